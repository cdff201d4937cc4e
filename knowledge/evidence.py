"""Choosing the evidence for a reason or a step: local first, then the strongest. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from knowledge.concepts import concept_groups
from knowledge.domain import Advisory, Evidence, Kind, Reading, Reason
from knowledge.dossier import Dossier, Notice, is_channel, speaks_for, topic_fit, weight
from knowledge.situation import CAUTION_SETTINGS, LOW_SETTINGS

_SETTING_TOPICS: Final = {
    "workplace": ("workplace",), "door": ("door-access",), "shop": ("retail",),
    "gym": ("workplace", "retail", "palm"), "school": ("minors",),
    "exchange": ("identity-check", "banking"), "dating": ("face-recognition",),
    "research": ("consent", "rights"), "device-unlock": ("on-device",), "border": ("border",),
    "bank": ("banking",), "hospital": ("health",), "statutory-id": ("statutory-id",),
    "eye-care": (),
}  # fmt: skip
"""Which topics speak on the setting that a message names; none for eye care: an eye test is
no identification, and no notice in the bundle speaks on it."""

_REWARDS: Final = ("money", "token", "goods", "job", "referral")
"""Rewards in the order in which they are told."""

_BINDING: Final = frozenset({Kind.ORDER, Kind.COURT, Kind.WARNING})


class Chooser:
    """Picks evidence from one dossier for one reading."""

    def __init__(
        self, reading: Reading, dossier: Dossier, topics: Sequence[str], facts: frozenset[str]
    ) -> None:
        """``topics`` are the rule's, most fitting first."""
        self._reading = reading
        # what was replaced is history: only an answer about that very notice may cite it
        self._dossier = dossier.standing()
        self._topics = tuple(topics)
        self._facts = facts
        groups = concept_groups()
        self._biometrics = {
            name for name in facts if groups.get(name) == "biometric" and name != "biometric"
        }

    def choose(
        self, spec: Mapping[str, Any], *, avoid: set[str], strict: bool = False
    ) -> tuple[Evidence, ...]:
        """The evidence that ``spec`` (a row of the policy's table) asks for, or none."""
        if "fact" in spec:
            return self._fact(spec)
        pick = {
            "local": self._local, "notice": self._notice,
            "setting": self._setting, "report": self._report,
        }.get(spec.get("from", ""))  # fmt: skip
        notice = pick(spec, avoid, strict) if pick else self._carried(spec)
        return (notice.evidence,) if notice else ()

    def arguments(self, evidence: Sequence[Evidence]) -> tuple[tuple[str, str], ...]:
        """Names of things read, for phrases that speak of them."""
        read = set(self._facts) | ({"money"} if "amount" in self._facts else set())
        rewards = [name for name in _REWARDS if name in read]
        bodies = sorted(self._biometrics) or ["biometric"]
        return (
            ("biometric", ",".join(bodies[:2])),
            ("reward", ",".join(rewards[:2]) or "unknown"),
            ("place", evidence[0].passage.jurisdiction if evidence else ""),
        )

    def asked_about(self, used: set[str], reasons: Sequence[Reason]) -> list[Reason]:
        """Reasons for authorities that the message asks about beside the main matter."""
        cited = {e.passage.authority for reason in reasons for e in reason.evidence}
        extra: list[Reason] = []
        for entity in self._reading.entities:
            if entity in cited or "-" not in entity or "question-mark" not in self._facts:
                continue
            notice = self._dossier.best(
                lambda n, who=entity: (  # type: ignore[misc]
                    2 + n.nearness + weight(n.advisory)
                    if n.advisory.authority == who and n.advisory.id not in used
                    and not is_channel(n.advisory) else 0.0
                )
            )  # fmt: skip
            if notice:
                extra.append(
                    Reason("reason-notice", (notice.evidence,), self.arguments((notice.evidence,)))
                )
        return extra[:1]

    def _local(self, spec: Mapping[str, Any], avoid: set[str], strict: bool) -> Notice | None:
        country = self._reading.country
        if not country:
            return None
        topics = self._topics[:2] if strict else self._topics

        def score(notice: Notice) -> float:
            advisory = notice.advisory
            place = speaks_for(advisory, country)
            if not place or advisory.id in avoid or not self._may_stand(advisory):
                return 0.0
            # a wider notice must fit better to speak for a country
            fit = topic_fit(advisory, topics if place >= 1 else topics[:3])
            if self._biometrics and advisory.biometrics and not self._same_body(notice):
                fit *= 0.3
            if not fit and (strict or advisory.topics or notice.nearness < 0.5):
                return 0.0
            named = 3.0 if advisory.authority in self._reading.entities else 0.0
            return named + 3 * place + 3.5 * fit + weight(advisory) + self._same_body(notice) \
                + notice.nearness  # fmt: skip

        return self._dossier.best(score)

    def _notice(self, spec: Mapping[str, Any], avoid: set[str], strict: bool) -> Notice | None:
        preferred = {name: rank for rank, name in enumerate(spec.get("prefer", ()))}

        def score(notice: Notice) -> float:
            advisory = notice.advisory
            fit = topic_fit(advisory, self._topics[:2])
            if advisory.id in avoid or not fit or not self._may_stand(advisory):
                return 0.0
            if speaks_for(advisory, self._reading.country) >= 1 and avoid:
                return 0.0
            bonus = 2.0 - 0.8 * preferred[advisory.id] if advisory.id in preferred else 0.0
            if advisory.kind in _BINDING:
                bonus += 1.0
            return 1.5 * fit + weight(advisory) + 1.5 * self._same_body(notice) + bonus \
                + notice.nearness  # fmt: skip

        return self._dossier.best(score)

    def _setting(self, spec: Mapping[str, Any], avoid: set[str], strict: bool) -> Notice | None:
        topics = [
            topic
            for name in sorted(self._facts & (LOW_SETTINGS | CAUTION_SETTINGS))
            for topic in _SETTING_TOPICS[name]
        ]

        def score(notice: Notice) -> float:
            advisory = notice.advisory
            fit = topic_fit(advisory, topics)
            if not fit or advisory.id in avoid or not self._may_stand(advisory):
                return 0.0
            # how another country runs its gates or hospitals says nothing here
            country = self._reading.country
            if country and advisory.jurisdiction != "INT" and not speaks_for(advisory, country):
                return 0.0
            if self._biometrics and advisory.biometrics and not self._same_body(notice):
                fit *= 0.5
            return 2 * fit + 2 * speaks_for(advisory, self._reading.country) \
                + 2 * notice.nearness + 0.5 * weight(advisory)  # fmt: skip

        return self._dossier.best(score)

    def _report(self, spec: Mapping[str, Any], avoid: set[str], strict: bool) -> Notice | None:
        def score(notice: Notice) -> float:
            if not is_channel(notice.advisory):
                return 0.0
            return speaks_for(notice.advisory, self._reading.country) + 0.1 * notice.nearness

        return self._dossier.best(score, least=0.2)

    def _carried(self, spec: Mapping[str, Any]) -> Notice | None:
        """The first of the notices whose summary says what the phrase says; one that speaks
        for the reader's country before all."""
        order = {name: rank for rank, name in enumerate(spec["carried_by"])}
        own_only = spec.get("place") == "own"

        def score(notice: Notice) -> float:
            if notice.advisory.id not in order:
                return 0.0
            local = speaks_for(notice.advisory, self._reading.country)
            if own_only and not local:
                return 0.0
            return 1.0 + 10 * local - 0.01 * order[notice.advisory.id]

        return self._dossier.best(score)

    def _fact(self, spec: Mapping[str, Any]) -> tuple[Evidence, ...]:
        """One fact of a notice, in the reader's language where there is one."""
        advisory, position = spec["fact"]
        texts = {
            evidence.passage.language: evidence
            for evidence in self._dossier.facts
            if evidence.passage.advisory == advisory and evidence.passage.position == int(position)
        }
        found = texts.get(self._reading.language) or texts.get("en")
        return (found,) if found else ()

    def _may_stand(self, advisory: Advisory) -> bool:
        """Whether a notice may stand as what is said of a place or an offer: no reporting
        channel, and the press only where the company it writes of is spoken of."""
        return not is_channel(advisory) and (
            advisory.authority != "press" or "world" in self._facts
        )

    def _same_body(self, notice: Notice) -> float:
        """1 where the notice is about the same biometric, 0.5 where it names none."""
        if not notice.advisory.biometrics or not self._biometrics:
            return 0.5
        return 1.0 if self._biometrics & set(notice.advisory.biometrics) else 0.0
