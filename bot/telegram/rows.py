"""The buttons under an answer: which make sense, in which rows. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.phrases import FluentPhrases
from bot.telegram.post import Button
from bot.telegram.press import (
    MOST_ADVISORIES,
    MOST_INDEX,
    Action,
    AdvisoryRef,
    Found,
    Press,
    encode,
    mask_of,
    ref_of,
)
from knowledge.domain import Advisory, Answer, Risk

Row = tuple[Button, ...]


class Rows:
    """Makes rows of buttons in the words of ``phrases``."""

    def __init__(self, phrases: FluentPhrases) -> None:
        self._phrases = phrases

    def button(self, language: str, phrase: str, press: Press) -> Button:
        """One button that sends ``press``."""
        return Button(self._phrases.say(language, phrase, {}), encode(press))

    def of_answer(
        self, answer: Answer, press: Press, generation: int, role: bool
    ) -> tuple[Row, ...]:
        """The rows under an answer, of which ``press`` holds the particulars; ``role`` asks
        whether the person got the offer or warns of it. A vote remembers ``generation``."""
        if answer.risk is Risk.OUT_OF_SCOPE:
            return ((self._of(answer, press, "button-sources", Action.BROWSE),),)
        deep = answer.risk is not Risk.LOW
        asks_place = any(step.phrase == "step-ask-place" for step in answer.assessment.steps)
        voting = replace(press, index=min(generation, MOST_INDEX))
        rows: list[Sequence[Button | None]] = [
            role_row(self, answer.language, press) if role else (),
            (self._of(answer, press, "button-country", Action.COUNTRY) if asks_place else None,),
            (
                self._of(answer, press, "button-why", Action.WHY),
                self._of(answer, press, "button-questions", Action.QUESTIONS) if deep else None,
            ),
            (
                self._of(answer, press, "button-scanned", Action.SCANNED) if deep else None,
                self._of(answer, press, "button-report", Action.REPORT),
            ),
            self.sources(answer.language, press),
            (
                self._of(answer, voting, "button-useful", Action.USEFUL),
                self._of(answer, voting, "button-not-useful", Action.NOT_USEFUL),
            ),
        ]
        kept = (tuple(button for button in row if button) for row in rows)
        return tuple(row for row in kept if row)

    def sources(self, language: str, press: Press) -> Row:
        """Sources and watching, where there is a notice to show and to watch."""
        if not press.advisories:
            return ()
        shown = replace(press, action=Action.SOURCES, index=0)
        watched = replace(press, action=Action.WATCH, index=0)
        return (
            self.button(language, "button-sources", shown),
            self.button(language, "button-watch", watched),
        )

    def paging(self, language: str, press: Press) -> Row:
        """To the source before and the one after ``press.index``, as far as there are any."""
        row: list[Button] = []
        if press.index > 0:
            before = replace(press, action=Action.SOURCE_PAGE, index=press.index - 1)
            row.append(self.button(language, "button-previous", before))
        if press.index < len(press.advisories) - 1:
            after = replace(press, action=Action.SOURCE_PAGE, index=press.index + 1)
            row.append(self.button(language, "button-next", after))
        return tuple(row)

    def watching(self, found: Found, language: str, press: Press | None, *, watched: bool) -> Row:
        """To watch the one notice, or to let it go; nothing for one that is gone."""
        if found.advisory is None:
            return ()
        action, phrase = (
            (Action.UNWATCH, "button-unwatch") if watched else (Action.WATCH, "button-watch")
        )
        one = (ref_of(found.advisory),)
        base = press or Press(action)
        return (
            self.button(language, phrase, replace(base, action=action, advisories=one, index=0)),
        )

    def _of(self, answer: Answer, press: Press, phrase: str, action: Action) -> Button:
        return self.button(answer.language, phrase, replace(press, action=action))


def role_row(rows: Rows, language: str, press: Press) -> Row:
    """The question whether the person got the offer or warns others."""
    return (
        rows.button(language, "button-got-offer", replace(press, action=Action.GOT_OFFER)),
        rows.button(language, "button-warning", replace(press, action=Action.WARNING)),
    )


def press_of(answer: Answer, advisories: Iterable[Advisory]) -> Press:
    """What the buttons under an answer remember of it; notices that are not among
    ``advisories`` are left out."""
    reading = answer.assessment.reading
    return Press(
        Action.SOURCES, answer.risk, reading.country, mask_of(reading),
        refs_of(answer, advisories),
    )  # fmt: skip


def refs_of(answer: Answer, advisories: Iterable[Advisory]) -> tuple[AdvisoryRef, ...]:
    """The notices cited, in the order of their numbers, each once."""
    known = {advisory.id: advisory for advisory in advisories}
    cited = dict.fromkeys(citation.advisory for citation in answer.citations)
    found = [ref_of(known[name]) for name in cited if name in known]
    return tuple(found[:MOST_ADVISORIES])
