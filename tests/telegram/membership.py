"""Calls about chats and who is in them."""

from __future__ import annotations

from tests.telegram.access import found_chat, known_user, own_place, readable_chat, require_right
from tests.telegram.state import PERMISSIONS, Chat, Member
from tests.telegram.updates import member_changed
from tests.telegram.wire import Json, bad_request
from tests.telegram.world import World

_RESTRICT = "restrict/unrestrict chat member"
_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def get_chat(world: World, params: Json) -> Json:
    """``getChat``."""
    chat = found_chat(world, params["chat_id"])
    if not chat.private:
        chat = readable_chat(world, params["chat_id"])
    shown = chat.json() | {
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.kind in ("group", "supergroup"):
        shown["permissions"] = {name: name in chat.permissions for name in PERMISSIONS}
    if chat.linked:
        shown["linked_chat_id"] = chat.linked
    pinned = chat.message(chat.pinned[-1]) if chat.pinned else None
    return shown | ({"pinned_message": pinned.json} if pinned else {})


def get_chat_member(world: World, params: Json) -> Json:
    """``getChatMember``."""
    chat = readable_chat(world, params["chat_id"])
    user = known_user(world, params["user_id"])
    if chat.private:
        return Member(user).json()
    return (chat.status(user.id) or Member(user, "left")).json()


def get_chat_administrators(world: World, params: Json) -> list[Json]:
    """``getChatAdministrators``: all but other bots."""
    chat = readable_chat(world, params["chat_id"])
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    leading = ("creator", "administrator")
    return [
        member.json()
        for member in chat.members.values()
        if member.status in leading and (member.user.id == world.bot.id or not member.user.is_bot)
    ]


def get_chat_member_count(world: World, params: Json) -> int:
    """``getChatMemberCount``."""
    chat = readable_chat(world, params["chat_id"])
    return 2 if chat.private else sum(member.present for member in chat.members.values())


def leave_chat(world: World, params: Json) -> bool:
    """``leaveChat``."""
    chat = readable_chat(world, params["chat_id"])
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    change_status(world, chat, own_place(world, chat), "left")
    return True


def ban_chat_member(world: World, params: Json) -> bool:
    """``banChatMember``."""
    chat, member = _target(world, params)
    if params.get("revoke_messages"):
        for posted in chat.messages.values():
            if posted.json.get("from", {}).get("id") == member.user.id:
                posted.deleted = True
    change_status(world, chat, member, "kicked", until=params.get("until_date", 0))
    return True


def unban_chat_member(world: World, params: Json) -> bool:
    """``unbanChatMember``. Without ``only_if_banned`` it also removes a member, as ever."""
    chat, member = _target(world, params)
    if member.status == "kicked" or not params.get("only_if_banned"):
        change_status(world, chat, member, "left")
    return True


def restrict_chat_member(world: World, params: Json) -> bool:
    """``restrictChatMember``."""
    if readable_chat(world, params["chat_id"]).kind != "supergroup":
        raise bad_request("method is available only for supergroups")
    chat, member = _target(world, params)
    asked = params["permissions"]
    allowed = frozenset(name for name in PERMISSIONS if asked.get(name))
    status = "member" if allowed == frozenset(PERMISSIONS) else "restricted"
    until = params.get("until_date", 0)
    change_status(world, chat, member, status, until=until, permissions=allowed)
    return True


def change_status(
    world: World,
    chat: Chat,
    member: Member,
    status: str,
    *,
    until: int = 0,
    permissions: frozenset[str] | None = None,
    rights: frozenset[str] | None = None,
    by: Json | None = None,
) -> None:
    """Gives somebody another place in a chat and tells the bot as Telegram would."""
    old = member.json()
    was_in = chat.status(world.bot.id)
    hears = was_in is not None and was_in.present
    member.status = status
    member.until = until
    member.permissions = member.permissions if permissions is None else permissions
    member.rights = member.rights if rights is None else rights
    chat.members[member.user.id] = member
    update = member_changed(world, chat, by or world.bot.json(), old, member.json())
    if member.user.id == world.bot.id:
        world.updates.push("my_chat_member", update, lane=chat.id)
    elif hears and own_place(world, chat).status in ("creator", "administrator"):
        world.updates.push("chat_member", update, lane=chat.id)
    world.pulse.beat()


def _target(world: World, params: Json) -> tuple[Chat, Member]:
    """The member whom a call is about. Raises a 400 where the bot may not touch them."""
    chat = readable_chat(world, params["chat_id"])
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    user = known_user(world, params["user_id"])
    member = chat.status(user.id) or Member(user, "left")
    if user.id == world.bot.id:
        raise bad_request("can't restrict self")
    if member.status == "creator":
        raise bad_request("can't remove chat owner")
    require_right(world, chat, "can_restrict_members", _RESTRICT)
    if member.status == "administrator":
        raise bad_request("user is an administrator of the chat")
    return chat, member
