"""The one owner of the process that reads documents: starts it, asks it, replaces it.

What strangers wrote is read in a process of its own, with little memory and time, no network
and no right to write: whatever a document does to it, the asker gets one line that says so.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

import structlog

from ingest.documents import Extract
from ingest.feeds import ENTRY_LIMIT, FeedEntry, SitemapEntry
from ingest.frames import BODY_LIMIT, read_frame, write_frame
from ingest.reading_process import ReadingProcess, spawned
from knowledge.errors import ExtractionError

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_log = structlog.get_logger(__name__)

KINDS: Final = frozenset({"html", "pdf", "text", "markdown"})
"""What a document can be read as."""

SHORT_PAGE: Final = 200
"""Letters below which a fetched page is taken for an empty shell; wide letters count twice."""

_COMMAND: Final = (sys.executable, "-P", "-m", "ingest.extract_worker")
_WORN: Final = 200
_START_SECONDS: Final = 10.0
"""What a process just started may take for itself, where a document has little time."""

_LINE: Final = 300

Values = TypeVar("Values")


@dataclass(frozen=True, slots=True)
class ChildLimits:
    """What reading one document may take.

    ``memory`` in bytes is for the whole process (enforced on Linux); ``cpu_seconds`` and
    ``wall_seconds`` are for one document, ``pages`` for one PDF file.
    """

    memory: int = 512 * 1024**2
    cpu_seconds: int = 20
    wall_seconds: float = 30.0
    pages: int = 500


class Extraction:
    """Reads documents in a child process, one at a time, for any number of threads.

    The process is started with the first document and replaced when it has died, was too slow,
    holds much memory or has read two hundred documents. ``command`` is what is started; the
    memory it may have is added.
    """

    def __init__(
        self, limits: ChildLimits = ChildLimits(), *, command: Sequence[str] = _COMMAND
    ) -> None:
        self._limits = limits
        self._command = (*command, str(limits.memory))
        self._lock = threading.Lock()
        self._child: ReadingProcess | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The id of the process, while there is one."""
        child = self._child
        return child.process.pid if child else None

    def extract(
        self, kind: str, body: bytes, *, url: str = "", charset: str = "", least: int = SHORT_PAGE
    ) -> Extract:
        """The title and text of a document (of one of `KINDS`) found at ``url``, whose header
        named ``charset``. Nothing in it becomes an operator's note.

        A page with fewer than ``least`` letters is an error. Raises `ExtractionError`.
        """
        from ingest.answers import EXTRACT

        if kind not in KINDS:
            raise ExtractionError(f"documents of the kind {kind} are not read")
        return self._asked(EXTRACT, body, kind=kind, url=url, charset=charset, least=least)

    def feed(
        self, body: bytes, *, url: str = "", most: int = ENTRY_LIMIT, seconds: float = 5.0
    ) -> tuple[FeedEntry, ...]:
        """The first ``most`` entries of a feed found at ``url``, read in at most ``seconds``;
        see `ingest.feeds.feed_entries`. Raises `ExtractionError`."""
        from ingest.answers import FEED

        return self._asked(FEED, body, kind="feed", url=url, most=most, seconds=seconds)

    def sitemap(self, body: bytes) -> tuple[SitemapEntry, ...]:
        """The addresses of a sitemap, as `ingest.feeds.sitemap_entries` gives them. Raises
        `ExtractionError`."""
        from ingest.answers import SITEMAP

        return self._asked(SITEMAP, body, kind="sitemap")

    def close(self) -> None:
        """End the process, also in mid-document; nothing can be asked any more."""
        self._closed = True
        if child := self._child:
            child.process.kill()
        with self._lock:
            self._discard()

    def _asked(
        self,
        shape: TypeAdapter[Values],
        body: bytes,
        *,
        seconds: float | None = None,
        **request: Any,
    ) -> Values:
        if len(body) > BODY_LIMIT:
            raise ExtractionError(f"larger than {BODY_LIMIT // 1024**2} MiB")
        limits = self._limits
        whole = {"url": "", "charset": "", **request, "cpu": limits.cpu_seconds}
        with self._lock:
            child = self._started()
            fresh = 0.0 if child.documents else _START_SECONDS
            wall = (seconds or limits.wall_seconds) + (fresh if seconds else 0.0)
            with self._deadline(child, wall):
                write_frame(child.requests, {**whole, "pages": limits.pages}, body)
                header, answer = read_frame(child.answers)
            child.documents += 1
            if header.get("worn") or child.documents >= _WORN:
                self._discard()
        if "error" in header:
            raise ExtractionError(_one_line(str(header["error"])))
        try:
            return shape.validate_json(answer)
        except ValueError as error:
            raise ExtractionError("reading it gave no usable answer") from error

    def _started(self) -> ReadingProcess:
        if self._closed:
            raise ExtractionError("the process that reads documents has been closed")
        if self._child and self._child.process.poll() is not None:
            _log.warning("extraction.ended", what=self._child.ending())
            self._discard()
        if self._child is None:
            self._child = spawned(self._command)
        return self._child

    @contextlib.contextmanager
    def _deadline(self, child: ReadingProcess, seconds: float) -> Iterator[None]:
        late = threading.Event()

        def end() -> None:
            late.set()
            child.process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        whole = False
        try:
            yield
            whole = True
        except (EOFError, OSError, ValueError) as error:
            what = f"took longer than {seconds:g} s to read" if late.is_set() else child.ending()
            _log.warning("extraction.failed", what=what)
            raise ExtractionError(what) from error
        finally:
            timer.cancel()
            timer.join()
            # an exchange cut short, by an interrupt too, leaves half a frame in the pipe
            if late.is_set() or not whole:
                self._discard()

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.process.kill()
        child.process.wait()
        for stream in (child.requests, child.answers):
            with contextlib.suppress(OSError):
                stream.close()


@contextlib.contextmanager
def open_extraction(limits: ChildLimits = ChildLimits()) -> Iterator[Extraction]:
    """Something that reads documents; its process is started when the first one comes."""
    extraction = Extraction(limits)
    try:
        yield extraction
    finally:
        extraction.close()


def extract_in_child(
    kind: str,
    body: bytes,
    *,
    url: str = "",
    charset: str = "",
    limits: ChildLimits = ChildLimits(),
) -> Extract:
    """One document, read in a process of its own; see `Extraction.extract`."""
    with open_extraction(limits) as extraction:
        return extraction.extract(kind, body, url=url, charset=charset)


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:_LINE]
