"""What is stored about groups: kept, found again, moved, and erased without a trace."""

from __future__ import annotations

import json
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from bot.groups.likeness import alike, signature
from bot.groups.settings import GroupSettings, Mode, Removal
from bot.store.chats import ChatSettings
from bot.store.engine import MIGRATIONS, Store
from bot.store.errors import StoreError
from bot.store.groups import MOST_REMEMBERED, Hint
from bot.store.tables import GROUP_TABLES, REMEMBERED
from tests.bot.store.stores import (
    CARDS,
    CHAT,
    DAY,
    FILE,
    OWNER,
    SENDER,
    START,
    a_hint,
    files_with,
    fill_group,
    opened,
)

GROUP = -1_001_234_567_890
OTHER = -1_009_876_543_210
TEXT = "canary canary, sells eyes in the mine, today only"
WORDS = ("canary", "of the admins", "example.com/canary")
IDS = (GROUP, SENDER, OWNER, CARDS)


def left(store: Store, chat: int) -> dict[str, object]:
    """What is given out about ``chat``, but for what is empty."""
    return {name: rows for name, rows in store.groups.export(chat).items() if rows}


def test_settings_are_those_of_the_group_that_chose_them(tmp_path: Path) -> None:
    chosen = GroupSettings(Mode.BOTH, removal=Removal.ASK, trusted=frozenset({"t" * 22}))
    with opened(tmp_path) as store:
        assert store.groups.settings(GROUP) is None
        store.groups.save(GROUP, GroupSettings())
        store.groups.save(OTHER, GroupSettings(Mode.OFF))
        assert store.groups.settings(GROUP) == GroupSettings()
        store.groups.save(GROUP, chosen)
    with opened(tmp_path) as store:
        assert store.groups.settings(GROUP) == chosen
        assert dict(store.groups.chats()) == {GROUP: chosen, OTHER: GroupSettings(Mode.OFF)}


def test_a_hint_comes_back_by_each_of_its_numbers(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        groups = store.groups
        one = groups.hinted(GROUP, a_hint())
        two = groups.hinted(GROUP, a_hint(message=111, hint=112, when=START + 60, signals=()))
        mute = groups.hinted(GROUP, a_hint(message=121, hint=0, card=0, card_chat=0))
        theirs = groups.hinted(OTHER, a_hint(sender=""))
        assert len({one, two, mute, theirs}) == 4
        kept = a_hint(number=one)
        assert groups.hint(GROUP, one) == groups.hint_of(GROUP, 102) == kept
        assert groups.hint_about(GROUP, 101) == kept
        assert groups.hint(OTHER, one) is None
        assert groups.hint(GROUP, theirs) is None
        assert groups.hint_of(GROUP, 0) is None
        assert groups.hint_about(GROUP, 102) is None
        again = groups.hinted(GROUP, a_hint(hint=0, when=START + 90, repeats=2))
        assert [hint.number for hint in groups.hints(GROUP, START)] == [one, mute, two, again]
        assert [hint.number for hint in groups.hints(GROUP, START + 1)] == [two, again]
        newest = groups.hint_about(GROUP, 101)
        assert newest is not None and newest.number == again
        assert groups.hints(GROUP, START + 60)[0].signals == ()


def test_fields_of_a_hint_change_alone(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        groups = store.groups
        number = groups.hinted(GROUP, a_hint())
        beside = groups.hinted(GROUP, a_hint())
        changes: dict[str, Any] = {
            "state": "objected",
            "card": 9,
            "card_chat": OWNER,
            "advisories": ("a", "b"),
        }
        assert groups.update(GROUP, number, **changes)
        assert groups.hint(GROUP, number) == replace(a_hint(number=number), **changes)
        assert groups.hint(GROUP, beside) == a_hint(number=beside)
        assert not groups.update(OTHER, number, state="fine")
        assert not groups.update(GROUP, 999, state="fine")
        assert groups.update(GROUP, number) and not groups.update(GROUP, 999)
        for unknown in ("text", "card_code", "name"):
            with pytest.raises(TypeError, match=f"no field of a hint: {unknown}"):
                groups.update(GROUP, number, **{unknown: 1})
        assert [groups.repeated(GROUP, number) for _ in range(3)] == [1, 2, 3]
        assert groups.repeated(OTHER, number) == 0
        found = groups.hint(GROUP, number)
        assert found is not None and (found.repeats, found.state) == (3, "objected")


def test_a_number_on_a_button_is_never_another_hint(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        first = store.groups.hinted(GROUP, a_hint())
        store.groups.forget(GROUP)
        assert store.groups.hinted(GROUP, a_hint()) > first


def test_lists_too_long_for_a_row_are_cut_between_names(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        many = tuple(f"signal-{number}" for number in range(500))
        number = store.groups.hinted(GROUP, a_hint(signals=many))
        found = store.groups.hint(GROUP, number)
        assert found is not None and 50 < len(found.signals) < 200
        assert found.signals == many[: len(found.signals)]


def test_what_is_remembered_holds_for_one_group(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for kept in (b"one", b"two", b"one", b""):
            store.groups.remember(GROUP, kept)
        assert store.groups.remembered(GROUP) == [b"two", b"one"]
        assert store.groups.remembered(OTHER) == []


def test_what_is_remembered_has_an_end(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.groups.remember(OTHER, b"theirs")
        code = store.keyring.hash("chat", GROUP)
        with store.engine.begin() as connection:
            connection.execute(insert(REMEMBERED), [
                {"chat": code, "signature": number.to_bytes(4, "big")}
                for number in range(MOST_REMEMBERED - 1)
            ])  # fmt: skip
        for newer in (b"one", b"two", b"three"):
            store.groups.remember(GROUP, newer)
        kept = store.groups.remembered(GROUP)
        assert len(kept) == MOST_REMEMBERED
        assert (kept[0], kept[-3:]) == (b"\0\0\0\2", [b"one", b"two", b"three"])
        assert store.groups.remembered(OTHER) == [b"theirs"]


def test_mutes(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        groups = store.groups
        groups.mute(GROUP, "a", START + 60)
        groups.mute(GROUP, "a", START + 90)
        groups.mute(GROUP, "", START + 90)
        assert groups.muted(GROUP, "a", START + 89)
        assert not groups.muted(GROUP, "a", START + 90)
        assert not groups.muted(GROUP, "b", START)
        assert not groups.muted(GROUP, "", START)
        assert not groups.muted(OTHER, "a", START)
        groups.mute(GROUP, "a", 0)
        assert not groups.muted(GROUP, "a", START)


def test_counts_are_numbers_by_day(tmp_path: Path) -> None:
    with opened(tmp_path) as store, ThreadPoolExecutor(4) as threads:
        days = ["2027-01-14"] * 5 + ["2027-01-15"] * 20
        list(threads.map(lambda day: store.groups.count(GROUP, day, "noticed"), days))
        store.groups.count(GROUP, "2027-01-15", "removed")
        store.groups.count(OTHER, "2027-01-15", "noticed")
        assert store.groups.counts(GROUP, "2027-01-01") == {"noticed": 25, "removed": 1}
        assert store.groups.counts(GROUP, "2027-01-15") == {"noticed": 20, "removed": 1}
        assert store.groups.counts(GROUP, "2027-01-16") == {}


def test_codes_of_senders_and_texts_are_the_groups_own_and_outlive_a_move(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        groups = store.groups
        before = groups.sender(GROUP, SENDER), groups.key(GROUP)
        groups.save(GROUP, GroupSettings())
        assert (groups.sender(GROUP, SENDER), groups.key(GROUP)) == before
        assert groups.sender(OTHER, SENDER) != before[0] != groups.sender(GROUP, SENDER + 1)
        kept = signature(TEXT, groups.key(GROUP))
        assert not alike(kept, signature(TEXT, groups.key(OTHER)))
        groups.moved(GROUP, OTHER)
        groups.save(OTHER, GroupSettings(Mode.HINT))
        assert (groups.sender(OTHER, SENDER), groups.key(OTHER)) == before
        assert alike(kept, signature(TEXT, groups.key(OTHER)))


@pytest.mark.parametrize("both_known", [True, False])
@pytest.mark.parametrize("whole_chat", [True, False])
def test_everything_follows_a_group_but_numbers_of_messages(
    tmp_path: Path, both_known: bool, whole_chat: bool
) -> None:
    with opened(tmp_path) as store:
        groups = store.groups
        number = fill_group(store, GROUP)
        before = groups.settings(GROUP)
        code = groups.sender(GROUP, SENDER)
        if both_known:
            groups.save(OTHER, GroupSettings())
            groups.mute(OTHER, code, START + 1)
            groups.count(OTHER, "2027-01-15", "noticed")
        move = store.chats.moved if whole_chat else groups.moved
        for _ in range(2):  # both groups tell of it
            move(GROUP, OTHER)
            assert left(store, GROUP) == {}
            assert groups.settings(OTHER) == before
            assert [chat for chat, _ in groups.chats()] == [OTHER]
            assert groups.sender(OTHER, SENDER) == code
            assert groups.muted(OTHER, code, START + DAY - 1)
            assert groups.counts(OTHER, "2027-01-15") == {"noticed": 2 if both_known else 1}
            assert groups.remembered(OTHER) == [b"remembered" * 13]
        # buttons still find it, but no message of the new group is taken for it
        kept = groups.hint(OTHER, number)
        assert kept == a_hint(number=number, sender=code, message=0, hint=0, thread=0)
        assert groups.hint_about(OTHER, 101) is None and groups.hint_of(OTHER, 102) is None
        assert groups.hint_about(OTHER, 0) is None


def test_cards_follow_the_chat_that_gets_them(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        number = fill_group(store, GROUP)
        store.groups.moved(CARDS, OTHER)
        settings, hint = store.groups.settings(GROUP), store.groups.hint(GROUP, number)
        assert settings is not None and settings.alert_chat == OTHER
        assert hint is not None and (hint.card, hint.card_chat) == (0, 0)
        assert (hint.message, hint.hint) == (101, 102)


def kept_bytes(store: Store, chat: int) -> list[bytes]:
    """Every value of bytes in the rows about ``chat``, its code and its senders' codes."""
    code = store.keyring.hash("chat", chat)
    found: list[bytes] = [code.encode(), store.groups.sender(chat, SENDER).encode()]
    with store.engine.connect() as connection:
        for table in GROUP_TABLES:
            for row in connection.execute(table.select().where(table.c.chat == code)):
                found += [value for value in row if isinstance(value, bytes)]
    return found


@pytest.mark.parametrize("whole_chat", [True, False])
def test_a_group_that_removed_the_bot_is_in_no_file(tmp_path: Path, whole_chat: bool) -> None:
    folder = tmp_path / "home"
    with opened(folder) as store:
        for chat in (GROUP, OTHER, GROUP + 1):
            fill_group(store, chat)
        store.checkpoint()
        fill_group(store, GROUP)
        needles = kept_bytes(store, GROUP)
        # settings, address, two signatures and two card chats of hints, two of what is remembered
        assert len(needles) == 2 + 2 + 4 + 1
        shared = {b"remembered" * 13, a_hint().signature}
        own = [needle for needle in needles if needle not in shared]
        assert all(files_with(folder, needle) for needle in own)
        others = store.groups.export(OTHER)
        forget = store.chats.forget if whole_chat else store.groups.forget
        assert forget(GROUP) == 6
        assert files_with(folder, *own) == []
        assert left(store, GROUP) == {} and store.groups.settings(GROUP) is None
        assert forget(GROUP) == 0
        assert store.groups.export(OTHER) == others
    assert files_with(folder, *own) == []


def test_nothing_stored_can_be_read_without_the_key(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder) as store:
        store.groups.save(GROUP, GroupSettings(
            owner=OWNER, alert_chat=CARDS, allowed=WORDS,
            trusted=frozenset({store.groups.sender(GROUP, SENDER)}),
        ))  # fmt: skip
        kept = signature(TEXT, store.groups.key(GROUP))
        store.groups.hinted(GROUP, a_hint(
            signature=kept, sender=store.groups.sender(GROUP, SENDER), card_chat=OWNER,
        ))  # fmt: skip
        store.groups.remember(GROUP, kept)
        store.groups.mute(GROUP, store.groups.sender(GROUP, SENDER), START)
        assert files_with(folder, *WORDS, *map(str, IDS), "sells eyes", "today") == []
        for chat in IDS:
            assert files_with(folder, abs(chat).to_bytes(6, "big")) == []


def test_whoever_is_forgotten_is_forgotten_in_every_group(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder) as store:
        groups = store.groups
        numbers = [fill_group(store, chat) for chat in (GROUP, OTHER)]
        codes = [groups.sender(chat, who) for chat in (GROUP, OTHER)
                 for who in (SENDER, SENDER + 1)]  # fmt: skip
        cards = store.keyring.hash("chat", CARDS)
        elsewhere = groups.export(SENDER)["in_groups"]
        assert {row["group"] for row in elsewhere} == {GROUP, OTHER}
        assert all(row["hints"] == ["2027-01-15T08:00:00+00:00"] for row in elsewhere)
        assert all(row["muted_until"] == START + DAY for row in elsewhere)
        roles = [(row["owner"], row["cards"], row["trusted"])
                 for who in (OWNER, CARDS, SENDER + 1)
                 for row in groups.export(who)["in_groups"] if row["group"] == GROUP]  # fmt: skip
        assert roles == [(True, False, False), (False, True, False), (False, False, True)]

        assert store.chats.forget(SENDER) == 2
        for who in (SENDER + 1, OWNER, CARDS):
            assert store.chats.forget(who) == 0
        assert files_with(folder, cards, *codes) == []
        for who in (SENDER, SENDER + 1, OWNER, CARDS):
            assert groups.export(who)["in_groups"] == []
        for chat, number in zip((GROUP, OTHER), numbers, strict=True):
            settings, hint = groups.settings(chat), groups.hint(chat, number)
            assert settings is not None and hint is not None
            assert (settings.owner, settings.alert_chat, settings.trusted) == (0, 0, frozenset())
            assert (settings.mode, settings.language) == (Mode.BOTH, "sw")
            assert (hint.sender, hint.card, hint.card_chat) == ("", 0, 0)
            assert (hint.message, hint.signals) == (101, ("reward", "iris"))


def test_everything_about_a_group_is_given_out(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill_group(store, GROUP)
        fill_group(store, OTHER)
        given = json.loads(json.dumps(store.groups.export(GROUP)))
        assert {k: v for k, v in store.chats.export(GROUP).items() if k in given} == given
    (group,), (hint,) = given["groups"], given["hints"]
    assert group["settings"]["owner"] == OWNER
    assert group["settings"]["allowed"] == ["canary of the admins"]
    assert set(hint) == set(Hint.__slots__)
    assert (hint["message"], hint["when"]) == (101, "2027-01-15T08:00:00+00:00")
    assert given["counts"] == [{"day": "2027-01-15", "what": "noticed", "number": 1}]
    assert [set(row) for row in given["mutes"]] == [{"sender", "until"}]
    assert given["remembered"] == [{"signature": (b"remembered" * 13).hex()}]


def test_a_database_from_before_there_were_groups(tmp_path: Path) -> None:
    folder, before = tmp_path / "home", tmp_path / "before"
    shutil.copytree(str(resources.files("bot.store") / "migrations"), before)
    (before / "versions" / "0002_groups.py").unlink()
    with opened(folder, migrations=str(before)) as store:
        with pytest.raises(StoreError, match="no such table"):
            store.groups.settings(GROUP)
        raw = store.engine.raw_connection()
        raw.cursor().execute(
            "INSERT INTO chats VALUES (?, ?, ?, '2027-01-15')",
            (store.keyring.hash("chat", CHAT), b"", store.keyring.encrypt('{"language":"sw"}')),
        )
        raw.commit()
        raw.close()
    with opened(folder, migrations=MIGRATIONS) as store:
        assert store.chats.settings(CHAT) == ChatSettings("sw")
        assert fill_group(store, GROUP)
    with closing(sqlite3.connect(folder / FILE)) as connection:
        sql = "SELECT sql FROM sqlite_master WHERE name = 'hints'"
        assert "AUTOINCREMENT" in connection.execute(sql).fetchone()[0]
