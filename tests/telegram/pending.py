"""Updates that wait for the bot, whichever way it gets them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tests.telegram.faults import Faults
from tests.telegram.wire import Json

ON_REQUEST: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that come only when they are asked for by name."""

KEPT_SECONDS: Final = 24 * 3600
"""How long Telegram keeps an update that nobody fetches."""


@dataclass(slots=True, eq=False)
class Pending:
    """An update on its way. ``payload`` is what the bot gets, well formed or not; ``lane`` is
    its chat or person, within which updates keep their order; ``again`` counts deliveries
    still owed after one succeeded."""

    id: int
    payload: Any
    born: float
    lane: int = 0
    again: int = 0
    due: float = 0.0
    tries: int = 0


class Updates:
    """The queue of one bot. ``confirmed`` lists the ids that left it, in order; ``pushed``
    every payload that was put in."""

    def __init__(self, faults: Faults, now: Callable[[], float], beat: Callable[[], None]) -> None:
        self.allowed: frozenset[str] | None = None
        self.pushed: list[Any] = []
        self.confirmed: list[int] = []
        self._queue: list[Pending] = []
        self._again: list[Pending] = []
        self._next = 500_000_001
        self._faults = faults
        self._now = now
        self._beat = beat

    def __len__(self) -> int:
        return len(self._queue)

    def asks_for(self, kind: str) -> bool:
        """Whether the bot wants updates of that kind."""
        if self.allowed is None:
            return kind not in ON_REQUEST
        return kind in self.allowed

    def allow(self, kinds: Sequence[str] | None) -> None:
        """From now on only these kinds are kept; an empty list means the usual ones, nothing
        leaves it as it was."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def push(self, kind: str, content: Json, *, lane: int = 0) -> int:
        """An update of a kind. The id it got, or 0 where the bot did not ask for its kind."""
        return self.push_raw({kind: content}, lane=lane) if self.asks_for(kind) else 0

    def push_raw(self, payload: Any, *, lane: int = 0, ago: float = 0.0) -> int:
        """Anything at all; an object without ``update_id`` gets one, first."""
        number = self._next
        self._next += 1
        if isinstance(payload, dict) and "update_id" not in payload:
            payload = {"update_id": number} | payload
        pending = Pending(number, payload, self._now() - ago, lane)
        pending.again = int(self._faults.strikes(self._faults.duplicate))
        self._queue.append(pending)
        self.pushed.append(payload)
        self._beat()
        return number

    def clear(self) -> None:
        """Drops what waits."""
        self._queue.clear()

    def take(self, offset: int, limit: int) -> list[Any]:
        """What a poll gets: confirms all before ``offset``, or, below 0, all but the last so
        many. Redelivered updates come first, duplicates behind their first."""
        self._expire()
        if offset < 0:
            self._confirm(self._queue[:offset], again=False)
        else:
            self._confirm([one for one in self._queue if one.id < offset], again=True)
        repeated, self._again = self._again, []
        batch: list[Any] = [one.payload for one in repeated]
        for one in self._queue[:limit]:
            batch += [one.payload] * (1 + one.again)
        return batch[:limit]

    def ready(self, offset: int) -> bool:
        """Whether a poll from ``offset`` would get anything."""
        return bool(self._again) or any(one.id >= offset for one in self._queue)

    def fronts(self) -> list[Pending]:
        """The first waiting update of each lane, for delivery."""
        self._expire()
        seen: set[int] = set()
        fronts = []
        for one in self._queue:
            lane = one.lane or -one.id
            if lane not in seen:
                seen.add(lane)
                fronts.append(one)
        return fronts

    def delivered(self, pending: Pending) -> None:
        """A delivery succeeded."""
        if pending.again:
            pending.again -= 1
        elif pending in self._queue:
            self._confirm([pending], again=False)
        self._beat()

    def _confirm(self, gone: Sequence[Pending], *, again: bool) -> None:
        if not gone:
            return
        left = {id(one) for one in gone}
        self._queue = [one for one in self._queue if id(one) not in left]
        self.confirmed += [one.id for one in gone]
        if again:
            self._again += [one for one in gone if self._faults.strikes(self._faults.redeliver)]
        self._beat()

    def _expire(self) -> None:
        oldest = self._now() - KEPT_SECONDS
        if self._queue and min(one.born for one in self._queue) < oldest:
            self._queue = [one for one in self._queue if one.born >= oldest]
