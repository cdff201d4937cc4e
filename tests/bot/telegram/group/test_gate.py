"""Which updates come in: everything that is ours to do, and of ordinary talk nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.groups.settings import Mode
from bot.store.tables import INBOX
from bot.telegram.group.gate import Gate
from bot.telegram.group.posted import EARLIER
from knowledge.screening import might_concern
from tests.bot.telegram.core import open_core, quick_client
from tests.telegram.server import BotApi

Json = dict[str, Any]

OURS = 4242
OFFER = "Scan your iris at our booth today and get 50 dollars in tokens!"
TALK = "Who is coming to the football game tonight?"
GROUP: Json = {"id": -1001, "type": "supergroup", "title": "Neighbours"}
ANA: Json = {"id": 5, "is_bot": False, "first_name": "Ana"}
US: Json = {"id": OURS, "is_bot": True, "first_name": "Irisward", "username": "Irisward_bot"}


class Counted:
    """Counts failures."""

    def __init__(self) -> None:
        self.kinds: list[str] = []

    def __call__(self, kind: str) -> None:
        self.kinds.append(kind)


def gate(mode: Mode = Mode.WATCH, failed: Counted | None = None) -> Gate:
    return Gate(
        bot=OURS, username="Irisward_bot", commands=["help", "check"], mode=lambda _: mode,
        concerns=might_concern, failed=failed or Counted(),
    )  # fmt: skip


def message(number: int = 7, kind: str = "message", /, **fields: Any) -> Json:
    head = {"message_id": number, "date": 1_800_000_000 + number, "chat": GROUP, "from": ANA}
    return {"update_id": number, kind: {**head, **fields}}


def command(text: str) -> Json:
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
    return message(text=text, entities=[entity])


def mention(text: str) -> Json:
    return message(text=text, entities=[{"type": "mention", "offset": 0, "length": 13}])


def place(old: str, new: str, kind: str = "chat_member") -> Json:
    members = {f"{when}_chat_member": {"status": status, "user": ANA}
               for when, status in (("old", old), ("new", new))}  # fmt: skip
    return {"update_id": 7, kind: {"chat": GROUP, "from": ANA, "date": 1, **members}}


IN: list[tuple[str, Json]] = [
    ("an offer", message(text=OFFER)),
    ("an edit into an offer", message(7, "edited_message", text=OFFER)),
    ("a caption", message(photo=[], caption=OFFER)),
    ("a command", command("/check")),
    ("a command of ours", command("/help@irisward_BOT please")),
    ("a mention", mention("@irisward_bot what is this?")),
    ("an answer to us", message(text="thanks", reply_to_message={"message_id": 6, "from": US})),
    (
        "a new option of a poll",
        message(poll_option_added={"option_persistent_id": "1", "option_text": OFFER}),
    ),
    ("a press", {"update_id": 7, "callback_query": {"id": "1", "from": ANA, "data": "2o.0.0."}}),
    ("an inline query", {"update_id": 7, "inline_query": {"id": "1", "from": ANA, "query": TALK}}),
    ("our place", place("left", "member", "my_chat_member")),
    ("a new administrator", place("member", "administrator")),
    ("one administrator less", place("administrator", "member")),
    ("a move away", message(migrate_to_chat_id=-1002)),
    ("a move here", message(migrate_from_chat_id=-17)),
    ("a private message", {"update_id": 7, "message": {"chat": {"id": 5, "type": "private"}}}),
    ("what is no message", {"update_id": 7, "message": "text"}),
    ("a chat that is none", {"update_id": 7, "message": {"chat": 5, "text": TALK}}),
]
OUT: list[tuple[str, Json]] = [
    ("talk", message(text=TALK)),
    ("a picture", message(photo=[{"file_id": "x"}])),
    ("a caption", message(photo=[], caption=TALK)),
    ("an edit", message(7, "edited_message", text=TALK)),
    ("another bot's command", command("/ban him")),
    ("a command for another", command("/help@other_bot")),
    ("somebody else's mention", mention("@somebody hello")),
    ("a name like ours", mention("@irisward_bot2 hello")),
    ("somebody who comes", place("left", "member")),
    ("a service message", message(new_chat_members=[ANA])),
    ("a pinned offer", message(pinned_message={"message_id": 3, "text": OFFER})),
    ("what we said", {"update_id": 7, "message": {**message(text=OFFER)["message"], "from": US}}),
    ("what was said by way of us", message(text=OFFER, via_bot=US)),
]


@pytest.mark.parametrize("update", [one[1] for one in IN], ids=[one[0] for one in IN])
def test_what_concerns_us_comes_in_as_it_is(update: Json) -> None:
    assert gate().admitted(update) == update


@pytest.mark.parametrize("update", [one[1] for one in OUT], ids=[one[0] for one in OUT])
def test_all_else_stays_out(update: Json) -> None:
    counted = Counted()
    assert gate(failed=counted).admitted(update) is None
    assert not counted.kinds


@pytest.mark.parametrize("mode", Mode)
def test_a_group_that_is_off_is_not_read_and_can_be_switched_on(mode: Mode) -> None:
    closed = gate(mode)
    assert (closed.admitted(message(text=OFFER)) is None) is (mode is Mode.OFF)
    for update in (command("/help"), place("left", "member", "my_chat_member")):
        assert closed.admitted(update) == update


def test_a_text_in_parts_comes_in_with_what_was_said_before() -> None:
    opened = gate()
    assert opened.admitted(message(1, text="It is a scan of the iris")) is None
    assert opened.admitted(message(2, text=TALK, **{"from": {**ANA, "id": 6}})) is None
    second = opened.admitted(message(3, text="paid at once, 40 dollars cash"))
    assert second is not None
    assert second["message"][EARLIER] == "It is a scan of the iris"
    assert second["message"]["text"] == "paid at once, 40 dollars cash"


def test_nothing_is_put_together_after_two_minutes_or_of_two_authors() -> None:
    opened = gate()
    assert opened.admitted(message(1, text="It is a scan of the iris")) is None
    assert opened.admitted(message(200, text="paid at once, 40 dollars cash")) is None
    anew = gate()
    assert anew.admitted(message(1, text="It is a scan of the iris")) is None
    other = message(2, text="paid at once, 40 dollars cash", **{"from": {**ANA, "id": 6}})
    assert anew.admitted(other) is None


def test_a_forward_comes_in_with_the_comment_sent_with_it_and_is_no_part_of_a_text() -> None:
    opened = gate()
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "X"}
    assert opened.admitted(message(1, text="Careful with this one")) is None
    forward = opened.admitted(message(2, text=OFFER, forward_origin=origin))
    assert forward is not None
    assert forward["message"][EARLIER] == "Careful with this one"
    assert opened.admitted(message(3, text=TALK)) is None


def test_an_offer_that_is_edited_away_comes_in_without_its_new_words() -> None:
    opened = gate()
    assert opened.admitted(message(text=OFFER)) is not None
    edit = message(7, "edited_message", text="my secret canary", edit_date=1_800_000_100)
    left = opened.admitted(edit)
    assert left is not None
    assert left["edited_message"]["message_id"] == 7
    assert "canary" not in str(left)
    assert edit["edited_message"]["text"] == "my secret canary"


def test_edits_of_what_an_earlier_process_acted_on_come_in() -> None:
    opened = gate()
    opened.let_in(-1001, 7)
    assert opened.admitted(message(7, "edited_message", text=TALK)) is not None
    assert opened.admitted(message(8, "edited_message", text=TALK)) is None


@pytest.mark.parametrize(
    "broken",
    [
        {"update_id": 1, "message": {"chat": {"type": "supergroup"}, "text": OFFER}},
        {"update_id": 1, "message": {"chat": GROUP, "text": OFFER, "from": ANA}},
        message(text=OFFER, date=None),
    ],
)
def test_what_breaks_the_gate_stays_out_and_is_counted_by_its_kind(broken: Json) -> None:
    counted = Counted()
    assert gate(failed=counted).admitted(broken) is None
    assert len(counted.kinds) == 1
    assert counted.kinds[0].endswith("Error")


async def test_ordinary_talk_is_confirmed_and_never_stored(api: BotApi, tmp_path: Path) -> None:
    group, ana = api.group(bot="administrator"), api.person()
    group.join(ana)
    async with open_core(api, tmp_path) as core, quick_client(api) as client:
        core.intake.admitted = Gate(
            bot=client.id, username=client.username, commands=["help"],
            mode=lambda _: Mode.WATCH, concerns=might_concern, failed=core.health.group_failed,
        ).admitted  # fmt: skip
        for _ in range(5):
            await ana.says(TALK, group)
        await ana.says(OFFER, group)
        (stored,) = await core.stored(1)
        assert stored.payload["message"]["text"] == OFFER
        assert len(api.updates) == 0
        with core.store.engine.connect() as connection:
            assert len(connection.execute(select(INBOX.c.update_id)).all()) == 1
