"""A message of a group that might be an offer: looked at, decided on, and the little that follows.

A failure anywhere does nothing to any message: it is counted, and never made up for later. What
is to be done is written down before it is done, so that no crash makes it happen twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, TypeVar

import structlog
from telegram import Message, Update

from bot.groups.likeness import alike
from bot.groups.moderation import Action, decide
from bot.groups.settings import Digest, GroupSettings, Mode
from bot.store.groups import Groups, Hint
from bot.telegram.group.admins import Admins
from bot.telegram.group.book import GroupBook
from bot.telegram.group.cards import Cards
from bot.telegram.group.case import Case, Found, lately, looked, too_late
from bot.telegram.group.hints import Hints
from bot.telegram.group.place import Place, day_of
from bot.telegram.group.posted import Posted, posted_of
from bot.telegram.group.speaking import NotSent, Speaker
from bot.telegram.office import Office
from bot.telegram.post import Post

_log = structlog.get_logger(__name__)

T = TypeVar("T")

LATE_SECONDS: Final = 600.0
"""Age of a message from which on nothing is said about it in its group: a backlog is not to
speak."""

_STANDING: Final = ("open", "objected", "fine")
"""States in which a hint, if there is one, is in the group."""


class GroupWatch:
    """Handles messages of groups."""

    def __init__(
        self, office: Office, groups: Groups, book: GroupBook, admins: Admins, speaker: Speaker,
        hints: Hints, cards: Cards, *, bot: tuple[int, str],
    ) -> None:  # fmt: skip
        """``bot`` is our id and user name."""
        self._office = office
        self._groups = groups
        self._book = book
        self._admins = admins
        self._speaker = speaker
        self._hints = hints
        self._cards = cards
        self._id, self._username = bot

    async def seen(self, update: Update, _: Any) -> None:
        """A message, or an edit of one. Never raises."""
        message = update.effective_message
        if not isinstance(message, Message):
            return
        try:
            await self._seen(message, edited=update.edited_message is not None)
        except Exception as error:  # the outer rim: no failure of ours reaches a group
            self._failed(error)

    async def _seen(self, message: Message, *, edited: bool) -> None:
        settings = self._book.settings(message.chat_id) or GroupSettings()
        if settings.mode is Mode.OFF:
            return
        known = await self._stored(lambda g: g.hint_about(message.chat_id, message.message_id))
        if known is not None and not edited:
            return  # it was acted on, perhaps by a process that ended in the middle
        posted = posted_of(message, bot=self._id, edited=edited)
        found, _ = await self._office.desks.ask(lambda desk: looked(desk, posted, settings))
        if found is None:
            if known is not None:
                await self._withdraw(message.chat_id, known)
            return
        case = await self._case(message, posted, settings, found)
        if known is not None and (
            known.state in _STANDING or alike(known.signature, case.signature)
        ):
            return
        if Action.COUNT in case.decision.actions:
            await self._count(case, "offers")
            if settings.mode is Mode.WATCH:
                await self._count(case, "watching")
            else:
                await self._carry_out(case)

    async def _case(
        self, message: Message, posted: Posted, settings: GroupSettings, found: Found
    ) -> Case:
        """A flagged message with what is known of it, and what to do."""
        chat = message.chat_id
        code = await self._stored(lambda g: g.sender(chat, posted.sender)) if posted.sender else ""
        author = await self._admins.author(message, code)
        now = self._speaker.now()
        known = await self._stored(
            lambda g: lately(g, chat, code, posted.thread, found.text, settings, now)
        )
        decision = decide(
            True, bool(found.answer.citations), posted.text, posted.links, author, settings,
            known.recent, now,
        )  # fmt: skip
        when = (message.edit_date or message.date).timestamp()
        return Case(
            Place.of(message), posted, when, settings, found, author, known.signature, known.same,
            too_late(decision) if now - when > LATE_SECONDS else decision,
        )  # fmt: skip

    async def _carry_out(self, case: Case) -> None:
        """Do what was decided, and what is left of it where a part fails."""
        actions = case.decision.actions
        if case.same is not None and not actions & {Action.HINT, Action.FLAG}:
            await self._repeated(case, case.same)
            return
        hint = await self._written(case)
        if Action.REMOVE in actions:
            hint = await self._removed(case, hint)
        removed = hint.state == "removed"
        post = None
        if Action.HINT in actions:
            hint, post = await self._posted(case, hint, removed=removed)
        # a message that was removed is gone before anybody saw it: the admins must hear of it
        if Action.FLAG in actions or (removed and case.settings.digest is Digest.NONE):
            try:
                await self._cards.present(case.place, hint, case.found, post)
            except NotSent as error:
                self._failed(error)
                await self._count(case, "unsent")

    async def _written(self, case: Case) -> Hint:
        """Note what will be done."""
        reading = case.found.answer.assessment.reading
        hint = Hint(
            message=case.place.message, hint=0, card=0, card_chat=0, thread=case.posted.thread,
            when=self._speaker.now(), signals=tuple(sorted(reading.names)),
            advisories=tuple(dict.fromkeys(c.advisory for c in case.found.answer.citations)),
            decision=case.decision.reason, state="open", signature=case.signature,
            sender=case.author.code, risk=case.found.answer.risk.value,
        )  # fmt: skip
        number = await self._stored(lambda g: g.hinted(case.place.group, hint))
        return replace(hint, number=number)

    async def _posted(self, case: Case, hint: Hint, *, removed: bool) -> tuple[Hint, Post | None]:
        """Post the hint; what is known of it then, and what was posted."""
        group = case.place.group
        post = self._hints.hint(
            case.found.answer, case.found.standing, group=group, number=hint.number,
            bot=self._username, removed=removed,
        )  # fmt: skip
        try:
            sent = await self._speaker.say(
                group, post, reply_to=0 if removed else case.place.message,
                thread=case.posted.topic, until=case.when + LATE_SECONDS,
            )  # fmt: skip
        except NotSent as error:
            self._failed(error)
            end = error.reason if error.reason in ("late", "uncertain") else "failed"
            await self._count(case, "failed")
            return await self._changed(group, hint, decision=end), None
        await self._count(case, "hints")
        return await self._changed(group, hint, hint=sent), post

    async def _removed(self, case: Case, hint: Hint) -> Hint:
        """Delete the message, as the group has switched on."""
        try:
            await self._speaker.delete(case.place.group, case.place.message)
        except NotSent as error:
            self._failed(error)
            await self._count(case, "failed")
            return hint
        await self._count(case, "removed")
        return await self._changed(case.place.group, hint, state="removed")

    async def _repeated(self, case: Case, same: Hint) -> None:
        """The same text again, and nothing more to say about it."""
        await self._stored(lambda g: g.repeated(case.place.group, same.number))
        await self._count(case, "repeats")
        if same.card:
            self._cards.again(case.place.group, same.number)
        if Action.REMOVE in case.decision.actions:
            await self._removed(case, replace(same, number=0))

    async def _withdraw(self, group: int, known: Hint) -> None:
        """The message was edited and is no offer any more: the hint goes."""
        if known.state not in _STANDING or not known.hint:
            return
        await self._speaker.delete(group, known.hint)
        await self._changed(group, known, hint=0, state="withdrawn")
        if known.card:
            await self._cards.refresh(group, known.number)

    async def _changed(self, group: int, hint: Hint, /, **changes: Any) -> Hint:
        await self._stored(lambda g: g.update(group, hint.number, **changes))
        return replace(hint, **changes)

    async def _count(self, case: Case, what: str) -> None:
        day = day_of(case.settings, self._speaker.now()).isoformat()
        await self._stored(lambda g: g.count(case.place.group, day, what))

    async def _stored(self, work: Callable[[Groups], T]) -> T:
        return await asyncio.to_thread(work, self._groups)

    def _failed(self, error: Exception) -> None:
        kind = error.reason if isinstance(error, NotSent) else type(error).__name__
        _log.warning("group failure", kind=kind)
        self._office.health.group_failed(kind)
