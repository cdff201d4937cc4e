from __future__ import annotations

import random

import pytest

from ingest.charsets import decoded, visible
from knowledge.errors import SourceError
from tests.ingest import samples


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (samples.CHINESE, "utf-8"),
        (samples.CHINESE, "utf-8-sig"),
        (samples.CHINESE, "utf-16"),
        (samples.CHINESE, "gbk"),
        (samples.CHINESE, "gb18030"),
        (samples.CANTONESE, "big5"),
        (samples.KOREAN, "euc_kr"),
        (samples.ARABIC, "cp1256"),
        (samples.THAI, "tis-620"),
        (samples.RUSSIAN, "cp1251"),
        (samples.RUSSIAN, "koi8-r"),
        (samples.SPANISH, "cp1252"),
        ("虹膜換錢，切勿參與！", "utf-8"),
    ],
)
def test_text_in_any_usual_charset(text: str, charset: str) -> None:
    assert decoded(text.encode(charset)) == text


@pytest.mark.parametrize(
    ("text", "named", "charset"),
    [
        ("虹膜", "gb2312", "gbk"),
        ("镕", "gb2312", "gbk"),  # a letter that only the wider charset has
        ("啫喱", "big5", "big5hkscs"),
        ("“fee” – 5 €", "iso-8859-1", "cp1252"),
        ("虹彩①", "shift_jis", "cp932"),
    ],
)
def test_a_page_is_read_in_the_charset_it_names(text: str, named: str, charset: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={named}"><p>{text}'
    assert decoded(page.encode(charset), markup=True) == page


def test_a_wrong_name_does_not_win_over_the_bytes() -> None:
    page = f'<meta charset="gbk"><p>{samples.THAI}'
    assert decoded(page.encode("utf-8"), markup=True) == page
    unknown = f'<meta charset="x-nonsense"><p>{samples.CHINESE}'
    assert decoded(unknown.encode("gbk"), markup=True) == unknown


@pytest.mark.parametrize(
    ("text", "header", "meta", "charset"),
    [
        (samples.CHINESE, "GB2312", "", "gbk"),
        (samples.CHINESE, "gb18030", "", "gb18030"),
        (samples.CANTONESE, "Big5", "", "big5"),
        (samples.CANTONESE, "big5-hkscs", "", "big5hkscs"),
        (samples.RUSSIAN, "windows-1251", "", "cp1251"),
        ("虹彩", "ISO-2022-JP", "", "iso2022_jp"),
        # what a server says by default is weaker than the page, and UTF-8 proves itself
        (samples.CHINESE, "ISO-8859-1", "gbk", "gbk"),
        (samples.CHINESE, "gbk", "big5", "utf-8"),
        (samples.CHINESE, "nonsense", "gb2312", "gb2312"),
    ],
)
def test_the_headers_charset(text: str, header: str, meta: str, charset: str) -> None:
    page = f'<meta charset="{meta}"><p>{text}' if meta else f"<p>{text}"
    assert decoded(page.encode(charset), markup=True, charset=header) == page


def test_an_xml_declaration_names_the_charset() -> None:
    feed = f'<?xml version="1.0" encoding="gbk"?><rss>{samples.CHINESE}</rss>'
    assert decoded(feed.encode("gbk"), markup=True) == feed


@pytest.mark.parametrize("charset", ["utf-8", "gbk", "big5"])
def test_a_page_with_a_broken_letter_is_read_all_the_same(charset: str) -> None:
    text = (samples.CANTONESE if charset == "big5" else samples.CHINESE) * 20
    broken = text.encode(charset) + b"\xff!"
    assert decoded(broken, charset=charset).startswith(text)


@pytest.mark.parametrize(
    "name", ["utf-7", "unicode_escape", "raw_unicode_escape", "punycode", "idna", "hz", "rot13"]
)
def test_a_page_is_not_read_as_what_no_browser_knows(name: str) -> None:
    hidden = b"<p>caf\xe9 +AGgAaQ- \\u0068\\x69 ~{<:Ky2;~}"
    assert decoded(hidden, charset=name) == decoded(hidden)
    assert "hi" not in decoded(hidden, charset=name)


@pytest.mark.parametrize("data", [b"text\x00with a nul", random.Random(1).randbytes(2000)])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="unknown charset"):
        decoded(data)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\u200bb\u202bc\ufeff\u00add", "abcd"),
        ("a\u202ebcd\u202ce", "ae"),
        ("a\u202ebcd\nefg", "a\nefg"),
        ("\u202dabc \u202e\u05d0\u05d1\u05d2\u202c", "abc \u05d0\u05d1\u05d2"),
        ("\u202d\u05d0\u05d1\u05d2\u202cd", "d"),
        ("a \u200bs\u200be\u200bc\u200b \u200br\u200be\u200bt z", "a  z"),
        ("\u0e01\u200b\u0e02\u0e03\u200b\u0e04", "\u0e01\u0e02\u0e03\u0e04"),
        ("hi\U000e0068\U000e0069\U000e0100!", "hi!"),
        ("a\r\nb\rc\x0bd\u00a0e\x07", "a\nb\nc\nd e"),
        ("क्\u200dष می\u200cخواهم", "क्\u200dष می\u200cخواهم"),
        ("pass\u200dword", "password"),
        ("e\u0301", "é"),
    ],
)
def test_visible(text: str, seen: str) -> None:
    assert visible(text) == seen
