"""What people see of the bot: its messages, their edits, its signs of life."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tests.telegram.state import Chat, Posted
from tests.telegram.wire import Json, utf16_slice
from tests.telegram.world import World

T = TypeVar("T")

PATIENCE = 5.0
"""Seconds that somebody waits for the bot when nothing else is said."""


@dataclass(frozen=True, slots=True)
class Pressable:
    """A button under a message."""

    text: str
    data: str = ""
    url: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """A message of the bot as it stood when it was looked at.

    ``html`` is what the bot wrote. ``links`` are the addresses that are live in the text,
    whether the bot made them so or Telegram did; those of buttons stand in ``buttons``.
    ``preview`` tells whether Telegram would show a web page under it.
    """

    chat_id: int
    id: int
    text: str
    html: str
    links: tuple[str, ...]
    buttons: tuple[Pressable, ...]
    entities: tuple[Json, ...]
    version: int
    preview: bool
    reply_to: int
    thread: int
    raw: Json

    @property
    def edited(self) -> bool:
        """Whether it was changed since it was sent."""
        return self.version > 0

    @property
    def labels(self) -> tuple[str, ...]:
        """The words on its buttons."""
        return tuple(button.text for button in self.buttons)

    def button(self, wanted: str) -> Pressable:
        """The button with this label, or whose label or data begins so."""
        for fits in (
            lambda b: b.text == wanted,
            lambda b: b.text.casefold().startswith(wanted.casefold()),
            lambda b: bool(b.data) and b.data.startswith(wanted),
            lambda b: wanted.casefold() in b.text.casefold(),
        ):
            for button in self.buttons:
                if fits(button):
                    return button
        raise AssertionError(f"no button {wanted!r}, only {self.labels}")


def heard(posted: Posted) -> Heard:
    """A message as somebody sees it now."""
    raw = posted.json
    text = raw.get("text") or raw.get("caption") or ""
    entities = raw.get("entities") or raw.get("caption_entities") or []
    links = tuple(link for one in entities if (link := _link(text, one)))
    rows = raw.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = tuple(
        Pressable(one["text"], one.get("callback_data", ""), one.get("url", ""), row)
        for row, line in enumerate(rows)
        for one in line
    )
    hidden = raw.get("link_preview_options", {}).get("is_disabled", False)
    return Heard(
        chat_id=raw["chat"]["id"],
        id=posted.id,
        text=text,
        html=posted.html,
        links=links,
        buttons=buttons,
        entities=tuple(entities),
        version=posted.version,
        preview=bool(links) and not hidden,
        reply_to=raw.get("reply_to_message", {}).get("message_id", 0),
        thread=raw.get("message_thread_id", 0),
        raw=dict(raw),
    )


def _link(text: str, entity: Json) -> str:
    if entity["type"] == "text_link":
        return str(entity["url"])
    if entity["type"] in ("url", "email"):
        return utf16_slice(text, entity["offset"], entity["length"])
    return ""


class Ear:
    """Listens in one chat. Messages are heard once, in order; deleted ones are passed over."""

    def __init__(self, world: World, chat: Chat, name: str) -> None:
        self._world = world
        self._chat = chat
        self._name = name
        self._next = 0

    @property
    def messages(self) -> list[Heard]:
        """All that the bot said here and did not take back, heard before or not."""
        posted = (self._chat.message(number) for number in self._chat.voiced)
        return [heard(one) for one in posted if one is not None]

    async def hears(self, timeout: float = PATIENCE) -> Heard:  # noqa: ASYNC109
        """The bot's next message. Fails after ``timeout`` seconds."""
        found = await self._world.pulse.until(self._unheard, timeout)
        if found is None:
            raise AssertionError(f"{self._name} heard nothing in {timeout:g} s{self._lately()}")
        return heard(found)

    async def hears_nothing(self, seconds: float = 0.3) -> None:
        """Fails if the bot says something within so many seconds."""
        found = await self._world.pulse.until(self._unheard, seconds)
        assert found is None, f"{self._name} heard {heard(found).text!r}"

    async def hears_edit(
        self,
        message: Heard,
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> Heard:
        """That message once it has changed from what was heard. Fails after ``timeout``."""

        def changed() -> Posted | None:
            now = self._chat.message(message.id)
            return now if now is not None and now.version > message.version else None

        found = await self._world.pulse.until(changed, timeout)
        if found is None:
            text = f"{self._name} saw no edit of {message.id} in {timeout:g} s"
            raise AssertionError(text + self._lately())
        return heard(found)

    async def sees_gone(self, message: Heard, seconds: float = PATIENCE) -> bool:
        """Whether the message was deleted within so many seconds."""
        return await self.sees(lambda: self._chat.message(message.id) is None or None, seconds)

    async def sees_action(self, action: str, since: float, seconds: float) -> bool:
        """Whether the bot showed this sign of life after ``since`` (monotonic time)."""

        def shown() -> bool | None:
            return any(a == action and at >= since for a, at in self._chat.actions) or None

        return await self.sees(shown, seconds)

    async def sees(self, look: Callable[[], T | None], seconds: float) -> bool:
        """Whether ``look`` found something within so many seconds."""
        return await self._world.pulse.until(look, seconds) is not None

    def _unheard(self) -> Posted | None:
        while self._next < len(self._chat.voiced):
            posted = self._chat.message(self._chat.voiced[self._next])
            self._next += 1
            if posted is not None:
                return posted
        return None

    def _lately(self) -> str:
        """What a failed test wants to know."""
        waiting = len(self._world.updates)
        breaches = ", ".join(f"{v.kind} in {v.method}" for v in self._world.violations[-3:])
        return f"; {waiting} updates wait" + (f"; violations: {breaches}" if breaches else "")


async def settle() -> None:
    """Lets the server and the bot take a turn."""
    await asyncio.sleep(0)
