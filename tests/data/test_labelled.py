"""The labelled cases are what they claim to be, and nothing trained on has seen them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.evaluation import Case, read_cases
from knowledge.domain import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
LABELLED = Path(__file__).parent / "labelled"
EXAMPLES = ROOT / "knowledge" / "heads" / "examples"

KINDS = {
    "offer", "question", "group-message", "news", "warning", "benign", "out-of-scope",
    "adversarial",
}  # fmt: skip
REASONS = {
    "irreversible-biometric", "reward-incentive", "cross-border-transfer", "unclear-retention",
    "minors", "unnamed-operator", "third-party-sells-account", "regulator-banned-here",
    "remote-video-selfie", "phishing-link", "coercion",
}  # fmt: skip
SPLITS = {"train", "tune", "test"}
NEAR = 0.5
"""Two texts with more than this share of their four-letter pieces in common are one text."""


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    # Reading refuses unknown risk labels and an id that is there twice.
    return read_cases(LABELLED)


def pieces(text: str) -> frozenset[str]:
    plain = " ".join(text.casefold().split())
    return frozenset(plain[start : start + 4] for start in range(max(1, len(plain) - 3)))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def trained_on() -> Iterator[tuple[str, str]]:
    """The texts that the classifiers learn from, each with its place."""
    for file in sorted(EXAMPLES.glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            if line.strip():
                yield f"{file.name}, line {number}", json.loads(line)["text"]


def test_there_are_enough_cases_in_every_language(cases: tuple[Case, ...]) -> None:
    assert len(cases) >= 600
    assert {case.lang for case in cases} == set(LANGUAGES)


def test_ids_are_unique(cases: tuple[Case, ...]) -> None:
    counts = Counter(case.id for case in cases)
    assert [name for name, count in counts.items() if count > 1] == []


def test_kinds_reasons_and_splits_are_known(cases: tuple[Case, ...]) -> None:
    assert {case.kind for case in cases} <= KINDS
    assert {reason for case in cases for reason in case.reasons} <= REASONS
    assert {case.split for case in cases} == SPLITS


def test_every_authority_asked_for_is_one_the_bundle_knows(cases: tuple[Case, ...]) -> None:
    known = set(yaml.safe_load((ROOT / "knowledge" / "authorities.yaml").read_text("utf-8")))
    asked = {name for case in cases for group in case.groups for name in group}
    assert asked - known == set()


def test_every_text_says_something_and_questions_alone_are_answerable(
    cases: tuple[Case, ...],
) -> None:
    assert [case.id for case in cases if not case.text.strip()] == []
    odd = [c.id for c in cases if (c.kind == "question") != (c.answerable is not None)]
    assert odd == []


def test_a_family_stays_in_one_split(cases: tuple[Case, ...]) -> None:
    splits = defaultdict(set)
    for case in cases:
        assert case.family, case.id
        splits[case.lang, case.family].add(case.split)
    assert {family: found for family, found in splits.items() if len(found) > 1} == {}


def test_no_two_splits_share_nearly_the_same_text(cases: tuple[Case, ...]) -> None:
    known = [(case.id, case.split, pieces(case.text)) for case in cases]
    alike = [
        (name, other)
        for place, (name, split, letters) in enumerate(known)
        for other, other_split, other_letters in known[:place]
        if split != other_split and likeness(letters, other_letters) > NEAR
    ]
    assert alike == []


def test_no_classifier_was_trained_on_a_case_that_measures_it(cases: tuple[Case, ...]) -> None:
    measured = [(case.id, pieces(case.text)) for case in cases if case.split != "train"]
    learnt = [(place, pieces(text)) for place, text in trained_on()]
    assert learnt
    alike = [
        (place, name)
        for place, letters in learnt
        for name, other in measured
        if likeness(letters, other) > NEAR
    ]
    assert alike == []


def test_nearly_the_same_text_is_recognised() -> None:
    offer = pieces("They pay 50 dollars for a scan of your eyes at the mall")
    assert (
        likeness(offer, pieces("they pay 60 dollars for a scan of your  EYES at the mall")) > NEAR
    )
    assert likeness(offer, pieces("Is it legal to sell my verified account to a friend?")) < NEAR
    assert likeness(pieces("hi"), pieces("hi")) == 1
