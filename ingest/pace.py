"""How fast a host is asked: one request at a time, with a gap, and as late as it says."""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from ingest.fetched import Clock, Sleep
from knowledge.errors import FetchError


@dataclass(slots=True)
class _Queue:
    lock: threading.Lock = field(default_factory=threading.Lock)
    ended: float | None = None
    not_before: float | None = None


class Pace:
    """The turns of all hosts. ``patience`` is the longest wait, in seconds, that a host may ask
    for; ``sleep`` is called with every wait."""

    def __init__(self, *, patience: float, clock: Clock, sleep: Sleep) -> None:
        self._patience = patience
        self._clock = clock
        self._sleep = sleep
        self._queues: dict[str, _Queue] = {}
        self._lock = threading.Lock()

    @contextlib.contextmanager
    def turn(self, host: str, gap: float) -> Iterator[None]:
        """Wait until ``host`` may be asked, which is ``gap`` seconds after the last request
        ended; the next one waits until this one has ended. Raises `FetchError` at once where
        the host has asked to be left alone for longer than patience goes."""
        queue = self._queue(host)
        with queue.lock:
            self._wait(queue, gap)
            try:
                yield
            finally:
                queue.ended = self._clock()

    def hold(self, host: str, seconds: float) -> None:
        """Ask ``host`` nothing for so many seconds from now; never shortens a hold."""
        queue = self._queue(host)
        until = self._clock() + seconds
        if queue.not_before is None or queue.not_before < until:
            queue.not_before = until

    def _wait(self, queue: _Queue, gap: float) -> None:
        now = self._clock()
        held = 0.0 if queue.not_before is None else queue.not_before - now
        if held > self._patience:
            raise FetchError(f"asks not to be asked again for {held:.0f} s")
        since = gap if queue.ended is None else now - queue.ended
        wait = max(held, gap - since)
        if wait > 0:
            self._sleep(wait)

    def _queue(self, host: str) -> _Queue:
        with self._lock:
            return self._queues.setdefault(host, _Queue())


def retry_after(value: str, now: datetime) -> float | None:
    """The seconds that a ``Retry-After`` header asks for: a number, or a date to be compared
    with ``now``. None where it says neither."""
    value = value.strip()
    if re.fullmatch(r"[0-9]{1,9}", value):
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    zoned = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max((zoned - now).total_seconds(), 0.0)
