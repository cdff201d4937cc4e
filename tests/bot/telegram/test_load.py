"""Many people at once: who has to wait is answered later, and nobody is turned away."""

from __future__ import annotations

import asyncio
from pathlib import Path

from pydantic import SecretStr

from bot.settings import Settings
from bot.telegram.service import open_bot, serve
from tests.telegram.server import open_bot_api

PEOPLE = 60
OFFER = "A man at the mall pays 50 dollars in tokens for a scan of your eyes. Bring your ID!"


async def test_one_offer_forwarded_by_many_in_the_same_second(home: Path, tmp_path: Path) -> None:
    async with open_bot_api(latency=0.05) as api:
        settings = Settings(
            home=home,
            database=f"sqlite:///{tmp_path / 'bot.sqlite3'}",
            secret_file=tmp_path / "secret.key",
            telegram_token=SecretStr(api.token),
            telegram_api=api.url,
            health_port=0,
        )
        stop = asyncio.Event()
        async with open_bot(settings) as bot:
            serving = asyncio.create_task(serve(bot, stop))
            first, *others = (api.person(name=f"Person {n}") for n in range(PEOPLE + 1))
            await first.forwards(OFFER)
            await first.hears(timeout=30)
            # from here on the answer is known, and only sending it takes time
            said = [await person.forwards(OFFER) for person in others]
            heard = [await person.hears(timeout=30) for person in others]
            stop.set()
            await serving
        assert [one.reply_to for one in heard] == [one.id for one in said]
        assert all(len(person.messages) == 1 for person in others)
        assert api.violations == []
