"""The inbox, for the event loop: calls that wait for the disk, many of them in one commit.

A commit that is safe on the disk costs milliseconds, so what several chats ask at the same
time is written together by one thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any, Final, Protocol, TypeVar

from bot.store.inbox import Change, Incoming, Pending

T = TypeVar("T")

HIGHEST: Final = 2**63 - 1
"""The highest number that the database keeps."""


class Stored(Protocol):
    """What is needed of the inbox."""

    def add(self, bot: int, updates: Sequence[Incoming]) -> int:
        """Store updates; returns how many are new."""

    def waiting(self, bot: int, *, beside: Sequence[int], limit: int) -> list[Pending]:
        """The next updates that are due, but for those ``beside``, oldest first."""

    def apply(self, bot: int, changes: Sequence[Change]) -> None:
        """Carry out changes in one transaction."""

    def failed(self, bot: int, update_id: int, retry_in: float, most_tries: int = 3) -> bool:
        """Note a failure; True when the update is now set aside."""

    def depth(self, bot: int) -> int:
        """How many updates wait."""


class Ledger:
    """The inbox of one bot, from the event loop."""

    def __init__(self, inbox: Stored, bot: int, executor: ThreadPoolExecutor) -> None:
        """``executor`` has one thread: the only one that writes."""
        self._inbox = inbox
        self._bot = bot
        self._executor = executor
        self._changes: list[tuple[Change, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def add(self, updates: Sequence[Incoming]) -> int:
        """Store updates; returns when they are safe on the disk, with how many are new."""
        return await self._call(lambda: self._inbox.add(self._bot, updates))

    async def waiting(self, beside: Sequence[int], limit: int) -> list[Pending]:
        """The next updates that are due, but for those in hand."""
        return await self._call(lambda: self._inbox.waiting(self._bot, beside=beside, limit=limit))

    async def change(self, change: Change) -> None:
        """Carry out a change; returns when it is safe on the disk."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._changes.append((change, done))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())
        # a caller that is cancelled does not take the change back
        await asyncio.shield(done)

    async def failed(self, update_id: int, retry_in: float, most_tries: int = 3) -> bool:
        """Note a failure; True when the update is now set aside."""
        return await self._call(
            lambda: self._inbox.failed(self._bot, update_id, retry_in, most_tries)
        )

    async def depth(self) -> int:
        """How many updates wait."""
        return await self._call(lambda: self._inbox.depth(self._bot))

    async def settled(self) -> None:
        """Returns when every change asked for is on the disk."""
        if self._writing is not None:
            await asyncio.shield(self._writing)

    async def _write(self) -> None:
        while self._changes:
            batch, self._changes = self._changes, []
            changes = [change for change, _ in batch]
            try:
                await self._call(lambda now=changes: self._inbox.apply(self._bot, now))
            except Exception as error:  # handed to those who asked
                for _, done in batch:
                    if not done.done():
                        done.set_exception(error)
                continue
            for _, done in batch:
                if not done.done():
                    done.set_result(None)

    async def _call(self, work: Callable[..., T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)


@asynccontextmanager
async def open_ledger(inbox: Stored, bot: int) -> AsyncIterator[Ledger]:
    """A ledger with its writing thread; leaving waits for what is being written."""
    with ThreadPoolExecutor(1, "ledger") as executor:
        ledger = Ledger(inbox, bot, executor)
        try:
            yield ledger
        finally:
            await ledger.settled()


def incoming(update: dict[str, Any]) -> Incoming | None:
    """What the inbox has to know of a raw update; None for one without a number.

    The chat decides the order: what one person does in a private chat, with buttons and in
    inline mode is handled one after the other.
    """
    number = number_of(update)
    if number is None:
        return None
    kind = next((name for name in update if name != "update_id"), "")
    return Incoming(update_id=number, chat=_chat(update.get(kind)), kind=kind, payload=update)


def number_of(update: dict[str, Any]) -> int | None:
    """The number of a raw update, None where it is none."""
    number = update.get("update_id")
    return number if type(number) is int and 0 <= number <= HIGHEST else None


def _chat(content: object) -> int:
    """The id of the chat an update belongs to, else that of the person, else 0."""
    if not isinstance(content, dict):
        return 0
    message = content.get("message")
    for holder in (content, message if isinstance(message, dict) else {}):
        for name in ("chat", "from"):
            found = holder.get(name)
            if name == "from" and holder is content and isinstance(message, dict):
                continue  # a button belongs to the chat of its message
            if isinstance(found, dict) and isinstance(found.get("id"), int):
                return int(found["id"])
    sender = content.get("from")
    known = isinstance(sender, dict) and isinstance(sender.get("id"), int)
    return int(sender["id"]) if known else 0  # type: ignore[index]
