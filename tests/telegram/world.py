"""Everything that one stand-in knows, and how it changes."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.telegram.faults import Faults
from tests.telegram.pending import Updates
from tests.telegram.pulse import Pulse
from tests.telegram.rates import Meter
from tests.telegram.settings import Settings
from tests.telegram.state import Chat, Posted, User
from tests.telegram.wire import Json, Violation


@dataclass(slots=True)
class StoredFile:
    """A file on Telegram's side. ``size`` may be more than there is content, so that a test
    need not make 20 MB."""

    id: str
    unique_id: str
    path: str
    content: bytes
    size: int


@dataclass(slots=True)
class Query:
    """A pressed button or an inline query that waits for an answer: the parameters of the call
    that answered it. ``asked`` is monotonic time."""

    id: str
    user: int
    asked: float
    chat: int = 0
    answered: bool = False
    seen: bool = False
    answer: Json = field(default_factory=dict)


@dataclass(slots=True)
class Profile:
    """What the bot says of itself, by language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)


class World:
    """The state behind one bot. ``clock`` is monotonic, ``now`` is Unix time shifted by
    ``skew`` seconds."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.limits = settings.limits
        self.clock = time.monotonic
        self.skew = 0.0
        self.pulse = Pulse()
        self.faults = Faults(settings.seed, self.clock)
        self.meter = Meter(settings.rates, self.clock)
        self.updates = Updates(self.faults, self.now, self.pulse.beat)
        self.bot = User(
            int(settings.token.partition(":")[0]), settings.name, "", settings.username, "", True
        )
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, Query] = {}
        self.inline: dict[str, Posted] = {}
        self.profile = Profile()
        self.violations: list[Violation] = []
        self._shared_ids = itertools.count(1)
        self._numbers = itertools.count(1)
        self._user_ids = itertools.count(700_000_001)

    def now(self) -> float:
        """Unix time as this world has it."""
        return time.time() + self.skew

    def date(self) -> int:
        """Unix time in whole seconds, as messages bear it."""
        return int(self.now())

    def number(self) -> int:
        """A number not given out before."""
        return next(self._numbers)

    def breach(self, kind: str, method: str, chat: int, detail: str) -> None:
        """Writes a violation down."""
        self.violations.append(Violation(kind, method, chat, detail))

    def new_user(
        self, first_name: str, last_name: str = "", username: str = "", language_code: str = ""
    ) -> User:
        """A person whom the bot has not met."""
        number = next(self._user_ids)
        user = User(number, first_name, last_name, username, language_code)
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, "private", user=user)
        return user

    def new_chat(self, kind: str, title: str, username: str = "") -> Chat:
        """A group, supergroup or channel without members."""
        number = self.number()
        base = -4_000_000_000 if kind == "group" else -1_002_000_000_000
        chat = Chat(base - number, kind, title, username)
        self.chats[chat.id] = chat
        return chat

    def next_id(self, chat: Chat) -> int:
        """The number of the next message in a chat."""
        if chat.numbers_itself:
            chat.last_id += 1
            return chat.last_id
        return next(self._shared_ids)

    def store(self, chat: Chat, posted: Posted) -> Posted:
        """Puts a message into its chat."""
        chat.messages[posted.id] = posted
        if posted.by_bot:
            chat.voiced.append(posted.id)
        self.pulse.beat()
        return posted

    def new_file(self, content: bytes, name: str, size: int | None = None) -> StoredFile:
        """A file that bots can ask for."""
        number = self.number()
        stored = StoredFile(
            id=f"AgACAgQAAxkBAAI{number:08d}",
            unique_id=f"AQAD{number:08d}",
            path=f"files/{number}-{name}",
            content=content,
            size=len(content) if size is None else size,
        )
        self.files[stored.id] = stored
        return stored

    def new_query(self, user: int, chat: int = 0) -> Query:
        """A query that waits for its answer from now on."""
        query = Query(f"{user}{self.number():09d}", user, self.clock(), chat)
        self.queries[query.id] = query
        return query

    def groups_of(self, user: int) -> Iterator[Chat]:
        """The groups and channels in which somebody is."""
        for chat in self.chats.values():
            member = chat.status(user)
            if member is not None and member.present:
                yield chat
