"""Asking a host for one thing: in its turn, again where that may help, and no more often."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar
from urllib.parse import urljoin

import stamina

from ingest.addresses import Target, checked_url
from ingest.bodies import ENCODINGS
from ingest.fetched import Budget, Clock, Limits, Now, PassingError, Reply, Sleep, Wire
from ingest.pace import Pace, retry_after
from knowledge.errors import FetchError

_Read = TypeVar("_Read")

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_GATEWAY_FAILURES: Final = frozenset({502, 503, 504})
_TOO_MANY: Final = 429


@dataclass(frozen=True, slots=True)
class Errand:
    """One page to be had: where it and its redirects may lie, and the time for all requests."""

    hosts: Collection[str]
    http_hosts: Collection[str]
    budget: Budget


@dataclass(frozen=True, slots=True)
class Moved:
    """An answer that says where else to look."""

    location: str


class Asker:
    """Sends the requests of a `Fetcher`. ``agent`` is the name we give to hosts."""

    def __init__(
        self, wire: Wire, *, agent: str, limits: Limits, clock: Clock, sleep: Sleep, now: Now
    ) -> None:
        self.limits = limits
        self.clock = clock
        self.now = now
        self._wire = wire
        self._agent = agent
        self._pace = Pace(patience=limits.patience, clock=clock, sleep=sleep)

    def errand(self, hosts: Collection[str], http_hosts: Collection[str]) -> Errand:
        """A new errand with all its time left."""
        return Errand(hosts, http_hosts, Budget(self.limits.total, self.clock))

    def ask(
        self,
        target: Target,
        headers: Mapping[str, str],
        errand: Errand,
        gap: float,
        read: Callable[[Reply], _Read],
    ) -> _Read | Moved:
        """What ``read`` makes of the answer, or where else to look, after as many tries as the
        limits allow. Raises `FetchError` with the host's name in front."""
        sent = {"User-Agent": self._agent, "Accept-Encoding": ENCODINGS, **headers}
        # the waits between tries are the pace's, so that all waiting goes through one `sleep`
        for attempt in stamina.retry_context(
            on=PassingError,
            attempts=self.limits.tries,
            timeout=None,
            wait_initial=0,
            wait_max=0,
            wait_jitter=0,
        ):
            with (
                attempt,
                self._backing_off(target, attempt.num),
                _told_of(target.host),
                self._pace.turn(target.host, gap),
                errand.budget.running(),
                self._wire.exchange(target, sent, errand.budget) as reply,
            ):
                self._check_willing(target, reply)
                return _moved(reply) or read(reply)
        raise AssertionError("the last try returns or raises")

    @contextlib.contextmanager
    def _backing_off(self, target: Target, number: int) -> Iterator[None]:
        try:
            yield
        except PassingError:
            self._pace.hold(target.host, self.limits.backoff * 2 ** (number - 1))
            raise

    def _check_willing(self, target: Target, reply: Reply) -> None:
        """Raise where the host is overloaded, and leave it alone for as long as it asks."""
        if reply.status != _TOO_MANY and reply.status not in _GATEWAY_FAILURES:
            return
        wait = retry_after(reply.headers.get("retry-after", ""), self.now())
        said = f"answers with status {reply.status}"
        if wait is not None:
            self._pace.hold(target.host, wait)
            if wait > self.limits.patience:
                raise FetchError(f"{said} and asks not to be asked again for {wait:.0f} s")
        elif reply.status == _TOO_MANY:
            raise FetchError(said)
        raise PassingError(said)


def followed(target: Target, moved: Moved, errand: Errand) -> Target:
    """Where ``moved`` leads from ``target``, checked like an address of our own. Raises
    `FetchError` where we may not go there, or would leave TLS."""
    try:
        url = urljoin(target.url, moved.location)
    except ValueError as error:
        raise FetchError(f"{target.host} redirects to what is not a web address") from error
    try:
        found = checked_url(url, errand.hosts, http_hosts=errand.http_hosts)
    except FetchError as error:
        raise FetchError(f"{target.host} redirects, but {error}") from error
    if (target.scheme, found.scheme) == ("https", "http"):
        raise FetchError(f"{target.host} redirects from https to http")
    return found


def _moved(reply: Reply) -> Moved | None:
    location = reply.headers.get("location", "")
    if reply.status not in _REDIRECTS:
        return None
    if not location:
        raise FetchError(f"answers with status {reply.status} but says not where to")
    return Moved(location)


@contextlib.contextmanager
def _told_of(host: str) -> Iterator[None]:
    try:
        yield
    except FetchError as error:
        raise type(error)(f"{host} {error}") from error
