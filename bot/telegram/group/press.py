"""What a button of the groups' part says, in at most 64 bytes. Pure.

Whoever can see a button can send any data to the bot: who presses is checked by whoever acts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.telegram.press import DATA_BYTES

PREFIX: Final = "2"
"""What the data of these buttons begins with, and no other button's."""

SILENCE: Final = "off"
SPEAK: Final = "on"

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_NUMBER: Final = r"-?(?:0|[1-9a-z][0-9a-z]{0,12})"
_DATA: Final = re.compile(rf"2([a-z]{{1,2}})\.({_NUMBER})\.({_NUMBER})\.([!-~]*)")


class GroupAction(StrEnum):
    """What a button does; the value is what stands in its data, and may never change."""

    OBJECT = "o"
    """under a hint: it is not an offer; for everybody"""
    FINE = "f"
    """on a card: the hint may stay"""
    NOT_OFFER = "n"
    """on a card: it is not an offer, and this text passes from now on"""
    REMOVE = "r"
    """on a card: delete the message"""
    MUTE_SENDER = "m"
    """on a card: `SILENCE` or `SPEAK` about this sender from now on"""
    WHY = "w"
    PANEL = "p"
    """opens a page of the settings, ``value``"""
    SET = "s"
    """sets what ``value`` says, as in ``mode:hint``"""
    UNDO = "u"
    """takes a change back"""
    SHOW = "h"
    """shows an answer that was given in private in the group"""


@dataclass(frozen=True, slots=True)
class GroupPress:
    """A button's meaning: ``chat`` is the group, ``number`` that of a hint or whatever the action
    counts, ``value`` printable ASCII without spaces."""

    action: GroupAction
    chat: int
    number: int = 0
    value: str = ""


def encode_group(press: GroupPress) -> str:
    """``press`` as data of a button. Raises `ValueError` where there is no room for it or its
    value has other characters than printable ASCII."""
    data = f"{PREFIX}{press.action}.{base36(press.chat)}.{base36(press.number)}.{press.value}"
    if len(data) > DATA_BYTES or not _DATA.fullmatch(data):
        raise ValueError(f"no data of a button: {press}")
    return data


def decode_group(data: str) -> GroupPress | None:
    """The press that ``data`` stands for; None for anything that `encode_group` did not
    write."""
    match = _DATA.fullmatch(data)
    if match is None or len(data) > DATA_BYTES or match.group(1) not in _ACTIONS:
        return None
    action, chat, number, value = match.groups()
    press = GroupPress(GroupAction(action), int(chat, 36), int(number, 36), value)
    # one press has one way to be written
    return press if encode_group(press) == data else None


def base36(number: int) -> str:
    """A whole number in digits and small letters; `int(…, 36)` is the way back."""
    digits = ""
    rest = abs(number)
    while rest:
        rest, last = divmod(rest, 36)
        digits = _DIGITS[last] + digits
    return f"{'-' if number < 0 else ''}{digits or '0'}"


_ACTIONS: Final = frozenset(action.value for action in GroupAction)
