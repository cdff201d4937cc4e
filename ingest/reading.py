"""Reading any source, with whatever it takes opened when it is needed and once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import structlog
from pydantic import ValidationError

from ingest.archive import Archive, Manifest
from ingest.bodyreader import ChildBodies
from ingest.child import Extraction, open_extraction
from ingest.documents import SourceReading
from ingest.entries import SourceEntry
from ingest.folder import FileProgress, read_source
from ingest.kept import Kept, Readings
from ingest.seams import BodyReader, PageFetcher
from ingest.web import WebReader, due, settled
from knowledge.errors import SourceError

_log = structlog.get_logger(__name__)

RAW: Final = "raw"
"""Name of the folder of what was fetched, beside the registry."""

FetcherOpener = Callable[[], AbstractContextManager[PageFetcher]]
"""Opens what fetches; raises `SourceError` where it cannot be set up."""


def utc_now() -> datetime:
    """The time of day, in UTC."""
    return datetime.now(UTC)


class SourceReader:
    """Reads sources of every kind; `open_reader` makes one.

    Without ``fetcher`` the web is out of reach, and its sources are read from the archive.
    """

    def __init__(
        self,
        archive: Archive,
        stack: ExitStack,
        fetcher: FetcherOpener | None,
        extraction: Extraction,
        bodies: BodyReader,
        readings: Readings,
        *,
        now: Callable[[], datetime],
        allow_loss: bool,
    ) -> None:
        """``stack`` closes the fetcher; ``extraction`` reads files, ``bodies`` what was fetched;
        ``readings`` keep what either gave."""
        self._archive = archive
        self._readings = readings
        self._stack = stack
        self._open_fetcher = fetcher
        self._extraction = extraction
        self._bodies = bodies
        self._now = now
        self._allow_loss = allow_loss
        self._fetcher: PageFetcher | None = None

    @property
    def offline(self) -> bool:
        """Whether sources of the web are read from the archive alone."""
        return self._open_fetcher is None

    def due(self, entry: SourceEntry) -> bool:
        """Whether it is time to read ``entry``; files on this machine always are."""
        if not entry.web or self.offline:
            return True
        try:
            return due(entry, self._archive.manifest(entry.id), self._now())
        except SourceError:
            return True  # to be told when it is read

    def read(
        self,
        entry: SourceEntry,
        folder: Path,
        on_file: FileProgress | None = None,
        *,
        fetch: bool = True,
    ) -> SourceReading:
        """All documents of ``entry``, whose files lie in ``folder``; without ``fetch`` only
        what the archive has of it. Raises `SourceError` where the whole source cannot be read,
        `BundleError` for any fault in the bundle."""
        if not entry.web:
            return read_source(
                entry, folder, on_file, extraction=self._extraction, tagged=self._readings.tags
            )
        try:
            web = WebReader(
                self._archive, self._bodies, self._opened() if fetch else None,
                now=self._now, allow_loss=self._allow_loss, tagged=self._readings.tags,
            )  # fmt: skip
            return web.read(entry, on_file)
        except SourceError:
            raise
        except Exception as error:
            # a rim: what a site does must not stop the other sources
            _log.exception("ingest.source_failed", source=entry.id, kind=type(error).__name__)
            raise SourceError(f"cannot be read: {type(error).__name__}") from error

    def moved_on(self, entry: SourceEntry, made_of: Mapping[str, Any]) -> bool:
        """Whether the archive holds other pages of ``entry`` than those that documents were
        ``made_of`` (part of what `provenance` gave): a refresh that was cut short, or refused,
        leaves what it fetched."""
        try:
            standing = self._archive.manifest(entry.id).standing
        except SourceError:
            return True  # to be told when it is read
        try:
            return standing != Manifest.model_validate(made_of).standing
        except ValidationError:
            return True

    def addresses(self, source: str) -> frozenset[str]:
        """Where the pages of ``source`` were found; empty where that is not known."""
        try:
            return frozenset(record.final for record in self._archive.manifest(source).pages)
        except SourceError:
            return frozenset()

    def provenance(self, entries: Iterable[SourceEntry]) -> dict[str, Any]:
        """For each source of the web, what its documents were made of."""
        found: dict[str, Any] = {}
        for entry in entries:
            if entry.web:
                try:
                    manifest = self._archive.manifest(entry.id)
                except SourceError:
                    continue
                found[entry.id] = manifest.model_dump(exclude_defaults=True)
        return found

    def settle(
        self,
        entries: Iterable[SourceEntry],
        published: frozenset[str],
        sources: Collection[str],
        digests: Iterable[str],
    ) -> None:
        """Forget withdrawn pages that are no longer among the ``published`` ids, the manifests
        of all but ``entries`` and ``sources``, and bodies that neither the rest nor ``digests``
        name. What cannot be forgotten stays."""
        names = set(sources)
        for entry in entries:
            names.add(entry.id)
            if entry.web:
                try:
                    known = self._archive.manifest(entry.id)
                    if (manifest := settled(entry, known, published)) != known:
                        self._archive.keep(manifest)
                except SourceError as error:
                    _log.warning("archive.not_settled", source=entry.id, fault=str(error))
        self._archive.prune(names, digests)
        self._readings.prune()

    def _opened(self) -> PageFetcher | None:
        if self._fetcher is None and self._open_fetcher is not None:
            self._fetcher = self._stack.enter_context(self._open_fetcher())
        return self._fetcher


@contextmanager
def open_reader(
    raw: Path,
    fetcher: FetcherOpener | None = None,
    *,
    bodies: BodyReader | None = None,
    writes: bool = True,
    allow_loss: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> Iterator[SourceReader]:
    """A reader whose archive is the folder ``raw``; nothing is opened until it is needed.

    Without ``fetcher`` the network is not touched; without ``writes`` the archive is not.
    ``bodies`` reads what was fetched, by default in the child process that files are read in.
    ``allow_loss`` takes over pages that have lost their text.
    """
    with ExitStack() as stack:
        extraction = stack.enter_context(open_extraction())
        readings = Readings(Kept(raw / "read", writes=writes))
        yield SourceReader(
            Archive(raw, writes=writes), stack, fetcher, extraction,
            bodies or ChildBodies(extraction, readings), readings, now=now, allow_loss=allow_loss,
        )  # fmt: skip
