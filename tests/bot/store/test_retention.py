"""Nothing is kept longer than /privacy says."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.groups.settings import GroupSettings, Mode
from bot.store.chats import ChatSettings
from bot.store.engine import Store
from bot.store.inbox import Answered, Begun, Sending
from bot.store.retention import RETENTION, Purged
from bot.store.tables import METADATA
from tests.bot.store.stores import BOT, CHAT, DAY, START, Clock, a_hint, incoming, opened

HOUR = 3600.0


def counts(store: Store) -> dict[str, int]:
    """Rows by table, but for the database's own."""
    with store.engine.connect() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in METADATA.sorted_tables
            if table.name != "meta"
        }


def answered(store: Store) -> None:
    store.inbox.add(BOT, [incoming(1)])
    store.inbox.apply(BOT, [Begun(1), Answered(1)])


def set_aside(store: Store) -> None:
    store.inbox.add(BOT, [incoming(1)])
    store.inbox.failed(BOT, 1, 0, most_tries=1)


def waits(store: Store) -> None:
    store.inbox.add(BOT, [incoming(1)])


def on_its_way(store: Store) -> None:
    store.inbox.add(BOT, [incoming(1)])
    store.inbox.apply(BOT, [Sending(1, (), 4)])


def votes(store: Store) -> None:
    store.chats.feedback(CHAT, "useful", ("a",), "", "en", 1)


def comments(store: Store) -> None:
    store.chats.feedback(CHAT, "comment", (), "words", "en", 1)


def chooses(store: Store) -> None:
    store.chats.save(CHAT, ChatSettings("sw", "KE"))


def watches(store: Store) -> None:
    store.chats.watch(CHAT, "a", "f", "en")


def hints(store: Store) -> None:
    store.groups.hinted(CHAT, a_hint())


def chooses_for_a_group(store: Store) -> None:
    store.groups.save(CHAT, GroupSettings(Mode.HINT))


def calls_no_offer(store: Store) -> None:
    store.groups.remember(CHAT, b"signature")


def mutes_for_ever(store: Store) -> None:
    store.groups.mute(CHAT, "sender", 1e12)


def counts_one(store: Store) -> None:
    store.groups.count(CHAT, "2027-01-15", "noticed")


@pytest.mark.parametrize(
    ("stored", "phrases", "longest", "slack"),
    [
        (answered, ("stored-update", "stored-kind", "stored-times"), 48 * HOUR, 0.0),
        (set_aside, ("stored-unanswered",), 30 * DAY, 0.0),
        (waits, ("stored-unanswered",), 30 * DAY, 0.0),
        (on_its_way, ("stored-unanswered",), 30 * DAY, 0.0),
        (votes, ("stored-feedback",), 90 * DAY, DAY),
        (comments, ("stored-comment",), 90 * DAY, DAY),
        (chooses, ("stored-settings", "stored-seen"), 400 * DAY, DAY),
        (watches, ("stored-watch", "stored-address", "stored-chat-code"), None, 0.0),
        (hints, ("stored-hint", "stored-hint-code"), 90 * DAY, 0.0),
        (counts_one, ("stored-count",), 90 * DAY, DAY),
        (chooses_for_a_group, ("stored-group",), None, 0.0),
        (calls_no_offer, ("stored-remembered",), None, 0.0),
        (mutes_for_ever, ("stored-mute",), None, 0.0),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_each_thing_goes_when_its_time_is_up(
    tmp_path: Path, stored, phrases, longest, slack
) -> None:
    """``slack``: what is kept by the day goes with the end of the day."""
    clock = Clock()
    with opened(tmp_path, clock=clock) as store:
        stored(store)
        kept = counts(store)
        assert sum(kept.values()) == 1
        clock.now = START + (longest or 5_000 * DAY) - 1
        assert store.purge() == store.purge() == Purged(0, 0, 0)
        assert counts(store) == kept
        if longest is None:
            assert {RETENTION[phrase] for phrase in phrases} <= {"until-forget", "until-left"}
            assert store.chats.forget(CHAT) == 1
        else:
            assert {RETENTION[phrase] for phrase in phrases} == {longest / HOUR}
            clock.now = START + longest + slack + 1
            purged = store.purge()
            assert sum((purged.updates, purged.feedback, purged.chats, purged.groups)) == 1
            assert store.purge() == Purged(0, 0, 0)
        assert not any(counts(store).values())


def test_one_purge_of_everything(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock=clock) as store:
        for number in range(6):
            store.inbox.add(BOT, [incoming(number)])
            store.chats.feedback(CHAT + number, "useful", (), "", "en", 1)
            store.chats.save(CHAT + number, ChatSettings("sw"))
            hints(store)
            store.groups.mute(CHAT, f"sender {number}", clock.now + DAY)
            clock.now += 100 * DAY
            store.inbox.apply(BOT, [Answered(number)])
        # 100 to 600 days old; each was answered as the next began
        assert store.purge() == Purged(updates=5, feedback=6, chats=2, groups=12)
        assert store.purge() == Purged(0, 0, 0)
        assert counts(store) == {
            "inbox": 1, "feedback": 0, "chats": 4, "watches": 0, "groups": 0, "hints": 0,
            "remembered": 0, "mutes": 0, "counts": 0,
        }  # fmt: skip


def test_who_is_still_there_keeps_settings(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock=clock) as store:
        chooses(store)
        for _ in range(3):
            clock.now += 399 * DAY
            store.chats.seen(CHAT)
            assert store.purge().chats == 0
        assert store.chats.settings(CHAT) == ChatSettings("sw", "KE")


def test_a_mute_goes_when_it_ends(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock=clock) as store:
        store.groups.mute(CHAT, "sender", START + DAY)
        clock.now = START + DAY
        assert store.purge().groups == 0
        clock.now += 1
        assert store.purge().groups == 1


def test_a_clock_set_back_erases_nothing(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock=clock) as store:
        for each in (answered, votes, chooses, watches, hints, counts_one):
            each(store)
        clock.now = 0.0
        assert store.purge() == Purged(0, 0, 0)
