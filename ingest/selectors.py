"""Selectors of style sheets, and which elements they mean; pure.

Elements are those of an lxml tree. What is not understood of a selector is taken to match, and
the selector is not `sure`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ingest.elements import NTH, POSITIONS, Compound, Effort, linked

# possessive, because names that can be read in two ways would be tried in all of them
_IDENT: Final = r"(?>[\w-]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}+[ \t\n\f]?+|\\[^\n])++"
_TOKEN: Final = re.compile(
    rf"(?P<space>\s+)|(?P<comb>[>+~])|(?P<comma>,)|(?P<star>\*)|(?P<id>\#{_IDENT})"
    rf"|(?P<class>\.{_IDENT})|(?P<element>::{_IDENT})|(?P<pseudo>:{_IDENT})(?P<open>\()?"
    rf"|(?P<attr>\[[^\]]*\])|(?P<tag>{_IDENT})"
)
_ATTRIBUTE: Final = re.compile(
    rf"\[\s*(?:\w*\|)?({_IDENT})\s*(?:([~|^$*]?=)\s*(.+?)\s*([is]\s*)?)?\]", re.S
)
_ESCAPE: Final = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n\f]?|(.))", re.S)
_LAST_NAME: Final = re.compile(r"([.#]?)([\w-]+)\s*$")

# states that a page at rest is not in
_STATES: Final = (
    "hover active focus focus-within focus-visible target visited checked open popover-open "
    "fullscreen modal before after first-line first-letter selection placeholder-shown host "
    "host-context autofill playing picture-in-picture user-invalid user-valid"
)
_DYNAMIC: Final = frozenset(_STATES.split())
_PARTS: Final = 12
_NAME: Final = 500


@dataclass(slots=True)
class Selector:
    """One selector: compounds from the last to the first, with what stands between them."""

    parts: list[Compound]
    links: list[str]
    sure: bool
    weight: tuple[int, int, int]

    def matches(self, element: Any, effort: Effort) -> bool:
        """Whether it means ``element``. Raises `ExtractionError` where that takes too much."""
        effort.spend()
        return self.parts[0].matches(element) and self._leads(element, 0, effort)

    def _leads(self, element: Any, at: int, effort: Effort) -> bool:
        if at == len(self.links):
            return True
        for other in linked(element, self.links[at]):
            effort.spend()
            if self.parts[at + 1].matches(other) and self._leads(other, at + 1, effort):
                return True
        return False


def selectors_in(text: str, quoted: Sequence[str] = ()) -> Iterator[Selector]:
    """The selectors of a list, without those that mean no element of a page at rest.
    ``quoted`` are the strings for which one private character each stands in ``text``."""
    for piece in listed(text):
        reader = _Reader(quoted)
        if reader.read(piece):
            if not reader.dead:
                yield reader.selector()
        elif last := _LAST_NAME.search(piece[-_NAME:]):
            # not understood: all that bears its last name, rather than nothing
            yield Selector([_named(*last.groups())], [], sure=False, weight=(0, 0, 0))


def _named(sign: str, name: str) -> Compound:
    if sign:
        return Compound(ids=[name]) if sign == "#" else Compound(classes=[name])
    return Compound(tag=name.lower())


class _Reader:
    """Reads one selector from left to right."""

    def __init__(self, quoted: Sequence[str]) -> None:
        self._quoted = quoted
        self._parts = [Compound()]
        self._links: list[str] = []
        self._weight = [0, 0, 0]
        self._sure = True
        self.dead = False

    def selector(self) -> Selector:
        ids, names, tags = self._weight
        weight = (ids, names, tags)
        return Selector(self._parts[::-1], self._links[::-1], self._sure, weight)

    def read(self, text: str) -> bool:
        """Whether all of ``text`` was understood as a selector."""
        place, text, link = 0, text.strip(), ""
        while place < len(text):
            token = _TOKEN.match(text, place)
            if token is None or len(self._parts) > _PARTS:
                return False
            place = token.end()
            kind, word = str(token.lastgroup), token.group()
            if kind in ("space", "comb"):
                link = link.strip() or word.strip() or " "
                continue
            if link:
                self._links.append(link)
                self._parts.append(Compound())
                link = ""
            if kind == "open":
                end = _closing(text, place)
                self._pseudo(token.group("pseudo")[1:], text[place:end])
                place = end + 1
            elif not self._simple(kind, word):
                return False
        return bool(text) and not link

    def _simple(self, kind: str, word: str) -> bool:
        part = self._parts[-1]
        if kind in ("id", "class"):
            (part.ids if kind == "id" else part.classes).append(_plain(word[1:]))
            self._weight[0 if kind == "id" else 1] += 1
        elif kind == "tag":
            part.tag = _plain(word).lower()
            self._weight[2] += 1
        elif kind == "attr":
            return self._attribute(word)
        elif kind == "pseudo":
            self._pseudo(word[1:], "")
        elif kind == "element":
            self.dead = True
        return kind != "comma"

    def _attribute(self, word: str) -> bool:
        found = _ATTRIBUTE.fullmatch(word) if len(word) <= _NAME else None
        if found is None:
            return False
        name, operator, value = found.group(1), found.group(2) or "", found.group(3) or ""
        if len(value) == 1 and "\ue000" <= value <= "\uf8fe":
            value = self._quoted[ord(value) - 0xE000]
        self._sure &= not found.group(4)
        self._parts[-1].tests.append((_plain(name).lower(), operator or "?", _plain(value)))
        self._weight[1] += 1
        return True

    def _pseudo(self, name: str, argument: str) -> None:
        name = _plain(name).lower()
        self._weight[1] += 1
        if name in _DYNAMIC:
            self.dead = True
        elif name == "not":
            self._exclude(argument)
        elif name in POSITIONS and (not argument or NTH.fullmatch(_spaceless(argument))):
            self._parts[-1].tests.append((name, ":", _spaceless(argument)))
        else:
            self._sure = False

    def _exclude(self, argument: str) -> None:
        for piece in listed(argument):
            reader = _Reader(self._quoted)
            if not reader.read(piece) or reader._links or not reader._sure:
                self._sure = False
            elif not reader.dead:
                self._parts[-1].nots.append(reader._parts[0])


def listed(text: str) -> Iterator[str]:
    """The members of a list, which commas part except in parentheses."""
    begin = depth = 0
    for mark in re.finditer(r"(?<!\\)[(),]", text):
        depth += {"(": 1, ")": -1}.get(mark.group(), 0)
        if mark.group() == "," and depth == 0:
            yield text[begin : mark.start()]
            begin = mark.end()
    yield text[begin:]


def _closing(text: str, place: int) -> int:
    depth = 1
    for mark in re.finditer(r"(?<!\\)[()]", text[place:]):
        depth += 1 if mark.group() == "(" else -1
        if not depth:
            return place + mark.start()
    return len(text)


def _spaceless(argument: str) -> str:
    plain = "".join(argument.split()).lower()
    return {"odd": "2n+1", "even": "2n"}.get(plain, plain)


def _plain(name: str) -> str:
    if "\\" not in name:
        return name
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16) % 0x110000) if m[1] else str(m[2]), name)
