"""The vectors that come with the bundle: ``python -m ingest.shipped`` makes them anew.

To be run (`make vectors`) when an advisory of the bundle or the embedding model has changed,
so that the first start on a new machine embeds nothing.
"""

from __future__ import annotations

from ingest.passages import embedded_text, passages_of
from knowledge.advisories import bundle_folder, load_bundle
from knowledge.embedding import open_embeddings
from knowledge.embedding_cache import VECTORS_FILE, CachedVectors, load_vectors, write_vectors


def ship() -> tuple[int, int]:
    """Write the vectors of all bundled passages; how many there are, and how many were new."""
    passages = [passage for advisory in load_bundle() for passage in passages_of(advisory)]
    file = bundle_folder() / VECTORS_FILE
    with open_embeddings("bundled") as embeddings:
        known = load_vectors(file, embeddings.name, embeddings.dimensions)
        found = CachedVectors(embeddings, known).embed_passages(
            [embedded_text(passage) for passage in passages],
            [passage.language for passage in passages],
        )
        write_vectors(file, embeddings.name, found.keys, found.matrix)
    return len(passages), found.computed


if __name__ == "__main__":
    total, computed = ship()
    print(f"{total:,} passages, {computed:,} embedded anew")
