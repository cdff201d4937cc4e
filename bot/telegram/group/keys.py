"""The buttons of a group's panel. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.groups.settings import GroupSettings
from bot.phrases import FluentPhrases
from bot.telegram.group.press import GroupAction, GroupPress, encode_group
from bot.telegram.group.values import Setting, changed, said, value_of
from bot.telegram.post import Button

SURE: Final = "sure"
"""The page that asks whether messages are really to be removed by the bot alone."""

Rows = list[tuple[Button, ...]]


@dataclass(frozen=True, slots=True)
class View:
    """What a page is about. ``title`` is the group's name where it is known; ``now`` is seconds
    since 1970; ``number`` is the page within the page, ``note`` a line on how things are."""

    chat: int
    settings: GroupSettings
    language: str
    title: str = ""
    now: float = 0.0
    number: int = 0
    countries: Sequence[str] = ()
    note: str = ""


class Keys:
    """Makes buttons for a view, with the words of ``phrases``."""

    def __init__(self, phrases: FluentPhrases) -> None:
        self._phrases = phrases

    def labelled(
        self, view: View, setting: Setting, value: str, *, number: int = 0, sure: bool = True
    ) -> Button:
        """A choice with its own words; one that is not ``sure`` asks first."""
        chosen = changed(view.settings, setting.code, value) or view.settings
        label = said(self._phrases, view.language, chosen, setting)
        if not sure and value != value_of(view.settings, setting):
            return self.turning(view, label, SURE)
        return self.choice(view, setting, value, label, number=number)

    def choice(
        self, view: View, setting: Setting, value: str, label: str, *, number: int = 0
    ) -> Button:
        """A choice; the one that is made is marked."""
        mark = "✓ " if value == value_of(view.settings, setting) else ""
        return self.set(view, mark + label, f"{setting.code}:{value}", number=number)

    def set(self, view: View, label: str, value: str, *, number: int = 0) -> Button:
        """A button that sets what ``value`` says."""
        return Button(label, encode_group(GroupPress(GroupAction.SET, view.chat, number, value)))

    def turns(self, view: View, page: str, number: int, pages: int) -> Rows:
        """The ways to the parts of a page before and after."""
        turns = []
        if number > 0:
            turns.append(self.turn(view, "button-previous", page, number - 1))
        if number < pages - 1:
            turns.append(self.turn(view, "button-next", page, number + 1))
        return [tuple(turns)] if turns else []

    def turn(self, view: View, phrase: str, page: str, number: int = 0) -> Button:
        """A button that opens a page, labelled by a phrase."""
        return self.turning(view, self.say(view, phrase), page, number)

    def turning(self, view: View, label: str, page: str, number: int = 0) -> Button:
        """A button that opens a page."""
        return Button(label, encode_group(GroupPress(GroupAction.PANEL, view.chat, number, page)))

    def say(self, view: View, phrase: str, /, **arguments: object) -> str:
        """A phrase in the view's language."""
        return self._phrases.say(view.language, phrase, arguments)


def in_rows(buttons: Sequence[Button], per_row: int) -> Rows:
    """Buttons, so many in a row."""
    return [tuple(buttons[at : at + per_row]) for at in range(0, len(buttons), per_row)]
