"""Phrases and links that a group lets pass: those, and nothing that looks like them."""

from __future__ import annotations

import pytest

from bot.groups.allowing import allowance, allowed_by
from bot.groups.settings import LONGEST_ALLOWED


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  Eye  Clinic, Nairobi! ", "eye clinic nairobi"),
        ("Ｆｕｌｌ width", "full width"),
        ("https://www.Example.com/Path/", "example.com/Path"),
        ("example.com", "example.com"),
        ("HTTP://Example.com", "example.com"),
        ("https://t.me/MyGroup", "t.me/mygroup"),
        ("虹膜研究", "虹膜研究"),
        ("пример.рф/страница", "пример.рф/страница"),
        ("...", ""),
        ("", ""),
    ],
)
def test_what_is_kept_of_what_an_admin_typed(given: str, kept: str) -> None:
    assert allowance(given) == kept
    assert allowance(kept) == kept


def test_what_is_kept_has_an_end() -> None:
    assert len(allowance("word " * 500)) <= LONGEST_ALLOWED
    assert len(allowance("https://example.com/" + "x" * 500)) == LONGEST_ALLOWED


@pytest.mark.parametrize(
    ("given", "text", "passes"),
    [
        ("eye clinic", "Our EYE-clinic pays for a study", True),
        ("eye clinic", "Our eye clinics pay for a study", False),
        ("iris", "Irish accounts wanted", False),
        ("глаз", "глазами в камеру", False),
        ("глаз", "один глаз", True),
        ("虹膜研究", "我们的虹膜研究招募志愿者", True),
        ("虹膜研究", "虹膜扫描", False),
        ("สแกนตา", "โครงการสแกนตาของเรา", True),
        ("c++ (iris)", "our C++ iris data set", True),
        ("", "anything", False),
        ("!!!", "anything!!!", False),
    ],
)
def test_phrases(given: str, text: str, passes: bool) -> None:
    assert allowed_by((allowance(given),), text, ()) == ("allowed-phrase" if passes else "")


@pytest.mark.parametrize(
    ("given", "links", "passes"),
    [
        ("example.com", ["https://example.com/anything?x=1"], True),
        ("example.com", ["https://www.example.com"], True),
        ("example.com", ["http://shop.example.com/x"], True),
        ("example.com", ["https://EXAMPLE.com."], True),
        ("example.com", ["https://example.com.evil.test/x"], False),
        ("example.com", ["https://evil-example.com/x"], False),
        ("example.com", ["https://evil.test/example.com"], False),
        ("example.com", ["https://example.com@evil.test/"], False),
        ("example.com", ["https://somebody@example.com/"], True),
        ("example.com", ["https://evil.test#.example.com"], False),
        ("example.com", ["https://evil.test?.example.com"], False),
        ("example.com", ["https://evil.test\\.example.com"], False),
        ("example.com", ["https://example.com/a", "https://evil.test/b"], False),
        ("example.com", [], False),
        ("example.com/study", ["https://example.com/study"], True),
        ("example.com/study", ["https://example.com/study/2027"], True),
        ("example.com/study", ["https://example.com/study?lang=sw"], True),
        ("example.com/study", ["https://example.com/studying"], False),
        ("example.com/study", ["https://sub.example.com/study"], False),
        ("t.me/MyGroup", ["https://t.me/mygroup/123"], True),
        ("t.me/MyGroup", ["t.me/othergroup"], False),
    ],
)
def test_links(given: str, links: list[str], passes: bool) -> None:
    assert allowed_by((allowance(given),), "x", links) == ("allowed-link" if passes else "")


def test_a_link_is_no_phrase_and_a_phrase_no_link() -> None:
    assert allowed_by((allowance("example.com"),), "see example.com", ()) == ""
    assert allowed_by((allowance("example"),), "see", ("https://example.com",)) == ""
    assert allowed_by((), "see example", ("https://example.com",)) == ""
    several = tuple(map(allowance, ("example.com", "example.org", "our study")))
    assert allowed_by(several, "x", ("https://example.org", "example.com")) == "allowed-link"
    assert allowed_by(several, "this is our study", ("evil.test",)) == "allowed-phrase"
