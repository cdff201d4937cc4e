"""A group with its owner, an admin and members, over a running bot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot.groups.settings import GroupSettings, Mode
from bot.store.groups import Hint
from tests.bot.telegram.talks import PATIENT, Talk
from tests.telegram.groups import Group
from tests.telegram.hearing import Heard
from tests.telegram.people import Person

OFFER = (
    "Earn 50 dollars in tokens today: come to our kiosk, let us scan your iris, cash at once. "
    "Write me in private"
)
ANOTHER = "We buy verified exchange accounts, you pass the face check for us, 40 usd each, dm me"
VARIANT = "🔥 Hi all! " + OFFER.replace("50", "70") + " 🔥"
RUSSIAN = (
    "Ищем людей на верификацию бирж, 15 минут, лицо покрутить в камеру, оплата сразу 40$, "
    "пишите в лс"
)


@dataclass(slots=True, eq=False)
class Scene:
    """A group of a talk."""

    talk: Talk
    group: Group
    owner: Person
    member: Person

    @property
    def settings(self) -> GroupSettings:
        """What the group has chosen."""
        settings = self.talk.bot.side.book.settings(self.group.id)
        assert settings is not None
        return settings

    async def choose(self, **changes: Any) -> None:
        """The group chooses something."""
        await self.talk.bot.side.book.save(self.group.id, replace(self.settings, **changes))

    def hints(self) -> list[Hint]:
        """What is stored of hints."""
        return self.talk.bot.store.groups.hints(self.group.id, 0.0)

    def counts(self) -> dict[str, int]:
        """What is counted."""
        return self.talk.bot.store.groups.counts(self.group.id, "")

    def somebody(self, **how: Any) -> Person:
        """A new member, or with ``admin=True`` an administrator."""
        person = self.talk.person(name="Kim")
        self.group.join(person, **how)
        return person

    async def hears(self, person: Person | None = None) -> Heard:
        """The bot's next message in the group, or to a person, once all is done about it."""
        heard = await (person or self.group).hears(PATIENT)
        await self.talk.settled()
        return heard

    async def quiet(self) -> None:
        """Waits for what was said, and fails if the bot says something about it."""
        await self.talk.settled()
        await self.group.hears_nothing(0.0)


async def open_scene(
    talk: Talk, mode: Mode = Mode.HINT, *, bot: str = "administrator", started: bool = True,
    supergroup: bool = True, username: str = "", **chosen: Any,
) -> Scene:  # fmt: skip
    """A group in that mode whose owner, unless not ``started``, the bot can write to."""
    group = talk.api.group(bot=bot, supergroup=supergroup, username=username)
    owner = talk.person(name="Olga", started=started)
    group.join(owner, owner=True)
    member = talk.person(name="Max")
    group.join(member)
    await talk.bot.side.book.save(group.id, GroupSettings(mode=mode, owner=owner.id, **chosen))
    return Scene(talk, group, owner, member)
