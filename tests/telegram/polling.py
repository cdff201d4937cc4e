"""``getUpdates``, as the real server answers it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeAlias

from tests.telegram.wire import ApiError, Json, conflict
from tests.telegram.world import World

OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
    "webhook first"
)
LONGEST_POLL = 50

Gone: TypeAlias = Callable[[], Coroutine[Any, Any, None]]


@dataclass(slots=True)
class _Poll:
    """A poll that is held open; ``ended`` is set when another request took its place."""

    ended: ApiError | None = None


class Polling:
    """The long polls of one bot. ``open_polls`` is 1 while one waits."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._open: _Poll | None = None
        self._next_conflict = 0.0
        self._before = (0, -100.0)

    @property
    def open_polls(self) -> int:
        """How many polls wait for updates now."""
        return int(self._open is not None)

    async def get_updates(self, params: Json, gone: Gone, *, webhook: bool) -> list[Any]:
        """Updates, at once where there are any, else when one comes or ``timeout`` is over.
        ``gone`` waits until the client goes away. Raises a 409."""
        if webhook:
            raise conflict(_WEBHOOK)
        offset, limit = params.get("offset", 0), params.get("limit", 100)
        limit = min(max(limit, 1), 100)
        timeout = min(max(params.get("timeout", 0), 0), LONGEST_POLL)
        self._world.updates.allow(params.get("allowed_updates"))
        if self._world.settings.hasty_polls:
            timeout, limit = self._hurried(offset, limit, timeout)
        batch = self._world.updates.take(offset, limit)
        if batch or not timeout:
            return batch
        return await self._held(_Poll(), offset, limit, timeout, gone)

    def interrupt(self, text: str = OTHER_POLL) -> None:
        """Ends the poll that waits, with a 409."""
        if self._open is not None:
            self._open.ended = conflict(text)
            self._open = None
            self._world.pulse.beat()

    async def _held(
        self, poll: _Poll, offset: int, limit: int, seconds: int, gone: Gone
    ) -> list[Any]:
        self.interrupt()
        self._open = poll
        updates = self._world.updates

        def look() -> bool | None:
            return poll.ended is not None or updates.ready(offset) or None

        waiting = asyncio.ensure_future(self._world.pulse.until(look, seconds))
        leaving = asyncio.ensure_future(gone())
        try:
            await asyncio.wait({waiting, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
            left = leaving.done()
            leaving.cancel()
            if self._open is poll:
                self._open = None
        if poll.ended is not None:
            await self._pause()
            raise poll.ended
        # A client that went away must not take updates with it.
        return [] if left else updates.take(offset, limit)

    async def _pause(self) -> None:
        """The server says 409 once and lets the next ones wait."""
        now = self._world.clock()
        if now >= self._next_conflict:
            self._next_conflict = now + self._world.settings.conflict_pause
        else:
            await asyncio.sleep(self._world.settings.conflict_pause)

    def _hurried(self, offset: int, limit: int, timeout: int) -> tuple[int, int]:
        """Timeout and limit for a poll that comes soon after one with the same offset."""
        now = self._world.clock()
        last, at = self._before
        self._before = (offset, now)
        if offset == last and now < at + 3.0:
            timeout = max(timeout, 3)
        if offset == last and now < at + 0.5:
            limit = 1
        return timeout, limit
