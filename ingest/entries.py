"""One source, as the operator registers it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from ingest.addresses import checked_url
from ingest.authorities import names_of
from ingest.markdown import language_tag
from knowledge.domain import Kind
from knowledge.errors import FetchError

BUNDLE_ID: Final = "bundle"
"""The source that is always there: the advisories that come with Irisward."""

WEB_KINDS: Final = ("page", "pdf", "feed", "sitemap")
"""Kinds of source that are fetched: one page, one PDF, or the pages that a list names."""

LIST_KINDS: Final = frozenset({"feed", "sitemap"})
"""Kinds of source that only name the pages to read."""

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PLACE: Final = re.compile(r"[A-Z]{2}(?:-[A-Z]{2})?|INT")
_SLUG_LENGTH: Final = 60
_KINDS: Final = {
    "official": Kind.GUIDANCE,
    "press": Kind.REPORT,
    "company": Kind.COMPANY_STATEMENT,
}


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value):
        raise ValueError("not an id: lower case letters, digits and hyphens")
    return value


def _place(value: str) -> str:
    if not _PLACE.fullmatch(value):
        raise ValueError("not a place: an ISO 3166 code such as KE, or EU, or INT")
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    return value


def _names(value: str | dict[str, str]) -> str | dict[str, str]:
    if isinstance(value, str):
        if not value:
            raise ValueError("who speaks has a name")
        return value
    if not value.get("en") or not all(value.values()):
        raise ValueError("a name in English (en) is needed, and none may be empty")
    named = {language_tag(tag): name for tag, name in value.items()}
    return {"en": named.pop("en"), **named}


_Pattern = Annotated[str, AfterValidator(_pattern)]


class SourceEntry(BaseModel):
    """One source: where it is, and whose word its documents are.

    A folder has a ``path``, absolute or relative to the folder of the registry file; the kinds
    of `WEB_KINDS` have a ``url``. ``hosts`` are where its pages and redirects may lie (by
    default the host of ``url``; with a port as ``example.org:8443``), ``include`` and
    ``exclude`` regular expressions that an address listed by a feed or sitemap must and must
    not contain, ``most`` the number of its newest pages that are kept, ``every_hours`` how often
    it is read.

    ``issuer`` is the name of who speaks, in English or in several languages (``en: …``,
    ``fr: …``, English among them); the bundle's own names of ``authority`` go with the English
    one that it has. ``language`` is the language of all its documents, or empty to tell it from
    each. ``trust`` says whose words they are: an authority's own, the press's, or a company's;
    ``notice`` what sort of notice they are, by default what goes with ``trust``; ``status``
    their legal status where the operator knows it. Authority, issuer and jurisdiction stand for
    every document, whatever a document says of itself.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    id: Annotated[str, AfterValidator(_slug)]
    kind: Literal["bundle", "folder", "page", "pdf", "feed", "sitemap"] = "folder"
    path: str = ""
    url: str = ""
    hosts: tuple[str, ...] = ()
    authority: Annotated[str, AfterValidator(_slug)]
    issuer: Annotated[str | dict[str, str], AfterValidator(_names)]
    jurisdiction: Annotated[str, AfterValidator(_place)]
    language: Annotated[str, AfterValidator(language_tag)] = ""
    trust: Literal["official", "press", "company"] = "official"
    notice: Kind | None = None
    status: str = Field(default="", max_length=300)
    every_hours: int = Field(default=24, ge=1, le=8_760)
    include: tuple[_Pattern, ...] = ()
    exclude: tuple[_Pattern, ...] = ()
    most: int = Field(default=50, ge=1, le=500)
    enabled: bool = True

    @model_validator(mode="after")
    def _consistent(self) -> SourceEntry:
        for field, message in _misfits(self):
            fault = InitErrorDetails(
                type=PydanticCustomError("misfit", "{told}", {"told": message}),
                loc=(field,), input=getattr(self, field),
            )  # fmt: skip
            raise ValidationError.from_exception_data(type(self).__name__, [fault])
        return self

    @property
    def web(self) -> bool:
        """Whether it is fetched."""
        return self.kind in WEB_KINDS

    @property
    def document_kind(self) -> Kind:
        """What sort of notice a text document of this source is."""
        return self.notice or _KINDS[self.trust]

    @property
    def issuers(self) -> tuple[tuple[str, str], ...]:
        """The names of the issuer by language, English first."""
        if isinstance(self.issuer, str):
            return names_of(self.authority, self.issuer)
        return tuple(self.issuer.items())

    @property
    def place(self) -> str:
        """Where it is, for people: its address or its folder."""
        return self.url or self.path

    @property
    def allowed_hosts(self) -> tuple[str, ...]:
        """Where its pages and redirects may lie."""
        return self.hosts or (_host(self.url),)

    @property
    def plain_hosts(self) -> tuple[str, ...]:
        """Those that may be reached without TLS: the host of an address that is written so."""
        return (_host(self.url),) if self.url.startswith("http://") else ()

    def wants(self, url: str) -> bool:
        """Whether ``include`` and ``exclude`` let an address that a list names pass."""
        included = not self.include or any(re.search(pattern, url) for pattern in self.include)
        return included and not any(re.search(pattern, url) for pattern in self.exclude)

    @property
    def fingerprint(self) -> str:
        """A digest of all that is registered: another one means that it has to be read anew."""
        return hashlib.sha256(self.model_dump_json().encode("utf-8")).hexdigest()[:16]


def _misfits(entry: SourceEntry) -> Iterator[tuple[str, str]]:
    """Fields that do not go together, each with what is wrong."""
    if entry.web:
        if not entry.url:
            yield "kind", f"a {entry.kind} needs a url, and no path"
        elif entry.path:
            yield "path", "Extra inputs: what is fetched has a url, and no path"
        elif fault := _address_fault(entry):
            yield "url", fault
    else:
        defaults: dict[str, Any] = {"url": "", "hosts": (), "include": (), "exclude": ()}
        for field, value in defaults.items():
            if getattr(entry, field) != value:
                yield field, f"Extra inputs: a {entry.kind} has none"
        if not entry.path:
            yield "path", f"Field required: a {entry.kind} has a path"
    if entry.trust != "official" and entry.notice not in (None, _KINDS[entry.trust]):
        yield "notice", f"trust {entry.trust} gives a {_KINDS[entry.trust]} and nothing else"
    if entry.trust == "press" and entry.status:
        yield "status", "what the press reports gives no legal status"


def _address_fault(entry: SourceEntry) -> str:
    try:
        checked_url(entry.url, entry.allowed_hosts, http_hosts=entry.plain_hosts)
    except (FetchError, ValueError) as error:
        return str(error)
    return ""


def _host(url: str) -> str:
    """Host of ``url``, with its port where that is not the usual one; empty for no address."""
    return urlsplit(url).netloc.rpartition("@")[2] if url.isprintable() else ""


def slug_of(name: str) -> str:
    """An id from any name; names that differ in letters an id cannot hold differ in a digest."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    slug = "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not _mark(c))))
    lost = any(c.isalnum() and not c.isascii() for c in plain)
    if lost or not slug or len(slug) > _SLUG_LENGTH:
        whole = unicodedata.normalize("NFC", name).encode("utf-8", "surrogateescape")
        digest = hashlib.sha256(whole).hexdigest()[:8]
        return f"{slug[:_SLUG_LENGTH].rstrip('-')}-{digest}".lstrip("-")
    return slug


def _mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
