"""What happens when a button is pressed. Buttons work after a restart: all they need to know
stands in their data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from telegram import CallbackQuery, Message, Update

from bot.telegram.group.buttons import GroupButtons
from bot.telegram.group.press import PREFIX, decode_group
from bot.telegram.labels import language_of_labels
from bot.telegram.office import Answering, Office, Pressed
from bot.telegram.post import Post
from bot.telegram.press import Action, Found, Press, decode
from bot.telegram.source import show_source
from knowledge.domain import Message as Question
from knowledge.signals import read

ADVICE: Final = {
    Action.QUESTIONS: "questions", Action.SCANNED: "scanned", Action.REPORT: "report",
}  # fmt: skip
"""Buttons that ask for advice from the policy's table, by its name there."""

POPUPS: Final = frozenset({
    Action.WATCH, Action.UNWATCH, Action.USEFUL, Action.NOT_USEFUL, Action.GOT_OFFER,
})  # fmt: skip
"""Buttons that answer with a line over the chat; the others with a message."""


class Buttons:
    """Answers presses."""

    def __init__(
        self, office: Office, others: Mapping[Action, Answering], group: GroupButtons
    ) -> None:
        """``others`` are buttons answered elsewhere, ``group`` answers those of groups."""
        self._office = office
        self._group = group
        own: dict[Action, Answering] = {
            Action.WHY: self._why,
            Action.SOURCES: self._sources,
            Action.SOURCE_PAGE: self._source_page,
            Action.WATCH: self._watch,
            Action.UNWATCH: self._unwatch,
            Action.USEFUL: self._vote,
            Action.NOT_USEFUL: self._vote,
            Action.GOT_OFFER: self._got_offer,
            Action.WARNING: self._warning,
            **dict.fromkeys(ADVICE, self._advice),
        }
        self._answering = {**own, **others}

    async def pressed(self, update: Update, _: Any) -> None:
        """A press: the end of the waiting sign, and what it asks for."""
        query = update.callback_query
        if query is None:
            return
        if (query.data or "").startswith(PREFIX):
            await self._group.pressed(update, decode_group(query.data or ""))
            return
        press = decode(query.data or "")
        message = query.message
        if press is None or message is None or press.action not in self._answering:
            language = await self._office.language(query.from_user.id, _code(query))
            said = self._office.renderer.phrase(language, "button-old")
            await self._office.sender.answer_press(query.id, said)
            return
        language = await self._language(query, message.chat.id)
        pressed = Pressed(
            press, query.id, message.chat.id, message.message_id, language, query.from_user.id
        )
        await self._office.book.seen(pressed.chat)
        answer = self._answering[press.action]
        if press.action in POPUPS:
            await self._office.sender.answer_press(query.id, await answer(pressed))
            return
        # a message may have to wait for its turn; the sign need not
        await self._office.sender.answer_press(query.id)
        await answer(pressed)

    async def _language(self, query: CallbackQuery, chat: int) -> str:
        """The chat's own language, else that of the buttons pressed, else that of the chat."""
        settings = await self._office.book.settings(chat)
        message = query.message
        markup = message.reply_markup if isinstance(message, Message) else None
        rows = markup.inline_keyboard if markup else ()
        spoken = language_of_labels({button.text for row in rows for button in row})
        return settings.language or spoken or await self._office.language(chat, _code(query))

    async def _why(self, pressed: Pressed) -> str:
        found = self._found(pressed.press)
        return await self._say(
            pressed, self._office.renderer.why(pressed.press, found, pressed.language)
        )

    async def _advice(self, pressed: Pressed) -> str:
        name = ADVICE[pressed.press.action]
        named = [n for f in self._found(pressed.press) if f.advisory for n in f.advisory.named]
        entities = read(Question("; ".join(named))).entities
        answer, edition = await self._office.desks.ask(
            lambda desk: desk.advise(name, pressed.language, pressed.press.country, entities)
        )
        renderer = self._office.renderer
        made = {
            "questions": renderer.questions, "scanned": renderer.scanned,
            "report": renderer.report,
        }[name]  # fmt: skip
        return await self._say(pressed, made(answer, edition.advisories))

    async def _sources(self, pressed: Pressed) -> str:
        return await self._say(pressed, await self._source(pressed))

    async def _source_page(self, pressed: Pressed) -> str:
        post = await self._source(pressed)
        if not await self._office.sender.edit(pressed.chat, pressed.message, post):
            await self._say(pressed, post)
        return ""

    async def _source(self, pressed: Pressed) -> Post:
        """The source that a press points at."""
        press = pressed.press
        found = self._found(press)
        if not found:
            return self._office.renderer.says(pressed.language, "button-old")
        at = min(max(press.index, 0), len(found) - 1)
        return await show_source(
            self._office, found[at], pressed.chat, pressed.language,
            number=at + 1, count=len(found), press=replace(press, index=at),
        )  # fmt: skip

    async def _watch(self, pressed: Pressed) -> str:
        kept = False
        for found in self._found(pressed.press):
            if found.advisory is not None:
                await self._office.book.watch(
                    pressed.chat, found.advisory.id, found.mark, pressed.language
                )
                kept = True
        return self._office.renderer.phrase(pressed.language, "watching" if kept else "source-gone")

    async def _unwatch(self, pressed: Pressed) -> str:
        for found in self._found(pressed.press):
            if found.advisory is not None:
                await self._office.book.unwatch(pressed.chat, found.advisory.id)
        return self._office.renderer.phrase(pressed.language, "watching-stopped")

    async def _vote(self, pressed: Pressed) -> str:
        verdict = "useful" if pressed.press.action is Action.USEFUL else "not-useful"
        about = [found.advisory.id for found in self._found(pressed.press) if found.advisory]
        await self._office.book.feedback(
            pressed.chat, verdict, about, "", pressed.language, pressed.press.index
        )
        return self._office.renderer.phrase(pressed.language, "thanks-useful")

    async def _got_offer(self, pressed: Pressed) -> str:
        """The person got the offer: the answer stands."""
        return self._office.renderer.phrase(pressed.language, "thanks")

    async def _warning(self, pressed: Pressed) -> str:
        """The person warns others: what they can pass on."""
        found = self._found(pressed.press)
        return await self._say(
            pressed, self._office.renderer.pass_on(found, pressed.language, pressed.press)
        )

    def _found(self, press: Press) -> list[Found]:
        refs = self._office.desks.edition.refs
        return [refs.find(ref) for ref in press.advisories]

    async def _say(self, pressed: Pressed, post: Post) -> str:
        await self._office.sender.send(pressed.chat, post, reply_to=pressed.message)
        return ""


def _code(query: CallbackQuery) -> str:
    return str(query.from_user.language_code or "")
