"""An embedder that costs nothing and remembers what it was asked."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import EmbeddingError


class CountingEmbedder:
    """Unit vectors drawn from the text's digest. ``asked`` are the passages it was given;
    ``fail_after`` is how many it embeds before it breaks down."""

    def __init__(self, name: str = "fake-1", fail_after: int | None = None) -> None:
        self.asked: list[str] = []
        self._name = name
        self._fail_after = fail_after

    @property
    def name(self) -> str:
        return self._name

    @property
    def dimensions(self) -> int:
        return 16

    def variant(self, text: str, language: str) -> str:
        return ""

    def embed_query_in(self, text: str, language: str) -> NDArray[np.float32]:
        return self._vector(text)

    def embed_documents_in(
        self, texts: Sequence[str], languages: Sequence[str]
    ) -> NDArray[np.float32]:
        self.asked.extend(texts)
        if self._fail_after is not None and len(self.asked) > self._fail_after:
            raise EmbeddingError("the model broke down")
        return np.stack([self._vector(text) for text in texts])

    def _vector(self, text: str) -> NDArray[np.float32]:
        seed = int.from_bytes(hashlib.sha256(f"{self._name}{text}".encode()).digest()[:8])
        vector = np.random.default_rng(seed).normal(size=self.dimensions).astype(np.float32)
        unit: NDArray[np.float32] = vector / np.linalg.norm(vector)
        return unit
