"""Small contents for an index, and a process of its own that builds, holds the lock, or is
killed while it builds: ``kb_samples.py COMMAND ROOT``."""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
from numpy.typing import NDArray

from knowledge.domain import Advisory, Fact, Force, Kind, Part, Passage, Source
from knowledge.errors import KnowledgeIndexError
from knowledge.generations import Store

MODEL = "sample-1"
DIMENSIONS = 24
DAMAGE_SIZES = (2_000, 30_000, 200_000, 260_000)


def advisory(identity: str, status: str = "in force") -> Advisory:
    return Advisory(
        id=identity,
        authority="ke-odpc",
        jurisdiction="KE",
        affects=("KE", "UG"),
        kind=Kind.ORDER,
        url="https://example.org/notice",
        issued="2023-08",
        status=status,
        force=Force.CONTESTED,
        status_as_of="2026-11-01",
        superseded_by="",
        named=("Some Company",),
        biometrics=("iris",),
        topics=("reward",),
        language="sw",
        issuers=(("en", "Data Commissioner"), ("sw", "Kamishna wa Data")),
        titles=(("en", "Stop the scans"), ("zh-Hans", "停止扫描")),
        summaries=(("en", "Scans must stop."), ("th", "ต้องหยุดสแกน")),
        facts=(
            Fact((("en", "Since 2023."), ("sw", "Tangu 2023.")), (0,)),
            Fact((("en", "Rumour."),), (), citable=False),
        ),
        advice=("Do not take part.",),
        sources=(Source("https://example.org/notice", "Commissioner", "en", True),),
        origin="bundle",
    )


def passage(owner: str, position: int, text: str, language: str = "en", **more: str) -> Passage:
    return Passage(
        advisory=owner,
        authority="ke-odpc",
        issuer=more.get("issuer", "Data Commissioner"),
        jurisdiction="KE",
        title=more.get("title", "Stop the scans"),
        url="https://example.org/notice",
        issued="2023-08",
        status=more.get("status", "in force"),
        force=Force.CONTESTED,
        status_as_of="2026-11-01",
        kind=Kind.ORDER,
        part=Part.FACT,
        position=position,
        language=language,
        text=text,
    )


def contents(size: int, status: str = "in force") -> tuple[list[Advisory], list[Passage]]:
    """``size`` passages of advisories of ten passages each."""
    advisories = [advisory(f"notice-{n}", status) for n in range(-(-size // 10))]
    passages = [
        passage(f"notice-{n // 10}", n % 10, f"Passage number {n} on iris scans.", status=status)
        for n in range(size)
    ]
    return advisories, passages


def vectors(size: int, seed: int = 0, dimensions: int = DIMENSIONS) -> NDArray[np.float32]:
    matrix = np.random.default_rng(seed).normal(size=(size, dimensions)).astype(np.float32)
    unit: NDArray[np.float32] = matrix / np.linalg.norm(matrix, axis=1, keepdims=True)
    return unit


def publish(store: Store, size: int = 30, status: str = "in force", model: str = MODEL) -> int:
    """Build a generation of ``size`` passages, make it the live one and give its number."""
    advisories, passages = contents(size, status)
    with store.writer() as writer:
        number = writer.build(
            advisories,
            passages,
            vectors(size),
            model=model,
            dimensions=DIMENSIONS,
            report={"size": size, "status": status},
        )
        writer.publish(number)
    return number


def hold(store: Store) -> None:
    """Hold the lock until standard input ends."""
    with store.writer():
        print("held", flush=True)
        sys.stdin.read()


def build_on_request(store: Store) -> None:
    """For each line ``SECONDS STATUS`` of standard input, build in a child process, kill it
    after that time (0: never), and tell how it ended and how long it took. One process imports
    Chroma, and all its children have it."""
    import chromadb  # noqa: F401

    for line in sys.stdin:
        seconds, status = line.split()
        begun = time.monotonic()
        child = os.fork()
        if not child:
            publish(store, 300, status)
            os._exit(0)
        if float(seconds):
            time.sleep(float(seconds))
            os.kill(child, signal.SIGKILL)
        print("ended", os.waitpid(child, 0)[1], time.monotonic() - begun, flush=True)


def fill_up(store: Store) -> None:
    """Try to build where no file can grow beyond each of some sizes."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for size in DAMAGE_SIZES:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            publish(store, 300)
        except KnowledgeIndexError as error:
            print("refused", error, flush=True)
        else:
            print("built", size, flush=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    print("then", publish(store, 300), flush=True)


if __name__ == "__main__":
    command, root = sys.argv[1:]
    commands: dict[str, Callable[[Store], object]] = {
        "hold": hold,
        "build": build_on_request,
        "fill": fill_up,
        "publish": publish,
    }
    commands[command](Store(Path(root)))
