"""What is done about a message of a group: nothing, unless everything speaks for it.

A pure function of the verdict, the author, what the group chose and what was said lately.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.groups.allowing import allowed_by
from bot.groups.settings import Digest, GroupSettings, Mode, Removal, is_quiet


class Action(StrEnum):
    """What may be done about a message."""

    IGNORE = "ignore"
    """Nothing at all."""
    COUNT = "count"
    """It is added to the group's numbers."""
    HINT = "hint"
    """A reply under it."""
    FLAG = "flag"
    """A card to the admins."""
    REMOVE = "remove"
    """It is deleted."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who a message is from: ``code`` is the sender's keyed code, empty where not known;
    ``admin`` includes anonymous ones and the linked channel, ``ours`` is the bot itself."""

    code: str = ""
    admin: bool = False
    ours: bool = False
    service: bool = False


@dataclass(frozen=True, slots=True)
class Recent:
    """What happened in the group lately."""

    in_thread: bool = False
    """A hint stands in this thread, posted within the group's cooldown."""
    this_hour: int = 0
    """Hints posted in the group within the last hour."""
    same_text: bool = False
    """The same or a near-identical text was acted on within a day."""
    remembered: bool = False
    """An admin called this text, or a close variant, no offer."""
    sender_muted: bool = False
    """An admin wants nothing said about this sender."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do; ``reason`` is a short stable id: why it is that and no more."""

    actions: frozenset[Action]
    reason: str


REASONS: Final = (
    "service", "ours", "admin", "off", "not-flagged", "not-citable", "trusted",
    "allowed-phrase", "allowed-link", "remembered", "sender-muted", "watching", "same-text",
    "digest", "alert", "muted", "quiet-hours", "cooldown-thread", "cooldown-hour", "hint",
)  # fmt: skip
"""Every reason there is."""


def decide(
    flagged: bool, citable: bool, text: str, links: Sequence[str], author: Author,
    settings: GroupSettings, recent: Recent, now: float,
) -> Decision:  # fmt: skip
    """What to do about a message that says ``text`` and has ``links`` (their targets).

    ``flagged`` and ``citable`` are the verdict; ``now`` is seconds since 1970. Whatever is
    acted on, or would be but for a cooldown, is counted too.
    """
    passes = (
        _leaves_first(author, settings)
        or _verdict(flagged, citable)
        or _let_pass(text, links, author, settings, recent)
    )
    if passes:
        return Decision(frozenset({Action.IGNORE}), passes)
    if settings.mode is Mode.WATCH:
        return Decision(frozenset({Action.COUNT}), "watching")
    actions = {Action.COUNT}
    if settings.removal is Removal.AUTOMATIC:
        actions.add(Action.REMOVE)
    silenced = "same-text" if recent.same_text else ""
    if settings.mode in (Mode.ALERT, Mode.BOTH) and not silenced and _single(settings):
        actions.add(Action.FLAG)
    if settings.mode is Mode.ALERT:
        told = "alert" if _single(settings) else "digest"
        return Decision(frozenset(actions), silenced or told)
    silenced = silenced or _silenced(settings, recent, now)
    if not silenced:
        actions.add(Action.HINT)
    return Decision(frozenset(actions), silenced or "hint")


def _leaves_first(author: Author, settings: GroupSettings) -> str:
    if author.service:
        return "service"
    if author.ours:
        return "ours"
    if author.admin:
        return "admin"
    return "off" if settings.mode is Mode.OFF else ""


def _verdict(flagged: bool, citable: bool) -> str:
    if not flagged:
        return "not-flagged"
    return "" if citable else "not-citable"


def _let_pass(
    text: str, links: Sequence[str], author: Author, settings: GroupSettings, recent: Recent
) -> str:
    """Why the group lets it pass, by what its admins said."""
    if author.code and author.code in settings.trusted:
        return "trusted"
    if allowance := allowed_by(settings.allowed, text, links):
        return allowance
    if recent.remembered:
        return "remembered"
    return "sender-muted" if recent.sender_muted else ""


def _silenced(settings: GroupSettings, recent: Recent, now: float) -> str:
    """Why there is no hint now."""
    if now < settings.muted_until:
        return "muted"
    if is_quiet(settings, now):
        return "quiet-hours"
    if recent.in_thread:
        return "cooldown-thread"
    return "cooldown-hour" if recent.this_hour >= settings.hints_per_hour else ""


def _single(settings: GroupSettings) -> bool:
    """Whether each message has a card of its own."""
    return settings.digest is Digest.NONE
