"""What is stored about groups in which the bot gives hints: no text of a message and no name.

A sender is a code and a text a signature, both made with keys of the group's own: what is known
in one group can be told of nobody in another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Engine, Select, Table, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Row

from bot.groups.settings import GroupSettings
from bot.store.errors import StoreError
from bot.store.faults import translated
from bot.store.group_rows import GroupRows
from bot.store.hint_rows import Hint, columns_of, fields_of, hint_from
from bot.store.retention import scrub
from bot.store.secrets import Keyring
from bot.store.tables import COUNTS, GROUPS, HINTS, MUTES, REMEMBERED

__all__ = ["MOST_REMEMBERED", "Groups", "Hint"]

MOST_REMEMBERED: Final = 1_000
"""Signatures that a group keeps; the oldest go first."""

_DIALECTS: Final[dict[str, Callable[[Table], Any]]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


class Groups:
    """What is stored about groups. Any thread may use it; what it raises is `StoreError`."""

    def __init__(self, engine: Engine, keyring: Keyring) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)
        self._keyring = keyring
        self._rows = GroupRows(keyring)

    def settings(self, chat: int) -> GroupSettings | None:
        """What a group has chosen; None for one that is not known."""
        row = self._first(select(GROUPS.c.settings).where(GROUPS.c.chat == self._code(chat)))
        return None if row is None else self._read(row.settings)

    def save(self, chat: int, settings: GroupSettings) -> None:
        """Keep what a group has chosen."""
        code = self._code(chat)
        kept = self._keyring.encrypt(settings.to_json())
        with translated(), self._engine.begin() as connection:
            changed = connection.execute(
                update(GROUPS).where(GROUPS.c.chat == code).values(settings=kept)
            )
            if not changed.rowcount:
                connection.execute(insert(GROUPS).values(
                    chat=code, origin=code, address=self._keyring.encrypt(str(chat)),
                    settings=kept,
                ))  # fmt: skip

    def chats(self) -> Iterator[tuple[int, GroupSettings]]:
        """Every group that is known, with what it chose."""
        with translated(), self._reading.connect() as connection:
            rows = connection.execute(select(GROUPS).order_by(GROUPS.c.chat)).all()
        for row in rows:
            yield int(self._keyring.decrypt(row.address)), self._read(row.settings)

    def key(self, chat: int) -> bytes:
        """The group's own key for `bot.groups.likeness.signature`."""
        return self._keyring.hash("text", self._origin(chat)).encode()

    def sender(self, chat: int, sender: int) -> str:
        """The code, in this group alone, of a user or of a channel that speaks in it."""
        return self._rows.sender(self._origin(chat), sender)

    def hinted(self, chat: int, hint: Hint) -> int:
        """Keep that a message was acted on; returns the number it has from now on."""
        columns = columns_of(fields_of(hint), self._keyring)
        row = insert(HINTS).values(chat=self._code(chat), **columns)
        with translated(), self._engine.begin() as connection:
            return int((connection.execute(row).inserted_primary_key or (0,))[0])

    def hint(self, chat: int, number: int) -> Hint | None:
        """The one of that number, if it is this group's."""
        return self._one(chat, HINTS.c.number == number)

    def hint_of(self, chat: int, hint_message: int) -> Hint | None:
        """The one that our message ``hint_message`` is the hint of."""
        return self._one(chat, HINTS.c.hint == hint_message) if hint_message else None

    def hint_about(self, chat: int, message: int) -> Hint | None:
        """The newest one about a message."""
        return self._one(chat, HINTS.c.message == message) if message else None

    def hints(self, chat: int, since: float) -> list[Hint]:
        """Those from ``since`` (seconds since 1970) on, oldest first."""
        query = select(HINTS).where(HINTS.c.chat == self._code(chat), HINTS.c.when >= since)
        with translated(), self._reading.connect() as connection:
            rows = connection.execute(query.order_by(HINTS.c.when, HINTS.c.number)).all()
        return [self._hint(row) for row in rows]

    def update(self, chat: int, number: int, **changes: Any) -> bool:
        """Change fields of a hint, by the names they have in `Hint`; whether there is one."""
        if not changes:
            return self.hint(chat, number) is not None
        mine = (HINTS.c.chat == self._code(chat), HINTS.c.number == number)
        with translated(), self._engine.begin() as connection:
            changed = update(HINTS).where(*mine).values(**columns_of(changes, self._keyring))
            return connection.execute(changed).rowcount > 0

    def repeated(self, chat: int, number: int) -> int:
        """Note that the text of a hint came again; returns how often it has, 0 for no hint."""
        mine = (HINTS.c.chat == self._code(chat), HINTS.c.number == number)
        counted = update(HINTS).where(*mine).values(repeats=HINTS.c.repeats + 1)
        with translated(), self._engine.begin() as connection:
            connection.execute(counted)
            row = connection.execute(select(HINTS.c.repeats).where(*mine)).first()
        return 0 if row is None else int(row.repeats)

    def remember(self, chat: int, signature: bytes) -> None:
        """An admin called a text of this signature no offer."""
        if not signature:
            return
        mine = REMEMBERED.c.chat == self._code(chat)
        newest = select(REMEMBERED.c.id).where(mine).order_by(REMEMBERED.c.id.desc())
        with translated(), self._engine.begin() as connection:
            connection.execute(delete(REMEMBERED).where(mine, REMEMBERED.c.signature == signature))
            connection.execute(
                insert(REMEMBERED).values(chat=self._code(chat), signature=signature)
            )
            kept = newest.limit(MOST_REMEMBERED).scalar_subquery()
            connection.execute(delete(REMEMBERED).where(mine, REMEMBERED.c.id.not_in(kept)))

    def remembered(self, chat: int) -> list[bytes]:
        """The signatures of what this group's admins called no offer, oldest first."""
        mine = select(REMEMBERED.c.signature).where(REMEMBERED.c.chat == self._code(chat))
        with translated(), self._reading.connect() as connection:
            rows = connection.execute(mine.order_by(REMEMBERED.c.id)).all()
        return [bytes(row.signature) for row in rows]

    def mute(self, chat: int, sender: str, until: float) -> None:
        """Say nothing about a sender until then (seconds since 1970); 0 ends it."""
        row = {"chat": self._code(chat), "sender": sender}
        mine = (MUTES.c.chat == row["chat"], MUTES.c.sender == sender)
        with translated(), self._engine.begin() as connection:
            connection.execute(delete(MUTES).where(*mine))
            if sender and until > 0:
                connection.execute(insert(MUTES).values(**row, until=until))

    def muted(self, chat: int, sender: str, now: float) -> bool:
        """Whether nothing is to be said about a sender at ``now``."""
        mine = (MUTES.c.chat == self._code(chat), MUTES.c.sender == sender, MUTES.c.until > now)
        return self._first(select(MUTES.c.until).where(*mine)) is not None

    def count(self, chat: int, day: str, what: str) -> None:
        """One more of ``what``, a short id, on ``day`` (``2027-01-15``)."""
        dialect = self._engine.dialect.name
        if dialect not in _DIALECTS:
            raise StoreError(f"{dialect} is not a database that Irisward knows")
        row = _DIALECTS[dialect](COUNTS).values(chat=self._code(chat), day=day, what=what, number=1)
        more = row.on_conflict_do_update(
            index_elements=[COUNTS.c.chat, COUNTS.c.day, COUNTS.c.what],
            set_={"number": COUNTS.c.number + 1},
        )
        with translated(), self._engine.begin() as connection:
            connection.execute(more)

    def counts(self, chat: int, since_day: str) -> dict[str, int]:
        """How many of what there were from a day on."""
        query = (
            select(COUNTS.c.what, func.sum(COUNTS.c.number).label("total"))
            .where(COUNTS.c.chat == self._code(chat), COUNTS.c.day >= since_day)
            .group_by(COUNTS.c.what)
            .order_by(COUNTS.c.what)
        )
        with translated(), self._reading.connect() as connection:
            return {row.what: int(row.total) for row in connection.execute(query)}

    def moved(self, old: int, new: int) -> None:
        """A group, or a chat that cards go to, got another id: what is stored follows.

        Numbers of messages do not: they are 0 in the hints from before.
        """
        with translated(), self._engine.begin() as connection:
            self._rows.move(connection, old, new)

    def forget(self, chat: int) -> int:
        """Erase every row about a group and, in other groups, what is known of it or, for a
        user, of them; returns how many rows were erased."""
        with translated(), self._engine.begin() as connection:
            erased = self._rows.erase(connection, chat)
        scrub(self._engine)
        return erased

    def export(self, chat: int) -> dict[str, Any]:
        """Everything stored about a group, readable; empty lists where nothing is."""
        with translated(), self._reading.connect() as connection:
            return self._rows.export(connection, chat)

    def _one(self, chat: int, which: ColumnElement[bool]) -> Hint | None:
        query = select(HINTS).where(HINTS.c.chat == self._code(chat), which)
        row = self._first(query.order_by(HINTS.c.number.desc()).limit(1))
        return None if row is None else self._hint(row)

    def _first(self, query: Select[Any]) -> Row[Any] | None:
        with translated(), self._reading.connect() as connection:
            return connection.execute(query).first()

    def _hint(self, row: Row[Any]) -> Hint:
        return hint_from(row, self._keyring)

    def _read(self, kept: bytes) -> GroupSettings:
        return GroupSettings.from_json(self._keyring.decrypt(kept))

    def _origin(self, chat: int) -> str:
        code = self._code(chat)
        row = self._first(select(GROUPS.c.origin).where(GROUPS.c.chat == code))
        return code if row is None else str(row.origin)

    def _code(self, chat: int) -> str:
        return self._keyring.hash("chat", chat)
