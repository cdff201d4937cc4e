"""Databases for the tests: real SQLite files, with a clock that stands still."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from pydantic import SecretStr

from bot.store.engine import MIGRATIONS, Store, open_store, sqlite_url
from bot.store.inbox import Incoming

DAY = 86_400.0
START = 1_800_000_000.0
"""When the clocks of the tests begin: 2027-01-15, 08:00 UTC."""

BOT = 7_000_000_001
CHAT = 5_123_456_789
"""A chat's id, with digits enough to be found by searching bytes."""

FILE = "bot.sqlite3"
KEY = "secret.key"


class Clock:
    """Seconds since 1970, as told."""

    def __init__(self, now: float = START) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def opened(
    folder: Path, *, secret: str = "", clock: Clock | None = None, migrations: str = MIGRATIONS
) -> AbstractContextManager[Store]:
    """The database in ``folder``, its key outside unless ``secret`` is given."""
    given = SecretStr(secret) if secret else None
    key = folder.with_name(f"{folder.name}-keys") / KEY
    return open_store(
        sqlite_url(folder / FILE), given, key, clock or Clock(), migrations=migrations
    )


def incoming(update_id: int, chat: int = CHAT, text: str = "hello") -> Incoming:
    """A message as it came."""
    return Incoming(update_id, chat, "message", {"update_id": update_id, "text": text})


def files_with(folder: Path, *needles: str | bytes) -> list[str]:
    """The files below ``folder`` in which one of ``needles`` stands, in UTF-8 or UTF-16."""
    encoded = [
        form
        for needle in needles
        for form in (
            [needle] if isinstance(needle, bytes) else [needle.encode(), needle.encode("utf-16le")]
        )
    ]
    return sorted(
        file.name
        for file in folder.rglob("*")
        if file.is_file() and any(needle in file.read_bytes() for needle in encoded)
    )


@contextmanager
def nobody_special(folder: Path) -> Iterator[None]:
    """Without the rights of root, for whom no file is closed, but as the owner of ``folder``."""
    user = os.geteuid()
    if user == 0:
        os.chown(folder, 65_534, -1)
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(user)
