"""What reading the web needs of others: one who fetches, one who reads bodies safely."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from ingest.documents import Extract
from ingest.fetched import Fetched, NotModified, Validators
from ingest.listing import Listed
from ingest.media import MediaKind


class PageFetcher(Protocol):
    """What is needed of `ingest.fetcher.Fetcher`."""

    def fetch(
        self,
        url: str,
        *,
        hosts: Collection[str],
        accept: Collection[MediaKind],
        validators: Validators | None = None,
        http_hosts: Collection[str] = (),
    ) -> Fetched | NotModified:
        """The page at ``url``, or that it is what it was. Raises `FetchError`."""


class BodyReader(Protocol):
    """Reads bodies where they can do no harm."""

    def page(self, media: MediaKind, body: bytes, *, url: str, charset: str) -> Extract:
        """The text of a page. Raises `SourceError`, also where there is next to none."""

    def listed(self, media: MediaKind, body: bytes, *, url: str) -> tuple[Listed, ...]:
        """The pages that a feed or sitemap names, or the sitemaps that an index of them does.
        Raises `SourceError`."""
