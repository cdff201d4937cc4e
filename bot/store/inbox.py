"""The inbox: updates wait here, safe on the disk, until they are answered.

An update is kept under its number, so that one that is delivered again, before or after a
restart, is known. What it says is encrypted, and erased when it is answered.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Engine, and_, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql import Executable

from bot.store.errors import StoreError
from bot.store.faults import translated
from bot.store.secrets import Keyring
from bot.store.tables import INBOX

WAITING: Final = "waiting"
SENDING: Final = "sending"
ANSWERED: Final = "answered"
SET_ASIDE: Final = "set-aside"
_OPEN: Final = (WAITING, SENDING)

MOST_STARTS: Final = 12
"""Times an update may be begun: one that ends the process each time must not do so for ever."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as it came; ``chat`` is 0 where it belongs to none."""

    update_id: int
    chat: int
    kind: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pending:
    """An update that waits. ``chat`` is a code, empty for none; ``sending`` is true where an
    answer may have gone out that nobody heard of, its id above ``after``; ``sent`` are the ids
    of messages that surely did."""

    update_id: int
    chat: str
    kind: str
    payload: dict[str, Any]
    received: float = 0.0
    sending: bool = False
    sent: tuple[int, ...] = ()
    after: int = 0


@dataclass(frozen=True, slots=True)
class Begun:
    """The update is being handled."""

    update_id: int


@dataclass(frozen=True, slots=True)
class Sending:
    """Another message is about to go out for it, after those of the ids ``sent``."""

    update_id: int
    sent: tuple[int, ...]
    after: int


@dataclass(frozen=True, slots=True)
class Answered:
    """The update is answered: what it said is erased."""

    update_id: int


Change = Begun | Sending | Answered


class Inbox:
    """The updates of all bots of one database. Any thread may use it."""

    def __init__(self, engine: Engine, keyring: Keyring, clock: Callable[[], float]) -> None:
        """``clock`` gives seconds since 1970."""
        self._engine = engine
        self._reading = engine.execution_options(reading=True)
        self._keyring = keyring
        self._clock = clock

    def add(self, bot: int, updates: Sequence[Incoming]) -> int:
        """Store updates, those known already apart; returns how many are new. They are safe
        on the disk when it returns."""
        now = self._clock()
        rows = [
            {
                "bot": bot, "update_id": u.update_id, "kind": u.kind[:64],
                "chat": self._keyring.hash("chat", u.chat) if u.chat else "",
                "payload": self._keyring.encrypt(json.dumps(u.payload)),
                "state": WAITING, "tries": 0, "starts": 0, "received": now, "due": now,
                "after": 0,
            }
            for u in updates
        ]  # fmt: skip
        if not rows:
            return 0
        with translated(), self._engine.begin() as connection:
            numbers = {u.update_id for u in updates}
            known = self._count(connection, INBOX.c.bot == bot, INBOX.c.update_id.in_(numbers))
            connection.execute(_insert_new(connection.dialect.name), rows)
            return len(numbers) - known

    def waiting(self, bot: int, *, beside: Sequence[int], limit: int) -> list[Pending]:
        """The next ``limit`` updates that are due, but for those ``beside``, oldest first."""
        query = (
            select(INBOX)
            .where(_mine(bot), INBOX.c.due <= self._clock())
            .order_by(INBOX.c.update_id)
            .limit(limit + len(beside))
        )
        with translated(), self._reading.connect() as connection:
            rows = connection.execute(query).mappings().all()
        in_hand = set(beside)
        fresh = [row for row in rows if row["update_id"] not in in_hand][:limit]
        readable = [pending for row in fresh if (pending := self._pending(row)) is not None]
        if len(readable) < len(fresh):
            damaged = {row["update_id"] for row in fresh} - {p.update_id for p in readable}
            self._damaged(bot, damaged)
        return readable

    def _damaged(self, bot: int, numbers: set[int]) -> None:
        """Set aside what cannot be read any more, so that the rest goes on."""
        where = and_(INBOX.c.bot == bot, INBOX.c.update_id.in_(numbers))
        with translated(), self._engine.begin() as connection:
            connection.execute(update(INBOX).where(where).values(**_set_aside(self._clock())))

    def apply(self, bot: int, changes: Sequence[Change]) -> None:
        """Carry out changes in one transaction, in order."""
        with translated(), self._engine.begin() as connection:
            for change in changes:
                where = and_(INBOX.c.bot == bot, INBOX.c.update_id == change.update_id)
                connection.execute(update(INBOX).where(where).values(**self._values(change)))

    def failed(self, bot: int, update_id: int, retry_in: float, most_tries: int = 3) -> bool:
        """Note a failure; True when the update is now set aside, and what it said erased."""
        where = and_(INBOX.c.bot == bot, INBOX.c.update_id == update_id)
        now = self._clock()
        with translated(), self._engine.begin() as connection:
            row = connection.execute(select(INBOX.c.tries).where(where)).first()
            tries = (row.tries if row else most_tries) + 1
            values: dict[str, Any] = {"tries": tries, "due": now + retry_in}
            if tries >= most_tries:
                values |= _set_aside(now)
            connection.execute(update(INBOX).where(where).values(**values))
        return tries >= most_tries

    def worn_out(self, bot: int) -> int:
        """Set aside what was begun too often without an end; returns how many."""
        where = and_(_mine(bot), INBOX.c.starts > MOST_STARTS)
        values = _set_aside(self._clock())
        with translated(), self._engine.begin() as connection:
            return int(connection.execute(update(INBOX).where(where).values(**values)).rowcount)

    def depth(self, bot: int) -> int:
        """How many updates wait."""
        with translated(), self._reading.connect() as connection:
            return self._count(connection, _mine(bot))

    def set_aside(self, bot: int) -> int:
        """How many updates were set aside."""
        with translated(), self._reading.connect() as connection:
            return self._count(connection, INBOX.c.bot == bot, INBOX.c.state == SET_ASIDE)

    def _values(self, change: Change) -> dict[str, Any]:
        match change:
            case Begun():
                return {"starts": INBOX.c.starts + 1}
            case Sending(_, sent, after):
                kept = self._keyring.encrypt(json.dumps(sent)) if sent else None
                return {"state": SENDING, "sent": kept, "after": after}
            case Answered():
                return {
                    "state": ANSWERED, "payload": None, "sent": None, "after": 0,
                    "ended": self._clock(),
                }  # fmt: skip

    def _pending(self, row: Any) -> Pending | None:
        """The update of a row; None where the row is damaged. That the key is the right one was
        seen when the database was opened."""
        try:
            payload = json.loads(self._keyring.decrypt(row["payload"]))
            sent = tuple(json.loads(self._keyring.decrypt(row["sent"]))) if row["sent"] else ()
        except StoreError:
            return None
        return Pending(
            update_id=row["update_id"], chat=row["chat"], kind=row["kind"], payload=payload,
            received=row["received"], sending=row["state"] == SENDING, sent=sent,
            after=row["after"],
        )  # fmt: skip

    @staticmethod
    def _count(connection: Connection, *where: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(INBOX).where(*where)
        return int(connection.execute(query).scalar_one())


def _insert_new(dialect: str) -> Executable:
    """The statement that leaves rows alone which are there already."""
    if dialect == "sqlite":
        return sqlite.insert(INBOX).on_conflict_do_nothing()
    if dialect == "postgresql":
        return postgresql.insert(INBOX).on_conflict_do_nothing()
    raise StoreError(f"no inbox on {dialect}: use SQLite or PostgreSQL")


def _set_aside(now: float) -> dict[str, Any]:
    return {"state": SET_ASIDE, "payload": None, "sent": None, "after": 0, "ended": now}


def _mine(bot: int) -> ColumnElement[bool]:
    return and_(INBOX.c.bot == bot, INBOX.c.state.in_(_OPEN), INBOX.c.payload.is_not(None))
