"""Everything found for one message, as the policy sees it. Pure values and choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from knowledge.domain import Advisory, Evidence, Force, Kind
from knowledge.signals import place_data

_FORCE: Final = {Force.IN_FORCE: 1.0, Force.CONTESTED: 0.7, Force.ADVICE: 0.5, Force.EXPIRED: 0.1}
_OFFICIAL: Final = frozenset({Kind.ORDER, Kind.COURT, Kind.WARNING, Kind.LAW, Kind.GUIDANCE})


@dataclass(frozen=True, slots=True)
class Notice:
    """An advisory that may be cited, with the passage that would carry the citation and how
    near it is to the message (0 to 1, relative to what else was found)."""

    advisory: Advisory
    evidence: Evidence
    nearness: float = 0.0


@dataclass(frozen=True, slots=True)
class Dossier:
    """The evidence for one message: passages as ranked by search, and citable notices."""

    found: tuple[Evidence, ...]
    notices: tuple[Notice, ...]
    facts: tuple[Evidence, ...] = ()
    """Single facts that the policy cites by name, in the languages they are in."""

    def notice(self, advisory: str) -> Notice | None:
        """The notice on one advisory, if it may be cited."""
        return next((n for n in self.notices if n.advisory.id == advisory), None)

    def standing(self) -> Dossier:
        """The same without notices that a later one replaces."""
        standing = tuple(n for n in self.notices if not n.advisory.superseded_by)
        return Dossier(self.found, standing, self.facts)

    def best(self, score: Callable[[Notice], float], least: float = 0.0) -> Notice | None:
        """The notice with the highest score above ``least``."""
        best: Notice | None = None
        highest = least
        for notice in self.notices:
            value = score(notice)
            equal = best is not None and value == highest and notice.advisory.id < best.advisory.id
            if value > highest or equal:
                best, highest = notice, value
        return best


def places_of(country: str) -> tuple[str, ...]:
    """The jurisdictions that speak for ``country``: its own, the state it is part of, and
    the European Union for a member."""
    if not country:
        return ()
    data = place_data()
    places = [country]
    if whole := data["part_of"].get(country):
        places.append(whole)
    if country in data["union"]:
        places.append("EU")
    return tuple(places)


def speaks_for(advisory: Advisory, country: str) -> float:
    """How directly an advisory speaks for a country: 1 its own, less for a wider one, 0 not."""
    for rank, place in enumerate(places_of(country)):
        if advisory.jurisdiction == place:
            return (1.0, 0.55, 0.45)[min(rank, 2)]
    return 0.5 if country in advisory.affects else 0.0


def topic_fit(advisory: Advisory, topics: Iterable[str]) -> float:
    """1 for the first of ``topics`` that the advisory can be cited for, less for later ones,
    0 for none."""
    wanted = tuple(topics)
    for rank, topic in enumerate(wanted):
        if topic in advisory.topics:
            return 1.0 - rank / (len(wanted) + 1)
    return 0.0


def weight(advisory: Advisory) -> float:
    """How much a notice weighs by itself: its force, its kind, whether it was replaced."""
    value = _FORCE[advisory.force] + (0.5 if advisory.kind in _OFFICIAL else 0.0)
    value += 0.1 * (int(advisory.issued[:4] or 2000) - 2015) / 10
    return value - (1.0 if advisory.superseded_by else 0.0)


def is_channel(advisory: Advisory) -> bool:
    """Whether the record only tells where to report."""
    return advisory.kind is Kind.CHANNEL
