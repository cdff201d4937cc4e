"""Private chats: a question, an offer or a forward, and its answer."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from telegram import Message, Update

from bot.telegram.cache import AnswerCache
from bot.telegram.desks import Edition
from bot.telegram.followup import About, Again, Turn, Why, resolve
from bot.telegram.intake import Arrival, intake, message_of
from bot.telegram.office import Office
from bot.telegram.post import Post
from bot.telegram.press import Action, Press, mask_of, ref_of
from knowledge.domain import Answer, Intent, Outcome, Risk
from knowledge.domain import Message as Question
from knowledge.signals import read

FOLLOW_UP_CHARACTERS: Final = 80
"""Longest text that may be a follow-up; a longer one speaks for itself."""


class Private:
    """Answers what people send in private chats."""

    def __init__(self, office: Office, cache: AnswerCache[Answer]) -> None:
        self._office = office
        self._cache = cache

    async def asked(self, update: Update, _: Any) -> None:
        """A message: its answer, under it."""
        message = _message(update)
        if message.via_bot is not None and message.via_bot.id == message.get_bot().id:
            return  # our own answer, sent here in inline mode
        await self._office.book.seen(message.chat_id)
        post = await self.reply(message.chat_id, self._arrival(message))
        sent = await self._office.sender.send(message.chat_id, post, reply_to=message.message_id)
        self._office.memory.answered(message.chat_id, message.message_id, sent[-1])

    async def edited(self, update: Update, _: Any) -> None:
        """An edited message: the answer to it is edited too, where it is known; an edit of
        what was asked long ago is let be."""
        message = _message(update)
        earlier = self._office.memory.answer_to(message.chat_id, message.message_id)
        if not earlier:
            return
        post = await self.reply(message.chat_id, self._arrival(message))
        if await self._office.sender.edit(message.chat_id, earlier, post):
            return
        # too long for one message, or the answer was deleted
        sent = await self._office.sender.send(message.chat_id, post, reply_to=message.message_id)
        self._office.memory.answered(message.chat_id, message.message_id, sent[-1])

    async def reply(self, chat: int, arrival: Arrival) -> Post:
        """What to say to something that arrived."""
        language = await self._office.language(chat, arrival.language_code)
        renderer = self._office.renderer
        if not (arrival.text or arrival.quoted):
            if arrival.things:
                return renderer.not_read(language, arrival.things)
            return renderer.says(language, "help")
        settings = await self._office.book.settings(chat)
        question = message_of(arrival, settings.language, settings.country)
        async with self._office.presence.shown(chat):
            return await self._answered(chat, arrival, question)

    async def _answered(self, chat: int, arrival: Arrival, question: Question) -> Post:
        renderer, memory = self._office.renderer, self._office.memory
        # a group has no conversation with us: what one of it asked is no matter of the others
        turns = memory.turns(chat) if arrival.private else ()
        if turns and len(question.text) <= FOLLOW_UP_CHARACTERS and not question.quoted:
            match resolve(question.text, read(question), turns):
                case Why(turn):
                    return self._why(turn)
                case Again(message) | About(message):
                    question = message
        answer, edition = await self.consult(question)
        if arrival.private:
            memory.remember(chat, _turn(question, answer, edition))
        notes = [renderer.unread(answer.language, arrival.things)] if arrival.things else []
        ask_role = (
            arrival.private
            and arrival.forwarded
            and answer.risk is Risk.HIGH
            and answer.assessment.reading.intent is Intent.OFFER
            and not any(_asked_role(turn) for turn in turns)
        )
        return renderer.answer(
            answer, edition.generation, edition.advisories, ask_role=ask_role, notes=notes
        )

    async def consult(self, question: Question) -> tuple[Answer, Edition]:
        """The answer to a question, from memory where the same was asked a short time ago."""
        desks = self._office.desks
        key = self._cache.key(
            question.text, question.quoted, country=question.country, language=question.language,
            generation=desks.edition.generation, day=datetime.now(UTC).date(),
        )  # fmt: skip
        began = time.monotonic()
        answer = await self._cache.once(
            key,
            lambda: self._made(question),
            keep=lambda made: made.outcome is not Outcome.UNAVAILABLE,
        )
        self._office.health.answered(answer.outcome, answer.risk, time.monotonic() - began)
        return answer, desks.edition

    async def _made(self, question: Question) -> Answer:
        """A new answer, without the words it was read in: it may serve others."""
        answer, _ = await self._office.desks.ask(lambda desk: desk.consult(question))
        reading = answer.assessment.reading
        signals = tuple(replace(signal, span="") for signal in reading.signals)
        assessment = replace(answer.assessment, reading=replace(reading, signals=signals))
        return replace(answer, assessment=assessment)

    def _why(self, turn: Turn) -> Post:
        edition = self._office.desks.edition
        known = {advisory.id: advisory for advisory in edition.advisories}
        refs = tuple(ref_of(known[name]) for name in turn.advisories if name in known)
        press = Press(Action.WHY, turn.risk, turn.country, turn.noticed, refs)
        found = [edition.refs.find(ref) for ref in refs]
        return self._office.renderer.why(press, found, turn.language)

    def _arrival(self, message: Message) -> Arrival:
        return intake(message, bot_username=message.get_bot().username)


def _turn(question: Question, answer: Answer, edition: Edition) -> Turn:
    cited = tuple(dict.fromkeys(citation.advisory for citation in answer.citations))
    return Turn(
        message=question, language=answer.language, country=answer.assessment.reading.country,
        advisories=cited, risk=answer.risk, generation=edition.generation,
        noticed=mask_of(answer.assessment.reading),
    )  # fmt: skip


def _asked_role(turn: Turn) -> bool:
    """Whether the person was asked on that turn if they got the offer: once will do."""
    return bool(turn.message.quoted) and not turn.message.text and turn.risk is Risk.HIGH


def _message(update: Update) -> Message:
    message = update.effective_message
    if not isinstance(message, Message):
        raise TypeError("an update without a message")
    return message
