"""Everything in a message of a group that can carry an offer, and whose words it is. Pure.

Both looks at a message read the same fields: the quick one of the gate (`words`), and the one
that is judged (`posted_of`). Pictures, voices and files are not looked into.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from telegram import Message

from bot.groups.settings import GroupSettings
from bot.telegram.group.hidden import belied, targets
from bot.telegram.group.raw import Raw, all_in, held_in, number_in, text_in
from bot.telegram.intake import spoken_language
from bot.telegram.marked import MarkedText
from knowledge.domain import Message as Question
from knowledge.language import language_of

EARLIER: Final = "irisward_earlier"
"""Field of a raw message in which the gate puts what its author said just before."""

_SELDOM: Final = frozenset({
    "caption", "entities", "caption_entities", "poll", "contact", "checklist", "rich_message",
    "reply_markup", "quote", "external_reply", "poll_option_added", "checklist_tasks_added",
})  # fmt: skip
"""Fields that most messages do not have."""

_ADVERT: Final = re.compile(r"[\d$€£¥₽₿₹₩₦]|(?:\S+\s+){3}\S")
"""What no person is called: the name of such a card is an advertisement."""

_CARD_LINE: Final = re.compile(r"^(?:NOTE|ORG|TITLE|ROLE)(?:;[^:\n]*)?:(.+)$", re.MULTILINE)
_TEXT_KEYS: Final = frozenset({"text", "title", "caption", "summary", "label", "credit"})
_DEEPEST: Final = 8


@dataclass(frozen=True, slots=True)
class Posted:
    """A message of a group. ``own`` are the author's words, ``earlier`` theirs of a moment ago,
    ``quoted`` what they pass on or quote; hidden links show their host in all three."""

    own: str = ""
    quoted: str = ""
    earlier: str = ""
    links: tuple[str, ...] = ()
    """where links and buttons lead; nobody opens them"""
    misleading: tuple[str, ...] = ()
    """hosts that links lead to whose visible text names another one"""
    chat: int = 0
    message: int = 0
    thread: int = 0
    """the topic, or the comments under one post; 0 for neither"""
    topic: int = 0
    """the topic to answer in, 0 for none"""
    sender: int = 0
    """the user or, for what is said as a channel or group, that chat; 0 where not known"""
    when: float = 0.0
    """when it was posted, seconds since 1970"""
    edited: bool = False
    forwarded: bool = False
    album: str = ""
    language_code: str = ""
    """that of the author's Telegram; empty where not known"""

    @property
    def text(self) -> str:
        """All of it."""
        return _joined((self.earlier, self.own, self.quoted))


def words(message: Raw) -> str:
    """All words of a raw message, in no matter what order, for a quick look. Links are among
    them. Takes whatever a malformed message holds."""
    text = message.get("text")
    if _SELDOM.isdisjoint(message):
        return text if isinstance(text, str) else ""
    quote = held_in(message, "quote")
    parts = [*_texts(message), *_texts(held_in(message, "external_reply")), text_in(quote, "text")]
    for holder in (message, quote):
        for name in ("entities", "caption_entities"):
            parts += [text_in(entity, "url") for entity in all_in(holder, name)]
    parts += [target for _, target in _buttons(message)]
    return _joined(parts)


def posted_of(message: Message, *, bot: int = 0, edited: bool = False) -> Posted:
    """What ``message`` holds; ``bot`` is the id of ours, whose words are not quoted."""
    raw: dict[str, Any] = message.to_dict()
    marked = _marked(raw)
    passed_on = "forward_origin" in raw and not raw.get("is_automatic_forward")
    own, quoted = _parted(raw, marked, bot, passed_on=passed_on)
    topic = number_in(raw, "message_thread_id") if raw.get("is_topic_message") else 0
    return Posted(
        own=own,
        quoted=quoted,
        earlier=text_in(raw, EARLIER),
        links=tuple(dict.fromkeys((*marked.links(), *(url for _, url in _buttons(raw) if url)))),
        misleading=belied(targets(marked)),
        chat=message.chat.id,
        message=message.message_id,
        thread=number_in(raw, "message_thread_id"),
        topic=topic,
        sender=sender_of(raw),
        when=float(number_in(raw, "date")),
        edited=edited or bool(raw.get("edit_date")),
        forwarded=passed_on,
        album=text_in(raw, "media_group_id"),
        language_code=text_in(held_in(raw, "from"), "language_code"),
    )


def question(posted: Posted, settings: GroupSettings) -> Question:
    """What is judged, in the light of what the group chose. What the author said just before
    belongs to it: it may be half of an offer, or the warning before a quoted one."""
    own = _joined((posted.earlier, posted.own))
    language = settings.language
    if not language and not language_of(own or posted.quoted).certain:
        language = spoken_language(posted.language_code)
    return Question(own, posted.quoted, country=settings.country, language=language)


def sender_of(message: Raw) -> int:
    """Who speaks in a raw message: a chat where it is said as one, else a user; 0 for nobody."""
    return _id(message, "sender_chat") or _id(message, "from")


def _marked(raw: Raw) -> MarkedText:
    """The text of a message, wherever it stands, with its links."""
    name = "entities" if text_in(raw, "text") else "caption_entities"
    entities = (_Entity(one) for one in all_in(raw, name))
    return MarkedText.of(text_in(raw, "text") or text_in(raw, "caption"), entities)


class _Entity:
    """A raw entity as `MarkedText` reads it."""

    def __init__(self, raw: Raw) -> None:
        self.type = str(raw.get("type"))
        self.offset: object = raw.get("offset")
        self.length: object = raw.get("length")
        self.url: object = raw.get("url")


def _parted(raw: Raw, marked: MarkedText, bot: int, *, passed_on: bool) -> tuple[str, str]:
    """The author's own words and those that are not."""
    others, quoted = _joined(_others(raw)), _quoted(raw, bot)
    if passed_on:
        return "", _joined((marked.readable(), others, quoted))
    own, inside = marked.own_and_quoted()
    return _joined((own, others)), _joined((inside, quoted))


def _quoted(raw: Raw, bot: int) -> str:
    """What a message quotes, and what stands in one from elsewhere that it replies to."""
    replied = held_in(raw, "reply_to_message")
    if bot and bot in (_id(replied, "from"), _id(replied, "via_bot")):
        return ""
    quote = held_in(raw, "quote")
    entities = (_Entity(one) for one in all_in(quote, "entities"))
    said = MarkedText.of(text_in(quote, "text"), entities).readable()
    return _joined((said, *_texts(held_in(raw, "external_reply"))))


def _texts(holder: Raw) -> Iterator[str]:
    """The texts of a message, and of what it holds."""
    yield text_in(holder, "text")
    yield text_in(holder, "caption")
    yield from _others(holder)


def _others(holder: Raw) -> Iterator[str]:
    """The words of a message outside its text."""
    poll, contact, checklist = (held_in(holder, name) for name in ("poll", "contact", "checklist"))
    if poll:
        yield text_in(poll, "question")
        yield text_in(poll, "description")
        yield from (f"- {text_in(option, 'text')}" for option in all_in(poll, "options"))
        yield text_in(poll, "explanation")
    if contact:
        yield from _card(contact)
    if checklist:
        yield text_in(checklist, "title")
        yield from (f"- {text_in(task, 'text')}" for task in all_in(checklist, "tasks"))
    yield text_in(held_in(holder, "poll_option_added"), "option_text")
    for task in all_in(held_in(holder, "checklist_tasks_added"), "tasks"):
        yield text_in(task, "text")
    if "rich_message" in holder:
        yield from _strings(holder["rich_message"])
    yield from (label for label, _ in _buttons(holder))


def _card(contact: Raw) -> Iterator[str]:
    """What a contact card says beside a person's name and number."""
    name = f"{text_in(contact, 'first_name')} {text_in(contact, 'last_name')}".strip()
    if _ADVERT.search(name):
        yield name
    yield from (line.strip() for line in _CARD_LINE.findall(text_in(contact, "vcard")))


def _buttons(holder: Raw) -> Iterator[tuple[str, str]]:
    """The labels of the buttons under a message, and where they lead."""
    rows = held_in(holder, "reply_markup").get("inline_keyboard")
    for row in rows if isinstance(rows, list | tuple) else ():
        for button in row if isinstance(row, list | tuple) else ():
            if isinstance(button, dict):
                copied = text_in(held_in(button, "copy_text"), "text")
                there = text_in(button, "url") or text_in(held_in(button, "web_app"), "url")
                there = there or text_in(held_in(button, "login_url"), "url")
                yield _joined((text_in(button, "text"), copied)), there


def _strings(value: object, depth: int = 0) -> Iterator[str]:
    """The words in a nested value."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each, depth + 1)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in _TEXT_KEYS or isinstance(each, list | tuple | dict):
                yield from _strings(each, depth + 1)


def _id(holder: Raw, name: str) -> int:
    return number_in(held_in(holder, name), "id")


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)
