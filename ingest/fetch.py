"""Where the web is reached: one connection a request, to a machine that was checked.

The name of a host is looked up once for each connection, all its addresses have to be public,
and the connection goes to one of these addresses and nowhere else; the host's name stays what
TLS verifies. Only this module, outside the bot, opens connections.
"""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from typing import Final, TypeAlias

import httpcore
import httpx

from ingest.addresses import Target
from ingest.asking import Asker
from ingest.fetched import Budget, Clock, Limits, Now, PassingError, Reply, Sleep
from ingest.fetcher import Fetcher
from ingest.lookup import Lookup, Resolver, networks
from knowledge.errors import FetchError

Dial: TypeAlias = Callable[[str, int, float], httpcore.NetworkStream]
"""A connection to an address (never a name) and port, within so many seconds; it raises what
httpcore raises."""

_LIMITS: Final = Limits()
_CONTACT: Final = re.compile(r"[!-'*-\[\]-~]{3,200}")


def system_addresses(host: str, port: int) -> tuple[str, ...]:
    """The addresses that this machine's name service gives for ``host``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def system_connection(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """A plain connection to ``address``."""
    return httpcore.SyncBackend().connect_tcp(address, port, timeout=seconds)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@contextlib.contextmanager
def open_fetcher(
    agent_contact: str,
    *,
    resolver: Resolver = system_addresses,
    clock: Clock = time.monotonic,
    sleep: Sleep = time.sleep,
    now: Now = _utc_now,
    limits: Limits = _LIMITS,
    allow_private: Collection[str] = frozenset(),
    tls: ssl.SSLContext | None = None,
    dial: Dial = system_connection,
) -> Iterator[Fetcher]:
    """A `Fetcher` that names itself with ``agent_contact``, a web or mail address at which a
    site can complain.

    ``allow_private`` are addresses or networks, as ``10.2.0.0/16``, that may be connected to
    although they are not public: for sources on an intranet, and for tests. ``tls`` says which
    certificates are trusted, by default those of certifi. No proxy, certificate or password is
    taken from the environment. Raises `FetchError` where the contact or a network is none.
    """
    if not _CONTACT.fullmatch(agent_contact):
        raise FetchError("the contact for sites has to be a web or mail address in ASCII")
    lookup = Lookup(resolver, networks(allow_private), limits.connect)
    wire = _HttpWire(lookup, dial, limits, tls or httpx.create_ssl_context(trust_env=False))
    agent = f"Irisward/{_version()} (+{agent_contact})"
    yield Fetcher(Asker(wire, agent=agent, limits=limits, clock=clock, sleep=sleep, now=now))


def _version() -> str:
    try:
        return metadata.version("irisward")
    except metadata.PackageNotFoundError:
        return "0"


@dataclass(frozen=True, slots=True)
class _HttpWire:
    """Sends one request over a connection of its own, so that nothing outlives it."""

    lookup: Lookup
    dial: Dial
    limits: Limits
    tls: ssl.SSLContext

    @contextlib.contextmanager
    def exchange(
        self, target: Target, headers: Mapping[str, str], budget: Budget
    ) -> Iterator[Reply]:
        """As `ingest.fetched.Wire` says."""
        # no httpx.Client: it would read cookies and redirects, and log the address
        request = httpx.Request(
            "GET",
            _url(target),
            headers={**headers, "Connection": "close"},
            extensions={
                "timeout": httpx.Timeout(self.limits.read, connect=self.limits.connect).as_dict()
            },
        )
        try:
            with (
                _PinnedTransport(self.tls, self._network(budget)) as transport,
                contextlib.closing(transport.handle_request(request)) as response,
            ):
                given = {name.lower(): value for name, value in response.headers.items()}
                yield Reply(response.status_code, given, response.iter_raw())
        except httpx.HTTPError as error:
            raise self._told(error, budget) from error

    def _network(self, budget: Budget) -> httpcore.NetworkBackend:
        return _PinnedNetwork(self.lookup, self.dial, self.limits.connect, budget)

    def _told(self, error: httpx.HTTPError, budget: Budget) -> FetchError:
        if not budget.left:
            return FetchError(f"took longer than {budget.seconds:g} s")
        if invalid := _certificate_error(error):
            return FetchError(f"has a certificate that is not valid: {invalid}")
        if isinstance(error, httpx.ConnectTimeout | httpx.ConnectError):
            return PassingError("could not be reached")
        if isinstance(error, httpx.TimeoutException):
            return FetchError(f"was silent for {self.limits.read:g} s")
        if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError):
            return PassingError("broke off, or does not speak HTTP")
        return FetchError("could not be asked")


class _PinnedTransport(httpx.HTTPTransport):
    def __init__(self, tls: ssl.SSLContext, network: httpcore.NetworkBackend) -> None:
        super().__init__(verify=tls, trust_env=False)
        # httpx has no public argument for the network that its pool uses
        self._pool = httpcore.ConnectionPool(ssl_context=tls, network_backend=network)


class _PinnedNetwork(httpcore.NetworkBackend):
    """What httpcore is given in place of sockets and the name service."""

    def __init__(self, lookup: Lookup, dial: Dial, seconds: float, budget: Budget) -> None:
        self._lookup = lookup
        self._dial = dial
        self._seconds = seconds
        self._budget = budget

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to ``host`` at the first of its checked addresses that answers."""
        addresses = self._lookup.addresses(host, port)
        share = self._seconds / len(addresses)
        for address in addresses:
            self._budget.check()
            with contextlib.suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                stream = self._dial(address, port, min(share, self._budget.left))
                return _Timed(stream, self._budget)
        raise PassingError("could not be reached")


class _Timed(httpcore.NetworkStream):
    """A connection of which no single step outlasts the budget of the page: a host that sends
    a byte a second never lets the library's own limit, which is for silence, run out."""

    def __init__(self, stream: httpcore.NetworkStream, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As much as has come."""
        return self._stream.read(max_bytes, self._within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send everything."""
        self._stream.write(buffer, self._within(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection under TLS."""
        stream = self._stream.start_tls(ssl_context, server_hostname, self._within(timeout))
        return _Timed(stream, self._budget)

    def get_extra_info(self, info: str) -> object:
        """What httpcore asks of a connection."""
        return self._stream.get_extra_info(info)

    def _within(self, timeout: float | None) -> float:
        self._budget.check()
        left = self._budget.left
        return left if timeout is None else min(timeout, left)


def _url(target: Target) -> httpx.URL:
    """``target`` as httpx reads it, which has to be as it was checked."""
    try:
        url = httpx.URL(target.url)
    except httpx.InvalidURL as error:
        raise FetchError("has an address that cannot be sent") from error
    port = url.port or {"https": 443, "http": 80}[target.scheme]
    if (url.scheme, url.raw_host.decode("ascii"), port) != (
        target.scheme,
        target.host,
        target.port,
    ):
        raise FetchError("has an address that is read in two ways")
    return url


def _certificate_error(error: BaseException | None) -> str:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message.rstrip(".")
        error = error.__cause__ or error.__context__
    return ""
