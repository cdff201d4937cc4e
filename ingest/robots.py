"""What a site's robots.txt lets us fetch (RFC 9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from protego import Protego

from ingest.addresses import Target, checked_url
from ingest.asking import Asker, Errand, Moved, followed
from ingest.bodies import read_start
from ingest.fetched import Reply
from knowledge.errors import FetchError

TOKEN: Final = "irisward"  # noqa: S105 - a name, no secret
"""Our name in a robots.txt, in any case."""

_HEADERS: Final = {"Accept": "text/plain, */*;q=0.5"}
_AGENT: Final = re.compile(r"\s*user(?:-|\s+)?agent\s*(?::|\s)\s*(.*)", re.IGNORECASE)
_PRODUCT: Final = re.compile(r"[A-Za-z_-]+|\*")
_ANOTHER: Final = "another"


class Robots:
    """The rules for us in the ``text`` of a robots.txt."""

    def __init__(self, text: str) -> None:
        self._rules = Protego.parse(_for_us(text))

    @property
    def delay(self) -> float:
        """The seconds it wants between requests; 0 where it says nothing."""
        return self._rules.crawl_delay(TOKEN) or 0.0

    def allows(self, url: str) -> bool:
        """Whether ``url``, of the same site, may be fetched."""
        return self._rules.can_fetch(url, TOKEN)


@dataclass(frozen=True, slots=True)
class _Site:
    """What is known of a site until ``until``: its rules, or why they could not be had."""

    until: float
    robots: Robots | None
    reason: str = ""


class RobotsBook:
    """The rules of every site asked for, fetched when first needed and then kept for a day."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._limits = asker.limits
        self._sites: dict[str, _Site] = {}

    def gap(self, target: Target, errand: Errand) -> float:
        """The seconds to keep between requests to the site of ``target``. Raises `FetchError`
        where its robots.txt forbids ``target``, or could not be had: then nothing is fetched
        there. A site that answers "there is none" (4xx) forbids nothing."""
        site = self._sites.get(target.origin)
        if site is None or site.until <= self._asker.clock():
            site = self._site(target, errand)
            self._sites[target.origin] = site
        if site.robots is None:
            raise FetchError(f"robots.txt could not be read: {site.reason}")
        if not site.robots.allows(target.url):
            raise FetchError(f"{target.host} does not allow this page in its robots.txt")
        return max(self._limits.gap, min(site.robots.delay, self._limits.crawl_delay))

    def _site(self, target: Target, errand: Errand) -> _Site:
        own = self._asker.errand(errand.hosts, errand.http_hosts)
        url = f"{target.origin}/robots.txt"
        try:
            robots = self._fetched(checked_url(url, own.hosts, http_hosts=own.http_hosts), own)
        except FetchError as error:
            return _Site(self._asker.clock() + self._limits.robots_retry, None, str(error))
        return _Site(self._asker.clock() + self._limits.robots_age, robots)

    def _fetched(self, target: Target, errand: Errand) -> Robots:
        for _ in range(self._limits.redirects + 1):
            answer = self._asker.ask(target, _HEADERS, errand, self._limits.gap, self._rules)
            if not isinstance(answer, Moved):
                return answer
            target = followed(target, answer, errand)
        # RFC 9309, 2.3.1.2: after so many redirects there is none
        return Robots("")

    def _rules(self, reply: Reply) -> Robots:
        if 400 <= reply.status < 500:
            return Robots("")
        if reply.status != 200:
            raise FetchError(f"answers with status {reply.status}")
        return robots_of(read_start(reply, self._limits.robots), self._limits.robots)


def robots_of(body: bytes, most: int) -> Robots:
    """The rules in the first ``most`` bytes of ``body``. A line that is cut off there does not
    count: half a path says something else than the whole."""
    text = body[:most].decode("utf-8-sig", "replace")
    if len(body) >= most:
        text = text.rpartition("\n")[0]
    return Robots(text)


def _for_us(text: str) -> str:
    """``text`` with every agent but us and everybody under one name.

    The parser keeps each rule once for each agent of its group, so that a file of thousands of
    agents would fill the memory; and it takes the beginning of our name for ours.
    """
    lines = []
    for line in text.splitlines():
        agent = _AGENT.match(line)
        product = _PRODUCT.match(agent.group(1)) if agent else None
        name = product.group().lower() if product else ""
        known = name if name in (TOKEN, "*") else _ANOTHER
        lines.append(f"User-agent: {known}" if agent else line)
    return "\n".join(lines)
