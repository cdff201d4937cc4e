from __future__ import annotations

import hashlib
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from ingest.fetch import open_fetcher
from ingest.fetched import Fetched, Limits, NotModified, Validators
from ingest.media import MediaKind
from knowledge.errors import FetchError, GoneError
from tests.ingest.webserver import (
    ANY,
    HTML,
    PUBLIC,
    Dialler,
    Names,
    Page,
    Web,
    certificate,
    get,
    moved,
    page,
    reason,
    send,
    serving,
    silent,
    web,
)


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as opened:
        yield opened


def test_a_page_comes_with_what_is_needed_to_cite_and_to_ask_again(site: Web) -> None:
    site.site.pages["/a?b=c"] = Page(
        headers={"ETag": '"v1"', "Last-Modified": "Sun, 01 Mar 2026 10:00:00 GMT"}
    )
    found = page(site, "/a?b=c#part")
    assert found.url == site.site.url("/a?b=c")
    assert (found.body, found.media, found.charset) == (HTML, MediaKind.HTML, "utf-8")
    assert found.sha256 == hashlib.sha256(HTML).hexdigest()
    assert found.status == 200
    assert found.fetched_at == site.time.now()
    assert found.validators == Validators(found.url, '"v1"', "Sun, 01 Mar 2026 10:00:00 GMT")


def test_what_we_say_of_ourselves(site: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    site.site.pages["/a"] = Page(headers={"Set-Cookie": "id=1; Path=/", "ETag": '"v1"'})
    first = page(site)
    again = get(site, validators=first.validators, accept=frozenset({MediaKind.HTML}))
    assert isinstance(again, Fetched)
    robots, plain, conditional = (dict(seen.headers) for seen in site.site.seen)
    assert site.site.paths == ["/robots.txt", "/a", "/a"]
    for headers in (robots, plain, conditional):
        agent = headers.pop("User-Agent")
        assert agent.startswith("Irisward/")
        assert agent.endswith(" (+https://irisward.example/about)")
        assert headers.pop("Host") == f"site.example:{site.site.port}"
        assert headers.pop("Accept-Encoding") == "gzip, deflate"
        assert headers.pop("Connection") == "close"
        assert headers.pop("Accept")
    # no cookie, no referer, nothing else
    assert (robots, plain, conditional) == ({}, {}, {"If-None-Match": '"v1"'})


@pytest.mark.parametrize(
    "contact", ["", "me", "a" * 300, "a b@c.example", "a@b.example)", "a\r\nX: y", "ü@b"]
)
def test_a_contact_that_would_spoil_the_header_is_refused(contact: str) -> None:
    with pytest.raises(FetchError), open_fetcher(contact):
        pass


class Versioned:
    """A page that has not changed for whoever knows its tag or its date."""

    def __init__(self, **headers: str) -> None:
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        known = (handler.headers["If-None-Match"], handler.headers["If-Modified-Since"])
        unchanged = known != (None, None) and all(
            value in (None, own)
            for value, own in zip(
                known, (self.headers.get("ETag"), self.headers.get("Last-Modified")), strict=True
            )
        )
        send(handler, Page(headers=self.headers, status=304 if unchanged else 200))


@pytest.mark.parametrize(
    "headers",
    [
        {"ETag": '"abc"'},
        {"ETag": 'W/"abc"'},
        {"Last_Modified": "Sun, 01 Mar 2026 10:00:00 GMT"},
        {"ETag": '"abc"', "Last_Modified": "Sun, 01 Mar 2026 10:00:00 GMT"},
    ],
)
def test_an_unchanged_page_is_not_sent_again(site: Web, headers: dict[str, str]) -> None:
    site.site.pages["/a"] = Versioned(**headers)
    first = page(site)
    again = get(site, validators=first.validators)
    assert again == NotModified(first.url, first.validators, site.time.now())
    site.site.pages["/a"] = Versioned(ETag='"new"', Last_Modified="Mon, 02 Mar 2026 10:00:00 GMT")
    assert page(site, validators=first.validators).validators.etag == '"new"'


@pytest.mark.parametrize("etag", ["abc", '"a"b"', '"a\x80"', '"' + "a" * 600 + '"', '"a", "b"'])
def test_a_tag_that_is_none_is_not_kept(site: Web, etag: str) -> None:
    site.site.pages["/a"] = Page(headers={"ETag": etag, "Last-Modified": "yesterday"})
    found = page(site)
    assert found.validators == Validators(found.url)


def test_tags_are_sent_only_where_they_came_from(site: Web) -> None:
    site.site.pages["/old"] = Page(status=301, headers={"Location": "/a"})
    site.site.pages["/a"] = Page()
    url = site.site.url("/a")
    for known in (
        Validators(site.site.url("/b"), '"v1"'),
        Validators("https://other.example/a", '"v1"'),
        Validators(url, '"v1"\r\nX: y', "no date"),
    ):
        assert isinstance(get(site, validators=known), Fetched)
    assert isinstance(get(site, "/old", validators=Validators(url, '"v1"')), Fetched)
    sent = [seen.headers.get("If-None-Match") for seen in site.site.seen if "old" not in seen.path]
    assert sent == [None, None, None, None, '"v1"']


def test_a_304_that_nobody_asked_for_is_a_failure(site: Web) -> None:
    site.site.pages["/a"] = Page(status=304)
    assert reason(site) == "site.example answers with status 304"


@pytest.mark.parametrize("status", [201, 204, 206, 226, 300, 400, 401, 403, 404, 410, 418, 500])
def test_no_other_status_is_a_page(site: Web, status: int) -> None:
    site.site.pages["/a"] = Page(status=status)
    assert reason(site) == f"site.example answers with status {status}"
    assert site.site.paths == ["/robots.txt", "/a"]
    with pytest.raises(FetchError) as caught:
        get(site)
    assert (type(caught.value) is GoneError) is (status in (404, 410))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_to_its_end(site: Web, status: int) -> None:
    site.site.pages |= {"/a": moved("../b?x=1", status), "/b?x=1": Page()}
    assert page(site).url == site.site.url("/b?x=1")


def test_five_redirects_are_followed_and_six_are_not(site: Web) -> None:
    for step in range(6):
        site.site.pages[f"/{step}"] = moved(f"/{step + 1}")
    site.site.pages["/6"] = Page()
    assert page(site, "/1").url == site.site.url("/6")
    assert "more than 5 redirects" in reason(site, "/0")


@pytest.mark.parametrize(
    ("pages", "asked"),
    [
        ({"/a": moved("/a")}, 1),
        ({"/a": moved("/b"), "/b": moved("/a")}, 2),
        ({"/a": moved("#top")}, 1),
    ],
)
def test_a_circle_is_noticed(site: Web, pages: dict[str, Page], asked: int) -> None:
    site.site.pages |= pages
    assert reason(site) == "site.example redirects in a circle"
    assert len(site.site.paths) == asked + 1


@pytest.mark.parametrize(
    "location",
    [
        "https://evil.example/", "//evil.example/", "http://127.0.0.1/", "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/", "http://2130706433/", "http://localhost/",
        "file:///etc/passwd", "ftp://site.example/", "data:text/html,x", "javascript:alert(1)",
        "http://user:word@site.example/", "http://site.example/", "http:// site.example/",
        "http://[::1", "\\\\evil.example\\x", "http://site.example.evil.example/",
        "http://evil.example#@site.example/", "gopher://site.example/", "http://sub.site.example/",
    ],
)  # fmt: skip
def test_a_redirect_out_of_the_list_is_not_followed(site: Web, location: str) -> None:
    site.site.pages["/a"] = moved(location)
    assert reason(site).startswith("site.example redirects")
    assert site.names.asked == ["site.example"] * 2
    assert site.site.paths == ["/robots.txt", "/a"]


def test_a_redirect_to_nowhere_is_a_failure(site: Web) -> None:
    site.site.pages["/a"] = Page(status=302)
    assert "not where to" in reason(site)


def test_a_redirect_to_another_listed_host_is_followed(site: Web) -> None:
    site.site.pages |= {"/a": moved(site.site.url("/b", "new.example")), "/b": Page()}
    assert "not on the list" in reason(site)
    assert page(site, others=["new.example"]).url == site.site.url("/b", "new.example")
    # it has rules of its own
    assert site.site.paths == ["/robots.txt", "/a", "/a", "/robots.txt", "/b"]


def test_the_connection_goes_to_the_address_that_was_checked(site: Web) -> None:
    site.names.answers["site.example"] = [[PUBLIC], [PUBLIC], ["127.0.0.1"]]
    site.site.pages["/a"] = Page()
    assert page(site).body == HTML
    assert site.dialler.dialled == [PUBLIC, PUBLIC]
    # looked up once a connection: there is no second look between check and use
    assert site.names.asked == ["site.example"] * 2
    assert reason(site) == "site.example is at an address that is not public"
    assert site.dialler.dialled == [PUBLIC, PUBLIC]


@pytest.mark.parametrize(
    "answer",
    [
        ["127.0.0.1"], [PUBLIC, "127.0.0.1"], [PUBLIC, "10.0.0.1"], ["::1"], ["::ffff:127.0.0.1"],
        ["64:ff9b::7f00:1"], ["2002:7f00:1::"], ["169.254.169.254"], ["0.0.0.1"], ["fe80::1%eth0"],
        ["224.0.0.1"], ["localhost"], [""],
    ],
)  # fmt: skip
def test_a_name_with_even_one_address_inside_is_refused(site: Web, answer: list[str]) -> None:
    site.names.answers["site.example"] = [answer]
    assert "not public" in reason(site)
    assert site.dialler.dialled == []
    assert site.names.asked == ["site.example"]


def test_a_literal_address_is_checked_like_a_name(site: Web) -> None:
    site.site.pages["/a"] = Page()
    assert "not public" in reason(site, host="127.0.0.1")
    assert page(site, host=PUBLIC).body == HTML
    assert site.names.asked == []


@pytest.mark.parametrize("private", ["127.0.0.1", "127.0.0.0/8", "127.0.0.1/8"])
def test_an_operator_may_name_private_addresses(private: str) -> None:
    with web() as opened:
        opened.site.pages["/a"] = Page()
        hosts = [f"site.example:{opened.site.port}"]
        with open_fetcher(
            "a@b.example",
            resolver=Names(site_example=[["127.0.0.1"]]),
            sleep=opened.time.sleep,
            allow_private={private},
        ) as fetcher:
            found = fetcher.fetch(
                opened.site.url("/a"), hosts=hosts, http_hosts=hosts, accept={MediaKind.HTML}
            )
    assert isinstance(found, Fetched)


def test_what_is_no_network_is_no_permission() -> None:
    with pytest.raises(FetchError), open_fetcher("a@b.example", allow_private={"localhost"}):
        pass


def test_the_next_address_is_tried_where_one_is_dead() -> None:
    with web(dialler=Dialler(dead=["2620:fe::fe"])) as opened:
        opened.names.answers["site.example"] = [["2620:fe::fe", PUBLIC]]
        opened.site.pages["/a"] = Page()
        assert page(opened).body == HTML
        assert opened.dialler.dialled == ["2620:fe::fe", PUBLIC] * 2


@pytest.mark.parametrize(
    ("names", "dialler", "said"),
    [
        (Names(site_example=[]), Dialler(), "is not known to the name service"),
        (Names(site_example=[[]]), Dialler(), "is not known to the name service"),
        (Names(), Dialler(dead=[PUBLIC]), "could not be reached"),
    ],
)
def test_a_host_that_is_not_there_is_tried_three_times(
    names: Names, dialler: Dialler, said: str
) -> None:
    with web(names=names, dialler=dialler) as opened:
        assert reason(opened) == f"robots.txt could not be read: site.example {said}"
        assert names.asked == ["site.example"] * 3
        assert opened.time.slept == [2, 4]
        # and then left alone for a while
        reason(opened, "/b")
        assert len(names.asked) == 3
        opened.time.sleep(600)
        reason(opened, "/b")
        assert len(names.asked) == 6


def test_a_name_service_that_hangs_is_not_waited_for() -> None:
    hung = threading.Event()

    def resolver(host: str, port: int) -> list[str]:
        hung.wait(10)
        return [PUBLIC]

    fast = Limits(connect=0.05, tries=1)
    with (
        open_fetcher("a@b.example", resolver=resolver, limits=fast) as fetcher,
        pytest.raises(FetchError, match="could not be looked up within"),
    ):
        fetcher.fetch("https://a.example", hosts={"a.example"}, accept={MediaKind.HTML})
    hung.set()


def test_what_is_not_to_be_read_is_not_even_fetched(site: Web) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "application/pdf")
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        handler.wfile.write(b"%PDF-1.7")
        silent(handler)

    site.site.pages["/a"] = answer
    said = "site.example sends application/pdf, which is not read here"
    assert reason(site, accept={MediaKind.HTML}) == said


def test_a_page_of_the_wrong_kind_is_refused(site: Web) -> None:
    site.site.pages["/a"] = Page(b"%PDF-1.7\n")
    assert reason(site) == "site.example says text/html but holds pdf"
    site.site.pages["/a"] = Page(b"PK\x03\x04", "application/zip")
    assert reason(site) == "site.example sends application/zip, which is not read here"


def test_entities_of_xml_are_not_even_looked_at(site: Web) -> None:
    doctype = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{Path(__file__).as_uri()}">]>'
    body = f'<?xml version="1.0"?>{doctype}<rss>&x;</rss>'
    site.site.pages["/a"] = Page(body.encode(), "application/rss+xml")
    assert "document type or entities" in reason(site)


@pytest.fixture
def own_tls(tmp_path: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's TLS for site.example, and a client's that trusts its certificate."""
    server, file = certificate(tmp_path, "site.example")
    return server, ssl.create_default_context(cafile=str(file))


def test_tls_is_spoken_with_the_name_and_not_the_address(
    own_tls: tuple[ssl.SSLContext, ssl.SSLContext],
) -> None:
    server, client = own_tls
    with web(server_tls=server, client_tls=client) as opened:
        opened.site.pages["/a"] = Page()
        assert page(opened, scheme="https").body == HTML
        assert opened.dialler.dialled == [PUBLIC, PUBLIC]
        assert opened.site.tls_names == ["site.example", "site.example"]


def test_a_redirect_never_leaves_tls(own_tls: tuple[ssl.SSLContext, ssl.SSLContext]) -> None:
    server, client = own_tls
    with web(server_tls=server, client_tls=client) as opened:
        opened.site.pages["/a"] = moved(opened.site.url("/b"))
        assert reason(opened, scheme="https") == "site.example redirects from https to http"


@pytest.mark.parametrize(
    ("host", "days", "trusted", "said"),
    [
        ("site.example", 1, False, "self-signed certificate"),
        ("site.example", -1, True, "certificate has expired"),
        ("other.example", 1, True, "certificate is not valid for 'site.example'"),
    ],
)
def test_a_bad_certificate_is_a_failure_and_not_tried_again(
    tmp_path: Path, host: str, days: int, trusted: bool, said: str
) -> None:
    server, file = certificate(tmp_path, host, days=days)
    client = ssl.create_default_context(cafile=str(file) if trusted else None)
    with web(server_tls=server, client_tls=client) as opened:
        line = reason(opened, scheme="https")
        assert "site.example has a certificate that is not valid" in line
        assert said in line
        assert len(opened.dialler.dialled) == 1
        assert opened.site.seen == []


def test_plain_http_behind_https_is_a_failure(site: Web) -> None:
    assert "could not be reached" in reason(site, scheme="https")


def test_certificates_of_the_world_are_trusted_by_default(tmp_path: Path) -> None:
    server, _ = certificate(tmp_path, "site.example")
    with (
        serving(server) as site,
        open_fetcher("a@b.example", dial=Dialler(), resolver=Names()) as fetcher,
        pytest.raises(FetchError, match="self-signed"),
    ):
        fetcher.fetch(
            site.url("/a", scheme="https"), hosts=[f"site.example:{site.port}"], accept=ANY
        )


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_a_host_that_takes_the_call_and_says_nothing_is_given_up(scheme: str) -> None:
    limits = Limits(connect=0.2, read=0.2, tries=1)
    with (
        socket.create_server(("127.0.0.1", 0)) as deaf,
        open_fetcher("a@b.example", dial=Dialler(), resolver=Names(), limits=limits) as fetcher,
        pytest.raises(FetchError, match=r"could not be reached|was silent"),
    ):
        hosts = [f"a.example:{deaf.getsockname()[1]}"]
        began = time.monotonic()
        fetcher.fetch(f"{scheme}://{hosts[0]}/", hosts=hosts, http_hosts=hosts, accept=ANY)
    assert time.monotonic() - began < 2
