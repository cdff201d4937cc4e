"""Sources to a new generation of the index, published whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import structlog

from ingest.difference import Content, compared, content_of, kept_content, shrinks
from ingest.documents import Failure
from ingest.entries import SourceEntry
from ingest.folder import read_source
from ingest.passages import embedded_text
from ingest.report import RefreshOutcome, RefreshReport, SourceReport
from ingest.sources import Registry
from knowledge.errors import IndexDamaged, ModelMismatch, NoIndex, SourceError

if TYPE_CHECKING:
    from knowledge.embedding_cache import CachedVectors
    from knowledge.generations import Store
    from knowledge.index import Index
    from knowledge.writer import Writer

_log = structlog.get_logger(__name__)


class Stage(StrEnum):
    """What a refresh is at."""

    READING = "reading"
    """files of one source"""
    EMBEDDING = "embedding"
    """texts whose vectors are not known"""
    WRITING = "writing"
    """vectors of the new generation"""


Progress = Callable[[Stage, int, int], None]
"""Called with the stage, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class _Live:
    """What the live generation holds; ``sound`` unless that one cannot be served."""

    content: Content = field(default_factory=Content)
    generation: int | None = None
    model: str = ""
    sound: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the next generation would hold, source by source."""

    content: Content
    reports: tuple[SourceReport, ...]


def refresh(
    store: Store,
    registry: Registry,
    vectors: CachedVectors,
    *,
    only: Collection[str] = (),
    dry_run: bool = False,
    allow_shrink: bool = False,
    on_progress: Progress | None = None,
) -> RefreshReport:
    """Read the sources and publish what they hold now, if anything changed.

    ``only`` are the ids of the sources to read, by default all; the others stay as last
    indexed. A source or file that cannot be read is told in the report and stays as last
    indexed too, and so does a source that would lose more than a fifth of its passages, unless
    ``allow_shrink``; where the whole would, nothing is published. With ``dry_run`` nothing is
    embedded or written.

    Raises `BundleError` for a fault in the bundle, `SourceError` for one in the registry or an
    unknown source, `EmbeddingError`, and `KnowledgeIndexError` (`IndexLocked` while another
    refresh runs). The live generation serves on after any of them.
    """
    began = time.monotonic()
    tell = on_progress or _silent
    for source in only:
        if not registry.entry(source).enabled:
            raise SourceError(f"source {source} is not enabled")
    with nullcontext() if dry_run else store.writer() as writer:
        live = _live(store, vectors)
        plan = _planned(registry, live.content, only, allow_shrink, tell)
        report = _judged(plan, live, vectors.name, dry_run, allow_shrink)
        if writer is not None and report.outcome is RefreshOutcome.PUBLISHED:
            report = _published(writer, plan, vectors, report, tell)
    report = replace(report, seconds=time.monotonic() - began)
    _log.info(
        "ingest.refreshed",
        outcome=str(report.outcome),
        generation=report.generation,
        added=len(report.added),
        changed=len(report.changed),
        removed=len(report.removed),
        failed=len(report.failed),
        embedded=report.embedded,
        seconds=round(report.seconds, 3),
    )
    return report


def _silent(stage: Stage, done: int, total: int) -> None:
    """Nobody watches."""


def _live(store: Store, vectors: CachedVectors) -> _Live:
    """The live content; its vectors are remembered where they are of the same model."""
    try:
        with _opened(store, vectors.name) as index:
            if index.model == vectors.name:
                vectors.remember(*index.vectors())
            content = Content(index.advisories, index.passages())
            return _Live(content, index.generation, index.model, sound=not index.degraded)
    except NoIndex:
        return _Live()
    except IndexDamaged as error:
        # nothing to keep and nothing to compare with: all is built anew
        _log.warning("ingest.live_index_unreadable", fault=str(error))
        return _Live()


def _opened(store: Store, model: str) -> Index:
    from knowledge.generations import open_index

    try:
        return open_index(store, model)
    except ModelMismatch:
        # its vectors are of no use, but what it holds is
        number = store.current()
        if number is None:
            raise
        return store.open(number)


def _planned(
    registry: Registry,
    live: Content,
    only: Collection[str],
    allow_shrink: bool,
    tell: Progress,
) -> _Plan:
    content, reports, taken = Content(), [], dict[str, str]()
    entries = [entry for entry in registry.listed() if entry.enabled]
    for entry in entries:
        old = live.of_source(entry.id)
        if only and entry.id not in only and (old.advisories or entry.kind != "bundle"):
            new = kept_content(old, taken)
            report = compared(entry.id, old, new)
        else:
            new, report = _renewed(registry, entry, old, taken, allow_shrink, tell)
        content += new
        reports.append(report)
    registered = {entry.id for entry in entries}
    gone = dict.fromkeys(a.origin for a in live.advisories if a.origin not in registered)
    reports.extend(compared(source, live.of_source(source), Content()) for source in gone)
    return _Plan(content, tuple(reports))


def _renewed(
    registry: Registry,
    entry: SourceEntry,
    old: Content,
    taken: dict[str, str],
    allow_shrink: bool,
    tell: Progress,
) -> tuple[Content, SourceReport]:
    """One source as it is now, or as it was where it cannot be read or has shrunk."""
    try:
        reading = read_source(
            entry,
            registry.folder_of(entry),
            lambda done, total: tell(Stage.READING, done, total),
        )
    except SourceError as error:
        new = kept_content(old, taken)
        kept = "it could not be read" if new.advisories else ""
        return new, compared(entry.id, old, new, (Failure("", str(error)),), kept)
    now_taken = dict(taken)
    new, failures = content_of(reading, old, now_taken)
    kept = "" if allow_shrink else shrinks(old, new)
    if kept:
        new = kept_content(old, taken)
    else:
        taken.update(now_taken)
    return new, compared(entry.id, old, new, failures, kept)


def _judged(
    plan: _Plan, live: _Live, model: str, dry_run: bool, allow_shrink: bool
) -> RefreshReport:
    """How the refresh ends, before anything is done about it."""
    report = RefreshReport(
        RefreshOutcome.PUBLISHED, plan.reports, live.generation, live.generation, model
    )
    loss = "" if allow_shrink else shrinks(live.content, plan.content)
    changed = report.added or report.changed or report.removed
    if loss:
        return replace(report, outcome=RefreshOutcome.REFUSED, reason=f"the index {loss}")
    if not changed and live.sound and live.model == model:
        return replace(report, outcome=RefreshOutcome.NOTHING_CHANGED)
    return replace(report, outcome=RefreshOutcome.DRY_RUN) if dry_run else report


def _published(
    writer: Writer, plan: _Plan, vectors: CachedVectors, report: RefreshReport, tell: Progress
) -> RefreshReport:
    passages = plan.content.passages
    found = vectors.embed_passages(
        [embedded_text(passage) for passage in passages],
        [passage.language for passage in passages],
        lambda done, total: tell(Stage.EMBEDDING, done, total),
    )
    report = replace(report, embedded=found.computed, reused=len(passages) - found.computed)
    number = writer.build(
        plan.content.advisories,
        passages,
        found.matrix,
        model=vectors.name,
        dimensions=vectors.dimensions,
        # the number of the generation is where the report lies
        report=replace(report, generation=None).as_dict(),
        keys=found.keys,
        on_progress=lambda done, total: tell(Stage.WRITING, done, total),
    )
    writer.publish(number)
    return replace(report, generation=number)
