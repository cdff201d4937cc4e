"""What can be set in a group's panel: how it is written on a button, and how it is said. Pure.

A button holds one letter and a value (``m:hint``). A value that nobody could have been offered is
no value: what stands on a button comes from a stranger's client.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from bot.groups.settings import Digest, GroupSettings, Mode, Removal
from bot.phrases import FluentPhrases
from knowledge.domain import LANGUAGES
from knowledge.policy import Sensitivity

MINUTES: Final = ("5", "10", "30", "60")
"""One hint per thread in so many minutes."""

PER_HOUR: Final = ("2", "6", "12")
"""So many hints an hour at most."""

QUIET: Final = ("", "20-8", "22-7", "23-6", "0-8")
"""Hours without hints, by the group's clock; empty for none."""

ZONE_STEPS: Final = (-60, -15, 15, 60)
"""Minutes by which the group's clock is moved."""

_EARLIEST, _LATEST = -12 * 60, 14 * 60
_QUARTER: Final = 15
_HOURS: Final = re.compile(r"([0-9]{1,2})-([0-9]{1,2})")
_NUMBER: Final = re.compile(r"-?[0-9]{1,10}")
_COUNTRY: Final = re.compile(r"[A-Z]{2}")

_DURATION: Final = re.compile(r"([0-9]{1,4})\s*(m|min|h|d)", re.IGNORECASE | re.ASCII)
_UNITS: Final = {"m": 60, "h": 3_600, "d": 86_400}
LONGEST_MUTE: Final = 30 * 86_400
"""Seconds for which one command can silence hints."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set. ``code`` stands on buttons and may never change; ``page`` is
    where it is set. ``read`` raises `ValueError`. One that is not ``written`` is too long for a
    button, or nobody's business."""

    code: str
    field: str
    page: str
    read: Callable[[str], Any]
    choices: tuple[str, ...] = ()
    written: bool = True


def changed(settings: GroupSettings, code: str, value: str) -> GroupSettings | None:
    """The settings with one of them changed as a button says; None for what no button offers."""
    setting = BY_CODE.get(code)
    if setting is None or not setting.written:
        return None
    try:
        return replace(settings, **{setting.field: setting.read(value)})
    except ValueError:
        return None


def value_of(settings: GroupSettings, setting: Setting) -> str:
    """How the value of a setting is written on a button."""
    value = getattr(settings, setting.field)
    if setting.field == "quiet":
        return f"{value[0]}-{value[1]}" if value else ""
    if setting.field == "muted_until":
        return str(int(value))
    return str(value)


def changes_between(before: GroupSettings, after: GroupSettings) -> tuple[Setting, ...]:
    """The settings in which two differ."""
    return tuple(
        setting
        for setting in SETTINGS
        if getattr(before, setting.field) != getattr(after, setting.field)
    )


def restored(settings: GroupSettings, before: GroupSettings, after: GroupSettings) -> GroupSettings:
    """``settings`` without the change from ``before`` to ``after``. Of a list only what that
    change added or took goes or comes back: others may have changed it since."""
    values: dict[str, Any] = {}
    for one in changes_between(before, after):
        was, became = getattr(before, one.field), getattr(after, one.field)
        now = getattr(settings, one.field)
        if isinstance(was, frozenset):
            values[one.field] = (now - (became - was)) | (was - became)
        elif one.field == "allowed":
            kept = [each for each in now if each in was or each not in became]
            values[one.field] = (*kept, *(each for each in was if each not in (*became, *kept)))
        else:
            values[one.field] = was
    return replace(settings, **values)


def said(phrases: FluentPhrases, language: str, settings: GroupSettings, setting: Setting) -> str:
    """The value of a setting, in words."""
    value = value_of(settings, setting)
    say = phrases.say
    match setting.field:
        case "mode" | "sensitivity" | "removal" | "digest":
            return say(language, f"group-{setting.field}-{value}", {})
        case "language":
            if not value:
                return say(language, "group-language-each", {})
            return phrases.language_name(language, value)
        case "country":
            return phrases.place(language, value) or say(language, "group-country-none", {})
        case "thread_minutes":
            return say(language, "group-per-thread", {"minutes": settings.thread_minutes})
        case "hints_per_hour":
            return say(language, "group-per-hour", {"count": settings.hints_per_hour})
        case "quiet":
            return hours_said(value) or say(language, "group-quiet-none", {})
        case "zone":
            return say(language, "group-zone", {"zone": zone_said(settings.zone)})
        case "alert_chat" | "owner":
            phrase = "group-cards-chat" if settings.alert_chat else "group-cards-private"
            return say(language, phrase, {})
        case "muted_until":
            if not settings.muted_until:
                return say(language, "group-mute-off", {})
            return say(language, "group-mute-on", {"when": moment_said(settings)})
        case "trusted":
            return say(language, "group-trusted-count", {"count": len(settings.trusted)})
        case _:
            return say(language, "group-allowed-count", {"count": len(settings.allowed)})


def labelled(phrases: FluentPhrases, language: str, page: str, value: str) -> str:
    """What is set on a page, and how."""
    label = phrases.say(language, f"group-page-{page}", {})
    return phrases.say(language, "group-setting-now", {"setting": label, "value": value})


def hours_said(value: str) -> str:
    """Hours of the day as on a clock; empty for none."""
    match = _HOURS.fullmatch(value)
    return "–".join(f"{int(hour) % 24:02}:00" for hour in match.groups()) if match else ""


def zone_said(minutes: int) -> str:
    """How far a clock is from UTC."""
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else "UTC"


def moment_said(settings: GroupSettings) -> str:
    """Until when hints are silent, on the group's clock."""
    there = datetime.fromtimestamp(settings.muted_until, UTC) + timedelta(minutes=settings.zone)
    return f"{there:%Y-%m-%d %H:%M} {zone_said(settings.zone)}"


def seconds_in(text: str) -> int | None:
    """How long ``1h``, ``30m`` or ``2d`` is, 0 for ``off``; None for anything else, and for
    too long."""
    if text.strip().casefold() in ("off", "0"):
        return 0
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        return None
    seconds = int(match.group(1)) * _UNITS[match.group(2)[0].lower()]
    return seconds if 0 < seconds <= LONGEST_MUTE else None


def _one_of(*choices: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in choices:
            raise ValueError(value)
        return value

    return read


def _number_of(*choices: str) -> Callable[[str], int]:
    return lambda value: int(_one_of(*choices)(value))


def _country(value: str) -> str:
    if value and not _COUNTRY.fullmatch(value):
        raise ValueError(value)
    return value


def _quiet(value: str) -> tuple[int, int] | None:
    if _one_of(*QUIET)(value) == "":
        return None
    begin, _, end = value.partition("-")
    return int(begin), int(end)


def _zone(value: str) -> int:
    minutes = _whole(value)
    if not _EARLIEST <= minutes <= _LATEST or minutes % _QUARTER:
        raise ValueError(value)
    return minutes


def _moment(value: str) -> float:
    moment = _whole(value)
    if moment < 0:
        raise ValueError(value)
    return float(moment)


def _whole(value: str) -> int:
    if not _NUMBER.fullmatch(value):
        raise ValueError(value)
    return int(value)


def _unwritten(value: str) -> Any:
    raise ValueError(value)


SETTINGS: Final = (
    Setting("m", "mode", "mode", Mode, tuple(Mode)),
    Setting("s", "sensitivity", "sensitivity", Sensitivity, tuple(Sensitivity)),
    Setting("l", "language", "language", _one_of("", *LANGUAGES), ("", *LANGUAGES)),
    Setting("c", "country", "country", _country),
    Setting("t", "thread_minutes", "cooldown", _number_of(*MINUTES), MINUTES),
    Setting("h", "hints_per_hour", "cooldown", _number_of(*PER_HOUR), PER_HOUR),
    Setting("q", "quiet", "quiet", _quiet, QUIET),
    Setting("z", "zone", "quiet", _zone),
    Setting("r", "removal", "removal", Removal, tuple(Removal)),
    Setting("d", "digest", "digest", Digest, tuple(Digest)),
    Setting("u", "muted_until", "mute", _moment),
    Setting("a", "alert_chat", "cards", _unwritten, written=False),
    Setting("o", "owner", "cards", _unwritten, written=False),
    Setting("y", "trusted", "trusted", _unwritten, written=False),
    Setting("w", "allowed", "allowed", _unwritten, written=False),
)  # fmt: skip
"""Everything that can be set, in the order of the panel."""

BY_CODE: Final[Mapping[str, Setting]] = MappingProxyType({one.code: one for one in SETTINGS})
BY_FIELD: Final[Mapping[str, Setting]] = MappingProxyType({one.field: one for one in SETTINGS})
