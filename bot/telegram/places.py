"""The places that a text names, and another place put in their stead. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.phrases import FluentPhrases
from knowledge.concepts import UNSPACED, Hit, concept_groups, concept_hits
from knowledge.folding import fold, folded
from knowledge.gazetteer import cities, countries

_PLACE = "place:"


@dataclass(frozen=True, slots=True)
class Named:
    """Places by code, in the order they are named, and the folded words beside them."""

    codes: tuple[str, ...]
    rest: str


def named_places(text: str, languages: Sequence[str]) -> Named:
    """The places named in ``text``, read in each of ``languages`` and in English; a country's
    name counts in lower case too, as people type it in a hurry."""
    spans: dict[tuple[int, int], str] = {}
    for tag in dict.fromkeys((*languages, "en")):
        for hit in _hits(text, tag):
            spans.setdefault((hit.start, hit.end), hit.concept.removeprefix(_PLACE))
    ordered = sorted(spans)
    codes = tuple(dict.fromkeys(spans[span] for span in ordered))
    return Named(codes, fold(_without(text, ordered, "")))


def put_in(text: str, codes: Sequence[str], language: str, *, first: bool = False) -> str:
    """``text`` with the places it names replaced by those of ``codes``; ``first`` also puts
    them before it. Sums of money stay, whatever their currency."""
    phrases = FluentPhrases()
    names = ", ".join(name for code in codes if (name := phrases.place(language, code)))
    spans = sorted({(hit.start, hit.end) for hit in _hits(text, language)})
    moved = _without(text, spans, names)
    return f"{names}: {moved}" if first and names else moved


def _hits(text: str, language: str) -> list[Hit]:
    """Names of places, apart from those that are part of a sum of money."""
    reading = folded(text)
    hits = concept_hits(text, language)
    groups = concept_groups()
    sums = [h for h in hits if h.concept == "amount" or groups.get(h.concept) == "reward"]
    places = [hit for hit in hits if hit.concept.startswith(_PLACE)]
    places += [*countries(language).hits(reading), *cities(text, reading)]
    return [
        place
        for place in places
        if not any(s.start < place.end and place.start < s.end for s in sums)
    ]


def _without(text: str, spans: Iterable[tuple[int, int]], instead: str) -> str:
    """``text`` with each span, to the end of its word where words are spaced, replaced."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        # a span of folded text takes in the punctuation after it
        stop = end
        while stop > start and not _in_word(text[stop - 1]):
            stop -= 1
        if not UNSPACED.match(text[start : start + 1]):
            while start > at and _in_word(text[start - 1]):
                start -= 1
            while stop < len(text) and _in_word(text[stop]):
                stop += 1
        if start >= at:
            parts += [text[at:start], instead or " "]
        at = max(at, stop)
    return "".join((*parts, text[at:]))


def _in_word(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LM"
