"""What is stored about chats, off the loop and with a short memory."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.chats import ChatSettings
from bot.store.engine import Store, open_store, sqlite_url
from bot.telegram.chatbook import ChatBook


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(sqlite_url(tmp_path / "bot.sqlite3"), None, tmp_path / "key") as opened:
        yield opened


async def test_settings_are_kept_and_read_once(store: Store) -> None:
    book = ChatBook(store.chats)
    assert await book.settings(1) == ChatSettings()
    await book.set_language(1, "es")
    await book.set_country(1, "KE")
    assert await book.settings(1) == ChatSettings("es", "KE")
    assert await ChatBook(store.chats).settings(1) == ChatSettings("es", "KE")
    # another process writes: it is seen later, since what is known is not read again
    store.chats.save(1, ChatSettings("fr"))
    assert (await book.settings(1)).language == "es"
    await book.set_language(1, "")
    await book.set_country(1, "")
    assert not store.chats.export(1)["settings"]


async def test_forgetting_forgets_what_was_known_too(store: Store) -> None:
    book = ChatBook(store.chats)
    await book.set_language(1, "es")
    await book.seen(1)
    await book.watch(1, "a-notice", "m1", "es")
    await book.feedback(1, "comment", (), "words", "es", 1)
    await book.set_language(2, "fr")
    assert await book.forget(1) == 3
    assert await book.settings(1) == ChatSettings()
    assert not await book.watched(1)
    stored = await book.export(1)
    assert not any(stored[name] for name in ("settings", "watches", "feedback", "last_seen"))
    assert (await book.settings(2)).language == "fr"
    assert await book.forget(1) == 0


async def test_a_question_at_the_same_time_does_not_bring_it_back(store: Store) -> None:
    book = ChatBook(store.chats)
    await book.set_language(1, "es")
    book = ChatBook(store.chats)  # as after a restart: nothing is known yet
    for _ in range(20):
        await asyncio.gather(*(book.settings(1) for _ in range(3)), book.forget(1))
        assert await book.settings(1) == ChatSettings()
        await book.set_language(1, "es")


async def test_a_group_that_moved_takes_its_settings_along(store: Store) -> None:
    book = ChatBook(store.chats)
    await book.set_language(-5, "de")
    await book.watch(-5, "a-notice", "m1", "de")
    assert await book.settings(-100) == ChatSettings()  # known as empty
    await book.moved(-5, -100)
    assert (await book.settings(-100)).language == "de"
    assert await book.settings(-5) == ChatSettings()
    assert await book.watched(-100) == {"a-notice"}
    assert [watch.chat_id for watch in await book.watches()] == [-100]


async def test_being_seen_is_noted_once_an_hour(store: Store) -> None:
    book = ChatBook(store.chats)
    await book.set_language(1, "es")
    await asyncio.gather(*(book.seen(1) for _ in range(5)))
    assert len((await book.export(1))["last_seen"]) == 1
    await book.seen(2)
    assert not (await book.export(2))["last_seen"], "who set nothing leaves nothing"
