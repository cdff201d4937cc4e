"""What is new, changed and gone between two states of the knowledge; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from ingest.documents import Failure, SourceReading
from ingest.passages import document_passages
from ingest.report import PassageCounts, SourceReport
from knowledge.domain import Advisory, Passage

SHRINK_LIMIT: Final = 0.2
"""The share of its passages that a source, or the whole, may lose without being asked."""


@dataclass(frozen=True, slots=True)
class Content:
    """Advisories with their passages: what one source gave, or all of them."""

    advisories: tuple[Advisory, ...] = ()
    passages: tuple[Passage, ...] = ()

    def of_source(self, source: str) -> Content:
        """What came from ``source``."""
        return self.where(lambda advisory: advisory.origin == source)

    def where(self, wanted: Callable[[Advisory], bool]) -> Content:
        """The advisories that are ``wanted``, with their passages."""
        advisories = tuple(advisory for advisory in self.advisories if wanted(advisory))
        ids = {advisory.id for advisory in advisories}
        return Content(advisories, tuple(p for p in self.passages if p.advisory in ids))

    def __add__(self, other: Content) -> Content:
        """The two together."""
        return Content(self.advisories + other.advisories, self.passages + other.passages)


def content_of(
    reading: SourceReading, live: Content, taken: dict[str, str]
) -> tuple[Content, tuple[Failure, ...]]:
    """What a source that was read gives, and what in it failed.

    ``taken`` names the source of each id in use and is added to; documents with such an id
    fail. Files that failed keep what ``live``, the source's last indexed content, has of them.
    """
    advisories: list[Advisory] = []
    found: list[Passage] = []
    failures = list(reading.failures)
    for document in reading.documents:
        advisory = document.advisory
        if advisory.id in taken:
            other = taken[advisory.id]
            failures.append(
                Failure(document.source, f"id {advisory.id} is already used in {other}")
            )
            continue
        passages = document_passages(document)
        if passages:
            taken[advisory.id] = document.source or f"the {reading.source}"
            advisories.append(advisory)
            found.extend(passages)
        else:
            failures.append(Failure(document.source, f"{advisory.id} gives no passage"))
    lost = {failure.file for failure in failures}
    files = {passage.advisory: passage.source for passage in live.passages}
    kept = kept_content(live.where(lambda old: files.get(old.id) in lost), taken)
    return Content(tuple(advisories), tuple(found)) + kept, tuple(failures)


def kept_content(live: Content, taken: dict[str, str]) -> Content:
    """Of last indexed content what no other source has taken since; added to ``taken``."""
    kept = live.where(lambda advisory: advisory.id not in taken)
    taken.update((advisory.id, f"source {advisory.origin}") for advisory in kept.advisories)
    return kept


def compared(
    source: str,
    old: Content,
    new: Content,
    failures: Iterable[Failure] = (),
    kept: str = "",
) -> SourceReport:
    """The difference between two states of one source.

    Passages are compared by id and digest; an advisory is changed where any of its passages
    or any other field of it is.
    """
    before = _by_advisory(old)
    after = _by_advisory(new)
    same = {
        name
        for name in before.keys() & after.keys()
        if before[name][0] == after[name][0] and before[name][1] == after[name][1]
    }
    return SourceReport(
        source=source,
        added=tuple(name for name in after if name not in before),
        changed=tuple(name for name in after if name in before and name not in same),
        removed=tuple(name for name in before if name not in after),
        unchanged=tuple(name for name in after if name in same),
        passages=_counts(old, new),
        failures=tuple(failures),
        kept=kept,
    )


def shrinks(old: Content, new: Content) -> str:
    """In words how much smaller ``new`` is, where that is more than may be; else empty."""
    before, after = len(old.passages), len(new.passages)
    if after >= (1 - SHRINK_LIMIT) * before:
        return ""
    return f"would shrink from {before:,} to {after:,} passages"


def _by_advisory(content: Content) -> dict[str, tuple[Advisory, dict[str, str]]]:
    digests: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for passage in content.passages:
        digests[passage.advisory][passage.id] = passage.digest
    return {advisory.id: (advisory, digests[advisory.id]) for advisory in content.advisories}


def _counts(old: Content, new: Content) -> PassageCounts:
    before = {passage.id: passage.digest for passage in old.passages}
    after = {passage.id: passage.digest for passage in new.passages}
    shared = before.keys() & after.keys()
    unchanged = sum(before[name] == after[name] for name in shared)
    return PassageCounts(
        added=len(after) - len(shared),
        changed=len(shared) - unchanged,
        removed=len(before) - len(shared),
        unchanged=unchanged,
    )
