from __future__ import annotations

import logging

import pytest

from ingest.pdf import PAGE_LIMIT, pdf_extract
from knowledge.errors import ExtractionError, SourceError
from tests.ingest import pdfs, samples
from tests.ingest.hiding import PLANTED, SEEN


def test_lines_become_paragraphs() -> None:
    content = pdf_extract(
        samples.pdf(
            "(Notice on iris scans, given to the public) Tj T* (The authority ordered a stop to "
            "the collec-) Tj T* (tion of iris data in the city, at once.) Tj T* (It stands.) Tj "
            "T* (A second paragraph follows here, long enough) Tj"
        )
    )
    texts = [paragraph.text for paragraph in content.paragraphs]
    assert "the collection of iris data" in " ".join(texts)
    assert texts[-1] == "A second paragraph follows here, long enough"
    assert content.title.startswith("Notice on iris scans")


def test_heads_feet_and_page_numbers_are_left_out() -> None:
    pages = [f"(Annual report) Tj T* (Page text number {n}.) Tj T* ({n}) Tj" for n in range(1, 6)]
    text = " ".join(paragraph.text for paragraph in pdf_extract(samples.pdf(*pages)).paragraphs)
    assert text == " ".join(f"Page text number {n}." for n in range(1, 6))


def words_of(data: bytes) -> str:
    paragraphs = pdf_extract(data).paragraphs
    return " ".join(" ".join(paragraph.text for paragraph in paragraphs).split())


@pytest.mark.parametrize("way", pdfs.WAYS)
def test_what_readers_do_not_see_is_not_read(way: str) -> None:
    assert words_of(pdfs.WAYS[way]) == SEEN


@pytest.mark.parametrize("way", pdfs.SHOWN)
def test_what_readers_see_is_read(way: str) -> None:
    assert SEEN in words_of(pdfs.SHOWN[way])


def test_the_text_layer_of_a_scan_is_read() -> None:
    assert words_of(pdfs.SCAN) == SEEN


def test_a_page_of_hidden_text_alone_has_no_text() -> None:
    with pytest.raises(ExtractionError, match="no text in this PDF"):
        pdf_extract(samples.pdf(f"3 Tr ({PLANTED}) Tj"))


def test_forms_that_hold_themselves_end() -> None:
    form = pdfs.stream(
        "/X1 Do", "/Type /XObject /Subtype /Form /Resources << /XObject << /X1 6 0 R >> >>"
    )
    content = f"/X1 Do BT /F1 12 Tf 50 700 Td ({SEEN}) Tj ET"
    data = pdfs.file_of(content, resources="/XObject << /X1 6 0 R >>", extra=(form,))
    assert words_of(data) == SEEN


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\nnothing of the sort", "broken PDF"),
        (b"%PDF-1.7\n%%EOF", "broken PDF"),
        (samples.pdf("(Text) Tj")[:200], "broken PDF"),
        (samples.pdf(""), "no text in this PDF"),
        (samples.pdf(*["(x) Tj"] * (PAGE_LIMIT + 1)), "501 pages, more than 500"),
    ],
)
def test_what_cannot_be_read_says_why(
    data: bytes, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL), pytest.raises(SourceError, match=reason):
        pdf_extract(data)


def test_a_locked_file_says_so() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(samples.pdf("(Text) Tj"))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = BytesIO()
    writer.write(locked)
    with pytest.raises(SourceError, match="locked"):
        pdf_extract(locked.getvalue())


def test_any_broken_bytes_give_a_source_error_or_text() -> None:
    whole = samples.pdf("(First line of the notice.) Tj T* (Second line.) Tj")
    for place in range(9, len(whole), 7):
        for broken in (whole[:place], whole[:place] + b"\xff<<[" + whole[place + 4 :]):
            try:
                assert pdf_extract(broken).paragraphs
            except SourceError as error:
                assert str(error)
