"""Measure answers against labelled cases, one JSON object a line.

No label reaches the desk, not even the language: it sees the text and what the text quotes.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Protocol

from pydantic import BaseModel, ConfigDict, StrictBool, StringConstraints, ValidationError

from bot.evaluation_figures import DEFINITIONS, RISKS, Figures, Judged, figures_of
from bot.evaluation_report import excerpt, lines
from knowledge.domain import LANGUAGES, Answer, Citation, Message, Risk
from knowledge.errors import SourceError

if TYPE_CHECKING:
    from knowledge.desk import Screened

Word = Annotated[str, StringConstraints(min_length=1)]
Group = Annotated[str, StringConstraints(pattern=r"^[^|\s]+(\|[^|\s]+)*$")]
Texts = Callable[[str], str | None]
Clock = Callable[[], float]
Rows = tuple[tuple[str, Figures], ...]

_GENERAL: Final = ("int-", "eu-", "cn-mss", "gb-ico")


class Case(BaseModel):
    """One labelled message. Fields for human readers only are not read."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Word
    text: str
    quoted: str | None = None
    lang: Word
    kind: Word
    risk: Risk
    risk_ok: tuple[Risk, ...] = ()
    flagged: StrictBool | None = None
    must_cite: tuple[Group, ...] = ()
    answerable: StrictBool | None = None
    reasons: tuple[str, ...] = ()
    family: str | None = None
    split: str | None = None

    @property
    def judged_for_risk(self) -> bool:
        """Whether some label would be wrong."""
        return not set(self.risk_ok) >= set(RISKS)

    @property
    def groups(self) -> tuple[frozenset[str], ...]:
        """``must_cite``, each group as the authorities of which one is enough."""
        return tuple(frozenset(group.split("|")) for group in self.must_cite)

    def accepts(self, authority: str) -> bool:
        """Whether citing ``authority`` is right; see "Citation precision" of `DEFINITIONS`."""
        places = {name.partition("-")[0] for group in self.groups for name in group}
        return authority.partition("-")[0] in places or authority.startswith(_GENERAL)


class Answering(Protocol):
    """What is measured: `knowledge.desk.Desk`, or anything with its two calls."""

    def consult(self, message: Message) -> Answer:
        """The answer in a private chat."""

    def screen(self, message: Message) -> Screened:
        """What the group path makes of it."""


@dataclass(frozen=True, slots=True)
class Result:
    """Everything measured, of at least one case. ``measured`` is an ISO 8601 date."""

    measured: str
    judged: tuple[Judged, ...]

    @property
    def splits(self) -> tuple[tuple[str, int], ...]:
        """Each split with its number of cases; cases without one are under ``no split``."""
        return tuple(sorted(Counter(one.case.split or "no split" for one in self.judged).items()))

    @property
    def overall(self) -> Figures:
        """The figures of all cases."""
        return figures_of(self.judged)

    @property
    def languages(self) -> Rows:
        """The figures of each language: ours in our order, then others by tag."""
        return self._by(lambda one: one.case.lang, LANGUAGES)

    @property
    def kinds(self) -> Rows:
        """The figures of each kind of message."""
        return self._by(lambda one: one.case.kind, ())

    @property
    def dangerous(self) -> tuple[Judged, ...]:
        """High risks that were called low or out of scope."""
        return tuple(one for one in self.judged if one.dangerous)

    @property
    def false_alarms(self) -> tuple[Judged, ...]:
        """Messages flagged that are labelled not to be."""
        return tuple(one for one in self.judged if one.flagged and one.case.flagged is False)

    @property
    def missed(self) -> tuple[Judged, ...]:
        """Messages not flagged that are labelled to be."""
        return tuple(one for one in self.judged if one.case.flagged and not one.flagged)

    @property
    def misquoted(self) -> tuple[Judged, ...]:
        """Answers with a quote that is not an exact span of its passage."""
        return tuple(one for one in self.judged if not all(one.quotes))

    def _by(self, key: Callable[[Judged], str], order: Sequence[str]) -> Rows:
        groups: dict[str, list[Judged]] = {name: [] for name in order}
        for one in sorted(self.judged, key=key):
            groups.setdefault(key(one), []).append(one)
        return tuple((name, figures_of(group)) for name, group in groups.items() if group)

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON values; shares carry hits, total, value and 95 % interval."""
        return {
            "measured": self.measured,
            "cases": len(self.judged),
            "splits": dict(self.splits),
            "labels": [str(risk) for risk in RISKS],
            "overall": self.overall.as_dict(),
            "languages": {tag: figures.as_dict() for tag, figures in self.languages},
            "kinds": {kind: figures.as_dict() for kind, figures in self.kinds},
            "dangerous": [
                {
                    "id": one.case.id, "lang": one.case.lang, "risk": str(one.risk),
                    "rule": one.rule, "intent": str(one.intent), "text": excerpt(one.case.text),
                }
                for one in self.dangerous
            ],
            "false_alarms": [one.case.id for one in self.false_alarms],
            "missed": [one.case.id for one in self.missed],
            "misquoted": [one.case.id for one in self.misquoted],
            "definitions": dict(DEFINITIONS),
        }  # fmt: skip

    def lines(self) -> list[str]:
        """The report as plain text, at most 120 columns wide."""
        return lines(self)


def read_cases(data: Path, split: str = "") -> tuple[Case, ...]:
    """The labelled cases of a file, or of every ``*.jsonl`` of a folder in order of name;
    with ``split``, only those of that split.

    Raises `SourceError`, naming the file and the line, for what is no case or has an id that
    was there before, and where there is no case at all.
    """
    places: dict[str, str] = {}
    cases = []
    for file in sorted(data.glob("*.jsonl")) if data.is_dir() else [data]:
        for place, line in _lines_of(file):
            case = _case(place, line)
            if case.id in places:
                raise SourceError(f"{place}: id {case.id!r} is also at {places[case.id]}")
            places[case.id] = place
            if split in ("", case.split):
                cases.append(case)
    if not cases:
        raise SourceError(f"{data}: no labelled case" + (f" of split {split!r}" if split else ""))
    return tuple(cases)


def evaluated(
    cases: Iterable[Case],
    desk: Answering,
    *,
    passage_text: Texts | None = None,
    clock: Clock = time.perf_counter,
    today: str = "",
) -> Result:
    """Ask ``desk`` every case and measure what it says. Raises `ValueError` without a case.

    ``passage_text`` gives the stored text of a passage by id, or None if there is none; without
    it quotes are not checked. ``clock`` counts seconds; ``today`` is the real day by default.
    """
    judged = tuple(_judged(case, desk, passage_text, clock) for case in cases)
    if not judged:
        raise ValueError("nothing to evaluate")
    return Result(today or date.today().isoformat(), judged)


def _judged(case: Case, desk: Answering, passage_text: Texts | None, clock: Clock) -> Judged:
    message = Message(text=case.text, quoted=case.quoted or "")
    start = clock()
    answer = desk.consult(message)
    elapsed = clock() - start
    cited = answer.citations
    return Judged(
        case=case,
        risk=answer.risk,
        rule=answer.assessment.rule,
        intent=answer.assessment.reading.intent,
        outcome=answer.outcome,
        language=answer.language,
        flagged=desk.screen(message).flagged,
        authorities=frozenset(citation.authority for citation in cited),
        quotes=tuple(_exact(c, passage_text) for c in cited) if passage_text else (),
        milliseconds=elapsed * 1000,
    )


def _exact(citation: Citation, passage_text: Texts) -> bool:
    return bool(citation.quote) and citation.quote in (passage_text(citation.passage) or "")


def _lines_of(file: Path) -> Iterator[tuple[str, str]]:
    """The lines of a file that are not blank, each with the words that name its place."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise SourceError(f"{file}: {error.strerror}") from error
    # Not splitlines(): it would also cut at separators that JSON allows within a string.
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        place = f"{file}, line {number}"
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            raise SourceError(f"{place}: not UTF-8") from error
        if text.strip():
            yield place, text


def _case(place: str, line: str) -> Case:
    try:
        return Case.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise SourceError(f"{place}: {field + ': ' if field else ''}{first['msg']}") from error
