from __future__ import annotations

from ingest.documents import Failure
from ingest.probes import ProbeChange
from ingest.report import PassageCounts, RefreshOutcome, RefreshReport, SourceReport
from ingest.source_report import Duplicate, TextChange


def report(*sources: SourceReport, **changes: object) -> RefreshReport:
    fields = {
        "outcome": RefreshOutcome.PUBLISHED, "previous": 3, "generation": 4, "model": "m", **changes
    }  # fmt: skip
    return RefreshReport(sources=sources, **fields)  # type: ignore[arg-type]


def test_a_report_names_what_happened() -> None:
    source = SourceReport(
        "notices",
        added=("a",),
        changed=("b",),
        removed=("c",),
        unchanged=("d", "e"),
        passages=PassageCounts(added=1000, changed=200, removed=5, unchanged=34),
        failures=(Failure("x.pdf", "broken PDF: no pages"),),
        kept="would shrink from 9 to 2 passages",
    )
    found = report(source, embedded=1200, reused=34, seconds=61.26).lines()
    assert found == (
        "notices: 1 added, 1 changed, 1 removed, 2 unchanged, 1 failed (1,234 passages)",
        "  + a",
        "  ~ b",
        "  - c",
        "  ! x.pdf: broken PDF: no pages",
        "  kept as last indexed: would shrink from 9 to 2 passages",
        "vectors: 1,200 computed, 34 known",
        "published generation 4 with 1,234 passages in 61.3 s",
    )


def test_long_lists_are_cut_for_people_and_whole_for_machines() -> None:
    names = tuple(f"n{number:02}" for number in range(25))
    found = report(SourceReport("s", added=names))
    assert [line for line in found.lines() if line.startswith("  +")][-2:] == [
        "  + n19",
        "  + … and 5 more",
    ]
    assert found.as_dict()["added"] == list(names)


def test_counts_and_failures_of_all_sources() -> None:
    one = SourceReport("one", added=("a",), passages=PassageCounts(added=2, removed=1))
    two = SourceReport(
        "two", added=("b",), passages=PassageCounts(unchanged=3), failures=(Failure("", "gone"),)
    )
    both = report(one, two)
    assert both.added == ("a", "b")
    assert both.passages == PassageCounts(added=2, removed=1, unchanged=3)
    assert both.failed == (("two", Failure("", "gone")),)
    assert not both.complete
    assert report(one).complete
    assert "  ! gone" in both.lines()


def test_what_the_web_adds_to_a_report() -> None:
    source = SourceReport(
        "web",
        changed=("web/a",),
        withdrawn=("web/gone",),
        changes=(TextChange("web/a", tuple(f"{{+change {n}+}}" for n in range(7))),),
        highlights=("status changed, NG: web/gone: x -> y",),
        duplicates=(Duplicate("https://press.example/1", "web", "ndpc/order"),),
        not_modified=12,
        passages=PassageCounts(changed=2),
    )
    skipped = SourceReport("other", skipped="read less than 24 h ago", unchanged=("other/b",))
    probe = ProbeChange("May I?", ("a", "b"), ("b", "c"), met=False)
    found = report(source, skipped, probes=(probe,))
    assert found.lines()[:-2] == (
        "!! status changed, NG: web/gone: x -> y",
        "web: 0 added, 1 changed, 0 removed, 0 unchanged, 0 failed, 1 withdrawn,"
        " 12 not modified, 1 reported by others (2 passages)",
        "  ~ web/a",
        *(f"      {{+change {n}+}}" for n in range(5)),
        "      … and 2 more",
        "  x web/gone",
        "  = ndpc/order: also reported by https://press.example/1",
        "other: skipped, read less than 24 h ago (0 passages)",
        "probe answers changed:",
        "  “May I?”: -a +c (NOT ANSWERED)",
    )
    data = found.as_dict()
    assert data["withdrawn"] == ["web/gone"]
    assert data["highlights"] == ["status changed, NG: web/gone: x -> y"]
    assert len(data["sources"][0]["changes"][0]["words"]) == 7
    assert data["sources"][0]["not_modified"] == 12
    assert data["sources"][1]["skipped"] == "read less than 24 h ago"
    assert data["probes_changed"] == [
        {"question": "May I?", "before": ("a", "b"), "after": ("b", "c"), "met": False}
    ]


def test_long_lists_of_changed_advisories_are_cut_too() -> None:
    names = tuple(f"n{number:02}" for number in range(25))
    lines = [line for line in report(SourceReport("s", changed=names)).lines() if "~" in line]
    assert len(lines) == 21
    assert lines[-2:] == ["  ~ n19", "  ~ … and 5 more"]


def test_when_nothing_could_be_done() -> None:
    down = SourceReport("down", failures=(Failure("", "gone"),))
    page = SourceReport("page", failures=(Failure("https://a/1", "busy"),), unchanged=("page/1",))
    some = SourceReport("some", failures=(Failure("https://a/2", "busy"),), unchanged=("a", "b"))
    skipped = SourceReport("skipped", skipped="not due")
    nothing = {"outcome": RefreshOutcome.NOTHING_CHANGED}
    for sources, futile in (
        ((down,), True), ((page,), True), ((down, skipped), True), ((down, some), False),
        ((some,), False), ((skipped,), False), ((), False),
    ):  # fmt: skip
        assert report(*sources, **nothing).futile is futile, sources
    assert not report(down).futile
    assert report(some, outcome=RefreshOutcome.REFUSED).futile
