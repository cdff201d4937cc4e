"""What a check or a refresh found and did, as values that print themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

from ingest.documents import Failure

_SHOWN: Final = 20
"""Ids of one sort that are listed by name; the rest is counted."""


class RefreshOutcome(StrEnum):
    """How a refresh ended."""

    PUBLISHED = "published"
    NOTHING_CHANGED = "nothing-changed"
    DRY_RUN = "dry-run"
    REFUSED = "refused"
    """the index would have shrunk too much"""


@dataclass(frozen=True, slots=True)
class PassageCounts:
    """Passages by what became of them."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """Passages that are there now."""
        return self.added + self.changed + self.unchanged

    def __add__(self, other: PassageCounts) -> PassageCounts:
        """The two counts as one."""
        return PassageCounts(
            self.added + other.added,
            self.changed + other.changed,
            self.removed + other.removed,
            self.unchanged + other.unchanged,
        )


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What became of one source: ids of its advisories, counts of its passages, the files
    that failed. ``kept`` says why its last indexed content stays as it was, or is empty."""

    source: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    passages: PassageCounts = PassageCounts()
    failures: tuple[Failure, ...] = ()
    kept: str = ""

    def lines(self) -> tuple[str, ...]:
        """For people: a line with the counts, then what changed and what failed."""
        counts = ", ".join(
            f"{len(ids):,} {name}"
            for name, ids in (
                ("added", self.added),
                ("changed", self.changed),
                ("removed", self.removed),
                ("unchanged", self.unchanged),
            )
        )
        head = f"{self.source}: {counts}, {len(self.failures):,} failed"
        return (
            f"{head} ({self.passages.total:,} passages)",
            *_listed("+", self.added),
            *_listed("~", self.changed),
            *_listed("-", self.removed),
            *_listed("!", tuple(str(failure) for failure in self.failures)),
            *((f"  kept as last indexed: {self.kept}",) if self.kept else ()),
        )


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh found and did. ``generation`` is the one that is live afterwards, if any;
    ``reason`` says why nothing was published; ``embedded`` and ``reused`` count passages whose
    vectors were computed or known; ``seconds`` is how long it took."""

    outcome: RefreshOutcome
    sources: tuple[SourceReport, ...]
    previous: int | None
    generation: int | None
    model: str
    embedded: int = 0
    reused: int = 0
    seconds: float = 0.0
    reason: str = ""

    @property
    def added(self) -> tuple[str, ...]:
        """Ids of the advisories that are new."""
        return tuple(name for source in self.sources for name in source.added)

    @property
    def changed(self) -> tuple[str, ...]:
        """Ids of the advisories of which anything changed."""
        return tuple(name for source in self.sources for name in source.changed)

    @property
    def removed(self) -> tuple[str, ...]:
        """Ids of the advisories that are gone."""
        return tuple(name for source in self.sources for name in source.removed)

    @property
    def unchanged(self) -> tuple[str, ...]:
        """Ids of the advisories that are as they were."""
        return tuple(name for source in self.sources for name in source.unchanged)

    @property
    def failed(self) -> tuple[tuple[str, Failure], ...]:
        """What could not be read, each with the id of its source."""
        return tuple((s.source, failure) for s in self.sources for failure in s.failures)

    @property
    def passages(self) -> PassageCounts:
        """Counts over all sources."""
        return sum((source.passages for source in self.sources), PassageCounts())

    @property
    def complete(self) -> bool:
        """Whether every source was read and taken over as it is."""
        held_back = self.outcome is RefreshOutcome.REFUSED or any(s.kept for s in self.sources)
        return not self.failed and not held_back

    def lines(self) -> tuple[str, ...]:
        """For people: each source, then what was done."""
        return (*(line for source in self.sources for line in source.lines()), *self._ending())

    def as_dict(self) -> dict[str, Any]:
        """For machines: plain values, ready for JSON."""
        return {
            "outcome": str(self.outcome),
            "reason": self.reason,
            "generation": self.generation,
            "previous": self.previous,
            "model": self.model,
            "added": list(self.added),
            "changed": list(self.changed),
            "removed": list(self.removed),
            "unchanged": list(self.unchanged),
            "failed": [{"source": s, "file": f.file, "reason": f.reason} for s, f in self.failed],
            "passages": {**asdict(self.passages), "total": self.passages.total},
            "embedded": self.embedded,
            "reused": self.reused,
            "sources": [_source_dict(source) for source in self.sources],
            "seconds": round(self.seconds, 3),
        }

    def _ending(self) -> tuple[str, ...]:
        total = f"{self.passages.total:,} passages"
        live = "there is no index" if self.generation is None else f"generation {self.generation}"
        if self.outcome is RefreshOutcome.PUBLISHED:
            return (
                f"vectors: {self.embedded:,} computed, {self.reused:,} known",
                f"published generation {self.generation} with {total} in {self.seconds:.1f} s",
            )
        if self.outcome is RefreshOutcome.NOTHING_CHANGED:
            return (f"nothing changed: {live} stays live with {total}",)
        if self.outcome is RefreshOutcome.REFUSED:
            return (f"refused: {self.reason}; {live} stays live",)
        return (f"dry run: would hold {total}; nothing was published",)


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """What one document would give: ``file`` is empty for the bundle's own."""

    file: str
    advisory: str
    title: str
    issued: str
    languages: tuple[str, ...]
    passages: int


@dataclass(frozen=True, slots=True)
class SourceCheck:
    """What a source would give to the index, without giving it."""

    source: str
    documents: tuple[CheckedDocument, ...]
    failures: tuple[Failure, ...] = ()
    ignored: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """For people: a summary, then each document and each file that failed."""
        passages = sum(document.passages for document in self.documents)
        languages = Counter(tag for document in self.documents for tag in document.languages)
        spoken = ", ".join(f"{tag} {count:,}" for tag, count in languages.most_common())
        return (
            f"{self.source}: {len(self.documents):,} documents, {passages:,} passages,"
            f" {len(self.failures):,} failed, {len(self.ignored):,} files of other kinds",
            *((f"  documents by language: {spoken}",) if spoken else ()),
            *_listed("+", tuple(f"{d.advisory}: {d.title}" for d in self.documents)),
            *_listed("!", tuple(str(failure) for failure in self.failures)),
            *_listed("?", self.ignored),
        )

    def as_dict(self) -> dict[str, Any]:
        """For machines: plain values, ready for JSON."""
        return asdict(self)


def _listed(mark: str, names: tuple[str, ...]) -> tuple[str, ...]:
    shown = tuple(f"  {mark} {name}" for name in names[:_SHOWN])
    left = len(names) - len(shown)
    return (*shown, f"  {mark} … and {left:,} more") if left else shown


def _source_dict(source: SourceReport) -> dict[str, Any]:
    return {
        "source": source.source,
        "added": len(source.added),
        "changed": len(source.changed),
        "removed": len(source.removed),
        "unchanged": len(source.unchanged),
        "failed": len(source.failures),
        "passages": {**asdict(source.passages), "total": source.passages.total},
        "kept": source.kept,
    }
