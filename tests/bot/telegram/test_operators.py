"""The operators' commands, through the stand-in, with a registry and an index of their own."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from bot.telegram.service import Bot, open_bot, serve
from bot.wiring import registry_of, store_of
from tests.bot.telegram.core import quick_pacing
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import notice, sitemap
from tests.telegram.hearing import Heard
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


@dataclass
class Run:
    """A bot that serves, with a home of its own."""

    bot: Bot
    settings: Settings

    def add(self, site: Site, path: str, **fields: Any) -> None:
        registry_of(self.settings).add({
            "kind": "page", "url": site.url(path), "authority": "ng-ndpc", "jurisdiction": "NG",
            **fields,
        })  # fmt: skip


@asynccontextmanager
async def running(
    home: Path, folder: Path, api: BotApi, *operators: Person, **more: Any
) -> AsyncIterator[Run]:
    own = folder / "home"
    if not own.exists():
        shutil.copytree(home, own)
    settings = Settings(
        home=own,
        secret_file=folder / "keys" / "secret.key",
        telegram_token=api.token,  # type: ignore[arg-type]  # pydantic makes a secret of it
        telegram_api=api.url,
        health_port=0,
        operators=",".join(str(operator.id) for operator in operators),
        operator_contact="https://example.org/bot",
        intranet="127.0.0.1",
        refresh_hours=0,
        **more,
    )
    stop = asyncio.Event()
    async with open_bot(settings, pacing=quick_pacing()) as bot:
        serving = asyncio.create_task(serve(bot, stop, reload_seconds=0.2))
        try:
            yield Run(bot, settings)
        finally:
            stop.set()
            await serving


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened


async def says(person: Person, command: str, rest: str = "", **how: Any) -> Heard:
    await person.commands(command, rest, **how)
    return await person.hears(timeout=60)


def bare(message: Heard) -> dict[str, Any]:
    """A message as the bot sent it, but for what counts and dates it."""
    kept = {
        k: v for k, v in message.raw.items() if k not in ("message_id", "date", "chat")
    }  # fmt: skip
    kept["reply_to_message"] = "reply_to_message" in message.raw
    return kept


async def test_an_operator_refreshes_looks_and_goes_back(home: Path, tmp_path: Path) -> None:
    async with open_bot_api(rates=NO_RATES) as api:
        ada, eve = api.person(name="Ada"), api.person(name="Eve")
        async with running(home, tmp_path, api, ada) as run:
            notices = tmp_path / "notices"
            notices.mkdir()
            (notices / "order.md").write_text(ORDER, "utf-8")
            registry_of(run.settings).add_folder(
                notices, authority="ng-ndpc", jurisdiction="NG", source="nigeria"
            )
            begun = await says(ada, "/refresh")
            assert begun.text == "Refreshing …"
            report = await ada.hears(timeout=60)
            assert "nigeria" in report.text
            assert "published generation 2" in report.text
            shown = (await ada.hears_edit(begun)).text
            assert shown.startswith(("The refresh ended after", "Refreshing: "))

            assert "* 2" in (await says(ada, "/kb")).text

            # what was refreshed answers without a restart
            offer = "In Lagos they give airtime if you let them scan your palm. Should I go?"
            await asyncio.sleep(3)
            await ada.says(offer)
            answer = await ada.hears(timeout=30)
            assert "Order on palm scans for airtime" in answer.text
            # the registry knows the authority, and so its name in other languages
            await eve.says("En Lagos dan saldo si dejas que te escaneen la palma. ¿Voy?")
            assert "Comisión de Protección de Datos de Nigeria" in (await eve.hears(30)).text

            # for anybody else there are no such commands
            for command in ("/refresh", "/kb", "/rollback"):
                for rest in ("", "1", "http://127.0.0.1/"):
                    unknown = bare(await says(eve, "/nothing", rest))
                    assert bare(await says(eve, command, rest)) == unknown, command
            assert store_of(run.settings).current() == 2
            # and an order that an operator passes on is somebody else's
            await ada.forwards("/rollback 1", origin="Eve")
            assert "live one?" not in (await ada.hears(30)).text

            asked = await says(ada, "/rollback")
            await ada.presses(asked, "Go back to 1")
            assert "Generation 1 is live" in (await ada.hears_edit(asked)).text
            assert store_of(run.settings).current() == 1
            assert "no such sound generation" in (await says(ada, "/rollback", "7")).text
        assert not api.violations


async def test_two_at_once_and_what_the_sources_do(home: Path, tmp_path: Path, site: Site) -> None:
    for number in range(4):
        site.put(f"/n{number}", notice(number))
    site.put("/map", sitemap(site, *(f"/n{n}" for n in range(4))), "application/xml")
    site.fail("/gone", 500)
    async with open_bot_api(rates=NO_RATES) as api:
        ada, ben, eve = (api.person(name=name) for name in ("Ada", "Ben", "Eve"))
        house = api.group("Operators")
        for person in (ada, ben, eve):
            house.join(person)
        async with running(home, tmp_path, api, ada, ben, operators_chat=house.id) as run:
            run.add(site, "/map", id="map", kind="sitemap")
            run.add(site, "/gone", id="gone", every_hours=48)
            await asyncio.sleep(0.5)
            for _ in house.messages:
                await house.hears()
            # one page a second: time enough for the others
            await ada.commands("/refresh", place=house)
            begun = await house.hears(30)
            for person, place in ((ben, ben), (ada, ada), (ada, house)):
                await person.commands("/refresh", place=house if place is house else None)
                told = (await place.hears(10)).text
                assert told.startswith("A refresh is running since ")
                assert told.endswith(" UTC, started by Ada.")
            edits = [(await house.hears_edit(begun, 30))]
            edits.append(await house.hears_edit(edits[-1], 30))
            assert "Refreshing: reading" in edits[0].text
            report = await house.hears(60)
            assert "map: 4 added" in report.text
            assert "gone: 0 added" in report.text

            # where each stands, whoever of them asks
            states = (await says(ben, "/sources")).text
            assert "map (sitemap, NG, 4 documents): on" in states
            assert "gone (page, NG, 0 documents): FAILING" in states
            assert "last failure" in states and "status 500" in states
            assert "next from " in states and "next at the next refresh" in states
            # with a word it looks for notices, as for everybody
            assert "FAILING" not in (await says(ben, "/sources", "KE")).text
            await ada.commands("/sources", place=house)
            assert "FAILING" in (await house.hears(10)).text
            # nobody else in that group is heard
            for command in ("/refresh", "/kb", "/rollback", "/nothing"):
                await eve.commands(command, place=house)
            await house.hears_nothing(0.5)
            asked = await _asked_back(ada, house)
            await eve.presses(asked, "Go back to 1")
            await eve.popup(10)
            assert store_of(run.settings).current() == 2
            await ben.presses(asked, "Go back to 1")
            assert "Generation 1 is live" in (await house.hears_edit(asked)).text

            # another process is told of by its number
            with store_of(run.settings).writer():
                await says(ada, "/refresh")
                assert "another refresh is running (process " in (await ada.hears(30)).text

            await _alerts(run, house)
            await _many_sources(run, ada)
        assert not api.violations


async def _asked_back(person: Person, house: Any) -> Heard:
    await person.commands("/rollback", place=house)
    asked: Heard = await house.hears(10)
    return asked


async def _alerts(run: Run, house: Any) -> None:
    """The daily job: what fails is told once, and that it works again."""
    for _ in range(2):
        await run.bot.operators.daily()
    alert = (await house.hears(10)).text
    assert alert.splitlines()[0].startswith("Refresh: this fails now.")
    assert [line for line in alert.splitlines() if line.startswith("gone: ")]
    await house.hears_nothing(0.1)
    # it is registered no more, and so fails no more
    registry_of(run.settings).remove("gone")
    await run.bot.operators.daily()
    again = (await house.hears(10)).text.splitlines()
    assert again[0] == "Refresh: this works again."
    assert again[1].startswith("gone (failing since ")


async def _many_sources(run: Run, person: Person) -> None:
    """A long report is a file."""
    for number in range(90):
        registry_of(run.settings).add({
            "kind": "page", "url": f"https://example.org/{number}", "authority": "ng-ndpc",
            "jurisdiction": "NG", "enabled": False, "id": f"off-{number}",
        })  # fmt: skip
    sent = await says(person, "/sources")
    assert sent.raw["document"]["file_name"].startswith("sources-")
    assert "off-89" in sent.text


async def test_a_refresh_that_fails_says_so(home: Path, tmp_path: Path) -> None:
    async with open_bot_api(rates=NO_RATES) as api:
        ada = api.person(name="Ada")
        async with running(home, tmp_path, api, ada) as run:
            assert "Refreshing" in (await says(ada, "/refresh", "no-such-source")).text
            assert "there is no source no-such-source" in (await ada.hears(60)).text
            (run.settings.home / "sources.yaml").write_text("sources: 7\n", "utf-8")
            await says(ada, "/refresh")
            assert "Refresh failed" in (await ada.hears(timeout=60)).text
            assert "cannot be read" in (await says(ada, "/sources")).text
            assert store_of(run.settings).current() == 1
