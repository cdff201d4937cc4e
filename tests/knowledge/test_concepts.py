from __future__ import annotations

import pytest

from knowledge.concepts import Lexicon, concept_hits
from knowledge.folding import folded


def hits(terms: dict[str, list[str]], text: str) -> set[tuple[str, str]]:
    lexicon = Lexicon("xx", {"concepts": terms})
    return {(hit.concept, text[hit.start : hit.end]) for hit in lexicon.hits(folded(text))}


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("scan", "scan it", "scan"),
        ("scan", "scanning it", None),
        ("scan*", "scanning it", "scanning"),
        ("*scan", "rescan it", "scan"),
        ("eye scan", "an eye-scan", "eye-scan"),
        ("scan ~ eyes", "scan both of your eyes", "scan both of your eyes"),
        ("scan ~ eyes", "scan this, then we look at quite other eyes", None),
        ("радужн* оболочк*", "скан радужной оболочки глаза", "радужной оболочк"),
        ("радужн* оболочк*", "радужные шары и оболочки", None),
        ("sell* your *account", "selling your subaccount", "selling your subaccount"),
        ("虹膜", "去扫虹膜了", "虹膜"),
        ("扫 ~ 膜", "扫一下虹膜", "扫一下虹膜"),
        ("扫 ~ 膜", "扫地的人今天在门口等了很久才看到膜", None),
        ("ม่านตา", "สแกนม่านตาแลกเงิน", "ม่านตา"),
        ("palm", "napalm", None),
        ("don t", "don't do it", "don't"),
    ],
)
def test_terms(term: str, text: str, found: str | None) -> None:
    read = hits({"iris": [term]}, text)
    if found is None:
        assert not read
    else:
        # an open ending covers the rest of the word or only its stem: both show the word
        assert any(span == found or found.startswith(span) for _, span in read)


def test_a_decoy_cancels_what_it_overlaps() -> None:
    names = {hit.concept for hit in concept_hits("a bearded iris and irises in bloom", "en")}
    assert "iris" not in names


def test_a_decoy_elsewhere_cancels_nothing() -> None:
    text = "scan your iris near the palm oil stall"
    names = {hit.concept for hit in concept_hits(text, "en")}
    assert "iris" in names
    assert "palm" not in names


def test_negation_marks_a_reward() -> None:
    by_name = {hit.concept: hit for hit in concept_hits("no payment, just a palm scan", "en")}
    assert by_name["money"].negated
    assert not by_name["palm"].negated


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("they pay ₦15,000", "NG"),
        ("Rp50.000 langsung", "ID"),
        ("R$ 300 na hora", "BR"),
        ("200元现金", "CN"),
        ("₹500 per person", "IN"),
        ("40 €", "EU"),
        ("Ksh 7000", "KE"),
    ],
)
def test_an_amount_tells_its_place(text: str, place: str) -> None:
    names = {hit.concept for hit in concept_hits(text, "en")}
    assert {"amount", f"place:{place}"} <= names


def test_a_bare_number_is_no_amount() -> None:
    assert not [h for h in concept_hits("room 500 at 10 on 2026", "en") if h.concept == "amount"]


def test_disguised_words_are_found_where_they_stand() -> None:
    text = "get U S D T for a sc4n of your 1r1s"
    found = {hit.concept: text[hit.start : hit.end] for hit in concept_hits(text, "en")}
    assert found["token"] == "U S D T"
    assert "iris" in found
