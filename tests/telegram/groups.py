"""Groups, topics and channels of a test."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from tests.telegram import contents, updates
from tests.telegram.crowd import Referable, Said, referred, tell
from tests.telegram.hearing import Ear, settle
from tests.telegram.membership import change_status
from tests.telegram.state import PERMISSIONS, RIGHTS, Chat, Member, User
from tests.telegram.wire import Json
from tests.telegram.world import World


class Human(Protocol):
    """Somebody who can be in a group."""

    @property
    def user(self) -> User:
        """Who it is."""


class Group(Ear):
    """A group, supergroup or channel, and an ear in it."""

    def __init__(self, world: World, chat: Chat) -> None:
        super().__init__(world, chat, chat.title)
        self.chat = chat

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    @property
    def title(self) -> str:
        """The chat's name."""
        return self.chat.title

    def member(self, person: Human) -> Member:
        """Somebody's place in the group."""
        return self.chat.members[person.user.id]

    def join(
        self,
        person: Human,
        *,
        admin: bool | Collection[str] = False,
        owner: bool = False,
        anonymous: bool = False,
    ) -> None:
        """Lets somebody in, as an administrator with all or some rights, or as the owner. An
        ``anonymous`` one writes in the name of the group."""
        rights = frozenset(RIGHTS if admin is True else admin or ())
        status = "creator" if owner else "administrator" if rights else "member"
        member = Member(person.user, "left", anonymous=anonymous)
        change_status(self._world, self.chat, member, status, rights=rights, by=person.user.json())
        if self.chat.kind != "channel":
            self._announce({"new_chat_members": [person.user.json()]}, person.user)

    def leave(self, person: Human) -> None:
        """Somebody goes."""
        change_status(self._world, self.chat, self.member(person), "left", by=person.user.json())
        self._announce({"left_chat_member": person.user.json()}, person.user)

    def add_bot(self, by: Human, *, admin: bool | Collection[str] = False) -> None:
        """Somebody adds the bot, as a member or an administrator."""
        rights = frozenset(RIGHTS if admin is True else admin or ())
        status = "administrator" if rights else "member"
        self._bot_becomes(status, by, rights)
        if self.chat.kind != "channel":
            self._announce({"new_chat_members": [self._world.bot.json()]}, by.user)

    def promote_bot(self, by: Human, rights: bool | Collection[str] = True) -> None:
        """Somebody makes the bot an administrator, or, with ``False``, a mere member."""
        given = frozenset(RIGHTS if rights is True else rights or ())
        self._bot_becomes("administrator" if given else "member", by, given)

    def remove_bot(self, by: Human) -> None:
        """Somebody throws the bot out."""
        self._bot_becomes("kicked", by)

    def mute_bot(self, by: Human) -> None:
        """Somebody takes the bot's right to write."""
        self._bot_becomes("restricted", by, permissions=frozenset(PERMISSIONS[10:]))

    def open_topic(self, name: str, by: Human) -> int:
        """A new topic; its number is the ``message_thread_id``. Makes the group a forum."""
        self.chat.is_forum = True
        created = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        said = self._announce(created, by.user)
        self.chat.topics[said.id] = name
        return said.id

    def becomes_supergroup(self) -> Group:
        """A group is turned into a supergroup with another id. Members and the bot stay."""
        assert self.chat.kind == "group", f"{self.title} is a {self.chat.kind}"
        new = self._world.new_chat("supergroup", self.chat.title)
        new.members = self.chat.members
        self._announce({"migrate_to_chat_id": new.id}, self._world.bot)
        self.chat.migrated_to = new.id
        group = Group(self._world, new)
        group._announce({"migrate_from_chat_id": self.chat.id}, None, as_chat=new)
        return group

    def ask_to_join(self, person: Human, bio: str = "") -> None:
        """Somebody asks to be let in."""
        asked = updates.join_request(self._world, self.chat, person.user, bio)
        self._world.updates.push("chat_join_request", asked, lane=self.id)

    async def posts(
        self, text: str = "", *, html: str = "", content: Json | None = None, ago: float = 0.0
    ) -> Said:
        """A channel's post, or a group's message in its own name."""
        shown = contents.words(text, html=html) | (content or {})
        said = self._announce(
            shown, None, as_chat=self.chat, ago=ago, kind=self._kind("channel_post")
        )
        for chat in self._world.chats.values():
            if chat.linked == self.id:
                Group(self._world, chat)._repeats(said, self.chat)
        await settle()
        return said

    async def edits_post(self, message: Referable, text: str) -> Said:
        """A post of the channel gets another text."""
        posted = referred(self._world, message)
        kept = {k: v for k, v in posted.json.items() if k not in ("text", "entities")}
        posted.json = kept | contents.words(text) | {"edit_date": self._world.date()}
        said = tell(self._world, self.chat, posted.json, self._kind("edited_channel_post"))
        await settle()
        return said

    def _repeats(self, said: Said, channel: Chat) -> None:
        """The group shows a post of the channel that it is linked to."""
        origin = updates.forwarded(channel, said.raw["date"], number=said.id)
        shown = {k: v for k, v in said.raw.items() if k in ("text", "entities", "photo")}
        content = shown | origin | {"is_automatic_forward": True}
        self._announce(content, None, as_chat=channel)

    def _kind(self, kind: str) -> str:
        if self.chat.kind == "channel":
            return kind
        return kind.replace("channel_post", "message")

    def _announce(
        self,
        content: Json,
        sender: User | None,
        *,
        as_chat: Chat | None = None,
        ago: float = 0.0,
        kind: str = "message",
    ) -> Said:
        message = updates.message(
            self._world, self.chat, content, sender=sender, as_chat=as_chat, ago=ago
        )
        return tell(self._world, self.chat, message, kind, ago)

    def _bot_becomes(
        self,
        status: str,
        by: Human,
        rights: frozenset[str] = frozenset(),
        permissions: frozenset[str] | None = None,
    ) -> None:
        bot = self._world.bot
        member = self.chat.status(bot.id) or Member(bot, "left")
        change_status(
            self._world,
            self.chat,
            member,
            status,
            rights=rights,
            permissions=permissions,
            by=by.user.json(),
        )
