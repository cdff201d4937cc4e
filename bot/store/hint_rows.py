"""Hints, and how they are written into the columns of their table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from sqlalchemy.engine import Row

from bot.store.secrets import Keyring

LONGEST_LIST: Final = 1_000
"""Characters of the names of signals, or of notices, that are kept of a hint."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A message that was acted on, or would have been but for a cooldown.

    ``message``, ``hint`` (ours) and ``card`` are numbers of messages: 0 for none and, so that
    nothing is done to another message, where the group has moved since.
    """

    message: int
    hint: int
    card: int
    card_chat: int
    """Id of the chat that the card is in."""
    thread: int
    when: float
    """Seconds since 1970."""
    signals: tuple[str, ...]
    advisories: tuple[str, ...]
    decision: str
    """A reason of `bot.groups.moderation`."""
    state: str
    """``open``, ``objected``, ``fine``, ``not-offer`` or ``removed``."""
    signature: bytes
    """Of `bot.groups.likeness`, with the group's own key."""
    sender: str
    """A code of `bot.store.groups.Groups.sender`."""
    risk: str
    number: int = 0
    repeats: int = 0
    """How often the text came again."""


_NAMES: Final = frozenset(field.name for field in fields(Hint)) - {"number"}


def fields_of(hint: Hint) -> dict[str, Any]:
    """Everything about a hint but its number."""
    return {name: getattr(hint, name) for name in _NAMES}


def columns_of(values: Mapping[str, Any], keyring: Keyring) -> dict[str, Any]:
    """Fields of a hint as columns. Raises `TypeError` for a name that is no field."""
    unknown = values.keys() - _NAMES
    if unknown:
        raise TypeError(f"no field of a hint: {', '.join(sorted(unknown))}")
    columns = dict(values)
    for name in ("signals", "advisories"):
        if name in columns:
            columns[name] = _listed(columns[name])
    if "card_chat" in columns:
        card_chat = int(columns["card_chat"])
        columns["card_chat"] = keyring.encrypt(str(card_chat))
        # by which the cards in a chat are found
        columns["card_code"] = keyring.hash("chat", card_chat) if card_chat else ""
    return columns


def hint_from(row: Row[Any], keyring: Keyring) -> Hint:
    """The hint of a row of the table."""
    values = {name: getattr(row, name) for name in (*_NAMES, "number")}
    return Hint(**values | {
        "card_chat": int(keyring.decrypt(row.card_chat)),
        "signals": tuple(row.signals.split(",")) if row.signals else (),
        "advisories": tuple(row.advisories.split(",")) if row.advisories else (),
        "signature": bytes(row.signature),
    })  # fmt: skip


def _listed(names: Iterable[str]) -> str:
    """Names as one text, as many as there is room for."""
    listed = ""
    for name in names:
        longer = f"{listed},{name}" if listed else name
        if len(longer) > LONGEST_LIST:
            break
        listed = longer
    return listed
