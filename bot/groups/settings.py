"""What the admins of a group have chosen, and how that is written down."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, Final

from knowledge.policy import Sensitivity

DAY_HOURS: Final = 24
MOST_ALLOWED: Final = 200
"""Phrases and links that a group may let pass, and senders that it may trust."""

LONGEST_ALLOWED: Final = 200
"""Characters of such a phrase or link."""

_FARTHEST_ZONE: Final = 14 * 60
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COUNTRY: Final = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


class Mode(StrEnum):
    """What is done about an offer."""

    WATCH = "watch"
    """It is counted and nothing is said."""
    HINT = "hint"
    """A short reply under the message."""
    ALERT = "alert"
    """A card to the admins."""
    BOTH = "both"
    OFF = "off"


class Removal(StrEnum):
    """Whether a message may be removed."""

    NEVER = "never"
    ASK = "ask"
    """An admin presses a button for it."""
    AUTOMATIC = "automatic"


class Digest(StrEnum):
    """Whether admins get one card for many messages instead of one for each."""

    NONE = "none"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class GroupSettings:
    """What a group has chosen. No name is part of it, and no text but allowed phrases."""

    mode: Mode = Mode.WATCH
    joined: float = 0.0
    """When the bot was added: seconds since 1970."""
    asked: bool = False
    """Whether, after the first day of watching, the admins were asked what to do."""
    sensitivity: Sensitivity = Sensitivity.BALANCED
    language: str = ""
    """Of hints; empty: each message's own."""
    spoken: str = ""
    """What the Telegram of whoever added the bot is set to: for what admins read, where nothing
    else was chosen."""
    country: str = ""
    removal: Removal = Removal.NEVER
    digest: Digest = Digest.NONE
    thread_minutes: int = 10
    """One hint per thread in so many minutes."""
    hints_per_hour: int = 6
    quiet: tuple[int, int] | None = None
    """Hours of the day, from and to (not included), in which no hint is posted."""
    zone: int = 0
    """The group's clock: minutes east of UTC."""
    owner: int = 0
    """Id of the user who gets cards and the panel unless told otherwise; 0: not known."""
    alert_chat: int = 0
    """Id of the chat that gets cards; 0: the owner in private."""
    trusted: frozenset[str] = frozenset()
    """Keyed codes of senders whose messages pass."""
    allowed: tuple[str, ...] = ()
    """Phrases and links that make a message pass, as `bot.groups.allowing.allowance` writes
    them."""
    muted_until: float = 0.0
    """No hints till then: seconds since 1970."""

    def to_json(self) -> str:
        """As text, for `from_json`."""
        kept = asdict(self) | {"trusted": sorted(self.trusted)}
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> GroupSettings:
        """What was written: by an older or newer version too, so that unknown keys are left out
        and a value that cannot be is as if it had not been chosen."""
        try:
            kept = json.loads(text)
        except ValueError:
            return cls()
        if not isinstance(kept, dict):
            return cls()
        chosen: dict[str, Any] = {}
        for field in fields(cls):
            try:
                chosen[field.name] = _READERS[field.name](kept[field.name])
            except (KeyError, TypeError, ValueError, OverflowError):
                continue
        return cls(**chosen)


def is_quiet(settings: GroupSettings, now: float) -> bool:
    """Whether ``now`` (seconds since 1970) lies within the quiet hours on the group's clock."""
    if settings.quiet is None:
        return False
    begin, end = settings.quiet
    hour = (now + settings.zone * 60) % 86_400 / 3_600
    return begin <= hour < end if begin <= end else hour >= begin or hour < end


def _whole(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(value)
        return value

    return read


def _moment(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    if not (0 <= value < math.inf):
        raise ValueError(value)
    return float(value)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _like(pattern: re.Pattern[str]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str) or (value and not pattern.fullmatch(value)):
            raise ValueError(value)
        return value

    return read


def _hours(value: object) -> tuple[int, int] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError(value)
    begin, end = (_whole(0, DAY_HOURS)(hour) for hour in value)
    # from an hour to the same one is no hour at all
    return (begin, end) if begin != end else None


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    texts = (each for each in value if isinstance(each, str))
    return tuple(each for each in texts if 0 < len(each) <= LONGEST_ALLOWED)[:MOST_ALLOWED]


_ID: Final = _whole(-(2**62), 2**62)
_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "mode": Mode,
    "joined": _moment,
    "asked": _yes_or_no,
    "sensitivity": Sensitivity,
    "language": _like(_LANGUAGE),
    "spoken": _like(_LANGUAGE),
    "country": _like(_COUNTRY),
    "removal": Removal,
    "digest": Digest,
    "thread_minutes": _whole(0, 7 * 24 * 60),
    "hints_per_hour": _whole(0, 60),
    "quiet": _hours,
    "zone": _whole(-_FARTHEST_ZONE, _FARTHEST_ZONE),
    "owner": _ID,
    "alert_chat": _ID,
    "trusted": lambda value: frozenset(_texts(value)),
    "allowed": _texts,
    "muted_until": _moment,
}
