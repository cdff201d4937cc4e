"""What is read from a source before it becomes passages: values only."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.domain import Advisory


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, list item or table row of running text; ``heading`` opens a section."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class OperatorNote:
    """What the operator wrote about a file in its front matter; empty where nothing is said.

    ``issued`` is ISO 8601 to the precision known, ``language`` a BCP 47 tag.
    """

    title: str = ""
    url: str = ""
    issued: str = ""
    issuer: str = ""
    language: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """The readable content of one file: its title, its text, and the operator's note on it.

    ``issued`` and ``modified`` are dates found in the file itself (ISO 8601), ``language`` is the
    tag that it names for itself, ``canonical`` the absolute address that it gives as its own;
    each may be empty. They are hints by an author nobody knows, and no address to fetch from.
    """

    title: str
    paragraphs: tuple[Paragraph, ...]
    issued: str = ""
    note: OperatorNote = OperatorNote()
    modified: str = ""
    language: str = ""
    canonical: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An advisory with its running text, if it has any, and the ``source`` it was read from:
    a file name relative to the source's folder, never a path of the machine, or an address."""

    advisory: Advisory
    source: str = ""
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A file or page of a source (or, with an empty ``file``, the whole source) that was not
    read."""

    file: str
    reason: str

    def __str__(self) -> str:
        """``file: reason``."""
        return f"{self.file}: {self.reason}" if self.file else self.reason


@dataclass(frozen=True, slots=True)
class SourceReading:
    """All that one source gave: documents, files that failed, files of kinds not read.

    ``not_modified`` counts the pages of which the site said that they are as they were.
    """

    source: str
    documents: tuple[Document, ...]
    failures: tuple[Failure, ...] = ()
    ignored: tuple[str, ...] = ()
    not_modified: int = 0
