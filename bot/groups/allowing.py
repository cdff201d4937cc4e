"""Phrases and links that a group lets pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bot.groups.settings import LONGEST_ALLOWED
from knowledge.folding import fold

_SCHEME: Final = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_LINK: Final = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+[^\W\d_][\w-]+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_AFTER_HOST: Final = re.compile(r"[/?#\\]")
_CASELESS: Final = frozenset({"t.me", "telegram.me", "telegram.dog"})
"""Hosts whose paths are names, written with any letters."""

_WRITTEN_APART: Final = re.compile(r"[a-z\u00c0-\u052f\u0600-\u06ff\u0900-\u097f0-9]")
"""Letters of scripts that put spaces between words."""


def allowance(given: str) -> str:
    """What an admin typed after "allow", in the form in which it is kept and compared: a link
    as ``host/path``, words folded. Empty where nothing is left of it."""
    given = given.strip()
    if _LINK.fullmatch(given):
        return _link(given)[:LONGEST_ALLOWED]
    return fold(given)[:LONGEST_ALLOWED].strip()


def allowed_by(allowed: Iterable[str], text: str, links: Sequence[str]) -> str:
    """Why a message passes: ``allowed-phrase`` where one of the ``allowed`` stands in it,
    ``allowed-link`` where each of its ``links`` is; empty where it does not.

    One link that is not allowed is enough: else anybody's offer would pass that names the
    group's own page beside its own.
    """
    entries = tuple(allowed)
    if not entries:
        return ""
    words = fold(text)
    if any(_stands_in(entry, words) for entry in entries if not _LINK.fullmatch(entry)):
        return "allowed-phrase"
    pages = [entry for entry in entries if _LINK.fullmatch(entry)]
    if pages and links and all(_leads_to(_link(link), pages) for link in links):
        return "allowed-link"
    return ""


def _link(given: str) -> str:
    """``host/path``: the part that tells where a link leads."""
    bare = _SCHEME.sub("", given.strip())
    rest = _AFTER_HOST.search(bare)
    cut = rest.start() if rest else len(bare)
    # what stands before an @ only looks like the host
    host = bare[:cut].rpartition("@")[2].casefold().removeprefix("www.").rstrip(".")
    path = bare[cut:].replace("\\", "/").rstrip("/")
    return host + (path.casefold() if host in _CASELESS else path)


def _leads_to(link: str, pages: Iterable[str]) -> bool:
    """Whether ``link`` is one of ``pages``, below one, or on a subdomain of one."""
    return any(
        link == page
        or link.startswith((f"{page}/", f"{page}?", f"{page}#"))
        or (not _AFTER_HOST.search(page) and _AFTER_HOST.split(link)[0].endswith(f".{page}"))
        for page in pages
    )


def _stands_in(phrase: str, words: str) -> bool:
    """Whether ``phrase`` stands in ``words``, as whole words where words are written apart."""
    begin = r"(?<!\w)" if _WRITTEN_APART.match(phrase[:1]) else ""
    end = r"(?!\w)" if _WRITTEN_APART.match(phrase[-1:]) else ""
    return bool(phrase) and re.search(begin + re.escape(phrase) + end, words) is not None
