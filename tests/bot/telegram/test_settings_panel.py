"""Language and country of a chat, by name, by code and by buttons."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.countries import country_named
from bot.phrases import FluentPhrases
from knowledge.domain import LANGUAGES
from tests.bot.telegram.talks import PATIENT, Talk, asks, commands, open_talk, say
from tests.telegram.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

PHRASES = FluentPhrases()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert running.broke_rules() == []


def plain(text: str) -> str:
    return "".join(letter for letter in text if letter not in "\u200f\u2068\u2069")


def kept(talk: Talk, person: Person) -> tuple[str, str]:
    settings = talk.bot.store.chats.settings(person.id)
    return settings.language, settings.country


@pytest.mark.parametrize(
    ("wanted", "tag"),
    [("es", "es"), ("Spanish", "es"), ("español", "es"), ("ESPANOL", "es"), ("espagnol", "es"),
     ("西班牙语", "es"), ("zh", "zh-Hans"), ("zh-TW", "zh-Hant"), ("Chinese", "zh-Hans"),
     ("中文", "zh-Hans"), ("繁體中文", "zh-Hant"), ("Kiswahili", "sw"), ("swahili", "sw"),
     ("العربية", "ar"), ("árabe", "ar"), ("русский", "ru"), ("pt-BR", "pt"), ("हिन्दी", "hi"),
     ("日本語", "ja"), ("한국어", "ko"), ("ไทย", "th"), ("in", "id"), ("Deutsch", "de")],
)  # fmt: skip
async def test_a_language_by_name_or_tag(talk: Talk, wanted: str, tag: str) -> None:
    person = talk.person()
    heard = await commands(person, "/language", wanted)
    said = say(tag, "language-set", language=PHRASES.language_name(tag, tag))
    assert plain(heard.text) == plain(said)
    assert kept(talk, person) == (tag, "")
    assert plain((await commands(person, "/help")).text).startswith(plain(say(tag, "help")))


@pytest.mark.parametrize("wanted", ["klingon", "uk", "it", "xx", "<b>", "😀", "1", "en es"])
async def test_a_language_that_is_none_of_ours(talk: Talk, wanted: str) -> None:
    person = talk.person()
    heard = await commands(person, "/language", wanted)
    assert heard.text == say("en", "language-unknown")
    names = [PHRASES.language_name(tag, tag) for tag in LANGUAGES]
    assert [label.casefold() for label in heard.labels[: len(LANGUAGES)]] == [
        name.casefold() for name in names
    ]
    assert "Español" in heard.labels
    assert kept(talk, person) == ("", "")


async def test_a_language_by_button_and_back_to_that_of_each_message(talk: Talk) -> None:
    person = talk.person()
    asked = await commands(person, "/language")
    assert asked.text == say("en", "language-ask")
    await person.presses(asked, PHRASES.language_name("th", "th"))
    said = await person.hears_edit(asked, PATIENT)
    name = PHRASES.language_name("th", "th")
    assert said.text == say("th", "language-set", language=name)
    assert not said.buttons
    assert kept(talk, person) == ("th", "")
    asked = await commands(person, "/language")
    assert asked.text == say("th", "language-ask")
    await person.presses(asked, say("th", "language-automatic"))
    await person.hears_edit(asked, PATIENT)
    assert kept(talk, person) == ("", "")
    assert (await asks(person, "hello")).text.startswith(say("en", "headline-out-of-scope"))


@pytest.mark.parametrize(
    ("code", "wanted", "country"),
    [("en", "KE", "KE"), ("en", "ke", "KE"), ("en", "Kenya", "KE"), ("en", "Kenia", "KE"),
     ("es", "Kenia", "KE"), ("zh-hans", "肯尼亚", "KE"), ("en", "肯尼亞", "KE"),
     ("ar", "كينيا", "KE"), ("en", "Georgia", "GE"), ("en", "UK", "GB"), ("en", "España", "ES"),
     ("en", "espana", "ES"), ("ru", "Германия", "DE"), ("en", "south korea", "KR"),
     ("th", "ประเทศไทย", "TH"), ("hi", "भारत", "IN"), ("en", "in Kenya", "KE"),
     ("ja", "ブラジル", "BR"), ("en", "Bosnia & Herzegovina", "BA"), ("en", "EU", "EU")],
)  # fmt: skip
async def test_a_country_by_name_or_code(talk: Talk, code: str, wanted: str, country: str) -> None:
    person = talk.person(code)
    heard = await commands(person, "/country", wanted)
    language = {"zh-hans": "zh-Hans"}.get(code, code)
    said = say(language, "country-set", country=PHRASES.place(language, country))
    assert plain(heard.text) == plain(said)
    assert kept(talk, person) == ("", country)


@pytest.mark.parametrize("wanted", ["Narnia", "ZZ", "the moon", "<b>", "QQ", "12"])
async def test_a_country_that_is_none(talk: Talk, wanted: str) -> None:
    person = talk.person()
    assert (await commands(person, "/country", wanted)).text == say("en", "country-unknown")
    assert kept(talk, person) == ("", "")


async def test_a_country_by_button_on_a_later_page_and_none_again(talk: Talk) -> None:
    person = talk.person("es")
    asked = await commands(person, "/country")
    assert asked.text == say("es", "country-ask")
    last = asked
    while say("es", "button-next") in last.labels:
        await person.presses(last, say("es", "button-next"))
        last = await person.hears_edit(last, PATIENT)
    assert last.version >= 1
    named = [one for one in last.labels if one != say("es", "country-none")]
    name = named[-1] if named[-1] != say("es", "button-previous") else named[-2]
    await person.presses(last, name)
    said = await person.hears_edit(last, PATIENT)
    assert said.text == say("es", "country-set", country=name)
    assert kept(talk, person)[1] == country_named(name, ["es"])
    asked = await commands(person, "/country")
    await person.presses(asked, say("es", "country-none"))
    assert (await person.hears_edit(asked, PATIENT)).text == say("es", "country-unset")
    assert kept(talk, person) == ("", "")


async def test_an_answer_asks_for_the_country_only_where_it_would_change(talk: Talk) -> None:
    person = talk.person()
    label = say("en", "button-country")
    question = "They give 50 dollars in tokens if I let them scan my iris. Should I?"
    answer = await asks(person, question)
    assert label in answer.labels
    await person.presses(answer, label)
    asked = await person.hears(PATIENT)
    assert asked.text == say("en", "country-ask")
    await person.presses(asked, PHRASES.place("en", "BR"))
    await person.hears_edit(asked, PATIENT)
    again = await asks(person, question)
    assert label not in again.labels
    local = {a.url for a in talk.advisories.values() if a.jurisdiction == "BR"}
    assert set(again.links) & local


async def test_settings_outlive_a_restart(talk: Talk) -> None:
    person = talk.person("de")
    await commands(person, "/language", "sw")
    await talk.restart()
    assert (await commands(person, "/help")).text.startswith(say("sw", "help"))


async def test_being_heard_of_is_noted_of_who_only_asks(talk: Talk) -> None:
    person = talk.person()
    await commands(person, "/country", "KE")
    long_ago = (datetime.now(UTC) - timedelta(days=30)).date().isoformat()
    with talk.bot.store.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE chats SET seen = '{long_ago}'")  # noqa: S608
    await talk.restart()
    await asks(person, "hello")
    (seen,) = talk.bot.store.chats.export(person.id)["last_seen"]
    assert seen > long_ago
