"""Text with Telegram's entities, offsets turned from UTF-16 units into characters. Pure.

Entities come from strangers' clients by way of Telegram, and in tests from worse: whatever is
out of range, negative or no number is left out, and overlaps do no harm.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, Protocol
from urllib.parse import urlsplit

_QUOTES: Final = frozenset({"blockquote", "expandable_blockquote"})
_MOST_SPANS: Final = 200
"""Entities looked at; Telegram allows a hundred."""


class Entity(Protocol):
    """What is needed of a Telegram entity."""

    @property
    def type(self) -> str:
        """The kind."""

    @property
    def offset(self) -> object:
        """Start, in UTF-16 units, if it is a number at all."""

    @property
    def length(self) -> object:
        """Length, in UTF-16 units, if it is a number at all."""

    @property
    def url(self) -> object:
        """Where a hidden link leads, if it says so."""


@dataclass(frozen=True, slots=True)
class Span:
    """An entity with offsets in characters; ``start`` is less than ``end``."""

    kind: str
    start: int
    end: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and the entities in it, in order."""

    text: str
    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, text: str, entities: Iterable[Entity]) -> MarkedText:
        """``text`` with the entities that lie within it; one that reaches over the end is cut
        there, and one that cuts a character in two takes it whole."""
        spans: list[Span] = []
        starts = _unit_starts(text)
        for entity in list(entities)[:_MOST_SPANS]:
            offset, length = entity.offset, entity.length
            if not isinstance(offset, int) or not isinstance(length, int) or offset < 0:
                continue
            start = _character(starts, offset)
            end = _character(starts, max(offset + length - 1, offset)) + 1 if length > 0 else start
            if start < min(end, len(text)):
                url = entity.url if isinstance(entity.url, str) else ""
                spans.append(Span(str(entity.type), start, min(end, len(text)), url))
        return cls(text, tuple(sorted(spans, key=lambda span: (span.start, span.end))))

    def after_command(self) -> MarkedText:
        """The same without the command it begins with, and the blanks around it."""
        end = next((s.end for s in self.spans if s.kind == "bot_command" and s.start == 0), 0)
        rest = self.text[end:]
        cut = end + len(rest) - len(rest.lstrip())
        spans = (
            Span(s.kind, max(s.start - cut, 0), s.end - cut, s.url)
            for s in self.spans
            if s.end > cut
        )
        return MarkedText(self.text[cut:], tuple(spans))

    def readable(self) -> str:
        """The text, with the host of each hidden link after it."""
        return self._parted(frozenset())[0].strip()

    def own_and_quoted(self) -> tuple[str, str]:
        """As `readable`, block quotations apart from the rest."""
        own, quoted = self._parted(_QUOTES)
        return own.strip(), quoted.strip()

    def links(self) -> tuple[str, ...]:
        """Every address in the text, hidden ones too, each once."""
        found = [
            span.url if span.kind == "text_link" else self.text[span.start : span.end]
            for span in self.spans
            if span.kind in ("url", "text_link")
        ]
        return tuple(dict.fromkeys(link for link in found if link))

    def _parted(self, quotes: frozenset[str]) -> tuple[str, str]:
        """The text outside and inside the spans of the kinds given."""
        theirs = bytearray(len(self.text))
        for span in self.spans:
            if span.kind in quotes:
                theirs[span.start : span.end] = b"\x01" * (span.end - span.start)
        hosts: dict[int, str] = {}
        for span in self.spans:
            host = _host(span.url) if span.kind == "text_link" else ""
            if host and host not in self.text[span.start : span.end].casefold():
                hosts[span.end] = f"{hosts.get(span.end, '')} ({host})"
        parts: tuple[list[str], list[str]] = ([], [])
        for index, letter in enumerate(self.text):
            side = parts[theirs[index]]
            if index and theirs[index] != theirs[index - 1]:
                side.append("\n")
            side.append(letter)
            side.append(hosts.get(index + 1, ""))
        return "".join(parts[0]), "".join(parts[1])


def _unit_starts(text: str) -> list[int]:
    """The UTF-16 offset at which each character begins, and that of the end."""
    return [0, *accumulate(2 if ord(letter) > 0xFFFF else 1 for letter in text)]


def _character(starts: list[int], unit: int) -> int:
    """The character that holds a UTF-16 unit; the length of the text beyond its end."""
    return min(bisect_right(starts, unit), len(starts)) - 1


def _host(url: str) -> str:
    """The host that a web address leads to; empty for anything else."""
    try:
        # a browser takes a backslash for a slash: what follows it is no host
        parts = urlsplit(url.replace("\\", "/").strip())
        return (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""
