"""What Telegram shows of the bot before anybody writes: commands and descriptions."""

from __future__ import annotations

from typing import Final

import structlog
from telegram import BotCommand
from telegram.ext import ExtBot

from bot.phrases import FluentPhrases, languages
from bot.telegram.commands import NAMES

_log = structlog.get_logger(__name__)

DESCRIPTION_CHARACTERS: Final = 512
ABOUT_CHARACTERS: Final = 120


async def register_menu(bot: ExtBot[str], phrases: FluentPhrases) -> None:
    """Register commands and descriptions in every language. Raises `TelegramError`.

    Telegram knows one Chinese; it gets the simplified one. What is there already is left.
    """
    for tag, code in _codes().items():
        commands = tuple(
            BotCommand(name, phrases.say(tag, f"command-{name}", {})) for name in NAMES
        )
        if await bot.get_my_commands(language_code=code) != commands:
            await bot.set_my_commands(commands, language_code=code)
        description = phrases.say(tag, "bot-description", {})[:DESCRIPTION_CHARACTERS]
        if (await bot.get_my_description(code)).description != description:
            await bot.set_my_description(description, language_code=code)
        about = phrases.say(tag, "bot-about", {})[:ABOUT_CHARACTERS]
        if (await bot.get_my_short_description(code)).short_description != about:
            await bot.set_my_short_description(about, language_code=code)
    _log.info("menu registered", languages=len(_codes()))


def _codes() -> dict[str, str | None]:
    """Our language -> Telegram's two letters; English is what all others see."""
    codes: dict[str, str | None] = {"en": None}
    for tag in languages():
        base = tag.split("-")[0]
        if tag != "en" and base not in codes.values():
            codes[tag] = base
    return codes
