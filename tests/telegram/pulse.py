"""Waiting until something happened."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Pulse:
    """Beats whenever the stand-in's state changed."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def beat(self) -> None:
        """Wakes everyone who waits."""
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, look: Callable[[], T | None], seconds: float) -> T | None:
        """What ``look`` finds, as soon as it finds something; nothing after ``seconds``."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while (found := look()) is None:
            future: asyncio.Future[None] = loop.create_future()
            self._waiting.add(future)
            done, _ = await asyncio.wait({future}, timeout=max(0.0, end - loop.time()))
            self._waiting.discard(future)
            if not done:
                return look()
        return found
