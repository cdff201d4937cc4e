"""A running bot and the stand-in it talks to, for tests of conversations.

The stand-in lets messages come as fast as they can: pacing has tests of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from bot.phrases import FluentPhrases
from bot.settings import Settings
from bot.telegram.pacing import Pacing
from bot.telegram.service import Bot, open_bot, serve
from knowledge.domain import Advisory
from tests.telegram.hearing import Heard
from tests.telegram.people import Person
from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api
from tests.telegram.wire import utf16_slice

T = TypeVar("T")

PATIENT = 10.0
"""Seconds to wait for an answer while many are talking."""

OFFER = "At the mall in Nairobi they give 50 dollars in tokens if I let them scan my iris. Go?"

_LINKING = frozenset(
    {"url", "text_link", "email", "mention", "text_mention", "hashtag", "cashtag", "bot_command",
     "phone_number", "bank_card_number"}
)  # fmt: skip


def say(language: str, phrase: str, /, **arguments: object) -> str:
    """A phrase as the bot has it."""
    return FluentPhrases().say(language, phrase, arguments)


class Talk:
    """A stand-in with a bot that serves it, which can be stopped and started again."""

    def __init__(self, api: BotApi, settings: Settings) -> None:
        self.api = api
        self.settings = settings
        self.folder = Path(settings.database.removeprefix("sqlite:///")).parent
        self._bot: Bot | None = None
        self._stop = asyncio.Event()
        self._serving: asyncio.Task[None] | None = None
        self._stack = AsyncExitStack()

    @property
    def bot(self) -> Bot:
        """The bot while it runs."""
        assert self._bot is not None, "the bot is not running"
        return self._bot

    @property
    def advisories(self) -> dict[str, Advisory]:
        """The notices that the bot knows, by id."""
        return {advisory.id: advisory for advisory in self.bot.desks.edition.advisories}

    def person(self, language_code: str = "en", name: str = "Ana", **more: Any) -> Person:
        """Somebody new. Fails where the bot has ended by itself."""
        if self._serving is not None and self._serving.done():
            self._serving.result()
        return self.api.person(language_code, name, **more)

    async def start(self) -> None:
        """Start the bot on the same database as before."""
        self._stop = asyncio.Event()
        self._bot = await self._stack.enter_async_context(self.open())
        self._serving = asyncio.create_task(serve(self._bot, self._stop))

    def open(self) -> AbstractAsyncContextManager[Bot]:
        """The bot, set up on the same database and not yet running."""
        return open_bot(self.settings, pacing=Pacing(overall=0.002, private=0.002, group=0.002))

    async def stop(self) -> None:
        """Stop the bot; what people send waits."""
        self._stop.set()
        if self._serving is not None:
            await self._serving
        await self._stack.aclose()
        self._bot = self._serving = None

    async def restart(self) -> None:
        """What happens in memory is forgotten, what is on the disk is not."""
        await self.stop()
        await self.start()

    async def settled(self) -> None:
        """Returns when everything that people did has been dealt with."""
        while len(self.api.updates) or await self.bot.intake.ledger.depth():  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    def broke_rules(self) -> list[str]:
        """What the bot did against Telegram's rules, and what Telegram refused of it."""
        refused = [
            f"{call.method}: {call.error}"
            for call in self.api.calls
            if call.status >= 400 and call.method != "getUpdates"
        ]
        return [f"{v.kind} in {v.method}: {v.detail}" for v in self.api.violations] + refused


@asynccontextmanager
async def open_talk(home: Path, folder: Path, **settings: Any) -> AsyncIterator[Talk]:
    """A running bot over the index in ``home``, with its database in ``folder``."""
    async with open_bot_api(rates=NO_RATES) as api:
        talk = Talk(api, Settings(**{
            "home": home, "database": f"sqlite:///{folder / 'bot.sqlite3'}",
            "secret_file": folder.parent / f"{folder.name}-key" / "secret.key",
            "telegram_token": api.token, "telegram_api": api.url, "health_port": 0, **settings,
        }))  # fmt: skip
        await talk.start()
        try:
            yield talk
        finally:
            await talk.stop()


async def asks(person: Person, text: str) -> Heard:
    """Somebody writes, and hears the answer."""
    await person.says(text)
    return await person.hears(PATIENT)


async def commands(person: Person, command: str, rest: str = "") -> Heard:
    """Somebody sends a command, and hears the answer."""
    await person.commands(command, rest)
    return await person.hears(PATIENT)


async def pressed(person: Person, message: Heard, label: str) -> Heard:
    """Somebody presses a button, and hears what it brings."""
    await person.presses(message, label)
    assert not (await person.popup(PATIENT)).text
    return await person.hears(PATIENT)


async def together(each: Callable[[T], Awaitable[Any]], many: Sequence[T]) -> list[Any]:
    """The same for many at once, each in a chat of their own."""
    return list(await asyncio.gather(*(each(one) for one in many)))


def live(message: Heard) -> list[str]:
    """All that can be tapped in a text: addresses, mentions, commands, tags, numbers."""
    found = []
    for entity in message.entities:
        if entity["type"] in _LINKING:
            span = utf16_slice(message.text, entity["offset"], entity["length"])
            found.append(str(entity.get("url") or span))
    return found
