"""Asking to be told of changes, and being told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from bot.telegram.press import mark_of
from bot.telegram.service import Bot
from bot.telegram.watching import Watchman
from knowledge.domain import Advisory
from tests.bot.telegram.talks import (
    OFFER,
    PATIENT,
    Talk,
    asks,
    commands,
    open_talk,
    pressed,
    say,
)
from tests.telegram.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running


def stands(talk: Talk) -> Advisory:
    """A notice that was not replaced."""
    return next(a for a in talk.advisories.values() if a.citable and not a.superseded_by)


def watched(talk: Talk, person: Person) -> frozenset[str]:
    return talk.bot.store.chats.watched(person.id)


@asynccontextmanager
async def looking(talk: Talk) -> AsyncIterator[Bot]:
    """The bot, new at work, which looks at what is watched only when it is told to."""
    await talk.stop()
    async with talk.open() as bot:
        yield bot
    await talk.start()


async def test_the_notices_of_an_answer_are_watched(talk: Talk) -> None:
    person = talk.person()
    answer = await asks(person, OFFER)
    await person.presses(answer, say("en", "button-watch"))
    assert (await person.popup(PATIENT)).text == say("en", "watching")
    names = watched(talk, person)
    assert names and names <= talk.advisories.keys()
    # a second press changes nothing
    await person.presses(answer, say("en", "button-watch"))
    await person.popup(PATIENT)
    assert watched(talk, person) == names


async def test_one_notice_is_watched_and_let_go(talk: Talk) -> None:
    advisory = stands(talk)
    person = talk.person()
    await person.opens_link(f"adv_{advisory.id}")
    source = await person.hears(PATIENT)
    await person.presses(source, say("en", "button-watch"))
    assert (await person.popup(PATIENT)).text == say("en", "watching")
    assert watched(talk, person) == {advisory.id}
    await person.opens_link(f"adv_{advisory.id}")
    source = await person.hears(PATIENT)
    assert say("en", "button-watch") not in source.labels
    await person.presses(source, say("en", "button-unwatch"))
    assert (await person.popup(PATIENT)).text == say("en", "watching-stopped")
    assert not watched(talk, person)


async def test_a_change_is_told_once_and_in_the_persons_language(talk: Talk) -> None:
    advisory = stands(talk)
    plain, setter = talk.person("en"), talk.person("en")
    await commands(setter, "/language", "es")
    await commands(plain, "/help")
    async with looking(talk) as bot:
        for person in (plain, setter):
            bot.store.chats.watch(person.id, advisory.id, "??", "sw")
        assert await bot.watchman.look() == 2
    told = await plain.hears(PATIENT)
    assert told.text.startswith(say("sw", "watch-changed"))
    assert advisory.title_in("sw") in told.text
    assert advisory.url in [button.url for button in told.buttons]
    # who chose a language since is told in that
    assert (await setter.hears(PATIENT)).text.startswith(say("es", "watch-changed"))
    (kept,) = (w for w in talk.bot.store.chats.watches() if w.chat_id == plain.id)
    assert kept.fingerprint == mark_of(advisory)
    async with looking(talk) as bot:
        assert await bot.watchman.look() == 0
    await plain.hears_nothing(0.05)
    # and can be ended there
    await plain.presses(told, say("sw", "button-unwatch"))
    assert (await plain.popup(PATIENT)).text == say("sw", "watching-stopped")
    assert not watched(talk, plain)


async def test_a_running_bot_tells_by_itself(talk: Talk) -> None:
    person = talk.person()
    await commands(person, "/help")
    talk.bot.store.chats.watch(person.id, stands(talk).id, "??", "en")
    await talk.restart()
    assert (await person.hears(2 * PATIENT)).text.startswith(say("en", "watch-changed"))


async def test_everybody_is_told_what_has_become_of_their_notice(talk: Talk) -> None:
    replaced = next(a for a in talk.advisories.values() if a.superseded_by in talk.advisories)
    later = talk.bot.desks.edition.refs.successor(replaced)
    assert later is not None
    unchanged, forgotten, outdated, lost = (talk.person() for _ in range(4))

    answer = await asks(unchanged, OFFER)
    await unchanged.presses(answer, say("en", "button-watch"))
    await unchanged.popup(PATIENT)
    question = await commands(forgotten, "/forget")
    talk.bot.store.chats.watch(forgotten.id, replaced.id, "??", "en")
    await forgotten.presses(question, say("en", "button-yes-forget"))
    await forgotten.hears_edit(question, PATIENT)
    for person in (outdated, lost):
        await commands(person, "/help")
    await talk.settled()

    async with looking(talk) as bot:
        bot.store.chats.watch(outdated.id, replaced.id, "??", "en")
        bot.store.chats.watch(lost.id, "no-such-notice", "??", "en")
        assert await bot.watchman.look() == 2
    told = await outdated.hears(PATIENT)
    assert say("en", "source-replaced") in told.text
    assert later.title_in("en") in told.text
    told = await lost.hears(PATIENT)
    assert told.text == say("en", "watch-gone", title="no-such-notice")
    assert not watched(talk, lost)
    for person in (unchanged, forgotten):
        await person.hears_nothing(0.02)
    assert watched(talk, unchanged)


async def test_one_who_cannot_be_told_keeps_nobody_else_waiting(talk: Talk) -> None:
    advisory = stands(talk)
    people = [talk.person() for _ in range(4)]
    blocked, broken, busy, last = people
    for person in people:
        await commands(person, "/help")
    async with looking(talk) as bot:
        for person in people:
            bot.store.chats.watch(person.id, advisory.id, "??", "en")
        talk.api.world.chats[blocked.id].blocked = True
        talk.api.faults.error(400, method="sendMessage", chat=broken.id)
        talk.api.faults.error(502, method="sendMessage", chat=busy.id)
        assert await bot.watchman.look() == 1
        assert (await last.hears(PATIENT)).text.startswith(say("en", "watch-changed"))
        # who could not be reached is told at the next look, the others not again
        await bot.watchman.look()
        assert (await busy.hears(PATIENT)).text.startswith(say("en", "watch-changed"))
        await last.hears_nothing(0.05)
    assert not watched(talk, blocked)


async def test_a_source_among_several_is_watched_alone(talk: Talk) -> None:
    person = talk.person()
    answer = await asks(person, OFFER)
    source = await pressed(person, answer, say("en", "button-sources"))
    await person.presses(source, say("en", "button-watch"))
    await person.popup(PATIENT)
    (name,) = watched(talk, person)
    assert talk.advisories[name].title_in("en") in source.text


async def test_a_kill_between_sending_and_noting_tells_nobody_twice(talk: Talk) -> None:
    advisory = stands(talk)
    before, after, later = talk.person(), talk.person(), talk.person()
    for person in (before, after, later):
        await commands(person, "/help")
    await talk.settled()
    mark = mark_of(advisory)
    async with looking(talk) as bot:
        for person in (before, after, later):
            bot.store.chats.watch(person.id, advisory.id, "??", "en")
        await bot.watchman.look()
        told = [await person.hears(PATIENT) for person in (before, after, later)]
        # as a kill leaves it: noted as leaving, once with the message sent, once without, and
        # once for an earlier state of the notice
        del talk.api.world.chats[before.id].messages[told[0].id]
        for person, message, noted in zip(
            (before, after, later), told, (mark, mark, "zz"), strict=True
        ):
            bot.store.chats.told(person.id, advisory.id, f"?{noted}.{message.id - 1}")
    async with looking(talk) as bot:
        await bot.watchman.look()
    assert (await before.hears(PATIENT)).text == told[0].text
    await after.hears_nothing(0.1)
    assert (await later.hears(PATIENT)).text == told[2].text
    async with looking(talk) as bot:
        assert await bot.watchman.look() == 0
        assert {w.fingerprint for w in bot.store.chats.watches() if w.advisory == advisory.id} == {
            mark
        }


async def test_an_answer_that_is_lost_on_the_way_is_no_second_message(talk: Talk) -> None:
    advisory, person = stands(talk), talk.person()
    last = await commands(person, "/help")
    await talk.settled()
    async with looking(talk) as bot:
        bot.store.chats.watch(person.id, advisory.id, "??", "en")
        # as the process before left it, when it last looked
        bot.store.chats.note_highest(bot.client.id, last.id)
        talk.api.faults.reset(after=True, method="sendMessage", chat=person.id)
        await bot.watchman.look()
        await person.hears(PATIENT)
        await bot.watchman.look()
        await person.hears_nothing(0.1)
    (watch,) = (w for w in talk.bot.store.chats.watches() if w.chat_id == person.id)
    assert watch.fingerprint == mark_of(advisory)


async def test_who_lets_go_meanwhile_is_left_alone(talk: Talk) -> None:
    person = talk.person()
    await commands(person, "/help")
    await talk.settled()
    async with looking(talk) as bot:

        def past(identity: str) -> Advisory | None:
            bot.store.chats.unwatch(person.id, identity)
            return None

        bot.store.chats.watch(person.id, "no-such-notice", "??", "en")
        await Watchman(bot.watchman.office, bot.client.id, past, gap=0).look()
    await person.hears_nothing(0.1)
    assert not watched(talk, person)


async def test_a_notice_that_is_gone_is_told_by_its_title_and_successor(talk: Talk) -> None:
    replaced = next(a for a in talk.advisories.values() if a.superseded_by in talk.advisories)
    later = talk.advisories[replaced.superseded_by]
    person = talk.person()
    await commands(person, "/help")
    await talk.settled()
    async with looking(talk) as bot:
        bot.store.chats.watch(person.id, "old-notice", "??", "sw")
        await Watchman(bot.watchman.office, bot.client.id, lambda _: replaced, gap=0).look()
    told = await person.hears(PATIENT)
    assert say("sw", "watch-gone", title=replaced.title_in("sw")) in told.text
    assert later.title_in("sw") in told.text
    assert replaced.url in told.links or replaced.url in [b.url for b in told.buttons]
    assert not watched(talk, person)
