"""Changes of a group's settings: made one after the other, told to the group, taken back.

The group hears of each change in one line that names nobody. Several within a short time are one
line, which is edited. Telling it never holds up whoever made the change.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import structlog
from cachetools import TTLCache

from bot.groups.settings import GroupSettings
from bot.phrases import FluentPhrases
from bot.telegram.directed import directed
from bot.telegram.group.book import GroupBook
from bot.telegram.group.press import GroupAction, GroupPress, encode_group
from bot.telegram.group.speaking import NotSent, Speaker
from bot.telegram.group.values import (
    BY_CODE,
    changed,
    changes_between,
    labelled,
    restored,
    said,
    value_of,
)
from bot.telegram.markup import escape
from bot.telegram.post import Button, Post

_log = structlog.get_logger(__name__)

WINDOW_SECONDS: Final = 20.0
"""Changes within so many seconds of the first are told in one line."""

UNDO_SECONDS: Final = 86_400.0
"""How long a change that has no room on a button can be taken back."""

MOST_KEPT: Final = 2_000
"""Such changes, and groups that were told something lately."""

_KEPT: Final = "*"
"""What the value of a button begins with whose change is in memory."""


@dataclass(slots=True, eq=False)
class _News:
    """What a group is told in one message: everything that changed from ``before`` on."""

    before: GroupSettings
    after: GroupSettings
    language: str
    since: float
    message: int = 0
    task: asyncio.Task[None] | None = None


class Announcer:
    """Tells groups what was changed."""

    def __init__(
        self, speaker: Speaker, phrases: FluentPhrases, *, window: float = WINDOW_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        """``window`` is how long changes are told in one line, by ``clock``, in seconds."""
        self._speaker = speaker
        self._phrases = phrases
        self._window = window
        self._clock = clock
        self._news: TTLCache[int, _News] = TTLCache(MOST_KEPT, window, clock)
        self._running: set[asyncio.Task[None]] = set()
        self._kept: TTLCache[str, tuple[int, GroupSettings, GroupSettings]] = TTLCache(
            MOST_KEPT, UNDO_SECONDS, clock
        )

    def tell(self, chat: int, before: GroupSettings, after: GroupSettings, language: str) -> None:
        """Have a group told; returns at once."""
        news = self._news.get(chat)
        if news is None:
            news = self._news[chat] = _News(before, after, language, self._clock())
        news.after = after
        if news.task is None or news.task.done():
            news.task = asyncio.create_task(self._told(chat, news))
            self._running.add(news.task)
            news.task.add_done_callback(self._running.discard)

    def line(
        self, chat: int, before: GroupSettings, after: GroupSettings, language: str,
        phrase: str = "group-announced",
    ) -> Post | None:  # fmt: skip
        """The line about a change, with the button that takes it back; None for no change."""
        changes = changes_between(before, after)
        if not changes:
            return None
        say = self._phrases.say
        told = [
            labelled(self._phrases, language, one.page, said(self._phrases, language, after, one))
            for one in changes
        ]
        # who gets the cards is one thing to people, though two are kept
        listed = "; ".join(dict.fromkeys(told))
        undo = Button(say(language, "button-group-undo", {}), self._undo(chat, before, after))
        html = escape(say(language, phrase, {"changes": listed}))
        return Post(directed(html, language), ((undo,),))

    def taken_back(
        self, chat: int, value: str
    ) -> Callable[[GroupSettings], GroupSettings | None] | None:
        """How a button that says ``value`` changes the settings; None where that is no longer
        known. What it gives is None where the button is none of ours."""
        self._news.pop(chat, None)
        if value.startswith(_KEPT):
            kept = self._kept.get(value)
            if kept is None or kept[0] != chat:
                return None
            _, before, after = kept
            return lambda now: restored(now, before, after)
        return lambda now: _changed_back(now, value)

    def told_otherwise(self, chat: int) -> None:
        """Begin a new line with the next change."""
        self._news.pop(chat, None)

    async def stop(self, seconds: float) -> None:
        """Wait for what is being told, at most so many seconds."""
        if self._running:
            _, late = await asyncio.wait(set(self._running), timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _told(self, chat: int, news: _News) -> None:
        told = news.before
        try:
            while told != news.after:
                told = news.after
                post = self.line(chat, news.before, told, news.language)
                if post is None:
                    await self._speaker.delete(chat, news.message)
                    news.message = 0
                elif news.message:
                    await self._speaker.edit(chat, news.message, post)
                else:
                    news.message = await self._speaker.say(chat, post)
        except NotSent as error:
            _log.warning("change not announced", reason=error.reason)

    def _undo(self, chat: int, before: GroupSettings, after: GroupSettings) -> str:
        """The data of the button that takes a change back: what was before, where there is room
        for it and it says nothing about anybody."""
        changes = changes_between(before, after)
        if all(change.written for change in changes):
            value = ",".join(f"{one.code}:{value_of(before, one)}" for one in changes)
            try:
                return encode_group(GroupPress(GroupAction.UNDO, chat, 0, value))
            except ValueError:
                _log.debug("no room for a change", changes=len(changes))
        token = _KEPT + secrets.token_urlsafe(9)
        self._kept[token] = (chat, before, after)
        return encode_group(GroupPress(GroupAction.UNDO, chat, 0, token))


class Changes:
    """Changes what groups have chosen, one change after the other."""

    def __init__(
        self, book: GroupBook, announcer: Announcer, clock: Callable[[], float] = time.time
    ) -> None:
        """``clock`` gives seconds since 1970."""
        self.announcer = announcer
        self._book = book
        self._clock = clock
        self._turn = asyncio.Lock()

    def settings(self, chat: int) -> GroupSettings:
        """What a group has chosen."""
        return self._book.settings(chat) or GroupSettings(joined=self._clock())

    def groups(self) -> Iterator[tuple[int, GroupSettings]]:
        """Every group that is known, with what it chose."""
        return self._book.all()

    async def make(
        self, chat: int, change: Callable[[GroupSettings], GroupSettings | None]
    ) -> tuple[GroupSettings, GroupSettings] | None:
        """Change what a group has chosen; gives what it was and what it is, None where
        ``change`` does. Raises `StoreError`."""
        async with self._turn:
            before = self.settings(chat)
            after = change(before)
            if after is None:
                return None
            if after != before:
                await self._book.save(chat, after)
        return before, after


def _changed_back(settings: GroupSettings, value: str) -> GroupSettings | None:
    now: GroupSettings | None = settings
    for part in value.split(","):
        code, _, former = part.partition(":")
        now = changed(now, code, former) if now is not None and code in BY_CODE else None
    return now
