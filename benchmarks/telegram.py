"""``python -m benchmarks.telegram``: how the Telegram bot bears kills, bursts and backlogs.

The bot is a process of its own, as in operation. It talks over loopback to the stand-in for
Telegram's servers (`tests.telegram`), which runs here, takes 50 ms for each call, and refuses
what Telegram would refuse. Times are those of the stand-in: from the moment somebody writes to
the moment the answer takes effect.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.telegram_crowd import LATENCY, Crowd, Texts, percentile, table
from bot.settings import Settings
from bot.wiring import rebuilt
from tests.bot.telegram.processes import BotProcess, Lives, open_lives
from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api

PATIENCE = 900.0
"""Seconds after which a measurement is given up."""

FLOOR = 29
"""Answers a second that the bot allows itself, because Telegram allows thirty."""

UNPACED = """
import asyncio, signal
from bot.cli import quiet_libraries
quiet_libraries()
from bot.settings import Settings
from bot.telegram.budgets import Budgets
from bot.telegram.pacing import Pacing
from bot.telegram.service import open_bot, serve
async def run():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    pacing = Pacing(overall=1e-4, private=1e-3, group=1e-3)
    budgets = Budgets(per_minute=10**6, per_day=10**6, everyone_per_second=10**6)
    async with open_bot(Settings(), pacing=pacing, budgets=budgets) as bot:
        await serve(bot, stop)
asyncio.run(run())
"""
"""A bot that sends as fast as it can and refuses nobody, to see what the rest costs."""

Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a measurement needs: a stand-in, and the lives of a bot that talks to it."""

    api: BotApi
    lives: Lives
    home: Path


@asynccontextmanager
async def open_scene(home: Path, program: str = "", **how: object) -> AsyncIterator[Scene]:
    """A new database each time; ``how`` are settings of the stand-in."""
    with tempfile.TemporaryDirectory() as folder:
        async with (
            open_bot_api(**({"latency": LATENCY} | how)) as api,
            open_lives(
                api, home, Path(folder), program=program,
                questions_per_minute="100000", questions_per_day="100000",
            ) as lives,
        ):  # fmt: skip
            yield Scene(api, lives, home)


async def running(scene: Scene, crowd: Crowd, texts: Texts) -> BotProcess:
    """The bot, started and warm: it has answered a few, and its menu is registered."""
    bot = await scene.lives.begin(last=True)
    await crowd.write(texts.next(4))
    await crowd.all_answered(PATIENCE)
    for _ in range(600):
        if len(scene.api.called("setMyCommands")) >= 14:
            break
        await asyncio.sleep(0.1)
    await asyncio.sleep(2)
    crowd.begin()
    return bot


async def kills(home: Path, texts: Texts, updates: int, times: int) -> Rows:
    """SIGKILL at random moments, also while starting; what is lost, doubled or out of order."""
    luck = random.Random(20)
    async with open_scene(home) as scene:
        crowd = Crowd(scene.api, 50)
        await crowd.write(texts.next(updates // 2))
        writing = asyncio.create_task(crowd.write(texts.next(updates // 2), per_second=6))
        began = time.monotonic()
        for kill in range(times):
            bot = await scene.lives.begin()
            if kill % 4 == 3:
                await asyncio.sleep(luck.uniform(0, 6))
            else:
                share = crowd.answers + luck.randint(1, max(1, updates // times))
                await crowd.hears(min(share, updates - 1), PATIENCE)
                await asyncio.sleep(luck.uniform(0, 2 * LATENCY))
            await bot.kill()
        await scene.lives.begin(last=True)
        await writing
        await crowd.all_answered(PATIENCE, settle=5)
        tally = crowd.tally()
        edits = len(scene.api.called("editMessageText"))
        return [
            ("updates, people, SIGKILLs", f"{updates:,}, {crowd.size}, {times}"),
            ("lost", str(tally.lost)),
            ("answered exactly once", f"{tally.once / updates:.2%}"),
            ("answered twice or more", str(tally.more)),
            ("chats with an answer out of order", str(tally.disorderly)),
            ("messages tried in search of one that may have been sent", str(edits)),
            ("breaches of Telegram's rules", str(len(scene.api.violations))),
            ("seconds in all", f"{time.monotonic() - began:.0f}"),
        ]


async def burst(home: Path, texts: Texts, seconds: int, *, told_to_wait: bool) -> Crowd:
    """Ten different questions a second from sixty people; with ``told_to_wait`` Telegram wants
    the bot to leave one of them alone for 7 s."""
    async with open_scene(home) as scene:
        crowd = Crowd(scene.api, 60)
        bot = await running(scene, crowd, texts)
        before = bot.processor_seconds()
        writing = asyncio.create_task(crowd.write(texts.next(10 * seconds), per_second=10))
        if told_to_wait:
            await asyncio.sleep(min(10, seconds / 3))
            scene.api.faults.too_many(7, method="sendMessage", chat=crowd.first, times=1)
        await writing
        await crowd.all_answered(PATIENCE)
        crowd.processor_seconds = (bot.processor_seconds() - before) / (10 * seconds)
        return crowd


async def bursts(home: Path, texts: Texts, seconds: int) -> Rows:
    """The same burst without and with a chat that must be left alone."""
    plain = await burst(home, texts, seconds, told_to_wait=False)
    held = await burst(home, texts, seconds, told_to_wait=True)
    waits, signs = plain.waits(), plain.signs()
    others, one = held.waits(but=held.first), held.waits(only=held.first)
    ratio = percentile(others, 95) / percentile(waits, 95)
    return [
        ("different questions, a second, people", f"{len(waits)}, 10, {plain.size}"),
        ("update to answer, p50 / p95 / longest", _three(waits)),
        ("sign of life within 1 s", f"{sum(s <= 1 for s in signs) / len(signs):.2%}"),
        ("sign of life, p50 / p95 / longest", _three(signs)),
        ("processor time for one, bot and model", f"{plain.processor_seconds * 1000:.0f} ms"),
        ("429 in steady state", str(plain.refused)),
        ("breaches of Telegram's rules", str(len(plain.violations))),
        ("one chat told to wait 7 s: it, longest", f"{max(one):.1f} s"),
        ("the others, p50 / p95 / longest", _three(others)),
        ("p95 of the others / p95 without", f"{ratio:.2f}"),
        ("429 besides the one", str(held.refused - 1)),
    ]


async def cached(home: Path, texts: Texts, forwards: int) -> Rows:
    """One offer forwarded by many, against as many different ones, nothing paced, no delay."""
    same = await unpaced(home, texts, lambda: [texts.offer] * forwards)
    different = await unpaced(home, texts, lambda: texts.next(max(100, forwards // 10)))
    return [
        ("forwards of one offer, people", f"{forwards:,}, 200"),
        ("answers a second, one offer", f"{same[0]:.0f}"),
        ("processor time for one, one offer", f"{same[1] * 1000:.1f} ms"),
        ("answers a second, different offers", f"{different[0]:.0f}"),
        ("processor time for one, different offers", f"{different[1] * 1000:.0f} ms"),
        ("one offer / different offers", f"{same[0] / different[0]:.1f}"),
    ]


async def unpaced(
    home: Path, texts: Texts, make: Callable[[], list[str]]
) -> tuple[float, float]:  # fmt: skip
    """Answers a second, and processor seconds of bot and model for one."""
    async with open_scene(home, UNPACED, latency=0.0, rates=NO_RATES) as scene:
        crowd = Crowd(scene.api, 200)
        bot = await running(scene, crowd, texts)
        wanted = make()
        before, began = bot.processor_seconds(), time.monotonic()
        await crowd.write(wanted, forwarded=True)
        await crowd.all_answered(PATIENCE)
        took = time.monotonic() - began
        return len(wanted) / took, (bot.processor_seconds() - before) / len(wanted)


async def backlog(home: Path, texts: Texts, updates: int) -> Rows:
    """What was written while the bot was away."""
    async with open_scene(home) as scene:
        crowd = Crowd(scene.api, 100)
        bot = await running(scene, crowd, texts)
        before = bot.resident_megabytes()
        await bot.kill()
        await crowd.write(texts.next(updates))
        bot = await scene.lives.begin(last=True)
        await crowd.hears(crowd.answers + 1, PATIENCE)
        began, middle = time.monotonic(), 0.0
        while crowd.open:
            await asyncio.sleep(0.5)
            middle = max(middle, bot.resident_megabytes())
        took = time.monotonic() - began
        tally = crowd.tally()
        return [
            ("updates that waited, people", f"{updates:,}, {crowd.size}"),
            ("seconds to answer all, from the first answer", f"{took:.0f}"),
            ("against the least that 29 a second allow", f"{took / (updates / FLOOR):.2f}"),
            ("lost, twice, out of order", f"{tally.lost}, {tally.more}, {tally.disorderly}"),
            ("memory: a few questions / most while draining", f"{before:.0f} / {middle:.0f} MB"),
            ("429", str(crowd.refused)),
        ]


def _three(values: list[float]) -> str:
    return f"{percentile(values, 50):.2f} / {percentile(values, 95):.2f} / {max(values):.2f} s"


async def measure(home: Path, parts: str, quick: bool) -> None:
    """The parts asked for, each a table."""
    texts = Texts()
    made = {
        "a": lambda: kills(home, texts, *((100, 4) if quick else (1_000, 20))),
        "b": lambda: bursts(home, texts, 10 if quick else 60),
        "d": lambda: cached(home, texts, 400 if quick else 4_000),
        "e": lambda: backlog(home, texts, 150 if quick else 1_500),
    }
    titles = {"a": "Kills", "b": "Bursts", "d": "Repeated forwards", "e": "Backlog"}
    for part in parts:
        load = os.getloadavg()[0]
        print(table(f"{titles[part]} (load before: {load:.1f})", await made[part]()), flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--parts", default="abde", help="which: a kills, b bursts, d, e")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        rebuilt(Settings(home=home))
        asyncio.run(measure(home, given.parts, given.quick))


if __name__ == "__main__":
    main()
