"""A Telegram message as something to read: whose words, which command, what we cannot read.

Telegram counts in UTF-16 units; `bot.telegram.marked` does, so that nothing else has to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from telegram import ExternalReplyInfo, Message, MessageEntity, Poll
from telegram.constants import ChatType

from bot.telegram.marked import MarkedText
from knowledge.domain import LANGUAGES
from knowledge.domain import Message as Question
from knowledge.language import closest, language_of

_KINDS: Final = {
    "photo": "photo", "live_photo": "photo", "voice": "voice", "audio": "voice",
    "video": "video", "video_note": "video", "animation": "video", "document": "document",
    "contact": "other", "location": "other", "venue": "other", "dice": "other",
    "sticker": "other", "game": "other", "story": "other", "invoice": "other",
    "giveaway": "other", "giveaway_winners": "other", "paid_media": "other",
    "checklist": "other",
}  # fmt: skip
"""Field of a message -> what we call its content, which we do not read."""

_OLD_TAGS: Final = {"in": "id"}
"""Language tags that some phones still send, by today's."""

_COMMAND: Final = re.compile(r"/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?", re.ASCII | re.IGNORECASE)

_BASES: Final = frozenset({tag.split("-")[0] for tag in LANGUAGES} | {"yue"})


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a message holds. ``text`` is the person's own words without the command, ``quoted``
    what they pass on or quote; hidden links show their host in both.

    ``images`` counts pictures, ``things`` names the kinds of content that are not read (photo,
    voice, video, document, other). ``arguments`` are the words after ``command`` as they were
    typed. ``reply_text`` is the text of the message replied to, unless it is the bot's own;
    ``links`` are the addresses in the message, hidden ones too, which nobody opens.
    """

    text: str = ""
    quoted: str = ""
    images: int = 0
    things: tuple[str, ...] = ()
    command: str = ""
    arguments: str = ""
    forwarded: bool = False
    reply_text: str = ""
    links: tuple[str, ...] = ()
    language_code: str = ""
    private: bool = False


def intake(message: Message, *, bot_username: str) -> Arrival:
    """What ``message`` holds, for the bot of that name (without ``@``).

    A command for another bot leaves no text: it is none of our business. Entities out of
    range, overlapping or of unknown kinds are left out.
    """
    marked = _marked(message)
    forwarded = message.forward_origin is not None or _is_ours(message.via_bot, bot_username)
    command, target, arguments = ("", "", "") if forwarded else _command(marked)
    ignored = bool(target) and target.casefold() != bot_username.casefold()
    if command:
        marked = MarkedText("") if ignored else marked.after_command()
    own, inside = ("", marked.readable()) if forwarded else marked.own_and_quoted()
    quoted = [inside] if ignored else [inside, _quote(message, bot_username)]
    return Arrival(
        text=own,
        quoted="\n".join(part for part in quoted if part),
        images=_images(message),
        things=_things(message),
        command="" if ignored else command,
        arguments="" if ignored else arguments,
        forwarded=message.forward_origin is not None,
        reply_text=_reply_text(message, bot_username),
        links=marked.links(),
        language_code=str((message.from_user and message.from_user.language_code) or ""),
        private=message.chat.type == ChatType.PRIVATE,
    )


def merge(arrivals: Sequence[Arrival]) -> Arrival:
    """The messages of an album as one: texts joined, pictures summed, the first command kept.

    Raises `ValueError` for no arrival.
    """
    if not arrivals:
        raise ValueError("an album of nothing")
    commanded = next((one for one in arrivals if one.command), arrivals[0])
    return replace(
        arrivals[0],
        text=_joined(one.text for one in arrivals),
        quoted=_joined(one.quoted for one in arrivals),
        images=sum(one.images for one in arrivals),
        things=tuple(dict.fromkeys(thing for one in arrivals for thing in one.things)),
        command=commanded.command,
        arguments=commanded.arguments,
        forwarded=any(one.forwarded for one in arrivals),
        reply_text=_joined(one.reply_text for one in arrivals),
        links=tuple(dict.fromkeys(link for one in arrivals for link in one.links)),
    )


def message_of(arrival: Arrival, settings_language: str, settings_country: str) -> Question:
    """The message as the desk reads it. The language is the chat's setting, else left to the
    person's own words where they show it, else the one that Telegram is set to."""
    language = settings_language
    if not language and not language_of(arrival.text).certain:
        language = spoken_language(arrival.language_code)
    return Question(arrival.text, arrival.quoted, country=settings_country, language=language)


def spoken_language(code: str) -> str:
    """The language of ours that Telegram's ``language_code`` means; empty for another one."""
    base, *rest = code.replace("_", "-").split("-")
    tag = "-".join((_OLD_TAGS.get(base.lower(), base), *rest))
    # the closest language answers somebody who wrote in another; a setting is not closest
    return closest(tag) if tag.split("-")[0].lower() in _BASES else ""


def _marked(message: Message) -> MarkedText:
    """The text of a message, wherever it stands."""
    if message.text:
        return MarkedText.of(message.text, message.entities)
    if message.caption:
        return MarkedText.of(message.caption, message.caption_entities)
    return MarkedText(_poll(message.poll)) if message.poll else MarkedText("")


def _poll(poll: Poll) -> str:
    lines = [poll.question, *(f"- {option.text}" for option in poll.options)]
    return "\n".join(lines)


def _command(marked: MarkedText) -> tuple[str, str, str]:
    """Command, the bot it is for (empty: any) and arguments; empty where there is none."""
    first = next((s for s in marked.spans if s.kind == MessageEntity.BOT_COMMAND), None)
    written = _COMMAND.fullmatch(marked.text, 0, first.end) if first and not first.start else None
    if written is None:
        return "", "", ""
    command, target = written.groups("")
    return command.casefold(), target, marked.text[written.end() :].strip()


def _quote(message: Message, bot_username: str) -> str:
    """The part of another message that this one quotes, if it is not from the bot."""
    if message.quote is None or _replies_to_bot(message, bot_username):
        return ""
    return MarkedText.of(message.quote.text, message.quote.entities or ()).readable()


def _reply_text(message: Message, bot_username: str) -> str:
    replied = message.reply_to_message
    if replied is None or _replies_to_bot(message, bot_username):
        return ""
    return _marked(replied).readable()


def _replies_to_bot(message: Message, bot_username: str) -> bool:
    replied = message.reply_to_message
    return replied is not None and (
        _is_ours(replied.from_user, bot_username) or _is_ours(replied.via_bot, bot_username)
    )


def _is_ours(user: object, bot_username: str) -> bool:
    name = getattr(user, "username", None)
    return isinstance(name, str) and name.casefold() == bot_username.casefold()


def _images(message: Message) -> int:
    document = message.document
    picture = document is not None and str(document.mime_type or "").startswith("image/")
    return int(bool(message.photo) or (picture and message.animation is None))


def _things(message: Message) -> tuple[str, ...]:
    """The kinds of content in a message, and in one from elsewhere that it replies to."""
    holders: list[Message | ExternalReplyInfo] = [message]
    if message.external_reply is not None:
        holders.append(message.external_reply)
    found = []
    for holder in holders:
        # an animation comes with a document that stands for it
        hidden = "document" if holder.animation is not None else ""
        found += [
            kind for name, kind in _KINDS.items() if name != hidden and getattr(holder, name, None)
        ]
    return tuple(dict.fromkeys(found))


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)
