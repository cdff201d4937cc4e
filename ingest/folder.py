"""Reading a whole source: the bundle, or a folder of the operator's files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import structlog

from ingest.child import Extraction, open_extraction
from ingest.documents import Document, Failure, SourceReading
from ingest.entries import SourceEntry, slug_of
from ingest.extract import TEXT_KINDS, YAML_KINDS, advisories_in, extract
from ingest.notices import notice_of
from ingest.tagging import Tagger, tags_of
from knowledge.advisories import load_bundle
from knowledge.errors import BundleError, SourceError

_log = structlog.get_logger(__name__)

FileProgress = Callable[[int, int], None]
"""Called with the files read so far and their number."""


def read_source(
    entry: SourceEntry,
    folder: Path,
    on_file: FileProgress | None = None,
    *,
    extraction: Extraction | None = None,
    tagged: Tagger = tags_of,
) -> SourceReading:
    """All documents of ``entry``, which lie in ``folder``, by file name. Pages and PDF files
    are read by ``extraction``, by default by one of its own; ``tagged`` says what texts speak of.

    A file that cannot be read is a `Failure`, the others go on. Raises `SourceError` where the
    whole source cannot be read, and `BundleError` for any fault in the bundle.
    """
    if entry.kind == "bundle":
        return SourceReading(entry.id, _bundled(folder))
    with nullcontext(extraction) if extraction else open_extraction() as reader:
        return _read_folder(entry, folder, on_file, reader, tagged)


def _bundled(folder: Path) -> tuple[Document, ...]:
    try:
        advisories = load_bundle(folder)
    except OSError as error:
        raise BundleError(f"the bundle cannot be read: {error.strerror or error}") from error
    if not advisories:
        raise BundleError("the bundle holds no advisory")
    return tuple(Document(advisory) for advisory in advisories)


def _read_folder(
    entry: SourceEntry, folder: Path, on_file: FileProgress | None, extraction: Extraction,
    tagged: Tagger,
) -> SourceReading:  # fmt: skip
    names, ignored = _names(folder)
    documents: dict[str, Document] = {}
    failures: list[Failure] = []
    for number, name in enumerate(names, start=1):
        try:
            for document in _documents(entry, folder / name, name, extraction, tagged):
                known = documents.setdefault(document.advisory.id, document)
                if known is not document:
                    taken = f"id {document.advisory.id} is already used by {known.source}"
                    failures.append(Failure(name, taken))
        except SourceError as error:
            failures.append(Failure(name, str(error)))
        except Exception as error:
            # a rim: parsers meet files that nobody foresaw, and the others must go on
            _log.exception("ingest.file_failed", source=entry.id, kind=type(error).__name__)
            failures.append(Failure(name, f"cannot be read: {type(error).__name__}"))
        if on_file:
            on_file(number, len(names))
    return SourceReading(entry.id, tuple(documents.values()), tuple(failures), ignored)


def _names(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names, relative to ``folder``, of the files to read and of those of other kinds."""
    if not folder.is_dir():
        raise SourceError(f"folder {folder.name} is not there")
    try:
        found = sorted(_files(folder, folder))
    except OSError as error:
        reason = error.strerror or error
        raise SourceError(f"folder {folder.name} cannot be read: {reason}") from error
    kinds = TEXT_KINDS | YAML_KINDS
    read = tuple(name for name in found if Path(name).suffix.lower() in kinds)
    if not read:
        # an unmounted disk looks just like this, so it does not empty the source
        raise SourceError(f"folder {folder.name} holds none of {', '.join(sorted(kinds))}")
    return read, tuple(name for name in found if name not in set(read))


def _files(folder: Path, root: Path) -> Iterator[str]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path, root)
        elif path.is_file():
            yield path.relative_to(root).as_posix()


def _documents(
    entry: SourceEntry, file: Path, name: str, extraction: Extraction, tagged: Tagger
) -> tuple[Document, ...]:
    if file.suffix.lower() in YAML_KINDS:
        found = advisories_in(file, origin=entry.id)
        return tuple(Document(advisory, name) for advisory in found)
    content = extract(file, extraction)
    parts = Path(name).with_suffix("").parts
    identity = "/".join((entry.id, *(slug_of(part) for part in parts)))
    advisory = notice_of(entry, content, identity=identity, tagged=tagged)
    return (Document(advisory, name, content.paragraphs),)
