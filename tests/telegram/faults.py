"""What can go wrong between a bot and Telegram, on demand."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Final

KINDS: Final = ("too_many", "error", "reset", "silent", "slow", "conflict")


@dataclass(slots=True)
class Fault:
    """Something that happens to calls. It fits those of ``methods`` (any when empty) to
    ``chat`` (any when 0), the next ``times`` of them (all when None) until ``until`` (monotonic
    time), each with ``probability``. ``hits`` counts.

    ``too_many`` answers 429 and asks to wait for ``seconds``. ``error`` answers with
    ``status``. ``reset`` cuts the connection; ``silent`` keeps it open and says nothing, for
    ``seconds``; both strike before the call takes effect, or ``after`` it. ``slow`` takes
    ``seconds`` longer, half before and half after. ``conflict`` answers 409.
    """

    kind: str
    methods: frozenset[str] = frozenset()
    chat: int = 0
    times: int | None = 1
    probability: float = 1.0
    seconds: float = 0.0
    status: int = 0
    after: bool = False
    until: float = float("inf")
    hits: int = 0

    def end(self) -> None:
        """From now on it strikes no more."""
        self.times = 0


class Faults:
    """The faults of one stand-in. ``duplicate`` and ``redeliver`` are the shares of updates
    that come twice in a row, and that come again after they were confirmed."""

    def __init__(self, seed: int, clock: Callable[[], float]) -> None:
        self.dice = random.Random(seed)
        self.duplicate = 0.0
        self.redeliver = 0.0
        self._clock = clock
        self._faults: list[Fault] = []

    def add(
        self,
        kind: str,
        *,
        method: str | Collection[str] = (),
        chat: int = 0,
        times: int | None = 1,
        lasting: float = 0.0,
        **details: Any,
    ) -> Fault:
        """A new fault; ``lasting`` is how many seconds it goes on, instead of ``times``."""
        if kind not in KINDS:
            raise ValueError(f"{kind} is none of {', '.join(KINDS)}")
        methods = frozenset([method] if isinstance(method, str) else method)
        until = self._clock() + lasting if lasting else float("inf")
        count = None if lasting else times
        fault = Fault(kind, methods - {""}, chat, count, until=until, **details)
        self._faults.append(fault)
        return fault

    def too_many(self, retry_after: int, **where: Any) -> Fault:
        """429 with ``retry_after``."""
        return self.add("too_many", seconds=retry_after, **where)

    def error(self, status: int = 502, **where: Any) -> Fault:
        """A status of 5xx, or any other."""
        return self.add("error", status=status, **where)

    def reset(self, *, after: bool = False, **where: Any) -> Fault:
        """The connection is cut, before or after the call took effect."""
        return self.add("reset", after=after, **where)

    def silence(self, seconds: float = 3600.0, *, after: bool = False, **where: Any) -> Fault:
        """A half-open socket: nothing ever comes."""
        return self.add("silent", seconds=seconds, after=after, **where)

    def slow(self, seconds: float, **where: Any) -> Fault:
        """An answer that takes longer."""
        return self.add("slow", seconds=seconds, **where)

    def conflict(self, lasting: float) -> Fault:
        """Another poller, for so many seconds."""
        return self.add("conflict", method="getUpdates", lasting=lasting)

    def clear(self) -> None:
        """All is well again."""
        self._faults.clear()
        self.duplicate = self.redeliver = 0.0

    def drawn(self, method: str, chat: int) -> Fault | None:
        """The fault that strikes this call."""
        now = self._clock()
        self._faults = [one for one in self._faults if one.times != 0 and one.until > now]
        for fault in self._faults:
            fits = (not fault.methods or method in fault.methods) and fault.chat in (0, chat)
            if fits and self.dice.random() < fault.probability:
                fault.hits += 1
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None

    def strikes(self, share: float) -> bool:
        """Whether something of that probability happens now."""
        return share > 0 and self.dice.random() < share
