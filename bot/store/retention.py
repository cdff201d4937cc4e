"""How long things are kept, and their erasure when the time is up."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from sqlalchemy import Engine, and_, delete, or_

from bot.store.faults import translated
from bot.store.inbox import ANSWERED, SENDING, SET_ASIDE, WAITING
from bot.store.tables import CHATS, COUNTS, FEEDBACK, HINTS, INBOX, MUTES

_HOUR: Final = 3600.0
_DAY: Final = 24 * _HOUR

Term = int | Literal["until-answered", "until-forget", "until-left"]
"""How long something is kept: hours, or until something happens."""

ANSWERED_HOURS: Final = 48
"""The number of an answered update, by which a repeated delivery is known; Telegram delivers
again for at most 24 hours (Bot API, getUpdates)."""

SET_ASIDE_DAYS: Final = 30
"""That an update could not be answered; never what it said. Also the longest time that one
waits: it may be for a bot that is no longer run with this database."""

FEEDBACK_DAYS: Final = 90
"""Votes and comments."""

CHAT_DAYS: Final = 400
"""Settings of a chat that was not heard of any more."""

HINT_DAYS: Final = 90
"""Hints in groups, and how many there were on a day."""

RETENTION: Final[Mapping[str, Term]] = MappingProxyType({
    "stored-message": "until-answered",
    "stored-sent": "until-answered",
    "stored-update": ANSWERED_HOURS,
    "stored-kind": ANSWERED_HOURS,
    "stored-times": ANSWERED_HOURS,
    "stored-unanswered": SET_ASIDE_DAYS * 24,
    "stored-chat-code": "until-forget",
    "stored-address": "until-forget",
    "stored-settings": CHAT_DAYS * 24,
    "stored-seen": CHAT_DAYS * 24,
    "stored-watch": "until-forget",
    "stored-feedback": FEEDBACK_DAYS * 24,
    "stored-comment": FEEDBACK_DAYS * 24,
    # the admins' own decisions stand as long as the bot is in their group
    "stored-group": "until-left",
    "stored-hint": HINT_DAYS * 24,
    "stored-hint-code": HINT_DAYS * 24,
    "stored-remembered": "until-left",
    "stored-mute": "until-left",
    "stored-count": HINT_DAYS * 24,
    "stored-technical": "until-forget",
})  # fmt: skip
"""The longest that is kept what a phrase of `stored_fields` speaks of."""


@dataclass(frozen=True, slots=True)
class Purged:
    """How many rows were erased."""

    updates: int
    feedback: int
    chats: int
    groups: int = 0


def purge(engine: Engine, now: float) -> Purged:
    """Erase what has been kept long enough at ``now`` (seconds since 1970). May be repeated."""
    answered = delete(INBOX).where(
        INBOX.c.state == ANSWERED, INBOX.c.ended < now - ANSWERED_HOURS * _HOUR
    )
    long_ago = now - SET_ASIDE_DAYS * _DAY
    set_aside = delete(INBOX).where(
        or_(
            and_(INBOX.c.state == SET_ASIDE, INBOX.c.ended < long_ago),
            and_(INBOX.c.state.in_((WAITING, SENDING)), INBOX.c.received < long_ago),
        )
    )
    votes = delete(FEEDBACK).where(FEEDBACK.c.day < _day(now - FEEDBACK_DAYS * _DAY))
    chats = delete(CHATS).where(CHATS.c.seen < _day(now - CHAT_DAYS * _DAY))
    groups = (
        delete(HINTS).where(HINTS.c.when < now - HINT_DAYS * _DAY),
        delete(MUTES).where(MUTES.c.until < now),
        delete(COUNTS).where(COUNTS.c.day < _day(now - HINT_DAYS * _DAY)),
    )
    with translated(), engine.begin() as connection:
        counts = [int(connection.execute(each).rowcount)
                  for each in (answered, set_aside, votes, chats, *groups)]  # fmt: skip
    return Purged(counts[0] + counts[1], counts[2], counts[3], sum(counts[4:]))


def checkpoint(engine: Engine) -> None:
    """Have SQLite empty its log, in which erased rows linger; nothing for PostgreSQL."""
    _outside(engine, "PRAGMA wal_checkpoint(TRUNCATE)")


def scrub(engine: Engine) -> None:
    """Leave nothing of erased rows in the files of SQLite; nothing for PostgreSQL.

    The whole file is written anew: where rows have moved from page to page, bytes of them stay
    behind that even ``secure_delete`` does not reach. That takes a quarter of a second for 9 MB.
    """
    _outside(engine, "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")


def _outside(engine: Engine, *statements: str) -> None:
    """Carry out statements of SQLite that do not go into a transaction."""
    if engine.dialect.name != "sqlite":
        return
    with translated(), closing(engine.raw_connection()) as connection:
        for statement in statements:
            connection.cursor().execute(statement).close()


def _day(seconds: float) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
