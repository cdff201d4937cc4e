"""The admins' card, its buttons, and objections under hints."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.groups.settings import Mode, Removal
from bot.telegram.group.press import GroupAction, GroupPress, encode_group
from tests.bot.telegram.group.scenes import OFFER, RUSSIAN, VARIANT, Scene, open_scene
from tests.bot.telegram.talks import PATIENT, Talk, open_talk, say
from tests.telegram.hearing import Heard, Pressable
from tests.telegram.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOT_OFFER = say("en", "button-not-offer")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert not running.api.violations


async def presses(scene: Scene, person: Person, message: Heard, label: str) -> str:
    """Somebody presses a button; what they are told."""
    await person.presses(message, label)
    told = (await person.popup(PATIENT)).text
    await scene.talk.settled()
    return told


async def offered(scene: Scene) -> tuple[Heard, Heard]:
    """A member's offer: the hint and the card."""
    await scene.member.says(OFFER, scene.group)
    return await scene.hears(), await scene.hears(scene.owner)


async def test_what_a_card_says(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    said = await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    card = await scene.hears(scene.owner)
    assert say("en", "card-title", group="Neighbours") in card.text
    assert f"https://t.me/c/{str(scene.group.id)[4:]}/{said.id}" in card.links
    assert {"<u>scan</u>", "<u>iris</u>", "<u>50 dollars</u>"} <= set(
        re.findall("<u>.*?</u>", card.html)
    )
    assert "let us scan your iris" in card.text and hint.text.splitlines()[0] in card.text
    assert say("en", "card-kept") in card.text
    assert "Max" not in card.text and str(scene.member.id) not in card.text
    assert card.labels == tuple(say("en", f"card-button-{name}") for name in (
        "fine", "not-offer", "mute", "why"
    ))  # fmt: skip
    (stored,) = scene.hints()
    assert (stored.card, stored.card_chat) == (card.id, scene.owner.id)


async def test_links_in_what_is_quoted_are_dead(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.ALERT)
    said = await scene.member.says(f"{OFFER} at iris-cash.example.com or @iris_cash", scene.group)
    card = await scene.hears(scene.owner)
    assert "iris-cash[.]example" in card.text
    assert card.links == (f"https://t.me/c/{str(scene.group.id)[4:]}/{said.id}",)


async def test_words_of_a_text_without_spaces(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.ALERT)
    await scene.member.says(
        "今天来我们摊位扫描虹膜，现场领取五百元现金，名额有限，联系我", scene.group
    )
    marked = re.findall("<u>(.*?)</u>", (await scene.hears(scene.owner)).html)
    assert any("虹膜" in words for words in marked)
    assert not any("今天" in words for words in marked)


async def test_a_public_group_is_linked_by_its_name(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.ALERT, username="neighbours_x")
    said = await scene.member.says(OFFER, scene.group)
    card = await scene.hears(scene.owner)
    assert f"https://t.me/neighbours_x/{said.id}" in card.links
    assert say("en", "hinted-alert") in card.text
    await scene.quiet()


async def test_cards_go_to_the_chat_that_was_chosen(talk: Talk) -> None:
    office = talk.api.group("Admins", bot="member")
    scene = await open_scene(talk, Mode.ALERT, alert_chat=office.id, language="de")
    office.join(scene.owner)
    outsider = talk.person()
    office.join(outsider)
    await scene.member.says(OFFER, scene.group)
    card = await office.hears(PATIENT)
    assert say("de", "card-button-why") in card.labels
    # who is in that chat and leads no group decides nothing
    told = await presses(scene, outsider, card, say("de", "card-button-not-offer"))
    assert told == say("en", "press-admins-only")
    assert scene.hints()[0].state == "open"


async def test_an_owner_who_never_wrote_to_the_bot(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH, started=False)
    await scene.member.says(OFFER, scene.group)
    await scene.hears()
    await scene.quiet()
    assert scene.counts() == {"offers": 1, "hints": 1, "unsent": 1}
    assert scene.settings.owner == scene.owner.id


async def test_fine(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    hint, card = await offered(scene)
    told = await presses(scene, scene.owner, card, say("en", "card-button-fine"))
    assert told == say("en", "press-fine")
    card = await scene.owner.hears_edit(card)
    assert say("en", "card-state-fine") in card.labels
    assert hint in scene.group.messages and scene.hints()[0].state == "fine"


async def test_a_false_alarm_never_comes_back_in_this_group(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH, thread_minutes=0)
    other = await open_scene(talk, Mode.HINT)
    hint, card = await offered(scene)
    reader = scene.somebody()
    assert await presses(scene, reader, hint, NOT_OFFER) == say("en", "press-objected")
    card = await scene.owner.hears_edit(card)
    assert say("en", "card-objected") in card.labels
    assert await presses(scene, reader, hint, NOT_OFFER) == say("en", "press-objected-before")
    assert await presses(scene, scene.member, hint, NOT_OFFER) == say("en", "press-objected")
    assert scene.counts()["objected"] == 2 and hint in scene.group.messages
    told = await presses(scene, scene.owner, card, say("en", "card-button-not-offer"))
    assert told == say("en", "press-not-offer")
    assert await scene.group.sees_gone(hint)
    card = await scene.owner.hears_edit(card)
    assert say("en", "card-state-not-offer") in card.labels
    for text in (OFFER, VARIANT):
        await scene.somebody().says(text, scene.group)
        await scene.quiet()
    assert len(scene.owner.messages) == 1
    # in this group alone, and this text alone
    await scene.member.says(RUSSIAN, scene.group)
    await scene.hears()
    await other.member.says(OFFER, other.group)
    await other.hears()


async def test_an_objection_where_there_was_no_card(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.HINT)
    await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    assert await presses(scene, scene.somebody(), hint, NOT_OFFER) == say("en", "press-objected")
    card = await scene.hears(scene.owner)
    assert say("en", "card-objection-title", group="Neighbours") in card.text
    assert say("en", "card-objected") in card.labels
    await presses(scene, scene.owner, card, say("en", "card-button-not-offer"))
    assert await scene.group.sees_gone(hint)


async def test_an_objection_of_which_nobody_can_be_told(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.HINT, started=False)
    await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    assert await presses(scene, scene.somebody(), hint, NOT_OFFER) == say("en", "press-not-told")


async def test_an_admin_who_objects_decides(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.HINT)
    await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    told = await presses(scene, scene.owner, hint, NOT_OFFER)
    assert told == say("en", "press-not-offer")
    assert await scene.group.sees_gone(hint) and scene.hints()[0].state == "not-offer"


async def test_whoever_is_no_admin_any_more_decides_nothing(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    hint, card = await offered(scene)
    scene.group.member(scene.owner).status = "member"  # of which no update told
    told = await presses(scene, scene.owner, card, say("en", "card-button-not-offer"))
    assert told == say("en", "press-admins-only") and hint in scene.group.messages


@pytest.mark.parametrize("forged", ["another group", "another hint", "no hint"])
async def test_forged_buttons_do_nothing(talk: Talk, forged: str) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    other = await open_scene(talk, Mode.BOTH)
    hint, card = await offered(scene)
    theirs, _ = await offered(other)
    number = other.hints()[0].number
    press = {
        "another group": GroupPress(GroupAction.OBJECT, other.group.id, number),
        "another hint": GroupPress(GroupAction.OBJECT, scene.group.id, number),
        "no hint": GroupPress(GroupAction.NOT_OFFER, scene.group.id, number),
    }[forged]
    message = card if forged == "no hint" else hint
    pressed = replace(message, buttons=(Pressable("x", encode_group(press)),))
    assert await presses(scene, scene.owner, pressed, "x") == say("en", "press-gone")
    assert theirs in other.group.messages and other.hints()[0].state == "open"


async def test_removing_by_a_button(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.ALERT, removal=Removal.ASK)
    said = await scene.member.says(OFFER, scene.group)
    card = await scene.hears(scene.owner)
    told = await presses(scene, scene.owner, card, say("en", "card-button-remove"))
    assert told == say("en", "press-removed") and said.deleted
    card = await scene.owner.hears_edit(card)
    assert say("en", "card-state-removed") in card.labels
    assert say("en", "card-button-remove") not in card.labels
    assert scene.counts() == {"offers": 1, "removed": 1}


async def test_an_admin_without_the_right_removes_nothing(talk: Talk) -> None:
    office = talk.api.group("Admins", bot="member")
    scene = await open_scene(talk, Mode.ALERT, removal=Removal.ASK, alert_chat=office.id)
    lesser = scene.somebody(admin=["can_pin_messages"])
    office.join(lesser)
    said = await scene.member.says(OFFER, scene.group)
    card = await office.hears(PATIENT)
    await talk.settled()
    told = await presses(scene, lesser, card, say("en", "card-button-remove"))
    assert told == say("en", "press-admins-only") and not said.deleted
    await scene.choose(removal=Removal.NEVER)
    told = await presses(scene, lesser, card, say("en", "card-button-remove"))
    assert told == say("en", "press-remove-off") and not said.deleted


async def test_no_button_for_what_the_bot_may_not(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.ALERT, removal=Removal.ASK)
    scene.group.promote_bot(scene.owner, ["can_pin_messages"])
    await scene.member.says(OFFER, scene.group)
    assert say("en", "card-button-remove") not in (await scene.hears(scene.owner)).labels


async def test_passing_over_a_sender_and_no_longer(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH, thread_minutes=0)
    _, card = await offered(scene)
    for _ in range(2):  # the second press changes nothing
        told = await presses(scene, scene.owner, card, say("en", "card-button-mute"))
        assert told == say("en", "press-muted", days=90)
    card = await scene.owner.hears_edit(card)
    await scene.member.says(RUSSIAN, scene.group)
    await scene.quiet()
    assert len(scene.owner.messages) == 1
    told = await presses(scene, scene.owner, card, say("en", "card-button-unmute"))
    assert told == say("en", "press-unmuted")
    await scene.member.says(RUSSIAN, scene.group)
    await scene.hears()


async def test_why(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    _, card = await offered(scene)
    await presses(scene, scene.owner, card, say("en", "card-button-why"))
    shown = await scene.hears(scene.owner)
    assert shown.reply_to == card.id and say("en", "group-why") in shown.text
    assert say("en", "hinted-hint") in shown.text


async def test_buttons_work_after_a_restart(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    hint, card = await offered(scene)
    await talk.restart()
    told = await presses(scene, scene.owner, card, say("en", "card-button-not-offer"))
    assert told == say("en", "press-not-offer")
    assert await scene.group.sees_gone(hint)
    assert "let us scan your iris" in (await scene.owner.hears_edit(card)).text


async def test_a_failure_is_told_calmly(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.BOTH)
    _, card = await offered(scene)
    talk.api.faults.error(500, method="sendMessage", chat=scene.owner.id)
    await scene.owner.presses(card, say("en", "card-button-why"))
    await scene.owner.popup(PATIENT)
    await talk.settled()
    fault = talk.api.faults.error(500, method="editMessageReplyMarkup")
    await presses(scene, scene.owner, card, say("en", "card-button-fine"))
    assert fault.hits == 1 and scene.hints()[0].state == "fine"


async def test_details_open_in_private(talk: Talk) -> None:
    scene = await open_scene(talk)
    await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    url = hint.button(say("en", "button-details")).url
    reader = talk.person("es")
    await reader.opens_link(url.partition("?start=")[2])
    shown = await reader.hears(PATIENT)
    assert shown.text.startswith(say("es", "headline-high"))
    assert say("es", "button-report") in shown.labels
    assert say("es", "start") not in shown.text


async def test_an_old_link_is_told_to_be_old(talk: Talk) -> None:
    reader = talk.person()
    await reader.opens_link("hint_nonsense")
    assert (await reader.hears(PATIENT)).text == say("en", "button-old")
