"""What is known about a flagged message."""

from __future__ import annotations

import pytest

from bot.groups.settings import GroupSettings
from bot.telegram.group.case import looked
from bot.telegram.group.posted import Posted
from bot.wiring import Opened
from tests.bot.telegram.group.scenes import OFFER, RUSSIAN


@pytest.mark.parametrize(
    ("earlier", "own", "language"),
    [("Ребята, у кого есть ключ от подвала? Мне нужно забрать оттуда велосипед", OFFER, "en"),
     ("Good morning, has anybody got the key to the cellar? I need my bicycle", RUSSIAN, "ru"),
     ("", RUSSIAN, "ru")],
)  # fmt: skip
def test_an_offer_is_answered_in_its_own_language(
    opened: Opened, earlier: str, own: str, language: str
) -> None:
    """Whatever its author said before."""
    found = looked(opened.desk, Posted(own=own, earlier=earlier), GroupSettings())
    assert found is not None
    assert found.answer.language == language
    assert found.text == own


def test_an_offer_in_two_messages_is_both(opened: Opened) -> None:
    earlier = "Who wants 50 dollars today, cash at once?"
    own = "You only let us scan your iris at our kiosk"
    found = looked(opened.desk, Posted(own=own, earlier=earlier), GroupSettings())
    assert found is not None
    assert found.text == f"{earlier}\n{own}"


def test_what_follows_an_offer_adds_nothing_to_it(opened: Opened) -> None:
    posted = Posted(own="see you there", earlier=OFFER)
    assert looked(opened.desk, posted, GroupSettings()) is None
