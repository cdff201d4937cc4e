from __future__ import annotations

import asyncio
import time
from datetime import timedelta

import pytest
from telegram import Bot, Update, error

from tests.telegram.clients import raw_call, refused
from tests.telegram.faults import Faults
from tests.telegram.people import Person
from tests.telegram.server import BotApi


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(name="Ana", started=True)


async def test_one_chat_is_told_to_wait_and_the_others_go_on(
    api: BotApi, bot: Bot, ana: Person
) -> None:
    ben = api.person(name="Ben", started=True)
    fault = api.faults.too_many(7, chat=ana.id, method="sendMessage", times=2)
    for _ in range(2):
        with pytest.raises(error.RetryAfter) as caught:
            await bot.send_message(ana.id, "x")
        assert caught.value.retry_after == timedelta(seconds=7)
        await bot.send_message(ben.id, "x")
    await bot.send_message(ana.id, "x")
    assert (fault.hits, len(ana.messages), len(ben.messages)) == (2, 1, 2)
    assert not api.violations, "it was no breach of the bot's"
    assert [one.status for one in api.called("sendMessage", ana.id)] == [429, 429, 200]


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_servers_fail(api: BotApi, bot: Bot, ana: Person, status: int) -> None:
    api.faults.error(status)
    with pytest.raises(error.NetworkError, match=str(status) if status > 500 else "Internal"):
        await bot.send_message(ana.id, "x")
    assert not ana.messages
    await bot.send_message(ana.id, "x")


@pytest.mark.parametrize("after", [False, True])
async def test_a_connection_is_cut_before_or_after_the_effect(
    api: BotApi, bot: Bot, ana: Person, after: bool
) -> None:
    api.faults.reset(after=after, method="sendMessage")
    with pytest.raises(error.NetworkError, match=r"httpx\.(ReadError|RemoteProtocolError)"):
        await bot.send_message(ana.id, "x")
    assert len(ana.messages) == int(after)
    await bot.send_message(ana.id, "y")


@pytest.mark.parametrize("after", [False, True])
async def test_a_half_open_socket_never_answers(
    api: BotApi, bot: Bot, ana: Person, after: bool
) -> None:
    api.faults.silence(after=after, method="sendMessage")
    start = time.monotonic()
    with pytest.raises(error.TimedOut):
        await bot.send_message(ana.id, "x", read_timeout=0.2)
    assert 0.15 < time.monotonic() - start < 4
    assert len(ana.messages) == int(after)


async def test_a_silent_poll_ends_when_its_time_is_over(api: BotApi, bot: Bot) -> None:
    api.faults.silence(0.2, method="getUpdates")
    start = time.monotonic()
    with pytest.raises(error.NetworkError):
        await bot.get_updates(timeout=5)
    assert 0.15 < time.monotonic() - start < 4


async def test_an_open_poll_can_be_cut(api: BotApi, bot: Bot, ana: Person) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await api.until(lambda: api.polling.open_polls or None)
    assert api.listening
    api.listening.cut_all()
    with pytest.raises(error.NetworkError):
        await polling
    await ana.says("later")
    assert len(await bot.get_updates(timeout=1)) == 1


async def test_a_slow_answer_for_one_chat(api: BotApi, bot: Bot, ana: Person) -> None:
    ben = api.person(name="Ben", started=True)
    api.faults.slow(0.6, chat=ana.id, times=None)
    start = time.monotonic()
    sending = asyncio.create_task(bot.send_message(ana.id, "x"))
    await bot.send_message(ben.id, "x")
    assert not ana.messages
    await ana.hears()
    assert not sending.done()
    await sending
    assert time.monotonic() - start >= 0.59


async def test_a_conflict_lasts_for_its_time(api: BotApi, bot: Bot) -> None:
    api.faults.conflict(0.4)
    for _ in range(2):
        with refused("terminated by other getUpdates request", error.Conflict):
            await bot.get_updates()
    await bot.get_me()
    await asyncio.sleep(0.4)
    assert await bot.get_updates() == ()


async def test_files_fail_too(api: BotApi, bot: Bot, ana: Person) -> None:
    said = await ana.sends_document()
    file = await bot.get_file(said.raw["document"]["file_id"])
    api.faults.error(502, method="file")
    with pytest.raises(error.NetworkError):
        await file.download_as_bytearray()
    assert await file.download_as_bytearray() == b"a document"


async def test_updates_come_twice(api: BotApi, bot: Bot, ana: Person) -> None:
    api.faults.duplicate = 1.0
    await ana.says("one")
    first, second = await bot.get_updates()
    assert first.update_id == second.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()


async def test_confirmed_updates_come_again(api: BotApi, bot: Bot, ana: Person) -> None:
    api.faults.redeliver = 1.0
    await ana.says("one")
    [first] = await bot.get_updates()
    await ana.says("two")
    again, second = await bot.get_updates(offset=first.update_id + 1)
    assert (again.update_id, second.update_id) == (first.update_id, first.update_id + 1)
    assert [one.update_id for one in await bot.get_updates(offset=first.update_id + 1)] == [
        second.update_id
    ]


async def test_malformed_updates_reach_the_bot_as_they_are(api: BotApi, bot: Bot) -> None:
    bad = api.malformed()
    raw = (await raw_call(api, "getUpdates"))["result"]
    assert [len(one) for one in raw] == [len(one) + 1 for one in bad]
    broken = 0
    for update in raw:
        try:
            Update.de_json(update, bot)
        except (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError):
            broken += 1
    assert len(bad) > 30
    assert len(bad) / 3 < broken < len(bad), "some can be read, and mislead"


def test_what_is_drawn_depends_on_the_seed_alone() -> None:
    def drawn(seed: int) -> list[bool]:
        faults = Faults(seed, lambda: 0.0)
        faults.error(502, times=None, probability=0.3)
        return [faults.drawn("sendMessage", 1) is not None for _ in range(200)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert 30 < sum(drawn(1)) < 90


def test_faults_pick_their_calls() -> None:
    now = 0.0
    faults = Faults(1, lambda: now)
    for_two = faults.error(method=["sendMessage", "getMe"], chat=5, times=2)
    assert faults.drawn("sendMessage", 6) is None
    assert faults.drawn("getChat", 5) is None
    assert [faults.drawn("sendMessage", 5) for _ in range(3)] == [for_two, for_two, None]
    lasting = faults.reset(lasting=3.0)
    assert faults.drawn("getMe", 0) is lasting
    now = 3.1
    assert faults.drawn("getMe", 0) is None
    ended = faults.slow(1, times=None)
    ended.end()
    assert faults.drawn("getMe", 0) is None
    with pytest.raises(ValueError, match="earthquake is none of"):
        faults.add("earthquake")
