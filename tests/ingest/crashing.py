"""Web refreshes in a process of their own, for what only a process can show: being killed.

``python -m tests.ingest.crashing ROOT PORT MODELS``: for each line with a number of hours on
standard input, the home in ROOT, whose sources lie on the loopback site at PORT, is refreshed
that much later than all began. MODELS is ``bundled`` or another setting, or ``fake`` for
vectors that cost nothing, a bundle of four and no probe questions. A line comes back when it
is ready, and one with each outcome.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from bot.logs import configure
from bot.phrases import FluentPhrases
from bot.settings import Settings
from bot.wiring import Opened, open_vectors
from ingest.probes import Probe, load_probes
from ingest.refresh import refresh
from ingest.report import RefreshOutcome
from ingest.sources import Registry
from knowledge.desk import Desk
from knowledge.domain import Message
from knowledge.embedding_cache import CachedVectors
from knowledge.generations import open_index
from knowledge.portable import verify
from knowledge.retrieval import HybridSearch
from tests.ingest.fakes import CountingEmbedder
from tests.ingest.site import Site
from tests.ingest.webhome import WebHome
from tests.ingest.webworld import World, state_of

FAKE: Final = "fake"
_ROOT: Final = Path(__file__).parents[2]


class Refresher:
    """Such a process, ready to refresh `home`."""

    def __init__(self, home: WebHome, models: str = FAKE) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, str(home.root), str(home.site.port), models],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._ready = False

    @property
    def pid(self) -> int:
        """Its id."""
        return self._process.pid

    def ready(self) -> None:
        """Returns when it has loaded everything."""
        if not self._ready:
            assert self.line() == "ready"
            self._ready = True

    def begin(self, hours: int) -> None:
        """Have it refresh, as soon as it has loaded everything."""
        self.ready()
        assert self._process.stdin is not None
        self._process.stdin.write(f"{hours}\n")
        self._process.stdin.flush()

    def line(self) -> str:
        """What it says next; empty when it is gone."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def kill(self) -> None:
        """SIGKILL."""
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()


@dataclass(frozen=True)
class Survived:
    """What came of kills: how many left the index that was there before, and how many the new
    one."""

    old: int
    new: int


def survive(home: WebHome, world: World, kills: int, seed: int = 4) -> Survived:
    """Refresh so many times with a third of ``world`` changed, each killed at some moment from
    its beginning to its end. Fails where an index is neither the old one nor the new one in
    full, does not verify, or answers nothing."""
    states, held, luck = {0: world.state}, 0, random.Random(seed)
    seconds, hours, new = 2.0, 0, 0
    with ExitStack() as stack:
        following = stack.enter_context(Refresher(home))
        for kill in range(1, kills + 1):
            refresher = following
            if kill < kills:
                following = stack.enter_context(Refresher(home))
            world.change(0.3, kill)
            states[kill] = world.state
            hours += 25
            began = time.monotonic()
            refresher.begin(hours)
            if kill == 1:
                # the first one ends, and so says how long one takes
                assert refresher.line() == RefreshOutcome.PUBLISHED
                seconds = time.monotonic() - began
            time.sleep(luck.uniform(0, seconds))
            refresher.kill()
            now = state_of(home, states)
            assert now >= held, "what was published has gone"
            new += now == kill
            held = now
            _sound(home)
    home.clock.pass_hours(hours)
    home.refresh()
    assert state_of(home, states) == kills
    assert not list((home.root / "kb").rglob(".building-*"))
    return Survived(kills - new, new)


def _sound(home: WebHome) -> None:
    current = home.store.current()
    assert current is not None
    assert verify(home.store, current) == ()
    with opened(home) as edition:
        assert edition.generation == current
        assert edition.desk.search("Office of map-en", 3)
        assert edition.desk.consult(Message("Is a scan of my iris safe?")).text


@contextmanager
def opened(home: WebHome) -> Iterator[Opened]:
    """A desk over the live index of ``home``, as a bot opens one, with the fake vectors."""
    vectors = CachedVectors(CountingEmbedder())
    with open_index(home.store, vectors.name) as index:
        desk = Desk(HybridSearch(index, vectors), FluentPhrases(), index.advisories)
        yield Opened(desk, index.generation, index.degraded)


def main(root: str, port: str, models: str) -> None:
    # loaded before the first refresh is timed
    import knowledge.chroma
    import knowledge.classifier  # noqa: F401

    configure()
    home = WebHome(Path(root), Site(port=int(port)))
    began = home.clock.moment
    probes: tuple[Probe, ...]
    with ExitStack() as stack:
        if models == FAKE:
            registry, vectors, probes = home.registry, CachedVectors(CountingEmbedder()), ()
        else:
            registry, probes = Registry(home.root / "sources.yaml"), load_probes()
            settings = Settings(home=home.root, embeddings=models)
            vectors = stack.enter_context(open_vectors(settings, shipped=True))
        print("ready", flush=True)
        for line in sys.stdin:
            home.clock.moment = began
            home.clock.pass_hours(int(line))
            with home.reader() as reader:
                report = refresh(home.store, registry, vectors, reader=reader, probes=probes)
            print(report.outcome, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
