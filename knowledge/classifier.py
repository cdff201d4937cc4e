"""Classifier heads: shares for risk, intent and invitation, from a message.

Kernel regression: the message is compared with every example the heads learnt from, by
meaning (the vector) and by the facts that the lexicon gives, and the examples vote. The
weights lie in ``knowledge/heads/weights.npz`` with the name of the embedding model they belong
to; for another model there are no heads and the lexicon decides alone.
``knowledge/heads/train.py`` makes them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import structlog

from knowledge.errors import EmbeddingError
from knowledge.folding import plain_reading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = structlog.get_logger(__name__)

FACT_SCALE: Final = 5.0
"""What one fact weighs beside a standardised coordinate; set on the tune split."""

SHARPNESS: Final = 6.0
"""How votes become shares: the exponent's factor; set on the tune split."""


class Embedder(Protocol):
    """What is needed of an embedding model: its name, and the vector of a message."""

    @property
    def name(self) -> str:
        """The model with its exact version."""

    def embed_query(self, text: str, language: str) -> NDArray[np.float32]:
        """The vector of ``text``."""


@dataclass(frozen=True, slots=True)
class Features:
    """How a message becomes a row of numbers: its vector, standardised by blocks, then the
    facts. A block of zeros (a model that does not know the language) stays zeros."""

    mean: NDArray[np.float32]
    spread: NDArray[np.float32]
    blocks: tuple[tuple[int, int], ...]
    facts: tuple[str, ...]

    def __call__(self, vector: NDArray[np.float32], facts: frozenset[str]) -> NDArray[np.float32]:
        """The row for a message; facts without a place are left out."""
        import numpy as np

        scaled = (vector - self.mean) / self.spread
        for start, end in self.blocks:
            if not vector[start:end].any():
                scaled[start:end] = 0
        held = np.array([name in facts for name in self.facts], dtype=np.float32)
        return np.concatenate([scaled, FACT_SCALE * held])


@dataclass(frozen=True, slots=True)
class Head:
    """A question, its possible answers, and each example's vote for each of them."""

    classes: tuple[str, ...]
    votes: NDArray[np.float32]
    offset: NDArray[np.float32]


class Heads:
    """The trained heads, as a `knowledge.signals.Classifier`."""

    def __init__(
        self,
        embedder: Embedder,
        features: Features,
        examples: NDArray[np.float32],
        width: float,
        heads: Mapping[str, Head],
    ) -> None:
        """``examples`` has a row an example; ``width`` is the kernel's, the squared distance
        at which an example's vote has fallen to 1/e."""
        self._embedder = embedder
        self._features = features
        self._examples = examples
        self._squares = (examples * examples).sum(axis=1)
        self._width = width
        self._heads = dict(heads)

    def __call__(self, text: str, language: str, facts: frozenset[str]) -> Mapping[str, float]:
        """Shares by name, such as ``risk:high`` or ``intent:offer``; none where the embedding
        model could not be used."""
        import numpy as np

        try:
            vector = self._embedder.embed_query(plain_reading(text), language)
        except EmbeddingError as error:
            _log.warning("classifier without a vector", error=str(error))
            return {}
        row = self._features(vector, facts)
        distances = self._squares - 2 * (self._examples @ row) + row @ row
        nearness = np.exp(-np.maximum(distances, 0) / self._width)
        return {
            f"{name}:{label}": float(share)
            for name, head in self._heads.items()
            for label, share in zip(
                head.classes, _shares(nearness @ head.votes + head.offset), strict=True
            )
        }


def _shares(votes: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    odds = np.exp(SHARPNESS * (votes - votes.max()))
    shares: NDArray[np.float32] = odds / odds.sum()
    return shares


def load_heads(embedder: Embedder, path: Path | None = None) -> Heads | None:
    """The heads for ``embedder``, or none if there are none for its model."""
    import numpy as np

    file = path or Path(str(resources.files("knowledge") / "heads" / "weights.npz"))
    if not file.is_file():
        return None
    with np.load(file, allow_pickle=False) as stored:
        card = json.loads(str(stored["card"]))
        if card["model"] != embedder.name:
            _log.info("no heads for this model", model=embedder.name)
            return None
        arrays = {name: stored[name].astype(np.float32) for name in stored.files if name != "card"}
    return Heads(
        embedder,
        features_from(card, arrays["mean"], arrays["spread"]),
        arrays["examples"],
        float(card["width"]),
        {
            name: Head(tuple(classes), arrays[f"{name}.votes"], arrays[f"{name}.offset"])
            for name, classes in card["heads"].items()
        },
    )


def features_from(
    card: Mapping[str, Sequence[Sequence[int]]], mean: NDArray[np.float32],
    spread: NDArray[np.float32],
) -> Features:  # fmt: skip
    """`Features` as the card of a weights file describes them."""
    blocks = tuple((int(start), int(end)) for start, end in card["blocks"])
    return Features(mean, spread, blocks, tuple(str(name) for name in card["facts"]))
