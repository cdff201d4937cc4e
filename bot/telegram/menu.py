"""What Telegram shows of the bot before anybody writes: commands and descriptions."""

from __future__ import annotations

from typing import Final

import structlog
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
)
from telegram.ext import ExtBot

from bot.phrases import FluentPhrases, languages
from bot.telegram.commands import NAMES
from bot.telegram.group.asked import EVERYBODY, LEADERS, PHRASE_OF

_log = structlog.get_logger(__name__)

DESCRIPTION_CHARACTERS: Final = 512
ABOUT_CHARACTERS: Final = 120

MENUS: Final[tuple[tuple[BotCommandScope | None, tuple[str, ...]], ...]] = (
    (None, (*NAMES, "settings")),
    (BotCommandScopeAllGroupChats(), EVERYBODY),
    (BotCommandScopeAllChatAdministrators(), (*EVERYBODY, *LEADERS)),
)
"""The commands shown to whom: to everybody, in groups, and there to their admins."""


async def register_menu(bot: ExtBot[str], phrases: FluentPhrases) -> None:
    """Register commands and descriptions in every language. Raises `TelegramError`.

    Telegram knows one Chinese; it gets the simplified one. What is there already is left.
    """
    for tag, code in _codes().items():
        for scope, names in MENUS:
            commands = tuple(
                BotCommand(name, phrases.say(tag, f"command-{phrase_of(name, scope)}", {}))
                for name in names
            )
            if await bot.get_my_commands(scope, code) != commands:
                await bot.set_my_commands(commands, scope, code)
        description = phrases.say(tag, "bot-description", {})[:DESCRIPTION_CHARACTERS]
        if (await bot.get_my_description(code)).description != description:
            await bot.set_my_description(description, language_code=code)
        about = phrases.say(tag, "bot-about", {})[:ABOUT_CHARACTERS]
        if (await bot.get_my_short_description(code)).short_description != about:
            await bot.set_my_short_description(about, language_code=code)
    _log.info("menu registered", languages=len(_codes()))


def phrase_of(name: str, scope: BotCommandScope | None) -> str:
    """What the phrase that describes a command is called, after ``command-``."""
    return PHRASE_OF.get(name, name) if scope else name


def _codes() -> dict[str, str | None]:
    """Our language -> Telegram's two letters; English is what all others see."""
    codes: dict[str, str | None] = {"en": None}
    for tag in languages():
        base = tag.split("-")[0]
        if tag != "en" and base not in codes.values():
            codes[tag] = base
    return codes
