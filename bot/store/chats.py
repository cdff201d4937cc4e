"""What is stored about chats: settings, watches, feedback. Nothing else is.

A chat has a row only when it set something, watches something or sent feedback.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from sqlalchemy import Engine, delete, insert, select, update
from sqlalchemy.sql import Executable

from bot.store.faults import translated
from bot.store.group_rows import GroupRows
from bot.store.retention import scrub
from bot.store.secrets import Keyring
from bot.store.tables import CHATS, FEEDBACK, INBOX, META, WATCHES

_HIGHEST: Final = "highest-message-"


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """What a chat has chosen; empty is not chosen."""

    language: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Watch:
    """A chat wants to be told when a notice is no longer as its fingerprint says."""

    chat_id: int
    advisory: str
    fingerprint: str
    language: str


class Chats:
    """What is stored about chats. Any thread may use it."""

    def __init__(self, engine: Engine, keyring: Keyring, clock: Callable[[], float]) -> None:
        """``clock`` gives seconds since 1970."""
        self._engine = engine
        self._reading = engine.execution_options(reading=True)
        self._keyring = keyring
        self._groups = GroupRows(keyring)
        self._clock = clock

    def settings(self, chat_id: int) -> ChatSettings:
        """What a chat has chosen."""
        query = select(CHATS.c.settings).where(CHATS.c.chat == self._code(chat_id))
        with translated(), self._reading.connect() as connection:
            row = connection.execute(query).first()
        if row is None:
            return ChatSettings()
        kept = json.loads(self._keyring.decrypt(row.settings))
        return ChatSettings(**{k: v for k, v in kept.items() if k in ChatSettings.__slots__})

    def save(self, chat_id: int, settings: ChatSettings) -> None:
        """Keep what a chat has chosen; choosing nothing leaves nothing stored."""
        code = self._code(chat_id)
        with translated(), self._engine.begin() as connection:
            connection.execute(delete(CHATS).where(CHATS.c.chat == code))
            if settings != ChatSettings():
                connection.execute(insert(CHATS).values(
                    chat=code, address=self._address(chat_id), seen=self._today(),
                    settings=self._keyring.encrypt(json.dumps(asdict(settings))),
                ))  # fmt: skip

    def seen(self, chat_id: int) -> None:
        """Note that a chat that has settings is still there."""
        code, today = self._code(chat_id), self._today()
        where = (CHATS.c.chat == code, CHATS.c.seen != today)
        with translated(), self._engine.begin() as connection:
            connection.execute(update(CHATS).where(*where).values(seen=today))

    def watch(self, chat_id: int, advisory: str, fingerprint: str, language: str) -> None:
        """Tell a chat, from now on, when a notice changes."""
        code = self._code(chat_id)
        same = (WATCHES.c.chat == code, WATCHES.c.advisory == advisory)
        with translated(), self._engine.begin() as connection:
            connection.execute(delete(WATCHES).where(*same))
            connection.execute(insert(WATCHES).values(
                chat=code, address=self._address(chat_id), advisory=advisory,
                fingerprint=fingerprint, language=language, since=self._today(),
            ))  # fmt: skip

    def told(self, chat_id: int, advisory: str, fingerprint: str) -> bool:
        """Note what a chat has been told of a notice; False where it no longer watches it."""
        same = (WATCHES.c.chat == self._code(chat_id), WATCHES.c.advisory == advisory)
        noted = update(WATCHES).where(*same).values(fingerprint=fingerprint)
        with translated(), self._engine.begin() as connection:
            return bool(getattr(connection.execute(noted), "rowcount", 0))

    def highest(self, bot: int) -> int:
        """The highest number of a message of private chats that was noted; 0 for none."""
        query = select(META.c.value).where(META.c.name == f"{_HIGHEST}{bot}")
        with translated(), self._reading.connect() as connection:
            row = connection.execute(query).first()
        return int(row.value) if row is not None and row.value.isdigit() else 0

    def note_highest(self, bot: int, number: int) -> None:
        """Note the highest number of a message of private chats, for the next process."""
        name = f"{_HIGHEST}{bot}"
        with translated(), self._engine.begin() as connection:
            connection.execute(delete(META).where(META.c.name == name))
            connection.execute(insert(META).values(name=name, value=str(number).encode()))

    def unwatch(self, chat_id: int, advisory: str) -> None:
        """No longer tell a chat about a notice."""
        where = (WATCHES.c.chat == self._code(chat_id), WATCHES.c.advisory == advisory)
        with translated(), self._engine.begin() as connection:
            connection.execute(delete(WATCHES).where(*where))

    def watched(self, chat_id: int) -> frozenset[str]:
        """The notices that a chat watches."""
        query = select(WATCHES.c.advisory).where(WATCHES.c.chat == self._code(chat_id))
        with translated(), self._reading.connect() as connection:
            return frozenset(row.advisory for row in connection.execute(query))

    def watches(self) -> Iterator[Watch]:
        """Every watch of every chat."""
        with translated(), self._reading.connect() as connection:
            rows = connection.execute(select(WATCHES).order_by(WATCHES.c.id)).all()
        for row in rows:
            chat_id = int(self._keyring.decrypt(row.address))
            yield Watch(chat_id, row.advisory, row.fingerprint, row.language)

    def feedback(
        self, chat_id: int, verdict: str, advisories: Sequence[str], comment: str,
        language: str, generation: int,
    ) -> None:  # fmt: skip
        """Keep a vote (``useful``, ``not-useful``) or a ``comment``."""
        with translated(), self._engine.begin() as connection:
            connection.execute(insert(FEEDBACK).values(
                chat=self._code(chat_id), day=self._today(), verdict=verdict,
                advisories=",".join(advisories)[:1000], language=language, generation=generation,
                comment=self._keyring.encrypt(comment) if comment else None,
            ))  # fmt: skip

    def comments(self) -> list[tuple[str, str, str]]:
        """Day, language and text of every comment, for the operators."""
        query = select(FEEDBACK).where(FEEDBACK.c.comment.is_not(None)).order_by(FEEDBACK.c.id)
        with translated(), self._reading.connect() as connection:
            rows = connection.execute(query).all()
        return [(row.day, row.language, self._keyring.decrypt(row.comment)) for row in rows]

    def moved(self, old: int, new: int) -> None:
        """A group got another id: what is stored follows."""
        was, code, address = self._code(old), self._code(new), self._address(new)
        theirs = select(WATCHES.c.advisory).where(WATCHES.c.chat == was)
        with translated(), self._engine.begin() as connection:
            if connection.execute(select(CHATS.c.chat).where(CHATS.c.chat == was)).first():
                connection.execute(delete(CHATS).where(CHATS.c.chat == code))
            doubled = (WATCHES.c.chat == code, WATCHES.c.advisory.in_(theirs))
            connection.execute(delete(WATCHES).where(*doubled))
            for table in (CHATS, WATCHES):
                followed = update(table).where(table.c.chat == was)
                connection.execute(followed.values(chat=code, address=address))
            for table in (FEEDBACK, INBOX):
                connection.execute(update(table).where(table.c.chat == was).values(chat=code))
            self._groups.move(connection, old, new)

    def forget(self, chat_id: int, keep: int | None = None) -> int:
        """Erase every row about a chat, but for the update ``keep``, which is being answered: of
        that one no longer is known whose it is. Returns how many were erased."""
        code = self._code(chat_id)
        erased: list[Executable] = [
            delete(table).where(table.c.chat == code) for table in (CHATS, WATCHES, FEEDBACK)
        ]
        inbox = delete(INBOX).where(INBOX.c.chat == code)
        if keep is not None:
            inbox = inbox.where(INBOX.c.update_id != keep)
        unnamed = update(INBOX).where(INBOX.c.chat == code).values(chat="")
        with translated(), self._engine.begin() as connection:
            rows = sum(
                int(getattr(connection.execute(each), "rowcount", 0)) for each in [*erased, inbox]
            )
            rows += self._groups.erase(connection, chat_id)
            connection.execute(unnamed)
        scrub(self._engine)
        return rows

    def export(self, chat_id: int) -> dict[str, Any]:
        """Everything stored about a chat, readable; empty lists where nothing is."""
        code = self._code(chat_id)
        with translated(), self._reading.connect() as connection:
            chats = connection.execute(select(CHATS).where(CHATS.c.chat == code)).all()
            watches = connection.execute(select(WATCHES).where(WATCHES.c.chat == code)).all()
            votes = connection.execute(select(FEEDBACK).where(FEEDBACK.c.chat == code)).all()
            inbox = connection.execute(select(INBOX).where(INBOX.c.chat == code)).all()
            group = self._groups.export(connection, chat_id)
        return {
            "chat": chat_id,
            "code": code,
            "settings": [json.loads(self._keyring.decrypt(row.settings)) for row in chats],
            "last_seen": [row.seen for row in chats],
            "watches": [
                {"notice": row.advisory, "since": row.since, "language": row.language,
                 "fingerprint": row.fingerprint}
                for row in watches
            ],
            "feedback": [
                {"day": row.day, "verdict": row.verdict, "notices": row.advisories,
                 "comment": self._keyring.decrypt(row.comment) if row.comment else "",
                 "language": row.language, "generation": row.generation}
                for row in votes
            ],
            "updates": [
                {"number": row.update_id, "kind": row.kind, "state": row.state,
                 "received": _moment(row.received), "due": _moment(row.due),
                 "ended": _moment(row.ended) if row.ended is not None else "",
                 "message": self._read(row.payload), "sent": self._read(row.sent),
                 "after": row.after}
                for row in inbox
            ],
            **group,
        }  # fmt: skip

    def _read(self, kept: bytes | None) -> Any:
        return json.loads(self._keyring.decrypt(kept)) if kept else None

    def _code(self, chat_id: int) -> str:
        return self._keyring.hash("chat", chat_id)

    def _address(self, chat_id: int) -> bytes:
        return self._keyring.encrypt(str(chat_id))

    def _today(self) -> str:
        return _moment(self._clock())[:10]


def _moment(seconds: float) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat(timespec="seconds")
