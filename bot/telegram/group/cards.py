"""The card that admins get about a message: what spoke, what was posted, and what to do.

Its words are in the card and nowhere else. What changes later (a state, a count) stands on the
buttons, which can be made anew from what is stored.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final

import structlog

from bot.groups.settings import GroupSettings, Removal
from bot.phrases import FluentPhrases
from bot.store.errors import StoreError
from bot.store.groups import Groups, Hint
from bot.telegram.directed import directed
from bot.telegram.group.admins import Admins
from bot.telegram.group.book import GroupBook
from bot.telegram.group.case import Found
from bot.telegram.group.hints import Hints
from bot.telegram.group.place import Place
from bot.telegram.group.press import SILENCE, SPEAK, GroupAction, GroupPress, encode_group
from bot.telegram.group.speaking import NotSent, Rows, Speaker
from bot.telegram.lines import Lines
from bot.telegram.markup import bold, defang, escape, italic, link
from bot.telegram.office import Office
from bot.telegram.post import Button, Post
from bot.telegram.splitting import cut
from knowledge.domain import Signal

_log = structlog.get_logger(__name__)

LONGEST_TEXT: Final = 700
"""Most of a message that is quoted on its card, in UTF-16 units."""

_LETTERS: Final = r"[A-Za-z0-9\u00c0-\u052f\u0600-\u06ff\u0900-\u097f]{0,20}"
"""The rest of a word, in scripts that put spaces between words."""

_DECIDED: Final = ("fine", "not-offer", "removed", "withdrawn")


class Cards:
    """Sends cards and keeps their buttons up to date."""

    def __init__(
        self, office: Office, phrases: FluentPhrases, groups: Groups, book: GroupBook,
        admins: Admins, speaker: Speaker, hints: Hints,
    ) -> None:  # fmt: skip
        self._office = office
        self._phrases = phrases
        self._groups = groups
        self._book = book
        self._admins = admins
        self._speaker = speaker
        self._hints = hints
        self._stale: dict[tuple[int, int], None] = {}

    async def present(self, place: Place, hint: Hint, found: Found, hinted: Post | None) -> None:
        """The card about a message, ``hinted`` being what was posted under it. Raises `NotSent`
        and `StoreError`."""
        language = await self.language(place.group, found.answer.language)
        say = self._say
        blocks = [self._title(place, "card-title", language)]
        blocks.append(bold(Lines.bare(found.answer.headline)))
        signals = found.answer.assessment.reading.signals
        names = ", ".join(sorted({signal.name for signal in signals}))
        said = f"{bold(say(language, 'card-words'))} {italic(names)}"
        blocks.append(f"{said}\n{_quoted(found.text, signals)}")
        if hinted is not None:
            quoted = f"<blockquote>{hinted.html}</blockquote>"
            blocks.append(f"{bold(say(language, 'card-hint'))}\n{quoted}")
        if hint.state == "removed":
            blocks.append(escape(say(language, "hinted-removed")))
        elif hinted is None:
            reason = self._hints.reason(hint.decision, language)
            blocks.append(escape(say(language, "card-no-hint", reason=reason)))
        blocks.append(italic(say(language, "card-kept")))
        await self._send(place.group, hint, blocks, language)

    async def objected(self, place: Place, hint: Hint) -> None:
        """That somebody objects to a hint of which there is no card. Raises as `present` does."""
        language = await self.language(place.group, "en")
        blocks = [self._title(place, "card-objection-title", language)]
        await self._send(place.group, hint, blocks, language)

    async def refresh(self, group: int, number: int) -> None:
        """Show on the card how things stand. Raises as `present` does."""
        self._stale.pop((group, number), None)
        hint = await asyncio.to_thread(self._groups.hint, group, number)
        if hint is not None and hint.card:
            language = await self.language(group, "en")
            rows = await self._buttons(group, hint, language)
            await self._speaker.relabel(hint.card_chat, hint.card, rows)

    def again(self, group: int, number: int) -> None:
        """The text came again: the card will show it when `flush` is called."""
        self._stale[group, number] = None

    async def flush(self) -> None:
        """Show on cards what came again; to be called every few seconds. Never raises for a
        card that cannot be changed."""
        for group, number in list(self._stale):
            try:
                await self.refresh(group, number)
            except (NotSent, StoreError) as error:
                _log.info("card not changed", kind=type(error).__name__)
                self._office.health.group_failed("card")

    def address(self, settings: GroupSettings) -> int:
        """The chat that gets a group's cards; 0 where nobody is known."""
        return settings.alert_chat or settings.owner

    async def _send(self, group: int, hint: Hint, blocks: list[str], language: str) -> None:
        settings = self._book.settings(group) or GroupSettings()
        chat = self.address(settings)
        if not chat:
            raise NotSent("forbidden")
        rows = await self._buttons(group, hint, language)
        post = Post(directed("\n\n".join(blocks), language), rows)
        card = await self._speaker.say(chat, post)
        changes = {"card": card, "card_chat": chat}
        await asyncio.to_thread(lambda: self._groups.update(group, hint.number, **changes))

    def _title(self, place: Place, phrase: str, language: str) -> str:
        name = defang(place.title) or self._say(language, "card-group")
        lines = [bold(self._say(language, phrase, group=name))]
        if place.url:
            lines.append(link(place.url, self._say(language, "card-button-open")))
        return "\n".join(lines)

    async def _buttons(self, group: int, hint: Hint, language: str) -> Rows:
        settings = self._book.settings(group) or GroupSettings()
        muted = bool(hint.sender) and await asyncio.to_thread(
            self._groups.muted, group, hint.sender, self._speaker.now()
        )
        removable = settings.removal is not Removal.NEVER and hint.state != "removed"
        if removable:
            removable = (await self._admins.rights(group)).can_delete

        def button(
            action: GroupAction, phrase: str, value: str = "", **arguments: object
        ) -> Button:
            data = encode_group(GroupPress(action, group, hint.number, value))
            return Button(self._say(language, phrase, **arguments), data)

        rows: list[list[Button]] = [[]]
        if hint.repeats:
            rows[0].append(button(GroupAction.WHY, "card-repeats", count=hint.repeats))
        if hint.state in _DECIDED:
            rows[0].append(button(GroupAction.WHY, f"card-state-{hint.state}"))
        elif hint.state == "objected":
            rows[0].append(button(GroupAction.WHY, "card-objected"))
        fine = [button(GroupAction.FINE, "card-button-fine")] if hint.state not in _DECIDED else []
        if hint.state != "not-offer":
            fine.append(button(GroupAction.NOT_OFFER, "card-button-not-offer"))
        rows.append(fine)
        if removable:
            rows.append([button(GroupAction.REMOVE, "card-button-remove")])
        if hint.sender:
            mute = "card-button-unmute" if muted else "card-button-mute"
            rows.append([button(GroupAction.MUTE_SENDER, mute, SPEAK if muted else SILENCE)])
        rows.append([button(GroupAction.WHY, "card-button-why")])
        return tuple(tuple(row) for row in rows if row)

    async def language(self, group: int, spoken: str) -> str:
        """The language of a card: that of the chat it goes to, else that of the group, else
        that of whoever added the bot, else the one that was ``spoken``."""
        settings = self._book.settings(group) or GroupSettings()
        chosen = (await self._office.book.settings(self.address(settings))).language
        return chosen or settings.language or settings.spoken or spoken

    def _say(self, language: str, phrase: str, /, **arguments: object) -> str:
        return self._phrases.say(language, phrase, arguments)


def _quoted(text: str, signals: Iterable[Signal]) -> str:
    """The text, links in it made dead, with the words that spoke underlined: as HTML."""
    shown = defang(text.strip())
    marked = bytearray(len(shown))
    for span in {signal.span.strip() for signal in signals}:
        # part of a word may speak; people read whole ones
        pattern = f"{_LETTERS}{re.escape(span)}{_LETTERS}" if span else "(?!)"
        for match in re.finditer(pattern, shown):
            marked[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    parts = [
        f"<u>{escape(piece)}</u>" if is_marked else escape(piece)
        for is_marked, run in groupby(range(len(shown)), key=marked.__getitem__)
        if (piece := "".join(shown[at] for at in run))
    ]
    return f"<blockquote>{cut(''.join(parts), LONGEST_TEXT)}</blockquote>"
