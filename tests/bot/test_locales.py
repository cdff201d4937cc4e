"""The phrase files: the same phrases, the same places, in every language."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.phrases import FluentPhrases, languages
from knowledge.domain import LANGUAGES

SAFE_WORDS = re.compile(r"\b(safe|guaranteed|seguro|sicher|sûr|garanti)\b", re.IGNORECASE)


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    text = (resources.files("bot") / "locales" / f"{language}.ftl").read_text("utf-8")
    resource = FluentParser().parse(text)
    junk = [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    assert not junk, junk[0].content
    found: dict[str, set[str]] = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            visitor = Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


ENGLISH = messages("en")


def test_there_is_a_file_for_every_language() -> None:
    assert languages() == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_phrases_with_the_same_places(language: str) -> None:
    assert messages(language) == ENGLISH


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_can_be_said(language: str) -> None:
    phrases = FluentPhrases()
    for name, variables in ENGLISH.items():
        values: dict[str, object] = {v: 3 if v == "count" else f"<{v}>" for v in variables}
        said = phrases.say(language, name, values)
        assert said
        assert all(f"<{v}>" in said for v in variables if v != "count"), (name, said)


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "de"])
def test_nothing_is_promised(language: str) -> None:
    phrases = FluentPhrases()
    for name, variables in ENGLISH.items():
        if name.startswith(("headline", "risk", "reason", "step")):
            said = phrases.say(language, name, dict.fromkeys(variables, ""))
            assert not SAFE_WORDS.search(said), (name, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_places_and_dates(language: str) -> None:
    phrases = FluentPhrases()
    assert phrases.place(language, "KE")
    assert phrases.place(language, "US-IL")
    assert "2025" in phrases.date(language, "2025-05-05") or language in ("ar", "th")
    assert phrases.date(language, "2025-05")
    assert phrases.date(language, "2025")


def test_no_phrase_is_left_unsaid() -> None:
    """Every phrase is named somewhere: in code, or in the policy's table."""
    root = Path(__file__).parents[2]
    files = [*root.rglob("bot/**/*.py"), *root.glob("knowledge/*.py")]
    files.append(root / "knowledge/policy.yaml")
    said = "\n".join(file.read_text("utf-8") for file in files)
    # made from what was read, from a kind, a command, a column or a term
    names = (
        "biometric-", "reward-", "kind-", "command-", "question-", "not-read-", "privacy-",
        "group-page-", "group-mode-", "group-sensitivity-", "group-removal-", "group-digest-",
        "group-asked-", "hinted-", "card-state-", "digest-",
    )  # fmt: skip
    assert [n for n in ENGLISH if n not in said and not n.startswith(names)] == []
