"""Everything that goes out: posts to library calls, in parts, once, and what may go wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import islice
from typing import Any, Final

import httpx
import structlog
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InlineQueryResultsButton,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot

from bot.store.inbox import Sending
from bot.telegram.delivery import CURRENT, Delivery, Numbers
from bot.telegram.ledger import Ledger
from bot.telegram.markup import plain
from bot.telegram.post import Button, Post
from bot.telegram.splitting import split
from bot.telegram.work import Unreachable

_log = structlog.get_logger(__name__)

LOOKED_FOR: Final = 24
"""How many message ids are tried when looking for a message that may have been sent."""

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_UNPARSED: Final = "can't parse entities"
_UNCHANGED: Final = "message is not modified"
_NO_CHAT: Final = ("chat not found", "user is deactivated", "peer_id_invalid", "not enough rights")

_NEVER_ARRIVED: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

Buttons = Sequence[Sequence[Button]]


class Gone(Exception):
    """The chat cannot be written to any more: blocked, kicked, deleted."""


class Sender:
    """Sends posts with one bot."""

    def __init__(
        self,
        bot: ExtBot[Any],
        ledger: Ledger,
        *,
        gone: Callable[[int], Awaitable[None]],
        moved: Callable[[int, int], Awaitable[None]],
    ) -> None:
        """``gone`` is called for a chat that cannot be written to any more, ``moved`` for a
        group that got another id. Ids of messages that came in are to be told to `numbers`."""
        self._bot = bot
        self._ledger = ledger
        self._gone = gone
        self._moved = moved
        self.numbers = Numbers()

    async def send(
        self, chat: int, post: Post, *, reply_to: int = 0, thread: int = 0
    ) -> tuple[int, ...]:
        """Send a post, in parts if it is long; returns the ids of its messages.

        Raises `Gone` where nobody can be reached, `Unreachable` where Telegram cannot.
        """
        parts = split(post.html)
        ids: list[int] = []
        for number, part in enumerate(parts, 1):
            buttons = post.buttons if number == len(parts) else ()
            piece = Post(part, buttons)
            ids.append(await self._once(chat, piece, reply_to if number == 1 else 0, thread))
        return tuple(ids)

    async def edit(self, chat: int, message: int, post: Post) -> bool:
        """Put a post in the place of a message of ours; False where that cannot be done."""
        parts = split(post.html)
        if len(parts) > 1:
            return False
        try:
            await self._edited(chat, message, post)
        except BadRequest as error:
            if _UNCHANGED in str(error).lower():
                return True
            _log.info("not edited", kind=_reason(error))
            return False
        except TelegramError as error:
            await self._failed(chat, error)
        return True

    async def delete(self, chat: int, message: int) -> bool:
        """Delete a message; False where that cannot be done."""
        try:
            return bool(await self._bot.delete_message(chat, message))
        except BadRequest:
            return False
        except TelegramError as error:
            await self._failed(chat, error)
            return False

    async def answer_press(self, query: str, text: str = "", *, alert: bool = False) -> None:
        """End the waiting sign on a pressed button, perhaps with a line of text."""
        try:
            await self._bot.answer_callback_query(query, text=text[:200] or None, show_alert=alert)
        except BadRequest as error:
            # too old, as after a restart: what was asked for is done all the same
            _log.info("press not answered", kind=_reason(error))
        except TelegramError as error:
            raise Unreachable from error

    async def answer_inline(
        self, query: str, results: Sequence[InlineQueryResult], *, cache_seconds: int,
        button: InlineQueryResultsButton | None = None,
    ) -> None:  # fmt: skip
        """Answer an inline query; one that has grown too old is let go."""
        try:
            await self._bot.answer_inline_query(
                query, results, cache_time=cache_seconds, is_personal=True, button=button
            )
        except BadRequest as error:
            _log.info("inline query not answered", kind=_reason(error))
        except TelegramError as error:
            raise Unreachable from error

    async def typing(self, chat: int) -> None:
        """A sign of life. Raises `TelegramError`."""
        await self._bot.send_chat_action(chat, ChatAction.TYPING)

    async def document(self, chat: int, name: str, content: bytes, caption: str) -> None:
        """Send a file made here."""
        try:
            await self._bot.send_document(chat, content, caption=caption, filename=name)
        except TelegramError as error:
            await self._failed(chat, error)

    async def _once(self, chat: int, post: Post, reply_to: int, thread: int) -> int:
        """Send one message unless an earlier try did."""
        delivery = CURRENT.get()
        if delivery is None:
            return await self._sent(chat, post, reply_to, thread, None)
        if delivery.position < len(delivery.sent):
            delivery.position += 1
            return delivery.sent[delivery.position - 1]
        number = await self._found(chat, post, delivery) if delivery.uncertain else 0
        delivery.uncertain = False
        if not number:
            try:
                number = await self._sent(chat, post, reply_to, thread, delivery)
            except (Gone, Unreachable, TelegramError) as error:
                told = error if isinstance(error, TelegramError) else error.__cause__
                delivery.uncertain = delivery.uncertain and not _refused(told)
                raise
        delivery.uncertain = False
        delivery.sent.append(number)
        delivery.position += 1
        return number

    async def _leaving(self, chat: int, delivery: Delivery) -> None:
        """Note that a message is about to leave. Not sooner, while it waits for its turn:
        until then others are numbered, and behind too many it would not be found."""
        known = (self.numbers.highest(chat), delivery.received, *delivery.sent)
        delivery.after = max(known)
        if delivery.leaving is not None:
            await delivery.leaving(delivery.after)
        else:
            left = Sending(delivery.update_id, tuple(delivery.sent), delivery.after)
            await self._ledger.change(left)
        delivery.uncertain = True

    async def _found(self, chat: int, post: Post, delivery: Delivery) -> int:
        """The id of a message that was sent without our hearing so, or 0.

        Only a message of ours in this chat can be edited, and those we know of are passed by:
        one that takes this text is the one looked for.
        """
        for number in islice(self.numbers.unknown(chat, delivery.after), LOOKED_FOR):
            try:
                await self._edited(chat, number, post, paced=False)
            except BadRequest as error:
                if _UNCHANGED not in str(error).lower():
                    continue
            except TelegramError as error:
                await self._failed(chat, error)
            _log.info("found sent", update=delivery.update_id)
            self.numbers.saw(chat, number)
            return number
        return 0

    async def _sent(
        self, chat: int, post: Post, reply_to: int, thread: int, delivery: Delivery | None
    ) -> int:
        html: str | None = post.html
        for _ in range(3):
            try:
                message = await self._bot.send_message(
                    chat,
                    html if html is not None else plain(post.html),
                    parse_mode=ParseMode.HTML if html is not None else None,
                    link_preview_options=_NO_PREVIEW,
                    reply_markup=keyboard(post.buttons),
                    message_thread_id=thread or None,
                    reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True)
                    if reply_to
                    else None,
                    rate_limit_args=delivery and partial(self._leaving, chat, delivery),
                )
            except BadRequest as error:
                if _UNPARSED in str(error).lower() and html is not None:
                    _log.error("markup refused")
                    html = None
                    continue
                await self._failed(chat, error)
            except ChatMigrated as error:
                await self._moved(chat, error.new_chat_id)
                chat = error.new_chat_id
                continue
            except TelegramError as error:
                await self._failed(chat, error)
            else:
                self.numbers.saw(chat, int(message.message_id))
                return int(message.message_id)
        raise Gone

    async def _edited(self, chat: int, message: int, post: Post, *, paced: bool = True) -> None:
        await self._bot.edit_message_text(
            post.html,
            chat_id=chat,
            message_id=message,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=keyboard(post.buttons),
            rate_limit_args=None if paced else "unpaced",
        )

    async def _failed(self, chat: int, error: TelegramError) -> None:
        """Say what an error means: nobody there, nobody reachable, or a mistake of ours."""
        if isinstance(error, Forbidden) or any(s in str(error).lower() for s in _NO_CHAT):
            await self._gone(chat)
            raise Gone from error
        # a refused token ends the service, and an answer that is none (the bare class) comes from
        # something in between: neither is the fault of this message
        if (
            type(error) is TelegramError
            or isinstance(error, RetryAfter | TimedOut | InvalidToken)
            or (isinstance(error, NetworkError) and not isinstance(error, BadRequest))
        ):
            raise Unreachable from error
        raise error


def keyboard(rows: Buttons) -> InlineKeyboardMarkup | None:
    """Rows of buttons as the library wants them; None for none."""
    kept = [[_button(button) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(kept) if kept else None


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.text, url=button.url)
    return InlineKeyboardButton(button.text, callback_data=button.data)


def _refused(error: BaseException | None) -> bool:
    """Whether Telegram surely did not do what was asked."""
    if isinstance(error, BadRequest | Forbidden | RetryAfter | InvalidToken):
        return True
    return error is not None and isinstance(error.__cause__, _NEVER_ARRIVED)


def _reason(error: TelegramError) -> str:
    """The server's words for an error, without what it may repeat of a message."""
    return str(error).split(":")[0][:60]
