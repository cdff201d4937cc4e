"""What a refresh found and did, as values that print themselves."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from ingest.documents import Failure
from ingest.probes import ProbeChange
from ingest.source_report import PassageCounts as PassageCounts
from ingest.source_report import SourceReport as SourceReport


class RefreshOutcome(StrEnum):
    """How a refresh ended."""

    PUBLISHED = "published"
    NOTHING_CHANGED = "nothing-changed"
    DRY_RUN = "dry-run"
    REFUSED = "refused"
    """the index would have shrunk too much, or did not pass its checks"""


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh found and did. ``generation`` is the one that is live afterwards, if any;
    ``reason`` says why nothing was published; ``embedded`` and ``reused`` count passages whose
    vectors were computed or known; ``probes`` are the probe questions whose answers changed;
    ``seconds`` is how long it took."""

    outcome: RefreshOutcome
    sources: tuple[SourceReport, ...]
    previous: int | None
    generation: int | None
    model: str
    embedded: int = 0
    reused: int = 0
    seconds: float = 0.0
    reason: str = ""
    probes: tuple[ProbeChange, ...] = ()

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
    def withdrawn(self) -> tuple[str, ...]:
        """Ids of the advisories whose site has taken them down."""
        return tuple(name for source in self.sources for name in source.withdrawn)

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

    @property
    def highlights(self) -> tuple[str, ...]:
        """What an operator should see first."""
        return tuple(line for source in self.sources for line in source.highlights)

    @property
    def futile(self) -> bool:
        """Whether nothing could be done: it was refused, or no source that was to be read
        could be."""
        read = [source for source in self.sources if not source.skipped]
        nothing = bool(read) and all(source.fruitless for source in read)
        return self.outcome is RefreshOutcome.REFUSED or (
            nothing and self.outcome is not RefreshOutcome.PUBLISHED
        )

    def lines(self) -> tuple[str, ...]:
        """For people: what matters most, each source, then what was done."""
        return (
            *(f"!! {line}" for line in self.highlights),
            *(line for source in self.sources for line in source.lines()),
            *(("probe answers changed:",) if self.probes else ()),
            *(f"  {change}" for change in self.probes),
            *self._ending(),
        )

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
            "withdrawn": list(self.withdrawn),
            "highlights": list(self.highlights),
            "unchanged": list(self.unchanged),
            "failed": [{"source": s, "file": f.file, "reason": f.reason} for s, f in self.failed],
            "passages": {**asdict(self.passages), "total": self.passages.total},
            "embedded": self.embedded,
            "reused": self.reused,
            "sources": [source.as_dict() for source in self.sources],
            "probes_changed": [change.as_dict() for change in self.probes],
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
