"""Writing to the bot, alone or in groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.telegram import contents, updates
from tests.telegram.crowd import Referable, Said, referred, tell
from tests.telegram.groups import Group
from tests.telegram.hearing import Ear, settle
from tests.telegram.state import Chat, User
from tests.telegram.wire import Json
from tests.telegram.world import World


class Writer(Ear):
    """Somebody with a private chat with the bot, who may be in groups, too."""

    def __init__(self, world: World, user: User) -> None:
        super().__init__(world, world.chats[user.id], user.first_name)
        self.user = user
        self.chat = world.chats[user.id]
        self._spoke = 0.0

    @property
    def id(self) -> int:
        """The person's id, which is that of the private chat."""
        return self.user.id

    async def says(
        self,
        text: str = "",
        place: Group | None = None,
        *,
        html: str = "",
        links: Mapping[str, str] | None = None,
        **how: Any,
    ) -> Said:
        """Writes ``text`` (or formatted ``html``) to the bot or into a group; for the rest see
        `sends`."""
        return await self.sends(contents.words(text, html=html, links=links), place, **how)

    async def sends(
        self,
        content: Json,
        place: Group | None = None,
        *,
        reply_to: Referable | None = None,
        thread: int = 0,
        ago: float = 0.0,
        speaks_as: Group | None = None,
    ) -> Said:
        """Sends any content, in answer to a message, within a topic, ``ago`` seconds ago, or in
        the name of a channel of one's own."""
        chat = self._speaking_in(place)
        answered = referred(self._world, reply_to).json if reply_to else None
        member = chat.status(self.id)
        hidden = chat if member is not None and member.anonymous else None
        as_chat = speaks_as.chat if speaks_as else hidden
        message = updates.message(
            self._world,
            chat,
            content,
            sender=self.user,
            as_chat=as_chat,
            ago=ago,
            thread=thread,
            reply_to=answered,
        )
        self._spoke = self._world.clock()
        said = tell(self._world, chat, message, ago=ago)
        await settle()
        return said

    async def replies(self, to: Referable, text: str, **how: Any) -> Said:
        """Answers a message, where it stands."""
        place = None if to.chat_id == self.id else Group(self._world, self._chat_of(to))
        return await self.says(text, place, reply_to=to, **how)

    async def commands(self, command: str, rest: str = "", place: Group | None = None) -> Said:
        """Sends a command such as ``/start`` with what follows it."""
        return await self.says(f"{command} {rest}".rstrip(), place)

    async def opens_link(self, start: str) -> Said:
        """Follows a link ``t.me/bot?start=…`` and presses "Start"."""
        return await self.commands("/start", start)

    async def forwards(
        self,
        text: str = "",
        place: Group | None = None,
        *,
        origin: updates.Origin = "Somebody",
        html: str = "",
        links: Mapping[str, str] | None = None,
        media: Json | None = None,
        **how: Any,
    ) -> Said:
        """Passes on what somebody else wrote."""
        told = updates.forwarded(origin, self._world.date() - 3600)
        written = contents.words(text, html=html, links=links, caption=media is not None)
        return await self.sends(told | (media or {}) | written, place, **how)

    async def sends_photo(
        self, caption: str = "", place: Group | None = None, *, size: int | None = None, **how: Any
    ) -> Said:
        """Sends a picture."""
        content = contents.photo(self._world, size=size) | contents.words(caption, caption=True)
        return await self.sends(content, place, **how)

    async def sends_album(
        self, captions: Sequence[str], place: Group | None = None, **how: Any
    ) -> list[Said]:
        """Sends several pictures as one, with a caption each (most are empty)."""
        group = {"media_group_id": str(13_000_000_000 + self._world.number())}
        return [
            await self.sends(
                contents.photo(self._world) | contents.words(one, caption=True) | group,
                place,
                **how,
            )
            for one in captions
        ]

    async def sends_document(
        self,
        name: str = "offer.pdf",
        caption: str = "",
        place: Group | None = None,
        *,
        size: int | None = None,
        **how: Any,
    ) -> Said:
        """Sends a file, of ``size`` bytes if it is to look larger than it is."""
        content = contents.document(self._world, name, size=size)
        return await self.sends(content | contents.words(caption, caption=True), place, **how)

    async def sends_voice(self, place: Group | None = None, **how: Any) -> Said:
        """Sends a voice message."""
        return await self.sends(contents.voice(self._world), place, **how)

    async def sends_sticker(self, place: Group | None = None, **how: Any) -> Said:
        """Sends a sticker."""
        return await self.sends(contents.sticker(self._world), place, **how)

    async def edits(self, message: Said, text: str, **how: Any) -> Said:
        """Changes a message of one's own."""
        chat = self._chat_of(message)
        caption = "text" not in message.raw
        dropped = {"text", "entities", "caption", "caption_entities"}
        kept = {key: value for key, value in message.raw.items() if key not in dropped}
        new = contents.words(text, caption=caption, **how) | {"edit_date": self._world.date()}
        message.posted.version += 1
        message.posted.json = kept | new
        self._spoke = self._world.clock()
        said = tell(self._world, chat, message.raw, kind="edited_message")
        chat.messages[message.id] = message.posted
        await settle()
        return Said(message.posted, chat.id, said.reached)

    def _speaking_in(self, place: Group | None) -> Chat:
        """The chat to write to. Fails where this person cannot."""
        if place is None:
            assert not self.chat.blocked, f"{self._name} has blocked the bot"
            self.chat.started = True
            return self.chat
        member = place.chat.status(self.id)
        assert member is not None and member.present, f"{self._name} is not in {place.title}"
        able = member.status != "restricted" or "can_send_messages" in member.permissions
        assert able, f"{self._name} may not write in {place.title}"
        return place.chat

    def _chat_of(self, message: Referable) -> Chat:
        return self._world.chats[message.chat_id]
