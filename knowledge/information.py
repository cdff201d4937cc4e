"""Answers to questions that are no offers: what stands where, who said what. Pure."""

from __future__ import annotations

from typing import Final

from knowledge.domain import Assessment, Outcome, Part, Reading, Reason, Risk, Step
from knowledge.dossier import Dossier, Notice, is_channel, places_of, speaks_for, topic_fit, weight
from knowledge.signals import authority_place

_TOPICS_BY_SIGNAL: Final = {
    "mss": ("mss-notice",),
    "password": ("irreversible", "template-security"),
    "company-claims": ("company-design", "audit"),
    "erase": ("withdraw-erase", "company-deletion"),
    "report": ("report-channel",),
    "law": ("sensitive-data-law", "rights", "consent"),
    "status": ("place-status", "reward-scan"),
    "minor": ("minors",),
    "account": ("account-trade",),
    "voice": ("voice",),
    "palm": ("palm",),
    "gait": ("gait",),
}
_QUESTIONS_TO_ASK: Final = "cn-mss-2025-08-06-biometrics"
"""The notice whose advice is to ask how data is stored and processed and what for."""

_ENOUGH: Final = 0.35
"""Share of the best notice's score below which a further notice is left out."""

_NEAR: Final = 0.55
"""Nearness from which a notice is evidence without a place, authority or topic in common."""

_FACTS_FROM: Final = 2
"""How far down the ranked passages a fact may stand to be told beside the summaries; only in
the reader's language."""

_VERY_NEAR: Final = 0.9
"""Nearness from which a reporting channel is evidence though nobody asked where to report."""


def inform(
    reading: Reading, dossier: Dossier, risk: Risk, rule: str, facts: frozenset[str]
) -> Assessment:
    """What the sources say on a question, or that they say nothing."""
    chosen = _with_successors(_chosen(reading, dossier, facts), dossier)
    headline, outcome, place = "headline-info", Outcome.ANSWERED, reading.country
    reasons = _beside(reading, dossier, facts) + [_told(notice) for notice in chosen]
    reasons += _fact(reading, dossier, chosen)
    steps: tuple[Step, ...] = ()
    missing = _silent_place(reading, dossier, facts)
    if missing and chosen:
        outcome, headline = Outcome.PARTIAL, "headline-info"
        place = missing
    elif not chosen:
        outcome, place = Outcome.NO_EVIDENCE, missing or place
        headline = "headline-no-evidence-place" if place else "headline-no-evidence"
        reasons = []
        steps = (*_checklist(dossier), Step("step-whom-to-ask"), Step("step-postpone"))
    elif _asks_who_was_named(reading, chosen):
        headline = "headline-mss-named-none"
        reasons = [_told(chosen[0])]
    elif facts & {"erase", "report"}:
        steps = _report(reading, dossier)
    return Assessment(
        risk=risk, rule=rule, reading=reading, outcome=outcome, headline=headline,
        reasons=tuple(reasons), steps=steps, place=place,
    )  # fmt: skip


def _chosen(reading: Reading, dossier: Dossier, facts: frozenset[str]) -> list[Notice]:
    """Up to three notices, at least one for each place asked about."""
    topics = tuple(t for name, ts in _TOPICS_BY_SIGNAL.items() if name in facts for t in ts)
    authorities = {entity for entity in reading.entities if authority_place(entity)}
    places = _asked_places(reading)
    wants_channel = "report" in facts

    def score(notice: Notice, place: str = "") -> float:
        advisory = notice.advisory
        if is_channel(advisory) and not (wants_channel or notice.nearness >= _VERY_NEAR):
            return 0.0
        near = speaks_for(advisory, place) if place else 0.0
        if place and not near:
            return 0.0
        own = 3.0 if advisory.authority in authorities else 0.0
        if authorities and not own and not place:
            return 0.0
        fit = topic_fit(advisory, topics)
        if not (near or own or fit or notice.nearness >= _NEAR):
            return 0.0
        channel = 1.5 if wants_channel and is_channel(advisory) else 0.0
        return 1.5 * near + own + 1.2 * fit + 2.2 * notice.nearness + 0.4 * weight(advisory) \
            + channel  # fmt: skip

    picked: list[Notice] = []
    for place in places or ("",):
        ranked = sorted(dossier.notices, key=lambda n: (-score(n, place), n.advisory.id))
        best = score(ranked[0], place) if ranked else 0.0
        for notice in ranked[: 1 if len(places) > 1 else 2]:
            value = score(notice, place)
            if value > 0 and value >= best * (1 - _ENOUGH) and notice not in picked:
                picked.append(notice)
    return picked[:3]


def _with_successors(chosen: list[Notice], dossier: Dossier) -> list[Notice]:
    """Each notice, and after one that was replaced the one that stands in its place."""
    told: list[Notice] = []
    for notice in chosen:
        told.append(notice)
        if following := notice.advisory.superseded_by:
            later = dossier.notice(following)
            told.extend([later] if later and later not in chosen else [])
    return told[:3]


def _asked_places(reading: Reading) -> tuple[str, ...]:
    """Places asked about: those of named authorities, else those named, else the hint."""
    named = [authority_place(entity) for entity in reading.entities if authority_place(entity)]
    places = tuple(dict.fromkeys([*named, *(p for p in reading.countries if p != "EU")]))
    if places:
        return places[:3]
    if reading.countries:
        return reading.countries[:1]
    return (reading.country,) if reading.country and not reading.entities else ()


def _silent_place(reading: Reading, dossier: Dossier, facts: frozenset[str]) -> str:
    """A place that the question names and that no source speaks for, or an empty string."""
    for place in reading.countries:
        if not any(speaks_for(n.advisory, place) for n in dossier.notices):
            return place
        own = any(n.advisory.jurisdiction in (place, *places_of(place)[1:2])
                  and not is_channel(n.advisory) for n in dossier.notices)  # fmt: skip
        if not own and "report" not in facts and facts & {"status", "authority", "law"}:
            return place
    return ""


def _asks_who_was_named(reading: Reading, chosen: list[Notice]) -> bool:
    # either a company's name or a word of naming: "World" alone is too common a word to read
    companies = any(not authority_place(entity) for entity in reading.entities)
    mss = bool(chosen) and chosen[0].advisory.id == _QUESTIONS_TO_ASK
    return companies and mss and "cn-mss" in reading.entities


def _checklist(dossier: Dossier) -> tuple[Step, ...]:
    """What to ask a collector anywhere, with the notice that advises it."""
    advice = [e for e in dossier.facts if e.passage.advisory == _QUESTIONS_TO_ASK]
    return (Step("step-ask", (advice[0],)),) if advice else ()


def _told(notice: Notice) -> Reason:
    place = notice.advisory.jurisdiction
    phrase = "reason-notice" if place == "INT" or is_channel(notice.advisory) else "reason-local"
    return Reason(phrase, (notice.evidence,), (("place", place),))


def _report(reading: Reading, dossier: Dossier) -> tuple[Step, ...]:
    channel = dossier.best(
        lambda n: speaks_for(n.advisory, reading.country) if is_channel(n.advisory) else 0.0, 0.2
    )
    return (Step("step-report", (channel.evidence,)),) if channel else ()


def _fact(reading: Reading, dossier: Dossier, chosen: list[Notice]) -> list[Reason]:
    """The single fact that search ranks highest, if it is of a notice already chosen: the
    answer to "how much" or "when" is often no part of the summary."""
    told = {notice.advisory.id for notice in chosen}
    for evidence in dossier.found[:_FACTS_FROM]:
        passage = evidence.passage
        readable = passage.language == reading.language
        if passage.part is Part.FACT and passage.advisory in told and readable:
            return [Reason("reason-fact", (evidence,), ())]
    return []


def _beside(reading: Reading, dossier: Dossier, facts: frozenset[str]) -> list[Reason]:
    """Why a body is no password, where the question compares them."""
    if "password" not in facts:
        return []
    notice = dossier.standing().best(
        lambda n: topic_fit(n.advisory, ("irreversible",)) * (weight(n.advisory) + n.nearness)
    )
    return [Reason("reason-password", (notice.evidence,), ())] if notice else []
