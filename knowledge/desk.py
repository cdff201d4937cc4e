"""The desk: the calls that everything else uses. Screen, consult, search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from knowledge.compose import Composer, Phrases
from knowledge.domain import (
    Advisory,
    Answer,
    Assessment,
    Evidence,
    Intent,
    Message,
    Outcome,
    Passage,
    Reading,
    Risk,
)
from knowledge.folding import fold
from knowledge.language import closest, language_of
from knowledge.policy import Sensitivity, advise, assess, screen
from knowledge.retrieval import HybridSearch
from knowledge.screening import might_concern
from knowledge.signals import READ_CHARACTERS, Classifier, read, without_orders

MOST_CHARACTERS: Final = READ_CHARACTERS
"""Longest message that is read; a longer one is refused with a clear sentence."""


@dataclass(frozen=True, slots=True)
class Screened:
    """What the group path makes of a message; ``answer`` only where it is flagged."""

    flagged: bool
    risk: Risk
    reading: Reading
    answer: Answer | None


class Desk:
    """Answers messages from one search. Any thread may use it."""

    def __init__(
        self,
        search: HybridSearch,
        phrases: Phrases,
        advisories: Sequence[Advisory],
        *,
        classifiers: Sequence[Classifier] = (),
        today: str | None = None,
    ) -> None:
        """``today`` (ISO 8601) decides what is called old; by default the real day."""
        self._search = search
        self._phrases = phrases
        self._advisories = tuple(advisories)
        self._classifiers = tuple(classifiers)
        self._today = today

    def consult(self, message: Message) -> Answer:
        """The answer to a message. Bad input gets a clear sentence, not an exception."""
        if refusal := self._refusal(message):
            return refusal
        reading = self._read(message)
        dossier = self._search.dossier(_judged(message), reading)
        return self._composer().answer(assess(reading, dossier), self._advisories)

    def screen(self, message: Message, sensitivity: Sensitivity = Sensitivity.BALANCED) -> Screened:
        """Whether a group message is an offer to hint at, with the answer behind the hint.

        Two stages: most messages have no word for anything that could be handed over, or none
        for a reason to do so, and end in microseconds (`knowledge.screening`), unread and so
        ``out-of-scope``. A message of which nothing can be cited is never flagged.
        """
        words = f"{message.text}\n{message.quoted}\n{message.images_text}"
        if not might_concern(words) or self._refusal(message):
            return Screened(False, Risk.OUT_OF_SCOPE, _unread(message), None)
        reading = self._read(message)
        risk, _, flagged = screen(reading, sensitivity)
        if not flagged:
            return Screened(False, risk, reading, None)
        dossier = self._search.dossier(_judged(message), reading)
        answer = self._composer().answer(assess(reading, dossier), self._advisories)
        return Screened(bool(answer.hint), risk, reading, answer if answer.hint else None)

    def advise(
        self, name: str, language: str, country: str = "", entities: Sequence[str] = ()
    ) -> Answer:
        """The advice ``name`` of the policy's table for somebody in ``country``, with no message
        to judge; ``entities`` are parties it is about. Raises `KeyError` for an unknown one."""
        asked = read(Message("", language=language, country=country))
        reading = replace(
            asked, language=closest(language) or "en", spoken=True, country=country,
            entities=tuple(entities),
        )  # fmt: skip
        assessment = advise(name, reading, self._search.notices(reading))
        return self._composer().answer(assessment, self._advisories)

    def search(self, query: str, k: int) -> tuple[Evidence, ...]:
        """The ``k`` best passages for a query; nothing for text without a word in it."""
        if not fold(query[:MOST_CHARACTERS]):
            return ()
        detected = language_of(query)
        # keywords seldom show their language: then English, in which every notice is
        return self._search.search(query, detected.tag if detected.certain else "en", k)

    @property
    def advisories(self) -> tuple[Advisory, ...]:
        """All notices of the index."""
        return self._advisories

    def passages_of(self, advisory: str) -> tuple[Passage, ...]:
        """The stored passages of an advisory, as they are cited."""
        return self._search.passages_of(advisory)

    def passage_text(self, identity: str) -> str | None:
        """The text of one stored passage, None where there is none."""
        passage = self._search.passage(identity)
        return passage.text if passage else None

    def standing(self, answer: Answer, number: int) -> str:
        """How the notice behind citation ``number`` stands, in the answer's language."""
        citation = next(c for c in answer.citations if c.number == number)
        return self._composer().standing(citation, answer.language)

    def _composer(self) -> Composer:
        return Composer(self._phrases, self._today or date.today().isoformat())

    def _read(self, message: Message) -> Reading:
        reading = read(_judged(message), self._classifiers)
        chosen = closest(message.language)
        # a language that was asked for wins over the one the text is in
        return replace(reading, language=chosen, spoken=True) if chosen else reading

    def _refusal(self, message: Message) -> Answer | None:
        text = f"{message.text}{message.quoted}{message.images_text}"
        language = closest(message.language) or language_of(text).tag
        if len(text) > MOST_CHARACTERS:
            said = self._phrases.say(
                language, "error-too-long", {"length": len(text), "limit": MOST_CHARACTERS}
            )
        elif not fold(text):
            said = self._phrases.say(language, "error-empty", {})
        elif not any(letter.isalnum() for letter in fold(text)):
            said = self._phrases.say(language, "headline-out-of-scope", {})
        else:
            return None
        reading = read(Message("", language=language))
        assessment = Assessment(
            risk=Risk.OUT_OF_SCOPE, rule="refused", reading=reading,
            outcome=Outcome.OUT_OF_SCOPE, headline="", reasons=(), steps=(),
        )  # fmt: skip
        return Answer(
            outcome=Outcome.OUT_OF_SCOPE, risk=Risk.OUT_OF_SCOPE, headline=said, reasons=(),
            steps=(), text=said, citations=(), assessment=assessment, language=language,
        )  # fmt: skip


def _unread(message: Message) -> Reading:
    """The reading of a message that was not read."""
    return Reading(
        language=closest(message.language) or "en", spoken=True, country=message.country,
        intent=Intent.TALK, signals=(),
    )  # fmt: skip


def _judged(message: Message) -> Message:
    """The message without lines that give orders to a machine."""
    return replace(
        message, text=without_orders(message.text), quoted=without_orders(message.quoted)
    )
