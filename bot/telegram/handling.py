"""One update from the inbox to its answer: read, counted, routed, and what if it fails."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

import structlog
from telegram import Update
from telegram.ext import Application, ContextTypes

from bot.phrases import FluentPhrases
from bot.store.inbox import Pending
from bot.telegram.budgets import Budgets, Ruling, Verdict
from bot.telegram.chatbook import ChatBook
from bot.telegram.delivery import CURRENT, Delivery, delivery_of
from bot.telegram.health import Health
from bot.telegram.intake import spoken_language
from bot.telegram.markup import escape
from bot.telegram.post import Post
from bot.telegram.sending import Gone, Sender
from bot.telegram.work import Departed, Unanswerable, Unreachable, Work

_log = structlog.get_logger(__name__)

_FAILURE: ContextVar[list[Exception] | None] = ContextVar("failure", default=None)

_BUSY = {Ruling.WAIT: "too-many", Ruling.TOMORROW: "too-many-day", Ruling.BUSY: "busy"}


class Handling:
    """Handles updates with the routing table of ``application``."""

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        sender: Sender,
        *,
        budgets: Budgets,
        book: ChatBook,
        phrases: FluentPhrases,
        health: Health,
        hashed: Callable[[int], str],
    ) -> None:
        """``hashed`` is a keyed hash of a person's id."""
        self._application = application
        self._sender = sender
        self._budgets = budgets
        self._book = book
        self._phrases = phrases
        self._health = health
        self._hashed = hashed
        self._deliveries: dict[int, Delivery] = {}
        application.add_error_handler(_keep)

    async def handle(self, work: Work) -> None:
        """Answer an update. Raises `Unreachable`, `Departed`, `Unanswerable`, or what its handler
        raised."""
        number = work.updates[0].update_id
        update = self._parsed(work)
        delivery = self._deliveries.setdefault(number, delivery_of(work.updates[0]))
        delivery.restarted()
        CURRENT.set(delivery)
        try:
            await self._routed(update, work)
        except Gone as error:
            del self._deliveries[number]
            raise Departed from error
        except Unreachable:
            raise
        except Exception as error:
            _log.warning("handler failed", update=number, exc_info=error)
            self._health.failed("handler")
            raise
        del self._deliveries[number]

    async def set_aside(self, work: Work) -> None:
        """Tell the person, calmly, that an update could not be answered. Raises what sending
        does."""
        self._health.set_aside()
        self._deliveries.pop(work.updates[0].update_id, None)
        CURRENT.set(None)
        try:
            update = self._parsed(work)
        except Unanswerable:
            return
        reference = secrets.token_hex(4)
        _log.error("set aside", reference=reference, update=work.updates[0].update_id)
        if update.callback_query:
            await self._sender.answer_press(update.callback_query.id)
        chat = update.effective_chat
        if chat is None or chat.type != chat.PRIVATE:
            return
        language = await self._language(update)
        said = self._phrases.say(language, "failed", {"reference": reference})
        await self._sender.send(chat.id, Post(escape(said)))

    async def _routed(self, update: Update, work: Work) -> None:
        if work.attempt == 1:
            self._health.received(work.updates[0].kind)
        if not await self._afforded(update, work):
            return
        failures: list[Exception] = []
        _FAILURE.set(failures)
        began = time.monotonic()
        await self._application.process_update(update)
        if failures:
            raise failures[0]
        self._health.handled(time.monotonic() - began)

    async def _afforded(self, update: Update, work: Work) -> bool:
        """Whether the person may ask now; tells them once if not."""
        user = update.effective_user
        chat = update.effective_chat
        asks = update.inline_query or (update.effective_message and not update.callback_query)
        in_group = chat is not None and chat.type != chat.PRIVATE
        if user is None or not asks or in_group or work.attempt > 1 or work.resumed:
            return True
        verdict = await self._budgets.take(self._hashed(user.id))
        if verdict.ruling is Ruling.OK:
            return True
        self._health.throttled()
        if update.inline_query:
            await self._sender.answer_inline(update.inline_query.id, (), cache_seconds=5)
        elif verdict.tell and chat is not None:
            await self._told(chat.id, verdict, await self._language(update))
        return False

    async def _told(self, chat: int, verdict: Verdict, language: str) -> None:
        said = self._phrases.say(
            language, _BUSY[verdict.ruling], {"seconds": max(1, round(verdict.seconds))}
        )
        await self._sender.send(chat, Post(escape(said)))

    async def _language(self, update: Update) -> str:
        chat, user = update.effective_chat, update.effective_user
        chosen = (await self._book.settings(chat.id)).language if chat else ""
        code = str((user and user.language_code) or "")
        return chosen or spoken_language(code) or "en"

    def _parsed(self, work: Work) -> Update:
        payload = merged(work.updates)
        try:
            update = Update.de_json(payload, self._application.bot)
        except Exception as error:  # whatever a malformed update makes the library raise
            _log.warning("malformed update", update=work.updates[0].update_id)
            raise Unanswerable from error
        return update


async def _keep(_: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """The application's error handler: what a handler raised is for whoever runs it."""
    failures = _FAILURE.get()
    if failures is not None and isinstance(context.error, Exception):
        failures.append(context.error)


def merged(updates: tuple[Pending, ...]) -> dict[str, Any]:
    """The raw update of a piece of work: of an album, the part with a caption; where several
    have one, the captions together."""
    payloads = [pending.payload for pending in updates]
    if len(payloads) == 1:
        return payloads[0]
    kind = updates[0].kind
    captioned = [p for p in payloads if p.get(kind, {}).get("caption")]
    if not captioned:
        return payloads[0]
    captions = [str(p[kind]["caption"]) for p in captioned]
    if len(captions) == 1:
        return captioned[0]
    message = {**captioned[0][kind], "caption": "\n".join(captions)}
    # offsets belong to the single captions
    message.pop("caption_entities", None)
    return {**captioned[0], kind: message}
