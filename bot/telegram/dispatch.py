"""Who is served when: in order within a chat, many chats at once, nobody behind another.

Updates come from the inbox and are noted there as answered only when they are; whatever ends
the process in between leaves them waiting for the next start.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    nullcontext,
    suppress,
)
from dataclasses import dataclass, field, replace
from typing import Final

import structlog

from bot.store.errors import StoreError
from bot.store.inbox import Answered, Begun, Pending
from bot.telegram.ledger import Ledger
from bot.telegram.work import Departed, Unanswerable, Unreachable, Work, album_of

_log = structlog.get_logger(__name__)

CONCURRENCY: Final = 16
"""Chats served at once; measured best for the library (more makes it slower)."""

IN_HAND: Final = 400
"""Updates held in memory; the others wait in the inbox."""

OF_ONE_CHAT: Final = 24
"""Updates of one chat held in memory: a flood in one leaves room for the others. More than an
album has."""

ALBUM_SECONDS: Final = 0.7
"""How long to wait for the other pictures of an album."""

MOST_TRIES: Final = 3
"""Tries after which an update is set aside."""

RETRY_SECONDS: Final = (0.5, 2.0)
"""Pauses before the second and the third try."""

UNREACHABLE_SECONDS: Final = (1.0, 2.0, 4.0, 8.0, 15.0)
"""Pauses between tries when Telegram cannot be reached; the last one repeats."""


@dataclass(slots=True, eq=False)
class _Line:
    """The updates of one chat: those that wait, the numbers of all that are in memory, and of
    those that are left in the inbox until there is room."""

    waiting: deque[Pending] = field(default_factory=deque)
    taken: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)
    worker: asyncio.Task[None] | None = None


class Dispatcher:
    """Takes updates from the inbox and has them handled by ``handle``."""

    def __init__(
        self,
        ledger: Ledger,
        handle: Callable[[Work], Awaitable[None]],
        *,
        set_aside: Callable[[Work], Awaitable[None]],
        waiting: Callable[[Work], AbstractAsyncContextManager[None]] = lambda _: nullcontext(),
        concurrency: int = CONCURRENCY,
        in_hand: int = IN_HAND,
        of_one_chat: int = OF_ONE_CHAT,
        album: float = ALBUM_SECONDS,
        retries: Sequence[float] = RETRY_SECONDS,
        outages: Sequence[float] = UNREACHABLE_SECONDS,
    ) -> None:
        """``handle`` raises `Unreachable` to have it tried again for as long as it takes,
        `Departed` where nobody is left to answer, and anything else for a failure;
        ``set_aside`` is called for what failed too often. ``waiting`` is entered while something
        waits because too many others are being served. ``retries`` and ``outages`` are the
        pauses after a failure, and while Telegram cannot be reached; for the other numbers
        see the constants of this module."""
        self._ledger = ledger
        self._handle = handle
        self._set_aside = set_aside
        self._waiting = waiting
        self._places = asyncio.Semaphore(concurrency)
        self._most = in_hand
        self._most_of_one = of_one_chat
        self._album = album
        self._retries = tuple(retries)
        self._outages = tuple(outages)
        self._lines: dict[str, _Line] = {}
        self._filling = asyncio.Lock()
        self._full = False
        self._woken = asyncio.Event()
        self._stopped = asyncio.Event()

    def wake(self) -> None:
        """Say that there is something new in the inbox."""
        self._woken.set()

    async def run(self) -> None:
        """Serve until `stop` is called."""
        while not self._stopped.is_set():
            self._woken.clear()
            try:
                await self._fill()
            except StoreError as error:
                _log.error("inbox not read", kind=type(error).__name__)
            # what was put back comes due by itself
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), timeout=1.0)

    async def stop(self, seconds: float) -> None:
        """Begin nothing new; wait for what is being handled, at most ``seconds``. All the rest
        stays in the inbox."""
        self._stopped.set()
        self._woken.set()
        workers = [line.worker for line in self._lines.values() if line.worker]
        if not workers:
            return
        _, late = await asyncio.wait(workers, timeout=seconds)
        for worker in late:
            worker.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    @property
    def in_hand(self) -> int:
        """How many updates are in memory."""
        return sum(len(line.taken) for line in self._lines.values())

    async def _fill(self) -> None:
        """Take from the inbox what there is room for."""
        # one at a time: two would take the same, or what is new before what was left
        async with self._filling:
            for chat, line in list(self._lines.items()):
                if self._has_room(line):
                    line.left.clear()
                    if line.worker is None:
                        del self._lines[chat]
            all_taken = False
            while (room := self._most - self.in_hand) > 0 and not all_taken:
                known = [line.taken | line.left for line in self._lines.values()]
                found = await self._ledger.waiting(sorted(set().union(*known)), room)
                all_taken = all([self._take(pending) for pending in found])
            self._full = self.in_hand >= self._most

    def _has_room(self, line: _Line) -> bool:
        return len(line.waiting) <= self._most_of_one // 2

    def _take(self, pending: Pending) -> bool:
        """Put an update behind those of its chat; False where it is left in the inbox."""
        # without a chat there is no order to keep
        chat = pending.chat or f"update {pending.update_id}"
        line = self._lines.setdefault(chat, _Line())
        if line.left or len(line.waiting) >= self._most_of_one:
            line.left.add(pending.update_id)
            return False
        line.taken.add(pending.update_id)
        line.waiting.append(pending)
        if line.worker is None:
            line.worker = asyncio.create_task(self._serve(chat, line))
        return True

    async def _serve(self, chat: str, line: _Line) -> None:
        """Handle what waits for one chat, in order."""
        try:
            while line.waiting and not self._stopped.is_set():
                work = await self._next(line)
                await self._settle(work)
                line.taken.difference_update(one.update_id for one in work.updates)
                has_room = self._full and self.in_hand < self._most // 2
                if has_room or (line.left and self._has_room(line)):
                    self._woken.set()
        except Departed:
            _log.info("nobody there", let_go=len(line.waiting))
            line.taken.clear()
        except Exception as error:  # the outer rim of a chat: it is in the inbox, and comes again
            _log.error("put back", kind=type(error).__name__, exc_info=error)
        finally:
            line.worker = None
            line.waiting.clear()
            line.left |= line.taken
            line.taken.clear()
            if not line.left:
                del self._lines[chat]

    async def _next(self, line: _Line) -> Work:
        """The next update, or all pictures of an album together."""
        first = line.waiting.popleft()
        album = album_of(first)
        parts = [first]
        if album:
            await asyncio.sleep(self._album)
            await self._fill()
        while album and line.waiting and album_of(line.waiting[0]) == album:
            parts.append(line.waiting.popleft())
        return Work(tuple(parts), 1)

    async def _settle(self, work: Work) -> None:
        """Handle until it is answered or set aside, or the bot stops."""
        unreachable = 0
        while True:
            async with self._place(work):
                if self._stopped.is_set():
                    return
                if work.attempt == 1:
                    await self._note(Begun, work)
                try:
                    await self._handle(work)
                except Unreachable:
                    pause = self._outages[min(unreachable, len(self._outages) - 1)]
                    unreachable += 1
                except Departed:
                    await self._note(Answered, work)
                    raise
                except Exception as error:  # the outer rim: one update must not end the others
                    if await self._failed(work, error):
                        return await self._give_up(work)
                    pause = self._retries[min(work.attempt, len(self._retries)) - 1]
                else:
                    return await self._note(Answered, work)
            # others take the place meanwhile
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopped.wait(), pause)
            work = replace(work, attempt=work.attempt + 1)

    @asynccontextmanager
    async def _place(self, work: Work) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            async with self._waiting(work):
                await stack.enter_async_context(self._places)
            yield

    async def _note(self, change: type[Begun] | type[Answered], work: Work) -> None:
        await asyncio.gather(*(self._ledger.change(change(one.update_id)) for one in work.updates))

    async def _failed(self, work: Work, error: Exception) -> bool:
        """Count a failure; True when it was the last one."""
        most, aside = 1 if isinstance(error, Unanswerable) else MOST_TRIES, False
        for pending in work.updates:
            aside = await self._ledger.failed(pending.update_id, 0.0, most) or aside
        _log.warning("update failed", kind=work.updates[0].kind, set_aside=aside)
        return aside

    async def _give_up(self, work: Work) -> None:
        try:
            await self._set_aside(work)
        except Exception as error:  # it is set aside, whether or not anybody hears of it
            _log.warning("not told", kind=type(error).__name__)
