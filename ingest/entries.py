"""One source, as the operator registers it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from ingest.markdown import language_tag
from knowledge.domain import Kind

BUNDLE_ID: Final = "bundle"
"""The source that is always there: the advisories that come with Irisward."""

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


class SourceEntry(BaseModel):
    """One source: where it is, and whose word its documents are.

    ``path`` is absolute, or relative to the folder of the registry file. ``language`` is the
    language of all its documents, or empty to tell it from each. ``trust`` says what the
    documents are: an authority's own, the press's, or a company's. The authority, issuer and
    jurisdiction stand for every document of the folder, whatever a document says of itself.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    id: Annotated[str, AfterValidator(_slug)]
    kind: Literal["bundle", "folder"] = "folder"
    path: str = Field(min_length=1)
    authority: Annotated[str, AfterValidator(_slug)]
    issuer: str = Field(min_length=1)
    jurisdiction: Annotated[str, AfterValidator(_place)]
    language: Annotated[str, AfterValidator(language_tag)] = ""
    trust: Literal["official", "press", "company"] = "official"
    enabled: bool = True

    @property
    def document_kind(self) -> Kind:
        """What sort of notice a text document of this source is."""
        return _KINDS[self.trust]


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
