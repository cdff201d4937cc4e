"""Answers that are asked for in a group and given in private: kept in memory for some minutes.

Nothing of what was checked is written down. Whoever asked, or an admin, can have the answer shown
in the group.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import structlog
from cachetools import TTLCache
from telegram.error import TelegramError

from bot.telegram.group.admins import Admins
from bot.telegram.group.asked import Asked, Reply
from bot.telegram.group.buttons import GroupPressed
from bot.telegram.group.press import GroupAction, GroupPress, encode_group
from bot.telegram.group.speaking import NotSent, Speaker
from bot.telegram.office import Office
from bot.telegram.post import Button, Post
from bot.telegram.splitting import split

_log = structlog.get_logger(__name__)

ANSWER_LINK: Final = "chk_"
"""What `t.me/<bot>?start=…` begins with, before the name of a kept answer."""

SECONDS: Final = 900.0
"""How long an answer is kept."""

MOST_KEPT: Final = 1_000


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer, who asked for it (0: not known) in which group."""

    chat: int
    asker: int
    post: Post


class PrivateAnswers:
    """Gives answers in private, and shows them in the group where that is wanted."""

    def __init__(
        self, office: Office, speaker: Speaker, admins: Admins, *, seconds: float = SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        """``seconds`` is how long an answer is kept, by ``clock``."""
        self._office = office
        self._speaker = speaker
        self._admins = admins
        self._kept: TTLCache[str, Kept] = TTLCache(MOST_KEPT, seconds, clock)

    async def give(self, asked: Asked, post: Post) -> Reply:
        """Give an answer to whoever asked, in private, if they have ever written to the bot;
        returns what to say in the group."""
        token = secrets.token_urlsafe(9)
        self._kept[token] = Kept(asked.chat, asked.user, post)
        phrase = self._office.renderer.phrase
        url = f"https://t.me/{asked.bot}?start={ANSWER_LINK}{token}"
        rows = (
            (Button(phrase(asked.language, "button-check-private"), url=url),),
            (
                Button(
                    phrase(asked.language, "button-check-show"),
                    encode_group(GroupPress(GroupAction.SHOW, asked.chat, 0, token)),
                ),
            ),
        )
        says = self._office.renderer.says
        if not await reached(self._office, asked.user):
            return Reply(Post(says(asked.language, "check-ready").html, rows))
        sent = Post(says(asked.language, "check-sent").html, rows)
        return Reply(sent, lambda: self._send(asked.user, post))

    def opened(self, start: str, language: str) -> Post:
        """The answer that a deep link leads to; a calm sentence where it is gone."""
        kept = self._kept.get(start.removeprefix(ANSWER_LINK))
        return kept.post if kept else self._office.renderer.says(language, "check-gone")

    async def shown(self, pressed: GroupPressed) -> None:
        """Somebody wants the answer in the group."""
        kept = self._kept.get(pressed.press.value)
        if kept is None or kept.chat != pressed.chat:
            await pressed.tell("check-gone")
            return
        mine = bool(kept.asker) and pressed.user == kept.asker
        if not mine and not await self._admins.is_admin(kept.chat, pressed.user, fresh=True):
            await pressed.tell("check-not-yours")
            return
        await pressed.tell()
        # in place of the line that told of it: one message for one question
        await self._speaker.edit(pressed.chat, pressed.message, kept.post)

    async def _send(self, asker: int, post: Post) -> None:
        parts = split(post.html)
        try:
            for number, part in enumerate(parts, 1):
                buttons = post.buttons if number == len(parts) else ()
                await self._speaker.say(asker, Post(part, buttons))
        except NotSent as error:
            # the line in the group has the way to it
            _log.info("answer not sent", reason=error.reason)


async def reached(office: Office, user: int) -> bool:
    """Whether the bot can write to somebody: nobody is written to who never wrote to it."""
    if not user:
        return False
    try:
        await office.sender.typing(user)
    except TelegramError:
        return False
    return True
