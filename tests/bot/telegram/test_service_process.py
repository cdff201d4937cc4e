"""What only a process of its own can show of the service: what it logs, and its end by signal."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot.telegram.core import until
from tests.telegram.rates import NO_RATES
from tests.telegram.server import open_bot_api

AT_DEBUG = """
import asyncio, logging, signal
from bot.console import read_settings
from bot.logs import configure_bot
from bot.telegram.service import open_bot, serve
from tests.bot.telegram.core import quick_pacing

async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with open_bot(settings, pacing=quick_pacing()) as bot:
        await serve(bot, stop)

settings = read_settings()
configure_bot(logging.DEBUG, "json")
asyncio.run(main())
"""

COMMAND = """
from bot.cli import main
main()
"""

ROOT = Path(__file__).resolve().parents[3]


@asynccontextmanager
async def bot_process(
    program: str, home: Path, folder: Path, api_url: str, token: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A bot as a process of its own; it writes to ``bot.log`` in ``folder``."""
    settings = {
        "home": str(home),
        "database": f"sqlite:///{folder / 'bot.sqlite3'}",
        "secret_file": str(folder / "secret.key"),
        "telegram_token": token,
        "telegram_api": api_url,
        "health_port": "0",
        "log": "json",
    }
    named = {f"IRISWARD_{name.upper()}": value for name, value in settings.items()}
    with (folder / "bot.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", program, "bot"), cwd=ROOT, env=dict(os.environ) | named,
            stderr=log,
        )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def stopped(process: asyncio.subprocess.Process, seconds: float) -> int:
    """The exit status after SIGTERM; fails when it takes longer."""
    process.terminate()
    return await asyncio.wait_for(process.wait(), seconds)


WORDS = "canary words about an iris scan for 50 dollars"


async def test_at_debug_level_the_log_holds_nothing_of_anybody(home: Path, tmp_path: Path) -> None:
    async with open_bot_api(rates=NO_RATES) as api, bot_process(
        AT_DEBUG, home, tmp_path, api.url, api.token
    ) as process:  # fmt: skip
        ana = api.person(
            language_code="es", name="Canariana", last_name="Canaripez", username="canary_ana"
        )
        ben, eve = api.person(name="Canariben"), api.person(name="Canarieve")
        group = api.group("Canarias", username="canary_group")
        group.join(ana)
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
        for fault in ("reset", "error"):
            api.faults.add(fault, method="sendMessage", status=502)
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
        assert await stopped(process, 8) == 0
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
    nowhere, token = "http://127.0.0.1:9", "123456789:" + "x" * 35
    async with bot_process(COMMAND, home, tmp_path, nowhere, token) as process:
        log = tmp_path / "bot.log"
        await until(lambda: "Telegram not reached" in log.read_text(), 30)
        assert await stopped(process, 3) == 0
        assert "Traceback" not in log.read_text()
