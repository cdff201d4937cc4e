"""Building the next generation, and making one the live one. One writer at a time."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import orjson
import structlog

from knowledge.catalogue import write_catalogue
from knowledge.chroma import VectorFolder, compact
from knowledge.domain import Advisory, Passage
from knowledge.errors import BundleError, IndexDamaged, IndexLocked, KnowledgeIndexError
from knowledge.index import open_generation, vectors_digest
from knowledge.layout import Layout, flush, flush_tree, writing
from knowledge.manifest import (
    CATALOGUE,
    CHROMA,
    REPORT,
    VECTORS,
    Manifest,
    sealed_files,
    write_manifest,
)

if TYPE_CHECKING:
    from knowledge.chroma import Matrix

KEPT: Final = 10
"""How many generations stay for going back."""

_LOCK_SECONDS: Final = 1.5
_SAMPLE_STEP: Final = 50
_BUILDING: Final = ".building-"
_REMOVED: Final = ".removed-"

_log = structlog.get_logger(__name__)


class Writer:
    """Changes what is stored; only `open_writer` makes one, so that it holds the lock."""

    def __init__(self, layout: Layout) -> None:
        """``layout`` exists on the disk."""
        self._layout = layout

    def build(
        self,
        advisories: Sequence[Advisory],
        passages: Sequence[Passage],
        vectors: Matrix,
        *,
        model: str,
        dimensions: int,
        report: Mapping[str, Any],
        keys: Sequence[bytes] | None = None,
        on_progress: Callable[[int, int], None] = lambda done, total: None,
    ) -> int:
        """Write the next generation, check it, and give its number. It is not live yet.

        ``vectors`` has a row of ``dimensions`` for each passage, made by ``model``; ``keys``
        name the rows (default: `text_key`). ``report`` is kept as JSON. ``on_progress`` is told
        how many vectors of how many are written. Raises `BundleError` for an id used twice or a
        passage without its advisory, `KnowledgeIndexError` where the index cannot be written,
        `IndexDamaged` where what was written does not pass its check; nothing is left behind.
        """
        keys = [text_key(model, passage) for passage in passages] if keys is None else keys
        vectors = _matrix(vectors, len(passages), dimensions)
        _require_whole(advisories, passages)
        number = self._next()

        def fill(folder: Path) -> None:
            name = f"kb_{number}"
            write_catalogue(folder / CATALOGUE, advisories, passages, keys)
            _write_vectors(folder, name, passages, vectors, on_progress)
            (folder / REPORT).write_bytes(orjson.dumps(dict(report), option=orjson.OPT_INDENT_2))
            manifest = Manifest(
                collection=name,
                built_at=datetime.now(UTC).isoformat(timespec="seconds"),
                model=model,
                dimensions=dimensions,
                advisories=len(advisories),
                passages=len(passages),
                vectors=vectors_digest(vectors),
                files=sealed_files(folder),
            )
            write_manifest(folder, manifest)

        return self.add(fill)

    def add(self, fill: Callable[[Path], None]) -> int:
        """Make the next generation of what ``fill`` puts into an empty folder; gives its number.

        It is checked before it counts; raises what `build` does.
        """
        number = self._next()
        folder = self._layout.generations / (
            f"{_BUILDING}{number}-{os.getpid()}-{secrets.token_hex(4)}"
        )
        with ExitStack() as stack, writing(self._layout.root):
            folder.mkdir()
            stack.callback(shutil.rmtree, folder, ignore_errors=True)
            fill(folder)
            self._check(folder, number)
            flush_tree(folder)
            folder.rename(self._layout.folder(number))
            stack.pop_all()
            flush(self._layout.generations)
        _log.info("generation built", generation=number)
        return number

    def publish(self, number: int, keep: int = KEPT) -> None:
        """Make ``number`` the live generation and `prune`. Raises `KnowledgeIndexError`."""
        if number not in self._layout.numbers():
            known = ", ".join(map(str, self._layout.numbers())) or "none"
            raise KnowledgeIndexError(f"there is no generation {number}, only: {known}")
        self._layout.pointer.write(number)
        _log.info("generation published", generation=number)
        self.prune(keep)

    def prune(self, keep: int = KEPT) -> tuple[int, ...]:
        """Remove all but the last ``keep`` generations and the live one; gives their numbers.

        Nothing is removed while it is not known which one is live.
        """
        live = self._layout.live()
        if live is None:
            return ()
        old = [n for n in self._layout.numbers()[: -keep or None] if n != live]
        for number in old:
            self._remove(number)
        return tuple(old)

    def discard(self, number: int) -> None:
        """Remove generation ``number``, built but not to be published. Raises
        `KnowledgeIndexError` where it is the live one or cannot be removed."""
        if number == self._layout.live():
            raise KnowledgeIndexError(f"generation {number} is live")
        self._remove(number)

    def clean(self) -> None:
        """Remove what builders that were killed have left; none is at work, as we hold the
        lock."""
        for path in self._layout.generations.glob(".*"):
            if path.name.startswith((_BUILDING, _REMOVED)):
                shutil.rmtree(path, ignore_errors=True)
        for path in self._layout.root.glob(".CURRENT-*"):
            path.unlink(missing_ok=True)

    def _remove(self, number: int) -> None:
        # renamed first: what is half removed must not pass for a generation
        gone = self._layout.generations / f"{_REMOVED}{number}-{secrets.token_hex(4)}"
        with writing(self._layout.root):
            self._layout.folder(number).rename(gone)
        shutil.rmtree(gone, ignore_errors=True)
        _log.info("generation removed", generation=number)

    def _next(self) -> int:
        return max((*self._layout.numbers(), self._layout.live() or 0)) + 1

    def _check(self, folder: Path, number: int) -> None:
        with open_generation(folder, number) as index:
            if misfits := index.misfits(_SAMPLE_STEP):
                raise IndexDamaged(f"{misfits[0]}: its vector does not find it")


def _matrix(vectors: Matrix, rows: int, dimensions: int) -> Matrix:
    import numpy as np

    matrix = np.ascontiguousarray(vectors, dtype=np.float32)
    if not rows or matrix.shape != (rows, dimensions):
        raise KnowledgeIndexError(
            f"{rows} passages of {dimensions} dimensions, but vectors of shape {matrix.shape}"
        )
    if not np.isfinite(matrix).all():
        raise KnowledgeIndexError("a vector is not finite")
    return matrix


def _write_vectors(
    folder: Path,
    name: str,
    passages: Sequence[Passage],
    vectors: Matrix,
    on_progress: Callable[[int, int], None],
) -> None:
    import numpy as np

    # for processes that search once, see knowledge.exact
    np.save(folder / VECTORS, vectors.astype(np.float32), allow_pickle=False)
    with closing(VectorFolder.create(folder / CHROMA, name, len(passages))) as written:
        written.add([passage.id for passage in passages], vectors, on_progress)
    compact(folder / CHROMA)


def _require_whole(advisories: Sequence[Advisory], passages: Sequence[Passage]) -> None:
    known = {advisory.id for advisory in advisories}
    for what, ids in (
        ("advisory", [advisory.id for advisory in advisories]),
        ("passage", [passage.id for passage in passages]),
    ):
        seen: set[str] = set()
        for identity in ids:
            if identity in seen:
                raise BundleError(f"{identity}: this {what} id is used twice")
            seen.add(identity)
    for passage in passages:
        if passage.advisory not in known:
            raise BundleError(f"{passage.id}: there is no advisory {passage.advisory}")


def text_key(model: str, passage: Passage) -> bytes:
    """Names the vector of a passage's text, unless the caller of `Writer.build` has names."""
    named = "\x1f".join((model, passage.language, passage.text))
    return sha256(named.encode("utf-8", "surrogatepass")).digest()


@contextmanager
def open_writer(layout: Layout) -> Iterator[Writer]:
    """The right to change what is stored; one process and thread at a time has it.

    Raises `IndexLocked` within two seconds if another has it, `KnowledgeIndexError` where the
    folder cannot be written.
    """
    from filelock import FileLock, Timeout

    with writing(layout.root):
        layout.generations.mkdir(parents=True, exist_ok=True)
    holder = layout.root / ".writer"
    # not bound to a thread: a refresh may be entered in one and run in another
    lock = FileLock(layout.root / ".lock", timeout=_LOCK_SECONDS, thread_local=False)
    with ExitStack() as stack:
        with writing(layout.root):
            try:
                stack.enter_context(lock)
            except Timeout as error:
                raise IndexLocked(f"another refresh is running{_told(holder)}") from error
            started = datetime.now().astimezone()
            holder.write_text(f"process {os.getpid()} since {started:%H:%M}", "ascii")
            stack.callback(holder.unlink, missing_ok=True)
            writer = Writer(layout)
            writer.clean()
        yield writer


def _told(holder: Path) -> str:
    try:
        return f" ({holder.read_text('ascii')})"
    except (OSError, UnicodeDecodeError):
        return ""
