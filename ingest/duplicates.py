"""One event told by several sources: the best source is cited, the others are named; pure.

Only pages of the web give way: what an operator laid into a folder is meant to be found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ingest.difference import Content
from ingest.entries import SourceEntry
from ingest.notices import is_withdrawn
from ingest.source_report import Duplicate
from ingest.webtext import near_duplicates
from knowledge.domain import Advisory, Part, Source

_TRUST: Final = {"official": 0, "company": 1, "press": 2}


@dataclass(frozen=True, slots=True)
class Linked:
    """The content of each source without what another one tells better, and by source what
    was left out of it."""

    contents: Mapping[str, Content]
    duplicates: Mapping[str, tuple[Duplicate, ...]]


def linked(entries: Sequence[SourceEntry], contents: Mapping[str, Content]) -> Linked:
    """``contents`` (by source id) with near-duplicates across sources told once.

    Official pages outrank those of companies, and these the press; then folders outrank the
    web, then the order of ``entries`` decides. What stays names the others as sources.
    """
    ranks = {
        entry.id: (_TRUST[entry.trust], entry.web, number) for number, entry in enumerate(entries)
    }
    web = {entry.id for entry in entries if entry.web}
    if not web or len(ranks) < 2:
        return Linked(contents, {})
    telling = [pair for source in ranks for pair in _telling(contents[source])]
    better: dict[str, Advisory] = {}
    for group in near_duplicates([text for _, text in telling]):
        ranked = sorted((telling[n][0] for n in group), key=lambda a: (ranks[a.origin], a.id))
        best = ranked[0]
        better.update(
            (a.id, best) for a in ranked[1:] if a.origin != best.origin and a.origin in web
        )
    return _without(contents, better, {advisory.id: advisory for advisory, _ in telling})


def _telling(content: Content) -> list[tuple[Advisory, str]]:
    """The advisories that stand and have running text, with it; others are not compared."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for passage in content.passages:
        if passage.part is Part.TEXT:
            texts[passage.advisory].append(passage.text)
    return [
        (advisory, "\n".join(texts[advisory.id]))
        for advisory in content.advisories
        if advisory.id in texts and not is_withdrawn(advisory)
    ]


def _without(
    contents: Mapping[str, Content], better: Mapping[str, Advisory], known: Mapping[str, Advisory]
) -> Linked:
    duplicates: defaultdict[str, list[Duplicate]] = defaultdict(list)
    others: defaultdict[str, list[Source]] = defaultdict(list)
    for name, best in better.items():
        lesser = known[name]
        duplicates[lesser.origin].append(Duplicate(lesser.url, lesser.origin, best.id))
        others[best.id].append(
            Source(lesser.url, lesser.issuer_in("en"), lesser.language, citable=True)
        )
    found = {}
    for source, content in contents.items():
        kept = content.where(lambda advisory: advisory.id not in better)
        told = tuple(with_sources(a, others.get(a.id, ())) for a in kept.advisories)
        found[source] = Content(told, kept.passages)
    return Linked(found, {source: tuple(items) for source, items in duplicates.items()})


def with_sources(advisory: Advisory, others: Sequence[Source]) -> Advisory:
    """``advisory`` with further pages that report the same, by address."""
    known = {source.url for source in advisory.sources}
    new = sorted((s for s in others if s.url not in known), key=lambda source: source.url)
    return replace(advisory, sources=(*advisory.sources, *new)) if new else advisory
