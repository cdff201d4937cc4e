"""From the inbox to the answer, with handlers of the test's own: failures, budgets, albums."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest
from structlog.typing import EventDict
from telegram import CallbackQuery, InlineQuery, Message, Update

from bot.phrases import FluentPhrases
from bot.store.inbox import Pending
from bot.telegram.budgets import Budgets
from bot.telegram.handling import merged
from bot.telegram.post import Button, Post
from bot.telegram.sending import Sender
from tests.bot.telegram.core import echo, open_core, open_running, until
from tests.bot.telegram.core import running as at_work
from tests.telegram.server import BotApi

SECRET = "my card is 4111 1111"


class Clumsy:
    """Fails as often as it is told, and then echoes."""

    def __init__(self, failures: int, before: str = "") -> None:
        self.failures = failures
        self.before = before
        self.tries = 0

    async def __call__(self, update: Update, sender: Sender) -> None:
        message = update.effective_message
        assert isinstance(message, Message)
        if message.text and "please" in message.text:
            self.tries += 1
            if self.before:
                await sender.send(message.chat_id, Post(self.before))
            if self.tries <= self.failures:
                raise ValueError(f"cannot read {message.text}")
        await echo(update, sender)


def failed_line(language: str) -> str:
    return FluentPhrases().say(language, "failed", {"reference": "REFERENCE"})


@pytest.mark.parametrize(
    ("code", "set_language", "spoken"), [("es", "", "es"), ("es", "ar", "ar"), ("xx", "", "en")]
)
async def test_three_failures_and_a_calm_line_with_a_reference(
    api: BotApi, tmp_path: Path, logs: list[EventDict], code: str, set_language: str, spoken: str
) -> None:
    clumsy = Clumsy(99)
    ana = api.person(language_code=code)
    async with open_running(api, tmp_path, clumsy) as core:
        if set_language:
            await core.book.set_language(ana.id, set_language)
        await ana.says(f"please {SECRET}")
        heard = await ana.hears()
        (event,) = [log for log in logs if log["event"] == "set aside"]
        assert heard.text == failed_line(spoken).replace("REFERENCE", event["reference"])
        assert len(event["reference"]) == 8
        assert clumsy.tries == 3
        # the next one is served as if nothing had been
        await ana.says("hello")
        assert (await ana.hears()).text == "hello"
        await core.settled()
        assert core.states() == {"set-aside": 1, "answered": 1}
        count = core.health.registry.get_sample_value
        assert count("irisward_set_aside_total") == 1
        assert count("irisward_errors_total", {"kind": "handler"}) == 3
        assert count("irisward_updates_total", {"kind": "message"}) == 2
    told = repr([{**log, "exc_info": ""} for log in logs])
    assert SECRET not in told and "please" not in told


async def test_a_failure_that_passes_leaves_no_trace(api: BotApi, tmp_path: Path) -> None:
    clumsy = Clumsy(2)
    ana = api.person()
    async with open_running(api, tmp_path, clumsy) as core:
        await ana.says("please")
        assert (await ana.hears()).text == "please"
        await core.settled()
        assert core.states() == {"answered": 1}
    assert clumsy.tries == 3 and len(ana.messages) == 1


async def test_what_was_sent_before_a_failure_is_not_sent_again(
    api: BotApi, tmp_path: Path
) -> None:
    ana = api.person()
    async with open_running(api, tmp_path, Clumsy(2, before="one moment")) as core:
        await ana.says("please")
        assert [(await ana.hears()).text for _ in range(2)] == ["one moment", "please"]
        await core.settled()
        await ana.hears_nothing(0.1)


async def test_a_failed_press_ends_the_waiting_sign(api: BotApi, tmp_path: Path) -> None:
    async def fails(update: Update, sender: Sender) -> None:
        if isinstance(update.callback_query, CallbackQuery):
            raise ValueError("x")
        assert update.effective_chat is not None
        button = Button("Press", data="x")
        await sender.send(update.effective_chat.id, Post("hello", ((button,),)))

    ana = api.person(language_code="de")
    async with open_running(api, tmp_path, fails) as core:
        await ana.says("hello")
        await ana.presses(await ana.hears(), "Press")
        assert (await ana.popup()).text == ""
        start = failed_line("de").partition("REFERENCE")[0]
        assert (await ana.hears()).text.startswith(start)
        await core.settled()


async def test_a_failure_in_a_group_is_not_spoken_of(api: BotApi, tmp_path: Path) -> None:
    async def fails(update: Update, sender: Sender) -> None:
        raise ValueError("x")

    group, ana = api.group(bot="administrator"), api.person()
    group.join(ana)
    async with open_running(api, tmp_path, fails) as core:
        await ana.says("help", group)
        await until(lambda: core.states() == {"set-aside": 2})
        await group.hears_nothing(0.1)


async def test_nobody_can_be_told_of_a_failure_and_the_next_person_is_served(
    api: BotApi, tmp_path: Path, logs: list[EventDict]
) -> None:
    ana, ben = api.person(), api.person(name="Ben")
    api.faults.error(502, method="sendMessage", chat=ana.id, times=None)
    async with open_running(api, tmp_path, Clumsy(99)) as core:
        await ana.says("please")
        await ben.says("hello")
        assert (await ben.hears()).text == "hello"
        await core.settled()
    assert [log["kind"] for log in logs if log["event"] == "not told"] == ["Unreachable"]


async def test_the_parts_of_an_album_are_answered_as_one(api: BotApi, tmp_path: Path) -> None:
    ana, ben = api.person(), api.person(name="Ben")
    async with open_running(api, tmp_path, album=0.3) as core:
        await ana.sends_album(["", "They pay for a scan", ""])
        await ben.sends_album(["one", "two"])
        await ana.says("and this?")
        assert [(await ana.hears()).text for _ in range(2)] == ["They pay for a scan", "and this?"]
        assert (await ben.hears()).text == "one\ntwo"
        await core.settled()
        assert core.states() == {"answered": 6}
        await ana.hears_nothing(0.1)


def pending(number: int, **message: Any) -> Pending:
    return Pending(number, "c", "message", {"update_id": number, "message": message})


def test_an_album_is_merged_into_the_part_that_speaks() -> None:
    empty, one = pending(1, message_id=1), pending(2, message_id=2, caption="one")
    entities = [{"type": "bold", "offset": 0, "length": 3}]
    two = pending(3, message_id=3, caption="two", caption_entities=entities)
    assert merged((empty,)) is empty.payload
    assert merged((empty, empty)) is empty.payload
    assert merged((empty, one)) is one.payload
    assert merged((empty, two))["message"]["caption_entities"] == entities
    both = merged((empty, one, two))
    assert both == {"update_id": 2, "message": {"message_id": 2, "caption": "one\ntwo"}}
    assert two.payload["message"]["caption_entities"] == entities


async def test_who_asks_too_much_hears_it_once_and_is_served_again(
    api: BotApi, tmp_path: Path
) -> None:
    class Clock:
        now = 1000.0

        def __call__(self) -> float:
            return self.now

    clock = Clock()
    budgets = Budgets(per_minute=3, per_day=100, everyone_per_second=100, clock=clock)
    ana, ben = api.person(language_code="fr"), api.person(name="Ben")
    async with open_running(api, tmp_path, budgets=budgets) as core:
        for turn in range(8):
            await ana.says(f"turn {turn}")
        await ben.says("hello")
        assert (await ben.hears()).text == "hello"
        heard = [(await ana.hears()).text for _ in range(4)]
        await core.settled()
        await ana.hears_nothing(0.1)
        line = FluentPhrases().say("fr", "too-many", {"seconds": 60})
        assert heard == ["turn 0", "turn 1", "turn 2", line]
        clock.now += 61
        await ana.says("now?")
        assert (await ana.hears()).text == "now?"
        count = core.health.registry.get_sample_value
        assert count("irisward_throttled_total") == 5


async def test_presses_are_not_counted_and_inline_queries_are_answered_empty(
    api: BotApi, tmp_path: Path
) -> None:
    async def answers(update: Update, sender: Sender) -> None:
        query = update.callback_query
        if isinstance(update.inline_query, InlineQuery):
            raise AssertionError("too much was asked")
        if query is not None:
            return await sender.answer_press(query.id, "pressed")
        assert update.effective_chat is not None
        button = Button("Press", data="x")
        await sender.send(update.effective_chat.id, Post("hello", ((button,),)))

    ana = api.person()
    budgets = Budgets(per_minute=1, per_day=100)
    async with open_running(api, tmp_path, answers, budgets=budgets):
        await ana.says("hello")
        heard = await ana.hears()
        for _ in range(3):
            await ana.presses(heard, "Press")
            assert (await ana.popup()).text == "pressed"
        assert (await ana.asks_inline("is this a scam")).results == ()


async def test_what_was_begun_before_a_crash_costs_no_budget(api: BotApi, tmp_path: Path) -> None:
    from bot.store.inbox import Sending

    ana = api.person()
    async with open_core(api, tmp_path) as core:
        for turn in range(3):
            await ana.says(f"turn {turn}")
        for one in await core.stored(3):
            await core.ledger.change(Sending(one.update_id, (), 3))
    async with open_running(api, tmp_path, budgets=Budgets(per_minute=1)) as core:
        assert [(await ana.hears()).text for _ in range(3)] == [f"turn {n}" for n in range(3)]
        await core.settled()


async def test_nothing_is_kept_of_what_was_handled(api: BotApi, tmp_path: Path) -> None:
    ana, ben, eve = (api.person(name=name) for name in ("Ana", "Ben", "Eve"))
    async with open_core(api, tmp_path, Clumsy(99)) as core:
        await ana.says("please fail")
        await ben.says("hello")
        await eve.says("hello, and good-bye")
        eve.chat.blocked = True
        api.updates.push_raw({"message": {"message_id": 1}})
        async with at_work(core):
            await ana.hears()
            await ben.hears()
            await core.settled()
            await until(lambda: core.dispatcher.in_hand == 0)
            assert not vars(core.handling)["_deliveries"]
            assert not vars(core.dispatcher)["_lines"]


async def test_a_stop_while_answers_wait_loses_nothing(api: BotApi, tmp_path: Path) -> None:
    """As at SIGTERM: what is being answered is finished, the rest is answered after the next
    start, in order, and nothing twice."""

    async def slow(update: Update, sender: Sender) -> None:
        await asyncio.sleep(0.15)
        await echo(update, sender)

    people = [api.person(name=f"P{n}") for n in range(30)]
    async with open_core(api, tmp_path, slow) as core:
        async with at_work(core):
            for turn in range(2):
                for person in people:
                    await person.says(f"turn {turn}")
            await people[0].hears()
            began = time.monotonic()
        assert time.monotonic() - began < 1.5
        left = core.store.inbox.depth(core.client.id)
    answered = sum(len(person.messages) for person in people)
    assert 0 < answered < 60
    assert left <= 60 - answered
    async with open_running(api, tmp_path) as core:
        await core.settled()
    for person in people:
        assert [message.text for message in person.messages] == ["turn 0", "turn 1"]
