"""When a call to Telegram may go out: evenly, and never before Telegram said it may.

Telegram counts what is sent or edited: thirty a second over all, one a second in a private
chat, twenty a minute in a group; who exceeds that is told to wait (429). The library's own
limiter lets bursts through, knows no limit of a private chat, and lets all chats wait for one.
Here calls leave one by one, those of a chat in order, and a chat that waits holds up no other.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final
from weakref import WeakValueDictionary

import structlog
from aiolimiter import AsyncLimiter
from cachetools import TLRUCache
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

_log = structlog.get_logger(__name__)

UNPACED: Final = "unpaced"
"""As ``rate_limit_args``: do not pace this call; an order to wait is obeyed all the same."""

OVERALL_SECONDS: Final = 1 / 29
"""Distance between any two calls that count."""

PRIVATE_SECONDS: Final = 1.02
"""Distance between two such calls in a private chat."""

GROUP_SECONDS: Final = 3.05
"""Distance between two such calls in a group or channel."""

GRACE_SECONDS: Final = 0.3
"""Added to what Telegram asks for: its clock is not ours."""

TRIES: Final = 5
"""Tries of one call before its 429 is raised."""

LONGEST_WAIT: Final = 300.0
"""A longer wait is not waited out: the 429 is raised at once."""

IDLE_SECONDS: Final = 60.0
"""How long a chat is remembered after it may be written to again."""

MOST_CHATS: Final = 20_000
"""Chats remembered at a time."""

_WINDOW_SECONDS: Final = 1.0
_COUNTED: Final = ("send", "forwardmessage", "copymessage", "editmessage", "stop")
_NOT_COUNTED: Final = frozenset({"sendchataction"})

Result = bool | dict[str, Any] | list[dict[str, Any]]
Chat = int | str
Leaving = Callable[[], Awaitable[None]]
"""As ``rate_limit_args``: awaited each time the turn of the call has come, before it leaves."""


@dataclass(slots=True, eq=False, weakref_slot=True)
class _Lane:
    """The calls of one chat: when the next paced one may leave (``free``), and until when
    Telegram wants none at all (``barred``)."""

    period: float
    chat: Chat | None = None
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    free: float = 0.0
    barred: float = 0.0


class _StillBarred(RetryAfter):
    """Ours, not Telegram's: it was not asked."""


class Pacing(BaseRateLimiter[Any]):
    """Paces the calls of one bot in one event loop; give it to `telegram.ext.ExtBot`.

    Only a 429 is tried again. After a network error a message may have arrived or not; what to
    do then is for the caller to know.
    """

    def __init__(
        self,
        *,
        overall: float = OVERALL_SECONDS,
        private: float = PRIVATE_SECONDS,
        group: float = GROUP_SECONDS,
        grace: float = GRACE_SECONDS,
        tries: int = TRIES,
        longest_wait: float = LONGEST_WAIT,
        idle: float = IDLE_SECONDS,
        most_chats: int = MOST_CHATS,
        told_to_wait: Callable[[], None] = lambda: None,
    ) -> None:
        """All times in seconds; see the constants of this module. ``told_to_wait`` is called
        at each 429. A group is never written to faster than a private chat."""
        self._private = private
        self._group = max(group, private)
        self._grace = grace
        self._tries = tries
        self._longest = longest_wait
        self._told_to_wait = told_to_wait
        self._clock = time.monotonic
        self._overall = AsyncLimiter(1, overall)
        # first come, first served, which the limiter alone does not promise
        self._queue = asyncio.Lock()
        # calls on their way, or answered less than a second ago
        self._window = asyncio.Semaphore(max(1, round(_WINDOW_SECONDS / overall)))
        # a lane in use stays the only one of its chat; an idle one lives as long as it matters
        self._lanes: WeakValueDictionary[Chat, _Lane] = WeakValueDictionary()
        self._kept: TLRUCache[Chat, _Lane] = TLRUCache(
            most_chats,
            ttu=lambda _, lane, now: max(lane.free, lane.barred, now) + idle,
            timer=self._clock,
        )

    async def initialize(self) -> None:
        """Open nothing."""

    async def shutdown(self) -> None:
        """Forget every chat."""
        self._kept.clear()

    @property
    def chats(self) -> int:
        """How many chats are remembered."""
        self._kept.expire()
        return len(self._lanes)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | Leaving | None,
    ) -> Result:
        """Make the call when it may be made; its result, or its error.

        ``rate_limit_args`` is None, `UNPACED` or a `Leaving`, else `ValueError`. Raises
        `telegram.error.RetryAfter` after too many tries, or when the wait is too long.
        """
        if rate_limit_args not in (None, UNPACED) and not callable(rate_limit_args):
            raise ValueError(f"rate_limit_args must be {UNPACED!r}, not {rate_limit_args!r}")
        paced = (counts := counted(endpoint)) and rate_limit_args != UNPACED
        lane = self._lane(_chat(data))
        async with lane.turn if paced else nullcontext():
            attempt = 0
            while True:
                attempt += 1
                try:
                    async with self._passage(lane) if paced else self._permission(lane, counts):
                        if callable(rate_limit_args):
                            await rate_limit_args()
                        return await callback(*args, **kwargs)
                except RetryAfter as error:
                    if isinstance(error, _StillBarred):
                        raise
                    seconds = seconds_of(error)
                    self._bar(lane, seconds)
                    _log.warning("told to wait", call=endpoint, seconds=seconds, attempt=attempt)
                    if attempt >= self._tries or seconds > self._longest:
                        raise

    def _lane(self, chat: Chat | None) -> _Lane:
        if chat is None:
            return _Lane(0.0)  # of this call alone: nobody else waits for it
        lane = self._lanes.get(chat)
        if lane is None:
            in_group = isinstance(chat, str) or chat < 0
            lane = _Lane(self._group if in_group else self._private, chat)
            self._lanes[chat] = lane
        self._keep(lane)
        return lane

    @asynccontextmanager
    async def _passage(self, lane: _Lane) -> AsyncIterator[None]:
        """Of a call that counts. When exactly it reaches Telegram is not known, only that it
        does between its departure and its answer: distances are kept from the answer on."""
        while True:
            # the chat comes first: a place in the common queue that is taken before the chat
            # is free would be used later than it was given out
            await self._until(lane, lambda: max(lane.barred, lane.free))
            async with self._queue:
                await self._overall.acquire()
                await self._window.acquire()
            if lane.barred <= self._clock():
                break
            self._window.release()
        try:
            yield
        finally:
            self._left(lane)
            asyncio.get_running_loop().call_later(_WINDOW_SECONDS, self._window.release)

    @asynccontextmanager
    async def _permission(self, lane: _Lane, counts: bool) -> AsyncIterator[None]:
        """Of any other call; one that ``counts`` holds up those after it."""
        await self._until(lane, lambda: lane.barred)
        yield
        if counts:
            self._left(lane)

    async def _until(self, lane: _Lane, ready: Callable[[], float]) -> None:
        while (wait := ready() - (now := self._clock())) > 0:
            if lane.barred - now > self._longest:
                raise _StillBarred(math.ceil(lane.barred - now))
            await asyncio.sleep(wait)

    def _left(self, lane: _Lane) -> None:
        lane.free = self._clock() + lane.period
        self._keep(lane)

    def _bar(self, lane: _Lane, seconds: float) -> None:
        lane.barred = max(lane.barred, self._clock() + seconds + self._grace)
        self._keep(lane)
        self._told_to_wait()

    def _keep(self, lane: _Lane) -> None:
        if lane.chat is not None:
            self._kept[lane.chat] = lane


def counted(endpoint: str) -> bool:
    """Whether Telegram counts calls of this method as messages."""
    name = endpoint.lower()
    return name.startswith(_COUNTED) and name not in _NOT_COUNTED


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants us to wait."""
    # the library is on its way from numbers to time spans, and gives either
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


def _chat(data: dict[str, Any]) -> Chat | None:
    """The chat that a call is for: its number, or the name of a public group or channel."""
    chat = data.get("chat_id")
    if isinstance(chat, int):
        return int(chat)
    if not isinstance(chat, str) or not chat:
        return None
    number = chat.removeprefix("-")
    return int(chat) if number.isascii() and number.isdigit() else chat.lower()
