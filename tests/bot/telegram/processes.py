"""The bot as a process of its own, for what only a process can show: being killed."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from tests.telegram.server import BotApi

ROOT = Path(__file__).resolve().parents[3]

# Loading the libraries takes longer than all the rest of a start. A process is prepared while
# the one before it still runs, and goes on with the very command when a line comes in.
_PREPARED = """
import sys
from bot.cli import main, quiet_libraries
quiet_libraries()
import bot.telegram.service, knowledge.chroma, knowledge.desk
sys.stdin.readline() or sys.exit()
"""
_COMMAND = "main()"


class BotProcess:
    """One life of ``irisward bot``: prepared, then running, then ended one way or another."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def prepared(cls, program: str, environment: dict[str, str], log: Path) -> Self:
        """A process that has loaded everything and waits for `go` to run a ``program``; it adds
        to the file ``log``."""
        with log.open("ab") as errors:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-c", _PREPARED + program, "bot"),
                cwd=ROOT,
                env=environment,
                stdin=asyncio.subprocess.PIPE,
                stderr=errors,
            )
        return cls(process)

    @property
    def pid(self) -> int:
        """Its id."""
        return self._process.pid

    def processor_seconds(self) -> float:
        """Processor time that the process and its model's have used (Linux)."""
        pid = self._process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return sum(map(_processor_seconds, (pid, *map(int, children))))

    def resident_megabytes(self) -> float:
        """Memory of the process alone (Linux)."""
        pages = Path(f"/proc/{self._process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20

    def go(self) -> None:
        """Run the bot."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")

    async def kill(self) -> None:
        """SIGKILL."""
        self._process.kill()
        await self._process.wait()

    async def stop(self, seconds: float) -> int:
        """SIGTERM; the exit status. Raises `TimeoutError` if it takes longer than that."""
        self._process.terminate()
        async with asyncio.timeout(seconds):
            return await self._process.wait()

    async def end(self) -> None:
        """Leave nothing behind, whatever happened."""
        if self._process.returncode is None:
            await self.kill()


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Lives:
    """The bot's lives, one after the other, over one database."""

    def __init__(self, program: str, environment: dict[str, str], log: Path) -> None:
        self._program = program
        self._environment = environment
        self._log = log
        self._next: asyncio.Task[BotProcess] | None = None
        self._begun: list[BotProcess] = []

    async def begin(self, *, last: bool = False) -> BotProcess:
        """Another life; the one before it must have ended."""
        process = await (self._next or self._prepare())
        self._begun.append(process)
        process.go()
        self._next = None if last else self._prepare()
        return process

    async def close(self) -> None:
        """End them all."""
        if self._next is not None:
            self._begun.append(await self._next)
        for process in self._begun:
            await process.end()

    def _prepare(self) -> asyncio.Task[BotProcess]:
        return asyncio.create_task(BotProcess.prepared(self._program, self._environment, self._log))


@asynccontextmanager
async def open_lives(
    api: BotApi, home: Path, folder: Path, *, program: str = "", **more: str
) -> AsyncIterator[Lives]:
    """Lives of a bot that talks to ``api``, with its database, key and log in ``folder``;
    ``more`` are further settings, ``program`` is Python to run in place of the command."""
    own = {
        "home": str(home),
        "database": f"sqlite:///{folder / 'bot.sqlite3'}",
        "secret_file": str(folder / "secret.key"),
        "telegram_token": api.token,
        "telegram_api": api.url,
        "health_port": "0",
        "log": "json",
    }
    named = {f"IRISWARD_{name.upper()}": value for name, value in (own | more).items()}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("IRISWARD_")}
    lives = Lives(program or _COMMAND, kept | named, folder / "bot.log")
    try:
        yield lives
    finally:
        await lives.close()
