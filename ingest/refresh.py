"""Sources to a new generation of the index, published whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import structlog

from ingest.difference import Content, shrinks
from ingest.gates import Candidate, judged
from ingest.passages import embedded_text
from ingest.planning import Live, Plan, planned
from ingest.probes import Probe
from ingest.reading import SourceReader, open_reader
from ingest.report import RefreshOutcome, RefreshReport
from ingest.sources import Registry
from knowledge.errors import IndexDamaged, KnowledgeIndexError, ModelMismatch, NoIndex, SourceError

if TYPE_CHECKING:
    from knowledge.embedding_cache import CachedVectors
    from knowledge.generations import Store
    from knowledge.index import Index
    from knowledge.writer import Writer

_log = structlog.get_logger(__name__)


class Stage(StrEnum):
    """What a refresh is at."""

    READING = "reading"
    """files or pages of one source"""
    EMBEDDING = "embedding"
    """texts whose vectors are not known"""
    WRITING = "writing"
    """vectors of the new generation"""


Progress = Callable[[Stage, int, int], None]
"""Called with the stage, how much of it is done, and how much there is."""


def refresh(
    store: Store,
    registry: Registry,
    vectors: CachedVectors,
    *,
    reader: SourceReader | None = None,
    probes: Sequence[Probe] = (),
    only: Collection[str] = (),
    dry_run: bool = False,
    allow_shrink: bool = False,
    on_progress: Progress | None = None,
) -> RefreshReport:
    """Read the sources and publish what they hold now, if anything changed.

    ``reader`` reads them; by default the network is not touched. ``only`` are the ids of the
    sources to read, by default all that are due; the others stay as last indexed. A source,
    file or page that cannot be read is told in the report and stays as last indexed too, and so
    does a source that would lose more than a fifth of its passages, unless ``allow_shrink``.
    Nothing is published where the whole would, where a new passage does not find itself, or
    where one of ``probes`` loses its answer. With ``dry_run`` nothing is embedded or written.

    Raises `BundleError` for a fault in the bundle, `SourceError` for one in the registry or an
    unknown source, `EmbeddingError`, and `KnowledgeIndexError` (`IndexLocked` while another
    refresh runs). The live generation serves on after any of them.
    """
    began = time.monotonic()
    for source in only:
        if not registry.entry(source).enabled:
            raise SourceError(f"source {source} is not enabled")
    with ExitStack() as stack:
        writer = stack.enter_context(nullcontext() if dry_run else store.writer())
        reader = reader or stack.enter_context(open_reader(registry.raw, writes=not dry_run))
        work = _Refresh(store, vectors, reader, tuple(probes), on_progress or _silent)
        report = work.done(registry, writer, only, allow_shrink)
    report = replace(report, seconds=time.monotonic() - began)
    _log.info(
        "ingest.refreshed",
        outcome=str(report.outcome),
        generation=report.generation,
        added=len(report.added),
        changed=len(report.changed),
        removed=len(report.removed),
        withdrawn=len(report.withdrawn),
        failed=len(report.failed),
        embedded=report.embedded,
        seconds=round(report.seconds, 3),
    )
    return report


def _silent(stage: Stage, done: int, total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class _Refresh:
    """One refresh, with what it works with."""

    store: Store
    vectors: CachedVectors
    reader: SourceReader
    probes: tuple[Probe, ...]
    tell: Progress

    def done(
        self,
        registry: Registry,
        writer: Writer | None,
        only: Collection[str],
        allow_shrink: bool,
    ) -> RefreshReport:
        """How it ended; without a ``writer`` nothing is written."""
        live = _live(self.store, self.vectors)
        plan = planned(
            registry, self.reader, live, only=only, allow_shrink=allow_shrink,
            tell=lambda done, total: self.tell(Stage.READING, done, total),
        )  # fmt: skip
        report = _judged(plan, live, self.vectors.name, writer is None, allow_shrink)
        if writer is None:
            return report
        if report.outcome is RefreshOutcome.PUBLISHED:
            report = self._published(writer, plan, live, report)
        if report.outcome is not RefreshOutcome.REFUSED:
            self._settled(plan)
        return report

    def _published(
        self, writer: Writer, plan: Plan, live: Live, report: RefreshReport
    ) -> RefreshReport:
        passages = plan.content.passages
        found = self.vectors.embed_passages(
            [embedded_text(passage) for passage in passages],
            [passage.language for passage in passages],
            lambda done, total: self.tell(Stage.EMBEDDING, done, total),
        )
        report = replace(report, embedded=found.computed, reused=len(passages) - found.computed)
        number = writer.build(
            plan.content.advisories,
            passages,
            found.matrix,
            model=self.vectors.name,
            dimensions=self.vectors.dimensions,
            # the number of the generation is where the report lies
            report={
                **replace(report, generation=None).as_dict(),
                "archive": self._provenance(plan, live),
            },
            keys=found.keys,
            on_progress=lambda done, total: self.tell(Stage.WRITING, done, total),
        )
        known = {passage.id: passage.digest for passage in live.content.passages}
        rows = zip(passages, found.matrix, strict=True)
        fresh = {p.id: row for p, row in rows if known.get(p.id) != p.digest}
        previous = live.generation if live.sound and live.model == self.vectors.name else None
        try:
            candidate = Candidate(number, fresh)
            verdict = judged(self.store, candidate, previous, self.vectors, self.probes)
        except BaseException:
            writer.discard(number)
            raise
        if verdict.fault:
            writer.discard(number)
            return replace(
                report, outcome=RefreshOutcome.REFUSED, reason=verdict.fault, probes=verdict.probes
            )
        writer.publish(number)
        return replace(report, generation=number, probes=verdict.probes)

    def _provenance(self, plan: Plan, live: Live) -> dict[str, Any]:
        """What the documents were made of; those of a source that stays as last indexed, as
        that generation tells it."""
        found = self.reader.provenance(plan.entries)
        kept = [report.source for report in plan.reports if report.kept]
        return found | {s: live.archive[s] for s in kept if s in live.archive}

    def _settled(self, plan: Plan) -> None:
        """Let the archive go of what neither the registry nor a generation needs."""
        sources = set(plan.registered)
        digests: set[str] = set()
        try:
            for number in self.store.numbers():
                for source, manifest in self.store.report(number).get("archive", {}).items():
                    sources.add(source)
                    records = (*manifest.get("lists", ()), *manifest.get("pages", ()))
                    digests.update(record["sha256"] for record in records)
        except KnowledgeIndexError as error:
            # what a generation needs is not known, so nothing goes
            _log.warning("archive.not_pruned", fault=str(error))
            return
        published = frozenset(advisory.id for advisory in plan.content.advisories)
        self.reader.settle(plan.entries, published, sources, digests)


def _live(store: Store, vectors: CachedVectors) -> Live:
    """The live content; its vectors are remembered where they are of the same model."""
    try:
        with _opened(store, vectors.name) as index:
            if index.model == vectors.name:
                vectors.remember(*index.vectors())
            content = Content(index.advisories, index.passages())
            made_of = _archived(store, index.generation)
            return Live(content, index.generation, index.model, not index.degraded, made_of)
    except NoIndex:
        return Live()
    except IndexDamaged as error:
        # nothing to keep and nothing to compare with: all is built anew
        _log.warning("ingest.live_index_unreadable", fault=str(error))
        return Live()


def _archived(store: Store, number: int) -> dict[str, Any]:
    """What the documents of a generation were made of, by source."""
    try:
        return dict(store.report(number).get("archive") or {})
    except KnowledgeIndexError:
        return {}


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


def _judged(plan: Plan, live: Live, model: str, dry_run: bool, allow_shrink: bool) -> RefreshReport:
    """How the refresh ends, before anything is done about it."""
    report = RefreshReport(
        RefreshOutcome.PUBLISHED, plan.reports, live.generation, live.generation, model
    )
    loss = "" if allow_shrink else shrinks(live.content, plan.content)
    changed = report.added or report.changed or report.removed or report.withdrawn
    if loss:
        return replace(report, outcome=RefreshOutcome.REFUSED, reason=f"the index {loss}")
    if not changed and live.sound and live.model == model:
        return replace(report, outcome=RefreshOutcome.NOTHING_CHANGED)
    return replace(report, outcome=RefreshOutcome.DRY_RUN) if dry_run else report
