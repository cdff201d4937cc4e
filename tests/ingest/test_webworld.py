"""A site of many offices: what a second refresh costs, what a kill leaves, what readers see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.report import RefreshOutcome
from tests.ingest.crashing import survive
from tests.ingest.fakes import CountingEmbedder, PlainBodies
from tests.ingest.readers import read_on
from tests.ingest.sentences import LANGUAGES
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import WebHome
from tests.ingest.webworld import World, editions

PATIENCE = 60.0
KILLS = 5
PUBLISHES = 3


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened


@pytest.fixture
def home(tmp_path: Path, site: Site) -> WebHome:
    return WebHome(tmp_path / "home", site)


def world_on(site: Site, home: WebHome, pages: int = 30, papers: int = 4) -> World:
    world = World(site, pages=pages, feeds=2, papers=papers)
    world.build()
    world.register(home)
    return world


def test_a_second_refresh_costs_only_what_changed(home: WebHome, site: Site) -> None:
    world = world_on(site, home)
    lists = len(world.lists)
    first = home.refresh()
    assert not first.failed
    assert len(first.added) == world.size + 4
    assert site.counted() == {200: world.size + lists}
    with home.open() as index:
        assert editions(index.passages()) == world.state
        languages = {p.language for p in index.passages() if p.origin != "bundle"}
    assert {tag.partition("-")[0] for tag in languages} == set(LANGUAGES)

    site.sent = 0
    bodies = home.bodies = PlainBodies()
    (changed,) = world.change(0.03)
    embedder = CountingEmbedder()
    second = home.refresh(embedder)
    assert [name.rpartition("/")[2] for name in second.changed] == [changed]
    assert (second.added, second.removed, second.failed) == ((), (), ())
    assert len(embedder.asked) == second.embedded == second.passages.changed == 1
    assert f"Edition 2 of {changed}" in embedder.asked[0]
    assert site.counted() == {200: 1, 304: world.size - 1 + lists}
    paths = ("/robots.txt", world.notices[changed].path)
    assert site.sent == sum(len(site.pages[path].body) for path in paths)
    assert sum(source.not_modified for source in second.sources) == world.size - 1
    assert bodies.read > 1, "these bodies are not kept"
    assert home.refresh().outcome is RefreshOutcome.NOTHING_CHANGED


def test_what_was_read_is_not_read_again(home: WebHome, site: Site) -> None:
    world = world_on(site, home, pages=10, papers=2)
    home.refresh()
    digests = home.digests()
    kept = home.root / "raw" / "read"
    before = {file: file.read_bytes() for file in kept.rglob("*.gz")}
    assert len(before) == 2 * world.size, "a text and its tags for each"
    world.change(0.1)
    home.refresh()
    after = {file: file.read_bytes() for file in kept.rglob("*.gz")}
    assert len(after) == len(before) + 2
    # where it is broken, the same comes of the archive again
    for file in after:
        file.write_bytes(b"broken")
    assert home.refresh(offline=True).outcome is RefreshOutcome.NOTHING_CHANGED
    healed = {file for file in after if file.read_bytes() == after[file]}
    assert len(healed) == len(before)
    assert home.digests().keys() == digests.keys()


def test_kills_leave_the_old_index_or_the_new_one(home: WebHome, site: Site) -> None:
    world = world_on(site, home, pages=16, papers=2)
    home.refresh(later=0)
    survived = survive(home, world, KILLS)
    assert survived.old + survived.new == KILLS


async def test_readers_see_one_generation_at_a_time(home: WebHome, site: Site) -> None:
    world = world_on(site, home, pages=10, papers=0)
    home.refresh()

    def publish(number: int) -> None:
        assert home.refresh().generation == number

    read = await read_on(home, world, PUBLISHES, every=0.02, seconds=PATIENCE, publish=publish)
    assert (read.failed, read.mixed) == ([], 0)
    assert max(read.generations) == PUBLISHES + 1
    assert len(read.generations) > 1
    assert read.answers > PUBLISHES
