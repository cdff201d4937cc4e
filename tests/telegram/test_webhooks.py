from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot, Update, error
from telegram.ext import ContextTypes, MessageHandler, filters

from tests.telegram.clients import build_application, check_answers, refused
from tests.telegram.people import Person
from tests.telegram.server import BotApi
from tests.telegram.serving import open_http
from tests.telegram.wire import Json


@dataclass
class Target:
    """Where updates are posted to; it answers as it is told."""

    url: str = ""
    answers: list[int] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    got: list[Json] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    pause: float = 0.0
    open: int = 0
    most_open: int = 0

    async def take(self, request: Request) -> Response:
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        await asyncio.sleep(self.pause)
        self.open -= 1
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        return Response("", self.answers.pop(0) if self.answers else 200, self.headers)

    def texts(self) -> list[str]:
        return [one["message"]["text"] for one in self.got]


@pytest.fixture
async def target() -> AsyncIterator[Target]:
    target = Target()
    app = Starlette(routes=[Route("/hook", target.take, methods=["POST"])])
    async with open_http(app, 0, 5) as server:
        target.url = f"http://127.0.0.1:{server.port}/hook"
        yield target


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(name="Ana")


async def emptied(api: BotApi) -> None:
    await api.until(lambda: len(api.updates) == 0 or None)


async def test_updates_are_posted_with_the_secret(
    api: BotApi, bot: Bot, ana: Person, target: Target
) -> None:
    await ana.says("before")
    await bot.set_webhook(target.url, secret_token="s3cret-token_1", max_connections=3)
    await ana.says("after")
    await emptied(api)
    assert target.texts() == ["before", "after"]
    assert target.secrets == ["s3cret-token_1"] * 2
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.max_connections) == (target.url, 0, 3)
    check_answers(api)


async def test_what_is_not_taken_comes_again_in_order(
    api: BotApi, bot: Bot, ana: Person, target: Target
) -> None:
    target.answers = [500, 403, 200]
    await ana.says("one")
    await ana.says("two")
    await bot.set_webhook(target.url)
    await emptied(api)
    assert target.texts() == ["one", "one", "one", "two"]
    assert [one.status for one in api.webhooks.deliveries] == [500, 403, 200, 200]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"
    check_answers(api)


async def test_a_pause_asked_for_is_kept(
    api: BotApi, bot: Bot, ana: Person, target: Target
) -> None:
    target.answers, target.headers = [503], {"Retry-After": "0.4"}
    await ana.says("one")
    await bot.set_webhook(target.url)
    await emptied(api)
    first, second = api.webhooks.deliveries
    assert second.at - first.at > 0.38


async def test_chats_go_side_by_side_up_to_the_bound(api: BotApi, bot: Bot, target: Target) -> None:
    target.pause = 0.02
    api.backlog(12, [api.person(name=str(n)) for n in range(6)])
    await bot.set_webhook(target.url, max_connections=3)
    await emptied(api)
    assert target.most_open == 3
    by_chat: dict[int, list[str]] = {}
    for one in target.got:
        by_chat.setdefault(one["message"]["chat"]["id"], []).append(one["message"]["text"])
    assert sorted(by_chat.values()) == sorted(
        [f"message {n}", f"message {n + 6}"] for n in range(6)
    )


async def test_nobody_there_is_told_and_tried_again(
    api: BotApi, bot: Bot, ana: Person, target: Target
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    await ana.says("one")
    await bot.set_webhook(f"http://127.0.0.1:{port}/")
    await api.until(lambda: len(api.webhooks.deliveries) > 1 or None)
    assert [one.status for one in api.webhooks.deliveries[:2]] == [0, 0]
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.set_webhook(target.url)
    await emptied(api)


async def test_a_webhook_and_polling_exclude_each_other(
    api: BotApi, bot: Bot, ana: Person, target: Target
) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await api.until(lambda: api.polling.open_polls or None)
    await bot.set_webhook(target.url)
    with refused("terminated by setWebhook request", error.Conflict):
        await polling
    with refused("can't use getUpdates method while webhook is active", error.Conflict):
        await bot.get_updates()
    target.answers = [500] * 50
    await ana.says("one")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()
    assert (await bot.get_webhook_info()).url == ""


@pytest.mark.parametrize(
    ("url", "secret", "complaint"),
    [
        ("http://example.org/hook", "", "bad webhook: An HTTPS URL must be provided"),
        ("https://example.org:5000/hook", "", "only on ports 80, 88, 443 or 8443"),
        ("nowhere", "", "invalid webhook URL specified"),
        ("https://example.org/hook", "x" * 257, "secret token is too long"),
        ("https://example.org/hook", "s p", "secret token contains unallowed characters"),
    ],
)
async def test_bad_webhooks_are_refused(
    api: BotApi, bot: Bot, url: str, secret: str, complaint: str
) -> None:
    with refused(complaint):
        await bot.set_webhook(url, secret_token=secret or None)
    assert (await bot.get_webhook_info()).url == ""


async def test_an_application_takes_a_webhook(api: BotApi) -> None:
    ana = api.person()
    app = build_application(api)

    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await update.message.reply_text(f"got {update.message.text}")

    app.add_handler(MessageHandler(filters.TEXT, echo))

    async def take(request: Request) -> Response:
        await app.update_queue.put(Update.de_json(await request.json(), app.bot))
        return Response()

    # The library's own server for webhooks is an extra that this project does without.
    own = Starlette(routes=[Route("/hook", take, methods=["POST"])])
    async with open_http(own, 0, 5) as server, app:
        await app.start()
        await app.bot.set_webhook(f"http://127.0.0.1:{server.port}/hook")
        await ana.says("hello")
        assert (await ana.hears()).text == "got hello"
        await app.stop()
    check_answers(api)
