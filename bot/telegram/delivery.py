"""What has been sent for the update in hand, so that an answer goes out once.

Telegram has no key by which a repeated send is known. So it is noted before each send that a
message may be on its way, and after it which id it got. When a process died, or a connection
broke, between the two, the message is looked for before it is sent again.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, field

from bot.store.inbox import Pending


@dataclass(slots=True)
class Delivery:
    """The sends of one update. Of one task only; lives through all tries of the update."""

    update_id: int
    received: int = 0
    """id of the message that is answered, 0 for none"""
    sent: list[int] = field(default_factory=list)
    """ids of the messages sent for it, in order, also by an earlier try or process"""
    uncertain: bool = False
    """whether one more may have been sent without our knowing"""
    after: int = 0
    """highest message id known when that one was sent: its own is higher"""
    position: int = 0
    """how many messages this try has sent or found sent"""

    def restarted(self) -> None:
        """Begin another try."""
        self.position = 0


CURRENT: ContextVar[Delivery | None] = ContextVar("delivery", default=None)
"""The delivery of the update that the running task handles."""


def delivery_of(pending: Pending) -> Delivery:
    """What is known of the sends for an update from the inbox."""
    message = pending.payload.get(pending.kind)
    held = message.get("message") if isinstance(message, dict) else None
    holder = held if isinstance(held, dict) else message
    number = holder.get("message_id") if isinstance(holder, dict) else None
    return Delivery(
        update_id=pending.update_id,
        received=number if isinstance(number, int) else 0,
        sent=list(pending.sent),
        uncertain=pending.sending,
        after=pending.after,
    )
