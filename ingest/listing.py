"""Which pages of a list are read, and what they are called; pure."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from ingest.addresses import checked_url
from ingest.documents import Failure
from ingest.entries import SourceEntry, slug_of
from knowledge.errors import FetchError


@dataclass(frozen=True, slots=True)
class Listed:
    """A page that the registry or a list names; ``published`` (ISO 8601) is what a feed says,
    ``changed`` the newest date that any list gives; both may be empty. ``index`` where it is a
    further list."""

    url: str
    published: str = ""
    changed: str = ""
    index: bool = False


def chosen(
    entry: SourceEntry, listed: Iterable[Listed]
) -> tuple[tuple[Listed, ...], tuple[Failure, ...]]:
    """The pages of a list that ``entry`` wants, each once, the newest first (in the order of
    the list where dates are equal or missing), and those it may not fetch."""
    pages: dict[str, Listed] = {}
    failures: dict[str, Failure] = {}
    for item in listed:
        url = _under_tls(item.url.strip(), entry)
        if not entry.wants(url):
            continue
        try:
            target = checked_url(url, entry.allowed_hosts, http_hosts=entry.plain_hosts)
        except FetchError as error:
            failures.setdefault(url, Failure(url[:300], str(error)))
        else:
            pages.setdefault(target.url, replace(item, url=target.url))
    newest = sorted(pages.values(), key=lambda item: item.changed, reverse=True)
    return tuple(newest), tuple(failures.values())


def listed_addresses(entry: SourceEntry, listed: Iterable[Listed]) -> frozenset[str]:
    """The addresses that a list names, wanted or not, as `chosen` writes them."""
    found = set()
    for item in listed:
        with contextlib.suppress(FetchError):
            url = _under_tls(item.url.strip(), entry)
            found.add(checked_url(url, entry.allowed_hosts, http_hosts=entry.plain_hosts).url)
    return frozenset(found)


def identity_of(entry: SourceEntry, url: str) -> str:
    """The id of the document at ``url``: the source's, then the parts of the path, so that it
    stays the same when a redirect leads elsewhere."""
    split = urlsplit(url)
    own = urlsplit(entry.url).netloc
    parts = [unquote(part) for part in split.path.split("/") if part]
    named = [slug_of(part) for part in parts] or ["index"]
    if split.query:
        named.append(slug_of(unquote(split.query)))
    if split.netloc != own:
        named.insert(0, slug_of(split.netloc))
    return "/".join((entry.id, *named))


def _under_tls(url: str, entry: SourceEntry) -> str:
    """Lists often name pages as they were before their site spoke TLS."""
    if url.startswith("http://") and not entry.plain_hosts:
        return f"https://{url.removeprefix('http://')}"
    return url
