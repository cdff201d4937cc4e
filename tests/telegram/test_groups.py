from __future__ import annotations

from collections.abc import Iterator

import pytest
from telegram import Bot, Message, Update, error

from tests.telegram.clients import open_bot, refused
from tests.telegram.people import Person
from tests.telegram.rates import NO_RATES
from tests.telegram.schema import bot_api
from tests.telegram.server import BotApi, open_bot_api


@pytest.fixture
def ana(api: BotApi) -> Iterator[Person]:
    """Somebody; when the test is over, all updates it made are checked."""
    api.updates.allow(list(Update.ALL_TYPES))
    yield api.person(name="Ana")
    for payload in api.updates.pushed:
        assert not bot_api().fault("Update", payload)
        assert Update.de_json(payload, None).update_id


def last(api: BotApi, bot: Bot) -> Update:
    return Update.de_json(api.updates.pushed[-1], bot)


def message(api: BotApi, bot: Bot) -> Message:
    seen = last(api, bot).effective_message
    assert seen
    return seen


async def test_what_privacy_mode_lets_through(api: BotApi, bot: Bot, ana: Person) -> None:
    group = api.group()
    group.join(ana)
    assert message(api, bot).new_chat_members, "service messages come"
    talk = await ana.says("just talk @irisward_test_bot", group)
    assert not talk.reached
    assert (await ana.says("/check", group)).reached
    assert (await ana.says("/check@irisward_test_bot", group)).reached
    assert not (await ana.says("/check@another_bot", group)).reached
    sent = await bot.send_message(group.id, "a hint", reply_to_message_id=talk.id)
    assert (await ana.replies(await group.hears(), "why?")).reached
    assert sent.reply_to_message
    group.promote_bot(ana)
    assert (await ana.says("just talk", group)).reached


async def test_without_privacy_mode_all_comes() -> None:
    async with open_bot_api(privacy=False, rates=NO_RATES) as api, open_bot(api) as bot:
        assert (await bot.get_me()).can_read_all_group_messages
        ana, group = api.person(), api.group()
        group.join(ana)
        assert (await ana.says("just talk", group)).reached


async def test_numbers_of_messages(api: BotApi, bot: Bot, ana: Person) -> None:
    large, small = api.group(), api.group(supergroup=False)
    for group in (large, small):
        group.join(ana)
    await ana.says("x")
    first = (await bot.send_message(ana.id, "x")).message_id
    assert (await bot.send_message(small.id, "x")).message_id == first + 1
    assert (await bot.send_message(large.id, "x")).message_id == 2


async def test_people_come_and_go(api: BotApi, bot: Bot, ana: Person) -> None:
    group = api.group(bot="administrator")
    group.join(ana, admin=["can_delete_messages"])
    joined = [Update.de_json(one, bot) for one in api.updates.pushed[-2:]]
    assert joined[0].chat_member and joined[0].chat_member.new_chat_member.status == "administrator"
    assert joined[1].message and joined[1].message.new_chat_members[0].id == ana.id
    group.leave(ana)
    assert message(api, bot).left_chat_member
    with pytest.raises(AssertionError, match="Ana is not in Neighbours"):
        await ana.says("hello", group)


async def test_the_bot_comes_and_goes(api: BotApi, bot: Bot, ana: Person) -> None:
    group = api.group(bot="")
    group.join(ana, owner=True)
    with refused("chat not found"):
        await bot.send_message(group.id, "hello")
    group.add_bot(ana)
    change = Update.de_json(api.updates.pushed[-2], bot).my_chat_member
    assert change and change.difference()["status"] == ("left", "member")
    assert change.from_user.id == ana.id
    await bot.send_message(group.id, "hello")
    group.mute_bot(ana)
    with refused("not enough rights to send text messages to the chat"):
        await bot.send_message(group.id, "hello")
    group.promote_bot(ana, ["can_delete_messages"])
    change = last(api, bot).my_chat_member
    assert change and change.new_chat_member["can_delete_messages"] is True
    assert change.new_chat_member["can_restrict_members"] is False
    group.remove_bot(ana)
    for call in (bot.send_message(group.id, "x"), bot.get_chat(group.id)):
        with refused("bot was kicked from the supergroup chat", error.Forbidden):
            await call


async def test_a_hidden_administrator(api: BotApi, bot: Bot, ana: Person) -> None:
    group = api.group(bot="administrator")
    group.join(ana, admin=True, anonymous=True)
    await ana.says("rules", group)
    seen = message(api, bot)
    assert seen.sender_chat and seen.sender_chat.id == group.id
    assert seen.from_user and seen.from_user.username == "GroupAnonymousBot"


async def test_channels_and_the_groups_linked_to_them(api: BotApi, bot: Bot, ana: Person) -> None:
    channel = api.channel("News")
    group = api.group("Talk", bot="administrator", linked=channel)
    post = await channel.posts("iris scan for cash x.org")
    posted, repeated = (Update.de_json(one, bot) for one in api.updates.pushed[-2:])
    assert posted.channel_post and posted.channel_post.from_user is None
    assert posted.channel_post.message_id == post.id
    seen = repeated.message
    assert seen and seen.is_automatic_forward and seen.chat.id == group.id
    assert seen.sender_chat and seen.sender_chat.id == channel.id
    assert seen.from_user and seen.from_user.id == 777000
    await channel.edits_post(post, "something else")
    edited = last(api, bot).edited_channel_post
    assert edited and edited.text == "something else"
    assert (await bot.send_message(channel.id, "by the bot")).sender_chat
    with refused("need administrator rights in the channel chat"):
        await bot.send_message(api.channel(bot="member").id, "x")


async def test_topics(api: BotApi, bot: Bot, ana: Person) -> None:
    group = api.group("Forum", bot="administrator")
    group.join(ana, owner=True)
    topic = group.open_topic("Offers", ana)
    await ana.says("in the topic", group, thread=topic)
    seen = message(api, bot)
    assert (seen.message_thread_id, seen.is_topic_message, seen.chat.is_forum) == (
        topic,
        True,
        True,
    )
    await bot.send_message(group.id, "x", message_thread_id=topic)
    assert (await group.hears()).thread == topic
    with refused("message thread not found"):
        await bot.send_message(group.id, "x", message_thread_id=999)


async def test_a_group_becomes_a_supergroup(api: BotApi, bot: Bot, ana: Person) -> None:
    old = api.group(supergroup=False)
    old.join(ana)
    new = old.becomes_supergroup()
    left, come = (Update.de_json(one, bot).message for one in api.updates.pushed[-2:])
    assert left and left.migrate_to_chat_id == new.id
    assert come and come.migrate_from_chat_id == old.id
    with pytest.raises(error.ChatMigrated) as caught:
        await bot.send_message(old.id, "x")
    assert caught.value.new_chat_id == new.id
    await bot.send_message(new.id, "x")
    assert (await ana.says("/check", new)).reached


async def test_somebody_asks_to_be_let_in(api: BotApi, bot: Bot, ana: Person) -> None:
    group = api.group(bot="administrator")
    group.ask_to_join(ana, "I sell iris scans")
    asked = last(api, bot).chat_join_request
    assert asked and (asked.from_user.id, asked.bio) == (ana.id, "I sell iris scans")


async def test_bot_leaves_by_itself(api: BotApi, bot: Bot, ana: Person) -> None:
    group = api.group()
    await bot.leave_chat(group.id)
    change = last(api, bot).my_chat_member
    assert change and change.new_chat_member.status == "left"
