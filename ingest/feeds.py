"""Feeds and sitemaps as lists of addresses.

Bytes go in and values come out, so that it can be run in a process of its own. Nothing that a
feed names is fetched, and no XML that declares a document type or entities is read.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.charsets import decoded
from ingest.feedparts import address_of, iso_date, moment, plain_xml
from ingest.webpage import shown_words
from knowledge.errors import ExtractionError

ENTRY_LIMIT: Final = 500
"""Entries of one feed that are read; the rest, which are the oldest, is left."""

ADDRESS_LIMIT: Final = 50_000
"""Addresses of one sitemap, as its protocol has it; the rest is left."""

_TITLE_LENGTH: Final = 500
_SUMMARY_LENGTH: Final = 100_000
_ENTRY_END: Final = re.compile(r"</(?:[\w.-]+:)?(item|entry)\s*>", re.I)
_ROOT: Final = re.compile(r"<((?:[\w.-]+:)?(?:rss|feed|rdf))[\s>]", re.I)
_BASE: Final = re.compile(r"\sxml:base\s*=", re.I)
_CHANNEL: Final = re.compile(r"<((?:[\w.-]+:)?channel)[\s>]", re.I)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed: where it leads (an absolute address, perhaps of any host), its title
    as text, when it was published and changed (ISO 8601 in UTC, or empty), and its summary as
    HTML, just as it came: hidden text and all, to be read like any page."""

    url: str
    title: str = ""
    published: str = ""
    updated: str = ""
    summary_html: str = ""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address of a sitemap, and when it says that it changed (ISO 8601, or empty);
    ``index`` where it is a further sitemap and no page."""

    url: str
    lastmod: str = ""
    index: bool = False


class _JsonEntry(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    url: str | None = None
    external_url: str | None = None
    id: str | None = None
    title: str | None = None
    summary: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


class _JsonFeed(BaseModel):
    model_config = ConfigDict(extra="ignore")

    version: str = Field(pattern=r"^https?://jsonfeed\.org/version/")
    items: list[Any]


def feed_entries(body: bytes, *, url: str = "", most: int = ENTRY_LIMIT) -> tuple[FeedEntry, ...]:
    """The first ``most`` entries of an RSS, Atom or JSON feed that was found at ``url``, those
    without a usable address left out. Raises `SourceError` where it is no feed, or holds none.
    """
    text = decoded(body, markup=True)
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        found = tuple(_json_entries(text, url, most))
    else:
        found = tuple(_xml_entries(text, url, most))
    if not found:
        raise ExtractionError("a feed without any entry that leads to a page")
    return found


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


def _json_entries(text: str, url: str, most: int) -> Iterator[FeedEntry]:
    try:
        feed = _JsonFeed.model_validate_json(text.lstrip("\ufeff"))
    except ValidationError as error:
        fault = error.errors(include_input=False)[0]
        where = ".".join(map(str, fault["loc"])) or "document"
        raise ExtractionError(f"not a JSON feed: {where}: {fault['msg'][:120]}") from error
    for item in feed.items[:most]:
        try:
            entry = _JsonEntry.model_validate(item)
        except ValidationError:
            continue  # the others may be sound
        links = (entry.url, entry.external_url, entry.id)
        if address := next(filter(None, (address_of(url, link) for link in links if link)), ""):
            summary = entry.content_html or html.escape(entry.content_text or entry.summary or "")
            yield FeedEntry(
                address,
                _line(entry.title or ""),
                iso_date(entry.date_published or ""),
                iso_date(entry.date_modified or ""),
                summary[:_SUMMARY_LENGTH],
            )


def _xml_entries(text: str, url: str, most: int) -> Iterator[FeedEntry]:
    import feedparser

    # where it was found is the base of its links, whatever it says
    short = _BASE.sub(" data-base=", _first_entries(plain_xml(text), most))
    # a stream, because of a string the library would fetch or open what it names
    stream = io.BytesIO(short.encode("utf-8", "replace"))
    # as it came: cleaned, it would lose the styles that tell what is hidden
    parsed = feedparser.parse(
        stream,
        sanitize_html=False,
        resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )
    if not parsed.get("version"):
        raise ExtractionError("not a feed")
    for entry in parsed.entries[:most]:
        # this way, because the mapping itself guesses one date from the other
        values = dict(dict.items(entry))
        if address := address_of(url, str(values.get("link") or _identity(values))):
            yield FeedEntry(
                address,
                _line(str(values.get("title") or "")),
                _moment(values.get("published_parsed")),
                _moment(values.get("updated_parsed")),
                _summary(values)[:_SUMMARY_LENGTH],
            )


def _first_entries(text: str, most: int) -> str:
    """``text`` up to the end of its last entry that is read: the library's time grows with all
    of them."""
    ends = _ENTRY_END.finditer(text)
    last = next((end for number, end in enumerate(ends, start=1) if number == most), None)
    if last is None:
        return text
    names = [name[1] for name in (_CHANNEL.search(text), _ROOT.search(text)) if name]
    if len(names) == 2 and names[1].rpartition(":")[2].lower() != "rss":
        names = names[1:]  # in the first RDF feeds, entries stand beside the channel
    return text[: last.end()] + "".join(f"</{name}>" for name in names)


def _identity(values: dict[str, Any]) -> str:
    identity = str(values.get("id") or "")
    return identity if identity.startswith(("http://", "https://")) else ""


def _summary(values: dict[str, Any]) -> str:
    contents = [str(part.get("value") or "") for part in values.get("content") or ()]
    return max((*contents, str(values.get("summary") or "")), key=len)


def _line(title: str) -> str:
    """A title as text: some hold markup, some hold it escaped."""
    return shown_words(title)[:_TITLE_LENGTH]


def _moment(parsed: Any) -> str:
    try:
        return moment(datetime(*parsed[:6])) if parsed else ""
    except (TypeError, ValueError):
        return ""
