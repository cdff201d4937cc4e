"""The way to Telegram: a client that knows itself, and how updates are brought to it."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

import structlog
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.settings import Settings
from bot.telegram.arrivals import Intake
from bot.telegram.errors import TelegramTrouble
from bot.telegram.pacing import Pacing
from bot.telegram.polling import InboxBot, Poller
from bot.telegram.serving import open_server
from bot.telegram.webhook import webhook_app

_log = structlog.get_logger(__name__)

PATH: Final = "/telegram"
"""Where Telegram calls."""

SEND_CONNECTIONS: Final = 20
"""Connections for everything but polling: somewhat more than chats are served at once. Not many
more, since the client looks at every idle one for each call."""

LONGEST_WAIT: Final = 30.0
"""Longest pause between two tries while Telegram cannot be reached, in seconds."""


@asynccontextmanager
async def open_client(settings: Settings, pacing: Pacing) -> AsyncIterator[InboxBot]:
    """A client that Telegram knows; waits where Telegram cannot be reached. Raises
    `TelegramTrouble` for a token that is missing, none, or unknown."""
    token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
    if not token:
        raise TelegramTrouble("set IRISWARD_TELEGRAM_TOKEN to the token from BotFather")
    api = settings.telegram_api.rstrip("/")
    calls = HTTPXRequest(connection_pool_size=SEND_CONNECTIONS, pool_timeout=10)
    polls = HTTPXRequest(connection_pool_size=2, pool_timeout=10)
    try:
        try:
            client = InboxBot(
                token, base_url=f"{api}/bot", base_file_url=f"{api}/file/bot",
                request=calls, get_updates_request=polls, rate_limiter=pacing,
            )  # fmt: skip
            await insist(client.initialize)
        except (InvalidToken, BadRequest) as error:
            raise TelegramTrouble("Telegram does not know this token") from error
        yield client
    finally:
        for request in (calls, polls):
            await request.shutdown()


async def insist(call: Callable[[], Awaitable[object]]) -> None:
    """Make a call to Telegram until it is answered. Raises what Telegram refuses: `InvalidToken`
    and `BadRequest`."""
    pause = 0.5
    while True:
        try:
            await call()
        except (InvalidToken, BadRequest):
            raise
        except TelegramError as error:
            _log.warning("Telegram not reached", kind=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_WAIT)
        else:
            return


async def poll(client: InboxBot, kinds: Sequence[str], intake: Intake) -> None:
    """Long polling, after a webhook that may be set has been removed. Ends as `Poller.run`."""
    await insist(lambda: client.delete_webhook(drop_pending_updates=False))
    polled = intake.health.polled
    await Poller(client, kinds, accept=intake.accept, room=intake.room, polled=polled).run()


@asynccontextmanager
async def open_webhook(
    client: InboxBot, kinds: Sequence[str], intake: Intake, settings: Settings
) -> AsyncIterator[Coroutine[Any, Any, None]]:
    """A server for Telegram's calls, and what tells Telegram of it and then waits for ever."""
    given = settings.webhook_secret
    secret = given.get_secret_value() if given else secrets.token_urlsafe(32)
    try:
        app = webhook_app(PATH, secret, intake.accept)
    except ValueError as error:
        raise TelegramTrouble(f"IRISWARD_WEBHOOK_SECRET: {error}") from error
    url = f"{settings.webhook_url.rstrip('/')}{PATH}"
    async with open_server(app, port=settings.webhook_port):
        yield _announce(client, kinds, url, secret)


async def _announce(client: InboxBot, kinds: Sequence[str], url: str, secret: str) -> None:
    try:
        await insist(
            lambda: client.set_webhook(
                url, allowed_updates=kinds, secret_token=secret, drop_pending_updates=False
            )
        )
    except BadRequest as error:
        raise TelegramTrouble(f"Telegram refuses the webhook: {error}") from error
    await asyncio.Event().wait()
