"""Links that do not lead where they seem to. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from bot.telegram.marked import MarkedText

_NAMED: Final = re.compile(
    r"(?:https?://)?((?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,24})(?=[/:?#\s]|$)", re.IGNORECASE
)
"""An address as people write it: the host is the group."""


def targets(marked: MarkedText) -> tuple[tuple[str, str], ...]:
    """The visible text of each hidden link, and where it leads."""
    return tuple(
        (marked.text[span.start : span.end], span.url)
        for span in marked.spans
        if span.kind == "text_link"
    )


def belied(links: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The hosts that links lead to whose visible text names another host."""
    found: dict[str, None] = {}
    for shown, url in links:
        host = _host(url)
        named = [_bare(match.group(1)) for match in _NAMED.finditer(shown)]
        if host and named and not any(host == name or host.endswith(f".{name}") for name in named):
            found[host] = None
    return tuple(found)


def _host(url: str) -> str:
    try:
        # a browser takes a backslash for a slash: what follows it is no host
        return _bare(urlsplit(url.replace("\\", "/").strip()).hostname or "")
    except ValueError:
        return ""


def _bare(host: str) -> str:
    return host.casefold().removeprefix("www.").rstrip(".")
