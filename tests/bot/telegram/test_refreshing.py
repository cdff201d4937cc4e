"""One refresh at a time, how far it is, and its end with the bot."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.telegram.refreshing import Busy, Halted, ProgressLine, Refreshing, duration
from ingest.refresh import Progress, Stage
from ingest.report import RefreshOutcome, RefreshReport
from knowledge.errors import KnowledgeIndexError

DONE = RefreshReport(RefreshOutcome.NOTHING_CHANGED, (), 1, 1, "model")


def quick(only: tuple[str, ...], tell: Progress | None) -> RefreshReport:
    return DONE


async def test_the_second_is_told_who_is_at_it() -> None:
    refreshing = Refreshing(quick)
    refreshing.begin("Ada")
    with pytest.raises(Busy, match=r"since \d\d:\d\d UTC, started by Ada\."):
        refreshing.begin("the daily job")
    assert await refreshing.run(()) is DONE
    refreshing.begin("Ben")


async def test_it_ends_with_the_bot() -> None:
    begun, told = threading.Event(), threading.Event()

    def slow(only: tuple[str, ...], tell: Progress | None) -> RefreshReport:
        assert tell is not None
        begun.set()
        for number in range(10_000):
            told.wait(0.005)
            tell(Stage.READING, number, 10_000)
        return DONE

    refreshing = Refreshing(slow)
    refreshing.begin("Ada")
    running = asyncio.create_task(refreshing.run(("a",)))
    await asyncio.to_thread(begun.wait)
    await refreshing.close()
    with pytest.raises(Halted):
        await running
    # one that does not come to its next step is ended from without
    killed = threading.Event()

    def stuck(only: tuple[str, ...], tell: Progress | None) -> RefreshReport:
        killed.wait(10)
        raise KnowledgeIndexError("the process was ended")

    stuck_one = Refreshing(stuck, killed.set)
    stuck_one.begin("Ada")
    running = asyncio.create_task(stuck_one.run(()))
    await asyncio.sleep(0.05)
    await stuck_one.close()
    with pytest.raises(Halted):
        await running
    # one that is deaf is not waited for
    deaf = Refreshing(quick)
    deaf.begin("Ada")
    await deaf.close(0.01)


def test_how_far_it_is_and_how_long_it_takes() -> None:
    now = 0.0
    line = ProgressLine(lambda: now)
    assert line.text == "Refreshing …"
    lines = []
    for done, moment in ((1, 0.0), (3, 2.0), (11, 10.0), (600, 599.0), (1_001, 1_000.0)):
        now = moment
        line(Stage.EMBEDDING, done, 1_001)
        lines.append(line.text.removeprefix("Refreshing: embedding "))
    assert lines == [
        "1 of 1,001", "3 of 1,001", "11 of 1,001, 16 min left", "600 of 1,001, 7 min left",
        "1,001 of 1,001",
    ]  # fmt: skip
    # another stage has a time of its own
    line(Stage.WRITING, 500, 1_001)
    assert line.text == "Refreshing: writing 500 of 1,001"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, "0 s"), (89, "89 s"), (90, "2 min"), (3_600, "60 min"), (7_800, "2 h 10 min")],
)
def test_durations(seconds: float, said: str) -> None:
    assert duration(seconds) == said
