"""A web site on the loopback interface that tests can change between visits."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Page:
    """What the site has at one path. With a ``status`` other than 200 it has nothing else.
    ``modified`` is its Last-Modified; ``tagged`` unless it has no ETag."""

    body: bytes
    media: str = "text/html; charset=utf-8"
    status: int = 200
    location: str = ""
    modified: str = ""
    tagged: bool = True

    @property
    def etag(self) -> str:
        return f'"{hashlib.sha256(self.body).hexdigest()[:16]}"'

    def known(self, headers: Any) -> bool:
        """Whether a request shows that the asker has it as it is."""
        if self.tagged:
            return bool(headers.get("If-None-Match") == self.etag)
        return bool(self.modified and headers.get("If-Modified-Since") == self.modified)


@dataclass
class Site:
    """Pages by path; ``asked`` are the requests (path, status) since it was last cleared,
    ``sent`` the bytes of all bodies."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    port: int = 0
    sent: int = 0

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def put(self, path: str, text: str | bytes, media: str = "text/html; charset=utf-8") -> None:
        self.pages[path] = Page(text if isinstance(text, bytes) else text.encode(), media)

    def fail(self, path: str, status: int) -> None:
        self.pages[path] = Page(b"no", status=status)

    def counted(self) -> dict[int, int]:
        """Requests for pages by status, since it was last cleared; then it is cleared."""
        found: dict[int, int] = {}
        for path, status in self.asked:
            if path != "/robots.txt":
                found[status] = found.get(status, 0) + 1
        self.asked.clear()
        return found


@contextmanager
def open_site() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            page = site.pages.get(self.path) or Page(b"nothing here", status=404)
            status = page.status
            if status == 200 and page.known(self.headers):
                status = 304
            site.asked.append((self.path, status))
            self.send_response(status)
            if page.location:
                self.send_header("Location", page.location)
            body = page.body if status != 304 else b""
            self.send_header("Content-Type", page.media)
            if page.tagged:
                self.send_header("ETag", page.etag)
            if page.modified:
                self.send_header("Last-Modified", page.modified)
            site.sent += len(body)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
