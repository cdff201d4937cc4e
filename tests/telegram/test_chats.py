from __future__ import annotations

import pytest
from telegram import Bot, ChatPermissions, error

from tests.telegram.clients import check_answers, refused
from tests.telegram.server import BotApi


async def test_chats_and_members(api: BotApi, bot: Bot) -> None:
    ana, ben, cleo = (api.person(name=name) for name in ("Ana", "Ben", "Cleo"))
    group = api.group("Neighbours", bot="administrator", username="neighbours")
    group.join(ana, owner=True)
    group.join(ben, admin=["can_delete_messages"])
    chat = await bot.get_chat("@neighbours")
    assert (chat.id, chat.type, chat.title) == (group.id, "supergroup", "Neighbours")
    assert (await bot.get_chat(ana.id)).first_name == "Ana"
    assert await bot.get_chat_member_count(group.id) == 3
    leading = {one.user.id: one.status for one in await bot.get_chat_administrators(group.id)}
    assert leading == {bot.id: "administrator", ana.id: "creator", ben.id: "administrator"}
    places = [(await bot.get_chat_member(group.id, one.id)).status for one in (ana, ben, cleo)]
    assert places == ["creator", "administrator", "left"]
    with refused("User not found"):
        await bot.get_chat_member(group.id, 5)
    check_answers(api)


async def test_moderation(api: BotApi, bot: Bot) -> None:
    ana, ben, cleo = (api.person(name=name) for name in ("Ana", "Ben", "Cleo"))
    group = api.group(bot="administrator")
    group.join(ana, owner=True)
    group.join(ben)
    said = await ben.says("scan for cash", group)
    await bot.delete_message(group.id, said.id)
    assert said.deleted
    more = [await ben.says(word, group) for word in ("cash", "for", "scans")]
    await bot.delete_messages(group.id, [one.id for one in more] + [999])
    assert all(one.deleted for one in more)
    await bot.restrict_chat_member(group.id, ben.id, ChatPermissions.no_permissions())
    with pytest.raises(AssertionError, match="Ben may not write"):
        await ben.says("again", group)
    await bot.restrict_chat_member(group.id, ben.id, ChatPermissions.all_permissions())
    again = await ben.says("again", group)
    await bot.set_message_reaction(group.id, again.id, "👀")
    assert again.posted.reactions == [{"type": "emoji", "emoji": "👀"}]
    await bot.pin_chat_message(group.id, again.id)
    pinned = (await bot.get_chat(group.id)).pinned_message
    assert pinned and pinned.message_id == again.id
    await bot.unpin_chat_message(group.id)
    await bot.ban_chat_member(group.id, ben.id)
    with pytest.raises(AssertionError, match="Ben is not in"):
        await ben.says("again", group)
    await bot.unban_chat_member(group.id, ben.id, only_if_banned=True)
    assert group.member(ben).status == "left"
    with refused("Can't remove chat owner"):
        await bot.ban_chat_member(group.id, ana.id)
    await bot.ban_chat_member(group.id, cleo.id)
    await bot.leave_chat(group.id)
    with refused("bot is not a member of the supergroup chat", error.Forbidden):
        await bot.send_message(group.id, "still here?")
    check_answers(api)


async def test_a_mere_member_cannot_moderate(api: BotApi, bot: Bot) -> None:
    ben = api.person(name="Ben")
    group = api.group()
    group.join(ben)
    said = await ben.says("scan for cash", group)
    with refused("Message can't be deleted"):
        await bot.delete_message(group.id, said.id)
    with refused("Message can't be deleted"):
        await bot.delete_messages(group.id, [said.id])
    assert not said.deleted
    with refused("Not enough rights to restrict"):
        await bot.restrict_chat_member(group.id, ben.id, ChatPermissions.no_permissions())
    with refused("Not enough rights to manage pinned"):
        await bot.pin_chat_message(group.id, said.id)
    small = api.group(supergroup=False, bot="administrator")
    small.join(ben)
    with refused("available only for supergroups"):
        await bot.restrict_chat_member(small.id, ben.id, ChatPermissions.no_permissions())
