from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from ingest.archive import Archive, Manifest
from ingest.documents import SourceReading
from ingest.entries import SourceEntry
from ingest.listing import Listed, chosen, identity_of
from ingest.notices import STATUS_WITHDRAWN
from ingest.web import WebReader, due, settled
from knowledge.domain import Force, Kind
from knowledge.errors import SourceError
from tests.ingest import samples
from tests.ingest.fakes import Clock, PlainBodies
from tests.ingest.site import Page, Site, open_site
from tests.ingest.webhome import entry, html, loopback_fetcher, notice, rss, sitemap


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened


@pytest.fixture
def visits(tmp_path: Path) -> Visits:
    return Visits(Archive(tmp_path / "raw"), Clock(), PlainBodies())


class Visits:
    """Reads sources as a refresh does, a day apart."""

    def __init__(self, archive: Archive, clock: Clock, bodies: PlainBodies) -> None:
        self.archive = archive
        self.clock = clock
        self.bodies = bodies

    def read(self, source: SourceEntry, **options: Any) -> SourceReading:
        self.clock.pass_hours(24)
        with loopback_fetcher() as fetcher:
            web = WebReader(self.archive, self.bodies, fetcher, now=self.clock, **options)
            return web.read(source)

    def offline(self, source: SourceEntry) -> SourceReading:
        return WebReader(self.archive, self.bodies, None, now=self.clock).read(source)


def names(reading: SourceReading) -> list[str]:
    return [document.advisory.id for document in reading.documents]


def reasons(reading: SourceReading) -> list[str]:
    return [str(failure) for failure in reading.failures]


def test_a_page_is_an_advisory_with_the_registrys_authority(site: Site, visits: Visits) -> None:
    head = '<meta property="article:published_time" content="2026-03-02T10:00:00Z">'
    site.put("/page", html(
        "Cyberspace Administration of China: in force", samples.ENGLISH * 4, head=head,
    ))  # fmt: skip
    (document,) = visits.read(entry(site)).documents
    advisory = document.advisory
    assert (advisory.id, advisory.origin) == ("web/page", "web")
    assert (advisory.authority, advisory.jurisdiction) == ("ng-ndpc", "NG")
    assert advisory.issuer_in("en") == "Nigeria Data Protection Commission"
    assert advisory.title_in("en") == "Cyberspace Administration of China: in force"
    assert (advisory.kind, advisory.force) == (Kind.GUIDANCE, Force.ADVICE)
    assert (advisory.status, advisory.issued) == ("in force unknown", "2026-03-02")
    assert advisory.url == document.source == site.url("/page")
    assert "iris" in advisory.biometrics
    assert "reward-scan" in advisory.topics
    assert advisory.affects == ()


def test_the_registry_says_what_it_is(site: Site, visits: Visits) -> None:
    site.put("/page", html("Orden", samples.SPANISH * 5, lang="de"))
    source = entry(site, notice="order", status="in force since May", language="es")
    (document,) = visits.read(source).documents
    advisory = document.advisory
    assert (advisory.kind, advisory.status) == (Kind.ORDER, "in force since May")
    assert (advisory.language, advisory.force) == ("es", Force.ADVICE)
    press = entry(site, id="press", trust="press", jurisdiction="INT")
    site.put("/page", html("Report", "In Kenya and Nigeria iris scans were paid for. " * 9))
    (document,) = visits.read(press).documents
    assert (document.advisory.kind, document.advisory.affects) == (Kind.REPORT, ("KE", "NG"))


def test_a_note_at_the_head_of_a_page_is_only_text(site: Site, visits: Visits) -> None:
    text = (
        "---\nissuer: Court\nstatus: annulled\nurl: https://evil.example/\n---\n" + "Words. " * 60
    )
    site.put("/page", text, "text/plain")
    (document,) = visits.read(entry(site)).documents
    advisory = document.advisory
    assert advisory.issuer_in("en") == "Nigeria Data Protection Commission"
    assert (advisory.status, advisory.url) == ("in force unknown", site.url("/page"))


def test_what_has_not_changed_is_not_sent_again(site: Site, visits: Visits) -> None:
    site.put("/page", notice(1))
    first = visits.read(entry(site))
    assert (site.counted(), first.not_modified) == ({200: 1}, 0)
    second = visits.read(entry(site))
    assert (site.counted(), second.not_modified) == ({304: 1}, 1)
    assert second.documents == first.documents
    site.put("/page", notice(1, extra="A new sentence."))
    third = visits.read(entry(site))
    assert (site.counted(), third.not_modified) == ({200: 1}, 0)
    assert third.documents[0].paragraphs[-1].text == "A new sentence."
    assert third.documents[0].advisory.id == first.documents[0].advisory.id


def test_a_lost_or_damaged_copy_is_fetched_again(
    site: Site, visits: Visits, tmp_path: Path
) -> None:
    site.put("/page", notice(1))
    first = visits.read(entry(site))
    (blob,) = (tmp_path / "raw" / "blobs").rglob("*.gz")
    for damage in (b"", b"junk", blob.read_bytes()[:-9]):
        blob.write_bytes(damage)
        site.asked.clear()
        assert visits.read(entry(site)).documents == first.documents
        assert site.counted() == {200: 1}
    blob.unlink()
    with pytest.raises(SourceError):
        visits.archive.body(blob.name.partition(".")[0])
    assert not visits.offline(entry(site)).documents
    assert visits.read(entry(site)).documents == first.documents


def test_a_pdf(site: Site, visits: Visits) -> None:
    lines = " ".join(f"(Order {n} on palm scans for airtime in Lagos) Tj T*" for n in range(9))
    site.put("/order.pdf", samples.pdf(lines), "application/pdf")
    (document,) = visits.read(entry(site, "/order.pdf", kind="pdf")).documents
    assert document.advisory.id == "web/order-pdf"
    assert "palm" in document.advisory.biometrics
    reading = visits.read(entry(site, "/order.pdf", id="other", kind="page"))
    assert not reading.documents
    assert len(reading.failures) == 1


def test_a_redirect_leads_to_the_final_address(site: Site, visits: Visits) -> None:
    site.pages["/page"] = Page(b"", status=301, location="/new")
    site.put("/new", notice(1))
    (document,) = visits.read(entry(site)).documents
    assert document.advisory.id == "web/page"
    assert document.source == document.advisory.url == site.url("/new")
    site.asked.clear()
    assert visits.read(entry(site)).not_modified == 1
    site.pages["/page"] = Page(b"", status=301, location="https://evil.example/")
    reading = visits.read(entry(site))
    assert len(reading.failures) == 1
    assert reading.documents == (document,)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/page", Page(b"busy", status=500)),
        ("/page", Page(b"denied", status=403)),
        ("/page", Page(html("Shell", '<div id="app"></div>').encode())),
        ("/page", Page(html("Notice 1", "Short. " * 40).encode())),
        ("/page", Page(b"%PDF-1.4 x", media="text/html")),
        ("/page", Page(b"\x89PNG\r\n", media="image/png")),
        ("/robots.txt", Page(b"User-agent: *\nDisallow: /\n", media="text/plain")),
        ("/robots.txt", Page(b"busy", status=500)),
    ],
    ids=["500", "403", "shell", "lost", "mismatch", "image", "disallowed", "no rules"],
)
def test_a_page_that_fails_stays_as_it_was(
    site: Site, visits: Visits, path: str, page: Page
) -> None:
    site.put("/page", notice(1, extra=" ".join(f"Point {n} is explained." for n in range(90))))
    first = visits.read(entry(site))
    site.pages[path] = page
    reading = visits.read(entry(site))
    assert len(reading.failures) == 1
    assert reading.failures[0].file == site.url("/page")
    assert reading.documents == first.documents
    site.pages.clear()
    site.put("/page", notice(1, extra="Point 91 is explained. " * 90))
    assert not visits.read(entry(site)).failures


def test_a_loss_can_be_allowed(site: Site, visits: Visits) -> None:
    site.put("/page", notice(1, extra="Much more is said here. " * 90))
    visits.read(entry(site))
    site.put("/page", notice(1))
    assert "has lost its text" in reasons(visits.read(entry(site)))[0]
    reading = visits.read(entry(site), allow_loss=True)
    assert not reading.failures
    assert "Much more" not in str(reading.documents)


def test_gone_twice_in_a_row_is_withdrawn(site: Site, visits: Visits) -> None:
    site.put("/page", notice(1))
    first = visits.read(entry(site))
    site.fail("/page", 404)
    once = visits.read(entry(site))
    assert "until that is sure" in reasons(once)[0]
    assert once.documents == first.documents
    site.put("/page", notice(1))
    assert visits.read(entry(site)).documents == first.documents
    site.fail("/page", 410)
    visits.read(entry(site))
    site.fail("/page", 503)
    visits.read(entry(site))
    site.fail("/page", 404)
    (document,) = visits.read(entry(site)).documents
    assert (document.advisory.status, document.advisory.force) == (STATUS_WITHDRAWN, Force.EXPIRED)
    assert document.paragraphs == first.documents[0].paragraphs
    assert not visits.read(entry(site)).failures
    site.put("/page", notice(1))
    assert visits.read(entry(site)).documents == first.documents


FEED = {"kind": "feed"}
MAY = "Mon, 04 May 2026 10:00:00 GMT"
JUNE = "Mon, 01 Jun 2026 10:00:00 GMT"
JULY = "Wed, 01 Jul 2026 10:00:00 GMT"


def test_a_feed_gives_its_pages(site: Site, visits: Visits) -> None:
    for number in range(4):
        site.put(f"/n{number}", notice(number))
    site.put("/feed", rss(site, ("/n0", MAY), ("/n1", JUNE), ("/n2", JULY)), "application/rss+xml")
    reading = visits.read(entry(site, "/feed", **FEED))
    assert names(reading) == ["web/n0", "web/n1", "web/n2"]
    assert [d.advisory.issued for d in reading.documents] == [
        "2026-05-04", "2026-06-01", "2026-07-01",
    ]  # fmt: skip
    # what leaves the feed's window stands, and is still looked after
    site.put("/feed", rss(site, ("/n3", JULY)), "application/rss+xml")
    site.asked.clear()
    assert names(visits.read(entry(site, "/feed", **FEED))) == [
        "web/n0", "web/n1", "web/n2", "web/n3",
    ]  # fmt: skip
    assert site.counted() == {200: 2, 304: 3}
    site.fail("/n0", 404)
    visits.read(entry(site, "/feed", **FEED))
    reading = visits.read(entry(site, "/feed", **FEED))
    assert [d.advisory.status for d in reading.documents if d.advisory.id == "web/n0"] == [
        STATUS_WITHDRAWN
    ]
    assert len(reading.documents) == 4


def test_of_many_pages_the_newest_are_kept(site: Site, visits: Visits) -> None:
    dates = {0: MAY, 1: JULY, 2: JUNE}
    for number in dates:
        site.put(f"/n{number}", notice(number))
    items = [(f"/n{number}", date) for number, date in dates.items()]
    site.put("/feed", rss(site, *items), "application/rss+xml")
    source = entry(site, "/feed", most=2, **FEED)
    assert names(visits.read(source)) == ["web/n1", "web/n2"]
    assert ("/n0", 200) not in site.asked
    site.put("/n9", notice(9))
    site.put("/feed", rss(site, ("/n9", "Thu, 02 Jul 2026 10:00:00 GMT")), "application/rss+xml")
    assert names(visits.read(source)) == ["web/n1", "web/n9"]


def test_pages_of_a_list_fail_alone(site: Site, visits: Visits) -> None:
    site.put("/good", notice(1))
    site.put("/shell", html("Shell"))
    paths = ("/good", "/gone", "/shell")
    listed = rss(site, *((path, MAY) for path in paths)).replace(
        "</channel>", "<item><link>https://evil.example/x</link></item>"
        "<item><link>http://10.0.0.1/</link></item></channel>",
    )  # fmt: skip
    site.put("/feed", listed, "application/rss+xml")
    reading = visits.read(entry(site, "/feed", **FEED))
    assert names(reading) == ["web/good"]
    assert {failure.file for failure in reading.failures} == {
        site.url("/gone"), site.url("/shell"), "https://evil.example/x", "http://10.0.0.1/",
    }  # fmt: skip
    assert "not on the list" in " ".join(reasons(reading))


def test_patterns_choose_among_the_listed(site: Site, visits: Visits) -> None:
    for path in ("/news/a", "/news/b?print=1", "/jobs/c"):
        site.put(path, notice(len(path)))
    site.put(
        "/feed",
        rss(site, ("/news/a", MAY), ("/news/b?print=1", MAY), ("/jobs/c", MAY)),
        "application/rss+xml",
    )
    source = entry(site, "/feed", include=["/news/"], exclude=[r"print=\d"], **FEED)
    assert names(visits.read(source)) == ["web/news/a"]
    with pytest.raises(SourceError, match="none of the 3 addresses"):
        visits.read(entry(site, "/feed", include=["/nothing/"], **FEED))


@pytest.mark.parametrize(
    "page",
    [
        Page(b"busy", status=500),
        Page(b"<rss version='2.0'><channel></channel></rss>", media="application/rss+xml"),
        Page(b"<rss", media="application/rss+xml"),
        Page(b"{}", media="application/json"),
        Page(b"<!DOCTYPE x [<!ENTITY a 'b'>]><rss>&a;</rss>", media="application/rss+xml"),
    ],
    ids=["500", "empty", "broken", "json", "entities"],
)
def test_a_list_that_fails_changes_nothing(site: Site, visits: Visits, page: Page) -> None:
    site.put("/n1", notice(1))
    site.put("/feed", rss(site, ("/n1", MAY)), "application/rss+xml")
    source = entry(site, "/feed", **FEED)
    visits.read(source)
    before = visits.archive.manifest("web")
    site.pages["/feed"] = page
    with pytest.raises(SourceError):
        visits.read(source)
    assert visits.archive.manifest("web") == before


def test_a_page_that_leaves_a_sitemap_is_withdrawn(site: Site, visits: Visits) -> None:
    for number in range(3):
        site.put(f"/n{number}", notice(number))
    site.put("/map", sitemap(site, "/n0", "/n1", "/n2"), "application/xml")
    source = entry(site, "/map", kind="sitemap")
    assert names(visits.read(source)) == ["web/n0", "web/n1", "web/n2"]
    site.put("/map", sitemap(site, "/n0", "/n2"), "application/xml")
    site.asked.clear()
    reading = visits.read(source)
    assert ("/n1", 304) not in site.asked
    assert {d.advisory.id: d.advisory.status for d in reading.documents} == {
        "web/n0": "in force unknown",
        "web/n1": STATUS_WITHDRAWN,
        "web/n2": "in force unknown",
    }
    # what the operator no longer wants is no matter of the site's
    source = entry(site, "/map", kind="sitemap", exclude=["n2"])
    assert names(visits.read(source)) == ["web/n0", "web/n1"]


def test_an_index_of_sitemaps_is_followed_one_level(site: Site, visits: Visits) -> None:
    site.put("/n0", notice(0))
    site.put("/n1", notice(1))
    inner = "".join(f"<sitemap><loc>{site.url(path)}</loc></sitemap>" for path in ("/a", "/b"))
    site.put("/map", f"<sitemapindex>{inner}</sitemapindex>", "application/xml")
    site.put("/a", sitemap(site, "/n0"), "application/xml")
    site.put("/b", sitemap(site, "/n1"), "application/xml")
    source = entry(site, "/map", kind="sitemap")
    assert names(visits.read(source)) == ["web/n0", "web/n1"]
    site.asked.clear()
    visits.read(source)
    assert site.counted() == {304: 5}
    site.fail("/b", 500)
    with pytest.raises(SourceError):
        visits.read(source)


def test_nothing_on_a_page_makes_us_fetch(site: Site, visits: Visits) -> None:
    head = (
        f'<base href="{site.url("/base/")}"><meta http-equiv="refresh" content="0;url=/refreshed">'
        f'<link rel="canonical" href="{site.url("/canonical")}"><link rel="amphtml" href="/amp">'
    )
    body = '<iframe src="/frame"></iframe><img src="/image"><script src="/script"></script>'
    site.put("/page", html("Notice", samples.ENGLISH * 4, body, head=head))
    visits.read(entry(site))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/page"]


def test_two_addresses_of_one_page_are_one_document(site: Site, visits: Visits) -> None:
    site.put("/n1", notice(1))
    site.pages["/also"] = Page(b"", status=302, location="/n1")
    site.put("/feed", rss(site, ("/n1", MAY), ("/also", MAY)), "application/rss+xml")
    reading = visits.read(entry(site, "/feed", **FEED))
    assert len(reading.documents) == len(reading.ignored) == 1


def test_offline_gives_the_same_without_a_request(site: Site, visits: Visits) -> None:
    with pytest.raises(SourceError, match="nothing of it has been fetched yet"):
        visits.offline(entry(site))
    for number in range(2):
        site.put(f"/n{number}", notice(number))
    site.put("/feed", rss(site, ("/n0", MAY), ("/n1", JUNE)), "application/rss+xml")
    source = entry(site, "/feed", **FEED)
    reading = visits.read(source)
    site.asked.clear()
    assert visits.offline(source).documents == reading.documents
    assert site.asked == []


def test_a_trial_leaves_the_archive_alone(site: Site, visits: Visits, tmp_path: Path) -> None:
    site.put("/page", notice(1))
    visits.archive = Archive(tmp_path / "raw", writes=False)
    assert names(visits.read(entry(site))) == ["web/page"]
    assert not (tmp_path / "raw").exists()


def test_when_a_source_is_due(site: Site) -> None:
    clock = Clock()
    source = entry(site, every_hours=24)
    read = Manifest(source="web", checked_at=clock().isoformat(), fingerprint=source.fingerprint)
    assert due(source, Manifest(source="web"), clock())
    assert not due(source, read, clock() + timedelta(hours=22))
    assert due(source, read, clock() + timedelta(hours=23.5))
    assert due(source, read, clock() - timedelta(hours=1)), "a clock that was set back"
    assert due(entry(site, every_hours=12), read, clock()), "registered in another way"
    assert due(source, read.model_copy(update={"checked_at": "soon"}), clock())


def test_withdrawn_pages_are_forgotten_when_no_generation_has_them(
    site: Site, visits: Visits
) -> None:
    site.put("/page", notice(1))
    visits.read(entry(site))
    site.fail("/page", 404)
    visits.read(entry(site))
    visits.read(entry(site))
    manifest = visits.archive.manifest("web")
    assert settled(entry(site), manifest, frozenset({"web/page"})) == manifest
    assert settled(entry(site), manifest, frozenset()).pages == ()


@pytest.mark.parametrize(
    ("address", "identity"),
    [
        ("https://a.org/", "s/index"),
        ("https://a.org/News/Orden%20final.html", "s/news/orden-final-html"),
        ("https://a.org/a/b", "s/a/b"),
        ("https://a.org/a-b?id=3&l=en", "s/a-b/id-3-l-en"),
        ("https://www.a.org/a", "s/www-a-org/a"),
    ],
)
def test_ids_of_pages(address: str, identity: str) -> None:
    source = SourceEntry.model_validate(
        {"id": "s", "kind": "feed", "url": "https://a.org/feed", "authority": "x", "issuer": "X",
         "jurisdiction": "INT"}
    )  # fmt: skip
    assert identity_of(source, address) == identity
    assert identity_of(source, "https://a.org/提醒") != identity_of(source, "https://a.org/通知")


def test_lists_that_lag_behind_their_sites_tls() -> None:
    source = SourceEntry.model_validate(
        {"id": "s", "kind": "feed", "url": "https://a.org/feed", "authority": "x", "issuer": "X",
         "jurisdiction": "INT"}
    )  # fmt: skip
    pages, failures = chosen(
        source,
        [Listed("http://a.org/x"), Listed("https://a.org/x#part"), Listed("javascript:alert(1)")],
    )
    assert [page.url for page in pages] == ["https://a.org/x"]
    assert [failure.file for failure in failures] == ["javascript:alert(1)"]
