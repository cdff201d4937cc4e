"""Which chats and messages the bot can reach, and how it is told that it cannot."""

from __future__ import annotations

from tests.telegram.state import Chat, Member, Posted, User
from tests.telegram.wire import ApiError, bad_request, forbidden
from tests.telegram.world import World

_NAMES = {"group": "group", "supergroup": "supergroup", "channel": "channel"}


def found_chat(world: World, address: int | str) -> Chat:
    """The chat of that id or ``@name``. Raises a 400 where the bot knows none."""
    if isinstance(address, str):
        named = [c for c in world.chats.values() if c.username and f"@{c.username}" == address]
        chat = named[0] if named else None
    else:
        chat = world.chats.get(address)
    if chat is None or not _known(world, chat):
        raise bad_request("chat not found")
    return chat


def readable_chat(world: World, address: int | str) -> Chat:
    """A chat the bot can look at. Raises a 400 or 403."""
    chat = found_chat(world, address)
    if chat.private:
        return chat
    if chat.migrated_to:
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(text, migrate_to=chat.migrated_to)
    member = chat.status(world.bot.id)
    if member is not None and member.status == "kicked":
        raise forbidden(f"bot was kicked from the {_NAMES[chat.kind]} chat")
    if member is None or not member.present:
        raise forbidden(f"bot is not a member of the {_NAMES[chat.kind]} chat")
    return chat


def writable_chat(world: World, address: int | str) -> Chat:
    """A chat the bot can write to. Raises a 400 or 403."""
    chat = readable_chat(world, address)
    if chat.private:
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
    member = own_place(world, chat)
    if chat.kind == "channel" and not member.may("can_post_messages"):
        raise bad_request("need administrator rights in the channel chat")
    allowed = chat.permissions if member.status == "member" else member.permissions
    if member.status in ("member", "restricted") and "can_send_messages" not in allowed:
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def own_place(world: World, chat: Chat) -> Member:
    """The bot as a member of a group or channel."""
    member = chat.status(world.bot.id)
    return Member(world.bot, "left") if member is None else member


def known_user(world: World, user_id: int) -> User:
    """A user by id. Raises a 400 for none."""
    user = world.users.get(user_id)
    if user is None:
        raise bad_request("user not found")
    return user


def found_message(chat: Chat, number: object, what: str) -> Posted:
    """A message of a chat. Raises a 400 such as ``message to edit not found``."""
    posted = chat.message(number)
    if posted is None:
        raise bad_request(f"{what} not found")
    return posted


def require_right(world: World, chat: Chat, right: str, purpose: str) -> None:
    """Raises a 400 where the bot lacks a right of administrators."""
    if not own_place(world, chat).may(right):
        raise bad_request(f"not enough rights to {purpose}")


def _known(world: World, chat: Chat) -> bool:
    """A bot knows those who wrote to it or share a group with it, and its groups."""
    if chat.user is None:
        return bool(chat.username) or world.bot.id in chat.members
    shares = any(world.bot.id in group.members for group in world.groups_of(chat.user.id))
    return chat.started or chat.blocked or shares
