"""Another process refreshes while the bot runs: it answers from what is new without a restart."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.telegram.service import RELOAD_SECONDS
from bot.wiring import registry_of
from tests.bot.telegram.talks import Talk, asks, open_talk
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import html

SOON = 30.0
"""Seconds in which a running bot has to answer from what was published."""

ROOT = Path(__file__).parents[3]
HEAD = '<meta property="article:published_time" content="2026-04-21T09:00:00+01:00">'

ORDER = (
    "The Nigeria Data Protection Commission has ordered Brightpalm Ventures to stop all palm "
    "scans of market traders in Lagos and Kano for airtime and data bundles.",
    "Agents put up a tent beside the market, scanned both palms of each trader and credited two "
    "thousand naira of airtime. Nobody was told where the palm prints were kept.",
    "Consent that is bought with airtime is not freely given, the Commission found. A palm print "
    "cannot be changed like a password, so a copy in the wrong hands does harm for life.",
)
"""An invented order of an invented case."""

OFFERS = {
    "English": (
        "en", "They scan your palm at the market in Lagos and give 2000 naira airtime. Should I go?"
    ),
    "Pidgin": (
        "en", "Abeg, for Lagos market dem dey scan person palm come give am airtime. I fit go?"
    ),
    "Hausa, asking in English": (
        "ha", "In Kano they want to scan my palm and they pay me with airtime. Is it safe?"
    ),
    "French": (
        "fr", "Au marché de Lagos, on scanne la paume de la main contre du crédit téléphonique. "
        "Est-ce que je dois y aller ?"
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened


def refreshed(talk: Talk) -> None:
    """`irisward refresh`, as an operator types it beside the running bot. The sites of other
    tests' sources are none of this one's."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("IRISWARD_")}
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "refresh", "--source", "orders"],
        cwd=ROOT,
        env={
            **ours, "IRISWARD_HOME": str(talk.settings.home), "IRISWARD_INTRANET": "127.0.0.1",
            "IRISWARD_OPERATOR_CONTACT": "https://example.org/bot",
        },
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "published generation 2" in done.stdout


@asynccontextmanager
async def talking(home: Path, folder: Path) -> AsyncIterator[Talk]:
    own = folder / "home"
    shutil.copytree(home, own)
    async with open_talk(own, folder) as talk:
        yield talk


def registered(talk: Talk, place: str, folder: Path, site: Site) -> str:
    """The order as a page that the registry names; its address, if it has one."""
    page = html("Order on palm scans for airtime", *ORDER, head=HEAD)
    fields = {"id": "orders", "authority": "ng-ndpc", "jurisdiction": "NG", "notice": "order"}
    if place == "web":
        site.put("/orders/palm", page)
        url = site.url("/orders/palm")
        registry_of(talk.settings).add({**fields, "kind": "page", "url": url})
        return url
    notices = folder / "notices"
    notices.mkdir()
    (notices / "palm.html").write_text(page, "utf-8")
    registry_of(talk.settings).add({**fields, "path": str(notices)})
    return ""


@pytest.mark.parametrize("place", ["folder", "web"])
async def test_a_new_order_is_cited_in_the_next_answers(
    home: Path, tmp_path: Path, site: Site, place: str
) -> None:
    async with talking(home, tmp_path) as talk:
        (code, offer), *_ = OFFERS.values()
        ana = talk.person(code)
        assert "Order on palm scans" not in (await asks(ana, offer)).text
        url = registered(talk, place, tmp_path, site)
        await asyncio.to_thread(refreshed, talk)
        published = time.monotonic()
        while talk.bot.desks.edition.generation == 1:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        assert time.monotonic() - published < SOON
        for name, (code, offer) in OFFERS.items():
            answer = await asks(talk.person(code), offer)
            assert "Order on palm scans for airtime" in answer.text, name
            assert "2026" in answer.text, name
            assert "Nigeria" in answer.text, name
            if url:
                assert url in [entity.get("url") for entity in answer.entities], name
            words = ("Do not", "Don't") if code != "fr" else ("Ne ", "N'", "N’")
            assert any(word in answer.text for word in words), (name, answer.text)
        assert talk.broke_rules() == []


def test_a_bot_looks_often_enough() -> None:
    assert RELOAD_SECONDS < SOON / 2
