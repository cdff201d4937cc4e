"""What style an element has in the end: sheets of the page, its own style, old attributes."""

from __future__ import annotations

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import unquote_to_bytes

from ingest.boxes import Values
from ingest.elements import Effort
from ingest.stylesheet import Rule, Style, rules_in, style_of

_DATA_SHEET: Final = re.compile(r"\s*data:text/css([^,]*),(.*)\Z", re.I | re.S)
_VARIABLE: Final = re.compile(r"var\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)")
_DEPTH: Final = 8
_VALUE: Final = 2_000

_ALIASES: Final = {
    "background": ("background-color",),
    "inset": ("top", "right", "bottom", "left"),
    "inset-block-start": ("top",), "inset-block-end": ("bottom",),
    "inset-inline-start": ("left",), "inset-inline-end": ("right",),
    "inline-size": ("width",), "block-size": ("height",),
    "max-inline-size": ("max-width",), "max-block-size": ("max-height",),
    "margin-inline-start": ("margin-left",), "margin-block-start": ("margin-top",),
    "overflow-x": ("overflow",), "overflow-y": ("overflow",),
    "mask-image": ("mask",), "-webkit-mask": ("mask",), "-webkit-mask-image": ("mask",),
    "-webkit-clip-path": ("clip-path",), "-webkit-filter": ("filter",),
    "-webkit-transform": ("transform",), "-webkit-background-clip": ("background-clip",),
}  # fmt: skip
_SIDES: Final = ("top", "right", "bottom", "left")
_FONT: Final = re.compile(r"(?<![\w.%-])([\d.]+(?:px|pt|pc|r?em|ex|ch|vw|vh|%|(?=/))|0)(?=[\s/])")

_Ranked = tuple[bool, int, tuple[int, int, int], int, str]
"""A value by what decides which of several holds: important, whose it is, weight, place."""


def resolved(values: Values, known: Mapping[str, str]) -> Values:
    """``values`` with the page's variables filled in, of which ``known`` come from around."""
    if not any("var(" in value for value in values.values()):
        return values
    known = {**known, **{name: value for name, value in values.items() if name.startswith("--")}}

    def filled(value: str) -> str:
        for _ in range(_DEPTH):
            if "var(" not in value or len(value) > _VALUE:
                break
            value = _VARIABLE.sub(lambda match: known.get(match[1], match[2] or ""), value)
        return value.strip()

    return {name: filled(value) for name, value in values.items()}


class Sheets:
    """The style sheets that a page carries, and what they and its attributes say of an element."""

    def __init__(self, tree: Any, *, quirks: bool = False) -> None:
        self._effort = Effort()
        self._rules: dict[str, list[Rule]] = defaultdict(list)
        place = 0
        for text, media, sure in _sheets_of(tree):
            plain = text.lower() if quirks else text
            for rule in rules_in(plain, media=media, place=place, sure=sure):
                self._rules[rule.selector.parts[0].key()].append(rule)
                place += 1
        if quirks and place:
            _lower_names(tree)

    def styles(self, element: Any) -> tuple[Values, list[Values]]:
        """What holds for sure, and each style that may hold beside it."""
        ranked: dict[str, _Ranked] = {}
        doubtful: list[Values] = []
        _rank(ranked, _attributes(element), 0, (0, 0, 0), 0)
        for rule in self._matching(element):
            if rule.sure:
                _rank(ranked, rule.style, 1, rule.selector.weight, rule.place)
            else:
                unsure: dict[str, _Ranked] = {}
                _rank(unsure, rule.style, 1, (0, 0, 0), 0)
                doubtful.append({name: value[-1] for name, value in unsure.items()})
        if style := element.get("style"):
            _rank(ranked, style_of(style), 2, (0, 0, 0), 0)
        return {name: value[-1] for name, value in ranked.items()}, doubtful

    def _matching(self, element: Any) -> Iterator[Rule]:
        if not self._rules:
            return
        keys = ["*", element.tag, *(f".{name}" for name in element.get("class", "").split())]
        if identity := element.get("id"):
            keys.append(f"#{identity}")
        for key in dict.fromkeys(keys):
            for rule in self._rules.get(key, ()):
                if rule.selector.matches(element, self._effort):
                    yield rule


def _sheets_of(tree: Any) -> Iterator[tuple[str, str, bool]]:
    """The style sheets in ``tree``, each with the media that it is for and whether it is sure
    to be used."""
    for element in tree.iter("style", "link"):
        media = element.get("media", "")
        if element.tag == "style":
            aside = next(element.iterancestors("noscript", "template"), None) is not None
            if element.get("type", "text/css").strip().lower() in ("", "text/css"):
                yield str(element.text or ""), media, not aside
        elif found := _DATA_SHEET.match(element.get("href", "")):
            yield _data(found[1], found[2]), media, False


def _data(kind: str, data: str) -> str:
    plain = unquote_to_bytes(data)
    try:
        whole = base64.b64decode(plain) if "base64" in kind.lower() else plain
    except binascii.Error:
        return ""
    return whole.decode("utf-8", "replace")


def _lower_names(tree: Any) -> None:
    for element in tree.iter():
        for name in ("class", "id"):
            if value := element.get(name):
                element.set(name, value.lower())


def _attributes(element: Any) -> Style:
    """What old attributes say of colours and direction."""
    style: Style = {}
    if element.tag == "bdo":
        style["unicode-bidi"] = ("bidi-override", False)
        style["direction"] = (element.get("dir", "").strip().lower(), False)
    if ground := element.get("bgcolor"):
        style["background-color"] = (_old_colour(ground), False)
    if element.tag in ("font", "body", "basefont"):
        ink = element.get("text" if element.tag == "body" else "color")
        if ink:
            style["color"] = (_old_colour(ink), False)
    return style


def _old_colour(value: str) -> str:
    plain = value.strip().lower()
    return f"#{plain}" if re.fullmatch(r"[0-9a-f]{6}|[0-9a-f]{3}", plain) else plain


def _rank(
    ranked: dict[str, _Ranked], style: Style, whose: int, weight: tuple[int, int, int], place: int
) -> None:
    for name, (value, important) in style.items():
        for single, part in _singly(name, value):
            entry = (important, whose, weight, place, part)
            if single not in ranked or entry[:4] >= ranked[single][:4]:
                ranked[single] = entry


def _singly(name: str, value: str) -> Iterator[tuple[str, str]]:
    """A property and its value as the plain properties that it stands for."""
    if name in ("margin", "padding", "inset"):
        parts = value.split() or [""]
        four = (parts + parts[:1] * 3)[:4] if len(parts) == 1 else (parts + parts)[:4]
        if len(parts) == 3:
            four = [*parts, parts[1]]
        prefix = "" if name == "inset" else f"{name}-"
        yield from ((f"{prefix}{side}", part) for side, part in zip(_SIDES, four, strict=True))
    elif name == "font":
        if size := _FONT.search(f"{value} "):
            yield "font-size", size[1]
    else:
        yield from ((single, value) for single in _ALIASES.get(name, (name,)))
