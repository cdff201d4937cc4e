from __future__ import annotations

import time

import pytest

from ingest.media import MediaKind, charset_of, kind_of
from knowledge.errors import FetchError

ANY = frozenset(MediaKind)
HTML, PDF, FEED, SITEMAP, TEXT = MediaKind

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
JSON_FEED = b'{"version": "https://jsonfeed.org/version/1.1", "items": []}'
RSS = b'<rss version="2.0"><channel/></rss>'
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom"/>'
URLS = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'
HEAD = b'<?xml version="1.0" encoding="utf-8"?>\n'


@pytest.mark.parametrize(
    ("content_type", "body", "kind"),
    [
        ("text/html", b"<!DOCTYPE html><title>x", HTML),
        ("text/html;charset=gbk", b"<!-- note --> \n<HTML>\xb7\xa8\xb9\xe6", HTML),
        (" Text/HTML ; charset=x", b"\xef\xbb\xbf\r\n<head>", HTML),
        ("text/html", b"\xff\xfe" + "<html>法规".encode("utf-16-le"), HTML),
        ("text/html", b"\xfe\xff" + "<html>法规".encode("utf-16-be"), HTML),
        ("text/html", b"<!--" + b"x" * 30_000 + b"--><p>late", HTML),
        ("text/html", b'<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://x"><p>', HTML),
        ("application/xhtml+xml", HEAD + b"<!DOCTYPE html><html/>", HTML),
        ("application/pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00", PDF),
        ("application/x-pdf", b"\n%PDF-1.4", PDF),
        ("application/rss+xml", RSS, FEED),
        ("text/xml", HEAD + b"<!-- by x --><?xml-stylesheet href='a'?>\n" + RSS, FEED),
        ("application/atom+xml; charset=utf-8", HEAD + ATOM, FEED),
        ("application/xml", b'<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"/>', FEED),
        ("application/rdf+xml", b"<rdf:RDF/>", FEED),
        ("text/xml", b"\xff\xfe" + RSS.decode().encode("utf-16-le"), FEED),
        ("text/xml; charset=gb2312", b"<?xml version='1.0' encoding='GB2312'?>" + RSS, FEED),
        ("application/rss+xml", b"<rss><![CDATA[ <!DOCTYPE html> ]]></rss>", FEED),
        ("application/rss+xml", b"<rss><!-- <!ENTITY x 'y'> --></rss>", FEED),
        ("application/feed+json", JSON_FEED, FEED),
        ("application/json", b"\xef\xbb\xbf \n" + JSON_FEED.replace(b"/", rb"\/"), FEED),
        ("application/xml", HEAD + URLS, SITEMAP),
        ("text/xml", b"<sitemapindex/>", SITEMAP),
        ("text/plain", b"3 < 4, and 5 > 4", TEXT),
        ("text/plain; charset=big5", "公告：拍攝虹膜".encode("big5"), TEXT),
        ("text/markdown", b"# Notice\n<b>bold</b>", TEXT),
    ],
)  # fmt: skip
def test_header_and_content_together_say_what_a_page_is(
    content_type: str, body: bytes, kind: MediaKind
) -> None:
    assert kind_of(body, content_type, ANY) is kind
    with pytest.raises(FetchError, match="not read here"):
        kind_of(body, content_type, ANY - {kind} if kind not in (FEED, SITEMAP) else {HTML})


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/html", b"%PDF-1.7"), ("text/html", b"<html>\n%PDF-1.7"),
        ("text/html", b"PK\x03\x04"),
        ("text/html", b"MZ\x90\x00"), ("text/html", b"\x7fELF\x02"), ("text/html", PNG),
        ("text/html", b"GIF89a<html>"), ("text/html", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("text/html", b"<svg xmlns='http://www.w3.org/2000/svg'><html>"),
        ("text/html", HEAD + b"<svg/>"), ("text/html", RSS), ("text/html", URLS),
        ("text/html", JSON_FEED), ("text/html", b"no markup at all"),
        ("text/html", b"<!-- <html> -->"),
        ("text/html", b"<html>\x00\x01"), ("text/html", "<html>".encode("utf-16-le")),
        ("text/html", b"<!DOCTYPE svg><html>"), ("text/html", b"<?php echo 1; ?>"),
        ("text/html", b"\xff\xfe\x00\x00" + "<html>".encode("utf-32-le")),
        ("application/xhtml+xml", HEAD + b"<svg/>"),
        ("application/pdf", b"<html>"), ("application/pdf", b"x%PDF-1.7"), ("application/pdf", PNG),
        ("application/rss+xml", b"<html>"), ("application/rss+xml", b"<!doctype html>"),
        ("application/rss+xml", JSON_FEED), ("application/rss+xml", URLS), ("text/xml", HEAD),
        ("application/json", b'{"items": []}'), ("application/json", b"[]"),
        ("application/json", RSS), ("application/feed+json", RSS),
        ("text/xml", b"<opml/>"), ("text/xml", b"<wsdl:definitions/>"),
        ("text/plain", b"<html>"), ("text/plain", b"<!doctype html>"), ("text/plain", RSS),
        ("text/plain", b"%PDF-1.7"), ("text/plain", b"a\x00b"), ("text/plain", b"<svg/>"),
        ("text/plain", b"{\\rtf1 x}"), ("text/plain", HEAD + b"<x/>"),
    ],
)  # fmt: skip
def test_a_page_that_is_not_what_it_says_is_refused(content_type: str, body: bytes) -> None:
    with pytest.raises(FetchError, match="but holds"):
        kind_of(body, content_type, ANY)


@pytest.mark.parametrize(
    "content_type",
    [
        "", "html", "text/", "text/*", "*/*", "application/octet-stream", "application/zip",
        "image/svg+xml", "image/png", "text/html, application/pdf", "text/html text/plain",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "multipart/mixed; boundary=x", "text/html\x1b[2J", "application/x-msdownload",
        "text/css", "text/javascript", "application/xml-dtd", "\u202etext/html",
    ],
)  # fmt: skip
def test_other_types_are_not_read(content_type: str) -> None:
    with pytest.raises(FetchError) as caught:
        kind_of(b"<!doctype html>", content_type, ANY)
    assert str(caught.value).isprintable()


LAUGHS = b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'


@pytest.mark.parametrize(
    "body",
    [
        LAUGHS,
        HEAD + LAUGHS,
        b"\xef\xbb\xbf" + LAUGHS,
        b"\xff\xfe" + LAUGHS.decode().encode("utf-16-le"),
        b"\xfe\xff" + LAUGHS.decode().encode("utf-16-be"),
        b'<!DOCTYPE rss SYSTEM "file:///etc/passwd">' + RSS,
        b'<!DOCTYPE feed PUBLIC "x" "http://127.0.0.1/x.dtd">' + ATOM,
        b"<!doctype rss>" + RSS,
        b"<!-- x -->" + LAUGHS,
        b"<!-- <!-- -->" + LAUGHS,
        b"<?x <!-- ?>" + LAUGHS + b"<!-- -->",
        b"<?x <![CDATA[ ?>" + LAUGHS + b"<!-- ]]> -->",
        b"<!--" + b"x" * 70_000 + b"-->" + LAUGHS,
        RSS + LAUGHS,
        b"<rss><!-- --><!ENTITY x SYSTEM 'file:///etc/passwd'></rss>",
        b"<rss><!\nDOCTYPE x></rss>",
        b"<rss><![CDATA[ ]]><!ATTLIST x></rss>",
        b"<rss><!-- <!ENTITY x 'never closed'>",
        b"<urlset><!ENTITY x 'y'></urlset>",
    ],
)
def test_xml_that_declares_anything_is_refused(body: bytes) -> None:
    with pytest.raises(FetchError, match="document type or entities"):
        kind_of(body, "text/xml", ANY)


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/xml; charset=utf-7", RSS),
        ("text/xml; charset='cp037'", RSS),
        ("text/xml", b"<?xml version='1.0' encoding='UTF-7'?>" + RSS),
        ("text/xml", b"<?xml version='1.0' encoding = 'cp500' ?>" + RSS),
        ("text/xml", b"<?xml version='1.0' encoding='hz-gb-2312'?>" + RSS),
        ("text/xml", b"<?xml version='1.0' encoding='unicode_escape'?>" + RSS),
        ("text/xml", b"<?xml version='1.0' encoding='zlib'?>" + RSS),
    ],
)
def test_xml_in_a_charset_that_can_hide_markup_is_refused(content_type: str, body: bytes) -> None:
    with pytest.raises(FetchError, match="charset that is not read"):
        kind_of(body, content_type, ANY)


def test_a_web_page_may_have_a_document_type_but_declare_nothing() -> None:
    for body in (b"<!DOCTYPE html [<!ENTITY x 'y'>]><html>", b"<!doctype html PUBLIC 'x' [ ]>"):
        with pytest.raises(FetchError, match="declares entities"):
            kind_of(body, "text/html", ANY)


@pytest.mark.parametrize(
    "unit", [b"<!--", b"<![CDATA[", b"<?", b"<!", b"<", b"<!-- -->", b" ", b"<!doctype "]
)
def test_no_content_takes_long_to_look_at(unit: bytes) -> None:
    body = b"<rss>" + unit * (2_000_000 // len(unit))
    began = time.monotonic()
    for content_type, start in (("text/xml", b""), ("text/html", b""), ("text/xml", HEAD)):
        try:
            kind_of(start + body, content_type, ANY)
            kind_of(start + body[5:], content_type, ANY)
        except FetchError:
            pass
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html; charset=UTF-8", "utf-8"),
        ('text/html;charset="gb18030"', "gb18030"),
        ("text/html; x=y; Charset='big5'; z", "big5"),
        ("text/html", ""),
        ("text/html; charset=", ""),
        ("text/html; charset=\u202e", ""),
    ],
)
def test_the_charset_of_a_header(content_type: str, charset: str) -> None:
    assert charset_of(content_type) == charset
