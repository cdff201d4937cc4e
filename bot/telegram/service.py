"""The bot as a running service: everything opened in order, run together, closed in time."""

from __future__ import annotations

import asyncio
import random
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

import structlog
from telegram.error import InvalidToken

from bot.phrases import FluentPhrases
from bot.settings import Settings
from bot.store.engine import Store, open_store, sqlite_url
from bot.telegram.application import KINDS, build_application
from bot.telegram.arrivals import Intake
from bot.telegram.browse import Browser
from bot.telegram.budgets import Budgets
from bot.telegram.buttons import Buttons
from bot.telegram.cache import AnswerCache
from bot.telegram.chatbook import ChatBook
from bot.telegram.commands import Commands
from bot.telegram.connecting import insist, open_client, open_webhook, poll
from bot.telegram.desks import Desks, open_desks
from bot.telegram.dispatch import Dispatcher
from bot.telegram.errors import TelegramTrouble
from bot.telegram.freshness import register_freshness
from bot.telegram.group.admins import Admins
from bot.telegram.group.book import GroupBook
from bot.telegram.group.side import GroupSide, group_side, open_gate
from bot.telegram.handling import Handling
from bot.telegram.health import Health
from bot.telegram.inline import Inline
from bot.telegram.ledger import Ledger, open_ledger
from bot.telegram.memory import Memory
from bot.telegram.menu import register_menu
from bot.telegram.office import Office
from bot.telegram.operating import operators_of
from bot.telegram.operators import Operators
from bot.telegram.pacing import Pacing
from bot.telegram.polling import InboxBot
from bot.telegram.presence import Presence
from bot.telegram.privacy import PrivacyText
from bot.telegram.private import Private
from bot.telegram.render import Renderer
from bot.telegram.sending import Sender
from bot.telegram.serving import open_server
from bot.telegram.settings import ChatPanel
from bot.telegram.watching import Watchman
from bot.wiring import open_desk, rebuilt, standing_of, store_of
from knowledge.domain import Answer

_log = structlog.get_logger(__name__)

T = TypeVar("T")

STOP_SECONDS: Final = 5.0
"""How long what is in hand may take to end when the bot is told to stop; Docker waits ten."""

RELOAD_SECONDS: Final = 10.0
"""How often another live generation is looked for."""

EVERYONE_PER_SECOND: Final = 60
"""Questions begun in a second. More than pacing lets out with all that is in hand, since what
only waits for its turn is not to be refused: it holds off what needs no sending."""

PURGE_SECONDS: Final = 3_600.0
DEPTH_SECONDS: Final = 2.0
GROUPS_SECONDS: Final = 3_600.0
CARDS_SECONDS: Final = 3.0


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
    operators: Operators
    side: GroupSide


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
async def open_bot(
    settings: Settings, *, pacing: Pacing | None = None, budgets: Budgets | None = None
) -> AsyncIterator[Bot]:
    """The bot with its database, its desk and its connections, all open. ``pacing`` is for a
    server that allows more than Telegram's own, ``budgets`` for others than the settings tell."""
    async with AsyncExitStack() as stack:
        url = settings.database or sqlite_url(settings.home / "bot.sqlite3")
        store = stack.enter_context(open_store(url, settings.secret_key, settings.secret_file))
        budgets = budgets or Budgets(
            settings.budget_storage,
            per_minute=settings.questions_per_minute,
            per_day=settings.questions_per_day,
            everyone_per_second=EVERYONE_PER_SECOND,
        )
        health = Health(polling=not settings.webhook_url)
        pacing = pacing or Pacing(told_to_wait=health.told_to_wait)
        client = await stack.enter_async_context(open_client(settings, pacing))
        # what takes longest comes when everything else is known to be right
        desks = await stack.enter_async_context(
            open_desks(
                lambda: open_desk(settings, on_missing=lambda _: _built(settings)),
                lambda: store_of(settings).current() or 0,
            )
        )
        ledger = await stack.enter_async_context(open_ledger(store.inbox, client.id))
        yield await _joined(settings, store, desks, health, client, ledger, budgets)


async def _joined(
    settings: Settings, store: Store, desks: Desks, health: Health, client: InboxBot,
    ledger: Ledger, budgets: Budgets,
) -> Bot:  # fmt: skip
    """Everything that talks, joined."""
    phrases = FluentPhrases()
    groups = GroupBook(store.groups)
    await groups.load()
    book = ChatBook(store.chats, groups.load)
    memory, admins = Memory(), Admins(client)

    async def gone(chat: int) -> None:
        # in a group it may be that only we may not write any more: what it chose stays
        if chat > 0 or await admins.is_out(chat):
            memory.forget(chat)
            await book.forget(chat)

    sender = Sender(client, ledger, gone=gone, moved=book.moved)
    renderer = Renderer(phrases, lambda: datetime.now(UTC).date().isoformat())
    presence = Presence(sender.typing)
    office = Office(desks, book, sender, memory, renderer, presence, health)
    cache: AnswerCache[Answer] = AnswerCache(
        lambda text: store.keyring.hash("question", text), hit=health.cache_hit
    )
    private = Private(office, cache)
    browser = Browser(office, phrases)
    panel = ChatPanel(office, phrases)
    side = group_side(
        office, phrases, client=client, store=store, book=groups, admins=admins,
        private=private, stopped=lambda update, context: commands.membership(update, context),
    )  # fmt: skip
    commands = Commands(
        office, phrases, private=private, browser=browser, panel=panel,
        privacy=PrivacyText(phrases),
        operator=(settings.operator_name, settings.operator_contact), starts=side.starts,
    )  # fmt: skip
    operators = operators_of(office, settings)
    register_freshness(health.registry, standing_of(settings).read)
    others = {
        **browser.table(), **panel.table(), **commands.buttons(), **operators.buttons(),
    }  # fmt: skip
    application = build_application(
        client, private, commands, Buttons(office, others, side.buttons),
        Inline(office, private), operators,
        side.handlers(), side.watching(),
    )  # fmt: skip
    await application.initialize()
    handling = Handling(
        application, sender, book=book, phrases=phrases, health=health, budgets=budgets,
        hashed=lambda user: store.keyring.hash("person", user),
    )  # fmt: skip
    dispatcher = Dispatcher(
        ledger, handling.handle, set_aside=handling.set_aside,
        waiting=lambda work: presence.shown_for(work.updates[0]),
    )  # fmt: skip
    gate = await open_gate(
        office, client=client, store=store, book=groups, handlers=application.handlers[0],
        house=settings.operators_chat,
    )  # fmt: skip
    intake = Intake(ledger, dispatcher, health, sender.numbers, admitted=gate.admitted)
    await asyncio.to_thread(store.inbox.worn_out, client.id)
    await intake.resume()
    return Bot(
        settings, client, store, desks, dispatcher, intake, health,
        Watchman(office, client.id, store_of(settings).last_known), phrases,
        cache, operators, side,
    )  # fmt: skip


async def serve(bot: Bot, stop: asyncio.Event, *, reload_seconds: float = RELOAD_SECONDS) -> None:
    """Serve until ``stop``; then end what is in hand, at most `STOP_SECONDS`."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(
            open_server(bot.health.app(), port=bot.settings.health_port)
        )
        bot.health.generation(bot.desks.edition.generation)
        webhook = open_webhook(bot.client, KINDS, bot.intake, bot.settings)
        by_call = bool(bot.settings.webhook_url)
        taking = (
            await stack.enter_async_context(webhook) if by_call
            else poll(bot.client, KINDS, bot.intake)
        )  # fmt: skip
        tasks: list[asyncio.Task[None]] = [
            asyncio.create_task(each)
            for each in (
                taking, bot.dispatcher.run(), _setting_up(bot),
                _every(reload_seconds, lambda: _reload(bot)), _refreshing(bot),
                _watching(bot, reload_seconds),
                _every(PURGE_SECONDS, lambda: asyncio.to_thread(bot.store.purge)),
                _every(DEPTH_SECONDS, bot.intake.count),
                _every(GROUPS_SECONDS, bot.side.hourly),
                _every(CARDS_SECONDS, bot.side.cards.flush),
            )
        ]  # fmt: skip
        _log.info("serving", generation=bot.desks.edition.generation, waiting=bot.intake.depth)
        stopping = asyncio.create_task(stop.wait())
        try:
            await _until(stopping, tasks)
        finally:
            # no new updates first; then what is in hand ends, or stays in the inbox
            for task in (stopping, *tasks):
                task.cancel()
            await asyncio.gather(bot.dispatcher.stop(STOP_SECONDS), bot.operators.close())
            await bot.side.talk.announcer.stop(STOP_SECONDS)
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


async def _setting_up(bot: Bot) -> None:
    """The menu in every language; the bot serves whether or not this works."""
    try:
        await insist(lambda: register_menu(bot.client, bot.phrases))
    except Exception as error:  # the outer rim of a job: a menu is worth no outage
        _log.warning("menu not registered", kind=type(error).__name__)


async def _refreshing(bot: Bot) -> None:
    """The refresh by the bot itself, not at the same minute as every other bot's."""
    seconds = bot.settings.refresh_hours * 3_600
    if seconds:
        await asyncio.sleep(seconds * random.random())  # noqa: S311
        await _every(seconds * random.uniform(0.9, 1.1), bot.operators.daily)  # noqa: S311


async def _watching(bot: Bot, seconds: float) -> None:
    """Tell watchers, when what waited at the start has shown how far messages are numbered."""
    await asyncio.sleep(seconds)
    await _every(seconds, bot.watchman.look)


async def _reload(bot: Bot) -> None:
    if await bot.desks.reload():
        bot.cache.clear()
        bot.health.generation(bot.desks.edition.generation)


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
