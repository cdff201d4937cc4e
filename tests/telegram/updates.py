"""Builders of updates, with all fields that Telegram requires."""

from __future__ import annotations

from typing import TypeAlias

from tests.telegram.state import ANONYMOUS_ADMIN, CHANNEL_BOT, SERVICE, Chat, Posted, User
from tests.telegram.wire import Json
from tests.telegram.world import World

Origin: TypeAlias = "User | Chat | str"
"""Whose message is passed on: a person, a channel or group, or the name of one who hides."""

_ANONYMOUS = User(ANONYMOUS_ADMIN, "Group", "", "GroupAnonymousBot", is_bot=True)
_CHANNEL = User(CHANNEL_BOT, "Channel", "", "Channel_Bot", is_bot=True)
_TELEGRAM = User(SERVICE, "Telegram")


def message(
    world: World,
    chat: Chat,
    content: Json,
    *,
    sender: User | None = None,
    as_chat: Chat | None = None,
    ago: float = 0.0,
    thread: int = 0,
    reply_to: Json | None = None,
) -> Json:
    """A message from ``sender``, or in the name of ``as_chat``: the group itself for an
    anonymous administrator, a channel for its posts. ``ago`` seconds old."""
    head: Json = {
        "message_id": world.next_id(chat),
        "date": int(world.now() - ago),
        "chat": chat.json(),
    }
    if as_chat is not None:
        head["sender_chat"] = as_chat.json()
    signed = _signature(chat, sender, as_chat)
    if signed is not None:
        head["from"] = signed.json()
    if thread:
        head |= {"message_thread_id": thread, "is_topic_message": True}
    if reply_to is not None:
        # A reply shows what it answers, but not what that answered in turn.
        shown = {key: value for key, value in reply_to.items() if key != "reply_to_message"}
        head["reply_to_message"] = shown
    return head | content


def _signature(chat: Chat, sender: User | None, as_chat: Chat | None) -> User | None:
    if as_chat is None:
        return sender
    if chat.kind == "channel":
        return None
    if as_chat.id == chat.id:
        return _ANONYMOUS
    return _TELEGRAM if as_chat.id == chat.linked else _CHANNEL


def forwarded(origin: Origin, date: int, *, number: int = 1, signature: str = "") -> Json:
    """The fields that tell where a message came from."""
    if isinstance(origin, User):
        told: Json = {"type": "user", "sender_user": origin.json()}
    elif isinstance(origin, str):
        told = {"type": "hidden_user", "sender_user_name": origin}
    elif origin.kind == "channel":
        told = {"type": "channel", "chat": origin.json(), "message_id": number}
    else:
        told = {"type": "chat", "sender_chat": origin.json()}
    if signature and told["type"] in ("channel", "chat"):
        told["author_signature"] = signature
    return {"forward_origin": told | {"date": date}}


def callback_query(
    world: World, number: str, user: User, posted: Posted | None, data: str, inline: str = ""
) -> Json:
    """A pressed button, under a message or under an inline message."""
    query: Json = {"id": number, "from": user.json(), "data": data}
    if posted is None or inline:
        return query | {"chat_instance": f"-{user.id}", "inline_message_id": inline}
    chat = posted.json["chat"]
    shown = posted.json
    if posted.deleted:
        shown = {"chat": chat, "message_id": posted.id, "date": 0}
    return query | {"chat_instance": str(chat["id"]), "message": shown}


def inline_query(number: str, user: User, text: str, offset: str, chat_type: str) -> Json:
    """Somebody typed the bot's name and something behind it."""
    shown = {"id": number, "from": user.json(), "query": text, "offset": offset}
    return shown | ({"chat_type": chat_type} if chat_type else {})


def chosen_result(user: User, result: str, text: str, inline: str = "") -> Json:
    """Somebody sent one of the results of an inline query."""
    shown = {"result_id": result, "from": user.json(), "query": text}
    return shown | ({"inline_message_id": inline} if inline else {})


def member_changed(world: World, chat: Chat, by: Json, old: Json, new: Json) -> Json:
    """Somebody's place in a chat is another one."""
    return {
        "chat": chat.json(),
        "from": by,
        "date": world.date(),
        "old_chat_member": old,
        "new_chat_member": new,
    }


def reaction(world: World, posted: Posted, user: User, old: list[Json], new: list[Json]) -> Json:
    """Somebody put another emoji under a message."""
    return {
        "chat": posted.json["chat"],
        "message_id": posted.id,
        "user": user.json(),
        "date": world.date(),
        "old_reaction": old,
        "new_reaction": new,
    }


def join_request(world: World, chat: Chat, user: User, bio: str = "") -> Json:
    """Somebody asks to be let into a group."""
    asked = {
        "chat": chat.json(),
        "from": user.json(),
        "user_chat_id": user.id,
        "date": world.date(),
    }
    return asked | ({"bio": bio} if bio else {})
