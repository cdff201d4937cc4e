"""Vectors kept by what they were made of."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.embedding import open_embeddings
from knowledge.embedding_cache import CachedVectors, load_vectors, vector_key, write_vectors
from knowledge.errors import EmbeddingError


class Digests:
    """An embedding model made of digests, which counts what it is asked."""

    def __init__(self, name: str = "digests/v1") -> None:
        self._name = name
        self.passages: list[str] = []
        self.queries: list[str] = []

    @property
    def name(self) -> str:
        """What it is called."""
        return self._name

    @property
    def dimensions(self) -> int:
        """Eight."""
        return 8

    def variant(self, text: str, language: str) -> str:
        """Hindi is another matter."""
        return "hi" if language == "hi" else ""

    def embed_query_in(self, text: str, language: str) -> NDArray[np.float32]:
        """Eight bytes of the digest."""
        self.queries.append(text)
        return self._vector(text, language)

    def embed_documents_in(
        self, texts: Sequence[str], languages: Sequence[str]
    ) -> NDArray[np.float32]:
        """Eight bytes of each digest; fails for "fail"."""
        if "fail" in texts:
            raise EmbeddingError("failed")
        self.passages += texts
        return np.stack([self._vector(*pair) for pair in zip(texts, languages, strict=True)])

    def _vector(self, text: str, language: str) -> NDArray[np.float32]:
        digest = hashlib.sha256((text + self.variant(text, language)).encode()).digest()
        return np.frombuffer(digest[:8], dtype=np.uint8).astype(np.float32)


def test_the_same_text_is_computed_once() -> None:
    model = Digests()
    vectors = CachedVectors(model)
    first = vectors.embed_passages(["a", "b", "a"], ["en", "en", "es"])
    assert first.computed == 2
    assert np.array_equal(first.matrix[0], first.matrix[2])
    again = vectors.embed_passages(["b", "a", "c"], ["en"] * 3)
    assert again.computed == 1
    assert np.array_equal(again.matrix[:2], first.matrix[[1, 0]])
    assert model.passages == ["a", "b", "c"]
    assert again.matrix.dtype == np.float32


def test_what_the_vector_depends_on_is_in_the_key() -> None:
    vectors = CachedVectors(Digests())
    found = vectors.embed_passages(["x", "x", " x\u200b "], ["en", "hi", "en"])
    assert found.computed == 2
    assert not np.array_equal(found.matrix[0], found.matrix[1])
    assert found.keys == tuple(vectors.passage_key("x", tag) for tag in ("en", "hi", "en"))
    keys = {
        vector_key(model, role, variant, text)
        for model in ("m1", "m2")
        for role in ("query", "passage")
        for variant in ("", "use")
        for text in ("a", "b")
    }
    assert len(keys) == 16
    assert {len(key) for key in keys} == {32}


def test_progress_counts_only_what_is_computed() -> None:
    vectors = CachedVectors(Digests())
    vectors.embed_passages(["known"], ["en"])
    seen: list[tuple[int, int]] = []
    texts = ["known", *(f"text {number}" for number in range(40))]
    vectors.embed_passages(texts, ["en"] * 41, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (40, 40)
    assert seen == sorted(seen)
    assert len(seen) > 1
    seen.clear()
    vectors.embed_passages(texts, ["en"] * 41, lambda done, total: seen.append((done, total)))
    assert seen == []


def test_no_passages_give_an_empty_matrix() -> None:
    found = CachedVectors(Digests()).embed_passages([], [])
    assert found.matrix.shape == (0, 8)
    assert (found.keys, found.computed) == ((), 0)


def test_what_was_embedded_before_a_failure_is_kept() -> None:
    model = Digests()
    vectors = CachedVectors(model)
    texts = [*(f"text {number}" for number in range(20)), "fail"]
    with pytest.raises(EmbeddingError):
        vectors.embed_passages(texts, ["en"] * 21)
    kept = len(model.passages)
    assert 0 < kept < 20
    assert vectors.embed_passages(texts[:20], ["en"] * 20).computed == 20 - kept


def test_vectors_known_from_elsewhere_are_taken_over() -> None:
    vectors = CachedVectors(Digests())
    known = np.arange(8, dtype=np.float32)
    vectors.remember([vectors.passage_key("a", "en")], known[np.newaxis])
    found = vectors.embed_passages(["a"], ["en"])
    assert found.computed == 0
    assert np.array_equal(found.matrix[0], known)


def test_queries_are_kept_apart_from_passages_and_only_the_last_thousand() -> None:
    model = Digests()
    vectors = CachedVectors(model)
    vectors.embed_passages(["a"], ["en"])
    first = vectors.embed_query("a", "en")
    assert np.array_equal(vectors.embed_query(" a ", "en"), first)
    assert model.queries == ["a"]
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 1
    for number in range(1024):
        vectors.embed_query(f"question {number}", "en")
    vectors.embed_query("a", "en")
    assert model.queries[-1] == "a"


def test_queries_from_many_threads() -> None:
    vectors = CachedVectors(Digests())
    wrong: list[int] = []

    def ask(start: int) -> None:
        for number in range(start, start + 1500):
            text = f"question {number % 1300}"
            if not np.array_equal(vectors.embed_query(text, "en"), Digests()._vector(text, "en")):
                wrong.append(number)

    threads = [threading.Thread(target=ask, args=(start,)) for start in (0, 300, 900)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def written(path: Path, texts: Sequence[str], model: str = "digests/v1") -> CachedVectors:
    vectors = CachedVectors(Digests(model))
    found = vectors.embed_passages(texts, ["en"] * len(texts))
    write_vectors(path, model, found.keys, found.matrix)
    return vectors


def test_shipped_vectors_are_not_computed(tmp_path: Path) -> None:
    path = tmp_path / "vectors.npz"
    texts = [f"text {number}" for number in range(300)]
    written(path, texts)
    model = Digests()
    shipped = load_vectors(path, model.name, model.dimensions)
    assert len(shipped) == 300
    found = CachedVectors(model, shipped).embed_passages([*texts, "new"], ["en"] * 301)
    assert found.computed == 1
    assert model.passages == ["new"]
    assert np.array_equal(found.matrix[7], model._vector(texts[7], "en"))


def test_the_same_vectors_make_the_same_bytes(tmp_path: Path) -> None:
    one, two, three = (tmp_path / f"{name}.npz" for name in ("one", "two", "three"))
    written(one, ["a", "b", "c"])
    written(two, ["c", "a", "b", "a"])
    written(three, ["a", "b", "d"])
    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes() != three.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.npz", "three.npz", "two.npz"]


def test_no_vectors_can_be_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "vectors.npz"
    write_vectors(path, "digests/v1", [], np.empty((0, 8), dtype=np.float32))
    assert load_vectors(path, "digests/v1", 8) == {}


def test_a_missing_file_or_one_of_another_model_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "vectors.npz"
    assert load_vectors(path, "digests/v1", 8) == {}
    written(path, ["a"], model="digests/v2")
    assert load_vectors(path, "digests/v1", 8) == {}
    assert len(load_vectors(path, "digests/v2", 8)) == 1


@pytest.mark.parametrize("damage", ["cut", "empty", "garbage", "flipped", "dimensions", "folder"])
def test_a_damaged_file_is_named(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "vectors.npz"
    written(path, [f"text {number}" for number in range(50)])
    content = path.read_bytes()
    if damage == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "garbage":
        path.write_bytes(b"not a zip file at all")
    elif damage == "flipped":
        path.write_bytes(content[:-600] + bytes([content[-600] ^ 1]) + content[-599:])
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    with pytest.raises(EmbeddingError, match=r"^vectors\.npz is damaged"):
        load_vectors(path, "digests/v1", 9 if damage == "dimensions" else 8)


def test_half_precision_is_enough_for_the_bundled_models(tmp_path: Path) -> None:
    path = tmp_path / "vectors.npz"
    texts = ["The court ordered the deletion of the scans", "虹膜信息属于敏感个人信息"]
    languages = ["en", "zh-Hans"]
    with open_embeddings() as model:
        exact = CachedVectors(model).embed_passages(texts, languages)
        write_vectors(path, model.name, exact.keys, exact.matrix)
        shipped = load_vectors(path, model.name, model.dimensions)
        stored = CachedVectors(model, shipped).embed_passages(texts, languages)
    assert stored.computed == 0
    assert np.abs(stored.matrix @ exact.matrix.T - exact.matrix @ exact.matrix.T).max() < 2e-3
