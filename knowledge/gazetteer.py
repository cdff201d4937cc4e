"""Names of all countries in our languages, from CLDR, for places that no lexicon lists.

A question about a country that the bundle is silent on must be recognised too, so that the
answer can say so.
"""

from __future__ import annotations

from functools import cache

from knowledge.concepts import Lexicon

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
