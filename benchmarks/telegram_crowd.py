"""The people of `benchmarks.telegram`: what they wrote, and when they were answered."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.telegram.server import BotApi

LATENCY = 0.05
"""Seconds that a call to the stand-in takes, half of them before it takes effect."""

EXAMPLES = Path(__file__).parents[1] / "knowledge" / "heads" / "examples"


class Texts:
    """Different texts in fifteen languages: offers, questions and what is neither."""

    offer = (
        "Hey friends! There is a man at the mall today who pays 50 dollars in tokens for a scan "
        "of your eyes. It takes 5 minutes, bring your ID. Ask for Sam at the silver ball!"
    )
    """What many forward."""

    def __init__(self) -> None:
        lines = (
            line
            for file in sorted(EXAMPLES.glob("*.jsonl"))
            for line in file.read_text("utf-8").splitlines()
        )
        self._texts = sorted({str(json.loads(line)["text"]) for line in lines})
        random.Random(7).shuffle(self._texts)
        self._at = 0

    def next(self, count: int) -> list[str]:
        """So many that were not given before."""
        given = []
        for at in range(self._at, self._at + count):
            rounds, place = divmod(at, len(self._texts))
            given.append(self._texts[place] + (f" ({rounds})" if rounds else ""))
        self._at += count
        return given


@dataclass(frozen=True, slots=True)
class Tally:
    """Messages never answered, answered once, and more often; chats in which an answer came
    before that to an earlier message."""

    lost: int
    once: int
    more: int
    disorderly: int


class Crowd:
    """People who write to the bot in turn."""

    def __init__(self, api: BotApi, size: int) -> None:
        self._api = api
        self._people = [api.person(name=f"Person {n}", started=True) for n in range(size)]
        self._asked: dict[int, tuple[int, float]] = {}
        self._written = 0
        self._from = 0
        self._since = 0
        self.refused = 0
        self.processor_seconds = 0.0
        self.violations: list[object] = []

    @property
    def size(self) -> int:
        """How many they are."""
        return len(self._people)

    @property
    def first(self) -> int:
        """The chat of one of them."""
        return self._people[0].id

    @property
    def answers(self) -> int:
        """Messages that the bot has sent."""
        return sum(len(person.chat.voiced) for person in self._people)

    @property
    def open(self) -> bool:
        """Whether somebody still waits for an answer."""
        replied = {number for number, _, _ in self._answered()}
        return not replied.issuperset(self._asked)

    def begin(self) -> None:
        """Count from now on; what was before is forgotten."""
        self._asked.clear()
        self._since = len(self._api.calls)

    def close(self) -> None:
        """Count what was refused, for when the stand-in is gone."""
        calls = self._api.calls[self._since :]
        self.refused = sum(call.status == 429 for call in calls)
        self.violations = list(self._api.violations)

    async def write(
        self, texts: Sequence[str], per_second: float = 0.0, *, forwarded: bool = False
    ) -> None:
        """Send these, one after the other."""
        began = time.monotonic()
        for at, text in enumerate(texts):
            if per_second:
                await asyncio.sleep(max(0.0, began + at / per_second - time.monotonic()))
            person = self._people[self._written % self.size]
            said = await (person.forwards(text) if forwarded else person.says(text))
            self._asked[said.id] = (person.id, time.monotonic())
            self._written += 1

    async def hears(self, count: int, seconds: float) -> None:
        """Returns when the bot has sent so many messages in all."""
        await self._until(lambda: self.answers >= count, seconds)

    async def all_answered(self, seconds: float, settle: float = 0.0) -> None:
        """Returns when nobody waits any more, and ``settle`` seconds later."""
        await self._until(lambda: self.answers >= len(self._asked) and not self.open, seconds)
        await asyncio.sleep(settle)
        self.close()

    async def all_replied(self, seconds: float) -> None:
        """Returns when nobody waits any more, whatever else the bot has sent."""
        await self._until(lambda: not self.open, seconds)

    def tally(self) -> Tally:
        """What became of every message."""
        order: dict[int, list[int]] = {person.id: [] for person in self._people}
        for number, chat, _ in self._answered():
            order[chat].append(number)
        times = Counter(number for numbers in order.values() for number in numbers)
        counted = [times[number] for number in self._asked]
        return Tally(
            lost=counted.count(0),
            once=counted.count(1),
            more=sum(count > 1 for count in counted),
            disorderly=sum(numbers != sorted(numbers) for numbers in order.values()),
        )

    def waits(self, *, but: int = 0, only: int = 0) -> list[float]:
        """Seconds from each message to its answer."""
        return [
            at - self._asked[number][1]
            for number, chat, at in self._answered()
            if chat != but and only in (0, chat)
        ]

    def signs(self) -> list[float]:
        """Seconds from each message to a sign of life: "typing", which is seen for five seconds
        or until a message comes, or the answer."""
        answers = {number: (chat, at) for number, chat, at in self._answered()}
        spoken: dict[int, list[float]] = {person.id: [] for person in self._people}
        for chat, at in answers.values():
            spoken[chat].append(at)
        shown = {person.id: [at for _, at in person.chat.actions] for person in self._people}
        return [
            self._first_sign(asked, shown[chat], spoken[chat], answers[number][1]) - asked
            for number, (chat, asked) in self._asked.items()
            if number in answers
        ]

    @staticmethod
    def _first_sign(
        asked: float, shown: list[float], spoken: list[float], answer: float
    ) -> float:  # fmt: skip
        still_seen = any(
            asked - 5 < at < asked and not any(at < other < asked for other in spoken)
            for at in shown
        )
        return asked if still_seen else min([answer, *(at for at in shown if at >= asked)])

    def _answered(self) -> list[tuple[int, int, float]]:
        """Of each answer: the message it replies to, its chat, and when it took effect."""
        return [
            (reply["message_id"], call.chat, call.at + self._api.settings.latency / 2)
            for call in self._api.calls[self._since :]
            if call.method == "sendMessage" and call.result is not None
            and (reply := call.params.get("reply_parameters"))
            and reply["message_id"] in self._asked
        ]  # fmt: skip

    async def _until(self, done: Callable[[], bool], seconds: float) -> None:
        seen = await self._api.world.pulse.until(lambda: done() or None, seconds)
        if not seen:
            raise TimeoutError(f"{self.answers} answers to {len(self._asked)} messages")


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that so many percent do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def table(title: str, rows: Sequence[tuple[str, str]]) -> str:
    """A table in Markdown."""
    lines = [f"| {title} | |", "|---|---|", *(f"| {what} | {value} |" for what, value in rows)]
    return "\n".join([*lines, ""])
