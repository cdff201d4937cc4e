"""Reading and evidence to verdict: risk, reasons, steps. Pure; the rules are a table.

``policy.yaml`` holds the rules, top down, first match wins. Classifier probabilities, where
there are any, are weighed against the rule that the words chose; no text of a page or a
user reaches this module except as signals.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
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

FLAG_FROM: Final = 0.5
FLAG_OFFER_FROM: Final = 0.2
"""Share of an invitation from which a group message is flagged, the lower one where the words
read as a plain offer too; set on the tune split."""

_NO_INVITATION: Final = frozenset({Intent.WARNING, Intent.NEWS, Intent.QUESTION, Intent.HAPPENED})


SURE_QUESTION: Final = 0.6
"""Share of the intent from which a question about a place is taken for nothing else."""


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


def screen(reading: Reading) -> tuple[Risk, Rule, bool]:
    """Risk, rule and whether a group message would be flagged, from the reading alone."""
    facts = facts_of(reading)
    chosen = next(rule for rule in _rules() if rule.fits(facts))
    risk = _weighed(chosen, reading)
    rule = chosen if risk is chosen.risk else _rule(_table()["fallback"][risk])
    if _asks_only(reading, risk):
        risk, rule = Risk.CAUTION, _rule("information")
    return risk, rule, _flagged(reading, risk, facts)


def _asks_only(reading: Reading, risk: Risk) -> bool:
    """Whether the message is a question for information, with no act in prospect: such a
    question is answered, whatever it is about."""
    if reading.intent is not Intent.QUESTION:
        return False
    share = dict(reading.probabilities).get("intent:question", 0.0)
    return risk is Risk.CAUTION or (share >= SURE_QUESTION and bool(reading.countries))


def assess(reading: Reading, dossier: Dossier) -> Assessment:
    """The verdict on a message with its grounds."""
    risk, rule, flagged = screen(reading)
    facts = facts_of(reading)
    chooser = Chooser(reading, dossier, rule.topics, facts)
    if rule.name == "nothing-of-ours":
        return _verdict(reading, risk, rule, Outcome.OUT_OF_SCOPE, (), (), flagged)
    if rule.name == "information":
        return inform(reading, dossier, risk, rule.name, facts)
    reasons = _reasons(rule, chooser, facts)
    steps = _steps(rule, chooser, facts)
    outcome = Outcome.ANSWERED if reasons or any(s.evidence for s in steps) else Outcome.NO_EVIDENCE
    return _verdict(reading, risk, rule, outcome, reasons, steps, flagged)


def _verdict(
    reading: Reading, risk: Risk, rule: Rule, outcome: Outcome,
    reasons: tuple[Reason, ...], steps: tuple[Step, ...], flagged: bool,
) -> Assessment:  # fmt: skip
    headline = rule.headline
    if reading.intent in (Intent.WARNING, Intent.NEWS) and outcome is Outcome.ANSWERED:
        headline = "headline-warning" if reading.intent is Intent.WARNING else "headline-info"
    if outcome is Outcome.NO_EVIDENCE:
        headline = "headline-no-evidence"
    return Assessment(
        risk=risk, rule=rule.name, reading=reading, outcome=outcome, headline=headline,
        reasons=reasons, steps=steps, flagged=flagged, hint=rule.hint, place=reading.country,
    )  # fmt: skip


def _weighed(rule: Rule, reading: Reading) -> Risk:
    """The risk after the classifiers, if any, had their say."""
    known = dict(reading.probabilities)
    if not any(name.startswith("risk:") for name in known):
        return rule.risk
    scores = {
        level: math.log(max(known.get(f"risk:{level}", 0.0), 1e-4))
        + (rule.trust if level is rule.risk else 0.0)
        for level in Risk
    }
    return max(Risk, key=lambda level: scores[level])


def _flagged(reading: Reading, risk: Risk, facts: frozenset[str]) -> bool:
    """Whether the author invites readers and something is offered, of high risk."""
    if risk is not Risk.HIGH or reading.intent in _NO_INVITATION:
        return False
    plain_offer = reading.intent is Intent.OFFER and not facts & {"question-mark", "ask", "warn"}
    share = dict(reading.probabilities).get("flag:yes")
    if share is None:
        return plain_offer
    return share >= (FLAG_OFFER_FROM if plain_offer else FLAG_FROM)


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
    reasons.extend(chooser.asked_about(used, reasons))
    return tuple(reasons[:MOST_REASONS])


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
    return set(condition.get("all", ())) <= facts and (
        not condition.get("any") or bool(set(condition["any"]) & facts)
    )


@cache
def _table() -> dict[str, Any]:
    text = (resources.files("knowledge") / "policy.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return data


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            name=row["name"],
            all=frozenset(row["when"].get("all", ())),
            any=frozenset(row["when"].get("any", ())),
            none=frozenset(row["when"].get("none", ())),
            risk=Risk(row["risk"]),
            trust=float(row.get("trust", TRUST)),
            headline=row["headline"],
            topics=tuple(row["topics"]),
            reasons=tuple(row["reasons"]),
            steps=tuple(row["steps"]),
            hint=row.get("hint", ""),
        )
        for row in _table()["rules"]
    )


def _rule(name: str) -> Rule:
    return next(rule for rule in _rules() if rule.name == name)
