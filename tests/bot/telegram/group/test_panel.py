"""The settings of a group: opened in private, changed by its admins only, told to the group."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.groups.settings import Digest, GroupSettings, Mode, Removal
from bot.telegram.group.pages import panel_link
from bot.telegram.group.press import GroupAction, GroupPress, encode_group
from knowledge.policy import Sensitivity
from tests.bot.telegram.talks import PATIENT, Talk, commands, open_talk, say
from tests.telegram.groups import Group
from tests.telegram.hearing import Heard
from tests.telegram.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

BOT = "irisward_test_bot"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert running.broke_rules() == []


def led(talk: Talk, language: str = "en", *, started: bool = True) -> tuple[Group, Person]:
    """A group and one of its admins."""
    group, admin = talk.api.group("Neighbours"), talk.person(language, started=started)
    group.join(admin, admin=True)
    return group, admin


def chosen(talk: Talk, group: Group) -> GroupSettings | None:
    """What is on the disk."""
    return talk.bot.store.groups.settings(group.id)


async def opened(talk: Talk, group: Group, admin: Person) -> Heard:
    """The panel, by its deep link."""
    await admin.opens_link(panel_link(BOT, group.id).partition("start=")[2])
    return await admin.hears(PATIENT)


async def turned(admin: Person, panel: Heard, label: str) -> Heard:
    """The panel on another page, or after a choice."""
    await admin.presses(panel, label)
    await admin.popup(PATIENT)
    return await admin.hears_edit(panel, PATIENT)


async def test_settings_open_in_private_and_by_a_link(talk: Talk) -> None:
    group, admin = led(talk)
    asked = await admin.commands("/settings", place=group)
    line = await group.hears(PATIENT)
    assert line.text == say("en", "group-opening")
    assert line.reply_to == asked.id
    assert line.buttons[0].url == panel_link(BOT, group.id)
    assert line.buttons[0].url.startswith(f"https://t.me/{BOT}?start=grp_")
    panel = await admin.hears(PATIENT)
    assert panel.text.startswith(say("en", "group-panel", group="Neighbours"))
    assert say("en", "group-mode-watch") in panel.text
    assert (await opened(talk, group, admin)).text == panel.text


async def test_who_never_wrote_to_the_bot_gets_only_the_link(talk: Talk) -> None:
    group, admin = led(talk, started=False)
    await admin.commands("/settings", place=group)
    await group.hears(PATIENT)
    await talk.settled()
    assert not admin.messages
    # the refusal of the sign of life is how it is known; nothing else was tried
    assert not [call for call in talk.api.calls
                if call.method == "sendMessage" and call.params["chat_id"] == admin.id]  # fmt: skip
    talk.api.calls[:] = [call for call in talk.api.calls if call.method != "sendChatAction"]


async def test_others_hear_nothing_and_open_nothing(talk: Talk) -> None:
    group, _ = led(talk)
    member, stranger = talk.person(started=True), talk.person(started=True)
    group.join(member)
    for command in ("/settings", "/mute 1h", "/allow this", "/alerts here"):
        await member.commands(command, place=group)
    await talk.settled()
    assert not group.messages
    assert not member.messages
    assert chosen(talk, group) is None
    for person in (member, stranger):
        assert (await opened(talk, group, person)).text == say("en", "group-admins-only")


@pytest.mark.parametrize(
    ("pages", "expected"),
    [(("What I do", "hints under"), {"mode": Mode.HINT}),
     (("What I do", "cards for"), {"mode": Mode.ALERT}),
     (("What I do", "hints and cards"), {"mode": Mode.BOTH}),
     (("What I do", "off"), {"mode": Mode.OFF}),
     (("Sensitivity", "careful"), {"sensitivity": Sensitivity.CAREFUL}),
     (("Sensitivity", "keen"), {"sensitivity": Sensitivity.KEEN}),
     (("Language", "Español"), {"language": "es"}),
     (("Country", "Brazil"), {"country": "BR"}),
     (("Pauses", "one hint per conversation in 30"), {"thread_minutes": 30}),
     (("Pauses", "at most 12"), {"hints_per_hour": 12}),
     (("Quiet hours", "22:00–07:00"), {"quiet": (22, 7)}),
     (("Quiet hours", "+1:00"), {"zone": 60}),
     (("Quiet hours", "−0:15"), {"zone": -15}),
     (("Removing messages", "an admin presses"), {"removal": Removal.ASK}),
     (("Removing messages", "automatic", "Yes, remove"), {"removal": Removal.AUTOMATIC}),
     (("Summary", "weekly"), {"digest": Digest.WEEKLY})],
)  # fmt: skip
async def test_each_choice_is_stored_told_and_taken_back(
    talk: Talk, pages: tuple[str, ...], expected: dict[str, Any]
) -> None:
    group, admin = led(talk)
    panel = await opened(talk, group, admin)
    for label in pages:
        panel = await turned(admin, panel, label)
    assert "✓" in " ".join(panel.labels) or "zone" in expected
    settings = chosen(talk, group)
    assert settings is not None
    assert settings == replace(GroupSettings(joined=settings.joined), **expected)
    language = settings.language or "en"
    line = await group.hears(PATIENT)
    assert line.text.startswith(say(language, "group-announced", changes="").strip())
    assert "Ana" not in line.text
    assert str(admin.id) not in line.text
    await admin.presses(line, say(language, "button-group-undo"))
    assert (await admin.popup(PATIENT)).text == say("en", "group-set")
    undone = await group.hears_edit(line, PATIENT)
    assert undone.text.startswith(say("en", "group-undone", changes="").strip())
    assert chosen(talk, group) == GroupSettings(joined=settings.joined)
    # and the undoing too
    await admin.presses(undone, "Undo")
    await group.hears_edit(undone, PATIENT)
    assert chosen(talk, group) == settings


async def test_automatic_removal_asks_first(talk: Talk) -> None:
    group, admin = led(talk)
    panel = await turned(admin, await opened(talk, group, admin), "Removing messages")
    sure = await turned(admin, panel, "automatic")
    assert say("en", "group-removal-sure") in sure.text
    assert chosen(talk, group) is None
    assert (await turned(admin, sure, "Back")).text == panel.text
    assert not group.messages


async def test_who_is_no_admin_any_more_changes_nothing(talk: Talk) -> None:
    group, admin = led(talk)
    panel = await turned(admin, await opened(talk, group, admin), "What I do")
    group.join(admin)  # as a mere member
    for label in ("off", "Back"):
        await admin.presses(panel, label)
        assert (await admin.popup(PATIENT)).text == say("en", "group-admins-only")
    assert chosen(talk, group) is None


async def test_a_member_cannot_undo(talk: Talk) -> None:
    group, admin = led(talk)
    member = talk.person()
    group.join(member)
    panel = await turned(admin, await opened(talk, group, admin), "What I do")
    await turned(admin, panel, "hints under")
    line = await group.hears(PATIENT)
    await member.presses(line, "Undo")
    assert (await member.popup(PATIENT)).text == say("en", "group-admins-only")
    settings = chosen(talk, group)
    assert settings is not None and settings.mode is Mode.HINT


@pytest.mark.parametrize(
    "value",
    ["m:never", "x:1", "z:7", "z:99999", "t:0", "q:1-2", "l:xx", "a:5", "o:5", "y:abc", "w:abc",
     "m", "", "r:now", "u:-1", "c:../"],
)  # fmt: skip
async def test_what_no_button_offers_is_not_set(talk: Talk, value: str) -> None:
    """Anybody can send any data; an admin too."""
    group, admin = led(talk)
    panel = await opened(talk, group, admin)
    data = encode_group(GroupPress(GroupAction.SET, group.id, 0, value))
    raw = panel.buttons[0]
    forged = replace(panel, buttons=(replace(raw, data=data),))
    await admin.presses(forged, raw.text)
    assert (await admin.popup(PATIENT)).text == say("en", "button-old")
    assert chosen(talk, group) is None


async def test_private_settings_list_the_groups_of_an_admin(talk: Talk) -> None:
    nobody = talk.person()
    assert (await commands(nobody, "/settings")).text == say("en", "group-list-none")
    admin = talk.person(started=True)
    groups = [talk.api.group(name) for name in ("First", "Second")]
    for group in groups:
        group.join(admin, admin=True)
        talk_side = talk.bot.side.book
        await talk_side.save(group.id, GroupSettings(joined=1.0, owner=admin.id))
    heard = await commands(admin, "/settings")
    assert heard.text == say("en", "group-list")
    assert heard.labels == ("First", "Second")
    panel = await turned(admin, heard, "Second")
    assert panel.text.startswith(say("en", "group-panel", group="Second"))
    # what is stored as the owner's is not theirs for ever
    groups[0].join(admin)
    talk.bot.side.admins.forget(groups[0].id)
    only = await commands(admin, "/settings")
    assert only.text.startswith(say("en", "group-panel", group="Second"))


async def test_cards_to_whoever_presses_that_the_bot_can_reach(talk: Talk) -> None:
    group, admin = led(talk)
    panel = await turned(admin, await opened(talk, group, admin), "Cards")
    assert say("en", "group-cards-unreached") in panel.text
    after = await turned(admin, panel, "To me")
    assert say("en", "group-cards-unreached") not in after.text
    settings = chosen(talk, group)
    assert settings is not None
    assert (settings.owner, settings.alert_chat) == (admin.id, 0)
    line = await group.hears(PATIENT)
    assert str(admin.id) not in line.text
    assert str(admin.id) not in "".join(button.data for button in line.buttons)
    await admin.presses(line, "Undo")
    await group.hears_edit(line, PATIENT)
    settings = chosen(talk, group)
    assert settings is not None and settings.owner == 0


async def test_alerts_go_to_a_chat_that_the_admin_leads_too(talk: Talk) -> None:
    group, admin = led(talk)
    office, elsewhere = talk.api.group("Admins"), talk.api.group("Not theirs")
    office.join(admin, admin=True)
    elsewhere.join(admin)
    await turned(admin, await opened(talk, group, admin), "Cards")
    await admin.commands("/alerts", "here", elsewhere)
    await admin.commands("/alerts", "here", group)
    assert (await group.hears(PATIENT)).text == say("en", "group-alerts-same")
    assert chosen(talk, group) is None
    await admin.commands("/alerts", "here", office)
    assert (await office.hears(PATIENT)).text == say("en", "group-alerts-here")
    settings = chosen(talk, group)
    assert settings is not None and settings.alert_chat == office.id
    assert say("en", "group-cards-chat") in (await group.hears(PATIENT)).text
    assert not elsewhere.messages


async def test_alerts_from_an_admin_of_two_groups_need_to_be_told_which(talk: Talk) -> None:
    office, admin = led(talk)
    for name in ("One", "Two"):
        group = talk.api.group(name)
        group.join(admin, admin=True)
        await talk.bot.side.book.save(group.id, GroupSettings(joined=1.0, owner=admin.id))
    await admin.commands("/alerts", "here", office)
    assert (await office.hears(PATIENT)).text == say("en", "group-alerts-which")


async def test_everything_of_a_group_is_erased_on_demand(talk: Talk) -> None:
    group, admin = led(talk)
    panel = await turned(admin, await opened(talk, group, admin), "What I do")
    panel = await turned(admin, panel, "hints under")
    await group.hears(PATIENT)
    asked = await turned(admin, await turned(admin, panel, "Back"), "Erase everything")
    assert chosen(talk, group) is not None
    gone = await turned(admin, asked, "Yes, erase")
    assert gone.text == say("en", "group-erased")
    assert not gone.buttons
    assert (await group.hears(PATIENT)).text == say("en", "group-erased-announced")
    assert chosen(talk, group) is None
    assert talk.bot.side.book.settings(group.id) is None


async def test_allowed_phrases_are_listed_and_removed(talk: Talk) -> None:
    group, admin = led(talk)
    entries = tuple(f"page{n}.example" for n in range(10))
    await talk.bot.side.book.save(group.id, GroupSettings(joined=1.0, allowed=entries))
    panel = await turned(admin, await opened(talk, group, admin), "Allowed")
    assert "1. page0.example" in panel.text and "page8" not in panel.text
    panel = await turned(admin, panel, say("en", "button-next"))
    assert "9. page8.example" in panel.text
    panel = await turned(admin, panel, "Remove 9")
    assert "page8" not in panel.text and "9. page9.example" in panel.text
    settings = chosen(talk, group)
    assert settings is not None and settings.allowed == (*entries[:8], entries[9])
    line = await group.hears(PATIENT)
    assert "page8" not in line.text
    # somebody adds one meanwhile: taking the removal back leaves that
    await talk.bot.side.book.save(group.id, replace(settings, allowed=(*settings.allowed, "new")))
    await admin.presses(line, "Undo")
    await group.hears_edit(line, PATIENT)
    settings = chosen(talk, group)
    assert settings is not None
    assert set(settings.allowed) == {*entries, "new"}


async def test_the_panel_speaks_the_admins_language_and_right_to_left(talk: Talk) -> None:
    group, admin = led(talk, "ar")
    panel = await opened(talk, group, admin)
    assert "Neighbours" in panel.text
    await turned(admin, panel, panel.labels[0])


async def test_a_press_in_the_group_is_answered_there(talk: Talk) -> None:
    """The question after the first day may have been asked in the group."""
    group, admin = led(talk)
    await talk.bot.side.book.save(group.id, GroupSettings(joined=1.0))
    await talk.bot.side.joining.ask_after_first_day(200_000.0)
    question = await group.hears(PATIENT)
    await admin.presses(question, say("en", "group-asked-hint"))
    assert (await admin.popup(PATIENT)).text == say("en", "group-set")
    line = await group.hears_edit(question, PATIENT)
    assert line.text.startswith(say("en", "group-announced", changes="").strip())
    settings = chosen(talk, group)
    assert settings is not None and settings.mode is Mode.HINT
