from __future__ import annotations

import dataclasses

import pytest

from knowledge.citing import Citations, grounded, quote_of
from knowledge.domain import Evidence, Force, Kind, Part, Passage

PASSAGE = Passage(
    advisory="ke-court", authority="ke-highcourt", issuer="High Court of Kenya",
    jurisdiction="KE", title="Ruling on iris scans", url="https://example.org/ruling",
    issued="2025-05-05", status="standing", force=Force.IN_FORCE, status_as_of="2026-01-20",
    kind=Kind.COURT, part=Part.SUMMARY, position=0, language="en",
    text="The High Court of Kenya ruled on 5 May 2025 that Worldcoin must not collect iris "
    "scans. It gave seven days to delete the data.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "carried"),
    [
        ("The court ruled on 5 May 2025 [1].", True),
        ("The court ruled on 6 May 2025 [1].", False),
        ("Worldcoin must not collect iris scans [1].", True),
        ("The ruling also binds Amazon [1].", False),
        ("The fine was $1.25 million [1].", False),
        ("The court said “must not collect iris scans” [1].", True),
        ("The court said “is perfectly fine” [1].", False),
        ("法院在 2025 年裁定 [1]", True),
        ("法院在 2024 年裁定 [1]", False),
    ],
)
def test_the_guard_lets_through_only_what_the_passage_carries(sentence: str, carried: bool) -> None:
    assert grounded(sentence, [PASSAGE]) is carried


def test_a_negation_must_stand_in_the_passage() -> None:
    plain = dataclasses.replace(PASSAGE, text="The authority ordered deletion.")
    assert not grounded("The authority never ordered deletion [1].", [plain])


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
