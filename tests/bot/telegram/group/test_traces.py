"""What is left of two hundred messages of a group: no word, anywhere. The bot is a process of its
own and logs everything."""

from __future__ import annotations

import base64
import itertools
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import httpx

from bot.groups.settings import GroupSettings, Mode
from bot.store.engine import open_store, sqlite_url
from tests.bot.telegram.core import until
from tests.bot.telegram.group.test_limits import offers
from tests.bot.telegram.processes import open_lives
from tests.bot.telegram.test_service_process import AT_DEBUG
from tests.telegram.groups import Group
from tests.telegram.rates import NO_RATES
from tests.telegram.server import BotApi, open_bot_api

ORDINARY = (
    "Good morning {0}, is the lift working again?",
    "{0} is selling iris bulbs, three for 5 euros, pick up at the gate",
    "¿Alguien sabe de un buen oculista? {0} pregunta",
    "BTC broke 100k, {0} took profit, airdrop next week",
    "Ребята, {0} спрашивает, у кого есть ключ от подвала",
    "银行让{0}更新身份证信息，哪天去合适",
    "{0}さん、明日の会議は3時です",
    "https://example.org/{0} has the minutes of the meeting",
)
"""What people say all day, each with a word that nobody else would write."""

CANDIDATES = (
    "Is it legal that {0} wants 50 dollars' worth of tokens for my iris?",
    "Haha {0}, scan my iris, take my soul too, cash at once",
    "The paper says {0} paid people for iris scans and was fined",
)
"""What stage one lets through and stage two does not flag."""

PEOPLE = 201
"""One for each message: what one person says in a short time is read together."""

LETTERS = "bcdfghjkmnpqrstvwz"


def canaries() -> Iterable[str]:
    """Words that stand nowhere else."""
    for some in itertools.product(LETTERS, repeat=3):
        yield "Qua" + "y".join(some) + "xoq"


async def test_no_word_of_two_hundred_messages_is_left(
    home: Path, tmp_path: Path, unused_port: int
) -> None:
    words = canaries()
    used: list[str] = []

    def canary() -> str:
        used.append(next(words))  # type: ignore[call-overload]
        return used[-1]

    async with open_bot_api(rates=NO_RATES) as api:
        members = [
            api.person(name=canary(), last_name=canary(), username=canary().lower())
            for _ in range(PEOPLE)
        ]
        owner = api.person(name=canary(), started=True)
        groups = [api.group(canary(), bot="administrator") for _ in range(4)]
        for group, mode in zip(groups, (Mode.HINT, Mode.BOTH, Mode.WATCH, Mode.OFF), strict=True):
            group.join(owner, owner=True)
            for member in members:
                group.join(member)
            remember(tmp_path, group, GroupSettings(
                mode=mode, owner=owner.id, thread_minutes=0, hints_per_hour=60,
            ))  # fmt: skip
        async with open_lives(
            api, home, tmp_path, program=AT_DEBUG, health_port=str(unused_port)
        ) as lives:
            bot = await lives.begin(last=True)
            posted = [f"{text} {{0}}" for text in offers(30)]
            texts = [*ORDINARY * 18, *CANDIDATES * 9, *posted]
            for at, text in enumerate(texts):
                group = groups[at % 4]
                said = await members[at % PEOPLE].says(text.format(canary()), group)
                if at % 10 == 0:
                    await members[at % PEOPLE].edits(said, text.format(canary()) + ".")
            await quiet(api, tmp_path)
            assert len(groups[0].messages) > 5 and len(owner.messages) > 5
            assert not groups[2].messages and not groups[3].messages
            async with httpx.AsyncClient() as client:
                metrics = (await client.get(f"http://127.0.0.1:{unused_port}/metrics")).text
            assert "irisward_updates_total" in metrics
            left = {"/metrics": metrics.encode()} | files(tmp_path)  # while it runs
            assert await bot.stop(10) == 0
        left |= {f"{name}, stopped": content for name, content in files(tmp_path).items()}
        assert b'"debug"' in left["bot.log"]
        stored = count(tmp_path, "kind IN ('message', 'edited_message')")
    assert len(used) > 600
    for name, content in left.items():
        told = content.lower()
        for word in used:
            for form in forms(word):
                assert form not in told, (name, word)
    # of ordinary messages there is not even a row: what came in were candidates, and who joined
    candidates = sum(text not in ORDINARY for text in texts)
    assert 0 < stored <= candidates * 1.2


def remember(folder: Path, group: Group, settings: GroupSettings) -> None:
    """What a group has chosen, before the bot starts."""
    url = sqlite_url(folder / "bot.sqlite3")
    with open_store(url, None, folder / "secret.key") as store:
        store.groups.save(group.id, settings)


async def quiet(api: BotApi, folder: Path) -> None:
    """Returns when the bot has taken everything, and is done with all of it."""
    await api.until(lambda: not len(api.updates) or None, 60)
    await until(lambda: not count(folder, "payload IS NOT NULL"), 90)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the bot: its database, what SQLite keeps beside it, key and log."""
    return {one.name: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def forms(word: str) -> Iterable[bytes]:
    """How a word may stand in a file, in small letters."""
    yield word.lower().encode()
    yield word.lower().encode("utf-16-le")
    yield base64.b64encode(word.encode()).rstrip(b"=")[1:-1].lower()


def count(folder: Path, which: str) -> int:
    """Rows of the inbox."""
    with closing(sqlite3.connect(folder / "bot.sqlite3")) as database:
        found = database.execute(f"SELECT count(*) FROM inbox WHERE {which}")  # noqa: S608
        return int(found.fetchone()[0])
