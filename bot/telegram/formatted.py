"""Telegram HTML as a text with tags over it, and back. Pure.

What comes back is always well formed: only tags that Telegram knows, properly nested, each
closed; only web addresses as targets. What is not understood is left out, its text is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

URL_BYTES: Final = 2048
"""Longest address that becomes a link, in bytes."""

_NAMES: Final = {
    "b": "b", "strong": "b", "i": "i", "em": "i", "u": "u", "ins": "u", "s": "s", "strike": "s",
    "del": "s", "tg-spoiler": "tg-spoiler", "span": "tg-spoiler", "a": "a", "code": "code",
    "pre": "pre", "blockquote": "blockquote", "tg-emoji": "tg-emoji",
}  # fmt: skip
_LANGUAGE: Final = re.compile(r"language-[\w+#.-]{1,32}", re.ASCII)
_EMOJI: Final = re.compile(r"[0-9]{1,20}")
_UNSENDABLE: Final = re.compile("[\x00\ud800-\udfff]")
_NOT_IN_URLS: Final = frozenset("\"'`<>\\")
_ORDINARY_URL: Final = re.compile(r"[!#-&(-;=?-\[\]-_a-~]*")
"""Visible ASCII but for those: most addresses, and sooner told than character by character."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag over the characters ``start`` to ``end``; ``opening`` is how it is written, and
    ``payload`` how many bytes its attribute brings along."""

    name: str
    opening: str
    start: int
    end: int
    payload: int = 0


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text, and the tags over it in the order in which they open; they nest."""

    text: str
    tags: tuple[Tag, ...]

    def within(self, start: int, end: int) -> Iterator[Tag]:
        """The tags over the characters ``start`` to ``end``, cut to them."""
        for tag in self.tags:
            if tag.start >= end:
                return
            first, last = max(tag.start, start), min(tag.end, end)
            if first < last:
                yield Tag(tag.name, tag.opening, first, last, tag.payload)

    def html(self, start: int = 0, end: int | None = None) -> str:
        """The characters ``start`` to ``end`` as Telegram HTML."""
        end = len(self.text) if end is None else end
        pieces: list[str] = []
        opened: list[Tag] = []
        at = start

        def close(until: int) -> None:
            nonlocal at
            while opened and opened[-1].end <= until:
                tag = opened.pop()
                pieces.append(f"{as_content(self.text[at : tag.end])}</{tag.name}>")
                at = tag.end

        for tag in self.within(start, end):
            close(tag.start)
            pieces.append(as_content(self.text[at : tag.start]) + tag.opening)
            at = tag.start
            opened.append(tag)
        close(end)
        return "".join(pieces) + as_content(self.text[at:end])


def parsed(html: str) -> Formatted:
    """Telegram HTML, read. Never fails: what is no tag of Telegram's is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.formatted()


def as_content(text: str) -> str:
    """Plain text with the four characters that mean something in HTML written as entities."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def is_web_address(url: str) -> bool:
    """Whether ``url`` is an http or https address with a host, and without credentials,
    quotes, spaces or anything unseen."""
    if len(url) > URL_BYTES:
        return False
    if not _ORDINARY_URL.fullmatch(url) and any(
        character in _NOT_IN_URLS or unicodedata.category(character)[0] in "CZ" for character in url
    ):
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port  # the port is only looked at to have it checked
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(host)
        and "@" not in parts.netloc
        and len(url.encode()) <= URL_BYTES
    )


class _Reader(HTMLParser):
    """Gathers text and tags. A tag within one of its own kind adds nothing and is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._length = 0
        self._tags: list[Tag] = []
        self._open: list[tuple[str, int]] = []  # what was written, and which tag it became

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        name = _NAMES.get(tag)
        if name is None:
            return
        opening, payload = _opening(tag, name, {k: v or "" for k, v in attrs})
        number = -1
        if opening and not any(n >= 0 and self._tags[n].name == name for _, n in self._open):
            number = len(self._tags)
            self._tags.append(Tag(name, opening, self._length, self._length, payload))
        self._open.append((tag, number))

    def handle_endtag(self, tag: str) -> None:
        """A tag closes, and with it what was opened in it."""
        if all(written != tag for written, _ in self._open):
            return
        while True:
            written, number = self._open.pop()
            self._end(number)
            if written == tag:
                return

    def handle_data(self, data: str) -> None:
        """Text, entities already read."""
        text = _UNSENDABLE.sub("", data)
        self._pieces.append(text)
        self._length += len(text)

    def formatted(self) -> Formatted:
        """All that was read; what is still open ends here."""
        while self._open:
            self._end(self._open.pop()[1])
        return Formatted("".join(self._pieces), tuple(self._tags))

    def _end(self, number: int) -> None:
        if number >= 0:
            tag = self._tags[number]
            ended = Tag(tag.name, tag.opening, tag.start, self._length, tag.payload)
            self._tags[number] = ended


def _opening(written: str, name: str, attributes: dict[str, str]) -> tuple[str, int]:
    """How a tag is written and what its attribute weighs in bytes; empty where it says
    nothing to Telegram."""
    classes = attributes.get("class", "")
    if name == "a":
        url = attributes.get("href", "")
        link = f'<a href="{as_content(url)}">' if is_web_address(url) else ""
        return link, len(url.encode("utf-8", "surrogatepass"))
    if name == "tg-emoji":
        emoji = attributes.get("emoji-id", "")
        return f'<tg-emoji emoji-id="{emoji}">' if _EMOJI.fullmatch(emoji) else "", 8
    if name == "code" and _LANGUAGE.fullmatch(classes):
        return f'<code class="{classes}">', len(classes)
    if name == "blockquote" and "expandable" in attributes:
        return "<blockquote expandable>", 0
    if written == "span" and classes != "tg-spoiler":
        return "", 0
    return f"<{name}>", 0
