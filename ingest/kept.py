"""What reading a document gave, kept so that nothing is read twice.

``raw/read/`` can be removed at any time: all of it is made again from the documents. What is
kept counts only for the code that made it; after a change of ours or of a library everything
is read anew.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import structlog

from ingest.documents import Extract, Paragraph
from ingest.tagging import Tags, tags_of

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from pydantic import TypeAdapter

_log = structlog.get_logger(__name__)

UNUSED_SECONDS: Final = 40 * 86_400.0
"""What was not asked for as long as that is let go."""

_LIBRARIES: Final = (
    "charset-normalizer", "feedparser", "htmldate", "lxml", "pypdf", "trafilatura",
)  # fmt: skip
_FOLDERS: Final = ("", "lexicon")
_SUFFIXES: Final = (".py", ".yaml", ".tsv")
_LEVEL: Final = 1

Values = TypeVar("Values")


class Kept:
    """Values in one folder, which need not exist yet, each by the names of what it was made
    of. Without ``writes`` nothing on the disk is touched. ``clock`` gives seconds since 1970.

    A value that cannot be read or kept is made again, and nobody is told but the log.
    """

    def __init__(
        self, root: Path, *, writes: bool = True, clock: Callable[[], float] = time.time
    ) -> None:
        self._root = root
        self._writes = writes
        self._clock = clock

    def get(self, shape: TypeAdapter[Values], *names: str) -> Values | None:
        """The value that was put under ``names`` by the code at hand, if there is one."""
        file = self._file(names)
        try:
            value = shape.validate_json(gzip.decompress(file.read_bytes()))
            if self._writes:
                os.utime(file, (self._clock(), self._clock()))
        except FileNotFoundError:
            return None
        except (OSError, EOFError, ValueError, zlib.error) as error:
            _log.warning("reading.not_kept", kind=type(error).__name__)
            return None
        return value

    def put(self, shape: TypeAdapter[Values], value: Values, *names: str) -> None:
        """Keep ``value`` under ``names``."""
        if not self._writes:
            return
        file, temporary = self._file(names), ""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            # not flushed: what a crash cuts short fails its checksum, and is made again
            handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".new-")
            with os.fdopen(handle, "wb") as stream:
                stream.write(gzip.compress(shape.dump_json(value), _LEVEL, mtime=0))
            os.replace(temporary, file)
        except OSError as error:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            _log.warning("reading.not_kept", kind=type(error).__name__)

    def prune(self) -> int:
        """Remove what nobody has asked for in `UNUSED_SECONDS`; how many values."""
        if not self._writes:
            return 0
        oldest = self._clock() - UNUSED_SECONDS
        count = 0
        for file in self._root.glob("??/*"):
            with contextlib.suppress(OSError):
                if file.stat().st_mtime < oldest:
                    file.unlink()
                    count += 1
        return count

    def _file(self, names: Sequence[str]) -> Path:
        named = "\x1f".join((_code(), *names))
        digest = hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()
        return self._root / digest[:2] / f"{digest}.json.gz"


class Readings:
    """The texts of bodies, and what texts speak of, kept in ``kept``."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def text(self, digest: str, media: str, charset: str) -> Extract | None:
        """The text of the body ``digest``, read as ``media`` whose header named ``charset``."""
        from ingest.answers import EXTRACT

        return self._kept.get(EXTRACT, "text", digest, media, charset)

    def keep(self, digest: str, media: str, charset: str, text: Extract) -> None:
        """Keep what `text` is to give."""
        from ingest.answers import EXTRACT

        self._kept.put(EXTRACT, text, "text", digest, media, charset)

    def tags(self, title: str, paragraphs: Sequence[Paragraph], language: str) -> Tags:
        """As `ingest.tagging.tags_of`, which is asked once for the same text."""
        from ingest.answers import TAGS

        body = "\x1e".join(f"{paragraph.heading:d}{paragraph.text}" for paragraph in paragraphs)
        names = ("tags", language, title, body)
        tags = self._kept.get(TAGS, *names)
        if tags is None:
            tags = tags_of(title, paragraphs, language)
            self._kept.put(TAGS, tags, *names)
        return tags

    def prune(self) -> None:
        """Let go of what is no longer asked for."""
        self._kept.prune()


@cache
def _code() -> str:
    """The digest of all code and words that have a part in reading a document."""
    seen = hashlib.sha256()
    for name in _LIBRARIES:
        seen.update(f"{name} {metadata.version(name)}\n".encode())
    for package in ("ingest", "knowledge"):
        root = resources.files(package)
        for folder in _FOLDERS:
            for file in _files(root / folder if folder else root):
                seen.update(file.name.encode() + b"\n" + file.read_bytes())
    return seen.hexdigest()


def _files(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    found = (file for file in folder.iterdir() if file.name.endswith(_SUFFIXES))
    return sorted(found, key=lambda file: file.name)
