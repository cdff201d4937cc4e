"""What is stored about a chat, for the event loop: settings, watches, feedback."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

from cachetools import TTLCache

from bot.store.chats import Chats, ChatSettings, Watch

CACHED_SECONDS = 300.0
"""How long settings are answered from memory."""


class ChatBook:
    """Settings, watches and feedback of chats, off the loop and with a short memory."""

    def __init__(
        self, chats: Chats, changed: Callable[[], Awaitable[object]] | None = None
    ) -> None:
        """``changed`` is called when what is stored about a chat was erased or moved."""
        self._chats = chats
        self._changed = changed
        self._settings: TTLCache[int, ChatSettings] = TTLCache(5_000, CACHED_SECONDS)
        self._seen: TTLCache[int, bool] = TTLCache(5_000, 3_600)

    async def settings(self, chat: int) -> ChatSettings:
        """A chat's settings; the empty ones if it has none."""
        known = self._settings.get(chat)
        if known is None:
            known = await asyncio.to_thread(self._chats.settings, chat)
            self._settings[chat] = known
        return known

    async def seen(self, chat: int) -> None:
        """Note that a chat that has settings is still there."""
        if chat not in self._seen:
            self._seen[chat] = True
            await asyncio.to_thread(self._chats.seen, chat)

    async def set_language(self, chat: int, language: str) -> None:
        """Set the language of the answers; empty for that of each message."""
        await self._save(chat, replace(await self.settings(chat), language=language))

    async def set_country(self, chat: int, country: str) -> None:
        """Set the country of a chat; empty for none."""
        await self._save(chat, replace(await self.settings(chat), country=country))

    async def watch(self, chat: int, advisory: str, fingerprint: str, language: str) -> None:
        """Note that a chat wants to be told, in that language, when a notice changes."""
        await asyncio.to_thread(self._chats.watch, chat, advisory, fingerprint, language)

    async def told(self, chat: int, advisory: str, fingerprint: str) -> bool:
        """Note what a chat has been told of a notice; False where it no longer watches it."""
        return await asyncio.to_thread(self._chats.told, chat, advisory, fingerprint)

    async def highest(self, bot: int) -> int:
        """The highest number of a message of private chats that was noted; 0 for none."""
        return await asyncio.to_thread(self._chats.highest, bot)

    async def note_highest(self, bot: int, number: int) -> None:
        """Note the highest number of a message of private chats, for the next process."""
        await asyncio.to_thread(self._chats.note_highest, bot, number)

    async def unwatch(self, chat: int, advisory: str) -> None:
        """No longer tell a chat about a notice."""
        await asyncio.to_thread(self._chats.unwatch, chat, advisory)

    async def watched(self, chat: int) -> frozenset[str]:
        """The notices that a chat watches."""
        return frozenset(await asyncio.to_thread(self._chats.watched, chat))

    async def watches(self) -> list[Watch]:
        """All watches of all chats."""
        return await asyncio.to_thread(lambda: list(self._chats.watches()))

    async def feedback(
        self, chat: int, verdict: str, advisories: Sequence[str], comment: str,
        language: str, generation: int,
    ) -> None:  # fmt: skip
        """Keep a vote or a comment."""
        await asyncio.to_thread(
            self._chats.feedback, chat, verdict, tuple(advisories), comment, language, generation
        )

    async def export(self, chat: int) -> dict[str, Any]:
        """Everything stored about a chat."""
        return await asyncio.to_thread(self._chats.export, chat)

    async def forget(self, chat: int, keep: int | None = None) -> int:
        """Erase everything stored about a chat, but for the update in hand; returns how many
        rows were erased."""
        erased = await asyncio.to_thread(self._chats.forget, chat, keep)
        self._settings.pop(chat, None)
        self._seen.pop(chat, None)
        await self._tell()
        return erased

    async def moved(self, old: int, new: int) -> None:
        """A group got another id: what is stored follows."""
        await asyncio.to_thread(self._chats.moved, old, new)
        for chat in (old, new):
            self._settings.pop(chat, None)
        await self._tell()

    async def _tell(self) -> None:
        if self._changed is not None:
            await self._changed()

    async def _save(self, chat: int, settings: ChatSettings) -> None:
        await asyncio.to_thread(self._chats.save, chat, settings)
        self._settings[chat] = settings
