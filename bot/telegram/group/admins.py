"""Who may tell the bot what to do in a group, and what the bot may do there."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import structlog
from cachetools import TTLCache
from telegram import Chat, ChatMember, ChatMemberUpdated, Message
from telegram.constants import ChatMemberStatus
from telegram.error import Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.groups.moderation import Author

_log = structlog.get_logger(__name__)

KNOWN_SECONDS: Final = 300.0
"""How long it is believed who the administrators of a group are."""

MOST_GROUPS: Final = 5_000
"""Groups whose administrators are remembered at a time."""

LEADING: Final = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})


class NotTold(Exception):
    """Telegram did not tell who somebody is: nothing is to be done then."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What the bot may do in a group. All of it is False where that cannot be told."""

    present: bool = False
    admin: bool = False
    can_read_all: bool = False
    """sees all messages, not only what is said to it"""
    can_delete: bool = False
    can_write: bool = False


@dataclass(frozen=True, slots=True)
class _Leaders:
    admins: frozenset[int]
    creator: int


class Admins:
    """The administrators of groups, remembered for minutes."""

    def __init__(
        self,
        client: ExtBot[Any],
        *,
        seconds: float = KNOWN_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``seconds`` is how long an answer of Telegram's is believed."""
        self._client = client
        self._leaders: TTLCache[int, _Leaders] = TTLCache(MOST_GROUPS, seconds, timer=clock)
        self._rights: TTLCache[int, Rights] = TTLCache(MOST_GROUPS, seconds, timer=clock)
        self._asking: dict[int, asyncio.Task[_Leaders]] = {}

    async def is_admin(self, chat: int, user: int, *, fresh: bool = False) -> bool:
        """Whether a user leads a group; ``fresh`` asks Telegram now. Who cannot be told does
        not. For the command of one who hides, see `author`."""
        try:
            return user in (await self._led_by(chat, fresh=fresh)).admins
        except NotTold:
            return False

    async def creator(self, chat: int) -> int:
        """The id of the user who owns a group, 0 where that cannot be told."""
        try:
            return (await self._led_by(chat)).creator
        except NotTold:
            return 0

    async def rights(self, chat: int, *, fresh: bool = False) -> Rights:
        """What the bot itself may do in a group."""
        known = None if fresh else self._rights.get(chat)
        if known is not None:
            return known
        try:
            if fresh:
                # whether bots may read everything is switched in another chat, at any time
                await self._client.get_me()
            member = await self._client.get_chat_member(chat, self._client.id)
        except TelegramError as error:
            _log.info("rights not told", kind=type(error).__name__)
            return Rights()
        found = self._rights[chat] = self._rights_of(member)
        return found

    async def is_out(self, chat: int) -> bool:
        """Whether Telegram says that the bot is not in a group any more."""
        try:
            member = await self._client.get_chat_member(chat, self._client.id)
        except Forbidden:
            return True
        except TelegramError:
            return False
        return not self._rights_of(member).present

    async def author(self, message: Message, code: str) -> Author:
        """Who a message of a group is from, under their code. Raises `NotTold`."""
        user, chat = message.from_user, message.sender_chat
        ours = self._client.id in (
            user.id if user else 0, message.via_bot.id if message.via_bot else 0,
        )  # fmt: skip
        if ours or speaks_for_group(message):
            return Author(code, admin=not ours, ours=ours)
        if chat is not None or user is None:
            # somebody's channel: whose, nobody is told
            return Author(code)
        return Author(code, admin=user.id in (await self._led_by(message.chat_id)).admins)

    def changed(self, change: ChatMemberUpdated) -> None:
        """Somebody's place in a group is another one."""
        chat, member = change.chat.id, change.new_chat_member
        if member.user.id == self._client.id:
            self._rights[chat] = self._rights_of(member)
            return
        known = self._leaders.get(chat)
        if known is None:
            return
        leads = member.status in LEADING
        admins = known.admins | {member.user.id} if leads else known.admins - {member.user.id}
        creator = member.user.id if member.status == ChatMemberStatus.OWNER else known.creator
        self._leaders[chat] = _Leaders(admins, creator)

    def forget(self, chat: int) -> None:
        """Forget what is known of a group."""
        self._leaders.pop(chat, None)
        self._rights.pop(chat, None)

    async def _led_by(self, chat: int, *, fresh: bool = False) -> _Leaders:
        known = None if fresh else self._leaders.get(chat)
        if known is not None:
            return known
        asking = self._asking.get(chat)
        if asking is None:
            asking = self._asking[chat] = asyncio.create_task(self._asked(chat))
            asking.add_done_callback(lambda task: self._answered(chat, task))
        # one who gives up waiting does not stop the others
        return await asyncio.shield(asking)

    def _answered(self, chat: int, task: asyncio.Task[_Leaders]) -> None:
        del self._asking[chat]
        if not task.cancelled():
            task.exception()  # whoever asked has it; when nobody waits any more, it is no matter

    async def _asked(self, chat: int) -> _Leaders:
        try:
            members = await self._client.get_chat_administrators(chat)
        except TelegramError as error:
            _log.info("administrators not told", kind=type(error).__name__)
            raise NotTold from error
        creators = [m.user.id for m in members if m.status == ChatMemberStatus.OWNER]
        found = _Leaders(frozenset(m.user.id for m in members), next(iter(creators), 0))
        self._leaders[chat] = found
        return found

    def _rights_of(self, member: ChatMember) -> Rights:
        admin = member.status in LEADING
        present = admin or member.status == ChatMemberStatus.MEMBER
        restricted = member.status == ChatMemberStatus.RESTRICTED
        present = present or (restricted and bool(getattr(member, "is_member", False)))
        return Rights(
            present=present,
            admin=admin,
            can_read_all=admin or (present and self._client.can_read_all_group_messages),
            can_delete=bool(getattr(member, "can_delete_messages", False)),
            can_write=present and bool(getattr(member, "can_send_messages", True)),
        )


def speaks_for_group(message: Message) -> bool:
    """Whether a message is the group's own: from an administrator who hides, or a post of the
    channel that the group belongs to."""
    sender: Chat | None = message.sender_chat
    return bool(message.is_automatic_forward) or (
        sender is not None and sender.id == message.chat_id
    )
