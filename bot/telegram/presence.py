"""A sign of life while an answer is being made."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from typing import Final

import structlog

from bot.store.inbox import Pending
from bot.telegram.delivery import place_of

_log = structlog.get_logger(__name__)

MOST_CHATS: Final = 100
"""Chats in which it is shown at a time; more calls would take their time from the answers."""


@dataclass(slots=True)
class _Signal:
    task: asyncio.Task[None]
    blocks: int = 0


class Presence:
    """Shows "typing" in a chat for as long as somebody works for it."""

    def __init__(
        self,
        send_action: Callable[[int], Awaitable[None]],
        first: float = 0.4,
        every: float = 4.5,
        most: int = MOST_CHATS,
    ) -> None:
        """``send_action`` shows it once, for about five seconds. It is called ``first`` seconds
        after work began, so that quick answers need none, and then ``every`` so many. While it
        is shown in ``most`` chats it is not begun in another."""
        self._send_action = send_action
        self._first = first
        self._every = every
        self._most = most
        self._signals: dict[int, _Signal] = {}
        self._ending: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def shown(self, chat_id: int) -> AsyncIterator[None]:
        """Show it in a chat while the block runs; blocks of one chat share one signal."""
        signal = self._signals.get(chat_id)
        if signal is None and len(self._signals) >= self._most:
            yield
            return
        if signal is None:
            signal = _Signal(asyncio.create_task(self._show(chat_id)))
            self._signals[chat_id] = signal
        signal.blocks += 1
        try:
            yield
        finally:
            signal.blocks -= 1
            if not signal.blocks:
                del self._signals[chat_id]
                self._end(signal.task)

    def shown_for(self, pending: Pending) -> AbstractAsyncContextManager[None]:
        """Show it to whoever sent an update while the block runs, where that is a message in a
        private chat: with others it is not known yet whether there is anything to say."""
        chat, _ = place_of(pending.payload.get(pending.kind))
        return self.shown(chat) if pending.kind == "message" and chat > 0 else nullcontext()

    async def _show(self, chat_id: int) -> None:
        await asyncio.sleep(self._first)
        while True:
            try:
                await self._send_action(chat_id)
            except Exception as error:  # the outer rim: the answer matters, not the sign
                _log.debug("no sign of life", kind=type(error).__name__)
            await asyncio.sleep(self._every)

    def _end(self, task: asyncio.Task[None]) -> None:
        # not waited for: the answer must not wait for its sign
        task.cancel()
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)
