"""Telling people that a notice they asked about has changed."""

from __future__ import annotations

import structlog
from telegram.error import TelegramError

from bot.telegram.office import Office
from bot.telegram.press import Found, mark_of
from bot.telegram.sending import Gone
from bot.telegram.work import Unreachable

_log = structlog.get_logger(__name__)


class Watchman:
    """Compares what people watch with the live generation."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._seen = 0

    async def look(self) -> int:
        """Tell whoever watches a notice that has changed since; returns how many were told.

        Each is told once: what they have been told is stored. Who cannot be reached now is
        told at the next look.
        """
        edition = self._office.desks.edition
        if edition.generation == self._seen:
            return 0
        known = {advisory.id: advisory for advisory in edition.advisories}
        told, missed = 0, 0
        for watch in await self._office.book.watches():
            advisory = known.get(watch.advisory)
            if advisory is not None and mark_of(advisory) == watch.fingerprint:
                continue
            settings = await self._office.book.settings(watch.chat_id)
            try:
                language = settings.language or watch.language
                await self._tell(watch.chat_id, language, watch.advisory)
            except Unreachable:
                missed += 1
                continue
            except Gone:
                continue
            except TelegramError as error:  # refused for this chat; the others are told
                _log.warning("watcher not told", kind=type(error).__name__)
                continue
            told += 1
            if advisory is None:
                await self._office.book.unwatch(watch.chat_id, watch.advisory)
            else:
                await self._office.book.watch(
                    watch.chat_id, watch.advisory, mark_of(advisory), watch.language
                )
        if not missed:
            self._seen = edition.generation
        if told or missed:
            _log.info("watchers told", told=told, missed=missed)
        return told

    async def _tell(self, chat: int, language: str, identity: str) -> None:
        edition = self._office.desks.edition
        advisory = next((a for a in edition.advisories if a.id == identity), None)
        renderer = self._office.renderer
        if advisory is None:
            post = renderer.says(language, "watch-gone", title=identity)
        else:
            later = edition.refs.successor(advisory)
            post = renderer.changed(Found(advisory, True, later), language)
        await self._office.sender.send(chat, post)
