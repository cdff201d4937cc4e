"""What a reader of a page does not see is taken out of its tree."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Any, Final

from ingest.boxes import Setting, Values, box_hidden
from ingest.cascade import Sheets, resolved

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


def drop_hidden(tree: Any, *, quirks: bool = False) -> None:
    """Take out of ``tree``, an lxml page without comments, what style, attributes or kind hide
    from a reader. The text of closed ``details`` stays.

    ``quirks`` says that the page has no modern document type, so that names are matched
    whatever their case. Raises `ExtractionError` where its style sheets take too much.
    """
    sheets = Sheets(tree, quirks=quirks)
    doomed: list[Any] = []
    unseen: list[Any] = []
    stack = [(tree, Setting())]
    while stack:
        element, around = stack.pop()
        setting = _setting(element, around, sheets)
        if setting is None:
            doomed.append(element)
            continue
        if not setting.shows() or (setting.direction and _turned(element, setting.direction)):
            unseen.append(element)
        stack.extend((child, setting) for child in element)
    _take_out(doomed, unseen)


def _setting(element: Any, around: Setting, sheets: Sheets) -> Setting | None:
    """The setting within ``element``, or None where all of it is hidden."""
    if not isinstance(element.tag, str) or element.tag in _UNREAD:
        return None
    whole = element.tag in ("html", "body")
    if not whole and _marked(element):
        return None
    values, doubtful = sheets.styles(element)
    if not values and not doubtful:
        return around
    values = resolved(values, around.variables)
    setting = around.within(values)
    if whole:
        # nothing in a hidden page can show itself again: it is one that a script will show
        return replace(setting, opacity=1.0)
    if _box_hidden(element, values, setting) or any(
        _hides(element, resolved({**values, **doubt}, around.variables), around)
        for doubt in doubtful
    ):
        return None
    return setting


def _hides(element: Any, values: Values, around: Setting) -> bool:
    setting = around.within(values)
    return _box_hidden(element, values, setting) or (around.shows() and not setting.shows())


def _box_hidden(element: Any, values: Values, setting: Setting) -> bool:
    return box_hidden(values, setting, table_part=element.tag in _TABLE)


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


def _turned(element: Any, direction: str) -> bool:
    """Whether the letters of ``element`` are made to run against their direction, so that a
    reader sees other words than stand in the text."""
    own = "".join(filter(None, (element.text, *(child.tail for child in element))))
    against = {"R", "AL"} if direction == "ltr" else {"L"}
    return any(unicodedata.bidirectional(letter) in against for letter in own)


def _take_out(doomed: list[Any], unseen: list[Any]) -> None:
    for element in unseen:
        element.text = None
        for child in element:
            child.tail = None
    for element in doomed:
        if element.getparent() is not None:
            element.drop_tree()
