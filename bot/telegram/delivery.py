"""What has been sent for the update in hand, so that an answer goes out once.

Telegram has no key by which a repeated send is known. So it is noted before each send that a
message may be on its way, and after it which id it got. When a process died, or a connection
broke, between the two, the message is looked for before it is sent again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final

from cachetools import LRUCache

from bot.store.inbox import Pending

KNOWN: Final = 10_000
"""Message ids remembered, so that they are not taken for the one that is looked for."""

_OWN_NUMBERS: Final = -1_000_000_000_000
"""Chats with lower ids (supergroups, channels) number their messages; all others share."""


@dataclass(slots=True)
class Delivery:
    """The sends of one update, or of one piece of news. Of one task only; lives through all
    tries."""

    update_id: int
    received: int = 0
    """id of the message that is answered, 0 for none"""
    sent: list[int] = field(default_factory=list)
    """ids of the messages sent for it, in order, also by an earlier try or process"""
    uncertain: bool = False
    """whether one more may have been sent without our knowing"""
    after: int = 0
    """highest message id known when that one left: its own is higher"""
    position: int = 0
    """how many messages this try has sent or found sent"""
    leaving: Callable[[int], Awaitable[None]] | None = None
    """notes, instead of the ledger, that a message is about to leave; told ``after``"""

    def restarted(self) -> None:
        """Begin another try."""
        self.position = 0


CURRENT: ContextVar[Delivery | None] = ContextVar("delivery", default=None)
"""The delivery of the update that the running task handles."""


class Numbers:
    """The ids of messages, as far as they are known."""

    def __init__(self) -> None:
        self._highest = 0
        self._known: LRUCache[tuple[int, int], None] = LRUCache(KNOWN)

    def saw(self, chat: int, number: int) -> None:
        """Note a message, of whomever: what is sent from now on gets a higher id. 0 is none."""
        if not (chat and number):
            return
        self._known[_counted_in(chat), number] = None
        if not _counted_in(chat):
            self._highest = max(self._highest, number)

    def begin(self, number: int) -> None:
        """Note the highest number of private chats that an earlier process knew."""
        self._highest = max(self._highest, number)

    @property
    def of_all(self) -> int:
        """The highest id known where chats share their numbers."""
        return self._highest

    def highest(self, chat: int) -> int:
        """The highest id known that tells something of a chat; 0 for none."""
        return 0 if _counted_in(chat) else self._highest

    def unknown(self, chat: int, after: int) -> Iterator[int]:
        """The ids above ``after`` of which it is not known whose they are."""
        counted_in = _counted_in(chat)
        return (n for n in count(after + 1) if (counted_in, n) not in self._known)


def delivery_of(pending: Pending) -> Delivery:
    """What is known of the sends for an update from the inbox."""
    return Delivery(
        update_id=pending.update_id,
        received=place_of(pending.payload.get(pending.kind))[1],
        sent=list(pending.sent),
        uncertain=pending.sending,
        after=pending.after,
    )


def place_of(content: Any) -> tuple[int, int]:
    """Chat and id of the message that the content of an update is, or is about; 0 for none."""
    held = content.get("message") if isinstance(content, dict) else None
    message = held if isinstance(held, dict) else content
    if not isinstance(message, dict):
        return 0, 0
    chat, number = message.get("chat"), message.get("message_id")
    known = chat.get("id") if isinstance(chat, dict) else 0
    return known if type(known) is int else 0, number if type(number) is int else 0


def _counted_in(chat: int) -> int:
    """What counts the messages of a chat: the chat itself, or 0 for what counts for all."""
    return chat if chat < _OWN_NUMBERS else 0
