"""Whether two texts are nearly the same, told from signatures in which nothing can be read.

A signature holds 128 keyed min-hashes, a byte each, of the pieces of a text (runs of five letters,
of two where a letter is a word), and how many pieces there are. From these follow the share of
pieces that two texts have in common and the share of the shorter one that stands in the longer.
Links, names of accounts, digits and signs are left out first: they change from post to post.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b, blake2s
from operator import eq
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge.folding import fold, plain_reading

HASHES: Final = 128
LONGEST_TEXT: Final = 4_096
"""Characters of a text that are looked at: as many as Telegram lets into one message."""

AS_LONG: Final = 0.5
"""How long, at least, the shorter text is beside the longer one: a text of more than twice the
length is another text, which may quote the first."""

CONTAINED: Final = 0.88
"""Least share of the shorter text's pieces that stand in the longer one: what is added may be
much, what is changed only little."""

_LEAST_LETTERS: Final = 10
"""With fewer (one that is a word or a syllable counts twice), links and digits are all that a
text says."""

_RUN: Final = 5
_COUNT_BYTES: Final = 2
_LENGTH: Final = _COUNT_BYTES + HASHES
_CHANGING: Final = re.compile(
    r"(?:https?://|www\.|t\.me/|tg://)[!-~]+|[\w.+-]*@[\w.-]{3,}"
    r"|(?<![\w.])(?:[\w-]+\.)+[a-z]{2,12}(?:/[!-~]*)?(?![\w.])",
    re.IGNORECASE | re.ASCII,
)
_NO_LETTER: Final = re.compile(r"(?:[^\w\u0900-\u0eff\u1000-\u109f]|[\d_])+")
"""What is neither a letter nor, in the scripts of India and its neighbours, a sign on one."""

_WIDE: Final = r"\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
_WIDE_LETTER: Final = re.compile(rf"[{_WIDE}]")
_SPACE_BESIDE_WIDE: Final = re.compile(rf"(?<=[{_WIDE}]) | (?=[{_WIDE}])")
_AMOUNT: Final = re.compile(rf"(?<=[{_WIDE}])\d+|\d+(?=[{_WIDE}])")
"""Digits within a word, where none could be told for a disguised letter."""

_PIECE: Final = re.compile(rf"(?=([{_WIDE}].|.{{{_RUN}}}))")


def signature(text: str, key: bytes) -> bytes:
    """The signature of ``text`` under ``key`` (any length); empty for a text that says nothing.

    Signatures are compared only with those of the same key.
    """
    pieces = _pieces(text[:LONGEST_TEXT])
    if not pieces:
        return b""
    coder, factors, summands = _secret(key)
    codes = b"".join(_code(coder, piece) for piece in pieces)
    least = (np.frombuffer(codes, dtype="<u8")[:, None] * factors + summands).min(axis=0)
    # the lowest byte of the least value is as good as random, the highest is nearly always 0
    lowest: bytes = least.astype(np.uint8).tobytes()
    return len(pieces).to_bytes(_COUNT_BYTES, "big") + lowest


def alike(a: bytes, b: bytes) -> bool:
    """Whether two texts are the same or nearly: an emoji, a number, a greeting, the link or a
    sentence may be different. Never true of an empty or foreign signature."""
    if len(a) != _LENGTH or len(b) != _LENGTH:
        return False
    many_a, many_b = a[0] << 8 | a[1], b[0] << 8 | b[1]
    fewer, more = (many_a, many_b) if many_a < many_b else (many_b, many_a)
    if fewer < AS_LONG * more:
        return False
    common: float = sum(map(eq, a[_COUNT_BYTES:], b[_COUNT_BYTES:])) / HASHES
    return common * (fewer + more) >= CONTAINED * (1 + common) * fewer


def _pieces(text: str) -> set[str]:
    """What a text is made of."""
    letters = _NO_LETTER.sub(" ", fold(plain_reading(_AMOUNT.sub("", _CHANGING.sub(" ", text)))))
    letters = _SPACE_BESIDE_WIDE.sub("", f" {letters.strip()} ")
    if len(letters) + len(_WIDE_LETTER.findall(letters)) < _LEAST_LETTERS:
        # in one piece, and as it stands: only the very same is like it
        whole = fold(text) or "".join(filter(str.isprintable, text)).strip()
        return {whole} if whole else set()
    return set(_PIECE.findall(letters))


def _code(coder: blake2s, piece: str) -> bytes:
    mine = coder.copy()
    mine.update(piece.encode("utf-8", "surrogatepass"))
    return mine.digest()


@lru_cache(maxsize=1_024)
def _secret(key: bytes) -> tuple[blake2s, NDArray[np.uint64], NDArray[np.uint64]]:
    """From a key: what codes the pieces, and factors and summands of the min-hashes."""
    secret = blake2b(key, digest_size=32, person=b"likeness").digest()
    stream = b"".join(
        blake2b(number.to_bytes(2, "big"), key=secret).digest() for number in range(HASHES // 4)
    )
    numbers = np.frombuffer(stream, dtype="<u8").astype(np.uint64)
    coder = blake2s(key=secret, digest_size=8)
    return coder, numbers[:HASHES] | np.uint64(1), numbers[HASHES : 2 * HASHES]
