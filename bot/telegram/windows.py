"""Moving windows in memory, as a storage of the `limits` library.

The library's own one starts a sweep over all keys at every hit, with a thread for each key:
two hundred hits a second over fifty people take a whole core (measured). This one forgets a
key when its window has passed, at a cost that does not grow with their number.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from cachetools import TLRUCache
from limits.aio.storage import MovingWindowSupport, Storage

MOST_KEYS: Final = 100_000
"""Windows kept at a time; beyond that the one unused for longest is forgotten."""


@dataclass(slots=True)
class _Window:
    seconds: float
    taken: deque[float] = field(default_factory=deque)
    """times of the hits that count, oldest first"""


class MemoryWindows(Storage, MovingWindowSupport):
    """Moving windows of one event loop; times are of ``clock``, in seconds."""

    # not to be had by address: it is made where it is needed
    STORAGE_SCHEME = None

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, most_keys: int = MOST_KEYS
    ) -> None:
        super().__init__()
        self._clock = clock
        self._windows: TLRUCache[str, _Window] = TLRUCache(
            most_keys, ttu=lambda _, window, now: now + window.seconds, timer=clock
        )

    @property
    def base_exceptions(self) -> type[Exception]:
        """Nothing here fails; the library asks all the same."""
        return ValueError

    async def acquire_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        """Take ``amount`` hits if the window has room for them; whether it had."""
        now = self._clock()
        window = self._current(key, expiry, now)
        if len(window.taken) + amount > limit:
            return False
        window.taken.extend([now] * amount)
        self._windows[key] = window
        return True

    async def get_moving_window(self, key: str, limit: int, expiry: int) -> tuple[float, int]:
        """When the oldest hit in the window was, and how many there are."""
        now = self._clock()
        taken = self._current(key, expiry, now).taken
        return (taken[0] if taken else now), len(taken)

    async def get(self, key: str) -> int:
        """How many hits a window holds."""
        window = self._windows.get(key)
        return len(window.taken) if window else 0

    async def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Take hits whether there is room or not; how many there are now."""
        now = self._clock()
        window = self._current(key, expiry, now)
        window.taken.extend([now] * amount)
        self._windows[key] = window
        return len(window.taken)

    async def get_expiry(self, key: str) -> float:
        """When the oldest hit of a window leaves it."""
        window = self._windows.get(key)
        return window.taken[0] + window.seconds if window and window.taken else self._clock()

    async def check(self) -> bool:
        """Memory is always there."""
        return True

    async def reset(self) -> int | None:
        """Forget everything; how many windows there were."""
        known = len(self._windows)
        self._windows.clear()
        return known

    async def clear(self, key: str) -> None:
        """Forget one window."""
        self._windows.pop(key, None)

    def _current(self, key: str, expiry: float, now: float) -> _Window:
        window = self._windows.get(key) or _Window(expiry)
        while window.taken and window.taken[0] <= now - expiry:
            window.taken.popleft()
        return window
