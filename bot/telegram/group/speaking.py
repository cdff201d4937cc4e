"""How the bot speaks of groups: once or not at all.

What cannot be sent now is not sent later: a hint that comes late is worse than none. And unlike
an answer, a refusal here erases nothing: a group may silence the bot for an hour, and an owner
may never have written to it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatMemberStatus, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.telegram.delivery import Numbers
from bot.telegram.post import Button, Post
from bot.telegram.sending import keyboard

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_UNCHANGED: Final = "message is not modified"
_FORBIDDEN: Final = ("chat not found", "not enough rights", "user is deactivated", "have no rights")

Rows = tuple[tuple[Button, ...], ...]


class NotSent(Exception):
    """Something was not sent, or deleted. ``reason`` is ``forbidden`` where the bot may not,
    ``refused`` where Telegram refused it for what it is, ``late`` where its time is over,
    ``uncertain`` where it may have been done after all, else ``unreachable``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Speaker:
    """Sends, edits and deletes with one bot; every method raises `NotSent`."""

    def __init__(
        self, bot: ExtBot[Any], numbers: Numbers, clock: Callable[[], float] = time.time
    ) -> None:
        """``numbers`` are told each message that was sent; ``clock`` gives seconds since 1970."""
        self._bot = bot
        self._numbers = numbers
        self._clock = clock

    def now(self) -> float:
        """Seconds since 1970."""
        return self._clock()

    async def say(
        self, chat: int, post: Post, *, reply_to: int = 0, thread: int = 0, until: float = 0.0
    ) -> int:
        """Send a post of one message, without a sound; returns its id. Not at all after ``until``
        (seconds since 1970, 0 for no end), and not where what it replies to is gone."""

        async def in_time() -> None:
            if until and self._clock() > until:
                raise NotSent("late")

        try:
            message = await self._bot.send_message(
                chat,
                post.html,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=keyboard(post.buttons),
                disable_notification=True,
                message_thread_id=thread or None,
                reply_parameters=ReplyParameters(reply_to) if reply_to else None,
                rate_limit_args=in_time,
            )
        except TelegramError as error:
            raise NotSent(_reason(error)) from error
        self._numbers.saw(chat, int(message.message_id))
        return int(message.message_id)

    async def edit(self, chat: int, message: int, post: Post) -> None:
        """Put a post in the place of one."""
        try:
            await self._bot.edit_message_text(
                post.html,
                chat_id=chat,
                message_id=message,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=keyboard(post.buttons),
            )
        except TelegramError as error:
            _unless_unchanged(error)

    async def relabel(self, chat: int, message: int, rows: Rows) -> None:
        """Put other buttons under a post; its words stay."""
        try:
            await self._bot.edit_message_reply_markup(chat, message, reply_markup=keyboard(rows))
        except TelegramError as error:
            _unless_unchanged(error)

    async def delete(self, chat: int, message: int) -> None:
        """Delete a message; it is no error that it is gone."""
        try:
            await self._bot.delete_message(chat, message)
        except TelegramError as error:
            if "message to delete not found" not in str(error).lower():
                raise NotSent(_reason(error)) from error

    async def may_delete(self, chat: int, user: int) -> bool:
        """Whether a user may delete messages of others in a group; False where nobody tells."""
        try:
            member = await self._bot.get_chat_member(chat, user)
        except TelegramError:
            return False
        owner = member.status == ChatMemberStatus.OWNER
        return owner or bool(getattr(member, "can_delete_messages", False))

    async def title(self, chat: int) -> str:
        """The name of a chat, which is stored nowhere; empty where nobody tells."""
        try:
            return str((await self._bot.get_chat(chat)).title or "")
        except TelegramError:
            return ""


def _unless_unchanged(error: TelegramError) -> None:
    if not (isinstance(error, BadRequest) and _UNCHANGED in str(error).lower()):
        raise NotSent(_reason(error)) from error


def _reason(error: TelegramError) -> str:
    if isinstance(error, Forbidden) or any(s in str(error).lower() for s in _FORBIDDEN):
        return "forbidden"
    if isinstance(error, BadRequest | ChatMigrated):
        return "refused"
    return "uncertain" if isinstance(error, TimedOut) else "unreachable"
