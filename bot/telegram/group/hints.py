"""What a hint says, and what explains it. Three lines about an offer, never about a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from bot.phrases import FluentPhrases
from bot.store.groups import Hint
from bot.telegram.desks import Desks
from bot.telegram.directed import directed
from bot.telegram.group.press import GroupAction, GroupPress, encode_group
from bot.telegram.intake import Arrival
from bot.telegram.lines import Lines
from bot.telegram.markup import bold, escape, italic, link
from bot.telegram.post import Button, Post
from bot.telegram.press import Action, AdvisoryRef, Found, Press, mask_of, noticed_of, ref_of
from bot.telegram.rows import Rows, press_of
from bot.telegram.splitting import cut
from knowledge.domain import Advisory, Answer, Citation, Intent, Reading, Risk, Signal

DEEP_LINK: Final = "hint_"
"""What `t.me/<bot>?start=…` begins with, before what the details of a hint are made of."""

TITLE_UNITS: Final = 110
"""Longest title of a source in a hint, in UTF-16 units."""

MOST_NOTICES: Final = 3
"""Notices that stand whole in the details; the others are behind a button."""

_REFERENCE: Final = re.compile(r"\[(\d+)\]")
_START: Final = re.compile(
    r"hint_([heclo])([0-9a-f]{4})((?:[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?)?)_((?:[A-Za-z0-9_-]{7}){0,6})"
)
_RISK_OF: Final = {risk.value[0]: risk for risk in Risk}
_HEADLINES: Final = {
    Risk.HIGH: "headline-high", Risk.ELEVATED: "headline-elevated",
    Risk.CAUTION: "headline-caution", Risk.LOW: "headline-low",
    Risk.OUT_OF_SCOPE: "headline-info",
}  # fmt: skip
_BLANKS: Final = re.compile(" {2,}")
_HOLE: Final = "\ue000"


def cited(answer: Answer) -> Citation | None:
    """The citation that the hint of an answer rests on."""
    numbers = _REFERENCE.findall(answer.hint.partition("\n")[2])
    return next((c for c in answer.citations if str(c.number) in numbers), None)


def deep_link(answer: Answer, advisories: Iterable[Advisory]) -> str:
    """What the details of an answer are made of, as a start parameter of at most 64 characters;
    `Hints.details` reads it."""
    press = press_of(answer, advisories)
    refs = "".join(ref.key + ref.mark for ref in press.advisories)
    return f"{DEEP_LINK}{answer.risk.value[0]}{press.noticed:04x}{press.country}_{refs}"


class Hints:
    """Writes hints, their details and their grounds in the words of ``phrases``."""

    def __init__(self, desks: Desks, phrases: FluentPhrases) -> None:
        self._desks = desks
        self._phrases = phrases
        self._lines = Lines(phrases, lambda: datetime.now(UTC).date().isoformat())
        self._rows = Rows(phrases)

    def hint(
        self, answer: Answer, standing: str, *, group: int, number: int, bot: str,
        removed: bool = False,
    ) -> Post:  # fmt: skip
        """The hint of that number in a group: what was noticed, the source and how it stands,
        and that nobody official speaks. ``removed`` says that the message is gone, and why.
        ``bot`` is our user name. Raises `ValueError` for an answer without a hint."""
        citation = cited(answer)
        if citation is None:
            raise ValueError("a hint without a source")
        language = answer.language
        last = self._say(language, "hint-automatic")
        if removed:
            last = f"{self._say(language, 'hint-removed')} {last}"
        noticed = answer.hint.partition("\n")[0]
        lines = [escape(noticed), self._source(citation, standing, language), italic(last)]
        start = deep_link(answer, self._desks.edition.advisories)
        data = encode_group(GroupPress(GroupAction.OBJECT, group, number))
        row = (
            Button(self._say(language, "button-details"), url=f"https://t.me/{bot}?start={start}"),
            Button(self._say(language, "button-not-offer"), data),
        )
        return Post(directed("\n".join(lines), language), (row,))

    def details(self, start: str, language: str) -> Post | None:
        """The full answer behind a hint, from its deep link; None for anything else."""
        match = _START.fullmatch(start)
        if match is None:
            return None
        letter, mask, country, refs = match.groups()
        press = Press(
            Action.SOURCES, _RISK_OF[letter], country, int(mask, 16),
            tuple(AdvisoryRef(refs[at : at + 5], refs[at + 5 : at + 7])
                  for at in range(0, len(refs), 7)),
        )  # fmt: skip
        found = [self._desks.edition.refs.find(ref) for ref in press.advisories]
        blocks = [bold(self._say(language, _HEADLINES[_RISK_OF[letter]]))]
        blocks.append(escape(self._say(language, "hint-details")))
        blocks += self._noticed(press.noticed, language)
        for one in found[:MOST_NOTICES]:
            blocks += self._lines.opened(one, language)
        return _post(blocks, language, self._rows_of(press, language))

    async def started(self, _: object, arrival: Arrival, language: str) -> Post:
        """The answer to ``/start`` with such a deep link."""
        gone = Post(directed(escape(self._say(language, "button-old")), language))
        return self.details(arrival.arguments, language) or gone

    def explain(self, hint: Hint, language: str) -> Post:
        """Why a message led to a hint, or to none: for `/why`, and for the admins' card."""
        blocks = [escape(self._say(language, "group-why")), escape(self._say(language, "why-risk"))]
        blocks += self._noticed(mask_of(_reading(hint.signals)), language)
        if found := self.found(hint.advisories):
            lines = [f"• {self._lines.found(one, language)}" for one in found]
            blocks.append(bold(self._say(language, "why-sources")) + "\n" + "\n".join(lines))
        blocks.append(escape(self.reason(hint.decision, language)))
        return _post(blocks, language)

    def found(self, advisories: Iterable[str]) -> list[Found]:
        """The notices of these ids, those that are still there."""
        edition = self._desks.edition
        known = {advisory.id: advisory for advisory in edition.advisories}
        return [edition.refs.find(ref_of(known[name])) for name in advisories if name in known]

    def reason(self, decision: str, language: str) -> str:
        """Why there is a hint or none, as a sentence; ``decision`` is a reason of
        `bot.groups.moderation`, or one of the ends that acting on it may come to."""
        try:
            return self._say(language, f"hinted-{decision}")
        except KeyError:
            return self._say(language, "hinted-other")

    def phrase(self, language: str, phrase: str) -> str:
        """One phrase as plain text."""
        return self._say(language, phrase)

    def _source(self, citation: Citation, standing: str, language: str) -> str:
        """One line on the source; its title opens its page."""
        issued = (
            self._phrases.date(language, citation.issued) if citation.issued
            else self._say(language, "source-undated")
        )  # fmt: skip
        said = self._say(
            language, "hint-source", issuer=citation.issuer, title=_HOLE, refs="", url="",
            issued=issued, standing=standing,
        )  # fmt: skip
        title = link(citation.url, citation.title)
        return escape(_BLANKS.sub(" ", said).strip()).replace(_HOLE, cut(title, TITLE_UNITS))

    def _noticed(self, mask: int, language: str) -> list[str]:
        biometrics, rewards = noticed_of(mask)
        names = [f"biometric-{name}" for name in biometrics] + [f"reward-{r}" for r in rewards]
        if not names:
            return []
        said = [self._say(language, name) for name in names]
        things = self._lines.listed(said, language, "standard")
        return [escape(self._say(language, "why-noticed", things=things))]

    def _rows_of(self, press: Press, language: str) -> tuple[tuple[Button, ...], ...]:
        named = (
            (("button-why", Action.WHY), ("button-questions", Action.QUESTIONS)),
            (("button-scanned", Action.SCANNED), ("button-report", Action.REPORT)),
        )
        rows = [
            tuple(self._rows.button(language, phrase, _acting(press, action))
                  for phrase, action in row)
            for row in named
        ]  # fmt: skip
        return tuple(row for row in (*rows, self._rows.sources(language, press)) if row)

    def _say(self, language: str, phrase: str, /, **arguments: object) -> str:
        return self._phrases.say(language, phrase, arguments)


def _acting(press: Press, action: Action) -> Press:
    return Press(action, press.risk, press.country, press.noticed, press.advisories)


def _reading(signals: Sequence[str]) -> Reading:
    """Signals by name alone, as they are stored."""
    read = tuple(Signal(name, 0.0, 0, 0, "") for name in signals)
    return Reading("", True, "", Intent.OFFER, read)


def _post(blocks: Sequence[str], language: str, rows: tuple[tuple[Button, ...], ...] = ()) -> Post:
    return Post(directed("\n\n".join(block for block in blocks if block), language), rows)
