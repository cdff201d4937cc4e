"""How the sources stand after refreshes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.documents import Failure
from ingest.entries import SourceEntry
from ingest.report import RefreshOutcome, RefreshReport
from ingest.source_report import SourceReport
from ingest.standing import Standing, StandingFile, reason_of, shown, states
from tests.ingest.fakes import Clock
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import WebHome, notice

MONDAY = datetime(2026, 5, 4, 6, tzinfo=UTC)
TUESDAY = datetime(2026, 5, 5, 6, tzinfo=UTC)


def report(
    *sources: SourceReport, outcome: RefreshOutcome = RefreshOutcome.PUBLISHED, reason: str = ""
) -> RefreshReport:
    return RefreshReport(outcome, sources, 1, 2, "model", reason=reason)


GOOD = SourceReport("a", unchanged=("a/1", "a/2"))
BAD = SourceReport("a", failures=(Failure("", "is not there"),), kept="it could not be read")
PARTLY = SourceReport(
    "a", unchanged=("a/1", "a/2", "a/3"), failures=(Failure("/2", "cut"), Failure("/3", "cut"))
)
SKIPPED = SourceReport("a", skipped="not due")


def test_what_is_noted_of_a_source() -> None:
    good = Standing().after(report(GOOD), MONDAY)
    one = good.sources["a"]
    assert (one.read_at, one.failed_at, one.failing) == ("2026-05-04T06:00:00+00:00", "", False)
    assert good.refreshed_at == one.read_at
    bad = good.after(report(BAD, SourceReport("b", unchanged=("b/1",))), TUESDAY)
    assert bad.failing == {"a": "is not there"}
    assert bad.sources["a"].read_at == one.read_at, "it was last read on Monday"
    assert bad.after(report(SKIPPED), TUESDAY).failing == {"a": "is not there"}
    healed = bad.after(report(GOOD), TUESDAY.replace(hour=7))
    assert healed.failing == {}
    assert healed.sources["a"].reason == "is not there", "what failed last stays known"
    assert set(healed.sources) == {"a"}, "a source that is gone is forgotten"
    partly = good.after(report(PARTLY), TUESDAY)
    assert partly.failing == {"a": "/2: cut (and 1 more)"}
    assert partly.sources["a"].read_at == "2026-05-05T06:00:00+00:00"


def test_a_refresh_that_did_nothing_makes_nothing_fresh() -> None:
    good = Standing().after(report(GOOD), MONDAY)
    refused = good.after(report(GOOD, outcome=RefreshOutcome.REFUSED, reason="shrinks"), TUESDAY)
    assert (refused.refreshed_at, refused.refused) == (good.refreshed_at, "shrinks")
    futile = good.after(report(BAD, outcome=RefreshOutcome.NOTHING_CHANGED), TUESDAY)
    assert futile.refreshed_at == good.refreshed_at
    assert refused.after(report(GOOD), TUESDAY).refused == ""


def test_reasons() -> None:
    assert reason_of(GOOD) == ""
    assert reason_of(SourceReport("a", kept="would shrink")) == "would shrink"
    assert len(reason_of(SourceReport("a", failures=(Failure("", "x" * 999),)))) == 300


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"sources": 7}', b"\xff"])
def test_the_file_may_be_lost_or_broken(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "standing.json"
    if content is not None:
        file.write_bytes(content)
    noted = StandingFile(file)
    assert noted.read() == Standing()
    noted.note(report(GOOD), MONDAY)
    assert noted.read() == Standing().after(report(GOOD), MONDAY)
    assert [path.name for path in tmp_path.iterdir()] == ["standing.json"]


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    StandingFile(tmp_path / "gone" / "standing.json").note(report(GOOD), MONDAY)


def test_operators_see_when_it_was_read_and_when_it_will_be(tmp_path: Path) -> None:
    with open_site() as site:
        lines = _visited(tmp_path, site)
    assert lines == [
        "bundle (bundle, INT): on",
        "  last read 2026-05-05 07:00 UTC; next at every refresh",
        "web (page, NG, 1 documents): FAILING",
        "  last read never; next from 2026-05-07 04:36 UTC",
        "  last failure 2026-05-05 07:00 UTC: would shrink",
        "gone (page, NG, 0 documents): on",
        "  last read never; next from 2026-05-06 05:48 UTC",
        "off (page, NG, 0 documents): off",
    ]


def _visited(tmp_path: Path, site: Site) -> list[str]:
    clock = Clock()
    home = WebHome(tmp_path / "home", site, clock)
    site.put("/page", notice(1))
    home.add(every_hours=48)
    home.add("/gone", id="gone")
    home.add("/off", id="off", enabled=False)
    home.refresh()
    bundle = SourceReport("bundle", unchanged=("x",))
    kept = SourceReport("web", kept="would shrink")
    standing = Standing().after(report(bundle, kept), clock())
    found = states(home.registry.listed(), home.archive, standing)
    lines = [line for state in found for line in state.lines(clock())]
    # two days later it is time, and so it is when it is registered in another way
    clock.pass_hours(48)
    assert "next at the next refresh" in list(found[1].lines(clock()))[1]
    entry: SourceEntry = found[1].entry.model_copy(update={"most": 7})
    (other,) = states([entry], home.archive, standing)
    assert "next at the next refresh" in list(other.lines(home.clock.moment))[1]
    return lines


@pytest.mark.parametrize(
    ("moment", "said"),
    [("2026-05-04T08:00:00+02:00", "2026-05-04 06:00 UTC"), ("", ""), ("soon", "")],
)
def test_times_for_people(moment: str, said: str) -> None:
    assert shown(moment) == said
