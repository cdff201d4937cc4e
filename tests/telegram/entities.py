"""Telegram's HTML, read as strictly as its server reads it.

Offsets in error messages count bytes of UTF-8, offsets of entities count UTF-16 units. Only
``&lt;``, ``&gt;``, ``&amp;``, ``&quot;`` and numeric references are known; any other stays as it
was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tests.telegram.tags import KINDS, OpenTag, argument_of, close, order, public
from tests.telegram.wire import ApiError, Json, bad_request, utf16

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACE = " \t\r\n\0\v"
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*));?")


@dataclass(slots=True)
class _Reader:
    """Where the reading of one text stands."""

    source: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    letters: int = 0
    length: int = 0
    open: list[OpenTag] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def take(self, pattern: str) -> str:
        found = re.compile(pattern).match(self.source, self.at)
        taken = found[0] if found else ""
        self.at += len(taken)
        return taken

    def add(self, letters: str) -> None:
        self.text.append(letters)
        self.letters += len(letters)
        self.length += utf16(letters)


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities of Telegram HTML. Raises a 400 in the server's words."""
    reader = _Reader(source)
    while reader.at < len(source):
        reader.add(reader.take(r"[^&<]+"))
        letter = reader.peek()
        if letter == "&":
            reader.add(_reference(reader) or reader.take("&"))
        elif source.startswith("</", reader.at):
            _end_tag(reader)
        elif letter == "<":
            _start_tag(reader)
    if reader.open:
        raise _fault(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    text = "".join(reader.text)
    if re.search(r"[\ud800-\udfff]", text):
        raise _fault("Text contains invalid Unicode characters after decoding HTML entities")
    return text, sorted(map(public, reader.entities), key=order)


def _fault(text: str) -> ApiError:
    return bad_request(f"can't parse entities: {text}", breach="html")


def _reference(reader: _Reader) -> str:
    """The character that a reference stands for, taken; nothing where it is none."""
    found = _REFERENCE.match(reader.source, reader.at)
    if found is None:
        return ""
    hexadecimal, decimal, name = found.groups()
    if name is not None:
        letter = _NAMED.get(name, "")
    else:
        digits = hexadecimal or decimal
        number = int(digits, 16 if hexadecimal else 10) if digits else 0
        short = len(found[0].removesuffix(";")) < 10
        letter = chr(number) if 0 < number < 0x10FFFF and short else ""
    reader.at += len(found[0]) if letter else 0
    return letter


def _start_tag(reader: _Reader) -> None:
    begin = _byte(reader)
    reader.take("<")
    tag = reader.take(rf"[^{_SPACE}>]*").lower()
    if not reader.peek():
        raise _fault(f"Unclosed start tag at byte offset {begin}")
    if tag not in KINDS:
        raise _fault(f'Unsupported start tag "{tag}" at byte offset {begin}')
    argument = ""
    while (found := _attribute(reader, tag, begin)) is not None:
        argument = argument_of(tag, *found, so_far=argument)
    if tag == "span" and argument != "spoiler":
        raise _fault(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    reader.open.append(OpenTag(tag, argument, reader.length, reader.letters))


def _attribute(reader: _Reader, tag: str, begin: int) -> tuple[str, str | None] | None:
    """The next attribute with its value, or nothing at the end of the tag."""
    reader.take(rf"[{_SPACE}]*")
    if reader.peek() == ">":
        reader.take(">")
        return None
    name = reader.take(rf"[^{_SPACE}=>/\"']*")
    if not name:
        raise _fault(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
    reader.take(rf"[{_SPACE}]*")
    if not reader.peek():
        raise _fault(f'Unclosed start tag "{tag}" at byte offset {begin}')
    if reader.peek() != "=":
        return name, None
    reader.take(rf"=[{_SPACE}]*")
    if not reader.peek():
        raise _fault(f'Unclosed start tag "{tag}" at byte offset {begin}')
    value = _value(reader)
    if not reader.peek():
        raise _fault(f"Unclosed start tag at byte offset {begin}")
    return name, value


def _value(reader: _Reader) -> str:
    quote = reader.take("[\"']")
    if not quote:
        begin = _byte(reader)
        value = reader.take(r"[A-Za-z0-9.\-]*").lower()
        if reader.peek() and reader.peek() not in f"{_SPACE}>":
            raise _fault(f"Unexpected end of name token at byte offset {begin}")
        return value
    letters = []
    while reader.peek() not in ("", quote):
        if reader.peek() == "&":
            letters.append(_reference(reader) or reader.take("&"))
        else:
            letters.append(reader.take(rf"[^&{quote}]+"))
    reader.take(quote)
    return "".join(letters)


def _end_tag(reader: _Reader) -> None:
    begin = _byte(reader)
    if not reader.open:
        raise _fault(f"Unexpected end tag at byte offset {begin}")
    reader.take("</")
    name = reader.take(rf"[^{_SPACE}>]*").lower()
    reader.take(rf"[{_SPACE}]*")
    if not reader.take(">"):
        raise _fault(f"Unclosed end tag at byte offset {begin}")
    opened = reader.open.pop()
    if name and name != opened.tag:
        raise _fault(
            f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", '
            f'found "</{name}>"'
        )
    if reader.length > opened.offset:
        # Only a link without an address is its own.
        bare = opened.tag == "a" and not opened.argument
        covered = "".join(reader.text)[opened.start :] if bare else ""
        close(reader.entities, opened, reader.length - opened.offset, covered)


def _byte(reader: _Reader) -> int:
    return len(reader.source[: reader.at].encode("utf-8", "surrogatepass"))
