"""How much the bot says in groups at the most, and how soon what it must say."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.groups.settings import GroupSettings, Mode
from bot.settings import Settings
from bot.telegram.service import open_bot, serve
from tests.bot.telegram.group.scenes import open_scene
from tests.bot.telegram.talks import Talk, open_talk, together
from tests.telegram.groups import Group
from tests.telegram.people import Person
from tests.telegram.server import open_bot_api

LABELLED = Path(__file__).resolve().parents[3] / "data" / "labelled"


def offers(count: int) -> list[str]:
    """Different offers in fifteen languages."""
    lines = (
        json.loads(line)
        for file in sorted(LABELLED.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    )
    texts = [one["text"] for one in lines
             if one["flagged"] and one["split"] == "train" and one["kind"] == "offer"]  # fmt: skip
    random.Random(23).shuffle(texts)
    assert len(texts) >= count
    return texts[:count]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert running.broke_rules() == []


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("topics", "hints"), [(0, 1), (10, 6)])
async def test_two_hundred_offers_in_one_group(talk: Talk, topics: int, hints: int) -> None:
    """At most one hint in a thread within ten minutes, and six in the group within an hour."""
    scene = await open_scene(talk, Mode.HINT)
    threads = [scene.group.open_topic(f"Topic {n}", scene.owner) for n in range(topics)]
    for at, text in enumerate(offers(200)):
        thread = threads[at % topics] if topics and at % 11 else 0
        await scene.somebody().says(text, scene.group, thread=thread)
    await talk.settled()
    said = Counter(message.thread for message in scene.group.messages)
    assert sum(said.values()) == hints
    assert max(said.values()) == 1
    stored = scene.hints()
    assert sum(one.decision == "hint" for one in stored) == hints
    assert {one.decision for one in stored} <= {"hint", "cooldown-thread", "cooldown-hour"}
    # an offer that a pause silenced is counted all the same
    assert scene.counts()["offers"] >= 150
    assert not talk.api.called("deleteMessage", scene.group.id)


@pytest.mark.asyncio(loop_scope="module")
async def test_edits_do_not_get_round_it(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.HINT)
    said = await scene.member.says("good morning", scene.group)
    for text in (*offers(6), "good morning", *offers(3)):
        said = await scene.member.edits(said, text)
        await talk.settled()
    assert len(talk.api.called("sendMessage", scene.group.id)) <= 1


async def test_what_terms_demand_comes_in_two_seconds_in_twenty_groups_at_once(
    home: Path, tmp_path: Path
) -> None:
    """With the distances that Telegram wants between messages, whatever a group has chosen."""
    async with open_bot_api(latency=0.05) as api:
        settings = Settings(
            home=home, database=f"sqlite:///{tmp_path / 'bot.sqlite3'}", health_port=0,
            secret_file=tmp_path / "secret.key", telegram_token=SecretStr(api.token),
            telegram_api=api.url,
        )  # fmt: skip
        stop = asyncio.Event()
        async with open_bot(settings) as bot:
            asking: list[tuple[Person, Group, str]] = []
            for at in range(20):
                group, person = api.group(bot="administrator"), api.person()
                group.join(person)
                mode = list(Mode)[at % len(Mode)]
                await bot.side.book.save(group.id, GroupSettings(mode=mode))
                name = ("/privacy", "/help", "/forget", "/developer")[at // len(Mode)]
                asking.append((person, group, name))
            serving = asyncio.create_task(serve(bot, stop))
            first = api.person()
            await first.commands("/help")
            await first.hears(30)  # the menu is registered while it starts
            await asyncio.sleep(1)

            async def answered(each: tuple[Person, Group, str]) -> float:
                person, group, name = each
                began = time.monotonic()
                await person.commands(name, place=group)
                assert (await group.hears(10)).text
                return time.monotonic() - began

            took = await together(answered, asking)
            stop.set()
            await serving
        assert max(took) <= 2.0
        assert api.violations == []
