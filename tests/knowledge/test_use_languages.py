"""Which texts USE can read."""

from __future__ import annotations

import pytest

from knowledge.domain import LANGUAGES
from knowledge.use_languages import USE_LANGUAGES, use_knows


@pytest.mark.parametrize(
    ("text", "language", "known"),
    [
        ("Is it safe?", "en", True),
        ("安全吗", "zh-Hans", True),
        ("安全嗎", "zh-Hant", True),
        ("é seguro?", "pt_BR", True),
        ("क्या यह सुरक्षित है", "hi", False),
        ("kya yeh safe hai", "hi", False),
        ("apakah aman", "id", False),
        ("je ni salama", "sw", False),
        ("Is it safe?", "", True),
        ("безопасно ли это", "", True),
        ("هل هذا آمن", "", True),
        ("ปลอดภัยไหม", "", True),
        ("안전한가요", "", True),
        ("安全ですか", "", True),
        ("क्या यह सुरक्षित है", "", False),
        ("এটা কি নিরাপদ", "", False),
        ("World क्या यह सुरक्षित है", "", False),
        ("", "", True),
        ("50 $ 👁", "", True),
    ],
)
def test_language_else_script(text: str, language: str, known: bool) -> None:
    assert use_knows(text, language) is known


def test_of_our_languages_three_are_unknown_to_it() -> None:
    assert {tag for tag in LANGUAGES if tag.split("-")[0] not in USE_LANGUAGES} == {
        "hi",
        "id",
        "sw",
    }
