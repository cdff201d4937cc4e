"""The data of the groups' buttons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.group.press import GroupAction, GroupPress, base36, decode_group, encode_group
from bot.telegram.press import Action, Press, decode, encode

values = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=24)
presses = st.builds(
    GroupPress, st.sampled_from(GroupAction), st.integers(-(10**16), 10**13),
    st.integers(0, 10**12), values,
)  # fmt: skip


@given(presses)
def test_there_and_back(press: GroupPress) -> None:
    data = encode_group(press)
    assert len(data.encode()) <= 64
    assert decode_group(data) == press
    assert decode(data) is None  # the other buttons make nothing of it


@given(st.text(max_size=70))
def test_anything_else_is_no_press(data: str) -> None:
    press = decode_group(data)
    assert press is None or encode_group(press) == data


@pytest.mark.parametrize("data", [
    "", "2", "2o", "2o.1.1", "2zz.1.1.", "2o.01.1.", "2o.-0.1.", "2o.1.1.a b", "2o.1.1.é",
    "2O.1.1.", "1o.1.1.", "2o.1.1." + "x" * 60, "2o.1.1.\n", encode(Press(Action.WHY)),
])  # fmt: skip
def test_no_press(data: str) -> None:
    assert decode_group(data) is None


@pytest.mark.parametrize("value", ["a b", "é", "x" * 60, "\n"])
def test_what_has_no_room(value: str) -> None:
    with pytest.raises(ValueError, match="no data of a button"):
        encode_group(GroupPress(GroupAction.SET, -1002000000015, 1, value))


@given(st.integers())
def test_base36(number: int) -> None:
    assert int(base36(number), 36) == number
