"""Web refreshes in a process of their own, for what only a process can show: being killed.

``python -m tests.ingest.crashing ROOT PORT MODELS``: for each line with a number of hours on
standard input, the home in ROOT, whose sources lie on the loopback site at PORT, is refreshed
that much later than all began. MODELS is ``bundled`` or another setting, or ``fake`` for
vectors that cost nothing. A line comes back when it is ready, and one with each outcome.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from bot.logs import configure
from ingest.refresh import refresh
from knowledge.embedding import open_embeddings
from knowledge.embedding_cache import CachedVectors
from tests.ingest.fakes import CountingEmbedder
from tests.ingest.site import Site
from tests.ingest.webhome import WebHome

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
        assert self.line() == "ready"

    @property
    def pid(self) -> int:
        """Its id."""
        return self._process.pid

    def begin(self, hours: int) -> None:
        """Have it refresh."""
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


@contextmanager
def open_vectors(models: str) -> Iterator[CachedVectors]:
    """Vectors of ``models``."""
    if models == FAKE:
        yield CachedVectors(CountingEmbedder())
        return
    with open_embeddings(models) as embeddings:
        yield CachedVectors(embeddings)


def main(root: str, port: str, models: str) -> None:
    # loaded before the first refresh is timed
    import knowledge.chroma
    import knowledge.classifier  # noqa: F401

    configure()
    home = WebHome(Path(root), Site(port=int(port)))
    began = home.clock.moment
    with open_vectors(models) as vectors:
        print("ready", flush=True)
        for line in sys.stdin:
            home.clock.moment = began
            home.clock.pass_hours(int(line))
            with home.reader() as reader:
                report = refresh(home.store, home.registry, vectors, reader=reader)
            print(report.outcome, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
