"""Texts that are spread over several messages."""

from __future__ import annotations

from bot.telegram.group.split import MOST_CHARACTERS, TOGETHER_SECONDS, Earlier

ANA, BO = (-1, 0, 5), (-1, 0, 6)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_one_author_said_is_put_together_in_order() -> None:
    earlier = Earlier()
    assert earlier.said(ANA, 1, 100, "one") == ""
    assert earlier.said(BO, 2, 101, "other") == ""
    assert earlier.said((-1, 9, 5), 3, 101, "another thread") == ""
    assert earlier.said(ANA, 4, 102, "two") == "one"
    assert earlier.said(ANA, 5, 103, "three") == "one\ntwo"


def test_it_is_over_after_two_minutes() -> None:
    earlier = Earlier()
    earlier.said(ANA, 1, 100, "one")
    earlier.said(ANA, 2, 150, "two")
    assert earlier.said(ANA, 3, 100 + TOGETHER_SECONDS, "three") == "one\ntwo"
    assert earlier.said(ANA, 4, 151 + TOGETHER_SECONDS, "four") == "three"


def test_an_edit_stays_where_it_was() -> None:
    earlier = Earlier()
    earlier.said(ANA, 1, 100, "one")
    earlier.said(ANA, 2, 110, "two")
    assert earlier.said(ANA, 1, 100, "uno") == ""
    assert earlier.said(ANA, 3, 120, "three") == "uno\ntwo"


def test_a_comment_is_what_came_with_a_forward() -> None:
    earlier = Earlier()
    earlier.said(ANA, 1, 100, "good morning")
    earlier.said(ANA, 2, 150, "Is this true?")
    assert earlier.comment(ANA, 3, 150) == "Is this true?"
    assert earlier.comment(ANA, 3, 170) == ""
    assert earlier.comment(BO, 3, 150) == ""


def test_no_more_is_remembered_than_there_is_room_for() -> None:
    earlier = Earlier(most=10)
    for author in range(50):
        earlier.said((-1, 0, author), author, 100, "x")
    assert len(earlier) == 10
    for number in range(50):
        earlier.said(ANA, number, 100, "0123456789" * 10)
    assert len(earlier.said(ANA, 60, 100, "x")) <= MOST_CHARACTERS + 10
    earlier.said(BO, 61, 100, "y" * 10_000)
    assert earlier.said(BO, 62, 100, "z") == "y" * MOST_CHARACTERS


def test_memory_is_empty_again_when_nobody_speaks() -> None:
    clock = Clock()
    earlier = Earlier(clock=clock)
    earlier.said(ANA, 1, 100, "one")
    clock.now = TOGETHER_SECONDS + 1
    assert len(earlier) == 0
    # a clock of a sender's that stands still keeps nothing alive
    assert earlier.said(ANA, 2, 100, "two") == ""
