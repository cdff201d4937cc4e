"""What only a process of its own can show of the service: what it logs, and its end by signal."""

from __future__ import annotations

import re
from pathlib import Path

from tests.bot.telegram.core import until
from tests.bot.telegram.processes import open_lives
from tests.telegram.rates import NO_RATES
from tests.telegram.server import open_bot_api

AT_DEBUG = """
import logging
from bot.console import read_settings
from bot.logs import configure_bot
from bot.telegram.service import run
configure_bot(logging.DEBUG, "json")
run(read_settings())
"""

WORDS = "canary words about an iris scan for 50 dollars"


async def test_at_debug_level_the_log_holds_nothing_of_anybody(home: Path, tmp_path: Path) -> None:
    async with open_bot_api(rates=NO_RATES) as api, open_lives(
        api, home, tmp_path, program=AT_DEBUG
    ) as lives:  # fmt: skip
        ana = api.person(
            language_code="es", name="Canariana", last_name="Canaripez", username="canary_ana"
        )
        ben, eve = api.person(name="Canariben"), api.person(name="Canarieve")
        group = api.group("Canarias", username="canary_group")
        group.join(ana)
        bot = await lives.begin(last=True)
        api.malformed()
        await ana.forwards(WORDS, origin="Canary Sender")
        heard = await ana.hears(30)
        await ana.presses(heard, heard.labels[0])
        await ana.popup(10)
        await ana.asks_inline(WORDS + " inline", timeout=10)
        await ana.commands("/country", "Kenya")
        await ana.hears(10)
        await ana.commands("/feedback", WORDS)
        await ana.hears(10)
        await ana.commands("/check", place=group)
        await group.hears(10)
        # everything that can go wrong with a send
        for fault in ("reset", "error", "too_many", "conflict"):
            details = {"status": 502} if fault == "error" else {"seconds": 1}
            api.faults.add(fault, method="sendMessage", **details)
            await ana.says(f"{WORDS} {fault}")
            await ana.hears(20)
        api.faults.error(400, method="sendMessage", chat=ben.id, times=3)
        await ben.says(WORDS + " please")
        await ben.hears(20)
        await eve.says(WORDS)
        eve.chat.blocked = True
        log = tmp_path / "bot.log"
        await until(lambda: '"set aside"' in log.read_text(), 10)
        await until(lambda: '"nobody there"' in log.read_text(), 10)
        assert await bot.stop(8) == 0
    text = log.read_text("utf-8")
    assert '"debug"' in text and '"stopped"' in text
    told = re.sub(r'"timestamp": *"[^"]*"', "", text)
    hidden = [
        api.token, api.token.partition(":")[2], "canar", "iris scan", "Kenya",
        *(str(chat) for chat in (ana.id, ben.id, eve.id, group.id)),
    ]  # fmt: skip
    for one in hidden:
        assert one.casefold() not in told.casefold(), one


async def test_a_signal_ends_a_start_that_waits_for_telegram(home: Path, tmp_path: Path) -> None:
    async with open_bot_api() as api, open_lives(
        api, home, tmp_path, telegram_api="http://127.0.0.1:9"
    ) as lives:  # fmt: skip
        bot = await lives.begin(last=True)
        log = tmp_path / "bot.log"
        await until(lambda: "Telegram not reached" in log.read_text(), 30)
        assert await bot.stop(3) == 0
        assert "Traceback" not in log.read_text()
