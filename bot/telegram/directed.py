"""Right-to-left posts: what would turn a line about is kept apart. Pure, and the one place.

Telegram gives each line the direction of its first letter and lays out the rest by Unicode's
rules. In a line of Arabic, names in Latin letters and runs of figures are isolated, and a line
that begins with one gets a mark first. What is isolated already stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import Final

from bot.telegram.formatted import Formatted, parsed
from knowledge.compose import RTL

ISOLATE: Final = "\u2068"
POP: Final = "\u2069"
MARK: Final = "\u200f"

_LETTER: Final = "A-Za-z0-9\u00c0-\u024f"
_RUN: Final = re.compile(
    rf"{ISOLATE}[^{POP}\n]*{POP}"
    r"|\[\d+\]"  # between brackets a number stands right by itself
    rf"|[+@#$€£/]?[{_LETTER}](?:[{_LETTER} .,:;/@%&+#_'’=?$€£\-–—]*[{_LETTER}%+])?"
)
_APART: Final = re.compile("[^0-9.,]")
"""What a run has in it that needs to be kept apart: a number by itself does not."""


def directed(html: str, language: str) -> str:
    """``html`` as it must be sent to readers of ``language``; the same for most languages."""
    if language not in RTL:
        return html
    document = parsed(html)
    added: list[tuple[int, str]] = []
    start = 0
    for line in document.text.splitlines(keepends=True):
        if line.strip() and not _begins_right(line):
            added.append((start, MARK))
        start += len(line)
    for run in _RUN.finditer(document.text):
        if run.group()[0] not in (ISOLATE, "[") and _APART.search(run.group()):
            added += [(run.start(), ISOLATE), (run.end(), POP)]
    return _with(document, added).html()


def foreign(text: str, language: str) -> str:
    """Text in another language than ``language``, that of the post: each line is kept to
    itself where the post runs from right to left."""
    if language not in RTL:
        return text
    lines = text.splitlines()
    return "\n".join(f"{ISOLATE}{line}{POP}" if line.strip() else line for line in lines)


def _begins_right(line: str) -> bool:
    """Whether the first letter outside isolated runs is a right-to-left one, or there is none
    outside them and the line is a foreign one."""
    bare = _RUN.sub(lambda run: "" if run.group()[0] != "[" else run.group(), line)
    for letter in bare:
        side = unicodedata.bidirectional(letter)
        if side in ("R", "AL", "L"):
            return side != "L"
    return line.strip().startswith(ISOLATE)


def _with(document: Formatted, added: list[tuple[int, str]]) -> Formatted:
    """The document with characters put in before those at the offsets given, outside of tags
    that begin or end there."""
    added.sort(key=lambda one: one[0])
    pieces: list[str] = []
    at = 0
    for offset, character in added:
        pieces += [document.text[at:offset], character]
        at = offset
    pieces.append(document.text[at:])
    offsets = [offset for offset, _ in added]
    tags = (
        replace(
            tag,
            start=tag.start + bisect_right(offsets, tag.start),
            end=tag.end + bisect_left(offsets, tag.end),
        )
        for tag in document.tags
    )
    return Formatted("".join(pieces), tuple(tags))
