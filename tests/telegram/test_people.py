"""Whatever people do makes updates that the table allows and the library reads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update, error
from telegram.constants import MessageEntityType

from tests.telegram import contents
from tests.telegram.clients import refused
from tests.telegram.crowd import Said
from tests.telegram.people import Person
from tests.telegram.schema import bot_api
from tests.telegram.server import BotApi


@pytest.fixture
def ana(api: BotApi) -> Iterator[Person]:
    """Somebody; when the test is over, all updates it made are checked."""
    api.updates.allow(list(Update.ALL_TYPES))
    yield api.person("es", "Ana", last_name="Ruiz", username="ana")
    assert api.updates.pushed
    for payload in api.updates.pushed:
        assert not bot_api().fault("Update", payload)
        assert Update.de_json(payload, None).update_id


def message(api: BotApi, bot: Bot) -> Message:
    """The last update as the library reads it."""
    update = Update.de_json(api.updates.pushed[-1], bot)
    assert update.effective_message
    return update.effective_message


async def test_she_says_something(api: BotApi, bot: Bot, ana: Person) -> None:
    said = await ana.says("hola 👁 x.org", links={"hola": "https://h.example/"}, ago=60)
    seen = message(api, bot)
    assert (seen.message_id, seen.text) == (said.id, "hola 👁 x.org")
    assert seen.parse_entities() == {seen.entities[0]: "hola", seen.entities[1]: "x.org"}
    assert [one.type for one in seen.entities] == ["text_link", "url"]
    assert 58 < api.world.now() - seen.date.timestamp() < 62
    user = seen.from_user
    assert user and (user.full_name, user.language_code) == ("Ana Ruiz", "es")
    assert seen.chat.type == "private"


async def test_she_says_it_in_bold(api: BotApi, bot: Bot, ana: Person) -> None:
    await ana.says(html="<b>free</b> <tg-spoiler>scan</tg-spoiler> &amp; more")
    assert message(
        api, bot
    ).text_html == "<b>free</b> <tg-spoiler>scan</tg-spoiler> &amp; more" or (
        message(api, bot).text == "free scan & more"
    )


async def test_commands_and_deep_links(api: BotApi, bot: Bot, ana: Person) -> None:
    await ana.commands("/ask", "qué es")
    [command] = message(api, bot).parse_entities([MessageEntityType.BOT_COMMAND]).values()
    assert command == "/ask"
    await ana.opens_link("adv_cn-mss")
    assert message(api, bot).text == "/start adv_cn-mss"


async def test_forwards_keep_where_they_came_from(api: BotApi, bot: Bot, ana: Person) -> None:
    ben = api.person(name="Ben")
    channel, group = api.channel("Offers", bot=""), api.group("Deals", bot="")
    for origin, kind in (
        ("Someone", "hidden_user"),
        (ben.user, "user"),
        (channel.chat, "channel"),
        (group.chat, "chat"),
    ):
        await ana.forwards("iris for cash", origin=origin)
        told = message(api, bot).forward_origin
        assert told and told.type == kind
    await ana.forwards("caption", media=contents.photo(api.world))
    assert (message(api, bot).caption, message(api, bot).text) == ("caption", None)


async def test_things_she_sends(api: BotApi, bot: Bot, ana: Person) -> None:
    photo = await ana.sends_photo("look x.org")
    assert message(api, bot).caption_entities[0].type == "url"
    file = await bot.get_file(message(api, bot).photo[-1])
    assert await file.download_as_bytearray() == b"a picture"
    album = await ana.sends_album(["first", "", ""])
    assert len({one.raw["media_group_id"] for one in album}) == 1
    assert [one.raw.get("caption") for one in album] == ["first", None, None]
    await ana.sends_document("offer.pdf", "read", size=30_000_000)
    document = message(api, bot).document
    assert document and (document.file_name, document.file_size) == ("offer.pdf", 30_000_000)
    await ana.sends_voice()
    assert message(api, bot).voice
    await ana.sends_sticker()
    assert message(api, bot).sticker
    for content, kind in (
        (contents.poll(api.world, "Scan?", ["yes", "no"]), "poll"),
        (contents.contact("+1234", "Ben"), "contact"),
        (contents.location(1.5, 103.8), "location"),
        (contents.video(api.world), "video"),
    ):
        await ana.sends(content)
        assert message(api, bot)[kind]
    reply = await ana.replies(photo, "what I meant")
    answered = message(api, bot).reply_to_message
    assert answered and answered.message_id == photo.id and reply.id > photo.id


async def test_she_edits(api: BotApi, bot: Bot, ana: Person) -> None:
    said = await ana.says("frist")
    edited = await ana.edits(said, "first x.org")
    update = Update.de_json(api.updates.pushed[-1], bot)
    assert update.edited_message and update.edited_message.edit_date
    assert (update.edited_message.text, edited.id) == ("first x.org", said.id)
    captioned = await ana.sends_photo("frist")
    await ana.edits(captioned, "first")
    assert (message(api, bot).caption, message(api, bot).text) == ("first", None)


async def test_she_presses_buttons(api: BotApi, bot: Bot, ana: Person) -> None:
    await ana.says("hola")
    rows = [
        [InlineKeyboardButton("Why?", callback_data="why:1")],
        [
            InlineKeyboardButton("Sources (3)", callback_data="src:1"),
            InlineKeyboardButton("Open", url="https://example.org"),
        ],
    ]
    await bot.send_message(ana.id, "HIGH", reply_markup=InlineKeyboardMarkup(rows))
    heard = await ana.hears()
    assert heard.labels == ("Why?", "Sources (3)", "Open")
    for named, data in (("Why?", "why:1"), ("sources", "src:1"), ("src:", "src:1")):
        await ana.presses(heard, named)
        query = Update.de_json(api.updates.pushed[-1], bot).callback_query
        assert query and query.data == data and isinstance(query.message, Message)
    with pytest.raises(AssertionError, match="no button 'Nope'"):
        await ana.presses(heard, "Nope")
    with pytest.raises(AssertionError, match="opens https"):
        await ana.presses(heard, "Open")
    await bot.delete_message(ana.id, heard.id)
    await ana.presses(heard, "Why?")
    query = Update.de_json(api.updates.pushed[-1], bot).callback_query
    assert query and query.message and not query.message.is_accessible


async def test_she_blocks_the_bot(api: BotApi, bot: Bot, ana: Person) -> None:
    await ana.says("hola")
    await ana.blocks_bot()
    change = Update.de_json(api.updates.pushed[-1], bot).my_chat_member
    assert change and change.difference()["status"] == ("member", "kicked")
    with refused("bot was blocked by the user", error.Forbidden):
        await bot.send_message(ana.id, "hello?")
    with pytest.raises(AssertionError, match="Ana has blocked the bot"):
        await ana.says("hola")
    await ana.unblocks_bot()
    await bot.send_message(ana.id, "hello!")
    assert (await ana.hears()).text == "hello!"


async def test_a_stranger_cannot_be_written_to(api: BotApi, bot: Bot, ana: Person) -> None:
    with refused("chat not found"):
        await bot.send_message(ana.id, "hello?")
    group = api.group()
    group.join(ana)
    with refused("bot can't initiate conversation with a user", error.Forbidden):
        await bot.send_message(ana.id, "hello?")
    with refused("chat not found"):
        await bot.send_message(5, "hello?")
    with refused("chat not found"):
        await bot.send_message("@nobody_here", "hello?")
    await ana.says("hola")
    await bot.send_message(ana.id, "hello!")


async def test_she_waits_in_vain(api: BotApi, ana: Person) -> None:
    said: Said = await ana.says("hola")
    assert said.reached
    with pytest.raises(AssertionError, match=r"Ana heard nothing in 0\.01 s; 1 updates wait"):
        await ana.hears(timeout=0.01)


async def test_replies_and_quotes_of_the_bot(api: BotApi, bot: Bot, ana: Person) -> None:
    said = await ana.says("one two")
    sent = await bot.send_message(
        ana.id, "x", api_kwargs={"reply_parameters": {"message_id": said.id, "quote": "two"}}
    )
    assert sent.quote and (sent.quote.text, sent.quote.position) == ("two", 4)
    with refused("message to be replied not found"):
        await bot.send_message(ana.id, "x", reply_to_message_id=999)
    await bot.send_message(ana.id, "x", reply_to_message_id=999, allow_sending_without_reply=True)
