"""Inline mode: an answer to send into any chat, and nothing remembered of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.telegram.talks import (
    OFFER,
    PATIENT,
    Talk,
    asks,
    commands,
    live,
    open_talk,
    say,
    together,
)
from tests.bot.telegram.test_private import INJECTIONS
from tests.knowledge.test_desk import HOSTILE
from tests.telegram.people import InlineAnswer

pytestmark = pytest.mark.asyncio(loop_scope="module")

HIGH = say("en", "headline-high")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert running.broke_rules() == []


def is_way_in(answer: InlineAnswer, language: str) -> bool:
    """Whether there is no article, but a button that opens the bot."""
    return not answer.results and answer.button["text"] == say(language, "inline-button")


@pytest.mark.parametrize("text", ["", " ", "a", "scan", "眼", "👁"])
async def test_what_is_still_being_typed_gets_a_way_to_open_the_bot(talk: Talk, text: str) -> None:
    person = talk.person("sw")
    answer = await person.asks_inline(text, timeout=PATIENT)
    assert is_way_in(answer, "sw")
    # the button leads to the usual beginning
    start = answer.button["start_parameter"]
    await person.opens_link(start)
    assert (await person.hears(PATIENT)).text.startswith(say("sw", "start"))


async def test_an_offer_gets_an_article_to_send(talk: Talk) -> None:
    person, friend = talk.person(), talk.person()
    answer = await person.asks_inline(OFFER, timeout=PATIENT)
    (article,) = answer.results
    assert article["title"] == HIGH
    assert 0 < len(article["description"]) <= 200
    assert "reply_markup" not in article
    assert answer.personal
    group = talk.api.group(bot="")
    group.join(person)
    group.join(friend)
    sent = await person.picks(answer, place=group)
    assert sent.text.startswith(HIGH)
    opened = {entity["url"] for entity in sent.entities if entity["type"] == "text_link"}
    assert opened and opened <= {advisory.url for advisory in talk.advisories.values()}
    assert article["input_message_content"]["link_preview_options"]["is_disabled"]


async def test_a_short_question_in_chinese_is_a_question(talk: Talk) -> None:
    answer = await talk.person("zh-hans").asks_inline("扫虹膜换钱", timeout=PATIENT)
    assert answer.results


@pytest.mark.parametrize("language", ["es", "zh-Hant", "ar", "th", "sw"])
async def test_in_every_language(talk: Talk, language: str) -> None:
    question = say(language, "example-question")
    answer = await talk.person("en").asks_inline(question, timeout=PATIENT)
    (article,) = answer.results
    title = "".join(c for c in article["title"] if c not in "\u200f\u2068\u2069")
    assert title.startswith(say(language, "headline-high"))


async def test_the_language_that_is_set_goes_first(talk: Talk) -> None:
    person = talk.person("en")
    await commands(person, "/language", "de")
    answer = await person.asks_inline(OFFER, timeout=PATIENT)
    assert answer.results[0]["title"] == say("de", "headline-high")


async def test_what_is_out_of_scope_gets_no_article(talk: Talk) -> None:
    answer = await talk.person().asks_inline("Will bitcoin go up this month?", timeout=PATIENT)
    assert is_way_in(answer, "en")


async def test_nothing_of_it_is_remembered(talk: Talk) -> None:
    person = talk.person()
    await person.asks_inline(OFFER, timeout=PATIENT)
    assert not (await asks(person, "why?")).text.startswith(say("en", "why-risk"))
    stored = talk.bot.store.chats.export(person.id)
    assert not any(stored[part] for part in ("settings", "watches", "feedback"))
    assert not any(update["message"] for update in stored["updates"][:-1])


async def test_hostile_texts_break_nothing_and_come_to_no_life(talk: Talk) -> None:
    # Telegram lets people type at most 256 characters there
    texts = [text[:256] for text in (HOSTILE["markup"], HOSTILE["nul"], *INJECTIONS.values())]

    async def tried(text: str) -> None:
        person = talk.person()
        answer = await person.asks_inline(text, timeout=PATIENT)
        for article in answer.results:
            assert "evil" not in repr(article)
            sent = await person.picks(answer)
            assert not any("evil" in target for target in live(sent))

    await together(tried, texts)
    await talk.settled()
    assert talk.broke_rules() == []
