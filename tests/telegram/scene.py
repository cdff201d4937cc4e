"""Setting a scene: people, groups and what already happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from tests.telegram import contents, updates
from tests.telegram.groups import Group
from tests.telegram.malformed import malformed_updates
from tests.telegram.people import Person
from tests.telegram.state import RIGHTS, Member
from tests.telegram.world import World

T = TypeVar("T")


class Scene:
    """The test's side of a stand-in."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults = world.faults
        self.updates = world.updates
        self.violations = world.violations
        self.profile = world.profile

    def person(
        self,
        language_code: str = "en",
        name: str = "Ana",
        *,
        last_name: str = "",
        username: str = "",
        started: bool = False,
    ) -> Person:
        """Somebody new. The bot can write first only to those who ``started`` it."""
        user = self.world.new_user(
            name, last_name=last_name, username=username, language_code=language_code
        )
        self.world.chats[user.id].started = started
        return Person(self.world, user)

    def group(
        self,
        title: str = "Neighbours",
        *,
        supergroup: bool = True,
        bot: str = "member",
        username: str = "",
        linked: Group | None = None,
    ) -> Group:
        """A group in which the bot is ``member``, ``administrator`` or, with ``""``, not.
        Posts of the ``linked`` channel appear in it."""
        kind = "supergroup" if supergroup else "group"
        chat = self.world.new_chat(kind, title, username)
        chat.linked = linked.id if linked else 0
        return self._with_bot(Group(self.world, chat), bot)

    def channel(self, title: str = "News", *, bot: str = "administrator") -> Group:
        """A channel in which the bot is ``administrator`` or, with ``""``, not."""
        return self._with_bot(Group(self.world, self.world.new_chat("channel", title)), bot)

    def backlog(self, count: int, people: Sequence[Person], seconds: float = 1800.0) -> list[int]:
        """So many messages (``message 0`` and so on) that people, in turn, sent while the bot
        was away, the first ``seconds`` ago. The ids of their updates."""
        ids = []
        for at in range(count):
            person = people[at % len(people)]
            person.chat.started = True
            ago = seconds * (1 - at / count)
            content = contents.words(f"message {at}")
            message = updates.message(self.world, person.chat, content, sender=person.user, ago=ago)
            payload = {"message": message}
            ids.append(self.updates.push_raw(payload, lane=person.id, ago=ago))
        return ids

    def malformed(self) -> list[Any]:
        """Pushes one update of each kind that no honest server sends; gives them."""
        bad = malformed_updates(self.world)
        for payload in bad:
            self.updates.push_raw(payload)
        return bad

    async def until(self, look: Callable[[], T | None], seconds: float = 5.0) -> T:
        """What ``look`` finds, as soon as it finds something. Fails after ``seconds``."""
        found = await self.world.pulse.until(look, seconds)
        if found is None:
            raise AssertionError(f"nothing came of it in {seconds:g} s")
        return found

    def _with_bot(self, group: Group, status: str) -> Group:
        if status:
            rights = frozenset(RIGHTS if status == "administrator" else ())
            own = Member(self.world.bot, status, rights)
            group.chat.members[self.world.bot.id] = own
        return group
