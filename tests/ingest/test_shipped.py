"""The vectors in the repository are those of the bundle in the repository."""

from __future__ import annotations

from ingest.passages import embedded_text, passages_of
from knowledge.advisories import bundle_folder, load_bundle
from knowledge.embedding import open_embeddings
from knowledge.embedding_cache import VECTORS_FILE, CachedVectors, load_vectors


def test_every_bundled_passage_comes_with_its_vector() -> None:
    passages = [passage for advisory in load_bundle() for passage in passages_of(advisory)]
    with open_embeddings("bundled") as embeddings:
        cached = CachedVectors(embeddings)
        keys = {
            cached.passage_key(embedded_text(passage), passage.language) for passage in passages
        }
        shipped = load_vectors(
            bundle_folder() / VECTORS_FILE, embeddings.name, embeddings.dimensions
        )
    assert keys == set(shipped), "run `make vectors`"
