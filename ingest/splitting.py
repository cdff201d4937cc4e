"""Cutting running text into pieces that an embedding model reads whole; pure.

A piece ends at a heading or a paragraph where it can, else at a sentence, and inside a
sentence only where that sentence alone is too long.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from ingest.documents import Paragraph

PIECE_COST: Final = 1_200.0
"""The most that one piece may cost: 1,200 Latin letters, or as many others as give about as
many tokens (about 270 of the 510 that the embedding model takes at once)."""

# Letters per token differ by script. The weights are measured on plain newspaper sentences:
# one Han character costs the model about three times as much as one Latin letter.
_WEIGHTS: Final = (
    (0x0000, 1.0), (0x0100, 1.3), (0x0370, 1.25), (0x0590, 1.3), (0x0900, 1.4), (0x0E00, 1.2),
    (0x1000, 1.4), (0x1100, 2.4), (0x1200, 1.4), (0x1E00, 2.0), (0x2000, 1.0), (0x2E80, 3.0),
    (0xAC00, 2.4), (0xD7B0, 1.0), (0xF900, 3.0), (0xFB00, 1.3), (0xFF00, 3.0), (0x10000, 3.0),
)  # fmt: skip
_STARTS: Final = tuple(start for start, _ in _WEIGHTS)

_STOP: Final = re.compile(
    r"""[.!?…؟۔।॥]+["'”’»)\]]*(?=\s)"""  # scripts that leave a space after the mark
    r"""|[。！？｡]+[」』”’）》]*"""  # scripts that do not
)
_CLAUSE: Final = re.compile(r"[,;:،؛，、；：]+\s*|\s+")
_WORD: Final = re.compile(r"[^\W_]+$")
_GAP: Final = 40
"""Characters behind a full stop in which the next word is looked for."""

_ABBREVIATIONS: Final = frozenset((
    "abs", "approx", "art", "bzw", "cap", "dept", "etc", "fig", "gen", "inc", "ltd", "num", "núm",
    "pág", "para", "prof", "sec", "señ", "sra", "dra", "usw", "vol", "руб", "тыс", "млн", "млрд",
    "стр", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
))  # fmt: skip


def cost(text: str) -> float:
    """What ``text`` costs the embedding model, in Latin letters."""
    return sum(map(_weight, text))


def pieces(paragraphs: Iterable[Paragraph], limit: float = PIECE_COST) -> tuple[str, ...]:
    """``paragraphs`` as pieces of at most ``limit``, in order; paragraphs of one piece are
    parted by line breaks. No piece is empty; nothing but white space is lost."""
    packer = _Packer(limit)
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        if text:
            packer.add(text, heading=paragraph.heading)
    packer.flush()
    return tuple(packer.done)


def sentences(text: str) -> tuple[str, ...]:
    """``text`` cut behind its sentences; the parts joined give ``text`` again. Where a full
    stop may as well belong to an abbreviation or an ordinal, the text is left whole."""
    parts: list[str] = []
    start = 0
    for match in _STOP.finditer(text):
        if not _ends_sentence(text, match):
            continue
        end = match.end()
        while end < len(text) and text[end].isspace():
            end += 1
        parts.append(text[start:end])
        start = end
    if start < len(text):
        parts.append(text[start:])
    return tuple(parts)


@cache
def _weight(letter: str) -> float:
    return _WEIGHTS[bisect_right(_STARTS, ord(letter)) - 1][1]


class _Packer:
    """Fills one piece after the other."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.done: list[str] = []
        self._text = ""
        self._cost = 0.0

    def add(self, text: str, *, heading: bool) -> None:
        if heading and self._cost > self.limit / 4:
            self.flush()
        if self._cost + 1 + cost(text) <= self.limit:
            self._append(text)
            return
        if self._cost > self.limit / 2:
            self.flush()
        if self._cost + 1 + cost(text) <= self.limit:
            self._append(text)
            return
        separator = "\n"
        for part in self._parts(text):
            self._append(part, separator)
            separator = ""

    def flush(self) -> None:
        if text := self._text.strip():
            self.done.append(text)
        self._text, self._cost = "", 0.0

    def _append(self, text: str, separator: str = "\n") -> None:
        added = (separator if self._text else "") + text
        added_cost = cost(added)
        if self._text and self._cost + added_cost > self.limit:
            self.flush()
            added, added_cost = text, cost(text)
        self._text += added
        self._cost += added_cost

    def _parts(self, text: str) -> Iterator[str]:
        for sentence in sentences(text):
            if cost(sentence) <= self.limit:
                yield sentence
            else:
                yield from _cut(sentence, self.limit)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + _GAP].lstrip()[:1]
    if following.islower():
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    word = _WORD.search(text, max(0, match.start() - 24), match.start())
    if word is None:
        return True
    before = word.group()
    if "\uac00" <= before[-1] <= "\ud7a3":
        return True
    return len(before) > 2 and before.lower() not in _ABBREVIATIONS


def _cut(sentence: str, limit: float) -> Iterator[str]:
    """A sentence that is too long, cut behind commas or words, else between letters."""
    start = 0
    while start < len(sentence):
        end = _reach(sentence, start, limit)
        if end < len(sentence):
            middle = start + (end - start) // 2
            breaks = [m.end() for m in _CLAUSE.finditer(sentence, middle, end) if m.end() <= end]
            end = breaks[-1] if breaks else _letter_border(sentence, start, end)
        yield sentence[start:end]
        start = end


def _reach(text: str, start: int, limit: float) -> int:
    spent = 0.0
    for position in range(start, len(text)):
        spent += _weight(text[position])
        if spent > limit:
            return max(position, start + 1)
    return len(text)


def _letter_border(text: str, start: int, end: int) -> int:
    """The last place up to ``end`` that does not part a letter from its marks."""
    border = end
    while border > start + 1 and unicodedata.category(text[border]).startswith("M"):
        border -= 1
    return border if border > start + 1 else end
