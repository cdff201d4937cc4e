"""The page of a trial run, as a browser would find it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from bot.export_message import Post
from bot.groups.settings import GroupSettings
from bot.trial import Trial
from bot.trial_report import html
from bot.trial_tally import MOST_BARS, MOST_SHOWN, Count, Tally, timeline
from bot.wiring import Opened
from tests.bot.exports import HINTS, WordDesk, post, posts_of


class Page(HTMLParser):
    """What a browser would find: text, tags that are open at the end, and addresses."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.open: list[str] = []
        self.links: list[str] = []
        self.marks = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.marks += tag == "mark"
        if tag != "meta":
            self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        assert tag not in ("script", "link", "img", "iframe", "object", "base")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "title"):
            self.seen.append(data)


def page_of(posts: list[Post], desk: Any, settings: GroupSettings = HINTS) -> str:
    tally = Tally(settings)
    for one in Trial(desk, settings).run(posts):
        tally.add(one)
    return html(tally)


def test_the_page_tells_what_was_flagged_and_why(opened: Opened) -> None:
    text = page_of(posts_of("english"), opened.desk)
    page = Page(text)
    seen = "".join(page.seen)
    assert not page.open
    assert page.marks > 3
    assert "Lakeside <b>neighbours</b>" in seen
    assert "balanced" in seen
    assert "less than 10 minutes old" in seen and "within a day" in seen
    assert "Read with what its author wrote just before" in seen
    assert "https://t.me/c/1500000001/4" in page.links
    assert all(link.startswith("https://") for link in page.links)
    assert "Person" not in seen
    assert re.search(r"<svg.*<rect class=\"one\".*<rect class=\"two\"", text, re.DOTALL)


def test_strangers_texts_do_nothing_to_the_page(opened: Opened) -> None:
    text = page_of(posts_of("account"), opened.desk)
    page = Page(text)
    assert "<script>" not in text
    assert "\u202e" not in text
    assert '<script>alert("x")</script>' in "".join(page.seen)
    assert "Very Private Person" not in text
    assert text.count('dir="auto"') >= 4


def test_a_page_of_nothing() -> None:
    seen = "".join(Page(page_of([], WordDesk())).seen)
    assert "The export has no dates." in seen and "no message was flagged" in seen


def test_a_large_chat_makes_no_large_page() -> None:
    posts = [post(n, f"offer {n}", n * 7200) for n in range(MOST_SHOWN + 20)]
    seen = "".join(Page(page_of(posts, WordDesk())).seen)
    assert "more are not shown" in seen


@pytest.mark.parametrize(
    ("hours", "size"),
    [([5], 1), ([5, 100], 1), ([5, 500], 24), ([5, 10_000], 168), ([5, 10**6], 10752)],
)
def test_bars_are_few_and_hold_everything(hours: list[int], size: int) -> None:
    found, bars = timeline({hour: Count(2, 1, 1) for hour in hours})
    assert found == size
    assert len(bars) <= MOST_BARS
    assert sum(count.messages for _, count in bars) == 2 * len(hours)
