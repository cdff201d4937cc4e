"""Classifier heads: probabilities for risk, intent and invitation, from a message.

Small networks over the message's vector and the facts that the lexicon gives; several of
each, averaged. The weights lie in ``knowledge/heads/weights.npz`` with the name of the
embedding model they belong to; for another model there are no heads and the lexicon decides
alone. ``knowledge/heads/train.py`` makes them.
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

FACT_SCALE: Final = 2.0
"""What one fact weighs beside a standardised coordinate; set on the tune split."""


class Embedder(Protocol):
    """What is needed of an embedding model: its name, and the vector of a message."""

    @property
    def name(self) -> str:
        """The model with its exact version."""

    def embed_query(self, text: str, language: str) -> NDArray[np.float32]:
        """The vector of ``text``."""


@dataclass(frozen=True, slots=True)
class Scaling:
    """How a vector is standardised: ``(v - mean) / spread``, by blocks. A block of zeros (a
    model that does not know the language) stays zeros, that is, says nothing."""

    mean: NDArray[np.float32]
    spread: NDArray[np.float32]
    blocks: tuple[tuple[int, int], ...]

    def __call__(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """The standardised vector."""
        scaled = (vector - self.mean) / self.spread
        for start, end in self.blocks:
            if not vector[start:end].any():
                scaled[start:end] = 0
        return scaled


@dataclass(frozen=True, slots=True)
class Network:
    """One hidden layer of rectified units, then a share for each class."""

    hidden: NDArray[np.float32]
    hidden_bias: NDArray[np.float32]
    output: NDArray[np.float32]
    output_bias: NDArray[np.float32]

    def shares(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """The probability of each class."""
        import numpy as np

        active = np.maximum(features @ self.hidden + self.hidden_bias, 0)
        scores = active @ self.output + self.output_bias
        odds = np.exp(scores - scores.max())
        shares: NDArray[np.float32] = odds / odds.sum()
        return shares


@dataclass(frozen=True, slots=True)
class Head:
    """Networks that answer one question; their shares are averaged."""

    classes: tuple[str, ...]
    networks: tuple[Network, ...]


class Heads:
    """The trained heads, as a `knowledge.signals.Classifier`."""

    def __init__(
        self, embedder: Embedder, scaling: Scaling, facts: Sequence[str], heads: Mapping[str, Head]
    ) -> None:
        """``facts`` are the names that have a place after the vector, in order."""
        self._embedder = embedder
        self._scaling = scaling
        self._facts = tuple(facts)
        self._heads = dict(heads)

    def __call__(self, text: str, language: str, facts: frozenset[str]) -> Mapping[str, float]:
        """Probabilities by name, such as ``risk:high`` or ``intent:offer``; none where the
        embedding model could not be used."""
        try:
            vector = self._embedder.embed_query(plain_reading(text), language)
        except EmbeddingError as error:
            _log.warning("classifier without a vector", error=str(error))
            return {}
        features = features_of(self._scaling(vector), facts, self._facts)
        return {
            f"{name}:{label}": float(share)
            for name, head in self._heads.items()
            for label, share in zip(head.classes, _mean(head, features), strict=True)
        }


def features_of(
    scaled: NDArray[np.float32], facts: frozenset[str], names: Sequence[str]
) -> NDArray[np.float32]:
    """A standardised vector with the facts after it, those of ``names`` only."""
    import numpy as np

    held = np.array([name in facts for name in names], dtype=np.float32)
    return np.concatenate([scaled, FACT_SCALE * held])


def _mean(head: Head, features: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    shares: NDArray[np.float32] = np.mean([net.shares(features) for net in head.networks], axis=0)
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
    scaling = Scaling(
        arrays["mean"], arrays["spread"], tuple((int(a), int(b)) for a, b in card["blocks"])
    )
    heads = {
        name: Head(
            tuple(classes),
            tuple(_network(arrays, f"{name}.{at}") for at in range(card["networks"])),
        )
        for name, classes in card["heads"].items()
    }
    return Heads(embedder, scaling, card["facts"], heads)


def _network(arrays: Mapping[str, NDArray[np.float32]], name: str) -> Network:
    return Network(*(arrays[f"{name}.{part}"] for part in ("w1", "b1", "w2", "b2")))
