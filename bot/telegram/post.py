"""What is to be sent to a chat, as plain values. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a post: it either sends ``data`` back to us or opens ``url``.

    ``data`` is 1 to 64 bytes of UTF-8 (see `bot.telegram.press`).
    """

    text: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """Telegram HTML with rows of buttons. It may be longer than one message: sending splits
    it (see `bot.telegram.splitting`) and the buttons go under the last part."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
