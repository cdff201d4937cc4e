"""Text to search tokens, for lexical search in every script. Pure.

Spaced scripts give whole words and, of words longer than four characters, their 3-grams, so
that inflected and misspelt words still meet. Scripts written without spaces give bigrams;
Korean gives both, since its particles are glued to the words. Grams cut out of a word begin
with ``#``, so that they never meet a whole word.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Final

GRAM_MARK: Final = "#"
"""First character of a token that is a piece of a word."""

_LONGEST_WHOLE: Final = 4
_LONGEST_WORD: Final = 64

# Blocks whose letters are written without spaces between words, as inclusive ranges.
_UNSPACED: Final = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x2FDF),  # Han radicals
    (0x3005, 0x3007),  # Han iteration mark and zero
    (0x3021, 0x3029),  # Hangzhou numerals
    (0x3040, 0x312F),  # kana, bopomofo
    (0x31A0, 0x31FF),  # bopomofo and kana extensions
    (0x3400, 0x4DBF),  # Han extension A
    (0x4E00, 0x9FFF),  # Han
    (0xA9E0, 0xA9FF),  # Myanmar extension B
    (0xAA60, 0xAA7F),  # Myanmar extension A
    (0xF900, 0xFAFF),  # Han compatibility
    (0x1AFF0, 0x1B16F),  # kana extensions
    (0x20000, 0x3FFFF),  # further Han extensions
)
_HANGUL: Final = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))

_GROUPS: Final = {"ms": "id"}


class _Shapes(dict[int, str]):
    """One letter for the sort of each character: ``u`` unspaced, ``h`` Hangul, ``w`` other
    letter or digit, ``m`` mark, space for all that separates; filled as characters come."""

    def __missing__(self, code: int) -> str:
        self[code] = shape = _shape(code)
        return shape


def _shape(code: int) -> str:
    category = unicodedata.category(chr(code))
    if category[0] == "M":
        return "m"
    if category[0] not in "LN":
        return " "
    if category != "Nd" and _within(code, _UNSPACED):
        return "u"
    return "h" if _within(code, _HANGUL) else "w"


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


class _Invisible(dict[int, int | None]):
    """Drops format characters (category Cf), which would cut words in two unseen."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.category(chr(code)) == "Cf" else code
        self[code] = kept
        return kept


_SHAPES: Final = _Shapes()
_INVISIBLE: Final = _Invisible()
_RUN: Final = re.compile("u[um]*|h[hm]*|[wm]+")


def tokens(text: str) -> list[str]:
    """The search tokens of ``text``, in order, repeated as often as they occur.

    Text is folded (NFKC, case) first; runs of letters, digits and marks count, all else
    separates, so vowel signs stay with their consonants.
    """
    folded = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold()
    # folding case can undo the normal form (for instance of U+0345), hence once more
    folded = unicodedata.normalize("NFKC", folded)
    shapes = folded.translate(_SHAPES)
    found: list[str] = []
    for run in _RUN.finditer(shapes):
        word = folded[run.start() : run.end()]
        if run.group()[0] == "u":
            found.extend(map("".join, pairwise(word)) if len(word) > 1 else word)
        else:
            found.extend(_word_tokens(word, 2 if run.group()[0] == "h" else 3))
    return found


def _word_tokens(word: str, size: int) -> list[str]:
    word = word[:_LONGEST_WORD]
    if len(word) <= (1 if size == 2 else _LONGEST_WHOLE):
        return [word]
    return [word, *(GRAM_MARK + word[i : i + size] for i in range(len(word) - size + 1))]


def language_group(tag: str) -> str:
    """The group of languages that are searched together with BCP 47 ``tag``.

    It is the tag's first part, in lower case; simplified and traditional Chinese are one
    group, and so are Indonesian and Malay. Empty for an empty tag.
    """
    first = tag.replace("_", "-").split("-", 1)[0].lower()
    return _GROUPS.get(first, first)
