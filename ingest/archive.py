"""What was fetched, as it came: bytes kept once by their digest, and a manifest a source.

``raw/blobs/`` holds bodies, compressed; ``raw/sources/<id>.json`` says which address gave which
body, and when. Both are written in one step, so that a kill leaves the old or the new. From
them an index can be built again without network, with the same passages.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import shutil
import tempfile
import zlib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.errors import SourceError

_log = structlog.get_logger(__name__)

_LEVEL: Final = 6
_SHA: Final = r"[0-9a-f]{64}"


class Record(BaseModel):
    """One address: ``url`` as the registry or a list names it, ``final`` where it was found.

    ``etag`` and ``last_modified`` are what ``validated`` (an address) gave with the body
    ``sha256``, which came at ``fetched_at``; ``letters`` is the length of the text in it.
    ``published`` is what a feed said. ``missing`` counts the times in a row that the site said
    it is gone; ``withdrawn`` from the second on.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str
    final: str
    sha256: str = Field(pattern=_SHA)
    media: str
    charset: str = ""
    validated: str = ""
    etag: str = ""
    last_modified: str = ""
    fetched_at: str
    letters: int = 0
    published: str = ""
    missing: int = 0
    withdrawn: bool = False


class Manifest(BaseModel):
    """What is known of one source: its list (of a feed or sitemap) and its pages.

    ``checked_at`` is when it was last read (ISO 8601, empty: never), ``fingerprint`` that of
    the entry it was read for.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str
    fingerprint: str = ""
    checked_at: str = ""
    lists: tuple[Record, ...] = ()
    pages: tuple[Record, ...] = ()

    @property
    def standing(self) -> frozenset[tuple[str, str, str]]:
        """The pages that are not withdrawn: address, where it was found, digest."""
        return frozenset((r.url, r.final, r.sha256) for r in self.pages if not r.withdrawn)

    @property
    def digests(self) -> frozenset[str]:
        """The digests of all bodies that it names."""
        return frozenset(record.sha256 for record in (*self.lists, *self.pages))


class Archive:
    """Bodies and manifests under one folder, which need not exist yet.

    Without ``writes`` nothing on the disk is touched: what is put is held in memory, for a
    trial. One process at a time may write: whoever holds the right to write the index.
    """

    def __init__(self, root: Path, *, writes: bool = True) -> None:
        self._root = root
        self._writes = writes
        self._bodies: dict[str, bytes] = {}

    def manifest(self, source: str) -> Manifest:
        """What is known of ``source``; of a new one, nothing. Raises `SourceError` where the
        file is broken."""
        name = f"raw/sources/{source}.json"
        try:
            return Manifest.model_validate_json(self._file(source).read_bytes())
        except FileNotFoundError:
            return Manifest(source=source)
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"])) or "document"
            raise SourceError(
                f"{name} is broken ({field}: {first['msg']}); without it all is fetched anew"
            ) from error
        except OSError as error:
            raise SourceError(f"{name} cannot be read: {error.strerror}") from error

    def keep(self, manifest: Manifest) -> None:
        """Take ``manifest`` over in place of what was known. Raises `SourceError`."""
        if self._writes:
            data = manifest.model_dump_json(indent=1, exclude_defaults=True)
            _write(self._file(manifest.source), data.encode("utf-8"))

    def put(self, body: bytes) -> str:
        """Keep ``body``; gives its digest. Raises `SourceError`."""
        digest = hashlib.sha256(body).hexdigest()
        if not self._writes:
            self._bodies[digest] = body
        elif not self.holds(digest):
            _write(self._blob(digest), gzip.compress(body, _LEVEL, mtime=0))
        return digest

    def body(self, digest: str) -> bytes:
        """The bytes that were put under ``digest``. Raises `SourceError` where they are not
        there, or not what they were."""
        if digest in self._bodies:
            return self._bodies[digest]
        try:
            body = gzip.decompress(self._blob(digest).read_bytes())
        except (OSError, EOFError, zlib.error) as error:
            raise SourceError(f"the archived copy {digest[:12]} cannot be read") from error
        if hashlib.sha256(body).hexdigest() != digest:
            raise SourceError(f"the archived copy {digest[:12]} is not what was fetched")
        return body

    def holds(self, digest: str) -> bool:
        """Whether `body` gives the bytes of ``digest``."""
        try:
            self.body(digest)
        except SourceError:
            return False
        return True

    def prune(self, sources: Collection[str], digests: Iterable[str]) -> int:
        """Remove the manifests of all but ``sources``, then bodies that neither the rest nor
        ``digests`` name; how many. Nothing is removed while a manifest cannot be read."""
        if not self._writes:
            return 0
        try:
            for file in self._manifests():
                if file.stem not in sources:
                    file.unlink(missing_ok=True)
            known = [self.manifest(file.stem).digests for file in self._manifests()]
            needed = frozenset(digests).union(*known)
            doomed = [file for file in self._blobs() if file.name.partition(".")[0] not in needed]
            for file in doomed:
                file.unlink(missing_ok=True)
        except (SourceError, OSError) as error:
            _log.warning("archive.not_pruned", fault=str(error))
            return 0
        return len(doomed)

    def copy_to(self, folder: Path, digests: Iterable[str] = ()) -> int:
        """Copy the manifests, and the bodies that they and ``digests`` name, into ``folder``;
        how many bodies. What goes meanwhile is left out. Raises `SourceError`."""
        copied = 0
        try:
            (folder / "sources").mkdir(parents=True, exist_ok=True)
            needed = set(digests)
            for file in self._manifests():
                with contextlib.suppress(FileNotFoundError):
                    # the copy is what counts: another may be in its place by now
                    kept = folder / "sources" / file.name
                    shutil.copyfile(file, kept)
                    needed |= Archive(folder).manifest(file.stem).digests
            for digest in sorted(needed):
                target = folder / "blobs" / digest[:2] / f"{digest}.gz"
                target.parent.mkdir(parents=True, exist_ok=True)
                with contextlib.suppress(FileNotFoundError):
                    shutil.copyfile(self._blob(digest), target)
                    copied += 1
        except OSError as error:
            raise SourceError(f"raw/ cannot be copied: {error.strerror}") from error
        return copied

    def _file(self, source: str) -> Path:
        return self._root / "sources" / f"{source}.json"

    def _blob(self, digest: str) -> Path:
        return self._root / "blobs" / digest[:2] / f"{digest}.gz"

    def _manifests(self) -> list[Path]:
        return sorted((self._root / "sources").glob("[!.]*.json"))

    def _blobs(self) -> Iterator[Path]:
        yield from (self._root / "blobs").glob("??/*")


def _write(file: Path, data: bytes) -> None:
    """``data`` as ``file``, in one step. Raises `SourceError`."""
    temporary = ""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:20]}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, file)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise SourceError(f"raw/{file.name[:20]} cannot be written: {error.strerror}") from error
