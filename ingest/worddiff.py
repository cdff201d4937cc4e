"""What changed in a text, word by word, for people; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

CONTEXT: Final = 6
"""Words shown before a change, and as many after it."""

_RUN: Final = 40
"""Words of one change that are shown; of a longer one, the beginning and the end."""

_COMPARED: Final = 3_000
"""Words of a stretch that are compared one by one; a longer one counts as replaced."""

_UNSPACED: Final = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
_WORD: Final = re.compile(rf"{_UNSPACED}\s*|(?:(?!{_UNSPACED})\S)+\s*")


def word_changes(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """The changes from one text to another, each with a few words around it: what went in
    ``[-…-]``, what came in ``{+…+}``. The texts come in pieces, whose borders do not matter to
    what is told. Letters are words where a script parts none."""
    found: list[str] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            found.extend(_changes(_words(old[a:b]), _words(new[c:d])))
    return tuple(found)


def _words(pieces: Sequence[str]) -> list[str]:
    return [word for piece in pieces for word in _WORD.findall(f"{piece.strip()} ")]


def _changes(old: list[str], new: list[str]) -> Iterator[str]:
    bare = [[word.strip() for word in words] for words in (old, new)]
    if bare[0] == bare[1]:
        return  # only borders of pieces have moved
    if max(len(old), len(new)) > _COMPARED:
        yield _marked(old, "[-", "-]") + " " + _marked(new, "{+", "+}")
        return
    matcher = SequenceMatcher(a=bare[0], b=bare[1], autojunk=False)
    for group in matcher.get_grouped_opcodes(CONTEXT):
        parts: list[str] = []
        for tag, a, b, c, d in group:
            if tag == "equal":
                parts.append("".join(old[a:b]).strip())
                continue
            if a < b:
                parts.append(_marked(old[a:b], "[-", "-]"))
            if c < d:
                parts.append(_marked(new[c:d], "{+", "+}"))
        before = "… " if group[0][1] > 0 else ""
        after = " …" if group[-1][2] < len(old) else ""
        yield f"{before}{' '.join(part for part in parts if part)}{after}"


def _marked(words: list[str], opening: str, closing: str) -> str:
    if len(words) > _RUN:
        words = [*words[: _RUN // 2], "… ", *words[-_RUN // 2 :]]
    return f"{opening}{''.join(words).strip()}{closing}" if words else ""
