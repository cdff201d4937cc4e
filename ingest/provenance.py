"""A passage as it was, and what it was made of: for whoever asks where an answer came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from pydantic import ValidationError

from ingest.archive import Archive, Record
from knowledge.domain import Passage
from knowledge.errors import KnowledgeIndexError, SourceError
from knowledge.generations import Store


@dataclass(frozen=True, slots=True)
class Provenance:
    """A ``passage`` of a ``generation``, built at ``built_at`` (ISO 8601).

    ``record`` is the page that it was made of, None for what was not fetched; ``fault`` says
    what is wrong with the archived bytes of that page, empty where they are what was fetched.
    """

    passage: Passage
    generation: int
    built_at: str
    live: bool
    record: Record | None
    fault: str

    def lines(self) -> tuple[str, ...]:
        """For people."""
        passage = self.passage
        return (
            f"passage {passage.id}",
            f"  digest {passage.digest}",
            f"  generation {self.generation}, built {self.built_at}"
            f"{' (live)' if self.live else ''}",
            f"  {passage.issuer}: {passage.title}",
            f"  issued {passage.issued or 'undated'}; status: {passage.status} ({passage.force})",
            f"  {passage.url}",
            *self._page(),
            "",
            passage.text,
        )

    def as_dict(self) -> dict[str, Any]:
        """For machines: plain values, ready for JSON."""
        page = None if self.record is None else self.record.model_dump()
        return {
            "id": self.passage.id,
            "passage": asdict(self.passage),
            "digest": self.passage.digest,
            "generation": self.generation,
            "built_at": self.built_at,
            "live": self.live,
            "page": page,
            "fault": self.fault,
        }

    def _page(self) -> tuple[str, ...]:
        record = self.record
        if record is None:
            return (f"  not fetched: it came with {self.passage.origin}",)
        known = {"ETag": record.etag, "Last-Modified": record.last_modified}
        validators = ", ".join(f"{name} {value}" for name, value in known.items() if value)
        return (
            f"  fetched {record.fetched_at} from {record.final} ({record.media})",
            f"  SHA-256 of the bytes {record.sha256}",
            f"  validators: {validators or 'none'}",
            f"  archived bytes: {self.fault or 'there, and what was fetched'}",
        )


def provenance(
    store: Store, archive: Archive, identity: str, number: int
) -> tuple[Provenance, ...]:
    """Where the passage ``identity`` of generation ``number``, or each of the advisory of that
    id, came from.

    Raises `KnowledgeIndexError` where there is no such generation, `SourceError` where it has
    nothing of that id.
    """
    if number not in store.numbers():
        raise KnowledgeIndexError(f"there is no generation {number}")
    with store.open(number) as index:
        one = index.passage(identity)
        passages = index.passages_of(identity) if one is None else (one,)
        built_at = index.built_at
    if not passages:
        raise SourceError(f"generation {number} has no passage and no advisory {identity}")
    report, live = store.report(number), number == store.current()
    found = []
    for passage in passages:
        record = _record(report, passage)
        fault = _fault(archive, record)
        found.append(Provenance(passage, number, built_at, live, record, fault))
    return tuple(found)


def _fault(archive: Archive, record: Record | None) -> str:
    if record is None:
        return ""
    try:
        archive.body(record.sha256)
    except SourceError as error:
        return str(error)
    return ""


def _record(report: Mapping[str, Any], passage: Passage) -> Record | None:
    """The page that ``passage`` was made of, as the report of its generation names it."""
    pages = report.get("archive", {}).get(passage.origin, {}).get("pages", ())
    for page in pages:
        if page.get("final") in (passage.source, passage.url):
            try:
                return Record.model_validate(page)
            except ValidationError as error:
                raise SourceError(f"the report on {passage.id} cannot be read") from error
    return None
