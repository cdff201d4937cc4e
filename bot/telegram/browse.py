"""Looking through the knowledge base: by country, by kind, by words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.phrases import FluentPhrases
from bot.telegram.directed import directed
from bot.telegram.markup import bold, escape
from bot.telegram.office import Answering, Office, Pressed
from bot.telegram.post import Button, Post
from bot.telegram.press import Action, Press, encode, ref_of
from bot.telegram.source import show_source
from knowledge.domain import Advisory, Kind

PER_PAGE: Final = 8
"""Notices on one page."""

PLACES_PER_PAGE: Final = 24
FOUND: Final = 8
"""Notices shown for a search."""

TITLE_CHARACTERS: Final = 60
_KINDS: Final = tuple(Kind)
_WORLD: Final = "INT"


class Browser:
    """Shows notices of the live generation."""

    def __init__(self, office: Office, phrases: FluentPhrases) -> None:
        self._office = office
        self._phrases = phrases

    def table(self) -> dict[Action, Answering]:
        """The buttons answered here."""
        return {
            Action.BROWSE: self._home,
            Action.BROWSE_COUNTRIES: self._countries,
            Action.BROWSE_KINDS: self._kinds,
            Action.BROWSE_COUNTRY: self._in_country,
            Action.BROWSE_KIND: self._of_kind,
            Action.BROWSE_SEARCH: self._how_to_search,
            Action.OPEN: self._open,
        }

    async def sources(self, chat: int, wanted: str, language: str) -> Post:
        """The answer to /sources: a choice of ways, or what is found for ``wanted``."""
        return await self._found(wanted, language) if wanted else self.home(language)

    def home(self, language: str) -> Post:
        """How much there is, and the ways to look."""
        advisories = self._shown()
        text = self._say(
            language, "browse-title", notices=len(advisories),
            places=len({a.jurisdiction for a in advisories}),
        )  # fmt: skip
        ways = (
            ("browse-by-country", Action.BROWSE_COUNTRIES),
            ("browse-by-kind", Action.BROWSE_KINDS),
            ("browse-search", Action.BROWSE_SEARCH),
        )
        rows = tuple((self._button(self._say(language, name), way),) for name, way in ways)
        return _post(language, escape(text), rows)

    async def opened(self, chat: int, identity: str, language: str) -> Post | None:
        """One notice by its id, None if there is none."""
        advisory = next((a for a in self._shown() if a.id == identity), None)
        if advisory is None:
            return None
        ref = ref_of(advisory)
        found = self._office.desks.edition.refs.find(ref)
        return await show_source(self._office, found, chat, language)

    async def _home(self, pressed: Pressed) -> str:
        await self._office.sender.send(pressed.chat, self.home(pressed.language))
        return ""

    async def _countries(self, pressed: Pressed) -> str:
        language = pressed.language
        places = {a.jurisdiction for a in self._shown()}
        named = sorted(places, key=lambda code: (code == _WORLD, self._place(language, code)))
        page, pages = _page(pressed.press.index, len(named), PLACES_PER_PAGE)
        shown = named[page * PLACES_PER_PAGE : (page + 1) * PLACES_PER_PAGE]
        buttons = [
            self._button(self._place(language, code), Action.BROWSE_COUNTRY, country=code)
            for code in shown
        ]
        rows = [tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3)]
        rows.append(self._turning(language, Press(Action.BROWSE_COUNTRIES), page, pages))
        title = escape(self._say(language, "browse-by-country"))
        return await self._put(pressed, _post(language, title, rows))

    async def _kinds(self, pressed: Pressed) -> str:
        present = {a.kind for a in self._shown()}
        rows = [
            (
                self._button(
                    self._say(pressed.language, f"kind-{kind}"), Action.BROWSE_KIND, noticed=at
                ),
            )
            for at, kind in enumerate(_KINDS)
            if kind in present
        ]
        title = escape(self._say(pressed.language, "browse-by-kind"))
        return await self._put(pressed, _post(pressed.language, title, rows))

    async def _in_country(self, pressed: Pressed) -> str:
        code = pressed.press.country
        chosen = [a for a in self._shown() if a.jurisdiction == code or code in a.affects]
        title = self._place(pressed.language, code)
        return await self._put(pressed, self._listed(chosen, title, pressed))

    async def _of_kind(self, pressed: Pressed) -> str:
        at = pressed.press.noticed
        kind = _KINDS[at] if at < len(_KINDS) else _KINDS[0]
        chosen = [a for a in self._shown() if a.kind is kind]
        title = self._say(pressed.language, f"kind-{kind}")
        return await self._put(pressed, self._listed(chosen, title, pressed))

    async def _how_to_search(self, pressed: Pressed) -> str:
        said = self._say(pressed.language, "browse-search-how")
        await self._office.sender.send(pressed.chat, _post(pressed.language, escape(said)))
        return ""

    async def _open(self, pressed: Pressed) -> str:
        refs = pressed.press.advisories
        if not refs:
            return self._say(pressed.language, "button-old")
        found = self._office.desks.edition.refs.find(refs[0])
        post = await show_source(self._office, found, pressed.chat, pressed.language)
        await self._office.sender.send(pressed.chat, post)
        return ""

    async def _found(self, wanted: str, language: str) -> Post:
        """The notices nearest to some words, the newest of equals first."""
        hits, edition = await self._office.desks.ask(lambda desk: desk.search(wanted, 4 * FOUND))
        known = {a.id: a for a in edition.advisories if a.citable}
        names = dict.fromkeys(h.passage.advisory for h in hits if h.passage.advisory in known)
        chosen = [known[name] for name in names][:FOUND]
        if not chosen:
            return _post(language, escape(self._say(language, "browse-nothing")))
        title = bold(self._say(language, "browse-search"))
        return _post(language, title, [(self._opener(a, language),) for a in chosen])

    def _listed(self, chosen: Sequence[Advisory], title: str, pressed: Pressed) -> Post:
        """One page of notices, the newest first, each a button that opens it."""
        language = pressed.language
        ordered = sorted(chosen, key=lambda a: (a.issued, a.id), reverse=True)
        if not ordered:
            return _post(language, escape(self._say(language, "browse-nothing")))
        page, pages = _page(pressed.press.index, len(ordered), PER_PAGE)
        rows: list[tuple[Button, ...]] = [
            (self._opener(a, language),) for a in ordered[page * PER_PAGE : (page + 1) * PER_PAGE]
        ]
        rows.append(self._turning(language, pressed.press, page, pages))
        back = (self._button(self._say(language, "button-back"), Action.BROWSE),)
        head = bold(title)
        if pages > 1:
            head += "\n" + escape(self._say(language, "browse-page", page=page + 1, pages=pages))
        return _post(language, head, [*rows, back])

    def _opener(self, advisory: Advisory, language: str) -> Button:
        title = advisory.title_in(language)
        text = f"{advisory.issued[:4]} · {title}" if advisory.issued else title
        if len(text) > TITLE_CHARACTERS:
            text = f"{text[: TITLE_CHARACTERS - 1].rstrip()}…"
        return Button(text, encode(Press(Action.OPEN, advisories=(ref_of(advisory),))))

    def _turning(self, language: str, press: Press, page: int, pages: int) -> tuple[Button, ...]:
        """To the page before and the one after, as far as there are any."""
        row = []
        if page > 0:
            before = replace(press, index=page - 1)
            row.append(Button(self._say(language, "button-previous"), encode(before)))
        if page < pages - 1:
            after = replace(press, index=page + 1)
            row.append(Button(self._say(language, "button-next"), encode(after)))
        return tuple(row)

    async def _put(self, pressed: Pressed, post: Post) -> str:
        """Turn the page in place; where that cannot be done, show it below."""
        if not await self._office.sender.edit(pressed.chat, pressed.message, post):
            await self._office.sender.send(pressed.chat, post)
        return ""

    def _shown(self) -> list[Advisory]:
        return [a for a in self._office.desks.edition.advisories if a.citable]

    def _place(self, language: str, code: str) -> str:
        # "world", in the words of CLDR: notices of the United Nations and the like
        return self._phrases.place(language, code) or f"🌐 {self._phrases.place(language, '001')}"

    def _button(self, text: str, action: Action, *, country: str = "", noticed: int = 0) -> Button:
        return Button(text, encode(Press(action, country=country, noticed=noticed)))

    def _say(self, language: str, phrase: str, /, **arguments: object) -> str:
        return self._phrases.say(language, phrase, arguments)


def _page(wanted: int, count: int, size: int) -> tuple[int, int]:
    pages = max(1, -(-count // size))
    return min(max(wanted, 0), pages - 1), pages


def _post(language: str, html: str, rows: Sequence[tuple[Button, ...]] = ()) -> Post:
    return Post(directed(html, language), tuple(row for row in rows if row))
