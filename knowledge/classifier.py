"""Classifier heads: probabilities for risk, intent and invitation, from a message.

Linear models over the message's vector and the facts that the lexicon gives. The weights
lie in ``knowledge/heads/weights.npz`` with the model they belong to; for another embedding
model there are no heads and the lexicon decides alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import structlog

from knowledge.errors import EmbeddingError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = structlog.get_logger(__name__)

FACT_SCALE: Final = 0.4
"""What one fact weighs beside a vector of length about two; set on the tune split."""


class Embedder(Protocol):
    """What is needed of an embedding model: its name, and the vector of a message."""

    @property
    def name(self) -> str:
        """The model with its exact version."""

    def embed_query(self, text: str, language: str) -> NDArray[np.float32]:
        """The vector of ``text``."""


@dataclass(frozen=True, slots=True)
class Head:
    """One linear model: a row of weights and a bias for each class."""

    classes: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]


class Heads:
    """The trained heads, as a `knowledge.signals.Classifier`."""

    def __init__(self, embedder: Embedder, facts: tuple[str, ...], heads: Mapping[str, Head]):
        """``facts`` are the names that have a place after the vector, in order."""
        self._embedder = embedder
        self._place = {name: at for at, name in enumerate(facts)}
        self._heads = dict(heads)

    def __call__(self, text: str, language: str, facts: frozenset[str]) -> Mapping[str, float]:
        """Probabilities by name, such as ``risk:high`` or ``intent:offer``; none where the
        embedding model could not be used."""
        import numpy as np

        try:
            vector = self._embedder.embed_query(text, language)
        except EmbeddingError as error:
            _log.warning("classifier without a vector", error=str(error))
            return {}
        features = features_of(vector, [self._place[f] for f in facts if f in self._place],
                               len(self._place))  # fmt: skip
        found: dict[str, float] = {}
        for name, head in self._heads.items():
            scores = head.weights @ features + head.bias
            odds = np.exp(scores - scores.max())
            shares = odds / odds.sum()
            for label, share in zip(head.classes, shares, strict=True):
                found[f"{name}:{label}"] = float(share)
        return found


def features_of(
    vector: NDArray[np.float32], places: list[int], size: int
) -> NDArray[np.float32]:
    """A vector with the facts after it; an all-zero vector stays out of the way."""
    import numpy as np

    features = np.zeros(len(vector) + size, dtype=np.float32)
    features[: len(vector)] = vector
    features[[len(vector) + place for place in places]] = FACT_SCALE
    return features


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
        heads = {
            name: Head(
                tuple(classes),
                stored[f"{name}.weights"].astype(np.float32),
                stored[f"{name}.bias"].astype(np.float32),
            )
            for name, classes in card["heads"].items()
        }
    return Heads(embedder, tuple(card["facts"]), heads)
