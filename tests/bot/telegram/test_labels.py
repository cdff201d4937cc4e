"""The language of a message by the words on its buttons."""

from __future__ import annotations

import pytest

from bot.telegram.labels import language_of_labels
from knowledge.domain import LANGUAGES
from tests.bot.telegram.talks import say

ANSWER = ("why", "questions", "scanned", "report", "sources", "watch", "useful", "not-useful")
SOURCE = ("open-page", "previous", "next", "watch")
FORGET = ("yes-forget", "no")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("names", [ANSWER, SOURCE, FORGET])
def test_buttons_tell_their_language(language: str, names: tuple[str, ...]) -> None:
    assert language_of_labels({say(language, f"button-{name}") for name in names}) == language


@pytest.mark.parametrize("labels", [set(), {"Kenya"}, {"2025 · A notice"}])
def test_words_that_are_no_phrases_tell_nothing(labels: set[str]) -> None:
    assert language_of_labels(labels) == ""


def test_two_languages_alike_tell_nothing() -> None:
    assert language_of_labels({say("en", "button-why"), say("de", "button-why")}) == ""
