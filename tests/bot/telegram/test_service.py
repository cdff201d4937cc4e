"""The whole bot as it runs: its real index, its jobs, both ways to Telegram, and its end."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from pydantic import SecretStr
from structlog.typing import EventDict

from bot.phrases import FluentPhrases
from bot.settings import Settings
from bot.telegram import dispatch, polling, service
from bot.telegram.application import KINDS
from bot.telegram.budgets import Budgets
from bot.telegram.errors import TelegramTrouble
from bot.telegram.menu import MENUS
from bot.telegram.press import mark_of
from bot.telegram.service import Bot, open_bot, serve
from bot.wiring import open_vectors, store_of
from ingest.refresh import refresh
from ingest.sources import Registry
from knowledge.advisories import bundle_folder
from tests.bot.telegram.core import quick_pacing, until
from tests.telegram.server import BotApi

OFFER = "They pay 50 dollars if I let them scan my eyes"
SECRET = "a-secret-that-only-telegram-knows"

Set = Callable[..., Settings]


@pytest.fixture
def settings(api: BotApi, home: Path, tmp_path: Path) -> Set:
    """Settings for a bot over the stand-in."""

    def made(**more: Any) -> Settings:
        chosen: dict[str, Any] = {
            "home": home,
            "database": f"sqlite:///{tmp_path / 'bot.sqlite3'}",
            "secret_file": tmp_path / "secret.key",
            "telegram_token": SecretStr(api.token),
            "telegram_api": api.url,
            "health_port": 0,
            **more,
        }
        return Settings(**chosen)

    return made


@asynccontextmanager
async def started(settings: Settings, **how: Any) -> AsyncIterator[Bot]:
    """A bot at work until the block ends; then it is told to stop, and must do so in time. It
    keeps none of the distances between messages that Telegram asks for, and lets everybody ask
    as much as they like."""
    stop = asyncio.Event()
    budgets = Budgets(per_minute=10_000, per_day=10_000, everyone_per_second=10_000)
    async with open_bot(settings, pacing=quick_pacing(), budgets=budgets) as bot:
        serving = asyncio.create_task(serve(bot, stop, **how))
        try:
            yield bot
        finally:
            stop.set()
            await asyncio.wait_for(serving, service.STOP_SECONDS + 1)


async def test_a_bot_answers_stops_and_starts_again(
    api: BotApi, settings: Set, logs: list[EventDict]
) -> None:
    ana = api.person()
    async with started(settings()):
        asked = await ana.says(OFFER)
        heard = await ana.hears(20)
        assert heard.reply_to == asked.id and heard.buttons
        await until(lambda: any(log["event"] == "menu registered" for log in logs))
        written = [call.method for call in api.calls if call.method.startswith("setMy")]
        assert len(written) == 14 * (len(MENUS) + 2)  # commands, description, about
        await ana.says(OFFER + "!")  # perhaps answered now, perhaps after the start
    await ana.says("/help")
    async with started(settings()):
        await until(lambda: len(ana.messages) == 3, 20)
        await until(lambda: [log["event"] for log in logs].count("menu registered") == 2)
    assert "/privacy" in ana.messages[-1].text
    assert [call.method for call in api.calls if call.method.startswith("setMy")] == written
    assert api.updates.allowed == frozenset(KINDS)
    assert not api.updates.confirmed or len(api.updates) == 0
    assert not api.violations


async def test_every_kind_that_is_asked_for_has_a_handler(api: BotApi, settings: Set) -> None:
    ana, group = api.person(), api.group(bot="administrator")
    async with started(settings()) as bot:
        first = await ana.says(OFFER)
        heard = await ana.hears(20)
        await ana.presses(heard, "Why")
        await ana.popup(20)
        await ana.hears(20)
        await ana.edits(first, "They pay 80 dollars if I let them scan my palm")
        await ana.hears_edit(heard, 20)
        await ana.asks_inline(OFFER, timeout=20)
        group.join(ana, admin=True)
        group.remove_bot(ana)
        count = bot.health.registry.get_sample_value
        await until(lambda: all(count("irisward_updates_total", {"kind": kind}) for kind in KINDS))


async def test_how_it_is_doing_can_be_asked(api: BotApi, settings: Set, unused_port: int) -> None:
    ana = api.person()
    async with started(settings(health_port=unused_port)), httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{unused_port}"
    ) as client:  # fmt: skip
        await ana.says(OFFER)
        await ana.hears(20)
        assert (await client.get("/healthz")).status_code == 200
        ready = await client.get("/readyz")
        assert ready.status_code == 200, ready.text
        metrics = (await client.get("/metrics")).text
    assert "irisward_generation 1.0" in metrics
    assert 'irisward_updates_total{kind="message"} 1.0' in metrics
    assert str(ana.id) not in metrics


async def test_by_webhook_from_end_to_end(
    api: BotApi, settings: Set, unused_port: int, logs: list[EventDict]
) -> None:
    url = f"http://127.0.0.1:{unused_port}"
    chosen = settings(webhook_url=url, webhook_port=unused_port, webhook_secret=SecretStr(SECRET))
    ana = api.person()
    async with started(chosen) as bot, httpx.AsyncClient() as client:
        await ana.says(OFFER)
        await ana.hears(20)
        hook = api.webhooks.hook
        assert hook is not None and hook.url == f"{url}/telegram"
        assert api.updates.allowed == frozenset(KINDS)
        assert not api.called("getUpdates")
        forged = {"update_id": 1, "message": api.updates.pushed[0]["message"]}
        for secret in ("", "another", SECRET.upper()):
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
            answer = await client.post(f"{url}/telegram", json=forged, headers=headers)
            assert answer.status_code == 403
        right = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        again = await client.post(f"{url}/telegram", json=api.updates.pushed[0], headers=right)
        assert again.status_code == 200
        await ana.hears_nothing(0.3)
        # too much waits: it is brought again later
        bot.intake.cap = bot.intake.depth = 0
        answer = await client.post(f"{url}/telegram", json=forged, headers=right)
        assert answer.status_code == 503 and int(answer.headers["retry-after"]) > 0
    assert len(ana.messages) == 1
    assert [log["event"] for log in logs if log["log_level"] == "error"] == []
    # back to polling: the webhook is taken off, and nothing that waits is dropped
    await ana.says("/help")
    async with started(settings()):
        await until(lambda: len(ana.messages) == 2, 20)
    assert api.webhooks.hook is None


async def test_a_webhook_that_cannot_be_is_refused_with_a_reason(
    api: BotApi, settings: Set
) -> None:
    for more in (
        {"webhook_url": "http://example.org"},
        {"webhook_url": "https://127.0.0.1", "webhook_secret": SecretStr("no spaces")},
    ):
        with pytest.raises(TelegramTrouble, match=r"refuses the webhook|WEBHOOK_SECRET"):
            async with open_bot(settings(webhook_port=0, **more)) as bot:
                await asyncio.wait_for(serve(bot, asyncio.Event()), 3)


async def test_a_token_that_is_taken_back_ends_the_service(api: BotApi, settings: Set) -> None:
    async with open_bot(settings()) as bot:
        api.token = "987654321:" + "another-token-of-the-same-form-as-tokens-are"
        with pytest.raises(TelegramTrouble, match="no longer takes"):
            await asyncio.wait_for(serve(bot, asyncio.Event()), 5)


@pytest.mark.parametrize(
    ("token", "words"),
    [(None, "IRISWARD_TELEGRAM_TOKEN"), ("1:short", "not know"), ("123456789:" + "x" * 35, "know")],
)
async def test_without_a_good_token_there_is_no_start(
    settings: Set, token: str | None, words: str
) -> None:
    given = SecretStr(token) if token else None
    with pytest.raises(TelegramTrouble, match=words):
        async with open_bot(settings(telegram_token=given)):
            raise AssertionError("opened")


async def test_a_start_without_telegram_waits_for_it(
    api: BotApi, settings: Set, logs: list[EventDict]
) -> None:
    ana = api.person()
    await ana.says("/help")
    api.faults.reset(method="getMe")
    api.faults.error(502, method="deleteWebhook")
    api.faults.reset(method="getMyCommands")
    async with started(settings()):
        await ana.hears(20)
        await until(lambda: any(log["event"] == "menu registered" for log in logs))
    assert len([log for log in logs if log["event"] == "Telegram not reached"]) == 3


NOTICE = "us-amazon-one-palm"


@pytest.fixture
def small(settings: Set, tmp_path: Path) -> tuple[Settings, Registry]:
    """A home of its own with a small bundle."""
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    for name in (NOTICE, "us-channel-ftc-ic3", "es-channel-incibe-017"):
        shutil.copy(bundle_folder() / f"{name}.yaml", bundle)
    chosen = settings(home=tmp_path / "home")
    registry = Registry(chosen.home / "sources.yaml", bundle=bundle)
    assert published(chosen, registry) == 1
    return chosen, registry


def published(settings: Settings, registry: Registry) -> int:
    """The generation that a refresh makes, as another process would."""
    with open_vectors(settings, shipped=True) as vectors:
        return refresh(store_of(settings), registry, vectors).generation or 0


def change_status(bundle: Path, status: str) -> None:
    file = bundle / f"{NOTICE}.yaml"
    fields = yaml.safe_load(file.read_text("utf-8"))
    file.write_text(yaml.safe_dump(fields | {"status": status}, allow_unicode=True), "utf-8")


async def test_another_generation_is_taken_up_while_questions_are_answered(
    api: BotApi, small: tuple[Settings, Registry], tmp_path: Path
) -> None:
    """Another process refreshes the index, and goes back: the bot follows both times, tells who
    watches once each time, and lets no question go unanswered."""
    chosen, registry = small
    ana, ben = api.person(language_code="es", started=True), api.person(name="Ben")
    asked = 0
    async with started(chosen, reload_seconds=0.1) as bot:

        def status() -> str:
            return next(a.status for a in bot.desks.edition.advisories if a.id == NOTICE)

        first = status()
        mark = mark_of(next(a for a in bot.desks.edition.advisories if a.id == NOTICE))
        await asyncio.to_thread(bot.store.chats.watch, ana.id, NOTICE, mark, "es")
        for expected, generation in (("taken back by a court", 2), (first, 1)):
            if generation == 2:
                change_status(tmp_path / "bundle", expected)
                change = asyncio.create_task(asyncio.to_thread(published, chosen, registry))
            else:
                await asyncio.to_thread(store_of(chosen).rollback)
            while bot.desks.edition.generation != generation:
                asked += 1
                await ben.says(f"{OFFER} number {asked}")
                await ben.hears(20)
                await asyncio.sleep(0.1)
            assert status() == expected
            assert FluentPhrases().say("es", "watch-changed", {}) in (await ana.hears(20)).text
            await ana.hears_nothing(0.4)
            await until(lambda: len(vars(bot.desks)["_opened"]) == 1)
        assert await change == 2
    assert len(ben.messages) == asked >= 2
    assert not api.violations


async def test_a_stop_under_load_is_quick_and_loses_nothing(api: BotApi, settings: Set) -> None:
    people = [api.person(name=f"P{n}") for n in range(40)]
    async with started(settings()):
        for turn in range(3):
            for person in people:
                await person.says(f"/help {turn}")
        await people[0].hears(20)
        began = time.monotonic()
    assert time.monotonic() - began < 3
    assert sum(len(person.messages) for person in people) < 120
    async with started(settings()):
        await until(lambda: sum(len(p.messages) for p in people) >= 120, 30)
    for person in people:
        assert len(person.messages) == 3
    assert not api.violations


def test_what_takes_how_long_fits_together() -> None:
    assert service.STOP_SECONDS < 8 - 2
    assert sum(dispatch.RETRY_SECONDS) < 10
    assert polling.POLL_SECONDS + polling.POLL_GRACE < 90
