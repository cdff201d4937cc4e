"""A trial run over an exported chat: what the bot would have done, and would not have."""

from __future__ import annotations

import secrets
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

import structlog

from bot.batch import Row, screened_row
from bot.export_message import Chat, Post
from bot.groups.likeness import alike, signature
from bot.groups.moderation import Action, Author, Decision, Recent, decide
from bot.groups.settings import GroupSettings
from bot.telegram.group.split import Earlier
from knowledge.desk import Screened
from knowledge.domain import Message
from knowledge.policy import Sensitivity

_HOUR: Final = 3600
_DAY: Final = 24 * _HOUR
_STRONGEST: Final = (Action.REMOVE, Action.HINT, Action.FLAG, Action.COUNT)

_log = structlog.get_logger(__name__)


class Screen(Protocol):
    """What is needed of the desk."""

    def screen(self, message: Message, sensitivity: Sensitivity = ...) -> Screened:
        """Whether a group message is an offer to hint at."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What would have been done about one message. ``text`` is what was judged as its author's
    own; it begins with ``earlier``, what they wrote just before."""

    post: Post
    screened: Screened
    decision: Decision
    text: str
    earlier: str
    milliseconds: float

    @property
    def hinted(self) -> bool:
        """Whether a hint would have been posted."""
        return Action.HINT in self.decision.actions

    @property
    def action(self) -> Action:
        """The most that would have been done."""
        done = (action for action in _STRONGEST if action in self.decision.actions)
        return next(done, Action.IGNORE)


@dataclass(frozen=True, slots=True)
class Failed:
    """A message that could not be judged, about which the bot would have done nothing."""

    post: Post


class Trial:
    """Goes through messages in the order of the export, by the clock of the export."""

    def __init__(self, desk: Screen, settings: GroupSettings) -> None:
        """``settings`` are those of every group of the export."""
        self._desk = desk
        self._settings = settings
        self._key = secrets.token_bytes(32)
        self._rooms: dict[Chat, _Room] = {}

    def run(self, posts: Iterable[Post]) -> Iterator[Tried | Failed]:
        """What would have been done about each message that somebody wrote."""
        for post in posts:
            if not post.spoken:
                continue
            try:
                yield self._tried(post)
            except Exception as error:  # the outer rim: one message must not end the run
                _log.exception("message failed", message=post.id, kind=type(error).__name__)
                yield Failed(post)

    def _tried(self, post: Post) -> Tried:
        started = time.perf_counter()
        if post.chat not in self._rooms:
            self._rooms[post.chat] = _Room(self._settings.thread_minutes * 60)
        room = self._rooms[post.chat]
        earlier = room.said_before(post)
        text = _joined(earlier, post.text)
        message = Message(
            text, post.quoted, country=self._settings.country, language=self._settings.language
        )
        result = self._desk.screen(message, self._settings.sensitivity)
        said = _joined(text, post.quoted)
        marks = signature(said, self._key) if result.flagged else b""
        recent = room.recent(post, marks) if result.flagged else _NOTHING
        decision = decide(
            result.flagged, result.answer is not None, said, post.links, Author(admin=post.admin),
            self._settings, recent, post.when,
        )  # fmt: skip
        if Action.HINT in decision.actions:
            room.hints.append(_Hint(post.when, post.thread, marks))
        elapsed = round((time.perf_counter() - started) * 1000, 3)
        return Tried(post, result, decision, text, earlier, elapsed)


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def trial_row(one: Tried | Failed) -> Row:
    """A line of output: that of the batch, with date, action and reason; nothing about people.
    Numbers of messages are those of a group, which is named where there are several."""
    place: Row = {} if one.post.chat.alone else {"chat": one.post.chat.id}
    head: Row = {"id": one.post.id, **place}
    if isinstance(one, Failed):
        return {**head, "error": f"message {one.post.id}: it could not be judged"}
    return {
        **head,
        **screened_row(one.screened),
        "date": one.post.date,
        "action": str(one.action),
        "reason": one.decision.reason,
        "elapsed_ms": one.milliseconds,
    }


@dataclass(frozen=True, slots=True)
class _Hint:
    when: float
    thread: int
    marks: bytes


_NOTHING: Final = Recent()


class _Room:
    """What went on in one chat lately, by the clock of the export."""

    def __init__(self, thread_seconds: float) -> None:
        self.hints: deque[_Hint] = deque()
        self._thread_seconds = thread_seconds
        self._now = 0.0
        self._earlier = Earlier(clock=lambda: self._now)

    def said_before(self, post: Post) -> str:
        """What the author of a message wrote just before, as the bot remembers it."""
        if not post.sender:
            return ""
        self._now = post.when
        author = (0, post.thread, hash(post.sender))
        if post.forwarded:
            return self._earlier.comment(author, post.id, int(post.when))
        said = _joined(post.text, post.quoted)
        return self._earlier.said(author, post.id, int(post.when), said)

    def recent(self, post: Post, marks: bytes) -> Recent:
        """The hints that a new one is weighed against."""
        while self.hints and post.when - self.hints[0].when >= _DAY:
            self.hints.popleft()
        ages = [(post.when - hint.when, hint) for hint in self.hints]
        return Recent(
            in_thread=any(
                age < self._thread_seconds and hint.thread == post.thread for age, hint in ages
            ),
            this_hour=sum(age < _HOUR for age, _ in ages),
            same_text=any(alike(hint.marks, marks) for hint in self.hints),
        )
