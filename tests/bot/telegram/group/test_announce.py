"""Changes of a group's settings, told to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.groups.settings import GroupSettings, Mode, Removal
from bot.phrases import FluentPhrases
from bot.telegram.delivery import Numbers
from bot.telegram.group.announce import Announcer
from bot.telegram.group.press import GroupAction, decode_group
from bot.telegram.group.speaking import Speaker
from bot.telegram.group.values import (
    SETTINGS,
    changed,
    changes_between,
    restored,
    said,
    seconds_in,
    value_of,
    zone_said,
)
from bot.telegram.polling import InboxBot
from knowledge.policy import Sensitivity
from tests.bot.telegram.core import quick_client
from tests.bot.telegram.talks import say
from tests.telegram.server import BotApi

BEFORE = GroupSettings(joined=1.0)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def announcer_of(client: InboxBot, clock: Callable[[], float]) -> Announcer:
    return Announcer(Speaker(client, Numbers()), FluentPhrases(), clock=clock)


async def test_changes_within_the_window_are_one_line(api: BotApi) -> None:
    group, clock = api.group(), Clock()
    async with quick_client(api) as client:
        announcer = announcer_of(client, clock)
        first = replace(BEFORE, mode=Mode.HINT)
        second = replace(first, sensitivity=Sensitivity.KEEN)
        announcer.tell(group.id, BEFORE, first, "en")
        line = await group.hears()
        assert say("en", "group-mode-hint") in line.text
        clock.now += 19
        announcer.tell(group.id, first, second, "en")
        line = await group.hears_edit(line)
        assert say("en", "group-mode-hint") in line.text
        assert say("en", "group-sensitivity-keen") in line.text
        press = decode_group(line.buttons[0].data)
        assert press is not None and press.action is GroupAction.UNDO
        back = announcer.taken_back(group.id, press.value)
        assert back is not None and back(second) == BEFORE
        clock.now += 21
        announcer.tell(group.id, second, replace(second, mode=Mode.OFF), "en")
        later = await group.hears()
        assert say("en", "group-sensitivity-keen") not in later.text
        assert len(group.messages) == 2
    assert not api.violations


async def test_what_is_changed_back_at_once_leaves_no_line(api: BotApi) -> None:
    group = api.group()
    async with quick_client(api) as client:
        announcer = announcer_of(client, Clock())
        changed_once = replace(BEFORE, mode=Mode.HINT)
        announcer.tell(group.id, BEFORE, changed_once, "en")
        line = await group.hears()
        announcer.tell(group.id, changed_once, BEFORE, "en")
        assert await group.sees_gone(line)


async def test_a_group_that_cannot_be_written_to_is_no_failure(api: BotApi) -> None:
    admin = api.person()
    group = api.group()
    group.mute_bot(admin)
    async with quick_client(api) as client:
        announcer = announcer_of(client, Clock())
        announcer.tell(group.id, BEFORE, replace(BEFORE, mode=Mode.HINT), "en")
        await announcer.stop(5.0)
    assert not group.messages


async def test_telling_does_not_hold_up_who_changes(api: BotApi) -> None:
    group = api.group()
    api.faults.slow(1.0, method="sendMessage")
    async with quick_client(api) as client:
        announcer = announcer_of(client, Clock())
        began = asyncio.get_running_loop().time()
        announcer.tell(group.id, BEFORE, replace(BEFORE, mode=Mode.HINT), "en")
        assert asyncio.get_running_loop().time() - began < 0.1
        await announcer.stop(5.0)
    assert len(group.messages) == 1


@pytest.mark.parametrize(
    ("after", "now", "expected"),
    [(replace(BEFORE, mode=Mode.HINT), replace(BEFORE, mode=Mode.OFF), BEFORE),
     (replace(BEFORE, trusted=frozenset("a")), replace(BEFORE, trusted=frozenset("ab")),
      replace(BEFORE, trusted=frozenset("b"))),
     (replace(BEFORE, allowed=("a",)), replace(BEFORE, allowed=("a", "b")),
      replace(BEFORE, allowed=("b",))),
     (replace(BEFORE, quiet=(22, 7)), replace(BEFORE, quiet=(22, 7), zone=60),
      replace(BEFORE, zone=60))],
)  # fmt: skip
def test_taking_back_leaves_what_others_changed(
    after: GroupSettings, now: GroupSettings, expected: GroupSettings
) -> None:
    assert restored(now, BEFORE, after) == expected


def test_what_was_removed_from_a_list_comes_back() -> None:
    before = replace(BEFORE, allowed=("a", "b"), trusted=frozenset("xy"))
    assert restored(BEFORE, before, BEFORE) == before


@pytest.mark.parametrize("setting", [one for one in SETTINGS if one.written], ids=lambda s: s.code)
def test_every_value_on_a_button_is_read_back(setting: object) -> None:
    settings = replace(
        BEFORE, mode=Mode.BOTH, sensitivity=Sensitivity.KEEN, language="zh-Hant", country="KE",
        thread_minutes=60, hints_per_hour=12, quiet=(22, 7), zone=-210,
        removal=Removal.AUTOMATIC, muted_until=1_800_000_000.0,
    )  # fmt: skip
    one = next(each for each in SETTINGS if each is setting)
    for source in (settings, BEFORE):
        written = value_of(source, one)
        again = changed(replace(settings, **{one.field: getattr(BEFORE, one.field)}),
                        one.code, written)  # fmt: skip
        assert again is not None
        assert getattr(again, one.field) == getattr(source, one.field)


def test_every_value_can_be_said_in_words() -> None:
    phrases = FluentPhrases()
    for setting in SETTINGS:
        for value in setting.choices:
            settings = changed(BEFORE, setting.code, value)
            assert settings is not None
            assert said(phrases, "en", settings, setting)
        assert said(phrases, "en", BEFORE, setting)
    assert changes_between(BEFORE, BEFORE) == ()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1h", 3_600), ("30m", 1_800), ("2d", 172_800), ("90 min", 5_400), ("OFF", 0), ("off", 0),
     ("1 H", 3_600), ("30d", 2_592_000), ("31d", None), ("0h", None), ("1", None), ("h", None),
     ("-1h", None), ("1w", None), ("@ana 1h", None), ("١h", None), ("99999d", None)],
)  # fmt: skip
def test_how_long(text: str, seconds: int | None) -> None:
    assert seconds_in(text) == seconds


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(0, "UTC"), (60, "UTC+01:00"), (-210, "UTC-03:30"), (345, "UTC+05:45")],
)
def test_zones(minutes: int, expected: str) -> None:
    assert zone_said(minutes) == expected
