"""How the sources stand: when each was last read, what failed since, when it is read again.

It is noted in one small file after each refresh, whichever process ran it.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import structlog
from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.archive import Archive
from ingest.entries import SourceEntry
from ingest.report import RefreshOutcome, RefreshReport
from ingest.source_report import SourceReport
from ingest.web import DUE_SHARE
from knowledge.errors import SourceError

_log = structlog.get_logger(__name__)

REASON_CHARACTERS: Final = 300
"""Longest reason of a failure that is kept."""


class SourceStanding(BaseModel):
    """One source: when it was last read (``read_at``), when it last failed, in whole or in
    part, and why. Times are ISO 8601 in UTC; empty for never."""

    model_config = ConfigDict(frozen=True)

    read_at: str = ""
    failed_at: str = ""
    reason: str = ""

    @property
    def failing(self) -> bool:
        """Whether something failed at the last visit."""
        return bool(self.failed_at) and self.failed_at >= self.read_at


class Standing(BaseModel):
    """All sources, and ``refreshed_at``, when a refresh last did what it should; ``refused``
    says why the last one published nothing although something had changed."""

    model_config = ConfigDict(frozen=True)

    refreshed_at: str = ""
    refused: str = ""
    sources: dict[str, SourceStanding] = {}

    @property
    def failing(self) -> dict[str, str]:
        """The reasons of the sources that failed at their last visit, by id."""
        return {name: one.reason for name, one in self.sources.items() if one.failing}

    def after(self, report: RefreshReport, now: datetime) -> Standing:
        """How they stand after a refresh that ended at ``now``; sources that are not in its
        report are forgotten."""
        moment = now.astimezone(UTC).isoformat(timespec="seconds")
        refused = report.outcome is RefreshOutcome.REFUSED
        sources = {
            one.source: self.sources.get(one.source, SourceStanding())
            if one.skipped
            else _after(self.sources.get(one.source, SourceStanding()), one, moment)
            for one in report.sources
        }
        return Standing(
            refreshed_at=self.refreshed_at if refused or report.futile else moment,
            refused=report.reason if refused else "",
            sources=sources,
        )


def _after(before: SourceStanding, report: SourceReport, moment: str) -> SourceStanding:
    reason = reason_of(report)
    return SourceStanding(
        read_at=before.read_at if report.fruitless else moment,
        failed_at=moment if reason else before.failed_at,
        reason=reason or before.reason,
    )


def reason_of(report: SourceReport) -> str:
    """Why a source failed, in whole or in part; empty where it did not."""
    if not report.failures:
        return report.kept[:REASON_CHARACTERS]
    first = str(report.failures[0])
    more = len(report.failures) - 1
    return f"{first[:REASON_CHARACTERS]}{f' (and {more:,} more)' if more else ''}"


class StandingFile:
    """The file in which it is noted; it need not exist."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Standing:
        """What is noted; nothing where that cannot be read."""
        try:
            return Standing.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return Standing()
        except (OSError, ValidationError) as error:
            _log.warning("standing.not_read", kind=type(error).__name__)
            return Standing()

    def note(self, report: RefreshReport, now: datetime) -> None:
        """Note how a refresh ended; what cannot be written is only logged, since all that
        matters has been done."""
        data = self.read().after(report, now).model_dump_json(indent=1)
        temporary = ""
        try:
            handle, temporary = tempfile.mkstemp(dir=self._path.parent, prefix=".standing-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(data)
            os.replace(temporary, self._path)
        except OSError as error:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            _log.warning("standing.not_written", kind=type(error).__name__)


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source, for operators. ``documents`` are its pages in the archive, None for a source
    that is not of the web; ``due`` is when it is to be read again (None: at every refresh)."""

    entry: SourceEntry
    standing: SourceStanding
    documents: int | None
    due: datetime | None

    def lines(self, now: datetime) -> Iterator[str]:
        """For people: one line, and one more for the last failure."""
        entry = self.entry
        word = "off" if not entry.enabled else "FAILING" if self.standing.failing else "on"
        pages = "" if self.documents is None else f", {self.documents:,} documents"
        yield f"{entry.id} ({entry.kind}, {entry.jurisdiction}{pages}): {word}"
        read = shown(self.standing.read_at) or "never"
        if entry.enabled:
            yield f"  last read {read}; next {self._next(now)}"
        if self.standing.failed_at:
            yield f"  last failure {shown(self.standing.failed_at)}: {self.standing.reason}"

    def _next(self, now: datetime) -> str:
        if self.due is None:
            return "at every refresh"
        return "at the next refresh" if self.due <= now else f"from {shown(self.due.isoformat())}"


def states(
    entries: Iterable[SourceEntry], archive: Archive, standing: Standing
) -> tuple[SourceState, ...]:
    """How each of ``entries`` stands."""
    return tuple(
        SourceState(
            entry,
            standing.sources.get(entry.id, SourceStanding()),
            *_visits(entry, archive),
        )
        for entry in entries
    )


def _visits(entry: SourceEntry, archive: Archive) -> tuple[int | None, datetime | None]:
    if not entry.web:
        return None, None
    never = datetime.min.replace(tzinfo=UTC)
    try:
        manifest = archive.manifest(entry.id)
        checked = datetime.fromisoformat(manifest.checked_at)
    except (SourceError, ValueError):
        return 0, never
    if manifest.fingerprint != entry.fingerprint:
        return len(manifest.pages), never
    checked = checked if checked.tzinfo else checked.replace(tzinfo=UTC)
    return len(manifest.pages), checked + timedelta(hours=entry.every_hours * DUE_SHARE)


def shown(moment: str) -> str:
    """A time of day, for people: ``2026-05-04 06:00 UTC``; empty for none."""
    try:
        return f"{datetime.fromisoformat(moment).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    except ValueError:
        return ""
