"""The desk for the event loop: answers off the loop, from the live generation.

When another generation is published it is opened beside the old one; questions in flight end
on the one they began on, which is closed after the last of them.
"""

from __future__ import annotations

import asyncio
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


@dataclass(slots=True, eq=False)
class Edition:
    """One open generation, and how many questions are at work on it."""

    desk: Desk
    generation: int
    refs: Refs
    closing: ExitStack
    readers: int = 0
    retired: bool = False

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
    ) -> None:
        """``open_edition`` opens the live generation, ``live`` tells its number; both block."""
        self._open = open_edition
        self._live = live
        self._executor = ThreadPoolExecutor(THREADS, "desk")
        self._edition: Edition | None = None
        self._tried = -1

    @property
    def edition(self) -> Edition:
        """The generation that answers now. Raises `RuntimeError` before it is open."""
        if self._edition is None:
            raise RuntimeError("no generation is open")
        return self._edition

    async def ask(self, work: Callable[[Desk], T]) -> tuple[T, Edition]:
        """The result of ``work`` on the live desk, and the edition it came from."""
        edition = self.edition
        edition.readers += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._executor, work, edition.desk), edition
        finally:
            edition.readers -= 1
            self._close_if_done(edition)

    async def reload(self) -> bool:
        """Open the live generation if it is another one than the open one; True if so.

        One that cannot be opened leaves the old one at work.
        """
        loop = asyncio.get_running_loop()
        live = await loop.run_in_executor(None, self._live)
        # a damaged one is opened as the one before it, and not again and again
        if self._edition is not None and live in (self._edition.generation, self._tried):
            return False
        self._tried = live
        try:
            opened = await loop.run_in_executor(None, self._opened)
        except IriswardError as error:
            if self._edition is None:
                raise
            _log.error("new generation not opened", generation=live, kind=type(error).__name__)
            return False
        old, self._edition = self._edition, opened
        if old is not None:
            old.retired = True
            self._close_if_done(old)
        _log.info("generation opened", generation=opened.generation)
        return True

    def close(self) -> None:
        """Close what is open; nothing may be asked after."""
        self._executor.shutdown(wait=True)
        if self._edition is not None:
            self._edition.closing.close()
            self._edition = None

    def _opened(self) -> Edition:
        with ExitStack() as stack:
            opened = stack.enter_context(self._open())
            refs = Refs(opened.desk.advisories)
            return Edition(opened.desk, opened.generation, refs, stack.pop_all())

    def _close_if_done(self, edition: Edition) -> None:
        if edition.retired and not edition.readers:
            edition.retired = False
            self._executor.submit(edition.closing.close)


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
