"""What the fast embedding model costs in quality, and the good one in time."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.refresh_load import FAST
from bot.settings import Settings
from bot.wiring import open_desk, open_vectors, rebuilt, store_of
from ingest.probes import answered, load_probes
from knowledge.domain import Evidence
from knowledge.embedding import open_embeddings
from tests.ingest.sentences import LANGUAGES, text

Rows = list[tuple[str, str]]


def quality(folder: Path) -> Rows:
    """The probe questions of the product, and titles of bundled notices in English as questions
    to an index of both models, and of the fast one alone; what a passage costs with each."""
    rows: Rows = []
    sample = [text(language, "cost", 1_100) for language in LANGUAGES]
    for model in ("bundled", FAST):
        settings = Settings(home=folder / model.replace(":", "-"), embeddings=model)
        rebuilt(settings)
        with open_embeddings(model) as embeddings:
            embeddings.embed_query_in("warm", "en")
            began = time.monotonic()
            embeddings.embed_documents_in(sample, LANGUAGES)
            each = (time.monotonic() - began) / len(sample)
        with open_desk(settings) as opened, open_vectors(settings) as vectors:
            with store_of(settings).open(1) as index:
                met = [probe.met for probe in answered(load_probes(), index, vectors)]
            found = [_found(opened.desk.search(a.title_in("en"), 5), a.id)
                     for a in opened.desk.advisories]  # fmt: skip
        rows += [
            (f"{model}: milliseconds a passage, minutes for 10,000",
             f"{each * 1_000:.0f}, {each * 10_000 / 60:.0f}"),
            (f"{model}: probe questions answered", f"{sum(met)} of {len(met)}"),
            (f"{model}: notice found among five by its English title",
             f"{sum(found)} of {len(found)}"),
        ]  # fmt: skip
    return rows


def _found(hits: Sequence[Evidence], wanted: str) -> bool:
    return any(hit.passage.advisory == wanted for hit in hits)
