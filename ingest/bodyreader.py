"""Reading what was fetched, in a child process; what was read is remembered."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ingest.documents import Extract
from ingest.kept import Readings
from ingest.listing import Listed
from ingest.media import MediaKind
from knowledge.errors import ExtractionError

if TYPE_CHECKING:
    from ingest.child import Extraction
    from ingest.feeds import FeedEntry, SitemapEntry

_KINDS: Final = {
    MediaKind.HTML: "html",
    MediaKind.PDF: "pdf",
    MediaKind.TEXT: "text",
}
_REMEMBERED: Final = 64
"""Pages whose text is in memory: what was just fetched is read once more for its documents."""


class ChildBodies:
    """A `ingest.seams.BodyReader` over one child process; what it reads is kept in
    ``readings`` from one refresh to the next."""

    def __init__(self, extraction: Extraction, readings: Readings | None = None) -> None:
        self._extraction = extraction
        self._readings = readings
        self._known: OrderedDict[tuple[str, str, str], Extract] = OrderedDict()

    def page(self, media: MediaKind, body: bytes, *, url: str, charset: str) -> Extract:
        """The text of a page. Raises `SourceError`, also where there is next to none."""
        key = (hashlib.sha256(body).hexdigest(), media, charset)
        if key not in self._known:
            self._known[key] = self._read(key, body, url)
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return self._known[key]

    def _read(self, key: tuple[str, str, str], body: bytes, url: str) -> Extract:
        digest, media, charset = key
        kind = _KINDS.get(MediaKind(media))
        if kind is None:
            raise ExtractionError(f"a {media} is no page")
        kept = self._readings.text(digest, media, charset) if self._readings else None
        if kept is not None:
            return kept
        text = self._extraction.extract(kind, body, url=url, charset=charset)
        if self._readings:
            self._readings.keep(digest, media, charset, text)
        return text

    def listed(self, media: MediaKind, body: bytes, *, url: str) -> tuple[Listed, ...]:
        """The pages that a feed or sitemap names. Raises `SourceError`."""
        if media is MediaKind.SITEMAP:
            return sitemap_pages(self._extraction.sitemap(body))
        return feed_pages(self._extraction.feed(body, url=url))


def feed_pages(entries: Iterable[FeedEntry]) -> tuple[Listed, ...]:
    """The pages that a feed names."""
    return tuple(
        Listed(entry.url, entry.published, max(entry.published, entry.updated)) for entry in entries
    )


def sitemap_pages(entries: Iterable[SitemapEntry]) -> tuple[Listed, ...]:
    """The pages, or further sitemaps, that a sitemap names."""
    return tuple(Listed(e.url, changed=e.lastmod, index=e.index) for e in entries)
