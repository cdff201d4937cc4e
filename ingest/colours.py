"""Colours as style sheets write them, and whether a reader could tell two apart; pure."""

from __future__ import annotations

import colorsys
import re
from typing import Final

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 255."""

WHITE: Final[Colour] = (255.0, 255.0, 255.0)
BLACK: Final[Colour] = (0.0, 0.0, 0.0)

_NEAR: Final = 28.0
"""How far apart, in one of the three, colours are that a reader can tell from each other: the
palest grey that anybody writes in on white lies beyond it."""

# all pale names, because the ground is mostly white, and the plain ones
_NAMED: Final = (
    "aliceblue=f0f8ff antiquewhite=faebd7 azure=f0ffff beige=f5f5dc bisque=ffe4c4 black=000000 "
    "blanchedalmond=ffebcd blue=0000ff canvas=ffffff canvastext=000000 cornsilk=fff8dc "
    "cyan=00ffff darkblue=00008b darkgray=a9a9a9 darkgreen=006400 darkgrey=a9a9a9 "
    "darkred=8b0000 dimgray=696969 floralwhite=fffaf0 gainsboro=dcdcdc ghostwhite=f8f8ff "
    "gray=808080 green=008000 grey=808080 honeydew=f0fff0 ivory=fffff0 lavender=e6e6fa "
    "lavenderblush=fff0f5 lemonchiffon=fffacd lightcyan=e0ffff lightgoldenrodyellow=fafad2 "
    "lightgray=d3d3d3 lightgrey=d3d3d3 lightyellow=ffffe0 lime=00ff00 linen=faf0e6 "
    "magenta=ff00ff maroon=800000 midnightblue=191970 mintcream=f5fffa mistyrose=ffe4e1 "
    "navy=000080 oldlace=fdf5e6 olive=808000 orange=ffa500 papayawhip=ffefd5 peachpuff=ffdab9 "
    "purple=800080 red=ff0000 seashell=fff5ee silver=c0c0c0 snow=fffafa teal=008080 "
    "white=ffffff whitesmoke=f5f5f5 window=ffffff windowtext=000000 yellow=ffff00"
)
_NAMES: Final = dict(re.findall(r"(\w+)=(\w+)", _NAMED))
_CODE: Final = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-z])")
_FUNCTION: Final = re.compile(r"(rgba?|hsla?|hwb|color|oklch|oklab|lch|lab|light-dark)\(([^()]*)\)")
_WORD: Final = re.compile(r"[a-z]+")
_ANY: Final = re.compile(rf"{_CODE.pattern}|{_FUNCTION.pattern}|{_WORD.pattern}")
_NUMBER: Final = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%|deg|turn|rad)?|none")


def colours_in(value: str) -> tuple[tuple[Colour, float], ...]:
    """Every colour that a style's ``value`` names, in order, with its opacity from 0 to 1.
    Names and notations that are not known are left out."""
    found = (_colour(match.group()) for match in _ANY.finditer(value.lower()))
    return tuple(colour for colour in found if colour is not None)


def blended(ink: Colour, opacity: float, ground: Colour) -> Colour:
    """``ink`` of some ``opacity``, from 0 to 1, as it is seen on ``ground``."""
    red, green, blue = (over * opacity + under * (1 - opacity)
                        for over, under in zip(ink, ground, strict=True))  # fmt: skip
    return red, green, blue


def told_apart(one: Colour, other: Colour) -> bool:
    """Whether a reader can tell the two from each other."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) > _NEAR


def _colour(text: str) -> tuple[Colour, float] | None:
    if text == "transparent":
        return WHITE, 0.0
    if text.startswith("#") or text in _NAMES:
        return _coded(_NAMES.get(text, text.removeprefix("#")))
    if function := _FUNCTION.fullmatch(text):
        return _computed(function.group(1), function.group(2))
    return None


def _coded(code: str) -> tuple[Colour, float]:
    digits = "".join(2 * digit for digit in code) if len(code) < 6 else code
    red, green, blue, alpha = bytes.fromhex(digits if len(digits) == 8 else f"{digits}ff")
    return (float(red), float(green), float(blue)), alpha / 255


def _computed(name: str, arguments: str) -> tuple[Colour, float] | None:
    if name == "light-dark":
        return _colour(arguments.partition(",")[0].strip())
    if name == "color":
        arguments = arguments.strip().partition(" ")[2]  # the name of the space may hold digits
    numbers = [(match[1], match[2]) for match in _NUMBER.finditer(arguments)]
    if len(numbers) < 3:
        return None
    first, second, third = numbers[:3]
    alpha = _share(numbers[3], 1) if len(numbers) > 3 else 1.0
    if name.startswith("rgb"):
        whole = (_share(first, 255), _share(second, 255), _share(third, 255))
    elif name == "color":
        whole = (_share(first, 1), _share(second, 1), _share(third, 1))
    elif name.startswith("hsl"):
        whole = colorsys.hls_to_rgb(_turn(first), _share(third, 100), _share(second, 100))
    elif name == "hwb":
        whole = _mixed(_turn(first), _share(second, 100), _share(third, 100))
    else:
        # only how light it is counts: that tells white and black, which hide on their like
        light = _share(first, 1 if name.startswith("ok") else 100)
        whole = (light, light, light)
    red, green, blue = (255 * part for part in whole)
    return (red, green, blue), alpha


def _mixed(hue: float, white: float, black: float) -> Colour:
    if white + black >= 1:
        return (white / (white + black),) * 3
    red, green, blue = (
        part * (1 - white - black) + white for part in colorsys.hls_to_rgb(hue, 0.5, 1.0)
    )
    return red, green, blue


def _share(number: tuple[str | None, str | None], whole: float) -> float:
    """A number out of ``whole``, or a percentage, from 0 to 1."""
    value = float(number[0] or 0) / (100 if number[1] == "%" else whole)
    return min(max(value, 0.0), 1.0)


def _turn(number: tuple[str | None, str | None]) -> float:
    per_turn = {"turn": 1.0, "rad": 6.283185307179586}.get(number[1] or "", 360.0)
    return float(number[0] or 0) / per_turn % 1.0
