"""What a computed style hides: the whole box of an element, or only the letters in it; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from ingest.colours import BLACK, WHITE, Colour, blended, colours_in, told_apart
from ingest.lengths import EM, lengths_in, pixels

Values = Mapping[str, str]
"""What a style says in the end, by property; in lower case."""

_FAINT: Final = 0.1
_TINY: Final = 4.0
"""Pixels; smaller letters are no letters to a reader."""
_AWAY: Final = -100.0
_FAR: Final = 3_000.0
_MARGIN_AWAY: Final = -1_000.0
_LINE_AWAY: Final = 1_000.0
_SHIFT: Final = 500.0
_FLAT: Final = 1.0
_CROWDED: Final = -6.0
_BLURRED: Final = 4.0
_CUT: Final = 9_900.0
_INHERITED: Final = frozenset({"inherit", "unset", "revert", "revert-layer", "currentcolor", ""})

_CLIP: Final = re.compile(r"rect\(([^()]*)\)")
_SHAPE: Final = re.compile(r"(inset|circle|ellipse|polygon|xywh|rect)\(([^()]*)\)")
_MOVE: Final = re.compile(
    r"(translate(?:3d|[xy])?|scale(?:3d|[xy])?|rotate[xy]|matrix)\(([^()]*)\)"
)
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")


@dataclass(frozen=True, slots=True)
class Setting:
    """What an element takes over from those around it: the colour of letters, the colours they
    may stand on, their size in pixels, and the rest that decides whether they are seen.
    ``fill`` goes before ``ink``; ``direction`` is one that is forced on all letters."""

    ink: tuple[Colour, float] = (BLACK, 1.0)
    fill: tuple[Colour, float] | None = None
    grounds: tuple[Colour, ...] = (WHITE,)
    size: float = EM
    opacity: float = 1.0
    visible: bool = True
    spread: bool = True
    direction: str = ""
    variables: Values = field(default_factory=dict)

    def within(self, style: Values) -> Setting:
        """The setting in an element of this ``style``."""
        size = _size(style.get("font-size", ""), self.size)
        ground = _grounds(style.get("background-color", ""), self.grounds)
        fill, stand = _ink(style.get("-webkit-text-fill-color", ""), self.fill), ground
        if "text" in style.get("background-clip", ""):
            # the letters are cut out of the ground
            fill, stand = (ground[0], 1.0), self.grounds
        seen = {"visible": True, "hidden": False, "collapse": False}
        return replace(
            self,
            ink=_ink(style.get("color", ""), self.ink),
            fill=fill,
            grounds=stand,
            size=size,
            opacity=self.opacity * _opacity(style.get("opacity", "")),
            visible=seen.get(style.get("visibility", ""), self.visible),
            spread=_spread(style, size, self.spread),
            direction=_direction(style, self.direction),
            variables=_variables(style, self.variables),
        )

    def shows(self) -> bool:
        """Whether a reader sees letters that stand directly here."""
        ink, opacity = self.fill or self.ink
        apart = any(
            told_apart(blended(ink, opacity * self.opacity, ground), ground)
            for ground in self.grounds
        )
        return self.visible and self.spread and self.size >= _TINY and apart


def box_hidden(style: Values, setting: Setting, *, table_part: bool = False) -> bool:
    """Whether ``style`` hides an element with all that is in it. ``setting`` is that within,
    ``table_part`` says that it is a part of a table, which grows with what it holds."""
    return (
        style.get("display", "") == "none"
        or style.get("content-visibility", "") == "hidden"
        or style.get("-webkit-text-security", "none") != "none"
        or setting.opacity < _FAINT
        or _below(style.get("z-index", ""))
        or _off_page(style, setting.size)
        or (not table_part and _flat(style, setting.size))
        or _clipped(style)
        or _moved(style, setting.size)
        or _filtered(style.get("filter", ""), style.get("mask", ""))
    )


def _size(value: str, around: float) -> float:
    if value in _INHERITED:
        return around
    length = pixels(value, around, percent=around / 100)
    return length if length is not None else EM


def _opacity(value: str) -> float:
    number = _NUMBER.fullmatch(value.rstrip("%"))
    if number is None:
        computed = pixels(value) if "calc" in value else None
        return 1.0 if computed is None else min(max(computed, 0.0), 1.0)
    share = float(number.group()) / (100 if value.endswith("%") else 1)
    return min(max(share, 0.0), 1.0)


_Ink = TypeVar("_Ink", bound=tuple[Colour, float] | None)


def _ink(value: str, around: _Ink) -> _Ink | tuple[Colour, float]:
    if value in _INHERITED:
        return around
    # a colour in a notation nobody knows is taken to be seen
    return next(iter(colours_in(value)), (BLACK, 1.0))


def _grounds(value: str, around: tuple[Colour, ...]) -> tuple[Colour, ...]:
    """What letters stand on; a picture that cannot be seen here does not count."""
    colours = colours_in(value)
    laid = [blended(colour, opacity, under) for colour, opacity in colours for under in around]
    return tuple(dict.fromkeys(laid[:20])) or around


def _spread(style: Values, size: float, around: bool) -> bool:
    indent = pixels(style.get("text-indent", ""), size)
    if indent is not None and not _AWAY < indent < _LINE_AWAY:
        return False
    spacing = pixels(style.get("letter-spacing", ""), size)
    if spacing is not None and spacing <= _CROWDED:
        return False
    return around or indent is not None or spacing is not None


def _direction(style: Values, around: str) -> str:
    """``ltr`` or ``rtl`` where letters are made to run that way, whatever they are."""
    if "override" in style.get("unicode-bidi", ""):
        return style.get("direction", "") or "ltr"
    return around


def _variables(style: Values, around: Values) -> Values:
    own = {name: value for name, value in style.items() if name.startswith("--")}
    return {**around, **own} if own else around


def _below(value: str) -> bool:
    return bool(re.fullmatch(r"-\d+", value))


def _off_page(style: Values, size: float) -> bool:
    for name, value in style.items():
        side = name.removeprefix("margin-").removeprefix("padding-")
        if side not in ("left", "right", "top", "bottom") or value in _INHERITED:
            continue
        length = pixels(value, size)
        least = _MARGIN_AWAY if name.startswith("margin-") else _AWAY
        if length is not None and not least < length < _FAR:
            return True
    return False


def _flat(style: Values, size: float) -> bool:
    names = [] if style.get("min-height", "") else ["height", "max-height"]
    if style.get("overflow", "visible") != "visible":
        if pixels(style.get("line-height", ""), size) == 0:
            return True
        # without a cut, letters stand out of a narrow box; columns that grow begin so
        names += ["width", "max-width"]
    lengths = (pixels(style.get(name, ""), size) for name in names)
    return any(length is not None and length <= _FLAT for length in lengths)


def _clipped(style: Values) -> bool:
    for rectangle in _CLIP.findall(style.get("clip", "")):
        sides = lengths_in(rectangle)
        if len(sides) == 4 and (sides[2] - sides[0] <= 1 or sides[1] - sides[3] <= 1):
            return True
    return any(_nothing(*shape) for shape in _SHAPE.findall(style.get("clip-path", "")))


def _nothing(shape: str, arguments: str) -> bool:
    sides = lengths_in(arguments.partition(" round ")[0], percent=100)
    if shape == "inset" and sides:
        top, right, bottom, left = (sides + sides + sides + sides)[:4] if len(sides) < 3 else (
            *sides[:3], sides[3] if len(sides) > 3 else sides[1])  # fmt: skip
        return top + bottom >= _CUT or left + right >= _CUT
    if shape in ("circle", "ellipse"):
        return bool(sides) and min(sides[:1] if shape == "circle" else sides[:2]) <= 1
    if shape == "polygon":
        return not sides or any(max(line) - min(line) <= 1 for line in (sides[::2], sides[1::2]))
    return shape == "xywh" and len(sides) > 3 and min(sides[2:4]) <= 1


def _moved(style: Values, size: float) -> bool:
    for kind, arguments in _MOVE.findall(style.get("transform", "")):
        if _moves(kind, arguments, size):
            return True
    shift, scale = style.get("translate", ""), style.get("scale", "")
    zoom = pixels(style.get("zoom", ""), percent=0.01)
    return (
        _moves("translate", shift, size)
        or _moves("scale", scale, size)
        or (zoom is not None and 0 <= zoom < _FAINT)
    )


def _moves(kind: str, arguments: str, size: float) -> bool:
    if kind.startswith("translate"):
        # a box may be centred by half of itself, but is gone by the whole
        shifts = lengths_in(arguments, size, percent=_SHIFT / 100)
        return any(not -_SHIFT < shift < _FAR for shift in shifts)
    numbers = [float(number) for number in _NUMBER.findall(arguments)]
    if kind.startswith("rotate"):
        return bool(numbers) and "deg" in arguments and abs(numbers[0]) % 180 == 90
    if kind == "matrix":
        return len(numbers) == 6 and (
            abs(numbers[0] * numbers[3] - numbers[1] * numbers[2]) < _FAINT**2
            or not -_SHIFT < min(numbers[4:]) <= max(numbers[4:]) < _FAR
        )
    share = 100 if "%" in arguments else 1
    return any(abs(number) < _FAINT * share for number in numbers)


def _filtered(filters: str, mask: str) -> bool:
    for kind, argument in re.findall(r"(opacity|blur)\(([^()]*)\)", filters):
        if kind == "opacity" and _opacity(argument.strip()) < _FAINT:
            return True
        if kind == "blur" and (pixels(argument) or 0) >= _BLURRED:
            return True
    colours = colours_in(mask)
    return bool(colours) and all(opacity < _FAINT for _, opacity in colours)
