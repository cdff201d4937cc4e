"""Telegram HTML cut into messages, at borders that a reader would choose. Pure.

The text is what is cut; tags are closed at each cut and opened again after it, so none is ever
torn. Borders, best first: blank line, line, sentence, space, and only then between characters,
where a character is all that is seen as one: a letter with its marks, a flag, a joined emoji.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import Final

from bot.telegram.formatted import Formatted, parsed

MESSAGE_UNITS: Final = 4096
"""Longest text of a message, in UTF-16 units after parsing."""

ENTITIES: Final = 100
"""Most entities of a message; those beyond it are lost."""

ENTITY_BYTES: Final = 9000
"""Most bytes that the entities of a message may take on the wire."""

HTML_BYTES: Final = 32_000
"""Most bytes of HTML: a little under the 32 KiB that Telegram takes."""

_ONE_ENTITY: Final = 12
_ADDRESS_EXTRA: Final = 8
_SPLITTABLE: Final = frozenset({"b", "i", "u", "s", "tg-spoiler"})
"""Tags that Telegram cuts in pieces, an entity each, where other tags begin or end in them."""

_WHOLE: Final = frozenset({"a", "code", "tg-emoji"})
"""Tags that are better not cut in two."""

_CLOSERS: Final = "\"'”’»›」』）)\\]\u2069"
_REFS: Final = r"(?:\s?\[\d+\])*"
_GAP: Final = re.compile(r"\s+")
_REFERENCE: Final = re.compile(r"\[\d+\]")
_ENDED: Final = re.compile(rf"[.!?…؟۔][{_CLOSERS}]*{_REFS}$")
_ITEM_NUMBER: Final = re.compile(r"(?:^|\n)\s*\d{1,3}[.)]$")
_BEHIND: Final = 32
_UNSPACED_END: Final = re.compile(rf"[。！？｡।॥؟][。！？｡।॥؟{_CLOSERS}]*{_REFS}")
_UNSPACED_COMMA: Final = re.compile("[，、；：]+")
_UNSEEN: Final = frozenset("\u2800\u3164\u115f\u1160\uffa0\ufe0e\ufe0f")
_LEFT_BEFORE_ELLIPSIS: Final = " \n.,;:…，、；：。-–—(（[「『"

_JOINER: Final = "\u200d"
_JOINED_AFTER: Final = frozenset("\u200c\u200d\u0e33\u0eb3\uff9e\uff9f")
# Signs that are written before the letter they belong to, in Arabic, Thai and Lao.
_JOINED_BEFORE: Final = frozenset(
    "\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2เแโใไເແໂໃໄ"
)
_FLAGS: Final = ("\U0001f1e6", "\U0001f1ff")


def utf16(text: str) -> int:
    """The length of ``text`` in UTF-16 units, as Telegram counts."""
    return len(text) + sum(map("\uffff".__lt__, text))


def split(html: str, limit: int = MESSAGE_UNITS) -> tuple[str, ...]:
    """``html`` in parts that Telegram takes as messages, each of at most ``limit`` UTF-16
    units after parsing. White space at a cut goes, nothing else; no part is without something
    to see, so the result is empty if there is nothing. Raises `ValueError` for a limit < 2."""
    document = parsed(html)
    borders: _Borders | None = None  # most posts are short, and need none
    total = len(document.text.rstrip())
    parts: list[str] = []
    start = _skipped(document.text, 0)
    while start < total:
        reach = _reach(document, start, total, limit)
        end = reach
        if reach < total:
            borders = borders or _Borders(document)
            end = borders.best(start, reach)
        if _visible(document.text[start:end]):
            parts.append(document.html(start, start + len(document.text[start:end].rstrip())))
        start = _skipped(document.text, end)
    return tuple(parts)


def cut(html: str, limit: int) -> str:
    """``html`` of at most ``limit`` UTF-16 units after parsing; if it is longer, it ends in
    an ellipsis after a whole word where there is one. Raises `ValueError` for a limit < 2."""
    document = parsed(html)
    text = document.text
    start, total = _skipped(text, 0), len(text.rstrip())
    if start >= total or _reach(document, start, total, limit) == total:
        return document.html(start, max(start, total))
    reach = _reach(document, start, total, limit, room=1)
    end = reach if text[reach].isspace() else _Borders(document).last_word(start, reach)
    end = start + len(text[start:end].rstrip(_LEFT_BEFORE_ELLIPSIS))
    return document.html(start, end) + "…"


def _reach(document: Formatted, start: int, total: int, limit: int, room: int = 0) -> int:
    """How far a message that begins at ``start`` can go at most; ``room`` units stay free."""
    if limit < 2:
        raise ValueError("a limit below 2 has no room for every character")
    units = limit - room
    low, high = start, min(total, start + units)
    if _fits(document, start, high, units):
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if _fits(document, start, middle, units):
            low = middle
        else:
            high = middle
    return low


def _fits(document: Formatted, start: int, end: int, units: int) -> bool:
    if utf16(document.text[start:end]) > units:
        return False
    tags = list(document.within(start, end))
    if len(tags) > ENTITIES:
        return False
    entities = size = 0
    for tag in tags:
        cuts = {
            at for other in tags for at in (other.start, other.end) if tag.start < at < tag.end
        } if tag.name in _SPLITTABLE else ()  # fmt: skip
        entities += 1 + len(cuts)
        size += (1 + len(cuts)) * _ONE_ENTITY + tag.payload + _ADDRESS_EXTRA * bool(tag.payload)
    if entities > ENTITIES or size > ENTITY_BYTES:
        return False
    return len(document.html(start, end).encode()) <= HTML_BYTES


class _Borders:
    """Where a text may be cut: positions by rank, in all of it and outside of links."""

    def __init__(self, document: Formatted) -> None:
        self._text = document.text
        ranks: tuple[list[int], ...] = ([], [], [], [])  # blank line, line, sentence, space
        self._gaps(ranks)
        self._unspaced(ranks)
        inside = {
            at for tag in document.tags if tag.name in _WHOLE
            for at in range(tag.start + 1, tag.end)
        }  # fmt: skip
        self._all = tuple(sorted(rank) for rank in ranks)
        self._outside = tuple([at for at in rank if at not in inside] for rank in self._all)

    def best(self, start: int, reach: int) -> int:
        """The best border after ``start`` and up to ``reach``: of the best rank in the second
        half, the last; a worse one sooner than a message half empty."""
        half = start + (reach - start) // 2
        for floor, ranks in ((half, self._outside), (half, self._all), (start, self._all)):
            for positions in ranks:
                at = positions[bisect_right(positions, reach) - 1] if positions else 0
                if floor < at <= reach:
                    return at
        return self._between_characters(start, reach)

    def last_word(self, start: int, reach: int) -> int:
        """The last border of any rank in the last quarter, else one between characters."""
        before = [positions[bisect_right(positions, reach) - 1] for positions in self._all
                  if positions]  # fmt: skip
        last = max((at for at in before if at <= reach), default=0)
        enough = reach - (reach - start) // 4
        return last if last > enough else self._between_characters(start, reach)

    def _between_characters(self, start: int, reach: int) -> int:
        end = reach
        while end > start and _joined(self._text, end):
            end -= 1
        return end if end > start else reach  # one character, longer than a message

    def _gaps(self, ranks: tuple[list[int], ...]) -> None:
        text = self._text
        for gap in _GAP.finditer(text):
            at = gap.start()
            before = text[max(0, at - _BEHIND) : at]
            if _joined(text, gap.end()) or _ITEM_NUMBER.search(before):
                continue
            lines = gap.group().count("\n")
            if lines:
                ranks[0 if lines > 1 else 1].append(at)
            elif _REFERENCE.match(text, gap.end()):
                continue
            else:
                ranks[2 if _ENDED.search(before) else 3].append(at)

    def _unspaced(self, ranks: tuple[list[int], ...]) -> None:
        for pattern, rank in ((_UNSPACED_END, ranks[2]), (_UNSPACED_COMMA, ranks[3])):
            ends = (match.end() for match in pattern.finditer(self._text))
            rank.extend(at for at in ends if not _joined(self._text, at))


def _skipped(text: str, start: int) -> int:
    """The first position from ``start`` on that is no white space."""
    gap = _GAP.match(text, start)
    return gap.end() if gap else start


def _visible(text: str) -> bool:
    return any(unicodedata.category(c)[0] not in "CZ" and c not in _UNSEEN for c in text)


def _joined(text: str, at: int) -> bool:
    """Whether the characters before and after ``at`` are seen as one."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if after.isascii() and before.isascii():
        return before == "\r" and after == "\n"
    if after in _JOINED_AFTER or before in _JOINED_BEFORE or unicodedata.category(after)[0] == "M":
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\U000e0020" <= after <= "\U000e007f":
        return True
    if _FLAGS[0] <= after <= _FLAGS[1]:
        first = at
        while first and _FLAGS[0] <= text[first - 1] <= _FLAGS[1]:
            first -= 1
        return (at - first) % 2 == 1
    if unicodedata.combining(before) == 9 and after.isalpha():
        return True  # a conjunct of Indic scripts
    leading = "\u1100" <= before <= "\u115f"
    return "\u1160" <= after <= "\u11ff" or (leading and "\u1100" <= after <= "\u115f")
