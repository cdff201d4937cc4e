"""What is known about a flagged message: what was said of its like, and what is to be done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.groups.likeness import alike, signature
from bot.groups.moderation import Action, Author, Decision, Recent
from bot.groups.settings import GroupSettings
from bot.store.groups import Groups, Hint
from bot.telegram.group.hints import cited
from bot.telegram.group.place import Place
from bot.telegram.group.posted import Posted, question
from knowledge.desk import Desk
from knowledge.domain import Answer
from knowledge.policy import Sensitivity

DAY_SECONDS: Final = 86_400.0


class Unweighed(Exception):
    """The classifiers had nothing to say, as while their model is down: rules alone take a joke
    for an offer, and are not enough to speak in a group."""


@dataclass(frozen=True, slots=True)
class Found:
    """An offer, as the desk reads it."""

    answer: Answer
    standing: str
    """how the notice behind the hint stands, in words"""
    text: str
    """what makes it one: the message or, where its author split it, the one before, too"""


@dataclass(frozen=True, slots=True)
class Case:
    """A flagged message and all that is known about it."""

    place: Place
    posted: Posted
    when: float
    """when it was posted or, if it was edited, that"""
    settings: GroupSettings
    found: Found
    author: Author
    signature: bytes
    same: Hint | None
    """what was stored of the same text within a day"""
    decision: Decision


@dataclass(frozen=True, slots=True)
class Lately:
    """What happened in a group lately that bears on a message."""

    signature: bytes
    same: Hint | None
    recent: Recent


_TOGETHER: Final = {
    Sensitivity.CAREFUL: Sensitivity.CAREFUL,
    Sensitivity.BALANCED: Sensitivity.CAREFUL,
    Sensitivity.KEEN: Sensitivity.BALANCED,
}
"""How readily an offer is seen in several messages together, of which none is one: most that
people write one after the other has nothing to do with one another."""


def looked(desk: Desk, posted: Posted, settings: GroupSettings) -> Found | None:
    """The offer in a message, if there is one. Blocks; raises `Unweighed`."""

    def screened(one: Posted, sensitivity: Sensitivity = settings.sensitivity) -> Answer | None:
        found = desk.screen(question(one, settings), sensitivity)
        if found.flagged and not found.reading.probabilities:
            raise Unweighed
        return found.answer

    answer = screened(posted)
    if answer is None:
        return None
    text = posted.own or posted.quoted
    if posted.earlier:
        alone = screened(replace(posted, earlier=""))
        if alone is None:
            if screened(replace(posted, earlier="", own=posted.earlier, quoted="")) is not None:
                return None  # that one was looked at when it came, and this one adds nothing
            if screened(posted, _TOGETHER[settings.sensitivity]) is None:
                return None
            text = f"{posted.earlier}\n{posted.own}"
        # what was said before may be about anything, and in another language
        answer = alone or answer
    citation = cited(answer)
    return Found(answer, desk.standing(answer, citation.number), text) if citation else None


def lately(
    groups: Groups, chat: int, sender: str, thread: int, text: str, settings: GroupSettings,
    now: float,
) -> Lately:  # fmt: skip
    """What is stored that bears on a message of a thread that says ``text``. Blocks; raises
    `StoreError`."""
    known = signature(text, groups.key(chat))
    hints = groups.hints(chat, now - DAY_SECONDS)
    like = [hint for hint in hints if alike(hint.signature, known)]
    # one that came to something counts before one that a cooldown silenced
    same = next((hint for hint in reversed(like) if acted_on(hint)), like[-1] if like else None)
    posted_at = [(hint.when, hint.thread) for hint in hints if hint.decision == "hint"]
    recent = Recent(
        in_thread=any(
            at == thread and now - when < settings.thread_minutes * 60 for when, at in posted_at
        ),
        this_hour=sum(now - when < 3_600 for when, _ in posted_at),
        same_text=same is not None and acted_on(same),
        remembered=any(alike(one, known) for one in groups.remembered(chat)),
        sender_muted=bool(sender) and groups.muted(chat, sender, now),
    )
    return Lately(known, same, recent)


def acted_on(hint: Hint) -> bool:
    """Whether something came of it that a second one would repeat. A send that nobody knows the
    end of counts; one that surely failed does not."""
    shown = hint.hint or hint.card or hint.state == "removed" or hint.decision == "uncertain"
    return bool(shown) and hint.state != "withdrawn"


def too_late(decision: Decision) -> Decision:
    """The same, without what would be said or done in the group."""
    left = decision.actions - {Action.HINT, Action.REMOVE}
    return Decision(left, "late" if Action.HINT in decision.actions else decision.reason)
