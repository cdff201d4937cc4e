"""What may fail on the way from a message to a hint. Whatever it is: nothing happens to any
message, nobody hears of it, it is counted, and once it is over all is as before."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import event
from structlog.typing import EventDict

from bot.groups.settings import Mode, Removal
from bot.store.engine import BUSY_MILLISECONDS
from tests.bot.telegram.core import until
from tests.bot.telegram.group.scenes import ANOTHER, OFFER, Scene, open_scene
from tests.bot.telegram.talks import Talk, open_talk

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running


async def counted(talk: Talk) -> dict[str, float]:
    """Failures in groups, by kind, as ``/metrics`` tells them."""
    transport = httpx.ASGITransport(talk.bot.health.app())
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        page = (await client.get("/metrics")).text
    return {
        sample.labels["kind"]: sample.value
        for family in text_string_to_metric_families(page)
        if family.name == "irisward_group_failures"
        for sample in family.samples
        if sample.name == "irisward_group_failures_total"
    }


# --- What fails ------------------------------------------------------------------------------


@asynccontextmanager
async def telegram(scene: Scene, kind: str, **where: Any) -> AsyncIterator[None]:
    """The stand-in answers calls about the group with a fault."""
    scene.talk.api.faults.add(kind, times=None, **where)
    try:
        yield
    finally:
        scene.talk.api.faults.clear()


def sending(kind: str, **details: Any) -> Breaking:
    return lambda scene: telegram(scene, kind, method="sendMessage", chat=scene.group.id, **details)


def looking_up(kind: str, **details: Any) -> Breaking:
    return lambda scene: telegram(
        scene, kind, method=("getChatAdministrators", "getChatMember"), **details
    )


@asynccontextmanager
async def closed_index(scene: Scene) -> AsyncIterator[None]:
    """The index is closed while the bot serves, as by a failing disk. A new start opens it."""
    scene.talk.bot.desks.edition.closing.close()
    try:
        yield
    finally:
        await scene.talk.restart()


@asynccontextmanager
async def table_gone(scene: Scene) -> AsyncIterator[None]:
    """A table that only groups need cannot be read."""
    engine = scene.talk.bot.store.engine
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE hints RENAME TO hidden")
    try:
        yield
    finally:
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE hidden RENAME TO hints")


@asynccontextmanager
async def refusing(scene: Scene, why: str) -> AsyncIterator[None]:
    """The database takes no row of a hint: what SQLite says where the disk is full, or where
    another process holds the file for longer than anybody waits."""

    def refuse(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith("INSERT INTO hints"):
            raise sqlite3.OperationalError(why)

    engine = scene.talk.bot.store.engine
    event.listen(engine, "before_cursor_execute", refuse)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", refuse)


def database(why: str) -> Breaking:
    return lambda scene: refusing(scene, why)


@asynccontextmanager
async def bot_becomes(scene: Scene, status: str) -> AsyncIterator[None]:
    """An admin takes the bot's right to write, or throws it out, of which it is not yet told."""
    member = scene.group.chat.members[scene.talk.api.world.bot.id]
    was = member.status, member.permissions
    member.status, member.permissions = status, frozenset()
    try:
        yield
    finally:
        member.status, member.permissions = was


def rights(status: str) -> Breaking:
    return lambda scene: bot_becomes(scene, status)


@asynccontextmanager
async def killed_model(scene: Scene) -> AsyncIterator[None]:
    """The process of the models is killed while it is asked; it had begun to answer before."""
    await scene.talk.bot.desks.ask(lambda desk: desk.search(f"iris {scene.group.id}", 1))
    model = newest_model()
    os.kill(model, signal.SIGSTOP)
    killing = asyncio.get_running_loop().call_later(1.0, os.kill, model, signal.SIGKILL)
    try:
        yield
    finally:
        assert killing.when() <= asyncio.get_running_loop().time()


def newest_model() -> int:
    """The process of the models that was started last (Linux)."""
    found = []
    for folder in Path("/proc/self/task").iterdir():
        for child in (folder / "children").read_text().split():
            if b"embedding_process" in Path(f"/proc/{child}/cmdline").read_bytes():
                started = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[19]
                found.append((int(started), int(child)))
    return max(found)[1]


Breaking = Callable[[Scene], AbstractAsyncContextManager[None]]


@dataclass(frozen=True, slots=True)
class Row:
    """What fails, from before a message or ``midway``: when it has been read and nothing is done
    yet. ``kind`` is what it is counted as. ``lasts`` tells that Telegram wants that group to be
    left alone for longer."""

    name: str
    breaking: Breaking
    kind: str
    midway: bool = False
    lasts: bool = False


ROWS = (
    Row("Telegram answers 500", sending("error", status=500), "unreachable"),
    Row("Telegram answers 502", sending("error", status=502), "unreachable"),
    Row("Telegram wants a long wait", sending("too_many", seconds=900), "unreachable", lasts=True),
    Row("the connection is cut", sending("reset"), "unreachable"),
    Row("nobody tells who leads the group", looking_up("error", status=500), "NotTold"),
    Row("the bot may not write any more", rights("restricted"), "forbidden", midway=True),
    Row("the bot was thrown out", rights("kicked"), "NotTold", midway=True),
    Row("the disk is full", database("database or disk is full"), "StoreError"),
    Row("the database is locked", database("database is locked"), "StoreError"),
    Row("a table cannot be read", table_gone, "StoreError"),
    Row("the index is closed", closed_index, "KnowledgeIndexError"),
    Row("the models are killed", killed_model, "Unweighed"),
)


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
async def test_a_failure_does_nothing_and_is_counted(
    talk: Talk, logs: list[EventDict], row: Row
) -> None:
    scene = await open_scene(talk, Mode.HINT, started=False)
    await talk.settled()
    before = await counted(talk)
    text = f"{OFFER} Room {ROWS.index(row)}."  # words of its own: nothing of it is known yet
    async with contextlib.AsyncExitStack() as stack:
        if row.midway:
            talk.api.faults.slow(1.0, method="getChatAdministrators")
            said = await scene.member.says(text, scene.group)
            await until(lambda: talk.api.called("getChatAdministrators", scene.group.id))
            await stack.enter_async_context(row.breaking(scene))
        else:
            await stack.enter_async_context(row.breaking(scene))
            said = await scene.member.says(text, scene.group)
        await talk.settled()
        assert not scene.group.messages and not said.deleted
        after = await counted(talk)
    assert {kind for kind in after if after[kind] > before.get(kind, 0.0)} == {row.kind}
    assert not any("exc_info" in one or "Traceback" in str(one) for one in logs)
    # nothing is made up for later, nothing chosen is lost, and the next message finds all as before
    await scene.quiet()
    assert scene.settings.mode is Mode.HINT
    again = await open_scene(talk, Mode.HINT) if row.lasts else scene
    other = await again.somebody().says(ANOTHER, again.group)
    assert (await again.hears()).reply_to == other.id


@pytest.mark.parametrize("right", ["no longer", "never"])
async def test_a_removal_that_fails_leaves_the_message(talk: Talk, right: str) -> None:
    scene = await open_scene(talk, Mode.HINT, removal=Removal.AUTOMATIC)
    member = scene.group.chat.members[talk.api.world.bot.id]
    if right == "never":
        scene.group.promote_bot(scene.owner, ["can_pin_messages"])
    else:
        member.rights = frozenset({"can_pin_messages"})  # of which no update tells
    await talk.settled()
    before = await counted(talk)
    said = await scene.member.says(OFFER, scene.group)
    hint = await scene.hears()
    after = await counted(talk)
    assert not said.deleted and hint.reply_to == said.id
    assert sum(after.values()) == sum(before.values()) + 1


async def test_a_model_that_died_meanwhile_is_started_again(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.HINT)
    before, model = await counted(talk), newest_model()
    os.kill(model, signal.SIGKILL)
    said = await scene.member.says(f"{OFFER} Room 99.", scene.group)
    assert (await scene.hears()).reply_to == said.id
    assert await counted(talk) == before and newest_model() != model


@contextlib.contextmanager
def held(file: Path) -> Iterator[None]:
    """Another process writes to the database, and does not end."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


async def test_a_database_that_another_holds_for_long(talk: Talk) -> None:
    """What was noted as done is not done again; what could not be noted is tried later, once."""
    scene = await open_scene(talk, Mode.HINT)
    await talk.settled()
    before = await counted(talk)
    talk.api.faults.slow(1.0, method="getChatAdministrators")
    said = await scene.member.says(OFFER, scene.group)
    await until(lambda: talk.api.called("getChatAdministrators", scene.group.id))
    with held(talk.folder / "bot.sqlite3"):
        await asyncio.sleep(BUSY_MILLISECONDS / 1000 + 2.5)
        assert not scene.group.messages and not said.deleted
        assert (await counted(talk))["StoreError"] > before.get("StoreError", 0.0)
    await talk.settled()
    assert len(scene.group.messages) <= 1 and len(scene.hints()) == len(scene.group.messages)


async def test_a_short_wait_is_waited_out(talk: Talk) -> None:
    scene = await open_scene(talk, Mode.HINT)
    before = await counted(talk)
    fault = talk.api.faults.too_many(1, method="sendMessage", chat=scene.group.id)
    said = await scene.member.says(OFFER, scene.group)
    assert (await scene.hears()).reply_to == said.id
    assert fault.hits == 1 and await counted(talk) == before
