"""Coming into a group, moving with it, leaving it, and the question after the first day."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.groups.settings import GroupSettings, Mode
from bot.phrases import FluentPhrases
from bot.telegram.group.joining import FIRST_DAY
from bot.telegram.group.pages import panel_link
from bot.telegram.intake import spoken_language
from tests.bot.telegram.talks import PATIENT, Talk, open_talk, say
from tests.telegram import updates
from tests.telegram.groups import Group
from tests.telegram.hearing import Heard
from tests.telegram.state import Member

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running


def settings(talk: Talk, chat: int) -> GroupSettings | None:
    return talk.bot.store.groups.settings(chat)


async def greeted(talk: Talk, group: Group) -> Heard:
    heard = await group.hears(PATIENT)
    await talk.settled()
    return heard


def asked(group: Group, heard: Heard) -> bool:
    return FluentPhrases().say("en", "group-asked-what", {}) in heard.text


@pytest.mark.parametrize("code", ["en", "es", "ru-RU", "zh-hans", "tlh", ""])
async def test_the_greeting_says_what_it_does_keeps_and_how_to_stop_it(
    talk: Talk, code: str
) -> None:
    ana, group = talk.person(code), talk.api.group(bot="")
    group.join(ana, owner=True)
    group.add_bot(ana, admin=True)
    heard = await greeted(talk, group)
    language = spoken_language(code) or "en"
    for phrase in ("group-joined", "group-joined-automatic", "group-joined-stop"):
        assert say(language, phrase) in heard.text
    assert say(language, "group-joined-blind") not in heard.text
    (button,) = heard.buttons
    assert button.url == panel_link(talk.bot.client.username, group.id)
    assert button.url.startswith("https://t.me/irisward_test_bot?start=grp_-")
    await group.hears_nothing()
    kept = settings(talk, group.id)
    assert kept is not None
    assert (kept.mode, kept.owner, kept.asked) == (Mode.WATCH, ana.id, False)
    assert abs(kept.joined - time.time()) < 60


async def test_it_says_so_where_it_does_not_see_messages(talk: Talk) -> None:
    ana, group = talk.person(), talk.api.group(bot="")
    group.join(ana, owner=True)
    group.add_bot(ana)
    assert say("en", "group-joined-blind") in (await greeted(talk, group)).text


async def test_who_hides_is_no_owner_but_the_owner_is(talk: Talk) -> None:
    ana, hidden, group = talk.person(), talk.person(), talk.api.group(bot="")
    group.join(ana, owner=True)
    anonymous = talk.api.world.users.get(hidden.id)
    assert anonymous is not None
    anonymous.is_bot = True  # as the one who signs for administrators who hide
    group.add_bot(hidden)
    await greeted(talk, group)
    kept = settings(talk, group.id)
    assert kept is not None
    assert kept.owner == ana.id


async def test_added_twice_within_a_minute_it_greets_once(talk: Talk) -> None:
    ana, group = talk.person(), talk.api.group(bot="")
    group.join(ana, owner=True)
    group.add_bot(ana)
    await greeted(talk, group)
    group.remove_bot(ana)
    await talk.settled()
    assert settings(talk, group.id) is None
    group.add_bot(ana)
    await talk.settled()
    await group.hears_nothing()
    assert settings(talk, group.id) is not None


async def test_other_rights_are_no_arrival(talk: Talk) -> None:
    ana, group = talk.person(), talk.api.group(bot="")
    group.join(ana, owner=True)
    group.add_bot(ana)
    await greeted(talk, group)
    group.promote_bot(ana)
    await talk.settled()
    assert (await talk.bot.side.admins.rights(group.id)).can_delete
    group.mute_bot(ana)
    await talk.settled()
    await group.hears_nothing()
    assert settings(talk, group.id) is not None


async def test_in_channels_and_private_chats_nothing_is_greeted(talk: Talk) -> None:
    ana, channel = talk.person(started=True), talk.api.channel(bot="")
    channel.join(ana, owner=True)
    channel.add_bot(ana, admin=True)
    await ana.blocks_bot()
    await ana.unblocks_bot()
    await talk.settled()
    await channel.hears_nothing()
    await ana.hears_nothing()
    assert settings(talk, channel.id) is None


async def test_thrown_out_it_forgets_the_group(talk: Talk) -> None:
    ana, group = talk.person(), talk.api.group(bot="")
    group.join(ana, owner=True)
    group.add_bot(ana)
    await greeted(talk, group)
    await talk.bot.side.book.save(group.id, GroupSettings(mode=Mode.HINT, joined=1.0))
    talk.bot.store.groups.count(group.id, "2027-01-15", "watching")
    group.remove_bot(ana)
    await talk.settled()
    assert settings(talk, group.id) is None
    assert talk.bot.side.book.settings(group.id) is None
    assert not any(talk.bot.store.groups.export(group.id).values())


async def test_where_it_may_not_write_it_stays_silent_and_forgets_nothing(talk: Talk) -> None:
    ana, group = talk.person(), talk.api.group(bot="")
    group.join(ana, owner=True)
    group.chat.permissions = frozenset()
    group.add_bot(ana)
    await talk.settled()
    assert not group.messages
    await ana.commands("/help@irisward_test_bot", place=group)
    await talk.settled()
    assert settings(talk, group.id) is not None


async def test_settings_follow_a_group_that_becomes_a_supergroup(talk: Talk) -> None:
    ana, group = talk.person(), talk.api.group(bot="", supergroup=False)
    group.join(ana, owner=True)
    group.add_bot(ana)
    await greeted(talk, group)
    kept = replace(talk.bot.side.book.settings(group.id) or GroupSettings(), mode=Mode.BOTH)
    await talk.bot.side.book.save(group.id, kept)
    new = group.becomes_supergroup()
    await talk.settled()
    assert settings(talk, new.id) == kept
    assert talk.bot.side.book.mode(new.id) is Mode.BOTH
    assert settings(talk, group.id) is None
    await new.hears_nothing()


async def test_to_be_out_of_a_group_that_moved_is_no_leaving(talk: Talk) -> None:
    """Telegram may tell that the bot left the old group before it tells where it went."""
    ana, group = talk.person(), talk.api.group(bot="", supergroup=False)
    group.join(ana, owner=True)
    group.add_bot(ana)
    await greeted(talk, group)
    kept = settings(talk, group.id)
    new = talk.api.group()
    group.chat.migrated_to = new.id
    us = talk.api.world.bot
    left = updates.member_changed(
        talk.api.world, group.chat, ana.user.json(), Member(us).json(), Member(us, "left").json()
    )
    talk.api.updates.push("my_chat_member", left, lane=group.id)
    await talk.settled()
    assert settings(talk, new.id) == kept
    assert settings(talk, group.id) is None


@pytest.mark.parametrize("reachable", [True, False])
async def test_after_a_day_the_owner_is_asked_once_else_the_group(
    talk: Talk, reachable: bool
) -> None:
    ana, group = talk.person(started=reachable), talk.api.group("Canary friends", bot="")
    group.join(ana, owner=True)
    group.add_bot(ana)
    await greeted(talk, group)
    now = time.time()
    day = time.strftime("%Y-%m-%d", time.gmtime(now))
    for _ in range(3):
        talk.bot.store.groups.count(group.id, day, "watching")
    joining = talk.bot.side.joining
    await joining.ask_after_first_day(now + FIRST_DAY - 60)
    await joining.ask_after_first_day(now + FIRST_DAY + 60)
    heard = await (ana if reachable else group).hears(PATIENT)
    assert asked(group, heard)
    where = "Canary friends" if reachable else say("en", "group-asked-here")
    assert say("en", "group-asked", group=where, count=3) in heard.text
    await joining.ask_after_first_day(now + FIRST_DAY + 3_600)
    await ana.hears_nothing()
    await group.hears_nothing(0.1)
    kept = settings(talk, group.id)
    assert kept is not None
    assert kept.asked
    assert kept.owner == ana.id
    stranger = talk.person()
    group.join(stranger)
    if not reachable:
        await stranger.presses(heard, say("en", "group-asked-hint"))
        await talk.settled()
        assert talk.bot.side.book.mode(group.id) is Mode.WATCH
    await ana.presses(heard, say("en", "group-asked-hint"))
    await talk.settled()
    assert talk.bot.side.book.mode(group.id) is Mode.HINT


async def test_a_group_that_has_chosen_is_not_asked(talk: Talk) -> None:
    ana, group = talk.person(started=True), talk.api.group()
    group.join(ana, owner=True)
    chosen = GroupSettings(mode=Mode.HINT, joined=1.0, owner=ana.id)
    await talk.bot.side.book.save(group.id, chosen)
    await talk.bot.side.joining.ask_after_first_day(time.time())
    await ana.hears_nothing(0.1)
    await group.hears_nothing(0.1)


async def test_what_cannot_be_asked_now_is_asked_later(talk: Talk) -> None:
    ana, group = talk.person(started=True), talk.api.group()
    group.join(ana, owner=True)
    await talk.bot.side.book.save(group.id, GroupSettings(joined=1.0, owner=ana.id))
    fault = talk.api.faults.error(502, method="sendMessage", times=None)
    await talk.bot.side.joining.ask_after_first_day(time.time())
    fault.end()
    assert not ana.messages
    await talk.bot.side.joining.ask_after_first_day(time.time())
    assert asked(group, await ana.hears(PATIENT))
