"""What members and admins say about a hint, and what then happens to it.

Everybody may object; an admin decides. Whoever presses is looked up with Telegram at that time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, TypeVar

from cachetools import TTLCache

from bot.groups.settings import GroupSettings, Removal
from bot.store.groups import Groups, Hint
from bot.telegram.group.admins import Admins
from bot.telegram.group.book import GroupBook
from bot.telegram.group.buttons import GroupAnswering, GroupPressed
from bot.telegram.group.cards import Cards
from bot.telegram.group.hints import Hints
from bot.telegram.group.place import Place, day_of
from bot.telegram.group.press import SPEAK, GroupAction
from bot.telegram.group.speaking import NotSent, Speaker
from bot.telegram.markup import escape
from bot.telegram.post import Post

T = TypeVar("T")

MUTE_DAYS: Final = 90
"""For how long a sender is passed over."""

MOST_OBJECTIONS: Final = 10_000
"""Objections remembered, so that nobody's counts twice."""


class Objections:
    """Answers the buttons under hints and cards."""

    def __init__(
        self, groups: Groups, book: GroupBook, admins: Admins, speaker: Speaker, hints: Hints,
        cards: Cards,
    ) -> None:  # fmt: skip
        self._groups = groups
        self._book = book
        self._admins = admins
        self._speaker = speaker
        self._hints = hints
        self._cards = cards
        self._objected: TTLCache[tuple[int, str], None] = TTLCache(MOST_OBJECTIONS, 86_400)

    def table(self) -> dict[GroupAction, GroupAnswering]:
        """The buttons answered here."""
        return {
            GroupAction.OBJECT: self._object,
            GroupAction.FINE: self._decided(self._fine),
            GroupAction.NOT_OFFER: self._decided(self._not_offer),
            GroupAction.REMOVE: self._decided(self._remove),
            GroupAction.MUTE_SENDER: self._decided(self._mute_sender),
            GroupAction.WHY: self._decided(self._why),
        }

    def _decided(self, answer: Callable[[GroupPressed, Hint], Any]) -> GroupAnswering:
        """What only an admin of the group may do, about a hint that is still known."""

        async def decide(pressed: GroupPressed) -> None:
            group = pressed.press.chat
            if not await self._admins.is_admin(group, pressed.user, fresh=True):
                await pressed.tell("press-admins-only")
                return
            hint = await self._stored(lambda g: g.hint(group, pressed.press.number))
            if hint is None:
                await pressed.tell("press-gone")
                return
            await answer(pressed, hint)

        return decide

    async def _object(self, pressed: GroupPressed) -> None:
        group, said = pressed.press.chat, pressed.said
        hint = await self._stored(lambda g: g.hint(group, pressed.press.number))
        # 0 where a press is quicker than we, or we never heard that it was sent
        known = hint is not None and hint.hint in (0, pressed.message)
        if hint is None or not known or said is None or pressed.chat != group:
            await pressed.tell("press-gone")
            return
        if not hint.hint and hint.state == "open":
            await self._change(group, hint, hint=pressed.message)
        if await self._admins.is_admin(group, pressed.user):
            await self._decided(self._not_offer)(pressed)
            return
        person = hint.number, await self._stored(lambda g: g.sender(group, pressed.user))
        if person in self._objected:
            await pressed.tell("press-objected-before")
            return
        self._objected[person] = None
        await self._count(group, "objected")
        if hint.state != "open":
            await pressed.tell("press-objected")
            return
        await self._change(group, hint, state="objected")
        try:
            if hint.card:
                await self._cards.refresh(group, hint.number)
            else:
                place = Place(
                    group, hint.message, 0, said.chat.title or "", said.chat.username or ""
                )
                await self._cards.objected(place, replace(hint, state="objected"))
        except NotSent:
            await self._count(group, "unsent")
            await pressed.tell("press-not-told")
            return
        await pressed.tell("press-objected")

    async def _fine(self, pressed: GroupPressed, hint: Hint) -> None:
        if hint.state in ("open", "objected"):
            await self._change(pressed.press.chat, hint, state="fine")
        await pressed.tell("press-fine")
        await self._cards.refresh(pressed.press.chat, hint.number)

    async def _not_offer(self, pressed: GroupPressed, hint: Hint) -> None:
        group = pressed.press.chat
        await self._stored(lambda g: g.remember(group, hint.signature))
        if hint.state != "not-offer":
            await self._count(group, "not-offers")
        await self._change(group, hint, state="not-offer", hint=0)
        await pressed.tell("press-not-offer")
        if hint.hint:
            await self._take_back(group, hint.hint, pressed.language)
        await self._cards.refresh(group, hint.number)

    async def _take_back(self, group: int, message: int, language: str) -> None:
        try:
            await self._speaker.delete(group, message)
        except NotSent:
            # after two days it cannot be deleted by everybody
            settings = self._book.settings(group) or GroupSettings()
            said = self._hints.phrase(settings.language or language, "hint-withdrawn")
            await self._speaker.edit(group, message, Post(escape(said)))

    async def _remove(self, pressed: GroupPressed, hint: Hint) -> None:
        group = pressed.press.chat
        settings = self._book.settings(group) or GroupSettings()
        if settings.removal is Removal.NEVER:
            await pressed.tell("press-remove-off")
            return
        if not await self._speaker.may_delete(group, pressed.user):
            await pressed.tell("press-admins-only")  # an admin to whom this was not given
            return
        try:
            if not hint.message:
                raise NotSent("refused")
            await self._speaker.delete(group, hint.message)
        except NotSent:
            await pressed.tell("press-not-removed")
            return
        await self._change(group, hint, state="removed")
        await self._count(group, "removed")
        await pressed.tell("press-removed")
        await self._cards.refresh(group, hint.number)

    async def _mute_sender(self, pressed: GroupPressed, hint: Hint) -> None:
        group, speak = pressed.press.chat, pressed.press.value == SPEAK
        until = 0.0 if speak else self._speaker.now() + MUTE_DAYS * 86_400
        await self._stored(lambda g: g.mute(group, hint.sender, until))
        await pressed.tell("press-unmuted" if speak else "press-muted", days=MUTE_DAYS)
        await self._cards.refresh(group, hint.number)

    async def _why(self, pressed: GroupPressed, hint: Hint) -> None:
        await pressed.tell()
        post = self._hints.explain(hint, pressed.language)
        await self._speaker.say(pressed.chat, post, reply_to=pressed.message)

    async def _change(self, group: int, hint: Hint, /, **changes: Any) -> None:
        await self._stored(lambda g: g.update(group, hint.number, **changes))

    async def _count(self, group: int, what: str) -> None:
        settings = self._book.settings(group) or GroupSettings()
        day = day_of(settings, self._speaker.now()).isoformat()
        await self._stored(lambda g: g.count(group, day, what))

    async def _stored(self, work: Callable[[Groups], T]) -> T:
        return await asyncio.to_thread(work, self._groups)
