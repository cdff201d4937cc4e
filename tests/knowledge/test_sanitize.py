"""What reaches an embedding model."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.sanitize import PASSAGE_CHARACTERS, QUERY_CHARACTERS, sanitized

BLESSING = "\ufdfa"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        ("  \t\n\u3000\u2028 ", ""),
        ("Is this\n\n safe?\t", "Is this safe?"),
        ("be\x00fore\x07 \x9bafter", "before after"),
        ("lone \ud800 and \udfff", "lone and"),
        ("ir\u200bis \u200eorb\u200f \u202escan\u202c \ufeff\u2060ok", "iris orb scan ok"),
        ("hidden\U000e0041\U000e007f tag", "hidden tag"),
        ("so\u00adft hy\u034fphen", "soft hyphen"),
        ("\u3164\u115f\uffa0\u2800", ""),
        ("\ue000\U000f0000", ""),
        ("ｆｕｌｌ　ｗｉｄｔｈ ① ﬁ", "full width 1 fi"),
        ("e\u0301", "é"),
        ("❤\ufe0f ok", "❤ ok"),
        ("aaaaaaaah!!!!!!!", "aaah!!!"),
        ("哈哈哈哈哈哈", "哈哈哈"),
        ("1000000 tokens, 100,000 yen", "1000000 tokens, 100,000 yen"),
        ("0" * 30, "0" * 8),
        ("b\u0334\u0335\u0336\u0337\u0338ad", "b\u0334\u0335ad"),
        ("a\u20dd\u20e3\u0488", "a"),
    ],
)
def test_rules(raw: str, expected: str) -> None:
    assert sanitized(raw) == expected


@pytest.mark.parametrize(
    "text", ["चीज़ों की जाँच", "น้ําใจ ปู่", "tiếng Việt", "ᾧ", "안녕하세요", "مَرْحَبًا"]
)
def test_ordinary_vowel_signs_and_accents_stay(text: str) -> None:
    assert sanitized(text) == unicodedata.normalize("NFKC", text)


def test_the_character_that_overruns_the_tokenizer_is_spelt_out() -> None:
    clean = sanitized(BLESSING * 50)
    assert BLESSING not in clean
    assert clean.startswith("صلى الله عليه وسلم")
    assert len(clean) < 60


def test_a_pile_of_accents_is_cut() -> None:
    assert sanitized("a" + "\u0300" * 4001) == "à\u0300"
    assert len(sanitized("a" + "\u0300\u0323" * 50_000)) <= 4


@pytest.mark.parametrize("limit", [QUERY_CHARACTERS, PASSAGE_CHARACTERS])
def test_length_is_capped(limit: int) -> None:
    text = "scan your iris today " * 5000
    assert len(sanitized(text, limit)) in (limit, limit - 1)
    assert sanitized(text, limit).startswith("scan your iris today scan")


def test_nothing_unseen_is_left() -> None:
    left = [
        f"{number:x}"
        for number in range(0x110000)
        if unicodedata.category(chr(number)) in ("Cc", "Cf", "Cs", "Co", "Me")
        and sanitized(chr(number))
    ]
    assert left == []


@given(st.text(st.characters(codec=None, categories=None), max_size=60))
def test_twice_is_once(text: str) -> None:
    assert sanitized(sanitized(text)) == sanitized(text)


@given(
    st.text(
        st.sampled_from(
            "aé한ᄒ\u1161\u11ab\u0300\u0323\u0334\u093c\u093f\u200d\ufdfa\u3164 1①\ud800"
        )
    )
)
def test_twice_is_once_for_what_composes(text: str) -> None:
    clean = sanitized(text)
    assert sanitized(clean) == clean
    assert unicodedata.is_normalized("NFKC", clean)
    clean.encode("utf-8")
