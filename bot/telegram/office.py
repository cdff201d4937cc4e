"""What everybody who talks in chats works with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.telegram.chatbook import ChatBook
from bot.telegram.desks import Desks
from bot.telegram.health import Health
from bot.telegram.intake import spoken_language
from bot.telegram.memory import Memory
from bot.telegram.presence import Presence
from bot.telegram.press import Press
from bot.telegram.render import Renderer
from bot.telegram.sending import Sender


@dataclass(frozen=True, slots=True)
class Office:
    """What everybody who talks in chats works with."""

    desks: Desks
    book: ChatBook
    sender: Sender
    memory: Memory
    renderer: Renderer
    presence: Presence
    health: Health

    async def language(self, chat: int, code: str) -> str:
        """The language to speak in a chat: the one set, else that of the last answer, else the
        one Telegram is set to."""
        settings = await self.book.settings(chat)
        turns = self.memory.turns(chat)
        spoken = turns[-1].language if turns else spoken_language(code)
        return settings.language or spoken or "en"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press on a button: what it says, in which message of which chat, in which language;
    ``user`` is who pressed it."""

    press: Press
    query: str
    chat: int
    message: int
    language: str
    user: int = 0


Answering = Callable[[Pressed], Awaitable[str]]
"""Does what a button is for; returns a line for the pop-up, or nothing."""
