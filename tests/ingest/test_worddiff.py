from __future__ import annotations

import pytest

from ingest.worddiff import CONTEXT, word_changes

LONG = " ".join(f"w{n}" for n in range(60))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (["a b c"], ["a b c"], ()),
        (["a b", "c d"], ["a b c", "d"], ()),
        (["it holds for three months"], ["it holds for six months"],
         ("it holds for [-three-] {+six+} months",)),
        ([], ["new words"], ("{+new words+}",)),
        (["old words"], [], ("[-old words-]",)),
        (["one", "two three"], ["one", "two", "three four"], ("two three {+four+}",)),
        (["信息一旦泄露难以更改。"], ["信息一旦泄露无法更改。"],
         ("信息一旦泄露 [-难以-] {+无法+} 更改。",)),
    ],
)  # fmt: skip
def test_what_changed_is_marked(old: list[str], new: list[str], told: tuple[str, ...]) -> None:
    assert word_changes(old, new) == told


def test_few_words_around_a_change_are_shown() -> None:
    (change,) = word_changes([LONG], [LONG.replace("w30", "X")])
    assert change == "… w24 w25 w26 w27 w28 w29 [-w30-] {+X+} w31 w32 w33 w34 w35 w36 …"
    assert CONTEXT * 2 <= 12
    apart = word_changes([LONG], [LONG.replace("w5 ", "X ").replace("w50", "Y")])
    assert len(apart) == 2


def test_long_changes_are_cut_and_huge_ones_are_quick() -> None:
    (change,) = word_changes([LONG], ["other"])
    assert change.startswith("[-w0 w1") and "… w40" in change and change.endswith("{+other+}")
    huge = [" ".join(f"{n}" for n in range(20_000))]
    (change,) = word_changes(huge, [" ".join(f"{n}" for n in range(20_000, 0, -1))])
    assert len(change) < 1_000
