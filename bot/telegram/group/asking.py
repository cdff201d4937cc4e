"""What anybody in a group may ask of the bot: /why, /check, /help, /forget."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from typing import Final

from cachetools import TTLCache

from bot.groups.settings import is_quiet
from bot.phrases import FluentPhrases
from bot.store.groups import Groups, Hint
from bot.telegram.directed import directed
from bot.telegram.group.announce import Changes
from bot.telegram.group.asked import EVERYBODY, LEADERS, PHRASE_OF, Asked, Frontdesk, Handler, Reply
from bot.telegram.group.checking import PrivateAnswers
from bot.telegram.group.keys import Keys, View
from bot.telegram.intake import Arrival, message_of
from bot.telegram.markup import bold, escape
from bot.telegram.office import Office
from bot.telegram.post import Button, Post
from bot.telegram.private import Private

CHECKS_A_MINUTE: Final = 5
"""Checks that one person may ask for in a group; more get no answer."""


class Asking:
    """Answers the commands of anybody."""

    def __init__(
        self, office: Office, phrases: FluentPhrases, frontdesk: Frontdesk, *, private: Private,
        groups: Groups, changes: Changes, answers: PrivateAnswers,
        explain: Callable[[Hint, str], Post], clock: Callable[[], float] = time.time,
    ) -> None:  # fmt: skip
        """``explain`` tells how a hint came about; ``clock`` gives seconds since 1970."""
        self._office = office
        self._phrases = phrases
        self._frontdesk = frontdesk
        self._private = private
        self._groups = groups
        self._changes = changes
        self._answers = answers
        self._explain = explain
        self._clock = clock
        self._checks: TTLCache[tuple[int, int], int] = TTLCache(5_000, 60.0)

    def table(self) -> dict[str, Handler]:
        """The handlers of commands in groups, by command."""
        answering = {
            "why": self._why, "check": self._check, "help": self._help, "forget": self._forget,
        }  # fmt: skip
        return {name: self._frontdesk.handler(answer) for name, answer in answering.items()}

    async def _why(self, asked: Asked) -> Reply | Post | None:
        replied = asked.replied
        hint = None
        if replied is not None:
            hint = await asyncio.to_thread(self._groups.hint_of, asked.chat, replied.message_id)
        if hint is None:
            return self._says(asked, "group-why-usage")
        post = self._explain(hint, asked.language)
        settings = self._changes.settings(asked.chat)
        # where hints are to be silent, what explains them is read in private
        silent = self._clock() < settings.muted_until or is_quiet(settings, self._clock())
        return await self._answers.give(asked, post) if silent else post

    async def _check(self, asked: Asked) -> Reply | Post | None:
        if asked.replied is None:
            return self._says(asked, "check-usage")
        if not asked.arrival.reply_text:
            return self._says(asked, "check-nothing")
        person = (asked.chat, asked.user)
        self._checks[person] = self._checks.get(person, 0) + 1
        if self._checks[person] > CHECKS_A_MINUTE:
            return None
        about = Arrival(
            text=asked.arrival.text, quoted=asked.arrival.reply_text,
            forwarded=not asked.arrival.text, language_code=asked.arrival.language_code,
        )  # fmt: skip
        own = await self._office.book.settings(asked.user or asked.chat)
        settings = self._changes.settings(asked.chat)
        question = message_of(
            about, own.language or settings.language, settings.country or own.country
        )
        answer, edition = await self._private.consult(question)
        renderer = self._office.renderer
        return await self._answers.give(
            asked, renderer.answer(answer, edition.generation, edition.advisories)
        )

    async def _help(self, asked: Asked) -> Post:
        say = self._phrases.say

        def described(names: Iterable[str]) -> str:
            phrases = ((name, PHRASE_OF.get(name, name)) for name in names)
            return "\n".join(
                f"/{name} – {escape(say(asked.language, f'command-{phrase}', {}))}"
                for name, phrase in phrases
            )

        blocks = [
            escape(say(asked.language, "group-help", {})),
            escape(say(asked.language, "start-automated", {})),
            bold(say(asked.language, "help-commands", {})) + "\n" + described(EVERYBODY),
            bold(say(asked.language, "group-help-admins", {})) + "\n" + described(LEADERS),
        ]
        return Post(directed("\n\n".join(blocks), asked.language))

    async def _forget(self, asked: Asked) -> Post:
        if await self._frontdesk.leads(asked):
            view = View(asked.chat, self._changes.settings(asked.chat), asked.language)
            yes = Keys(self._phrases).set(
                view, self._phrases.say(asked.language, "button-group-erase", {}), "erase:yes"
            )
            return Post(self._says(asked, "group-erase-ask").html, ((yes,),))
        opening = Button(
            self._phrases.say(asked.language, "button-open-private", {}),
            url=f"https://t.me/{asked.bot}",
        )
        return Post(self._says(asked, "group-forget-member").html, ((opening,),))

    def _says(self, asked: Asked, phrase: str, /, **arguments: object) -> Post:
        return self._office.renderer.says(asked.language, phrase, **arguments)
