"""Text and lexicon to concept hits: which words stand for what, and where.

A lexicon is one YAML file a language (``knowledge/lexicon``). Its terms go into an
Aho-Corasick automaton, so that a text is read once however many terms there are. No input
or output but the lexicon files of the package, read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, Final

import ahocorasick
import yaml

from knowledge.folding import Folded, fold, variants
from knowledge.language import mixes_english

_GAP_WORDS: Final = 4
_GAP_CHARACTERS: Final = 12
_ENDING = re.compile(r"[^ ]*(?: [^ ]*)?")
UNSPACED: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no spaces between words."""

_NEGATED_GROUPS: Final = frozenset({"reward", "act", "identity"})
_NEGATION_WORDS: Final = 3
_NEGATION_CHARACTERS: Final = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept read in a text: offsets are into the original text, ``at`` and ``to`` into
    the folded one."""

    concept: str
    start: int
    end: int
    term: str
    at: int
    to: int
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words of a term; ``apart`` says that others may stand before it."""

    text: str
    open_start: bool
    open_end: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of a lexicon: one part, or several with gaps."""

    concept: str
    text: str
    parts: tuple[Part, ...]


class Lexicon:
    """The words of one language for the concepts, ready to match folded text."""

    def __init__(self, language: str, data: Mapping[str, Any]) -> None:
        """Compile ``data``, the mapping of one lexicon file; reads nothing."""
        self.language = language
        self._automaton = ahocorasick.Automaton()
        self._terms: dict[str, list[_Term]] = {}
        for concept, terms in data["concepts"].items():
            self._add(concept, terms)
        for place, terms in data.get("places", {}).items():
            self._add(f"place:{place}", terms)
        negators = data.get("negators", {})
        for side in ("before", "after"):
            self._add(f"negator:{side}", negators.get(side, ()))
        for key, terms in self._terms.items():
            self._automaton.add_word(key, (key, tuple(terms)))
        self._automaton.make_automaton()

    def _add(self, concept: str, terms: Iterable[str]) -> None:
        for text in terms:
            parts = parts_of(text)
            if not parts or not all(part.text for part in parts):
                continue
            term = _Term(concept, text, parts)
            self._terms.setdefault(parts[-1].text, []).append(term)
            for part in parts[:-1]:
                self._terms.setdefault(part.text, [])

    def hits(self, reading: Folded) -> Iterator[Hit]:
        """Every term found in one reading of a text, overlaps included."""
        if not self._terms:
            return
        text = reading.text
        ends: dict[str, list[tuple[int, int]]] = {}
        for last, (key, terms) in self._automaton.iter(text):
            start, end = last + 1 - len(key), last + 1
            ends.setdefault(key, []).append((start, end))
            for term in terms:
                if (begin := self._begin(text, term, start, end, ends)) is not None:
                    origin = reading.span(begin, end)
                    yield Hit(term.concept, *origin, term.text, begin, end)

    @staticmethod
    def _begin(
        text: str, term: _Term, start: int, end: int, ends: Mapping[str, list[tuple[int, int]]]
    ) -> int | None:
        """Where ``term`` begins if its last part stands at ``start:end``, else nothing."""
        if not _bounded(text, term.parts[-1], start, end):
            return None
        for part, after in zip(term.parts[-2::-1], term.parts[:0:-1], strict=True):
            for earlier, stop in reversed(ends.get(part.text, ())):
                if (
                    stop <= start
                    and _bounded(text, part, earlier, stop)
                    and _linked(text[stop:start], after.apart)
                ):
                    start = earlier
                    break
            else:
                return None
        return start


def parts_of(term: str) -> tuple[Part, ...]:
    """The parts of a term: cut at gaps, and after a word with an open ending."""
    parts: list[Part] = []
    for piece in term.split("~"):
        apart = True
        words: list[str] = []
        for word in piece.split():
            if word.startswith("*") and words:
                parts.append(_part(words, apart))
                words, apart = [], False
            words.append(word)
            if word.endswith("*"):
                parts.append(_part(words, apart))
                words, apart = [], False
        if words:
            parts.append(_part(words, apart))
    return tuple(parts)


def _part(words: list[str], apart: bool) -> Part:
    joined = " ".join(words)
    return Part(fold(joined.strip("*")), joined.startswith("*"), joined.endswith("*"), apart)


def _bounded(text: str, part: Part, start: int, end: int) -> bool:
    """Whether a part stands as words of its own, where its script has spaces at all."""
    before = part.open_start or start == 0 or text[start - 1] == " "
    after = part.open_end or end == len(text) or text[end] == " "
    return (before or bool(UNSPACED.match(text[start]))) and (
        after or bool(UNSPACED.match(text[end - 1]))
    )


def _linked(gap: str, apart: bool) -> bool:
    """Whether what stands between two parts is little enough: words, or an ending only."""
    if not apart:
        return bool(_ENDING.fullmatch(gap))
    if UNSPACED.search(gap):
        return len(gap) <= _GAP_CHARACTERS
    return gap.count(" ") <= _GAP_WORDS + 1


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of one of our languages."""
    return Lexicon(language, lexicon_data(language))


def lexicon_data(language: str) -> dict[str, Any]:
    """What stands in the file of a lexicon: ``concepts`` with the terms of each, and more."""
    text = (resources.files("knowledge") / "lexicon" / f"{language}.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return data


@cache
def concept_groups() -> dict[str, str]:
    """Concept -> its group, from ``concepts.yaml``."""
    text = (resources.files("knowledge") / "lexicon" / "concepts.yaml").read_text("utf-8")
    data = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return {name: entry["group"] for name, entry in data.items()}


def lexicons_for(text: str, language: str) -> tuple[Lexicon, ...]:
    """The lexicons that a text in ``language`` is read with: its own, the English one where
    English is mixed in, and the two Chinese ones always together."""
    tags = ["zh-Hans", "zh-Hant"] if language.startswith("zh") else [language]
    if mixes_english(text, language):
        tags.append("en")
    return tuple(lexicon(tag) for tag in dict.fromkeys(tags))


def concept_hits(text: str, language: str) -> tuple[Hit, ...]:
    """The concepts in ``text``, each place once, decoys applied and negation marked."""
    found: dict[tuple[str, int, int], Hit] = {}
    lexicons = lexicons_for(text, language)
    for reading in variants(text):
        hits = [hit for words in lexicons for hit in words.hits(reading)]
        hits.extend(_amounts(reading))
        for hit in _negated(_without_decoys(hits), reading.text):
            found.setdefault((hit.concept, hit.start, hit.end), hit)
    return tuple(sorted(found.values(), key=lambda hit: (hit.start, hit.end, hit.concept)))


def _without_decoys(hits: list[Hit]) -> list[Hit]:
    """Hits that no decoy overlaps; a longer hit outweighs a decoy inside it, but not one at
    an end of a term with a gap, where the word itself stands."""
    decoys = [hit for hit in hits if hit.concept == "decoy"]
    groups = concept_groups()
    return [
        hit
        for hit in hits
        if groups.get(hit.concept) not in ("biometric", "act", "part")
        or not any(_cancels(decoy, hit) for decoy in decoys)
    ]


def _cancels(decoy: Hit, hit: Hit) -> bool:
    if not (decoy.at < hit.to and hit.at < decoy.to):
        return False
    at_an_end = decoy.at < hit.to <= decoy.to or decoy.at <= hit.at < decoy.to
    return decoy.to - decoy.at >= hit.to - hit.at or ("~" in hit.term and at_an_end)


def _negated(hits: list[Hit], text: str) -> list[Hit]:
    before = [hit for hit in hits if hit.concept == "negator:before"]
    after = [hit for hit in hits if hit.concept == "negator:after"]
    groups = concept_groups()
    return [
        replace(hit, negated=True)
        if groups.get(hit.concept, "reward" if hit.concept == "amount" else "") in _NEGATED_GROUPS
        and (
            any(n.to <= hit.at and _close(text[n.to : hit.at]) for n in before)
            or any(hit.to <= n.at and _close(text[hit.to : n.at]) for n in after)
        )
        else hit
        for hit in hits
        if not hit.concept.startswith("negator:")
    ]


def _close(gap: str) -> bool:
    if UNSPACED.search(gap):
        return len(gap) <= _NEGATION_CHARACTERS
    return gap.count(" ") < _NEGATION_WORDS


@cache
def amount_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Sums of money in folded text, each with the place its currency points to, or none."""
    text = (resources.files("knowledge") / "lexicon" / "amounts.yaml").read_text("utf-8")
    return tuple(
        (re.compile(_with_numbers(entry["pattern"])), entry["place"])
        for entry in yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    )


def _with_numbers(pattern: str) -> str:
    """``n`` as a number; one that begins a pattern must not continue a word or number."""
    number = r"\d[\d ]{0,9}(?:k|tys)?"
    pattern = re.sub(r"(^|\|)n(?![a-z])", lambda m: m.group(1) + r"(?<![a-z\d])" + number, pattern)
    return re.sub(r"(?<![a-z\\])n(?![a-z])", lambda _: number, pattern)


def _amounts(reading: Folded) -> Iterator[Hit]:
    if not any(letter.isdigit() for letter in reading.text):
        return
    for pattern, place in amount_patterns():
        for match in pattern.finditer(reading.text):
            start, end = reading.span(match.start(), match.end())
            yield Hit("amount", start, end, pattern.pattern, match.start(), match.end())
            if place:
                yield Hit(f"place:{place}", start, end, "", match.start(), match.end())
