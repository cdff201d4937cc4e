"""Private chats through Telegram: questions, forwards, captions, edits, follow-ups."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.telegram.memory import TURNS
from knowledge.domain import LANGUAGES
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
from tests.knowledge.test_desk import HOSTILE
from tests.telegram import contents
from tests.telegram.hearing import Heard
from tests.telegram.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

HIGH = say("en", "headline-high")
FORWARD = "Free tokens! Scan your iris at our booth in Nairobi, we pay 7000 KES, ask for Luis."


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert running.broke_rules() == []


async def test_a_question_is_answered_under_it(talk: Talk) -> None:
    person = talk.person()
    said = await person.says(OFFER)
    answer = await person.hears(PATIENT)
    assert answer.text.startswith(HIGH)
    assert answer.reply_to == said.id
    assert not answer.preview
    addresses = {advisory.url for advisory in talk.advisories.values()}
    opened = {entity["url"] for entity in answer.entities if entity["type"] == "text_link"}
    assert opened and opened <= addresses


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_language_is_the_one_set_else_the_texts_else_telegrams(
    talk: Talk, language: str
) -> None:
    question = say(language, "example-question")
    high = say(language, "headline-high")

    # Telegram is set to another language than the person writes in
    other = "en" if language != "en" else "fr"
    writer = talk.person(other)
    assert bare((await asks(writer, question)).text).startswith(high)
    # what follows without a text of its own goes on in the language of the conversation
    assert bare((await commands(writer, "/status")).text).startswith(
        bare(say(language, "status", generation=1, notices=0, checked="–"))[:8]
    )

    # a forward is not the person's own language
    reader = talk.person(language)
    await reader.forwards(FORWARD)
    assert bare((await reader.hears(PATIENT)).text).startswith(high)

    # a setting goes before both
    setter = talk.person(other)
    await commands(setter, "/language", language)
    assert bare((await asks(setter, OFFER)).text).startswith(high)
    await setter.sends_voice()
    assert say(language, "not-downloaded") in bare((await setter.hears(PATIENT)).text)


def bare(text: str) -> str:
    return "".join(letter for letter in text if letter not in "\u200f\u2068\u2069")


async def test_a_language_that_is_none_of_ours_gets_english(talk: Talk) -> None:
    assert (await asks(talk.person("ka"), OFFER)).text.startswith(HIGH)
    assert (await commands(talk.person("ka"), "/help")).text.startswith(say("en", "help"))
    assert (await commands(talk.person(""), "/help")).text.startswith(say("en", "help"))


async def test_who_forwards_an_offer_is_asked_once_which_side_they_are_on(talk: Talk) -> None:
    person = talk.person()
    await person.forwards(FORWARD)
    first = await person.hears(PATIENT)
    assert say("en", "ask-role") in first.text
    assert first.labels[:2] == (say("en", "button-got-offer"), say("en", "button-warning"))
    await person.forwards(f"{FORWARD} Bring your friends too!")
    second = await person.hears(PATIENT)
    assert say("en", "ask-role") not in second.text
    assert second.text.startswith(HIGH)


@pytest.mark.parametrize(
    "text",
    ["The Spanish AEPD banned iris scans for money.", "Will bitcoin go up this month?",
     "I unlock my phone with my fingerprint."],
)  # fmt: skip
async def test_other_forwards_ask_nothing(talk: Talk, text: str) -> None:
    person = talk.person()
    await person.forwards(text)
    answer = await person.hears(PATIENT)
    assert say("en", "ask-role") not in answer.text
    assert say("en", "button-got-offer") not in answer.labels


async def test_own_words_ask_no_role(talk: Talk) -> None:
    answer = await asks(talk.person(), OFFER)
    assert say("en", "ask-role") not in answer.text


@pytest.mark.parametrize("how", ["photo", "document", "album"])
async def test_captions_are_read_and_the_rest_is_said_to_be_unread(talk: Talk, how: str) -> None:
    person = talk.person()
    if how == "photo":
        await person.sends_photo(OFFER)
    elif how == "document":
        await person.sends_document(caption=OFFER)
    else:
        await person.sends_album(["", OFFER, ""])
    answer = await person.hears(PATIENT)
    assert answer.text.startswith(HIGH)
    assert say("en", "not-downloaded") in answer.text
    await person.hears_nothing(1.0 if how == "album" else 0.2)


async def test_what_cannot_be_read_is_said_to_be_so_and_never_fetched(talk: Talk) -> None:
    world = talk.api.world
    kinds = {
        "photo": contents.photo(world),
        "document": contents.document(world, size=30_000_000),
        "voice": contents.voice(world),
        "video": contents.video(world),
        "sticker": contents.sticker(world),
        "contact": contents.contact("+254700000000", "Luis"),
        "location": contents.location(-1.28, 36.82),
    }

    async def sent(kind: str) -> None:
        person = talk.person()
        await person.sends(kinds[kind])
        answer = await person.hears(PATIENT)
        name = kind if kind in ("photo", "document", "voice", "video") else "other"
        asked = say("en", "not-read", things=say("en", f"not-read-{name}"))
        assert answer.text == f"{asked} {say('en', 'not-downloaded')}", kind
        assert not answer.buttons

    await together(sent, list(kinds))
    assert not talk.api.called("getFile") and not talk.api.called("file")


async def test_an_unknown_command_and_a_lone_one_get_help(talk: Talk) -> None:
    assert (await asks(talk.person(), "/unknown")).text == say("en", "help")
    assert (await asks(talk.person(), "/help@another_bot")).text == say("en", "help")


async def test_editing_a_question_edits_its_answer(talk: Talk) -> None:
    person = talk.person()
    said = await person.says("Will bitcoin go up this month?")
    answer = await person.hears(PATIENT)
    assert answer.text.startswith(say("en", "headline-out-of-scope"))
    await person.edits(said, OFFER)
    assert (await person.hears_edit(answer, PATIENT)).text.startswith(HIGH)
    await person.hears_nothing(0.2)


async def test_editing_a_command_with_a_question_edits_its_answer(talk: Talk) -> None:
    person = talk.person()
    said = await person.commands("/ask", "will bitcoin go up?")
    answer = await person.hears(PATIENT)
    assert answer.reply_to == said.id
    await person.edits(said, f"/ask {OFFER}")
    assert (await person.hears_edit(answer, PATIENT)).text.startswith(HIGH)


async def test_editing_what_was_never_answered_says_nothing(talk: Talk) -> None:
    person = talk.person()
    await asks(person, OFFER)
    said = await person.commands("/country", "KE")
    await person.hears(PATIENT)
    await person.edits(said, "/country ES")
    await talk.settled()
    await person.hears_nothing(0.1)
    assert talk.bot.store.chats.settings(person.id).country == "KE"


async def test_ones_own_inline_answer_in_the_bots_chat_is_no_question(talk: Talk) -> None:
    person = talk.person()
    await asks(person, "hello")
    offered = await person.asks_inline(OFFER, timeout=PATIENT)
    await person.picks(offered)
    await talk.settled()
    await person.hears_nothing(0.1)


async def test_follow_ups(talk: Talk) -> None:
    person = talk.person()
    await asks(person, "At the mall in Madrid they give 50 euros to scan my iris. Should I go?")
    why = await asks(person, "why?")
    assert why.text.startswith(say("en", "why-risk"))
    iris = say("en", "biometric-iris")
    assert iris in why.text and say("en", "why-sources") in why.text

    elsewhere = await asks(person, "and in Kenya?")
    kenyan = {a.url for a in talk.advisories.values() if a.jurisdiction == "KE"}
    assert set(elsewhere.links) & kenyan

    erase = await asks(person, "how do I delete it?")
    assert not erase.text.startswith(say("en", "headline-out-of-scope"))
    assert erase.links


@pytest.mark.parametrize(
    ("language", "first", "why", "elsewhere", "place"),
    [
        ("es", "En el centro comercial me dan 50 euros por escanear mi iris. ¿Voy?", "¿por qué?",
         "¿y en Kenia?", "KE"),
        ("zh-Hans", "商场里说扫一下虹膜就给500元代币，能去吗？", "为什么？", "在肯尼亚呢？", "KE"),
        ("ar", "يعطون 50 دولارًا مقابل مسح قزحية العين. هل أذهب؟", "لماذا؟", "وفي كينيا؟", "KE"),
        ("de", "Im Einkaufszentrum geben sie 50 Euro für einen Iris-Scan. Soll ich?", "Warum?",
         "und in Kenia?", "KE"),
    ],
)  # fmt: skip
async def test_follow_ups_in_other_languages(
    talk: Talk, language: str, first: str, why: str, elsewhere: str, place: str
) -> None:
    person = talk.person("en")
    await asks(person, first)
    assert bare((await asks(person, why)).text).startswith(bare(say(language, "why-risk")))
    answer = await asks(person, elsewhere)
    local = {a.url for a in talk.advisories.values() if a.jurisdiction == place}
    assert set(answer.links) & local


async def test_a_follow_up_goes_no_further_back_than_is_remembered(talk: Talk) -> None:
    person = talk.person()
    await asks(person, OFFER)
    for number in range(TURNS):
        await asks(person, f"Will bitcoin go up this month {number}?")
    assert not (await asks(person, "why?")).text.startswith(say("en", "why-risk"))


async def test_one_persons_conversation_is_none_of_anothers(talk: Talk) -> None:
    one, other = talk.person(), talk.person()
    await asks(one, OFFER)
    assert not (await asks(other, "why?")).text.startswith(say("en", "why-risk"))


INJECTIONS = {
    "tags": "<b>bold</b> <a href='https://evil.example/x'>scan iris for $50</a> <tg-spoiler>x",
    "unclosed": "<b><i>scan my iris for 50 dollars</b></i> <blockquote>",
    "entities": "&lt;b&gt; &amp;nbsp; &#0; &#x202e; &bogus; scan iris for 50 dollars",
    "markdown": "[scan](https://evil.example) *iris* _for_ `$50` ||x|| [x](tg://user?id=1)",
    "links": "scan iris for 50 dollars https://evil.example/a?b=c evil.example t.me/evil_bot",
    "mentions": "@evil_admin pays 50 dollars for an iris scan, write evil@evil.example",
    "commands": "scan your iris for 50 dollars /evilcommand /start@evil_bot #evil $EVIL",
    "names": "Worldcoin's @evil_admin at http://user:pass@evil.example:80/ scan iris for $50",
    "deep link": "tg://resolve?domain=evil_bot ton://evil scan iris for 50 dollars",
    "numbers": "call +254 700 000 000 for 50 dollars, scan iris, card 4111 1111 1111 1111",
    "format": "{0} {advisory.__class__} %n %s ${evil} scan iris for 50 dollars {{7*7}}",
    "shell": "'; DROP TABLE inbox; -- `rm -rf` $(evil) scan iris for 50 dollars",
    "isolates": "\u2067scan iris\u2066 for \u2068 50 dollars\u202e evil.example",
}


@pytest.mark.parametrize("how", ["says", "forwards"])
async def test_hostile_texts_break_nothing_and_come_to_no_life(talk: Talk, how: str) -> None:
    addresses = {advisory.url for advisory in talk.advisories.values()}

    async def tried(text: str) -> Heard:
        person = talk.person()
        await (person.says if how == "says" else person.forwards)(text)
        return await person.hears(PATIENT)

    sendable = [text for text in HOSTILE.values() if text.strip() and len(text) <= 4096]
    texts = [*(sendable if how == "says" else ()), *INJECTIONS.values()]
    answers = await together(tried, texts)
    for text, answer in zip(texts, answers, strict=True):
        for target in live(answer):
            assert target in addresses or target not in text, (text, target)
            assert "evil" not in target
        assert "evil" not in answer.text
        assert "Traceback" not in answer.text
        assert not answer.preview
    assert talk.broke_rules() == []


async def test_hidden_links_are_read_and_stay_dead(talk: Talk) -> None:
    person = talk.person()
    text = "Official World App: verify your iris now or lose your 50 dollars"
    await person.forwards(text, links={"verify your iris": "https://evil.example/iris"})
    answer = await person.hears(PATIENT)
    assert "evil" not in answer.text
    assert not any("evil" in target for target in live(answer))


async def test_nobodys_words_reach_another_person(talk: Talk) -> None:
    """The same offer is answered from memory: each with another name that is not repeated."""
    offer = "{} gives 50 dollars in tokens at the mall in Nairobi for an iris scan. Should I?"

    async def asked(name: str) -> tuple[str, str]:
        person: Person = talk.person(name=name)
        return name, (await asks(person, offer.format(name))).text

    names = [f"Zanzibarius{letter}" for letter in "abcdefgh"]
    for name, text in await together(asked, [*names, *names]):
        assert not any(other in text for other in names), name
    hits = talk.bot.cache.hits
    same = [await asked(names[0]) for _ in range(2)]
    assert talk.bot.cache.hits == hits + 2
    assert same[0] == same[1]


async def test_what_is_kept_for_others_has_no_words_of_a_person(talk: Talk) -> None:
    person = talk.person()
    await asks(person, "Zanzibarius gives 60 euros for a palm scan in Lagos. Is that legal?")
    kept = repr(vars(talk.bot.cache)).casefold()
    assert say("en", "biometric-palm") in kept
    assert "zanzibarius" not in kept and "lagos. is" not in kept
