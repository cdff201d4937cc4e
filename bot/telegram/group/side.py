"""The bot's side in groups: everything that works there, joined."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from telegram.ext import BaseHandler, ChatMemberHandler, CommandHandler, MessageHandler, filters

from bot.phrases import FluentPhrases
from bot.store.engine import Store
from bot.telegram.commands import Starting
from bot.telegram.group.admins import Admins
from bot.telegram.group.book import GroupBook
from bot.telegram.group.buttons import GroupButtons
from bot.telegram.group.cards import Cards
from bot.telegram.group.digest import Digests
from bot.telegram.group.gate import Gate
from bot.telegram.group.hints import DEEP_LINK, Hints
from bot.telegram.group.joining import Handler, Joining
from bot.telegram.group.objections import Objections
from bot.telegram.group.speaking import Speaker
from bot.telegram.group.talk import GroupTalk, group_talk
from bot.telegram.group.watch import GroupWatch
from bot.telegram.office import Office
from bot.telegram.polling import InboxBot
from bot.telegram.private import Private
from knowledge.screening import might_concern

EDITED_SECONDS: Final = 2 * 86_400
"""How long people may edit what they wrote."""

_SAID_BY_THE_WAY: Final = (
    filters.StatusUpdate.POLL_OPTION_ADDED | filters.StatusUpdate.CHECKLIST_TASKS_ADDED
)
"""Messages of Telegram's in which somebody else's words stand."""

Handlers = Sequence[BaseHandler[Any, Any, Any]]


@dataclass(frozen=True, slots=True)
class GroupSide:
    """What works in groups."""

    book: GroupBook
    admins: Admins
    speaker: Speaker
    joining: Joining
    watch: GroupWatch
    cards: Cards
    digests: Digests
    buttons: GroupButtons
    talk: GroupTalk
    starts: Mapping[str, Starting]
    """answers to deep links, by what their arguments begin with"""

    def handlers(self) -> Handlers:
        """What is to be done with the updates of groups, in order."""
        return (
            *self.talk.handlers(),
            ChatMemberHandler(self.joining.membership, ChatMemberHandler.MY_CHAT_MEMBER),
            ChatMemberHandler(self.joining.changed, ChatMemberHandler.CHAT_MEMBER),
            MessageHandler(filters.StatusUpdate.MIGRATE, self.joining.migrated),
        )

    async def hourly(self) -> None:
        """What is looked after once an hour. Raises `StoreError`."""
        await self.joining.ask_after_first_day(time.time())
        await self.digests.run(time.time())

    def watching(self) -> BaseHandler[Any, Any, Any]:
        """Looks at what is posted in groups, whoever else answers it."""
        return MessageHandler(
            filters.ChatType.GROUPS
            & (~filters.StatusUpdate.ALL | _SAID_BY_THE_WAY)
            & (filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE),
            self.watch.seen,
        )  # fmt: skip


def group_side(
    office: Office, phrases: FluentPhrases, *, client: InboxBot, store: Store, book: GroupBook,
    admins: Admins, private: Private, stopped: Handler,
) -> GroupSide:  # fmt: skip
    """The side of ``client`` in groups; ``stopped`` erases what is stored about a chat."""
    speaker = Speaker(client, office.sender.numbers)
    joining = Joining(
        office, phrases, client=client, groups=store.groups, book=book, admins=admins,
        speaker=speaker, stopped=stopped,
    )  # fmt: skip
    hints = Hints(office.desks, phrases)
    cards = Cards(office, phrases, store.groups, book, admins, speaker, hints)
    watch = GroupWatch(
        office, store.groups, book, admins, speaker, hints, cards, bot=(client.id, client.username)
    )
    objections = Objections(store.groups, book, admins, speaker, hints, cards)
    digests = Digests(office, phrases, store.groups, book, speaker, cards)
    talk = group_talk(
        office, phrases, client=client, private=private, groups=store.groups, book=book,
        admins=admins, speaker=speaker, explain=hints.explain,
    )  # fmt: skip
    buttons = GroupButtons(office, book, {**objections.table(), **talk.buttons()})
    starts: dict[str, Starting] = {DEEP_LINK: hints.started, **talk.starts()}
    return GroupSide(book, admins, speaker, joining, watch, cards, digests, buttons, talk, starts)


async def open_gate(
    office: Office, *, client: InboxBot, store: Store, book: GroupBook,
    handlers: Iterable[BaseHandler[Any, Any, Any]], house: int = 0,
) -> Gate:  # fmt: skip
    """The gate for ``client``, which answers the commands of ``handlers``. It knows the messages
    that an earlier process acted on. ``house`` is the operators' chat. Raises `StoreError`."""
    gate = Gate(
        bot=client.id,
        username=client.username,
        commands=[name for one in handlers if isinstance(one, CommandHandler)
                  for name in one.commands],
        mode=book.mode,
        concerns=might_concern,
        failed=office.health.group_failed,
        house=house,
    )  # fmt: skip
    since = time.time() - EDITED_SECONDS
    for chat, _ in book.all():
        for hint in await asyncio.to_thread(store.groups.hints, chat, since):
            gate.let_in(chat, hint.message)
    return gate
