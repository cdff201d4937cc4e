"""The vectors of one generation, in Chroma. No other module knows Chroma.

It is loaded at the first opening, not when this module is imported: that takes seconds.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from threading import Lock, RLock
from typing import TYPE_CHECKING, Any, Final, Self, cast

from knowledge.errors import IndexDamaged, KnowledgeIndexError

if TYPE_CHECKING:
    import numpy as np
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateCollectionConfiguration
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

DATABASE: Final = "chroma.sqlite3"
"""The file in a Chroma folder to which Chroma adds a row at each opening."""

_SEARCH_WIDTH: Final = 200
_BATCH: Final = 2000
_ROWS: Final = 500
"""Vectors that are asked for, or looked for, at once: Chroma makes a Python number of each of
theirs, which takes ten times the memory of the matrix."""

_OPENING: Final = Lock()


class VectorFolder:
    """A Chroma collection in a folder: inner product, no documents, no embedding function."""

    def __init__(self, client: Client, collection: Any) -> None:
        """Takes over ``client``; `close` closes it."""
        self._client = client
        self._collection: Any = collection
        self._lock = RLock()

    @classmethod
    def create(cls, folder: Path, name: str, size: int) -> Self:
        """A new collection for ``size`` vectors. Raises `KnowledgeIndexError`."""
        # the graph is written to its files after this many additions; with batches of at least
        # as many, nothing stays behind in the log to be replayed at each opening
        batch = size // _batches(size)
        configuration: CreateCollectionConfiguration = {
            "hnsw": {
                "space": "ip",
                "ef_search": _SEARCH_WIDTH,
                "ef_construction": _SEARCH_WIDTH,
                "max_neighbors": 32,
                "sync_threshold": max(2, batch),
                "batch_size": max(2, min(100, batch)),
            }
        }
        with _translated("cannot write the vectors", KnowledgeIndexError):
            client = _client(folder)
            with _closed_on_failure(client):
                collection = client.create_collection(
                    name, configuration=configuration, embedding_function=None
                )
            return cls(client, collection)

    @classmethod
    def open(cls, folder: Path, name: str) -> Self:
        """A collection that exists. Raises `IndexDamaged`."""
        with _translated("the vectors cannot be opened", IndexDamaged):
            client = _client(folder)
            with _closed_on_failure(client):
                return cls(client, client.get_collection(name, embedding_function=None))

    def add(
        self, ids: Sequence[str], vectors: Matrix, on_progress: Callable[[int, int], None]
    ) -> None:
        """Add all vectors, telling how many of how many are done. Raises `KnowledgeIndexError`."""
        import numpy as np

        for rows in np.array_split(np.arange(len(ids)), _batches(len(ids))):
            with self._lock, _translated("cannot write the vectors", KnowledgeIndexError):
                self._opened().add(ids=[ids[row] for row in rows], embeddings=vectors[rows])
            on_progress(int(rows[-1]) + 1, len(ids))

    def count(self) -> int:
        """How many vectors there are. Raises `IndexDamaged`."""
        with self._lock, _translated("the vectors cannot be read", IndexDamaged):
            return int(self._opened().count())

    def nearest(self, vectors: Matrix, k: int) -> list[list[tuple[str, float]]]:
        """For each row the ``k`` nearest ids with their inner products, best first. Raises
        `IndexDamaged`."""
        nearest: list[list[tuple[str, float]]] = []
        for first in range(0, len(vectors), _ROWS):
            with self._lock, _translated("the vectors cannot be searched", IndexDamaged):
                found = self._opened().query(
                    query_embeddings=vectors[first : first + _ROWS],
                    n_results=k,
                    include=["distances"],
                )
            nearest += (
                [(identity, 1.0 - distance) for identity, distance in zip(*row, strict=True)]
                for row in zip(found["ids"], found["distances"], strict=True)
            )
        return nearest

    def all(self, ids: Sequence[str]) -> Matrix:
        """The vectors of ``ids``, which must be all there are, in that order. Raises
        `IndexDamaged`."""
        import numpy as np

        parts: list[Matrix] = []
        for first in range(0, len(ids), _ROWS):
            wanted = list(ids[first : first + _ROWS])
            with self._lock, _translated("the vectors cannot be read", IndexDamaged):
                found = self._opened().get(ids=wanted, include=["embeddings"])
            rows = {identity: row for row, identity in enumerate(found["ids"])}
            if rows.keys() != set(wanted):
                raise IndexDamaged("the vectors are not those of the passages")
            part = np.asarray(found["embeddings"], dtype=np.float32)
            parts.append(part[[rows[identity] for identity in wanted]])
        if not parts or self.count() != len(ids):
            raise IndexDamaged("the vectors are not those of the passages")
        return np.concatenate(parts)

    def close(self) -> None:
        """Close the client, so that the folder can be moved or removed."""
        with self._lock, _translated("the vectors cannot be closed", KnowledgeIndexError):
            self._collection = None
            self._client.close()

    def _opened(self) -> Any:
        if self._collection is None:
            raise KnowledgeIndexError("the index is closed")
        return self._collection


def compact(folder: Path) -> None:
    """Give back the space of a closed collection's log. Raises `KnowledgeIndexError`."""
    try:
        with closing(_database(folder)) as connection:
            connection.execute("VACUUM")
    except sqlite3.Error as error:
        raise KnowledgeIndexError(f"cannot write the vectors: {error}") from error


def snapshot(folder: Path, file: Path) -> None:
    """Copy Chroma's database to ``file``, though others may have it open. Raises
    `IndexDamaged`."""
    try:
        with closing(_database(folder)) as connection, closing(sqlite3.connect(file)) as copy:
            connection.backup(copy)
    except sqlite3.Error as error:
        raise IndexDamaged(f"{DATABASE}: {error}") from error


def database_faults(folder: Path, check: str) -> list[str]:
    """What SQLite's ``quick_check`` or ``integrity_check`` says against Chroma's database."""
    try:
        with closing(_database(folder)) as connection:
            rows = connection.execute(f"PRAGMA {check}").fetchall()
    except sqlite3.Error as error:
        return [f"{DATABASE}: {error}"]
    return [f"{DATABASE}: {row[0]}" for row in rows if row[0] != "ok"]


def _database(folder: Path) -> sqlite3.Connection:
    # not read-only: a reader that was killed may have left a journal to roll back
    address = f"{(folder / DATABASE).resolve().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True)


def _batches(size: int) -> int:
    return max(1, -(-size // _BATCH))


def _client(folder: Path) -> Client:
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient
    from chromadb.config import Settings

    # a `.env` beside the process is ours, not Chroma's
    own: dict[str, Any] = {"anonymized_telemetry": False, "_env_file": None}
    path = str(folder)
    with _OPENING:  # Chroma's table of open folders is not safe against two threads
        try:
            return cast("Client", chromadb.PersistentClient(path=path, settings=Settings(**own)))
        finally:
            # what failed to start stays in that table, and would be handed out for ever
            if path not in SharedSystemClient._identifier_to_refcount:
                SharedSystemClient._identifier_to_system.pop(path, None)


@contextmanager
def _closed_on_failure(client: Client) -> Iterator[None]:
    with ExitStack() as stack:
        stack.callback(client.close)
        yield
        stack.pop_all()


@contextmanager
def _translated(action: str, raised: type[KnowledgeIndexError]) -> Iterator[None]:
    from chromadb.errors import ChromaError

    try:
        yield
    # besides its own, Chroma lets errors of its bindings and of its validation through
    except (
        ChromaError, ArithmeticError, AttributeError, LookupError, OSError, RuntimeError,
        TypeError, ValueError,
    ) as error:  # fmt: skip
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise raised(f"{action}: {reason}") from error
