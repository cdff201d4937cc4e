"""Looking a generation over thoroughly, and carrying one to another machine in one file.

The file is a ZIP archive of the generation's folder, with a list of the SHA-256 of every member
in front. Digests show damage, not forgery: restore only what you exported.
"""

from __future__ import annotations

import secrets
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

import orjson

from knowledge.chroma import database_faults, snapshot
from knowledge.errors import IndexDamaged, KnowledgeIndexError, ModelMismatch
from knowledge.generations import Store
from knowledge.layout import flush, writing
from knowledge.manifest import (
    CHROMA,
    CHROMA_DATABASE,
    MANIFEST,
    file_digest,
    file_faults,
    parse_manifest,
    read_manifest,
)

_LIST: Final = "irisward-export.json"
_FORMAT: Final = "irisward-generation-1"
_BLOCK: Final = 1 << 20


def verify(store: Store, number: int) -> tuple[str, ...]:
    """What a thorough look finds wrong with generation ``number``, one line each.

    Files and passages are compared with their digests, both databases and the lexical index
    checked inside, and every vector must find itself. Takes seconds. Raises
    `KnowledgeIndexError` where there is no such generation.
    """
    folder = _existing(store, number)
    try:
        faults = file_faults(folder, read_manifest(folder))
        faults += database_faults(folder / CHROMA, "integrity_check")
        if faults:  # Chroma may crash on files that are not as it wrote them
            return tuple(faults)
        with store.open(number) as index:
            return tuple(index.faults())
    except IndexDamaged as error:
        return (str(error),)


def export(store: Store, number: int, file: Path) -> None:
    """Write generation ``number`` to ``file``, replacing it. Raises `IndexDamaged` unless it
    passes its check, `KnowledgeIndexError` where it cannot be written."""
    folder = _existing(store, number)
    store.open(number).close()
    new = file.with_name(f".{file.name}-{secrets.token_hex(4)}")
    with writing(file), TemporaryDirectory(dir=file.parent, prefix=".irisward-") as scratch:
        database = Path(scratch) / "database"
        snapshot(folder / CHROMA, database)
        members = {name: folder / name for name in (MANIFEST, *read_manifest(folder).files)}
        members[CHROMA_DATABASE] = database
        try:
            _pack(new, number, members)
            flush(new)
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)


def restore(store: Store, file: Path, model: str | None = None) -> int:
    """Make what `export` wrote the next generation, and the live one; gives its number.

    Raises `IndexDamaged` where the file is not whole, `ModelMismatch` unless it was built with
    ``model`` (None: any), `KnowledgeIndexError` where it cannot be read or stored.
    """
    with _archive(file) as archive:
        digests = _listed(archive)
        manifest = parse_manifest(orjson.loads(_small(archive, MANIFEST)))
        if model is not None and manifest.model != model:
            raise ModelMismatch(
                f"{file.name} was built with the embedding model {manifest.model}, but {model} "
                "is configured"
            )
        with store.writer() as writer:
            number = writer.add(lambda folder: _unpack(archive, digests, folder))
            writer.publish(number)
    return number


def _existing(store: Store, number: int) -> Path:
    if number not in store.numbers():
        raise KnowledgeIndexError(f"there is no generation {number}")
    return store.layout.folder(number)


def _pack(file: Path, number: int, members: Mapping[str, Path]) -> None:
    digests = {name: file_digest(path) for name, path in members.items()}
    listed = orjson.dumps({"format": _FORMAT, "generation": number, "files": digests})
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr(_LIST, listed)
        for name, path in members.items():
            archive.write(path, name)


@contextmanager
def _archive(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as archive:
            yield archive
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise KnowledgeIndexError(f"cannot read {file}: {reason}") from error
    # what the library raises for cut, garbled or encrypted members
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        raise IndexDamaged(f"{file.name} is not a whole export: {error}") from error


def _listed(archive: zipfile.ZipFile) -> dict[str, str]:
    data = orjson.loads(_small(archive, _LIST))
    if not isinstance(data, dict) or data.get("format") != _FORMAT:
        raise IndexDamaged("not an export of this version of Irisward")
    digests = data.get("files")
    if not isinstance(digests, dict) or MANIFEST not in digests:
        raise IndexDamaged("the export has no list of its files")
    for name in digests:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
            raise IndexDamaged("the export names a file outside its folder")
    return digests


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as member:
            return member.read(_BLOCK)
    except KeyError as error:
        raise IndexDamaged(f"the export has no {name}") from error


def _unpack(archive: zipfile.ZipFile, digests: Mapping[str, str], folder: Path) -> None:
    for name, digest in digests.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        seen = sha256()
        try:
            with archive.open(name) as member, path.open("xb") as file:
                while block := member.read(_BLOCK):
                    seen.update(block)
                    file.write(block)
        except KeyError as error:
            raise IndexDamaged(f"the export has no {name}") from error
        if seen.hexdigest() != digest:
            raise IndexDamaged(f"{name} is not as it was exported")
