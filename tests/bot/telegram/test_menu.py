"""The menu that Telegram shows before anybody writes."""

from __future__ import annotations

import pytest
from telegram.error import BadRequest, NetworkError

from bot.phrases import FluentPhrases, languages
from bot.telegram.commands import NAMES
from bot.telegram.group.asked import EVERYBODY, LEADERS
from bot.telegram.menu import register_menu
from tests.bot.telegram.core import quick_client
from tests.telegram.server import BotApi

CODES = {"", "ar", "de", "es", "fr", "hi", "id", "ja", "ko", "pt", "ru", "sw", "th", "zh"}
"""What Telegram can tell apart of our languages; the empty one is what all others see."""


SHOWN = {
    "default": (*NAMES, "settings"),
    "all_group_chats": EVERYBODY,
    "all_chat_administrators": (*EVERYBODY, *LEADERS),
}
"""Which commands are shown where."""


async def test_it_is_registered_in_every_language_and_only_once(api: BotApi) -> None:
    phrases = FluentPhrases()
    async with quick_client(api) as client:
        await register_menu(client, phrases)
        writes = [call for call in api.calls if call.method.startswith("set")]
        assert len(writes) == 5 * len(CODES)
        await register_menu(client, phrases)
        assert [call for call in api.calls if call.method.startswith("set")] == writes
    profile = api.profile
    assert {code for _, code in profile.commands} == CODES
    assert set(profile.descriptions) == set(profile.short_descriptions) == CODES
    for code in CODES:
        tag = {"": "en", "zh": "zh-Hans"}.get(code, code)
        for kind, names in SHOWN.items():
            (commands,) = (
                c for (scope, at), c in profile.commands.items() if at == code and kind in scope
            )
            assert [one["command"] for one in commands] == list(names)
            described = [
                "group-forget" if name == "forget" and kind != "default" else name for name in names
            ]
            assert [one["description"] for one in commands] == [
                phrases.say(tag, f"command-{name}", {}) for name in described
            ]
            assert all(len(one["description"]) <= 60 for one in commands)
        assert profile.descriptions[code] == phrases.say(tag, "bot-description", {})
        assert profile.short_descriptions[code] == phrases.say(tag, "bot-about", {})
    assert not api.violations


async def test_only_what_differs_is_registered_anew(api: BotApi) -> None:
    async with quick_client(api) as client:
        await register_menu(client, FluentPhrases())
        await client.set_my_short_description("an older one", language_code="fr")
        before = len(api.calls)
        await register_menu(client, FluentPhrases())
    writes = [call for call in api.calls[before:] if call.method.startswith("set")]
    assert [(call.method, call.params["language_code"]) for call in writes] == [
        ("setMyShortDescription", "fr")
    ]


@pytest.mark.parametrize("status", [400, 502])
async def test_what_telegram_says_is_raised(api: BotApi, status: int) -> None:
    api.faults.error(status, method="getMyDescription")
    async with quick_client(api) as client:
        with pytest.raises(BadRequest if status == 400 else NetworkError):
            await register_menu(client, FluentPhrases())


def test_every_language_of_ours_is_one_of_telegrams() -> None:
    assert {tag.split("-")[0] for tag in languages()} == (CODES - {""}) | {"en"}
