"""Which addresses Telegram makes into links, and what it makes of them.

An address without a scheme is read as ``http``; an address that cannot be a link leaves its
text plain. So ``javascript:alert(1)`` and ``tel:123`` never become links, and
``mailto:a@b.org`` becomes one to ``b.org``.
"""

from __future__ import annotations

import ipaddress
import re

_HOST = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=]|%[0-9A-Fa-f]{2}|[^\x00-\x7f])+")
_USER = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=:]|%[0-9A-Fa-f]{2}|[^\x00-\x7f])*")
_INNER_SCHEMES = ("tg", "ton", "tonsite")
_SPACE = " \t\r\n\0\v"


class BadLink(ValueError):
    """Why an address is no link, in Telegram's words."""


def checked_link(address: str) -> str:
    """The link that Telegram makes of an address. Raises `BadLink`."""
    lowered = address.lower()
    for scheme in _INNER_SCHEMES:
        if lowered.startswith(f"{scheme}:"):
            return _inner_link(scheme, address[len(scheme) + 1 :].removeprefix("//"))
    scheme, user, host, port, rest = _parts(address)
    if "." not in host and not host.startswith("["):
        raise BadLink("Wrong HTTP URL")
    login = f"{user}@" if user else ""
    return f"{scheme}://{login}{host}{f':{port}' if port else ''}{rest}"


def mentioned_user(address: str) -> int:
    """The user whom ``tg://user?id=…`` names, or 0."""
    found = re.match(r"tg:(?://)?user/?\?([^#]*)", address.lower())
    if found is None:
        return 0
    for part in found[1].split("&"):
        key, _, value = part.partition("=")
        if key == "id":
            return int(value) if re.fullmatch(r"\d{1,18}", value) else 0
    return 0


def _inner_link(scheme: str, address: str) -> str:
    kind, user, host, port, rest = _parts(address)
    if address.lower().startswith("http://") or kind == "https" or user or port:
        raise BadLink("Wrong tg URL" if scheme == "tg" else "Wrong ton URL")
    allowed = r"[A-Za-z0-9\-_.]+" if scheme == "tonsite" else r"[A-Za-z0-9\-_]+"
    if not re.fullmatch(allowed, host):
        raise BadLink("Unallowed characters in URL host")
    return f"{scheme}://{host}{rest[1:] if rest.startswith('/?') else rest}"


def _parts(address: str) -> tuple[str, str, str, int, str]:
    """Scheme, login, host in lower case, port (0 for none) and the rest from ``/`` on."""
    scheme = "http"
    named = re.match(r"([^:/?#@\[\]]*)://", address)
    if named:
        scheme = named[1].lower()
        if scheme not in ("http", "https"):
            raise BadLink("Unsupported URL protocol")
        address = address[named.end() :]
    place = re.split(r"[/?#]", address, maxsplit=1)[0]
    rest = address[len(place) :].rstrip(_SPACE) or "/"
    place, port = _port(place)
    user, _, host = place.rpartition("@")
    _check_place(user, host)
    if not rest.startswith("/"):
        rest = f"/{rest}"
    rest = re.sub(r"[\x00-\x20]", lambda found: f"%{ord(found[0]):02X}", rest)
    return scheme, user, _lower(host), port, rest


def _port(place: str) -> tuple[str, int]:
    found = re.fullmatch(r"(.+):([^:\]@]*)", place, flags=re.DOTALL)
    if found is None:
        return place, 0
    digits = found[2].lstrip("0") if len(found[2]) > 1 else found[2]
    if not re.fullmatch(r"[0-9]{1,5}", digits) or not 0 < int(digits) <= 65535:
        raise BadLink("Wrong port number specified in the URL")
    return found[1], int(digits)


def _check_place(user: str, host: str) -> None:
    if not host:
        raise BadLink("URL host is empty")
    if host == ".":
        raise BadLink("Host is invalid")
    if host.startswith("[") and host.endswith("]"):
        try:
            ipaddress.IPv6Address(host[1:-1])
        except ValueError as error:
            raise BadLink("Wrong IPv6 address specified in the URL") from error
        return
    if not _HOST.fullmatch(host):
        raise BadLink("Disallowed character in URL host")
    if not _USER.fullmatch(user):
        raise BadLink("Disallowed character in URL userinfo")


def _lower(host: str) -> str:
    """Lower case for ASCII alone, as the server does it."""
    return re.sub(r"[A-Z]+", lambda found: found[0].lower(), host)
