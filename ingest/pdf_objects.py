"""Objects of a PDF file, whatever a broken one holds in their place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mapping(thing: Any) -> Mapping[str, Any]:
    """The dictionary that ``thing`` is or refers to; an empty one for anything else."""
    whole = _whole(thing)
    return whole if isinstance(whole, dict) else {}


def listed(thing: Any) -> list[Any]:
    """The array that ``thing`` is or refers to; an empty one for anything else."""
    whole = _whole(thing)
    return whole if isinstance(whole, list) else []


def numbers_in(thing: Any) -> list[float]:
    """The numbers in an array."""
    parts = (_whole(part) for part in listed(thing))
    return [float(part) for part in parts if isinstance(part, int | float)]


def value(of: Mapping[str, Any], name: str) -> Any:
    """What a dictionary holds under ``name``, whether itself or by reference."""
    return _whole(reference(of, name))


def reference(of: Any, name: str) -> Any:
    """What a dictionary holds under ``name``: a reference where it is one."""
    return of.raw_get(name) if name in of else None


def _whole(thing: Any) -> Any:
    return thing.get_object() if hasattr(thing, "get_object") else thing
