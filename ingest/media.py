"""What a page is: decided by its header and its first bytes together."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from typing import Final

from knowledge.errors import FetchError


class MediaKind(StrEnum):
    """The kinds of page that are read."""

    HTML = "html"
    PDF = "pdf"
    FEED = "feed"
    SITEMAP = "sitemap"
    TEXT = "text"


_XML: Final = frozenset({MediaKind.FEED, MediaKind.SITEMAP})
_TYPES: Final = {
    "text/html": frozenset({MediaKind.HTML}),
    "application/xhtml+xml": frozenset({MediaKind.HTML}),
    "application/pdf": frozenset({MediaKind.PDF}),
    "application/x-pdf": frozenset({MediaKind.PDF}),
    "application/rss+xml": frozenset({MediaKind.FEED}),
    "application/atom+xml": frozenset({MediaKind.FEED}),
    "application/rdf+xml": frozenset({MediaKind.FEED}),
    "application/feed+json": frozenset({MediaKind.FEED}),
    "application/json": frozenset({MediaKind.FEED}),
    "application/xml": _XML,
    "text/xml": _XML,
    "text/plain": frozenset({MediaKind.TEXT}),
    "text/markdown": frozenset({MediaKind.TEXT}),
}
_ROOTS: Final = {
    b"rss": MediaKind.FEED,
    b"feed": MediaKind.FEED,
    b"rdf": MediaKind.FEED,
    b"urlset": MediaKind.SITEMAP,
    b"sitemapindex": MediaKind.SITEMAP,
}
_HTML_TAGS: Final = frozenset(
    b"html head body title meta link base script style noscript header nav main article section "
    b"aside footer div p a span center font table form ul ol dl h1 h2 h3 h4 h5 h6 br hr img b i "
    b"strong em iframe".split()
)

_HEAD: Final = 1_024
_REACH: Final = 64 * 1_024
"""Bytes in which the first element has to begin, comments before it included."""

_MARK: Final = b"\xef\xbb\xbf"
_WIDE_MARKS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BINARY: Final = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_ARCHIVES: Final = (b"PK\x03\x04", b"MZ", b"GIF8", b"\x7fELF", b"Rar!", b"{\\rtf", b"%!PS")
_JSON_FEED: Final = re.compile(rb'"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/')

_SPACE: Final = rb"[\x09\x0a\x0c\x0d\x20]*"
_BEFORE_ROOT: Final = re.compile(rb"<!--.*?-->|<\?.*?\?>|" + _SPACE.replace(b"*", b"+"), re.DOTALL)
_TAG: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_DOCTYPE: Final = re.compile(rb"<!doctype\s+([\w.:-]+)([^>\[]*)([>\[])", re.IGNORECASE)
_CLOSERS: Final = {b"<!--": b"-->", b"<![cdata[": b"]]>", b"<?": b"?>"}
_DECLARED: Final = re.compile(rb"<!\s*(?:doctype|entity|element|attlist|notation)", re.IGNORECASE)
_OPENING: Final = re.compile(rb"<!--|<!\[cdata\[|<\?|" + _DECLARED.pattern, re.IGNORECASE)
_ENCODING: Final = re.compile(
    rb"<\?xml[^>]{0,100}?\bencoding\s*=\s*[\"']\s*([\w.:-]{1,40})", re.IGNORECASE
)
# in all of these the characters of markup are the bytes of ASCII; UTF-7 and its like can hide it
_PLAIN_CHARSETS: Final = re.compile(
    r"utf-?8|us-ascii|ascii|iso-?8859-\d{1,2}|latin-?1|windows-\d{3,4}|cp\d{3,4}|koi8-[ru]|gb2312|"
    r"gbk|gb18030|big5(?:-hkscs)?|shift[_-]jis|x-sjis|euc-(?:jp|kr)|tis-620|utf-16"
)
_CONTENT_TYPE: Final = re.compile(r"\s*([\w.+-]+/[\w.+-]+)\s*(?:;|$)")
_CHARSET: Final = re.compile(r";\s*charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_EBCDIC: Final = re.compile(r"cp(?:037|1026|1047|1140|273|424|500|875)")


def accepted_type(content_type: str, accept: Collection[MediaKind]) -> frozenset[MediaKind]:
    """The kinds of ``accept`` that a page of this header may be. Raises `FetchError` where
    there is none."""
    found = _CONTENT_TYPE.match(content_type)
    name = found.group(1).lower() if found else ""
    kinds = _TYPES.get(name, frozenset()) & frozenset(accept)
    if not kinds:
        said = name[:60] or "no content type"
        raise FetchError(f"sends {said}, which is not read here")
    return kinds


def charset_of(content_type: str) -> str:
    """The charset that the header names, in lower case, or nothing."""
    found = _CHARSET.search(content_type)
    return found.group(1).lower() if found else ""


def kind_of(body: bytes, content_type: str, accept: Collection[MediaKind]) -> MediaKind:
    """What ``body`` is. Raises `FetchError` where it is empty, is not what its header says, is
    not of ``accept``, or is XML with a document type or entities."""
    kinds = accepted_type(content_type, accept)
    if not body.strip():
        raise FetchError("sends an empty page")
    kind = _sniffed(body)
    if kind is MediaKind.HTML:
        _check_html(body)
    elif kinds & _XML and _narrow(body[:_REACH]).lstrip().startswith(b"<"):
        _check_xml(body, charset_of(content_type))
    name = content_type.partition(";")[0].strip().lower()
    if kind not in kinds or (kind is MediaKind.FEED and _is_json(body) != name.endswith("json")):
        raise FetchError(f"says {name[:60]} but holds {kind or 'something else'}")
    return kind


def _sniffed(body: bytes) -> MediaKind | None:
    start = body.lstrip()[:_HEAD]
    if start.startswith(b"%PDF-"):
        return MediaKind.PDF
    if b"%PDF-" in start or start.startswith(_ARCHIVES):
        return None
    text = _narrow(body[:_REACH])
    if _BINARY.search(text[:_HEAD]):
        return None
    if _is_json(text):
        return MediaKind.FEED if _JSON_FEED.search(body) else MediaKind.TEXT
    return _markup(text)


def _markup(text: bytes) -> MediaKind | None:
    """The kind that the first element tells; text without any is text."""
    root = _root_at(text)
    doctype = _DOCTYPE.match(text, root)
    if doctype:
        return MediaKind.HTML if doctype.group(1).lower() == b"html" else None
    tag = _TAG.match(text, root)
    if not tag:
        return None if text[root : root + 1] == b"<" or text.startswith(b"<?") else MediaKind.TEXT
    name = tag.group(1).lower()
    if name in _ROOTS:
        return _ROOTS[name]
    return MediaKind.HTML if name in _HTML_TAGS else None


def _root_at(text: bytes) -> int:
    position = 0
    while found := _BEFORE_ROOT.match(text, position):
        position = found.end()
    return position


def _check_xml(body: bytes, header_charset: str) -> None:
    text = _narrow(body)
    declared = _ENCODING.match(text.lstrip())
    for name in (header_charset, declared.group(1).decode("ascii").lower() if declared else ""):
        if name and (not _PLAIN_CHARSETS.fullmatch(name) or _EBCDIC.fullmatch(name)):
            raise FetchError("sends XML in a charset that is not read")
    if _declares(text):
        raise FetchError("sends XML with a document type or entities, which is not read")


def _declares(text: bytes) -> bool:
    """Whether ``text`` declares anything outside comments, instructions and CDATA sections."""
    position = 0
    while found := _OPENING.search(text, position):
        closer = _CLOSERS.get(found.group().lower())
        end = text.find(closer, found.end()) if closer else -1
        if not closer or end < 0:
            return _DECLARED.search(text, found.start()) is not None
        position = end + len(closer)
    return False


def _check_html(body: bytes) -> None:
    text = _narrow(body[:_REACH])
    doctype = _DOCTYPE.match(text, _root_at(text))
    if doctype and doctype.group(3) == b"[":
        raise FetchError("sends a page that declares entities, which is not read")


def _is_json(body: bytes) -> bool:
    return body.removeprefix(_MARK).lstrip().startswith(b"{")


def _narrow(body: bytes) -> bytes:
    """``body`` without its mark, one byte a character of markup."""
    for mark, name in _WIDE_MARKS:
        if body.startswith(mark):
            return body[: len(body) & ~1].decode(name, "replace").encode("utf-8", "replace")
    return body.removeprefix(_MARK)
