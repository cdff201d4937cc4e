"""Somebody who asks all the time while one generation after the other is published."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.telegram.desks import Desks
from knowledge.domain import Message
from tests.ingest.crashing import opened
from tests.ingest.webhome import WebHome
from tests.ingest.webworld import World, editions


@dataclass
class Read:
    """What a reader saw: answers, the generations they came from, seconds of each, and what
    went wrong."""

    answers: int = 0
    generations: set[int] = field(default_factory=set)
    seconds: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    mixed: int = 0


async def read_on(
    home: WebHome, world: World, publishes: int, *, every: float, seconds: float,
    publish: Callable[[int], None],
) -> Read:  # fmt: skip
    """Ask every so often (in seconds) while ``publish`` publishes so many new editions of all
    of ``world``, at most so many ``seconds``; the first is live already."""
    states = {1: world.state}

    def work() -> None:
        for number in range(2, publishes + 2):
            world.change(1.0, number)
            states[number] = world.state
            publish(number)

    desks = Desks(lambda: opened(home), lambda: home.store.current() or 0)
    await desks.reload()
    publishing = threading.Thread(target=work)
    publishing.start()
    read, began = Read(), time.monotonic()
    try:
        while publishes + 1 not in read.generations and time.monotonic() - began < seconds:
            await asyncio.sleep(max(0.0, began + read.answers * every - time.monotonic()))
            await desks.reload()
            await _asked(desks, states, read)
    finally:
        publishing.join()
        desks.close()
    return read


async def _asked(desks: Desks, states: dict[int, dict[str, int]], read: Read) -> None:
    began = time.monotonic()
    read.answers += 1
    try:
        hits, edition = await desks.ask(lambda desk: desk.search("the commission", 200))
        answer, _ = await desks.ask(lambda desk: desk.consult(Message("Is an iris scan safe?")))
    except Exception as error:  # whatever it is, it is counted
        read.failed.append(f"{type(error).__name__}: {error}")
        return
    if not answer.text or not hits:
        read.failed.append("empty")
    try:
        found = editions(hit.passage for hit in hits)
    except AssertionError:
        read.mixed += 1
    else:
        read.mixed += not found.items() <= states[edition.generation].items()
    read.generations.add(edition.generation)
    read.seconds.append(time.monotonic() - began)
