"""The figures of an evaluation: shares with their intervals, and what each of them means. Pure."""

from __future__ import annotations

import math
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from knowledge.domain import Intent, Outcome, Risk

if TYPE_CHECKING:
    from bot.evaluation import Case

RISKS: Final = tuple(Risk)
"""The labels, most dangerous first: rows and columns of every confusion matrix."""

DEFINITIONS: Final = (
    ("Risk accuracy", "answers with the label `risk`; lenient: or one of `risk_ok`. Cases whose "
     "`risk_ok` lists all five labels are not judged for risk and are counted apart."),
    ("Interval", "Wilson score interval, 95 %."),
    ("Macro-F1", "mean of the strict F1 of the labels; one neither given nor expected is out."),
    ("Dangerous error", "expected high, given low or out-of-scope, which `risk_ok` does not list."),
    ("Flag", "group path; false alarms are counted per 1,000 messages labelled not to be flagged."),
    ("Citation recall", "share of the groups of `must_cite` of which an authority is cited."),
    ("Citation precision", "share of cited authorities (each once an answer) that are acceptable, "
     "over cases with `must_cite`. Acceptable is an authority that is in any group of the case, "
     "or has the jurisdiction (the part before the first hyphen) of one that is, or is a general "
     "notice (int-*, eu-*, cn-mss, gb-ico). This is lenient: a case whose group lists many "
     "countries accepts any authority of them."),
    ("Exact quotes", "share of citations whose quote is an exact span of the stored passage."),
    ("Abstention", "share of questions labelled not answerable with the outcome no-evidence."),
    ("Answered", "share of questions labelled answerable with the outcome answered or partial."),
    ("Answer language", "share of answers in the language of the case; hi-Latn counts as hi."),
    ("Time", "milliseconds for one private answer, on this machine; p95 is the nearest rank."),
)  # fmt: skip
"""What each figure means, in the words printed with it."""

_LEAST: Final = frozenset({Risk.LOW, Risk.OUT_OF_SCOPE})
_Z: Final = statistics.NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with what the desk made of it. ``quotes`` says of each citation whether its
    quote is exact; it is empty where that was not checked."""

    case: Case
    risk: Risk
    rule: str
    intent: Intent
    outcome: Outcome
    language: str
    flagged: bool
    authorities: frozenset[str]
    quotes: tuple[bool, ...]
    milliseconds: float

    @property
    def strict(self) -> bool:
        """The label is the expected one."""
        return self.risk == self.case.risk

    @property
    def lenient(self) -> bool:
        """The label is one that a careful annotator could defend."""
        return self.strict or self.risk in self.case.risk_ok

    @property
    def understood(self) -> bool:
        """The answer is in the language of the case; Latin Hindi is answered in Devanagari."""
        return self.language == {"hi-Latn": "hi"}.get(self.case.lang, self.case.lang)

    @property
    def dangerous(self) -> bool:
        """A high risk was called low or out of scope, and nobody could defend that."""
        return self.case.risk == Risk.HIGH and self.risk in _LEAST and not self.lenient


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``total``; without a value where there was nothing to count."""

    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The Wilson score interval for 95 %."""
        if not self.total:
            return None
        share, weight = self.hits / self.total, _Z * _Z / self.total
        middle = (share + weight / 2) / (1 + weight)
        reach = _Z * math.sqrt(share * (1 - share) / self.total + weight / (4 * self.total))
        reach /= 1 + weight
        # At the ends the bound is exact; rounding would miss it by a hair.
        low = 0.0 if self.hits == 0 else middle - reach
        high = 1.0 if self.hits == self.total else middle + reach
        return low, high

    def __str__(self) -> str:
        return "-" if self.value is None else f"{self.value:.1%}"

    @property
    def bounds(self) -> str:
        """The interval in words."""
        return "-" if self.interval is None else "{:.1%} to {:.1%}".format(*self.interval)

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {"hits": self.hits, "total": self.total, "value": _plain(self.value),
                "interval": _plain(self.interval)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one group of cases; `DEFINITIONS` says what each means."""

    cases: int
    not_judged: int
    strict: Share
    lenient: Share
    macro_f1: float | None
    confusion: tuple[tuple[int, ...], ...]
    """counts by expected label (rows) and given label (columns), in the order of `RISKS`"""
    dangerous: int
    flag_precision: Share
    flag_recall: Share
    false_alarms: Share
    citation_recall: Share
    citation_precision: Share
    exact_quotes: Share
    abstention: Share
    answered: Share
    answer_language: Share
    median_ms: float
    p95_ms: float

    @property
    def alarms_per_thousand(self) -> float | None:
        """False alarms per 1,000 messages that are labelled not to be flagged."""
        return None if self.false_alarms.value is None else 1000 * self.false_alarms.value

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON values."""
        names = (*(field.name for field in fields(self)), "alarms_per_thousand")
        return {name: _plain(getattr(self, name)) for name in names}


Column = tuple[str, Callable[[Figures], object]]
RISK_COLUMNS: Final[tuple[Column, ...]] = (
    ("cases", lambda f: f.cases),
    ("not judged", lambda f: f.not_judged),
    ("accuracy", lambda f: f.strict),
    ("95 % interval", lambda f: f.strict.bounds),
    ("lenient", lambda f: f.lenient),
    ("macro-F1", lambda f: _number(f.macro_f1, 3)),
    ("dangerous", lambda f: f.dangerous),
)
OTHER_COLUMNS: Final[tuple[Column, ...]] = (
    ("flag prec.", lambda f: f.flag_precision),
    ("flag rec.", lambda f: f.flag_recall),
    ("alarms/1000", lambda f: _number(f.alarms_per_thousand, 1)),
    ("cite prec.", lambda f: f.citation_precision),
    ("cite rec.", lambda f: f.citation_recall),
    ("quotes", lambda f: f.exact_quotes),
    ("abstains", lambda f: f.abstention),
    ("answers", lambda f: f.answered),
    ("language", lambda f: f.answer_language),
    ("ms", lambda f: f"{f.median_ms:.0f}"),
    ("p95", lambda f: f"{f.p95_ms:.0f}"),
)


def figures_of(judged: Sequence[Judged]) -> Figures:
    """The figures of ``judged``, which holds at least one case."""
    at_risk = [one for one in judged if one.case.judged_for_risk]
    flags = [one for one in judged if one.case.flagged is not None]
    bound = [one for one in judged if one.case.groups]
    asked = [one for one in judged if one.case.kind == "question"]
    confusion = _confusion(at_risk)
    times = sorted(one.milliseconds for one in judged)
    return Figures(
        cases=len(judged),
        not_judged=len(judged) - len(at_risk),
        strict=_share(one.strict for one in at_risk),
        lenient=_share(one.lenient for one in at_risk),
        macro_f1=_macro_f1(confusion),
        confusion=confusion,
        dangerous=sum(one.dangerous for one in at_risk),
        flag_precision=_share(one.case.flagged is True for one in flags if one.flagged),
        flag_recall=_share(one.flagged for one in flags if one.case.flagged),
        false_alarms=_share(one.flagged for one in flags if not one.case.flagged),
        citation_recall=_share(
            bool(group & one.authorities) for one in bound for group in one.case.groups
        ),
        citation_precision=_share(
            one.case.accepts(authority) for one in bound for authority in one.authorities
        ),
        exact_quotes=_share(exact for one in judged for exact in one.quotes),
        abstention=_share(
            one.outcome == Outcome.NO_EVIDENCE for one in asked if one.case.answerable is False
        ),
        answered=_share(
            one.outcome in (Outcome.ANSWERED, Outcome.PARTIAL)
            for one in asked if one.case.answerable
        ),
        answer_language=_share(one.understood for one in judged),
        median_ms=statistics.median(times),
        p95_ms=times[-(-95 * len(times) // 100) - 1],
    )  # fmt: skip


def _share(holds: Iterable[bool]) -> Share:
    answers = tuple(holds)
    return Share(sum(answers), len(answers))


def _confusion(judged: Sequence[Judged]) -> tuple[tuple[int, ...], ...]:
    counts = Counter((one.case.risk, one.risk) for one in judged)
    return tuple(tuple(counts[row, column] for column in RISKS) for row in RISKS)


def _macro_f1(confusion: tuple[tuple[int, ...], ...]) -> float | None:
    scores = []
    for place, row in enumerate(confusion):
        seen = sum(row) + sum(other[place] for other in confusion)
        if seen:
            scores.append(2 * row[place] / seen)
    return statistics.fmean(scores) if scores else None


def _number(value: float | None, places: int) -> str:
    return "-" if value is None else f"{value:.{places}f}"


def _plain(value: Any) -> Any:
    if isinstance(value, Share):
        return value.as_dict()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return round(value, 4) if isinstance(value, float) else value
