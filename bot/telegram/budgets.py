"""How much one person, and all together, may ask."""

from __future__ import annotations

import asyncio
import importlib.util
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import structlog
from cachetools import TTLCache
from limits import RateLimitItemPerDay, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.aio.storage import Storage
from limits.aio.strategies import MovingWindowRateLimiter
from limits.errors import ConfigurationError, StorageError
from limits.storage import storage_from_string

from bot.telegram.errors import BudgetError
from bot.telegram.windows import MemoryWindows

_log = structlog.get_logger(__name__)

TELL_SECONDS: Final = 60.0
"""A person is told about a spent budget at most once in so many seconds."""

MOST_TOLD: Final = 20_000
"""How many people's last telling is remembered."""

PATIENCE: Final = 1.0
"""How long the storage may take, in seconds."""

REST_SECONDS: Final = 5.0
"""After a failure the storage is left alone for so long, so that questions need not wait."""

_NAMESPACE: Final = "irisward"
_SCHEMES: Final = ("async+redis", "async+valkey")


class Ruling(StrEnum):
    """What may be done with a question."""

    OK = "ok"
    WAIT = "wait"
    """too many in a minute from this person"""
    TOMORROW = "tomorrow"
    """too many in a day from this person"""
    BUSY = "busy"
    """too many in a second from everybody"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ruling on one question.

    ``seconds`` says how long to wait (for WAIT: at least 1, until one more is allowed; else 0);
    ``tell`` whether the person should hear of it, or has heard within the last minute.
    """

    ruling: Ruling
    seconds: int = 0
    tell: bool = False


_LET_THROUGH: Final = Verdict(Ruling.OK)


class Budgets:
    """Counts questions in moving windows: here, or in Redis for several processes.

    A budget protects others; it must not silence everybody. If the storage fails, questions are
    let through, and the log says so once a minute.
    """

    def __init__(
        self,
        storage_uri: str = "memory://",
        per_minute: int = 20,
        per_day: int = 300,
        everyone_per_second: int = 30,
        *,
        storage: Storage | None = None,
        clock: Callable[[], float] = time.monotonic,
        patience: float = PATIENCE,
    ) -> None:
        """``storage_uri`` is ``memory://`` or ``async+redis://host:port/db`` (also ``rediss``,
        ``valkey``), unless a ``storage`` is given. Nothing is connected yet.

        Raises `BudgetError` for an address that is unknown or whose library is missing.
        """
        chosen = storage or _storage(storage_uri, clock)
        self._windows = MovingWindowRateLimiter(chosen)
        # a server counts by the time of day, and says by that when a window ends
        self._window_clock = clock if isinstance(chosen, MemoryWindows) else time.time
        self._minute = RateLimitItemPerMinute(per_minute, namespace=_NAMESPACE)
        self._day = RateLimitItemPerDay(per_day, namespace=_NAMESPACE)
        self._everyone = RateLimitItemPerSecond(everyone_per_second, namespace=_NAMESPACE)
        self._clock = clock
        self._patience = patience
        self._told: TTLCache[str, bool] = TTLCache(MOST_TOLD, TELL_SECONDS, timer=clock)
        self._complained = -math.inf
        self._resting = -math.inf

    async def take(self, person: str) -> Verdict:
        """Count one question of ``person`` (a keyed hash) and rule on it.

        What is refused for the day or the minute counts nowhere; what is refused because all
        together ask too much counts for that person's minute only.
        """
        if self._clock() < self._resting:
            return _LET_THROUGH
        try:
            async with asyncio.timeout(self._patience):
                return await self._taken(person)
        except (StorageError, OSError, TimeoutError) as error:
            self._complain(error)
            return _LET_THROUGH

    async def _taken(self, person: str) -> Verdict:
        if not await self._windows.test(self._day, person):
            return Verdict(Ruling.TOMORROW, tell=self._tell(person))
        if not await self._windows.hit(self._minute, person):
            reset, _ = await self._windows.get_window_stats(self._minute, person)
            seconds = min(max(1, math.ceil(reset - self._window_clock())), 60)
            return Verdict(Ruling.WAIT, seconds, self._tell(person))
        if not await self._windows.hit(self._everyone, "everyone"):
            return Verdict(Ruling.BUSY, tell=self._tell(person))
        if not await self._windows.hit(self._day, person):
            return Verdict(Ruling.TOMORROW, tell=self._tell(person))
        return _LET_THROUGH

    def _tell(self, person: str) -> bool:
        if person in self._told:
            return False
        self._told[person] = True
        return True

    def _complain(self, error: Exception) -> None:
        now = self._clock()
        self._resting = now + REST_SECONDS
        if now - self._complained >= TELL_SECONDS:
            self._complained = now
            cause = error.__cause__ or error
            _log.error("budgets not counted", kind=type(cause).__name__)


def _storage(uri: str, clock: Callable[[], float]) -> Storage:
    plain = uri.removeprefix("async+")
    if plain == "memory://":
        return MemoryWindows(clock)
    address = f"async+{plain}"
    scheme = address.partition("://")[0]
    if not scheme.startswith(_SCHEMES):
        raise BudgetError("budgets are counted in memory:// or async+redis://, nowhere else")
    options: dict[str, float | str | bool] = {"wrap_exceptions": True}
    if scheme.startswith("async+redis") and importlib.util.find_spec("redis") is not None:
        options["implementation"] = "redispy"
    try:
        storage = storage_from_string(address, **options)
    except (ConfigurationError, ImportError, ValueError) as error:
        # the address may hold a password, and so may the library's words
        raise BudgetError(f"budgets cannot be counted at {scheme}://…") from error
    if not isinstance(storage, Storage):
        raise BudgetError(f"budgets cannot be counted at {scheme}://…")
    return storage
