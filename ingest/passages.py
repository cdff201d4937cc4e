"""Advisories and documents as the passages that are indexed and cited; pure."""

from __future__ import annotations

from ingest.documents import Document
from ingest.splitting import pieces
from knowledge.domain import Advisory, Part, Passage


def passages_of(advisory: Advisory, source: str = "") -> tuple[Passage, ...]:
    """The passages of an advisory with checked facts: one a language of its summary, then one
    a language of each fact that may be shown. ``source`` is the file it was read from, where
    that may be told.

    Bundled advisories without an address stay findable but are marked as not citable.
    Superseded ones are citable, as history: policy says where they may stand.
    """
    found = [
        _passage(advisory, Part.SUMMARY, 0, language, text, source)
        for language, text in advisory.summaries
        if text.strip()
    ]
    for position, fact in enumerate(advisory.facts):
        if fact.citable:
            found.extend(
                _passage(advisory, Part.FACT, position, language, text, source)
                for language, text in fact.texts
                if text.strip()
            )
    return tuple(found)


def embedded_text(passage: Passage) -> str:
    """What is embedded of a passage: a summary or a fact says little without the title that
    names the place and the matter; running text stands for itself."""
    return passage.text if passage.part is Part.TEXT else f"{passage.title}. {passage.text}"


def document_passages(document: Document) -> tuple[Passage, ...]:
    """The passages of ``document``: those of its facts, then its running text in pieces.
    Pieces without a letter or figure (rules, ornaments) say nothing and are left out."""
    advisory = document.advisory
    telling = (text for text in pieces(document.paragraphs) if any(c.isalnum() for c in text))
    texts = (
        _passage(advisory, Part.TEXT, position, advisory.language, text, document.source)
        for position, text in enumerate(telling)
    )
    return (*passages_of(advisory, document.source), *texts)


def _passage(
    advisory: Advisory, part: Part, position: int, language: str, text: str, source: str
) -> Passage:
    return Passage(
        advisory=advisory.id,
        authority=advisory.authority,
        issuer=advisory.issuer_in(language),
        jurisdiction=advisory.jurisdiction,
        title=advisory.title_in(language),
        url=advisory.url,
        issued=advisory.issued,
        status=advisory.status,
        force=advisory.force,
        status_as_of=advisory.status_as_of,
        kind=advisory.kind,
        part=part,
        position=position,
        language=language,
        text=text.strip(),
        citable=_citable(advisory),
        origin=advisory.origin,
        source=source,
    )


def _citable(advisory: Advisory) -> bool:
    # an operator's own file is shown by its name; a bundled notice needs an address
    return advisory.citable or advisory.origin != "bundle"
