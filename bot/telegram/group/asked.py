"""A command that was given in a group, and who may give which."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final

from telegram import Message, Update

from bot.telegram.group.admins import Admins, speaks_for_group
from bot.telegram.group.announce import Changes
from bot.telegram.intake import Arrival, intake
from bot.telegram.office import Office
from bot.telegram.post import Post

EVERYBODY: Final = ("check", "why", "help", "privacy", "developer")
"""Commands that anybody in a group may give, as its menu shows them."""

LEADERS: Final = ("settings", "mute", "trust", "allow", "alerts", "forget")
"""Commands for the admins of a group, as their menu shows them."""

PHRASE_OF: Final = {"forget": "group-forget"}
"""Commands that do something else in a group than in private, by their phrase."""

Handler = Callable[[Update, Any], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A command in a group. ``user`` is 0 for one who hides; ``thread`` is the topic."""

    message: Message
    arrival: Arrival
    chat: int
    user: int
    thread: int
    language: str
    bot: str

    @property
    def replied(self) -> Message | None:
        """The message that the command replies to. In a topic, all that reply to nothing else
        reply to the line that opened it."""
        replied = self.message.reply_to_message
        return None if replied is None or replied.forum_topic_created is not None else replied

    @property
    def by_name(self) -> bool:
        """Whether the command names this bot: others may have one of the same name."""
        return self.message.parse_entity(self.message.entities[0]).casefold().endswith(
            f"@{self.bot}".casefold()
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said in the group, and what is done once that is said."""

    post: Post
    after: Callable[[], Awaitable[None]] | None = None


Answering = Callable[[Asked], Awaitable[Reply | Post | None]]
"""What is said to a command, if anything."""


class Frontdesk:
    """Takes commands in groups, and sends what is said to them."""

    def __init__(self, office: Office, admins: Admins, changes: Changes) -> None:
        self._office = office
        self._admins = admins
        self._changes = changes

    def handler(self, answer: Answering, *, leaders: bool = False) -> Handler:
        """A handler of a command; one for ``leaders`` is silent to everybody else: a group is
        not to hear who may not what."""

        async def handle(update: Update, _: Any) -> None:
            message = update.effective_message
            if not isinstance(message, Message):
                return
            asked = await self._asked(message)
            if leaders and not await self.leads(asked):
                return
            made = await answer(asked)
            reply = Reply(made) if isinstance(made, Post) else made
            if reply is None:
                return
            await self._office.sender.send(
                asked.chat, reply.post, reply_to=message.message_id, thread=asked.thread
            )
            # last: until the group has its line, all of this may be tried again
            if reply.after is not None:
                await reply.after()

        return handle

    async def leads(self, asked: Asked) -> bool:
        """Whether a command is an admin's, by what Telegram says now."""
        if not asked.user:
            return speaks_for_group(asked.message)
        return await self._admins.is_admin(asked.chat, asked.user, fresh=True)

    async def _asked(self, message: Message) -> Asked:
        bot = str(message.get_bot().username)
        arrival = intake(message, bot_username=bot)
        chosen = self._changes.settings(message.chat_id).language
        language = chosen or await self._office.language(message.chat_id, arrival.language_code)
        user = message.from_user if message.sender_chat is None else None
        return Asked(
            message, arrival, message.chat_id, user.id if user else 0,
            (message.message_thread_id or 0) if message.is_topic_message else 0, language, bot,
        )  # fmt: skip
