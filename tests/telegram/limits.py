"""Telegram's limits on what a bot may send, each of which can be switched off (0)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.telegram.detecting import merged
from tests.telegram.entities import parse_html
from tests.telegram.links import BadLink, checked_link
from tests.telegram.wire import ApiError, Json, bad_request, utf16

_BUTTON_KINDS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest that passes. Texts are counted in UTF-16 units after their entities were
    read, callback data and result ids in bytes."""

    text: int = 4096
    raw_bytes: int = 32768
    entities: int = 100
    entity_bytes: int = 9500
    caption: int = 1024
    callback_bytes: int = 64
    buttons: int = 100
    popup: int = 200
    results: int = 50
    result_id_bytes: int = 64
    commands: int = 100
    command: int = 32
    command_description: int = 256
    description: int = 512
    short_description: int = 120
    name: int = 64
    download_bytes: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text as the server keeps it."""

    text: str
    entities: tuple[Json, ...] = ()


Notice = Callable[[str, str], None]
"""Records a breach that is not refused: its kind and what it was."""


def formatted(params: Json, key: str, limits: Limits, notice: Notice) -> Formatted:
    """The text or caption of a call, parsed and trimmed. Raises a 400 where it is too long or
    cannot be parsed."""
    raw: str = params.get(key, "")
    if limits.raw_bytes and len(raw.encode()) > limits.raw_bytes:
        raise _too("text is too long")
    text, given = _parsed(raw, params, key)
    text, given = _trimmed(text, given)
    entities = merged(text, given)
    if limits.entities and len(entities) > limits.entities:
        notice("entities", f"{len(entities)} entities of which {limits.entities} are kept")
        entities = entities[: limits.entities]
    if limits.entity_bytes and sum(map(_size, entities)) > limits.entity_bytes:
        raise bad_request("ENTITIES_TOO_LONG", breach="entities")
    return Formatted(text, tuple(entities))


def message_text(params: Json, limits: Limits, notice: Notice) -> Formatted:
    """The text of a message. Raises a 400 where there is none or too much."""
    content = formatted(params, "text", limits, notice)
    if not content.text:
        empty = "message text is empty" if not params.get("text") else "text must be non-empty"
        raise bad_request(empty, breach="length")
    if limits.text and utf16(content.text) > limits.text:
        raise _too("message is too long")
    return content


def caption(params: Json, limits: Limits, notice: Notice) -> Formatted:
    """The caption of a picture or file. Raises a 400 where it is too long."""
    content = formatted(params, "caption", limits, notice)
    if limits.caption and utf16(content.text) > limits.caption:
        raise _too("message caption is too long")
    return content


def check_keyboard(markup: Json | None, limits: Limits) -> None:
    """Refuses an inline keyboard with a button that Telegram would not take."""
    rows = (markup or {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    if limits.buttons and len(buttons) > limits.buttons:
        raise bad_request("reply markup is too long", breach="buttons")
    for button in buttons:
        _check_button(button, limits)


def _check_button(button: Json, limits: Limits) -> None:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty", breach="buttons")
    if not any(button.get(kind, "") not in ("", None) for kind in _BUTTON_KINDS):
        text = (
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
        raise bad_request(text, breach="buttons")
    size = len(button.get("callback_data", "").encode())
    if limits.callback_bytes and size > limits.callback_bytes:
        raise bad_request("BUTTON_DATA_INVALID", breach="callback_data")
    address = button.get("url", "")
    if address:
        try:
            checked_link(address)
        except BadLink as error:
            text = f"inline keyboard button URL '{address}' is invalid: {error}"
            raise bad_request(text, breach="buttons") from error
    copied = button.get("copy_text", {}).get("text")
    if copied is not None and not 1 <= utf16(copied) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID", breach="buttons")


def check_results(results: Sequence[Json], limits: Limits, notice: Notice) -> None:
    """Refuses results of an inline query: too many, or ids that are long, empty or alike."""
    if limits.results and len(results) > limits.results:
        raise bad_request("too many inline query results specified", breach="inline")
    ids = [result["id"] for result in results]
    for name in ids:
        if limits.result_id_bytes and not 1 <= len(name.encode()) <= limits.result_id_bytes:
            raise bad_request("RESULT_ID_INVALID", breach="inline")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE", breach="inline")
    for result in results:
        check_keyboard(result.get("reply_markup"), limits)
        content = result.get("input_message_content", {})
        if "message_text" in content:
            message_text(content | {"text": content["message_text"]}, limits, notice)
        caption(result, limits, notice)


def check_commands(commands: Sequence[Json], limits: Limits) -> None:
    """Refuses a list of commands with a name or description that Telegram would not take."""
    if limits.commands and len(commands) > limits.commands:
        raise bad_request("BOT_COMMANDS_TOO_MUCH", breach="commands")
    for command in commands:
        name, description = command["command"].removeprefix("/"), command["description"]
        if not re.fullmatch(r"[a-z0-9_]+", name):
            raise bad_request("BOT_COMMAND_INVALID", breach="commands")
        if limits.command and len(name) > limits.command:
            raise _too(f"command length must not exceed {limits.command}")
        if not description.strip():
            raise bad_request("command description must be non-empty", breach="commands")
        if limits.command_description and utf16(description) > limits.command_description:
            raise _too(f"command description length must not exceed {limits.command_description}")


def check_length(text: str, most: int, complaint: str) -> None:
    """Refuses a text of more UTF-16 units than ``most`` (0: any number)."""
    if most and utf16(text) > most:
        raise _too(complaint)


def _too(text: str) -> ApiError:
    return bad_request(text, breach="length")


def _parsed(raw: str, params: Json, key: str) -> tuple[str, list[Json]]:
    mode = params.get("parse_mode", "").lower()
    if mode == "html":
        return parse_html(raw)
    if mode not in ("", "none"):
        # This project writes HTML alone; the old Markdown modes are not read here.
        raise bad_request("unsupported parse_mode", breach="schema")
    given = params.get("entities" if key == "text" else f"{key}_entities", [])
    return raw, list(given)


def _trimmed(text: str, entities: Sequence[Json]) -> tuple[str, list[Json]]:
    """Without white space around, and the entities moved and cut to fit; a line or space that
    an entity opens with stays."""
    ended = text.rstrip()
    first = min((one["offset"] for one in entities), default=len(ended))
    lead = len(ended[:first]) - len(ended[:first].lstrip(" \n"))
    kept = ended[lead:]
    total = utf16(kept)
    fitted = []
    for one in entities:
        start = one["offset"] - lead
        length = min(one["length"], total - start)
        if length > 0:
            fitted.append(one | {"offset": start, "length": length})
    return kept, fitted


def _size(entity: Json) -> int:
    """Bytes that an entity takes on the way to Telegram's servers, roughly."""
    return 12 + sum(len(str(entity.get(key, "")).encode()) for key in ("url", "language"))
