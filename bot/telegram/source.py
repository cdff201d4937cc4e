"""One notice, opened: its words in its own language beside the reader's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.telegram.office import Office
from bot.telegram.post import Post
from bot.telegram.press import Found, Press
from knowledge.domain import Advisory, Part, Passage

SHOWN_CHARACTERS: Final = 1_500
"""Passages of a notice are shown up to so many characters, so that it stays one message."""


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
        text, text_language = _words(advisory, passages)
        watched = advisory.id in await office.book.watched(chat)
    own_words = bool(advisory and advisory.origin != "bundle")
    return office.renderer.source(
        found, language, number, count, text, text_language,
        press=press, own_words=own_words, watched=watched,
    )  # fmt: skip


def _words(advisory: Advisory, passages: Sequence[Passage]) -> tuple[str, str]:
    """What a notice says beside its summary, and the language of that: its own where there is
    something in it. Any of the passages may be the one that was cited."""
    told = [p for p in passages if p.citable and p.part is not Part.SUMMARY]
    own = [p for p in told if p.language == advisory.language] or told
    alike = [p.text for p in own if p.language == own[0].language]
    shown = alike[:1]
    for text in alike[1:]:
        if sum(map(len, shown)) + len(text) > SHOWN_CHARACTERS:
            break
        shown.append(text)
    return "\n".join(shown), own[0].language if own else ""
