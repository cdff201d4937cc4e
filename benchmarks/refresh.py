"""``python -m benchmarks.refresh``: what keeping the knowledge current costs, and what it bears.

The sources lie on a made-up site on loopback (`tests.ingest.webworld`): 300 pages, five feeds
and forty PDF files in eight languages. Everything is the product's own but the distance of one
second between two requests to a host, which is lifted by the argument that the fetcher has for
it (``Limits(gap=0)``): with it, any refresh takes as many seconds as there are pages.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from benchmarks.refresh_load import load
from benchmarks.refresh_quality import quality
from benchmarks.telegram_crowd import percentile, table
from tests.ingest.crashing import Refresher, survive
from tests.ingest.readers import read_on
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import WebHome
from tests.ingest.webworld import World, editions

Rows = list[tuple[str, str]]

Timed = tuple[float, dict[str, Any], dict[int, int]]
"""Seconds, the report, and the answers of the site by status."""

PATIENCE = 900.0
"""Seconds after which a measurement is given up."""


def world_of(site: Site, home: WebHome, pages: int, papers: int) -> World:
    """A site with so many pages and papers, registered as the sources of ``home``."""
    world = World(site, pages=pages, papers=papers)
    world.build()
    world.register(home)
    return world


def second(folder: Path, pages: int, papers: int) -> Rows:
    """A first refresh against one with a hundredth changed, with the good embedding model."""
    with open_site() as site:
        home = WebHome(folder / "home", site)
        world = world_of(site, home, pages, papers)
        with Refresher(home, "bundled") as refresher:
            first, whole, counted = timed(home, refresher, 0)
            world.change(0.01)
            again, part, revisited = timed(home, refresher, 25)
        with Refresher(home, "bundled") as refresher:
            none = timed(home, refresher, 50)[0]
        with home.store.open(home.store.current() or 0) as index:
            assert editions(index.passages()) == world.state
    same = world.size - len(part["changed"])
    unchanged = sum(source["not_modified"] for source in part["sources"])
    return [
        ("documents, sources, languages", f"{world.size}, {len(world.lists)}, 8"),
        ("first: requests, embedded, seconds",
         f"{sum(counted.values())}, {whole['embedded']:,}, {first:.1f}"),
        ("documents changed", str(len(part["changed"]))),
        ("second: embedded, passages that changed, seconds",
         f"{part['embedded']}, {part['passages']['changed']}, {again:.1f}"),
        ("second / first", f"{again / first:.3f} (wanted: at most 0.1)"),
        ("second: answers 200 and 304",
         f"{revisited.get(200, 0)}, {revisited.get(304, 0)}"),
        ("304 of the documents that had not changed",
         f"{unchanged / same:.1%} (wanted: at least 95 %)"),
        ("nothing changed, in a new process, with loading the model", f"{none:.1f} s"),
    ]  # fmt: skip


def timed(home: WebHome, refresher: Refresher, hours: int) -> Timed:
    """One refresh."""
    home.site.asked.clear()
    refresher.ready()
    began = time.monotonic()
    refresher.begin(hours)
    outcome = refresher.line()
    took = time.monotonic() - began
    assert outcome in ("published", "nothing-changed"), outcome
    return took, home.store.report(home.store.current() or 0), home.site.counted()


def kills(folder: Path, times: int, pages: int) -> Rows:
    """SIGKILLs at random moments of refreshes of the web."""
    with open_site() as site:
        home = WebHome(folder / "home", site)
        world = world_of(site, home, pages, pages // 8)
        home.refresh(later=0)
        began = time.monotonic()
        survived = survive(home, world, times)
        return [
            ("documents, a third of them changed each time", str(world.size)),
            ("SIGKILLs", str(times)),
            ("old index in full, new index in full", f"{survived.old}, {survived.new}"),
            ("a mixture, or faults that `kb verify` finds, or no answer", "0"),
            ("seconds in all", f"{time.monotonic() - began:.0f}"),
        ]


async def readers(folder: Path, publishes: int, pages: int) -> Rows:
    """Ten questions a second while another process publishes."""
    with open_site() as site:
        home = WebHome(folder / "home", site)
        world = world_of(site, home, pages, 0)
        home.refresh(later=0)
        with Refresher(home) as refresher:

            def publish(number: int) -> None:
                refresher.begin(25 * number)
                assert refresher.line() == "published"

            read = await read_on(
                home, world, publishes, every=0.1, seconds=PATIENCE, publish=publish
            )
        return [
            ("publishes, generations that answered", f"{publishes}, {len(read.generations)}"),
            ("questions, two searches each", f"{read.answers:,}"),
            ("failed, mixed", f"{len(read.failed)}, {read.mixed}"),
            ("seconds, p50 / p95 / longest", f"{percentile(read.seconds, 50):.2f} / "
             f"{percentile(read.seconds, 95):.2f} / {max(read.seconds):.2f}"),
        ]  # fmt: skip


async def measure(parts: str, quick: bool, passages: int) -> None:
    """The parts asked for, each a table."""

    async def now(rows: Callable[[], Rows]) -> Rows:
        return await asyncio.to_thread(rows)

    made: dict[str, tuple[str, Callable[[Path], Awaitable[Rows]]]] = {
        "a": ("A first refresh and a second one", lambda folder: now(
            lambda: second(folder, *((60, 8) if quick else (300, 40))))),
        "b": ("Answers during a refresh", lambda folder: load(folder, passages)),
        "c": ("Kills", lambda folder: now(
            lambda: kills(folder, *((8, 24) if quick else (50, 48))))),
        "d": ("Readers", lambda folder: readers(folder, *((4, 10) if quick else (20, 20)))),
        "q": ("Quality of the fast model", lambda folder: now(lambda: quality(folder))),
    }  # fmt: skip
    print("The pace of one request a second is lifted on loopback.\n", flush=True)
    for part in parts:
        title, make = made[part]
        before = os.getloadavg()[0]
        with tempfile.TemporaryDirectory() as folder:
            rows = await make(Path(folder))
        print(table(f"{title} (load before: {before:.1f})", rows), flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller numbers")
    parser.add_argument("--parts", default="abcd", help="of a, b, c, d and q")
    parser.add_argument("--passages", type=int, help="for part b (default: 10,000, quick: 600)")
    given = parser.parse_args()
    passages = given.passages or (600 if given.quick else 10_000)
    from bot.logs import configure

    configure()
    asyncio.run(measure(given.parts, given.quick, passages))


if __name__ == "__main__":
    main()
