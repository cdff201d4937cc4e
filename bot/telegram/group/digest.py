"""One card for many messages: what a group had on a day or in a week, in numbers and links."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Final

import structlog

from bot.groups.settings import Digest, GroupSettings, Mode
from bot.phrases import FluentPhrases
from bot.store.errors import StoreError
from bot.store.groups import Groups, Hint
from bot.telegram.directed import directed
from bot.telegram.group.book import GroupBook
from bot.telegram.group.cards import Cards
from bot.telegram.group.place import begin_of, day_of, hour_of, message_url
from bot.telegram.group.speaking import NotSent, Speaker
from bot.telegram.markup import bold, defang, escape, link
from bot.telegram.office import Office
from bot.telegram.post import Post

_log = structlog.get_logger(__name__)

HOUR: Final = 9
"""Hour of the group's clock from which on its digest is sent."""

MOST_LINKS: Final = 20
"""Messages that a digest leads to."""

_SENT: Final = "digest"
"""What is counted on the day on which a digest was sent."""

_LINES: Final = (
    ("offers", "digest-offers"), ("hints", "digest-hints"), ("repeats", "digest-repeats"),
    ("objected", "digest-objected"), ("not-offers", "digest-not-offers"),
    ("removed", "digest-removed"), ("failed", "digest-failed"), ("unsent", "digest-unsent"),
)  # fmt: skip


class Digests:
    """Sends digests to whoever gets a group's cards."""

    def __init__(
        self, office: Office, phrases: FluentPhrases, groups: Groups, book: GroupBook,
        speaker: Speaker, cards: Cards,
    ) -> None:  # fmt: skip
        self._office = office
        self._phrases = phrases
        self._groups = groups
        self._book = book
        self._speaker = speaker
        self._cards = cards

    async def run(self, now: float) -> None:
        """Send what is due at ``now`` (seconds since 1970); to be called every hour. One group's
        failure is counted and does not touch the others."""
        for group, settings in self._book.all():
            if settings.digest is Digest.NONE or settings.mode is Mode.OFF:
                continue
            try:
                await self._due(group, settings, now)
            except (NotSent, StoreError) as error:
                _log.info("digest not sent", kind=type(error).__name__)
                self._office.health.group_failed("digest")

    async def _due(self, group: int, settings: GroupSettings, now: float) -> None:
        today = day_of(settings, now)
        weekly = settings.digest is Digest.WEEKLY
        first = today - timedelta(days=today.weekday() if weekly else 0)
        if hour_of(settings, now) < HOUR and first == today:
            return
        if _SENT in await asyncio.to_thread(self._groups.counts, group, first.isoformat()):
            return
        begin = today - timedelta(days=7 if weekly else 1)
        counted, hints = await asyncio.to_thread(self._between, group, settings, begin, today)
        if counted:
            await self._send(group, settings, counted, hints)
        await asyncio.to_thread(self._groups.count, group, today.isoformat(), _SENT)

    def _between(
        self, group: int, settings: GroupSettings, begin: date, end: date
    ) -> tuple[dict[str, int], list[Hint]]:
        """What was counted, and which messages were acted on, on whole days. Blocks."""
        since = self._groups.counts(group, begin.isoformat())
        later = self._groups.counts(group, end.isoformat())
        counted = {name: since.get(name, 0) - later.get(name, 0) for name, _ in _LINES}
        hints = self._groups.hints(group, begin_of(settings, begin))
        until = begin_of(settings, end)
        return (
            {name: number for name, number in counted.items() if number},
            [hint for hint in hints if hint.when < until],
        )

    async def _send(
        self, group: int, settings: GroupSettings, counted: dict[str, int], hints: list[Hint]
    ) -> None:
        chat = self._cards.address(settings)
        if not chat:
            raise NotSent("forbidden")
        language = await self._cards.language(group, "en")
        name = defang(await self._speaker.title(group)) or self._say(language, "card-group")
        lines = [bold(self._say(language, f"digest-{settings.digest}", group=name))]
        lines += [
            escape(self._say(language, phrase, count=counted[name]))
            for name, phrase in _LINES if name in counted
        ]  # fmt: skip
        linked = [
            f"• {link(url, self._say(language, 'card-button-open'))}"
            for hint in hints if (url := message_url(group, hint.message))
        ]  # fmt: skip
        if linked:
            lines += ["", bold(self._say(language, "digest-messages")), *linked[:MOST_LINKS]]
        if len(linked) > MOST_LINKS:
            more = self._say(language, "digest-more", count=len(linked) - MOST_LINKS)
            lines.append(escape(more))
        await self._speaker.say(chat, Post(directed("\n".join(lines), language)))

    def _say(self, language: str, phrase: str, /, **arguments: object) -> str:
        return self._phrases.say(language, phrase, arguments)
