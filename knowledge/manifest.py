"""The label on a generation: what it holds, with a digest of each of its files.

A generation never changes once it is published, so every file can be compared with its digest
before anything reads it. That matters most for the vector index: its library trusts the bytes
it maps, and a cut or flipped file would end the process instead of raising an error. The one
exception is Chroma's own database, to which Chroma adds a row at each opening.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

import orjson

from knowledge.domain import Advisory, Fact, Passage, Source
from knowledge.errors import IndexDamaged

MANIFEST: Final = "manifest.json"
REPORT: Final = "report.json"
CATALOGUE: Final = "catalogue.sqlite"
CHROMA: Final = "chroma"
VECTORS: Final = "vectors.npy"
CHROMA_DATABASE: Final = "chroma/chroma.sqlite3"


def _format() -> str:
    # an index written for other fields than today's cannot be read, whoever forgot to say so
    shape = [f"{t.__name__}.{f.name}" for t in (Advisory, Fact, Source, Passage) for f in fields(t)]
    return "1-" + hashlib.sha256(" ".join(shape).encode()).hexdigest()[:12]


FORMAT: Final = _format()
"""Layout of a generation; changes whenever a field of an advisory or passage does."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation holds.

    ``built_at`` is ISO 8601 in UTC; ``vectors`` is the SHA-256 of the float32 matrix in the
    order of the passages; ``files`` maps paths inside the folder to SHA-256 (hexadecimal).
    """

    collection: str
    built_at: str
    model: str
    dimensions: int
    advisories: int
    passages: int
    vectors: str
    files: Mapping[str, str]
    format: str = FORMAT


def sealed_files(folder: Path) -> dict[str, str]:
    """SHA-256 of each file of ``folder`` that must never change again, by relative path."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return {
        name: file_digest(path)
        for name, path in names.items()
        if name != MANIFEST and not name.startswith(CHROMA_DATABASE)
    }


def file_digest(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the label; it comes last, when all other files are closed."""
    (folder / MANIFEST).write_bytes(orjson.dumps(asdict(manifest), option=orjson.OPT_INDENT_2))


def read_manifest(folder: Path) -> Manifest:
    """The label of the generation in ``folder``; raises `IndexDamaged`."""
    try:
        data = orjson.loads((folder / MANIFEST).read_bytes())
    except FileNotFoundError as error:
        raise IndexDamaged(f"{MANIFEST} is missing") from error
    except (OSError, orjson.JSONDecodeError) as error:
        raise IndexDamaged(f"{MANIFEST} cannot be read") from error
    return parse_manifest(data)


def parse_manifest(data: Any) -> Manifest:
    """A `Manifest` from decoded JSON; raises `IndexDamaged` where a field is missing or odd."""
    if not isinstance(data, dict) or "format" not in data:
        raise IndexDamaged(f"{MANIFEST} does not describe a generation")
    if data["format"] != FORMAT:
        raise IndexDamaged("written by another version of Irisward; run `irisward refresh`")
    wanted = {"dimensions": int, "advisories": int, "passages": int, "files": dict}
    for field in fields(Manifest):
        if not isinstance(data.get(field.name), wanted.get(field.name, str)):
            raise IndexDamaged(f"{MANIFEST}: {field.name}: missing or of the wrong type")
    return Manifest(**{field.name: data[field.name] for field in fields(Manifest)})


def file_faults(folder: Path, manifest: Manifest) -> list[str]:
    """What is wrong with the files of a generation, one line each; empty when all is well."""
    faults = []
    for name, digest in manifest.files.items():
        try:
            if file_digest(folder / name) != digest:
                faults.append(f"{name} is not as it was written")
        except FileNotFoundError:
            faults.append(f"{name} is missing")
        except OSError as error:
            faults.append(f"{name} cannot be read: {error.strerror}")
    if not {CATALOGUE, VECTORS} <= manifest.files.keys() or not any(
        name.startswith(f"{CHROMA}/") for name in manifest.files
    ):
        faults.append(f"{MANIFEST} does not list all files")
    database = folder / CHROMA_DATABASE
    # Chroma would quietly create a new, empty one
    if not database.is_file() or not database.stat().st_size:
        faults.append(f"{CHROMA_DATABASE} is missing")
    return faults
