"""What operators are told unasked, and how often."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.telegram.alerts import WHOLE, Alerts
from bot.telegram.work import Unreachable
from ingest.documents import Failure
from ingest.report import RefreshOutcome, RefreshReport
from ingest.source_report import SourceReport


def report(
    *sources: SourceReport, outcome: RefreshOutcome = RefreshOutcome.PUBLISHED, reason: str = ""
) -> RefreshReport:
    return RefreshReport(outcome, sources, 1, 2, "model", reason=reason)


def fails(name: str, reason: str = "answers with status 500") -> SourceReport:
    return SourceReport(name, failures=(Failure("", reason),))


def works(name: str) -> SourceReport:
    return SourceReport(name, unchanged=("a",))


class Chats:
    """Chats that remember; those of ``closed`` cannot be written to."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, str]] = []
        self.closed: set[int] = set()

    async def say(self, chat: int, text: str) -> None:
        if chat in self.closed:
            raise Unreachable
        self.heard.append((chat, text))

    def news(self) -> list[str]:
        """The lines heard since it was last asked, without the headings."""
        found = [line for _, text in self.heard for line in text.splitlines()]
        self.heard.clear()
        return [line for line in found if not line.startswith("Refresh: this")]


@pytest.fixture
def chats() -> Chats:
    return Chats()


@pytest.fixture
def alerts(chats: Chats, tmp_path: Path) -> Alerts:
    return Alerts(chats.say, [1], tmp_path / "alerts.json")


async def test_each_failure_is_told_once_and_each_recovery(alerts: Alerts, chats: Chats) -> None:
    await alerts.heard(report(works("a"), works("b")))
    assert chats.news() == []
    await alerts.heard(report(fails("a"), works("b")))
    assert chats.news() == ["a: answers with status 500"]
    # another reason, or a day on which it was not read, is no news
    await alerts.heard(report(fails("a", "is not there"), fails("b")))
    assert chats.news() == ["b: answers with status 500"]
    await alerts.heard(report(SourceReport("a", skipped="not due"), works("b")))
    (again,) = chats.news()
    assert again.startswith("b (failing since 20")
    await alerts.heard(report(works("a"), works("b")))
    (again,) = chats.news()
    assert again.startswith("a (failing since 20")
    # one that was removed fails no more
    await alerts.heard(report(fails("c")))
    await alerts.heard(report())
    assert [line.split()[0] for line in chats.news()] == ["c:", "c"]


async def test_a_refresh_that_fails_as_a_whole(alerts: Alerts, chats: Chats) -> None:
    await alerts.heard(report(fails("a")))
    chats.news()
    for reason in ("sources.yaml: not a list", "the model broke down"):
        await alerts.failed(reason)
    assert chats.news() == [f"{WHOLE}: sources.yaml: not a list"]
    await alerts.heard(report(fails("a")))
    (again,) = chats.news()
    assert again.startswith(f"{WHOLE} (failing since ")
    refused = report(works("a"), outcome=RefreshOutcome.REFUSED, reason="it shrinks")
    await alerts.heard(refused)
    assert f"{WHOLE}: refused: it shrinks" in chats.news()
    kept = report(SourceReport("a", kept="would shrink from 8 to 1 passages"))
    await alerts.heard(kept)
    assert "a: would shrink from 8 to 1 passages" in chats.news()


async def test_what_was_told_is_known_to_the_next_process(
    alerts: Alerts, chats: Chats, tmp_path: Path
) -> None:
    await alerts.heard(report(fails("a")))
    chats.news()
    await Alerts(chats.say, [1], tmp_path / "alerts.json").heard(report(fails("a")))
    assert chats.news() == []
    for broken in ("{", "[1]", ""):
        (tmp_path / "alerts.json").write_text(broken)
        await Alerts(chats.say, [1], tmp_path / "alerts.json").heard(report(fails("a")))
        assert chats.news() == ["a: answers with status 500"], broken


async def test_what_nobody_heard_is_told_again(chats: Chats, tmp_path: Path) -> None:
    alerts = Alerts(chats.say, [1, 2], tmp_path / "alerts.json")
    chats.closed = {1, 2}
    await alerts.heard(report(fails("a")))
    chats.closed = {1}
    await alerts.heard(report(fails("a")))
    assert [chat for chat, _ in chats.heard] == [2]
    chats.closed = set()
    await alerts.heard(report(fails("a")))
    assert len(chats.heard) == 1


async def test_new_orders_are_told(alerts: Alerts, chats: Chats) -> None:
    order = SourceReport("a", added=("a/b",), highlights=("new order, NG: a/b: Order",))
    await alerts.heard(report(order))
    assert chats.news() == ["Refresh: generation 2 is live.", "new order, NG: a/b: Order"]
    await alerts.heard(report(order, outcome=RefreshOutcome.NOTHING_CHANGED))
    assert chats.news() == []
