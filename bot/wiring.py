"""Where everything is joined: settings to store, models and desk, by plain arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.phrases import FluentPhrases
from knowledge.embedding import LanguageEmbeddings, open_embeddings
from knowledge.errors import NoIndex, SourceError

if TYPE_CHECKING:
    from bot.settings import Settings
    from ingest.archive import Archive
    from ingest.reading import SourceReader
    from ingest.refresh import Progress
    from ingest.report import RefreshReport
    from ingest.seams import PageFetcher
    from ingest.sources import Registry
    from ingest.standing import SourceState, StandingFile
    from knowledge.desk import Desk
    from knowledge.embedding_cache import CachedVectors
    from knowledge.generations import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk ready to answer, and what it answers from; ``degraded`` says in one line that
    an older generation serves, or is empty."""

    desk: Desk
    generation: int
    degraded: str


def knowledge_root(settings: Settings) -> Path:
    """The folder of generations."""
    return settings.home / "kb"


def registry_of(settings: Settings) -> Registry:
    """The registry of sources."""
    from ingest.sources import Registry

    return Registry(settings.home / "sources.yaml")


@contextmanager
def open_vectors(settings: Settings, *, shipped: bool = False) -> Iterator[CachedVectors]:
    """The configured embedding model; its process starts at once and loads while the caller
    goes on. ``shipped`` also loads the vectors that come with the bundle."""
    with open_embeddings(
        settings.embeddings,
        base_url=settings.embeddings_url,
        api_key=settings.embeddings_key,
        cache=settings.home / "cache",
    ) as embeddings:
        yield _cached(embeddings, shipped)


def _cached(embeddings: LanguageEmbeddings, shipped: bool) -> CachedVectors:
    from knowledge.embedding_cache import VECTORS_FILE, CachedVectors, load_vectors

    if not shipped:
        return CachedVectors(embeddings)
    from knowledge.advisories import bundle_folder

    file = bundle_folder() / VECTORS_FILE
    return CachedVectors(embeddings, load_vectors(file, embeddings.name, embeddings.dimensions))


def rebuilt(
    settings: Settings, *, only: tuple[str, ...] = (), dry_run: bool = False,
    allow_shrink: bool = False, offline: bool = False, registry: Registry | None = None,
    on_progress: Progress | None = None,
) -> RefreshReport:  # fmt: skip
    """Refresh the index from its sources; see `ingest.refresh.refresh`. ``offline`` takes
    sources of the web from the archive."""
    from ingest.probes import load_probes
    from ingest.refresh import refresh

    with (
        open_vectors(settings, shipped=True) as vectors,
        open_sources(
            settings, offline=offline, writes=not dry_run, allow_loss=allow_shrink
        ) as reader,
    ):
        report = refresh(
            store_of(settings), registry or registry_of(settings), vectors,
            reader=reader, probes=load_probes(), only=only, dry_run=dry_run,
            allow_shrink=allow_shrink, on_progress=on_progress,
        )  # fmt: skip
    if not dry_run:
        standing_of(settings).note(report, datetime.now(UTC))
    return report


def archive_of(settings: Settings) -> Archive:
    """What was fetched, as it came."""
    from ingest.archive import Archive

    return Archive(settings.home / "raw")


def standing_of(settings: Settings) -> StandingFile:
    """How the sources stood after the last refresh."""
    from ingest.standing import StandingFile

    return StandingFile(settings.home / "standing.json")


def source_states(settings: Settings) -> tuple[SourceState, ...]:
    """How every source stands now. Raises `SourceError` for a fault in the registry."""
    from ingest.standing import states

    registered = registry_of(settings).listed()
    return states(registered, archive_of(settings), standing_of(settings).read())


@contextmanager
def open_sources(
    settings: Settings, *, offline: bool = False, writes: bool = True, allow_loss: bool = False
) -> Iterator[SourceReader]:
    """What reads the sources; the network is reached when one of the web is read, unless
    ``offline``, and the archive is written unless not ``writes``."""
    from ingest.reading import open_reader

    @contextmanager
    def fetcher() -> Iterator[PageFetcher]:
        from ingest.fetch import open_fetcher

        contact = settings.operator_contact
        if not contact:
            raise SourceError(
                "IRISWARD_OPERATOR_CONTACT: a web or mail address is needed, which sites are told"
            )
        with open_fetcher(contact, allow_private=settings.intranet.replace(",", " ").split()) as it:
            yield it

    raw = settings.home / "raw"
    with open_reader(
        raw, None if offline else fetcher, writes=writes, allow_loss=allow_loss
    ) as reader:
        yield reader


def store_of(settings: Settings) -> Store:
    """The generations of the index."""
    from knowledge.generations import Store

    return Store(knowledge_root(settings))


@contextmanager
def open_desk(
    settings: Settings, *, on_missing: Callable[[str], None] | None = None, once: bool = False
) -> Iterator[Opened]:
    """The desk over the live index; ``once`` for a single question, which is then answered
    without Chroma.

    ``on_missing`` is called with the reason when there is none yet, to build one; without it
    `NoIndex` is raised. `ModelMismatch` and `IndexDamaged` always are.
    """
    with open_vectors(settings) as vectors:
        from knowledge.classifier import load_heads
        from knowledge.desk import Desk
        from knowledge.generations import open_index
        from knowledge.retrieval import HybridSearch

        store = store_of(settings)
        try:
            index = open_index(store, vectors.name, exact=once)
        except NoIndex as error:
            if on_missing is None:
                raise
            on_missing(str(error))
            index = open_index(store, vectors.name, exact=once)
        with index:
            heads = load_heads(vectors)
            desk = Desk(
                HybridSearch(index, vectors),
                FluentPhrases(),
                index.advisories,
                classifiers=(heads,) if heads else (),
            )
            yield Opened(desk, index.generation, index.degraded)
