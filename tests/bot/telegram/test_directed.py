"""Right-to-left posts: Latin and figures kept apart, marks where a line needs one."""

from __future__ import annotations

import pytest

from bot.telegram.directed import ISOLATE, MARK, POP, directed, foreign
from bot.telegram.markup import plain

ARABIC = "هيئة"


def isolated(text: str) -> str:
    return f"{ISOLATE}{text}{POP}"


CASES = [
    (f"{ARABIC} AEPD {ARABIC}", f"{ARABIC} {isolated('AEPD')} {ARABIC}"),
    (f"{ARABIC} World Foundation، 1", f"{ARABIC} {isolated('World Foundation')}، 1"),
    (f"AEPD: {ARABIC}", f"{isolated('AEPD')}: {ARABIC}"),
    ("AEPD", f"{MARK}{isolated('AEPD')}"),
    (f"/help – {ARABIC}", f"{isolated('/help')} – {ARABIC}"),
    ("/help /privacy", f"{MARK}{isolated('/help /privacy')}"),
    (f"{ARABIC} 900 116 117", f"{ARABIC} {isolated('900 116 117')}"),
    (f"{ARABIC} 2025 {ARABIC}", f"{ARABIC} 2025 {ARABIC}"),
    (f"1. {ARABIC}", f"1. {ARABIC}"),
    (f"{ARABIC} [1][2]", f"{ARABIC} [1][2]"),
    (f"• {ARABIC}\nLatin.\n\n{ARABIC}", f"• {ARABIC}\n{MARK}{isolated('Latin')}.\n\n{ARABIC}"),
    (f"{ARABIC} {isolated('as it was')}", f"{ARABIC} {isolated('as it was')}"),
    (isolated("A whole foreign line."), isolated("A whole foreign line.")),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_arabic(text: str, expected: str) -> None:
    assert directed(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_twice_is_once(text: str, expected: str) -> None:
    assert directed(directed(text, "ar"), "ar") == expected


def test_other_languages_are_left_alone() -> None:
    assert directed(f"AEPD {ARABIC}", "en") == f"AEPD {ARABIC}"


def test_tags_stay_around_their_text() -> None:
    html = f'<b>{ARABIC}</b> <a href="https://a.example/?b=1&amp;c=2">AEPD</a> &amp; {ARABIC}'
    after = directed(html, "ar")
    assert '<a href="https://a.example/?b=1&amp;c=2">AEPD</a>' in after
    assert plain(after).replace(ISOLATE, "").replace(POP, "") == plain(html)


def test_a_quotation_is_isolated_line_by_line() -> None:
    assert foreign("One.\n\nTwo.", "ar") == f"{isolated('One.')}\n\n{isolated('Two.')}"
    assert foreign("One.", "en") == "One."
