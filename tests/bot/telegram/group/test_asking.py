"""What is said to the bot in groups: /mute, /why, /check, /trust, /allow, /forget, /help."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.groups.settings import GroupSettings, Mode
from bot.store.groups import Hint
from bot.telegram.group.asked import EVERYBODY, LEADERS
from tests.bot.telegram.talks import PATIENT, Talk, commands, open_talk, say
from tests.telegram.groups import Group
from tests.telegram.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

HIGH = say("en", "headline-high")
OFFER = "Scan your iris at our booth, we pay 7000 KES in Nairobi!"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    folder = tmp_path_factory.mktemp("bot")
    operator = {"operator_name": "Ada & <Co>", "operator_contact": "ada@example.org"}
    async with open_talk(home, folder, **operator) as running:
        yield running
        assert [broken for broken in running.broke_rules() if "sendChatAction" not in broken] == []


async def among(talk: Talk, *, started: bool = True, **settings: Any) -> tuple[
    Group, Person, Person
]:  # fmt: skip
    """A group, one of its admins and one of its members."""
    group = talk.api.group()
    admin, member = talk.person(started=started), talk.person(name="Ben", started=started)
    group.join(admin, admin=True)
    group.join(member)
    kept = replace(GroupSettings(joined=time.time(), mode=Mode.OFF), **settings)
    await talk.bot.side.book.save(group.id, kept)
    return group, admin, member


def chosen(talk: Talk, group: Group) -> GroupSettings:
    settings = talk.bot.store.groups.settings(group.id)
    assert settings is not None
    return settings


@pytest.mark.parametrize(
    ("wanted", "seconds"), [("1h", 3_600), ("30m", 1_800), ("2d", 172_800), ("", 3_600)]
)
async def test_mute_is_one_message_and_one_line(talk: Talk, wanted: str, seconds: int) -> None:
    group, admin, _ = await among(talk)
    asked = await admin.commands("/mute", wanted, group)
    line = await group.hears(PATIENT)
    assert line.reply_to == asked.id
    assert line.text.startswith(say("en", "group-announced", changes="").strip())
    assert abs(chosen(talk, group).muted_until - time.time() - seconds) < 10
    await admin.commands("/mute", "off", group)
    assert say("en", "group-mute-off") in (await group.hears(PATIENT)).text
    assert chosen(talk, group).muted_until == 0.0
    assert len(group.messages) == 2


async def test_mute_can_be_undone_and_is_explained(talk: Talk) -> None:
    group, admin, _ = await among(talk)
    await admin.commands("/mute", "1d", group)
    line = await group.hears(PATIENT)
    await admin.presses(line, "Undo")
    await group.hears_edit(line, PATIENT)
    assert chosen(talk, group).muted_until == 0.0
    await admin.commands("/mute@irisward_test_bot", "for ever", group)
    assert (await group.hears(PATIENT)).text == say("en", "group-mute-usage")


async def test_a_mute_that_may_be_meant_for_another_bot_is_let_be(talk: Talk) -> None:
    group, admin, member = await among(talk)
    said = await member.says("hello", group)
    await admin.replies(said, "/mute 1h")
    await admin.commands("/mute", "@ben", group)
    await talk.settled()
    assert not group.messages
    await admin.replies(said, "/mute@irisward_test_bot 1h")
    await group.hears(PATIENT)
    assert chosen(talk, group).muted_until > time.time()


async def test_an_admin_who_hides_may_do_the_same(talk: Talk) -> None:
    group, _, _ = await among(talk)
    hidden = talk.person()
    group.join(hidden, admin=True, anonymous=True)
    await hidden.commands("/mute", "1h", group)
    await group.hears(PATIENT)
    assert chosen(talk, group).muted_until
    await hidden.commands("/settings", place=group)
    assert (await group.hears(PATIENT)).text == say("en", "group-opening")
    await hidden.commands("/alerts", "here", group)
    assert (await group.hears(PATIENT)).text == say("en", "group-alerts-hidden")


async def test_in_a_topic_it_is_said_there(talk: Talk) -> None:
    group, admin, _ = await among(talk)
    topic = group.open_topic("Offers", by=admin)
    await admin.says("/mute 1h", group, thread=topic)
    assert (await group.hears(PATIENT)).thread == topic


async def test_trusting_a_sender(talk: Talk) -> None:
    group, admin, member = await among(talk)
    said = await member.says("hello", group)
    await member.replies(said, "/trust")
    await talk.settled()
    assert not chosen(talk, group).trusted
    await admin.commands("/trust", place=group)
    assert (await group.hears(PATIENT)).text == say("en", "group-trust-usage")
    await admin.replies(said, "/trust")
    line = await group.hears(PATIENT)
    assert "Ben" not in line.text and str(member.id) not in line.text
    code = talk.bot.store.groups.sender(group.id, member.id)
    assert chosen(talk, group).trusted == {code}
    await admin.replies(said, "/trust")
    assert (await group.hears(PATIENT)).text == say("en", "group-unchanged")
    await admin.presses(line, "Undo")
    await group.hears_edit(line, PATIENT)
    assert not chosen(talk, group).trusted


async def test_allowing_words_and_links(talk: Talk) -> None:
    group, admin, _ = await among(talk)
    for wanted, entry in (("Our Clinic", "our clinic"), ("https://Example.org/a", "example.org/a")):
        await admin.commands("/allow", wanted, group)
        await group.hears(PATIENT)
        assert chosen(talk, group).allowed[-1] == entry
    await admin.commands("/allow", "", group)
    assert (await group.hears(PATIENT)).text == say("en", "group-allow-usage")
    many = tuple(f"w{n}" for n in range(200))
    await talk.bot.side.book.save(group.id, replace(chosen(talk, group), allowed=many))
    await admin.commands("/allow", "more", group)
    assert (await group.hears(PATIENT)).text == say("en", "group-too-many", most=200)


async def test_a_check_is_answered_in_private(talk: Talk) -> None:
    group, _, member = await among(talk)
    offer = await member.says(OFFER, group)
    asked = await member.replies(offer, "/check")
    answer = await member.hears(PATIENT)
    assert answer.text.startswith(HIGH)
    line = await group.hears(PATIENT)
    assert line.text == say("en", "check-sent")
    assert line.reply_to == asked.id
    assert line.labels == (say("en", "button-check-private"), say("en", "button-check-show"))
    assert len(group.messages) == 1


async def test_whoever_asked_or_an_admin_can_show_it_in_the_group(talk: Talk) -> None:
    group, admin, member = await among(talk)
    other = talk.person()
    group.join(other)
    offer = await other.says(OFFER, group)
    for person in (member, admin):
        await member.replies(offer, "/check")
        await member.hears(PATIENT)
        line = await group.hears(PATIENT)
        await other.presses(line, "Show it")
        assert (await other.popup(PATIENT)).text == say("en", "check-not-yours")
        await person.presses(line, "Show it")
        shown = await group.hears_edit(line, PATIENT)
        assert shown.text.startswith(HIGH)
        assert say("en", "ask-role") not in shown.text


async def test_who_never_wrote_to_the_bot_opens_it_by_a_link(talk: Talk) -> None:
    group, _, member = await among(talk, started=False)
    offer = await member.says(OFFER, group)
    await member.replies(offer, "/check")
    line = await group.hears(PATIENT)
    assert line.text == say("en", "check-ready")
    start = line.buttons[0].url.partition("start=")[2]
    assert start.startswith("chk_")
    assert not member.messages
    await member.opens_link(start)
    assert (await member.hears(PATIENT)).text.startswith(HIGH)


async def test_an_answer_that_is_no_longer_kept(talk: Talk) -> None:
    group, _, member = await among(talk)
    offer = await member.says(OFFER, group)
    await member.replies(offer, "/check")
    await member.hears(PATIENT)
    line = await group.hears(PATIENT)
    await talk.restart()
    await member.presses(line, "Show it")
    assert (await member.popup(PATIENT)).text == say("en", "check-gone")
    await member.opens_link("chk_abcdefghijkl")
    assert (await member.hears(PATIENT)).text == say("en", "check-gone")


async def test_a_failure_in_the_group_does_not_repeat_what_is_private(talk: Talk) -> None:
    group, admin, _ = await among(talk)
    offer = await admin.says(OFFER, group)
    for command in ("/check", "/settings"):
        fault = talk.api.faults.error(502, method="sendMessage", chat=group.id, times=2)
        await admin.replies(offer, command)
        await group.hears(PATIENT)
        await admin.hears(PATIENT)
        await talk.settled()
        assert fault.hits == 2
    assert len(admin.messages) == len(group.messages) == 2
    # what was refused here: the calls that failed, and the search for what they may have sent
    talk.api.calls[:] = [call for call in talk.api.calls if call.status < 400]


async def test_too_many_checks_of_one_person_are_let_be(talk: Talk) -> None:
    group, _, member = await among(talk)
    for _ in range(8):
        offer = await member.says("The weather is nice", group)
        await member.replies(offer, "/check")
    await talk.settled()
    assert len(group.messages) == 5


async def test_why_explains_a_hint_and_in_quiet_times_privately(talk: Talk) -> None:
    group, _, member = await among(talk)
    ours = await talk.bot.side.speaker.say(group.id, talk.bot.side.talk.panel.opening(
        group.id, "en", "irisward_test_bot"))  # fmt: skip
    await group.hears(PATIENT)
    said = group.messages[-1]
    await member.replies(said, "/why")
    assert (await group.hears(PATIENT)).text == say("en", "group-why-usage")
    talk.bot.store.groups.hinted(group.id, Hint(
        1, ours, 0, 0, 0, time.time(), ("iris", "money"), ("ke-odpc-worldcoin-2023",), "hint",
        "open", b"", "", "high",
    ))  # fmt: skip
    await member.replies(said, "/why")
    explained = await group.hears(PATIENT)
    assert say("en", "group-why") in explained.text
    settings = replace(chosen(talk, group), muted_until=time.time() + 600)
    await talk.bot.side.book.save(group.id, settings)
    await member.replies(said, "/why")
    assert (await group.hears(PATIENT)).text == say("en", "check-sent")
    assert (await member.hears(PATIENT)).text == explained.text


async def test_forget_in_a_group(talk: Talk) -> None:
    group, admin, member = await among(talk)
    await member.commands("/forget", place=group)
    told = await group.hears(PATIENT)
    assert told.text == say("en", "group-forget-member")
    assert told.buttons[0].url == "https://t.me/irisward_test_bot"
    await admin.commands("/forget", place=group)
    asked = await group.hears(PATIENT)
    await member.presses(asked, "Yes")
    assert (await member.popup(PATIENT)).text == say("en", "group-admins-only")
    chosen(talk, group)
    await admin.presses(asked, "Yes")
    assert (await group.hears_edit(asked, PATIENT)).text == say("en", "group-erased-announced")
    assert talk.bot.store.groups.settings(group.id) is None
    assert talk.bot.store.groups.export(group.id)["groups"] == []


async def test_what_terms_demand_is_answered_in_groups_in_two_seconds(talk: Talk) -> None:
    group, _, member = await among(talk)
    for _ in range(5):
        for name in ("privacy", "help", "forget", "developer"):
            began = time.monotonic()
            await member.commands(f"/{name}", place=group)
            assert (await group.hears(PATIENT)).text
            assert time.monotonic() - began < 2.0


async def test_help_in_a_group_lists_what_works_there(talk: Talk) -> None:
    group, _, member = await among(talk)
    await member.commands("/help", place=group)
    text = (await group.hears(PATIENT)).text
    for name in (*EVERYBODY, *LEADERS):
        assert f"/{name} – " in text
    assert say("en", "start-automated") in text


async def test_commands_of_groups_say_so_in_private(talk: Talk) -> None:
    person = talk.person()
    for name in ("mute", "why", "trust", "allow"):
        assert (await commands(person, f"/{name}")).text == say("en", "group-only")


async def test_a_group_speaks_the_language_it_chose(talk: Talk) -> None:
    group, admin, _ = await among(talk, language="es")
    await admin.commands("/allow", "", group)
    assert (await group.hears(PATIENT)).text == say("es", "group-allow-usage")


async def test_what_is_forwarded_is_no_order(talk: Talk) -> None:
    group, admin, _ = await among(talk)
    await admin.forwards("/mute 1h", group)
    await admin.forwards("/forget", group)
    await talk.settled()
    assert not group.messages
    assert not chosen(talk, group).muted_until
