"""PDF files as paragraphs.

`pdf_extract` takes bytes and gives values, so that it can be run in a process of its own.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections import Counter
from typing import Any, Final

from ingest.charsets import visible
from ingest.documents import Extract, Paragraph
from ingest.markdown import joined, title_from
from knowledge.errors import SourceError

PAGE_LIMIT: Final = 500
"""Pages of one file that are read; a longer file is refused, not read in part."""

_SENTENCE_END: Final = re.compile(r"""[.!?:。！？：।؟]["'”’»)」』]*$""")
_HYPHEN: Final = re.compile(r"(?<=\w)-$")
_PAGE_NUMBER: Final = re.compile(r"[-–— ]*\d{1,4}(?: ?/ ?\d{1,4})?[-–— ]*")
_SHOWS: Final = (b"Tj", b"TJ", b"'", b'"')
_INVISIBLE: Final = (3, 7)


def pdf_extract(data: bytes) -> Extract:
    """The content of a PDF file. Text drawn invisibly is left out, unless it is all there is
    on its page (the text layer of a scan). Raises `SourceError` for files that are broken,
    locked, too long or without text."""
    pages = [_lines(text) for text in _pages(data)]
    repeated = _running_lines(pages)
    paragraphs: list[Paragraph] = []
    for lines in pages:
        kept = [line for line in lines if line not in repeated]
        paragraphs.extend(_paragraphs(kept))
    if not paragraphs:
        raise SourceError("no text in this PDF (a scan without a text layer?)")
    found = tuple(paragraphs)
    return Extract(title_from(found), found)


def _pages(data: bytes) -> list[str]:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if len(reader.pages) > PAGE_LIMIT:
            raise SourceError(f"{len(reader.pages)} pages, more than {PAGE_LIMIT}")
        return [_page_text(page, reader) for page in reader.pages]
    except (FileNotDecryptedError, DependencyError) as error:
        raise SourceError("this PDF is locked with a password") from error
    # pypdf lets these pass through from malformed objects
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError,
            AssertionError, RecursionError, NotImplementedError, struct.error, zlib.error,
            OSError) as error:  # fmt: skip
        reason = " ".join(str(error).split())[:120]
        raise SourceError(f"broken PDF: {reason or type(error).__name__}") from error


def _page_text(page: Any, reader: Any) -> str:
    from pypdf.generic import ContentStream, NameObject

    whole = page.extract_text()
    contents = page.get_contents()
    if contents is None:
        return str(whole)
    stream = ContentStream(contents, reader)
    seen = _visible_operations(stream.operations)
    if len(seen) == len(stream.operations):
        return str(whole)
    stream.operations = seen
    page[NameObject("/Contents")] = stream
    return str(page.extract_text()).strip() or str(whole)


def _visible_operations(operations: list[Any]) -> list[Any]:
    mode, saved, seen = 0, [], []
    for operands, operator in operations:
        if operator == b"Tr" and operands:
            mode = int(operands[0])
        elif operator == b"q":
            saved.append(mode)
        elif operator == b"Q" and saved:
            mode = saved.pop()
        if not (operator in _SHOWS and mode in _INVISIBLE):
            seen.append((operands, operator))
    return seen


def _lines(text: str) -> list[str]:
    return [line.strip() for line in visible(text).split("\n")]


def _running_lines(pages: list[list[str]]) -> frozenset[str]:
    """Heads and feet: lines that most pages share."""
    counted = Counter(line for lines in pages for line in set(lines) if line)
    return frozenset(
        line for line, count in counted.items() if count >= 3 and 2 * count > len(pages)
    )


def _paragraphs(lines: list[str]) -> list[Paragraph]:
    width = max((len(line) for line in lines), default=0)
    found: list[Paragraph] = []
    current: list[str] = []
    for line in (*lines, ""):
        if line and not _PAGE_NUMBER.fullmatch(line):
            if current and _HYPHEN.search(current[-1]) and line[0].islower():
                line = current.pop()[:-1] + line
            current.append(line)
            if not (_SENTENCE_END.search(line) and len(line) < 0.8 * width):
                continue
        if whole := joined(current):
            found.append(Paragraph(whole))
        current = []
    return found
