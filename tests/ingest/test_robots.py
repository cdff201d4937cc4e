from __future__ import annotations

import itertools
import time
import tracemalloc
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from ingest.fetched import Limits
from ingest.robots import Robots, robots_of
from tests.ingest.webserver import HTML, PUBLIC, Dialler, Page, Raw, Web, moved, page, reason, web

SITE = "https://site.example"
FORBIDDEN = "User-agent: *\nDisallow: /\n"


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as opened:
        opened.site.pages |= {"/a": Page(), "/b": Page()}
        yield opened


def robots(text: str) -> Page:
    return Page(text.encode(), "text/plain")


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        (FORBIDDEN, "/a", False),
        (FORBIDDEN, "/robots.txt", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /private/", "/private/x", False),
        ("User-agent: *\nDisallow: /private/", "/private", True),
        ("User-agent: *\nDisallow: /p\nAllow: /page", "/page", True),
        ("User-agent: *\nAllow: /p\nDisallow: /page", "/page", False),
        ("User-agent: *\nAllow: /page\nDisallow: /page", "/page", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", True),
        ("User-agent: *\nDisallow: /%7Ejoe/", "/~joe/x", False),
        ("User-agent: *\nDisallow: /法", "/%E6%B3%95", False),
        ("User-agent: *\nDisallow: /a?b=", "/a?b=c", False),
        ("\ufeffUser-agent: *\r\nDisallow: /\r\n", "/a", False),
        ("user-agent:*\ndisallow:/", "/a", False),
        ("User-agent: * # all\nDisallow: / # all", "/a", False),
        ("Disallow: /", "/a", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: irisward\nDisallow: /", "/a", False),
        ("User-agent: IRISWARD/2.0\nDisallow: /", "/a", False),
        # a group for us stands in place of the one for all
        (FORBIDDEN + "\nUser-agent: Irisward\nDisallow: /b", "/a", True),
        ("User-agent: Irisward\nDisallow: /b\n\n" + FORBIDDEN, "/b", False),
        ("User-agent: iris\nDisallow: /", "/a", True),
        ("User-agent: ward\nDisallow: /", "/a", True),
        ("User-agent: irisward-news\nDisallow: /", "/a", True),
        ("User-agent: other\nUser-agent: Irisward\nDisallow: /", "/a", False),
        ("User-agent: Irisward\nAllow: /\nUser-agent: other\nDisallow: /", "/a", True),
        ("User-agent: Irisward\nDisallow: /a\n\nUser-agent: Irisward\nDisallow: /b", "/b", False),
        ("User-agent: Irisward\nDisallow: /a\nUser-agent:\nDisallow: /b", "/b", True),
        ("<!doctype html><title>Not found</title>", "/a", True),
        ("User-agent: *\nDisallow /a", "/a", False),
        ("User-agent: *\nCrawl-delay: 5\nDisallow: /a", "/a", False),
        ("Sitemap: https://site.example/s.xml\n" + FORBIDDEN, "/a", False),
        ("\x00\x01\x02" * 100, "/a", True),
    ],
)
def test_who_may_read_what(text: str, path: str, allowed: bool) -> None:
    assert robots_of(text.encode(), 10_000).allows(SITE + path) is allowed


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("", 0),
        ("User-agent: *\nCrawl-delay: 7", 7),
        ("User-agent: *\nCrawl-delay: 7\nUser-agent: irisward\nCrawl-delay: 2.5", 2.5),
        ("User-agent: other\nCrawl-delay: 7", 0),
        ("User-agent: *\nCrawl-delay: soon", 0),
        ("User-agent: *\nCrawl-delay: -7", 0),
        ("User-agent: *\nCrawl-delay: nan", 0),
        ("User-agent: *\nCrawl-delay: inf", 0),
    ],
)
def test_how_slowly(text: str, delay: float) -> None:
    assert Robots(text).delay == delay


def test_only_the_beginning_of_a_long_file_counts() -> None:
    text = f"User-agent: *\nDisallow: /a\n{'#' * 500}\nDisallow: /b\n".encode()
    whole, half = robots_of(text, 10_000), robots_of(text, 100)
    assert [rules.allows(f"{SITE}/a") for rules in (whole, half)] == [False, False]
    assert [rules.allows(f"{SITE}/b") for rules in (whole, half)] == [False, True]
    # "Disallow: /a" cut to "Disallow: /" would forbid everything
    cut = robots_of(b"User-agent: *\nDisallow: /a\n", len(b"User-agent: *\nDisallow: /"))
    assert cut.allows(f"{SITE}/b")


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /" + "*a" * 120_000,
        "User-agent: *\n" + "Disallow: /*a*a*a*a*a*a*a*a*b$\n" * 16_000,
        "".join(f"User-agent: a{n}\n" for n in range(15_000)) + "Allow: /a\n" * 25_000,
        "User-agent: *\n" * 18_000 + "Allow: /a\n" * 25_000,
        "User-agent: *\n" + "".join(f"Disallow: /{n}\n" for n in range(28_000)),
        "User-agent: *\nDisallow: /" + "%" * 490_000,
        "\n" * 500_000,
    ],
)
def test_no_file_takes_long_or_much_room(text: str) -> None:
    began = time.monotonic()
    robots_of(text.encode(), 512_000).allows(f"{SITE}/" + "a" * 3_000)
    assert time.monotonic() - began < 2
    tracemalloc.start()
    robots_of(text.encode()[:100_000], 512_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 64 * 1024**2


def test_a_forbidden_page_is_not_fetched(site: Web) -> None:
    site.site.pages["/robots.txt"] = robots("User-agent: *\nDisallow: /a\nDisallow: /c/")
    assert reason(site) == "site.example does not allow this page in its robots.txt"
    assert page(site, "/b").body == HTML
    # a path is asked about as it is sent
    assert "does not allow" in reason(site, "/b/../c/./x")
    assert site.site.paths == ["/robots.txt", "/b"]


def test_a_redirect_to_a_forbidden_page_is_not_followed(site: Web) -> None:
    site.site.pages |= {"/robots.txt": robots("User-agent: *\nDisallow: /b"), "/a": moved("/b")}
    assert "does not allow" in reason(site)
    assert site.site.paths == ["/robots.txt", "/a"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 451])
def test_a_site_without_the_file_allows_everything(site: Web, status: int) -> None:
    site.site.pages["/robots.txt"] = Page(FORBIDDEN.encode(), "text/plain", status)
    assert page(site).body == HTML


def broken(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nUser-agent: *")


@pytest.mark.parametrize(
    ("answer", "tries"),
    [
        (Page(status=500), 1),
        (Page(status=501), 1),
        (Page(status=502), 3),
        (Page(status=503), 3),
        (Page(status=503, headers={"Retry-After": "3600"}), 1),
        (Page(status=429), 1),
        (Page(status=204), 1),
        (Page(status=304), 1),
        (Page(status=302), 1),
        (broken, 3),
        (lambda handler: None, 3),
        (Page(b"x", "text/plain", headers={"Content-Encoding": "gzip"}), 1),
        (moved("https://other.example/robots.txt"), 1),
        (moved("http://127.0.0.1/robots.txt"), 1),
    ],
)
def test_nothing_is_fetched_where_the_file_cannot_be_had(
    site: Web, answer: Page | Raw, tries: int
) -> None:
    site.site.pages["/robots.txt"] = answer
    assert reason(site).startswith("robots.txt could not be read: site.example ")
    assert site.site.paths == ["/robots.txt"] * tries
    reason(site, "/b")
    assert len(site.site.paths) == tries


def test_nothing_is_fetched_where_the_host_cannot_be_reached() -> None:
    with web(dialler=Dialler(dead=[PUBLIC])) as opened:
        assert "could not be reached" in reason(opened)
        assert opened.site.seen == []


@pytest.mark.parametrize(("hops", "followed"), [(1, True), (5, True), (6, False)])
def test_five_redirects_lead_to_the_file_and_six_to_none(
    site: Web, hops: int, followed: bool
) -> None:
    steps = ["/robots.txt", *(f"/r{number}" for number in range(hops))]
    for here, there in itertools.pairwise(steps):
        site.site.pages[here] = moved(there)
    site.site.pages[steps[-1]] = robots(FORBIDDEN)
    if followed:
        assert "does not allow" in reason(site)
    else:
        assert page(site).body == HTML


def test_a_circle_of_redirects_is_no_file(site: Web) -> None:
    site.site.pages["/robots.txt"] = moved("/robots.txt")
    assert page(site).body == HTML
    assert site.site.paths == ["/robots.txt"] * 6 + ["/a"]


def test_the_file_may_lie_on_another_listed_host(site: Web) -> None:
    site.site.pages |= {
        "/robots.txt": moved(site.site.url("/rules", "www.site.example")),
        "/rules": robots("User-agent: *\nDisallow: /b"),
    }
    assert page(site, others=["www.site.example"]).body == HTML
    assert "does not allow" in reason(site, "/b", others=["www.site.example"])


def test_the_file_is_kept_for_a_day(site: Web) -> None:
    site.site.pages["/robots.txt"] = [robots(""), robots(FORBIDDEN)]
    page(site)
    site.time.moment += 24 * 3_600 - 60
    page(site)
    assert site.site.paths.count("/robots.txt") == 1
    site.time.moment += 120
    assert "does not allow" in reason(site)
    assert site.site.paths.count("/robots.txt") == 2


def test_each_site_has_its_own(site: Web) -> None:
    site.site.pages["/robots.txt"] = [robots(FORBIDDEN), robots("")]
    assert "does not allow" in reason(site)
    assert page(site, host="other.example").body == HTML


@pytest.mark.parametrize(("delay", "wait"), [("0.2", 1), ("5", 5), ("30", 30), ("86400", 30)])
def test_the_delay_that_a_site_asks_for_is_kept(site: Web, delay: str, wait: float) -> None:
    site.site.pages["/robots.txt"] = robots(f"User-agent: *\nCrawl-delay: {delay}")
    page(site, "/a")
    page(site, "/b")
    assert site.time.slept == [wait, wait]


def test_an_endless_file_is_read_to_its_limit() -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(b"User-agent: *\nDisallow: /a\n")
        while True:
            handler.wfile.write(b"Disallow: /c\n" * 1_000)

    with web(limits=Limits(robots=100_000)) as opened:
        opened.site.pages |= {"/robots.txt": endless, "/a": Page(), "/b": Page()}
        assert "does not allow" in reason(opened)
        assert page(opened, "/b").body == HTML
