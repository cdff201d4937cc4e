"""Answers to what many people forward, kept for a while.

Keys are keyed hashes, so that no text of a person stays in memory. What is kept must hold no
text of a person either: the next one who forwards the same offer gets it.
"""

from __future__ import annotations

import asyncio
import threading
import unicodedata
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, TypeVar

from cachetools import TTLCache

V = TypeVar("V")

_BETWEEN: Final = "\x1f"
"""Stands in no folded text, and in no tag or number."""


@dataclass(slots=True, eq=False)
class _Making(Generic[V]):
    task: asyncio.Task[V]
    edition: int
    waiting: int = 0


class AnswerCache(Generic[V]):
    """Answers by question. `get`, `put` and `clear` may be called from any thread, `once` from
    one event loop."""

    def __init__(
        self,
        hashed: Callable[[str], str],
        size: int = 2048,
        seconds: float = 600,
        *,
        hit: Callable[[], None] = lambda: None,
    ) -> None:
        """``hashed`` is a keyed hash. ``size`` answers are kept, each for ``seconds``. ``hit``
        is called for every answer that need not be made."""
        self._hashed = hashed
        self._kept: TTLCache[str, V] = TTLCache(size, seconds)
        self._lock = threading.Lock()
        self._hit = hit
        self._hits = 0
        self._edition = 0
        self._making: dict[str, _Making[V]] = {}

    @property
    def hits(self) -> int:
        """How many answers did not have to be made."""
        return self._hits

    def key(
        self,
        text: str,
        quoted: str = "",
        *,
        country: str,
        language: str,
        generation: int,
        day: date,
    ) -> str:
        """The key of a question. Only blanks and look-alike forms of letters may differ: case
        and a question mark can change a verdict. It changes with the index and with the day,
        on which ages depend."""
        parts = (
            _normalised(text), _normalised(quoted), country, language, str(generation),
            day.isoformat(),
        )  # fmt: skip
        return self._hashed(_BETWEEN.join(parts))

    def get(self, key: str) -> V | None:
        """The answer, or None; an answer found counts as a hit."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._hits += 1
        if found is not None:
            self._hit()
        return found

    def put(self, key: str, value: V) -> None:
        """Keep an answer."""
        with self._lock:
            self._kept[key] = value

    def clear(self) -> None:
        """Forget every answer, also those that are being made."""
        with self._lock:
            self._kept.clear()
            self._edition += 1

    async def once(
        self,
        key: str,
        make: Callable[[], Awaitable[V]],
        *,
        keep: Callable[[V], bool] = lambda _: True,
    ) -> V:
        """The answer: kept, or being made for somebody else, or made now by ``make``.

        ``keep`` says whether it may serve later questions too. What ``make`` raises is raised
        to all who wait for it, and is not kept. It is cancelled when all who wait are.
        """
        found = self.get(key)
        if found is not None:
            return found
        making = self._making.get(key)
        if making is None or making.task.done() or making.edition != self._edition:
            making = self._begun(key, make, keep)
        else:
            with self._lock:
                self._hits += 1
            self._hit()
        making.waiting += 1
        try:
            return await asyncio.shield(making.task)
        finally:
            making.waiting -= 1
            if not making.waiting:
                making.task.cancel()  # does nothing to what is done
                if self._making.get(key) is making:
                    del self._making[key]

    def _begun(
        self, key: str, make: Callable[[], Awaitable[V]], keep: Callable[[V], bool]
    ) -> _Making[V]:
        edition = self._edition
        task = asyncio.create_task(self._made(key, make, keep, edition))
        # seen even if everybody who waited is gone
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        making = self._making[key] = _Making(task, edition)
        return making

    async def _made(
        self,
        key: str,
        make: Callable[[], Awaitable[V]],
        keep: Callable[[V], bool],
        edition: int,
    ) -> V:
        value = await make()
        if keep(value):
            with self._lock:
                if edition == self._edition:
                    self._kept[key] = value
        return value


def _normalised(text: str) -> str:
    """``text`` in compatibility form (NFKC), each run of blanks as one; without separators of
    the key."""
    form = unicodedata.normalize("NFKC", text).replace(_BETWEEN, " ")
    return " ".join(form.encode("utf-8", "replace").decode().split())
