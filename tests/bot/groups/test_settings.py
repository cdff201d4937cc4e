"""What a group chose comes back as it was, and nonsense as if it had not been chosen."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.settings import (
    MOST_ALLOWED,
    Digest,
    GroupSettings,
    Mode,
    Removal,
    is_quiet,
)
from knowledge.policy import Sensitivity

CHOSEN = GroupSettings(
    mode=Mode.BOTH, joined=1_800_000_000.5, asked=True, sensitivity=Sensitivity.KEEN,
    language="zh-Hant", spoken="ja", country="TW", removal=Removal.ASK, digest=Digest.WEEKLY,
    thread_minutes=30, hints_per_hour=2, quiet=(22, 7), zone=480, owner=5_123_456_789,
    alert_chat=-1_001_234_567_890, trusted=frozenset({"b" * 22, "a" * 22}),
    allowed=("虹膜研究", "example.com/Study"), muted_until=1_800_003_600.0,
)  # fmt: skip


def test_a_group_that_chose_nothing_is_watched_and_nothing_is_said_or_removed() -> None:
    fresh = GroupSettings()
    assert (fresh.mode, fresh.removal, fresh.digest) == (Mode.WATCH, Removal.NEVER, Digest.NONE)
    assert (fresh.thread_minutes, fresh.hints_per_hour) == (10, 6)
    assert fresh.sensitivity is Sensitivity.BALANCED


def test_every_choice_comes_back() -> None:
    assert all(getattr(CHOSEN, f.name) != getattr(GroupSettings(), f.name) for f in fields(CHOSEN))
    assert GroupSettings.from_json(CHOSEN.to_json()) == CHOSEN
    assert GroupSettings.from_json(GroupSettings().to_json()) == GroupSettings()
    assert CHOSEN.to_json() == replace(CHOSEN).to_json()


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "null", "3", '"hint"', "{}", "{"])
def test_what_is_no_settings_is_nothing_chosen(text: str) -> None:
    assert GroupSettings.from_json(text) == GroupSettings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("mode", "shout"), ("mode", 3), ("mode", None), ("mode", ["hint"]),
        ("joined", "today"), ("joined", -1), ("joined", True), ("joined", float("nan")),
        ("joined", float("inf")), ("joined", 10**400), ("asked", 1),
        ("sensitivity", "high"), ("language", 5),
        ("language", "<b>"), ("country", "kenya"), ("country", "K"), ("removal", True),
        ("digest", "hourly"), ("thread_minutes", -1), ("thread_minutes", 5.5),
        ("thread_minutes", 10**9), ("hints_per_hour", "6"), ("hints_per_hour", 10_000),
        ("quiet", [22]), ("quiet", [22, 25]), ("quiet", [7, 7]), ("quiet", "22-7"),
        ("quiet", [22.0, 7]), ("zone", 10_000), ("owner", "me"), ("owner", 2**70),
        ("alert_chat", None), ("trusted", "abc"), ("trusted", [1, ""]), ("allowed", "abc"),
        ("allowed", ["", None, "x" * 10_000]), ("muted_until", "tomorrow"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_as_if_not_chosen(name: str, value: object) -> None:
    kept = json.loads(CHOSEN.to_json()) | {name: value, "new in a later version": 1}
    read = GroupSettings.from_json(json.dumps(kept))
    assert read == replace(CHOSEN, **{name: getattr(GroupSettings(), name)})


def test_a_list_has_an_end() -> None:
    many = [f"phrase {number}" for number in range(MOST_ALLOWED + 50)]
    assert len(GroupSettings.from_json(json.dumps({"allowed": many})).allowed) == MOST_ALLOWED


@given(st.dictionaries(
    st.sampled_from([field.name for field in fields(GroupSettings)]),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers()),
))  # fmt: skip
def test_whatever_stands_there_can_be_read_and_written_again(kept: dict[str, object]) -> None:
    read = GroupSettings.from_json(json.dumps(kept))
    assert GroupSettings.from_json(read.to_json()) == read


@pytest.mark.parametrize(
    ("quiet", "zone", "hour", "expected"),
    [
        (None, 0, 3, False),
        ((22, 7), 0, 21.99, False), ((22, 7), 0, 22, True), ((22, 7), 0, 0, True),
        ((22, 7), 0, 6.99, True), ((22, 7), 0, 7, False),
        ((0, 8), 0, 0, True), ((0, 8), 0, 7.9, True), ((0, 8), 0, 8, False),
        ((0, 8), 0, 23.9, False), ((20, 24), 0, 23.9, True), ((20, 24), 0, 0, False),
        ((22, 7), 180, 19, True), ((22, 7), 180, 18.9, False), ((22, 7), 180, 4, False),
        ((22, 7), -300, 3, True), ((22, 7), -300, 2.9, False), ((22, 7), 330, 1.4, True),
        ((22, 7), 330, 1.6, False),
    ],
)  # fmt: skip
def test_quiet_hours(quiet: tuple[int, int] | None, zone: int, hour: float, expected: bool) -> None:
    day = 20_000 * 86_400
    assert is_quiet(GroupSettings(quiet=quiet, zone=zone), day + hour * 3_600) is expected
