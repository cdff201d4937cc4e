"""A site of many offices: what a second refresh costs, what a kill leaves, what readers see."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.phrases import FluentPhrases
from bot.telegram.desks import Desks
from bot.wiring import Opened
from ingest.report import RefreshOutcome
from knowledge.desk import Desk
from knowledge.domain import Message
from knowledge.embedding_cache import CachedVectors
from knowledge.generations import open_index
from knowledge.portable import verify
from knowledge.retrieval import HybridSearch
from tests.ingest.crashing import Refresher
from tests.ingest.fakes import CountingEmbedder, PlainBodies
from tests.ingest.sentences import LANGUAGES
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import WebHome
from tests.ingest.webworld import World, editions, state_of

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
    # without it, or with a part that is broken, the same comes of the archive
    for file in list(before)[::2]:
        file.write_bytes(b"broken")
    assert home.refresh(offline=True).outcome is RefreshOutcome.NOTHING_CHANGED
    assert {file: file.read_bytes() for file in kept.rglob("*.gz")} == after
    assert home.digests().keys() == digests.keys()


def test_kills_leave_the_old_index_or_the_new_one(home: WebHome, site: Site) -> None:
    world = world_on(site, home, pages=16, papers=2)
    home.refresh(later=0)
    states, held, luck = {0: world.state}, 0, random.Random(4)
    seconds, hours = 2.0, 0
    for kill in range(1, KILLS + 1):
        world.change(0.3, kill)
        states[kill] = world.state
        hours += 25
        with Refresher(home) as refresher:
            began = time.monotonic()
            refresher.begin(hours)
            if kill == 1:
                # the first one ends, and says how long one takes
                assert refresher.line() == RefreshOutcome.PUBLISHED
                seconds = time.monotonic() - began
            time.sleep(luck.uniform(0, seconds))
            refresher.kill()
        now = state_of(home, states)
        assert now >= held, "what was published has gone"
        held = now
        current = home.store.current()
        assert current is not None
        assert verify(home.store, current) == ()
    home.clock.pass_hours(hours)
    home.refresh()
    assert state_of(home, states) == KILLS
    assert not list((home.root / "kb").rglob(".building-*"))


@contextmanager
def edition_of(home: WebHome) -> Iterator[Opened]:
    """A desk over the live index of ``home``, as the bot opens one."""
    vectors = CachedVectors(CountingEmbedder())
    with open_index(home.store, vectors.name) as index:
        desk = Desk(HybridSearch(index, vectors), FluentPhrases(), index.advisories)
        yield Opened(desk, index.generation, index.degraded)


async def test_readers_see_one_generation_at_a_time(home: WebHome, site: Site) -> None:
    world = world_on(site, home, pages=10, papers=0)
    home.refresh()
    states = {1: world.state}

    def publish() -> None:
        for number in range(2, PUBLISHES + 2):
            world.change(1.0, number)
            states[number] = world.state
            assert home.refresh().generation == number

    desks = Desks(lambda: edition_of(home), lambda: home.store.current() or 0)
    await desks.reload()
    publishing = threading.Thread(target=publish)
    publishing.start()
    seen: set[int] = set()
    until = time.monotonic() + PATIENCE
    try:
        while PUBLISHES + 1 not in seen and time.monotonic() < until:
            await desks.reload()
            hits, edition = await desks.ask(lambda desk: desk.search("the commission", 200))
            answer, _ = await desks.ask(
                lambda desk: desk.consult(Message("Is a scan of my iris safe?"))
            )
            assert answer.text
            found = editions(hit.passage for hit in hits)
            assert found
            assert found.items() <= states[edition.generation].items(), "a mixture"
            seen.add(edition.generation)
    finally:
        publishing.join()
        desks.close()
    assert len(seen) > 1
    assert max(seen) == PUBLISHES + 1
