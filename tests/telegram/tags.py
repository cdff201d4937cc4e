"""What each tag of Telegram's HTML becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.telegram.links import BadLink, checked_link, mentioned_user
from tests.telegram.wire import Json, bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_BAD_EMOJI = "can't parse entities: Invalid custom emoji identifier specified"
_OUTER_FIRST = (
    "blockquote",
    "expandable_blockquote",
    "pre",
    "code",
    "text_link",
    "text_mention",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "custom_emoji",
)


@dataclass(slots=True)
class OpenTag:
    """A tag that waits for its end."""

    tag: str
    argument: str
    offset: int
    start: int


def argument_of(tag: str, name: str, value: str | None, *, so_far: str) -> str:
    """What an attribute tells about its tag; attributes that mean nothing are passed over."""
    if (tag, name) == ("blockquote", "expandable"):
        return "1"
    if value is None:
        return so_far
    if (tag, name) in (("a", "href"), ("tg-emoji", "emoji-id"), ("tg-time", "unix")):
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return so_far


def close(entities: list[Json], opened: OpenTag, length: int, text: str) -> None:
    """Adds what a tag means that covered so many units and this text."""
    entity: Json = {"type": KINDS[opened.tag], "offset": opened.offset, "length": length}
    inner = entities[-1] if entities else {}
    same = all(inner.get(key) == entity[key] for key in ("offset", "length"))
    if opened.tag == "pre" and same and inner["type"] == "code" and inner.get("language"):
        inner["type"] = "pre"
    elif opened.tag == "code" and opened.argument and same and inner["type"] == "pre":
        inner["language"] = opened.argument
    elif (extra := _particulars(opened, text)) is not None:
        entities.append(entity | extra)


def _particulars(opened: OpenTag, text: str) -> Json | None:
    """Further fields of an entity; nothing where there is to be none."""
    argument = opened.argument
    if opened.tag == "a":
        return _link(argument or text)
    if opened.tag == "tg-emoji":
        if not re.fullmatch(r"-?[1-9]\d{0,18}", argument):
            raise bad_request(_BAD_EMOJI, breach="html")
        return {"custom_emoji_id": argument}
    if opened.tag == "tg-time":
        return {"unix_time": int(argument)} if re.fullmatch(r"[1-9]\d{0,9}", argument) else None
    if opened.tag == "blockquote" and argument:
        return {"type": "expandable_blockquote"}
    return {"language": argument} if opened.tag == "code" and argument else {}


def _link(address: str) -> Json | None:
    """Fields of a link or mention; nothing where the address makes no link."""
    user = mentioned_user(address)
    if user:
        mentioned = {"id": user, "is_bot": False, "first_name": "Somebody"}
        return {"type": "text_mention", "user": mentioned}
    try:
        return {"url": checked_link(address)}
    except BadLink:
        return None


def public(entity: Json) -> Json:
    """Without what is known of a code's language outside of a block."""
    dropped = {"language"} if entity["type"] == "code" else set()
    return {key: value for key, value in entity.items() if key not in dropped}


def order(entity: Json) -> tuple[int, int, int]:
    kind = entity["type"]
    rank = _OUTER_FIRST.index(kind) if kind in _OUTER_FIRST else len(_OUTER_FIRST)
    return entity["offset"], -entity["length"], rank
