"""Rows about groups, over all their tables: moved, erased and given out together."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.engine import Row

from bot.groups.settings import GroupSettings
from bot.store.hint_rows import Hint, hint_from
from bot.store.secrets import Keyring
from bot.store.tables import COUNTS, GROUP_TABLES, GROUPS, HINTS, MUTES, REMEMBERED


class GroupRows:
    """What is done to every row about a group, within a transaction of the caller's."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring

    def move(self, connection: Connection, old: int, new: int) -> None:
        """The chat ``old`` is ``new`` from now on, for groups that send cards to it too."""
        was, code = self._code(old), self._code(new)
        if connection.execute(select(GROUPS.c.chat).where(GROUPS.c.chat == was)).first():
            connection.execute(delete(GROUPS).where(GROUPS.c.chat == code))
        _merge_mutes(connection, was, code)
        _merge_counts(connection, was, code)
        address = self._keyring.encrypt(str(new))
        connection.execute(
            update(GROUPS).where(GROUPS.c.chat == was).values(chat=code, address=address)
        )
        connection.execute(
            update(HINTS).where(HINTS.c.chat == was)
            .values(chat=code, message=0, hint=0, thread=0)
        )  # fmt: skip
        connection.execute(update(REMEMBERED).where(REMEMBERED.c.chat == was).values(chat=code))
        self._drop_cards(connection, was)
        for row, settings in self._settings(connection):
            if settings.alert_chat == old:
                self._keep(connection, row, replace(settings, alert_chat=new))

    def erase(self, connection: Connection, chat: int) -> int:
        """Erase the rows about a chat, and its traces in those of other groups, where it may be
        the owner, a sender or the place for cards. Returns how many rows went."""
        code = self._code(chat)
        erased = sum(
            int(connection.execute(delete(table).where(table.c.chat == code)).rowcount)
            for table in GROUP_TABLES
        )
        self._drop_cards(connection, code)
        for row, settings in self._settings(connection):
            sender = self.sender(row.origin, chat)
            without = replace(
                settings,
                owner=0 if settings.owner == chat else settings.owner,
                alert_chat=0 if settings.alert_chat == chat else settings.alert_chat,
                trusted=settings.trusted - {sender},
            )
            if without != settings:
                self._keep(connection, row, without)
            theirs = (HINTS.c.chat == row.chat, HINTS.c.sender == sender)
            connection.execute(update(HINTS).where(*theirs).values(sender=""))
            muted = (MUTES.c.chat == row.chat, MUTES.c.sender == sender)
            erased += int(connection.execute(delete(MUTES).where(*muted)).rowcount)
        return erased

    def export(self, connection: Connection, chat: int) -> dict[str, Any]:
        """Everything that is stored about a chat in these tables, readable."""
        code = self._code(chat)
        rows = {
            table.name: connection.execute(
                select(table).where(table.c.chat == code).order_by(*table.primary_key)
            ).all()
            for table in GROUP_TABLES
        }
        return {
            "groups": [
                {"origin": row.origin, "settings": json.loads(self._keyring.decrypt(row.settings))}
                for row in rows["groups"]
            ],
            "hints": [_readable(hint_from(row, self._keyring)) for row in rows["hints"]],
            "remembered": [{"signature": row.signature.hex()} for row in rows["remembered"]],
            "mutes": [{"sender": row.sender, "until": row.until} for row in rows["mutes"]],
            "counts": [
                {"day": row.day, "what": row.what, "number": row.number}
                for row in rows["counts"]
            ],
            "in_groups": list(self._elsewhere(connection, chat)),
        }  # fmt: skip

    def sender(self, origin: str, sender: int) -> str:
        """The code of a sender in the group whose first code was ``origin``."""
        return self._keyring.hash("sender", f"{origin}:{sender}")

    def _elsewhere(self, connection: Connection, chat: int) -> Iterator[dict[str, Any]]:
        """What other groups keep about a user or a chat."""
        for row, settings in self._settings(connection):
            sender = self.sender(row.origin, chat)
            about = (HINTS.c.chat == row.chat, HINTS.c.sender == sender)
            muted = (MUTES.c.chat == row.chat, MUTES.c.sender == sender)
            known = {
                "owner": settings.owner == chat,
                "cards": settings.alert_chat == chat,
                "trusted": sender in settings.trusted,
                "muted_until": connection.execute(select(MUTES.c.until).where(*muted)).scalar(),
                "hints": [
                    _moment(found.when)
                    for found in connection.execute(select(HINTS.c.when).where(*about))
                ],
            }
            if any(known.values()):
                yield {"group": int(self._keyring.decrypt(row.address))} | known

    def _settings(self, connection: Connection) -> list[tuple[Row[Any], GroupSettings]]:
        return [
            (row, GroupSettings.from_json(self._keyring.decrypt(row.settings)))
            for row in connection.execute(select(GROUPS)).all()
        ]

    def _keep(self, connection: Connection, row: Row[Any], settings: GroupSettings) -> None:
        kept = self._keyring.encrypt(settings.to_json())
        connection.execute(update(GROUPS).where(GROUPS.c.chat == row.chat).values(settings=kept))

    def _drop_cards(self, connection: Connection, code: str) -> None:
        """Cards in a chat that is no more cannot be found again."""
        nowhere = {"card": 0, "card_chat": self._keyring.encrypt("0"), "card_code": ""}
        connection.execute(update(HINTS).where(HINTS.c.card_code == code).values(**nowhere))

    def _code(self, chat: int) -> str:
        return self._keyring.hash("chat", chat)


def _merge_mutes(connection: Connection, was: str, code: str) -> None:
    theirs = select(MUTES.c.sender).where(MUTES.c.chat == was)
    connection.execute(delete(MUTES).where(MUTES.c.chat == code, MUTES.c.sender.in_(theirs)))
    connection.execute(update(MUTES).where(MUTES.c.chat == was).values(chat=code))


def _merge_counts(connection: Connection, was: str, code: str) -> None:
    """Both numbers of a day together."""
    for row in connection.execute(select(COUNTS).where(COUNTS.c.chat == was)).all():
        same = (COUNTS.c.chat == code, COUNTS.c.day == row.day, COUNTS.c.what == row.what)
        more = update(COUNTS).where(*same).values(number=COUNTS.c.number + row.number)
        if not connection.execute(more).rowcount:
            connection.execute(insert(COUNTS).values(
                chat=code, day=row.day, what=row.what, number=row.number
            ))  # fmt: skip
    connection.execute(delete(COUNTS).where(COUNTS.c.chat == was))


def _readable(hint: Hint) -> dict[str, Any]:
    return asdict(hint) | {
        "when": _moment(hint.when),
        "signals": list(hint.signals),
        "advisories": list(hint.advisories),
        "signature": hint.signature.hex(),
    }


def _moment(seconds: float) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat(timespec="seconds")
