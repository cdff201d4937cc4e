"""A trial run from an export to its lines of output and its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bot.batch import Row
from bot.export_message import Post
from bot.groups.settings import GroupSettings, Mode
from bot.trial import Screen, Trial, trial_row
from bot.trial_report import html
from bot.trial_tally import Tally
from knowledge.policy import Sensitivity


def tried(
    posts: Iterable[Post], desk: Screen, country: str, sensitivity: Sensitivity,
    report: Path | None, tell: Callable[[str], None],
) -> Iterator[Row]:  # fmt: skip
    """A line for each message; then the page is written to ``report``, if it is wanted, and the
    result told in one line."""
    settings = GroupSettings(mode=Mode.HINT, country=country, sensitivity=sensitivity)
    tally = Tally(settings)
    for one in Trial(desk, settings).run(posts):
        tally.add(one)
        yield trial_row(one)
    if report:
        report.write_text(html(tally), "utf-8")
    tell(tally.summary())
