"""What is new, changed and gone between two states of the knowledge; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ingest.documents import Failure, SourceReading
from ingest.notices import is_withdrawn
from ingest.passages import document_passages
from ingest.source_report import PassageCounts, SourceReport, TextChange
from ingest.worddiff import word_changes
from knowledge.domain import Advisory, Kind, Part, Passage

SHRINK_LIMIT: Final = 0.2
"""The share of its passages that a source, or the whole, may lose without being asked."""

GROWTH: Final = 2
"""How many times its passages a source may have from one refresh to the next unremarked."""

LEAST_GROWTH: Final = 5
"""More passages that are worth a remark; a page with one paragraph doubles easily."""

_ORDERS: Final = frozenset({Kind.ORDER, Kind.COURT, Kind.WARNING})


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
    A withdrawn document is taken for the one generation after that which had it standing.
    """
    standing = {advisory.id for advisory in live.advisories if not is_withdrawn(advisory)}
    advisories: list[Advisory] = []
    found: list[Passage] = []
    failures = list(reading.failures)
    for document in reading.documents:
        advisory = document.advisory
        if is_withdrawn(advisory) and advisory.id not in standing:
            continue
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
    same = {name for name in before.keys() & after.keys() if before[name] == after[name]}
    changed = [name for name in after if name in before and name not in same]
    gone = {name for name in changed if is_withdrawn(after[name][0])}
    added = tuple(name for name in after if name not in before)
    return SourceReport(
        source=source,
        added=added,
        changed=tuple(name for name in changed if name not in gone),
        removed=tuple(name for name in before if name not in after),
        unchanged=tuple(name for name in after if name in same),
        passages=_counts(old, new),
        failures=tuple(failures),
        kept=kept,
        withdrawn=tuple(name for name in changed if name in gone),
        changes=tuple(_changes(old, new, changed)),
        highlights=(
            *(_status_change(before[name][0], after[name][0]) for name in changed
              if _status(before[name][0]) != _status(after[name][0])),
            *(_told(after[name][0]) for name in added if after[name][0].kind in _ORDERS),
            *_growth(source, len(old.passages), len(new.passages)),
        ),
    )  # fmt: skip


def loss(old: Content, new: Content) -> str:
    """In words how much of a source would be lost, where that is more than may be; else empty.

    What is marked as withdrawn counts as lost, and what was so marked before is no loss any
    more; a single document that goes is let go.
    """
    before = old.where(lambda advisory: not is_withdrawn(advisory))
    after = new.where(lambda advisory: not is_withdrawn(advisory))
    left = {advisory.id for advisory in after.advisories}
    gone = [advisory for advisory in new.advisories if is_withdrawn(advisory)]
    lost = [advisory for advisory in before.advisories if advisory.id not in left]
    if len(lost) == 1 and [advisory.id for advisory in gone] == [lost[0].id]:
        return ""
    return shrinks(before, after)


def shrinks(old: Content, new: Content) -> str:
    """In words how much smaller ``new`` is, where that is more than may be; else empty."""
    before, after = len(old.passages), len(new.passages)
    if after >= (1 - SHRINK_LIMIT) * before:
        return ""
    return f"would shrink from {before:,} to {after:,} passages"


def _growth(source: str, before: int, after: int) -> Iterator[str]:
    """That a source holds so much more than before that somebody should look at it."""
    if before and after >= GROWTH * before and after - before >= LEAST_GROWTH:
        yield f"{source} has grown from {before:,} to {after:,} passages"


def _status(advisory: Advisory) -> tuple[str, str]:
    return advisory.status, advisory.force


def _status_change(old: Advisory, new: Advisory) -> str:
    was, now = (f"{a.status or 'no status'} ({a.force})" for a in (old, new))
    return f"status changed, {new.jurisdiction}: {new.id}: {was} -> {now}"


def _told(advisory: Advisory) -> str:
    title = advisory.title_in("en")
    return f"new {advisory.kind}, {advisory.jurisdiction}: {advisory.id}: {title}"


def _changes(old: Content, new: Content, changed: Iterable[str]) -> Iterator[TextChange]:
    """The words that changed in each advisory: in running text across its pieces, which move
    when one grows, in summaries and facts each for itself."""
    before, after = _texts(old), _texts(new)
    for name in changed:
        words: list[str] = []
        for key in dict.fromkeys((*before[name], *after[name])):
            words += word_changes(before[name].get(key, []), after[name].get(key, []))
        if words:
            yield TextChange(name, tuple(words))


def _texts(content: Content) -> defaultdict[str, dict[str, list[str]]]:
    """For each advisory its texts, in pieces, by what they are."""
    texts: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for passage in content.passages:
        key = "" if passage.part is Part.TEXT else f"{passage.part}{passage.position}"
        key = f"{key}@{passage.language}"
        texts[passage.advisory].setdefault(key, []).append(passage.text)
    return texts


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
