"""Long polling that loses nothing: an update is stored before Telegram hears that it arrived.

The library's own updater confirms updates as soon as they are in memory, and one malformed
update stops it for good. Here updates are taken raw, put into the inbox, and confirmed by the
next call; what is wrong with one is found when it is its turn.
"""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.telegram.ledger import number_of
from bot.telegram.pacing import seconds_of
from knowledge.errors import IriswardError

_log = structlog.get_logger(__name__)

POLL_SECONDS: Final = 20
"""How long Telegram may hold a poll open when there is nothing."""

POLL_GRACE: Final = 10.0
"""Seconds after which a poll that should have ended is given up: the socket is dead."""

LONGEST_WAIT: Final = 30.0
"""Longest pause between two tries when Telegram cannot be reached, in seconds."""

LONGEST_CONFLICT: Final = 5.0
"""The same while another one polls, which is over when that one ends."""

BATCH: Final = 100
"""Updates taken at a time; the most that Telegram gives."""

SAY_EVERY: Final = 60.0
"""Seconds between two log lines about the same trouble."""

Updates = Sequence[dict[str, Any]]


class InboxBot(ExtBot[Any]):
    """The library's bot, and updates as they come."""

    async def raw_updates(
        self, offset: int, kinds: Sequence[str], seconds: int, grace: float = POLL_GRACE
    ) -> Updates:
        """Updates from ``offset`` on, unread; confirms all before. Waits ``seconds`` for one,
        and ``grace`` longer for an answer. Raises `TelegramError`."""
        data = {
            "offset": offset,
            "limit": BATCH,
            "timeout": seconds,
            "allowed_updates": list(kinds),
        }
        result = await self._post("getUpdates", data, read_timeout=seconds + grace)
        listed = result if isinstance(result, list) else [result]
        return [update if isinstance(update, dict) else {} for update in listed]


class Poller:
    """Polls until told to stop. ``accept`` stores updates and returns when they are safe;
    ``room`` returns when there is room for more."""

    def __init__(
        self,
        bot: InboxBot,
        kinds: Sequence[str],
        *,
        accept: Callable[[Updates], Awaitable[None]],
        room: Callable[[], Awaitable[None]],
        polled: Callable[[], None] = lambda: None,
        seconds: int = POLL_SECONDS,
        grace: float = POLL_GRACE,
        longest: float = LONGEST_WAIT,
    ) -> None:
        """``polled`` is called when what a poll brought is safe. For ``seconds``, ``grace`` and
        ``longest`` see `POLL_SECONDS`, `POLL_GRACE` and `LONGEST_WAIT`."""
        self._bot = bot
        self._kinds = tuple(kinds)
        self._accept = accept
        self._room = room
        self._polled = polled
        self._seconds = seconds
        self._grace = grace
        self._longest = longest
        self._said: dict[str, float] = {}

    async def run(self) -> None:
        """Poll for ever; ends by cancellation, or with `InvalidToken`."""
        offset, failures = 0, 0
        while True:
            try:
                await self._room()
                offset = await self._poll(offset)
            except InvalidToken:
                raise
            except (TelegramError, IriswardError) as error:
                # what could not be stored is not confirmed: it comes again
                failures += 1
                await asyncio.sleep(self._pause(error, failures))
            else:
                failures = 0
                self._polled()

    async def _poll(self, offset: int) -> int:
        """One poll; returns where the next one begins."""
        updates = await self._bot.raw_updates(offset, self._kinds, self._seconds, self._grace)
        numbers = [n for update in updates if (n := number_of(update)) is not None]
        if updates and not numbers:
            self._say("update without a number", "malformed")
            await asyncio.sleep(1)
        if not numbers:
            # numbers begin anew after a quiet week, perhaps below the last one
            return 0
        await self._accept(updates)
        return max(numbers) + 1

    def _pause(self, error: Exception, failures: int) -> float:
        """Seconds to wait after ``error``: what Telegram asks for, else more each time."""
        self._say("polling failed", type(error).__name__)
        if isinstance(error, RetryAfter):
            return seconds_of(error)
        longest = min(self._longest, LONGEST_CONFLICT if isinstance(error, Conflict) else math.inf)
        return min(2.0 ** min(failures - 2, 8), longest) * random.uniform(0.8, 1.2)  # noqa: S311

    def _say(self, event: str, kind: str) -> None:
        now = time.monotonic()
        if now - self._said.get(kind, -SAY_EVERY) >= SAY_EVERY:
            self._said[kind] = now
            _log.warning(event, kind=kind)
