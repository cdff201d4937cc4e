"""One visit to a source of the web, which brings its part of the archive up to date."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Final, NamedTuple

import structlog

from ingest.archive import Archive, Manifest, Record
from ingest.documents import Failure
from ingest.entries import LIST_KINDS, SourceEntry
from ingest.fetched import Fetched, NotModified, Validators
from ingest.listing import Listed, chosen, listed_addresses
from ingest.media import MediaKind
from ingest.seams import BodyReader, PageFetcher
from knowledge.errors import GoneError, SourceError

_log = structlog.get_logger(__name__)

PageProgress = Callable[[int, int], None]
"""Called with the pages visited so far and their number."""

LOSS: Final = 0.8
"""The share of its text that a page may not lose from one visit to the next."""

SITEMAPS: Final = 20
"""Sitemaps of one index that are read."""

GONE: Final = 2
"""Times in a row that a site has to say that a page is gone."""

_PAGES: Final = {
    "page": frozenset({MediaKind.HTML, MediaKind.TEXT}),
    "pdf": frozenset({MediaKind.PDF}),
}
_LISTED: Final = frozenset({MediaKind.HTML, MediaKind.TEXT, MediaKind.PDF})


class Visited(NamedTuple):
    """What a visit brought: the manifest as it is now, what failed, and how many pages the
    site said are as they were."""

    manifest: Manifest
    failures: tuple[Failure, ...]
    not_modified: int


class Visit:
    """A visit to ``entry``, of which ``known`` was known before it; ``allow_loss`` takes over
    pages that have lost their text."""

    def __init__(
        self,
        entry: SourceEntry,
        known: Manifest,
        archive: Archive,
        fetcher: PageFetcher,
        reader: BodyReader,
        now: Callable[[], datetime],
        *,
        allow_loss: bool = False,
    ) -> None:
        self._entry = entry
        self._known = known
        self._archive = archive
        self._fetcher = fetcher
        self._reader = reader
        self._now = now
        self._allow_loss = allow_loss
        self._failures: list[Failure] = []
        self._lists: dict[str, Record] = {}
        self._not_modified = 0
        self._answered = False

    def made(self, on_page: PageProgress | None = None) -> Visited:
        """Fetch the list, if there is one, then each page. Raises `SourceError` where the list
        cannot be read or names nothing: then all stays as it was known."""
        listed = self._listed()
        pages, faults = chosen(self._entry, listed)
        self._failures.extend(faults)
        if not pages:
            raise SourceError(f"none of the {len(listed):,} addresses it names may be read")
        before = {record.url: record for record in self._known.pages}
        wanted = {page.url: page for page in pages[: self._entry.most]}
        if self._entry.kind == "feed":
            # what has left a feed's window still stands, and is looked after
            standing = (old.url for old in before.values() if self._stands(old))
            wanted = {**{url: Listed(url) for url in standing}, **wanted}
        after: dict[str, Record] = {}
        for number, page in enumerate(wanted.values(), start=1):
            if record := self._record(page, before.get(page.url)):
                after[page.url] = record
            if on_page:
                on_page(number, len(wanted))
        after.update(self._withdrawn(before, listed_addresses(self._entry, listed), after))
        manifest = self._manifest(after, {page.url: page.changed for page in pages})
        return Visited(manifest, tuple(self._failures), self._not_modified)

    def _stands(self, record: Record) -> bool:
        return not record.withdrawn and self._entry.wants(record.url)

    def _listed(self) -> tuple[Listed, ...]:
        entry = self._entry
        if entry.kind not in LIST_KINDS:
            return (Listed(entry.url),)
        media = MediaKind(entry.kind)
        found = self._names(entry.url, media)
        inner = [item for item in found if item.index][:SITEMAPS]
        pages = [item for item in found if not item.index]
        for item in inner:
            pages += (page for page in self._names(item.url, media) if not page.index)
        return tuple(pages)

    def _names(self, url: str, media: MediaKind) -> tuple[Listed, ...]:
        """What the list at ``url`` names. Raises `SourceError`."""
        record = self._list(url, media)
        return self._reader.listed(media, self._archive.body(record.sha256), url=record.final)

    def _list(self, url: str, media: MediaKind) -> Record:
        """A list, brought up to date. Raises `SourceError`."""
        old = next((record for record in self._known.lists if record.url == url), None)
        answer = self._fetched(url, {media}, old)
        if isinstance(answer, Fetched):
            self._lists[url] = _record_of(url, answer, self._archive.put(answer.body))
        elif old:
            self._lists[url] = _confirmed(old, answer.validators)
        return self._lists[url]

    def _record(self, page: Listed, old: Record | None) -> Record | None:
        """A page as it is now, or as it was where it cannot be had."""
        accept = _PAGES.get(self._entry.kind, _LISTED)
        try:
            answer = self._fetched(page.url, accept, old)
            self._answered = True
            if isinstance(answer, NotModified):
                self._not_modified += 1
                return _confirmed(old, answer.validators) if old else None
            return self._taken(page, answer, old)
        except GoneError as error:
            self._answered = True
            return self._gone(page, old, str(error))
        except SourceError as error:
            self._failures.append(Failure(page.url, str(error)))
        except Exception as error:
            # a rim: pages do what nobody foresaw, and the others must go on
            _log.exception("ingest.page_failed", source=self._entry.id, kind=type(error).__name__)
            self._failures.append(Failure(page.url, f"cannot be read: {type(error).__name__}"))
        return old

    def _taken(self, page: Listed, answer: Fetched, old: Record | None) -> Record:
        """What came, as a record. Raises `SourceError` where it has no text, or lost it."""
        if old and old.sha256 == answer.sha256:
            found = _record_of(page.url, answer, self._archive.put(answer.body))
            return found.model_copy(update={
                "fetched_at": old.fetched_at, "letters": old.letters, "published": old.published,
            })  # fmt: skip
        content = self._reader.page(
            answer.media, answer.body, url=answer.url, charset=answer.charset
        )
        letters = sum(len(paragraph.text) for paragraph in content.paragraphs)
        if old and letters < (1 - LOSS) * old.letters and not self._allow_loss:
            raise SourceError(f"has lost its text ({old.letters:,} to {letters:,} letters)")
        record = _record_of(page.url, answer, self._archive.put(answer.body))
        published = page.published or (old.published if old else "")
        return record.model_copy(update={"letters": letters, "published": published})

    def _gone(self, page: Listed, old: Record | None, reason: str) -> Record | None:
        if old is None or old.withdrawn:
            if old is None:
                self._failures.append(Failure(page.url, reason))
            return old
        missing = old.missing + 1
        if missing < GONE:
            self._failures.append(Failure(page.url, f"{reason}; it stays until that is sure"))
        return old.model_copy(update={"missing": missing, "withdrawn": missing >= GONE})

    def _fetched(
        self, url: str, accept: Collection[MediaKind], old: Record | None
    ) -> Fetched | NotModified:
        known = None
        if old and old.validated and self._archive.holds(old.sha256):
            known = Validators(old.validated, old.etag, old.last_modified)
        return self._fetcher.fetch(
            url,
            hosts=self._entry.allowed_hosts,
            accept=accept,
            validators=known,
            http_hosts=self._entry.plain_hosts,
        )

    def _withdrawn(
        self, before: dict[str, Record], listed: frozenset[str], after: dict[str, Record]
    ) -> dict[str, Record]:
        """Pages that were not visited and are on their way out."""
        found = {url: old for url, old in before.items() if old.withdrawn and url not in after}
        if self._entry.kind == "sitemap":
            for url, old in before.items():
                if url not in listed and self._stands(old):
                    found[url] = old.model_copy(update={"withdrawn": True})
        return found

    def _manifest(self, pages: dict[str, Record], dates: dict[str, str]) -> Manifest:
        """What is known now; of more pages than may be, the newest stay."""
        standing = [record for record in pages.values() if not record.withdrawn]
        standing.sort(
            key=lambda record: dates.get(record.url) or record.published or record.fetched_at,
            reverse=True,
        )
        kept = [
            *standing[: self._entry.most],
            *(record for record in pages.values() if record.withdrawn),
        ]
        return Manifest(
            source=self._entry.id,
            fingerprint=self._entry.fingerprint if self._answered else self._known.fingerprint,
            checked_at=_iso(self._now()) if self._answered else self._known.checked_at,
            lists=tuple(self._lists.values()),
            pages=tuple(sorted(kept, key=lambda record: record.url)),
        )


def _record_of(url: str, answer: Fetched, digest: str) -> Record:
    return Record(
        url=url,
        final=answer.url,
        sha256=digest,
        media=answer.media,
        charset=answer.charset,
        validated=answer.validators.url,
        etag=answer.validators.etag,
        last_modified=answer.validators.last_modified,
        fetched_at=_iso(answer.fetched_at),
    )


def _confirmed(record: Record, validators: Validators) -> Record:
    """``record`` after its site said that nothing has changed."""
    return record.model_copy(update={
        "validated": validators.url, "etag": validators.etag,
        "last_modified": validators.last_modified, "missing": 0, "withdrawn": False,
    })  # fmt: skip


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
