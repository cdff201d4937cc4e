"""Texts that say nearly the same, such as one press release on the pages of several sources; pure.

A text is the set of its shingles (runs of five words, or of eight letters where a script parts
no words), a signature of minima of that set finds who may be alike, and the sets themselves
decide. The same texts always give the same groups, on every machine.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Shingles = NDArray[np.uint64]

ALIKE: Final = 0.5
"""The share of all shingles of two texts that both must have to be near-duplicates: half, which
a release keeps under another title with an opening line and a foot of the site's own."""

_WORDS: Final = 5
_LETTERS: Final = 8
_BAND: Final = 3
_BANDS: Final = 42
"""Forty-two bands of three minima: half alike are missed once in 270 times, a tenth alike are
compared in one case of twenty-five."""

_CROWD: Final = 50
"""How many of one band are compared with each other one by one; of more, each with the first."""

_AT_ONCE: Final = 4_096
_FACTOR: Final = 0x9E37_79B9_7F4A_7C15
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)


def near_duplicates(texts: Sequence[str], *, alike: float = ALIKE) -> tuple[tuple[int, ...], ...]:
    """Groups of texts that nearly say the same, as ascending positions in ``texts``, each
    position in at most one group, groups by their first. A text like two others joins them.

    ``alike`` is the least share of shingles, above 0 and at most 1. Empty texts are like none.
    """
    sets = {place: found for place, text in enumerate(texts) if len(found := _shingles(text))}
    leader = {place: place for place in sets}

    def first(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for one, other in _candidates(sets):
        a, b = sorted((first(one), first(other)))
        if a != b and _share(sets[one], sets[other]) >= alike:
            leader[b] = a
    groups: dict[int, list[int]] = defaultdict(list)
    for place in sets:
        groups[first(place)].append(place)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _candidates(sets: dict[int, Shingles]) -> list[tuple[int, int]]:
    """Pairs that share a band of their signatures, in ascending order."""
    buckets: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    for place, shingles in sets.items():
        minima = _minima(shingles)
        for band in range(_BANDS):
            key = minima[band * _BAND : (band + 1) * _BAND].tobytes()
            buckets[band, key].append(place)
    pairs: set[tuple[int, int]] = set()
    for places in buckets.values():
        few = places if len(places) <= _CROWD else places[:1]
        pairs.update((one, other) for one in few for other in places if one < other)
    return sorted(pairs)


def _minima(shingles: Shingles) -> Shingles:
    """The signature: the least of all shingles, stirred in as many ways as it is long."""
    import numpy as np

    ways = _mixed(np.arange(1, _BAND * _BANDS + 1, dtype=np.uint64)) | np.uint64(1)
    least = np.full(len(ways), np.iinfo(np.uint64).max)
    for begin in range(0, len(shingles), _AT_ONCE):
        stirred = _mixed(ways[:, np.newaxis] * shingles[begin : begin + _AT_ONCE])
        least = np.minimum(least, stirred.min(axis=1))
    return least


def _shingles(text: str) -> Shingles:
    """The digests of the shingles of ``text``, ascending, each once."""
    import numpy as np

    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    letters = "".join(words)
    unspaced = 2 * len(_UNSPACED.findall(letters)) > len(letters)
    if unspaced:
        units = np.frombuffer(letters.encode("utf-32-le", "replace"), dtype="<u4")
    else:
        digests = (zlib.crc32(word.encode("utf-8", "replace")) for word in words)
        units = np.fromiter(digests, dtype=np.uint32)
    size = min(_LETTERS if unspaced else _WORDS, len(units))
    if not size:
        return np.empty(0, dtype=np.uint64)
    mixed = _mixed(units.astype(np.uint64) + np.uint64(1))
    runs = np.zeros(len(units) - size + 1, dtype=np.uint64)
    for offset in range(size):
        runs = runs * np.uint64(_FACTOR) + mixed[offset : offset + len(runs)]
    return np.unique(runs)


def _mixed(numbers: Shingles) -> Shingles:
    """The numbers stirred, so that near ones land far apart (arithmetic modulo 2 to the 64)."""
    import numpy as np

    stirred = numbers * np.uint64(_FACTOR)
    stirred ^= stirred >> np.uint64(31)
    stirred *= np.uint64(0xBF58_476D_1CE4_E5B9)
    stirred ^= stirred >> np.uint64(29)
    return stirred


def _share(one: Shingles, other: Shingles) -> float:
    import numpy as np

    both = len(np.intersect1d(one, other, assume_unique=True))
    return both / (len(one) + len(other) - both)
