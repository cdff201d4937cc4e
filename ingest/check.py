"""What a source would give to the index, without giving it."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

from ingest.documents import Failure, SourceReading
from ingest.passages import document_passages
from ingest.source_report import listed


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """What one document would give: ``file`` is empty for the bundle's own, ``topics`` and
    ``biometrics`` are what it could be cited for."""

    file: str
    advisory: str
    title: str
    issued: str
    languages: tuple[str, ...]
    passages: int
    biometrics: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


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
            *listed("+", tuple(f"{d.advisory}: {d.title}" for d in self.documents)),
            *listed("!", tuple(str(failure) for failure in self.failures)),
            *listed("?", self.ignored),
        )

    def as_dict(self) -> dict[str, Any]:
        """For machines: plain values, ready for JSON."""
        return asdict(self)


def checked(reading: SourceReading) -> SourceCheck:
    """What ``reading`` would give."""
    documents = []
    for document in reading.documents:
        passages = document_passages(document)
        advisory = document.advisory
        documents.append(
            CheckedDocument(
                file=document.source,
                advisory=advisory.id,
                title=advisory.title_in("en"),
                issued=advisory.issued,
                languages=tuple(sorted({passage.language for passage in passages})),
                passages=len(passages),
                biometrics=advisory.biometrics,
                topics=advisory.topics,
            )
        )
    return SourceCheck(reading.source, tuple(documents), reading.failures, reading.ignored)
