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


@pytest.mark.parametrize("data", [b"text\x00with a nul", random.Random(1).randbytes(2000)])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="unknown charset"):
        decoded(data)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\u200bb\u202ec\ufeff\u00add", "abcd"),
        ("hi\U000e0068\U000e0069\U000e0100!", "hi!"),
        ("a\r\nb\rc\x0bd\u00a0e\x07", "a\nb\nc\nd e"),
        ("क्\u200dष می\u200cخواهم", "क्\u200dष می\u200cخواهم"),
        ("pass\u200dword", "password"),
        ("e\u0301", "é"),
    ],
)
def test_visible(text: str, seen: str) -> None:
    assert visible(text) == seen
