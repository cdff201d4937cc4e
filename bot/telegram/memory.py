"""What a conversation was about, in memory only, for half an hour.

Nothing of it is written anywhere; a restart forgets it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from cachetools import TTLCache

from bot.telegram.followup import Turn

TURNS: Final = 4
"""Turns kept of one chat."""

CHATS: Final = 5_000
"""Chats kept; the least recently used goes first."""

SECONDS: Final = 1_800.0
"""How long a turn is kept."""


class Memory:
    """The last turns of each chat, and which of our messages answered which of theirs."""

    def __init__(
        self,
        chats: int = CHATS,
        seconds: float = SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._turns: TTLCache[int, tuple[Turn, ...]] = TTLCache(chats, seconds, clock)
        self._answers: TTLCache[tuple[int, int], int] = TTLCache(chats * TURNS, seconds, clock)

    def turns(self, chat: int) -> tuple[Turn, ...]:
        """The last turns of a chat, oldest first."""
        return self._turns.get(chat, ())

    def remember(self, chat: int, turn: Turn) -> None:
        """Keep one more turn."""
        self._turns[chat] = (*self.turns(chat), turn)[-TURNS:]

    def answered(self, chat: int, message: int, answer: int) -> None:
        """Keep which message of ours answered which of theirs, for when theirs is edited."""
        self._answers[chat, message] = answer

    def answer_to(self, chat: int, message: int) -> int:
        """The message of ours that answered one of theirs, or 0."""
        return self._answers.get((chat, message), 0)

    def forget(self, chat: int) -> None:
        """Forget everything about a chat."""
        self._turns.pop(chat, None)
        for key in [key for key in self._answers if key[0] == chat]:
            self._answers.pop(key, None)
