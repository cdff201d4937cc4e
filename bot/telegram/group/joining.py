"""Coming into a group, moving with it, leaving it, and the question after the first day."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final

import structlog
from cachetools import TTLCache
from telegram import ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import ChatMigrated, TelegramError
from telegram.ext import ExtBot

from bot.groups.settings import GroupSettings, Mode
from bot.phrases import FluentPhrases
from bot.store.groups import Groups
from bot.telegram.directed import directed
from bot.telegram.group.admins import Admins, Rights
from bot.telegram.group.book import GroupBook
from bot.telegram.group.pages import panel_link
from bot.telegram.group.place import day_of
from bot.telegram.group.press import GroupAction, GroupPress, encode_group
from bot.telegram.group.speaking import NotSent, Speaker
from bot.telegram.intake import spoken_language
from bot.telegram.markup import bold, escape
from bot.telegram.office import Office
from bot.telegram.post import Button, Post

_log = structlog.get_logger(__name__)

GREETED_SECONDS: Final = 60.0
"""Within so many seconds of a greeting there is no other, however often the bot is added."""

FIRST_DAY: Final = 86_400.0
"""How long a group is only watched before its admins are asked what to do."""

_OFFERED: Final = (Mode.HINT, Mode.ALERT, Mode.BOTH, Mode.WATCH)
_GROUPS: Final = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
_OUT: Final = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})

Handler = Callable[[Update, Any], Awaitable[None]]


class Joining:
    """Greets groups, follows them, forgets them."""

    def __init__(
        self, office: Office, phrases: FluentPhrases, *, client: ExtBot[Any], groups: Groups,
        book: GroupBook, admins: Admins, speaker: Speaker, stopped: Handler,
        clock: Callable[[], float] = time.time,
    ) -> None:  # fmt: skip
        """``stopped`` erases what is stored about a chat that the bot was thrown out of, a
        private one too. ``clock`` gives seconds since 1970."""
        self._office = office
        self._phrases = phrases
        self._client = client
        self._groups = groups
        self._book = book
        self._admins = admins
        self._speaker = speaker
        self._stopped = stopped
        self._clock = clock
        self._greeted: TTLCache[int, bool] = TTLCache(10_000, GREETED_SECONDS, timer=clock)

    async def membership(self, update: Update, context: Any) -> None:
        """The bot's own place in a chat is another one."""
        change = update.my_chat_member
        if not isinstance(change, ChatMemberUpdated):
            return
        if change.chat.type not in _GROUPS:
            await self._stopped(update, context)
            return
        self._admins.changed(change)
        out = _is_out(change.new_chat_member)
        if out and not await self._moved_away(change.chat.id, change.chat.type):
            self._admins.forget(change.chat.id)
            await self._stopped(update, context)
        elif not out and _is_out(change.old_chat_member):
            await self._added(change)

    async def changed(self, update: Update, _: Any) -> None:
        """Somebody became an administrator, or is none any more."""
        if update.chat_member is not None:
            self._admins.changed(update.chat_member)

    async def migrated(self, update: Update, _: Any) -> None:
        """A group became a supergroup, with another id: what is stored follows."""
        message = update.effective_message
        if message is None:
            return
        if message.migrate_to_chat_id:
            await self._follow(message.chat_id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id:
            await self._follow(message.migrate_from_chat_id, message.chat_id)

    async def ask_after_first_day(self, now: float) -> None:
        """Ask where a group has been watched for a day what to do from now on: its owner, else
        the group; once. What cannot be asked now is asked the next time. Raises `StoreError`."""
        for chat, settings in self._book.all():
            watched = settings.mode is Mode.WATCH and now - settings.joined >= FIRST_DAY
            if not watched or settings.asked or not settings.joined:
                continue
            if await self._asked(chat, settings, now):
                # it may have been changed meanwhile, by an answer too
                current = self._book.settings(chat)
                if current is not None:
                    await self._book.save(chat, replace(current, asked=True))

    async def _added(self, change: ChatMemberUpdated) -> None:
        chat, adder = change.chat.id, change.from_user
        if self._book.settings(chat) is not None:
            return  # it moved here from another id
        owner = await self._admins.creator(chat) if adder.is_bot else adder.id
        spoken = spoken_language(str(adder.language_code or ""))
        kept = GroupSettings(joined=self._clock(), owner=owner, spoken=spoken)
        await self._book.save(chat, kept)
        if chat in self._greeted:
            return
        self._greeted[chat] = True
        language = spoken or "en"
        rights = await self._admins.rights(chat, fresh=True)
        try:
            await self._speaker.say(chat, self._greeting(chat, language, rights))
        except NotSent as error:
            self._office.health.group_failed("greeting")
            _log.info("not greeted", reason=error.reason)

    def _greeting(self, chat: int, language: str, rights: Rights) -> Post:
        lines = [
            escape(self._say(language, "group-joined")),
            bold(self._say(language, "group-joined-automatic")),
            escape(self._say(language, "group-joined-stop")),
        ]
        if not rights.can_read_all:
            lines.append(escape(self._say(language, "group-joined-blind")))
        return Post(directed("\n\n".join(lines), language), ((self._panel(chat, language),),))

    async def _asked(self, chat: int, settings: GroupSettings, now: float) -> bool:
        """Ask about one group; whether it need not be asked again."""
        since = day_of(settings, settings.joined).isoformat()
        counts = await asyncio.to_thread(self._groups.counts, chat, since)
        for place in dict.fromkeys((settings.owner, chat)):
            if not place:
                continue
            language = await self._office.language(place, settings.spoken)
            if place == chat:
                language = settings.language or language
            title = await self._title(chat) if place != chat else ""
            post = self._question(chat, language, title, counts.get("watching", 0))
            try:
                await self._speaker.say(place, post)
            except NotSent as error:
                self._office.health.group_failed("question")
                _log.info("not asked", reason=error.reason, private=place > 0)
                if error.reason not in ("forbidden", "refused"):
                    return error.reason == "uncertain"
            else:
                return True
        return True

    def _question(self, chat: int, language: str, title: str, count: int) -> Post:
        where = title or self._say(language, "group-asked-here")
        lines = [
            bold(self._say(language, "group-asked", group=where, count=count)),
            escape(self._say(language, "group-asked-what")),
        ]
        buttons = [
            (Button(
                self._say(language, f"group-asked-{mode}"),
                encode_group(GroupPress(GroupAction.SET, chat, 0, f"m:{mode}")),
            ),)
            for mode in _OFFERED
        ]  # fmt: skip
        rows = (*buttons, (self._panel(chat, language),))
        return Post(directed("\n\n".join(lines), language), rows)

    def _panel(self, chat: int, language: str) -> Button:
        url = panel_link(self._client.username, chat)
        return Button(self._say(language, "button-group-settings"), url=url)

    async def _title(self, chat: int) -> str:
        """What a group is called, for its admins; empty where that cannot be told."""
        try:
            return (await self._client.get_chat(chat)).title or ""
        except TelegramError as error:
            _log.info("title not told", kind=type(error).__name__)
            return ""

    async def _follow(self, old: int, new: int) -> None:
        self._office.memory.forget(old)
        self._admins.forget(old)
        await self._office.book.moved(old, new)

    async def _moved_away(self, chat: int, kind: str) -> bool:
        """Whether a group that the bot is out of has only got another id."""
        if kind != ChatType.GROUP:
            return False
        try:
            await self._client.get_chat(chat)
        except ChatMigrated as moved:
            await self._follow(chat, moved.new_chat_id)
            return True
        except TelegramError:
            return False
        return False

    def _say(self, language: str, phrase: str, /, **arguments: object) -> str:
        return self._phrases.say(language, phrase, arguments)


def _is_out(member: Any) -> bool:
    """Whether somebody is not in a chat."""
    restricted = member.status == ChatMemberStatus.RESTRICTED
    return member.status in _OUT or (restricted and not member.is_member)
