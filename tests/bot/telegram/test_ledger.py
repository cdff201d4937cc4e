"""The inbox from the event loop: many commits as one, and what an update belongs to."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.store.engine import open_store, sqlite_url
from bot.store.errors import StoreError
from bot.store.inbox import Answered, Begun, Change, Incoming, Pending, Sending
from bot.telegram.ledger import HIGHEST, incoming, number_of, open_ledger

BOT = 7


class Notes:
    """An inbox that only notes what it is told, slowly, and refuses ``refused``."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.threads: set[str] = set()
        self.refused = -1

    def add(self, bot: int, updates: Sequence[Incoming]) -> int:
        assert bot == BOT
        return len(updates)

    def waiting(self, bot: int, *, beside: Sequence[int], limit: int) -> list[Pending]:
        return []

    def apply(self, bot: int, changes: Sequence[Change]) -> None:
        time.sleep(0.03)
        self.threads.add(threading.current_thread().name)
        self.batches.append([change.update_id for change in changes])
        if any(change.update_id == self.refused for change in changes):
            raise StoreError("database: the disk is full")

    def failed(self, bot: int, update_id: int, retry_in: float, most_tries: int = 3) -> bool:
        return update_id == self.refused

    def depth(self, bot: int) -> int:
        return 0


async def test_what_is_asked_at_the_same_time_is_written_together() -> None:
    notes = Notes()
    async with open_ledger(notes, BOT) as ledger:
        began = time.monotonic()
        await asyncio.gather(*(ledger.change(Begun(number)) for number in range(100)))
        assert time.monotonic() - began < 0.2
        assert notes.batches == [list(range(100))]
        first = asyncio.create_task(ledger.change(Begun(1)))
        await asyncio.sleep(0.01)
        await asyncio.gather(first, *(ledger.change(Answered(n)) for n in (2, 3)))
        assert notes.batches[1:] == [[1], [2, 3]]
    assert len(notes.threads) == 1


async def test_an_error_is_told_to_those_who_asked_and_to_no_other() -> None:
    notes = Notes()
    async with open_ledger(notes, BOT) as ledger:
        await ledger.change(Begun(1))
        notes.refused = 2
        told = await asyncio.gather(
            *(ledger.change(Begun(number)) for number in (2, 3)), return_exceptions=True
        )
        assert [type(one) for one in told] == [StoreError, StoreError]
        await ledger.change(Begun(4))
        assert await ledger.failed(2, 0.0) and not await ledger.failed(3, 0.0)


async def test_who_is_cancelled_takes_nothing_back() -> None:
    notes = Notes()
    async with open_ledger(notes, BOT) as ledger:
        asking = asyncio.create_task(ledger.change(Answered(1)))
        await asyncio.sleep(0.01)
        asking.cancel()
        late = asyncio.create_task(ledger.change(Answered(2)))
        await asyncio.sleep(0)
        late.cancel()
        done = await asyncio.gather(asking, late, return_exceptions=True)
        assert all(isinstance(one, asyncio.CancelledError) for one in done)
    # leaving waited for both
    assert notes.batches == [[1], [2]]


async def test_an_error_that_nobody_waits_for_is_no_noise() -> None:
    notes = Notes()
    notes.refused = 1
    seen: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: seen.append(context))
    async with open_ledger(notes, BOT) as ledger:
        asking = asyncio.create_task(ledger.change(Answered(1)))
        await asyncio.sleep(0.01)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        del asking
    await asyncio.sleep(0)
    assert not seen


async def test_a_round_over_the_real_inbox(tmp_path: Path) -> None:
    with open_store(sqlite_url(tmp_path / "bot.sqlite3"), None, tmp_path / "key") as store:
        async with open_ledger(store.inbox, BOT) as ledger:
            raw = {"update_id": 5, "message": {"message_id": 3, "chat": {"id": 9}, "text": "x"}}
            known = incoming(raw)
            assert known is not None
            assert await ledger.add([known]) == 1
            assert await ledger.add([known]) == 0
            assert await ledger.depth() == 1
            (pending,) = await ledger.waiting((), 10)
            assert pending.payload == raw and not pending.sending
            assert await ledger.waiting((5,), 10) == []
            await ledger.change(Sending(5, (1, 2), 2))
            (pending,) = await ledger.waiting((), 10)
            assert pending.sending and pending.sent == (1, 2) and pending.after == 2
            await ledger.change(Answered(5))
            assert await ledger.depth() == 0
            assert await ledger.add([known]) == 0, "an answered one is known"


MESSAGE = {"message_id": 1, "chat": {"id": 5}, "from": {"id": 6}}


@pytest.mark.parametrize(
    ("update", "kind", "chat"),
    [
        ({"message": MESSAGE}, "message", 5),
        ({"edited_message": MESSAGE}, "edited_message", 5),
        ({"callback_query": {"id": "1", "from": {"id": 6}, "message": MESSAGE}},
         "callback_query", 5),
        ({"callback_query": {"id": "1", "from": {"id": 6}, "inline_message_id": "x"}},
         "callback_query", 6),
        ({"callback_query": {"id": "1", "from": {"id": 6}, "message": None}},
         "callback_query", 6),
        ({"callback_query": {"id": "1", "from": {"id": 6}, "message": {"message_id": 1}}},
         "callback_query", 6),
        ({"inline_query": {"id": "1", "from": {"id": 6}, "query": "x"}}, "inline_query", 6),
        ({"my_chat_member": {"chat": {"id": -100}, "from": {"id": 6}}}, "my_chat_member", -100),
        ({"poll": {"id": "1"}}, "poll", 0),
        ({"message": {"chat": {"id": "5"}}}, "message", 0),
        ({"message": {"chat": None, "from": {"id": 6}}}, "message", 6),
        ({"message": [MESSAGE]}, "message", 0),
        ({"message": None}, "message", 0),
        ({}, "", 0),
    ],
)  # fmt: skip
def test_what_an_update_is_and_whose(update: dict[str, Any], kind: str, chat: int) -> None:
    raw = {"update_id": 3, **update}
    assert incoming(raw) == Incoming(3, chat, kind, raw)


@pytest.mark.parametrize("number", [None, "1", 1.0, True, -1, HIGHEST + 1])
def test_an_update_without_a_number_is_none(number: object) -> None:
    assert number_of({"update_id": number}) is None
    assert incoming({"update_id": number, "message": MESSAGE}) is None
    assert number_of({}) is None
