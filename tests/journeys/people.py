"""Somebody who talks with the bot in a language of their own, told in few words."""

from __future__ import annotations

from tests.bot.telegram.talks import PATIENT, Talk, say
from tests.telegram.hearing import Heard
from tests.telegram.people import Person, Popup
from tests.telegram.wire import utf16_slice

_MARKS = dict.fromkeys(map(ord, "\u200f\u2068\u2069"))


class Friend:
    """Somebody, and what they see of the bot."""

    def __init__(self, talk: Talk, language: str, name: str, *, telegram: str = "") -> None:
        """``telegram`` is the language that their Telegram is set to."""
        self.talk = talk
        self.language = language
        self.person: Person = talk.person(telegram or language, name)

    async def asks(self, text: str) -> Heard:
        """Writes something, and reads the answer."""
        await self.person.says(text)
        return await self.hears()

    async def forwards(self, text: str) -> Heard:
        """Passes on what somebody else wrote, and reads the answer."""
        await self.person.forwards(text)
        return await self.hears()

    async def sends_photo(self, caption: str) -> Heard:
        """Sends a picture with a caption, and reads the answer."""
        await self.person.sends_photo(caption)
        return await self.hears()

    async def commands(self, command: str, rest: str = "") -> Heard:
        """Sends a command, and reads the answer."""
        await self.person.commands(command, rest)
        return await self.hears()

    async def presses(self, message: Heard, phrase: str) -> Heard:
        """Presses a button, and reads the message that it brings."""
        await self.taps(message, phrase)
        return await self.hears()

    async def turns(self, message: Heard, label: str) -> Heard:
        """Presses a button, named by its label, that changes the message it stands under."""
        await self.person.presses(message, label)
        await self.person.popup(PATIENT)
        return await self.person.hears_edit(message, PATIENT)

    async def taps(self, message: Heard, phrase: str) -> Popup:
        """Presses a button, and reads the line that appears over the chat."""
        await self.person.presses(message, self.phrase(phrase))
        return await self.person.popup(PATIENT)

    async def hears(self) -> Heard:
        """Reads the next message."""
        return await self.person.hears(PATIENT)

    def phrase(self, name: str, /, **arguments: object) -> str:
        """A phrase of the bot in their language."""
        return say(self.language, name, **arguments)

    def begins(self, message: Heard, *phrases: str) -> bool:
        """Whether a message begins with one of these phrases in their language."""
        return plain(message.text).startswith(tuple(plain(self.phrase(one)) for one in phrases))

    def reads(self, message: Heard, *phrases: str) -> bool:
        """Whether all these phrases stand in a message in their language."""
        return all(plain(self.phrase(one)) in plain(message.text) for one in phrases)

    def offers(self, message: Heard, *phrases: str) -> bool:
        """Whether a message has all these buttons in their language."""
        return all(self.phrase(one) in message.labels for one in phrases)

    def cites(self, message: Heard, place: str) -> bool:
        """Whether a message links to a notice from a country."""
        linked = {entity.get("url") for entity in message.entities}
        return any(
            notice.url in linked
            for notice in self.talk.advisories.values()
            if notice.jurisdiction == place
        )


def plain(text: str) -> str:
    """A text without the marks of direction."""
    return text.translate(_MARKS)


def linked(message: Heard) -> dict[str, str]:
    """The words of a message that can be tapped, and where each leads."""
    return {
        utf16_slice(message.text, one["offset"], one["length"]): one["url"]
        for one in message.entities
        if one["type"] == "text_link"
    }
