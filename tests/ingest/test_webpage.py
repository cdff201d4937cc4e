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


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display: none">SECRET</p>',
        '<p style="VISIBILITY:hidden">SECRET</p>',
        '<p style="opacity:0">SECRET</p>',
        '<p style="font-size:0px">SECRET</p>',
        '<p style="font-size: 1px;">SECRET</p>',
        '<p style="position:absolute;left:-9999px">SECRET</p>',
        '<p style="text-indent: -999em">SECRET</p>',
        '<p style="color:#fff">SECRET</p>',
        '<p style="color:White; background-color: white">SECRET</p>',
        '<p style="color: rgba(0, 0, 0, 0)">SECRET</p>',
        '<p style="color:#123456;background:#123456">SECRET</p>',
        '<p style="clip: rect(0, 0, 0, 0)">SECRET</p>',
        '<div style="height:0;overflow:hidden"><p>SECRET</p></div>',
        '<p hidden>SECRET</p>',
        '<p aria-hidden="true">SECRET</p>',
        '<p class="a veiled">SECRET</p>',
        '<p id="gone">SECRET</p>',
        "<!-- SECRET -->",
        "<script>var x = 'SECRET'</script>",
        '<script type="application/ld+json">{"articleBody": "SECRET"}</script>',
        "<noscript>SECRET</noscript>",
        "<template><p>SECRET</p></template>",
        '<meta name="description" content="SECRET">',
        '<p>S\u200bE\u200bC\u200bRET'.replace("S\u200bE\u200bC\u200bRET", "\U000e0053\U000e0045"),
    ],
)  # fmt: skip
def test_what_readers_do_not_see_is_not_read(hidden: str) -> None:
    style = (
        "<style>/* .x */ p.veiled, .other {display:none} @media print {#gone {opacity: 0}}</style>"
    )
    body = f"<h1>Notice</h1><p>{samples.ENGLISH}</p>{hidden}<p>{samples.SPANISH}</p>"
    content = page_extract(samples.page(body, "utf-8", style))
    text = "\n".join(paragraph.text for paragraph in content.paragraphs)
    assert "SECRET" not in text + content.title
    assert not any("\U000e0000" <= letter <= "\U000e0fff" for letter in text)
    assert samples.ENGLISH in text
    assert samples.SPANISH in text


@pytest.mark.parametrize(
    "style",
    ["font-size:1.2em", "width:100%", "line-height:1", "color:#333", "opacity:0.9", "left:-10px",
     "background:navy;color:white", "max-height:100px"],
)  # fmt: skip
def test_what_readers_see_is_read(style: str) -> None:
    body = f'<h1>Notice</h1><p>{samples.ENGLISH}</p><p style="{style}">{samples.SPANISH}</p>'
    content = page_extract(samples.page(body, "utf-8"))
    assert samples.SPANISH in [paragraph.text for paragraph in content.paragraphs]


def test_white_on_a_dark_ground_is_read() -> None:
    body = f'<div style="background:#003"><p style="color:#fff">{samples.ENGLISH}</p></div>'
    content = page_extract(samples.page(body, "utf-8"))
    assert samples.ENGLISH in content.paragraphs[0].text


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
