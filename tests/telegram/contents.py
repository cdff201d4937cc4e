"""What a message can hold: builders of its fields, with all that Telegram requires."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.telegram.detecting import merged
from tests.telegram.entities import parse_html
from tests.telegram.wire import Json, utf16
from tests.telegram.world import StoredFile, World


def words(
    text: str,
    *,
    html: str = "",
    links: Mapping[str, str] | None = None,
    entities: Sequence[Json] = (),
    caption: bool = False,
) -> Json:
    """A text with its entities, or a caption. ``html`` instead of ``text`` is read as Telegram
    reads it; ``links`` gives words of the text an address behind them; addresses, mentions,
    commands and tags are found by themselves."""
    given = list(entities)
    if html:
        text, parsed = parse_html(html)
        given += parsed
    for label, address in (links or {}).items():
        at = text.index(label)
        place = {"offset": utf16(text[:at]), "length": utf16(label)}
        given.append({"type": "text_link", "url": address} | place)
    found = merged(text, given)
    name = "caption" if caption else "text"
    key = "caption_entities" if caption else "entities"
    return ({name: text} if text else {}) | ({key: found} if found else {})


def _shown(file: StoredFile) -> Json:
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}


def photo(world: World, content: bytes = b"a picture", size: int | None = None) -> Json:
    """A picture in two sizes, the larger one last."""
    small = world.new_file(content[:40], "small.jpg", 1200)
    large = world.new_file(content, "photo.jpg", size)
    return {
        "photo": [
            _shown(small) | {"width": 90, "height": 67},
            _shown(large) | {"width": 1280, "height": 960},
        ]
    }


def document(
    world: World,
    name: str = "offer.pdf",
    kind: str = "application/pdf",
    content: bytes = b"a document",
    size: int | None = None,
) -> Json:
    """A file of any kind; ``size`` may be larger than the content."""
    file = world.new_file(content, name, size)
    return {"document": _shown(file) | {"file_name": name, "mime_type": kind}}


def voice(world: World, seconds: int = 4) -> Json:
    """A voice message."""
    file = world.new_file(b"sound", "voice.ogg")
    return {"voice": _shown(file) | {"duration": seconds, "mime_type": "audio/ogg"}}


def video(world: World, seconds: int = 9) -> Json:
    """A video."""
    file = world.new_file(b"film", "video.mp4")
    size = {"width": 640, "height": 480, "duration": seconds}
    return {"video": _shown(file) | size | {"mime_type": "video/mp4"}}


def sticker(world: World, emoji: str = "👁") -> Json:
    """A sticker."""
    file = world.new_file(b"sticker", "sticker.webp")
    flags = {"type": "regular", "is_animated": False, "is_video": False}
    size = {"width": 512, "height": 512}
    return {"sticker": _shown(file) | size | flags | {"emoji": emoji}}


def poll(world: World, question: str, options: Sequence[str]) -> Json:
    """A poll that nobody has voted in."""
    number = world.number()
    return {
        "poll": {
            "id": str(number),
            "question": question,
            "options": [
                {"persistent_id": f"{number}-{at}", "text": option, "voter_count": 0}
                for at, option in enumerate(options)
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    }


def contact(phone_number: str, first_name: str) -> Json:
    """Somebody's card."""
    return {"contact": {"phone_number": phone_number, "first_name": first_name}}


def location(latitude: float, longitude: float) -> Json:
    """A place."""
    return {"location": {"latitude": latitude, "longitude": longitude}}


def link_buttons(buttons: Mapping[str, str]) -> Json:
    """Buttons in a row under a message, as those of a bot that was asked inline: labels, and
    where they lead."""
    row = [{"text": label, "url": url} for label, url in buttons.items()]
    return {"reply_markup": {"inline_keyboard": [row]}}


def quote(text: str) -> Json:
    """A part of the message that is replied to."""
    return {"quote": {"text": text, "position": 0, "is_manual": True}}


def external_reply(origin: Json, content: Json | None = None) -> Json:
    """A reply to a message of another chat: its origin, as in a forward, and what it held that is
    no text."""
    return {"external_reply": {"origin": origin["forward_origin"], **(content or {})}}
