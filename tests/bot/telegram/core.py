"""The running core of the bot over a stand-in, with handlers of the test's own: everything
from the poll to the answer, but no index, so that it starts at once."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram import Message, Update
from telegram.ext import Application, TypeHandler
from telegram.request import HTTPXRequest

from bot.phrases import FluentPhrases
from bot.store.engine import Store, open_store, sqlite_url
from bot.store.inbox import Pending
from bot.telegram.application import KINDS
from bot.telegram.arrivals import Intake
from bot.telegram.budgets import Budgets
from bot.telegram.chatbook import ChatBook
from bot.telegram.dispatch import Dispatcher
from bot.telegram.handling import Handling
from bot.telegram.health import Health
from bot.telegram.ledger import Ledger, Stored, open_ledger
from bot.telegram.markup import escape
from bot.telegram.pacing import Pacing
from bot.telegram.polling import InboxBot, Poller
from bot.telegram.post import Post
from bot.telegram.sending import Sender
from tests.telegram.server import BotApi

POLL_SECONDS = 1
GRACE = 0.4

Answering = Callable[[Update, Sender], Awaitable[None]]


async def echo(update: Update, sender: Sender) -> None:
    """Answers a message with its own words."""
    message = update.effective_message
    assert isinstance(message, Message)
    text = message.text or message.caption or "nothing"
    await sender.send(message.chat_id, Post(escape(text)), reply_to=message.message_id)


@dataclass(frozen=True, slots=True)
class Core:
    """What runs."""

    store: Store
    client: InboxBot
    ledger: Ledger
    sender: Sender
    book: ChatBook
    health: Health
    handling: Handling
    dispatcher: Dispatcher
    intake: Intake

    def poller(self, **options: Any) -> Poller:
        """A poller into its inbox."""
        chosen = {"seconds": POLL_SECONDS, "grace": GRACE, "longest": 0.2} | options
        accept, room = chosen.pop("accept", self.intake.accept), self.intake.room
        return Poller(
            self.client, KINDS, accept=accept, room=room, polled=self.health.polled, **chosen
        )

    def states(self) -> dict[str, int]:
        """How many updates there are of each state."""
        with self.store.engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT state, count(*) FROM inbox GROUP BY state")
            return {row[0]: row[1] for row in rows}

    async def stored(self, count: int) -> list[Pending]:
        """Polls until so many updates wait, confirms them, and leaves them there."""
        poll = asyncio.create_task(self.poller().run())

        async def enough() -> bool:
            return await self.ledger.depth() >= count

        await until(enough)
        await asyncio.sleep(0.1)  # the next poll confirms them
        poll.cancel()
        await asyncio.gather(poll, return_exceptions=True)
        return await self.ledger.waiting((), count)

    async def settled(self, seconds: float = 5.0) -> None:
        """Returns when no update waits any more; fails after so many seconds."""

        async def none_left() -> bool:
            return not await self.ledger.depth()

        await until(none_left, seconds)


async def until(look: Callable[[], Any], seconds: float = 5.0) -> None:
    """Returns when ``look``, which may be asynchronous, finds something; fails after so many
    seconds."""
    async with asyncio.timeout(seconds):
        while True:
            found = look()
            if await found if inspect.isawaitable(found) else found:
                return
            await asyncio.sleep(0.005)


def quick_pacing() -> Pacing:
    """Hardly any distance between messages."""
    return Pacing(overall=0.0005, private=0.0005, group=0.0005, grace=0.02)


def quick_client(
    api: BotApi, pacing: Pacing | None = None, read: float = 2.0, base: str = ""
) -> InboxBot:
    """The bot's client, without the distances that Telegram asks for; ``base`` is for another
    address than the stand-in's."""
    return InboxBot(
        api.token,
        base_url=base or api.base_url,
        base_file_url=api.base_file_url,
        request=HTTPXRequest(
            connection_pool_size=64, read_timeout=read, httpx_kwargs={"verify": False}
        ),
        get_updates_request=HTTPXRequest(connection_pool_size=2, httpx_kwargs={"verify": False}),
        rate_limiter=pacing or quick_pacing(),
    )


@asynccontextmanager
async def open_core(
    api: BotApi,
    folder: Path,
    answer: Answering = echo,
    *,
    pacing: Pacing | None = None,
    read: float = 2.0,
    budgets: Budgets | None = None,
    inbox: Callable[[Store], Stored] = lambda store: store.inbox,
    **dispatching: Any,
) -> AsyncIterator[Core]:
    """The core, not yet running."""
    dispatching = {"retries": (0.02, 0.05), "outages": (0.05, 0.1)} | dispatching
    with open_store(sqlite_url(folder / "bot.sqlite3"), None, folder / "secret.key") as store:
        client = quick_client(api, pacing, read)
        async with client, open_ledger(inbox(store), client.id) as ledger:
            book, health, phrases = ChatBook(store.chats), Health(), FluentPhrases()

            async def gone(chat: int) -> None:
                await book.forget(chat)

            sender = Sender(client, ledger, gone=gone, moved=book.moved)

            async def handler(update: Update, _: Any) -> None:
                await answer(update, sender)

            application = Application.builder().bot(client).updater(None).build()
            application.add_handler(TypeHandler(Update, handler))
            await application.initialize()
            handling = Handling(
                application,
                sender,
                budgets=budgets or Budgets(per_minute=1000, everyone_per_second=1000),
                book=book,
                phrases=phrases,
                health=health,
                hashed=lambda user: store.keyring.hash("person", user),
            )
            dispatcher = Dispatcher(
                ledger, handling.handle, set_aside=handling.set_aside, **dispatching
            )
            intake = Intake(ledger, dispatcher, health, sender.numbers)
            await intake.resume()
            yield Core(store, client, ledger, sender, book, health, handling, dispatcher, intake)


@asynccontextmanager
async def running(core: Core, poller: Poller | None = None) -> AsyncIterator[None]:
    """The core at work until the block ends; then it is stopped as the service stops it."""
    works = ((poller or core.poller()).run(), core.dispatcher.run(), _counting(core.intake))
    tasks = [asyncio.create_task(work) for work in works]
    try:
        yield
        failed = [task for task in tasks if task.done()]
        assert not failed, [task.exception() for task in failed]
    finally:
        for task in tasks:
            task.cancel()
        await core.dispatcher.stop(2.0)
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def open_running(
    api: BotApi, folder: Path, answer: Answering = echo, **options: Any
) -> AsyncIterator[Core]:
    """The core, opened and at work."""
    async with open_core(api, folder, answer, **options) as core, running(core):
        yield core


async def _counting(intake: Intake) -> None:
    while True:
        await intake.count()
        await asyncio.sleep(0.1)


def offsets(api: BotApi) -> Sequence[int]:
    """Where the polls began."""
    return [call.params.get("offset", 0) for call in api.called("getUpdates")]
