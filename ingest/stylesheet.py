"""Style sheets as rules, as far as they can hide text; pure.

What is read wrongly here must not show what a browser hides. So a rule of which it is not plain
that it holds (`Rule.sure`) may hide text but never bring hidden text back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ingest.selectors import Selector, listed, selectors_in
from knowledge.errors import ExtractionError

RULE_LIMIT: Final = 10_000
"""Rules of all sheets of a page; no honest page has so many."""

_WIDTH: Final = 1_280
_HEIGHT: Final = 800
"""The window, in pixels, for which conditions are judged."""

_NEST: Final = 20
_NESTED: Final = 500
_VALUE: Final = 2_000

_QUOTED: Final = re.compile(
    r"""/\*.*?(?:\*/|\Z)|<!--|-->|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|url\(\s*[^"'()\s]+\s*\)""",
    re.S | re.I,
)
_HELD: Final = re.compile("[\ue000-\uf8ff]")
_ESCAPE: Final = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n\f]?|(.))", re.S)
_FEATURE: Final = re.compile(r"\(\s*([\w-]+)\s*(?::\s*([^()]+))?\)")
_PIXELS: Final = re.compile(r"(\d+(?:\.\d+)?)(px|em|rem)")
_OTHER_MEDIA: Final = frozenset(
    {"print", "speech", "aural", "braille", "embossed", "handheld", "projection", "tty", "tv"}
)
_INERT: Final = ("@font-face", "@page", "@property", "@counter-style", "@font-feature-values")

Style = dict[str, tuple[str, bool]]
"""Values by property, in lower case, with whether they are marked important."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a sheet wants for the elements of ``selector``, which stood at ``place`` in all."""

    selector: Selector
    style: Style
    place: int
    sure: bool


@dataclass(slots=True)
class _Block:
    """A block that has been opened: its selectors, none at the top, or ``dead``."""

    selectors: tuple[str, ...] = ()
    sure: bool = True
    dead: bool = False
    style: Style = field(default_factory=dict)


def style_of(text: str) -> Style:
    """The style that an element carries in its own attribute."""
    style: Style = {}
    plain, _ = _without_quotes(text)
    for piece in plain.split(";"):
        _declare(style, piece)
    return style


def rules_in(text: str, *, media: str = "", place: int = 0, sure: bool = True) -> tuple[Rule, ...]:
    """The rules of a style sheet that is meant for ``media``; ``place`` counts those before,
    ``sure`` says that the sheet is used at all. Raises `ExtractionError` for too many."""
    top = _conditioned(_Block(sure=sure), f"@media {media}")
    if top.dead:
        return ()
    rules: list[Rule] = []
    plain, quoted = _without_quotes(text)
    for block in _blocks(plain, top):
        for selector in selectors_in(",".join(block.selectors), quoted):
            certain = block.sure and selector.sure
            rules.append(Rule(selector, block.style, place + len(rules), certain))
        if place + len(rules) > RULE_LIMIT:
            raise ExtractionError("its style sheets are too involved to tell what they hide")
    return tuple(rules)


def _blocks(text: str, top: _Block) -> Iterator[_Block]:
    """The blocks with declarations, in the order in which they end."""
    stack = [top]
    begin = 0
    for mark in re.finditer(r"(?<!\\)[{};]", text):
        piece, begin = text[begin : mark.start()].strip(), mark.end()
        if mark.group() == "{":
            if len(stack) > _NEST:
                raise ExtractionError("its style sheets are too involved to tell what they hide")
            stack.append(_opened(stack[-1], piece))
            continue
        _declare(stack[-1].style, piece)
        if mark.group() == "}" and len(stack) > 1:
            yield from _worth(stack.pop())
    _declare(stack[-1].style, text[begin:])
    while len(stack) > 1:  # a sheet may end within its blocks
        yield from _worth(stack.pop())


def _worth(block: _Block) -> Iterator[_Block]:
    if block.selectors and block.style and not block.dead:
        yield block


def _opened(outer: _Block, prelude: str) -> _Block:
    if outer.dead:
        return _Block(dead=True)
    if not prelude.startswith("@"):
        return _Block(_nested(outer.selectors, prelude), outer.sure)
    name = prelude.split(None, 1)[0].partition("(")[0].lower()
    if name in _INERT or name.endswith("keyframes"):
        return _Block(dead=True)
    if name == "@media":
        return _conditioned(outer, prelude)
    return _Block(outer.selectors, sure=False)


def _nested(outer: tuple[str, ...], prelude: str) -> tuple[str, ...]:
    if not outer:
        return tuple(listed(prelude))
    inner = tuple(listed(prelude))
    if len(outer) * len(inner) > _NESTED:
        raise ExtractionError("its style sheets are too involved to tell what they hide")
    return tuple(
        part.replace("&", parent) if "&" in part else f"{parent} {part}"
        for parent in outer
        for part in inner
    )


def _conditioned(outer: _Block, prelude: str) -> _Block:
    verdicts = {_holds(query) for query in prelude[len("@media") :].lower().split(",")}
    if True in verdicts:
        return _Block(outer.selectors, outer.sure)
    return _Block(outer.selectors, sure=False, dead=verdicts == {False})


def _holds(query: str) -> bool | None:
    """Whether a reader at a screen meets the condition; None where that is not plain."""
    words = query.replace("only ", " ").split()
    if not words or words == ["all"]:
        return True
    if words[0] in _OTHER_MEDIA:
        return False
    features = _FEATURE.findall(query)
    known = [_fits(name, value.strip()) for name, value in features]
    if False in known and words[0] != "not" and " or " not in query:
        return False
    plain = words[0] in ("screen", "all") or query.strip().startswith("(")
    # a window of one exact width is no window of readers
    ordinary = len(features) < 2 and query.count("(") == len(features)
    return True if plain and ordinary and None not in known else None


def _fits(name: str, value: str) -> bool | None:
    if name == "prefers-color-scheme":
        return value == "light"
    bound, _, side = name.partition("-")
    size = {"width": _WIDTH, "height": _HEIGHT}.get(side)
    length = _PIXELS.fullmatch(value)
    if bound not in ("min", "max") or size is None or length is None:
        return None
    pixels = float(length.group(1)) * (1 if length.group(2) == "px" else 16)
    return size >= pixels if bound == "min" else size <= pixels


def _declare(style: Style, piece: str) -> None:
    name, colon, value = piece.partition(":")
    name = _unescaped(name).strip().lower()
    if not colon or not name:
        return
    value = _unescaped(value.strip()[:_VALUE]).strip().lower()
    plain = re.sub(r"\s*!\s*important\s*\Z", "", value)
    important = plain != value
    if important or not style.get(name, ("", False))[1]:
        style[name] = (plain, important)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _character(escape: re.Match[str]) -> str:
    code, plain = escape.groups()
    number = int(code, 16) if code else 0
    return plain or (chr(number) if 0 < number < 0x110000 else "\ufffd")


def _without_quotes(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` without comments, and with one character for each string and address, so that
    no brace or semicolon in them parts blocks; and what these were."""
    quoted: list[str] = []

    def held(match: re.Match[str]) -> str:
        found = match.group()
        if found.startswith("/*") or found in ("<!--", "-->"):
            return ""
        if len(quoted) > 6_000 or found[0] in "uU":
            return "\uf8ff"
        quoted.append(found[1:-1] if found[-1] == found[0] and len(found) > 1 else found[1:])
        return chr(0xE000 + len(quoted) - 1)

    return _QUOTED.sub(held, _HELD.sub("", text)), tuple(quoted)
