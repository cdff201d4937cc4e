"""What feeds and sitemaps are made of: XML that declares nothing, addresses, dates; pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

from ingest.charsets import visible
from knowledge.errors import ExtractionError

_URL_LENGTH: Final = 2_000
_XML_HEAD: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DECLARED: Final = re.compile(r"<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.I)
_OPENING: Final = re.compile(rf"<!--|<!\[CDATA\[|{_DECLARED.pattern}", re.I)
_CLOSERS: Final = {"<!--": "-->", "<![CDATA[": "]]>"}
_DATE: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?", re.A)

_FORMATS: Final = {4: "%Y", 7: "%Y-%m", 10: "%Y-%m-%d"}


def plain_xml(text: str) -> str:
    """``text`` without its XML declaration, whose charset no longer holds. Raises
    `ExtractionError` where it declares a document type or entities."""
    if _declares(text):
        raise ExtractionError("XML with a document type or entities, which is not read")
    return _XML_HEAD.sub("", text)


def address_of(base: str, link: str) -> str:
    """The absolute address of a ``link`` found at ``base``, or nothing for what is none of the
    web."""
    try:
        address = urljoin(base, visible(link).strip())
        split = urlsplit(address)
        usable = split.scheme in ("http", "https") and bool(split.hostname)
    except ValueError:
        return ""
    return address if usable and len(address) <= _URL_LENGTH else ""


def iso_date(date: str) -> str:
    """An ISO 8601 date as it is, one with a time in UTC; or nothing for what is no such date."""
    plain = date.strip()
    if not _DATE.fullmatch(plain):
        return ""
    try:
        if "T" not in plain:
            datetime.strptime(plain, _FORMATS[len(plain)])
            return plain
        return moment(datetime.fromisoformat(plain))
    except (ValueError, OverflowError):
        return ""


def moment(time: datetime) -> str:
    """A time in UTC, which is taken for granted where it names no zone; ISO 8601."""
    utc = time.astimezone(UTC) if time.tzinfo else time
    return utc.strftime("%Y-%m-%dT%H:%M:%SZ")


def _declares(text: str) -> bool:
    """Whether ``text`` declares anything outside comments and CDATA sections."""
    place = 0
    while found := _OPENING.search(text, place):
        closer = _CLOSERS.get(found.group().upper())
        end = text.find(closer, found.end()) if closer else -1
        if not closer or end < 0:
            return _DECLARED.search(text, found.start()) is not None
        place = end + len(closer)
    return False
