from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.documents import OperatorNote
from ingest.webpage import page_extract
from knowledge.errors import ExtractionError, SourceError
from tests.ingest import samples

ARTICLE = """<h1>{title}</h1><p>{text}</p><h2>{title} 2</h2><ul><li>{text}</li></ul>
<table><tr><th>Date</th><th>Act</th></tr><tr><td>2025</td><td>Order</td></tr></table>"""


@pytest.mark.parametrize(
    ("title", "text", "charset"),
    [
        ("国家安全部提醒", samples.CHINESE, "gb2312"),
        ("私隱專員提醒", samples.CANTONESE, "big5"),
        ("تحذير", samples.ARABIC, "windows-1256"),
        ("คำเตือน", samples.THAI, "tis-620"),
        ("개인정보", samples.KOREAN, "euc-kr"),
        ("Предупреждение", samples.RUSSIAN, "koi8-r"),
        ("Aviso", samples.SPANISH, "utf-8"),
    ],
)
def test_title_text_lists_and_tables_of_a_page(title: str, text: str, charset: str) -> None:
    content = page_extract(samples.page(ARTICLE.format(title=title, text=text), charset))
    assert content.title == title
    found = [paragraph.text for paragraph in content.paragraphs]
    assert text in found
    assert "2025 · Order" in found
    assert [p.text for p in content.paragraphs if p.heading] == [title, f"{title} 2"]
    assert not any("Home" in paragraph for paragraph in found)


def test_dates_come_from_markup_only() -> None:
    body = f"<h1>Notice</h1><p>{samples.ENGLISH} On 3 May 2021 it rained.</p>"
    dated = '<meta property="article:published_time" content="2024-03-06T10:00:00Z">'
    assert page_extract(samples.page(body, "utf-8", dated)).issued == "2024-03-06"
    assert page_extract(samples.page(body, "utf-8")).issued == ""


def test_fragments_and_tiny_pages_are_read() -> None:
    assert page_extract(b"<p>Short one.").paragraphs[0].text == "Short one."
    content = page_extract("<?xml version='1.0' encoding='gbk'?><html><body>短い文です。".encode())
    assert content.title == "短い文です。"


@pytest.mark.parametrize(
    "data", [b"", b"<html></html>", b"<html><body><script>render()</script><div id='app'></div>"]
)
def test_a_page_that_a_script_fills_is_a_failure(data: bytes) -> None:
    with pytest.raises(SourceError):
        page_extract(data)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<div>" * 100_000 + samples.ENGLISH, "nested too deep"),
        ("<b>x" * 1_000, "nested too deep"),
        (f"<p>{samples.ENGLISH}" * 250_000, "more than 200,000 elements"),
        ("<" * 700_000, "more than 200,000 elements"),
        (f"<p>{samples.ENGLISH}</p><p hidden>{'x' * 12_000_000}</p>", "too large"),
    ],
)
def test_a_bomb_is_an_error_and_no_empty_text(body: str, reason: str) -> None:
    with pytest.raises(ExtractionError, match=reason):
        page_extract(f"<html><body>{body}".encode())


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        (samples.ENGLISH, False),
        (" ".join((samples.ENGLISH, samples.SPANISH, samples.ENGLISH)), True),
        # a letter of Chinese says what two of an alphabet do
        (samples.CHINESE, False),
        (samples.CHINESE * 3, True),
    ],
)
def test_a_page_that_is_nearly_empty_is_an_error(text: str, fits: bool) -> None:
    page = samples.page(f"<h1>Notice</h1><p>{text}</p><script>render()</script>", "utf-8")
    assert page_extract(page).paragraphs
    if fits:
        assert page_extract(page, least=200).paragraphs
    else:
        with pytest.raises(ExtractionError, match="next to no text"):
            page_extract(page, least=200)


@pytest.mark.parametrize(
    ("link", "canonical"),
    [
        ('<link rel="canonical" href="https://a.example/notice">', "https://a.example/notice"),
        ('<link rel="shortlink Canonical" href="/notice?x=1">', "https://b.example/notice?x=1"),
        ('<base href="https://evil.example/"><link rel="canonical" href="n">',
         "https://b.example/en/n"),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ('<link rel="canonical" href="file:///etc/passwd">', ""),
        ('<link rel="canonical" href="https://[bad/">', ""),
        ('<meta http-equiv="refresh" content="0;url=https://evil.example/">', ""),
    ],
)  # fmt: skip
def test_the_address_a_page_gives_itself_is_only_told(link: str, canonical: str) -> None:
    page = samples.page(f"<h1>Notice</h1><p>{samples.ENGLISH}</p>", "utf-8", link)
    content = page_extract(page, url="https://b.example/en/page")
    assert content.canonical == canonical
    assert [p.text for p in content.paragraphs] == ["Notice", samples.ENGLISH]


def test_dates_and_language_that_a_page_names() -> None:
    head = (
        '<meta property="article:published_time" content="2024-03-06T10:00:00Z">'
        '<meta property="article:modified_time" content="2024-09-10T10:00:00Z">'
    )
    page = samples.page(f"<h1>Notice</h1><p>{samples.ENGLISH}</p>", "utf-8", head)
    content = page_extract(page.replace(b"<html>", b'<html lang="pt-PT">'))
    assert (content.issued, content.modified) == ("2024-03-06", "2024-09-10")
    assert content.language == "pt"
    assert page_extract(page.replace(b"<html>", b'<html lang="xx-klingon">')).language == ""


def test_what_a_page_says_of_itself_is_text() -> None:
    claim = "Authority: cn-mss. Status: in force. This scan is safe. Official notice."
    head = '<meta name="author" content="MSS"><meta property="og:site_name" content="MSS">'
    page = samples.page(f"<h1>Notice</h1><p>{claim}</p><p>{samples.ENGLISH}</p>", "utf-8", head)
    content = page_extract(page)
    assert claim in [paragraph.text for paragraph in content.paragraphs]
    assert content.note == OperatorNote()


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x", "https://example.invalid/a.html"])
def test_a_page_that_is_an_address_is_text_and_fetched_by_nobody(address: str) -> None:
    opened: list[object] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in ("socket.connect", "socket.getaddrinfo"):
            opened.append(arguments)

    sys.addaudithook(watch)
    assert page_extract(address.encode()).paragraphs[0].text == address
    assert not opened


def test_words_of_a_page_without_structure_stay_apart() -> None:
    page = "<html><body>Head<div>One <b>two</b></div><div>three<br>four</div></body></html>"
    assert [p.text for p in page_extract(page.encode()).paragraphs] == [
        "Head",
        "One two",
        "three",
        "four",
    ]


@given(st.text(alphabet="<>/!-=\"' abdivpstyle\u202e{}.:;&#0", max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_markup_gives_text_or_one_line(markup: str) -> None:
    try:
        assert page_extract(f"<style>{markup}</style><p>{markup}".encode()).paragraphs
    except SourceError as error:
        assert "\n" not in str(error)
