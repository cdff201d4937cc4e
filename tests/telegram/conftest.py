"""A stand-in without rate limits, and the library's bot talking to it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from tests.telegram.clients import open_bot
from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api


@pytest.fixture(autouse=True)
def timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library warns of its change from seconds to time spans unless it is asked for."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with open_bot_api(rates=NO_RATES, conflict_pause=0.05, webhook_retry=0.02) as opened:
        yield opened


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    async with open_bot(api) as opened:
        yield opened
