"""Stage one of the group screen: can a text be an offer at all? Words only, in microseconds.

An offer names something that can be handed over (a part of the body, a check, an account) and
something that moves people to (pay, a call, a threat). A text without words for both, in one
language or with English mixed in, ends here. No index and no model; what passes is read with
care by stage two, so words count here that are too common to tell anything by themselves
(``screening.yaml``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

import ahocorasick
import yaml

from knowledge.concepts import (
    UNSPACED,
    amount_patterns,
    concept_groups,
    lexicon_data,
    parts_of,
)
from knowledge.domain import LANGUAGES
from knowledge.folding import disguised, quick_fold, undisguised

SUBJECT_GROUPS: Final = frozenset({"biometric", "part"})
OFFER_GROUPS: Final = frozenset({"reward", "call", "pressure"})
SUBJECT_CONCEPTS: Final = frozenset({"identity-check", "trade", "for-others"})
"""Not the account itself: banks, shops and games speak of nothing else."""

OFFER_CONCEPTS: Final = frozenset({"aid"})

SIDES: Final = {
    "subject": (SUBJECT_GROUPS, SUBJECT_CONCEPTS),
    "named": (frozenset({"biometric"}), SUBJECT_CONCEPTS),
    "offer": (OFFER_GROUPS, OFFER_CONCEPTS),
}
"""Which groups of concepts, and which concepts beside them, count on which side; ``named`` is a
subject that says what is to be handed over."""

LONGEST: Final = 12_000
"""Characters looked at; nobody reads more of a message."""

_DIGIT: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Way:
    """A way in which a key may stand: open at its start or end, beside ``others``, which are the
    other parts of its term; and the ``languages`` it then speaks for, as bits."""

    open_start: bool
    open_end: bool
    others: tuple[str, ...]
    languages: int


def might_concern(text: str) -> bool:
    """Whether ``text`` has words for something to hand over and for something that moves people
    to. False is final; True says nothing but that stage two is to look."""
    text = text[:LONGEST]
    if _both(quick_fold(text)):
        return True
    return disguised(text) and _both(quick_fold(undisguised(text)))


def _both(text: str) -> bool:
    subjects = _languages(text, _automaton("subject"))
    if not subjects:
        return False
    number = _DIGIT.search(text) is not None
    if number and _languages(text, _automaton("named")):
        return True  # a price is a number, whatever the currency is called
    offers = _languages(text, _automaton("offer"))
    english = 1 << LANGUAGES.index("en")
    if subjects & offers or (offers and (subjects | offers) & english):
        return True
    return number and any(p.search(text) for p, _ in amount_patterns())


def _languages(text: str, automaton: ahocorasick.Automaton) -> int:
    """The languages of which a term stands in folded ``text``, as bits."""
    found = 0
    last_of_all = len(text) - 1
    for last, (length, ways) in automaton.iter(text):
        start = last + 1 - length
        before = start == 0 or text[start - 1] == " "
        after = last == last_of_all or text[last + 1] == " "
        for way in ways:
            if (
                (before or way.open_start)
                and (after or way.open_end)
                and (not way.others or all(other in text for other in way.others))
            ):
                found |= way.languages
    return found


@cache
def _automaton(side: str) -> ahocorasick.Automaton:
    """Of each term the longest part, by which it cannot be missed."""
    keys: defaultdict[str, defaultdict[tuple[bool, bool, tuple[str, ...]], int]] = defaultdict(
        lambda: defaultdict(int)
    )
    for number, language in enumerate(LANGUAGES):
        for term in _terms(side, language):
            parts = [part for part in parts_of(term) if part.text]
            if not parts:
                continue
            longest = max(parts, key=lambda part: len(part.text))
            others = tuple(part.text for part in parts if part is not longest)
            spaced = not UNSPACED.search(longest.text)
            way = (longest.open_start or not spaced, longest.open_end or not spaced, others)
            keys[longest.text][way] |= 1 << number
    automaton = ahocorasick.Automaton()
    for key, ways in keys.items():
        automaton.add_word(key, (len(key), tuple(_Way(*way, bits) for way, bits in ways.items())))
    automaton.make_automaton()
    return automaton


def _terms(side: str, language: str) -> Iterator[str]:
    groups = concept_groups()
    wanted, single = SIDES[side]
    for concept, terms in lexicon_data(language)["concepts"].items():
        if groups.get(concept) in wanted or concept in single:
            yield from terms
    yield from _broad().get(language, {}).get(side, ())


@cache
def _broad() -> Mapping[str, Mapping[str, list[str]]]:
    text = (resources.files("knowledge") / "lexicon" / "screening.yaml").read_text("utf-8")
    data: dict[str, dict[str, list[str]]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return data
