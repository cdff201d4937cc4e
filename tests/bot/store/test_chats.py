"""What is stored about chats: kept, given out, moved, and erased without a trace."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.store.chats import Chats, ChatSettings, Watch
from bot.store.engine import Store
from bot.store.tables import stored_fields
from tests.bot.store.stores import (
    BOT,
    CHAT,
    DAY,
    Clock,
    files_with,
    fill_group,
    incoming,
    opened,
)  # fmt: skip

OTHER = -1_009_876_543_210
MOVES_ROWS = "key-number-43-of-the-tests"
CANARY = "canary in the mine"


def fill(store: Store, chat: int, first: int = 1) -> None:
    """Something in every table about ``chat``."""
    store.chats.save(chat, ChatSettings("sw", "KE"))
    store.chats.watch(chat, "ke-odpc-2023", "f" * 40, "sw")
    store.chats.feedback(chat, "useful", ("ke-odpc-2023", "ke-court-2025"), "", "sw", 3)
    store.chats.feedback(chat, "comment", (), CANARY, "sw", 3)
    store.inbox.add(BOT, [incoming(first, chat, CANARY), incoming(first + 1, chat, CANARY)])
    fill_group(store, chat)


def empty(chats: Chats, chat: int) -> bool:
    """Whether nothing is given out about ``chat`` but its name."""
    return not any(v for k, v in chats.export(chat).items() if k not in ("chat", "code"))


def test_settings_come_back_and_leave_no_row_when_nothing_is_chosen(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert store.chats.settings(CHAT) == ChatSettings()
        store.chats.save(CHAT, ChatSettings(country="KE"))
        store.chats.save(CHAT, ChatSettings("zh-Hant", "TW"))
        store.chats.save(OTHER, ChatSettings("sw"))
    with opened(tmp_path) as store:
        assert store.chats.settings(CHAT) == ChatSettings("zh-Hant", "TW")
        store.chats.save(CHAT, ChatSettings())
        assert store.chats.settings(CHAT) == ChatSettings()
        assert empty(store.chats, CHAT)
        assert store.chats.settings(OTHER) == ChatSettings("sw")


def test_being_seen_is_noted_only_of_who_chose_something(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock=clock) as store:
        store.chats.save(CHAT, ChatSettings("sw"))
        clock.now += DAY
        store.chats.seen(CHAT)
        store.chats.seen(OTHER)
        assert store.chats.export(CHAT)["last_seen"] == ["2027-01-16"]
        assert empty(store.chats, OTHER)


def test_watches(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.chats.watch(CHAT, "a", "one", "en")
        store.chats.watch(CHAT, "b", "one", "en")
        store.chats.watch(OTHER, "a", "one", "ar")
        store.chats.watch(CHAT, "a", "two", "sw")
        store.chats.unwatch(OTHER, "b")
    with opened(tmp_path) as store:
        assert store.chats.watched(CHAT) == {"a", "b"}
        assert sorted(store.chats.watches(), key=lambda w: (w.advisory, w.chat_id)) == [
            Watch(OTHER, "a", "one", "ar"), Watch(CHAT, "a", "two", "sw"),
            Watch(CHAT, "b", "one", "en"),
        ]  # fmt: skip
        store.chats.unwatch(CHAT, "a")
        assert store.chats.watched(CHAT) == {"b"}
        assert store.chats.watched(OTHER) == {"a"}


def test_operators_read_comments_and_not_votes(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, CHAT)
        assert store.chats.comments() == [("2027-01-15", "sw", CANARY)]


def test_everything_stored_is_given_out(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, CHAT)
        given = json.loads(json.dumps(store.chats.export(CHAT)))
        fill(store, OTHER, first=50)
        assert json.loads(json.dumps(store.chats.export(CHAT))) == given
    assert given["chat"] == CHAT
    assert given["settings"] == [{"language": "sw", "country": "KE"}]
    assert given["watches"] == [
        {"notice": "ke-odpc-2023", "since": "2027-01-15", "language": "sw",
         "fingerprint": "f" * 40},
    ]  # fmt: skip
    assert [vote["comment"] for vote in given["feedback"]] == ["", CANARY]
    assert given["feedback"][0]["notices"] == "ke-odpc-2023,ke-court-2025"
    assert [update["message"]["text"] for update in given["updates"]] == [CANARY, CANARY]


GIVEN_AS: dict[str, dict[str, str | None]] = {
    "inbox": {"update_id": "number", "payload": "message", "chat": None},
    "chats": {"seen": None, "settings": None, "address": None, "chat": None},
    "watches": {"advisory": "notice", "chat": None, "address": None},
    "feedback": {"advisories": "notices", "chat": None},
    "groups": {"address": None, "chat": None},
    "hints": {"card_code": "card_chat", "chat": None},
    "remembered": {"chat": None},
    "mutes": {"chat": None},
    "counts": {"chat": None},
}
"""Where an export has a column by another name; None for what is at its top."""


@pytest.mark.parametrize(
    ("table", "column"),
    [(f.table, f.column) for f in stored_fields() if f.phrase != "stored-technical"],
)
def test_every_column_that_is_about_a_person_is_given_out(
    tmp_path: Path, table: str, column: str
) -> None:
    with opened(tmp_path) as store:
        fill(store, CHAT)
        given = store.chats.export(CHAT)
    part = {"inbox": "updates", "chats": "settings"}.get(table, table)
    name = GIVEN_AS[table].get(column, column)
    if name is None:
        assert given[part] and all(given[top] for top in ("chat", "code", "settings", "last_seen"))
    else:
        assert given[part] and all(name in row for row in given[part])


def test_what_is_stored_follows_a_group_to_its_new_id(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, CHAT)
        store.chats.watch(CHAT, "b", "old", "sw")
        store.chats.watch(OTHER, "ke-odpc-2023", "newer", "en")
        before = store.chats.export(CHAT)
        # the new group counts its messages anew
        before["hints"][0] |= {"message": 0, "hint": 0, "thread": 0}
        for _ in range(2):  # both groups tell of it
            store.chats.moved(CHAT, OTHER)
            assert empty(store.chats, CHAT)
            after = store.chats.export(OTHER)
            changed = ("chat", "code")
            assert {k: v for k, v in after.items() if k not in changed} == {
                k: v for k, v in before.items() if k not in changed
            }
        assert {watch.chat_id for watch in store.chats.watches()} == {OTHER}
        store.chats.forget(OTHER)
        assert empty(store.chats, OTHER)


def test_a_move_without_settings_keeps_those_of_the_new_id(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.chats.save(OTHER, ChatSettings("ar"))
        store.chats.watch(CHAT, "a", "f", "en")
        store.chats.moved(CHAT, OTHER)
        assert store.chats.settings(OTHER) == ChatSettings("ar")
        assert store.chats.watched(OTHER) == {"a"}


def test_forgetting_erases_one_chat_but_for_the_update_in_hand(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, CHAT)
        fill(store, OTHER, first=50)
        others = store.chats.export(OTHER)
        assert store.chats.forget(CHAT, keep=2) == 10
        assert empty(store.chats, CHAT)
        waiting = store.inbox.waiting(BOT, beside=(), limit=9)
        assert [(one.update_id, one.chat == "") for one in waiting if one.update_id < 50] == [
            (2, True)
        ]
        assert store.chats.forget(CHAT) == 0
        assert store.chats.export(OTHER) == others


@pytest.mark.parametrize("among", [1, 40])
def test_what_is_forgotten_is_in_no_file(tmp_path: Path, among: int) -> None:
    folder = tmp_path / "home"
    # the codes that this key makes lie so that rows move from page to page, and leave bytes
    with opened(folder, secret=MOVES_ROWS) as store:
        chats = [CHAT + n for n in range(among)]
        for number, chat in enumerate(chats):
            fill(store, chat, first=10 * number)
            for more in range(12):
                store.chats.watch(chat, f"notice-{more}", "g" * 40, "sw")
        # half are in the database itself, the rest in its log too
        store.checkpoint()
        for number, chat in enumerate(chats):
            fill(store, chat, first=10 * number + 5)
        for chat in chats[::2]:
            codes = store.keyring.hash("chat", chat)
            assert "bot.sqlite3" in files_with(folder, codes)
            store.chats.forget(chat)
            assert files_with(folder, CANARY, str(chat), codes) == []
        for chat in chats[1::2]:
            assert store.chats.watched(chat)
    assert files_with(folder, CANARY, *(store.keyring.hash("chat", c) for c in chats[::2])) == []


def test_forgetting_while_others_write_leaves_nothing_either(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder) as store, opened(folder) as beside:
        for number in range(20):
            fill(store, CHAT + number, first=10 * number)
            fill(beside, OTHER, first=1_000 + 10 * number)
            assert store.chats.forget(CHAT + number) == 11
            assert files_with(folder, store.keyring.hash("chat", CHAT + number)) == []
        assert beside.inbox.depth(BOT) == 40


def test_what_is_answered_leaves_the_disk_with_the_next_purge(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder) as store:
        store.inbox.add(BOT, [incoming(1)])
        raw = store.engine.raw_connection()
        (payload,) = raw.cursor().execute("SELECT payload FROM inbox").fetchone()
        raw.close()
        assert files_with(folder, payload) == ["bot.sqlite3-wal"]
        store.checkpoint()
        assert files_with(folder, payload) == ["bot.sqlite3"]
        store.inbox.failed(BOT, 1, 0, most_tries=1)
        store.purge()
        assert files_with(folder, payload) == []
