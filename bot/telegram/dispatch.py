"""Who is served when: in order within a chat, many chats at once, nobody behind another.

Updates come from the inbox and are noted there as answered only when they are; whatever ends
the process in between leaves them waiting for the next start.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final

import structlog

from bot.store.inbox import Answered, Begun, Pending
from bot.telegram.ledger import Ledger

_log = structlog.get_logger(__name__)

CONCURRENCY: Final = 16
"""Chats served at once; measured best for the library (more makes it slower)."""

IN_HAND: Final = 400
"""Updates held in memory; the others wait in the inbox."""

ALBUM_SECONDS: Final = 0.7
"""How long to wait for the other pictures of an album."""

MOST_TRIES: Final = 3
"""Tries after which an update is set aside."""

RETRY_SECONDS: Final = (0.5, 2.0)
"""Pauses before the second and the third try."""

UNREACHABLE_SECONDS: Final = (1.0, 2.0, 4.0, 8.0, 15.0)
"""Pauses between tries when Telegram cannot be reached; the last one repeats."""


class Unreachable(Exception):
    """Telegram could not be reached: nothing is wrong with the update, it is tried again."""


class Unanswerable(Exception):
    """The update makes no sense: it is set aside at once."""


@dataclass(frozen=True, slots=True)
class Work:
    """Updates of one chat that are handled as one: a single one, or the parts of an album."""

    updates: tuple[Pending, ...]
    attempt: int
    """1 for the first try in this process."""

    @property
    def resumed(self) -> bool:
        """Whether an answer may have been sent already, before a crash or a broken connection."""
        return self.updates[0].sending


class Dispatcher:
    """Takes updates from the inbox and has them handled by ``handle``."""

    def __init__(
        self,
        ledger: Ledger,
        handle: Callable[[Work], Awaitable[None]],
        *,
        set_aside: Callable[[Work], Awaitable[None]],
        concurrency: int = CONCURRENCY,
        in_hand: int = IN_HAND,
    ) -> None:
        """``handle`` raises `Unreachable` to have it tried again for as long as it takes, and
        anything else for a failure; ``set_aside`` is called for what failed too often."""
        self._ledger = ledger
        self._handle = handle
        self._set_aside = set_aside
        self._places = asyncio.Semaphore(concurrency)
        self._most = in_hand
        self._queues: dict[str, deque[Pending]] = {}
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._taken: set[int] = set()
        self._woken = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """Say that there is something new in the inbox."""
        self._woken.set()

    async def run(self) -> None:
        """Serve until `stop` is called; then what is being handled is finished."""
        while not self._stopping:
            self._woken.clear()
            if self._most - len(self._taken) > 0:
                await self._fill()
            try:
                # what failed comes due by itself
                await asyncio.wait_for(self._woken.wait(), timeout=1.0)
            except TimeoutError:
                continue

    async def stop(self, seconds: float) -> None:
        """Take nothing new; wait for what is in hand, at most ``seconds``."""
        self._stopping = True
        self._woken.set()
        workers = list(self._workers.values())
        if not workers:
            return
        _, late = await asyncio.wait(workers, timeout=seconds)
        for worker in late:
            worker.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    @property
    def in_hand(self) -> int:
        """How many updates are in memory."""
        return len(self._taken)

    async def _fill(self) -> None:
        room = self._most - len(self._taken)
        for pending in await self._ledger.waiting(sorted(self._taken), room):
            self._taken.add(pending.update_id)
            # without a chat there is no order to keep
            chat = pending.chat or f"update {pending.update_id}"
            self._queues.setdefault(chat, deque()).append(pending)
            if chat not in self._workers:
                worker = asyncio.create_task(self._serve(chat))
                self._workers[chat] = worker

    async def _serve(self, chat: str) -> None:
        """Handle what waits for one chat, in order."""
        queue = self._queues[chat]
        try:
            while queue and not self._stopping:
                work = await self._next(queue)
                async with self._places:
                    await self._settle(work)
                for pending in work.updates:
                    self._taken.discard(pending.update_id)
                if len(self._taken) < self._most // 2:
                    self._woken.set()
        finally:
            for pending in queue:
                self._taken.discard(pending.update_id)
            del self._queues[chat], self._workers[chat]

    async def _next(self, queue: deque[Pending]) -> Work:
        """The next update, or all pictures of an album together."""
        first = queue.popleft()
        album = _album(first)
        if not album:
            return Work((first,), 1)
        parts = [first]
        await asyncio.sleep(ALBUM_SECONDS)
        await self._fill()
        while queue and _album(queue[0]) == album:
            parts.append(queue.popleft())
        return Work(tuple(parts), 1)

    async def _settle(self, work: Work) -> None:
        """Handle until it is answered or set aside."""
        unreachable = 0
        for pending in work.updates:
            await self._ledger.change(Begun(pending.update_id))
        while not self._stopping or work.attempt == 1:
            try:
                await self._handle(work)
            except Unreachable:
                pause = UNREACHABLE_SECONDS[min(unreachable, len(UNREACHABLE_SECONDS) - 1)]
                unreachable += 1
            except Exception as error:  # the outer rim: one update must not end the others
                tries = 1 if isinstance(error, Unanswerable) else MOST_TRIES
                if await self._failed(work, tries):
                    await self._set_aside(work)
                    return
                pause = RETRY_SECONDS[min(work.attempt, len(RETRY_SECONDS)) - 1]
            else:
                for pending in work.updates:
                    await self._ledger.change(Answered(pending.update_id))
                return
            if self._stopping:
                return
            await asyncio.sleep(pause)
            work = replace(work, attempt=work.attempt + 1)

    async def _failed(self, work: Work, most_tries: int) -> bool:
        aside = False
        for pending in work.updates:
            aside = await self._ledger.failed(pending.update_id, 0.0, most_tries) or aside
        _log.warning("update failed", kind=work.updates[0].kind, set_aside=aside)
        return aside


def _album(pending: Pending) -> str:
    """The album that an update is part of, empty for none."""
    message = pending.payload.get(pending.kind)
    album = message.get("media_group_id") if isinstance(message, dict) else None
    return album if isinstance(album, str) else ""
