"""``python -m benchmarks.screen``: how fast and how right the group screen is, side by side.

Three ways over the same messages in the same run: a filter of keywords, a plain classifier of
embeddings (the share of an invitation, nothing else), and the two-stage screen. Ordinary
messages come from ``tests/data/ordinary.jsonl`` or from files of your own (``--ordinary``, JSON
Lines with ``text``); offers are those of the labelled data outside the test split. Rates are of
one thread; the embedding model has a process of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import ahocorasick

from bot.cli import quiet_libraries
from bot.settings import Settings
from bot.wiring import open_desk, open_vectors, rebuilt
from knowledge.classifier import load_heads
from knowledge.concepts import concept_groups, lexicon_data
from knowledge.desk import Desk
from knowledge.domain import LANGUAGES, Message
from knowledge.language import language_of
from knowledge.policy import FLAG_FROM, Sensitivity
from knowledge.screening import might_concern

DATA = Path(__file__).resolve().parents[1] / "tests" / "data"
LEAST_SECONDS = 2.0
"""How long the quick ways are repeated for, so that a rate means something."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to screen, and over how many ordinary messages at most it is measured."""

    name: str
    flags: Callable[[str], bool]
    most: int


def texts(files: Sequence[Path], most: int) -> list[str]:
    """Messages of JSON Lines files, mixed, at most ``most``."""
    found = [
        json.loads(line)["text"] for file in files for line in file.read_text("utf-8").splitlines()
    ]
    random.Random(1).shuffle(found)
    return found[:most]


def offers() -> list[str]:
    """Labelled offers that were not kept for the test."""
    rows = [
        json.loads(line)
        for file in sorted((DATA / "labelled").glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    return [row["text"] for row in rows if row["flagged"] and row["split"] != "test"]


def keywords() -> Callable[[str], bool]:
    """The filter that groups have today: any word for a biometric or an identity check, found by
    the quickest library there is."""
    groups = concept_groups()
    automaton = ahocorasick.Automaton()
    for language in LANGUAGES:
        for concept, terms in lexicon_data(language)["concepts"].items():
            if groups.get(concept) in ("biometric", "identity"):
                for term in terms:
                    if "~" not in term:
                        automaton.add_word(term.strip("*").casefold(), True)
    automaton.make_automaton()
    return lambda text: next(automaton.iter(text.casefold()), None) is not None


def classifier(settings: Settings, vectors: object) -> Callable[[str], bool]:
    """Whether the share of an invitation in a message's vector is high."""
    heads = load_heads(vectors)  # type: ignore[arg-type]
    if heads is None:
        raise SystemExit("no heads for this embedding model")
    least = FLAG_FROM[Sensitivity.BALANCED].named
    return lambda text: (
        heads(text[:900], language_of(text).tag, frozenset()).get("flag:yes", 0) >= least
    )


def rate(flags: Callable[[str], bool], messages: Sequence[str], *, repeat: bool) -> float:
    """Messages a second of one thread."""
    done, began = 0, time.perf_counter()
    while True:
        for text in messages:
            flags(text)
        done += len(messages)
        spent = time.perf_counter() - began
        if not repeat or spent >= LEAST_SECONDS:
            return done / spent


def measure(desk: Desk, plain: Callable[[str], bool], ordinary: list[str], slow: int) -> None:
    """The table of all ways."""
    wanted = offers()
    ways = (
        Way("keyword filter", keywords(), len(ordinary)),
        Way("classifier of embeddings", plain, slow),
        Way("stage one alone", might_concern, len(ordinary)),
        Way("the screen", lambda text: desk.screen(Message(text)).flagged, len(ordinary)),
    )
    print(f"{len(ordinary):,} ordinary messages, {len(wanted)} offers\n")
    print("| way | messages a second | ordinary flagged | in 10,000 | offers flagged |")
    print("|---|---|---|---|---|")
    for way in ways:
        messages = ordinary[: way.most]
        way.flags(messages[0])
        speed = rate(way.flags, messages, repeat=way.most == len(ordinary))
        false = sum(map(way.flags, messages))
        found = sum(map(way.flags, wanted))
        print(
            f"| {way.name} | {speed:,.0f} | {false} of {len(messages):,} "
            f"| {10_000 * false / len(messages):.1f} | {found / len(wanted):.1%} |",
            flush=True,
        )


def main() -> None:
    """The command line."""
    quiet_libraries()
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screen", description=__doc__)
    parser.add_argument("--ordinary", nargs="*", type=Path, default=[DATA / "ordinary.jsonl"])
    parser.add_argument("--most", type=int, default=1_000_000, help="ordinary messages at most")
    parser.add_argument("--slow", type=int, default=300, help="messages for the slow baseline")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder))
        rebuilt(settings)
        with open_desk(settings) as opened, open_vectors(settings) as vectors:
            measure(
                opened.desk, classifier(settings, vectors),
                texts(given.ordinary, given.most), given.slow,
            )  # fmt: skip


if __name__ == "__main__":
    main()
