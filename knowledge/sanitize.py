"""What every text goes through before it reaches an embedding model; pure.

Embedding models are fed by strangers. The bundled one is C code that trusts its input: a NUL
ends the text, a lone surrogate cannot be encoded, and U+FDFA in its raw form overruns a buffer,
since it grows to eighteen characters inside. NFKC takes that growth out of the C code; the
other rules take out what cannot be seen and what only costs time.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

QUERY_CHARACTERS: Final = 512
"""The most that is kept of a question or message: about 128 tokens of ordinary Latin text."""

PASSAGE_CHARACTERS: Final = 1600
"""The most that is kept of a passage: about 400 tokens of ordinary Latin text."""

_RAW_FACTOR: Final = 8
"""How much raw text is looked at for one character kept: 4,096 for a query, which is a whole
Telegram message. It bounds the work, also that of normalising hostile runs of marks."""

_RUN: Final = 3
_DIGITS: Final = 8
_ACCENTS: Final = 2
_SIGNS: Final = 4

_UNSEEN: Final = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are not white space
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # format, tags, selectors
    "\u034f\u180b-\u180d\u180f\ufe00-\ufe0f"  # joiners and selectors that count as marks
    "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters without a shape
    "\u0488\u0489\u1abe\u20dd-\u20e0\u20e2-\u20e4\ua670-\ua672"  # circles around letters
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"  # lone surrogates, private use
    "]+"
)
_BLANK: Final = "\u2800"
_REPEATED: Final = re.compile(rf"(\D)\1{{{_RUN},}}")
_REPEATED_DIGIT: Final = re.compile(rf"(\d)\1{{{_DIGITS},}}")
_MARKS: Final = re.compile(rf"[^\w\s\x00-\x7f]{{{_ACCENTS + 1},}}")
_ACCENT: Final = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")


def sanitized(text: str, limit: int = QUERY_CHARACTERS) -> str:
    """``text`` as an embedding model may see it, at most ``limit`` characters; perhaps empty.

    Normalised (NFKC), without what cannot be seen or encoded, with runs of one character and
    piles of combining marks cut short and white space folded. Doing it twice changes nothing.
    An empty result must not be given to a model: it has no meaning to measure.
    """
    raw = _folded(text[: limit * _RAW_FACTOR])
    return _folded(unicodedata.normalize("NFKC", raw))[:limit].rstrip()


def _folded(text: str) -> str:
    seen = _UNSEEN.sub("", text).replace(_BLANK, " ")
    words = " ".join(seen.split())
    # figures keep their zeros: a million must not read as a thousand
    short = _REPEATED_DIGIT.sub(r"\1" * _DIGITS, _REPEATED.sub(r"\1" * _RUN, words))
    return short if short.isascii() else _MARKS.sub(_few_marks, short)


def _few_marks(run: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in run.group():
        if unicodedata.category(character).startswith("M"):
            marks += 1
            # Indic vowel signs pile up in ordinary words, accents only in decoration
            if marks > (_ACCENTS if _ACCENT.match(character) else _SIGNS):
                continue
        else:
            marks = 0
        kept.append(character)
    return "".join(kept)
