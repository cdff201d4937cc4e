"""What the operators of a PDF page have set and painted so far; letters are for `ingest.pdf_sight`.

Operands come from strangers: whatever does not fit is passed over.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from ingest.colours import BLACK, WHITE, Colour
from ingest.pdf_objects import listed, mapping, numbers_in, reference, value
from ingest.pdf_plane import IDENTITY, Box, Matrix, Point, area, boxed, moved, overlap, times

_FORMS: Final = 20
_POINTS: Final = 5_000
_PAINTED: Final = 2_000
_OPAQUE: Final = 0.9
_SCAN: Final = 0.3
"""The share of a page that a picture has to fill to be a scan of it."""

_PLAIN: Final = frozenset({"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/ICCBased", "/CalGray",
                           "/CalRGB", "/G", "/RGB", "/CMYK"})  # fmt: skip
_TINTS: Final = frozenset({"/Separation", "/DeviceN"})

Numbers = list[float]
Act = Callable[[Any, Any, Numbers], None]
"""What an operator does, with its operands and the numbers among them."""


@dataclass(frozen=True, slots=True)
class State:
    """What operators set, and may save and restore. An ``ink`` of None is one nobody can name
    here; ``space`` says how its numbers are meant. Sizes are in points."""

    plane: Matrix = IDENTITY
    ink: Colour | None = BLACK
    space: str = "/DeviceGray"
    opacity: float = 1.0
    covers: bool = True
    mode: int = 0
    size: float = 1.0
    stretch: float = 1.0
    gap: float = 0.0
    clip: Box = (-math.inf, -math.inf, math.inf, math.inf)


@dataclass(frozen=True, slots=True)
class Painted:
    """A part of the page that is filled, with a colour or (None) with who knows what; ``at`` is
    how many pieces of text were there before. ``covers`` says that nothing shows through."""

    box: Box
    colour: Colour | None
    at: int
    covers: bool


class Canvas:
    """Follows one page; ``scanned`` says whether a picture fills a good part of it."""

    def __init__(self, page: Any, off: frozenset[int]) -> None:
        """``off`` are the numbers of the objects that are hidden layers."""
        left, bottom, right, top = (float(side) for side in page.cropbox)
        self.page: Box = boxed([(left, bottom), (right, top)])
        self.state = State(clip=self.page)
        self.painted: list[Painted] = []
        self.colours: set[Colour | None] = {WHITE}
        self.texts = 0
        self.scanned = False
        self._off = off
        self._saved: list[State] = []
        self._resources: list[Mapping[str, Any]] = [mapping(page.get("/Resources"))]
        self._marks: list[bool] = []
        self._forms: list[tuple[State, list[State], int]] = []
        self._path: list[Point] = []
        self._shapes = 0
        self._clipping = False

    @property
    def layered_out(self) -> bool:
        """Whether what is drawn now belongs to a hidden layer."""
        return any(self._marks)

    def save(self, operands: Any, numbers: Numbers) -> None:
        """``q``"""
        self._saved.append(self.state)

    def restore(self, operands: Any, numbers: Numbers) -> None:
        """``Q``"""
        if self._saved:
            self.state = self._saved.pop()

    def transform(self, operands: Any, numbers: Numbers) -> None:
        """``cm``"""
        a, b, c, d, e, f = numbers
        self.set(plane=times((a, b, c, d, e, f), self.state.plane))

    def extend(self, operands: Any, numbers: Numbers) -> None:
        """``gs``"""
        settings = mapping(self._named("/ExtGState", operands))
        if isinstance(opacity := value(settings, "/ca"), int | float):
            self.set(opacity=float(opacity))
        if "/BM" in settings:
            self.set(covers=value(settings, "/BM") in ("/Normal", "/Compatible"))

    def set(self, **changes: Any) -> None:
        """Change the state."""
        self.state = replace(self.state, **changes)

    # colours

    def choose_space(self, operands: Any, numbers: Numbers) -> None:
        """``cs``"""
        name = str(operands[0])
        known = mapping(self._resources[-1].get("/ColorSpace")).get(name)
        kind = known.get_object() if known is not None else name
        self.set(space=str(kind[0]) if isinstance(kind, list) else str(kind), ink=BLACK)

    def dye(self, operands: Any, numbers: Numbers) -> None:
        """``sc`` and ``scn``"""
        if self.state.space in _TINTS:
            self.set(ink=WHITE if numbers and not any(numbers) else None)
        elif self.state.space in _PLAIN and len(numbers) in (1, 3, 4):
            self.set(ink=_colour(numbers))
        else:
            self.set(ink=None)

    def dye_plainly(self, operands: Any, numbers: Numbers) -> None:
        """``g``, ``rg`` and ``k``"""
        self.set(ink=_colour(numbers), space="/DeviceGray")

    # shapes and pictures

    def rectangle(self, operands: Any, numbers: Numbers) -> None:
        """``re``"""
        x, y, width, height = numbers
        self._add((x, y), (x + width, y), (x, y + height), (x + width, y + height))

    def trace(self, operands: Any, numbers: Numbers) -> None:
        """``m``, ``l``, ``c``, ``v`` and ``y``"""
        self._add(*zip(numbers[::2], numbers[1::2], strict=False))
        self._shapes += 1  # lines and curves may leave anything open

    def _add(self, *points: Point) -> None:
        self._shapes += 1
        if len(self._path) < _POINTS:
            self._path.extend(moved(point, self.state.plane) for point in points)

    def start_clip(self, operands: Any, numbers: Numbers) -> None:
        """``W`` and ``W*``"""
        self._clipping = True

    def fill(self, operands: Any, numbers: Numbers) -> None:
        """``f``, ``B`` and their like"""
        if self._path and self.state.opacity > _OPAQUE / 2:
            covers = self._shapes == 1 and self.state.covers and self.state.opacity > _OPAQUE
            self._paint(boxed(self._path), self.state.ink, covers=covers)
        self.end_path(operands, numbers)

    def shade(self, operands: Any, numbers: Numbers) -> None:
        """``sh``"""
        self._paint(self.state.clip, None, covers=False)

    def end_path(self, operands: Any, numbers: Numbers) -> None:
        """``n``, ``S`` and ``s``"""
        if self._clipping and self._path:
            self.set(clip=overlap(self.state.clip, boxed(self._path)))
        self._path, self._shapes, self._clipping = [], 0, False

    def _paint(self, box: Box, colour: Colour | None, *, covers: bool) -> None:
        if len(self.painted) < _PAINTED and not self.layered_out:
            seen = overlap(box, self.state.clip)
            self.painted.append(Painted(seen, colour, self.texts, covers))
            self.colours.add(colour)

    def picture(self, image: Mapping[str, Any]) -> None:
        """A picture has been drawn, of which ``image`` is the dictionary."""
        corners = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
        box = boxed([moved(corner, self.state.plane) for corner in corners])
        through = any(name in image for name in ("/SMask", "/Mask", "/ImageMask", "/IM"))
        self._paint(box, None, covers=not through and self.state.opacity > _OPAQUE)
        if area(overlap(box, self.state.clip)) >= _SCAN * area(self.page) > 0:
            self.scanned = True

    def draw(self, operands: Any, numbers: Numbers) -> None:
        """``Do``; `drawn` has to follow."""
        self._forms.append((self.state, self._saved, len(self._marks)))
        self._resources.append(self._resources[-1])
        self._saved = []
        thing = mapping(self._named("/XObject", operands))
        self._marks.append(len(self._forms) > _FORMS or self._off_layer(reference(thing, "/OC")))
        if value(thing, "/Subtype") != "/Form":
            self.picture(thing)
            return
        self._resources[-1] = mapping(thing.get("/Resources")) or self._resources[-1]
        if len(matrix := numbers_in(thing.get("/Matrix"))) == 6:
            self.transform(None, matrix)
        if len(sides := numbers_in(thing.get("/BBox"))) == 4:
            corners = [(x, y) for x in sides[::2] for y in sides[1::2]]
            box = boxed([moved(corner, self.state.plane) for corner in corners])
            self.set(clip=overlap(self.state.clip, box))

    def drawn(self) -> None:
        """The form or picture that `draw` began has ended."""
        if self._forms:
            self.state, self._saved, marks = self._forms.pop()
            del self._marks[marks:]
            self._resources.pop()

    # layers

    def mark(self, operands: Any, numbers: Numbers) -> None:
        """``BDC`` and ``BMC``"""
        layer = None
        if len(operands) > 1 and operands[0] == "/OC":
            layer = reference(mapping(self._resources[-1].get("/Properties")), str(operands[1]))
        self._marks.append(self._off_layer(layer))

    def unmark(self, operands: Any, numbers: Numbers) -> None:
        """``EMC``"""
        if self._marks:
            self._marks.pop()

    def _off_layer(self, layer: Any) -> bool:
        if getattr(layer, "idnum", None) in self._off:
            return True
        # or a list of layers, hidden if all of them are
        inner = reference(mapping(layer), "/OCGs")
        members = inner if isinstance(inner, list) else listed(inner) or [inner]
        return all(getattr(member, "idnum", None) in self._off for member in members)

    def _named(self, kind: str, operands: Any) -> Any:
        return mapping(self._resources[-1].get(kind)).get(str(operands[0]))


def _colour(numbers: Sequence[float]) -> Colour:
    parts = [min(max(part, 0.0), 1.0) for part in numbers]
    if len(parts) == 4:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    red, green, blue = parts if len(parts) == 3 else parts * 3
    return 255 * red, 255 * green, 255 * blue
