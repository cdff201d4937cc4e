"""The values that reading documents gives, as JSON and back."""

from __future__ import annotations

from typing import Final

from pydantic import TypeAdapter

from ingest.documents import Extract
from ingest.feeds import FeedEntry, SitemapEntry
from ingest.tagging import Tags

EXTRACT: Final = TypeAdapter(Extract)
FEED: Final = TypeAdapter(tuple[FeedEntry, ...])
SITEMAP: Final = TypeAdapter(tuple[SitemapEntry, ...])
TAGS: Final = TypeAdapter(Tags)
