"""What a reader of a page does not see is taken out of its tree."""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote_to_bytes

from ingest.boxes import Setting, Values, box_hidden
from ingest.elements import Effort
from ingest.stylesheet import Rule, Style, rules_in, style_of

_UNREAD: Final = frozenset(
    {
        "annotation", "annotation-xml", "applet", "area", "audio", "base", "canvas", "datalist",
        "embed", "frame", "frameset", "iframe", "input", "link", "map", "meta", "meter", "noembed",
        "noframes", "noscript", "object", "option", "param", "progress", "rp", "script", "select",
        "source", "style", "svg", "template", "textarea", "track", "video",
    }
)  # fmt: skip
_TABLE: Final = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "col"})

# what well-known style sheets, which are not fetched, call the things that they hide
_CLASSES: Final = frozenset(
    {
        "a11y-hidden", "assistive-text", "d-none", "display-none", "element-hidden",
        "element-invisible", "govuk-visually-hidden", "hidden", "hide", "invisible", "is-hidden",
        "js-hidden", "ng-hide", "off-screen", "offscreen", "screen-reader-only",
        "screen-reader-text", "show-for-sr", "sr-only", "u-hidden", "uk-hidden", "visually-hidden",
        "visuallyhidden",
    }
)  # fmt: skip
_SHOWN_WIDER: Final = re.compile(
    r"(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline\S*|table\S*|visible)"
    r"|d-(?:sm|md|lg|xl|xxl)-(?:block|flex|grid|inline\S*|table\S*)"
)
_DATA_SHEET: Final = re.compile(r"\s*data:text/css([^,]*),(.*)\Z", re.I | re.S)
_VARIABLE: Final = re.compile(r"var\(\s*(--[^\s,()]+)\s*(?:,([^()]*))?\)")

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


def drop_hidden(tree: Any, *, quirks: bool = False) -> None:
    """Take out of ``tree``, an lxml page without comments, what style, attributes or kind hide
    from a reader. The text of closed ``details`` stays.

    ``quirks`` says that the page has no modern document type, so that names are matched
    whatever their case. Raises `ExtractionError` where its style sheets take too much.
    """
    sheets = _Sheets(tree, quirks)
    doomed: list[Any] = []
    unseen: list[Any] = []
    stack = [(tree, Setting())]
    while stack:
        element, around = stack.pop()
        if not isinstance(element.tag, str) or element.tag in _UNREAD or _marked(element):
            doomed.append(element)
            continue
        values, doubtful = sheets.styles(element)
        values = _resolved(values, around)
        setting = around.within(values)
        whole = element.tag in ("html", "body")
        if not whole and (
            _box_hidden(element, values, setting)
            or any(_hides(element, {**values, **doubt}, around) for doubt in doubtful)
        ):
            doomed.append(element)
            continue
        # a page that is hidden whole is one that a script shows
        inner = Setting(grounds=setting.grounds, ink=setting.ink) if whole else setting
        if not inner.shows() or _turned(element, inner):
            unseen.append(element)
        inner = _with_variables(inner, values, around)
        stack.extend((child, inner) for child in element)
    _take_out(doomed, unseen)


def _take_out(doomed: list[Any], unseen: list[Any]) -> None:
    for element in unseen:
        element.text = None
        for child in element:
            child.tail = None
    for element in doomed:
        if element.getparent() is not None:
            element.drop_tree()


def _marked(element: Any) -> bool:
    """Whether an attribute says that the element is not shown."""
    if element.get("hidden") is not None or element.get("popover") is not None:
        return True
    if element.get("aria-hidden", "").strip().lower() == "true":
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    names = element.get("class", "").split()
    return not _CLASSES.isdisjoint(names) and not any(map(_SHOWN_WIDER.fullmatch, names))


def _box_hidden(element: Any, values: Values, setting: Setting) -> bool:
    return box_hidden(values, setting, table_part=element.tag in _TABLE)


def _hides(element: Any, values: Values, around: Setting) -> bool:
    setting = around.within(values)
    return _box_hidden(element, values, setting) or (around.shows() and not setting.shows())


def _turned(element: Any, setting: Setting) -> bool:
    """Whether the letters of ``element`` are made to run against their direction, so that a
    reader sees other words than stand in the text."""
    way = element.get("dir", "ltr").lower() if element.tag == "bdo" else setting.direction
    if way not in ("ltr", "rtl"):
        return False
    against = {"R", "AL"} if way == "ltr" else {"L"}
    return any(unicodedata.bidirectional(c) in against for c in str(element.text_content()))


def _resolved(values: Values, around: Setting) -> Values:
    """``values`` with the page's own variables filled in."""
    if not any("var(" in value for value in values.values()):
        return values
    known = {**around.variables, **{n: v for n, v in values.items() if n.startswith("--")}}

    def filled(value: str) -> str:
        for _ in range(8):
            if "var(" not in value or len(value) > 2_000:
                break
            value = _VARIABLE.sub(lambda m: known.get(m[1], m[2] or ""), value)
        return value.strip()

    return {name: filled(value) for name, value in values.items()}


def _with_variables(setting: Setting, values: Values, around: Setting) -> Setting:
    own = {name: value for name, value in values.items() if name.startswith("--")}
    variables = {**around.variables, **own} if own else around.variables
    return Setting(
        ink=setting.ink, grounds=setting.grounds, size=setting.size, opacity=setting.opacity,
        visible=setting.visible, spread=setting.spread, direction=setting.direction,
        variables=variables,
    )  # fmt: skip


class _Sheets:
    """The style sheets that a page carries, and what they and its attributes say of an element."""

    def __init__(self, tree: Any, quirks: bool) -> None:
        self._effort = Effort()
        self._rules: dict[str, list[Rule]] = defaultdict(list)
        place = 0
        for text, media in _sheets_of(tree):
            for rule in rules_in(text.lower() if quirks else text, media=media, place=place):
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


def _sheets_of(tree: Any) -> Iterator[tuple[str, str]]:
    """The style sheets in ``tree``, each with the media that it is for."""
    for element in tree.iter("style", "link"):
        media = element.get("media", "")
        if element.tag == "style":
            if element.get("type", "text/css").strip().lower() in ("", "text/css"):
                yield str(element.text or ""), media
        elif found := _DATA_SHEET.match(element.get("href", "")):
            yield _data(found[1], found[2]), media


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
    """What old attributes say of colours."""
    style: Style = {}
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
