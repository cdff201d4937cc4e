"""The inbox: each update once, in order, and gone when it is answered."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.store.inbox import MOST_STARTS, Answered, Begun, Sending
from bot.store.tables import INBOX
from tests.bot.store.stores import BOT, CHAT, START, Clock, files_with, incoming, opened


def test_an_update_comes_back_as_it_was(tmp_path: Path) -> None:
    text = "Iris für 50 $? 虹膜 \U0001f441 half \ud83d"
    with opened(tmp_path) as store:
        assert store.inbox.add(BOT, [incoming(5, text=text)]) == 1
        code = store.keyring.hash("chat", CHAT)
    with opened(tmp_path) as store:
        (pending,) = store.inbox.waiting(BOT, beside=(), limit=10)
    assert pending.payload == {"update_id": 5, "text": text}
    assert (pending.update_id, pending.chat, pending.kind) == (5, code, "message")
    assert (pending.received, pending.sending, pending.sent, pending.after) == (START, False, (), 0)


def test_an_update_of_no_chat_has_no_code(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.inbox.add(BOT, [incoming(1, chat=0), incoming(2, chat=-100)])
        chats = [pending.chat for pending in store.inbox.waiting(BOT, beside=(), limit=10)]
    assert chats[0] == ""
    assert len(chats[1]) == 22


def test_duplicates_are_known_within_a_call_later_and_after_reopening(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert store.inbox.add(BOT, []) == 0
        assert store.inbox.add(BOT, [incoming(1), incoming(1, text="again"), incoming(2)]) == 2
        assert store.inbox.add(BOT, [incoming(2), incoming(3)]) == 1
        store.inbox.apply(BOT, [Answered(1)])
        for _ in range(3):
            store.inbox.failed(BOT, 2, 0)
    with opened(tmp_path) as store:
        again = [incoming(number, text="again") for number in (1, 2, 3)]
        assert store.inbox.add(BOT, again) == 0
        (left,) = store.inbox.waiting(BOT, beside=(), limit=10)
        assert (left.update_id, left.payload["text"]) == (3, "hello")
        assert (store.inbox.depth(BOT), store.inbox.set_aside(BOT)) == (1, 1)
        # another bot counts for itself
        assert store.inbox.add(BOT + 1, again) == 3
        assert store.inbox.depth(BOT) == 1


def test_the_oldest_come_first_but_for_those_in_hand(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.inbox.add(BOT, [incoming(number) for number in (9, 2, 2**53, 7)])
        store.inbox.add(BOT, [incoming(1)])
        store.inbox.add(BOT + 1, [incoming(3)])

        def numbers(beside: tuple[int, ...], limit: int) -> list[int]:
            return [p.update_id for p in store.inbox.waiting(BOT, beside=beside, limit=limit)]

        assert numbers((), 10) == [1, 2, 7, 9, 2**53]
        assert numbers((), 2) == [1, 2]
        assert numbers((1, 7), 2) == [2, 9]
        assert numbers((1, 2, 7, 9, 2**53), 2) == []


def test_a_failure_waits_until_it_is_due_and_is_set_aside_in_the_end(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock=clock) as store:
        store.inbox.add(BOT, [incoming(1), incoming(2)])

        def waiting() -> list[int]:
            return [p.update_id for p in store.inbox.waiting(BOT, beside=(), limit=10)]

        for seconds in (5.0, 60.0):
            assert store.inbox.failed(BOT, 1, seconds) is False
            assert waiting() == [2]
            clock.now += seconds - 0.25
            assert waiting() == [2]
            clock.now += 0.25
            assert waiting() == [1, 2]
        assert store.inbox.failed(BOT, 1, 5) is True
        clock.now += 1e6
        assert waiting() == [2]
        assert (store.inbox.depth(BOT), store.inbox.set_aside(BOT)) == (1, 1)


def test_an_answer_on_its_way_is_told_after_a_restart(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.inbox.add(BOT, [incoming(number) for number in (1, 2, 3)])
        store.inbox.apply(BOT, [Begun(1), Sending(1, (), 40), Begun(2), Sending(2, (41, 42), 42)])
    with opened(tmp_path) as store:
        first, second, third = store.inbox.waiting(BOT, beside=(), limit=10)
        assert (first.sending, first.sent, first.after) == (True, (), 40)
        assert (second.sending, second.sent, second.after) == (True, (41, 42), 42)
        assert (third.sending, third.sent, third.after) == (False, (), 0)
        store.inbox.apply(BOT, [Sending(2, (41, 42, 43), 43), Answered(1), Answered(2)])
        assert [p.update_id for p in store.inbox.waiting(BOT, beside=(), limit=10)] == [3]


@pytest.mark.parametrize("end", ["answered", "failed", "worn out"])
def test_what_it_said_and_what_was_sent_go_with_the_end(tmp_path: Path, end: str) -> None:
    with opened(tmp_path) as store:
        store.inbox.add(BOT, [incoming(1, text="a canary")])
        store.inbox.apply(BOT, [Sending(1, (987_654,), 987_654)])
        (before,) = store.chats.export(CHAT)["updates"]
        assert before["message"]["text"] == "a canary"
        assert before["sent"] == [987_654]
        if end == "answered":
            store.inbox.apply(BOT, [Answered(1)])
        elif end == "failed":
            assert store.inbox.failed(BOT, 1, 0, most_tries=1)
        else:
            store.inbox.apply(BOT, [Begun(1)] * (MOST_STARTS + 1))
            assert store.inbox.worn_out(BOT) == 1
        (after,) = store.chats.export(CHAT)["updates"]
        assert (after["message"], after["sent"], after["after"]) == (None, None, 0)
        assert after["ended"] == "2027-01-15T08:00:00+00:00"
        assert store.inbox.depth(BOT) == 0


def test_what_is_begun_again_and_again_is_set_aside(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.inbox.add(BOT, [incoming(1), incoming(2)])
        store.inbox.add(BOT + 1, [incoming(1)])
        for bot in (BOT, BOT + 1):
            store.inbox.apply(bot, [Begun(1)] * MOST_STARTS)
        assert store.inbox.worn_out(BOT) == 0
        for bot in (BOT, BOT + 1):
            store.inbox.apply(bot, [Begun(1)])
        assert store.inbox.worn_out(BOT) == 1
        assert store.inbox.set_aside(BOT) == 1
        assert store.inbox.depth(BOT) == 1
        assert store.inbox.depth(BOT + 1) == 1


def test_nothing_readable_is_in_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder) as store:
        store.inbox.add(BOT, [incoming(1, text="a canary in the mine")])
        assert files_with(folder, "canary", str(CHAT)) == []
        assert files_with(folder, store.keyring.hash("chat", CHAT)) != []


def test_two_threads_write_at_once(tmp_path: Path) -> None:
    with opened(tmp_path) as store, ThreadPoolExecutor(2) as pool:

        def adds(first: int) -> int:
            return sum(store.inbox.add(BOT, [incoming(first + n)]) for n in range(0, 120, 2))

        def changes(_: int) -> int:
            for number in range(60):
                store.chats.watch(CHAT, f"notice-{number}", "f", "en")
                store.inbox.failed(BOT, number, 0)
            return len(store.chats.watched(CHAT))

        assert list(pool.map(adds, (0, 1))) == [60, 60]
        assert store.inbox.depth(BOT) == 120
        mixed = [pool.submit(adds, 1_000), pool.submit(changes, 0)]
        assert [each.result() for each in mixed] == [60, 60]


def test_two_open_databases_of_one_file_write_at_once(tmp_path: Path) -> None:
    with opened(tmp_path) as one, opened(tmp_path) as other, ThreadPoolExecutor(2) as pool:
        found = list(
            pool.map(
                lambda store: sum(store.inbox.add(BOT, [incoming(n)]) for n in range(80)),
                (one, other),
            )
        )
        # the same updates, delivered twice: each is new to one of the two
        assert sum(found) == 80
        assert one.inbox.depth(BOT) == other.inbox.depth(BOT) == 80


def test_a_damaged_row_is_set_aside_and_the_rest_goes_on(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.inbox.add(BOT, [incoming(1), incoming(2), incoming(3)])
        with store.engine.begin() as connection:
            damaged = update(INBOX).where(INBOX.c.update_id == 2).values(payload=b"torn")
            connection.execute(damaged)
        waiting = store.inbox.waiting(BOT, beside=(), limit=10)
        assert [pending.update_id for pending in waiting] == [1, 3]
        assert (store.inbox.depth(BOT), store.inbox.set_aside(BOT)) == (2, 1)
