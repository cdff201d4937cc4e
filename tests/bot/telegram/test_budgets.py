"""Budgets of one person, of a day, and of all together; and a storage that fails."""

from __future__ import annotations

import asyncio
import importlib.util
import time

import pytest
import structlog
from limits.errors import StorageError

from bot.telegram.budgets import Budgets, Ruling, Verdict
from bot.telegram.errors import BudgetError
from bot.telegram.windows import MemoryWindows

OK = Verdict(Ruling.OK)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Unreliable(MemoryWindows):
    """A storage that may be down (an error) or stuck (seconds)."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: Exception | float | None = None
        self.asked = 0

    async def get_moving_window(self, key: str, limit: int, expiry: int) -> tuple[float, int]:
        self.asked += 1
        if isinstance(self.trouble, Exception):
            raise self.trouble
        if self.trouble:
            await asyncio.sleep(self.trouble)
        return await super().get_moving_window(key, limit, expiry)


async def test_a_minute_s_budget_moves_with_time() -> None:
    clock = Clock()
    budgets = Budgets(per_minute=3, clock=clock)
    for _ in range(3):
        assert await budgets.take("a") == OK
        clock.now += 10
    assert await budgets.take("a") == Verdict(Ruling.WAIT, 30, tell=True)
    assert await budgets.take("b") == OK
    clock.now += 29.5
    assert await budgets.take("a") == Verdict(Ruling.WAIT, 1, tell=False)
    clock.now += 0.5
    assert await budgets.take("a") == OK  # the first one has left the window
    assert await budgets.take("a") == Verdict(Ruling.WAIT, 10, tell=False)


async def test_a_flood_gets_one_line_a_minute() -> None:
    clock = Clock()
    budgets = Budgets(per_minute=2, clock=clock, everyone_per_second=1000)
    told = 0
    for _ in range(240):  # four a second for a minute
        told += (await budgets.take("a")).tell
        clock.now += 0.25
    assert told == 1
    assert (await budgets.take("a")).ruling is Ruling.OK
    told = 0
    for _ in range(240):
        told += (await budgets.take("a")).tell
        clock.now += 0.25
    assert told in (1, 2)


async def test_a_day_s_budget_ends_tomorrow() -> None:
    clock = Clock()
    budgets = Budgets(per_minute=20, per_day=30, clock=clock)
    for _ in range(30):
        assert await budgets.take("a") == OK
        clock.now += 4
    assert await budgets.take("a") == Verdict(Ruling.TOMORROW, tell=True)
    assert await budgets.take("a") == Verdict(Ruling.TOMORROW, tell=False)
    assert await budgets.take("b") == OK
    clock.now += 86_400 - 120
    assert await budgets.take("a") == OK


async def test_all_together_have_a_budget_and_it_costs_nobody_a_day() -> None:
    clock = Clock()
    budgets = Budgets(per_day=2, everyone_per_second=5, clock=clock)
    people = [f"p{number}" for number in range(8)]
    rulings = [(await budgets.take(person)).ruling for person in people]
    assert rulings == [Ruling.OK] * 5 + [Ruling.BUSY] * 3
    assert await budgets.take("p7") == Verdict(Ruling.BUSY, tell=False)
    assert await budgets.take("p9") == Verdict(Ruling.BUSY, tell=True)
    clock.now += 1
    assert [(await budgets.take("p7")).ruling for _ in range(3)] == [
        Ruling.OK,
        Ruling.OK,
        Ruling.TOMORROW,
    ]


async def test_who_floods_takes_nothing_from_others() -> None:
    clock = Clock()
    budgets = Budgets(per_minute=2, everyone_per_second=5, clock=clock)
    for _ in range(100):
        await budgets.take("flood")
    assert [await budgets.take(person) for person in "abc"] == [OK, OK, OK]


async def test_at_once_is_no_way_around() -> None:
    budgets = Budgets(per_minute=20)
    verdicts = await asyncio.gather(*(budgets.take("a") for _ in range(100)))
    assert sum(verdict.ruling is Ruling.OK for verdict in verdicts) == 20
    assert sum(verdict.tell for verdict in verdicts) == 1


@pytest.mark.parametrize("error", [StorageError(OSError()), ConnectionError(), TimeoutError()])
async def test_a_storage_that_fails_silences_nobody(error: Exception) -> None:
    clock, storage = Clock(), Unreliable()
    budgets = Budgets(per_minute=1, storage=storage, clock=clock)
    storage.trouble = error
    with structlog.testing.capture_logs() as lines:
        for _ in range(60):
            assert await budgets.take("secret-hash") == OK
            clock.now += 1
    assert 10 <= storage.asked <= 13  # left alone for a while after each failure
    assert len(lines) == 1
    assert "secret-hash" not in repr(lines)
    with structlog.testing.capture_logs() as lines:
        clock.now += 6
        await budgets.take("a")
    assert len(lines) == 1
    storage.trouble = None
    clock.now += 6
    assert await budgets.take("a") == OK
    assert (await budgets.take("a")).ruling is Ruling.WAIT


async def test_a_storage_that_hangs_is_not_waited_for() -> None:
    storage = Unreliable()
    storage.trouble = 30.0
    budgets = Budgets(storage=storage, patience=0.05)
    began = time.monotonic()
    assert [await budgets.take("a") for _ in range(5)] == [OK] * 5
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "memory",
        "sqlite:///x",
        "async+mongodb://u:geheim@127.0.0.1:1",
        "memcached://127.0.0.1:1",
        "async+redis://u:geheim@nowhere",
    ],
)
def test_an_address_that_cannot_serve_is_refused_without_repeating_it(uri: str) -> None:
    with pytest.raises(BudgetError) as caught:
        Budgets(uri)
    assert "geheim" not in str(caught.value)


@pytest.mark.skipif(not importlib.util.find_spec("redis"), reason="the Redis library is optional")
@pytest.mark.parametrize("uri", ["async+redis://127.0.0.1:1/0", "redis://127.0.0.1:1"])
async def test_a_redis_that_is_down_silences_nobody(uri: str) -> None:
    budgets = Budgets(uri, per_minute=1)
    assert [await budgets.take("a") for _ in range(3)] == [OK] * 3


async def test_windows_forget_what_has_passed_and_have_a_bound() -> None:
    clock = Clock()
    windows = MemoryWindows(clock, most_keys=50)
    for number in range(80):
        assert await windows.acquire_entry(f"k{number}", 2, 60)
    assert await windows.get("k79") == 1
    assert await windows.get("k0") == 0  # the oldest had to go
    assert await windows.acquire_entry("k79", 2, 60, 2) is False
    assert await windows.incr("k79", 60) == 2
    assert await windows.get_expiry("k79") == clock.now + 60
    assert await windows.reset() == 50
    await windows.acquire_entry("k", 2, 60)
    clock.now += 61
    assert await windows.get("k") == 0
    assert await windows.get_moving_window("k", 2, 60) == (clock.now, 0)
    assert await windows.reset() == 0
    await windows.clear("k")
    assert await windows.check()


async def test_counting_stays_cheap_with_many_people() -> None:
    budgets = Budgets(everyone_per_second=10**6)
    for number in range(3000):
        await budgets.take(f"p{number}")
    began = time.process_time()
    for number in range(1000):
        await budgets.take(f"p{number}")
    assert time.process_time() - began < 1.0
