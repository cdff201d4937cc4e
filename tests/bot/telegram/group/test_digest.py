"""One card a day or a week."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.groups.settings import Digest, Mode
from tests.bot.telegram.group.scenes import OFFER, RUSSIAN, VARIANT, Scene, open_scene
from tests.bot.telegram.talks import Talk, open_talk, say

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert not running.api.violations


def at(hour: int, days: int = 1, zone: int = 0) -> float:
    """An hour of tomorrow, or of a later day, by the clock of a group."""
    today = (datetime.now(UTC) + timedelta(minutes=zone)).replace(
        hour=hour, minute=30, second=0, microsecond=0
    )
    return (today + timedelta(days=days, minutes=-zone)).timestamp()


async def busy(scene: Scene) -> None:
    await scene.member.says(OFFER, scene.group)
    await scene.somebody().says(VARIANT, scene.group)
    await scene.somebody().says(RUSSIAN, scene.group)
    await scene.quiet()


async def test_a_day_in_one_card(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.ALERT, digest=Digest.DAILY)
    await busy(scene)
    assert not scene.owner.messages
    digests = talk.bot.side.digests
    await digests.run(at(8))
    assert not scene.owner.messages  # too early in the day
    await digests.run(at(9))
    (card,) = scene.owner.messages
    lines = card.text.splitlines()
    assert lines[0] == say("en", "digest-daily", group="Neighbours")
    assert say("en", "digest-offers", count=3) in lines
    assert say("en", "digest-repeats", count=1) in lines
    assert say("en", "digest-hints", count=0) not in lines
    number = str(scene.group.id)[4:]
    assert card.links == tuple(f"https://t.me/c/{number}/{h.message}" for h in scene.hints())
    await digests.run(at(10))
    await digests.run(at(9, days=2))
    assert len(scene.owner.messages) == 1  # nothing new, nothing to tell


async def test_what_was_watched_is_counted(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.WATCH, digest=Digest.DAILY, language="de")
    await busy(scene)
    await talk.bot.side.digests.run(at(9))
    (card,) = scene.owner.messages
    assert say("de", "digest-offers", count=3) in card.text and not card.links


async def test_the_clock_of_the_group(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.WATCH, digest=Digest.DAILY, zone=600)
    await busy(scene)
    await talk.bot.side.digests.run(at(8, zone=600))
    assert not scene.owner.messages
    await talk.bot.side.digests.run(at(9, zone=600))
    assert len(scene.owner.messages) == 1


async def test_a_week_in_one_card(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.WATCH, digest=Digest.WEEKLY)
    await busy(scene)
    monday = 7 - datetime.now(UTC).weekday()
    for day in range(monday, monday + 7):
        for hour in (8, 9, 17):
            await talk.bot.side.digests.run(at(hour, days=day))
    (card,) = scene.owner.messages
    assert card.text.startswith(say("en", "digest-weekly", group="Neighbours"))


@pytest.mark.parametrize(("mode", "digest"), [
    (Mode.OFF, Digest.DAILY), (Mode.WATCH, Digest.NONE),
])  # fmt: skip
async def test_no_digest(talk: Talk, mode: Mode, digest: Digest) -> None:
    scene = await open_scene(talk, Mode.WATCH)
    await busy(scene)
    await scene.choose(mode=mode, digest=digest)
    await talk.bot.side.digests.run(at(9))
    assert not scene.owner.messages


async def test_one_group_that_fails_is_not_in_the_way_of_others(talk: Talk) -> None:
    scenes = [
        await open_scene(talk, Mode.WATCH, digest=Digest.DAILY, started=started)
        for started in (True, False, True)
    ]
    for scene in scenes:
        await busy(scene)
    talk.api.faults.error(500, method="sendMessage", chat=scenes[0].owner.id)
    await talk.bot.side.digests.run(at(9))
    assert [len(scene.owner.messages) for scene in scenes] == [0, 0, 1]
    await talk.bot.side.digests.run(at(10))
    assert [len(scene.owner.messages) for scene in scenes] == [1, 0, 1]
