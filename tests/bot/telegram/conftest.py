"""A stand-in without rate limits, and the whole bot over one of its own."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Iterator

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with open_bot_api(rates=NO_RATES, conflict_pause=0.05, webhook_retry=0.05) as opened:
        yield opened


@pytest.fixture(autouse=True)
def logs() -> Iterator[list[EventDict]]:
    """What was logged, as events; nothing is printed."""
    with capture_logs() as captured:
        yield captured


@pytest.fixture
def unused_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
