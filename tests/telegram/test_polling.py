from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from telegram import Bot, Update, error
from telegram.ext import ContextTypes, MessageHandler, filters

from tests.telegram.clients import build_application, check_answers, open_bot, refused
from tests.telegram.people import Person
from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(name="Ana")


def texts(updates: tuple[Update, ...]) -> list[str]:
    return [str(one.effective_message and one.effective_message.text) for one in updates]


async def test_updates_come_in_order_until_they_are_confirmed(
    api: BotApi, bot: Bot, ana: Person
) -> None:
    for word in ("one", "two", "three"):
        await ana.says(word)
    first = await bot.get_updates()
    assert texts(first) == ["one", "two", "three"]
    assert [one.update_id - first[0].update_id for one in first] == [0, 1, 2]
    assert texts(await bot.get_updates()) == ["one", "two", "three"]
    assert texts(await bot.get_updates(offset=first[1].update_id, limit=1)) == ["two"]
    assert api.updates.confirmed == [first[0].update_id]
    assert texts(await bot.get_updates(offset=first[2].update_id + 1)) == []
    assert len(api.updates) == 0
    check_answers(api)


async def test_a_negative_offset_keeps_the_last(api: BotApi, bot: Bot, ana: Person) -> None:
    for word in ("one", "two", "three"):
        await ana.says(word)
    assert texts(await bot.get_updates(offset=-1)) == ["three"]
    assert texts(await bot.get_updates()) == ["three"]


async def test_a_poll_waits_for_an_update_or_its_time(api: BotApi, bot: Bot, ana: Person) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=10))
    await api.until(lambda: api.polling.open_polls or None)
    start = time.monotonic()
    await ana.says("now")
    assert texts(await polling) == ["now"]
    assert time.monotonic() - start < 5
    offset = api.updates.pushed[-1]["update_id"] + 1
    start = time.monotonic()
    assert await bot.get_updates(offset=offset, timeout=1) == ()
    assert 0.9 < time.monotonic() - start < 5


async def test_kinds_not_asked_for_do_not_come(api: BotApi, bot: Bot, ana: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    assert not (await ana.says("unseen")).reached
    await bot.get_updates()
    assert not (await ana.says("unseen")).reached
    await bot.get_updates(allowed_updates=["message", "message_reaction"])
    said = await ana.says("seen")
    assert said.reached
    await ana.reacts(said, "👍")
    kinds = [one.message_reaction is not None for one in await bot.get_updates()]
    assert kinds == [False, True]
    await bot.get_updates(allowed_updates=[])
    await ana.reacts(said, "👎")
    assert len(await bot.get_updates()) == 2


async def test_the_second_poller_ends_the_first(api: BotApi, bot: Bot, ana: Person) -> None:
    async with open_bot(api) as other:
        first = asyncio.create_task(bot.get_updates(timeout=5))
        await api.until(lambda: api.polling.open_polls or None)
        second = asyncio.create_task(other.get_updates(timeout=5))
        with refused("terminated by other getUpdates request", error.Conflict):
            await first
        await ana.says("one")
        assert texts(await second) == ["one"]


async def test_a_client_that_went_away_takes_nothing_along(
    api: BotApi, bot: Bot, ana: Person
) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=10))
    await api.until(lambda: api.polling.open_polls or None)
    polling.cancel()
    await asyncio.gather(polling, return_exceptions=True)
    for _ in range(100):
        if not api.polling.open_polls:
            break
        await asyncio.sleep(0.01)
    await ana.says("still here")
    assert texts(await bot.get_updates()) == ["still here"]


async def test_hasty_polls_wait_or_get_one() -> None:
    async with open_bot_api(hasty_polls=True) as api, open_bot(api) as bot:
        ana = api.person()
        await ana.says("one")
        await ana.says("two")
        assert texts(await bot.get_updates(offset=5)) == ["one", "two"]
        assert texts(await bot.get_updates(offset=5)) == ["one"]


async def test_what_is_older_than_a_day_is_gone(api: BotApi, bot: Bot, ana: Person) -> None:
    await ana.says("yesterday", ago=24 * 3600 + 5)
    await ana.says("today", ago=24 * 3600 - 5)
    [update] = await bot.get_updates()
    assert texts((update,)) == ["today"]
    api.world.skew = 10
    assert await bot.get_updates() == ()


async def test_a_backlog_has_dates_in_the_past(api: BotApi, bot: Bot) -> None:
    people = [api.person(name=name) for name in ("Ana", "Ben")]
    ids = api.backlog(250, people, seconds=1800)
    updates = await bot.get_updates(limit=100)
    assert [one.update_id for one in updates] == ids[:100]
    assert texts(updates)[:2] == ["message 0", "message 1"]
    dates = [one.message.date for one in updates if one.message]
    assert dates == sorted(dates)
    assert 1790 < api.world.now() - dates[0].timestamp() < 1810
    assert [one.effective_chat and one.effective_chat.id for one in updates[:3]] == [
        people[0].id,
        people[1].id,
        people[0].id,
    ]


async def test_an_application_polls_and_answers(api: BotApi) -> None:
    ana = api.person("es")
    app = build_application(api)

    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message and update.effective_user
        await update.message.reply_text(
            f"{update.effective_user.language_code}: {update.message.text}"
        )

    app.add_handler(MessageHandler(filters.TEXT, echo))
    async with app:
        assert app.updater
        await app.start()
        await app.updater.start_polling(timeout=5, allowed_updates=["message"])
        await ana.says("hola")
        assert (await ana.hears()).text == "es: hola"
        await app.updater.stop()
        await app.stop()
    [asked, *_] = api.called("getUpdates")
    assert asked.params["allowed_updates"] == ["message"]
    check_answers(api)


async def test_latency_lies_before_and_after_the_effect() -> None:
    async with open_bot_api(latency=0.3, rates=NO_RATES) as api, open_bot(api) as bot:
        ana = api.person(started=True)
        start = time.monotonic()
        sending: asyncio.Task[Any] = asyncio.create_task(bot.send_message(ana.id, "x"))
        await ana.hears()
        assert time.monotonic() - start >= 0.14
        assert not sending.done()
        await sending
        assert time.monotonic() - start >= 0.29
