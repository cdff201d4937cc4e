"""Reading and evidence to verdict: risk, reasons, steps. Pure; the rules are a table.

``policy.yaml`` holds the rules, top down, first match wins. Classifier probabilities, where
there are any, are weighed against the rule that the words chose; no text of a page or a
user reaches this module except as signals.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml

from knowledge.domain import Assessment, Evidence, Intent, Outcome, Reading, Reason, Risk, Step
from knowledge.dossier import Dossier
from knowledge.evidence import Chooser
from knowledge.information import inform
from knowledge.situation import facts_of

MOST_REASONS: Final = 4
MOST_STEPS: Final = 4
TRUST: Final = 0.8
"""Log-odds that a rule adds to its risk, where its row does not say; set on the tune split."""


class Sensitivity(StrEnum):
    """How readily a group message is flagged; what the command line tells is `BALANCED`."""

    CAREFUL = "careful"
    BALANCED = "balanced"
    KEEN = "keen"


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of an invitation from which a group message is flagged: of one that ``named`` what
    is to be handed over, of one whose words read as a plain ``offer`` too, and of one that named
    ``nothing`` by a word that we know."""

    named: float
    offer: float
    nothing: float


FLAG_FROM: Final = {
    Sensitivity.CAREFUL: Shares(0.75, 0.65, 0.9),
    Sensitivity.BALANCED: Shares(0.5, 0.4, 0.6),
    Sensitivity.KEEN: Shares(0.3, 0.2, 0.45),
}
"""Balanced was set on the tune split and on half of the ordinary messages that were gathered."""

_HANDED_OVER: Final = frozenset({"body", "identity-check", "for-others", "trade"})

_DEALS: Final = frozenset({"body-for-reward", "account-deal", "check-for-others"})
_SUBJECT: Final = frozenset({"body", "world", "identity-check", "mss"})
_OWN_SUBJECT: Final = frozenset({"authority", "world", "mss", "info-topic"})
"""Of these a question is ours, whatever the classifiers make of its words."""

_NO_INVITATION: Final = frozenset({Intent.WARNING, Intent.NEWS, Intent.QUESTION, Intent.HAPPENED})


SURE_QUESTION: Final = 0.6
"""Share of the intent from which a question about a place is taken for nothing else."""


WITHOUT_SUBJECT: Final = 1.0
"""Log-odds against high risk where no word of the message names a part of the body, a scan, a
check or an account: what promises money is an ordinary offer then, however it sounds."""

SURELY_HIGH: Final = 0.8
"""Share of high risk from which what sounds as if it had happened is still to come."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table."""

    name: str
    all: frozenset[str]
    any: frozenset[str]
    none: frozenset[str]
    risk: Risk
    trust: float
    headline: str
    topics: tuple[str, ...]
    reasons: tuple[str, ...]
    steps: tuple[str, ...]
    hint: str

    def fits(self, facts: frozenset[str]) -> bool:
        """Whether the condition holds for ``facts``."""
        return (
            self.all <= facts
            and (not self.any or bool(self.any & facts))
            and not (self.none & facts)
        )


def screen(
    reading: Reading, sensitivity: Sensitivity = Sensitivity.BALANCED
) -> tuple[Risk, Rule, bool]:
    """Risk, rule and whether a group message would be flagged, from the reading alone."""
    facts = facts_of(reading)
    chosen = next(rule for rule in _rules() if rule.fits(facts))
    risk = _weighed(chosen, reading, facts)
    rule = chosen if risk is chosen.risk else _fallback(risk, reading, facts)
    if _asks_only(reading, risk, facts):
        # what is asked about may be anything: it is told, and its risk is that of the matter
        return risk, _rule("information"), _flagged(reading, risk, facts, sensitivity)
    return rule.risk, rule, _flagged(reading, rule.risk, facts, sensitivity)


def _fallback(risk: Risk, reading: Reading, facts: frozenset[str]) -> Rule:
    """The rule whose reasons and steps fit a verdict that the classifiers gave: the first of
    that risk's rules of which a telling fact holds, else its general one. What is done is
    done: an adult's completed scan is never told not to happen."""
    if risk is Risk.HIGH and reading.intent is Intent.HAPPENED and "invite" not in facts:
        if "minor" in facts:
            return _rule("child-scanned-for-reward")
        if dict(reading.probabilities).get("risk:high", 0.0) < SURELY_HIGH:
            return _rule("happened")
    choices = _table()["fallback"][risk]
    named = next((name for name, any_of in choices.items() if set(any_of) & facts), None)
    return _rule(named or next(name for name, any_of in choices.items() if not any_of))


def _asks_only(reading: Reading, risk: Risk, facts: frozenset[str]) -> bool:
    """Whether the message is a question for information on our subject, with no act in
    prospect: such a question is answered, whatever it is about."""
    if reading.intent is not Intent.QUESTION:
        return False
    if "setting-any" in facts and "body-or-check" in facts and "info-only" not in facts:
        return False
    sure = dict(reading.probabilities).get("intent:question", 0.0) >= SURE_QUESTION
    named = any("-" in entity for entity in reading.entities)
    if risk is Risk.HIGH or facts & _DEALS:
        prospect = facts & {"legal", "ask", "amount", "invite", "recruit"}
        return sure and not prospect and (named or "authority" in facts)
    if risk is Risk.OUT_OF_SCOPE:
        return sure and (named or bool(facts & _OWN_SUBJECT))
    return risk is Risk.CAUTION or (sure and (named or bool(facts & _SUBJECT)))


def assess(reading: Reading, dossier: Dossier) -> Assessment:
    """The verdict on a message with its grounds."""
    risk, rule, flagged = screen(reading)
    facts = facts_of(reading)
    chooser = Chooser(reading, dossier, rule.topics, facts)
    if rule.name == "nothing-of-ours":
        return _verdict(reading, rule, facts, Outcome.OUT_OF_SCOPE, (), (), flagged)
    if rule.name == "information":
        return inform(reading, dossier, risk, rule.name, facts)
    reasons = _reasons(rule, chooser, facts)
    steps = _steps(rule, chooser, facts)
    outcome = Outcome.ANSWERED if reasons or any(s.evidence for s in steps) else Outcome.NO_EVIDENCE
    return _verdict(reading, rule, facts, outcome, reasons, steps, flagged)


def advise(name: str, reading: Reading, dossier: Dossier) -> Assessment:
    """What the table advises under ``name`` (its section ``advice``), with no message to judge:
    the reading only tells language and country. Raises `KeyError` for an unknown name."""
    rule = next(rule for rule in _rules("advice") if rule.name == _known_advice(name))
    facts = facts_of(reading)
    chooser = Chooser(reading, dossier, rule.topics, facts)
    reasons, steps = _reasons(rule, chooser, facts), _steps(rule, chooser, facts)
    carried = bool(reasons) or any(step.evidence for step in steps)
    return Assessment(
        risk=rule.risk, rule=rule.name, reading=reading, headline=rule.headline,
        outcome=Outcome.ANSWERED if carried else Outcome.NO_EVIDENCE,
        reasons=reasons, steps=steps, place=reading.country,
    )  # fmt: skip


def _known_advice(name: str) -> str:
    if name not in {rule.name for rule in _rules("advice")}:
        raise KeyError(name)
    return name


def _verdict(
    reading: Reading, rule: Rule, facts: frozenset[str], outcome: Outcome,
    reasons: tuple[Reason, ...], steps: tuple[Step, ...], flagged: bool,
) -> Assessment:  # fmt: skip
    headline = rule.headline
    if reading.intent in (Intent.WARNING, Intent.NEWS) and outcome is Outcome.ANSWERED:
        headline = "headline-warning" if reading.intent is Intent.WARNING else "headline-info"
    if outcome is Outcome.NO_EVIDENCE and rule.risk is not Risk.LOW:
        headline = "headline-no-evidence"
    return Assessment(
        risk=rule.risk, rule=rule.name, reading=reading, outcome=outcome, headline=headline,
        reasons=reasons, steps=steps, flagged=flagged,
        hint=_hint(rule, facts), place=reading.country,
    )  # fmt: skip


def _hint(rule: Rule, facts: frozenset[str]) -> str:
    """The rule's hint; one that says what is offered for what only where both were read."""
    if rule.hint == "hint-exchange" and not {"reward", "body-or-check"} <= facts:
        return "hint-general"
    return rule.hint


def _weighed(rule: Rule, reading: Reading, facts: frozenset[str]) -> Risk:
    """The risk after the classifiers, if any, had their say."""
    known = dict(reading.probabilities)
    if not any(name.startswith("risk:") for name in known):
        return rule.risk
    scores = {
        level: math.log(max(known.get(f"risk:{level}", 0.0), 1e-4))
        + (rule.trust if level is rule.risk else 0.0)
        for level in Risk
    }
    if "subject" not in facts and not reading.entities:
        scores[Risk.HIGH] -= WITHOUT_SUBJECT
    return max(Risk, key=lambda level: scores[level])


def _flagged(reading: Reading, risk: Risk, facts: frozenset[str], sensitivity: Sensitivity) -> bool:
    """Whether the author invites readers and something is offered, of high risk."""
    if risk is not Risk.HIGH or reading.intent in _NO_INVITATION:
        return False
    if any(not signal.own_words for signal in reading.signals) and "question-mark" in facts:
        return False  # "?" above a forward asks about it
    if any(signal.own_words and signal.name == "warn" for signal in reading.signals):
        return False  # a warning, though it quotes an offer word for word
    plain_offer = reading.intent is Intent.OFFER and not facts & {"question-mark", "ask", "warn"}
    share = dict(reading.probabilities).get("flag:yes")
    named = bool(facts & _HANDED_OVER)
    if share is None:
        return plain_offer and named
    least = FLAG_FROM[sensitivity]
    if not named:
        return share >= least.nothing
    return share >= (least.offer if plain_offer else least.named)


def _reasons(rule: Rule, chooser: Chooser, facts: frozenset[str]) -> tuple[Reason, ...]:
    reasons: list[Reason] = []
    used: set[str] = set()
    for name in rule.reasons:
        row = _table()["reasons"][name]
        if not _applies(row, facts):
            continue
        spec = _table()["evidence"][row["evidence"]]
        evidence = chooser.choose(spec, avoid=used, strict=row.get("strict") == "true")
        if not evidence:
            continue
        if row["phrase"] in ("reason-local", "reason-notice"):
            used.update(e.passage.advisory for e in evidence)
        reasons.append(Reason(row["phrase"], evidence, chooser.arguments(evidence)))
    asked = chooser.asked_about(used, reasons)
    return (*reasons[: MOST_REASONS - len(asked)], *asked)


def _steps(rule: Rule, chooser: Chooser, facts: frozenset[str]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for name in rule.steps:
        row = _table()["steps"][name]
        if not _applies(row, facts):
            continue
        evidence: tuple[Evidence, ...] = ()
        phrase = row["phrase"]
        if "evidence" in row:
            evidence = chooser.choose(_table()["evidence"][row["evidence"]], avoid=set())
            if not evidence:
                if "otherwise" not in row:
                    continue
                phrase = row["otherwise"]
        steps.append(Step(phrase, evidence))
    return tuple(steps[:MOST_STEPS])


def _applies(row: Mapping[str, Any], facts: frozenset[str]) -> bool:
    condition = row.get("when", {})
    return (
        set(condition.get("all", ())) <= facts
        and (not condition.get("any") or bool(set(condition["any"]) & facts))
        and not set(condition.get("none", ())) & facts
    )


@cache
def _table() -> dict[str, Any]:
    text = (resources.files("knowledge") / "policy.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return data


@cache
def _rules(section: str = "rules") -> tuple[Rule, ...]:
    return tuple(
        Rule(
            name=row["name"],
            all=frozenset(row.get("when", {}).get("all", ())),
            any=frozenset(row.get("when", {}).get("any", ())),
            none=frozenset(row.get("when", {}).get("none", ())),
            risk=Risk(row["risk"]),
            trust=float(row.get("trust", TRUST)),
            headline=row["headline"],
            topics=tuple(row["topics"]),
            reasons=tuple(row["reasons"]),
            steps=tuple(row["steps"]),
            hint=row.get("hint", ""),
        )
        for row in _table()[section]
    )


def _rule(name: str) -> Rule:
    return next(rule for rule in _rules() if rule.name == name)
