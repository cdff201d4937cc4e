"""Vectors kept by what they were made of, so that no text is embedded twice.

The vectors of the bundled passages come with the package in one file; the rest is kept in
memory while the process runs. A key covers everything a vector depends on, so vectors of
another model or another version of it are never mistaken for ours.
"""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from knowledge.errors import EmbeddingError
from knowledge.sanitize import PASSAGE_CHARACTERS, QUERY_CHARACTERS, sanitized

if TYPE_CHECKING:
    from numpy.typing import NDArray

KEY_BYTES: Final = 32
VECTORS_FILE: Final = "vectors.npz"
"""Name of the file of shipped vectors, in the folder of the bundle."""

_BATCH: Final = 16
_QUERIES: Final = 1024
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip file can hold: the same vectors make the same bytes."""

Progress = Callable[[int, int], None]
"""Called with how many texts have been embedded, and of how many."""


class Embedder(Protocol):
    """The part of `embedding.LanguageEmbeddings` that is needed here."""

    @property
    def name(self) -> str:
        """The model with its exact version."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def variant(self, text: str, language: str) -> str:
        """What else than role and text a vector depends on."""

    def embed_query_in(self, text: str, language: str) -> NDArray[np.float32]:
        """The vector of a question or message."""

    def embed_documents_in(
        self, texts: Sequence[str], languages: Sequence[str]
    ) -> NDArray[np.float32]:
        """The vectors of passages, one row each."""


def vector_key(model: str, role: str, variant: str, text: str) -> bytes:
    """SHA-256 (32 bytes) of what a vector depends on; ``text`` is sanitised already."""
    return hashlib.sha256(f"{model}\x1f{role}\x1f{variant}\x1f{text}".encode()).digest()


@dataclass(frozen=True, slots=True)
class Embedded:
    """The vectors of passages in order, their keys, and how many the model was asked for."""

    matrix: NDArray[np.float32]
    keys: tuple[bytes, ...]
    computed: int


class CachedVectors:
    """An embedding model that is asked only for what is not known yet; for any thread.

    ``shipped`` are the vectors from `load_vectors`. Vectors of passages are kept as long as
    this object, and those of the last thousand queries.
    """

    def __init__(
        self, embeddings: Embedder, shipped: Mapping[bytes, NDArray[np.floating]] | None = None
    ) -> None:
        self._embeddings = embeddings
        self._shipped = shipped or {}
        self._passages: dict[bytes, NDArray[np.float32]] = {}
        self._queries: OrderedDict[bytes, NDArray[np.float32]] = OrderedDict()
        self._lock = Lock()

    @property
    def name(self) -> str:
        """The model with its exact version."""
        return self._embeddings.name

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return self._embeddings.dimensions

    def passage_key(self, text: str, language: str) -> bytes:
        """The key under which the vector of a passage is kept."""
        clean = sanitized(text, PASSAGE_CHARACTERS)
        return vector_key(self.name, "passage", self._embeddings.variant(clean, language), clean)

    def remember(self, keys: Sequence[bytes], matrix: NDArray[np.float32]) -> None:
        """Take over vectors of passages known from elsewhere, such as the live generation."""
        self._passages.update(zip(keys, matrix, strict=True))

    def embed_passages(
        self,
        texts: Sequence[str],
        languages: Sequence[str],
        on_progress: Progress | None = None,
    ) -> Embedded:
        """The vectors of passages in their languages; each missing text is embedded once.

        Raises `EmbeddingError`; what was embedded until then is kept.
        """
        pairs = list(zip(texts, languages, strict=True))
        keys = tuple(self.passage_key(text, language) for text, language in pairs)
        missing = {
            key: pair
            for key, pair in zip(keys, pairs, strict=True)
            if key not in self._passages and key not in self._shipped
        }
        self._compute(missing, on_progress)
        matrix = np.empty((len(keys), self.dimensions), dtype=np.float32)
        for row, key in enumerate(keys):
            known = self._passages.get(key)
            matrix[row] = self._shipped[key] if known is None else known
        return Embedded(matrix, keys, len(missing))

    def embed_query(self, text: str, language: str) -> NDArray[np.float32]:
        """The vector of a question or message; not to be written to. Raises `EmbeddingError`."""
        clean = sanitized(text, QUERY_CHARACTERS)
        key = vector_key(self.name, "query", self._embeddings.variant(clean, language), clean)
        with self._lock:
            if key in self._queries:
                self._queries.move_to_end(key)
                return self._queries[key]
        vector = self._embeddings.embed_query_in(clean, language)
        vector.flags.writeable = False
        with self._lock:
            self._queries[key] = vector
            while len(self._queries) > _QUERIES:
                self._queries.popitem(last=False)
        return vector

    def _compute(
        self, missing: Mapping[bytes, tuple[str, str]], on_progress: Progress | None
    ) -> None:
        wanted = list(missing.items())
        for first in range(0, len(wanted), _BATCH):
            batch = wanted[first : first + _BATCH]
            texts = [text for _, (text, _) in batch]
            languages = [language for _, (_, language) in batch]
            found = self._embeddings.embed_documents_in(texts, languages)
            self.remember([key for key, _ in batch], found)
            if on_progress:
                on_progress(first + len(batch), len(wanted))


def load_vectors(path: Path, model: str, dimensions: int) -> dict[bytes, NDArray[np.float16]]:
    """The vectors in a file of `write_vectors`, by key.

    Empty when there is no such file or it was made by another model. Raises `EmbeddingError`
    when it is damaged.
    """
    if not path.exists():
        return {}
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            if str(stored["model"]) != model:
                return {}
            keys, matrix = stored["keys"], stored["vectors"]
        if keys.shape != (len(matrix), KEY_BYTES) or matrix.shape != (len(keys), dimensions):
            raise ValueError(f"{keys.shape} keys for {matrix.shape} vectors")
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise EmbeddingError(f"{path.name} is damaged: {error}") from error
    return {key.tobytes(): row for key, row in zip(keys, matrix, strict=True)}


def write_vectors(
    path: Path, model: str, keys: Sequence[bytes], matrix: NDArray[np.floating]
) -> None:
    """Write vectors and their keys, sorted by key and at half precision, in place of ``path``.

    The same vectors make the same bytes. Raises `OSError`.
    """
    order = [row for _, row in sorted({key: row for row, key in enumerate(keys)}.items())]
    sorted_keys = b"".join(keys[row] for row in order)
    arrays = {
        "model": np.array(model),
        "keys": np.frombuffer(sorted_keys, dtype=np.uint8).reshape(len(order), KEY_BYTES),
        "vectors": np.asarray(matrix[order], dtype=np.float16),
    }
    building = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(building, "w", zipfile.ZIP_STORED) as file:
            for name, array in arrays.items():
                entry = zipfile.ZipInfo(f"{name}.npy", _EPOCH)
                entry.create_system = 3
                entry.external_attr = 0o644 << 16
                content = io.BytesIO()
                np.lib.format.write_array(content, array, version=(1, 0), allow_pickle=False)
                file.writestr(entry, content.getvalue())
        building.replace(path)
    finally:
        building.unlink(missing_ok=True)
