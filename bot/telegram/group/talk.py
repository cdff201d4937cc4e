"""What is said to the bot in and about groups, joined: commands, deep links and the panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Message
from telegram.ext import BaseHandler, CommandHandler, ExtBot, filters

from bot.phrases import FluentPhrases
from bot.store.groups import Groups, Hint
from bot.telegram.group.admins import Admins
from bot.telegram.group.announce import Announcer, Changes
from bot.telegram.group.asked import Frontdesk, Handler
from bot.telegram.group.asking import Asking
from bot.telegram.group.book import GroupBook
from bot.telegram.group.buttons import GroupAnswering
from bot.telegram.group.checking import ANSWER_LINK, PrivateAnswers
from bot.telegram.group.leading import Leading
from bot.telegram.group.pages import PANEL_LINK
from bot.telegram.group.panel import GroupPanel
from bot.telegram.group.press import GroupAction
from bot.telegram.group.speaking import Speaker
from bot.telegram.intake import Arrival
from bot.telegram.office import Office
from bot.telegram.post import Post
from bot.telegram.private import Private

# what somebody passes on is no order to us
_NEW = filters.UpdateType.MESSAGE & ~filters.FORWARDED


@dataclass(frozen=True, slots=True)
class GroupTalk:
    """What is said to the bot in and about groups."""

    announcer: Announcer
    panel: GroupPanel
    answers: PrivateAnswers
    in_groups: Mapping[str, Handler]
    in_private: Mapping[str, Handler]

    def handlers(self) -> list[BaseHandler[Any, Any, Any]]:
        """The handlers of commands; they go before those of commands of the same names."""
        return [
            CommandHandler(name, answer, filters=where & _NEW)
            for where, table in (
                (filters.ChatType.GROUPS, self.in_groups),
                (filters.ChatType.PRIVATE, self.in_private),
            )
            for name, answer in table.items()
        ]

    def buttons(self) -> dict[GroupAction, GroupAnswering]:
        """The buttons answered here."""
        return {**self.panel.table(), GroupAction.SHOW: self.answers.shown}

    async def opened(self, message: Message, arrival: Arrival, language: str) -> Post:
        """The panel that a deep link leads to."""
        return await self.panel.opened(message.chat_id, arrival.arguments, language)

    async def answered(self, message: Message, arrival: Arrival, language: str) -> Post:
        """The answer that a deep link leads to."""
        return self.answers.opened(arrival.arguments, language)

    def starts(self) -> dict[str, Callable[[Message, Arrival, str], Any]]:
        """The answers to deep links, by what their arguments begin with."""
        return {PANEL_LINK: self.opened, ANSWER_LINK: self.answered}


def group_talk(
    office: Office, phrases: FluentPhrases, *, client: ExtBot[Any], private: Private,
    groups: Groups, book: GroupBook, admins: Admins, speaker: Speaker,
    explain: Callable[[Hint, str], Post],
) -> GroupTalk:  # fmt: skip
    """What is said to ``client``; ``explain`` tells how a hint came about."""
    announcer = Announcer(speaker, phrases)
    changes = Changes(book, announcer)
    panel = GroupPanel(office, phrases, client, speaker=speaker, admins=admins, changes=changes)
    answers = PrivateAnswers(office, speaker, admins)
    frontdesk = Frontdesk(office, admins, changes)
    leading = Leading(
        office, frontdesk, groups=groups, speaker=speaker, admins=admins, changes=changes,
        panel=panel,
    )  # fmt: skip
    asking = Asking(
        office, phrases, frontdesk, private=private, groups=groups, changes=changes,
        answers=answers, explain=explain,
    )  # fmt: skip
    in_groups = {**leading.table(), **asking.table()}
    return GroupTalk(announcer, panel, answers, in_groups, leading.private_table())
