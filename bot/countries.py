"""Country codes as people give them, checked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from knowledge.folding import fold

_ALSO: Final = {"UK": "GB", "EL": "GR"}
_NO_COUNTRIES: Final = frozenset({"UN", "EZ", "ZZ", "QO", "XA", "XB"})
_BESIDE_ISO: Final = frozenset({"EU", "US-IL"})


def country_code(text: str) -> str:
    """The ISO 3166 code (or EU) that ``text`` is, in any case; empty for empty.

    Raises `ValueError` with a sentence for people.
    """
    code = _ALSO.get(text.strip().upper(), text.strip().upper())
    if code and code not in _BESIDE_ISO and code not in _codes():
        raise ValueError("not a country code: give two letters (ISO 3166), such as KE")
    return code


def country_named(name: str, languages: Iterable[str]) -> str:
    """The ISO 3166 code of the country whose name in one of ``languages`` (the first that has
    it) is ``name``, whatever its case and accents; empty for none."""
    wanted = fold(name)
    return next((code for tag in languages if (code := _names(tag).get(wanted, ""))), "")


@cache
def _names(language: str) -> dict[str, str]:
    from babel import Locale

    names = Locale.parse(language, sep="-").territories
    return {fold(str(names[code])): code for code in sorted(_codes()) if code in names}


@cache
def _codes() -> frozenset[str]:
    from babel import Locale

    names = Locale("en").territories
    codes = frozenset(str(code) for code in names)
    return frozenset(code for code in codes if len(code) == 2 and code.isalpha()) - _NO_COUNTRIES
