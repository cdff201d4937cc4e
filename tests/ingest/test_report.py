from __future__ import annotations

from ingest.documents import Failure
from ingest.report import PassageCounts, RefreshOutcome, RefreshReport, SourceReport


def report(*sources: SourceReport, **changes: object) -> RefreshReport:
    fields = {"previous": 3, "generation": 4, "model": "m", **changes}
    return RefreshReport(RefreshOutcome.PUBLISHED, sources, **fields)  # type: ignore[arg-type]


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
