"""The bot as a running service: everything opened in order, run together, closed in time."""

from __future__ import annotations

import asyncio
import secrets
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

import structlog
from telegram.error import BadRequest, InvalidToken, TelegramError
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
from bot.telegram.delivery import Numbers, place_of
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

T = TypeVar("T")

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
    numbers: Numbers
    cap: int = INBOX_CAP
    depth: int = 0

    async def accept(self, updates: Updates) -> None:
        """Store updates; returns when they are safe. Raises `Full` where too many wait."""
        if self.depth >= self.cap:
            raise Full("too many updates wait")
        known = [found for update in updates if (found := incoming(update))]
        for one in known:
            self.numbers.saw(*place_of(one.payload.get(one.kind)))
        self.depth += await self.ledger.add(known)
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
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        bot = await _unless(stop, stack.enter_async_context(open_bot(settings)))
        if bot is not None:
            await serve(bot, stop)


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """What ``work`` gives, or None when the order to stop comes first."""
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not working.done():
        working.cancel()
    (result,) = await asyncio.gather(working, return_exceptions=True)
    if isinstance(result, asyncio.CancelledError):
        return None
    if isinstance(result, BaseException):
        raise result
    return result


@asynccontextmanager
async def open_bot(settings: Settings, *, pacing: Pacing | None = None) -> AsyncIterator[Bot]:
    """The bot with its database, its desk and its connections, all open. ``pacing`` is for a
    server that allows more than Telegram's own."""
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
        client = _client(settings, health, pacing)
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
    intake = Intake(ledger, dispatcher, health, sender.numbers)
    await asyncio.to_thread(store.inbox.worn_out, client.id)
    await intake.resume()
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
        taking = await _webhook(bot, stack) if by_call else _polling(bot)
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


async def _polling(bot: Bot) -> None:
    """Long polling, after a webhook that may be set has been removed."""
    await _insist(lambda: bot.client.delete_webhook(drop_pending_updates=False))
    await Poller(
        bot.client, KINDS, accept=bot.intake.accept, room=bot.intake.room,
        polled=bot.health.polled,
    ).run()  # fmt: skip


async def _webhook(bot: Bot, stack: AsyncExitStack) -> Coroutine[Any, Any, None]:
    """A server for Telegram's calls; what is returned tells Telegram of it."""
    settings = bot.settings
    given = settings.webhook_secret
    secret = given.get_secret_value() if given else secrets.token_urlsafe(32)
    try:
        app = webhook_app("/telegram", secret, bot.intake.accept)
    except ValueError as error:
        raise TelegramTrouble(f"IRISWARD_WEBHOOK_SECRET: {error}") from error
    await stack.enter_async_context(open_server(app, port=settings.webhook_port))
    return _announced(bot, f"{settings.webhook_url.rstrip('/')}/telegram", secret)


async def _announced(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram where to call. It then calls by itself, so this never ends."""
    try:
        await _insist(
            lambda: bot.client.set_webhook(
                url, allowed_updates=KINDS, secret_token=secret, drop_pending_updates=False
            )
        )
    except BadRequest as error:
        raise TelegramTrouble(f"Telegram refuses the webhook: {error}") from error
    await asyncio.Event().wait()


async def _setting_up(bot: Bot) -> None:
    """The menu in every language; the bot serves whether or not this works."""
    try:
        await _insist(lambda: register_menu(bot.client, bot.phrases))
    except TelegramError as error:
        _log.warning("menu not registered", kind=type(error).__name__)


async def _insist(call: Callable[[], Awaitable[object]]) -> None:
    """Make a call to Telegram until it is answered. Raises what Telegram refuses: `InvalidToken`
    and `BadRequest`."""
    pause = 1.0
    while True:
        try:
            await call()
        except (InvalidToken, BadRequest):
            raise
        except TelegramError as error:
            _log.warning("Telegram not reached", kind=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)
        else:
            return


async def _reload(bot: Bot) -> None:
    if await bot.desks.reload():
        bot.cache.clear()
        bot.health.generation(bot.desks.edition.generation)
    await bot.watchman.look()


async def _every(seconds: float, act: Callable[[], Awaitable[object]]) -> None:
    """Do something now and again and again; a failure is logged and tried again next time."""
    while True:
        try:
            await act()
        except Exception as error:  # the outer rim of a job
            _log.warning("job failed", job=getattr(act, "__name__", ""), kind=type(error).__name__)
        await asyncio.sleep(seconds)


def _built(settings: Settings) -> None:
    """The bundled index, where there is none."""
    rebuilt(settings)


def _client(settings: Settings, health: Health, pacing: Pacing | None) -> InboxBot:
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
            rate_limiter=pacing or Pacing(told_to_wait=health.told_to_wait),
        )
    except InvalidToken as error:
        raise TelegramTrouble("the token is none: copy it from BotFather again") from error


async def _started(client: InboxBot) -> None:
    """The client, introduced to Telegram; waits where Telegram cannot be reached."""
    try:
        await _insist(client.initialize)
    except (InvalidToken, BadRequest) as error:
        raise TelegramTrouble("Telegram does not know this token") from error
