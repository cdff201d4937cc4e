"""Who leads a group and what the bot may do there, as Telegram tells it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Message

from bot.groups.moderation import Author
from bot.telegram.group.admins import KNOWN_SECONDS, Admins, NotTold, Rights
from bot.telegram.polling import InboxBot
from tests.bot.telegram.core import quick_client
from tests.telegram.crowd import Said
from tests.telegram.server import BotApi


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def client(api: BotApi) -> AsyncIterator[InboxBot]:
    async with quick_client(api) as opened:
        yield opened


def asked(api: BotApi) -> int:
    return len(api.called("getChatAdministrators"))


def received(said: Said, client: InboxBot) -> Message:
    message = Message.de_json(said.raw, client)
    assert message is not None
    return message


async def test_telegram_is_asked_once_in_minutes_and_when_it_matters(
    api: BotApi, client: InboxBot
) -> None:
    clock = Clock()
    admins = Admins(client, clock=clock)
    group, ana, bo, cy = api.group(), api.person(), api.person(), api.person()
    group.join(ana, owner=True)
    group.join(bo, admin=True)
    group.join(cy)
    assert await admins.is_admin(group.id, ana.id)
    assert await admins.is_admin(group.id, bo.id)
    assert not await admins.is_admin(group.id, cy.id)
    assert await admins.creator(group.id) == ana.id
    assert asked(api) == 1
    group.leave(bo)
    assert await admins.is_admin(group.id, bo.id)
    assert not await admins.is_admin(group.id, bo.id, fresh=True)
    assert not await admins.is_admin(group.id, bo.id)
    assert asked(api) == 2
    clock.now = KNOWN_SECONDS + 1
    assert await admins.is_admin(group.id, ana.id)
    assert asked(api) == 3


async def test_many_at_once_ask_once(api: BotApi, client: InboxBot) -> None:
    admins = Admins(client)
    group, ana = api.group(), api.person()
    group.join(ana, owner=True)
    told = await asyncio.gather(*(admins.is_admin(group.id, ana.id, fresh=True) for _ in range(9)))
    assert told == [True] * 9
    assert asked(api) == 1


async def test_changes_are_followed_without_asking(api: BotApi, client: InboxBot) -> None:
    admins = Admins(client)
    group, ana, bo = api.group(bot="administrator"), api.person(), api.person()
    group.join(ana, owner=True)
    assert not await admins.is_admin(group.id, bo.id)
    await client.get_updates(allowed_updates=["chat_member"])
    group.join(bo, admin=True)
    group.leave(bo)
    updates = await client.get_updates(allowed_updates=["chat_member"])
    changes = [update.chat_member for update in updates if update.chat_member]
    for change, leads in zip(changes, (True, False), strict=True):
        admins.changed(change)
        assert await admins.is_admin(group.id, bo.id) is leads
    assert asked(api) == 1


@pytest.mark.parametrize("fresh", [False, True])
async def test_who_cannot_be_told_leads_nothing(api: BotApi, client: InboxBot, fresh: bool) -> None:
    admins = Admins(client)
    group, ana = api.group(), api.person()
    group.join(ana, owner=True)
    api.faults.error(500, method="getChatAdministrators", times=None)
    assert not await admins.is_admin(group.id, ana.id, fresh=fresh)
    assert await admins.creator(group.id) == 0
    with pytest.raises(NotTold):
        await admins.author(received(await ana.says("x", group), client), "code")


async def test_whose_a_message_is(api: BotApi, client: InboxBot) -> None:
    admins = Admins(client)
    channel = api.channel()
    group = api.group(bot="administrator", linked=channel)
    ana, bo, hidden = api.person(), api.person(), api.person()
    group.join(ana, owner=True)
    group.join(bo)
    group.join(hidden, admin=True, anonymous=True)
    other = api.channel("Other")

    async def author(said: Said) -> Author:
        return await admins.author(received(said, client), "code")

    assert await author(await ana.says("x", group)) == Author("code", admin=True)
    assert await author(await bo.says("x", group)) == Author("code")
    assert await author(await hidden.says("x", group)) == Author("code", admin=True)
    assert await author(await bo.says("x", group, speaks_as=other)) == Author("code")
    await channel.posts("news")
    post = Said(group.chat.messages[group.chat.last_id], group.id)
    assert post.raw["is_automatic_forward"]
    assert await author(post) == Author("code", admin=True)
    via = {"via_bot": api.world.bot.json(), "text": "x"}
    assert await author(await bo.sends(via, group)) == Author("code", ours=True)


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        ((), Rights(present=True, can_write=True)),
        (("can_manage_chat",),
         Rights(present=True, admin=True, can_read_all=True, can_write=True)),
        (("can_manage_chat", "can_delete_messages"),
         Rights(present=True, admin=True, can_read_all=True, can_delete=True, can_write=True)),
    ],
)  # fmt: skip
async def test_what_the_bot_may_do(
    api: BotApi, client: InboxBot, rights: tuple[str, ...], expected: Rights
) -> None:
    group, ana = api.group(bot=""), api.person()
    group.join(ana, owner=True)
    group.add_bot(ana, admin=rights)
    admins = Admins(client)
    assert await admins.rights(group.id) == expected
    assert await admins.rights(group.id) == expected
    assert len(api.called("getChatMember")) == 1
    assert not await admins.is_out(group.id)
    group.mute_bot(ana)
    assert (await admins.rights(group.id, fresh=True)) == Rights(present=True)
    assert not await admins.is_out(group.id)
    group.remove_bot(ana)
    assert await admins.rights(group.id, fresh=True) == Rights()
    assert await admins.is_out(group.id)


async def test_a_failure_is_no_sign_that_the_bot_is_out(api: BotApi, client: InboxBot) -> None:
    group = api.group()
    api.faults.error(500, method="getChatMember", times=None)
    assert not await Admins(client).is_out(group.id)
    assert await Admins(client).rights(group.id) == Rights()
