"""Folding text so that disguised words can be found, keeping the way back to the original.

What folding undoes: compatibility forms and full width (NFKC), case, accents, Arabic letter
variants, zero-width and bidirectional controls, letters of another script that look alike,
digits and signs for letters, letters spaced or dotted apart, words broken at a line's end.
Pure functions; the result has the same meaning for a person who squints.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

_LATIN_LIKE: Final = str.maketrans(
    "аеорсухіјѕһԁԛѡвкмнтɑεοαρνικτυχ", "aeopcyxijshdqwbkmhtaeoapviktux"
)
"""Cyrillic and Greek letters that pass for Latin ones, lower case, after Unicode TR 39."""

_CYRILLIC_LIKE: Final = str.maketrans("aeopcyxkmhtb", "аеорсухкмнтв")

_LEET: Final = str.maketrans("0134578@$€!|", "oieastbaseil")
"""Digits and signs that stand for letters inside a word."""

_ARABIC: Final = {
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"), ord("ى"): "ي", ord("ة"): "ه", ord("ؤ"): "و",
    ord("ئ"): "ي", ord("ـ"): None, ord("ک"): "ك", ord("ی"): "ي",
    **dict.fromkeys(range(0x064B, 0x0653), None), 0x0670: None,
}  # fmt: skip

_ACCENTS: Final = dict.fromkeys(range(0x0300, 0x0370), None)
_INVISIBLE: Final = {
    code: None
    for code in (
        0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0,
        *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10), *range(0xE0000, 0xE0080), *range(0xE0100, 0xE01F0),
    )
}  # fmt: skip

_FOREIGN = re.compile(r"[\u0370-\u04ff]")
_LATIN = re.compile(r"[a-z]")
_WORD_OF_BOTH = re.compile(r"[a-z\u0370-\u04ff]+")
_SIGN_WORD = re.compile(r"[^\W_][\w@$€!|]*[\w@$€|]|[@$€][^\W_]{2,}")
_LEET_INSIDE = re.compile(
    r"[^\W\d_][0134578@$€!|]+[^\W\d_]|^[0134578@$€]+[^\W\d_]{3,}|^[^\W\d_]{2,}[@$€]+$"
)
_PLAIN_NUMBER = re.compile(r"\d+[a-z]{1,4}")
_SPELT = re.compile(r"(?<![^\W_])(?:[^\W_]([ .*\-_/|~+·•,]))(?:[^\W_]\1){1,}[^\W_](?![^\W_])")
_SCRIPTS_MEET = re.compile(r"[\u0370-\u04ff](?:[a-zA-Z]|(?<=[a-zA-Z].))")
_SIGN_NEAR = re.compile(
    r"[0134578@$€!|](?:(?<=[^\W\d_].)(?:[0134578@$€!|]*[^\W\d_]|(?<=[@$€])(?!\w))"
    r"|(?<=[^@])[0134578$€]*[^\W\d_]{3})"
)
_SPELT_NEAR = re.compile(r"[\W_][^\W_]([ .*\-_/|~+·•,])[^\W_]\1[^\W_](?:[\W_]|\1)")
"""Signs of disguises. Each begins with what is rare, since a search is as quick as that. ``@``
before a word is none: it is how people are called."""

_LOOSE = re.compile(r"[\u0300-\u036f\u064b-\u0652\u0670\u3099\u309a\u1100-\u11ff\uff9e\uff9f]")
_MOST_CHARACTERS: Final = 60_000
_BROKEN = re.compile(r"(?<=[^\W\d_])-[^\S\n]{0,8}\n[^\S\n]{0,8}(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``origins[i]`` is the offset in the original of ``text[i]``, and one more
    entry closes the list."""

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of ``text[start:end]``."""
        if end <= start:
            return self.origins[start], self.origins[start]
        return self.origins[start], max(self.origins[end - 1] + 1, self.origins[end])


def fold(text: str) -> str:
    """``text`` folded for matching: letters, digits and signs, single spaces between."""
    return " ".join(_characters(text).translate(_spaces()).split())


def quick_fold(text: str) -> str:
    """As `fold`, in a fifth of the time: each character by itself, from a table that grows.
    A text with loose marks, which compose onto the letter before, is folded by `fold`."""
    if _LOOSE.search(text):
        return fold(text)
    return " ".join(text.translate(_TABLE).split())


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        kept = _characters(chr(code)).translate(_spaces())
        if len(self) < _MOST_CHARACTERS:
            self[code] = kept
        return kept


_TABLE: Final = _Table()


def folded(text: str) -> Folded:
    """As `fold`, with the way back to the original offsets."""
    letters: list[str] = []
    origins: list[int] = []
    for start, end in _clusters(text):
        for letter in _characters(text[start:end]).translate(_spaces()):
            if letter == " " and (not letters or letters[-1] == " "):
                continue
            letters.append(letter)
            origins.append(start)
    if letters and letters[-1] == " ":
        letters.pop()
        origins.pop()
    return Folded("".join(letters), (*origins, len(text)))


def variants(text: str) -> tuple[Folded, ...]:
    """The readings of a text: as it stands, and, where it is disguised, undisguised too."""
    readings = [folded(text)]
    joined = _joined(text)
    if joined.text != text:
        readings.append(_through(folded(joined.text), joined))
    plain = _undisguised(joined.text)
    if plain != joined.text:
        readings.append(_through(folded(plain), joined))
    return tuple(readings)


def disguised(text: str) -> bool:
    """Whether ``text`` may have words in it that are spelt out, broken at a line's end, or written
    with signs or letters of another script. Quick; True may be a false alarm."""
    if not text.isascii() and _FOREIGN.search(text) and _SCRIPTS_MEET.search(text):
        return True
    if _SIGN_NEAR.search(text) or _SPELT_NEAR.search(f" {text} "):
        return True
    return "-" in text and _BROKEN.search(text) is not None


def undisguised(text: str) -> str:
    """``text`` with disguised words put right, in lower case."""
    if _SPELT_NEAR.search(f" {text} ") or _BROKEN.search(text):
        text = _joined(text).text
    return _plain(text.lower())


def plain_reading(text: str) -> str:
    """``text`` with disguised words put right, for readers that know no disguises; an
    ordinary text comes back as it is."""
    joined = _joined(text).text
    plain = _undisguised(joined)
    return text if plain == _lowered(text) else plain


def _characters(text: str) -> str:
    if text.isascii():
        return text.lower()
    whole = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold()
    bare = unicodedata.normalize("NFD", whole).translate(_ACCENTS)
    return unicodedata.normalize("NFC", bare).translate(_ARABIC)


@cache
def _spaces() -> dict[int, str]:
    """Every punctuation mark, separator and control to a space (in the planes people use)."""
    planes = (*range(0x3100), *range(0xA000, 0xAC00), *range(0xD800, 0xE000),
              *range(0xFB00, 0x10000))  # fmt: skip
    return {
        code: " "
        for code in planes
        if unicodedata.category(chr(code))[0] in "PZC" or chr(code) in "+=|~^`<>"
    }


def _clusters(text: str) -> list[tuple[int, int]]:
    """Offsets of base characters with the marks that compose onto them."""
    starts = [
        index
        for index, letter in enumerate(text)
        if index == 0 or not (unicodedata.combining(letter) or "\u1160" <= letter <= "\u11ff")
    ]
    return list(pairwise([*starts, len(text)])) if starts else []


def _joined(text: str) -> Folded:
    """``text`` with spelt-out and line-broken words put together."""
    drop: set[int] = set()
    for match in _BROKEN.finditer(text):
        drop.update(range(match.start(), match.end()))
    for match in _SPELT.finditer(text):
        drop.update(i for i in range(match.start(), match.end()) if text[i] == match.group(1))
    kept = [index for index in range(len(text)) if index not in drop]
    return Folded("".join(text[index] for index in kept), (*kept, len(text)))


def _undisguised(text: str) -> str:
    """Look-alike letters and digits for letters put right; same length as ``text``."""
    return _plain(_lowered(text))


def _plain(lowered: str) -> str:
    if _FOREIGN.search(lowered):
        latin = len(_LATIN.findall(lowered))
        foreign = len(_FOREIGN.findall(lowered))
        # within one word the text's main script is meant; a whole word of look-alikes in a
        # text of the other script too
        table = _LATIN_LIKE if latin > foreign else _CYRILLIC_LIKE
        lowered = _WORD_OF_BOTH.sub(lambda word: _one_script(word.group(), table), lowered)
    return _SIGN_WORD.sub(_unleet, lowered)


def _lowered(text: str) -> str:
    """Lower case letter by letter, so that offsets stay."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _one_script(word: str, table: dict[int, int]) -> str:
    changed = word.translate(table)
    mixed = not _FOREIGN.search(changed) or not _LATIN.search(changed)
    return changed if mixed else word


def _unleet(match: re.Match[str]) -> str:
    word = match.group()
    if _PLAIN_NUMBER.fullmatch(word) or not _LEET_INSIDE.search(word):
        return word
    return word.translate(_LEET)


def _through(outer: Folded, inner: Folded) -> Folded:
    """``outer`` (of the text of ``inner``) with offsets into the text that ``inner`` is of."""
    return Folded(outer.text, tuple(inner.origins[offset] for offset in outer.origins))
