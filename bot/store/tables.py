"""The tables of the bot's database, and what each column means to the people it is about.

Columns of bytes are encrypted, but for ``signature``, which is a keyed code already; ``chat`` and
``sender`` are always keyed hashes. A change here needs a migration and, for a new column, a phrase.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)


@dataclass(frozen=True, slots=True)
class Field:
    """A stored column and the id of the phrase that tells people what it is."""

    table: str
    column: str
    phrase: str


def _told(phrase: str) -> dict[Any, Any]:
    return {"privacy": phrase}


_TECHNICAL: Final = _told("stored-technical")
_CODE: Final = _told("stored-chat-code")
_TIMES: Final = _told("stored-times")
_SENT: Final = _told("stored-sent")
_ADDRESS: Final = _told("stored-address")
_WATCH: Final = _told("stored-watch")
_FEEDBACK: Final = _told("stored-feedback")
_GROUP: Final = _told("stored-group")
_HINT: Final = _told("stored-hint")
_HINT_CODE: Final = _told("stored-hint-code")
_MUTE: Final = _told("stored-mute")
_COUNT: Final = _told("stored-count")

METADATA: Final = MetaData()

META: Final = Table(
    "meta",
    METADATA,
    Column("name", String(64), primary_key=True, info=_TECHNICAL),
    Column("value", LargeBinary, nullable=False, info=_TECHNICAL),
)

INBOX: Final = Table(
    "inbox",
    METADATA,
    Column("bot", BigInteger, primary_key=True, autoincrement=False, info=_TECHNICAL),
    Column(
        "update_id", BigInteger, primary_key=True, autoincrement=False,
        info=_told("stored-update"),
    ),
    Column("chat", String(32), nullable=False, index=True, info=_CODE),
    Column("kind", String(64), nullable=False, info=_told("stored-kind")),
    Column("payload", LargeBinary, info=_told("stored-message")),
    Column("state", String(16), nullable=False, index=True, info=_told("stored-unanswered")),
    Column("tries", Integer, nullable=False, info=_TECHNICAL),
    Column("starts", Integer, nullable=False, info=_TECHNICAL),
    Column("received", Double, nullable=False, info=_TIMES),
    Column("due", Double, nullable=False, info=_TIMES),
    Column("ended", Double, info=_TIMES),
    Column("sent", LargeBinary, info=_SENT),
    Column("after", BigInteger, nullable=False, info=_SENT),
)  # fmt: skip

CHATS: Final = Table(
    "chats",
    METADATA,
    Column("chat", String(32), primary_key=True, info=_CODE),
    Column("address", LargeBinary, nullable=False, info=_ADDRESS),
    Column("settings", LargeBinary, nullable=False, info=_told("stored-settings")),
    Column("seen", String(10), nullable=False, info=_told("stored-seen")),
)

WATCHES: Final = Table(
    "watches",
    METADATA,
    Column("id", Integer, primary_key=True, info=_TECHNICAL),
    Column("chat", String(32), nullable=False, info=_CODE),
    Column("address", LargeBinary, nullable=False, info=_ADDRESS),
    Column("advisory", String(200), nullable=False, info=_WATCH),
    Column("fingerprint", String(64), nullable=False, info=_WATCH),
    Column("language", String(16), nullable=False, info=_WATCH),
    Column("since", String(10), nullable=False, info=_WATCH),
    UniqueConstraint("chat", "advisory"),
)

FEEDBACK: Final = Table(
    "feedback",
    METADATA,
    Column("id", Integer, primary_key=True, info=_TECHNICAL),
    Column("chat", String(32), nullable=False, index=True, info=_CODE),
    Column("day", String(10), nullable=False, info=_FEEDBACK),
    Column("verdict", String(16), nullable=False, info=_FEEDBACK),
    Column("advisories", String(1000), nullable=False, info=_FEEDBACK),
    Column("comment", LargeBinary, info=_told("stored-comment")),
    Column("language", String(16), nullable=False, info=_FEEDBACK),
    Column("generation", Integer, nullable=False, info=_FEEDBACK),
)


GROUPS: Final = Table(
    "groups",
    METADATA,
    Column("chat", String(32), primary_key=True, info=_CODE),
    # the code it had first: codes of its senders and texts are made from it, and outlive a move
    Column("origin", String(32), nullable=False, info=_CODE),
    Column("address", LargeBinary, nullable=False, info=_GROUP),
    Column("settings", LargeBinary, nullable=False, info=_GROUP),
)

HINTS: Final = Table(
    "hints",
    METADATA,
    Column("number", Integer, primary_key=True, info=_TECHNICAL),
    Column("chat", String(32), nullable=False, index=True, info=_CODE),
    Column("message", BigInteger, nullable=False, info=_HINT),
    Column("hint", BigInteger, nullable=False, info=_HINT),
    Column("card", BigInteger, nullable=False, info=_HINT),
    Column("card_chat", LargeBinary, nullable=False, info=_HINT),
    Column("card_code", String(32), nullable=False, info=_HINT),
    Column("thread", BigInteger, nullable=False, info=_HINT),
    Column("when", Double, nullable=False, index=True, info=_HINT),
    Column("signals", String(1000), nullable=False, info=_HINT),
    Column("advisories", String(1000), nullable=False, info=_HINT),
    Column("decision", String(32), nullable=False, info=_HINT),
    Column("state", String(16), nullable=False, info=_HINT),
    Column("risk", String(16), nullable=False, info=_HINT),
    Column("repeats", Integer, nullable=False, info=_HINT),
    Column("signature", LargeBinary, nullable=False, info=_HINT_CODE),
    Column("sender", String(32), nullable=False, info=_HINT_CODE),
    # a number is not given out again: it stands on buttons
    sqlite_autoincrement=True,
)

REMEMBERED: Final = Table(
    "remembered",
    METADATA,
    Column("id", Integer, primary_key=True, info=_TECHNICAL),
    Column("chat", String(32), nullable=False, index=True, info=_CODE),
    Column("signature", LargeBinary, nullable=False, info=_told("stored-remembered")),
)

MUTES: Final = Table(
    "mutes",
    METADATA,
    Column("chat", String(32), primary_key=True, info=_CODE),
    Column("sender", String(32), primary_key=True, info=_MUTE),
    Column("until", Double, nullable=False, info=_MUTE),
)

COUNTS: Final = Table(
    "counts",
    METADATA,
    Column("chat", String(32), primary_key=True, info=_CODE),
    Column("day", String(10), primary_key=True, info=_COUNT),
    Column("what", String(32), primary_key=True, info=_COUNT),
    Column("number", Integer, nullable=False, info=_COUNT),
)

GROUP_TABLES: Final = (GROUPS, HINTS, REMEMBERED, MUTES, COUNTS)
"""What is stored about groups in which the bot gives hints."""


def stored_fields() -> tuple[Field, ...]:
    """Every column there is, in the order of the tables."""
    return tuple(
        Field(table.name, column.name, str(column.info["privacy"]))
        for table in (INBOX, CHATS, WATCHES, FEEDBACK, *GROUP_TABLES, META)
        for column in table.columns
    )
