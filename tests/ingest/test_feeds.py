from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.child import Extraction
from ingest.feeds import FeedEntry, SitemapEntry, feed_entries, sitemap_entries
from ingest.webpage import page_extract
from knowledge.errors import ExtractionError, SourceError
from tests.ingest import samples
from tests.ingest.hiding import PLANTED

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Notices</title><link>https://a.example/</link>{items}</channel></rss>"""
ITEM = """<item><title>Iris &amp; face</title><link>https://a.example/{n}</link>
<pubDate>Wed, 06 Mar 2024 10:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The <b>whole</b> text.</p>]]></content:encoded></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Notices</title>{entries}</feed>"""
ENTRY = """<entry><title type="html">&lt;i>Iris&lt;/i> scans</title><id>tag:a.example,{n}</id>
<link rel="alternate" href="/n/{n}"/><published>2024-03-06T10:30:00+01:00</published>
<updated>2024-09-10T00:00:00Z</updated><summary>Stopped.</summary></entry>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>N</title></channel>{items}</rdf:RDF>"""
RDF_ITEM = """<item rdf:about="{n}"><title>T</title><link>https://a.example/{n}</link>
<dc:date>2024-03-06T10:30:00Z</dc:date></item>"""
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</sitemapindex>'


def rss(*items: str) -> bytes:
    return RSS.replace("{items}", "".join(items)).encode()


def json_feed(*items: object, **fields: object) -> bytes:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "N", "items": items, **fields}
    return json.dumps(feed).encode()


@pytest.mark.parametrize(
    ("body", "entry"),
    [
        (
            rss(ITEM.replace("{n}", "1")),
            FeedEntry("https://a.example/1", "Iris & face", "2024-03-06T09:30:00Z", "",
                      "<p>The <b>whole</b> text.</p>"),
        ),
        (
            ATOM.replace("{entries}", ENTRY.replace("{n}", "1")).encode(),
            FeedEntry("https://a.example/n/1", "Iris scans", "2024-03-06T09:30:00Z",
                      "2024-09-10T00:00:00Z", "Stopped."),
        ),
        (
            RDF.replace("{items}", RDF_ITEM.replace("{n}", "1")).encode(),
            FeedEntry("https://a.example/1", "T", "", "2024-03-06T10:30:00Z", ""),
        ),
        (
            json_feed({"id": "1", "url": "/1", "title": "T<b>x</b>", "content_html": "<p>H</p>",
                       "date_published": "2024-03-06T10:30:00+01:00", "date_modified": "2024-09"}),
            FeedEntry("https://a.example/1", "Tx", "2024-03-06T09:30:00Z", "2024-09", "<p>H</p>"),
        ),
        (
            json_feed({"id": 7, "external_url": "https://b.example/x", "content_text": "a < b"}),
            FeedEntry("https://b.example/x", "", "", "", "a &lt; b"),
        ),
    ],
)  # fmt: skip
def test_feeds_of_every_kind(body: bytes, entry: FeedEntry) -> None:
    assert feed_entries(body, url="https://a.example/feed.xml") == (entry,)


@pytest.mark.parametrize("charset", ["gbk", "gb18030", "big5", "utf-16"])
def test_a_feed_is_read_in_its_charset(charset: str) -> None:
    text = samples.CANTONESE if charset == "big5" else samples.CHINESE
    feed = RSS.replace('"1.0"?', f'"1.0" encoding="{charset}"?').replace(
        "{items}", f"<item><title>{text}</title><link>https://a.example/1</link></item>"
    )
    assert feed_entries(feed.encode(charset))[0].title == text


@pytest.mark.parametrize(
    "link",
    ["", "javascript:alert(1)", "file:///etc/passwd", "ftp://a.example/x", "https://", "//", "/x",
     "https://[bad/", "https://a.example/" + "x" * 3_000, "data:text/html,x"],
)  # fmt: skip
def test_an_entry_that_leads_nowhere_is_left_out(link: str) -> None:
    good = ITEM.replace("{n}", "1")
    bad = f"<item><title>x</title><link>{link}</link></item>"
    assert [entry.url for entry in feed_entries(rss(bad, good))] == ["https://a.example/1"]
    with pytest.raises(ExtractionError, match="without any entry"):
        feed_entries(rss(bad))


def test_the_base_of_a_feed_is_where_it_was_found() -> None:
    feed = ATOM.replace("<feed ", '<feed xml:base="https://evil.example/" ')
    entries = feed_entries(feed.replace("{entries}", ENTRY).encode(), url="https://a.example/feed")
    assert entries[0].url.startswith("https://a.example/")


@pytest.mark.parametrize("form", [RSS, RDF, ATOM])
def test_only_so_many_entries_are_read(form: str) -> None:
    item = {RSS: ITEM, RDF: RDF_ITEM, ATOM: ENTRY}[form]
    many = "".join(item.replace("{n}", str(number)) for number in range(30))
    body = form.replace("{items}", many).replace("{entries}", many).encode()
    base = "https://a.example/"
    assert len(feed_entries(body, url=base)) == 30
    assert feed_entries(body, url=base, most=7) == feed_entries(body, url=base)[:7]


def test_hundred_thousand_entries_take_little_time(extraction: Extraction) -> None:
    body = rss(*(ITEM.replace("{n}", str(number)) for number in range(100_000)))
    feed = json_feed(*({"url": f"https://a.example/{number}"} for number in range(100_000)))
    for each in (body, feed):
        began = time.monotonic()
        entries = extraction.feed(each, seconds=5)
        assert time.monotonic() - began < 5
        assert [entry.url for entry in entries] == [f"https://a.example/{n}" for n in range(500)]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>{{}}',
    "quadratic": f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>{{}}',
    "external": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{}',
    "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>{}',
    "document type": '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">{}',
    "public": '<!doctype rss PUBLIC "-//X//Y" "http://127.0.0.1:9/x">{}',
    "after a comment": "<!-- <rss> --><!DOCTYPE x [<!ENTITY a 'b'>]>{}",
    "after a comment that does not end": "{}<!-- <!ENTITY a 'b'>",
    "after a section that does not end": "{}<![CDATA[ <!ENTITY a 'b'>",
    "within": "{}<!ENTITY a 'b'>",
    "spaced": "<! DOCTYPE x [<!ENTITY a 'b'>]>{}",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_xml_that_declares_anything_is_refused(name: str, charset: str) -> None:
    for inner in (RSS.replace("{items}", ITEM)[21:], SITEMAP.format("<url><loc>x</loc></url>")):
        body = HOSTILE[name].replace("{}", inner, 1).encode(charset)
        with pytest.raises(ExtractionError, match="document type or entities"):
            (feed_entries if "<rss" in inner else sitemap_entries)(body)


def test_a_page_in_an_entry_may_have_a_document_type() -> None:
    page = "<!DOCTYPE html><p>Text.</p>"
    item = f"<item><link>https://a.example/1</link><description><![CDATA[{page}]]></description></item>"
    assert feed_entries(rss("<!-- <!ENTITY a> -->", item))[0].summary_html == page


def test_hidden_text_of_a_summary_stays_recognisable() -> None:
    hidden = f'<p>{samples.ENGLISH}</p><p style="display:none">{PLANTED}</p>'
    item = (
        f"<item><title>&lt;b hidden&gt;{PLANTED}&lt;/b&gt;Title</title>"
        f"<link>https://a.example/1</link><description><![CDATA[{hidden}]]></description></item>"
    )
    [entry] = feed_entries(rss(item))
    assert entry.title == "Title"
    [paragraph] = page_extract(entry.summary_html.encode()).paragraphs
    assert paragraph.text == samples.ENGLISH


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not a feed",
        b"<html><body><p>A page</p></body></html>",
        b"<rss></rss>",
        b"<rss version='2.0'><channel>",
        b"{",
        b"{}",
        b'{"version": "https://jsonfeed.org/version/1", "items": "x"}',
        b'{"version": "https://elsewhere.example/1", "items": []}',
        b'{"version": "https://jsonfeed.org/version/1", "items": [1, null, {"url": []}]}',
        b'{"version": ' + b"[" * 100_000,
        b"<rss>" + b"<channel>" * 50_000,
        b"\x00\x01\x02",
    ],
)
def test_what_is_no_feed_says_so_in_one_line(body: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        feed_entries(body)
    assert str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_broken_feed_gives_what_can_be_read() -> None:
    body = rss(ITEM.replace("{n}", "1"), "<item><title>a & b</title>", ITEM.replace("{n}", "2"))
    assert "https://a.example/1" in [entry.url for entry in feed_entries(body)]


@given(st.text(alphabet="<>/!-=\"' []CDATArsitemlnk?&;#x0{}", max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_feed_gives_entries_or_one_line(text: str) -> None:
    for body in (text.encode(), rss(text)):
        for read in (feed_entries, sitemap_entries):
            try:
                assert read(body)
            except SourceError as error:
                assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("body", "entries"),
    [
        (
            SITEMAP.format(
                "<url><loc> https://a.example/x?a=1&amp;b=2 </loc>"
                "<lastmod>2024-03-06</lastmod></url>"
                "<url><lastmod>2024</lastmod></url><url><loc>/relative</loc></url><!-- x -->"
                "<url><loc>https://a.example/y</loc><lastmod>soon</lastmod></url>"
                "<other><loc>https://a.example/z</loc></other>"
            ),
            (
                SitemapEntry("https://a.example/x?a=1&b=2", "2024-03-06"),
                SitemapEntry("https://a.example/y"),
            ),
        ),
        (
            INDEX.format(
                "<sitemap><loc>https://a.example/s.xml</loc>"
                "<lastmod>2024-03-06T01:00:00+01:00</lastmod></sitemap>"
            ),
            (SitemapEntry("https://a.example/s.xml", "2024-03-06T00:00:00Z", index=True),),
        ),
        (
            '<?xml version="1.0" encoding="gbk"?><urlset><url><loc>https://a.example/x</loc></url></urlset>',
            (SitemapEntry("https://a.example/x"),),
        ),
    ],
)
def test_sitemaps(body: str, entries: tuple[SitemapEntry, ...]) -> None:
    assert sitemap_entries(body.encode()) == entries


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<urlset>", "broken XML"),
        (b"", "broken XML"),
        (b"<html></html>", "not a sitemap"),
        (b"<urlset></urlset>", "without any address"),
        (b"<urlset>" + b"<url>" * 1_000 + b"</url>" * 1_000 + b"</urlset>", "broken XML"),
        (b"<a xmlns='&x;'/>", "broken XML"),
    ],
)
def test_what_is_no_sitemap_says_so(body: bytes, reason: str) -> None:
    with pytest.raises(ExtractionError, match=reason):
        sitemap_entries(body)


def test_a_sitemap_is_read_up_to_its_protocols_limit() -> None:
    many = "".join(f"<url><loc>https://a.example/{number}</loc></url>" for number in range(60_000))
    assert len(sitemap_entries(SITEMAP.format(many).encode())) == 50_000


@pytest.mark.parametrize(
    ("date", "read"),
    [
        ("2024", "2024"), ("2024-03", "2024-03"), ("2024-03-06", "2024-03-06"),
        ("2024-13-06", ""), ("2024-02-30", ""), ("2024-03-06T99:00:00Z", ""), ("yesterday", ""),
        ("2024-03-06T10:00", "2024-03-06T10:00:00Z"),
        ("2024-03-06T23:30:00.123-02:00", "2024-03-07T01:30:00Z"),
        ("٢٠٢٤-03-06", ""), ("0001-01-01T00:00:00+14:00", ""),
    ],
)  # fmt: skip
def test_dates_of_lists(date: str, read: str) -> None:
    place = f"<url><loc>https://a.example/</loc><lastmod>{date}</lastmod></url>"
    assert sitemap_entries(SITEMAP.format(place).encode())[0].lastmod == read
