"""The panel of a group, in private with one of its admins: opened, turned, and what it sets.

Who presses is checked with Telegram each time something is changed: a button stays in a chat for
years, and its data can be sent by anybody.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from typing import Any, Final

from cachetools import TTLCache
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.groups.settings import GroupSettings, Mode, Removal
from bot.phrases import FluentPhrases
from bot.telegram.delivery import CURRENT
from bot.telegram.group.admins import Admins
from bot.telegram.group.announce import Changes
from bot.telegram.group.buttons import GroupAnswering, GroupPressed
from bot.telegram.group.checking import reached
from bot.telegram.group.keys import View
from bot.telegram.group.pages import ERASE, MAIN, PANEL_LINK, Pages, chosen, page_of
from bot.telegram.group.press import GroupAction
from bot.telegram.group.speaking import NotSent, Speaker
from bot.telegram.office import Office
from bot.telegram.post import Post
from bot.telegram.settings import known_countries

MOST_LISTED: Final = 20
"""Groups in the list for one person."""

MOST_ASKED: Final = 40
"""Groups of which Telegram is asked whether a person leads them, for one list."""

AT_ONCE: Final = 8

PENDING_SECONDS: Final = 1_800.0
"""How long it is remembered for which group somebody looked at where cards go."""

_TITLE_SECONDS: Final = 300.0
_LINK: Final = re.compile(rf"{PANEL_LINK}(-?[0-9a-z]{{1,13}})")


class GroupPanel:
    """Shows and changes what groups have chosen."""

    def __init__(
        self, office: Office, phrases: FluentPhrases, client: ExtBot[Any], *, speaker: Speaker,
        admins: Admins, changes: Changes, clock: Callable[[], float] = time.time,
    ) -> None:  # fmt: skip
        """``clock`` gives seconds since 1970."""
        self._office = office
        self._phrases = phrases
        self._client = client
        self._speaker = speaker
        self._admins = admins
        self._changes = changes
        self._clock = clock
        self._pages = Pages(phrases)
        # asked from Telegram when it is shown, and never written down
        self._titles: TTLCache[int, str] = TTLCache(1_000, _TITLE_SECONDS)
        self._pending: TTLCache[int, int] = TTLCache(1_000, PENDING_SECONDS)

    def table(self) -> dict[GroupAction, GroupAnswering]:
        """The buttons answered here."""
        return {
            GroupAction.PANEL: self._turned,
            GroupAction.SET: self._set,
            GroupAction.UNDO: self._undone,
        }

    async def opened(self, user: int, start: str, language: str) -> Post:
        """The panel that the deep link ``start`` leads to, for a user."""
        match = _LINK.fullmatch(start)
        if match is None:
            return await self.listed(user, language)
        # every group's number is negative
        chat = -abs(int(match.group(1), 36))
        return await self.first(user, chat, language)

    async def first(self, user: int, chat: int, language: str) -> Post:
        """A group's panel for a user; who does not lead it is told so."""
        if not await self._admins.is_admin(chat, user, fresh=True):
            return self._office.renderer.says(language, "group-admins-only")
        return await self._page(MAIN, chat, language)

    async def listed(self, user: int, language: str) -> Post:
        """The groups whose panels a user may open."""
        led = await self.led_by(user)
        if len(led) == 1:
            return await self.first(user, led[0], language)
        titles = await asyncio.gather(*(self._title(chat) for chat in led[:MOST_LISTED]))
        return self._pages.groups(language, list(zip(led, titles, strict=False)))

    async def led_by(self, user: int) -> list[int]:
        """The groups that a user leads, of those known; not all of very many are asked for."""
        known = list(self._changes.groups())
        own = [chat for chat, settings in known if settings.owner == user]
        others = [chat for chat, settings in known if settings.owner != user]
        asked = [*own, *others][:MOST_ASKED]
        places = asyncio.Semaphore(AT_ONCE)

        async def leads(chat: int) -> bool:
            async with places:
                return await self._admins.is_admin(chat, user)

        found = await asyncio.gather(*(leads(chat) for chat in asked))
        return [chat for chat, is_led in zip(asked, found, strict=True) if is_led]

    def opening(self, chat: int, language: str, bot: str) -> Post:
        """The line in the group that leads to its panel."""
        return self._pages.opening(chat, language, bot)

    def pending(self, user: int) -> int:
        """The group for which a user has just looked at where cards go; 0 for none."""
        return self._pending.get(user, 0)

    async def _turned(self, pressed: GroupPressed) -> None:
        chat, page = pressed.press.chat, pressed.press.value
        if not await self._admins.is_admin(chat, pressed.user):
            await pressed.tell("group-admins-only")
            return
        await pressed.tell()
        await self._show(pressed, page, pressed.press.number)

    async def _set(self, pressed: GroupPressed) -> None:
        chat = pressed.press.chat
        if not await self._admins.is_admin(chat, pressed.user, fresh=True):
            await pressed.tell("group-admins-only")
            return
        value = pressed.press.value
        if value == f"{ERASE}:yes":
            await self._erased(pressed)
            return
        made = await self._changes.make(chat, lambda now: chosen(now, value, pressed.user))
        if made is None:
            await pressed.tell("button-old")
            return
        await pressed.tell("group-set")
        if pressed.chat == chat:
            # a question to the whole group: its answer is the announcement
            await self._announced(pressed, made, "group-announced")
            return
        await self._show(pressed, page_of(value), pressed.press.number)
        before, after = made
        self._changes.announcer.tell(chat, before, after, after.language or pressed.language)

    async def _undone(self, pressed: GroupPressed) -> None:
        chat = pressed.press.chat
        if not await self._admins.is_admin(chat, pressed.user, fresh=True):
            await pressed.tell("group-admins-only")
            return
        announcer = self._changes.announcer
        back = announcer.taken_back(chat, pressed.press.value)
        if back is None:
            await pressed.tell("group-undo-late")
            return
        made = await self._changes.make(chat, back)
        if made is None:
            await pressed.tell("button-old")
            return
        await pressed.tell("group-set")
        await self._announced(pressed, made, "group-undone")

    async def _announced(
        self, pressed: GroupPressed, made: tuple[GroupSettings, GroupSettings], phrase: str
    ) -> None:
        """Say in the group what was changed, in place of the message with the button."""
        chat, (before, after) = pressed.press.chat, made
        language = after.language or pressed.language
        post = self._changes.announcer.line(chat, before, after, language, phrase)
        said = post or self._office.renderer.says(language, "group-unchanged")
        await self._speaker.edit(pressed.chat, pressed.message, said)

    async def _erased(self, pressed: GroupPressed) -> None:
        chat = pressed.press.chat
        language = self._changes.settings(chat).language or pressed.language
        delivery = CURRENT.get()
        await self._office.book.forget(chat, delivery.update_id if delivery else None)
        self._office.memory.forget(chat)
        self._titles.pop(chat, None)
        await pressed.tell("group-set")
        says = self._office.renderer.says
        if pressed.chat != chat:
            await self._speaker.edit(
                pressed.chat, pressed.message, says(pressed.language, "group-erased")
            )
            await self._speaker.say(chat, says(language, "group-erased-announced"))
            return
        await self._speaker.edit(chat, pressed.message, says(language, "group-erased-announced"))

    async def _show(self, pressed: GroupPressed, page: str, number: int) -> None:
        if page == "cards":
            self._pending[pressed.user] = pressed.press.chat
        post = await self._page(page, pressed.press.chat, pressed.language, number, pressed.user)
        try:
            await self._speaker.edit(pressed.chat, pressed.message, post)
        except NotSent:
            await self._speaker.say(pressed.chat, post)

    async def _page(
        self, name: str, chat: int, language: str, number: int = 0, user: int = 0
    ) -> Post:
        settings = self._changes.settings(chat)
        countries = []
        if name == "country":
            edition = self._office.desks.edition
            countries = known_countries(edition.advisories, self._phrases, language)
        return self._pages.page(name, View(
            chat, settings, language, await self._title(chat), self._clock(), number, countries,
            await self._note(name, chat, settings, language),
        ))  # fmt: skip

    async def _note(self, page: str, chat: int, settings: GroupSettings, language: str) -> str:
        """What stands in the way of what is set on a page."""
        say = self._office.renderer.phrase
        told = settings.mode in (Mode.ALERT, Mode.BOTH) and not settings.alert_chat
        if page == "cards" or (page == MAIN and told):
            if not settings.alert_chat and not await reached(self._office, settings.owner):
                return say(language, "group-cards-unreached")
        elif page == "removal" and settings.removal is not Removal.NEVER:
            rights = await self._admins.rights(chat)
            return "" if rights.can_delete else say(language, "group-removal-no-right")
        if page == MAIN:
            rights = await self._admins.rights(chat)
            return "" if rights.can_read_all else say(language, "group-cannot-read")
        return ""

    async def _title(self, chat: int) -> str:
        """A group's name now, empty where Telegram does not tell it."""
        known = self._titles.get(chat)
        if known is None:
            try:
                known = str((await self._client.get_chat(chat)).title or "")
            except TelegramError:
                return ""
            self._titles[chat] = known
        return known
