"""One generation of the index, open for reading."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from knowledge.catalogue import Catalogue, open_catalogue
from knowledge.chroma import VectorFolder, database_faults
from knowledge.domain import Advisory, Passage
from knowledge.errors import IndexDamaged, KnowledgeIndexError, ModelMismatch
from knowledge.exact import ExactVectors
from knowledge.layout import Pointer
from knowledge.manifest import (
    CATALOGUE,
    CHROMA,
    VECTORS,
    Manifest,
    file_faults,
    read_manifest,
)

if TYPE_CHECKING:
    from knowledge.chroma import Matrix

_TOLERANCE: Final = 1e-3


class Index:
    """One generation, open for reading; threads may share it.

    Every method raises `IndexDamaged` where the files do not hold what they should. It is a
    context manager that closes itself.
    """

    def __init__(
        self,
        generation: int,
        manifest: Manifest,
        catalogue: Catalogue,
        vectors: VectorFolder | ExactVectors,
    ) -> None:
        """Takes over the opened ``catalogue`` and ``vectors``."""
        self._manifest = manifest
        self._catalogue = catalogue
        self._vectors = vectors
        self._pointer: Pointer | None = None
        self._named: int | None = None
        self.generation = generation
        """The number of the generation."""
        self.degraded = ""
        """One line when this is not the live generation because that one is damaged."""

    def __enter__(self) -> Self:
        """Nothing to do: it is open already."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the files, when the searches under way have ended."""
        self._catalogue.close()
        self._vectors.close()

    def watch(self, pointer: Pointer, named: int | None, degraded: str = "") -> None:
        """Let `changed` compare what ``pointer`` names with ``named``; set `degraded`."""
        self._pointer, self._named, self.degraded = pointer, named, degraded

    def changed(self) -> bool:
        """Whether another generation has been published since; takes microseconds.

        While the name cannot be read the answer is no, since the one at hand still serves.
        """
        try:
            named = self._pointer.read() if self._pointer else None
        except KnowledgeIndexError:
            return False
        return named is not None and named != self._named

    @property
    def model(self) -> str:
        """The embedding model that the vectors were made with."""
        return self._manifest.model

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return self._manifest.dimensions

    @property
    def built_at(self) -> str:
        """When it was built, ISO 8601 in UTC."""
        return self._manifest.built_at

    @property
    def size(self) -> int:
        """How many passages there are."""
        return self._manifest.passages

    @cached_property
    def advisories(self) -> tuple[Advisory, ...]:
        """All advisories, as they were given to the build; read once."""
        return self._catalogue.advisories()

    def advisory(self, identity: str) -> Advisory | None:
        """The advisory of that id, if there is one."""
        return self._catalogue.advisory(identity)

    def passage(self, identity: str) -> Passage | None:
        """The passage of that id, if there is one."""
        return self._catalogue.passage(identity)

    def passages(self) -> tuple[Passage, ...]:
        """All passages, in the order they were given to the build."""
        return self._catalogue.passages()

    def passages_of(self, advisory: str) -> tuple[Passage, ...]:
        """The passages of one advisory, in the order they were given to the build."""
        return self._catalogue.passages_of(advisory)

    def digests(self) -> dict[str, str]:
        """The digest of every passage by its id."""
        return self._catalogue.digests()

    def nearest(self, vector: Matrix | Sequence[float], k: int) -> list[tuple[str, float]]:
        """The ``k`` passages whose vectors have the greatest inner product with ``vector``.

        Pairs of passage id and inner product, best first; none for the zero vector, which is
        what a text with nothing in it has. Raises `KnowledgeIndexError` for a vector of another
        length, or one that is not finite.
        """
        import numpy as np

        query = np.asarray(vector, dtype=np.float32)
        if query.shape != (self.dimensions,):
            raise KnowledgeIndexError(
                f"a question's vector has {query.size} numbers, the index has {self.dimensions}"
            )
        if not np.isfinite(query).all():
            raise KnowledgeIndexError("a question's vector is not finite")
        if k <= 0 or not query.any():
            return []
        return self._vectors.nearest(query[np.newaxis], min(k, self.size))[0]

    def lexical(self, wanted: Sequence[str], language: str, k: int) -> list[tuple[str, float]]:
        """The ``k`` passages in the group of ``language`` that match the search tokens best.

        Pairs of passage id and BM25 score (above zero), best first; see `knowledge.tokens`.
        """
        return self._catalogue.lexical(wanted, language, k)

    def vectors(self) -> tuple[tuple[bytes, ...], Matrix]:
        """The key of each passage's vector, and the vectors as rows, for the next build."""
        ids = tuple(self._catalogue.digests())
        return self._catalogue.vector_keys(), self._vectors.all(ids)

    def misfits(self, step: int = 1) -> list[str]:
        """Every ``step``-th passage that a search for its own vector does not find, neither
        itself nor another that is as near."""
        import numpy as np

        ids = tuple(self._catalogue.digests())
        matrix = self._vectors.all(ids)
        rows = np.arange(0, len(ids), step)
        best = self._vectors.nearest(matrix[rows], 1)
        return [
            ids[row]
            for row, found in zip(rows, best, strict=True)
            if not found or found[0][1] < float(matrix[row] @ matrix[row]) - _TOLERANCE
        ]

    def faults(self) -> list[str]:
        """What a thorough look finds wrong, one line each; takes seconds."""
        ids = tuple(self._catalogue.digests())
        faults = self._catalogue.faults()
        if vectors_digest(self._vectors.all(ids)) != self._manifest.vectors:
            faults.append("vectors: not as they were written")
        return faults + [f"{identity}: its vector does not find it" for identity in self.misfits()]


def vectors_digest(matrix: Matrix) -> str:
    """SHA-256 of the numbers, hexadecimal."""
    return hashlib.sha256(matrix.astype("<f4", order="C").tobytes()).hexdigest()


def open_generation(
    folder: Path, number: int, model: str | None = None, *, exact: bool = False
) -> Index:
    """Generation ``number`` in ``folder``, checked, to be closed by the caller.

    Every file is compared with its digest before it is used, and all counts with each other.
    With ``exact`` the plain matrix is searched instead of Chroma: for a single question.
    Raises `IndexDamaged`; `ModelMismatch` unless it was built with ``model`` (None: any).
    """
    manifest = read_manifest(folder)
    if model is not None and manifest.model != model:
        raise ModelMismatch(
            f"the index was built with the embedding model {manifest.model}, but {model} is "
            "configured: run `irisward refresh` to build it anew, or configure the former"
        )
    if faults := file_faults(folder, manifest):
        raise IndexDamaged("; ".join(faults))
    if faults := database_faults(folder / CHROMA, "quick_check"):
        raise IndexDamaged("; ".join(faults))
    with ExitStack() as stack:
        catalogue = stack.enter_context(closing(open_catalogue(folder / CATALOGUE)))
        vectors: VectorFolder | ExactVectors
        if exact:
            vectors = ExactVectors.open(folder / VECTORS, tuple(catalogue.digests()))
        else:
            vectors = VectorFolder.open(folder / CHROMA, manifest.collection)
        stack.enter_context(closing(vectors))
        index = Index(number, manifest, catalogue, vectors)
        _require_agreement(index, catalogue, vectors, manifest)
        stack.pop_all()
    return index


def _require_agreement(
    index: Index, catalogue: Catalogue, vectors: VectorFolder | ExactVectors, manifest: Manifest
) -> None:
    counts = {
        "the label": manifest.passages,
        "the catalogue": catalogue.count(),
        "the lexical index": catalogue.lexical_count(),
        "the vectors": vectors.count(),
    }
    if len(set(counts.values())) != 1:
        told = ", ".join(f"{where} {count}" for where, count in counts.items())
        raise IndexDamaged(f"numbers of passages differ: {told}")
    # loads the graph, and fails unless its vectors have the length on the label
    index.nearest([1.0] + [0.0] * (manifest.dimensions - 1), 1)
