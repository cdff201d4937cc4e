"""Who answers which of the groups' buttons."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

import structlog
from telegram import CallbackQuery, Message, Update

from bot.store.errors import StoreError
from bot.telegram.group.book import GroupBook
from bot.telegram.group.press import GroupAction, GroupPress
from bot.telegram.group.speaking import NotSent
from bot.telegram.intake import spoken_language
from bot.telegram.office import Office

_log = structlog.get_logger(__name__)

SHORT: Final = 60
"""Longest text that is shown in passing; a longer one is to be confirmed."""


@dataclass(slots=True, eq=False)
class GroupPressed:
    """A press on one of these buttons: by which user, on which message of which chat (a group's
    own or another). `tell` ends the waiting sign; what is not told ends when the handler does."""

    press: GroupPress
    query: CallbackQuery
    user: int
    chat: int
    message: int
    language: str
    office: Office
    told: bool = False

    async def tell(self, phrase: str = "", **arguments: object) -> None:
        """Say a phrase over the chat, to the one who pressed; nothing for the empty one."""
        if self.told:
            return
        self.told = True
        said = self.office.renderer.phrase(self.language, phrase, **arguments) if phrase else ""
        await self.office.sender.answer_press(self.query.id, said, alert=len(said) > SHORT)

    @property
    def said(self) -> Message | None:
        """The message that the button is under, if it can be seen still."""
        message = self.query.message
        return message if isinstance(message, Message) else None


GroupAnswering = Callable[[GroupPressed], Awaitable[None]]
"""Does what a button is for. Who presses it is checked here and nowhere before. It may raise
`NotSent` or `StoreError`: then it is said that it could not be done."""


class GroupButtons:
    """Answers presses."""

    def __init__(
        self, office: Office, book: GroupBook, answering: Mapping[GroupAction, GroupAnswering]
    ) -> None:
        self._office = office
        self._book = book
        self._answering = answering

    async def pressed(self, update: Update, press: GroupPress | None) -> None:
        """A press; None for data that say nothing to us."""
        query = update.callback_query
        if query is None:
            return
        message = query.message
        group = self._book.settings(press.chat) if press else None
        code = str(query.from_user.language_code or "")
        pressed = GroupPressed(
            press or GroupPress(GroupAction.WHY, 0), query, query.from_user.id,
            message.chat.id if message else 0, message.message_id if message else 0,
            spoken_language(code) or (group.language if group else "") or "en", self._office,
        )  # fmt: skip
        answer = self._answering.get(press.action) if press and message else None
        if answer is None:
            await pressed.tell("button-old")
            return
        try:
            await answer(pressed)
        except (NotSent, StoreError) as error:
            _log.info("group press failed", kind=type(error).__name__)
            self._office.health.group_failed("press")
            await pressed.tell("press-failed")
        await pressed.tell()
