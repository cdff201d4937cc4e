"""How often a bot may send: sliding windows for each chat, each group and overall."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from tests.telegram.wire import too_many_requests


@dataclass(frozen=True, slots=True)
class Rates:
    """Messages that may be sent or edited: a second in one private chat, a minute in one group,
    a second in all; 0 switches a limit off. Windows are shorter by ``tolerance``, because two
    clocks and a network lie between sender and server."""

    private_per_second: int = 1
    group_per_minute: int = 20
    overall_per_second: int = 30
    tolerance: float = 0.05


NO_RATES = Rates(0, 0, 0)
"""No limit at all, for tests of something else."""


@dataclass(slots=True)
class _Window:
    most: int
    seconds: float
    times: deque[float]

    def wait(self, now: float) -> float:
        """Seconds until one more fits."""
        while self.times and now - self.times[0] >= self.seconds:
            self.times.popleft()
        if len(self.times) < self.most:
            return 0.0
        return self.times[-self.most] + self.seconds - now


class Meter:
    """Counts what was let through. What was refused does not count."""

    def __init__(self, rates: Rates, clock: Callable[[], float]) -> None:
        self._rates = rates
        self._clock = clock
        self._windows: dict[int, _Window] = {}

    def admit(self, chat: int) -> None:
        """Counts a message to a chat. Raises a 429 where it is one too many."""
        now = self._clock()
        windows = [
            window
            for window in (self._window(0, now), self._window(chat, now))
            if window is not None
        ]
        wait = max((window.wait(now) for window in windows), default=0.0)
        if wait > 0:
            raise too_many_requests(math.ceil(wait), breach="rate")
        for window in windows:
            window.times.append(now)

    def _window(self, chat: int, now: float) -> _Window | None:
        rates = self._rates
        most, seconds = (
            (rates.overall_per_second, 1.0)
            if chat == 0
            else (rates.private_per_second, 1.0)
            if chat > 0
            else (rates.group_per_minute, 60.0)
        )
        if most == 0:
            return None
        span = seconds * (1 - rates.tolerance)
        return self._windows.setdefault(chat, _Window(most, span, deque()))
