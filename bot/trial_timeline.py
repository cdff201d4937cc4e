"""The timeline of a trial run as a drawing: all messages above, flagged ones below. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from html import escape
from typing import Final

from bot.page import label, picture
from bot.trial_tally import Count, timeline

_LEFT: Final = 56
_WIDTH: Final = 900
_WIDEST: Final = 48

_Bars = list[tuple[int, Count]]
_Series = tuple[Callable[[Count], int], str]


def drawn(hours: dict[int, Count]) -> str:
    """The drawing, with a line that says how to read it; ``hours`` are since 1970."""
    size, bars = timeline(hours)
    if not bars:
        return "<p>The export has no dates.</p>"
    hinted: _Series = (lambda count: count.hinted, "two")
    silenced: _Series = (lambda count: count.silenced, "quiet")
    shapes = [
        *_panel("messages", 24, 120, (size, bars), [(lambda count: count.messages, "one")]),
        *_panel("flagged", 184, 80, (size, bars), [hinted, silenced]),
    ]
    marks = ((0.0, "start"), (0.5, "middle"), (1.0, "end")) if len(bars) > 2 else ((0.0, "start"),)
    for share, anchor in marks:
        hour = bars[round(share * (len(bars) - 1))][0]
        shapes.append(label(_LEFT + share * _WIDTH, 286, moment(hour, size), anchor, "soft"))
    shown = picture("Messages and flagged messages over time", _LEFT + _WIDTH + 4, 294, shapes)
    return (
        f'<div class="wide">{shown}</div><small>Each bar is {_span(size)}, by the clock of the '
        "export. Below, a hint would have been posted where the bar is orange, and none where it "
        "is grey.</small>"
    )


def moment(hour: int, size: int) -> str:
    """The hour as a date, with the time of day where a bar is less than a day."""
    try:
        when = datetime.fromtimestamp(hour * 3600, UTC)
    except (ValueError, OverflowError, OSError):
        return "?"
    return f"{when:%Y-%m-%d %H:00}" if size < 24 else f"{when:%Y-%m-%d}"


def _panel(
    name: str, top: int, high: int, scale: tuple[int, _Bars], series: Sequence[_Series]
) -> Iterator[str]:
    """Bars on a line, stacked where there are several series, with the largest sum beside."""
    size, bars = scale
    most = max(sum(of(count) for of, _ in series) for _, count in bars)
    yield label(_LEFT - 8, top + high, "0", "end", "soft")
    yield label(_LEFT - 8, top + 10, f"{most:,}", "end", "soft") if most else ""
    yield label(_LEFT, top - 8, name)
    bottom = top + high
    yield f'<path class="axis" d="M{_LEFT} {bottom + 0.5}H{_LEFT + _WIDTH}"/>'
    step = _WIDTH / len(bars)
    wide = min(max(step - 1, 1), _WIDEST)
    for number, (hour, count) in enumerate(bars):
        level = float(bottom)
        for of, style in series:
            if not (value := of(count)):
                continue
            # one message among thousands is seen all the same
            tall = max(value / most * high, 1.5)
            level -= tall
            yield (
                f'<rect class="{style}" x="{_LEFT + number * step:.1f}" y="{level:.1f}" '
                f'width="{wide:.1f}" height="{tall:.1f}"><title>'
                f"{escape(moment(hour, size))}: {count.messages:,} messages, {count.flagged:,} "
                f"flagged, {count.hinted:,} with a hint</title></rect>"
            )


def _span(size: int) -> str:
    known = {1: "an hour", 24: "a day", 7 * 24: "a week"}
    return known.get(size, f"{size // (7 * 24)} weeks")
