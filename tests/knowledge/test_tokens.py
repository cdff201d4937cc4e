from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.tokens import GRAM_MARK, language_group, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("!? … 🙂", []),
        ("Scan it", ["scan", "it"]),
        ("IRIS iris", ["iris", "iris"]),
        ("irises", ["irises", "#iri", "#ris", "#ise", "#ses"]),
        ("ｉｒｉｓ", ["iris"]),
        ("i\u200bris", ["iris"]),
        ("虹膜", ["虹膜"]),
        ("扫描虹膜", ["扫描", "描虹", "虹膜"]),
        ("脸", ["脸"]),
        ("给50元", ["给", "50", "元"]),
        ("スキャナー", ["スキ", "キャ", "ャナ", "ナー"]),
        ("人々", ["人々"]),
        ("홍채를", ["홍채를", "#홍채", "#채를"]),
        ("पुतली", ["पुतली", "#पुत", "#ुतल", "#तली"]),
        ("आँख की", ["आँख", "की"]),
        ("ม่านตา", ["ม่", "่า", "าน", "นต", "ตา"]),
        ("ຕາ", ["ຕາ"]),
        ("قزحية", ["قزحية", "#قزح", "#زحي", "#حية"]),
        ("STRASSE Straße", ["strasse", "#str", "#tra", "#ras", "#ass", "#sse"] * 2),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize("text", ["कि", "की", "गु", "มี", "มา", "ကိ", "គី"])
def test_vowel_signs_tell_words_apart(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert tokens(text) != tokens(text[0])


@given(st.text())
def test_tokens_are_never_empty_and_hold_nothing_but_words(text: str) -> None:
    for token in tokens(text):
        assert token.removeprefix(GRAM_MARK)
        assert not set(token.removeprefix(GRAM_MARK)) & set(" \t\n\0\"'#*()^:-+{}")


@given(st.text(max_size=40))
def test_tokens_of_tokens_are_the_same_words(text: str) -> None:
    words = [token for token in tokens(text) if not token.startswith(GRAM_MARK)]
    for word in words:
        assert tokens(word)[0] == word


@pytest.mark.parametrize(
    ("tag", "group"),
    [
        ("zh-Hans", "zh"),
        ("zh-Hant", "zh"),
        ("zh_TW", "zh"),
        ("PT-br", "pt"),
        ("ms", "id"),
        ("id", "id"),
        ("", ""),
    ],
)
def test_language_group(tag: str, group: str) -> None:
    assert language_group(tag) == group
