"""The operators' commands: refresh the knowledge base, look at it, go back.

They answer configured people only, in private and in the operators' chat; for anybody else they
do not exist. What they say is English, like the command line whose work they do.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection
from datetime import UTC, datetime
from typing import Any, Final

import structlog
from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.telegram.alerts import Alerts
from bot.telegram.delivery import CURRENT
from bot.telegram.intake import intake
from bot.telegram.markup import escape
from bot.telegram.office import Answering, Office, Pressed
from bot.telegram.post import Button, Post
from bot.telegram.press import Action, Press, encode
from bot.telegram.refreshing import (
    UNSENT,
    Busy,
    Halted,
    ProgressLine,
    Refreshing,
    duration,
    show,
)
from ingest.standing import SourceState
from knowledge.errors import IndexLocked, IriswardError
from knowledge.generations import Store

_log = structlog.get_logger(__name__)

EVERY_SECONDS: Final = 3.0
"""How often the line of progress is edited; Telegram allows one message a second."""

SHOWN_CHARACTERS: Final = 3_000
"""Longest report shown as a message; a longer one is sent as a file."""

CAPTION_CHARACTERS: Final = 900


class Operators:
    """Answers operators."""

    def __init__(
        self, office: Office, operators: Collection[int], refreshing: Refreshing, store: Store,
        states: Callable[[], tuple[SourceState, ...]], alerts: Alerts, *, chat: int = 0,
        every: float = EVERY_SECONDS,
    ) -> None:  # fmt: skip
        """``operators`` are ids of people, ``chat`` that of their group (0 for none);
        ``states`` tells how the sources stand, and may block. ``every`` are the seconds between
        two edits of the line of progress."""
        self._office = office
        self._operators = frozenset(operators)
        self._refreshing = refreshing
        self._store = store
        self._states = states
        self._alerts = alerts
        self._chat = chat
        self._every = every
        self._tasks: set[asyncio.Task[None]] = set()
        self._commands: dict[str, Callable[[Message, str], Awaitable[None]]] = {
            "refresh": self._refreshed, "kb": self._kb, "rollback": self._rollback,
            "sources": self._sources,
        }  # fmt: skip

    def handler(self) -> BaseHandler[Any, Any, Any]:
        """What answers operators, to be asked before anybody else. It passes by whatever is not
        for it, so that others get the reply of an unknown command."""
        fresh = filters.UpdateType.MESSAGE & ~filters.VIA_BOT
        return MessageHandler(fresh & _Ordered(self._is_order), self._ordered)

    def buttons(self) -> dict[Action, Answering]:
        """The buttons answered here."""
        return {Action.ROLLBACK: self._rolled_back}

    async def daily(self) -> None:
        """The refresh that runs by itself; what begins to fail is told once, not every day."""
        try:
            self._refreshing.begin("the daily job")
        except Busy:
            return
        try:
            report = await self._refreshing.run(())
        except (Halted, IndexLocked):
            return
        except IriswardError as error:
            await self._alerts.failed(str(error))
        except Exception as error:  # the outer rim of a job: somebody must hear of it
            _log.exception("refresh failed", kind=type(error).__name__)
            await self._alerts.failed(type(error).__name__)
        else:
            await self._alerts.heard(report)

    async def close(self) -> None:
        """End the refresh under way, and have those who began it told."""
        await self._refreshing.close()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=1)
        for task in self._tasks:
            task.cancel()

    def _is_order(self, message: Message) -> bool:
        user = message.from_user
        if user is None or user.id not in self._operators:
            return False
        if message.chat_id not in (user.id, self._chat):
            return False
        arrival = intake(message, bot_username=message.get_bot().username)
        # with words after it, everybody may look for a notice
        looks = arrival.command == "sources" and bool(arrival.arguments)
        return arrival.command in self._commands and not looks

    async def _ordered(self, update: Update, _: Any) -> None:
        message = update.effective_message
        if isinstance(message, Message):
            arrival = intake(message, bot_username=message.get_bot().username)
            await self._commands[arrival.command](message, arrival.arguments)

    async def _refreshed(self, message: Message, wanted: str) -> None:
        """/refresh [SOURCE …]: begins it, and shows how far it is in one message."""
        chat, user = message.chat_id, message.from_user
        try:
            self._refreshing.begin(user.full_name if user else "somebody")
        except Busy as busy:
            await self._say(chat, str(busy))
            return
        try:
            shown = await self._say(chat, "Refreshing …")
        except BaseException:
            self._refreshing.end()
            raise
        # on its own: whoever else writes in this chat is answered meanwhile
        work = self._watched(chat, shown, tuple(wanted.split()))
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _watched(self, chat: int, shown: int, only: tuple[str, ...]) -> None:
        CURRENT.set(None)  # the command has been answered; this is not part of it
        line = ProgressLine(time.monotonic)
        began = time.monotonic()
        showing = asyncio.create_task(show(line, self._office.sender, (chat, shown), self._every))
        try:
            report = await self._refreshing.run(only, line)
        except Halted:
            said = "The bot was stopped, and the refresh with it. Nothing was published."
        except IndexLocked as error:
            said = f"Not now: {error}."
        except IriswardError as error:
            said = f"Refresh failed: {error}"
        except Exception as error:  # the outer rim of a task: somebody waits for its end
            _log.exception("refresh failed", kind=type(error).__name__)
            said = f"Refresh failed: {type(error).__name__}"
        else:
            said = "\n".join(report.lines())
        finally:
            showing.cancel()
        try:
            ended = f"The refresh ended after {duration(time.monotonic() - began)}."
            await self._office.sender.edit(chat, shown, Post(ended))
            await self._tell(chat, said, "refresh")
        except UNSENT as error:
            _log.warning("report not sent", kind=type(error).__name__)

    async def _kb(self, message: Message, _: str) -> None:
        """/kb: the generations, the live one marked."""
        history = await asyncio.to_thread(self._store.history)
        lines = [
            f"{'*' if info.live else ' '} {info.number}  {info.built_at}  "
            f"{info.advisories:,} advisories, {info.passages:,} passages {info.fault}".rstrip()
            for info in history[:10]
        ]
        answering = self._office.desks.edition.generation
        text = escape("\n".join([*lines, f"answering from generation {answering}"]))
        await self._office.sender.send(message.chat_id, Post(f"<pre>{text}</pre>"))

    async def _sources(self, message: Message, _: str) -> None:
        """/sources: how each source stands."""
        try:
            states = await asyncio.to_thread(self._states)
        except IriswardError as error:
            await self._say(message.chat_id, f"The sources cannot be read: {error}")
            return
        now = datetime.now(UTC)
        lines = [line for state in states for line in state.lines(now)]
        await self._tell(message.chat_id, "\n".join(lines), "sources")

    async def _rollback(self, message: Message, wanted: str) -> None:
        """/rollback [N]: asks first."""
        history = await asyncio.to_thread(self._store.history)
        live = next((info for info in history if info.live), None)
        numbers = [  # another model's vectors are of no use to this bot
            info.number for info in history
            if live and not info.fault and info.number != live.number and info.model == live.model
        ]  # fmt: skip
        earlier = [n for n in numbers if live and n < live.number]
        number = int(wanted) if wanted.isascii() and wanted.isdecimal() else max(earlier, default=0)
        if live is None or number not in numbers:
            await self._say(message.chat_id, "There is no such sound generation: see /kb.")
            return
        yes = Button(
            f"Go back to {number}", encode(Press(Action.ROLLBACK, None, "", 0, (), number))
        )
        asked = f"Generation {live.number} is live. Make generation {number} the live one?"
        await self._office.sender.send(message.chat_id, Post(asked, ((yes,),)))

    async def _rolled_back(self, pressed: Pressed) -> str:
        if pressed.user not in self._operators or pressed.chat not in (pressed.user, self._chat):
            return ""
        try:
            number = await asyncio.to_thread(self._store.rollback, pressed.press.index)
        except IriswardError as error:
            said = f"Not done: {error}"
        else:
            said = f"Generation {number} is live."
            _log.info("rolled back", generation=number)
        await self._office.sender.edit(pressed.chat, pressed.message, Post(escape(said)))
        return ""

    async def _tell(self, chat: int, text: str, name: str) -> None:
        """A text as a message, or as a file where it is long."""
        if len(text) <= SHOWN_CHARACTERS:
            await self._say(chat, text)
            return
        file = f"{name}-{datetime.now(UTC):%Y%m%d-%H%M}.txt"
        last = text.rpartition("\n")[2][:CAPTION_CHARACTERS]
        await self._office.sender.document(chat, file, text.encode(), last)

    async def _say(self, chat: int, text: str) -> int:
        ids = await self._office.sender.send(chat, Post(escape(text)))
        return ids[-1]


class _Ordered(filters.MessageFilter):
    """Lets orders through."""

    def __init__(self, is_order: Callable[[Message], bool]) -> None:
        super().__init__(name="orders of operators")
        self._is_order = is_order

    def filter(self, message: Message) -> bool:
        return self._is_order(message)
