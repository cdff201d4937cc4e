"""Probe questions: before a generation is published, what it must still answer.

``probes.yaml`` pairs questions with the authorities of which one has to be cited. They are
judged like messages of people, without the words of an answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any

import yaml

from knowledge.domain import Message
from knowledge.policy import assess
from knowledge.signals import Classifier, read

if TYPE_CHECKING:
    from knowledge.embedding_cache import CachedVectors
    from knowledge.index import Index


@dataclass(frozen=True, slots=True)
class Probe:
    """A question in ``language``, asked in ``country`` (ISO 3166, or empty), and the
    ``authorities`` of which one has to be cited."""

    question: str
    language: str
    country: str
    authorities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProbeAnswer:
    """What a probe got: ids of the advisories that would be cited, and of their authorities,
    in the order of the answer."""

    probe: Probe
    advisories: tuple[str, ...]
    authorities: tuple[str, ...]

    @property
    def met(self) -> bool:
        """Whether one of the probe's authorities is cited."""
        return bool(set(self.authorities) & set(self.probe.authorities))


@dataclass(frozen=True, slots=True)
class ProbeChange:
    """A probe whose answer cites other advisories than ``before``; ``met`` as it is now."""

    question: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    met: bool

    def __str__(self) -> str:
        """The question, and what came and went."""
        gone = [f"-{name}" for name in self.before if name not in self.after]
        come = [f"+{name}" for name in self.after if name not in self.before]
        told = " ".join([*gone, *come]) or "in another order"
        return f"“{self.question}”: {told}{'' if self.met else ' (NOT ANSWERED)'}"

    def as_dict(self) -> dict[str, Any]:
        """For machines: plain values, ready for JSON."""
        return asdict(self)


def load_probes() -> tuple[Probe, ...]:
    """The probes that come with Irisward."""
    text = (resources.files("ingest") / "probes.yaml").read_text("utf-8")
    # every scalar a string, so that NO stays a country
    rows = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return tuple(
        Probe(row["question"], row["language"], row.get("country", ""), tuple(row["authorities"]))
        for row in rows
    )


def answered(
    probes: Sequence[Probe],
    index: Index,
    vectors: CachedVectors,
    classifiers: Sequence[Classifier] = (),
) -> tuple[ProbeAnswer, ...]:
    """What each probe gets from ``index``, in order."""
    from knowledge.retrieval import HybridSearch

    search = HybridSearch(index, vectors)
    found = []
    for probe in probes:
        message = Message(probe.question, country=probe.country, language=probe.language)
        reading = read(message, classifiers)
        verdict = assess(reading, search.dossier(message, reading))
        cited = [evidence.passage for reason in verdict.reasons for evidence in reason.evidence]
        cited += [evidence.passage for step in verdict.steps for evidence in step.evidence]
        found.append(
            ProbeAnswer(
                probe,
                tuple(dict.fromkeys(passage.advisory for passage in cited)),
                tuple(dict.fromkeys(passage.authority for passage in cited)),
            )
        )
    return tuple(found)


def changes(before: Sequence[ProbeAnswer], after: Sequence[ProbeAnswer]) -> tuple[ProbeChange, ...]:
    """The probes whose answers cite other advisories than before."""
    known = {answer.probe: answer for answer in before}
    return tuple(
        ProbeChange(new.probe.question, old.advisories, new.advisories, new.met)
        for new in after
        if (old := known.get(new.probe)) and old.advisories != new.advisories
    )


def lost(before: Sequence[ProbeAnswer], after: Sequence[ProbeAnswer]) -> tuple[ProbeAnswer, ...]:
    """The probes that were answered before and no longer are."""
    met = {answer.probe for answer in before if answer.met}
    return tuple(answer for answer in after if answer.probe in met and not answer.met)
