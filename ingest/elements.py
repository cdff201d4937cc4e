"""What a style sheet may ask of one element, and whether an element is so; pure.

Elements are those of an lxml tree that holds no comments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from knowledge.errors import ExtractionError

NTH: Final = re.compile(r"([+-]?\d*)n(?:([+-]\d+))?|([+-]?\d+)")
"""Which of its siblings an element is, after ``:nth-child``, without spaces."""

Test = tuple[str, str, str]
"""An attribute, an operator and a value, or a pseudo-class, ``:`` and its argument."""


class Effort:
    """How many comparisons a page may still cost, so that no sheet takes for ever."""

    def __init__(self, left: int = 1_000_000) -> None:
        self._left = left

    def spend(self) -> None:
        """Count one. Raises `ExtractionError` where none is left."""
        self._left -= 1
        if self._left < 0:
            raise ExtractionError("its style sheets are too involved to tell what they hide")


@dataclass(slots=True)
class Compound:
    """What one element has to be: tag, ids, classes, other tests, and what it must not be."""

    tag: str = ""
    ids: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    tests: list[Test] = field(default_factory=list)
    nots: list[Compound] = field(default_factory=list)

    def key(self) -> str:
        """A name that an element needs to match: ``#id``, ``.class``, a tag, or ``*``."""
        if self.ids:
            return f"#{self.ids[0]}"
        return f".{self.classes[0]}" if self.classes else self.tag or "*"

    def matches(self, element: Any) -> bool:
        """Whether ``element`` is such a one."""
        if self.tag and element.tag != self.tag:
            return False
        if any(element.get("id") != name for name in self.ids):
            return False
        if self.classes and not set(self.classes) <= set(element.get("class", "").split()):
            return False
        if not all(_passes(element, test) for test in self.tests):
            return False
        return not any(part.matches(element) for part in self.nots)


def linked(element: Any, link: str) -> Iterator[Any]:
    """The elements that stand to ``element`` as ``link`` says: a space, or ``>``, ``+``, ``~``."""
    if link == " ":
        yield from element.iterancestors()
    elif link == ">":
        if (parent := element.getparent()) is not None:
            yield parent
    else:
        for other in element.itersiblings(preceding=True):
            yield other
            if link == "+":
                return


def _passes(element: Any, test: Test) -> bool:
    name, operator, wanted = test
    if operator == ":":
        return POSITIONS[name](element, wanted)
    value = element.get(name)
    return value is not None and _OPERATORS[operator](str(value), wanted)


_OPERATORS: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "?": lambda value, wanted: True,
    "=": lambda value, wanted: value == wanted,
    "~=": lambda value, wanted: wanted in value.split(),
    "|=": lambda value, wanted: value == wanted or value.startswith(f"{wanted}-"),
    "^=": lambda value, wanted: bool(wanted) and value.startswith(wanted),
    "$=": lambda value, wanted: bool(wanted) and value.endswith(wanted),
    "*=": lambda value, wanted: bool(wanted) and wanted in value,
}


def _before(element: Any) -> int:
    parent = element.getparent()
    return 1 if parent is None else int(parent.index(element)) + 1


def _after(element: Any) -> int:
    parent = element.getparent()
    return 1 if parent is None else len(parent) - int(parent.index(element))


def _is_nth(number: int, wanted: str) -> bool:
    found = NTH.fullmatch(wanted)
    if found is None:
        return True
    step, start, only = found.groups()
    if only:
        return number == int(only)
    by = int(f"{step}1") if step in ("", "+", "-") else int(step)
    steps = number - int(start or 0)
    return steps == 0 if by == 0 else steps % by == 0 and steps // by >= 0


POSITIONS: Final[Mapping[str, Callable[[Any, str], bool]]] = {
    "root": lambda element, wanted: element.getparent() is None,
    "empty": lambda element, wanted: not len(element) and not element.text,
    "first-child": lambda element, wanted: _before(element) == 1,
    "last-child": lambda element, wanted: _after(element) == 1,
    "only-child": lambda element, wanted: _before(element) == _after(element) == 1,
    "nth-child": lambda element, wanted: _is_nth(_before(element), wanted),
    "nth-last-child": lambda element, wanted: _is_nth(_after(element), wanted),
}
"""Pseudo-classes that tell where an element stands, by their names."""
