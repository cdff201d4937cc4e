"""``python -m benchmarks.groups``: five hundred groups that talk at once.

The bot is a process of its own, as in operation, and talks over loopback to the stand-in for
Telegram's servers, which takes 50 ms for each call and refuses what Telegram would refuse. One
message in two hundred is an offer; the others are what people say in groups. Times are those of
the stand-in: from the moment an offer is posted to the moment the hint takes effect.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.telegram_crowd import EXAMPLES, LATENCY, percentile, table
from bot.groups.settings import GroupSettings, Mode
from bot.settings import Settings
from bot.store.engine import open_store, sqlite_url
from bot.wiring import rebuilt
from tests.bot.telegram.processes import BotProcess, open_lives
from tests.telegram.groups import Group
from tests.telegram.people import Person
from tests.telegram.server import BotApi, open_bot_api

DATA = Path(__file__).parents[1] / "tests" / "data"
ORDINARY = DATA / "ordinary.jsonl"
ONE_OFFER_IN = 200
PER_SECOND = 20
START_SECONDS = 120.0
SETTLE_SECONDS = 15.0
MEMBERS = 3


@dataclass(slots=True)
class Texts:
    """What is said, in an order that is the same in each run."""

    ordinary: list[str]
    offers: list[str]
    luck: random.Random = field(default_factory=lambda: random.Random(11))

    @classmethod
    def read(cls) -> Texts:
        """From the collection of ordinary messages (else the examples that are no offers), and
        from the labelled offers."""
        if ORDINARY.is_file():
            ordinary = [str(line["text"]) for line in _lines(ORDINARY)]
        else:
            ordinary = [
                str(line["text"])
                for file in sorted(EXAMPLES.glob("*.jsonl"))
                for line in _lines(file)
                if not line.get("flag")
            ]
        offers = [
            str(line["text"])
            for file in sorted((DATA / "labelled").glob("*.jsonl"))
            for line in _lines(file)
            if line["flagged"] and line["split"] == "train" and line["kind"] == "offer"
        ]
        return cls(ordinary, offers)

    def next(self, number: int) -> tuple[str, bool]:
        """The message of that number, and whether it is an offer."""
        if number % ONE_OFFER_IN == ONE_OFFER_IN // 2:
            return self.offers[number // ONE_OFFER_IN % len(self.offers)], True
        return self.luck.choice(self.ordinary), False


@dataclass(slots=True)
class Run:
    """What was seen in a run. ``posted`` are offers: group and message, and when."""

    groups: int
    messages: int = 0
    seconds: float = 0.0
    late: float = 0.0
    posted: dict[tuple[int, int], float] = field(default_factory=dict)
    hinted: dict[tuple[int, int], float] = field(default_factory=dict)
    other: int = 0
    memory: list[tuple[float, float]] = field(default_factory=list)
    processor: float = 0.0
    refused: int = 0
    violations: int = 0

    def rows(self) -> list[tuple[str, str]]:
        """As a table."""
        waits = [at - self.posted[key] for key, at in self.hinted.items() if key in self.posted]
        first, last = self._memory()
        shown = (
            f"{percentile(waits, 50):.2f} / {percentile(waits, 95):.2f} / {max(waits):.2f} s"
            if waits else "no hint"
        )  # fmt: skip
        return [
            ("groups, messages, a second",
             f"{self.groups}, {self.messages:,}, {self.messages / self.seconds:.1f}"),
            ("offers among them, hints under them", f"{len(self.posted)}, {len(waits)}"),
            ("hints under something else", str(self.other)),
            ("message to hint, p50 / p95 / longest", shown),
            ("breaches of Telegram's rules, 429", f"{self.violations}, {self.refused}"),
            ("memory of the bot: first / last fifth of the run", f"{first:.0f} / {last:.0f} MB"),
            ("processor of bot and model", f"{self.processor / self.seconds:.0%} of one core"),
            ("processor time for one message", f"{1000 * self.processor / self.messages:.2f} ms"),
            ("the writer here was late by at most", f"{self.late:.2f} s"),
        ]  # fmt: skip

    def _memory(self) -> tuple[float, float]:
        """Mean of the first and of the last fifth; a minute each where a run takes five."""
        part = self.seconds / 5
        begin, end = self.memory[0][0], self.memory[-1][0]
        first = [size for at, size in self.memory if at - begin <= part]
        last = [size for at, size in self.memory if end - at <= part]
        return statistics.mean(first), statistics.mean(last)


def _lines(file: Path) -> Iterator[dict[str, object]]:
    return (json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip())


def peopled(api: BotApi, folder: Path, count: int) -> list[tuple[Group, list[Person]]]:
    """Groups with members, in which admins have chosen hints."""
    groups = []
    with open_store(sqlite_url(folder / "bot.sqlite3"), None, folder / "secret.key") as store:
        for number in range(count):
            group = api.group(f"Group {number}", bot="administrator")
            members = [api.person(name=f"Member {number}.{one}") for one in range(MEMBERS)]
            owner = api.person(name=f"Owner {number}")
            group.join(owner, owner=True)
            for member in members:
                group.join(member)
            store.groups.save(group.id, GroupSettings(mode=Mode.HINT, owner=owner.id, asked=True))
            groups.append((group, members))
    return groups


async def warm(api: BotApi, groups: list[tuple[Group, list[Person]]], texts: Texts) -> None:
    """Until the bot runs: the menu is registered, and a hint has come."""
    group, members = groups[0]
    await members[0].says(texts.offers[-1], group)
    await group.hears(START_SECONDS)
    await api.until(lambda: len(api.called("setMyCommands")) >= 14 or None, START_SECONDS)
    await asyncio.sleep(2)


async def talk(
    api: BotApi, bot: BotProcess, groups: list[tuple[Group, list[Person]]], texts: Texts,
    seconds: float,
) -> Run:  # fmt: skip
    """So many seconds of talk, a group after the other in no order."""
    run, luck = Run(len(groups)), random.Random(5)
    since, used = len(api.calls), bot.processor_seconds()
    begun = time.monotonic()
    for number in range(int(seconds * PER_SECOND)):
        due = begun + number / PER_SECOND
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        run.late = max(run.late, time.monotonic() - due)
        group, members = luck.choice(groups[1:])
        text, offered = texts.next(number)
        said = await luck.choice(members).says(text, group)
        if offered:
            run.posted[group.id, said.id] = time.monotonic()
        if number % PER_SECOND == 0:
            run.memory.append((time.monotonic(), bot.resident_megabytes()))
        run.messages += 1
    run.seconds = time.monotonic() - begun
    run.processor = bot.processor_seconds() - used
    await asyncio.sleep(SETTLE_SECONDS)
    _heard(api, since, run)
    return run


def _heard(api: BotApi, since: int, run: Run) -> None:
    """What the bot did."""
    for call in api.calls[since:]:
        run.refused += call.status == 429
        reply = call.params.get("reply_parameters") if call.method == "sendMessage" else None
        if reply and call.result is not None:
            key = call.chat, reply["message_id"]
            if key in run.posted:
                run.hinted[key] = call.at + api.settings.latency / 2
            else:
                run.other += 1
    run.violations = len(api.violations)


async def measure(home: Path, *, quick: bool) -> list[tuple[str, str]]:
    """One run, as a table."""
    count, seconds = (50, 30.0) if quick else (500, 300.0)
    texts = Texts.read()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with open_bot_api(latency=LATENCY) as api:
            groups = peopled(api, folder, count)
            async with open_lives(api, home, folder) as lives:
                bot = await lives.begin(last=True)
                await warm(api, groups, texts)
                return (await talk(api, bot, groups, texts, seconds)).rows()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        rebuilt(Settings(home=home))
        load = os.getloadavg()[0]
        rows = asyncio.run(measure(home, quick=given.quick))
        print(table(f"Groups (load before: {load:.1f})", rows))


if __name__ == "__main__":
    main()
