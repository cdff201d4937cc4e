"""Points, boxes and matrices of a page; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right and top."""

IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that moves as ``first`` and after it ``then``."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def moved(point: Point, by: Matrix) -> Point:
    """Where ``point`` lies after ``by``."""
    x, y = point
    return by[0] * x + by[2] * y + by[4], by[1] * x + by[3] * y + by[5]


def boxed(points: Sequence[Point]) -> Box:
    """The least box around ``points``, of which there is at least one."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(one: Box, other: Box) -> Box:
    """What both boxes hold; one without area where they do not meet."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    right, top = min(one[2], other[2]), min(one[3], other[3])
    return left, bottom, max(left, right), max(bottom, top)


def area(box: Box) -> float:
    """How much ``box`` holds."""
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)


def within(point: Point, box: Box, margin: float = 0.0) -> bool:
    """Whether ``point`` lies in ``box``, or not further than ``margin`` from it."""
    x, y = point
    return box[0] - margin <= x <= box[2] + margin and box[1] - margin <= y <= box[3] + margin
