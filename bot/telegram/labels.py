"""The language of a message of ours, by the words on its buttons.

Buttons outlive what we remember of a conversation; they should be answered in the language they
were written in.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from typing import Final

from bot.phrases import FluentPhrases, languages

_PHRASES: Final = (
    "button-why", "button-questions", "button-scanned", "button-report", "button-sources",
    "button-watch", "button-unwatch", "button-useful", "button-not-useful", "button-got-offer",
    "button-warning", "button-country", "button-back", "button-next", "button-previous",
    "button-open-page", "button-yes-forget", "button-no", "browse-by-country", "browse-by-kind",
    "browse-search", "country-none", "language-automatic", "example-question",
)  # fmt: skip


def language_of_labels(labels: Set[str]) -> str:
    """The language that most of ``labels`` are phrases of; empty where two are as likely."""
    counts = {tag: len(labels & _labels(tag)) for tag in languages()}
    most = max(counts.values())
    likely = [tag for tag, count in counts.items() if count == most]
    return likely[0] if most and len(likely) == 1 else ""


@cache
def _labels(language: str) -> frozenset[str]:
    phrases = FluentPhrases()
    return frozenset(phrases.say(language, name, {}) for name in _PHRASES)
