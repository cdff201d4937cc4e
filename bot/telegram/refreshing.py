"""Refreshes that the bot runs: one at a time, off the event loop, and ended when it ends."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import structlog
from telegram.error import TelegramError

from bot.telegram.markup import escape
from bot.telegram.post import Post
from bot.telegram.sending import Gone, Sender
from bot.telegram.work import Unreachable
from ingest.refresh import Progress, Stage
from ingest.report import RefreshReport
from knowledge.errors import IriswardError

Refresh = Callable[[tuple[str, ...], Progress | None], RefreshReport]
"""Refreshes the named sources, or all that are due; blocks."""

_log = structlog.get_logger(__name__)

UNSENT: Final = (Gone, Unreachable, TelegramError)
"""What sending may raise."""

CLOSE_SECONDS: Final = 3.0
"""How long a refresh may take to end when the bot is told to stop."""


class Busy(IriswardError):
    """Another refresh of this bot is running."""


class Halted(BaseException):
    """The bot ends, and the refresh with it. No ordinary error: a source that fails with one
    is told in the report, and the refresh goes on."""


@dataclass(frozen=True, slots=True)
class Running:
    """Who began a refresh, by name, and when."""

    who: str
    since: datetime

    def __str__(self) -> str:
        """For whoever comes second."""
        return f"A refresh is running since {self.since:%H:%M} UTC, started by {self.who}."


class Refreshing:
    """Runs ``refresh``, one at a time; ``kill`` ends it from without, for when it does not
    come to its next step."""

    def __init__(self, refresh: Refresh, kill: Callable[[], None] = lambda: None) -> None:
        self._refresh = refresh
        self._kill = kill
        self._running: Running | None = None
        self._halted = threading.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def begin(self, who: str) -> None:
        """Take the right to run the next one, to be used at once. Raises `Busy`."""
        if self._running is not None:
            raise Busy(str(self._running))
        self._running = Running(who, datetime.now(UTC))
        self._idle.clear()

    async def run(self, only: tuple[str, ...], tell: Progress | None = None) -> RefreshReport:
        """Refresh sources, or all that are due; `begin` comes first. ``tell`` is called in
        another thread. Raises what the refresh does, and `Halted`."""

        def told(stage: Stage, done: int, total: int) -> None:
            if self._halted.is_set():
                raise Halted
            if tell is not None:
                tell(stage, done, total)

        try:
            return await asyncio.to_thread(self._refresh, only, told)
        except IriswardError as error:
            if self._halted.is_set():
                raise Halted from error
            raise
        finally:
            self.end()

    def end(self) -> None:
        """Give the right back."""
        self._running = None
        self._idle.set()

    async def close(self, seconds: float = CLOSE_SECONDS) -> None:
        """Have the refresh under way end; nothing of it is published."""
        self._halted.set()
        self._kill()
        try:
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        except TimeoutError:
            return  # what it has built so far is swept away by the next one


class ProgressLine:
    """What a refresh is at, in one line, with the time left; ``clock`` gives seconds. One
    thread writes, another reads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._stage: Stage | None = None
        self._began = 0.0
        self.text = "Refreshing …"

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        """Note how far it is."""
        now = self._clock()
        if stage is not self._stage or done <= 1:
            self._stage, self._began = stage, now
        line = f"Refreshing: {stage} {done:,} of {total:,}"
        spent = now - self._began
        # the first few tell too little
        if 5 <= done < total and spent >= 1:
            line += f", {duration(spent / (done - 1) * (total - done))} left"
        self.text = line


async def show(line: ProgressLine, sender: Sender, place: tuple[int, int], every: float) -> None:
    """Keep the message at ``place`` (chat and number) as ``line`` is, with ``every`` seconds
    between two edits; ends by cancellation."""
    shown = line.text
    while True:
        await asyncio.sleep(every)
        if line.text == shown:
            continue
        shown = line.text
        try:
            await sender.edit(*place, Post(escape(shown)))
        except UNSENT as error:
            _log.info("progress not shown", kind=type(error).__name__)


def duration(seconds: float) -> str:
    """A time for people: ``45 s``, ``3 min``, ``2 h 10 min``."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
