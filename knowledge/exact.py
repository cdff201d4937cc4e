"""The vectors of a generation as one plain matrix, searched exactly.

For a process that answers a single question: importing Chroma takes longer than reading these
numbers and comparing all of them. What stays open searches with Chroma (`knowledge.chroma`);
both are built from the same vectors, and a test holds their rankings against one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from knowledge.errors import IndexDamaged

if TYPE_CHECKING:
    from knowledge.chroma import Matrix


class ExactVectors:
    """Rows of a matrix by passage id; the same methods as `knowledge.chroma.VectorFolder`."""

    def __init__(self, ids: Sequence[str], matrix: Matrix) -> None:
        """``matrix`` has a row for each of ``ids``."""
        self._ids = tuple(ids)
        self._matrix = matrix

    @classmethod
    def open(cls, file: Path, ids: Sequence[str]) -> Self:
        """The matrix in ``file``, mapped, not read. Raises `IndexDamaged`."""
        import numpy as np

        try:
            matrix = np.load(file, mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError, EOFError) as error:
            raise IndexDamaged(f"{file.name} cannot be read") from error
        if matrix.ndim != 2 or len(matrix) != len(ids):
            raise IndexDamaged(f"{file.name} is not of the passages")
        return cls(ids, matrix)

    def count(self) -> int:
        """How many vectors there are."""
        return len(self._ids)

    def nearest(self, vectors: Matrix, k: int) -> list[list[tuple[str, float]]]:
        """For each row the ``k`` nearest ids with their inner products, best first."""
        import numpy as np

        found = []
        for scores in vectors @ self._matrix.T:
            best = np.argsort(-scores, kind="stable")[:k]
            found.append([(self._ids[row], float(scores[row])) for row in best])
        return found

    def all(self, ids: Sequence[str]) -> Matrix:
        """The vectors of ``ids``, which must be all there are, in that order."""
        if tuple(ids) != self._ids:
            raise IndexDamaged("the vectors are not those of the passages")
        return self._matrix

    def close(self) -> None:
        """Nothing is held but memory."""
