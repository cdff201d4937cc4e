"""Updates that no honest server sends, and that a bot must live through."""

from __future__ import annotations

from typing import Any

from tests.telegram.wire import Json
from tests.telegram.world import World


def malformed_updates(world: World) -> list[Any]:
    """One of each kind of fault: fields missing, of wrong types, unknown, null or absurd. All
    but those that are no objects get an ``update_id`` when they are pushed."""
    user, good = _sender(), _message(world)
    chat = good["chat"]
    messages = [*_messages(good), None, "hello", []]
    query = {"id": "1", "from": user, "chat_instance": "1", "data": "x"}
    others: list[Any] = [
        {},
        {"message": good, "callback_query": query},
        {"a_kind_of_the_future": {"id": 1}},
        {"message": [good]},
        {"callback_query": {key: value for key, value in query.items() if key != "from"}},
        {"callback_query": query | {"data": 7}},
        {"inline_query": {"id": "1", "query": "x"}},
        {"my_chat_member": {"chat": chat}},
        {"edited_message": None},
        {"poll": {"id": "1"}},
    ]
    return [{"message": one} for one in messages] + others


def _sender() -> Json:
    return {"id": 700_999_001, "is_bot": False, "first_name": "Nobody"}


def _message(world: World) -> Json:
    chat: Json = {"id": 700_999_001, "type": "private", "first_name": "Nobody"}
    head = {"message_id": 1, "date": world.date(), "chat": chat, "from": _sender()}
    return head | {"text": "hello"}


def _messages(good: Json) -> list[Any]:
    """Messages of which one thing is wrong."""
    return [
        *({key: value for key, value in good.items() if key != gone} for gone in good),
        good | {"date": "yesterday"},
        good | {"date": -(10**18)},
        good | {"chat": None},
        good | {"chat": {"id": 1}},
        good | {"from": {"id": 1}},
        good | {"text": {"text": "hello"}},
        good | {"text": None},
        good | {"entities": "bold"},
        good | {"entities": [{"type": "bold", "offset": -5, "length": 10**9}]},
        good | {"entities": [{"type": "bold"}]},
        good | {"entities": [{"type": "sparkle", "offset": 0, "length": 1}]},
        good | {"photo": [{"file_id": "x"}]},
        good | {"reply_to_message": {"message_id": 1}},
        good | {"forward_origin": {"type": "dream", "date": good["date"]}},
        good | {"new_chat_members": [None]},
        good | {"a_field_of_the_future": {"deep": [1, 2, 3]}},
    ]
