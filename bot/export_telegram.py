"""A chat as Telegram Desktop exports it ("Machine-readable JSON"), message by message.

Such a file is one JSON object, of a chat or of a whole account, and may be larger than memory:
it is read as a stream. Two of the program's own slips are mended on the way: control characters
written as ``\\x0B``, which no JSON parser takes, and bytes that are no UTF-8.
"""

from __future__ import annotations

import codecs
import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final

from bot.export_message import Chat, Post, Threads, chat_of, post_of
from knowledge.errors import IriswardError

_HEAD: Final = 1 << 16
_LISTS: Final = ("chats.list.item", "left_chats.list.item")
_CHATS: Final = frozenset({"", *_LISTS})
_MESSAGES: Final = frozenset({"messages.item", *(f"{chat}.messages.item" for chat in _LISTS)})
_FIELDS: Final = {
    f"{chat}.{name}".lstrip("."): name for chat in _CHATS for name in ("id", "type", "name")
}

_FIRST_KEY: Final = re.compile(
    rb'\{\s*"(about|personal_information|name|type|id|chats|left_chats|messages)"\s*:'
)
_INSIDE: Final = re.compile(rb'"(?:messages"\s*:\s*\[|(?:left_)?chats"\s*:\s*\{|(text)"\s*:)')
"""A quotation mark within a string has a backslash before it, so that these are keys."""

_ESCAPE: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|.)", re.DOTALL)


class ExportError(IriswardError):
    """What was given is no export that can be read, or not to its end."""


@contextmanager
def open_export(source: str) -> Iterator[Iterator[Post] | None]:
    """The messages of the export at path ``source`` (``-``: standard input), or None where
    that is no export, with standard input unread. Raises `ExportError` for an HTML export, and
    the messages do where the file breaks off."""
    if source == "-":
        buffered = getattr(sys.stdin, "buffer", None)
        if isinstance(buffered, io.BufferedReader) and is_export(buffered.peek(_HEAD)):
            yield read_export(buffered)
        else:
            yield None
        return
    with Path(source).open("rb") as file:
        known = is_export(file.read(_HEAD))
        file.seek(0)
        yield read_export(file) if known else None


def is_export(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is a JSON export, not JSON Lines. Raises
    `ExportError` for Telegram Desktop's other format."""
    head = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if head[:200].lower().startswith((b"<!doctype html", b"<html")):
        raise ExportError(
            "this is a web page: export the chat again, in the format Machine-readable JSON"
        )
    first = _FIRST_KEY.match(head)
    if first is None:
        return False
    if b"\n" in first.group() or first.group(1) in (b"about", b"personal_information"):
        return True
    # on one line, as another program writes it: no line of a batch has messages before a text
    found = _INSIDE.search(head)
    return found is not None and not found.group(1)


def read_export(stream: BinaryIO) -> Iterator[Post]:
    """The messages of an export, in its order. Of a whole account only groups are read.

    Raises `ExportError` where it is damaged, after the messages before that.
    """
    import ijson

    chat, threads, count = _Header(), Threads(), 0
    message: Any = None
    place = ""
    try:
        for prefix, event, value in ijson.parse(_Mended(stream)):
            if message is not None:
                message.event(event, value)
                if event == "end_map" and prefix == place:
                    count += 1
                    if post := post_of(message.value, chat.known(), threads):
                        yield post
                    message = None
            elif event == "start_map" and prefix in _CHATS:
                chat, threads = _Header(single=not prefix), Threads()
            elif event == "start_map" and prefix in _MESSAGES and chat.wanted:
                message, place = ijson.ObjectBuilder(), prefix
                message.event(event, value)
            elif prefix in _FIELDS:
                chat.fields[_FIELDS[prefix]] = value
    except ijson.JSONError as error:
        raise ExportError(
            f"the export is damaged or incomplete after {count:,} messages"
        ) from error


@dataclass(slots=True)
class _Header:
    """What is known of a chat so far."""

    single: bool = True
    fields: dict[str, object] = field(default_factory=dict)

    @property
    def wanted(self) -> bool:
        """Whoever exports one chat means it; in an account, private chats are nobody's business."""
        return self.single or self.known().group

    def known(self) -> Chat:
        """The same as a value."""
        return chat_of(self.fields, alone=self.single)


class _Mended:
    """The bytes of an export, as JSON in UTF-8."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._kept = ""

    def read(self, size: int = -1) -> bytes:
        """The next bytes, about ``size`` of them; none at the end."""
        if size == 0:
            return b""
        while chunk := self._stream.read(_HEAD):
            text = self._kept + self._decoder.decode(chunk)
            end = _unbroken(text)
            self._kept, text = text[end:], text[:end]
            if "\\x" in text:
                text = _ESCAPE.sub(_escape, text)
            if text:
                return text.encode()
        rest = self._kept + self._decoder.decode(b"", final=True)
        self._kept = ""
        return rest.encode()


def _escape(found: re.Match[str]) -> str:
    return f"\\u00{found.group(1)}" if found.group(1) else found.group()


def _unbroken(text: str) -> int:
    """Where the escape begins in which ``text`` breaks off; its end if it does in none."""
    last = text.rfind("\\", max(0, len(text) - 3))
    before = text[: last + 1]
    begins = (len(before) - len(before.rstrip("\\"))) % 2 == 1
    rest = text[last + 1 :]
    broken = begins and (not rest or (rest[0] == "x" and len(rest) < 3))
    return last if broken else len(text)
