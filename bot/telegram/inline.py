"""Inline mode: `@bot text` in any chat gives an answer to send there."""

from __future__ import annotations

from typing import Any, Final

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode

from bot.telegram.intake import Arrival, message_of
from bot.telegram.office import Office
from bot.telegram.private import Private
from knowledge.domain import Risk

LEAST_BYTES: Final = 8
"""Shorter text is still being typed; in Chinese three characters can be a question."""

CACHE_SECONDS: Final = 60


class Inline:
    """Answers inline queries. Nothing of them is remembered."""

    def __init__(self, office: Office, private: Private) -> None:
        self._office = office
        self._private = private

    async def asked(self, update: Update, _: Any) -> None:
        """An inline query: one article with the answer, or a way to open the bot."""
        query = update.inline_query
        if query is None:
            return
        user = query.from_user
        language = await self._office.language(user.id, str(user.language_code or ""))
        text = query.query.strip()
        if len(text.encode("utf-8", "replace")) < LEAST_BYTES:
            await self._nothing(query.id, language)
            return
        settings = await self._office.book.settings(user.id)
        arrival = Arrival(text=text, language_code=str(user.language_code or ""))
        question = message_of(arrival, settings.language, settings.country)
        answer, _edition = await self._private.consult(question)
        if answer.risk is Risk.OUT_OF_SCOPE:
            await self._nothing(query.id, language)
            return
        title, description, post = self._office.renderer.inline(answer)
        article = InlineQueryResultArticle(
            id="answer",
            title=title,
            description=description,
            input_message_content=InputTextMessageContent(
                post.html,
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            ),
        )
        await self._office.sender.answer_inline(query.id, (article,), cache_seconds=CACHE_SECONDS)

    async def _nothing(self, query: str, language: str) -> None:
        """No article, but a way to open the bot."""
        label = self._office.renderer.phrase(language, "inline-button")
        button = InlineQueryResultsButton(label, start_parameter="x")
        await self._office.sender.answer_inline(
            query, (), cache_seconds=CACHE_SECONDS, button=button
        )
