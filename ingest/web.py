"""A source of the web as documents: the archive brought up to date, then read.

Documents are always made from the archive, so that a rebuild without network gives the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from ingest.archive import Archive, Manifest, Record
from ingest.documents import Document, Extract, Failure, OperatorNote, SourceReading
from ingest.entries import SourceEntry
from ingest.listing import identity_of
from ingest.media import MediaKind
from ingest.notices import STATUS_UNKNOWN, notice_of, withdrawn
from ingest.seams import BodyReader, PageFetcher
from ingest.tagging import Tagger, tags_of
from ingest.visit import PageProgress, Visit
from knowledge.errors import SourceError

DUE_SHARE: Final = 0.95
"""The share of ``every_hours`` after which a source is due: a daily job that comes a minute
early would else read it every other day."""


class WebReader:
    """Reads sources of the web; without a ``fetcher`` only what is in the ``archive``.

    ``allow_loss`` takes over pages that have lost their text; ``tagged`` says what they speak of.
    """

    def __init__(
        self,
        archive: Archive,
        reader: BodyReader,
        fetcher: PageFetcher | None,
        *,
        now: Callable[[], datetime],
        allow_loss: bool = False,
        tagged: Tagger = tags_of,
    ) -> None:
        self._archive = archive
        self._reader = reader
        self._fetcher = fetcher
        self._now = now
        self._allow_loss = allow_loss
        self._tagged = tagged

    def read(self, entry: SourceEntry, on_page: PageProgress | None = None) -> SourceReading:
        """All documents of ``entry``; a page that fails stays as it was, and is told. Raises
        `SourceError` where its list, or its part of the archive, cannot be read."""
        manifest = self._archive.manifest(entry.id)
        failures: tuple[Failure, ...] = ()
        not_modified = 0
        if self._fetcher is not None:
            visit = Visit(
                entry, manifest, self._archive, self._fetcher, self._reader, self._now,
                allow_loss=self._allow_loss,
            )  # fmt: skip
            manifest, failures, not_modified = visit.made(on_page)
            self._archive.keep(manifest)
        elif not manifest.pages:
            raise SourceError("nothing of it has been fetched yet")
        documents, faults, ignored = self._documents(entry, manifest)
        return SourceReading(entry.id, documents, (*failures, *faults), ignored, not_modified)

    def _documents(
        self, entry: SourceEntry, manifest: Manifest
    ) -> tuple[tuple[Document, ...], tuple[Failure, ...], tuple[str, ...]]:
        """The documents, pages whose archived copy fails, and pages that are another page."""
        documents: dict[str, Document] = {}
        failures: list[Failure] = []
        ignored: list[str] = []
        for record in sorted(manifest.pages, key=lambda record: record.withdrawn):
            if not entry.wants(record.url):
                continue
            if record.final in documents:
                ignored.append(record.url)
                continue
            try:
                documents[record.final] = self._document(entry, record)
            except SourceError as error:
                failures.append(Failure(record.final, str(error)))
        return tuple(documents.values()), tuple(failures), tuple(ignored)

    def _document(self, entry: SourceEntry, record: Record) -> Document:
        content = self._content(record)
        # a note at the head of a file is the operator's; at the head of a page it is text
        issued = content.issued or record.published[:10]
        advisory = notice_of(
            entry,
            replace(content, issued=issued, note=OperatorNote()),
            identity=identity_of(entry, record.url),
            url=record.final,
            status=STATUS_UNKNOWN,
            tagged=self._tagged,
        )
        if record.withdrawn:
            advisory = withdrawn(advisory)
        return Document(advisory, record.final, content.paragraphs)

    def _content(self, record: Record) -> Extract:
        return self._reader.page(
            MediaKind(record.media),
            self._archive.body(record.sha256),
            url=record.final,
            charset=record.charset,
        )


def due(entry: SourceEntry, manifest: Manifest, now: datetime) -> bool:
    """Whether ``entry`` is to be read again: never read, read long ago, or registered in
    another way since."""
    if not manifest.checked_at or manifest.fingerprint != entry.fingerprint:
        return True
    try:
        checked = datetime.fromisoformat(manifest.checked_at)
    except ValueError:
        return True
    if checked.tzinfo is None:
        checked = checked.replace(tzinfo=UTC)
    wait = timedelta(hours=entry.every_hours * DUE_SHARE)
    return not timedelta(0) <= now - checked < wait


def settled(entry: SourceEntry, manifest: Manifest, published: frozenset[str]) -> Manifest:
    """``manifest`` without withdrawn pages that are not among the ``published`` ids."""
    kept = tuple(
        record
        for record in manifest.pages
        if not record.withdrawn or identity_of(entry, record.url) in published
    )
    return manifest.model_copy(update={"pages": kept})
