"""A home whose sources lie on a loopback site, and texts for its pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.archive import Archive
from ingest.entries import SourceEntry
from ingest.fetch import open_fetcher
from ingest.fetched import Limits
from ingest.reading import SourceReader, open_reader
from ingest.refresh import refresh
from ingest.report import RefreshReport
from ingest.seams import BodyReader, PageFetcher
from ingest.sources import Registry
from knowledge.embedding_cache import CachedVectors
from knowledge.generations import Store, open_index
from knowledge.index import Index
from tests.ingest import samples
from tests.ingest.fakes import Clock, CountingEmbedder
from tests.ingest.site import Site

LOOPBACK = ("127.0.0.1",)
QUICK = Limits(gap=0, backoff=0.01, connect=2, read=2, total=5)

_SENTENCES = {
    "en": (
        "The commission reminds the public that notice number {n} concerns {w} in particular.",
        "Whoever collects data on {w} has to say who they are and for how long they keep it.",
        "A complaint about {w} may be handed in at any office, in writing or in person.",
        "The deadline in matter {n} ends after thirty days unless the commission extends it.",
    ),
    "es": (
        "La agencia recuerda que el aviso número {n} se refiere en particular a {w}.",
        "Quien recoja datos sobre {w} debe decir quién es y durante cuánto tiempo los guarda.",
        "Una reclamación sobre {w} puede presentarse en cualquier oficina, por escrito.",
        "El plazo del asunto {n} termina a los treinta días, salvo que la agencia lo amplíe.",
    ),
    "fr": (
        "La commission rappelle que l'avis numéro {n} concerne en particulier {w}.",
        "Celui qui recueille des données sur {w} doit dire qui il est et combien de temps.",
        "Une plainte au sujet de {w} peut être déposée dans tout bureau, par écrit.",
        "Le délai de l'affaire {n} prend fin après trente jours, sauf prolongation décidée.",
    ),
    "ru": (
        "Комиссия напоминает, что уведомление номер {n} касается прежде всего {w}.",
        "Кто собирает сведения о {w}, обязан назвать себя и срок их хранения.",
        "Жалобу на {w} можно подать в любом отделении письменно или лично.",
        "Срок по делу {n} истекает через тридцать дней, если комиссия его не продлит.",
    ),
    "zh": (
        "委员会提醒公众，第{n}号通知主要涉及{w}方面的问题，请各位市民认真阅读全文。",
        "凡收集{w}有关信息的单位，必须说明自己的身份、用途以及保存期限，并接受监督检查。",
        "有关{w}的投诉可以在任何一个办事处以书面形式提交，也可以本人到场说明具体情况。",
        "第{n}号案件的期限为三十天，除非委员会决定延长，届时将在本网站上另行公布结果。",
    ),
}  # fmt: skip
LANGUAGES = tuple(_SENTENCES)


def words_of(number: int) -> str:
    """Words that no other number has."""
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    return " ".join(digest[start : start + 6] for start in range(0, 36, 6))


def notice(number: int, language: str = "en", extra: str = "") -> str:
    """A page of some 300 letters about nothing that the policy knows."""
    word = words_of(number)
    lines = [line.format(n=number, w=word) for line in _SENTENCES[language]]
    return html(f"Notice {number}", *lines, extra)


def html(title: str, *paragraphs: str, head: str = "", lang: str = "en") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs if text)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f"{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{title}</h1>{body}</article></body></html>"
    )


def rss(site: Site, *items: tuple[str, str]) -> str:
    """A feed of (path, date) entries, dates as RFC 822."""
    entries = "".join(
        f"<item><title>x</title><link>{site.url(path)}</link><pubDate>{date}</pubDate></item>"
        for path, date in items
    )
    return f'<rss version="2.0"><channel><title>t</title>{entries}</channel></rss>'


def sitemap(site: Site, *paths: str) -> str:
    entries = "".join(f"<url><loc>{site.url(path)}</loc></url>" for path in paths)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'


def entry(site: Site, path: str = "/page", **changes: Any) -> SourceEntry:
    fields = {
        "id": "web", "kind": "page", "url": site.url(path), "authority": "ng-ndpc",
        "issuer": "Nigeria Data Protection Commission", "jurisdiction": "NG", **changes,
    }  # fmt: skip
    return SourceEntry.model_validate(fields)


@contextmanager
def loopback_fetcher() -> Iterator[PageFetcher]:
    with open_fetcher("https://example.org/bot", limits=QUICK, allow_private=LOOPBACK) as fetcher:
        yield fetcher


@dataclass
class WebHome:
    """A home with a small bundle and sources on ``site``."""

    root: Path
    site: Site
    clock: Clock = field(default_factory=Clock)
    bodies: BodyReader | None = None

    @property
    def store(self) -> Store:
        return Store(self.root / "kb")

    @property
    def registry(self) -> Registry:
        bundle = self.root / "bundle"
        if not bundle.exists():
            samples.bundle(bundle, *(f"es-aepd-{n}" for n in range(4)))
        return Registry(self.root / "sources.yaml", bundle=bundle)

    @property
    def archive(self) -> Archive:
        return Archive(self.root / "raw")

    def add(self, path: str = "/page", **changes: Any) -> SourceEntry:
        made = entry(self.site, path, **changes)
        return self.registry.add(made.model_dump(mode="json", exclude_defaults=True))

    def reader(
        self, *, offline: bool = False, writes: bool = True, allow_loss: bool = False
    ) -> AbstractContextManager[SourceReader]:
        return open_reader(
            self.root / "raw", None if offline else loopback_fetcher, bodies=self.bodies,
            writes=writes, allow_loss=allow_loss, now=self.clock,
        )  # fmt: skip

    def refresh(
        self,
        embedder: CountingEmbedder | None = None,
        *,
        offline: bool = False,
        later: float = 25,
        **options: Any,
    ) -> RefreshReport:
        """A refresh ``later`` hours after the one before."""
        self.clock.pass_hours(later)
        vectors = CachedVectors(embedder or CountingEmbedder())
        allow = bool(options.get("allow_shrink"))
        writes = not options.get("dry_run")
        with self.reader(offline=offline, writes=writes, allow_loss=allow) as reader:
            return refresh(self.store, self.registry, vectors, reader=reader, **options)

    def open(self) -> Index:
        return open_index(self.store, "fake-1")

    def texts(self, source: str = "web") -> dict[str, str]:
        """The running text of each advisory of ``source``."""
        found: dict[str, str] = {}
        with self.open() as index:
            for passage in index.passages():
                if passage.origin == source:
                    found[passage.advisory] = found.get(passage.advisory, "") + passage.text
        return found

    def digests(self) -> dict[str, str]:
        with self.open() as index:
            return index.digests()
