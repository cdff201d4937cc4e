"""Refreshing in a process of its own: what comes of it, and what comes of its end."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from pathlib import Path

import pytest

from bot.refresh_apart import RefreshApart, open_refresh_apart
from bot.refresh_process import NICENESS, REPORT, fields_of
from bot.settings import Settings
from bot.wiring import registry_of, store_of
from ingest.probes import ProbeChange
from ingest.refresh import Stage
from ingest.report import PassageCounts, RefreshOutcome, RefreshReport, SourceReport
from ingest.source_report import Duplicate, TextChange
from knowledge.errors import IndexLocked, KnowledgeIndexError, SourceError
from tests.ingest.sentences import text


@pytest.fixture
def settings(home: Path, tmp_path: Path) -> Settings:
    """A home of its own with the bundled index."""
    shutil.copytree(home, tmp_path / "home")
    return Settings(home=tmp_path / "home", log="json")


def notices(settings: Settings, folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(text("en", str(number), 900), "utf-8")
    registry_of(settings).add_folder(folder, authority="x-office", jurisdiction="INT")


def test_what_a_refresh_tells_comes_through(settings: Settings, tmp_path: Path) -> None:
    notices(settings, tmp_path / "notices", 3)
    seen: list[tuple[Stage, int, int]] = []
    nice: list[int] = []

    def tell(stage: Stage, done: int, total: int) -> None:
        seen.append((stage, done, total))
        if apart.pid:
            nice.append(os.getpriority(os.PRIO_PROCESS, apart.pid))

    with open_refresh_apart(settings) as apart:
        report = apart((), tell)
        assert apart.pid is None
    assert report.outcome is RefreshOutcome.PUBLISHED
    assert (report.generation, report.embedded) == (2, 3)
    assert report.lines()[-1].startswith("published generation 2")
    assert (Stage.EMBEDDING, 3, 3) in seen
    assert {stage for stage, _, _ in seen} == set(Stage)
    assert set(nice) == {NICENESS}
    assert store_of(settings).current() == 2


def test_what_a_refresh_raises_comes_through(settings: Settings) -> None:
    apart = RefreshApart(settings)
    with pytest.raises(SourceError, match="nothing"):
        apart(["nothing"])
    with store_of(settings).writer(), pytest.raises(IndexLocked, match=f"process {os.getpid()}"):
        apart()


def test_one_that_dies_says_so_and_the_next_goes_on(settings: Settings, tmp_path: Path) -> None:
    notices(settings, tmp_path / "notices", 2)
    apart = RefreshApart(settings)

    def kill(stage: Stage, done: int, total: int) -> None:
        assert apart.pid is not None
        os.kill(apart.pid, signal.SIGKILL)

    with pytest.raises(KnowledgeIndexError, match=r"was ended by signal 9"):
        apart((), kill)
    assert store_of(settings).current() == 1
    with pytest.raises(SourceError, match="nothing"):
        apart(["nothing"])


def test_closing_ends_one_in_its_midst(settings: Settings, tmp_path: Path) -> None:
    notices(settings, tmp_path / "notices", 40)
    apart = RefreshApart(settings)
    begun = threading.Event()
    ended: list[BaseException] = []

    def work() -> None:
        try:
            apart((), lambda stage, done, total: begun.set())
        except KnowledgeIndexError as error:
            ended.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert begun.wait(60)
    apart.close()
    thread.join(5)
    assert not thread.is_alive()
    assert ended
    assert store_of(settings).current() == 1
    with pytest.raises(KnowledgeIndexError, match="no refresh is begun"):
        apart()


def test_what_a_progress_raises_ends_the_process(settings: Settings, tmp_path: Path) -> None:
    notices(settings, tmp_path / "notices", 2)
    apart = RefreshApart(settings)
    seen: list[int | None] = []

    def stop(stage: Stage, done: int, total: int) -> None:
        seen.append(apart.pid)
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        apart((), stop)
    (pid,) = seen
    assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_no_secret_but_the_one_that_is_needed_goes_along() -> None:
    settings = Settings(
        telegram_token="1:token", secret_key="key", webhook_secret="hook",  # type: ignore[arg-type]
        embeddings_key="needed",  # type: ignore[arg-type]
    )  # fmt: skip
    fields = fields_of(settings)
    assert fields["embeddings_key"] == "needed"
    assert not {"telegram_token", "secret_key", "webhook_secret"} & fields.keys()
    assert Settings(**fields).home == settings.home


def test_a_whole_report_comes_back_as_it_was() -> None:
    source = SourceReport(
        "ndpc", added=("a",), changed=("b",), passages=PassageCounts(1, 2, 3, 4), kept="because",
        changes=(TextChange("b", ("[-x-] {+y+}",)),), duplicates=(Duplicate("p", "s", "b"),),
    )  # fmt: skip
    report = RefreshReport(
        RefreshOutcome.REFUSED, (source,), 3, None, "m", 1, 2, 0.5, "no",
        (ProbeChange("q", ("a",), ("b",), met=False),),
    )  # fmt: skip
    assert REPORT.validate_json(REPORT.dump_json(report)) == report
