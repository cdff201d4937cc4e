"""The plain matrix and Chroma are two ways to one ranking."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.settings import Settings
from bot.wiring import store_of
from knowledge.errors import IndexDamaged
from knowledge.exact import ExactVectors


def test_both_ways_rank_alike(home: Path) -> None:
    store = store_of(Settings(home=home))
    random = np.random.default_rng(11)
    with store.open(1) as graph, store.open(1, exact=True) as plain:
        _, matrix = plain.vectors()
        for row in random.integers(0, len(matrix), 12):
            noise = np.asarray(random.normal(size=matrix.shape[1]), dtype=np.float32)
            query = matrix[row] + np.float32(0.05) * noise
            near, exact = graph.nearest(query, 10), plain.nearest(query, 10)
            assert [score for _, score in near] == pytest.approx(
                [score for _, score in exact], abs=1e-4
            )
            assert near[0][0] == exact[0][0]


def test_a_matrix_of_other_passages_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "vectors.npy"
    np.save(file, np.eye(3, dtype=np.float32))
    assert ExactVectors.open(file, ("a", "b", "c")).count() == 3
    with pytest.raises(IndexDamaged):
        ExactVectors.open(file, ("a", "b"))
    file.write_bytes(b"no matrix")
    with pytest.raises(IndexDamaged):
        ExactVectors.open(file, ("a",))
