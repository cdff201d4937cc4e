"""Where in a group something was said, and on which of its days. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from telegram import Message

from bot.groups.settings import GroupSettings

_OWN_NUMBERS: Final = -1_000_000_000_000
"""Groups with lower ids are supergroups: their messages have addresses."""


@dataclass(frozen=True, slots=True)
class Place:
    """A message of a group. ``title`` is for the admins' eyes and never stored."""

    group: int
    message: int
    thread: int = 0
    title: str = ""
    username: str = ""

    @classmethod
    def of(cls, message: Message) -> Place:
        """Where ``message`` stands."""
        thread = (message.message_thread_id or 0) if message.is_topic_message else 0
        chat = message.chat
        return cls(chat.id, message.message_id, thread, chat.title or "", chat.username or "")

    @property
    def url(self) -> str:
        """The message's address; empty where it has none."""
        return message_url(self.group, self.message, self.username)


def message_url(group: int, message: int, username: str = "") -> str:
    """The address of a message of a group, empty where it has none; without the group's user
    name it opens for members only."""
    if not message:
        return ""
    if username:
        return f"https://t.me/{username}/{message}"
    return f"https://t.me/c/{_OWN_NUMBERS - group}/{message}" if group < _OWN_NUMBERS else ""


def day_of(settings: GroupSettings, now: float) -> date:
    """The day that it is by the group's clock at ``now``, in seconds since 1970."""
    return _local(settings, now).date()


def hour_of(settings: GroupSettings, now: float) -> int:
    """The hour that it is by the group's clock, 0 to 23."""
    return _local(settings, now).hour


def begin_of(settings: GroupSettings, day: date) -> float:
    """When a day of the group's clock begins, in seconds since 1970."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return midnight.timestamp() - settings.zone * 60


def _local(settings: GroupSettings, now: float) -> datetime:
    return datetime.fromtimestamp(now, UTC) + timedelta(minutes=settings.zone)
