"""Calls about the bot itself: its names, descriptions and commands, and files."""

from __future__ import annotations

import json
import re

from tests.telegram.access import found_chat
from tests.telegram.limits import check_commands, check_length
from tests.telegram.wire import Json, bad_request
from tests.telegram.world import World


def get_me(world: World, params: Json) -> Json:
    """``getMe``."""
    flags = {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.settings.privacy,
        "supports_guest_queries": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }
    return world.bot.json() | flags


def set_my_commands(world: World, params: Json) -> bool:
    """``setMyCommands``."""
    check_commands(params["commands"], world.limits)
    world.profile.commands[_place(world, params)] = [
        command | {"command": command["command"].removeprefix("/")}
        for command in params["commands"]
    ]
    return True


def get_my_commands(world: World, params: Json) -> list[Json]:
    """``getMyCommands``: those of exactly this scope and language."""
    return world.profile.commands.get(_place(world, params), [])


def delete_my_commands(world: World, params: Json) -> bool:
    """``deleteMyCommands``."""
    world.profile.commands.pop(_place(world, params), None)
    return True


def set_my_name(world: World, params: Json) -> bool:
    """``setMyName``."""
    return _set(world, params, world.profile.names, "name", world.limits.name)


def get_my_name(world: World, params: Json) -> Json:
    """``getMyName``."""
    names = world.profile.names
    own = names.get(_language(params)) or names.get("") or world.settings.name
    return {"name": own}


def set_my_description(world: World, params: Json) -> bool:
    """``setMyDescription``."""
    texts = world.profile.descriptions
    return _set(world, params, texts, "description", world.limits.description)


def get_my_description(world: World, params: Json) -> Json:
    """``getMyDescription``."""
    return {"description": world.profile.descriptions.get(_language(params), "")}


def set_my_short_description(world: World, params: Json) -> bool:
    """``setMyShortDescription``."""
    texts = world.profile.short_descriptions
    return _set(world, params, texts, "short_description", world.limits.short_description)


def get_my_short_description(world: World, params: Json) -> Json:
    """``getMyShortDescription``."""
    texts = world.profile.short_descriptions
    return {"short_description": texts.get(_language(params), "")}


def get_file(world: World, params: Json) -> Json:
    """``getFile``: where to fetch a file, up to 20 million bytes of it."""
    file = world.files.get(params["file_id"])
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if world.limits.download_bytes and file.size > world.limits.download_bytes:
        raise bad_request("file is too big", breach="size")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


def _set(world: World, params: Json, texts: dict[str, str], key: str, most: int) -> bool:
    text = params.get(key, "")
    check_length(text, most, f"bot {key.replace('_', ' ')} is too long")
    texts[_language(params)] = text
    return True


def _language(params: Json) -> str:
    """Two letters or nothing: Telegram knows no variants such as ``zh-Hant`` here."""
    code: str = params.get("language_code", "")
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise bad_request("invalid language code specified", breach="schema")
    return code


def _place(world: World, params: Json) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        chat = found_chat(world, scope["chat_id"])
        scope = scope | {"chat_id": chat.id}
    return json.dumps(scope, sort_keys=True), _language(params)
