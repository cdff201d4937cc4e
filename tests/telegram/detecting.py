"""What Telegram makes live in any text by itself: addresses, mentions, tags and commands.

It does so in what the bot sends, too, so a link that a person typed comes alive in an answer
that repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from tests.telegram.wire import Json, utf16

_HOST = r"(?:[A-Za-z0-9_~-]|[\u00c0-\u1fff\u200c\u200d\u2010-\u2015\u2070-\u2fff\u3001-\U0010ffff])"
_USER = r"[^\s/\[\]{}()'`<>\"@«»\u2000-\u200b\u200e\u200f\u2016-\u206f]"
_PATH = r"[^\s<>\"«»\u2000-\u200b\u200e\u200f\u2016-\u206f]"
_URL = re.compile(
    rf"(?:(?P<scheme>https?|ftp|tonsite)://|(?<![\w/#@]))"
    rf"(?P<user>{_USER}+@)?(?P<host>{_HOST}+(?:\.{_HOST}+)+)"
    rf"(?P<port>:[0-9]+)?(?P<path>[/?#]{_PATH}*)?",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[A-Za-z0-9_+-]{1,26}(?:[.:][A-Za-z0-9_+-]{1,35}){0,10}@[A-Za-z0-9_.-]+")
_OTHERS = (
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{2,32}+(?!\w)")),
    (
        "bot_command",
        re.compile(
            r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}+(?:@[A-Za-z0-9_]{3,32}+|(?!@))(?![\w/<>])",
        ),
    ),
    ("hashtag", re.compile(r"(?<!\w)#(?=\d*[^\W\d])\w{1,256}+(?![#\w])")),
    ("cashtag", re.compile(r"(?<![\w$])\$(?:1INCH|[A-Z]{1,8}+)(?![\w$])")),
)
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_NOT_LAST = ".:;,('?!`"
_SEALED = ("pre", "code")


def detected(text: str) -> list[Json]:
    """Entities of what is live in plain text, without overlaps."""
    spans = sorted(_spans(text), key=lambda span: (span[1], -span[2]))
    entities: list[Json] = []
    end = 0
    for kind, start, stop in spans:
        if start >= end:
            end = stop
            place = {"offset": utf16(text[:start]), "length": utf16(text[start:stop])}
            entities.append({"type": kind} | place)
    return entities


def merged(text: str, given: Sequence[Json]) -> list[Json]:
    """The entities of a message as the server keeps them: those given, less what stands inside
    code, and what it finds itself where no link, mention or code stands already."""
    sealed = [one for one in given if one["type"] in _SEALED]
    kept = [one for one in given if not any(_inside(one, other) for other in sealed)]
    owned = [one for one in kept if one["type"] in (*_SEALED, "text_link", "text_mention")]
    known = {_place(one) for one in kept}
    found = [
        one
        for one in detected(text)
        if _place(one) not in known and not any(_touches(one, other) for other in owned)
    ]
    return sorted([*kept, *found], key=lambda one: (one["offset"], -one["length"]))


def _spans(text: str) -> Iterator[tuple[str, int, int]]:
    yield from _addresses(text)
    for kind, pattern in _OTHERS:
        for found in pattern.finditer(text):
            yield kind, found.start(), found.end()


def _addresses(text: str) -> Iterator[tuple[str, int, int]]:
    at = 0 if "." in text else len(text)
    while found := _URL.search(text, at):
        at = found.end()
        start, host = found.start(), found["host"]
        if found["user"] and not found["scheme"]:
            # Only the last part of what stands before the sign can be a name.
            mail = _EMAIL.fullmatch(text[start : found.end("host")].removeprefix("mailto:"))
            if mail and _is_live(host, named=False):
                yield "email", found.end("host") - len(mail[0]), found.end("host")
            continue
        if _is_live(host, named=bool(found["scheme"])):
            end = found.end("host") + len(_port(found["port"] or ""))
            if end == found.end("host") + len(found["port"] or ""):
                end += len(_path(found["path"] or ""))
            yield "url", start, end
        else:
            at = max(start + 1, found.start("host") + host.find(".") + 1)


def _is_live(host: str, *, named: bool) -> bool:
    """Whether a host makes an address; without a scheme its last part must be a known one."""
    labels = host.split(".")
    if any(not 0 < len(label.encode()) < 64 or label.endswith("-") for label in labels):
        return False
    if re.fullmatch(r"(?:(?:25[0-5]|2[0-4]\d|1?[1-9]\d|1\d\d|\d)(?:\.|$)){4}", host):
        return True
    last = labels[-1]
    if re.fullmatch(r"[\d.]+", host) or len(last) < 2 or "_" in labels[-2]:
        return False
    if last.lower().startswith("xn--"):
        return re.fullmatch(r"xn--[A-Za-z0-9]{2,}", last, re.IGNORECASE) is not None
    if "_" in last or "-" in last:
        return False
    return named or _is_known(last)


def _is_known(last: str) -> bool:
    # "end.No" is the end of a sentence, not an address.
    lowered = last.lower()
    return lowered in _top_levels() and (lowered == last or lowered[1:] != last[1:])


@cache
def _top_levels() -> frozenset[str]:
    return frozenset(Path(__file__).with_name("tlds.txt").read_text("utf-8").split())


def _port(port: str) -> str:
    digits = port[1:].lstrip("0")
    return port if 0 < len(digits) <= 5 and int(digits) <= 65535 else ""


def _path(path: str) -> str:
    """A path without a bracket that was opened before it, and without what ends a sentence."""
    depth = dict.fromkeys(_CLOSERS.values(), 0)
    for at, letter in enumerate(path):
        if letter in depth:
            depth[letter] += 1
        elif letter in _CLOSERS:
            depth[_CLOSERS[letter]] -= 1
            if depth[_CLOSERS[letter]] < 0:
                path = path[:at]
                break
    trimmed = path.rstrip(_NOT_LAST)
    return trimmed if trimmed.startswith("/") or len(trimmed) > 1 else ""


def _span(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _inside(one: Json, other: Json) -> bool:
    """Whether an entity stands in code, which shows what it holds as it is."""
    if one is other or one["type"].endswith("blockquote"):
        return False
    (start, end), (first, last) = _span(one), _span(other)
    twins = (start, end) == (first, last) and one["type"] in _SEALED
    return first <= start and end <= last and (not twins or other["type"] == "pre" != one["type"])


def _touches(one: Json, other: Json) -> bool:
    (start, end), (first, last) = _span(one), _span(other)
    return start < last and first < end


def _place(entity: Json) -> tuple[str, int, int]:
    return entity["type"], entity["offset"], entity["length"]
