from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from tests.ingest.webserver import (
    HTML,
    Page,
    Web,
    get,
    moved,
    page,
    reason,
    send,
    web,
)


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as opened:
        yield opened


def test_a_connection_that_breaks_is_made_again(site: Web) -> None:
    site.site.pages["/a"] = [lambda handler: None, Page(headers={"Content-Length": "1000"}), Page()]
    assert page(site).body == HTML
    assert site.site.paths == ["/robots.txt", "/a", "/a", "/a"]
    assert site.time.slept == [1, 2, 4]


@pytest.mark.parametrize("status", [502, 503, 504])
def test_an_overloaded_site_is_tried_three_times(site: Web, status: int) -> None:
    site.site.pages["/a"] = [Page(status=status), Page(status=status), Page()]
    assert page(site).body == HTML
    site.site.pages["/a"] = Page(status=status)
    assert reason(site) == f"site.example answers with status {status}"
    assert site.site.paths == ["/robots.txt"] + ["/a"] * 6


@pytest.mark.parametrize(
    ("headers", "waits"),
    [
        ({"Retry-After": "7"}, [7]),
        ({"Retry-After": "0"}, [2]),
        ({"Retry-After": "60"}, [60]),
        ({"Retry-After": "Sun, 01 Mar 2026 12:00:31 GMT"}, [30]),
        ({"Retry-After": "Sun, 01 Mar 2020 12:00:00 GMT"}, [2]),
        ({"Retry-After": "soon"}, [2]),
        ({}, [2]),
    ],
)
@pytest.mark.parametrize("status", [503, 429])
def test_a_site_says_when_to_come_back(
    site: Web, status: int, headers: dict[str, str], waits: list[float]
) -> None:
    site.site.pages["/a"] = [Page(status=status, headers=headers), Page()]
    if status == 429 and headers.get("Retry-After", "soon") == "soon":
        assert reason(site) == "site.example answers with status 429"
        assert len(site.site.seen) == 2
        return
    assert page(site).body == HTML
    assert site.time.slept == [1, *waits]


def test_a_site_that_wants_to_be_left_alone_is(site: Web) -> None:
    site.site.pages |= {"/a": Page(status=503, headers={"Retry-After": "3600"}), "/b": Page()}
    said = "site.example answers with status 503 and asks not to be asked again for 3600 s"
    assert reason(site) == said
    site.time.sleep(600)
    assert reason(site, "/b") == "site.example asks not to be asked again for 3000 s"
    assert site.site.paths == ["/robots.txt", "/a"]
    site.time.sleep(2_950)
    assert page(site, "/b").body == HTML
    assert site.time.slept[-1] == 50


def test_a_host_is_asked_once_a_second_and_hosts_do_not_wait_for_each_other(site: Web) -> None:
    for number in range(4):
        site.site.pages[f"/{number}"] = Page()
        page(site, f"/{number}")
    assert site.time.slept == [1, 1, 1, 1]
    assert site.site.paths.count("/robots.txt") == 1
    page(site, "/0", host="other.example")
    assert site.time.slept == [1] * 5
    site.time.moment += 0.4
    page(site, "/0", host="other.example")
    assert site.time.slept[5:] == [0.6]
    site.time.moment += 5
    page(site, "/0", host="other.example")
    assert site.time.slept[6:] == []


def test_each_redirect_waits_its_turn(site: Web) -> None:
    site.site.pages |= {"/a": moved("/b"), "/b": moved("/c"), "/c": Page()}
    page(site)
    assert site.time.slept == [1, 1, 1]


def test_threads_ask_a_host_one_at_a_time(site: Web) -> None:
    at_once: list[int] = []
    inside = 0

    def answer(handler: BaseHTTPRequestHandler) -> None:
        nonlocal inside
        inside += 1
        at_once.append(inside)
        time.sleep(0.02)
        inside -= 1
        send(handler, Page())

    site.site.pages["/a"] = answer
    threads = [threading.Thread(target=get, args=(site,)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert at_once == [1] * 5
