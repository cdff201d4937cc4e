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
from ingest.pdf_objects import listed, mapping
from ingest.pdf_sight import Sight
from knowledge.errors import ExtractionError

PAGE_LIMIT: Final = 500
"""Pages of one file that are read; a longer file is refused, not read in part."""

_SENTENCE_END: Final = re.compile(r"""[.!?:。！？：।؟]["'”’»)」』]*$""")
_HYPHEN: Final = re.compile(r"(?<=\w)-$")
_PAGE_NUMBER: Final = re.compile(r"[-–— ]*\d{1,4}(?: ?/ ?\d{1,4})?[-–— ]*")


def pdf_extract(data: bytes, *, pages: int = PAGE_LIMIT) -> Extract:
    """The content of a PDF file. Text that a reader does not see is left out, unless it is all
    there is on a page that is a picture (the text layer of a scan). Raises `SourceError` for
    files that are broken, locked, longer than ``pages`` or without text."""
    read = [_lines(text) for text in _pages(data, pages)]
    repeated = _running_lines(read)
    paragraphs: list[Paragraph] = []
    for lines in read:
        kept = [line for line in lines if line not in repeated]
        paragraphs.extend(_paragraphs(kept))
    if not paragraphs:
        raise ExtractionError("no text in this PDF (a scan without a text layer?)")
    found = tuple(paragraphs)
    return Extract(title_from(found), found)


def _pages(data: bytes, most: int) -> list[str]:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if len(reader.pages) > most:
            raise ExtractionError(f"{len(reader.pages)} pages, more than {most}")
        off = _hidden_layers(reader)
        return [_page_text(page, off) for page in reader.pages]
    except (FileNotDecryptedError, DependencyError) as error:
        raise ExtractionError("this PDF is locked with a password") from error
    # pypdf lets these pass through from malformed objects
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError,
            AssertionError, RecursionError, NotImplementedError, struct.error, zlib.error,
            OSError) as error:  # fmt: skip
        reason = " ".join(str(error).split())[:120]
        raise ExtractionError(f"broken PDF: {reason or type(error).__name__}") from error


def _page_text(page: Any, off: frozenset[int]) -> str:
    text, sight = _look(page, Sight(page, off))
    if covered := sight.covered_now():
        text, sight = _look(page, Sight(page, off, covered))
    if not text.strip() and sight.scanned:
        return str(page.extract_text())
    return text


def _look(page: Any, sight: Sight) -> tuple[str, Sight]:
    text = page.extract_text(visitor_operand_before=sight.before, visitor_operand_after=sight.after)
    return str(text), sight


def _hidden_layers(reader: Any) -> frozenset[int]:
    """The numbers of the layers that are switched off when the file is opened."""
    layers = mapping(mapping(reader.trailer.get("/Root")).get("/OCProperties"))
    shown = mapping(layers.get("/D"))
    off = _numbers(shown.get("/OFF"))
    if shown.get("/BaseState") == "/OFF":
        off |= _numbers(layers.get("/OCGs")) - _numbers(shown.get("/ON"))
    return off


def _numbers(references: Any) -> frozenset[int]:
    return frozenset(getattr(reference, "idnum", 0) for reference in listed(references))


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
