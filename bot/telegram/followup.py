"""Follow-up questions: what a short message means after the turns before it. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml

from bot.phrases import FluentPhrases
from bot.telegram.places import named_places, put_in
from knowledge.concepts import UNSPACED, concept_groups
from knowledge.domain import Message, Reading, Risk
from knowledge.folding import fold
from knowledge.language import language_of
from knowledge.signals import READ_CHARACTERS, read

_HANGUL: Final = re.compile(r"[\uac00-\ud7a3]")
_LONGEST: Final = 80
"""Characters of the longest follow-up; a longer message stands for itself."""

_MOST_WORDS: Final = 12

_INFORMATION: Final = frozenset(
    {"erase", "report", "law", "status", "retention", "transfer", "company-claims", "password"}
)
_ACT: Final = frozenset({"legal", "ask"})
_SUBJECT_GROUPS: Final = frozenset({"biometric", "identity", "reward"})
_NO_SUBJECTS: Final = frozenset({"naming"})
"""Entities that stand for a word, not for a party."""

_MOST_SUBJECTS: Final = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered: what was read as it, how it was taken, and what was cited
    (ids of advisories). ``message`` is the one that was answered, after `resolve`."""

    message: Message
    language: str
    country: str
    advisories: tuple[str, ...]
    risk: Risk
    generation: int
    noticed: int = 0
    """what was read in it, as the mask of `bot.telegram.press`"""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A question of its own."""


@dataclass(frozen=True, slots=True)
class Again:
    """The question of an earlier turn, for another place."""

    message: Message


@dataclass(frozen=True, slots=True)
class Why:
    """A question for the reasons of ``turn``'s answer."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class About:
    """A question about the subject of an earlier turn, with that subject put in."""

    message: Message


Resolved = Fresh | Again | Why | About


def resolve(text: str, reading: Reading, turns: Sequence[Turn]) -> Resolved:
    """What ``text``, read as ``reading``, means after ``turns`` (oldest first).

    The last turn that was on our subject is what it may refer to.
    """
    turn = next((t for t in reversed(turns) if t.risk is not Risk.OUT_OF_SCOPE), None)
    words = fold(text[: 4 * _LONGEST])
    if turn is None or not words or len(text) > _LONGEST or words.count(" ") >= _MOST_WORDS:
        return Fresh()
    if words in _words("why"):
        return Why(turn)
    detected = language_of(text, turn.language)
    if not detected.certain:
        # too short to show its language: read it in that of the conversation
        reading = read(Message(text, language=turn.language))
    language = turn.message.language or detected.tag
    places = named_places(text, (detected.tag, turn.language))
    if places.codes and _only_elsewhere(places.rest):
        return Again(_moved(turn, places.codes, language))
    if _has_subject(reading):
        return Fresh()
    country = places.codes[0] if places.codes else turn.country
    if reading.names & _INFORMATION or _on_topic(words):
        question = f"{text} ({_subject(turn, detected.tag)})"
        return About(Message(question, country=country, language=language))
    if reading.names & _ACT:
        before = _moved(turn, places.codes, language) if places.codes else turn.message
        return About(_asked_of(before, text, country, language))
    return Fresh()


def _moved(turn: Turn, codes: tuple[str, ...], language: str) -> Message:
    """The message of ``turn`` as if it spoke of other places."""
    message = turn.message
    spoken = language_of(message.text or message.quoted, turn.language).tag
    if message.text.strip():
        text = put_in(message.text, codes, spoken, first=True)
        quoted = put_in(message.quoted, codes, spoken)
    else:
        text, quoted = message.text, put_in(message.quoted, codes, spoken, first=True)
    return replace(message, text=text, quoted=quoted, country=codes[0], language=language)


def _asked_of(message: Message, text: str, country: str, language: str) -> Message:
    """``message`` with a further question: what the act is, still stands in it."""
    before = message.text[: max(READ_CHARACTERS - len(text) - 1, 0)]
    asked = f"{before}\n{text}".strip()
    return replace(message, text=asked, country=country, language=language)


def _subject(turn: Turn, language: str) -> str:
    """What an earlier message was about, in a few words: the companies it names and the
    biometric in the person's own words, else the authorities, else body data at large."""
    before = read(turn.message)
    parties = _parties()
    known = [name for name in before.entities if name not in _NO_SUBJECTS]
    companies = [name for name in known if parties[name]["kind"] == "company"]
    groups = concept_groups()
    bodies = [s.span for s in before.signals if groups.get(s.name) == "biometric"]
    named = [_name_in(parties[name]["names"], language) for name in companies]
    if not (named or bodies):
        named = [_name_in(parties[name]["names"], language) for name in known]
    words = ", ".join(dict.fromkeys((*named[:_MOST_SUBJECTS], *bodies[:1])))
    return words or FluentPhrases().say(language, "biometric-biometric", {})


def _name_in(names: Sequence[str], language: str) -> str:
    """The first of ``names`` in the script of a language, else the first: a Latin name in a
    short Thai question would make it an English one."""
    plain = [name.strip("*") for name in names]
    base = language.split("-")[0]
    own = (n for n in plain if not n.isascii() and language_of(n).tag.split("-")[0] == base)
    return next(own, plain[0])


def _has_subject(reading: Reading) -> bool:
    groups = concept_groups()
    parties = [name for name in reading.entities if name not in _NO_SUBJECTS]
    return bool(parties) or any(
        groups.get(name) in _SUBJECT_GROUPS or name in ("amount", "mss") for name in reading.names
    )


def _only_elsewhere(rest: str) -> bool:
    """Whether nothing but words of "and in ...?" is left of a message."""
    pieces = _pieces()
    return all(
        word in _words("elsewhere") or (UNSPACED.match(word) and pieces.fullmatch(word))
        for word in rest.split()
    )


def _on_topic(words: str) -> bool:
    """Whether a word of a topic stands in a message."""
    padded = f" {words} "
    return any(
        topic in words if UNSPACED.match(topic) or _HANGUL.match(topic) else f" {topic} " in padded
        for topic in _words("topics")
    )


@cache
def _words(section: str) -> frozenset[str]:
    """All words of a section of ``followups.yaml``, folded."""
    return frozenset(folded for row in _data()[section] for word in row if (folded := fold(word)))


@cache
def _pieces() -> re.Pattern[str]:
    """Any run of the pieces that stand beside a place where words are not spaced."""
    pieces = sorted((w for w in _words("elsewhere") if UNSPACED.match(w)), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, pieces))})+")


@cache
def _data() -> dict[str, Any]:
    text = (resources.files("bot.telegram") / "followups.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return data


@cache
def _parties() -> dict[str, Any]:
    text = (resources.files("knowledge") / "entities.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return data
