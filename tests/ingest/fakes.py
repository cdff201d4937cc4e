"""Honest stand-ins: an embedder that costs nothing, bodies read in this process, a clock."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from ingest.bodyreader import feed_pages, sitemap_pages
from ingest.charsets import decoded, visible
from ingest.documents import Extract
from ingest.feeds import feed_entries, sitemap_entries
from ingest.listing import Listed
from ingest.markdown import plain_extract
from ingest.media import MediaKind
from ingest.pdf import pdf_extract
from ingest.webpage import page_extract
from knowledge.errors import EmbeddingError


class CountingEmbedder:
    """Unit vectors drawn from the text's digest. ``asked`` are the passages it was given;
    ``fail_after`` is how many it embeds before it breaks down, ``unknown`` a language whose
    passages have the zero vector."""

    def __init__(
        self, name: str = "fake-1", fail_after: int | None = None, unknown: str = ""
    ) -> None:
        self.asked: list[str] = []
        self._name = name
        self._fail_after = fail_after
        self._unknown = unknown

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
        known = [language != self._unknown for language in languages]
        return np.stack([self._vector(t) * k for t, k in zip(texts, known, strict=True)])

    def _vector(self, text: str) -> NDArray[np.float32]:
        seed = int.from_bytes(hashlib.sha256(f"{self._name}{text}".encode()).digest()[:8])
        vector = np.random.default_rng(seed).normal(size=self.dimensions).astype(np.float32)
        unit: NDArray[np.float32] = vector / np.linalg.norm(vector)
        return unit


class PlainBodies:
    """Reads bodies in this process, with the functions that the child runs. ``read`` counts
    the pages."""

    def __init__(self) -> None:
        self.read = 0

    def page(self, media: MediaKind, body: bytes, *, url: str, charset: str) -> Extract:
        self.read += 1
        if media is MediaKind.PDF:
            return pdf_extract(body)
        if media is MediaKind.TEXT:
            return plain_extract(visible(decoded(body)))
        return page_extract(body, url=url, charset=charset, least=200)

    def listed(self, media: MediaKind, body: bytes, *, url: str) -> tuple[Listed, ...]:
        if media is MediaKind.SITEMAP:
            return sitemap_pages(sitemap_entries(body))
        return feed_pages(feed_entries(body, url=url))


class Clock:
    """The time of day, which only a test moves."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def pass_hours(self, hours: float) -> None:
        self.moment += timedelta(hours=hours)
