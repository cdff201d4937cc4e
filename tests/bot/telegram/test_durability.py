"""Whatever ends the process: no question is lost, none is answered twice, none overtakes."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.bot.telegram.processes import open_lives
from tests.telegram.people import Person
from tests.telegram.server import BotApi, open_bot_api

PEOPLE = 12
UPDATES = 120
KILLS = 4
LATENCY = 0.05

TEXTS = (
    "They pay {n} dollars for a scan of my eyes at the mall, should I go?",
    "¿Me pagan {n} pesos por escanear la cara, es legal?",
    "Is it legal to sell my palm print for {n} shillings in Kenya?",
    "Earn {n} tokens today! Bring your ID, look into the Orb, ask for Sam at the station",
)


class Crowd:
    """People who each write several messages, and what each message was."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._people = [api.person(name=f"Person {n}") for n in range(PEOPLE)]
        self._asked: dict[int, list[int]] = {person.id: [] for person in self._people}
        self._written = 0

    async def writes(self, count: int, every: float = 0.0) -> None:
        """So many more messages, each another text, by one after the other."""
        for _ in range(count):
            person = self._people[self._written % PEOPLE]
            text = TEXTS[self._written % len(TEXTS)].format(n=100 + self._written)
            said = await person.says(text)
            self._asked[person.id].append(said.id)
            self._written += 1
            await asyncio.sleep(every)

    def answered(self, person: Person) -> list[int]:
        """The messages that were answered, in the order of the answers."""
        return [heard.reply_to for heard in person.messages]

    @property
    def answers(self) -> int:
        """How many messages the bot has sent."""
        return sum(len(person.chat.voiced) for person in self._people)

    async def hears(self, count: int, seconds: float) -> None:
        """Returns when the bot has sent so many messages in all."""
        seen = await self._api.world.pulse.until(lambda: self.answers >= count or None, seconds)
        assert seen, f"{self.answers} answers instead of {count} after {seconds:g} s"

    def check(self) -> None:
        """Every message has one answer, and in each chat they came in order."""
        answered = {person.id: self.answered(person) for person in self._people}
        assert _lost(self._asked, answered) == {}
        assert _twice(answered) == {}
        assert answered == self._asked


def _lost(asked: dict[int, list[int]], answered: dict[int, list[int]]) -> dict[int, list[int]]:
    lost = {chat: sorted(set(ids) - set(answered[chat])) for chat, ids in asked.items()}
    return {chat: ids for chat, ids in lost.items() if ids}


def _twice(answered: dict[int, Sequence[int]] | dict[int, list[int]]) -> dict[int, list[int]]:
    twice = {c: [n for n, times in Counter(ids).items() if times > 1] for c, ids in answered.items()}
    return {chat: ids for chat, ids in twice.items() if ids}


async def test_killed_while_answers_go_out(home: Path, tmp_path: Path) -> None:
    luck = random.Random(31)
    async with (
        open_bot_api(latency=LATENCY) as api,
        open_lives(api, home, tmp_path, questions_per_minute="1000") as lives,
    ):
        crowd = Crowd(api)
        await crowd.writes(UPDATES // 2)
        writing = asyncio.create_task(crowd.writes(UPDATES // 2, every=0.1))
        for _ in range(KILLS):
            bot = await lives.begin()
            await crowd.hears(crowd.answers + luck.randrange(4, 16), 30)
            await asyncio.sleep(luck.random() * 2 * LATENCY)
            await bot.kill()
        await lives.begin()
        await writing
        await crowd.hears(UPDATES, 30)
        # an answer too many would come now
        await asyncio.sleep(1.5)
        crowd.check()
        assert api.violations == []


async def test_told_to_stop_under_load(home: Path, tmp_path: Path) -> None:
    async with (
        open_bot_api(latency=LATENCY) as api,
        open_lives(api, home, tmp_path, questions_per_minute="1000") as lives,
    ):
        crowd = Crowd(api)
        await crowd.writes(4 * PEOPLE)
        bot = await lives.begin()
        await crowd.hears(PEOPLE, 30)
        assert await bot.stop(8) == 0
        answered = crowd.answers
        assert answered < 4 * PEOPLE, "nothing was left to do"
        await lives.begin()
        await crowd.hears(4 * PEOPLE, 30)
        await asyncio.sleep(1.5)
        crowd.check()
        assert api.violations == []
