"""Sitemaps as lists of addresses.

Bytes go in and values come out, so that it can be run in a process of its own. Nothing that a
sitemap names is fetched, and no XML that declares a document type or entities is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from ingest.charsets import decoded
from ingest.feedparts import address_of, iso_date, plain_xml
from knowledge.errors import ExtractionError

ADDRESS_LIMIT: Final = 50_000
"""Addresses of one sitemap, as its protocol has it; the rest is left."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address of a sitemap, and when it says that it changed (ISO 8601, or empty);
    ``index`` where it is a further sitemap and no page."""

    url: str
    lastmod: str = ""
    index: bool = False


def sitemap_entries(body: bytes) -> tuple[SitemapEntry, ...]:
    """The addresses of a sitemap, or the sitemaps of an index of them. Raises `SourceError`
    where it is neither, or names none."""
    from lxml import etree

    text = plain_xml(decoded(body, markup=True))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError as error:
        reason = " ".join(str(error).split())[:120]
        raise ExtractionError(f"broken XML: {reason}") from error
    kind = etree.QName(root).localname
    if kind not in ("urlset", "sitemapindex"):
        raise ExtractionError("not a sitemap")
    found = tuple(_sitemap(root, index=kind == "sitemapindex"))
    if not found:
        raise ExtractionError("a sitemap without any address")
    return found


def _sitemap(root: Any, *, index: bool) -> Iterator[SitemapEntry]:
    wanted = "sitemap" if index else "url"
    for item in root[:ADDRESS_LIMIT]:
        if not isinstance(item.tag, str) or item.tag.rpartition("}")[2] != wanted:
            continue
        parts = {
            child.tag.rpartition("}")[2]: (child.text or "").strip()
            for child in reversed(item)
            if isinstance(child.tag, str)
        }
        if address := address_of("", parts.get("loc", "")):
            yield SitemapEntry(address, iso_date(parts.get("lastmod", "")), index)
