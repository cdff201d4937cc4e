"""Each limit, met and broken by the real library; a breach is also written down."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from tests.telegram.clients import open_bot, raw_call, refused
from tests.telegram.limits import Limits
from tests.telegram.people import Person
from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api
from tests.telegram.wire import Json

EYE = "👁"
LONG_LINK = "https://example.org/" + "x" * 180


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(started=True)


@pytest.mark.parametrize(
    "html",
    [
        "x" * 4096,
        EYE * 2048,
        "<b>" + "眼" * 4096 + "</b>",
        "&lt;" * 4096,
        "  x  ",
        "<b>a</b> " * 100,
        f"<a href='{LONG_LINK}'>x</a> " * 44,
    ],
    ids=["letters", "surrogates", "tags", "references", "spaces", "entities", "links"],
)
async def test_as_much_as_passes(api: BotApi, bot: Bot, ana: Person, html: str) -> None:
    await bot.send_message(ana.id, html, parse_mode="HTML")
    assert not api.violations


@pytest.mark.parametrize(
    ("html", "complaint", "kind"),
    [
        ("x" * 4097, "message is too long", "length"),
        (EYE * 2048 + "x", "message is too long", "length"),
        ("<b>" + EYE * 2049 + "</b>", "message is too long", "length"),
        ("&lt;" * 8193, "text is too long", "length"),
        (" \n ", "text must be non-empty", "length"),
        ("<b> </b>", "text must be non-empty", "length"),
        ("<b></b>", "text must be non-empty", "length"),
        (f"<a href='{LONG_LINK}'>x</a> " * 45, "ENTITIES_TOO_LONG", "entities"),
        ("<b>x", "can't parse entities", "html"),
    ],
)
async def test_more_is_refused(
    api: BotApi, bot: Bot, ana: Person, html: str, complaint: str, kind: str
) -> None:
    with refused(complaint):
        await bot.send_message(ana.id, html, parse_mode="HTML")
    assert [(one.kind, one.method, one.chat) for one in api.violations] == [
        (kind, "sendMessage", ana.id)
    ]
    assert not ana.messages


async def test_an_edit_has_the_same_limits(api: BotApi, bot: Bot, ana: Person) -> None:
    sent = await bot.send_message(ana.id, "x")
    with refused("message is too long"):
        await sent.edit_text("x" * 4097)
    assert [one.method for one in api.violations] == ["editMessageText"]


async def test_entities_beyond_a_hundred_are_dropped(api: BotApi, bot: Bot, ana: Person) -> None:
    sent = await bot.send_message(ana.id, "<b>a</b> " * 101, parse_mode="HTML")
    assert len(sent.entities) == 100
    assert [one.kind for one in api.violations] == ["entities"]


async def test_captions(api: BotApi, bot: Bot, ana: Person) -> None:
    await bot.send_photo(ana.id, b"x", caption=EYE * 512)
    with refused("message caption is too long"):
        await bot.send_photo(ana.id, b"x", caption=EYE * 512 + "x")


async def test_other_modes_are_not_read(api: BotApi, bot: Bot, ana: Person) -> None:
    with refused("unsupported parse_mode"):
        await bot.send_message(ana.id, "*x*", parse_mode="Markdown")


def button(text: str = "x", **kind: Any) -> InlineKeyboardMarkup:
    # Not through the constructor, which would not make an empty or a bad one.
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, api_kwargs=kind)]])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("x", {"callback_data": "x"}),
        ("x", {"callback_data": "眼" * 21 + "x"}),
        ("x", {"url": "https://example.org"}),
        ("x", {"url": "tg://resolve?domain=x"}),
        ("x", {"switch_inline_query": "x"}),
        ("x", {"copy_text": {"text": "x" * 256}}),
    ],
)
async def test_good_buttons(api: BotApi, bot: Bot, ana: Person, text: str, kind: Json) -> None:
    await bot.send_message(ana.id, "x", reply_markup=button(text, **kind))
    assert not api.violations


@pytest.mark.parametrize(
    ("text", "kind", "complaint"),
    [
        ("x", {"callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ("x", {"callback_data": "眼" * 22}, "BUTTON_DATA_INVALID"),
        ("x", {"callback_data": ""}, "Text buttons are unallowed"),
        ("x", {}, "Text buttons are unallowed"),
        (" ", {"callback_data": "x"}, "button text must be non-empty"),
        ("x", {"url": "javascript:alert(1)"}, "URL 'javascript:alert(1)' is invalid"),
        ("x", {"url": "http://localhost"}, "is invalid: Wrong HTTP URL"),
        ("x", {"url": "ftp://example.org"}, "is invalid: Unsupported URL protocol"),
        ("x", {"copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
    ],
)
async def test_bad_buttons(
    api: BotApi, bot: Bot, ana: Person, text: str, kind: Json, complaint: str
) -> None:
    with refused(complaint):
        await bot.send_message(ana.id, "x", reply_markup=button(text, **kind))
    assert len(api.violations) == 1


async def test_too_many_buttons(api: BotApi, bot: Bot, ana: Person) -> None:
    row = [InlineKeyboardButton("x", callback_data="x")] * 5
    await bot.send_message(ana.id, "x", reply_markup=InlineKeyboardMarkup([row] * 20))
    with refused("reply markup is too long"):
        await bot.send_message(ana.id, "x", reply_markup=InlineKeyboardMarkup([row] * 21))


async def test_answers_to_buttons(api: BotApi, bot: Bot) -> None:
    with refused("MESSAGE_TOO_LONG"):
        await bot.answer_callback_query("1", "x" * 201)
    with refused("URL_INVALID"):
        await bot.answer_callback_query("1", url="https://example.org")
    with refused("query is too old"):
        await bot.answer_callback_query("1", EYE * 100)


def article(name: str = "1", text: str = "x") -> Json:
    content = {"message_text": text, "parse_mode": "HTML"}
    return {"type": "article", "id": name, "title": "T", "input_message_content": content}


@pytest.mark.parametrize(
    ("results", "complaint"),
    [
        ([article(str(n)) for n in range(50)], "query is too old"),
        ([article("眼" * 21)], "query is too old"),
        ([article(str(n)) for n in range(51)], "too many inline query results"),
        ([article("x" * 65)], "RESULT_ID_INVALID"),
        ([article("")], "RESULT_ID_INVALID"),
        ([article(), article()], "RESULT_ID_DUPLICATE"),
        ([article(text="x" * 4097)], "message is too long"),
        ([article(text="<b>x")], "can't parse entities"),
        ([article(text="")], "message text is empty"),
    ],
)
async def test_inline_results(api: BotApi, results: list[Json], complaint: str) -> None:
    answer = await raw_call(api, "answerInlineQuery", inline_query_id="1", results=results)
    assert complaint in answer["description"]
    assert bool(api.violations) is (complaint != "query is too old")


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ({"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"button": {"text": "Go"}}, "exactly one optional field"),
        ({"button": {"text": "Go", "start_parameter": "x"}}, "query is too old"),
    ],
)
async def test_what_goes_with_inline_results(api: BotApi, more: Json, complaint: str) -> None:
    answer = await raw_call(api, "answerInlineQuery", inline_query_id="1", results=[], **more)
    assert complaint in answer["description"]


@pytest.mark.parametrize(
    ("commands", "complaint"),
    [
        ([("x" * 33, "x")], "command length must not exceed 32"),
        ([("Ask", "x")], "BOT_COMMAND_INVALID"),
        ([("as-k", "x")], "BOT_COMMAND_INVALID"),
        ([("ask", "x" * 257)], "command description length must not exceed 256"),
        ([("ask", " ")], "command description must be non-empty"),
        ([(f"c{n}", "x") for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_commands(
    api: BotApi, bot: Bot, commands: list[tuple[str, str]], complaint: str
) -> None:
    given = [{"command": name, "description": text} for name, text in commands]
    answer = await raw_call(api, "setMyCommands", commands=given)
    assert complaint in answer["description"]
    await bot.set_my_commands([("x" * 32, "x" * 256)] * 100)


async def test_names_and_descriptions(api: BotApi, bot: Bot) -> None:
    await bot.set_my_name("x" * 64)
    await bot.set_my_description("x" * 512)
    await bot.set_my_short_description("x" * 120)
    with refused("bot name is too long"):
        await bot.set_my_name("x" * 65)
    with refused("bot description is too long"):
        await bot.set_my_description("x" * 513)
    with refused("bot short description is too long"):
        await bot.set_my_short_description("x" * 121)


async def test_files_of_twenty_million_bytes(api: BotApi, bot: Bot, ana: Person) -> None:
    fine = await ana.sends_document(size=20_000_000)
    large = await ana.sends_document(size=20_000_001)
    await bot.get_file(fine.raw["document"]["file_id"])
    with refused("file is too big"):
        await bot.get_file(large.raw["document"]["file_id"])
    assert [one.kind for one in api.violations] == ["size"]


async def test_every_limit_can_be_switched_off() -> None:
    none = Limits(*(0 for _ in Limits.__slots__))
    async with open_bot_api(limits=none, rates=NO_RATES) as api, open_bot(api) as bot:
        ana = api.person(started=True)
        await bot.send_message(ana.id, "<b>x</b> " * 4500, parse_mode="HTML")
        await bot.send_photo(ana.id, b"x", caption="x" * 2000)
        await bot.send_message(ana.id, "x", reply_markup=button(callback_data="x" * 99))
        await bot.set_my_name("x" * 99)
        assert not api.violations
