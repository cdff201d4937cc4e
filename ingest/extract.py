"""Files to content: which reader a file gets, and what is no readable file at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from ingest.charsets import decoded, visible
from ingest.child import Extraction
from ingest.documents import Extract
from ingest.markdown import markdown_extract, plain_extract
from knowledge.advisories import parse_advisory
from knowledge.domain import Advisory
from knowledge.errors import BundleError, SourceError

SIZE_LIMIT: Final = 20 * 1024 * 1024
"""Bytes of one file that are read; a larger file is refused."""

_PDF: Final = b"%PDF-"
_ARCHIVE: Final = b"PK\x03\x04"


def _plain(data: bytes) -> Extract:
    return plain_extract(visible(decoded(data)))


def _markdown(data: bytes) -> Extract:
    return markdown_extract(visible(decoded(data)))


_READERS: Final[Mapping[str, Callable[[bytes], Extract]]] = {
    ".txt": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
}
_IN_CHILD: Final = {".html": "html", ".htm": "html", ".pdf": "pdf"}
TEXT_KINDS: Final = frozenset({*_READERS, *_IN_CHILD})
"""Endings of files that hold running text."""

YAML_KINDS: Final = frozenset({".yaml", ".yml"})
"""Endings of files that hold advisories in the bundle's schema."""


def extract(file: Path, extraction: Extraction) -> Extract:
    """The title and text of ``file``, by its ending (one of `TEXT_KINDS`). Kinds that take a
    large parser are read by ``extraction``.

    Raises `SourceError` with the reason where it cannot be read, is not what its ending says,
    or holds no text.
    """
    data = _bytes(file)
    kind = file.suffix.lower()
    if kind not in TEXT_KINDS:
        raise SourceError(f"files ending in {kind or 'nothing'} are not read")
    if (kind == ".pdf") != (_PDF in data[:1_024]) or data.startswith(_ARCHIVE):
        raise SourceError(f"content is not {kind[1:]}")
    if kind in _IN_CHILD:
        # what an operator lays into a folder may be short
        return extraction.extract(_IN_CHILD[kind], data, least=1)
    content = _READERS[kind](data)
    if not any(letter.isalnum() for part in content.paragraphs for letter in part.text):
        raise SourceError("no text in this file")
    return content


def advisories_in(file: Path, *, origin: str) -> tuple[Advisory, ...]:
    """The advisories of a YAML file: one, or a list. Raises `SourceError` naming the field."""
    try:
        # every scalar stays a string, as in the bundle
        data = yaml.load(_bytes(file).decode("utf-8-sig"), Loader=yaml.CBaseLoader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SourceError(f"not readable as YAML: {' '.join(str(error).split())}") from error
    entries: list[Any] = data if isinstance(data, list) else [data]
    if not entries:
        raise SourceError("no advisory in this file")
    found: list[Advisory] = []
    for number, entry in enumerate(entries, start=1):
        where = f"entry {number}" if isinstance(data, list) else "advisory"
        if not isinstance(entry, Mapping):
            raise SourceError(f"{where}: not a mapping of an advisory's fields")
        try:
            found.append(parse_advisory(entry, where=where, origin=origin))
        except BundleError as error:
            raise SourceError(str(error)) from error
    return tuple(found)


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise SourceError(f"larger than {SIZE_LIMIT // 1024**2} MiB")
        return file.read_bytes()
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}") from error
