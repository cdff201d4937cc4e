"""What became of one source, as values that print themselves."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final

from ingest.documents import Failure

_SHOWN: Final = 20
"""Ids of one sort that are listed by name; the rest is counted."""

_CHANGES_SHOWN: Final = 5
"""Changes of the words of one advisory that are shown to people."""


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
class TextChange:
    """How the words of an advisory changed: what went in ``[-…-]``, what came in ``{+…+}``."""

    advisory: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A page that says what another source says: ``page`` (of ``source``) is not indexed,
    ``advisory`` is, and names it among its sources."""

    page: str
    source: str
    advisory: str

    def __str__(self) -> str:
        """``advisory: also reported by page``."""
        return f"{self.advisory}: also reported by {self.page}"


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What became of one source: ids of its advisories, counts of its passages, the files
    that failed.

    ``withdrawn`` are advisories whose site has taken them down, ``changes`` the words that
    changed, ``highlights`` what an operator should see first: changes of status, new orders,
    withdrawals. ``duplicates`` are its pages that another source has too, ``not_modified`` the
    number of pages of which the site said that they are as they were. ``kept`` says why its
    last indexed content stays as it was, ``skipped`` why it was not read; both may be empty.
    """

    source: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    passages: PassageCounts = PassageCounts()
    failures: tuple[Failure, ...] = ()
    kept: str = ""
    withdrawn: tuple[str, ...] = ()
    changes: tuple[TextChange, ...] = ()
    highlights: tuple[str, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    not_modified: int = 0
    skipped: str = ""

    @property
    def fruitless(self) -> bool:
        """Whether nothing came of reading it: it was not taken over, or it failed as a whole or
        in every single document."""
        if self.kept or any(not failure.file for failure in self.failures):
            return True
        came = self.added or self.changed or self.removed or self.withdrawn or self.not_modified
        return not came and 0 < len(self.failures) >= len(self.unchanged)

    def lines(self) -> tuple[str, ...]:
        """For people: a line with the counts, then what changed and what failed."""
        return (
            f"{self.source}: {self._counts()} ({self.passages.total:,} passages)",
            *listed("+", self.added),
            *(line for name in self.changed for line in self._changed(name)),
            *listed("x", self.withdrawn),
            *listed("-", self.removed),
            *listed("=", tuple(map(str, self.duplicates))),
            *listed("!", tuple(str(failure) for failure in self.failures)),
            *((f"  kept as last indexed: {self.kept}",) if self.kept else ()),
        )

    def as_dict(self) -> dict[str, Any]:
        """For machines: plain values, ready for JSON."""
        return {
            "source": self.source,
            "added": len(self.added),
            "changed": len(self.changed),
            "removed": len(self.removed),
            "withdrawn": len(self.withdrawn),
            "unchanged": len(self.unchanged),
            "failed": len(self.failures),
            "not_modified": self.not_modified,
            "skipped": self.skipped,
            "passages": {**asdict(self.passages), "total": self.passages.total},
            "kept": self.kept,
            "changes": [
                {"advisory": change.advisory, "words": list(change.words)}
                for change in self.changes
            ],
            "duplicates": [asdict(duplicate) for duplicate in self.duplicates],
        }

    def _counts(self) -> str:
        if self.skipped:
            return f"skipped, {self.skipped}"
        counts = [
            (len(self.added), "added"),
            (len(self.changed), "changed"),
            (len(self.removed), "removed"),
            (len(self.unchanged), "unchanged"),
            (len(self.failures), "failed"),
        ]
        # what only sources of the web know is told where there is something to tell
        rare = [
            (len(self.withdrawn), "withdrawn"),
            (self.not_modified, "not modified"),
            (len(self.duplicates), "reported by others"),
        ]
        told = [*counts, *(pair for pair in rare if pair[0])]
        return ", ".join(f"{count:,} {name}" for count, name in told)

    def _changed(self, name: str) -> tuple[str, ...]:
        if self.changed.index(name) >= _SHOWN:
            return ()
        words = [word for c in self.changes if c.advisory == name for word in c.words]
        left = len(words) - _CHANGES_SHOWN
        last = self.changed.index(name) == _SHOWN - 1 and len(self.changed) > _SHOWN
        return (
            f"  ~ {name}",
            *(f"      {word}" for word in words[:_CHANGES_SHOWN]),
            *((f"      … and {left:,} more",) if left > 0 else ()),
            *((f"  ~ … and {len(self.changed) - _SHOWN:,} more",) if last else ()),
        )


def listed(mark: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """``names`` behind a ``mark``, a line each; of many, the first and the number of the rest."""
    shown = tuple(f"  {mark} {name}" for name in names[:_SHOWN])
    left = len(names) - len(shown)
    return (*shown, f"  {mark} … and {left:,} more") if left else shown
