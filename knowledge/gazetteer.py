"""Names of countries and cities, for places that no lexicon lists.

Countries come from CLDR in all our languages: a question about a country that the bundle is
silent on must be recognised too, so that the answer can say so. Cities come from GeoNames
(``cities.tsv``). Words of a dialect that is at home in one place come from ``places.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml

from knowledge.concepts import UNSPACED, Hit, Lexicon
from knowledge.folding import Folded

_SHORTEST = 4
"""Letters of the shortest name taken where words are spaced: shorter ones are words too."""

_ALSO_WORDS = frozenset({"GE", "JO", "TD", "ML", "CU", "NE", "TO", "GU", "DJ", "HT", "PA", "OM"})
"""Countries whose name is a common word or name in some of our languages."""

_NO_COUNTRIES = frozenset({"EU", "UN", "EZ", "ZZ", "QO", "XA", "XB"})
"""Codes in CLDR's table that stand for no country."""


@cache
def countries(language: str) -> Lexicon:
    """The names of countries in ``language``, ready to match folded text."""
    from babel import Locale

    territories = Locale.parse(language, sep="-").territories
    spaced = language not in ("zh-Hans", "zh-Hant", "ja", "th", "ko")
    places = {
        code: [f"{name}*" if language == "ko" else str(name)]
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES | _ALSO_WORDS
        and (not spaced or len(name) >= _SHORTEST)
    }  # fmt: skip
    return Lexicon(language, {"concepts": {}, "places": places})


_CITY_WORDS: Final = 3
_CITY_LETTERS: Final = 6


def cities(text: str, reading: Folded) -> Iterator[Hit]:
    """The cities named in ``text``, of which ``reading`` is the folded form.

    A Latin name counts only where it is written with a capital: *essen* is a verb.
    """
    known = _city_places()
    for at, to in _spans(reading.text):
        place = known.get(reading.text[at:to])
        if place:
            start, end = reading.span(at, to)
            if not text[start : start + 1].islower():
                yield Hit(f"place:{place}", start, end, "", at, to)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Runs of one to three words, and of two to six letters where words are not spaced."""
    at = 0
    starts: list[tuple[int, int]] = []
    for word in text.split(" "):
        starts.append((at, at + len(word)))
        at += len(word) + 1
    for first in range(len(starts)):
        begin, end = starts[first]
        for last in range(first, min(first + _CITY_WORDS, len(starts))):
            yield begin, starts[last][1]
        if end - begin > 1 and UNSPACED.match(text[begin]):
            for left in range(begin, end - 1):
                for right in range(left + 2, min(left + _CITY_LETTERS, end) + 1):
                    if (left, right) != (begin, end):
                        yield left, right


@cache
def _city_places() -> dict[str, str]:
    text = (resources.files("knowledge") / "cities.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: place for place, names in rows for name in names.split("|")}


@cache
def dialects(language: str) -> Lexicon:
    """Words of ``language`` at home in one place, ready to match folded text."""
    text = (resources.files("knowledge") / "places.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return Lexicon(language, {"concepts": {}, "places": data["by_dialect"].get(language, {})})
