"""One message of Telegram Desktop's JSON export as something to read. Pure.

The files come from strangers' programs too: whatever has another type than it should is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from bot.telegram.marked import MarkedText, Span

_KINDS: Final = {"link": "url", "text_link": "text_link", "blockquote": "blockquote"}
_ADVERT: Final = re.compile(r"[\d$€£¥₽₿₹₩₦]|(?:\S+\s+){3}\S")
"""What no person is called: the name of such a card is an advertisement, any other is not read."""

_MOST_REPLIES: Final = 200_000
_WEB_BUTTONS: Final = frozenset({"url", "auth", "web_view", "simple_web_view"})


@dataclass(frozen=True, slots=True)
class Chat:
    """The chat that a message stands in; ``kind`` is Telegram Desktop's word for it, ``alone``
    false in the export of an account, where there are others."""

    id: int = 0
    kind: str = ""
    title: str = ""
    alone: bool = True

    @property
    def group(self) -> bool:
        """Whether several people write in it."""
        return self.kind.endswith("group")


@dataclass(frozen=True, slots=True)
class Post:
    """One message. ``text`` is its author's own words, ``quoted`` what they pass on or quote; a
    poll, an advertisement on a contact card and the buttons of a bot are read as text.

    ``when`` is in seconds since 1970, ``date`` the exporter's local time as the file has it;
    ``sender`` tells authors apart and is shown to nobody; ``thread`` is 0 for none; ``spoken`` is
    false for what no person wrote, such as "joined the group"; ``admin`` is one who writes as the
    group, or its channel: of others no file tells.
    """

    chat: Chat
    id: int
    when: float
    date: str
    sender: str
    text: str = ""
    quoted: str = ""
    links: tuple[str, ...] = ()
    forwarded: bool = False
    thread: int = 0
    spoken: bool = True
    admin: bool = False


class Threads:
    """Which thread of a supergroup each message is in, as Telegram counts them: that of the
    message it replies to, else that message itself; the topics of a forum are such threads."""

    def __init__(self) -> None:
        self._of: dict[int, int] = {}

    def of(self, identity: int, raw: Mapping[str, object]) -> int:
        """The thread of message number ``identity``; 0 for none."""
        reply = raw.get("reply_to_message_id")
        if not isinstance(reply, int) or not reply:
            return 0
        thread = self._of[identity] = self._of.get(reply, reply)
        if len(self._of) > _MOST_REPLIES:
            self._of.pop(next(iter(self._of)))
        return thread


def chat_of(raw: Mapping[str, object], *, alone: bool) -> Chat:
    """The chat whose ``id``, ``type`` and ``name`` are given."""
    identity = raw.get("id")
    return Chat(
        identity if isinstance(identity, int) else 0,
        _string(raw.get("type")),
        _string(raw.get("name")),
        alone,
    )


def post_of(raw: Mapping[str, object], chat: Chat, threads: Threads) -> Post | None:
    """A message of the file; None for what has no number."""
    identity = raw.get("id")
    if not isinstance(identity, int) or isinstance(identity, bool):
        return None
    sender = str(raw.get("from_id") or "")
    date = _string(raw.get("date"))
    marked = _marked(raw.get("text_entities") or raw.get("text"))
    others = _joined([*_shared(raw), *(label for label, _ in _buttons(raw))])
    own_channel = _is_channels_own(raw, sender)
    forwarded = "forwarded_from" in raw and not own_channel
    own, quoted = ("", marked.readable()) if forwarded else marked.own_and_quoted()
    own, quoted = (
        (own, _joined((quoted, others))) if forwarded else (_joined((own, others)), quoted)
    )
    return Post(
        chat=chat, id=identity, when=_moment(raw.get("date_unixtime"), date), date=date,
        sender=sender, text=own, quoted=quoted, forwarded=forwarded,
        links=tuple(dict.fromkeys((*marked.links(), *(to for _, to in _buttons(raw) if to)))),
        thread=threads.of(identity, raw) if chat.kind.endswith("supergroup") else 0,
        spoken=raw.get("type") == "message",
        admin=chat.group and (sender == f"channel{chat.id}" or own_channel),
    )  # fmt: skip


def _is_channels_own(raw: Mapping[str, object], sender: str) -> bool:
    """Whether Telegram itself passed it on, from the channel that the group belongs to."""
    passed_on = bool(raw.get("from")) and raw.get("from") == raw.get("forwarded_from")
    return passed_on and sender.startswith("channel")


def _marked(value: object) -> MarkedText:
    """Text with its links and quotations, from a string or a list of strings and entities."""
    pieces: list[str] = []
    spans: list[Span] = []
    start = 0
    parts: list[Any] = value if isinstance(value, list) else [value]
    for part in parts:
        piece = _string(part.get("text") if isinstance(part, dict) else part)
        kind = _KINDS.get(_string(part.get("type")), "") if isinstance(part, dict) else ""
        if piece and kind:
            spans.append(Span(kind, start, start + len(piece), _string(part.get("href"))))
        pieces.append(piece)
        start += len(piece)
    return MarkedText("".join(pieces), tuple(spans))


def _shared(raw: Mapping[str, object]) -> Iterator[str]:
    """The words of a poll and of a contact card."""
    poll = _mapping(raw.get("poll"))
    yield _marked(poll.get("question")).text
    for answer in _list(poll.get("answers")):
        if label := _marked(_mapping(answer).get("text")).text:
            yield f"- {label}"
    contact = _mapping(raw.get("contact_information"))
    name = " ".join(_string(contact.get(f"{part}_name")) for part in ("first", "last")).strip()
    if _ADVERT.search(name):
        yield name


def _buttons(raw: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Label and address of each button under a message; no address where it opens none."""
    for row in _list(raw.get("inline_bot_buttons")):
        for button in map(_mapping, _list(row)):
            leads = button.get("type") in _WEB_BUTTONS
            yield _string(button.get("text")), _string(button.get("data")) if leads else ""


def _moment(seconds: object, date: str) -> float:
    """Seconds since 1970. Old exports have only the local time, which is as good for telling
    what came how long after what."""
    try:
        return float(str(seconds)) if seconds else read_date(date).timestamp()
    except (ValueError, OverflowError):
        return 0.0


def read_date(date: str) -> datetime:
    """A date of an export, with or without a zone. Raises `ValueError` for anything else."""
    read = datetime.fromisoformat(date)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
