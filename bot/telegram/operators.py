"""The operators' commands: refresh the knowledge base, look at it, go back.

They answer configured people only, and in private; for anybody else they do not exist. What
they say is English, like the command line whose work they do.
"""

from __future__ import annotations

import asyncio
import html
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import structlog
from telegram import Message, Update

from bot.telegram.office import Answering, Office, Pressed
from bot.telegram.post import Button, Post
from bot.telegram.press import Action, Press, encode
from bot.telegram.sending import Gone
from ingest.refresh import Progress, Stage
from ingest.report import RefreshReport
from knowledge.errors import IriswardError
from knowledge.generations import Store

_log = structlog.get_logger(__name__)

NAMES: Final = ("refresh", "kb", "rollback")
EVERY_SECONDS: Final = 3.0
"""How often the line of progress is edited; Telegram allows one message a second."""

SHOWN_CHARACTERS: Final = 3_000
"""Longest report shown as a message; a longer one is sent as a file."""

Refresh = Callable[[tuple[str, ...], Progress | None], RefreshReport]
"""Refreshes the named sources, or all; blocks."""


@dataclass(slots=True)
class _Running:
    who: int
    since: datetime


class Operators:
    """Answers operators."""

    def __init__(
        self, office: Office, operators: Collection[int], refresh: Refresh, store: Store
    ) -> None:
        """``operators`` are ids of people."""
        self._office = office
        self._operators = frozenset(operators)
        self._refresh = refresh
        self._store = store
        self._running: _Running | None = None
        self._told = ""

    def table(self) -> dict[str, Any]:
        """The handlers by command."""
        return {
            "refresh": self._only(self._refreshed), "kb": self._only(self._kb),
            "rollback": self._only(self._rollback),
        }  # fmt: skip

    def buttons(self) -> dict[Action, Answering]:
        """The buttons answered here."""
        return {Action.ROLLBACK: self._rolled_back}

    async def daily(self) -> None:
        """The refresh that runs by itself; what fails is told once, not every day."""
        if self._running is not None:
            return
        try:
            report = await self._run(0, (), None)
        except IriswardError as error:
            await self._alert(f"Refresh failed: {error}")
            return
        failed = "\n".join(f"{source}: {failure.reason}" for source, failure in report.failed)
        await self._alert(f"Refresh, sources that failed:\n{failed}" if failed else "")

    def _only(self, answer: Callable[[Message, str], Any]) -> Any:
        async def handle(update: Update, context: Any) -> None:
            message, user = update.effective_message, update.effective_user
            if not isinstance(message, Message) or user is None:
                return
            if message.chat.type != message.chat.PRIVATE:
                return
            if user.id not in self._operators:
                language = await self._office.language(message.chat_id, user.language_code or "")
                post = self._office.renderer.says(language, "help")
                await self._office.sender.send(message.chat_id, post)
                return
            await answer(message, " ".join(context.args or ()))

        return handle

    async def _refreshed(self, message: Message, wanted: str) -> None:
        """/refresh [SOURCE]: progress in one message, then the report."""
        chat = message.chat_id
        if self._running is not None:
            since = self._running.since.strftime("%H:%M UTC")
            who = "you" if self._running.who == chat else "another operator or the daily job"
            await self._say(chat, f"A refresh is running since {since}, started by {who}.")
            return
        shown = await self._say(chat, "Refreshing …")
        loop, latest = asyncio.get_running_loop(), ["Refreshing …"]

        def tell(stage: Stage, done: int, total: int) -> None:
            line = f"Refreshing: {stage} {done:,} of {total:,}"
            loop.call_soon_threadsafe(latest.__setitem__, 0, line)

        showing = asyncio.create_task(self._show(chat, shown, latest))
        try:
            report = await self._run(chat, (wanted,) if wanted else (), tell)
        except IriswardError as error:
            await self._say(chat, f"Refresh failed: {error}")
        else:
            await self._report(chat, report)
        finally:
            showing.cancel()

    async def _run(self, who: int, only: tuple[str, ...], tell: Progress | None) -> RefreshReport:
        self._running = _Running(who, datetime.now(UTC))
        try:
            return await asyncio.to_thread(self._refresh, only, tell)
        finally:
            self._running = None

    async def _show(self, chat: int, message: int, latest: list[str]) -> None:
        shown = latest[0]
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            if latest[0] != shown:
                shown = latest[0]
                await self._office.sender.edit(chat, message, Post(html.escape(shown)))

    async def _report(self, chat: int, report: RefreshReport) -> None:
        text = "\n".join(report.lines())
        if len(text) <= SHOWN_CHARACTERS:
            await self._say(chat, text)
            return
        name = f"refresh-{datetime.now(UTC):%Y%m%d-%H%M}.txt"
        last = report.lines()[-1]
        await self._office.sender.document(chat, name, text.encode(), last[:900])

    async def _kb(self, message: Message, wanted: str) -> None:
        """/kb: the generations, the live one marked."""
        history = await asyncio.to_thread(self._store.history)
        lines = [
            f"{'*' if info.live else ' '} {info.number}  {info.built_at}  "
            f"{info.advisories:,} advisories, {info.passages:,} passages {info.fault}".rstrip()
            for info in history[:10]
        ]
        answering = self._office.desks.edition.generation
        text = "\n".join([*lines, f"answering from generation {answering}"])
        post = Post(f"<pre>{html.escape(text)}</pre>")
        await self._office.sender.send(message.chat_id, post)

    async def _rollback(self, message: Message, wanted: str) -> None:
        """/rollback [N]: asks first."""
        history = await asyncio.to_thread(self._store.history)
        live = next((info.number for info in history if info.live), 0)
        numbers = [info.number for info in history if not info.fault and info.number != live]
        earlier = max((n for n in numbers if n < live), default=0)
        number = int(wanted) if wanted.isascii() and wanted.isdecimal() else earlier
        if number not in numbers:
            await self._say(message.chat_id, "There is no such sound generation: see /kb.")
            return
        yes = Button(
            f"Go back to {number}", encode(Press(Action.ROLLBACK, None, "", 0, (), number))
        )
        asked = f"Generation {live} is live. Make generation {number} the live one?"
        await self._office.sender.send(message.chat_id, Post(asked, ((yes,),)))

    async def _rolled_back(self, pressed: Pressed) -> str:
        if pressed.chat not in self._operators:
            return ""
        try:
            number = await asyncio.to_thread(self._store.rollback, pressed.press.index)
        except IriswardError as error:
            said = f"Not done: {error}"
        else:
            said = f"Generation {number} is live."
            _log.info("rolled back", generation=number)
        await self._office.sender.edit(pressed.chat, pressed.message, Post(html.escape(said)))
        return ""

    async def _alert(self, text: str) -> None:
        """Tell every operator, once for the same text; an empty one is all well again."""
        if text == self._told:
            return
        self._told = text
        for operator in sorted(self._operators) if text else ():
            try:
                await self._say(operator, text)
            except Gone:
                _log.warning("operator not reached")

    async def _say(self, chat: int, text: str) -> int:
        ids = await self._office.sender.send(chat, Post(html.escape(text)))
        return ids[-1]
