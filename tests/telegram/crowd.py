"""How what people do reaches the bot, or does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from tests.telegram.state import Chat, Posted
from tests.telegram.wire import Json, utf16_slice
from tests.telegram.world import World

_SERVICE = re.compile(
    r"new_chat_|left_chat_|migrate_|pinned_message|forum_topic_|delete_chat_photo|"
    r"(group|supergroup|channel)_chat_created|message_auto_delete"
)


class Referable(Protocol):
    """A message that somebody can point at."""

    @property
    def id(self) -> int:
        """Its number in its chat."""

    @property
    def chat_id(self) -> int:
        """Its chat."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a person, group or channel. ``reached`` tells whether the bot was told."""

    posted: Posted
    chat_id: int
    reached: bool = True

    @property
    def id(self) -> int:
        """Its number in its chat."""
        return self.posted.id

    @property
    def raw(self) -> Json:
        """The message as Telegram shows it."""
        return self.posted.json

    @property
    def deleted(self) -> bool:
        """Whether it was taken away."""
        return self.posted.deleted


def referred(world: World, message: Referable) -> Posted:
    """The message that somebody points at."""
    return world.chats[message.chat_id].messages[message.id]


def tell(world: World, chat: Chat, content: Json, kind: str = "message", ago: float = 0.0) -> Said:
    """Puts a message into a chat and, where the bot may see it, into the bot's updates."""
    posted = world.store(chat, Posted(content))
    if not is_visible(world, chat, content):
        return Said(posted, chat.id, reached=False)
    number = 0
    if world.updates.asks_for(kind):
        number = world.updates.push_raw({kind: content}, lane=chat.id, ago=ago)
    return Said(posted, chat.id, reached=bool(number))


def is_visible(world: World, chat: Chat, message: Json) -> bool:
    """Whether Telegram shows a message to the bot, by its place in the chat and its privacy
    mode."""
    if chat.private:
        return True
    own = chat.status(world.bot.id)
    if own is None or not own.present:
        return False
    if chat.kind == "channel" or own.status == "administrator" or not world.settings.privacy:
        return True
    reply = message.get("reply_to_message", {})
    return (
        any(_SERVICE.match(key) for key in message)
        or reply.get("from", {}).get("id") == world.bot.id
        or message.get("via_bot", {}).get("id") == world.bot.id
        or _commands_bot(world, message)
    )


def _commands_bot(world: World, message: Json) -> bool:
    """Whether a message has a command for this bot, or for any."""
    text = message.get("text") or message.get("caption") or ""
    for entity in message.get("entities") or message.get("caption_entities") or ():
        if entity["type"] == "bot_command":
            command = utf16_slice(text, entity["offset"], entity["length"])
            target = command.partition("@")[2].casefold()
            if target in ("", world.bot.username.casefold()):
                return True
    return False
