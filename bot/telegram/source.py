"""One notice, opened: its words in its own language beside the reader's."""

from __future__ import annotations

from bot.telegram.office import Office
from bot.telegram.post import Post
from bot.telegram.press import Found, Press
from knowledge.domain import Part


async def show_source(
    office: Office, found: Found, chat: int, language: str, *, number: int = 1, count: int = 1,
    press: Press | None = None,
) -> Post:  # fmt: skip
    """One notice as a post: its words in its own language beside the reader's."""
    advisory = found.advisory
    text = text_language = ""
    watched = False
    if advisory is not None:
        passages, _ = await office.desks.ask(lambda desk: desk.passages_of(advisory.id))
        own = [p for p in passages if p.language == advisory.language] or list(passages)
        facts = [p for p in own if p.citable and p.part is not Part.SUMMARY] or own
        if facts:
            text, text_language = facts[0].text, facts[0].language
        watched = advisory.id in await office.book.watched(chat)
    own_words = bool(advisory and advisory.origin != "bundle")
    return office.renderer.source(
        found, language, number, count, text, text_language,
        press=press, own_words=own_words, watched=watched,
    )  # fmt: skip
