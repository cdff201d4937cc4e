"""Fields of raw updates, which may hold anything. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Raw: TypeAlias = Mapping[str, Any]
"""A value of Telegram's as it came."""


def text_in(holder: Raw, name: str) -> str:
    """The text of that name; empty for none."""
    found = holder.get(name)
    return found if isinstance(found, str) else ""


def number_in(holder: Raw, name: str) -> int:
    """The whole number of that name; 0 for none."""
    found = holder.get(name)
    return found if type(found) is int else 0


def held_in(holder: Raw, name: str) -> Raw:
    """The value with fields of that name; empty for none."""
    found = holder.get(name)
    return found if isinstance(found, dict) else {}


def all_in(holder: Raw, name: str) -> Iterator[Raw]:
    """The values with fields in the list of that name."""
    found = holder.get(name)
    listed = found if isinstance(found, list | tuple) else ()
    return (one for one in listed if isinstance(one, dict))
