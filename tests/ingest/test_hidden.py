from __future__ import annotations

import pytest
from lxml import html

from ingest.elements import Effort
from ingest.selectors import selectors_in
from ingest.webpage import page_extract, shown_words
from knowledge.errors import ExtractionError
from tests.ingest import samples
from tests.ingest.hiding import PLANTED, SEEN, SHOWN, WAYS


def text_of(head: str, body: str, *, doctype: str = "<!doctype html>") -> str:
    around = f"<h1>Notice</h1><p>{samples.ENGLISH}</p>{body}<p>{samples.SPANISH}</p>"
    page = doctype.encode() + samples.page(around, "utf-8", head)
    content = page_extract(page)
    text = "\n".join((content.title, *(paragraph.text for paragraph in content.paragraphs)))
    assert samples.ENGLISH in text
    assert samples.SPANISH in text
    return text


@pytest.mark.parametrize("way", WAYS)
def test_what_readers_do_not_see_is_not_read(way: str) -> None:
    text = text_of(*WAYS[way])
    for part in (PLANTED, PLANTED[:20], PLANTED[-12:]):
        assert part not in text
    assert not any(letter in text for letter in "\u200b\u2060\u202e\U000e0049")


@pytest.mark.parametrize("way", SHOWN)
def test_what_readers_see_is_read(way: str) -> None:
    assert SEEN in text_of(*SHOWN[way])


def test_names_match_in_any_case_without_a_modern_doctype() -> None:
    rule, body = "<style>.Veiled{display:none}</style>", f'<p class="vEILED">{PLANTED}</p>'
    assert PLANTED not in text_of(rule, body, doctype="")
    assert PLANTED in text_of(rule, body)


def test_white_on_white_that_the_body_says() -> None:
    body = f'<p style="color:#111">{samples.ENGLISH}</p><p>{PLANTED}</p>'
    page = f'<html><body text="#ffffff"><h2 style="color:red">Head</h2>{body}</body></html>'
    text = " ".join(paragraph.text for paragraph in page_extract(page.encode()).paragraphs)
    assert samples.ENGLISH in text
    assert PLANTED not in text


@pytest.mark.parametrize(
    "style",
    [
        "".join(f".a{n} .b{n} .c{n}{{top:1px}}" for n in range(4_000)),
        "a{" * 40,
        "a,b,c,d,e,f,g,h{" * 4 + "opacity:0",
    ],
)
def test_sheets_that_take_for_ever_are_refused(style: str) -> None:
    page = f"<html><head><style>{style * 3}</style></head><body><p>{samples.ENGLISH}</p></body>"
    with pytest.raises(ExtractionError, match="too involved"):
        page_extract(page.encode())


def test_matching_does_not_take_for_ever() -> None:
    tree = html.fromstring("<div>" * 60 + "<p>x" + "</div>" * 60)
    [selector] = selectors_in("b " + " ".join(["div"] * 8) + " p")
    with pytest.raises(ExtractionError, match="too involved"):
        selector.matches(tree.find(".//p"), Effort(10_000))


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("Plain", "Plain"),
        ("AT&amp;T &lt;b&gt;", "AT&T <b>"),
        ("<b>Iris</b>  scans<br>stopped", "Iris scans stopped"),
        (f'Seen <span style="display:none">{PLANTED}</span>', "Seen"),
        ("<" * 10, "<<<<<<<<<<"),
        ("", ""),
    ],
)
def test_the_words_of_a_piece_of_markup(markup: str, words: str) -> None:
    assert shown_words(markup) == words
