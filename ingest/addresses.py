"""Which addresses may be fetched: web addresses before a name is looked up, and machines after.

Nothing here looks anything up.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, TypeAlias
from urllib.parse import quote, urlsplit

import idna

from knowledge.errors import FetchError

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
"""The address of a machine."""

URL_LENGTH: Final = 4_096
"""Characters of a web address; a longer one is refused."""

_PORTS: Final = {"https": 443, "http": 80}
_HOST_LENGTH: Final = 253
_NAME: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9-]{1,63}")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
_STRAY_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PATH_SAFE: Final = "/%:@!$&'()*+,;=~"
_QUERY_SAFE: Final = _PATH_SAFE + "?"

# what stands for an IPv4 address within an IPv6 one
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_GLOBAL_UNICAST: Final = ipaddress.IPv6Network("2000::/3")
# newer than the lists of some Python that we run on, or handed out to nobody
_NEVER_PUBLIC: Final = tuple(
    ipaddress.ip_network(network)
    for network in ("192.88.99.0/24", "192.0.0.0/24", "3fff::/20", "2001::/23")
)


@dataclass(frozen=True, slots=True)
class Target:
    """A web address that may be fetched, in one spelling.

    ``url`` is all ASCII and has no credentials and no fragment; ``host`` is in lower case, in
    the form the name service knows (an IPv6 address without brackets).
    """

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port, as ``https://example.org``; a default port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"


def checked_url(url: str, hosts: Collection[str], *, http_hosts: Collection[str] = ()) -> Target:
    """``url`` in one spelling, where its host is on the list ``hosts``.

    An entry of ``hosts`` is a name or a literal address, alone (then the port is the scheme's
    own) or with a port, as ``example.org:8443``; names are compared after UTS-46 mapping, and
    whole: no entry stands for names below it. ``http_hosts`` are those of ``hosts`` that may be
    reached without TLS. Raises `FetchError` with a line that repeats nothing of ``url`` but its
    host or scheme.
    """
    if not url or len(url) > URL_LENGTH or not url.isprintable() or re.search(r"[\s\\]", url):
        raise FetchError("not a web address")
    try:
        split = urlsplit(url)
        port = split.port
    except ValueError as error:
        raise FetchError("not a web address") from error
    if split.scheme not in _PORTS:
        raise FetchError(f"addresses of the scheme {split.scheme[:20] or '(none)'} are not fetched")
    if "@" in split.netloc:
        raise FetchError("an address with a user name or password is not fetched")
    host = _host(split.hostname or "")
    target = Target("", split.scheme, host, _PORTS[split.scheme] if port is None else port)
    _check_listed(target, hosts, http_hosts)
    path = _escaped(_without_dots(split.path) or "/", _PATH_SAFE)
    query = f"?{_escaped(split.query, _QUERY_SAFE)}" if split.query else ""
    return Target(f"{target.origin}{path}{query}", target.scheme, host, target.port)


def is_public(address: str) -> bool:
    """Whether ``address`` is one machine of the public internet.

    False for anything local, reserved, multicast or unspecified; for an IPv6 address that
    stands for an IPv4 one (mapped, NAT64, 6to4) that is not public; for Teredo and all other
    forms; and for what is no address.
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.scope_id is not None:
            return False
        embedded = _embedded(parsed)
        if embedded is not None:
            return is_public(str(embedded))
        if parsed not in _GLOBAL_UNICAST:
            return False
    if parsed.is_multicast or parsed.is_unspecified or parsed.is_reserved:
        return False
    return parsed.is_global and not any(parsed in network for network in _NEVER_PUBLIC)


def literal(host: str) -> Address | None:
    """The address that ``host`` spells out in its usual form, or none."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _embedded(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _host(name: str) -> str:
    """``name`` as the name service knows it, or a literal address in its usual form."""
    if ":" in name:
        parsed = literal(name)
        if parsed is None or "%" in name:
            raise FetchError("not a web address")
        return str(parsed)
    if not 0 < len(name) <= _HOST_LENGTH:
        raise FetchError("an address without a host, or with one too long, is not fetched")
    try:
        ascii_name = idna.encode(name, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError) as error:
        raise FetchError("not a web address: its host is no name") from error
    if not _NAME.fullmatch(ascii_name):
        raise FetchError("not a web address: its host is no name")
    # any name that ends in a number is read as an IPv4 address by one program or another
    if _NUMBER.fullmatch(ascii_name.rpartition(".")[2]) and literal(ascii_name) is None:
        raise FetchError("an address of numbers in an unusual notation is not fetched")
    return ascii_name


def _check_listed(target: Target, hosts: Collection[str], http_hosts: Collection[str]) -> None:
    shown = target.origin.partition("//")[2]
    if not _listed(target, hosts):
        raise FetchError(f"{shown} is not on the list of allowed hosts")
    if target.scheme == "http" and not _listed(target, http_hosts):
        raise FetchError(f"{shown} is fetched only over https")


def _listed(target: Target, entries: Collection[str]) -> bool:
    return any(_matches(target, entry) for entry in entries)


def _matches(target: Target, entry: str) -> bool:
    try:
        parts = urlsplit(f"//{entry if entry.count(':') < 2 or '[' in entry else f'[{entry}]'}")
        host, port = _host(parts.hostname or ""), parts.port
    except (ValueError, FetchError):
        return False
    if parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        return False
    return (host, _PORTS[target.scheme] if port is None else port) == (target.host, target.port)


def _without_dots(path: str) -> str:
    """``path`` without ``.`` and ``..``, so that a site's rules are asked about what is sent."""
    kept: list[str] = []
    parts = path.split("/")
    for part in parts:
        if part == "..":
            kept = kept[:-1] if len(kept) > 1 else kept
        elif part != ".":
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


def _escaped(text: str, safe: str) -> str:
    return _STRAY_PERCENT.sub("%25", quote(text, safe=safe))
