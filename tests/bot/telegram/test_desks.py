"""The live desk: another generation beside the old one, and nothing closed under a reader.

The desks here are small stand-ins: what is tested is who opens and closes them, and when. The
real ones are opened in `test_service`.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, cast

import pytest
from structlog.typing import EventDict

from bot.telegram.desks import Desks, open_desks
from bot.wiring import Opened
from knowledge.desk import Desk
from knowledge.errors import IndexDamaged
from tests.bot.telegram.core import until


class Paper:
    """Stands for a desk. Asking it after it is closed is what must never happen."""

    advisories = ()

    def __init__(self, number: int) -> None:
        self.number = number
        self.open = True
        self.read_when_closed = False

    def read(self, seconds: float = 0.0) -> int:
        time.sleep(seconds)
        self.read_when_closed |= not self.open
        return self.number


class Press:
    """Publishes papers; ``failures`` are raised instead, one an opening."""

    def __init__(self) -> None:
        self.live = 1
        self.opens: list[int] = []
        self.papers: list[Paper] = []
        self.failures: list[Exception] = []
        self.really: int | None = None
        self.seconds = 0.0
        self.now = 100.0

    @contextmanager
    def open(self) -> Iterator[Opened]:
        number = self.live if self.really is None else self.really
        self.opens.append(number)
        time.sleep(self.seconds)
        if self.failures:
            raise self.failures.pop(0)
        paper = Paper(number)
        self.papers.append(paper)
        try:
            yield Opened(cast(Desk, paper), number, "")
        finally:
            paper.open = False

    @asynccontextmanager
    async def desks(self) -> AsyncIterator[Desks]:
        desks = Desks(self.open, lambda: self.live, clock=lambda: self.now)
        try:
            await desks.reload()
            yield desks
        finally:
            await asyncio.to_thread(desks.close)


def reading(seconds: float = 0.0) -> Any:
    return lambda paper: paper.read(seconds)


async def test_another_generation_answers_and_the_old_one_is_closed() -> None:
    press = Press()
    async with press.desks() as desks:
        assert not await desks.reload()
        assert (await desks.ask(reading()))[0] == 1
        press.live = 2
        assert await desks.reload()
        assert not await desks.reload()
        number, edition = await desks.ask(reading())
        assert number == edition.generation == desks.edition.generation == 2
        await until(lambda: not press.papers[0].open)
        assert press.papers[1].open
    assert press.opens == [1, 2]
    assert not any(paper.open for paper in press.papers)


async def test_the_old_one_is_closed_after_its_last_reader() -> None:
    press = Press()
    async with press.desks() as desks:
        asking = [asyncio.create_task(desks.ask(reading(0.15))) for _ in range(3)]
        await asyncio.sleep(0.02)
        press.live = 2
        assert await desks.reload()
        assert (await desks.ask(reading()))[0] == 2
        assert press.papers[0].open
        assert [(await one)[0] for one in asking] == [1, 1, 1]
        await until(lambda: not press.papers[0].open)
    assert not any(paper.read_when_closed for paper in press.papers)


async def test_a_reader_that_nobody_waits_for_still_counts() -> None:
    """A question whose asker is gone still reads in its thread: nothing is closed under it."""
    press = Press()
    async with press.desks() as desks:
        asking = asyncio.create_task(desks.ask(reading(0.2)))
        await asyncio.sleep(0.02)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        press.live = 2
        assert await desks.reload()
        await asyncio.sleep(0.05)
        assert press.papers[0].open
        await until(lambda: not press.papers[0].open)
    assert not press.papers[0].read_when_closed


async def test_what_waits_for_a_thread_may_be_called_off() -> None:
    press = Press()
    async with press.desks() as desks:
        asking = [asyncio.create_task(desks.ask(reading(0.1))) for _ in range(6)]
        await asyncio.sleep(0.02)
        for one in asking:
            one.cancel()
        await asyncio.gather(*asking, return_exceptions=True)
        await until(lambda: desks.edition.readers == 0)
        press.live = 2
        assert await desks.reload()
        await until(lambda: not press.papers[0].open)


async def test_opening_holds_up_no_question() -> None:
    press = Press()
    async with press.desks() as desks:
        press.live, press.seconds = 2, 0.2
        reloading = asyncio.create_task(desks.reload())
        await asyncio.sleep(0.02)
        began = time.monotonic()
        for _ in range(5):
            assert (await desks.ask(reading()))[0] == 1
        assert time.monotonic() - began < 0.15
        assert await reloading


async def test_one_that_cannot_be_opened_leaves_the_old_one_and_is_tried_later(
    logs: list[EventDict],
) -> None:
    press = Press()
    async with press.desks() as desks:
        press.live = 2
        press.failures = [IndexDamaged("x")]
        assert not await desks.reload()
        assert not await desks.reload()
        assert press.opens == [1, 2]
        assert (await desks.ask(reading()))[0] == 1
        press.now += 61
        assert await desks.reload()
        assert desks.edition.generation == 2
    assert [log["generation"] for log in logs if log["log_level"] == "error"] == [2]


async def test_a_damaged_one_is_opened_as_the_one_before_it_and_only_once() -> None:
    press = Press()
    async with press.desks() as desks:
        press.live, press.really = 3, 2
        assert await desks.reload()
        for _ in range(3):
            assert not await desks.reload()
        assert press.opens == [1, 2]
        # the next good one is taken
        press.live, press.really = 4, None
        assert await desks.reload()
        assert desks.edition.generation == 4


async def test_without_any_there_is_no_start() -> None:
    press = Press()
    press.failures = [IndexDamaged("x")]
    with pytest.raises(IndexDamaged):
        async with open_desks(press.open, lambda: press.live):
            raise AssertionError("opened")
    desks = Desks(press.open, lambda: 1)
    with pytest.raises(RuntimeError):
        desks.edition  # noqa: B018
    desks.close()


async def test_one_that_opens_while_the_bot_stops_is_closed_too() -> None:
    press = Press()
    async with press.desks() as desks:
        press.live, press.seconds = 2, 0.15
        reloading = asyncio.create_task(desks.reload())
        await asyncio.sleep(0.03)
        reloading.cancel()
        await asyncio.gather(reloading, return_exceptions=True)
    assert press.opens == [1, 2] and len(press.papers) == 2
    assert not any(paper.open for paper in press.papers)


async def test_the_end_waits_for_readers_of_every_edition() -> None:
    press = Press()
    async with press.desks() as desks:
        asking = [asyncio.create_task(desks.ask(reading(0.15)))]
        await asyncio.sleep(0.02)
        press.live = 2
        assert await desks.reload()
        asking.append(asyncio.create_task(desks.ask(reading(0.15))))
        await asyncio.sleep(0.02)
        for one in asking:
            one.cancel()
    await asyncio.gather(*asking, return_exceptions=True)
    assert not any(paper.open or paper.read_when_closed for paper in press.papers)
    assert not [t for t in threading.enumerate() if t.name.startswith(("desk", "porter"))]


async def test_what_asking_raises_is_raised_and_counted_out() -> None:
    press = Press()

    def fail(_: Desk) -> int:
        raise ValueError("x")

    async with press.desks() as desks:
        with pytest.raises(ValueError, match="x"):
            await desks.ask(fail)
        await until(lambda: desks.edition.readers == 0)
