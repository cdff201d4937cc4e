from __future__ import annotations

import pytest

from ingest.webpage import page_extract
from knowledge.errors import SourceError
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
