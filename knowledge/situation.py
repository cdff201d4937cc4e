"""What a reading amounts to: the facts that the policy's conditions speak of.

A fact is a short name that either holds or does not: every signal read, every intent as
``intent:…``, and the derived ones defined here. Pure.
"""

from __future__ import annotations

from typing import Final

from knowledge.concepts import concept_groups
from knowledge.domain import Intent, Reading, Signal

NEAR: Final = 260
"""Characters between a biometric and a reward for the one to be the price of the other.
Offers are short; in a long text the two words may belong to different stories."""

LOW_SETTINGS: Final = frozenset(
    {"device-unlock", "border", "bank", "hospital", "statutory-id", "eye-care"}
)
CAUTION_SETTINGS: Final = frozenset(
    {"workplace", "door", "gym", "school", "shop", "exchange", "dating", "research"}
)
_SUBJECTS: Final = frozenset({"scan", "device", "phishing", "threat", "approval"})
"""Signals with which a message may be about our subject though it names no part of the body."""

_INFO_SIGNALS: Final = frozenset(
    {"status", "law", "report", "erase", "password", "company-claims", "mss", "authority"}
)


def facts_of(reading: Reading) -> frozenset[str]:
    """Every fact that holds for ``reading``."""
    signals = _counted(reading)
    names = {signal.name for signal in signals}
    names.add(f"intent:{reading.intent}")
    names.update(f"entity:{entity}" for entity in reading.entities)
    names.update(_groups(signals))
    names.update(_settings(names))
    names.update(_deals(names, signals))
    names.update(_topics(names, reading))
    if not reading.country:
        names.add("place-unknown")
    return frozenset(names)


def _counted(reading: Reading) -> list[Signal]:
    """The signals that count: all, or one's own where the quoted part is only passed on to
    be spoken about and one's own words say enough."""
    own = [signal for signal in reading.signals if signal.own_words]
    groups = concept_groups()
    telling = any(groups.get(signal.name) in ("biometric", "identity") for signal in own)
    if telling and reading.intent in (Intent.HAPPENED, Intent.PROSPECT, Intent.OFFER):
        return own
    return list(reading.signals)


def _groups(signals: list[Signal]) -> set[str]:
    groups = concept_groups()
    found = {groups.get(signal.name, "") for signal in signals}
    names = {signal.name for signal in signals}
    facts: set[str] = set()
    if "biometric" in found:
        facts.add("body")
    if found & {"biometric", "identity", "part"} or names & _SUBJECTS:
        facts.add("subject")
    if "reward" in found or any(signal.name == "amount" for signal in signals):
        facts.add("reward")
    if any(signal.name in ("amount", "money") for signal in signals):
        facts.add("money-paid")
    return facts


def _settings(names: set[str]) -> set[str]:
    facts: set[str] = set()
    low, caution = names & LOW_SETTINGS, names & CAUTION_SETTINGS
    if low - {"device-unlock"}:
        # the gate is the airport's, the staff are the bank's
        caution -= {"door", "workplace"}
    if low:
        facts.add("setting-low")
    if caution:
        facts.add("setting-caution")
    if low or caution:
        facts.add("setting-any")
    if low and not caution and "reward" not in names:
        facts.add("setting-low-only")
    if low and names & {"body", "identity-check", "device-unlock", "eye-care"}:
        facts.add("setting-low-use")
    if "setting-low-only" in facts and not names & {"reward", "regret", "coercion"}:
        facts.add("done-as-usual")
    if "terms" in names and names & {"shop", "gym", "exchange", "bank"}:
        facts.add("own-service")
    return facts


def _deals(names: set[str], signals: list[Signal]) -> set[str]:
    facts: set[str] = set()
    if names & {"body", "identity-check"}:
        facts.update(("body-or-check", "asks-body-or-check"))
    if names & {"threat"} and names & {"phishing", "body", "identity-check"}:
        facts.add("lure-link")
    if "phishing" in names and names & {"approval", "threat", "authority"}:
        facts.add("lure-link")
    if "trade" in names:
        facts.add("account-deal")
    check = names & {"identity-check", "account", "face"}
    if check and "for-others" in names and names & {"reward", "recruit", "invite"}:
        facts.add("check-for-others")
    if "identity-check" in names and "recruit" in names and "reward" in names:
        facts.add("check-for-others")
    if "happened" in names and (names & {"regret"} or "intent:happened" in names):
        facts.add("done-deal")
    if "body" in names and "reward" in names and _close(signals):
        facts.add("body-for-reward")
    return facts


def _close(signals: list[Signal]) -> bool:
    groups = concept_groups()
    bodies = [s for s in signals if groups.get(s.name) == "biometric"]
    rewards = [s for s in signals if groups.get(s.name) == "reward" or s.name == "amount"]
    return any(
        abs(body.start - reward.start) <= NEAR and body.own_words == reward.own_words
        for body in bodies
        for reward in rewards
    )


def _topics(names: set[str], reading: Reading) -> set[str]:
    facts: set[str] = set()
    research = {s.span.casefold() for s in reading.signals if s.name == "research"}
    if len(research) > 1 or (research and "terms" in names):
        facts.add("research-shown")
    if "entity:world" in names or "entity:humanity" in names:
        facts.add("world")
    authority = any("-" in entity for entity in reading.entities)
    topical = bool(names & _INFO_SIGNALS)
    about = bool(names & {"body", "world", "identity-check", "mss", "account"}) or authority
    if topical and about:
        facts.add("info-topic")
    asks_only = reading.intent in (Intent.QUESTION, Intent.NEWS) or (
        authority
        and bool(names & {"inform", "status", "law"})
        and not names & {"ask", "happened", "invite", "reward"}
    )
    if asks_only and about and (topical or "inform" in names or authority):
        facts.add("info-only")
    return facts
