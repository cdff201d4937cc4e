"""A page to look at without a network: look, frame and shapes of our reports. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --page: #fff; --line: #d5dae0;
  --one: #1f6feb; --two: #b35900; --on-strong: #fff; --bad: #c2182b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --soft: #a3adb8; --page: #14181d;
  --line: #3a424c; --one: #2f74cf; --two: #a8611c; --on-strong: #fff; --bad: #ff8088; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page);
  max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
h1 { margin-bottom: 0; } h2 { margin-top: 2.5rem; } .soft, small { color: var(--soft); }
.wide { overflow-x: auto; } svg { display: block; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 14px; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: right;
  vertical-align: top; white-space: nowrap; }
th:first-child, .words th, .words td { text-align: left; }
.words td:last-child { white-space: normal; } tr.total { font-weight: 600; }
svg { max-width: 100%; height: auto; } svg text { fill: var(--ink); font-size: 13px; }
.one { fill: var(--one); } .two { fill: var(--two); } .track { fill: var(--line); opacity: .45; }
svg text.strong { fill: var(--on-strong); } svg text.soft { fill: var(--soft); }
.bound { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.danger { fill: none; stroke: var(--bad); stroke-width: 2.5; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem 1rem; }
"""
_HEAD: Final = """<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
"""

_BIDI: Final = dict.fromkeys(
    (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C)
)
"""Marks of direction: outside of what they were written for, they turn the wrong letters."""

Place = tuple[int, int, str]
"""Start and end in a text, and what is there."""


def document(title: str, parts: Iterable[str], style: str = "") -> str:
    """An HTML document; ``parts`` are HTML, ``style`` is added to the common one."""
    head = f"{_HEAD}<title>{escape(title)}</title><style>{_STYLE}{style}</style>"
    opening = f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>'
    return "\n".join((opening, f"<body><h1>{escape(title)}</h1>", *parts, "</body></html>\n"))


def section(title: str, *parts: str) -> str:
    """A part of the page under a heading; ``parts`` are HTML."""
    return f"<section><h2>{escape(title)}</h2>{''.join(parts)}</section>"


def picture(name: str, width: int, height: int, shapes: Iterable[str]) -> str:
    """A drawing, with what it shows for those who do not see it; ``shapes`` are SVG."""
    return (
        f'<svg role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f"<title>{escape(name)}</title>{''.join(shapes)}</svg>"
    )


def label(x: float, y: float, text: object, anchor: str = "start", style: str = "") -> str:
    """A text in a drawing."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" class="{style}">'
        f"{escape(str(text))}</text>"
    )


def plain(text: str) -> str:
    """A stranger's text as HTML: without marks of direction, and without control characters
    but line ends."""
    shown = (c for c in text.translate(_BIDI) if c in "\n\t" or (c >= " " and c != "\x7f"))
    return escape("".join(shown).encode("utf-8", "replace").decode())


def marked(text: str, places: Iterable[Place]) -> str:
    """The same with ``places`` marked, and what is there told to whoever points at them."""
    pieces: list[str] = []
    at = 0
    for start, end, names in _merged(places):
        inside = plain(text[start:end])
        pieces += [plain(text[at:start]), f'<mark title="{escape(names)}">{inside}</mark>']
        at = end
    return "".join((*pieces, plain(text[at:])))


def _merged(places: Iterable[Place]) -> list[Place]:
    """The same without overlaps, names joined."""
    found: list[Place] = []
    for start, end, name in sorted(places):
        if found and start < found[-1][1]:
            begin, reached, names = found[-1]
            names = names if name in names.split(", ") else f"{names}, {name}"
            found[-1] = (begin, max(reached, end), names)
        else:
            found.append((start, end, name))
    return found
