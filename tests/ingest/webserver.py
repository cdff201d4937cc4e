"""A web site on loopback that says what it is told to, and what stands between it and a name."""

from __future__ import annotations

import contextlib
import ipaddress
import ssl
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpcore
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ingest.fetch import open_fetcher
from ingest.fetched import Fetched, Limits, NotModified, Validators
from ingest.fetcher import Fetcher
from ingest.media import MediaKind
from knowledge.errors import FetchError

PUBLIC = "93.184.215.14"
"""A public address; the `Dialler` has its connections end at the site on loopback."""

TRUSTING_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Quickly made; the certificates of the world are not needed on loopback."""

ANY = frozenset(MediaKind)
HTML = b"<!doctype html><title>Notice</title><p>No scan for tokens.</p>"


@dataclass(frozen=True)
class Page:
    body: bytes = HTML
    media: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Raw = Callable[[BaseHTTPRequestHandler], None]
"""A page that writes its answer itself."""


@dataclass(frozen=True)
class Seen:
    path: str
    headers: Mapping[str, str]


class Site:
    """``pages`` by path; a list is used up from the front, its last page stays."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, Page | Raw | list[Page | Raw]] = {}
        self.seen: list[Seen] = []
        self.tls_names: list[str | None] = []

    @property
    def paths(self) -> list[str]:
        return [seen.path for seen in self.seen]

    def url(self, path: str, host: str = "site.example", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def page(self, path: str) -> Page | Raw:
        page = self.pages.get(path, Page(b"none", status=404))
        if isinstance(page, list):
            return page.pop(0) if len(page) > 1 else page[0]
        return page


@contextlib.contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    site: Site

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.seen.append(Seen(self.path, dict(self.headers.items())))
            page = site.page(self.path)
            with contextlib.suppress(OSError):  # the client may have had enough
                if isinstance(page, Page):
                    send(self, page)
                else:
                    page(self)
            self.close_connection = True

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def finish_request(self, request: Any, client_address: Any) -> None:
            with contextlib.suppress(OSError):  # a client that refuses the certificate leaves
                if tls:
                    request = tls.wrap_socket(request, server_side=True)
                Handler(request, client_address, self)
            request.close()

    with Server(("127.0.0.1", 0), Handler) as server:
        site = Site(server.server_address[1])
        if tls:
            tls.sni_callback = lambda _socket, name, _context: site.tls_names.append(name)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def send(handler: BaseHTTPRequestHandler, page: Page) -> None:
    handler.send_response(page.status)
    given = {"Content-Type": page.media, "Content-Length": str(len(page.body)), **page.headers}
    for name, value in given.items():
        if value:
            handler.send_header(name, value)
    handler.end_headers()
    if page.status != 304:
        handler.wfile.write(page.body)


def moved(location: str, status: int = 302) -> Page:
    return Page(b"", status=status, headers={"Location": location})


def silent(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.settimeout(5)
    handler.connection.recv(1)


class Names:
    """A name service. Each host has its answers, used up from the front; the last one stays."""

    def __init__(self, **answers: Sequence[Sequence[str]]) -> None:
        self.asked: list[str] = []
        self.answers = {name.replace("_", "."): list(given) for name, given in answers.items()}

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        given = self.answers.get(host, [[PUBLIC]])
        if not given:
            raise OSError("no such name")
        return given.pop(0) if len(given) > 1 else given[0]


class Dialler:
    """Notes which address a connection was wanted to, and has it end on loopback."""

    def __init__(self, *, dead: Sequence[str] = ()) -> None:
        self.dialled: list[str] = []
        self._dead = dead

    def __call__(self, address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        ipaddress.ip_address(address)  # raises where it is a name
        self.dialled.append(address)
        if address in self._dead:
            raise httpcore.ConnectError("refused")
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", port, timeout=seconds)


class Time:
    """A clock that only sleeping moves; ``slept`` are the waits, in seconds."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.moment = 1_000.0

    def clock(self) -> float:
        return self.moment

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.moment += seconds

    def now(self) -> datetime:
        return datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(seconds=self.moment - 1_000)


@dataclass
class Web:
    """A site, and a fetcher to which it is ``site.example`` at a public address."""

    site: Site
    fetcher: Fetcher
    names: Names
    dialler: Dialler
    time: Time


@contextlib.contextmanager
def web(
    *,
    limits: Limits | None = None,
    names: Names | None = None,
    dialler: Dialler | None = None,
    server_tls: ssl.SSLContext | None = None,
    client_tls: ssl.SSLContext | None = None,
) -> Iterator[Web]:
    time, names, dialler = Time(), names or Names(), dialler or Dialler()
    with (
        serving(server_tls) as site,
        open_fetcher(
            "https://irisward.example/about",
            resolver=names,
            clock=time.clock,
            sleep=time.sleep,
            now=time.now,
            limits=limits or Limits(),
            tls=client_tls or TRUSTING_NOBODY,
            dial=dialler,
        ) as fetcher,
    ):
        yield Web(site, fetcher, names, dialler, time)


def get(
    opened: Web,
    path: str = "/a",
    *,
    host: str = "site.example",
    scheme: str = "http",
    others: Sequence[str] = (),
    accept: Collection[MediaKind] = ANY,
    validators: Validators | None = None,
) -> Fetched | NotModified:
    port = opened.site.port
    hosts = [f"{name}:{port}" for name in (host, *others)]
    return opened.fetcher.fetch(
        opened.site.url(path, host, scheme),
        hosts=hosts,
        http_hosts=hosts,
        accept=accept,
        validators=validators,
    )


def page(opened: Web, path: str = "/a", **how: Any) -> Fetched:
    found = get(opened, path, **how)
    assert isinstance(found, Fetched)
    return found


def reason(opened: Web, path: str = "/a", **how: Any) -> str:
    with pytest.raises(FetchError) as caught:
        get(opened, path, **how)
    line = str(caught.value)
    assert line
    assert "\n" not in line
    return line


def certificate(folder: Path, host: str, *, days: int = 1) -> tuple[ssl.SSLContext, Path]:
    """A server's TLS with a certificate for ``host``, and the file of that certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=30))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{host}{days}.pem"
    file.write_bytes(
        built.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context, file
