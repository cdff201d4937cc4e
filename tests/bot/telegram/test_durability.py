"""Whatever ends the process: no question is lost, none is answered twice, none overtakes."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path

from tests.bot.telegram.processes import open_lives
from tests.telegram.server import BotApi, open_bot_api

PEOPLE = 12
UPDATES = 120
KILLS = 4
LATENCY = 0.05
START = 60
"""Seconds that a life may take to do its part; a start takes some, on a busy machine more."""

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
        answered = {p.id: [heard.reply_to for heard in p.messages] for p in self._people}
        for chat, asked in self._asked.items():
            times = Counter(answered[chat])
            assert [number for number in asked if not times[number]] == [], "lost"
            assert [number for number in asked if times[number] > 1] == [], "answered twice"
        assert answered == self._asked


async def test_killed_four_times_and_then_told_to_stop(home: Path, tmp_path: Path) -> None:
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
            await crowd.hears(crowd.answers + luck.randrange(4, 16), START)
            await asyncio.sleep(luck.random() * 2 * LATENCY)
            await bot.kill()
        bot = await lives.begin()
        await crowd.hears(crowd.answers + PEOPLE, START)
        await writing
        assert await bot.stop(8) == 0
        assert crowd.answers < UPDATES, "nothing was left to do"
        await lives.begin(last=True)
        await crowd.hears(UPDATES, START)
        # an answer too many would come now
        await asyncio.sleep(1.5)
        crowd.check()
        assert api.violations == []
