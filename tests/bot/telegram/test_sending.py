"""What goes out, through the library and the stand-in: in parts, once, and what may go wrong."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from telegram import InlineQueryResultArticle, InputTextMessageContent, Message, Update

from bot.store.chats import ChatSettings
from bot.store.inbox import Sending
from bot.telegram.delivery import CURRENT, Delivery, Numbers, place_of
from bot.telegram.pacing import Pacing
from bot.telegram.post import Button, Post
from bot.telegram.sending import LOOKED_FOR, Gone, Sender, keyboard
from bot.telegram.work import Unreachable
from tests.bot.telegram.core import Core, open_core, open_running, quick_client, until
from tests.bot.telegram.core import running as at_work
from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api

LONG = "\n\n".join(f"<b>Paragraph {n}</b> " + f"word{n} " * 60 for n in range(30))
BUTTONS = ((Button("Why", data="w:1"), Button("Page", url="https://example.org/")),)


@contextmanager
def delivering(delivery: Delivery) -> Iterator[Delivery]:
    token = CURRENT.set(delivery)
    try:
        yield delivery
    finally:
        CURRENT.reset(token)


async def test_a_short_post_is_one_message_with_its_buttons(api: BotApi, tmp_path: Path) -> None:
    ana = api.person(started=True)
    async with open_core(api, tmp_path) as core:
        ids = await core.sender.send(ana.id, Post("Beware of <b>this</b> &amp; that", BUTTONS))
        heard = await ana.hears()
    assert ids == (heard.id,)
    assert heard.text == "Beware of this & that"
    assert heard.html == "Beware of <b>this</b> &amp; that"
    assert heard.labels == ("Why", "Page")
    assert heard.raw["link_preview_options"] == {"is_disabled": True}
    assert not api.violations


async def test_a_long_post_comes_in_parts_with_the_buttons_under_the_last(
    api: BotApi, tmp_path: Path
) -> None:
    async def long(update: Update, sender: Sender) -> None:
        message = update.effective_message
        assert isinstance(message, Message)
        await sender.send(message.chat_id, Post(LONG, BUTTONS), reply_to=message.message_id)

    ana = api.person()
    async with open_running(api, tmp_path, long) as core:
        asked = await ana.says("tell me all")
        parts = [await ana.hears() for _ in range(4)]
        await core.settled()
        await ana.hears_nothing(0.1)
    assert [part.labels for part in parts] == [(), (), (), ("Why", "Page")]
    assert [part.reply_to for part in parts] == [asked.id, 0, 0, 0]
    words = " ".join(part.text for part in parts).split()
    assert words == [w for n in range(30) for w in ["Paragraph", f"{n}", *[f"word{n}"] * 60]]
    assert not api.violations


async def test_a_reply_to_what_is_gone_is_sent_all_the_same(api: BotApi, tmp_path: Path) -> None:
    ana = api.person(started=True)
    async with open_core(api, tmp_path) as core:
        await core.sender.send(ana.id, Post("hello"), reply_to=4711)
    assert (await ana.hears()).reply_to == 0


async def test_markup_that_is_refused_is_sent_once_more_as_plain_text(
    api: BotApi, tmp_path: Path
) -> None:
    ana = api.person(started=True)
    async with open_core(api, tmp_path) as core:
        # the splitter lets nothing through that the server refuses; an attribute it passes on
        api.faults.error(400, method="sendMessage")
        with pytest.raises(Exception, match="Bad Request"):
            await core.sender.send(ana.id, Post("hello"))
        refusal = Refusing(core)
        ids = await refusal.sender.send(ana.id, Post("a &lt; <b>b</b>", BUTTONS))
    heard = await ana.hears()
    assert ids == (heard.id,)
    assert (heard.text, heard.labels) == ("a < b", ("Why", "Page"))
    assert len(api.called("sendMessage")) == 3


class Refusing:
    """A sender whose posts carry a tag that Telegram does not know, when they are sent as
    HTML: what a fault of ours would look like."""

    def __init__(self, core: Core) -> None:
        class Client:
            async def send_message(self, chat: int, text: str, **how: Any) -> Any:
                if how.get("parse_mode"):
                    text = f"<blink>{text}</blink>"
                return await core.client.send_message(chat, text, **how)

        client: Any = Client()
        self.sender = Sender(client, core.ledger, gone=never, moved=never)


async def test_who_blocked_the_bot_is_erased_and_written_to_no_more(
    api: BotApi, tmp_path: Path
) -> None:
    ana, ben = api.person(), api.person(name="Ben")
    async with open_core(api, tmp_path) as core:
        for turn in range(4):
            await ana.says(f"turn {turn}")
        await core.book.set_language(ana.id, "es")
        await core.book.watch(ana.id, "a-notice", "mark", "es")
        ana.chat.blocked = True
        async with at_work(core):
            await ben.says("hello")
            assert (await ben.hears()).text == "hello"
            await core.settled()
            await until(lambda: core.dispatcher.in_hand == 0)
            assert (await core.book.settings(ana.id)) == ChatSettings()
            stored = await core.book.export(ana.id)
        assert not any(stored[name] for name in ("settings", "watches", "feedback", "updates"))
    assert len(api.called("sendMessage", ana.id)) == 1


@pytest.mark.parametrize("words", ["unknown", "kicked", "muted"])
async def test_a_chat_that_cannot_be_written_to_is_gone(
    api: BotApi, tmp_path: Path, words: str
) -> None:
    async with open_core(api, tmp_path) as core:
        chat = 999_999
        if words != "unknown":
            group, admin = api.group(), api.person()
            group.join(admin, admin=True)
            group.remove_bot(admin) if words == "kicked" else group.mute_bot(admin)
            chat = group.id
        await core.book.set_country(chat, "KE")
        with pytest.raises(Gone):
            await core.sender.send(chat, Post("hello"))
        assert not (await core.book.export(chat))["settings"]


async def test_a_group_that_became_a_supergroup_is_followed(api: BotApi, tmp_path: Path) -> None:
    group = api.group(supergroup=False)
    async with open_core(api, tmp_path) as core:
        await core.book.set_language(group.id, "de")
        new = group.becomes_supergroup()
        (number,) = await core.sender.send(group.id, Post("hello"))
        heard = await new.hears()
        assert (heard.id, heard.text) == (number, "hello")
        assert (await core.book.settings(new.id)).language == "de"
        assert (await core.book.settings(group.id)).language == ""


async def test_edits(api: BotApi, tmp_path: Path) -> None:
    ana = api.person(started=True)
    async with open_core(api, tmp_path) as core:
        sender = core.sender
        (number,) = await sender.send(ana.id, Post("one", BUTTONS))
        heard = await ana.hears()
        assert await sender.edit(ana.id, number, Post("two"))
        edited = await ana.hears_edit(heard)
        assert (edited.text, edited.labels) == ("two", ())
        assert await sender.edit(ana.id, number, Post("two")), "it stands there already"
        assert not await sender.edit(ana.id, 4711, Post("two"))
        assert not await sender.edit(ana.id, number, Post(LONG)), "it would be cut off"
        api.faults.error(502, method="editMessageText")
        with pytest.raises(Unreachable):
            await sender.edit(ana.id, number, Post("three"))
        assert await sender.delete(ana.id, number)
        assert not await sender.delete(ana.id, number)


async def test_presses_and_inline_queries_that_are_too_old_are_let_go(
    api: BotApi, tmp_path: Path
) -> None:
    async with open_core(api, tmp_path) as core:
        await core.sender.answer_press("1", "too late")
        article = InlineQueryResultArticle("1", "t", InputTextMessageContent("x"))
        await core.sender.answer_inline("1", [article], cache_seconds=1)
        errors = [call.error for call in api.calls if call.error]
        assert len(errors) == 2 and all("too old" in error for error in errors)
        api.faults.error(502, method="answerCallbackQuery")
        with pytest.raises(Unreachable):
            await core.sender.answer_press("1")


ONCE: list[tuple[str, dict[str, Any], int]] = [
    ("reset before", {"kind": "reset"}, 1),
    ("reset after", {"kind": "reset", "after": True}, 1),
    ("silence before", {"kind": "silent", "seconds": 60.0}, 1),
    ("silence after", {"kind": "silent", "seconds": 60.0, "after": True}, 1),
    ("several resets", {"kind": "reset", "after": True, "times": 3}, 3),
    ("a gateway's error", {"kind": "error", "status": 502}, 1),
    ("an answer that is none", {"kind": "error", "status": 200, "times": 4}, 4),
    ("an error of the server", {"kind": "error", "status": 500, "times": 4}, 4),
]


@pytest.mark.parametrize(("name", "fault", "hits"), ONCE, ids=[name for name, _, _ in ONCE])
async def test_an_answer_arrives_once_whatever_breaks(
    api: BotApi, tmp_path: Path, name: str, fault: dict[str, Any], hits: int
) -> None:
    ana, ben = api.person(), api.person(name="Ben")
    async with open_running(api, tmp_path, read=0.4) as core:
        struck = api.faults.add(method="sendMessage", chat=ana.id, **fault)
        asked = await ana.says("is this a scam?")
        for turn in range(3):
            await ben.says(f"meanwhile {turn}")
        heard = await ana.hears()
        assert (heard.text, heard.reply_to) == ("is this a scam?", asked.id)
        await core.settled()
        assert [(await ben.hears()).text for _ in range(3)] == [f"meanwhile {n}" for n in range(3)]
    # a reset that comes after the effect is met once: then the message is found
    assert struck.hits == (1 if name == "several resets" else hits)
    assert len(ana.messages) == 1 and len(ben.messages) == 3
    assert not api.violations


async def test_a_part_that_was_lost_from_sight_is_found_and_the_next_ones_follow(
    api: BotApi, tmp_path: Path
) -> None:
    async def long(update: Update, sender: Sender) -> None:
        message = update.effective_message
        assert isinstance(message, Message)
        await sender.send(message.chat_id, Post(LONG, BUTTONS), reply_to=message.message_id)

    ana = api.person()
    async with open_running(api, tmp_path, long) as core:
        await ana.says("go")
        first = await ana.hears()
        api.faults.reset(method="sendMessage", after=True)
        parts = [first, *[await ana.hears() for _ in range(3)]]
        await core.settled()
    assert len(ana.messages) == 4
    assert [part.labels for part in parts] == [(), (), (), ("Why", "Page")]


async def test_it_is_found_behind_many_messages_of_others(api: BotApi, tmp_path: Path) -> None:
    """While an answer waited for its turn many others were written; it must not be looked for
    among those, where it would not be found."""
    ana = api.person()
    crowd = [api.person(name=f"P{n}") for n in range(LOOKED_FOR + 6)]
    pacing = Pacing(overall=0.0005, private=0.6, group=0.6, grace=0.02)
    async with open_running(api, tmp_path, pacing=pacing) as core:
        await ana.says("one")
        await ana.hears()
        await ana.says("two")  # its answer waits for its turn
        await asyncio.sleep(0.1)
        for person in crowd:
            await person.says("hello")
        api.faults.reset(method="sendMessage", chat=ana.id, after=True)
        assert (await ana.hears()).text == "two"
        await core.settled()
    assert [one.text for one in ana.messages] == ["one", "two"]


async def test_it_is_found_behind_messages_that_came_while_it_was_on_its_way(
    tmp_path: Path,
) -> None:
    async with open_bot_api(rates=NO_RATES, latency=0.2) as api:
        ana = api.person()
        crowd = [api.person(name=f"P{n}") for n in range(LOOKED_FOR + 6)]
        async with open_running(api, tmp_path) as core:
            await ana.says("hello")
            broken = api.faults.reset(method="sendMessage", chat=ana.id, after=True)
            await until(lambda: api.called("sendMessage", ana.id))
            assert not ana.messages, "it has not arrived yet"
            for person in crowd:
                await person.says("hello")
            await ana.hears()
            await core.settled()
    assert broken.hits == 1 and len(ana.messages) == 1
    assert ana.messages[0].id > LOOKED_FOR


async def test_after_a_crash_the_message_is_found_or_sent(api: BotApi, tmp_path: Path) -> None:
    """Of two answers that were about to leave when the process died, one had arrived."""
    ana, ben = api.person(), api.person(name="Ben")
    async with open_core(api, tmp_path) as core:
        for person in (ana, ben):
            await person.says("hello")
        for pending in await core.stored(2):
            await core.ledger.change(Sending(pending.update_id, (), 2))
        await core.client.send_message(ana.id, "hello")
    async with open_running(api, tmp_path) as core:
        assert (await ana.hears()).text == "hello"
        assert (await ben.hears()).text == "hello"
        await core.settled()
    assert len(ana.messages) == 1 and len(ben.messages) == 1


async def test_what_an_earlier_process_sent_is_not_sent_again(api: BotApi, tmp_path: Path) -> None:
    async def two(update: Update, sender: Sender) -> None:
        message = update.effective_message
        assert isinstance(message, Message)
        for word in ("one", "two"):
            await sender.send(message.chat_id, Post(word))

    ana = api.person()
    async with open_core(api, tmp_path) as core:
        await ana.says("go")
        (pending,) = await core.stored(1)
        number = (await core.client.send_message(ana.id, "one")).message_id
        await core.ledger.change(Sending(pending.update_id, (number,), number))
    async with open_running(api, tmp_path, two) as core:
        await core.settled()
    assert [one.text for one in ana.messages] == ["one", "two"]


async def test_what_waits_from_before_tells_how_far_the_numbers_are(
    api: BotApi, tmp_path: Path
) -> None:
    """The answer to an old message, first thing after a start, is looked for where it is."""
    ana = api.person()
    crowd = [api.person(name=f"P{n}") for n in range(LOOKED_FOR + 6)]
    await ana.says("hello")
    async with open_core(api, tmp_path) as core:
        for person in crowd:
            await person.says("hello")
        await core.stored(1 + len(crowd))
    assert len(api.updates.confirmed) == 1 + len(crowd)
    api.faults.reset(method="sendMessage", chat=ana.id, after=True)
    async with open_running(api, tmp_path) as core:
        await ana.hears()
        await core.settled()
    assert len(ana.messages) == 1


async def test_a_chat_that_must_wait_holds_up_no_other(api: BotApi, tmp_path: Path) -> None:
    ana = api.person()
    others = [api.person(name=f"P{n}") for n in range(20)]
    api.faults.too_many(2, method="sendMessage", chat=ana.id)
    async with open_running(api, tmp_path) as core:
        began = time.monotonic()
        for turn in range(3):
            await ana.says(f"turn {turn}")
        for person in others:
            await person.says("hello")
        for person in others:
            await person.hears()
        assert time.monotonic() - began < 1.5
        assert not ana.messages
        assert [(await ana.hears()).text for _ in range(3)] == ["turn 0", "turn 1", "turn 2"]
        assert 2.0 <= time.monotonic() - began < 4.0
        await core.settled()
    tries = [call.at for call in api.called("sendMessage", ana.id)]
    assert len(tries) == 4
    assert 2.0 <= tries[1] - tries[0] < 3.0
    assert not api.called("editMessageText"), "what is refused needs no search"


async def test_what_surely_did_not_arrive_is_not_looked_for(api: BotApi, tmp_path: Path) -> None:
    ana, ben = api.person(), api.person(name="Ben")
    pacing = Pacing(overall=0.0005, private=0.0005, group=0.0005, grace=0.02, longest_wait=0.5)
    api.faults.too_many(1, method="sendMessage", chat=ana.id)
    async with open_running(api, tmp_path, pacing=pacing) as core:
        await ana.says("a longer wait than is waited out")
        assert (await ana.hears()).text == "a longer wait than is waited out"
        await core.settled()
        with delivering(Delivery(update_id=5)) as delivery:
            elsewhere = quick_client(api, base="http://127.0.0.1:9/bot")
            async with elsewhere.request:
                lost = Sender(elsewhere, core.ledger, gone=never, moved=never)
                with pytest.raises(Unreachable):
                    await lost.send(ben.id, Post("hello"))
        assert not delivery.uncertain
    assert not api.called("editMessageText")


async def never(*_: int) -> None:
    raise AssertionError("nothing of the kind happened")


async def test_a_server_that_is_away_gets_every_answer_once_when_it_is_back(
    api: BotApi, tmp_path: Path
) -> None:
    people = [api.person(name=f"P{n}") for n in range(4)]
    away = api.faults.error(502, method="sendMessage", times=None)
    async with open_running(api, tmp_path) as core:
        for person in people:
            await person.says("hello")
        await until(lambda: away.hits > 3 * len(people))
        assert core.states().get("set-aside", 0) == 0
        away.end()
        for person in people:
            assert (await person.hears()).text == "hello"
        await core.settled()
    assert [len(person.messages) for person in people] == [1] * 4


async def test_a_token_that_is_taken_back_sets_nothing_aside(api: BotApi, tmp_path: Path) -> None:
    ana = api.person()
    async with open_core(api, tmp_path) as core:
        await ana.says("hello")
        api.faults.error(401, method="sendMessage", times=5)
        async with at_work(core):
            assert (await ana.hears()).text == "hello"
            assert "set-aside" not in core.states()


async def test_outside_of_an_update_nothing_is_noted(api: BotApi, tmp_path: Path) -> None:
    ana = api.person(started=True)
    async with open_core(api, tmp_path) as core:
        with delivering(Delivery(update_id=5)) as delivery:
            await core.sender.send(ana.id, Post("one"))
        assert delivery.sent == [(await ana.hears()).id] and not delivery.uncertain
        await core.sender.send(ana.id, Post("two"))
        assert len(delivery.sent) == 1


def test_numbers_of_private_chats_are_counted_together_and_those_of_supergroups_apart() -> None:
    numbers = Numbers()
    numbers.saw(5, 10)
    numbers.saw(6, 12)
    numbers.saw(-4_000, 14)
    numbers.saw(-1_001_000_000_000, 500)
    numbers.saw(0, 999)
    numbers.saw(5, 0)
    assert numbers.highest(7) == 14 and numbers.highest(-4_001) == 14
    assert numbers.highest(-1_001_000_000_000) == 0
    unknown = numbers.unknown(8, 9)
    assert [next(unknown) for _ in range(4)] == [11, 13, 15, 16]
    own = numbers.unknown(-1_001_000_000_000, 498)
    assert [next(own), next(own)] == [499, 501]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ({"message_id": 3, "chat": {"id": 5}}, (5, 3)),
        ({"id": "1", "message": {"message_id": 3, "chat": {"id": 5}}}, (5, 3)),
        ({"message_id": True, "chat": {"id": "5"}}, (0, 0)),
        ({"message_id": 3}, (0, 3)),
        ({"chat": None}, (0, 0)),
        (None, (0, 0)),
        ([1], (0, 0)),
        ({"id": "1", "from": {"id": 5}}, (0, 0)),
    ],
)
def test_the_place_of_what_came_in(content: object, place: tuple[int, int]) -> None:
    assert place_of(content) == place


def test_a_keyboard_has_no_empty_rows() -> None:
    assert keyboard(()) is None and keyboard(((), ())) is None
    made = keyboard(((), BUTTONS[0]))
    assert made is not None and len(made.inline_keyboard) == 1
