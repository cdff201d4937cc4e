"""From a host's name to the machines that may be connected to for it."""

from __future__ import annotations

import ipaddress
import queue
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from ingest.addresses import is_public, literal
from ingest.fetched import PassingError
from knowledge.errors import FetchError

Resolver: TypeAlias = Callable[[str, int], Sequence[str]]
"""The addresses of a host, for a port. Raises `OSError` where there are none."""

Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network

_MOST: Final = 4
"""Addresses of one host that are tried."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """Asks ``resolver``, for at most ``seconds``. Machines in ``private`` may be connected to
    although they are not public."""

    resolver: Resolver
    private: tuple[Network, ...]
    seconds: float

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """Addresses of ``host`` to be tried in turn. Raises `FetchError` where even one of its
        addresses is not public, and `PassingError` where none is found; the line is a
        predicate of which the host is the subject."""
        found = (host,) if literal(host) else self._looked_up(host, port)
        if not all(self._may_reach(address) for address in found):
            raise FetchError("is at an address that is not public")
        return found[:_MOST]

    def _may_reach(self, address: str) -> bool:
        parsed = literal(address)
        return parsed is not None and (
            is_public(address) or any(parsed in network for network in self.private)
        )

    def _looked_up(self, host: str, port: int) -> Sequence[str]:
        answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

        def look() -> None:
            try:
                answers.put(self.resolver(host, port))
            except (OSError, ValueError) as error:
                answers.put(error)

        # the name service has no time limit of its own that could be set
        threading.Thread(target=look, daemon=True, name="ingest-lookup").start()
        try:
            answer = answers.get(timeout=self.seconds)
        except queue.Empty as error:
            raise PassingError(f"could not be looked up within {self.seconds:g} s") from error
        if isinstance(answer, Exception):
            raise PassingError("is not known to the name service") from answer
        if not answer:
            raise PassingError("is not known to the name service")
        return answer


def networks(entries: Collection[str]) -> tuple[Network, ...]:
    """Addresses and networks, as ``10.2.0.0/16``. Raises `FetchError` where one is neither."""
    try:
        return tuple(ipaddress.ip_network(entry, strict=False) for entry in entries)
    except ValueError as error:
        raise FetchError("what may be reached is no list of addresses and networks") from error
