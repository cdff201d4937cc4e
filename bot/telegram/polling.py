"""Long polling that loses nothing: an update is stored before Telegram hears that it arrived.

The library's own updater confirms updates as soon as they are in memory, and one malformed
update stops it for good. Here updates are taken raw, put into the inbox, and confirmed by the
next call; what is wrong with one is found when it is its turn.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

_log = structlog.get_logger(__name__)

POLL_SECONDS: Final = 20
"""How long Telegram may hold a poll open when there is nothing."""

POLL_GRACE: Final = 10
"""Seconds after which a poll that should have ended is given up: the socket is dead."""

LONGEST_WAIT: Final = 30.0
"""Longest pause between two tries when Telegram cannot be reached, in seconds."""

BATCH: Final = 100
"""Updates taken at a time; the most that Telegram gives."""

SAY_EVERY: Final = 60.0
"""Seconds between two log lines about the same trouble."""

Updates = Sequence[dict[str, Any]]


class InboxBot(ExtBot[str]):
    """The library's bot, and updates as they come."""

    async def raw_updates(self, offset: int, kinds: Sequence[str], seconds: int) -> Updates:
        """Updates from ``offset`` on, unread; confirms all before. Raises `TelegramError`."""
        data = {
            "offset": offset,
            "limit": BATCH,
            "timeout": seconds,
            "allowed_updates": list(kinds),
        }
        result = await self._post("getUpdates", data, read_timeout=seconds + POLL_GRACE)
        return [update for update in _listed(result) if isinstance(update, dict)]


def _listed(result: object) -> list[Any]:
    return result if isinstance(result, list) else []


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
    ) -> None:
        """``polled`` is called after each good poll."""
        self._bot = bot
        self._kinds = tuple(kinds)
        self._accept = accept
        self._room = room
        self._polled = polled
        self._seconds = seconds
        self._said: dict[str, float] = {}

    async def run(self) -> None:
        """Poll for ever; ends by cancellation, or with `InvalidToken`."""
        # from the start each time: what is stored is known again by its number, and numbers
        # begin anew after a quiet week
        offset, failures = 0, 0
        while True:
            await self._room()
            try:
                updates = await self._bot.raw_updates(offset, self._kinds, self._seconds)
            except InvalidToken:
                raise
            except TelegramError as error:
                failures += 1
                await asyncio.sleep(self._pause(error, failures))
                continue
            failures = 0
            self._polled()
            numbers = [n for update in updates if (n := _number(update)) is not None]
            if numbers:
                await self._accept(updates)
                offset = max(numbers) + 1
            elif updates:
                self._say("update without a number", "malformed")
                await asyncio.sleep(1)

    def _pause(self, error: TelegramError, failures: int) -> float:
        """Seconds to wait after ``error``: what Telegram asks for, else more each time."""
        kind = type(error).__name__
        self._say("polling failed", kind)
        if isinstance(error, RetryAfter):
            asked = error.retry_after
            return float(asked if isinstance(asked, int | float) else asked.total_seconds())
        longest = 5.0 if isinstance(error, Conflict) else LONGEST_WAIT
        return min(2.0 ** min(failures, 6) / 2, longest) * random.uniform(0.8, 1.2)  # noqa: S311

    def _say(self, event: str, kind: str) -> None:
        now = time.monotonic()
        if now - self._said.get(kind, -SAY_EVERY) >= SAY_EVERY:
            self._said[kind] = now
            _log.warning(event, kind=kind)


def _number(update: dict[str, Any]) -> int | None:
    number = update.get("update_id")
    return number if isinstance(number, int) and not isinstance(number, bool) else None
