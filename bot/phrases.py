"""Every phrase the bot can say: Fluent files, one a language, and names from CLDR."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

from knowledge.domain import LANGUAGES

_PLACES_BESIDE_CLDR = {"US-IL": "Illinois", "INT": ""}


class FluentPhrases:
    """Phrases from ``bot/locales``; what a language lacks is said in English."""

    def say(self, language: str, phrase: str, arguments: Mapping[str, object]) -> str:
        """The phrase in ``language``. Raises `KeyError` for one that no file has."""
        for tag in (language, "en"):
            bundle = _bundle(tag)
            if bundle.has_message(phrase):
                pattern = bundle.get_message(phrase).value
                if pattern is None:
                    continue
                text, errors = bundle.format_pattern(pattern, dict(arguments))
                if errors:
                    raise KeyError(f"{phrase} in {tag}: {errors[0]}")
                return str(text).strip()
        raise KeyError(phrase)

    def place(self, language: str, code: str) -> str:
        """The name of a country or region by its ISO 3166 code; empty for none."""
        if not code or code in _PLACES_BESIDE_CLDR:
            return _PLACES_BESIDE_CLDR.get(code, "")
        return str(_locale(language).territories.get(code, code))

    def language_name(self, language: str, code: str) -> str:
        """The name of the language ``code`` in ``language``."""
        names = _locale(language).languages
        return str(names.get(code.replace("-", "_")) or names.get(code.split("-")[0], code))

    def date(self, language: str, iso: str) -> str:
        """A date in words, to the precision given: 2025, 2025-05 or 2025-05-05."""
        import datetime

        from babel.dates import format_date, format_skeleton

        year, *rest = (int(part) for part in iso.split("-"))
        locale = _locale(language)
        if not rest:
            return str(year)
        day = datetime.date(year, rest[0], rest[1] if len(rest) > 1 else 1)
        if len(rest) > 1:
            return str(format_date(day, format="long", locale=locale))
        return str(format_skeleton("yMMMM", day, locale=locale))


@cache
def _bundle(language: str) -> FluentBundle:
    text = (resources.files("bot") / "locales" / f"{language}.ftl").read_text("utf-8")
    # the bot isolates right-to-left text itself, where it is needed
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    return bundle


@cache
def _locale(language: str):  # type: ignore[no-untyped-def]  # babel ships no types for Locale
    from babel import Locale

    return Locale.parse(language, sep="-")


def languages() -> tuple[str, ...]:
    """The languages that have a phrase file, in the order they are offered."""
    folder = resources.files("bot") / "locales"
    return tuple(tag for tag in LANGUAGES if (folder / f"{tag}.ftl").is_file())
