"""Language and country of a chat: by command and by buttons."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from bot.countries import country_code, country_named
from bot.phrases import FluentPhrases
from bot.telegram.directed import directed
from bot.telegram.intake import spoken_language
from bot.telegram.markup import escape
from bot.telegram.office import Answering, Office, Pressed
from bot.telegram.places import named_places
from bot.telegram.post import Button, Post
from bot.telegram.press import Action, Press, encode
from knowledge.domain import LANGUAGES, Advisory
from knowledge.folding import fold

PER_ROW: Final = 3
PER_PAGE: Final = 24
"""Countries on one page of buttons."""


class ChatPanel:
    """Asks for language and country, and keeps what is chosen."""

    def __init__(self, office: Office, phrases: FluentPhrases) -> None:
        self._office = office
        self._phrases = phrases

    def table(self) -> dict[Action, Answering]:
        """The buttons answered here."""
        return {
            Action.COUNTRY: self._ask_country,
            Action.COUNTRY_PAGE: self._turn_page,
            Action.SET_COUNTRY: self._set_country,
            Action.SET_LANGUAGE: self._set_language,
        }

    async def language(self, chat: int, wanted: str, spoken: str) -> Post:
        """The answer to /language: sets ``wanted``, or asks. ``spoken`` is the language now."""
        tag = _language_tag(wanted)
        if tag:
            return await self._language_set(chat, tag, spoken)
        asked = "language-unknown" if wanted else "language-ask"
        return self._says(spoken, asked, self._language_buttons(spoken))

    async def country(self, chat: int, wanted: str, spoken: str) -> Post:
        """The answer to /country: sets ``wanted``, or asks."""
        if not wanted:
            return self._countries(spoken, 0)
        # names in fifteen languages are read from the disk when the first one is asked for
        code = await asyncio.to_thread(_country_code, wanted, spoken)
        if not code:
            return self._says(spoken, "country-unknown")
        return await self._country_set(chat, code, spoken)

    async def _ask_country(self, pressed: Pressed) -> str:
        await self._office.sender.send(pressed.chat, self._countries(pressed.language, 0))
        return ""

    async def _turn_page(self, pressed: Pressed) -> str:
        return await self._put(pressed, self._countries(pressed.language, pressed.press.index))

    async def _set_country(self, pressed: Pressed) -> str:
        chosen = pressed.press.country
        if chosen and chosen not in self._known_countries(pressed.language):
            return await self._ask_country(pressed)
        said = await self._country_set(pressed.chat, chosen, pressed.language)
        return await self._put(pressed, said)

    async def _set_language(self, pressed: Pressed) -> str:
        index = pressed.press.index
        tag = LANGUAGES[index - 1] if 0 < index <= len(LANGUAGES) else ""
        said = await self._language_set(pressed.chat, tag, pressed.language)
        return await self._put(pressed, said)

    async def _put(self, pressed: Pressed, post: Post) -> str:
        """Show it in place of what was asked; where that cannot be done, below."""
        if not await self._office.sender.edit(pressed.chat, pressed.message, post):
            await self._office.sender.send(pressed.chat, post)
        return ""

    async def _language_set(self, chat: int, tag: str, spoken: str) -> Post:
        await self._office.book.set_language(chat, tag)
        if not tag:
            return self._says(spoken, "language-automatic")
        return self._says(tag, "language-set", language=self._phrases.language_name(tag, tag))

    async def _country_set(self, chat: int, code: str, spoken: str) -> Post:
        await self._office.book.set_country(chat, code)
        if not code:
            return self._says(spoken, "country-unset")
        return self._says(spoken, "country-set", country=self._phrases.place(spoken, code))

    def _language_buttons(self, spoken: str) -> tuple[tuple[Button, ...], ...]:
        names = [self._phrases.language_name(tag, tag) for tag in LANGUAGES]
        own = [
            self._button(name[:1].upper() + name[1:], Action.SET_LANGUAGE, index=at)
            for at, name in enumerate(names, 1)
        ]
        automatic = self._phrases.say(spoken, "language-automatic", {})
        return (*_rows(own), (self._button(automatic, Action.SET_LANGUAGE, index=0),))

    def _countries(self, spoken: str, page: int) -> Post:
        """A page of countries of which something is known, by name in the language spoken."""
        codes = self._known_countries(spoken)
        pages = max(1, -(-len(codes) // PER_PAGE))
        page = min(max(page, 0), pages - 1)
        shown = codes[page * PER_PAGE : (page + 1) * PER_PAGE]
        rows = list(_rows([
            self._button(self._phrases.place(spoken, code), Action.SET_COUNTRY, country=code)
            for code in shown
        ]))  # fmt: skip
        turning: list[Button] = []
        if page > 0:
            turning.append(self._turn(spoken, "button-previous", page - 1))
        if page < pages - 1:
            turning.append(self._turn(spoken, "button-next", page + 1))
        none = self._button(
            self._phrases.say(spoken, "country-none", {}), Action.SET_COUNTRY, country=""
        )
        buttons = (*rows, *((tuple(turning),) if turning else ()), (none,))
        return self._says(spoken, "country-ask", buttons)

    def _turn(self, spoken: str, phrase: str, page: int) -> Button:
        return self._button(self._phrases.say(spoken, phrase, {}), Action.COUNTRY_PAGE, index=page)

    def _known_countries(self, spoken: str) -> list[str]:
        return known_countries(self._office.desks.edition.advisories, self._phrases, spoken)

    def _says(
        self, language: str, phrase: str, buttons: tuple[tuple[Button, ...], ...] = (),
        /, **arguments: object,
    ) -> Post:  # fmt: skip
        said = self._phrases.say(language, phrase, arguments)
        return Post(directed(escape(said), language), buttons)

    @staticmethod
    def _button(text: str, action: Action, *, country: str = "", index: int = 0) -> Button:
        return Button(text, encode(Press(action, None, country, 0, (), index)))


def known_countries(
    advisories: Iterable[Advisory], phrases: FluentPhrases, spoken: str
) -> list[str]:
    """Codes of the countries that notices are about, by name in the language spoken."""
    places = {place for each in advisories for place in (each.jurisdiction, *each.affects)}
    codes = [place for place in places if len(place) == 2 and place != "EU"]
    return sorted(codes, key=lambda code: phrases.place(spoken, code).casefold())


def _rows(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[at : at + PER_ROW]) for at in range(0, len(buttons), PER_ROW))


def _language_tag(wanted: str) -> str:
    """The language meant by a tag, or by its name in any of ours; empty for none of ours."""
    return _language_names().get(fold(wanted), "") or spoken_language(wanted.strip())


@cache
def _language_names() -> dict[str, str]:
    """Folded names of our languages in each of them, and the language meant."""
    phrases = FluentPhrases()
    names = {fold(phrases.language_name(own, tag)): tag for own in LANGUAGES for tag in LANGUAGES}
    for own in LANGUAGES:
        # "Chinese" alone is written in simplified letters by most who read it
        names.setdefault(fold(phrases.language_name(own, "zh")), "zh-Hans")
    return names


def _country_code(wanted: str, spoken: str) -> str:
    """The country meant by a code or a name, in any of our languages; empty for none."""
    try:
        return country_code(wanted)
    except ValueError:
        languages = tuple(dict.fromkeys((spoken, *LANGUAGES)))
        known = country_named(wanted, languages)
        return known or next(iter(named_places(wanted, languages).codes), "")
