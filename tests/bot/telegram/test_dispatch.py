"""Who is served when, over a real inbox and without Telegram."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from structlog.typing import EventDict

from bot.store.engine import Store, open_store, sqlite_url
from bot.store.errors import StoreError
from bot.store.inbox import Answered, Begun, Change, Incoming, Pending
from bot.telegram import dispatch
from bot.telegram.dispatch import Dispatcher
from bot.telegram.ledger import Ledger, Stored, open_ledger
from bot.telegram.work import Departed, Unanswerable, Unreachable, Work
from tests.bot.telegram.core import until

BOT = 7


def update(number: int, chat: int = 1, album: str = "", kind: str = "message") -> Incoming:
    message: dict[str, Any] = {"message_id": number, "chat": {"id": chat}}
    if album:
        message["media_group_id"] = album
    return Incoming(number, chat, kind, {"update_id": number, kind: message})


class Desk:
    """Handles updates: notes when each began and ended, takes ``seconds``, and fails with what
    is put into ``failures`` under its number, once for each entry."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds
        self.begun: list[int] = []
        self.done: list[int] = []
        self.tries: dict[int, list[int]] = defaultdict(list)
        self.albums: list[tuple[int, ...]] = []
        self.failures: dict[int, list[Exception]] = defaultdict(list)
        self.aside: list[int] = []
        self.at_once = 0
        self.most_at_once = 0

    async def handle(self, work: Work) -> None:
        number = work.updates[0].update_id
        self.begun.append(number)
        self.tries[number].append(work.attempt)
        self.albums.append(tuple(one.update_id for one in work.updates))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(self.seconds)
            if self.failures[number]:
                raise self.failures[number].pop(0)
        finally:
            self.at_once -= 1
        self.done.append(number)

    def tried(self, count: int) -> bool:
        return len(self.begun) == count

    async def set_aside(self, work: Work) -> None:
        self.aside.append(work.updates[0].update_id)


@asynccontextmanager
async def at_work(
    folder: Path,
    updates: Sequence[Incoming],
    handle: Callable[[Work], Awaitable[None]],
    set_aside: Callable[[Work], Awaitable[None]],
    *,
    inbox: Callable[[Store], Stored] = lambda store: store.inbox,
    **options: Any,
) -> AsyncIterator[tuple[Dispatcher, Ledger]]:
    options = {"retries": (0.01, 0.02), "outages": (0.02,)} | options
    with open_store(sqlite_url(folder / "bot.sqlite3"), None, folder / "key") as store:
        async with open_ledger(inbox(store), BOT) as ledger:
            await ledger.add(updates)
            dispatcher = Dispatcher(ledger, handle, set_aside=set_aside, **options)
            running = asyncio.create_task(dispatcher.run())
            try:
                yield dispatcher, ledger
            finally:
                running.cancel()
                await dispatcher.stop(2)
                await asyncio.gather(running, return_exceptions=True)


async def drained(ledger: Ledger, seconds: float = 5.0) -> None:
    async def none_left() -> bool:
        return not await ledger.depth()

    await until(none_left, seconds)


async def test_a_chat_is_served_in_order_and_chats_side_by_side(tmp_path: Path) -> None:
    desk = Desk(seconds=0.03)
    updates = [update(number, chat=1 + number % 10) for number in range(40)]
    began = time.monotonic()
    async with at_work(tmp_path, updates, desk.handle, desk.set_aside) as (dispatcher, ledger):
        await drained(ledger)
        assert time.monotonic() - began < 40 * 0.03 / 2
        for chat in range(10):
            numbers = [number for number in desk.done if number % 10 == chat]
            assert numbers == sorted(numbers) and len(numbers) == 4
        await until(lambda: dispatcher.in_hand == 0)
    assert desk.most_at_once == 10


async def test_no_more_than_so_many_chats_at_once(tmp_path: Path) -> None:
    desk = Desk(seconds=0.02)
    updates = [update(number, chat=100 + number) for number in range(20)]
    async with at_work(tmp_path, updates, desk.handle, desk.set_aside, concurrency=3) as (_, led):
        await drained(led)
    assert desk.most_at_once == 3
    assert dispatch.CONCURRENCY in range(8, 33)


async def test_who_waits_for_a_place_is_shown_a_sign_meanwhile(tmp_path: Path) -> None:
    desk, shown = Desk(seconds=0.1), []

    @asynccontextmanager
    async def waiting(work: Work) -> AsyncIterator[None]:
        number = work.updates[0].update_id
        assert number not in desk.begun
        began = time.monotonic()
        yield
        assert number not in desk.begun
        shown.append(time.monotonic() - began > 0.08)

    updates = [update(number, chat=number) for number in range(1, 4)]
    async with at_work(
        tmp_path, updates, desk.handle, desk.set_aside, concurrency=1, waiting=waiting
    ) as (_, ledger):
        await drained(ledger)
    assert shown == [False, True, True]


async def test_what_belongs_to_no_chat_keeps_no_order(tmp_path: Path) -> None:
    desk = Desk(seconds=0.05)
    updates = [Incoming(n, 0, "poll", {"update_id": n, "poll": {}}) for n in range(8)]
    async with at_work(tmp_path, updates, desk.handle, desk.set_aside) as (_, ledger):
        await drained(ledger)
    assert desk.most_at_once == 8


async def test_many_more_than_fit_in_memory_are_served_in_order(tmp_path: Path) -> None:
    desk = Desk()
    held: list[int] = []
    updates = [update(number, chat=1 + number % 7) for number in range(200)]

    async with at_work(
        tmp_path, updates, desk.handle, desk.set_aside, in_hand=20, of_one_chat=4
    ) as (dispatcher, ledger):  # fmt: skip
        while await ledger.depth():
            held.append(dispatcher.in_hand)
            await asyncio.sleep(0.002)
    assert max(held) <= 20
    assert len(desk.done) == 200
    for chat in range(7):
        numbers = [number for number in desk.done if number % 7 == chat]
        assert numbers == sorted(numbers)


async def test_nobody_waits_behind_the_flood_of_another(tmp_path: Path) -> None:
    desk = Desk(seconds=0.02)
    flood = [update(number, chat=1) for number in range(500)]
    others = [update(1000 + number, chat=2 + number) for number in range(5)]
    async with at_work(
        tmp_path, [*flood, *others], desk.handle, desk.set_aside, in_hand=60
    ) as (dispatcher, _):  # fmt: skip
        await until(lambda: len([n for n in desk.done if n >= 1000]) == 5, 1.5)
        assert len(desk.done) < 60
        assert dispatcher.in_hand <= 60
    order = [number for number in desk.done if number < 1000]
    assert order == sorted(order)


async def test_what_comes_while_much_is_left_comes_after_it(tmp_path: Path) -> None:
    desk = Desk(seconds=0.002)
    async with at_work(
        tmp_path, [update(n) for n in range(30)], desk.handle, desk.set_aside,
        in_hand=10, of_one_chat=4,
    ) as (dispatcher, ledger):  # fmt: skip
        for number in range(30, 60, 3):
            await ledger.add([update(number + more) for more in range(3)])
            dispatcher.wake()
            await asyncio.sleep(0.004)
        await drained(ledger)
    assert desk.done == list(range(60))


async def test_an_album_is_handled_as_one_even_when_its_parts_come_late(tmp_path: Path) -> None:
    desk = Desk()
    first = [update(1, album="a"), update(2, album="a")]
    async with at_work(
        tmp_path, first, desk.handle, desk.set_aside, album=0.3
    ) as (dispatcher, ledger):  # fmt: skip
        await asyncio.sleep(0.1)
        await ledger.add([update(3, album="a"), update(4), update(5, album="b")])
        dispatcher.wake()
        await drained(ledger)
    assert desk.albums == [(1, 2, 3), (4,), (5,)]


async def test_albums_of_many_chats_at_once_are_handled_once(tmp_path: Path) -> None:
    """Each album looks for its parts, all at the same moment: none is taken twice."""
    desk = Desk()
    async with at_work(
        tmp_path, [], desk.handle, desk.set_aside, album=0.3
    ) as (dispatcher, ledger):  # fmt: skip
        await ledger.add([update(chat * 10, chat, f"a{chat}") for chat in range(1, 30)])
        dispatcher.wake()
        await asyncio.sleep(0.1)
        await ledger.add([update(chat * 10 + 1, chat, f"a{chat}") for chat in range(1, 30)])
        await ledger.add([update(chat * 10 + 2, chat) for chat in range(1, 30)])
        await drained(ledger)
        await asyncio.sleep(0.5)
    assert sorted(desk.albums) == sorted(
        one for chat in range(1, 30) for one in ((chat * 10, chat * 10 + 1), (chat * 10 + 2,))
    )


async def test_three_failures_set_aside_and_the_next_is_served(tmp_path: Path) -> None:
    desk = Desk()
    desk.failures[1] = [ValueError("x")] * 5
    desk.failures[2] = [ValueError("x")] * 2
    updates = [update(1), update(2), update(3)]
    async with at_work(tmp_path, updates, desk.handle, desk.set_aside) as (_, ledger):
        await drained(ledger)
    assert desk.tries == {1: [1, 2, 3], 2: [1, 2, 3], 3: [1]}
    assert desk.aside == [1]
    assert desk.done == [2, 3]


async def test_tries_count_over_restarts(tmp_path: Path) -> None:
    desk = Desk()
    desk.failures[1] = [ValueError("x")] * 5
    for tries in (1, 2):
        async with at_work(
            tmp_path, [update(1)], desk.handle, desk.set_aside, retries=(30.0,)
        ):  # fmt: skip
            await until(partial(desk.tried, tries))
    async with at_work(tmp_path, [], desk.handle, desk.set_aside) as (_, ledger):
        await drained(ledger)
    assert desk.tries[1] == [1, 1, 1]
    assert desk.aside == [1]


async def test_what_makes_no_sense_is_set_aside_at_once(tmp_path: Path) -> None:
    desk = Desk()
    desk.failures[1] = [Unanswerable()]
    async with at_work(tmp_path, [update(1)], desk.handle, desk.set_aside) as (_, ledger):
        await drained(ledger)
    assert desk.tries[1] == [1] and desk.aside == [1]


async def test_an_outage_sets_nothing_aside(tmp_path: Path) -> None:
    desk = Desk()
    desk.failures[1] = [Unreachable()] * 25
    updates = [update(1), update(2), update(9, chat=2)]
    async with at_work(tmp_path, updates, desk.handle, desk.set_aside) as (_, ledger):
        await drained(ledger)
    assert desk.tries[1] == list(range(1, 27))
    assert desk.done == [9, 1, 2]
    assert not desk.aside


async def test_who_waits_for_another_try_takes_no_place(tmp_path: Path) -> None:
    desk = Desk()
    for number in range(8):
        desk.failures[number] = [Unreachable() if number % 2 else ValueError("x")] * 3
    updates = [update(number, chat=1 + number) for number in range(8)]
    slow: dict[str, Any] = {"concurrency": 2, "retries": (5.0,), "outages": (5.0,)}
    async with at_work(tmp_path, updates, desk.handle, desk.set_aside, **slow) as (d, ledger):
        await until(lambda: len(desk.begun) == 8)
        await ledger.add([update(20, chat=20)])
        d.wake()
        await until(lambda: desk.done == [20], 1)


async def test_who_is_gone_is_let_go_with_all_that_waits(
    tmp_path: Path, logs: list[EventDict]
) -> None:
    desk = Desk(seconds=0.02)
    desk.failures[1] = [Departed()]

    class Erasing:
        """As the bot does it: who is gone is erased, and then said to be gone."""

        store: Store

        def __call__(self, store: Store) -> Stored:
            self.store = store
            return store.inbox

        async def handle(self, work: Work) -> None:
            try:
                await desk.handle(work)
            except Departed:
                self.store.chats.forget(1)
                raise

    erasing = Erasing()
    updates = [*(update(number) for number in range(1, 6)), update(9, chat=2)]
    async with at_work(
        tmp_path, updates, erasing.handle, desk.set_aside, inbox=erasing
    ) as (dispatcher, ledger):  # fmt: skip
        await drained(ledger)
        await until(lambda: desk.done == [9] and dispatcher.in_hand == 0)
        # who comes back is served again
        await ledger.add([update(7)])
        dispatcher.wake()
        await until(lambda: desk.done == [9, 7])
    assert desk.begun.count(1) == 1 and 2 not in desk.begun
    assert [log["let_go"] for log in logs if log["event"] == "nobody there"] == [4]


class Failing:
    """An inbox whose disk is full for a while."""

    def __init__(self, store: Store) -> None:
        self._inbox = store.inbox
        self.broken: set[type] = set()

    def add(self, bot: int, updates: Sequence[Incoming]) -> int:
        return self._inbox.add(bot, updates)

    def waiting(self, bot: int, *, beside: Sequence[int], limit: int) -> list[Pending]:
        if list in self.broken:
            raise StoreError("database: another process holds the database")
        return self._inbox.waiting(bot, beside=beside, limit=limit)

    def apply(self, bot: int, changes: Sequence[Change]) -> None:
        if any(type(change) in self.broken for change in changes):
            raise StoreError("database: the disk is full")
        self._inbox.apply(bot, changes)

    def failed(self, bot: int, update_id: int, retry_in: float, most_tries: int = 3) -> bool:
        if bool in self.broken:
            raise StoreError("database: the disk is full")
        return self._inbox.failed(bot, update_id, retry_in, most_tries)

    def depth(self, bot: int) -> int:
        return self._inbox.depth(bot)


@pytest.mark.parametrize("broken", [list, Begun, Answered, bool])
async def test_a_full_disk_loses_nothing_and_ends_nothing(
    tmp_path: Path, broken: type, logs: list[EventDict]
) -> None:
    desk = Desk()
    desk.failures[3] = [ValueError("x")]
    opened: list[Failing] = []

    def failing(store: Store) -> Stored:
        opened.append(Failing(store))
        opened[0].broken.add(broken)
        return opened[0]

    async with at_work(
        tmp_path, [update(1), update(2), update(3)], desk.handle, desk.set_aside, inbox=failing
    ) as (dispatcher, ledger):  # fmt: skip
        await until(lambda: any(log["log_level"] == "error" for log in logs))
        await asyncio.sleep(0.05)
        assert await ledger.depth()
        opened[0].broken.clear()
        dispatcher.wake()
        await drained(ledger)
        await until(lambda: dispatcher.in_hand == 0)
    order = list(dict.fromkeys(desk.done))
    assert order == [1, 2, 3]
    assert not desk.aside


async def test_a_failure_to_tell_of_a_failure_ends_nothing(tmp_path: Path) -> None:
    desk = Desk()
    desk.failures[1] = [Unanswerable()]

    async def unable(work: Work) -> None:
        raise RuntimeError("nobody to tell")

    async with at_work(tmp_path, [update(1), update(2)], desk.handle, unable) as (d, ledger):
        await drained(ledger)
        await until(lambda: d.in_hand == 0)
    assert desk.done == [2]


async def test_what_is_begun_is_finished_and_the_rest_waits_for_the_next_start(
    tmp_path: Path,
) -> None:
    desk = Desk(seconds=0.2)
    updates = [update(number, chat=1 + number % 5) for number in range(30)]
    async with at_work(
        tmp_path, updates, desk.handle, desk.set_aside, concurrency=3
    ) as (dispatcher, ledger):  # fmt: skip
        await until(lambda: len(desk.begun) == 3)
        began = time.monotonic()
        await dispatcher.stop(3)
        assert time.monotonic() - began < 0.6
        assert sorted(desk.done) == sorted(desk.begun) and len(desk.done) == 3
        assert await ledger.depth() == 27
    desk.seconds = 0
    async with at_work(tmp_path, [], desk.handle, desk.set_aside) as (_, ledger):
        await drained(ledger)
    assert sorted(desk.done) == list(range(30))
    assert all(tries == [1] for tries in desk.tries.values())


async def test_what_takes_too_long_is_broken_off_and_stays(tmp_path: Path) -> None:
    desk = Desk(seconds=30)
    async with at_work(tmp_path, [update(1)], desk.handle, desk.set_aside) as (dispatcher, ledger):
        await until(lambda: desk.begun == [1])
        began = time.monotonic()
        await dispatcher.stop(0.1)
        assert time.monotonic() - began < 0.5
        assert await ledger.depth() == 1


async def test_who_waits_for_another_try_does_not_hold_up_the_end(tmp_path: Path) -> None:
    desk = Desk()
    desk.failures[1] = [Unreachable()] * 9
    async with at_work(
        tmp_path, [update(1)], desk.handle, desk.set_aside, outages=(30.0,)
    ) as (dispatcher, ledger):  # fmt: skip
        await until(lambda: desk.begun == [1])
        began = time.monotonic()
        await dispatcher.stop(5)
        assert time.monotonic() - began < 0.5
        assert await ledger.depth() == 1


async def test_a_resumed_update_says_so(tmp_path: Path) -> None:
    from bot.store.inbox import Sending

    resumed: list[bool] = []

    async def handle(work: Work) -> None:
        resumed.append(work.resumed)

    desk = Desk()
    with open_store(sqlite_url(tmp_path / "bot.sqlite3"), None, tmp_path / "key") as store:
        store.inbox.add(BOT, [update(1), update(2, chat=2)])
        store.inbox.apply(BOT, [Sending(1, (), 5)])
    async with at_work(tmp_path, [], handle, desk.set_aside) as (_, ledger):
        await drained(ledger)
    assert sorted(resumed) == [False, True]
