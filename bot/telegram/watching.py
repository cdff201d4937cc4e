"""Telling people that a notice they asked about has changed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from functools import partial
from typing import Final

import structlog
from telegram.error import TelegramError

from bot.store.chats import Watch
from bot.telegram.delivery import CURRENT, Delivery
from bot.telegram.desks import Edition
from bot.telegram.office import Office
from bot.telegram.post import Post
from bot.telegram.press import Found, mark_of
from bot.telegram.sending import Gone
from bot.telegram.work import Unreachable
from knowledge.domain import Advisory

_log = structlog.get_logger(__name__)

GAP_SECONDS: Final = 0.1
"""Pause between two messages, so that many watchers keep no question waiting."""

NONE: Final = "--"
"""The mark of a notice that is there no more."""

# What is stored while a message may be on its way: the mark it tells of, and the highest number
# of a message when it left.
_LEAVING: Final = re.compile(r"\?(..)\.(\d+)")


class Watchman:
    """Compares what people watch with the live generation."""

    def __init__(
        self, office: Office, bot: int, past: Callable[[str], Advisory | None], *,
        gap: float = GAP_SECONDS,
    ) -> None:  # fmt: skip
        """``bot`` is our own id; ``past`` gives a notice that is gone as it last was, and may
        block."""
        self.office = office
        self._past = past
        self._bot = bot
        self._gap = gap
        self._noted: int | None = None
        self._seen = 0

    async def look(self) -> int:
        """Tell whoever watches a notice that has changed since; returns how many were told.

        Each is told once, also where the process dies in between: what is being told is noted
        before it leaves, and looked for before it leaves again. Who cannot be reached now is
        told at the next look.
        """
        await self._number()
        edition = self.office.desks.edition
        if edition.generation == self._seen:
            return 0
        known = {advisory.id: advisory for advisory in edition.advisories}
        told, missed = 0, 0
        for watch in await self.office.book.watches():
            advisory = known.get(watch.advisory)
            if advisory is not None and mark_of(advisory) == watch.fingerprint:
                continue
            try:
                await self._tell(watch, advisory, edition)
            except Unreachable:
                missed += 1
                continue
            except Gone:
                continue
            except TelegramError as error:  # refused for this chat; the others are told
                _log.warning("watcher not told", kind=type(error).__name__)
                continue
            told += 1
            await asyncio.sleep(self._gap)
        if not missed:
            self._seen = edition.generation
        if told or missed:
            _log.info("watchers told", told=told, missed=missed)
        return told

    async def _tell(self, watch: Watch, advisory: Advisory | None, edition: Edition) -> None:
        book = self.office.book
        settings = await book.settings(watch.chat_id)
        post = await self._post(watch, advisory, edition, settings.language or watch.language)
        mark = NONE if advisory is None else mark_of(advisory)
        delivery = Delivery(0, leaving=partial(self._leaving, watch, mark))
        if (left := _LEAVING.fullmatch(watch.fingerprint)) and left[1] == mark:
            delivery.uncertain, delivery.after = True, int(left[2])
        token = CURRENT.set(delivery)
        try:
            await self.office.sender.send(watch.chat_id, post)
        finally:
            CURRENT.reset(token)
        if advisory is None:
            await book.unwatch(watch.chat_id, watch.advisory)
        else:
            await book.told(watch.chat_id, watch.advisory, mark)

    async def _number(self) -> None:
        """Have the next process know from where on to look for a message."""
        numbers, book = self.office.sender.numbers, self.office.book
        if self._noted is None:
            self._noted = await book.highest(self._bot)
            numbers.begin(self._noted)
        if numbers.of_all > self._noted:
            self._noted = numbers.of_all
            await book.note_highest(self._bot, self._noted)

    async def _leaving(self, watch: Watch, mark: str, after: int) -> None:
        noted = f"?{mark}.{after}"
        if not await self.office.book.told(watch.chat_id, watch.advisory, noted):
            raise Gone  # let go of since we looked

    async def _post(
        self, watch: Watch, advisory: Advisory | None, edition: Edition, language: str
    ) -> Post:
        renderer = self.office.renderer
        if advisory is not None:
            later = edition.refs.successor(advisory)
            return renderer.changed(Found(advisory, True, later), language)
        old = await asyncio.to_thread(self._past, watch.advisory)
        later = None if old is None else edition.refs.successor(old)
        return renderer.gone(watch.advisory, Found(old, True, later), language)
