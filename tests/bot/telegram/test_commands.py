"""Commands in private chats and in groups."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.telegram.commands import ALIASES, IN_GROUPS, NAMES
from knowledge.domain import LANGUAGES
from tests.bot.telegram.talks import (
    OFFER,
    PATIENT,
    Talk,
    asks,
    commands,
    open_talk,
    pressed,
    say,
)
from tests.telegram.hearing import Heard
from tests.telegram.wire import utf16_slice

pytestmark = pytest.mark.asyncio(loop_scope="module")

HIGH = say("en", "headline-high")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    folder = tmp_path_factory.mktemp("bot")
    operator = {"operator_name": "Ada & <Co>", "operator_contact": "ada@operator.example"}
    async with open_talk(home, folder, **operator) as running:
        yield running
        assert running.broke_rules() == []


def tappable(message: Heard) -> set[str]:
    """The commands that can be tapped in a message."""
    return {
        utf16_slice(message.text, entity["offset"], entity["length"])
        for entity in message.entities
        if entity["type"] == "bot_command"
    }


async def test_start_says_what_it_is_and_has_an_example_to_tap(talk: Talk) -> None:
    person = talk.person()
    heard = await commands(person, "/start")
    assert heard.text.startswith(say("en", "start"))
    assert say("en", "start-automated") in heard.text
    assert {"/help", "/language", "/privacy"} <= tappable(heard)
    example = say("en", "example-question")
    assert heard.labels == (example,)
    assert (await pressed(person, heard, example)).text.startswith(HIGH)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_start_and_help_in_every_language(talk: Talk, language: str) -> None:
    person = talk.person(language)
    started = await commands(person, "/start")
    assert say(language, "start") in plain(started)
    assert say(language, "start-automated") in plain(started)
    told = await commands(person, "/help")
    assert say(language, "help") in plain(told)
    assert {f"/{name}" for name in NAMES} <= tappable(told)
    for name in NAMES:
        assert say(language, f"command-{name}") in plain(told)
    answer = await pressed(person, started, say(language, "example-question"))
    assert plain(answer).startswith(say(language, "headline-high"))


def plain(message: Heard) -> str:
    """Its text without the marks of direction."""
    return "".join(letter for letter in message.text if letter not in "\u200f\u2068\u2069")


async def test_commands_do_not_turn_lines_from_right_to_left_about(talk: Talk) -> None:
    person = talk.person("ar")
    lines = (await commands(person, "/help")).text.splitlines()
    # kept to itself, a command does not say from which side its line is read
    assert f"\u2068/start\u2069 – {say('ar', 'command-start')}" in lines
    started = (await commands(person, "/start")).text.splitlines()
    assert started[-1] == "\u200f\u2068/help /language /privacy\u2069"


async def test_a_link_to_a_notice_opens_it(talk: Talk) -> None:
    advisory = next(a for a in talk.advisories.values() if a.citable and a.language != "en")
    person = talk.person()
    await person.opens_link(f"adv_{advisory.id}")
    heard = await person.hears(PATIENT)
    assert advisory.title_in("en") in heard.text
    assert any(button.url == advisory.url for button in heard.buttons)
    assert say("en", "button-watch") in heard.labels


async def test_every_notice_fits_into_a_link(talk: Talk) -> None:
    allowed = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
    for advisory in talk.advisories.values():
        start = f"adv_{advisory.id}"
        assert len(start) <= 64 and set(start) <= allowed, advisory.id


@pytest.mark.parametrize("start", ["adv_no-such-notice", "adv_", "adv_../../etc", "adv_<b>"])
async def test_a_link_to_an_unknown_notice_says_that_it_is_gone(talk: Talk, start: str) -> None:
    assert (await commands(talk.person(), "/start", start)).text == say("en", "source-gone")


@pytest.mark.parametrize("start", ["x", "something else"])
async def test_any_other_link_begins_as_usual(talk: Talk, start: str) -> None:
    assert (await commands(talk.person(), "/start", start)).text.startswith(say("en", "start"))


async def test_ask(talk: Talk) -> None:
    person = talk.person()
    assert (await commands(person, "/ask")).text == say("en", "ask-usage")
    assert (await commands(person, "/ask", OFFER)).text.startswith(HIGH)


async def test_check_reads_the_message_replied_to(talk: Talk) -> None:
    person = talk.person()
    assert (await commands(person, "/check")).text == say("en", "check-usage")
    offer = await person.forwards("Scan your iris at our booth in Nairobi, we pay 7000 KES!")
    await person.hears(PATIENT)
    await person.replies(offer, "/check")
    answer = await person.hears(PATIENT)
    assert answer.text.startswith(HIGH)
    assert answer.reply_to == offer.id
    photo = await person.sends_photo()
    await person.hears(PATIENT)
    await person.replies(photo, "/check")
    assert (await person.hears(PATIENT)).text == say("en", "check-nothing")


async def test_a_question_with_check_is_asked_of_that_message(talk: Talk) -> None:
    person = talk.person("en")
    offer = await person.forwards("Scan your iris at our booth, we pay 7000 KES in Nairobi!")
    await person.hears(PATIENT)
    await person.replies(offer, "/check ¿Debería aceptar esta oferta o es peligroso para mí?")
    answer = await person.hears(PATIENT)
    assert answer.text.startswith(say("es", "headline-high"))
    assert say("es", "ask-role") not in answer.text


async def test_the_bots_own_words_are_not_checked(talk: Talk) -> None:
    person = talk.person()
    answer = await asks(person, OFFER)
    await person.replies(answer, "/check")
    assert (await person.hears(PATIENT)).text == say("en", "check-nothing")


async def test_status(talk: Talk) -> None:
    heard = await commands(talk.person(), "/status")
    shown = [advisory for advisory in talk.advisories.values() if advisory.citable]
    assert f" {len(shown)} notices" in heard.text
    assert heard.text.startswith("Knowledge base: generation 1")


async def test_feedback(talk: Talk) -> None:
    person = talk.person()
    assert (await commands(person, "/feedback")).text == say("en", "feedback-usage")
    said = "The second link is broken: <b>404</b>"
    assert (await commands(person, "/feedback", said)).text == say("en", "feedback-done")
    assert said in [text for _, _, text in talk.bot.store.chats.comments()]


@pytest.mark.parametrize("name", ["developer", *ALIASES])
async def test_developer_names_who_runs_the_bot(talk: Talk, name: str) -> None:
    heard = await commands(talk.person(), f"/{name}")
    assert "Ada & <Co>" in heard.text and "ada@operator.example" in heard.text


async def test_a_forwarded_command_is_no_order(talk: Talk) -> None:
    person = talk.person()
    await commands(person, "/country", "KE")
    await person.forwards("/country ES")
    assert (await person.hears(PATIENT)).text.startswith(say("en", "headline-out-of-scope"))
    assert talk.bot.store.chats.settings(person.id).country == "KE"
    await person.forwards("/start scan your iris in Nairobi today and get 50 dollars in tokens!")
    assert (await person.hears(PATIENT)).text.startswith(HIGH)


async def test_commands_of_groups_answer_there_and_the_others_are_silent(talk: Talk) -> None:
    person = talk.person(started=True)
    group = talk.api.group()
    group.join(person)
    offer = await person.says("Scan your iris at our booth, we pay 7000 KES in Nairobi!", group)
    for name in (*NAMES, *ALIASES):
        if name not in (*IN_GROUPS, "forget"):
            await person.commands(f"/{name}@irisward_test_bot", "KE", group)
    await talk.settled()
    assert not group.messages

    asked = await person.commands("/help@irisward_test_bot", place=group)
    heard = await group.hears(PATIENT)
    assert heard.text.startswith(say("en", "group-help"))
    assert heard.reply_to == asked.id
    await person.commands("/privacy", place=group)
    assert say("en", "privacy-none") in (await group.hears(PATIENT)).text
    await person.commands("/developer", place=group)
    assert "Ada & <Co>" in (await group.hears(PATIENT)).text
    await person.commands("/developer_info", place=group)
    assert "Ada & <Co>" in (await group.hears(PATIENT)).text
    await person.commands("/check", place=group)
    assert (await group.hears(PATIENT)).text == say("en", "check-usage")
    asked = await person.replies(offer, "/check")
    told = await group.hears(PATIENT)
    assert told.text == say("en", "check-sent")
    assert told.reply_to == asked.id


async def test_a_check_in_a_group_begins_no_conversation(talk: Talk) -> None:
    """Nobody's next question there is taken for one that follows another's."""
    person, other = talk.person(started=True), talk.person("es")
    group = talk.api.group()
    group.join(person)
    group.join(other)
    offer = await person.says("Scan your iris at our booth, we pay 7000 KES in Nairobi!", group)
    await person.replies(offer, "/check")
    await group.hears(PATIENT)
    await other.commands("/privacy", place=group)
    assert say("es", "privacy-none") in (await group.hears(PATIENT)).text


async def test_check_in_a_topic_without_a_reply_says_how(talk: Talk) -> None:
    person = talk.person()
    group = talk.api.group()
    group.join(person, admin=True)
    topic = group.open_topic("Offers", by=person)
    await person.says("/check", group, thread=topic)
    heard = await group.hears(PATIENT)
    assert heard.text == say("en", "check-usage")
    assert heard.thread == topic


async def test_what_terms_demand_is_answered_in_two_seconds_twenty_times(talk: Talk) -> None:
    for name in ("privacy", "help", "forget", "developer"):
        for _ in range(20):
            person = talk.person()
            began = time.monotonic()
            assert (await commands(person, f"/{name}")).text
            assert time.monotonic() - began <= 2.0, name
