"""What a trial run found, in numbers and examples; memory does not grow with the chat. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.export_message import Chat, Post, read_date
from bot.groups.settings import GroupSettings
from bot.trial import Failed, Tried

MOST_SHOWN: Final = 300
"""Flagged messages kept with their text, of those with a hint and of those without each."""

MOST_BARS: Final = 120
_SIZES: Final = (1, 24, 7 * 24, 28 * 24)
_EPOCH: Final = datetime(1970, 1, 1)


@dataclass(slots=True)
class Count:
    """Numbers of messages: all, flagged, and those with a hint under them."""

    messages: int = 0
    flagged: int = 0
    hinted: int = 0

    def add(self, one: Tried | Failed) -> None:
        """Count one message."""
        self.messages += 1
        if isinstance(one, Tried):
            self.flagged += one.screened.flagged
            self.hinted += one.hinted

    def join(self, other: Count) -> None:
        """Count what ``other`` has counted."""
        self.messages += other.messages
        self.flagged += other.flagged
        self.hinted += other.hinted

    @property
    def silenced(self) -> int:
        """Messages that were flagged and not hinted at."""
        return self.flagged - self.hinted


@dataclass(slots=True)
class Tally:
    """The sums of a trial run with ``settings``. ``reasons`` are of flagged messages, ``hours``
    are since 1970 in the exporter's local time; ``cases`` are the first flagged ones."""

    settings: GroupSettings
    total: Count = field(default_factory=Count)
    failed: int = 0
    wordless: int = 0
    """Messages without a text that is read: pictures, voices, stickers."""
    reasons: Counter[str] = field(default_factory=Counter)
    risks: Counter[str] = field(default_factory=Counter)
    chats: dict[Chat, Count] = field(default_factory=dict)
    hours: dict[int, Count] = field(default_factory=dict)
    cases: list[Tried] = field(default_factory=list)
    _shown: Counter[bool] = field(default_factory=Counter)

    def add(self, one: Tried | Failed) -> None:
        """Take one message in."""
        hour = _hour(one.post)
        counts = [self.total, self.chats.setdefault(one.post.chat, Count())]
        if hour:
            counts.append(self.hours.setdefault(hour, Count()))
        for count in counts:
            count.add(one)
        self.wordless += not (one.post.text or one.post.quoted)
        if isinstance(one, Failed):
            self.failed += 1
        elif one.screened.flagged:
            self.reasons[one.decision.reason] += 1
            self.risks[str(one.screened.risk)] += 1
            if self._shown[one.hinted] < MOST_SHOWN:
                self._shown[one.hinted] += 1
                self.cases.append(one)

    def summary(self) -> str:
        """The result in one line."""
        total = self.total
        return (
            f"{total.messages:,} messages, {total.flagged:,} flagged: "
            f"{total.hinted:,} with a hint, {total.silenced:,} in silence"
        )


def timeline(hours: dict[int, Count]) -> tuple[int, list[tuple[int, Count]]]:
    """Hours per bar, and for each bar, the empty ones included, its first hour and its sums."""
    if not hours:
        return 1, []
    first, last = min(hours), max(hours)
    size = next((s for s in _SIZES if (last - first) // s < MOST_BARS), _SIZES[-1])
    while (last - first) // size >= MOST_BARS:
        size *= 2
    bars = [(n * size, Count()) for n in range(first // size, last // size + 1)]
    for hour, count in hours.items():
        bars[hour // size - first // size][1].join(count)
    return size, bars


def _hour(post: Post) -> int:
    """The hour of a message by the exporter's clock; 0 where the file has no date."""
    try:
        local = read_date(post.date).replace(tzinfo=None)
        return int((local - _EPOCH).total_seconds() // 3600)
    except ValueError:
        return int(post.when // 3600)
