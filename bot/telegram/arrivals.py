"""Where updates come in, whichever way they do: what concerns us is stored first, then served."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from bot.telegram.delivery import Numbers, place_of
from bot.telegram.dispatch import Dispatcher
from bot.telegram.errors import Full
from bot.telegram.health import INBOX_CAP, Health
from bot.telegram.ledger import Ledger, incoming
from bot.telegram.polling import Updates


def _everything(update: dict[str, Any]) -> dict[str, Any]:
    return update


@dataclass(slots=True, eq=False)
class Intake:
    """Where updates come in: stored first, then served. ``admitted`` gives what of an update may
    be stored, None for nothing."""

    ledger: Ledger
    dispatcher: Dispatcher
    health: Health
    numbers: Numbers
    cap: int = INBOX_CAP
    depth: int = 0
    admitted: Callable[[dict[str, Any]], dict[str, Any] | None] = field(default=_everything)

    async def accept(self, updates: Updates) -> None:
        """Store updates; returns when they are safe. Raises `Full` where too many wait."""
        if self.depth >= self.cap:
            raise Full("too many updates wait")
        arrived = [found for update in updates if (found := incoming(update))]
        for one in arrived:
            self.numbers.saw(*place_of(one.payload.get(one.kind)))
        known = [
            replace(one, payload=kept)
            for one in arrived
            if (kept := self.admitted(one.payload)) is not None
        ]
        if not known:
            return
        new = await self.ledger.add(known)
        self.depth += new
        self.dispatcher.wake()

    async def resume(self) -> None:
        """See what an earlier process left: how much, and up to which message it got."""
        for pending in await self.ledger.waiting((), self.cap):
            chat, number = place_of(pending.payload.get(pending.kind))
            self.numbers.saw(chat, number)
            self.numbers.saw(chat, pending.after)
        await self.count()

    async def room(self) -> None:
        """Returns when there is room for more."""
        while self.depth >= self.cap:
            await asyncio.sleep(0.1)
            await self.count()

    async def count(self) -> None:
        """See how many wait."""
        self.depth = await self.ledger.depth()
        self.health.depth(self.depth)
