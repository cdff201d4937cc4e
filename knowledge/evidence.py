"""Choosing the evidence for a reason or a step: local first, then the strongest. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from knowledge.concepts import concept_groups
from knowledge.domain import Evidence, Reading, Reason
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
        pick = {
            "local": self._local, "notice": self._notice,
            "setting": self._setting, "report": self._report,
        }.get(spec.get("from", ""))  # fmt: skip
        notice = pick(spec, avoid, strict) if pick else self._by_topic(spec, avoid)
        return (notice.evidence,) if notice else ()

    def arguments(self, evidence: Sequence[Evidence]) -> tuple[tuple[str, str], ...]:
        """Names of things read, for phrases that speak of them."""
        groups = concept_groups()
        rewards = sorted(name for name in self._facts if groups.get(name) == "reward")
        if not rewards and "amount" in self._facts:
            rewards = ["money"]
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
            if not place or is_channel(advisory) or advisory.id in avoid:
                return 0.0
            fit = topic_fit(advisory, topics)
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
            if advisory.id in avoid or is_channel(advisory) or not fit:
                return 0.0
            if speaks_for(advisory, self._reading.country) >= 1 and avoid:
                return 0.0
            bonus = 1.0 - 0.2 * preferred[advisory.id] if advisory.id in preferred else 0.0
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
            if not fit or advisory.id in avoid or is_channel(advisory):
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

    def _by_topic(self, spec: Mapping[str, Any], avoid: set[str]) -> Notice | None:
        topics = tuple(spec["topics"])
        preferred = {name: rank for rank, name in enumerate(spec.get("prefer", ()))}

        def score(notice: Notice) -> float:
            advisory = notice.advisory
            fit = topic_fit(advisory, topics)
            if not fit or is_channel(advisory):
                return 0.0
            bonus = 2.0 - 0.4 * preferred[advisory.id] if advisory.id in preferred else 0.0
            local = speaks_for(advisory, self._reading.country)
            return fit + 2 * local + bonus + 0.3 * weight(advisory) + 0.2 * notice.nearness

        return self._dossier.best(score)

    def _same_body(self, notice: Notice) -> float:
        """1 where the notice is about the same biometric, 0.5 where it names none."""
        if not notice.advisory.biometrics or not self._biometrics:
            return 0.5
        return 1.0 if self._biometrics & set(notice.advisory.biometrics) else 0.0
