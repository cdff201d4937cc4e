"""The bot as a running service: everything opened in order, run together, closed in time."""

from __future__ import annotations

import asyncio
import secrets
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import structlog
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.phrases import FluentPhrases
from bot.settings import Settings
from bot.store.engine import Store, open_store, sqlite_url
from bot.telegram.application import KINDS, build_application
from bot.telegram.browse import Browser
from bot.telegram.budgets import Budgets
from bot.telegram.buttons import Buttons
from bot.telegram.cache import AnswerCache
from bot.telegram.chatbook import ChatBook
from bot.telegram.commands import Commands
from bot.telegram.desks import Desks, open_desks
from bot.telegram.dispatch import Dispatcher
from bot.telegram.errors import Full, TelegramTrouble
from bot.telegram.handling import Handling
from bot.telegram.health import INBOX_CAP, Health
from bot.telegram.inline import Inline
from bot.telegram.ledger import Ledger, incoming, open_ledger
from bot.telegram.memory import Memory
from bot.telegram.menu import register_menu
from bot.telegram.office import Office
from bot.telegram.pacing import Pacing
from bot.telegram.polling import InboxBot, Poller, Updates
from bot.telegram.presence import Presence
from bot.telegram.privacy import PrivacyText
from bot.telegram.private import Private
from bot.telegram.render import Renderer
from bot.telegram.sending import Sender
from bot.telegram.serving import open_server
from bot.telegram.settings import ChatPanel
from bot.telegram.watching import Watchman
from bot.telegram.webhook import webhook_app
from bot.wiring import open_desk, rebuilt, store_of
from knowledge.domain import Answer

_log = structlog.get_logger(__name__)

STOP_SECONDS: Final = 5.0
"""How long what is in hand may take to end when the bot is told to stop; Docker waits ten."""

RELOAD_SECONDS: Final = 10.0
"""How often another live generation is looked for."""

PURGE_SECONDS: Final = 3_600.0
DEPTH_SECONDS: Final = 2.0

SEND_CONNECTIONS: Final = 64
"""Connections for everything but polling; more than are served at once."""


@dataclass(slots=True, eq=False)
class Intake:
    """Where updates come in: stored first, then served."""

    ledger: Ledger
    dispatcher: Dispatcher
    health: Health
    depth: int = 0

    async def accept(self, updates: Updates) -> None:
        """Store updates; returns when they are safe. Raises `Full` where too many wait."""
        if self.depth >= INBOX_CAP:
            raise Full("too many updates wait")
        known = [found for update in updates if (found := incoming(update))]
        new = await self.ledger.add(known)
        self.depth += new
        self.dispatcher.wake()

    async def room(self) -> None:
        """Returns when there is room for more."""
        while self.depth >= INBOX_CAP:
            await asyncio.sleep(0.1)
            await self.count()

    async def count(self) -> None:
        """See how many wait."""
        self.depth = await self.ledger.depth()
        self.health.depth(self.depth)


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is set up and not yet running."""

    settings: Settings
    client: InboxBot
    store: Store
    desks: Desks
    dispatcher: Dispatcher
    intake: Intake
    health: Health
    watchman: Watchman
    phrases: FluentPhrases
    cache: AnswerCache[Answer]


def run(settings: Settings) -> None:
    """Run the bot until it is told to stop. Raises `IriswardError` where it cannot start."""
    asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with open_bot(settings) as bot:
        await serve(bot, stop)


@asynccontextmanager
async def open_bot(settings: Settings) -> AsyncIterator[Bot]:
    """The bot with its database, its desk and its connections, all open."""
    async with AsyncExitStack() as stack:
        url = settings.database or sqlite_url(settings.home / "bot.sqlite3")
        store = stack.enter_context(open_store(url, settings.secret_key, settings.secret_file))
        desks = await stack.enter_async_context(
            open_desks(
                lambda: open_desk(settings, on_missing=lambda _: _built(settings)),
                lambda: store_of(settings).current() or 0,
            )
        )
        health = Health(polling=not settings.webhook_url)
        client = _client(settings, health)
        await _started(client)
        stack.push_async_callback(client.shutdown)
        ledger = await stack.enter_async_context(open_ledger(store.inbox, client.id))
        yield await _joined(settings, store, desks, health, client, ledger)


async def _joined(
    settings: Settings, store: Store, desks: Desks, health: Health, client: InboxBot,
    ledger: Ledger,
) -> Bot:  # fmt: skip
    """Everything that talks, joined."""
    phrases = FluentPhrases()
    book = ChatBook(store.chats)
    memory = Memory()

    async def gone(chat: int) -> None:
        memory.forget(chat)
        await book.forget(chat)

    sender = Sender(client, ledger, gone=gone, moved=book.moved)
    renderer = Renderer(phrases, lambda: datetime.now(UTC).date().isoformat())
    office = Office(desks, book, sender, memory, renderer, Presence(sender.typing), health)
    cache: AnswerCache[Answer] = AnswerCache(
        lambda text: store.keyring.hash("question", text), hit=health.cache_hit
    )
    private = Private(office, cache)
    browser = Browser(office, phrases)
    panel = ChatPanel(office, phrases)
    commands = Commands(
        office, phrases, private=private, browser=browser, panel=panel,
        privacy=PrivacyText(phrases),
        operator=(settings.operator_name, settings.operator_contact),
    )  # fmt: skip
    buttons = Buttons(office, {**browser.table(), **panel.table(), **commands.buttons()})
    application = build_application(client, private, commands, buttons, Inline(office, private))
    await application.initialize()
    handling = Handling(
        application, sender, book=book, phrases=phrases, health=health,
        budgets=Budgets(
            settings.budget_storage, per_minute=settings.questions_per_minute,
            per_day=settings.questions_per_day,
        ),
        hashed=lambda user: store.keyring.hash("person", user),
    )  # fmt: skip
    dispatcher = Dispatcher(ledger, handling.handle, set_aside=handling.set_aside)
    intake = Intake(ledger, dispatcher, health)
    await asyncio.to_thread(store.inbox.worn_out, client.id)
    await intake.count()
    return Bot(
        settings, client, store, desks, dispatcher, intake, health, Watchman(office), phrases,
        cache,
    )  # fmt: skip


async def serve(bot: Bot, stop: asyncio.Event) -> None:
    """Serve until ``stop``; then end what is in hand, at most `STOP_SECONDS`."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(
            open_server(bot.health.app(), port=bot.settings.health_port)
        )
        bot.health.generation(bot.desks.edition.generation)
        by_call = bool(bot.settings.webhook_url)
        taking = await _webhook(bot, stack) if by_call else await _polling(bot)
        tasks: list[asyncio.Task[None]] = [
            asyncio.create_task(each)
            for each in (
                taking, bot.dispatcher.run(), _setting_up(bot),
                _every(RELOAD_SECONDS, lambda: _reload(bot)),
                _every(PURGE_SECONDS, lambda: asyncio.to_thread(bot.store.purge)),
                _every(DEPTH_SECONDS, bot.intake.count),
            )
        ]  # fmt: skip
        _log.info("serving", generation=bot.desks.edition.generation, waiting=bot.intake.depth)
        stopping = asyncio.create_task(stop.wait())
        try:
            await _until(stopping, tasks)
        finally:
            # no new updates first; then what is in hand ends, or stays in the inbox
            for task in tasks:
                task.cancel()
            await bot.dispatcher.stop(STOP_SECONDS)
            await asyncio.gather(stopping, *tasks, return_exceptions=True)
            _log.info("stopped")


async def _until(stopping: asyncio.Task[Any], tasks: Sequence[asyncio.Task[Any]]) -> None:
    """Wait for the order to stop. A task that ends with an error ends the service."""
    running = set(tasks)
    while not stopping.done():
        done, _ = await asyncio.wait({stopping, *running}, return_when=asyncio.FIRST_COMPLETED)
        for task in done - {stopping}:
            running.discard(task)
            error = task.exception()
            if isinstance(error, InvalidToken):
                raise TelegramTrouble("Telegram no longer takes the token") from error
            if error is not None:
                raise error


async def _polling(bot: Bot) -> Coroutine[Any, Any, None]:
    """Long polling, after a webhook that may be set has been removed."""
    await bot.client.delete_webhook(drop_pending_updates=False)
    return Poller(
        bot.client, KINDS, accept=bot.intake.accept, room=bot.intake.room,
        polled=bot.health.polled,
    ).run()  # fmt: skip


async def _webhook(bot: Bot, stack: AsyncExitStack) -> Coroutine[Any, Any, None]:
    """A server for Telegram's calls, and Telegram told of it."""
    settings = bot.settings
    given = settings.webhook_secret
    secret = given.get_secret_value() if given else secrets.token_urlsafe(32)
    app = webhook_app("/telegram", secret, bot.intake.accept)
    await stack.enter_async_context(open_server(app, port=settings.webhook_port))
    await bot.client.set_webhook(
        f"{settings.webhook_url.rstrip('/')}/telegram", allowed_updates=KINDS,
        secret_token=secret, drop_pending_updates=False,
    )  # fmt: skip
    return _for_ever()


async def _for_ever() -> None:
    """Never ends: calls come in by themselves."""
    await asyncio.Event().wait()


async def _setting_up(bot: Bot) -> None:
    """The menu in every language; the bot serves whether or not this works."""
    try:
        await register_menu(bot.client, bot.phrases)
    except TelegramError as error:
        _log.warning("menu not registered", kind=type(error).__name__)


async def _reload(bot: Bot) -> None:
    if await bot.desks.reload():
        bot.cache.clear()
        bot.health.generation(bot.desks.edition.generation)
    await bot.watchman.look()


async def _every(seconds: float, act: Callable[[], Awaitable[object]]) -> None:
    """Do something again and again; a failure is logged and tried again next time."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await act()
        except Exception as error:  # the outer rim of a job
            _log.warning("job failed", job=getattr(act, "__name__", ""), kind=type(error).__name__)


def _built(settings: Settings) -> None:
    """The bundled index, where there is none."""
    rebuilt(settings)


def _client(settings: Settings, health: Health) -> InboxBot:
    token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
    if not token:
        raise TelegramTrouble("set IRISWARD_TELEGRAM_TOKEN to the token from BotFather")
    api = settings.telegram_api.rstrip("/")
    try:
        return InboxBot(
            token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=HTTPXRequest(connection_pool_size=SEND_CONNECTIONS, pool_timeout=10),
            get_updates_request=HTTPXRequest(connection_pool_size=2, pool_timeout=10),
            rate_limiter=Pacing(told_to_wait=health.told_to_wait),
        )
    except InvalidToken as error:
        raise TelegramTrouble("the token is none: copy it from BotFather again") from error


async def _started(client: InboxBot) -> None:
    """The client, introduced to Telegram; waits where Telegram cannot be reached."""
    pause = 1.0
    while True:
        try:
            await client.initialize()
        except InvalidToken as error:
            raise TelegramTrouble("Telegram does not know this token") from error
        except TelegramError as error:
            _log.warning("Telegram not reached", kind=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)
        else:
            return
