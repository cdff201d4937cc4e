"""The operators' commands, through the stand-in, with a registry and an index of their own."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.settings import Settings
from bot.telegram.service import open_bot, serve
from bot.wiring import registry_of, store_of
from tests.telegram.people import Person
from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api

ORDER = """---
issued: 2026-03-02
---
# Order on palm scans for airtime

The Nigeria Data Protection Commission ordered a company to stop scanning palms for airtime
in Lagos. It said that consent which is bought with airtime is not free. The order holds until
the company has shown a lawful basis for the scans and a way to delete them.
"""


@asynccontextmanager
async def running(
    home: Path, folder: Path, api: BotApi, operator: Person
) -> AsyncIterator[Settings]:
    own = folder / "home"
    shutil.copytree(home, own)
    settings = Settings(
        home=own,
        secret_file=folder / "keys" / "secret.key",
        telegram_token=api.token,  # type: ignore[arg-type]  # pydantic makes a secret of it
        telegram_api=api.url,
        health_port=0,
        operators=str(operator.id),
    )
    stop = asyncio.Event()
    async with open_bot(settings) as bot:
        serving = asyncio.create_task(serve(bot, stop, reload_seconds=0.2))
        try:
            yield settings
        finally:
            stop.set()
            await serving


async def test_an_operator_refreshes_looks_and_goes_back(home: Path, tmp_path: Path) -> None:
    async with open_bot_api(rates=NO_RATES) as api:
        ada, eve = api.person(name="Ada"), api.person(name="Eve")
        async with running(home, tmp_path, api, ada) as settings:
            notices = tmp_path / "notices"
            notices.mkdir()
            (notices / "order.md").write_text(ORDER, "utf-8")
            registry_of(settings).add_folder(
                notices, authority="ng-ndpc", jurisdiction="NG", source="nigeria"
            )

            await ada.commands("/refresh")
            assert "Refreshing" in (await ada.hears(timeout=30)).text
            report = await ada.hears(timeout=60)
            assert "nigeria" in report.text
            assert "published generation 2" in report.text

            await ada.commands("/kb")
            assert "* 2" in (await ada.hears(timeout=20)).text

            # what was refreshed answers without a restart
            offer = "In Lagos they give airtime if you let them scan your palm. Should I go?"
            await asyncio.sleep(3)
            await ada.says(offer)
            answer = await ada.hears(timeout=30)
            assert "Order on palm scans for airtime" in answer.text

            # nobody else can, and is told no more than for a word that means nothing
            for command in ("/refresh", "/kb", "/rollback"):
                await eve.commands(command)
                said = await eve.hears(timeout=20)
                assert "Send me a question or an offer" in said.text
            assert store_of(settings).current() == 2

            await ada.commands("/rollback")
            asked = await ada.hears(timeout=20)
            await ada.presses(asked, "Go back to 1")
            assert "Generation 1 is live" in (await ada.hears_edit(asked)).text
            assert store_of(settings).current() == 1
        assert not api.violations


async def test_a_refresh_that_fails_says_so(home: Path, tmp_path: Path) -> None:
    async with open_bot_api(rates=NO_RATES) as api:
        ada = api.person(name="Ada")
        async with running(home, tmp_path, api, ada) as settings:
            (settings.home / "sources.yaml").write_text("sources: 7\n", "utf-8")
            await ada.commands("/refresh")
            await ada.hears(timeout=30)
            assert "Refresh failed" in (await ada.hears(timeout=60)).text
            assert store_of(settings).current() == 1
