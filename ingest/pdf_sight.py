"""What a reader of a PDF page sees: text drawn out of sight is blanked while it is read.

A `Sight` follows the operators of a page as pypdf hands them over, and takes the letters out of
those that show nothing: invisible or transparent ink, letters too small, off the page or outside
the clip, on a hidden layer, in the colour of what lies under them, or covered later.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from ingest.colours import WHITE, told_apart
from ingest.pdf_canvas import Act, Canvas, Numbers
from ingest.pdf_plane import IDENTITY, Box, Matrix, boxed, moved, overlap, times

_INVISIBLE: Final = frozenset({3, 7})
_FAINT: Final = 0.1
_TINY: Final = 1.5
"""Points; smaller letters are no letters to a reader."""

_LETTER: Final = 0.25
"""How wide a byte of text is at least taken to be, in heights; fonts are not looked at."""

_APART: Final = 4.0
_TOGETHER: Final = -0.4
"""Gaps between letters, in heights, at which nobody reads words."""


class Sight(Canvas):
    """Follows one page. ``covered`` are the pieces of text, by number, that an earlier look
    found to be painted over; `covered_now` gives those of this one."""

    def __init__(
        self, page: Any, off: frozenset[int], covered: frozenset[int] = frozenset()
    ) -> None:
        """``off`` are the numbers of the objects that are hidden layers."""
        super().__init__(page, off)
        self._covered = covered
        self._boxes: list[tuple[int, Box]] = []
        self._line: Matrix = IDENTITY
        self._shift = 0.0
        self._leading = 0.0

    def before(self, operator: bytes, operands: Any, *_: Any) -> None:
        """To be called before pypdf handles an operator; empties what shows nothing."""
        if operator == b"INLINE IMAGE":
            self.picture({})
        elif act := _ACTS.get(operator):
            numbers = [float(o) for o in operands if isinstance(o, int | float)]
            try:
                act(self, operands, numbers)
            except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
                return  # operands that do not fit; readers pass over them too

    def after(self, operator: bytes, *_: Any) -> None:
        """To be called after pypdf has handled an operator."""
        if operator == b"Do":
            self.drawn()

    def covered_now(self) -> frozenset[int]:
        """The pieces of text, by number, that were painted over later."""
        later = [paint for paint in self.painted if paint.covers]
        return frozenset(
            number
            for number, box in self._boxes
            if any(number < paint.at and _holds(paint.box, box) for paint in later)
        )

    def _begin(self, operands: Any, numbers: Numbers) -> None:
        self._line, self._shift = IDENTITY, 0.0

    def _place(self, operands: Any, numbers: Numbers) -> None:
        a, b, c, d, e, f = numbers
        self._line, self._shift = (a, b, c, d, e, f), 0.0

    def _next(self, operands: Any, numbers: Numbers) -> None:
        x, y = numbers if len(numbers) == 2 else (0.0, -self._leading)
        self._line, self._shift = times((1.0, 0.0, 0.0, 1.0, x, y), self._line), 0.0

    def _next_leading(self, operands: Any, numbers: Numbers) -> None:
        self._leading = -numbers[1]
        self._next(operands, numbers)

    def _lead(self, operands: Any, numbers: Numbers) -> None:
        self._leading = numbers[0]

    def _font(self, operands: Any, numbers: Numbers) -> None:
        self.set(size=numbers[0])

    def _mode(self, operands: Any, numbers: Numbers) -> None:
        self.set(mode=int(numbers[0]))

    def _stretch(self, operands: Any, numbers: Numbers) -> None:
        self.set(stretch=numbers[0] / 100)

    def _gap(self, operands: Any, numbers: Numbers) -> None:
        self.set(gap=numbers[0])

    def _show(self, operands: Any, numbers: Numbers) -> None:
        operands[0] = self._seen(operands[0])

    def _show_next(self, operands: Any, numbers: Numbers) -> None:
        self._next(operands, [])
        operands[0] = self._seen(operands[0])

    def _show_spaced(self, operands: Any, numbers: Numbers) -> None:
        self.set(gap=numbers[1])
        self._next(operands, [])
        operands[2] = self._seen(operands[2])

    def _show_parts(self, operands: Any, numbers: Numbers) -> None:
        for place, part in enumerate(operands[0]):
            if isinstance(part, int | float):
                self._shift -= float(part) / 1_000 * self.state.size * self.state.stretch
            elif isinstance(part, str | bytes):
                operands[0][place] = self._seen(part)

    def _seen(self, text: Any) -> Any:
        """``text``, or none of it where it cannot be seen."""
        number, self.texts = self.texts, self.texts + 1
        box = self._box(len(text))
        if number in self._covered or not self._shows(box):
            return b""
        self._boxes.append((number, box))
        return text

    def _box(self, length: int) -> Box:
        """Where a text of so many bytes begins, and how far it reaches at least."""
        plane = times(self._line, self.state.plane)
        width = length * _LETTER * self.state.size * self.state.stretch
        left, right = self._shift, self._shift + width
        corners = ((left, 0.0), (right, 0.0), (left, self.state.size), (right, self.state.size))
        return boxed([moved(corner, plane) for corner in corners])

    def _shows(self, box: Box) -> bool:
        state = self.state
        a, b, c, d, _, _ = times(self._line, state.plane)
        height = abs(state.size) * math.hypot(c, d)
        width = abs(state.size * state.stretch) * math.hypot(a, b)
        clipped = overlap(box, state.clip)
        return (
            state.mode not in _INVISIBLE
            and state.opacity >= _FAINT
            and min(height, width) >= _TINY
            and _TOGETHER * abs(state.size) < state.gap < _APART * abs(state.size)
            and not self.layered_out
            # to the point: a clip may be drawn along the letters
            and clipped[2] - clipped[0] >= min(1.0, box[2] - box[0])
            and clipped[3] - clipped[1] >= min(1.0, box[3] - box[1])
            and self._stands_out(box)
        )

    def _stands_out(self, box: Box) -> bool:
        ink = self.state.ink
        if ink is None or all(c is None or told_apart(ink, c) for c in self.colours):
            return True  # wherever it stands
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        under = next((p for p in reversed(self.painted) if _holds(p.box, (x, y, x, y))), None)
        ground = under.colour if under else WHITE
        return ground is None or told_apart(ink, ground)


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


_ACTS: Final[Mapping[bytes, Act]] = {
    b"q": Canvas.save, b"Q": Canvas.restore, b"cm": Canvas.transform, b"gs": Canvas.extend,
    b"g": Canvas.dye_plainly, b"rg": Canvas.dye_plainly, b"k": Canvas.dye_plainly,
    b"cs": Canvas.choose_space, b"sc": Canvas.dye, b"scn": Canvas.dye,
    b"re": Canvas.rectangle, b"m": Canvas.trace, b"l": Canvas.trace, b"c": Canvas.trace,
    b"v": Canvas.trace, b"y": Canvas.trace, b"W": Canvas.start_clip, b"W*": Canvas.start_clip,
    b"f": Canvas.fill, b"F": Canvas.fill, b"f*": Canvas.fill, b"B": Canvas.fill,
    b"B*": Canvas.fill, b"b": Canvas.fill, b"b*": Canvas.fill, b"n": Canvas.end_path,
    b"S": Canvas.end_path, b"s": Canvas.end_path, b"sh": Canvas.shade, b"Do": Canvas.draw,
    b"BDC": Canvas.mark, b"BMC": Canvas.mark, b"EMC": Canvas.unmark,
    b"BT": Sight._begin, b"Tm": Sight._place, b"Td": Sight._next, b"TD": Sight._next_leading,
    b"T*": Sight._next, b"TL": Sight._lead, b"Tf": Sight._font, b"Tr": Sight._mode,
    b"Tz": Sight._stretch, b"Tc": Sight._gap, b"Tj": Sight._show, b"'": Sight._show_next,
    b'"': Sight._show_spaced, b"TJ": Sight._show_parts,
}  # fmt: skip
