"""Lengths as style sheets write them, in pixels; pure."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping
from typing import Final

EM: Final = 16.0
"""The size of letters, in pixels, where nobody sets one."""

_UNITS: Final[Mapping[str, float]] = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945,
    "rem": EM, "vw": 12.8, "vi": 12.8, "vmax": 12.8, "vh": 8.0, "vb": 8.0, "vmin": 8.0,
    "svw": 12.8, "dvw": 12.8, "lvw": 12.8, "svh": 8.0, "dvh": 8.0, "lvh": 8.0, "cqw": 12.8,
    "%": 12.8,
}  # fmt: skip
_FONT_UNITS: Final[Mapping[str, float]] = {
    "em": 1.0, "ex": 0.5, "ch": 0.5, "lh": 1.2, "rlh": 1.2, "cap": 0.7, "ic": 1.0,
}  # fmt: skip
_LENGTH: Final = re.compile(
    r"([-+]?(?:\d++(?:\.\d*+)?+|\.\d++)(?:e[-+]?\d++)?+)(%|[a-z]*+)(?![\w(])"
)
_SUM: Final = re.compile(r"(?:calc)?\(.+\)")
_SUM_LENGTH: Final = 200
_OPERATIONS: Final[Mapping[type[ast.operator], Callable[[float, float], float]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def pixels(value: str, size: float = EM, percent: float = _UNITS["%"]) -> float | None:
    """The length ``value`` in pixels, or None where it is none or not known.

    ``size`` is that of the letters around it, ``percent`` what one hundredth stands for.
    """
    value = value.strip()
    if _SUM.fullmatch(value):
        return _computed(value, size, percent)
    found = _LENGTH.fullmatch(value)
    return None if found is None else _converted(found[1], found[2], size, percent)


def lengths_in(value: str, size: float = EM, percent: float = _UNITS["%"]) -> tuple[float, ...]:
    """All the lengths in ``value``, in pixels, such as the four of a rectangle."""
    found = (_converted(match[1], match[2], size, percent) for match in _LENGTH.finditer(value))
    return tuple(length for length in found if length is not None)


def _converted(number: str, unit: str, size: float, percent: float = _UNITS["%"]) -> float | None:
    if unit in _FONT_UNITS:
        return float(number) * _FONT_UNITS[unit] * size
    if unit == "%":
        return float(number) * percent
    return float(number) * _UNITS[unit] if unit in _UNITS else None


def _computed(value: str, size: float, percent: float) -> float | None:
    """A sum such as ``calc(-1 * 9999px)``."""
    if len(value) > _SUM_LENGTH:
        return None

    def plain(match: re.Match[str]) -> str:
        length = _converted(match[1].lstrip("+"), match[2], size, percent)
        return "x" if length is None else f"({length!r})" if match[2] else match[1]

    try:
        tree = ast.parse(_LENGTH.sub(plain, value.replace("calc", "")), mode="eval")
        return _value(tree.body)
    except (SyntaxError, ValueError, ZeroDivisionError, OverflowError, RecursionError, KeyError):
        return None


def _value(node: ast.expr) -> float:
    if isinstance(node, ast.BinOp):
        return _OPERATIONS[type(node.op)](_value(node.left), _value(node.right))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand)
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    raise ValueError("not a sum of lengths")
