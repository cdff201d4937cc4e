"""The buttons under an answer: all of them, in several languages, today and weeks later."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.phrases import FluentPhrases
from bot.telegram.buttons import POPUPS
from bot.telegram.press import Action, AdvisoryRef, Press, decode, encode, ref_of
from knowledge.domain import Advisory, Part
from tests.bot.telegram.talks import (
    OFFER,
    PATIENT,
    Talk,
    asks,
    commands,
    open_talk,
    pressed,
    say,
    together,
)
from tests.telegram.hearing import Heard, Pressable, heard
from tests.telegram.people import Person
from tests.telegram.server import BotApi
from tests.telegram.wire import utf16_slice

pytestmark = pytest.mark.asyncio(loop_scope="module")

FOUR = ("en", "es", "zh-Hans", "ar")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert running.broke_rules() == []


def plain(text: str) -> str:
    return "".join(letter for letter in text if letter not in "\u200f\u2068\u2069")


def begins(language: str, action: Action) -> tuple[str, ...]:
    """What an answer to a button may begin with."""
    phrases = {
        Action.WHY: ("why-risk",),
        Action.QUESTIONS: ("questions-title",),
        Action.SCANNED: ("scanned-title",),
        Action.REPORT: ("report-title", "report-none"),
        Action.WARNING: ("role-warning",),
        Action.WATCH: ("watching",),
        Action.USEFUL: ("thanks-useful",),
        Action.NOT_USEFUL: ("thanks-useful",),
        Action.GOT_OFFER: ("thanks",),
    }
    return tuple(plain(say(language, phrase)) for phrase in phrases[action])


async def forwarded(talk: Talk, language: str) -> tuple[Person, Heard]:
    """Somebody in whose language an offer was answered."""
    person = talk.person(language)
    await person.forwards("Scan your iris at our booth in Nairobi, we pay 50 dollars in tokens!")
    return person, await person.hears(PATIENT)


async def presses_it(person: Person, answer: Heard, button: Pressable, language: str) -> None:
    """Presses a button and checks that it brings what it says, in the language."""
    press = decode(button.data)
    assert press is not None
    await person.presses(answer, button.text)
    popup = await person.popup(PATIENT)
    if press.action in POPUPS:
        assert popup.text in begins(language, press.action), button.text
        return
    assert not popup.text
    brought = await person.hears(PATIENT)
    assert brought.reply_to == answer.id
    if press.action is Action.SOURCES:
        title = plain(say(language, "source-title", number=1, count=len(press.advisories)))
        assert plain(brought.text).startswith(title)
        assert say(language, "source-summary") in brought.text
    else:
        assert plain(brought.text).startswith(begins(language, press.action)), button.text


@pytest.mark.parametrize("language", FOUR)
async def test_every_button_does_what_it_says_also_after_a_restart(
    talk: Talk, language: str
) -> None:
    _, answer = await forwarded(talk, language)
    assert len(answer.buttons) >= 10

    async def tried(button: Pressable) -> None:
        presser, message = await forwarded(talk, language)
        await presses_it(presser, message, button, language)

    await together(tried, answer.buttons)

    # somebody in another chat, whose Telegram speaks another language, presses the same after
    # the bot has forgotten the conversation
    other = talk.person("de")
    await other.says("/start")
    await other.hears(PATIENT)
    kept = [await brought_over(talk.api, answer, other) for _ in answer.buttons]
    await talk.restart()
    for message, button in zip(kept, answer.buttons, strict=True):
        await presses_it(other, message, button, language)


async def brought_over(api: BotApi, answer: Heard, person: Person) -> Heard:
    """The same message of the bot in another person's chat."""
    posted = api.world.chats[answer.chat_id].messages[answer.id]
    number = api.world.next_id(person.chat)
    copy = replace(posted, json=posted.json | {"message_id": number, "chat": person.chat.json()})
    api.world.store(person.chat, copy)
    return await person.hears()


@pytest.mark.parametrize("language", [*FOUR, "zh-Hant", "pt"])
async def test_buttons_answer_in_the_language_they_are_written_in(
    talk: Talk, language: str
) -> None:
    person = talk.person("de" if language != "de" else "fr")
    answer = await asks(person, say(language, "example-question"))
    await asks(person, "What did the Spanish AEPD decide about iris scans in the end?")
    why = await pressed(person, answer, say(language, "button-why"))
    assert plain(why.text).startswith(plain(say(language, "why-risk")))
    # but a language that was chosen since goes before it
    await commands(person, "/language", "sw")
    why = await pressed(person, answer, say(language, "button-why"))
    assert why.text.startswith(say("sw", "why-risk"))


async def test_sources_are_turned_in_place(talk: Talk) -> None:
    person = talk.person()
    answer = await asks(person, OFFER)
    first = await pressed(person, answer, say("en", "button-sources"))
    count = int(first.text.split()[2])
    assert count >= 2
    titles = {first.text}
    shown = first
    for number in range(2, count + 1):
        await person.presses(shown, say("en", "button-next"))
        shown = await person.hears_edit(shown, PATIENT)
        assert shown.text.startswith(say("en", "source-title", number=number, count=count))
        titles.add(shown.text)
    assert len(titles) == count
    assert say("en", "button-next") not in shown.labels
    await person.presses(shown, say("en", "button-previous"))
    shown = await person.hears_edit(shown, PATIENT)
    assert shown.text.startswith(say("en", "source-title", number=count - 1, count=count))


@pytest.mark.parametrize("own", ["es", "zh-Hans", "ko"])
async def test_a_source_has_its_own_words_beside_the_readers(talk: Talk, own: str) -> None:
    desk = talk.bot.desks.edition.desk
    advisory, passages = next(
        (a, spoken)
        for a in talk.advisories.values()
        if a.citable and a.language == own
        and (spoken := [p for p in desk.passages_of(a.id)
                        if p.language == own and p.part is not Part.SUMMARY])
    )  # fmt: skip
    person = talk.person("sw")
    await person.opens_link(f"adv_{advisory.id}")
    source = await person.hears(PATIENT)
    assert advisory.title_in("sw") in source.text
    assert advisory.summary_in("sw") in source.text
    quotes = [entity for entity in source.entities if entity["type"].endswith("blockquote")]
    (quote,) = (utf16_slice(source.text, one["offset"], one["length"]) for one in quotes)
    assert passages[0].text in quote
    name = FluentPhrases().language_name("sw", own)
    assert say("sw", "source-passage", language=name) in source.text
    assert [button.url for button in source.buttons if button.url] == [advisory.url]


async def test_the_longest_notices_are_opened_in_one_message(talk: Talk) -> None:
    desk = talk.bot.desks.edition.desk
    shown = [advisory for advisory in talk.advisories.values() if advisory.citable]
    shown.sort(key=lambda a: -sum(len(passage.text) for passage in desk.passages_of(a.id)))

    async def opened(advisory: Advisory) -> None:
        person = talk.person("ar")
        await person.opens_link(f"adv_{advisory.id}")
        source = await person.hears(PATIENT)
        assert advisory.summary_in("ar")[:20] in plain(source.text)
        assert source.buttons, advisory.id
        assert len(person.messages) == 1

    await together(opened, shown[:20])


async def put(talk: Talk, person: Person, data: str) -> Heard:
    """A message of ours with one button of any data, as an old one in the chat."""
    await commands(person, "/status")
    last = person.messages[-1]
    posted = talk.api.world.chats[person.id].messages[last.id]
    row = [{"text": "Sources", "callback_data": data}]
    posted.json = posted.json | {"reply_markup": {"inline_keyboard": [row]}}
    return heard(posted)


@pytest.mark.parametrize(
    "data",
    ["garbage", "1", "2wh0301KE.0.", "1zzh0301KE.0.", "1wh0301KE.0.abc", "1w-0000.0.\U0001f600",
     "0" * 64, "1l-0000.0.", "null", "{}"],
)  # fmt: skip
async def test_data_that_is_none_of_ours_is_said_to_be_old(talk: Talk, data: str) -> None:
    person = talk.person()
    message = await put(talk, person, data)
    await person.presses(message, "Sources")
    assert (await person.popup(PATIENT)).text == say("en", "button-old")
    await person.hears_nothing(0.05)


UNKNOWN = (AdvisoryRef("zzzzz", "zz"),)


@pytest.mark.parametrize("action", [a for a in Action if a is not Action.LANGUAGE])
async def test_a_button_with_an_unknown_notice_fails_nobody(talk: Talk, action: Action) -> None:
    person = talk.person()
    message = await put(talk, person, encode(Press(action, None, "ZZ", 0, UNKNOWN, 99_999)))
    await person.presses(message, "Sources")
    said = (await person.popup(PATIENT)).text
    await talk.settled()
    assert say("en", "failed", reference="")[:20] not in said
    told = " ".join(one.text for one in person.messages)
    assert say("en", "failed", reference="")[:20] not in told
    if action in (Action.SOURCES, Action.SOURCE_PAGE, Action.OPEN):
        assert say("en", "source-gone") in told
    if action is Action.WATCH:
        assert said == say("en", "source-gone")
        assert not talk.bot.store.chats.watched(person.id)


@pytest.mark.parametrize("action", [a for a in Action if a is not Action.LANGUAGE])
async def test_a_button_without_any_notice_fails_nobody(talk: Talk, action: Action) -> None:
    person = talk.person()
    message = await put(talk, person, encode(Press(action)))
    await person.presses(message, "Sources")
    await person.popup(PATIENT)
    await talk.settled()
    told = " ".join(one.text for one in person.messages)
    assert say("en", "failed", reference="")[:20] not in told


async def test_a_country_that_nobody_offered_is_not_kept(talk: Talk) -> None:
    person = talk.person()
    message = await put(talk, person, encode(Press(Action.SET_COUNTRY, country="ZZ")))
    await person.presses(message, "Sources")
    # it is asked for again
    assert (await person.hears(PATIENT)).text == say("en", "country-ask")
    await talk.settled()
    assert talk.bot.store.chats.settings(person.id).country == ""


async def test_a_notice_that_has_changed_is_said_to_have(talk: Talk) -> None:
    advisory = next(a for a in talk.advisories.values() if a.citable and not a.superseded_by)
    older = replace(ref_of(advisory), mark="zz")
    person = talk.person()
    message = await put(talk, person, encode(Press(Action.SOURCES, advisories=(older,))))
    source = await pressed(person, message, "Sources")
    assert source.text.startswith(say("en", "source-changed"))
    assert advisory.title_in("en") in source.text


async def test_a_notice_that_was_replaced_leads_to_the_later_one(talk: Talk) -> None:
    advisory = next(a for a in talk.advisories.values() if a.superseded_by in talk.advisories)
    later = talk.bot.desks.edition.refs.successor(advisory)
    assert later is not None
    person = talk.person()
    press = Press(Action.SOURCES, advisories=(ref_of(advisory),))
    source = await pressed(person, await put(talk, person, encode(press)), "Sources")
    assert say("en", "source-replaced") in source.text
    assert later.title_in("en") in source.text
    why = Press(Action.WHY, advisories=(ref_of(advisory),))
    told = await pressed(person, await put(talk, person, encode(why)), "Sources")
    assert later.title_in("en") in told.text


async def test_a_press_on_a_message_that_telegram_no_longer_shows(talk: Talk) -> None:
    """Old messages come with a button's press as a number only, without text and labels."""
    person = talk.person("es")
    answer = await asks(person, say("es", "example-question"))
    await talk.restart()
    data = answer.button(say("es", "button-why")).data
    query = talk.api.world.new_query(person.id, person.id)
    talk.api.world.updates.push("callback_query", {
        "id": query.id, "from": person.user.json(), "chat_instance": "1", "data": data,
        "message": {"chat": person.chat.json(), "message_id": answer.id, "date": 0},
    }, lane=person.id)  # fmt: skip
    assert (await person.hears(PATIENT)).text.startswith(say("es", "why-risk"))


async def test_votes_are_kept_without_the_message(talk: Talk) -> None:
    person, answer = await forwarded(talk, "en")
    await person.presses(answer, say("en", "button-not-useful"))
    assert (await person.popup(PATIENT)).text == say("en", "thanks-useful")
    (vote,) = talk.bot.store.chats.export(person.id)["feedback"]
    assert vote["verdict"] == "not-useful"
    assert vote["comment"] == ""
    assert vote["generation"] == 1
    cited = set(vote["notices"].split(","))
    assert cited and cited <= talk.advisories.keys()


async def test_who_warns_others_gets_sources_to_pass_on(talk: Talk) -> None:
    person, answer = await forwarded(talk, "en")
    passed = await pressed(person, answer, say("en", "button-warning"))
    assert passed.text.startswith(say("en", "role-warning"))
    assert passed.links
    assert say("en", "section-now") not in passed.text


async def test_the_waiting_sign_ends_though_the_answer_has_to_wait(talk: Talk) -> None:
    person = talk.person()
    answer = await asks(person, OFFER)
    talk.api.faults.slow(1.0, method="sendMessage", chat=person.id)
    await person.presses(answer, say("en", "button-why"))
    await person.popup(0.5)
    assert (await person.hears(PATIENT)).text.startswith(say("en", "why-risk"))
