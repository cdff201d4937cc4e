"""What the next generation would hold, source by source; nothing is embedded or written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ingest.difference import Content, compared, content_of, kept_content, loss
from ingest.documents import Failure
from ingest.duplicates import linked, with_sources
from ingest.entries import SourceEntry
from ingest.reading import SourceReader
from ingest.source_report import SourceReport
from ingest.sources import Registry
from knowledge.errors import SourceError

_NOT_ASKED: Final = "as only others were asked for"


@dataclass(frozen=True, slots=True)
class Live:
    """What the live generation holds; ``sound`` unless that one cannot be served. ``archive``
    says of each source of the web what its documents were made of."""

    content: Content = field(default_factory=Content)
    generation: int | None = None
    model: str = ""
    sound: bool = False
    archive: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next generation would hold; ``entries`` are the sources that are enabled,
    ``registered`` the ids of all."""

    content: Content
    reports: tuple[SourceReport, ...]
    entries: tuple[SourceEntry, ...]
    registered: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Draft:
    """One source, before it is compared with the others; ``read`` unless its content is the
    last indexed one."""

    entry: SourceEntry
    old: Content
    new: Content
    read: bool = False
    failures: tuple[Failure, ...] = ()
    kept: str = ""
    skipped: str = ""
    not_modified: int = 0


def planned(
    registry: Registry,
    reader: SourceReader,
    live: Live,
    *,
    only: Collection[str],
    allow_shrink: bool,
    tell: Callable[[int, int], None],
) -> Plan:
    """The plan for all enabled sources of ``registry``.

    Those that are not among ``only`` (where it names any), or not due and not named, stay as
    last indexed, unless what was fetched of them has never been published; so does a source
    that cannot be read, or would lose too much unless ``allow_shrink``. ``tell`` is called with
    files or pages of one source. Raises `BundleError`, and `SourceError` for a fault in the
    registry.
    """
    taken: dict[str, str] = {}
    listed = registry.listed()
    entries = tuple(entry for entry in listed if entry.enabled)
    drafts = []
    for entry in entries:
        old = live.content.of_source(entry.id)
        if only and entry.id not in only and (old.advisories or entry.kind != "bundle"):
            drafts.append(_Draft(entry, old, kept_content(old, taken), skipped=_NOT_ASKED))
            continue
        due = entry.id in only or reader.due(entry)
        made_of = live.archive.get(entry.id, {})
        if not due and old.advisories and not reader.moved_on(entry, made_of):
            waiting = f"read less than {entry.every_hours:,} h ago"
            drafts.append(_Draft(entry, old, kept_content(old, taken), skipped=waiting))
            continue
        source = _Source(entry, registry, reader, fetch=due, allow_shrink=allow_shrink)
        drafts.append(source.draft(old, taken, tell))
    content, reports = _joined(entries, drafts, reader, live)
    return Plan(content, reports, entries, frozenset(entry.id for entry in listed))


@dataclass(frozen=True, slots=True)
class _Source:
    """One source that is read."""

    entry: SourceEntry
    registry: Registry
    reader: SourceReader
    fetch: bool
    allow_shrink: bool

    def draft(
        self, old: Content, taken: dict[str, str], tell: Callable[[int, int], None]
    ) -> _Draft:
        """The source as it is now, or as it was where it cannot be read or has shrunk."""
        folder = self.registry.folder_of(self.entry)
        try:
            reading = self.reader.read(self.entry, folder, tell, fetch=self.fetch)
        except SourceError as error:
            new = kept_content(old, taken)
            kept = "it could not be read" if new.advisories else ""
            return _Draft(self.entry, old, new, failures=(Failure("", str(error)),), kept=kept)
        now_taken = dict(taken)
        new, failures = content_of(reading, old, now_taken)
        kept = "" if self.allow_shrink else loss(old, new)
        if kept:
            new = kept_content(old, taken)
        else:
            taken.update(now_taken)
        return _Draft(
            self.entry, old, new, read=not kept, failures=failures, kept=kept,
            not_modified=reading.not_modified,
        )  # fmt: skip


def _joined(
    entries: tuple[SourceEntry, ...], drafts: Sequence[_Draft], reader: SourceReader, live: Live
) -> tuple[Content, tuple[SourceReport, ...]]:
    contents = {draft.entry.id: draft.new for draft in _remembered(drafts, reader)}
    links = linked([entry for entry in entries if entry.kind != "bundle"], contents)
    reports = [
        replace(
            compared(d.entry.id, d.old, links.contents[d.entry.id], d.failures, d.kept),
            skipped=d.skipped,
            not_modified=d.not_modified,
            duplicates=links.duplicates.get(d.entry.id, ()),
        )
        for d in drafts
    ]
    registered = {entry.id for entry in entries}
    gone = dict.fromkeys(a.origin for a in live.content.advisories if a.origin not in registered)
    reports += [compared(source, live.content.of_source(source), Content()) for source in gone]
    if live.generation is None:
        # of a first index everything is new
        reports = [replace(report, highlights=()) for report in reports]
    content = sum((links.contents[entry.id] for entry in entries), Content())
    return content, tuple(reports)


def _remembered(drafts: Sequence[_Draft], reader: SourceReader) -> list[_Draft]:
    """The drafts, with what was known of other sources that report the same: a page that is
    not indexed for that reason is not seen while its own source is not read."""
    unread: set[str] = set()
    for draft in drafts:
        if draft.entry.web and not draft.read:
            unread |= reader.addresses(draft.entry.id)
            unread -= {advisory.url for advisory in draft.new.advisories}
    if not unread:
        return list(drafts)
    found = []
    for draft in drafts:
        if draft.read:
            before = {a.id: [s for s in a.sources if s.url in unread] for a in draft.old.advisories}
            told = tuple(with_sources(a, before.get(a.id, ())) for a in draft.new.advisories)
            draft = replace(draft, new=Content(told, draft.new.passages))
        found.append(draft)
    return found
