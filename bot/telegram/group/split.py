"""Text that one author spreads over several messages, put together again in memory.

Never on a disk, and for two minutes only: what was said before that has nothing to do with what
is said now.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from cachetools import TTLCache

TOGETHER_SECONDS: Final = 120
"""How far apart the parts of a text may be."""

COMMENT_SECONDS: Final = 5
"""How long before a forward its comment may have come: Telegram sends the two at once."""

MOST_AUTHORS: Final = 20_000
"""Authors remembered; beyond that the one silent for longest is forgotten."""

MOST_CHARACTERS: Final = 1_000
"""Characters remembered of each."""

AuthorKey: TypeAlias = tuple[int, int, int]
"""Chat, thread and who speaks there."""


@dataclass(frozen=True, slots=True)
class _Part:
    message: int
    date: int
    text: str


class Earlier:
    """What authors said a moment ago."""

    def __init__(
        self, most: int = MOST_AUTHORS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._said: TTLCache[AuthorKey, tuple[_Part, ...]] = TTLCache(
            most, TOGETHER_SECONDS, timer=clock
        )

    def __len__(self) -> int:
        """How many authors are remembered."""
        return len(self._said)

    def said(self, author: AuthorKey, message: int, date: int, text: str) -> str:
        """Note a message of ``date`` (seconds since 1970); what the author said shortly before
        it, empty for nothing. A message that was noted before is an edit: it stays where it
        was."""
        parts = self._recent(author, date, TOGETHER_SECONDS)
        before = tuple(part for part in parts if part.message < message)
        after = tuple(part for part in parts if part.message > message)
        self._said[author] = _shortened((*before, _Part(message, date, text), *after))
        return _joined(before)

    def comment(self, author: AuthorKey, message: int, date: int) -> str:
        """What an author wrote to go with something passed on at ``date``."""
        parts = self._recent(author, date, COMMENT_SECONDS)
        return _joined(part for part in parts if part.message < message)

    def forget(self) -> None:
        """Forget everything."""
        self._said.clear()

    def _recent(self, author: AuthorKey, date: int, seconds: int) -> tuple[_Part, ...]:
        parts = self._said.get(author, ())
        return tuple(part for part in parts if abs(date - part.date) <= seconds)


def _joined(parts: Iterable[_Part]) -> str:
    return "\n".join(part.text for part in parts)


def _shortened(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """The newest parts, as many as may be remembered."""
    room = MOST_CHARACTERS
    kept: list[_Part] = []
    for part in reversed(parts):
        if room <= 0:
            break
        kept.append(_Part(part.message, part.date, part.text[-room:]))
        room -= len(part.text)
    return tuple(reversed(kept))
