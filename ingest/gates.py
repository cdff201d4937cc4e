"""What a new generation has to pass before it is published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ingest.probes import Probe, ProbeAnswer, ProbeChange, answered, changes, lost

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding_cache import CachedVectors
    from knowledge.generations import Store
    from knowledge.index import Index

_AROUND: Final = 50
"""Neighbours looked at where the first that is found for a passage's own vector is not it."""

_TOLERANCE: Final = 1e-3


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a generation must not be published, or empty; and the probes whose answers changed."""

    fault: str = ""
    probes: tuple[ProbeChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A generation that was built: its number, and the vectors of passages that are new."""

    number: int
    fresh: Mapping[str, NDArray[np.float32]]


def judged(
    store: Store,
    candidate: Candidate,
    previous: int | None,
    vectors: CachedVectors,
    probes: Sequence[Probe],
) -> Verdict:
    """Whether ``candidate`` may be published in place of generation ``previous`` (None: there
    is none to compare with): new passages find themselves, and no probe that was answered
    loses its answer. Raises `IndexDamaged` where it cannot be opened."""
    from knowledge.classifier import load_heads

    with store.open(candidate.number) as index:
        if fault := _unfound(index, candidate.fresh):
            return Verdict(fault)
        if not probes or previous is None:
            return Verdict()
        heads = load_heads(vectors)
        classifiers = (heads,) if heads else ()
        after = answered(probes, index, vectors, classifiers)
    with store.open(previous) as index:
        before = answered(probes, index, vectors, classifiers)
    return Verdict(_told(lost(before, after)), changes(before, after))


def _unfound(index: Index, fresh: Mapping[str, NDArray[np.float32]]) -> str:
    """In words which of the ``fresh`` passages a search for their own vectors misses."""
    if len(fresh) > index.size / 4:
        suspects = [name for name in index.misfits() if name in fresh]
    else:
        suspects = list(fresh)
    missing = [name for name in suspects if not _finds_itself(index, fresh[name])]
    if not missing:
        return ""
    return f"{len(missing):,} new passages do not find themselves, first {missing[0]}"


def _finds_itself(index: Index, vector: NDArray[np.float32]) -> bool:
    """Whether the passage of ``vector``, or one that is as near, is found; the graph of
    neighbours is an approximation, which a second, wider look makes good. In a language that
    the model does not know every vector is zero, and a passage is found by its words."""
    if not vector.any():
        return True
    wanted = float(vector @ vector) - _TOLERANCE
    return any(
        similarity >= wanted
        for width in (1, _AROUND)
        for _, similarity in index.nearest(vector, width)
    )


def _told(answers: Sequence[ProbeAnswer]) -> str:
    if not answers:
        return ""
    probe = answers[0].probe
    wanted = " or ".join(probe.authorities)
    return (
        f"{len(answers):,} probe questions lost their answer, first “{probe.question}”,"
        f" which has to cite {wanted}"
    )
