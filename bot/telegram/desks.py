"""The desk for the event loop: answers off the loop, from the live generation.

When another generation is published it is opened beside the old one; questions in flight end
on the one they began on, which is closed after the last of them.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Final, TypeVar

import structlog

from bot.telegram.press import Refs
from bot.wiring import Opened
from knowledge.desk import Desk
from knowledge.domain import Advisory
from knowledge.errors import IriswardError

_log = structlog.get_logger(__name__)

T = TypeVar("T")

THREADS: Final = 2
"""Questions worked on at once; the model's own process takes one at a time."""

PATIENCE: Final = 60.0
"""Seconds before a generation that could not be opened is tried again."""


@dataclass(slots=True, eq=False)
class Edition:
    """One open generation, and how many questions are at work on it."""

    desk: Desk
    generation: int
    refs: Refs
    closing: ExitStack
    readers: int = 0

    @property
    def advisories(self) -> tuple[Advisory, ...]:
        """All notices of it."""
        return self.desk.advisories


class Desks:
    """The live desk."""

    def __init__(
        self,
        open_edition: Callable[[], AbstractContextManager[Opened]],
        live: Callable[[], int],
        *,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``open_edition`` opens the live generation, ``live`` tells its number; both block.
        ``patience`` is how many seconds to wait before one is tried again that failed."""
        self._open = open_edition
        self._live = live
        self._patience = patience
        self._clock = clock
        self._executor = ThreadPoolExecutor(THREADS, "desk")
        # opens and closes, one after the other, and holds up no question
        self._porter = ThreadPoolExecutor(1, "porter")
        self._edition: Edition | None = None
        self._opened: list[Edition] = []
        self._tried = -1
        self._not_before = 0.0

    @property
    def edition(self) -> Edition:
        """The generation that answers now. Raises `RuntimeError` before it is open."""
        if self._edition is None:
            raise RuntimeError("no generation is open")
        return self._edition

    async def ask(self, work: Callable[[Desk], T]) -> tuple[T, Edition]:
        """The result of ``work`` on the live desk, and the edition it came from."""
        edition = self.edition
        loop = asyncio.get_running_loop()
        edition.readers += 1
        working = self._executor.submit(work, edition.desk)
        # whoever asked may be gone before the thread has ended
        working.add_done_callback(lambda _: loop.call_soon_threadsafe(self._left, edition))
        return await asyncio.wrap_future(working), edition

    async def reload(self) -> bool:
        """Open the live generation if it is another one than the open one; True if so.

        One that cannot be opened leaves the old one at work, and is tried again later.
        """
        loop = asyncio.get_running_loop()
        live = await loop.run_in_executor(self._porter, self._live)
        old = self._edition
        # a damaged one is opened as the one before it, and not again and again
        if old is not None and live in (old.generation, self._tried):
            return False
        if self._clock() < self._not_before:
            return False
        try:
            opened = await loop.run_in_executor(self._porter, self._open_next)
        except IriswardError as error:
            if old is None:
                raise
            self._not_before = self._clock() + self._patience
            _log.error("new generation not opened", generation=live, kind=type(error).__name__)
            return False
        self._tried = live
        self._edition = opened
        if old is not None:
            self._close_if_done(old)
        _log.info("generation opened", generation=opened.generation)
        return True

    def close(self) -> None:
        """Close what is open; nothing may be asked after. Blocks."""
        self._executor.shutdown(wait=True)
        self._porter.shutdown(wait=True)
        while self._opened:
            self._opened.pop().closing.close()
        self._edition = None

    def _open_next(self) -> Edition:
        with ExitStack() as stack:
            opened = stack.enter_context(self._open())
            refs = Refs(opened.desk.advisories)
            edition = Edition(opened.desk, opened.generation, refs, stack.pop_all())
        # closed in the end, also when nobody waits for it any more
        self._opened.append(edition)
        return edition

    def _left(self, edition: Edition) -> None:
        edition.readers -= 1
        self._close_if_done(edition)

    def _close_if_done(self, edition: Edition) -> None:
        retired = self._edition is not None and edition is not self._edition
        if retired and not edition.readers and edition in self._opened:
            self._opened.remove(edition)
            self._porter.submit(_shut, edition)


def _shut(edition: Edition) -> None:
    try:
        edition.closing.close()
    except Exception as error:  # the outer rim of a thread
        _log.error("not closed", generation=edition.generation, kind=type(error).__name__)


@asynccontextmanager
async def open_desks(
    open_edition: Callable[[], AbstractContextManager[Opened]], live: Callable[[], int]
) -> AsyncIterator[Desks]:
    """The live desk, opened."""
    desks = Desks(open_edition, live)
    try:
        await desks.reload()
        yield desks
    finally:
        await asyncio.to_thread(desks.close)
