from __future__ import annotations

import json

import pytest
from telegram import __bot_api_version__

from tests.telegram.dispatch import METHODS
from tests.telegram.schema import Upload, bot_api
from tests.telegram.wire import ApiError, Json

MESSAGE: Json = {"chat_id": "5", "text": "hello"}
BUTTON: Json = {"text": "Why?", "callback_data": "why"}
ARTICLE: Json = {
    "type": "article",
    "id": "1",
    "title": "T",
    "input_message_content": {"message_text": "x"},
}


def test_the_table_is_whole() -> None:
    schema = bot_api()
    assert (schema.version, len(schema.methods)) == ("Bot API 10.1", 180)
    assert __bot_api_version__.startswith("10.")
    assert METHODS.keys() <= schema.methods.keys()


def test_values_of_a_form_get_their_types() -> None:
    sent = {
        "chat_id": "-1001",
        "text": "123",
        "disable_notification": "true",
        "reply_parameters": '{"message_id": 7}',
        "reply_markup": json.dumps({"inline_keyboard": [[BUTTON]]}),
    }
    assert bot_api().checked("sendMessage", sent, {}) == {
        "chat_id": -1001,
        "text": "123",
        "disable_notification": True,
        "reply_parameters": {"message_id": 7},
        "reply_markup": {"inline_keyboard": [[BUTTON]]},
    }


def test_a_file_counts_as_a_parameter_and_as_an_attachment() -> None:
    file = Upload("a.png", b"x")
    checked = bot_api().checked("sendPhoto", {"chat_id": "5"}, {"photo": file})
    assert checked["photo"] is file
    attached = {"chat_id": "5", "photo": "attach://one"}
    assert bot_api().checked("sendPhoto", attached, {"one": file})["photo"] == "attach://one"
    with pytest.raises(ApiError, match='there is no file "one"'):
        bot_api().checked("sendPhoto", attached, {})


@pytest.mark.parametrize(
    ("method", "sent", "complaint"),
    [
        ("sendMessage", {"chat_id": "5"}, 'parameter "text" is required'),
        ("sendMessage", MESSAGE | {"colour": "red"}, 'unknown parameter "colour"'),
        ("sendMessage", MESSAGE | {"disable_notification": "perhaps"}, "JSON object"),
        ("sendMessage", MESSAGE | {"disable_notification": "1"}, "expected Boolean"),
        ("sendMessage", MESSAGE | {"message_thread_id": "1.5"}, "expected Integer"),
        ("sendMessage", MESSAGE | {"message_thread_id": str(2**60)}, "expected Integer"),
        ("sendMessage", MESSAGE | {"text": ["hello"]}, "expected String"),
        ("sendMessage", MESSAGE | {"reply_markup": "{"}, "can't parse reply markup JSON object"),
        ("sendMessage", MESSAGE | {"reply_markup": '{"text": "\\ud83d"}'}, "JSON object"),
        ("sendMessage", MESSAGE | {"reply_markup": "[" * 100_000}, "JSON object"),
        (
            "sendMessage",
            MESSAGE | {"reply_markup": {"inline_keyboard": [[{"text": "x", "data": "y"}]]}},
            'reply_markup.inline_keyboard.0.0: InlineKeyboardButton has no field "data"',
        ),
        (
            "sendMessage",
            MESSAGE | {"reply_markup": {"inline_keyboard": [[BUTTON | {"text": 5}]]}},
            "reply_markup.inline_keyboard.0.0.text: expected String",
        ),
        (
            "sendMessage",
            MESSAGE | {"reply_parameters": {"chat_id": 5}},
            'field "message_id" of ReplyParameters is required',
        ),
        (
            "sendMessage",
            MESSAGE | {"link_preview_options": {"is_disabled": "yes"}},
            "link_preview_options.is_disabled: expected Boolean",
        ),
        ("setMyCommands", {"commands": [{"command": "a"}]}, 'field "description" of BotCommand'),
        ("setMyCommands", {"commands": {}}, "commands: expected an Array of BotCommand"),
        (
            "setMyCommands",
            {"commands": [], "scope": {"type": "everywhere"}},
            'scope: type "everywhere" is unsupported for BotCommandScope',
        ),
        (
            "setMyCommands",
            {"commands": [], "scope": {"type": "chat"}},
            'field "chat_id" of BotCommandScopeChat is required',
        ),
        (
            "answerInlineQuery",
            {"inline_query_id": "1", "results": [ARTICLE | {"type": "poem"}]},
            'results.0: type "poem" is unsupported for InlineQueryResult',
        ),
        (
            "answerInlineQuery",
            {"inline_query_id": "1", "results": [ARTICLE | {"input_message_content": {}}]},
            "results.0.input_message_content",
        ),
    ],
)
def test_what_does_not_fit_the_table_is_refused(method: str, sent: Json, complaint: str) -> None:
    with pytest.raises(ApiError) as caught:
        bot_api().checked(method, sent, {})
    assert caught.value.description.startswith("Bad Request: ")
    assert complaint in caught.value.description
    assert (caught.value.code, caught.value.breach) == (400, "schema")


def test_methods_are_found_in_any_case() -> None:
    assert bot_api().method("SENDmessage") == "sendMessage"
    with pytest.raises(ApiError, match="method not found") as caught:
        bot_api().method("sendEverything")
    assert caught.value.code == 404


@pytest.mark.parametrize(
    ("kind", "value", "fine"),
    [
        ("ChatMember", {"status": "left", "user": None}, False),
        ("ReactionType", {"type": "emoji", "emoji": "👍"}, True),
        ("ReactionType", {"type": "emoji"}, False),
        ("Array of Integer", [1, 2], True),
        ("Array of Integer", [1, True], False),
        ("MessageId", {"message_id": 5}, True),
    ],
)
def test_any_value_can_be_held_against_a_type(kind: str, value: object, fine: bool) -> None:
    assert (bot_api().fault(kind, value) == "") is fine
