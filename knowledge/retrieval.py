"""Finding evidence: meaning, words, and what the reading knows, together.

Meaning is the similarity of vectors; words are the lexical index, asked only among passages
in the language of the message (across languages it does harm); what the reading knows is the
authority and the country that the message speaks of. No absolute similarity is ever compared
with a threshold: e5 gives unrelated texts two thirds of the similarity of related ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

import structlog

from knowledge.domain import Advisory, Evidence, Message, Part, Passage, Reading
from knowledge.dossier import Dossier, Notice, speaks_for, weight
from knowledge.errors import EmbeddingError
from knowledge.tokens import tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = structlog.get_logger(__name__)

CANDIDATES: Final = 160
"""Passages taken from each kind of search before they are ranked together."""

LEXICAL_WEIGHT: Final = 0.6
"""What the best lexical match adds, in units of similarity; set on the tune split."""

ENTITY_WEIGHT: Final = 0.5
"""What it adds that a passage is by an authority that the message names."""

PLACE_WEIGHT: Final = 0.35
"""What it adds that a passage speaks for the country of the message."""

CITED_FACTS: Final = (("cn-mss-2025-08-06-biometrics", 6),)
"""Facts that the policy cites by advisory and position."""

NOTICES: Final = 200
"""Notices given to the policy at most: those of the asker's country, those nearest to the
message, and the weightiest general ones."""


class Embedder(Protocol):
    """What is needed of an embedding model: the vector of a message."""

    def embed_query(self, text: str, language: str) -> NDArray[np.float32]:
        """The vector of ``text``."""


class Searchable(Protocol):
    """What is needed of the index."""

    @property
    def advisories(self) -> tuple[Advisory, ...]:
        """All advisories."""

    def passage(self, identity: str) -> Passage | None:
        """One passage."""

    def passages_of(self, advisory: str) -> tuple[Passage, ...]:
        """The passages of one advisory."""

    def nearest(self, vector: NDArray[np.float32], k: int) -> list[tuple[str, float]]:
        """Passages by similarity, best first."""

    def lexical(self, wanted: Sequence[str], language: str, k: int) -> list[tuple[str, float]]:
        """Passages by shared words, best first."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    identity: str
    score: float


class HybridSearch:
    """Searches one index with one embedding model. Any thread may use it."""

    def __init__(self, index: Searchable, embedder: Embedder) -> None:
        self._index = index
        self._embedder = embedder
        self._by_id = {advisory.id: advisory for advisory in index.advisories}
        # a generation never changes, and the notices of one answer are those of the next
        self._citable: dict[str, tuple[Passage, ...]] = {}

    def search(self, text: str, language: str, k: int) -> tuple[Evidence, ...]:
        """The ``k`` best passages for a query, the same statement in two languages once."""
        return self._evidence(self._ranked(text, language), k)

    def passage(self, identity: str) -> Passage | None:
        """One stored passage."""
        return self._index.passage(identity)

    def passages_of(self, advisory: str) -> tuple[Passage, ...]:
        """The stored passages of an advisory."""
        return self._index.passages_of(advisory)

    def dossier(self, message: Message, reading: Reading) -> Dossier:
        """All evidence for a message: ranked passages and the notices policy may cite."""
        parts = (message.text, message.images_text, message.quoted)
        text = "\n".join(part for part in parts if part.strip())
        ranked = self._ranked(text, reading.text_language or reading.language)
        best = self._by_advisory(ranked)
        nearest = self._nearest_passages(ranked)
        found = self._evidence(self._preferred(ranked, reading), 24)
        chosen = self._chosen(best, reading)
        notices = tuple(
            notice
            for advisory in chosen
            if (notice := self._notice(advisory, best, nearest, reading))
        )
        return Dossier(found, notices, self._facts())

    def notices(self, reading: Reading) -> Dossier:
        """The notices policy may cite for somebody's language and country, with no message."""
        chosen = self._chosen({}, reading)
        found = (self._notice(advisory, {}, {}, reading) for advisory in chosen)
        return Dossier((), tuple(notice for notice in found if notice), self._facts())

    def _citable_of(self, advisory: str) -> tuple[Passage, ...]:
        if advisory not in self._citable:
            found = self._index.passages_of(advisory)
            self._citable[advisory] = tuple(passage for passage in found if passage.citable)
        return self._citable[advisory]

    def _facts(self) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(passage, 0, 0.0)
            for advisory, position in CITED_FACTS
            for passage in self._citable_of(advisory)
            if passage.part is Part.FACT and passage.position == position
        )

    def _ranked(self, text: str, language: str) -> list[_Ranked]:
        near = self._near(text, language)
        scores = dict(near)
        floor = min(scores.values(), default=0.0)
        words = self._index.lexical(tokens(text), language, CANDIDATES)
        top = words[0][1] if words else 1.0
        for identity, score in words:
            bonus = LEXICAL_WEIGHT * score / top
            scores[identity] = scores.get(identity, floor) + bonus
        return sorted(
            (_Ranked(identity, score) for identity, score in scores.items()),
            key=lambda hit: (-hit.score, hit.identity),
        )

    def _near(self, text: str, language: str) -> list[tuple[str, float]]:
        try:
            vector = self._embedder.embed_query(text, language)
        except EmbeddingError as error:
            # words and concepts remain; the worker starts its process anew for the next one
            _log.warning("embedding failed", error=str(error))
            return []
        return self._index.nearest(vector, CANDIDATES)

    def _by_advisory(self, ranked: Sequence[_Ranked]) -> dict[str, float]:
        """Nearness of each advisory found: 1 for the best, 0 for the last."""
        best: dict[str, float] = {}
        for hit in ranked:
            best.setdefault(hit.identity.rsplit("/", 1)[0], hit.score)
        if not best:
            return {}
        top, low = max(best.values()), min(best.values())
        spread = max(top - low, 1e-6)
        return {identity: (score - low) / spread for identity, score in best.items()}

    @staticmethod
    def _nearest_passages(ranked: Sequence[_Ranked]) -> dict[str, str]:
        """The best passage of each advisory found."""
        nearest: dict[str, str] = {}
        for hit in ranked:
            nearest.setdefault(hit.identity.rsplit("/", 1)[0], hit.identity)
        return nearest

    def _preferred(self, ranked: Sequence[_Ranked], reading: Reading) -> list[_Ranked]:
        """Ranked again with what the reading knows: the authority and the country."""

        def score(hit: _Ranked) -> float:
            advisory = self._by_id.get(hit.identity.rsplit("/", 1)[0])
            if advisory is None:
                return hit.score
            named = ENTITY_WEIGHT if advisory.authority in reading.entities else 0.0
            return hit.score + named + PLACE_WEIGHT * speaks_for(advisory, reading.country)

        return sorted(ranked, key=lambda hit: (-score(hit), hit.identity))

    def _evidence(self, ranked: Sequence[_Ranked], k: int) -> tuple[Evidence, ...]:
        evidence: list[Evidence] = []
        told: set[tuple[str, str, int]] = set()
        for hit in ranked:
            if len(evidence) == k:
                break
            passage = self._index.passage(hit.identity)
            if passage is None:
                continue
            statement = (passage.advisory, passage.part, passage.position)
            if statement not in told:
                told.add(statement)
                evidence.append(Evidence(passage, len(evidence), hit.score))
        return tuple(evidence)

    def _chosen(self, best: dict[str, float], reading: Reading) -> list[Advisory]:
        """A quota for each: the asker's country, what is near, the weightiest in general."""
        if len(self._by_id) <= NOTICES:
            return list(self._by_id.values())
        places = {reading.country, *reading.countries} - {""}
        local = [a for a in self._by_id.values() if any(speaks_for(a, p) for p in places)]
        local.sort(key=lambda a: (-best.get(a.id, 0.0) - weight(a), a.id))
        near = sorted(best, key=lambda identity: -best[identity])
        general = sorted(
            (a for a in self._by_id.values() if a.topics), key=lambda a: (-weight(a), a.id)
        )
        third = NOTICES // 3
        picked = [*local[:third], *(self._by_id[i] for i in near[:third] if i in self._by_id)]
        return list({a.id: a for a in [*picked, *general[: NOTICES - len(picked)]]}.values())

    def _notice(
        self, advisory: Advisory, best: dict[str, float], nearest: dict[str, str], reading: Reading
    ) -> Notice | None:
        """An advisory as it would be cited: by its summary in the reader's language, or, where
        it has none, by the passage that search found."""
        passages = self._citable_of(advisory.id)
        if not passages:
            return None
        summaries = {p.language: p for p in passages if p.part is Part.SUMMARY}
        found = next((p for p in passages if p.id == nearest.get(advisory.id)), passages[0])
        passage = summaries.get(reading.language) or summaries.get("en") or found
        nearness = best.get(advisory.id, 0.0)
        return Notice(advisory, Evidence(passage, 0, nearness), nearness)
