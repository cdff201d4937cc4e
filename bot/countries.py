"""Country codes as people give them, checked."""

from __future__ import annotations

from functools import cache
from typing import Final

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


@cache
def _codes() -> frozenset[str]:
    from babel import Locale

    names = Locale("en").territories
    codes = frozenset(str(code) for code in names)
    return frozenset(code for code in codes if len(code) == 2 and code.isalpha()) - _NO_COUNTRIES
