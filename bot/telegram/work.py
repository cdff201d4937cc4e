"""What is handled at a time, and how its handling may end other than well."""

from __future__ import annotations

from dataclasses import dataclass

from bot.store.inbox import Pending


class Unreachable(Exception):
    """Telegram could not be reached: nothing is wrong with the update, it is tried again."""


class Unanswerable(Exception):
    """The update makes no sense: it is set aside at once."""


class Departed(Exception):
    """The chat cannot be written to any more: what else waits for it is let go."""


@dataclass(frozen=True, slots=True)
class Work:
    """Updates of one chat that are handled as one: a single one, or the parts of an album."""

    updates: tuple[Pending, ...]
    attempt: int
    """1 for the first try in this process."""

    @property
    def resumed(self) -> bool:
        """Whether an answer may have been sent already, before a crash or a broken connection."""
        return self.updates[0].sending


def album_of(pending: Pending) -> str:
    """The album that an update is part of, empty for none."""
    message = pending.payload.get(pending.kind)
    album = message.get("media_group_id") if isinstance(message, dict) else None
    return album if isinstance(album, str) else ""
