"""What the admins of a group say to the bot: /settings, /mute, /trust, /allow, /alerts."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from telegram import Message, Update

from bot.groups.allowing import allowance
from bot.groups.settings import MOST_ALLOWED, GroupSettings
from bot.store.groups import Groups
from bot.telegram.group.admins import Admins
from bot.telegram.group.announce import Changes
from bot.telegram.group.asked import Asked, Frontdesk, Handler, Reply
from bot.telegram.group.checking import reached
from bot.telegram.group.panel import GroupPanel
from bot.telegram.group.posted import sender_of
from bot.telegram.group.speaking import NotSent, Speaker
from bot.telegram.group.values import seconds_in
from bot.telegram.office import Office
from bot.telegram.post import Post

USUAL_MUTE: Final = 3_600
"""Seconds for which ``/mute`` alone silences hints."""


class Leading:
    """Answers the commands of admins."""

    def __init__(
        self, office: Office, frontdesk: Frontdesk, *, groups: Groups, speaker: Speaker,
        admins: Admins, changes: Changes, panel: GroupPanel,
        clock: Callable[[], float] = time.time,
    ) -> None:  # fmt: skip
        """``clock`` gives seconds since 1970."""
        self._office = office
        self._frontdesk = frontdesk
        self._groups = groups
        self._speaker = speaker
        self._admins = admins
        self._changes = changes
        self._panel = panel
        self._clock = clock

    def table(self) -> dict[str, Handler]:
        """The handlers of commands in groups, by command."""
        answering = {
            "settings": self._settings, "mute": self._mute, "trust": self._trust,
            "allow": self._allow, "alerts": self._alerts,
        }  # fmt: skip
        handler = self._frontdesk.handler
        return {name: handler(answer, leaders=True) for name, answer in answering.items()}

    def private_table(self) -> dict[str, Handler]:
        """The handlers of the same commands in private chats."""
        elsewhere = dict.fromkeys(("mute", "trust", "allow", "why"), self._only_in_groups)
        return {"settings": self._listed, "alerts": self._alerts_to_me, **elsewhere}

    async def _listed(self, update: Update, _: Any) -> None:
        """/settings in private: the groups that the person leads."""
        await self._say_in_private(update, self._panel.listed)

    async def _alerts_to_me(self, update: Update, _: Any) -> None:
        """/alerts in private: where cards go is chosen on a page of the panel."""
        await self._say_in_private(update, self._panel.listed)

    async def _only_in_groups(self, update: Update, _: Any) -> None:
        async def said(_: int, language: str) -> Post:
            return self._office.renderer.says(language, "group-only")

        await self._say_in_private(update, said)

    async def _say_in_private(
        self, update: Update, answer: Callable[[int, str], Awaitable[Post]]
    ) -> None:
        message = update.effective_message
        if not isinstance(message, Message) or message.from_user is None:
            return
        code = str(message.from_user.language_code or "")
        language = await self._office.language(message.chat_id, code)
        post = await answer(message.from_user.id, language)
        await self._office.sender.send(message.chat_id, post)

    async def _settings(self, asked: Asked) -> Reply:
        line = self._panel.opening(asked.chat, asked.language, asked.bot)
        return Reply(line, lambda: self._opened(asked))

    async def _opened(self, asked: Asked) -> None:
        """Send the panel in private too, to somebody who has written to the bot before."""
        if not await reached(self._office, asked.user):
            return
        language = await self._office.language(asked.user, asked.arrival.language_code)
        panel = await self._panel.first(asked.user, asked.chat, language)
        with suppress(NotSent):
            await self._speaker.say(asked.user, panel)

    async def _mute(self, asked: Asked) -> Post | None:
        wanted = asked.arrival.arguments
        seconds = USUAL_MUTE if not wanted else seconds_in(wanted)
        # to another bot the same word may mean a person
        if not asked.by_name and (seconds is None or asked.replied is not None):
            return None
        if seconds is None:
            return self._says(asked, "group-mute-usage")
        # the same to the minute, so that one told twice is not told twice
        until = float(int(self._clock() + seconds)) if seconds else 0.0
        return await self._changed(asked, lambda now: replace(now, muted_until=until))

    async def _trust(self, asked: Asked) -> Post | None:
        replied = asked.replied
        sender = sender_of(replied.to_dict()) if replied is not None else 0
        if not sender or sender == asked.message.get_bot().id:
            return self._says(asked, "group-trust-usage") if asked.by_name or not replied else None
        code = await asyncio.to_thread(self._groups.sender, asked.chat, sender)

        def trusting(now: GroupSettings) -> GroupSettings | None:
            if len(now.trusted) >= MOST_ALLOWED:
                return None
            return replace(now, trusted=now.trusted | {code})

        return await self._changed(asked, trusting)

    async def _allow(self, asked: Asked) -> Post | None:
        entry = allowance(asked.arrival.arguments)
        if not entry:
            return self._says(asked, "group-allow-usage")

        def allowing(now: GroupSettings) -> GroupSettings | None:
            if len(now.allowed) >= MOST_ALLOWED:
                return None
            return now if entry in now.allowed else replace(now, allowed=(*now.allowed, entry))

        return await self._changed(asked, allowing)

    async def _alerts(self, asked: Asked) -> Post | None:
        """Cards about another group are to come here."""
        if not asked.user:
            return self._says(asked, "group-alerts-hidden")
        group = await self._meant(asked)
        if not group:
            return self._says(asked, "group-alerts-which")
        if group == asked.chat:
            return self._says(asked, "group-alerts-same")
        if not await self._admins.is_admin(group, asked.user, fresh=True):
            return self._says(asked, "group-alerts-which")
        made = await self._changes.make(group, lambda now: replace(now, alert_chat=asked.chat))
        if made is not None:
            before, after = made
            announcer = self._changes.announcer
            announcer.tell(group, before, after, after.language or asked.language)
        return self._says(asked, "group-alerts-here")

    async def _meant(self, asked: Asked) -> int:
        """The group whose cards are meant: the one whose panel the person has open, else the
        only other one that they lead; 0 where that cannot be told."""
        pending = self._panel.pending(asked.user)
        if pending:
            return pending
        led = [chat for chat in await self._panel.led_by(asked.user) if chat != asked.chat]
        return led[0] if len(led) == 1 else 0

    async def _changed(
        self, asked: Asked, change: Callable[[GroupSettings], GroupSettings | None]
    ) -> Post:
        """Change a setting, and say so in a line of its own."""
        made = await self._changes.make(asked.chat, change)
        if made is None:
            return self._says(asked, "group-too-many", most=MOST_ALLOWED)
        announcer = self._changes.announcer
        announcer.told_otherwise(asked.chat)
        line = announcer.line(asked.chat, *made, asked.language)
        return line or self._says(asked, "group-unchanged")

    def _says(self, asked: Asked, phrase: str, /, **arguments: object) -> Post:
        return self._office.renderer.says(asked.language, phrase, **arguments)
