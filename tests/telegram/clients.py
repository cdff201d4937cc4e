"""The real library, pointed at a stand-in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import BadRequest, TelegramError
from telegram.ext import Application, ApplicationBuilder
from telegram.request import HTTPXRequest

from tests.telegram.schema import bot_api
from tests.telegram.server import BotApi
from tests.telegram.wire import Json


def quick_request() -> HTTPXRequest:
    """The library's own client, without the certificates that loopback does not need."""
    return HTTPXRequest(read_timeout=2.0, httpx_kwargs={"verify": False})


@asynccontextmanager
async def open_bot(api: BotApi, token: str = "") -> AsyncIterator[Bot]:
    """A bot of the library."""
    bot = Bot(
        token or api.token,
        base_url=api.base_url,
        base_file_url=api.base_file_url,
        request=quick_request(),
        get_updates_request=quick_request(),
    )
    async with bot:
        yield bot


def build_application(api: BotApi) -> Application[Any, Any, Any, Any, Any, Any]:
    """An application of the library, yet without handlers."""
    builder = ApplicationBuilder().token(api.token)
    builder = builder.base_url(api.base_url).base_file_url(api.base_file_url)
    builder = builder.request(quick_request()).get_updates_request(quick_request())
    return builder.build()


async def raw_call(api: BotApi, method: str, **params: Any) -> Json:
    """A call in JSON, past the library, which would not make a bad one: the whole answer."""
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{api.base_url}{api.token}/{method}", json=params)
        return dict(answer.json())


@contextmanager
def refused(words: str, kind: type[TelegramError] = BadRequest) -> Iterator[None]:
    """The block ends in a refusal that says so. The library changes the case of what it was
    told, so case does not count."""
    with pytest.raises(kind) as caught:
        yield
    assert type(caught.value) is kind
    assert words.casefold() in str(caught.value).casefold()


def check_answers(api: BotApi) -> None:
    """All that the stand-in answered is what the table promises, and the bot broke no rule."""
    for call in api.calls:
        if call.status == 200 and call.method != "file":
            assert not bot_api().answer_fault(call.method, call.result)
    assert not api.violations
