"""Calls that change, remove, pin or react to messages."""

from __future__ import annotations

from functools import cache

from tests.telegram.access import (
    found_message,
    own_place,
    readable_chat,
    require_right,
    writable_chat,
)
from tests.telegram.limits import check_keyboard, message_text
from tests.telegram.posting import post_service
from tests.telegram.state import Chat, Posted
from tests.telegram.wire import Json, bad_request
from tests.telegram.world import World

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def edit_message_text(world: World, params: Json) -> Json | bool:
    """``editMessageText``, in a chat or behind an inline message."""
    if "text" not in params:
        raise bad_request("message text is empty", breach="length")
    chat, posted = _own_message(world, params)
    place = 0 if chat is None else chat.id

    def notice(kind: str, detail: str) -> None:
        world.breach(kind, "editMessageText", place, detail)

    content = message_text(params, world.limits, notice)
    if chat is not None and "text" not in posted.json:
        raise bad_request("there is no text in the message to edit")
    shown: Json = {"text": content.text, "entities": list(content.entities)}
    if params.get("link_preview_options"):
        shown["link_preview_options"] = params["link_preview_options"]
    return _changed(world, chat, posted, shown, params, params["text"])


def edit_message_reply_markup(world: World, params: Json) -> Json | bool:
    """``editMessageReplyMarkup``."""
    chat, posted = _own_message(world, params)
    kept: Json = {k: posted.json[k] for k in ("text", "entities") if k in posted.json}
    return _changed(world, chat, posted, kept, params, posted.html)


def delete_message(world: World, params: Json) -> bool:
    """``deleteMessage``."""
    chat = readable_chat(world, params["chat_id"])
    posted = found_message(chat, params["message_id"], "message to delete")
    _check_deletable(world, chat, posted)
    posted.deleted = True
    world.pulse.beat()
    return True


def delete_messages(world: World, params: Json) -> bool:
    """``deleteMessages``: those that are not there are passed over."""
    chat = readable_chat(world, params["chat_id"])
    if not 1 <= len(params["message_ids"]) <= 100:
        raise bad_request("message identifiers are not specified", breach="schema")
    found = [posted for n in params["message_ids"] if (posted := chat.message(n)) is not None]
    for posted in found:
        _check_deletable(world, chat, posted)
    for posted in found:
        posted.deleted = True
    world.pulse.beat()
    return True


def pin_chat_message(world: World, params: Json) -> bool:
    """``pinChatMessage``."""
    chat = writable_chat(world, params["chat_id"])
    posted = found_message(chat, params["message_id"], "message to pin")
    if not chat.private:
        require_right(world, chat, "can_pin_messages", "manage pinned messages in the chat")
    chat.pinned.append(posted.id)
    post_service(world, chat, {"pinned_message": posted.json})
    return True


def unpin_chat_message(world: World, params: Json) -> bool:
    """``unpinChatMessage``: one, or the last."""
    chat = writable_chat(world, params["chat_id"])
    if not chat.private:
        require_right(world, chat, "can_pin_messages", "manage pinned messages in the chat")
    number = params.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    return True


def set_message_reaction(world: World, params: Json) -> bool:
    """``setMessageReaction``."""
    chat = readable_chat(world, params["chat_id"])
    posted = found_message(chat, params["message_id"], "message to react")
    reaction = params.get("reaction", [])
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY", breach="schema")
    for one in reaction:
        if one["type"] != "emoji" or one["emoji"] not in _allowed_emoji():
            raise bad_request("REACTION_INVALID", breach="schema")
    posted.reactions = list(reaction)
    world.pulse.beat()
    return True


@cache
def _allowed_emoji() -> frozenset[str]:
    # The library knows them, but is slow to load for a process that serves nobody yet.
    from telegram.constants import ReactionEmoji

    return frozenset(str(emoji.value) for emoji in ReactionEmoji)


def _own_message(world: World, params: Json) -> tuple[Chat | None, Posted]:
    """The message to edit with its chat; inline messages have none that the bot knows."""
    inline = params.get("inline_message_id")
    if inline:
        if inline not in world.inline:
            raise bad_request("MESSAGE_ID_INVALID")
        return None, world.inline[inline]
    if "chat_id" not in params:
        raise bad_request("message identifier is not specified", breach="schema")
    chat = writable_chat(world, params["chat_id"])
    posted = found_message(chat, params.get("message_id"), "message to edit")
    if not posted.by_bot:
        raise bad_request("message can't be edited")
    return chat, posted


def _changed(
    world: World, chat: Chat | None, posted: Posted, shown: Json, params: Json, html: str
) -> Json | bool:
    """Gives a message its new content; a keyboard that is not sent again is gone."""
    markup = params.get("reply_markup")
    check_keyboard(markup, world.limits)
    keyboard = markup if markup and markup.get("inline_keyboard") else None
    old = posted.json.get("text"), posted.json.get("entities", [])
    if (*old, posted.json.get("reply_markup")) == (
        shown.get("text"),
        shown.get("entities", []),
        keyboard,
    ):
        raise bad_request(_NOT_MODIFIED)
    if chat is not None:
        world.meter.admit(chat.id)
    dropped = {"entities", "reply_markup", "edit_date"}
    kept = {key: value for key, value in posted.json.items() if key not in dropped}
    posted.json = kept | {key: value for key, value in shown.items() if value}
    posted.json["edit_date"] = world.date()
    if keyboard:
        posted.json["reply_markup"] = keyboard
    posted.html = html
    posted.version += 1
    world.pulse.beat()
    return True if chat is None else posted.json


def _check_deletable(world: World, chat: Chat, posted: Posted) -> None:
    """The bot may remove its own messages and, as an administrator, those of others. In a
    private chat it may remove both sides' for two days."""
    fresh = world.now() - posted.json["date"] < 48 * 3600
    allowed = own_place(world, chat).may("can_delete_messages")
    if chat.private or posted.by_bot:
        allowed = allowed or fresh
    if not allowed:
        raise bad_request("message can't be deleted")
