from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.folding import fold, folded, variants


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scan Your IRIS!", "scan your iris"),
        ("don’t", "don t"),
        ("ｉｒｉｓ", "iris"),
        ("¿Cuánto pagan?", "cuanto pagan"),
        ("s\u200bc\u2060an", "scan"),
        ("\u202eiris\u202c", "iris"),
        ("الأعْيُن مُقابِلَ", "الاعين مقابل"),
        ("ـــعيــن", "عين"),
        ("आँख की पुतली", "आँख की पुतली"),
        ("สแกนม่านตา", "สแกนม่านตา"),
        ("홍채 스캔", "홍채 스캔"),
        ("ガイド", "ガイド"),
        ("", ""),
        ("!!! ???", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == unicodedata.normalize("NFC", expected)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("s c a n your i.r.i.s", "scan"),
        ("E*Y*E  s c a n", "eye scan"),
        ("sc4n 1r1s", "scan iris"),
        ("fr€€ t0kens", "free tokens"),
        ("ѕсаn your еуе for money today", "scan your eye"),
        ("сkaн paдужки", "скан радужки"),
        ("扫 虹 膜", "扫虹膜"),
        ("扫|虹|膜", "扫虹膜"),
        ("veri-\nfication", "verification"),
        ("p a l m   p r i n t", "palm print"),
    ],
)
def test_a_disguised_word_is_read_in_one_of_the_variants(text: str, word: str) -> None:
    assert any(word in reading.text for reading in variants(text))


@pytest.mark.parametrize("text", ["pay 6k", "500rs only", "5pm at gate 3", "mp3"])
def test_plain_numbers_are_left_alone(text: str) -> None:
    assert all(reading.text == fold(text) for reading in variants(text))


@given(st.text(max_size=200))
def test_offsets_lead_back_into_the_original(text: str) -> None:
    for reading in variants(text):
        assert len(reading.origins) == len(reading.text) + 1
        assert all(0 <= offset <= len(text) for offset in reading.origins)
        assert list(reading.origins) == sorted(reading.origins)


def test_a_span_shows_what_stood_in_the_original() -> None:
    text = "Give us your  ÍRIS, please"
    reading = folded(text)
    at = reading.text.index("iris")
    start, end = reading.span(at, at + 4)
    assert text[start:end] == "ÍRIS"


def test_folding_twice_changes_nothing() -> None:
    once = fold("Ｄｏｎ’ｔ ｓｃａｎ — ÉCRAN, 虹膜！")
    assert fold(once) == once
