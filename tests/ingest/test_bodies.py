from __future__ import annotations

import random
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from ingest.fetch import open_fetcher
from ingest.fetched import Limits
from knowledge.errors import FetchError
from tests.ingest.webserver import (
    ANY,
    HTML,
    Dialler,
    Names,
    Page,
    Raw,
    Web,
    page,
    reason,
    serving,
    silent,
    web,
)


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as opened:
        yield opened


def packed(body: bytes, bits: int = 31) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, bits)
    return packer.compress(body) + packer.flush()


TEXT = b"<html>" + bytes(range(32, 127)) * 50


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", packed(TEXT)),
        ("GZIP", packed(TEXT)),
        ("x-gzip", packed(TEXT)),
        ("gzip", packed(TEXT[:100]) + packed(TEXT[100:])),
        ("deflate", packed(TEXT, 15)),
        ("deflate", packed(TEXT, -15)),
    ],
)
def test_a_body_is_unpacked(site: Web, encoding: str, body: bytes) -> None:
    site.site.pages["/a"] = Page(body, headers={"Content-Encoding": encoding})
    assert page(site).body == TEXT


def byte_by_byte(body: bytes, encoding: str, pause: float = 0) -> Raw:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Encoding", encoding)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        for byte in body:
            handler.wfile.write(b"1\r\n" + bytes([byte]) + b"\r\n")
            time.sleep(pause)
        handler.wfile.write(b"0\r\n\r\n")

    return answer


@pytest.mark.parametrize(
    ("encoding", "bits"), [("gzip", 31), ("deflate", 15), ("deflate", -15), ("identity", 0)]
)
def test_a_body_may_come_in_pieces_of_any_size(site: Web, encoding: str, bits: int) -> None:
    body = packed(TEXT, bits) if bits else TEXT[:500]
    site.site.pages["/a"] = byte_by_byte(body, encoding)
    assert page(site).body == (TEXT if bits else TEXT[:500])


@pytest.mark.parametrize(
    ("encoding", "body", "said"),
    [
        ("br", b"\x0b\x02\x80abc\x03", "was not asked for"),
        ("zstd", b"(\xb5/\xfd", "was not asked for"),
        ("gzip, gzip", packed(packed(TEXT)), "was not asked for"),
        ("gzip, deflate", packed(TEXT), "was not asked for"),
        ("compress", b"\x1f\x9d", "was not asked for"),
        ("gzip", TEXT, "damaged"),
        ("deflate", b"\xff" + TEXT, "damaged"),
        ("gzip", packed(TEXT) + b"more", "damaged"),
        ("deflate", packed(TEXT, 15) + b"more", "more than its compressed body"),
        ("gzip", packed(TEXT)[:-1], "ends in the middle"),
        ("gzip", packed(TEXT)[:40], "ends in the middle"),
        ("deflate", packed(TEXT, 15)[:-1], "ends in the middle"),
        ("deflate", b"x", "ends in the middle"),
        ("gzip", b"", "empty"),
        ("", b"", "empty"),
        ("", b" \r\n\t ", "empty"),
    ],
)
def test_a_body_that_cannot_be_unpacked_is_refused(
    site: Web, encoding: str, body: bytes, said: str
) -> None:
    site.site.pages["/a"] = Page(body, headers={"Content-Encoding": encoding})
    assert said in reason(site)


@pytest.mark.parametrize("bits", [31, 15, -15])
def test_a_bomb_is_noticed_before_it_goes_off(site: Web, bits: int) -> None:
    bomb = packed(b"<html>" + bytes(64 * 1024**2), bits)
    assert len(bomb) < 80_000
    site.site.pages["/a"] = Page(
        bomb, headers={"Content-Encoding": "gzip" if bits == 31 else "deflate"}
    )
    tracemalloc.start()
    try:
        assert reason(site) == "site.example sends a body that unpacks to over 100 times its size"
        assert tracemalloc.get_traced_memory()[1] < 24 * 1024**2
    finally:
        tracemalloc.stop()


def test_many_small_members_are_no_way_round_the_ratio(site: Web) -> None:
    site.site.pages["/a"] = Page(
        packed(b"<html>" + bytes(70_000)) * 400, headers={"Content-Encoding": "gzip"}
    )
    assert "over 100 times" in reason(site)


def test_what_is_large_but_no_bomb_still_has_a_limit() -> None:
    noise = random.Random(1).randbytes(10_000).hex().encode()
    body = b"<html>" + noise * 60
    with web(limits=Limits(raw=100_000, decoded=1_000_000)) as opened:
        site = opened.site
        site.pages["/a"] = Page(packed(body), headers={"Content-Encoding": "gzip"})
        assert "sends more than 0.954 MiB" in reason(opened)
        site.pages["/a"] = Page(body[:100_000])
        assert len(page(opened).body) == 100_000
        site.pages["/a"] = Page(body[:100_001])
        assert "sends more than 0.0954 MiB" in reason(opened)


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(HTML * 1_000)


def endless_chunks(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    while True:
        handler.wfile.write(b"10000\r\n" + b"x" * 65_536 + b"\r\n")


def endless_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-More: " + b"x" * 1_000 + b"\r\n")


def announced(length: str, body: bytes = HTML) -> Page:
    return Page(body, headers={"Content-Length": length})


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (endless, "sends more than 10 MiB"),
        (endless_chunks, "sends more than 10 MiB"),
        (endless_headers, "broke off"),
        (announced(str(11 * 1024**2)), "sends more than 10 MiB"),
        (announced("9" * 19), "sends more than 10 MiB"),
        (announced(str(len(HTML) + 1)), "broke off"),
        (announced("-1"), "broke off"),
        (announced("many"), "broke off"),
        (lambda handler: handler.wfile.write(b"SSH-2.0-x\r\n\r\n"), "broke off"),
        (lambda handler: None, "broke off"),
        (lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-"), "broke off"),
    ],
)
def test_a_lying_or_endless_answer_ends(site: Web, answer: Page | Raw, said: str) -> None:
    site.site.pages["/a"] = answer
    assert said in reason(site)


def test_a_length_that_is_too_small_cuts_the_page(site: Web) -> None:
    site.site.pages["/a"] = announced("30")
    assert page(site).body == HTML[:30]


def slow_headers(handler: BaseHTTPRequestHandler) -> None:
    for byte in b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1_000:
        handler.wfile.write(bytes([byte]))
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("answer", "silence", "said"),
    [
        (byte_by_byte(HTML * 100, "", 0.02), 0.2, "took longer than 0.4 s"),
        (slow_headers, 0.2, "took longer than 0.4 s"),
        (silent, 0.2, "was silent for 0.2 s"),
        (silent, 4, "took longer than 0.4 s"),
    ],
)
def test_a_slow_drip_and_silence_end(answer: Raw, silence: float, said: str) -> None:
    limits = Limits(read=silence, total=0.4, gap=0)
    with (
        serving() as site,
        open_fetcher("a@b.example", limits=limits, dial=Dialler(), resolver=Names()) as fetcher,
    ):
        site.pages["/a"] = answer
        hosts = [f"site.example:{site.port}"]
        began = time.monotonic()
        with pytest.raises(FetchError, match=said):
            fetcher.fetch(site.url("/a"), hosts=hosts, http_hosts=hosts, accept=ANY)
        assert time.monotonic() - began < 1.5
    # one try: what is slow is not asked again
    assert site.paths == ["/robots.txt", "/a"]
