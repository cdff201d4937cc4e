"""Generations of the index: which there are, which is live, going back, opening.

``generations/<n>/`` holds one complete index that never changes; ``CURRENT`` names the live
one. A generation is built in a folder of another name and gets its number by a rename when all
of it is on the disk, so that a kill at any moment leaves whole generations only.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import structlog

from knowledge.domain import Advisory
from knowledge.errors import IndexDamaged, KnowledgeIndexError, ModelMismatch, NoIndex
from knowledge.index import Index, open_generation
from knowledge.layout import Layout
from knowledge.manifest import REPORT, read_manifest
from knowledge.writer import KEPT, Writer, open_writer

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class GenerationInfo:
    """One line of the history. ``size`` is in bytes; ``fault`` is empty unless the label of the
    generation cannot be read, and then all but the number is empty too."""

    number: int
    live: bool
    built_at: str = ""
    model: str = ""
    dimensions: int = 0
    advisories: int = 0
    passages: int = 0
    size: int = 0
    fault: str = ""


class Store:
    """The generations under one folder. Any number of processes may use it at a time."""

    def __init__(self, root: Path) -> None:
        """``root`` is the ``kb`` folder; it need not exist yet."""
        self.layout = Layout(root)

    def numbers(self) -> tuple[int, ...]:
        """The generations there are, oldest first. Raises `KnowledgeIndexError`."""
        return self.layout.numbers()

    def current(self) -> int | None:
        """The live generation, None if none was ever published.

        Raises `IndexDamaged` where its name is not a number.
        """
        return self.layout.pointer.read()

    def history(self) -> tuple[GenerationInfo, ...]:
        """All generations, newest first. Raises `KnowledgeIndexError`."""
        live = self.layout.live()
        return tuple(self._info(number, number == live) for number in reversed(self.numbers()))

    def last_known(self, identity: str) -> Advisory | None:
        """The advisory of that id as the newest generation that has it tells it. Takes a while;
        raises `KnowledgeIndexError`."""
        for number in reversed(self.numbers()):
            try:
                with self.open(number) as index:
                    found = index.advisory(identity)
            except IndexDamaged:
                continue
            if found is not None:
                return found
        return None

    def report(self, number: int) -> dict[str, Any]:
        """What was told about building generation ``number``. Raises `KnowledgeIndexError`."""
        try:
            report = orjson.loads((self.layout.folder(number) / REPORT).read_bytes())
        except (OSError, orjson.JSONDecodeError) as error:
            raise KnowledgeIndexError(f"no report of generation {number}") from error
        return report if isinstance(report, dict) else {}

    def rollback(self, number: int | None = None, model: str | None = None) -> int:
        """Make an earlier generation the live one; gives its number.

        Without a number it is the newest sound one before the live one, built with ``model``
        (None: any). Raises `KnowledgeIndexError` where there is none, `IndexDamaged` or
        `ModelMismatch` where the one that was asked for will not do, `IndexLocked`.
        """
        with self.writer() as writer:
            chosen = self._earlier(model) if number is None else number
            if number in self.numbers():
                self.open(chosen, model).close()
            writer.publish(chosen)
        return chosen

    def prune(self, keep: int = KEPT) -> tuple[int, ...]:
        """Remove all but the last ``keep`` generations and the live one; gives their numbers.

        Raises `KnowledgeIndexError`, `IndexLocked`.
        """
        with self.writer() as writer:
            return writer.prune(keep)

    def writer(self) -> AbstractContextManager[Writer]:
        """The right to change anything; one process and thread at a time has it.

        Entering raises `IndexLocked` within two seconds if another has it, and
        `KnowledgeIndexError` where the folder cannot be written.
        """
        return open_writer(self.layout)

    def open(self, number: int, model: str | None = None, *, exact: bool = False) -> Index:
        """Generation ``number``, checked, to be closed by the caller. Raises `IndexDamaged`,
        and `ModelMismatch` unless it was built with ``model`` (None: any)."""
        return open_generation(self.layout.folder(number), number, model, exact=exact)

    def _earlier(self, model: str | None) -> int:
        live = self.layout.live()
        for number in reversed(self.numbers()):
            if live is None or number < live:
                try:
                    self.open(number, model).close()
                except KnowledgeIndexError as error:
                    _log.warning("generation passed over", generation=number, fault=str(error))
                else:
                    return number
        raise KnowledgeIndexError("there is no earlier generation to go back to")

    def _info(self, number: int, live: bool) -> GenerationInfo:
        folder = self.layout.folder(number)
        try:
            manifest = read_manifest(folder)
        except IndexDamaged as error:
            return GenerationInfo(number, live, fault=str(error))
        size = 0
        with suppress(FileNotFoundError):  # it may be removed while we look
            size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        return GenerationInfo(
            number,
            live,
            manifest.built_at,
            manifest.model,
            manifest.dimensions,
            manifest.advisories,
            manifest.passages,
            size,
        )


def open_index(store: Store, model: str, *, exact: bool = False) -> Index:
    """The live generation, checked and open for reading: ``with open_index(...) as index``.

    ``exact`` is for a process that asks once: it searches without Chroma.

    Where the live one is damaged, the newest sound one before it serves instead, and
    `Index.degraded` says so in one line. Raises `NoIndex` if none was ever published,
    `ModelMismatch` if the live one was built with another model than ``model``, and
    `IndexDamaged` if none is sound.
    """
    named: int | None = None
    try:
        named = store.current()
        if named is None:
            raise NoIndex("there is no index yet: run `irisward refresh`")
        index = store.open(named, model, exact=exact)
    except IndexDamaged as error:
        return _open_earlier(store, model, named, error)
    index.watch(store.layout.pointer, named)
    return index


def _open_earlier(store: Store, model: str, named: int | None, damage: IndexDamaged) -> Index:
    what = str(damage) if named is None else f"generation {named} is damaged: {damage}"
    for number in reversed(store.numbers()):
        if named is not None and number >= named:
            continue
        try:
            index = store.open(number, model)
        except (IndexDamaged, ModelMismatch) as error:
            _log.warning("generation passed over", generation=number, fault=str(error))
            continue
        degraded = f"{what}; generation {number} of {index.built_at} serves instead"
        _log.error("index degraded", live=named, serving=number, fault=str(damage))
        index.watch(store.layout.pointer, named, degraded)
        return index
    raise IndexDamaged(
        f"{what}; no earlier generation is sound: run `irisward refresh`"
    ) from damage
