"""Who and what the stand-in knows: users, chats, their members and messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from tests.telegram.wire import Json

RIGHTS: Final = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
    "can_manage_topics",
)
"""What an administrator may be allowed."""

PERMISSIONS: Final = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
"""What a member may be allowed."""

IN_CHAT: Final = ("creator", "administrator", "member")

ANONYMOUS_ADMIN: Final = 1087968824
"""Who signs for an administrator who hides."""

CHANNEL_BOT: Final = 136817688
"""Who signs in groups for what is sent as a channel."""

SERVICE: Final = 777000
"""Who signs for a channel's posts in the group linked to it."""


@dataclass(slots=True)
class User:
    """A person or bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    def json(self) -> Json:
        """The user as Telegram shows it to bots."""
        shown: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            value = getattr(self, name)
            if value:
                shown[name] = value
        return shown


@dataclass(slots=True)
class Member:
    """A user in a group or channel. ``rights`` count for administrators, ``permissions`` for
    restricted members, ``until`` (Unix time, 0 for ever) for restricted and banned ones."""

    user: User
    status: str = "member"
    rights: frozenset[str] = frozenset()
    permissions: frozenset[str] = frozenset(PERMISSIONS)
    until: int = 0
    anonymous: bool = False

    @property
    def present(self) -> bool:
        """Whether the user is in the chat."""
        return self.status in (*IN_CHAT, "restricted")

    def may(self, right: str) -> bool:
        """Whether the user has an administrator's right."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)

    def json(self) -> Json:
        """The member as Telegram shows it."""
        shown: Json = {"status": self.status, "user": self.user.json()}
        if self.status == "creator":
            return shown | {"is_anonymous": self.anonymous}
        if self.status == "administrator":
            rights = {right: right in self.rights for right in RIGHTS}
            return shown | {"can_be_edited": False, "is_anonymous": self.anonymous} | rights
        if self.status == "restricted":
            allowed = {name: name in self.permissions for name in PERMISSIONS}
            return shown | {"is_member": True, "until_date": self.until} | allowed
        return shown | ({"until_date": self.until} if self.status == "kicked" else {})


@dataclass(slots=True)
class Posted:
    """A message in a chat. ``html`` is what the bot wrote, before it was read; ``version``
    grows with each edit."""

    json: Json
    by_bot: bool = False
    html: str = ""
    version: int = 0
    deleted: bool = False
    reactions: list[Json] = field(default_factory=list)

    @property
    def id(self) -> int:
        """The message's number in its chat."""
        return int(self.json["message_id"])


@dataclass(slots=True)
class Chat:
    """A private chat, group, supergroup or channel.

    ``voiced`` lists the bot's messages in order, ``actions`` its signs of life with the
    monotonic time of each. ``started`` and ``blocked`` are a person's side of a private chat;
    ``linked`` is the channel whose posts appear in a group.
    """

    id: int
    kind: str
    title: str = ""
    username: str = ""
    user: User | None = None
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Posted] = field(default_factory=dict)
    voiced: list[int] = field(default_factory=list)
    actions: list[tuple[str, float]] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)
    topics: dict[int, str] = field(default_factory=dict)
    permissions: frozenset[str] = frozenset(PERMISSIONS)
    is_forum: bool = False
    started: bool = False
    blocked: bool = False
    migrated_to: int = 0
    last_id: int = 0
    linked: int = 0

    @property
    def private(self) -> bool:
        """Whether it is a chat with one person."""
        return self.kind == "private"

    @property
    def numbers_itself(self) -> bool:
        """Whether its messages are counted apart from those of other chats."""
        return self.kind in ("supergroup", "channel")

    def json(self) -> Json:
        """The chat as it stands in messages."""
        shown: Json = {"id": self.id, "type": self.kind}
        if self.user is not None:
            person = self.user.json()
            names = ("first_name", "last_name", "username")
            return shown | {name: person[name] for name in names if name in person}
        shown["title"] = self.title
        if self.username:
            shown["username"] = self.username
        if self.is_forum:
            shown["is_forum"] = True
        return shown

    def status(self, user: int) -> Member | None:
        """A user's place in the chat."""
        return self.members.get(user)

    def message(self, number: object) -> Posted | None:
        """A message that is still there."""
        found = self.messages.get(number) if isinstance(number, int) else None
        return None if found is None or found.deleted else found
