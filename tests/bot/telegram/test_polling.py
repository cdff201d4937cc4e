"""Updates come in once, whatever happens between Telegram and the inbox."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from structlog.typing import EventDict
from telegram.error import InvalidToken

from bot.store.engine import Store
from bot.store.errors import StoreError
from bot.store.inbox import Change, Incoming, Pending
from bot.telegram.application import KINDS
from tests.bot.telegram.core import GRACE, POLL_SECONDS, offsets, open_core, open_running, until
from tests.bot.telegram.core import running as at_work
from tests.telegram.server import BotApi


class Watched:
    """The real inbox; adding to it takes ``delay`` seconds, and fails ``failures`` times."""

    def __init__(self, store: Store) -> None:
        self._inbox = store.inbox
        self.delay = 0.0
        self.failures = 0
        self.added: list[int] = []

    def add(self, bot: int, updates: Sequence[Incoming]) -> int:
        time.sleep(self.delay)
        if self.failures:
            self.failures -= 1
            raise StoreError("database: the disk is full")
        new = self._inbox.add(bot, updates)
        self.added += [update.update_id for update in updates]
        return new

    def waiting(self, bot: int, *, beside: Sequence[int], limit: int) -> list[Pending]:
        return self._inbox.waiting(bot, beside=beside, limit=limit)

    def apply(self, bot: int, changes: Sequence[Change]) -> None:
        self._inbox.apply(bot, changes)

    def failed(self, bot: int, update_id: int, retry_in: float, most_tries: int = 3) -> bool:
        return self._inbox.failed(bot, update_id, retry_in, most_tries)

    def depth(self, bot: int) -> int:
        return self._inbox.depth(bot)


class Watch:
    """Puts a `Watched` between the bot and its inbox."""

    def __call__(self, store: Store) -> Watched:
        self.inbox = Watched(store)
        return self.inbox


async def test_an_update_is_confirmed_only_when_it_is_stored(api: BotApi, tmp_path: Path) -> None:
    watch = Watch()
    async with open_core(api, tmp_path, inbox=watch) as core:
        watch.inbox.delay = 0.3
        ana = api.person()
        said = await ana.says("hello")
        async with at_work(core):
            await asyncio.sleep(0.15)
            assert not api.updates.confirmed, "confirmed while it was being stored"
            assert (await ana.hears()).text == "hello"
            await core.settled()
        number = api.updates.pushed[0]["update_id"]
        assert watch.inbox.added == [number]
        # the first poll that confirms it came after the commit
        assert offsets(api)[:2] == [0, number + 1]
        assert said.id


async def test_what_cannot_be_stored_is_not_confirmed_and_comes_again(
    api: BotApi, tmp_path: Path, logs: list[EventDict]
) -> None:
    watch = Watch()
    async with open_core(api, tmp_path, inbox=watch) as core:
        watch.inbox.failures = 1
        ana = api.person()
        await ana.says("hello")
        async with at_work(core):
            assert (await ana.hears()).text == "hello"
            await core.settled()
    assert offsets(api)[:2] == [0, 0]
    assert [log["kind"] for log in logs if log["event"] == "polling failed"] == ["StoreError"]
    assert len(ana.messages) == 1


async def test_duplicates_and_redeliveries_are_answered_once(api: BotApi, tmp_path: Path) -> None:
    api.faults.duplicate, api.faults.redeliver = 0.5, 0.5
    people = [api.person(name=f"P{number}") for number in range(5)]
    async with open_running(api, tmp_path) as core:
        for turn in range(6):
            for person in people:
                await person.says(f"{person.id} {turn}")
            await asyncio.sleep(0.03)
        for person in people:
            heard = [(await person.hears()).text for _ in range(6)]
            assert heard == [f"{person.id} {turn}" for turn in range(6)]
        await asyncio.sleep(0.2)
        await core.settled()
        assert core.states() == {"answered": 30}
    assert [len(person.messages) for person in people] == [6] * 5
    assert len(api.updates.confirmed) == 30


async def test_an_update_delivered_again_after_a_restart_is_answered_once(
    api: BotApi, tmp_path: Path
) -> None:
    ana = api.person()
    async with open_running(api, tmp_path) as core:
        await ana.says("hello")
        await ana.hears()
        await core.settled()
    api.updates.push_raw(api.updates.pushed[0], lane=ana.id)
    await ana.says("and now?")
    async with open_running(api, tmp_path) as core:
        assert (await ana.hears()).text == "and now?"
        await core.settled()
        await ana.hears_nothing(0.2)


async def test_malformed_updates_are_passed_by_and_the_good_ones_answered(
    api: BotApi, tmp_path: Path
) -> None:
    ana, ben = api.person(), api.person(name="Ben")
    async with open_running(api, tmp_path) as core:
        await ana.says("before")
        bad = api.malformed()
        await ben.says("after")
        bad += api.malformed()
        began = time.monotonic()
        assert (await ana.hears(1)).text == "before"
        assert (await ben.hears(1)).text == "after"
        await core.settled(10)
        assert time.monotonic() - began < 10
        states = core.states()
        assert states["set-aside"] > 10
        # the poll goes on
        await ben.says("still there?")
        assert (await ben.hears()).text == "still there?"
        counted = core.health.registry.get_sample_value("irisward_set_aside_total")
        assert counted and counted >= states["set-aside"]


async def test_answers_that_are_no_updates_are_lived_through(
    api: BotApi, tmp_path: Path, logs: list[EventDict]
) -> None:
    ana = api.person()
    async with open_running(api, tmp_path):
        api.updates.push_raw("not an object")
        await asyncio.sleep(0.3)
        assert len(api.called("getUpdates")) < 5, "polls in a tight loop"
        api.updates.clear()
        await ana.says("hello")
        assert (await ana.hears()).text == "hello"
    assert {"event": "update without a number", "kind": "malformed", "log_level": "warning"} in logs


async def test_another_poller_is_said_once_and_survived(
    api: BotApi, tmp_path: Path, logs: list[EventDict]
) -> None:
    ana = api.person()
    conflict = api.faults.conflict(0.8)
    await ana.says("hello")
    async with open_running(api, tmp_path):
        assert (await ana.hears(4)).text == "hello"
        assert conflict.hits > 1
    said = [log["kind"] for log in logs if log["event"] == "polling failed"]
    assert said == ["Conflict"], "once a minute is enough"


async def test_two_pollers_at_once_both_live(api: BotApi, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    ana = api.person()
    async with (
        open_core(api, tmp_path) as first, open_core(api, tmp_path / "other") as second,
        at_work(first),
    ):  # fmt: skip
        async with at_work(second):
            ended = "terminated by other getUpdates"
            await until(lambda: any(ended in call.error for call in api.called("getUpdates")))
        # the second one went home: the first one is unharmed
        await ana.says("who is there?")
        assert (await ana.hears(6)).text == "who is there?"


async def test_a_dead_socket_is_left_and_polling_goes_on(api: BotApi, tmp_path: Path) -> None:
    ana = api.person()
    dead = api.faults.silence(method="getUpdates")
    async with open_running(api, tmp_path):
        await asyncio.sleep(0.1)
        await ana.says("hello?")
        began = time.monotonic()
        assert (await ana.hears()).text == "hello?"
        assert time.monotonic() - began < POLL_SECONDS + GRACE + 1.5
    assert dead.hits == 1


@pytest.mark.parametrize("after", [False, True])
async def test_breaks_of_polls_lose_and_repeat_nothing(
    api: BotApi, tmp_path: Path, after: bool
) -> None:
    ana = api.person()
    api.faults.reset(method="getUpdates", after=after, times=2)
    api.faults.error(502, method="getUpdates")
    api.faults.error(500, method="getUpdates")
    async with open_running(api, tmp_path) as core:
        for turn in range(3):
            await ana.says(f"turn {turn}")
        assert [(await ana.hears(8)).text for _ in range(3)] == ["turn 0", "turn 1", "turn 2"]
        await core.settled()
    assert len(ana.messages) == 3


async def test_a_poll_waits_as_long_as_it_is_told(api: BotApi, tmp_path: Path) -> None:
    api.faults.too_many(1, method="getUpdates")
    ana = api.person()
    await ana.says("hello")
    began = time.monotonic()
    async with open_running(api, tmp_path):
        assert (await ana.hears()).text == "hello"
    assert 1.0 <= time.monotonic() - began < 2.0


async def test_the_kinds_asked_for_are_those_that_are_handled(api: BotApi, tmp_path: Path) -> None:
    async with open_running(api, tmp_path):
        await asyncio.sleep(0.1)
    (poll,) = {str(call.params["allowed_updates"]) for call in api.called("getUpdates")}
    assert poll == str(list(KINDS))
    assert api.updates.allowed == frozenset(KINDS)


async def test_a_refused_token_ends_the_poll(api: BotApi, tmp_path: Path) -> None:
    async with open_core(api, tmp_path) as core:
        api.token = "987654321:" + "another-token-of-the-same-form-as-tokens-are"
        with pytest.raises(InvalidToken):
            await asyncio.wait_for(core.poller().run(), 2)


async def test_nothing_is_fetched_while_too_much_waits(api: BotApi, tmp_path: Path) -> None:
    people = [api.person(name=f"P{number}") for number in range(30)]
    for person in people:
        await person.says("hello")
    watch = Watch()
    async with open_core(api, tmp_path, inbox=watch) as core:
        core.intake.cap = 10
        poll = asyncio.create_task(core.poller().run())
        await until(lambda: len(watch.inbox.added) == 30)
        # one batch was taken, and then no more
        for person in people:
            await person.says("again")
        await asyncio.sleep(0.25)
        assert await core.ledger.depth() == 30
        assert len(api.called("getUpdates")) == 1
        poll.cancel()
        async with at_work(core):
            for person in people:
                assert [(await person.hears()).text for _ in range(2)] == ["hello", "again"]


async def test_numbers_that_begin_anew_below_the_last_ones_are_seen(
    api: BotApi, tmp_path: Path
) -> None:
    ana = api.person()
    async with open_running(api, tmp_path):
        await ana.says("before a quiet week")
        await ana.hears()
        await asyncio.sleep(POLL_SECONDS + 0.2)  # a poll without anything
        old: dict[str, Any] = api.updates.pushed[0]
        message = old["message"] | {"message_id": 90, "text": "after it"}
        api.updates._next = 400_000_001  # as Telegram chooses a random one
        api.updates.push_raw({"message": message}, lane=ana.id)
        assert (await ana.hears()).text == "after it"
