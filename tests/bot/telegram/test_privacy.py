"""What is stored about people: told in full, given out, and erased to the last byte."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.phrases import FluentPhrases
from bot.store.tables import stored_fields
from bot.telegram.markup import plain
from bot.telegram.privacy import PrivacyText
from bot.telegram.splitting import split
from knowledge.compose import RTL
from knowledge.domain import LANGUAGES
from tests.bot.telegram.talks import (
    PATIENT,
    Talk,
    asks,
    commands,
    open_talk,
    say,
    together,
)
from tests.telegram.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

CANARY = "Quetzalcoatlus"
"""A word that nobody but the person of a test would ever write."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert running.broke_rules() == []


def bare(text: str) -> str:
    """A text without the marks of direction that are put into it."""
    return "".join(letter for letter in text if letter not in "\u200f\u2068\u2069")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_stored_field_is_told_in_every_language(language: str) -> None:
    post = PrivacyText(FluentPhrases()).post(language)
    text = bare(plain(post.html))
    for field in stored_fields():
        assert bare(say(language, field.phrase)) in text, (field.table, field.column)
    for phrase in ("none", "memory", "encrypted", "shared", "rights"):
        assert bare(say(language, f"privacy-{phrase}")) in text
    assert bare(say(language, "start-automated")) in text
    assert len(split(post.html)) == 1


@pytest.mark.parametrize("language", RTL)
async def test_commands_in_right_to_left_text_can_be_tapped(language: str) -> None:
    text = plain(PrivacyText(FluentPhrases()).post(language).html)
    assert "\u2068/export" in text
    assert "/\u2068" not in text


async def chatted(talk: Talk, person: Person, label: str) -> None:
    """A conversation that leaves a trace wherever something can be stored."""
    offer = f"{CANARY}{label} pays 50 dollars in tokens for an iris scan in Nairobi. Should I?"
    answer = await asks(person, offer)
    await person.presses(answer, say("en", "button-useful"))
    await person.presses(answer, say("en", "button-watch"))
    await commands(person, "/language", "en")
    await commands(person, "/country", "KE")
    await commands(person, "/feedback", f"{CANARY}{label} was helpful")
    await commands(person, "/check")
    await person.sends_photo(f"{CANARY}{label} on a poster: tokens for your eyes")
    await person.hears(PATIENT)
    await asks(person, "why?")
    await person.asks_inline(f"{CANARY}{label} gives 20 euros for a palm scan", timeout=PATIENT)
    await commands(person, "/sources", f"palm {CANARY}{label}")
    await person.popup(PATIENT)
    await person.popup(PATIENT)


def bytes_of(talk: Talk) -> dict[str, bytes]:
    """Everything in the folder of the database."""
    return {p.name: p.read_bytes() for p in talk.folder.rglob("*") if p.is_file()}


async def test_forgetting_leaves_no_byte_of_a_person(talk: Talk) -> None:
    gone = talk.person(name=f"{CANARY}First", last_name=f"{CANARY}Last", username=f"{CANARY}_nick")
    stays = talk.person(name="Other")
    await together(lambda one: chatted(talk, *one), [(gone, "gone"), (stays, "stays")])
    code = talk.bot.store.keyring.hash("chat", gone.id)
    kept = talk.bot.store.keyring.hash("chat", stays.id)

    # what is stored is stored under a code, and in no clear word
    before = b"".join(bytes_of(talk).values())
    assert code.encode() in before
    for word in (CANARY, str(gone.id)):
        assert word.encode() not in before

    asked = await commands(gone, "/forget")
    await gone.presses(asked, say("en", "button-yes-forget"))
    assert (await gone.hears_edit(asked, PATIENT)).text == say("en", "forgotten")
    await gone.popup(PATIENT)
    await talk.settled()

    for name, content in bytes_of(talk).items():
        for word in (CANARY, str(gone.id), code):
            assert word.encode() not in content, (word, name)
    stored = talk.bot.store.chats.export(gone.id)
    assert not any(stored[part] for part in ("settings", "watches", "feedback", "updates"))
    assert kept.encode() in b"".join(bytes_of(talk).values())
    assert talk.bot.store.chats.export(stays.id)["watches"]

    # nor is anything remembered: "why?" has nothing to refer to
    answer = await asks(gone, "why?")
    assert say("en", "why-risk") not in answer.text
    assert (await asks(stays, "why?")).text.startswith(say("en", "why-risk"))


async def test_nothing_of_a_message_is_left_once_it_is_answered(talk: Talk) -> None:
    person = talk.person()
    await asks(person, f"{CANARY} wants to scan my palm for a voucher. Is that fine?")
    await talk.settled()
    stored = talk.bot.store.chats.export(person.id)
    assert [row["message"] for row in stored["updates"]] == [None]
    assert not stored["settings"] and not stored["watches"] and not stored["feedback"]


async def test_export_is_everything_that_is_stored(talk: Talk) -> None:
    person = talk.person()
    answer = await asks(person, "They give 50 dollars for an iris scan in Nairobi. Should I go?")
    await person.presses(answer, say("en", "button-watch"))
    await person.popup(PATIENT)
    await commands(person, "/country", "Kenya")
    await commands(person, "/feedback", "the link is broken")
    await person.commands("/export")
    sent = await person.hears(PATIENT)
    assert sent.text == say("en", "export-done")
    file = talk.api.world.files[sent.raw["document"]["file_id"]]
    told = json.loads(file.content)
    assert sent.raw["document"]["file_name"] == "irisward.json"
    assert told["chat"] == person.id
    assert told["settings"] == [{"language": "", "country": "KE"}]
    assert told["feedback"][0]["comment"] == "the link is broken"
    assert {watch["notice"] for watch in told["watches"]} <= talk.advisories.keys()
    assert told["watches"]
    # the update that asks is itself stored while it is answered
    assert told["updates"][-1]["message"]["message"]["text"] == "/export"
    now = talk.bot.store.chats.export(person.id)
    assert {key: now[key] for key in now if key != "updates"} == {
        key: told[key] for key in told if key != "updates"
    }


async def test_a_person_who_blocks_the_bot_is_forgotten(talk: Talk) -> None:
    person = talk.person()
    await commands(person, "/language", "sw")
    await person.blocks_bot()

    def forgotten() -> bool | None:
        return not talk.bot.store.chats.export(person.id)["settings"] or None

    for _ in range(100):
        if forgotten():
            break
        await talk.api.world.pulse.until(forgotten, 0.05)
    assert forgotten()


async def test_no_deletes_nothing(talk: Talk) -> None:
    person = talk.person()
    await commands(person, "/country", "KE")
    asked = await commands(person, "/forget")
    assert asked.text == say("en", "forget-ask")
    await person.presses(asked, say("en", "button-no"))
    await person.popup(PATIENT)
    assert await person.sees_gone(asked)
    assert talk.bot.store.chats.settings(person.id).country == "KE"
