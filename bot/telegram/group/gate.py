"""The gate: which updates may come in. Ordinary talk of groups ends here, in memory.

Everything else about the bot begins with an update being stored. What people say in a group and
what does not concern us must touch no disk and no log, so it is looked at before that, raw.

Let in from a group: commands that are ours, presses, changes of who may do what, moves to
another id, what is said to us, and messages of which stage one says that they might be an offer.
A group that is not known (the bot was added while it was down, or its data were erased on demand)
is treated as one that only watches: nothing is said there before somebody chooses so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any, Final

from cachetools import LRUCache

from bot.groups.settings import Mode
from bot.telegram.group.posted import EARLIER, sender_of, words
from bot.telegram.group.split import Earlier

GROUPS: Final = frozenset({"group", "supergroup"})
"""Kinds of chat with more than one person in them."""

MOST_LET_IN: Final = 20_000
"""Messages remembered that were let in, so that an edit of one is, too."""

_MESSAGES: Final = ("message", "edited_message")
_LEADING: Final = frozenset({"creator", "administrator"})
_MOVED: Final = ("migrate_to_chat_id", "migrate_from_chat_id")

_KEPT_OF_EDIT: Final = (
    "message_id", "date", "edit_date", "chat", "from", "sender_chat", "message_thread_id",
    "is_topic_message",
)  # fmt: skip
"""What is left of an edited message when its words no longer concern us."""

Update = dict[str, Any]


class Gate:
    """Looks at updates before they are stored."""

    def __init__(
        self,
        *,
        bot: int,
        username: str,
        commands: Collection[str],
        mode: Callable[[int], Mode],
        concerns: Callable[[str], bool],
        failed: Callable[[str], None],
        earlier: Earlier | None = None,
        house: int = 0,
    ) -> None:
        """``bot`` and ``username`` are ours, ``commands`` what we answer in groups. ``mode`` is
        what a group has chosen, ``concerns`` stage one; neither may wait for anything. ``failed``
        counts a failure by the name of its class. ``house`` is the operators' chat, in which there
        are more commands than elsewhere; 0 for none."""
        self._bot = bot
        self._username = username.casefold()
        self._mention = re.compile(rf"@{re.escape(username)}(?!\w)", re.IGNORECASE)
        self._commands = frozenset(name.casefold() for name in commands)
        self._mode = mode
        self._concerns = concerns
        self._failed = failed
        self._house = house
        self._earlier = Earlier() if earlier is None else earlier
        self._let_in: LRUCache[tuple[int, int], None] = LRUCache(MOST_LET_IN)

    def admitted(self, update: Update) -> Update | None:
        """The update as it may be stored, None where it may not. A failure lets nothing in."""
        try:
            return self._look(update)
        except Exception as error:  # the outer rim: a message that breaks us is left alone
            self._failed(type(error).__name__)
            return None

    def let_in(self, chat: int, message: int) -> None:
        """Have edits of a message let in: it was acted on by an earlier process."""
        self._let_in[chat, message] = None

    def _look(self, update: Update) -> Update | None:
        for kind in _MESSAGES:
            message = update.get(kind)
            if isinstance(message, dict):
                chat = message.get("chat")
                if not isinstance(chat, dict) or chat.get("type") not in GROUPS:
                    return update
                return self._message(update, kind, message, chat["id"])
        changed = update.get("chat_member")
        if isinstance(changed, dict) and not _of_admins(changed):
            return None
        return update

    def _message(self, update: Update, kind: str, message: Update, chat: int) -> Update | None:
        if any(name in message for name in _MOVED):
            return update
        if self._is_ours(message):
            return None
        edited = kind == "edited_message"
        if not edited and self._is_to_us(message):
            return update
        if self._mode(chat) is Mode.OFF:
            return None
        number = message["message_id"]
        said = words(message)
        before = self._before(message, chat, number, said) if said else ""
        if said and (self._concerns(said) or (before and self._concerns(f"{before}\n{said}"))):
            self._let_in[chat, number] = None
            return {**update, kind: {**message, EARLIER: before}} if before else update
        if edited and (chat, number) in self._let_in:
            # what was said about it may have to go; its new words are not ours to keep
            left = {name: message[name] for name in _KEPT_OF_EDIT if name in message}
            return {**update, kind: left}
        return None

    def _before(self, message: Update, chat: int, number: int, said: str) -> str:
        """What the author said just before, and note what is said now."""
        sender = sender_of(message)
        if not sender:
            return ""
        thread = message.get("message_thread_id")
        author = (chat, thread if type(thread) is int else 0, sender)
        date = int(message["date"])
        if "forward_origin" in message:
            # somebody else's words: no part of a text of one's own
            return self._earlier.comment(author, number, date)
        return self._earlier.said(author, number, date, said)

    def _is_ours(self, message: Update) -> bool:
        for name in ("from", "via_bot"):
            user = message.get(name)
            if isinstance(user, dict) and user.get("id") == self._bot:
                return True
        return False

    def _is_to_us(self, message: Update) -> bool:
        """Whether a message is a command of ours, an answer to us, or mentions us."""
        replied = message.get("reply_to_message")
        if isinstance(replied, dict):
            author = replied.get("from")
            if isinstance(author, dict) and author.get("id") == self._bot:
                return True
        entities = message.get("entities")
        text = message.get("text")
        if not entities or not isinstance(text, str):
            return False
        if text.startswith("/"):
            name, _, target = text.split(None, 1)[0][1:].casefold().partition("@")
            known = name in self._commands or message["chat"]["id"] == self._house
            return known and target in ("", self._username)
        return self._mention.search(text) is not None


def _of_admins(changed: Update) -> bool:
    """Whether a change of somebody's place is about administrators: who else comes and goes is
    no matter of ours."""
    for name in ("old_chat_member", "new_chat_member"):
        member = changed.get(name)
        if isinstance(member, dict) and member.get("status") in _LEADING:
            return True
    return False
