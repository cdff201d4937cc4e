"""The values of fetching: what is asked, what comes back, how much of it is borne."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ingest.addresses import Target
from ingest.media import MediaKind
from knowledge.errors import FetchError

Clock = Callable[[], float]
"""Seconds that only grow, from any beginning."""

Sleep = Callable[[float], None]
"""Waits for so many seconds."""

Now = Callable[[], datetime]
"""The time of day, with its zone."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a site is borne. Seconds and bytes.

    ``raw`` and ``decoded`` are bytes of a body before and after its content encoding, ``ratio``
    how many times larger it may become by it. ``connect`` is for finding and reaching the host,
    ``read`` for silence, ``total`` for all requests of one page together, waits between them
    not counted. ``tries`` are requests for one address where the connection breaks or the site
    is overloaded, ``backoff`` the wait before the second (twice that before the third).
    ``gap`` is the least time between two requests to one host, ``patience`` the longest wait
    that a site may ask for (`Retry-After`), ``crawl_delay`` the longest gap that its robots.txt
    may. ``robots`` are the bytes of that file that are read, ``robots_age`` how long it is
    kept, ``robots_retry`` how long a host is left alone whose file could not be had.
    """

    raw: int = 10 * 1024**2
    decoded: int = 30 * 1024**2
    ratio: int = 100
    connect: float = 5
    read: float = 15
    total: float = 60
    redirects: int = 5
    tries: int = 3
    backoff: float = 2
    gap: float = 1
    patience: float = 60
    crawl_delay: float = 30
    robots: int = 500 * 1024
    robots_age: float = 24 * 3_600
    robots_retry: float = 600


@dataclass(frozen=True, slots=True)
class Validators:
    """By what a page's next fetch can tell that it has not changed.

    They are sent only to ``url``, the address that gave them.
    """

    url: str
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: ``url`` is where it was found after redirects, ``body`` is decoded
    from its content encoding, ``charset`` what its header named (often nothing), ``sha256`` the
    digest of ``body`` in hexadecimal."""

    url: str
    body: bytes
    media: MediaKind
    charset: str
    validators: Validators
    fetched_at: datetime
    sha256: str
    status: int = 200


@dataclass(frozen=True, slots=True)
class NotModified:
    """The page is what it was when ``validators`` were given; use these the next time."""

    url: str
    validators: Validators
    fetched_at: datetime
    status: int = 304


@dataclass(frozen=True, slots=True)
class Reply:
    """What a host answers: names of ``headers`` are in lower case; ``chunks`` is the body as it
    comes, still encoded, and can be read once."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterator[bytes]


class PassingError(FetchError):
    """A failure that may be gone at the next try."""


class Wire(Protocol):
    """What sends one request and has its answer read, following and repeating nothing."""

    def exchange(
        self, target: Target, headers: Mapping[str, str], budget: Budget
    ) -> AbstractContextManager[Reply]:
        """Ask for ``target``. Raises `FetchError`, or `PassingError` where the connection
        failed; the line is a predicate of which the host is the subject."""


class Budget:
    """The seconds that the requests of one page may take together; it stands still outside
    ``running``."""

    def __init__(self, seconds: float, clock: Clock) -> None:
        self.seconds = seconds
        self._clock = clock
        self._spent = 0.0
        self._since: float | None = None

    @property
    def left(self) -> float:
        """Seconds that are left, never below zero."""
        current = 0.0 if self._since is None else self._clock() - self._since
        return max(self.seconds - self._spent - current, 0.0)

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Count what passes inside."""
        self._since = self._clock()
        try:
            yield
        finally:
            self._spent += self._clock() - self._since
            self._since = None

    def check(self) -> None:
        """Raise `FetchError` where nothing is left."""
        if not self.left:
            raise FetchError(f"took longer than {self.seconds:g} s")
