"""Calls that put messages into chats."""

from __future__ import annotations

from typing import Any

from tests.telegram.access import found_message, readable_chat, writable_chat
from tests.telegram.limits import Formatted, caption, check_keyboard, message_text
from tests.telegram.schema import Upload
from tests.telegram.state import Chat, Posted
from tests.telegram.wire import Json, bad_request, utf16
from tests.telegram.world import StoredFile, World

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_NOT_COPIED = frozenset(
    {"message_id", "date", "from", "chat", "sender_chat", "reply_to_message", "reply_markup"}
    | {"message_thread_id", "is_topic_message", "edit_date", "forward_origin", "media_group_id"}
)


def send_message(world: World, params: Json) -> Json:
    """``sendMessage``."""
    chat = writable_chat(world, params["chat_id"])
    content = message_text(params, world.limits, _notice(world, "sendMessage", chat))
    shown: Json = {"text": content.text} | _entities("entities", content)
    options = params.get("link_preview_options")
    if options:
        shown["link_preview_options"] = options
    return _post(world, chat, params, shown, params["text"])


def send_photo(world: World, params: Json) -> Json:
    """``sendPhoto``."""
    file = _file(world, params["photo"], "photo")
    sizes = [_file_json(file) | {"width": 90 * n, "height": 90 * n} for n in (1, 8)]
    return _post_media(world, params, "sendPhoto", {"photo": sizes})


def send_document(world: World, params: Json) -> Json:
    """``sendDocument``."""
    file = _file(world, params["document"], "document")
    name = file.path.partition("-")[2]
    return _post_media(
        world, params, "sendDocument", {"document": _file_json(file) | {"file_name": name}}
    )


def forward_message(world: World, params: Json) -> Json:
    """``forwardMessage``."""
    chat = writable_chat(world, params["chat_id"])
    origin = readable_chat(world, params["from_chat_id"])
    posted = found_message(origin, params["message_id"], "message to forward")
    content = {key: value for key, value in posted.json.items() if key not in _NOT_COPIED}
    content["forward_origin"] = posted.json.get("forward_origin") or _origin(posted.json)
    return _post(world, chat, params, content, posted.html)


def copy_message(world: World, params: Json) -> Json:
    """``copyMessage``."""
    chat = writable_chat(world, params["chat_id"])
    origin = readable_chat(world, params["from_chat_id"])
    posted = found_message(origin, params["message_id"], "message to copy")
    content = {key: value for key, value in posted.json.items() if key not in _NOT_COPIED}
    if "caption" in params:
        new = caption(params, world.limits, _notice(world, "copyMessage", chat))
        content |= {"caption": new.text} | _entities("caption_entities", new)
    copied = _post(world, chat, params, content, params.get("caption", posted.html))
    return {"message_id": copied["message_id"]}


def send_chat_action(world: World, params: Json) -> bool:
    """``sendChatAction``."""
    chat = writable_chat(world, params["chat_id"])
    if params["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request", breach="schema")
    chat.actions.append((params["action"], world.clock()))
    world.pulse.beat()
    return True


def post_service(world: World, chat: Chat, content: Json) -> Json:
    """A service message from the bot, such as that it pinned something."""
    return _stored(world, chat, content, "").json


def _post_media(world: World, params: Json, method: str, shown: Json) -> Json:
    chat = writable_chat(world, params["chat_id"])
    content = caption(params, world.limits, _notice(world, method, chat))
    if content.text:
        shown |= {"caption": content.text} | _entities("caption_entities", content)
    return _post(world, chat, params, shown, params.get("caption", ""))


def _post(world: World, chat: Chat, params: Json, shown: Json, html: str) -> Json:
    """Checks what all messages share, counts the message and puts it into its chat."""
    markup = params.get("reply_markup")
    check_keyboard(markup, world.limits)
    thread = params.get("message_thread_id")
    if thread and (not chat.is_forum or thread not in chat.topics):
        raise bad_request("message thread not found")
    reply = _reply(world, chat, params)
    world.meter.admit(chat.id)
    content = reply | shown
    if thread:
        content |= {"message_thread_id": thread, "is_topic_message": True}
    if markup and "inline_keyboard" in markup:
        content["reply_markup"] = markup
    return _stored(world, chat, content, html).json


def _stored(world: World, chat: Chat, content: Json, html: str) -> Posted:
    sender: Json = {"from": world.bot.json()}
    if chat.kind == "channel":
        sender = {"sender_chat": chat.json()}
    head = {"message_id": world.next_id(chat), "date": world.date(), "chat": chat.json()}
    return world.store(chat, Posted(head | sender | content, by_bot=True, html=html))


def _reply(world: World, chat: Chat, params: Json) -> Json:
    """What a message answers to."""
    wanted = params.get("reply_parameters")
    if not wanted:
        return {}
    place = readable_chat(world, wanted["chat_id"]) if wanted.get("chat_id") else chat
    posted = place.message(wanted["message_id"])
    if posted is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    shown = {key: value for key, value in posted.json.items() if key != "reply_to_message"}
    if wanted.get("quote"):
        text = shown.get("text") or shown.get("caption") or ""
        if wanted["quote"] not in text:
            raise bad_request("QUOTE_TEXT_INVALID")
        position = utf16(text[: text.find(wanted["quote"])])
        quote = {"text": wanted["quote"], "position": position, "is_manual": True}
        return {"reply_to_message": shown, "quote": quote}
    return {"reply_to_message": shown}


def _origin(message: Json) -> Json:
    if "sender_chat" in message and message["chat"]["type"] == "channel":
        return {
            "type": "channel",
            "date": message["date"],
            "chat": message["sender_chat"],
            "message_id": message["message_id"],
        }
    return {"type": "user", "date": message["date"], "sender_user": message["from"]}


def _entities(key: str, content: Formatted) -> Json:
    return {key: list(content.entities)} if content.entities else {}


def _file(world: World, given: Any, what: str) -> StoredFile:
    """The file that a call sends: uploaded, known, or behind an address."""
    if isinstance(given, Upload):
        if not given.content:
            raise bad_request("file must be non-empty")
        return world.new_file(given.content, given.name)
    if given in world.files:
        return world.files[given]
    if str(given).startswith(("http://", "https://")):
        return world.new_file(b"", f"{what}.bin", 1)
    raise bad_request("wrong file identifier/HTTP URL specified")


def _file_json(file: StoredFile) -> Json:
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}


def _notice(world: World, method: str, chat: Chat) -> Any:
    return lambda kind, detail: world.breach(kind, method, chat.id, detail)
