"""A group whose members write, and what its admins see, told in few words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.groups.settings import GroupSettings, Mode
from bot.store.groups import Hint
from tests.bot.telegram.talks import PATIENT, Talk
from tests.journeys.people import Friend
from tests.telegram.crowd import Said
from tests.telegram.groups import Group
from tests.telegram.hearing import Heard
from tests.telegram.people import Person


class Neighbours:
    """A group with an owner, who has written to the bot before."""

    def __init__(self, talk: Talk, group: Group, owner: Friend) -> None:
        self.talk = talk
        self.group = group
        self.owner = owner

    @property
    def settings(self) -> GroupSettings:
        """What the group has chosen, as it is on the disk."""
        settings = self.talk.bot.store.groups.settings(self.group.id)
        assert settings is not None
        return settings

    @property
    def hints(self) -> list[Hint]:
        """What is stored of the messages that something was done about."""
        return self.talk.bot.store.groups.hints(self.group.id, 0.0)

    @property
    def counts(self) -> dict[str, int]:
        """What is counted."""
        return self.talk.bot.store.groups.counts(self.group.id, "")

    def member(self, name: str) -> Person:
        """Somebody else who is in the group."""
        person = self.talk.person(self.owner.language, name)
        self.group.join(person)
        return person

    async def hint_under(self, said: Said) -> Heard:
        """The bot's reply to a message, once all is done about it; what else it says in the
        group is passed over."""
        while True:
            heard = await self.group.hears(PATIENT)
            if heard.reply_to == said.id:
                await self.talk.settled()
                return heard

    async def silent_about(self, *said: Said) -> None:
        """Waits until the bot has looked at everything, and fails if it replied to these, or if
        one of them is gone."""
        await self.talk.settled()
        answered = {message.reply_to for message in self.group.messages}
        for one in said:
            assert one.id not in answered
            assert not one.deleted


async def settled_in(
    talk: Talk, language: str, title: str, owner: str, mode: Mode = Mode.HINT, **chosen: Any
) -> Neighbours:
    """A group that the bot has been in for long, and whose admins have chosen ``mode``."""
    leads = Friend(talk, language, owner)
    await leads.commands("/start")
    await leads.commands("/language", language)
    group = talk.api.group(title, bot="administrator")
    group.join(leads.person, owner=True)
    kept = replace(GroupSettings(mode=mode, owner=leads.person.id, asked=True), **chosen)
    await talk.bot.side.book.save(group.id, kept)
    return Neighbours(talk, group, leads)
