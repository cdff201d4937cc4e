"""The pages of a group's panel, as posts. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.groups.settings import GroupSettings
from bot.phrases import FluentPhrases
from bot.telegram.directed import directed
from bot.telegram.group.keys import SURE, Keys, Rows, View, in_rows
from bot.telegram.group.press import GroupAction, GroupPress, base36, encode_group
from bot.telegram.group.values import (
    BY_CODE,
    SETTINGS,
    ZONE_STEPS,
    changed,
    labelled,
    said,
    zone_said,
)
from bot.telegram.markup import bold, escape
from bot.telegram.post import Button, Post
from knowledge.domain import LANGUAGES

PANEL_LINK: Final = "grp_"
"""What `t.me/<bot>?start=…` begins with, before the number of a group in base 36."""

MAIN: Final = "main"
PAGES: Final = tuple(dict.fromkeys(one.page for one in SETTINGS if one.page != "mute"))
"""The pages that the first one leads to, in its order."""

ERASE: Final = "erase"
PER_PAGE: Final = 24
"""Countries on one page."""

ALLOWED_PER_PAGE: Final = 8

_PAGE_OF: Final = {"cards": "cards", "clear": "trusted", "drop": "allowed"}


class Pages:
    """Makes the pages, in the words of ``phrases``."""

    def __init__(self, phrases: FluentPhrases) -> None:
        self._phrases = phrases
        self._keys = Keys(phrases)

    def page(self, name: str, view: View) -> Post:
        """A page by name; the first one where there is none of that name."""
        if name not in (*PAGES, ERASE, SURE):
            return self._main(view)
        blocks, rows = getattr(self, f"_{name}")(view)
        # one step back: from a question whether one is sure to the page that led there
        back = "removal" if name == SURE else MAIN
        rows.append((self._keys.turn(view, "button-group-back", back),))
        title = self._keys.say(view, f"group-page-{'removal' if name == SURE else name}")
        return self._post(view, [bold(title), *blocks], rows)

    def groups(self, language: str, groups: Sequence[tuple[int, str]]) -> Post:
        """A list of groups, by number and name, whose panels are behind its buttons."""
        say = self._phrases.say
        rows = [
            (Button(
                title[:40] or say(language, "group-unnamed", {}),
                encode_group(GroupPress(GroupAction.PANEL, chat, 0, MAIN)),
            ),)
            for chat, title in groups
        ]  # fmt: skip
        phrase = "group-list" if groups else "group-list-none"
        return Post(directed(escape(say(language, phrase, {})), language), tuple(rows))

    def opening(self, chat: int, language: str, bot: str) -> Post:
        """What stands in the group: the way to its panel. ``bot`` is our user name."""
        say = self._phrases.say
        button = Button(say(language, "button-group-settings", {}), url=panel_link(bot, chat))
        return Post(directed(escape(say(language, "group-opening", {})), language), ((button,),))

    def _main(self, view: View) -> Post:
        name = view.title or self._keys.say(view, "group-unnamed")
        title = self._keys.say(view, "group-panel", group=name)
        values: dict[str, list[str]] = {page: [] for page in PAGES}
        for one in SETTINGS:
            if one.page in values:
                values[one.page].append(said(self._phrases, view.language, view.settings, one))
        if view.settings.muted_until > view.now:
            values["mute"] = [said(self._phrases, view.language, view.settings, BY_CODE["u"])]
        lines = [
            labelled(self._phrases, view.language, page, ", ".join(dict.fromkeys(each)))
            for page, each in values.items()
        ]
        turns = [self._keys.turn(view, f"group-page-{page}", page) for page in (*PAGES, ERASE)]
        blocks = [bold(title), escape("\n".join(lines)), escape(view.note)]
        return self._post(view, blocks, in_rows(turns, 2))

    def _mode(self, view: View) -> tuple[list[str], Rows]:
        return self._explained(view, "m")

    def _sensitivity(self, view: View) -> tuple[list[str], Rows]:
        return self._explained(view, "s")

    def _removal(self, view: View) -> tuple[list[str], Rows]:
        blocks, rows = self._explained(view, "r")
        rows[-1] = (self._keys.labelled(view, BY_CODE["r"], "automatic", sure=False),)
        return [*blocks, escape(view.note)], rows

    def _digest(self, view: View) -> tuple[list[str], Rows]:
        return self._explained(view, "d")

    def _sure(self, view: View) -> tuple[list[str], Rows]:
        yes = self._keys.set(view, self._keys.say(view, "button-group-sure"), "r:automatic")
        return [escape(self._keys.say(view, "group-removal-sure"))], [(yes,)]

    def _language(self, view: View) -> tuple[list[str], Rows]:
        names = [self._phrases.language_name(tag, tag) for tag in LANGUAGES]
        buttons = [
            self._keys.choice(view, BY_CODE["l"], tag, name[:1].upper() + name[1:])
            for tag, name in zip(LANGUAGES, names, strict=True)
        ]
        each = self._keys.labelled(view, BY_CODE["l"], "")
        return [escape(self._keys.say(view, "group-language-ask"))], [*in_rows(buttons, 3), (each,)]

    def _country(self, view: View) -> tuple[list[str], Rows]:
        pages = max(1, -(-len(view.countries) // PER_PAGE))
        number = min(max(view.number, 0), pages - 1)
        shown = view.countries[number * PER_PAGE : (number + 1) * PER_PAGE]
        buttons = [self._keys.labelled(view, BY_CODE["c"], code, number=number) for code in shown]
        none = self._keys.labelled(view, BY_CODE["c"], "", number=number)
        rows = [*in_rows(buttons, 3), *self._keys.turns(view, "country", number, pages), (none,)]
        return [escape(self._keys.say(view, "group-country-ask"))], rows

    def _cooldown(self, view: View) -> tuple[list[str], Rows]:
        settings = [BY_CODE["t"], BY_CODE["h"]]
        rows = [
            row
            for setting in settings
            for row in in_rows([self._keys.labelled(view, setting, v) for v in setting.choices], 2)
        ]
        return [escape(self._keys.say(view, "group-cooldown-ask"))], rows

    def _quiet(self, view: View) -> tuple[list[str], Rows]:
        quiet, zone = BY_CODE["q"], BY_CODE["z"]
        buttons = [self._keys.labelled(view, quiet, value) for value in quiet.choices]
        steps = []
        for step in ZONE_STEPS:
            value = str(view.settings.zone + step)
            if changed(view.settings, zone.code, value) is not None:
                label = f"{'−' if step < 0 else '+'}{abs(step) // 60}:{abs(step) % 60:02}"
                steps.append(self._keys.set(view, label, f"{zone.code}:{value}"))
        clock, there = _clock(view), zone_said(view.settings.zone)
        blocks = [
            escape(self._keys.say(view, "group-quiet-ask")),
            escape(self._keys.say(view, "group-clock", time=clock, zone=there)),
        ]
        return blocks, [*in_rows(buttons, 2), tuple(steps)]

    def _cards(self, view: View) -> tuple[list[str], Rows]:
        now = said(self._phrases, view.language, view.settings, BY_CODE["a"])
        blocks = [
            escape(self._keys.say(view, "group-cards-ask")),
            escape(self._keys.say(view, "group-now", value=now)),
            escape(view.note),
        ]
        return blocks, [
            (self._keys.set(view, self._keys.say(view, "button-group-cards-me"), "cards:me"),)
        ]

    def _trusted(self, view: View) -> tuple[list[str], Rows]:
        now = said(self._phrases, view.language, view.settings, BY_CODE["y"])
        blocks = [escape(self._keys.say(view, "group-trusted-ask")), escape(now)]
        clear = self._keys.set(view, self._keys.say(view, "button-group-clear"), "clear:trusted")
        return blocks, [(clear,)] if view.settings.trusted else []

    def _allowed(self, view: View) -> tuple[list[str], Rows]:
        allowed = view.settings.allowed
        pages = max(1, -(-len(allowed) // ALLOWED_PER_PAGE))
        number = min(max(view.number, 0), pages - 1)
        first = number * ALLOWED_PER_PAGE
        shown = allowed[first : first + ALLOWED_PER_PAGE]
        blocks = [escape(self._keys.say(view, "group-allowed-ask"))]
        lines = [f"{at}. <code>{escape(each)}</code>" for at, each in enumerate(shown, first + 1)]
        blocks.append("\n".join(lines) or escape(self._keys.say(view, "group-allowed-none")))
        buttons = []
        for at, each in enumerate(shown, first + 1):
            label = self._keys.say(view, "button-group-drop", number=at)
            buttons.append(self._keys.set(view, label, f"drop:{_mark_of(each)}", number=number))
        return blocks, [*in_rows(buttons, 4), *self._keys.turns(view, "allowed", number, pages)]

    def _erase(self, view: View) -> tuple[list[str], Rows]:
        yes = self._keys.set(view, self._keys.say(view, "button-group-erase"), "erase:yes")
        return [escape(self._keys.say(view, "group-erase-ask"))], [(yes,)]

    def _explained(self, view: View, code: str) -> tuple[list[str], Rows]:
        setting = BY_CODE[code]
        lines = [
            f"• {bold(self._keys.say(view, f'group-{setting.field}-{value}'))}: "
            f"{escape(self._keys.say(view, f'group-{setting.field}-{value}-means'))}"
            for value in setting.choices
        ]
        rows: Rows = [(self._keys.labelled(view, setting, value),) for value in setting.choices]
        return ["\n".join(lines)], rows

    @staticmethod
    def _post(view: View, blocks: Sequence[str], rows: Sequence[tuple[Button, ...]]) -> Post:
        html = "\n\n".join(block for block in blocks if block)
        return Post(directed(html, view.language), tuple(row for row in rows if row))


def panel_link(bot: str, chat: int) -> str:
    """The address that opens a group's panel in private; ``bot`` is our user name."""
    return f"https://t.me/{bot}?start={PANEL_LINK}{base36(chat)}"


def _clock(view: View) -> str:
    """What the group's clock says."""
    there = datetime.fromtimestamp(view.now, UTC) + timedelta(minutes=view.settings.zone)
    return f"{there:%H:%M}"


def page_of(value: str) -> str:
    """The page with the button that sets ``value``."""
    name, _, _ = value.partition(":")
    return BY_CODE[name].page if name in BY_CODE else _PAGE_OF.get(name, MAIN)


def chosen(settings: GroupSettings, value: str, user: int) -> GroupSettings | None:
    """The settings with what a button of a page sets, pressed by ``user``; None where no button
    sets that."""
    name, _, value = value.partition(":")
    match name, value:
        case "cards", "me":
            return replace(settings, alert_chat=0, owner=user)
        case "clear", "trusted":
            return replace(settings, trusted=frozenset())
        case "drop", mark:
            kept = tuple(each for each in settings.allowed if _mark_of(each) != mark)
            return replace(settings, allowed=kept)
        case _:
            return changed(settings, name, value)


def _mark_of(text: str) -> str:
    """By which a button knows an allowed phrase, whatever its place in the list."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
