from __future__ import annotations

import pytest
from telegram import error

from tests.telegram.clients import open_bot
from tests.telegram.rates import Meter, Rates
from tests.telegram.server import open_bot_api
from tests.telegram.wire import ApiError


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("chat", "times", "waits"),
    [
        (5, [0.0, 0.96, 1.92], [0, 0, 0]),
        (5, [0.0, 0.5, 0.96], [0, 1, 0]),
        (-5, [n * 0.1 for n in range(21)] + [57.1], [0] * 20 + [55, 0]),
    ],
)
def test_windows_slide(chat: int, times: list[float], waits: list[int]) -> None:
    clock = Clock()
    meter = Meter(Rates(), clock)
    found = []
    for clock.now in times:
        try:
            meter.admit(chat)
            found.append(0)
        except ApiError as refusal:
            found.append(refusal.retry_after)
    assert found == waits


def test_thirty_a_second_overall() -> None:
    clock = Clock()
    meter = Meter(Rates(), clock)
    for chat in range(1, 31):
        meter.admit(chat)
    with pytest.raises(ApiError, match="retry after 1"):
        meter.admit(31)
    clock.now = 0.96
    meter.admit(31)


async def test_a_burst_is_told_to_wait_and_what_counts() -> None:
    async with open_bot_api() as api, open_bot(api) as bot:
        ana = api.person(started=True)
        await bot.send_chat_action(ana.id, "typing")
        sent = await bot.send_message(ana.id, "one")
        await bot.send_chat_action(ana.id, "typing")
        with pytest.raises(error.RetryAfter) as caught:
            await bot.send_message(ana.id, "two")
        assert caught.value.retry_after.total_seconds() == 1  # type: ignore[union-attr]
        with pytest.raises(error.RetryAfter):
            await sent.edit_text("three")
        assert [one.kind for one in api.violations] == ["rate", "rate"]
        assert [one.text for one in ana.messages] == ["one"]
