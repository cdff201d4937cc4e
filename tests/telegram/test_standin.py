"""Every method, called by the real library; every answer held against the table."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyParameters,
    error,
)

from tests.telegram.clients import check_answers, open_bot, refused
from tests.telegram.server import BotApi

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Why?", callback_data="why")]])


async def test_get_me_has_all_that_the_library_asks_for(api: BotApi, bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username) == (123456789, True, "irisward_test_bot")
    assert (me.can_join_groups, me.can_read_all_group_messages) == (True, False)
    assert me.supports_inline_queries
    check_answers(api)


@pytest.mark.parametrize(
    ("token", "status"), [("1234:" + "a" * 35, 401), ("nonsense", 404), ("1:2", 404)]
)
async def test_a_wrong_token_is_refused(api: BotApi, token: str, status: int) -> None:
    with pytest.raises(error.InvalidToken):
        async with open_bot(api, token):
            pass
    async with httpx.AsyncClient() as client:
        assert (await client.post(f"{api.base_url}{token}/getMe")).status_code == status


async def test_send_message(api: BotApi, bot: Bot) -> None:
    ana = api.person("es", started=True)
    first = await bot.send_message(ana.id, "one")
    sent = await bot.send_message(
        ana.id,
        "<b>two</b> x.org 👁 <a href='https://y.org'>there</a>",
        parse_mode="HTML",
        reply_markup=KEYBOARD,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(first.message_id),
    )
    assert (sent.chat.id, sent.text, sent.from_user) == (ana.id, "two x.org 👁 there", bot.bot)
    assert sent.text_html == ('<b>two</b> x.org 👁 <a href="https://y.org/">there</a>')
    assert sent.reply_to_message and sent.reply_to_message.message_id == first.message_id
    assert (await ana.hears()).text == "one"
    heard = await ana.hears()
    assert heard.html.startswith("<b>two</b>")
    assert heard.links == ("x.org", "https://y.org/")
    assert (heard.labels, heard.preview, heard.edited) == (("Why?",), False, False)
    assert heard.reply_to == first.message_id
    await ana.hears_nothing(0.01)
    check_answers(api)


async def test_edit_and_delete(api: BotApi, bot: Bot) -> None:
    ana = api.person(started=True)
    sent = await bot.send_message(ana.id, "before", reply_markup=KEYBOARD)
    heard = await ana.hears()
    await sent.edit_reply_markup(None)
    stripped = await ana.hears_edit(heard)
    assert (stripped.text, stripped.buttons) == ("before", ())
    edited = await sent.edit_text("<i>after</i>", parse_mode="HTML")
    assert not isinstance(edited, bool) and edited.edit_date
    assert (await ana.hears_edit(stripped)).text == "after"
    with refused("Message is not modified"):
        await sent.edit_text("<i>after</i>", parse_mode="HTML")
    await sent.delete()
    assert await ana.sees_gone(heard, 0.1)
    with refused("Message to edit not found"):
        await sent.edit_text("later")
    with refused("Message to delete not found"):
        await sent.delete()
    check_answers(api)


async def test_a_message_of_somebody_else_cannot_be_edited(api: BotApi, bot: Bot) -> None:
    ana = api.person()
    said = await ana.says("mine")
    with refused("Message can't be edited"):
        await bot.edit_message_text("yours", ana.id, said.id)


async def test_photo_document_and_files(api: BotApi, bot: Bot) -> None:
    ana = api.person(started=True)
    photo = await bot.send_photo(ana.id, b"pixels", caption="<b>an eye</b>", parse_mode="HTML")
    assert (photo.caption, photo.photo[-1].file_size) == ("an eye", 6)
    document = await bot.send_document(ana.id, b"{}", filename="export.json")
    assert document.document and document.document.file_name == "export.json"
    again = await bot.send_document(ana.id, document.document.file_id)
    assert again.document
    file = await bot.get_file(again.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"{}"
    with refused("Wrong file identifier"):
        await bot.send_photo(ana.id, "no-such-file")
    with refused("Wrong file_id"):
        await bot.get_file("no-such-file")
    check_answers(api)


async def test_forward_and_copy(api: BotApi, bot: Bot) -> None:
    ana, ben = api.person(name="Ana"), api.person(name="Ben", started=True)
    said = await ana.says("scan for cash")
    forwarded = await bot.forward_message(ben.id, ana.id, said.id)
    assert forwarded.forward_origin and forwarded.forward_origin.type == "user"
    copied = await bot.copy_message(ben.id, ana.id, said.id)
    assert [one.text for one in ben.messages] == ["scan for cash"] * 2
    assert ben.messages[1].id == copied.message_id
    with refused("Message to forward not found"):
        await bot.forward_message(ben.id, ana.id, 999)
    check_answers(api)


async def test_a_sign_of_life(api: BotApi, bot: Bot) -> None:
    ana = api.person()
    await ana.says("hello")
    assert not await ana.sees_typing(0.01)
    await bot.send_chat_action(ana.id, "typing")
    assert await ana.sees_typing()
    await ana.says("again")
    assert not await ana.sees_typing(0.01)
    check_answers(api)


async def test_commands_by_language_and_scope(api: BotApi, bot: Bot) -> None:
    ana = api.person(started=True)
    await bot.set_my_commands([BotCommand("ask", "Ask")])
    await bot.set_my_commands([("ask", "Preguntar")], language_code="es")
    await bot.set_my_commands([("status", "State")], scope=BotCommandScopeChat(ana.id))
    assert [one.description for one in await bot.get_my_commands()] == ["Ask"]
    assert [one.description for one in await bot.get_my_commands(language_code="es")] == [
        "Preguntar"
    ]
    assert await bot.get_my_commands(language_code="fr") == ()
    [own] = await bot.get_my_commands(scope=BotCommandScopeChat(ana.id))
    assert own.command == "status"
    await bot.delete_my_commands(language_code="es")
    assert await bot.get_my_commands(language_code="es") == ()
    with refused("Invalid language code"):
        await bot.set_my_commands([("ask", "问")], language_code="zh-Hant")
    api.violations.clear()
    check_answers(api)


async def test_name_and_descriptions(api: BotApi, bot: Bot) -> None:
    await bot.set_my_name("Irisward", language_code="es")
    await bot.set_my_description("What it is", language_code="es")
    await bot.set_my_short_description("Short")
    assert (await bot.get_my_name()).name == "Irisward"
    assert (await bot.get_my_description("es")).description == "What it is"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description()).short_description == "Short"
    check_answers(api)


async def test_buttons_are_answered_once_and_in_time(api: BotApi, bot: Bot) -> None:
    ana = api.person(started=True)
    await bot.send_message(ana.id, "so", reply_markup=KEYBOARD)
    heard = await ana.hears()
    await ana.presses(heard, "Why")
    [update] = await bot.get_updates(timeout=1)
    assert update.callback_query and update.callback_query.data == "why"
    await update.callback_query.answer("Because", show_alert=True)
    popup = await ana.popup()
    assert (popup.text, popup.alert) == ("Because", True)
    with refused("Query is too old"):
        await update.callback_query.answer()
    await ana.presses(heard, "why")
    with pytest.raises(AssertionError, match="was not answered"):
        await ana.popup(0.01)
    [_, update] = await bot.get_updates(timeout=1)
    assert update.callback_query
    api.world.queries[update.callback_query.id].asked -= 15
    with refused("Query is too old"):
        await update.callback_query.answer()
    with refused("Query is too old"):
        await bot.answer_callback_query("12345")


async def test_inline_queries(api: BotApi, bot: Bot) -> None:
    ana = api.person()
    group = api.group(bot="")
    group.join(ana)
    content = InputTextMessageContent("<b>HIGH</b>", parse_mode="HTML")

    async def answers() -> None:
        [update] = await bot.get_updates(timeout=5)
        assert update.inline_query and update.inline_query.query == "iris for cash"
        results = [InlineQueryResultArticle("1", "High risk", content, reply_markup=KEYBOARD)]
        await update.inline_query.answer(results, cache_time=5, is_personal=True)

    answering = asyncio.create_task(answers())
    offered = await ana.asks_inline("iris for cash")
    await answering
    assert (offered.results[0]["title"], offered.cache_time, offered.personal) == (
        "High risk",
        5,
        True,
    )
    sent = await ana.picks(offered, 0, group)
    assert (sent.text, sent.html) == ("HIGH", "<b>HIGH</b>")
    await ana.presses(sent, "Why?")
    chosen, pressed = (await bot.get_updates(timeout=1))[-2:]
    assert chosen.chosen_inline_result and chosen.chosen_inline_result.result_id == "1"
    query = pressed.callback_query
    assert query and query.message is None and query.inline_message_id
    assert await bot.edit_message_text("LOW", inline_message_id=query.inline_message_id) is True
    with refused("MESSAGE_ID_INVALID"):
        await bot.edit_message_text("LOW", inline_message_id="nowhere")
    check_answers(api)


async def test_other_methods_are_checked_and_not_implemented(api: BotApi, bot: Bot) -> None:
    with refused("Not Implemented: sendDice", error.NetworkError):
        await bot.send_dice(5)
    with refused('unknown parameter "colour"'):
        await bot.send_dice(5, api_kwargs={"colour": "red"})
    assert [one.kind for one in api.violations] == ["schema"]
    assert [(one.method, one.status) for one in api.called("sendDice")] == [
        ("sendDice", 501),
        ("sendDice", 400),
    ]
