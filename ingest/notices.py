"""A document of running text as an advisory: whose word it is says the registry alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ingest.documents import Extract
from ingest.entries import SourceEntry
from ingest.markdown import shortened
from ingest.tagging import Tagger, tags_of
from knowledge.domain import Advisory, Force
from knowledge.language import language_of

STATUS_UNKNOWN: Final = "in force unknown"
"""The status of what was fetched, where the operator registered none."""

STATUS_WITHDRAWN: Final = "withdrawn from the source"
"""The status of a page that its site has taken down, in the one generation it stays."""

_SAMPLE: Final = 4_000
"""Characters of a document from which its language is told."""

_WIDE: Final = frozenset({"INT", "EU"})
"""Jurisdictions of which a document can be about single countries."""


def notice_of(
    entry: SourceEntry, content: Extract, *, identity: str, url: str = "", status: str = "",
    tagged: Tagger = tags_of,
) -> Advisory:  # fmt: skip
    """The advisory that a document of ``entry`` makes.

    Authority, issuer, jurisdiction and kind are the registry's; the particulars are those of
    the operator's note on the file; ``url`` and ``status`` stand where neither says any. Title
    and date are the document's own, biometrics, topics and countries are read from its words;
    what it says of its authority or force counts for nothing.
    """
    note = content.note
    language = note.language or entry.language or _language(content)
    tags = tagged(content.title, content.paragraphs, language)
    return Advisory(
        id=identity,
        authority=entry.authority,
        jurisdiction=entry.jurisdiction,
        # a national authority speaks for its own country, whichever others it mentions
        affects=tags.places if entry.jurisdiction in _WIDE else (),
        kind=entry.document_kind,
        url=note.url or url,
        issued=note.issued or content.issued,
        status=note.status or entry.status or status,
        force=Force.ADVICE,
        status_as_of="",
        superseded_by="",
        named=(),
        biometrics=tags.biometrics,
        topics=tags.topics,
        language=language,
        issuers=(("en", note.issuer),) if note.issuer else entry.issuers,
        titles=((language, shortened(content.title)),),
        summaries=(),
        facts=(),
        advice=(),
        sources=(),
        origin=entry.id,
    )


def withdrawn(advisory: Advisory) -> Advisory:
    """``advisory`` as it stands for one generation after its site has taken it down."""
    return replace(advisory, status=STATUS_WITHDRAWN, force=Force.EXPIRED)


def is_withdrawn(advisory: Advisory) -> bool:
    """Whether ``advisory`` is one that `withdrawn` made."""
    return advisory.status == STATUS_WITHDRAWN and advisory.force is Force.EXPIRED


def _language(content: Extract) -> str:
    sample = ""
    for paragraph in content.paragraphs:
        sample += paragraph.text + "\n"
        if len(sample) >= _SAMPLE:
            break
    return language_of(sample, content.language).tag
