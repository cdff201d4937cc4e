"""What the bot does about messages of groups."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from structlog.typing import EventDict

from bot.groups.settings import Digest, Mode, Removal
from tests.bot.telegram.group.scenes import ANOTHER, OFFER, RUSSIAN, VARIANT, open_scene
from tests.bot.telegram.talks import Talk, open_talk, say

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running


def failures(talk: Talk, kind: str) -> float:
    value = talk.bot.health.registry.get_sample_value(
        "irisward_group_failures_total", {"kind": kind}
    )
    return value or 0.0


async def test_an_offer_gets_one_hint_under_it(talk: Talk) -> None:
    scene = await open_scene(talk)
    said = await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    assert hint.reply_to == said.id
    assert len(hint.text.splitlines()) == 3
    assert hint.raw.get("link_preview_options", {}).get("is_disabled")
    call = talk.api.called("sendMessage", scene.group.id)[-1]
    assert call.params["disable_notification"]
    (stored,) = scene.hints()
    assert (stored.message, stored.hint, stored.card) == (said.id, hint.id, 0)
    assert (stored.decision, stored.state) == ("hint", "open")
    assert scene.counts() == {"offers": 1, "hints": 1}
    assert not scene.owner.messages


@pytest.mark.parametrize("text", [
    "Has anybody been to the iris garden? The flowers are lovely in May.",
    'Warning: do not fall for this: "' + OFFER + '" They are at the school gate again.',
    "Is it legal that they scan irises for 50 dollars at the mall?",
    "WLD is up 12 % today, took profit",
])  # fmt: skip
async def test_what_is_no_offer_gets_nothing(talk: Talk, text: str) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    await scene.member.says(text, scene.group)
    await scene.quiet()
    assert scene.hints() == [] and scene.counts() == {} and not scene.owner.messages


async def test_watching_only_counts(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.WATCH)
    await scene.member.says(OFFER, scene.group)
    await scene.member.says(RUSSIAN, scene.group)
    await scene.quiet()
    assert scene.counts() == {"offers": 2, "watching": 2} and scene.hints() == []


async def test_admins_and_the_group_itself_are_passed_over(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    await scene.owner.says(OFFER, scene.group)
    await scene.somebody(admin=True).says(OFFER, scene.group)
    await scene.somebody(admin=True, anonymous=True).says(OFFER, scene.group)
    await scene.group.posts(OFFER)
    await scene.quiet()
    assert scene.hints() == [] and scene.counts() == {}


async def test_a_flood_of_one_offer_gives_one_hint_and_one_card(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH, thread_minutes=0)
    for number in range(10):
        person = scene.somebody()
        await person.forwards(OFFER if number % 2 else VARIANT, scene.group)
    await talk.settled()
    assert len(scene.group.messages) == 1
    (card,) = scene.owner.messages
    (stored,) = scene.hints()
    assert stored.repeats == 9
    assert scene.counts() == {"offers": 10, "hints": 1, "repeats": 9}
    await talk.bot.side.cards.flush()
    assert say("en", "card-repeats", count=9) in (await scene.owner.hears_edit(card, 8)).labels


async def test_another_offer_in_the_same_conversation_has_to_wait(talk: Talk) -> None:
    scene = await open_scene(talk)
    topic = scene.group.open_topic("Work", scene.owner)
    await scene.member.says(OFFER, scene.group)
    await scene.hears()
    await scene.member.says(RUSSIAN, scene.group)
    await scene.quiet()
    said = await scene.member.says(RUSSIAN, scene.group, thread=topic)
    hint = await scene.hears()
    assert (hint.thread, hint.reply_to) == (topic, said.id)
    assert [one.decision for one in scene.hints()] == ["hint", "cooldown-thread", "hint"]


async def test_what_follows_an_offer_is_no_other_one(talk: Talk) -> None:
    scene = await open_scene(talk, removal=Removal.AUTOMATIC, thread_minutes=0)
    await scene.member.says(OFFER, scene.group)
    await scene.hears()
    followed = await scene.member.says("ok see you there", scene.group)
    await scene.quiet()
    assert not followed.deleted and scene.counts()["offers"] == 1


async def test_an_offer_in_two_messages(talk: Talk) -> None:
    scene = await open_scene(talk)
    await scene.member.says("Who wants 50 dollars today, cash at once?", scene.group)
    await scene.quiet()
    said = await scene.member.says("You only let us scan your iris at our kiosk", scene.group)
    assert (await scene.hears()).reply_to == said.id


async def test_what_a_cooldown_silenced_is_stored_once(talk: Talk) -> None:
    scene = await open_scene(talk, hints_per_hour=0)
    for _ in range(3):
        await scene.member.says(OFFER, scene.group)
    await scene.quiet()
    (stored,) = scene.hints()
    assert (stored.decision, stored.repeats) == ("cooldown-hour", 2)


async def test_a_backlog_does_not_speak(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH, removal=Removal.AUTOMATIC)
    said = await scene.member.says(OFFER, scene.group, ago=900.0)
    card = await scene.hears(scene.owner)
    assert say("en", "hinted-late") in card.text
    await scene.quiet()
    assert not said.deleted and [one.decision for one in scene.hints()] == ["late"]


async def test_the_language_of_the_group(talk: Talk) -> None:
    scene = await open_scene(talk, language="de")
    await scene.member.says(OFFER, scene.group)
    assert say("de", "button-details") in (await scene.hears()).labels
    own = await open_scene(talk)
    await own.member.says(RUSSIAN, own.group)
    assert "⚠" in (hint := (await own.hears()).text) and "сообщени" in hint


async def test_edited_into_an_offer_and_out_of_it(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    said = await scene.member.says("good morning", scene.group)
    await scene.quiet()
    edited = await scene.member.edits(said, OFFER)
    hint = await scene.hears()
    card = await scene.hears(scene.owner)
    assert hint.reply_to == said.id
    edited = await scene.member.edits(edited, OFFER + "!")
    await scene.quiet()
    await scene.member.edits(edited, "never mind")
    assert await scene.group.sees_gone(hint)
    assert say("en", "card-state-withdrawn") in (await scene.owner.hears_edit(card)).labels
    assert [one.state for one in scene.hints()] == ["withdrawn"]


async def test_removal_leaves_a_hint_that_says_why(talk: Talk) -> None:
    scene = await open_scene(talk, removal=Removal.AUTOMATIC)
    said = await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    assert said.deleted and hint.reply_to == 0
    assert say("en", "hint-removed") in hint.text
    assert say("en", "button-not-offer") in hint.labels
    card = await scene.hears(scene.owner)
    assert say("en", "hinted-removed") in card.text
    assert say("en", "card-button-remove") not in card.labels
    again = await scene.somebody().says(VARIANT, scene.group)
    await scene.quiet()
    assert again.deleted and scene.counts()["removed"] == 2


async def test_without_the_right_nothing_is_removed(talk: Talk) -> None:
    scene = await open_scene(talk, removal=Removal.AUTOMATIC)
    scene.group.promote_bot(scene.owner, ["can_pin_messages"])
    before = failures(talk, "forbidden") + failures(talk, "refused")
    said = await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    assert not said.deleted and hint.reply_to == said.id
    assert failures(talk, "forbidden") + failures(talk, "refused") == before + 1
    assert scene.counts() == {"offers": 1, "failed": 1, "hints": 1}


async def test_nothing_is_removed_unless_that_is_switched_on(talk: Talk) -> None:
    scene = await open_scene(talk, removal=Removal.ASK)
    said = await scene.member.says(OFFER, scene.group)
    await scene.hears()
    assert not said.deleted


async def test_a_digest_takes_the_place_of_cards(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.ALERT, digest=Digest.DAILY)
    await scene.member.says(OFFER, scene.group)
    await scene.quiet()
    assert not scene.owner.messages
    assert [one.decision for one in scene.hints()] == ["digest"]


async def test_a_failing_telegram_gets_no_late_hint(talk: Talk) -> None:
    scene = await open_scene(talk)
    before = failures(talk, "unreachable")
    fault = talk.api.faults.error(500, method="sendMessage", chat=scene.group.id)
    await scene.member.says(OFFER, scene.group)
    await scene.quiet()
    assert fault.hits == 1 and failures(talk, "unreachable") == before + 1
    assert scene.counts() == {"offers": 1, "failed": 1}
    # what failed is not in the way of the next one
    await scene.member.says(OFFER, scene.group)
    await scene.hears()


async def test_a_bot_that_may_not_write_stays_silent_and_loses_nothing(talk: Talk) -> None:
    scene = await open_scene(talk, thread_minutes=0)
    await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    scene.group.mute_bot(scene.owner)
    before = failures(talk, "forbidden")
    await scene.member.replies(hint, RUSSIAN)
    await scene.quiet()
    assert failures(talk, "forbidden") == before + 1
    assert scene.settings.mode is Mode.HINT


async def test_who_cannot_be_told_from_an_admin_is_left_alone(talk: Talk) -> None:
    scene = await open_scene(talk)
    before = failures(talk, "NotTold")
    talk.api.faults.error(500, method="getChatAdministrators", times=None, lasting=1.5)
    await scene.member.says(OFFER, scene.group)
    await scene.quiet()
    talk.api.faults.clear()
    assert failures(talk, "NotTold") == before + 1 and scene.hints() == []


async def test_a_locked_database_does_nothing_to_a_message(talk: Talk) -> None:
    scene = await open_scene(talk)
    await talk.settled()
    engine = talk.bot.store.engine
    before = failures(talk, "StoreError")
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE hints RENAME TO hidden")
    try:
        await scene.member.says(OFFER, scene.group)
        await talk.settled()
    finally:
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE hidden RENAME TO hints")
    await scene.quiet()
    assert failures(talk, "StoreError") == before + 1


async def test_a_message_is_acted_on_once_although_it_comes_twice(talk: Talk) -> None:
    scene = await open_scene(talk)
    said = await scene.member.says(OFFER, scene.group)
    await scene.hears()
    talk.api.updates.push_raw({"message": said.raw}, lane=scene.group.id)
    await scene.quiet()
    assert len(scene.hints()) == 1 and scene.hints()[0].repeats == 0


async def test_no_word_of_a_message_is_stored_or_logged(talk: Talk, logs: list[EventDict]) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    await scene.member.says(ANOTHER + " zyxcanary", scene.group)
    await scene.hears(scene.owner)
    await talk.settled()
    await asyncio.to_thread(talk.bot.store.purge)
    assert "zyxcanary" not in str(logs)
    for path in talk.folder.iterdir():
        assert b"zyxcanary" not in path.read_bytes()


async def test_a_hint_comes_within_two_seconds(talk: Talk) -> None:
    scene = await open_scene(talk)
    began = time.monotonic()
    await scene.member.says(OFFER, scene.group)
    await scene.group.hears(2.0)
    assert time.monotonic() - began < 2.0
