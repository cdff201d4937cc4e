"""Offices on one loopback site, as many pages, feeds and PDF files as are wanted, in eight
languages, which can be changed between visits; and what of it an index holds."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Final

from ingest.entries import SourceEntry
from knowledge.domain import Passage
from tests.ingest import samples
from tests.ingest.sentences import LANGUAGES, text
from tests.ingest.site import Page, Site
from tests.ingest.webhome import WebHome, html, rss, sitemap

LATIN: Final = tuple(language for language in LANGUAGES if language not in ("ru", "zh"))
"""Languages whose letters the PDF files here have."""

ROBOTS: Final = "User-agent: *\nDisallow: /private/\n"

_STAMP: Final = re.compile(r"Edition (\d+) of ([a-z]+-\d+)")
_BEGAN: Final = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Notice:
    """One document; ``name`` is in its text, with its ``edition``."""

    name: str
    language: str
    paper: bool = False
    edition: int = 1

    @property
    def path(self) -> str:
        return f"/{self.name}.pdf" if self.paper else f"/{self.name}"

    @property
    def stamp(self) -> str:
        return f"Edition {self.edition} of {self.name}"


@dataclass
class World:
    """``pages`` in sitemaps of one language each and in ``feeds`` of up to twelve, and
    ``papers``, PDF files behind a sitemap; each has ``letters`` of text, or a few more.

    ``site.asked`` counts requests. ``lists`` says by source what it names.
    """

    site: Site
    pages: int = 300
    feeds: int = 5
    papers: int = 40
    letters: int = 900
    lists: dict[str, list[str]] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)

    def build(self) -> None:
        """Put it all on the site."""
        self.site.put("/robots.txt", ROBOTS, "text/plain")
        fed = min(12 * self.feeds, self.pages // 5)
        for number in range(self.pages - fed):
            language = LANGUAGES[number % len(LANGUAGES)]
            self._add(f"map-{language}", Notice(f"page-{number}", language))
        for number in range(fed):
            language = LANGUAGES[number % len(LANGUAGES)]
            self._add(f"feed-{number % self.feeds}", Notice(f"news-{number}", language))
        for number in range(self.papers):
            self._add("papers", Notice(f"paper-{number}", LATIN[number % len(LATIN)], paper=True))
        for source, names in self.lists.items():
            self._list(source, names)

    def register(self, home: WebHome) -> list[SourceEntry]:
        """Make its lists the sources of ``home``."""
        kinds = {source: "feed" if source.startswith("feed-") else "sitemap"
                 for source in self.lists}  # fmt: skip
        return [
            home.add(
                f"/{source}.xml", id=source, kind=kind, authority=f"office-{source}",
                issuer=f"Office of {source}", jurisdiction="INT", most=500,
            )
            for source, kind in kinds.items()
        ]  # fmt: skip

    @property
    def size(self) -> int:
        """How many documents there are."""
        return len(self.notices)

    @property
    def state(self) -> dict[str, int]:
        """The edition of each document."""
        return {name: notice.edition for name, notice in self.notices.items()}

    def change(self, share: float, seed: int = 0) -> list[str]:
        """Publish a new edition of this share of the documents; their names."""
        count = max(1, round(share * self.size))
        chosen = random.Random(seed).sample(sorted(self.notices), count)
        for name in chosen:
            notice = self.notices[name]
            self._put(replace(notice, edition=notice.edition + 1))
        return chosen

    def _add(self, source: str, notice: Notice) -> None:
        self.lists.setdefault(source, []).append(notice.name)
        self._put(notice)

    def _put(self, notice: Notice) -> None:
        self.notices[notice.name] = notice
        words = text(notice.language, notice.name, self.letters - len(notice.stamp) - 2)
        # every third site knows dates only, as old ones do
        tagged = int(notice.name.rpartition("-")[2]) % 3 != 0
        if notice.paper:
            body, media = paper(f"Paper {notice.name}", words, notice.stamp), "application/pdf"
        else:
            third = len(words) // 3
            last = f"{words[2 * third :]} {notice.stamp}."
            parts = (words[:third], words[third : 2 * third], last)
            body = html(f"Notice {notice.name}", *parts, lang=notice.language).encode()
            media = "text/html; charset=utf-8"
        modified = format_datetime(_BEGAN + timedelta(hours=notice.edition), usegmt=True)
        self.site.pages[notice.path] = Page(body, media, modified=modified, tagged=tagged)

    def _list(self, source: str, names: list[str]) -> None:
        paths = [self.notices[name].path for name in names]
        if source.startswith("feed-"):
            dated = [(path, format_datetime(_BEGAN, usegmt=True)) for path in paths]
            self.site.put(f"/{source}.xml", rss(self.site, *dated), "application/rss+xml")
        else:
            self.site.put(f"/{source}.xml", sitemap(self.site, *paths), "application/xml")


def editions(passages: Iterable[Passage]) -> dict[str, int]:
    """The edition of each document of a `World` that ``passages`` tell. Fails where one is
    told in two."""
    found: dict[str, int] = {}
    for passage in passages:
        for edition, name in _STAMP.findall(passage.text):
            assert found.setdefault(name, int(edition)) == int(edition), name
    return found


def state_of(home: WebHome, states: Mapping[int, dict[str, int]]) -> int:
    """Which of the numbered ``states`` the live index of ``home`` holds. Fails where it is
    none of them."""
    with home.open() as index:
        held = editions(index.passages())
    matching = [number for number, state in states.items() if state == held]
    assert matching, "the index is neither the old one nor the new one"
    return matching[-1]


def paper(title: str, words: str, stamp: str) -> bytes:
    """A PDF file of as many pages as it takes."""
    lines: list[str] = [title]
    line = ""
    for word in f"{words} {stamp}.".split():
        if len(line) + len(word) > 80:
            lines.append(line.strip())
            line = ""
        line += f"{word} "
    lines.append(line.strip())
    sheets = [lines[at : at + 48] for at in range(0, len(lines), 48)]
    return samples.pdf(*("".join(f"({_escaped(line)}) Tj T* " for line in s) for s in sheets))


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
