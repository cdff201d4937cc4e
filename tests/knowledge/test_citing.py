from __future__ import annotations

import dataclasses

import pytest

from knowledge.citing import Citations, quote_of
from knowledge.domain import Evidence, Force, Kind, Part, Passage

PASSAGE = Passage(
    advisory="ke-court", authority="ke-highcourt", issuer="High Court of Kenya",
    jurisdiction="KE", title="Ruling on iris scans", url="https://example.org/ruling",
    issued="2025-05-05", status="standing", force=Force.IN_FORCE, status_as_of="2026-01-20",
    kind=Kind.COURT, part=Part.SUMMARY, position=0, language="en",
    text="The High Court of Kenya ruled on 5 May 2025 that Worldcoin must not collect iris "
    "scans. It gave seven days to delete the data.",
)  # fmt: skip


@pytest.mark.parametrize("limit", [10, 60, 400])
def test_a_quote_is_an_exact_span(limit: int) -> None:
    quote = quote_of(PASSAGE.text, limit)
    assert quote in PASSAGE.text
    assert len(quote) <= limit


def test_one_number_for_one_notice() -> None:
    citations = Citations((), "en")
    fact = dataclasses.replace(PASSAGE, part=Part.FACT, position=3)
    numbers = [citations.number(Evidence(p, 0, 1.0)) for p in (PASSAGE, fact, PASSAGE)]
    assert numbers == [1, 2, 1]
    assert [c.number for c in citations.made] == [1, 2]
    assert citations.made[0].url == PASSAGE.url
