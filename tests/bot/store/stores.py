"""Databases for the tests: real SQLite files, with a clock that stands still."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.groups.settings import GroupSettings, Mode
from bot.store.engine import MIGRATIONS, Store, open_store, sqlite_url
from bot.store.groups import Hint
from bot.store.inbox import Incoming

DAY = 86_400.0
START = 1_800_000_000.0
"""When the clocks of the tests begin: 2027-01-15, 08:00 UTC."""

BOT = 7_000_000_001
CHAT = 5_123_456_789
"""A chat's id, with digits enough to be found by searching bytes."""

SENDER = 5_777_666_555
OWNER = 5_888_777_666
CARDS = -1_005_555_444_333
"""Of a group: who wrote in it, whose it is, and where its cards go."""

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


def a_hint(**changes: Any) -> Hint:
    """A hint as it is stored."""
    usual = Hint(
        message=101, hint=102, card=7, card_chat=CARDS, thread=3, when=START,
        signals=("reward", "iris"), advisories=("ke-odpc-2023", "cn-mss-2025"), decision="hint",
        state="open", signature=b"\x00\x63" + b"s" * 128, sender="s" * 22, risk="high",
    )  # fmt: skip
    return replace(usual, **changes)


def fill_group(store: Store, chat: int, sender: int = SENDER) -> int:
    """Something in every table about the group ``chat``; returns the number of its hint."""
    groups = store.groups
    groups.save(chat, GroupSettings(
        mode=Mode.BOTH, joined=START, owner=OWNER, alert_chat=CARDS, language="sw", country="KE",
        allowed=("canary of the admins",), trusted=frozenset({groups.sender(chat, sender + 1)}),
    ))  # fmt: skip
    number = groups.hinted(chat, a_hint(sender=groups.sender(chat, sender)))
    groups.remember(chat, b"remembered" * 13)
    groups.mute(chat, groups.sender(chat, sender), START + DAY)
    groups.count(chat, "2027-01-15", "noticed")
    return number


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
