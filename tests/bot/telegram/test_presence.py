"""A sign of life: late enough, often enough, and never in the way."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.store.inbox import Pending
from bot.telegram.presence import Presence


class Chat:
    """Notes when the sign is shown; may fail, or hang."""

    def __init__(self, error: Exception | None = None, hang: bool = False) -> None:
        self.shown: list[tuple[int, float]] = []
        self._error = error
        self._hang = hang

    async def action(self, chat_id: int) -> None:
        self.shown.append((chat_id, time.monotonic()))
        if self._hang:
            await asyncio.sleep(60)
        if self._error:
            raise self._error

    @property
    def chats(self) -> list[int]:
        return [chat for chat, _ in self.shown]


async def test_a_quick_answer_needs_no_sign() -> None:
    chat = Chat()
    presence = Presence(chat.action, first=0.1, every=0.1)
    async with presence.shown(1):
        await asyncio.sleep(0.03)
    await asyncio.sleep(0.15)
    assert chat.shown == []


async def test_a_slow_one_gets_it_again_and_again_until_it_is_there() -> None:
    chat = Chat()
    presence = Presence(chat.action, first=0.05, every=0.1)
    began = time.monotonic()
    async with presence.shown(1):
        await asyncio.sleep(0.32)
    counted = len(chat.shown)
    assert 2 <= counted <= 3
    assert chat.shown[0][1] - began >= 0.049
    assert chat.shown[1][1] - chat.shown[0][1] >= 0.099
    await asyncio.sleep(0.2)
    assert len(chat.shown) == counted


async def test_blocks_of_one_chat_share_it() -> None:
    chat = Chat()
    presence = Presence(chat.action, first=0.05, every=10)

    async def work(chat_id: int, seconds: float) -> None:
        async with presence.shown(chat_id):
            await asyncio.sleep(seconds)

    await asyncio.gather(work(1, 0.02), work(1, 0.12), work(1, 0.1), work(2, 0.1))
    assert sorted(chat.chats) == [1, 2]
    await work(1, 0.1)  # a later block begins anew
    assert sorted(chat.chats) == [1, 1, 2]


@pytest.mark.parametrize("chat", [Chat(error=RuntimeError("no")), Chat(hang=True)])
async def test_a_sign_that_fails_or_hangs_disturbs_nothing(chat: Chat) -> None:
    presence = Presence(chat.action, first=0.01, every=0.05)
    began = time.monotonic()
    async with presence.shown(1):
        await asyncio.sleep(0.15)
    assert time.monotonic() - began < 0.3
    assert chat.shown
    before = asyncio.all_tasks()
    await asyncio.sleep(0.01)
    assert asyncio.all_tasks() <= before
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_an_error_of_the_block_ends_it_and_is_raised() -> None:
    chat = Chat()
    presence = Presence(chat.action, first=0.01, every=0.02)
    with pytest.raises(KeyError):
        async with presence.shown(1):
            raise KeyError
    await asyncio.sleep(0.05)
    assert chat.shown == []


async def test_it_is_not_begun_in_more_chats_than_it_may() -> None:
    chat = Chat()
    presence = Presence(chat.action, first=0.01, every=10, most=2)

    async def work(chat_id: int) -> None:
        async with presence.shown(chat_id):
            await asyncio.sleep(0.05)

    await asyncio.gather(work(1), work(2), work(3), work(1))
    assert sorted(chat.chats) == [1, 2]
    await work(3)
    assert sorted(chat.chats) == [1, 2, 3]


@pytest.mark.parametrize(
    ("kind", "content", "shown"),
    [
        ("message", {"message_id": 1, "chat": {"id": 5}}, [5]),
        ("message", {"message_id": 1, "chat": {"id": -5}}, []),
        ("message", {"message_id": 1, "chat": {"id": "5"}}, []),
        ("message", None, []),
        ("edited_message", {"message_id": 1, "chat": {"id": 5}}, []),
        ("callback_query", {"id": "1", "message": {"message_id": 1, "chat": {"id": 5}}}, []),
        ("inline_query", {"id": "1", "from": {"id": 5}}, []),
    ],
)
async def test_of_updates_only_a_message_in_private_gets_it(
    kind: str, content: object, shown: list[int]
) -> None:
    chat = Chat()
    presence = Presence(chat.action, first=0.0, every=10)
    async with presence.shown_for(Pending(1, "code", kind, {"update_id": 1, kind: content})):
        await asyncio.sleep(0.02)
    assert chat.chats == shown
