"""An HTTP server beside the bot, in the same event loop."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from bot.telegram.errors import ListenError

STOP_SECONDS: Final = 2
"""How long requests in flight may take to end."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens; ``port`` is the real one, also when 0 was asked for."""

    host: str
    port: int


class _Server(uvicorn.Server):
    """Leaves signals to the bot, and says when it has started."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none: who runs the bot decides when it ends."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        self.ready.set()


@contextlib.asynccontextmanager
async def open_server(
    app: ASGIApp, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[Address]:
    """Serve ``app`` until the block ends; port 0 takes a free one.

    Raises `ListenError` when the address cannot be had or the application does not start.
    """
    listener = _listener(host, port)
    address = Address(host, int(listener.getsockname()[1]))
    # what is logged, and how, is decided in bot.logs
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    server = _Server(config)
    serving = asyncio.create_task(_serve(server, listener, address))
    ready = asyncio.create_task(server.ready.wait())
    try:
        await asyncio.wait({serving, ready}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            await serving
        yield address
    finally:
        ready.cancel()
        server.should_exit = True
        try:
            await serving
        finally:
            listener.close()


async def _serve(server: _Server, listener: socket.socket, address: Address) -> None:
    try:
        await server.serve([listener])
    except SystemExit as error:  # how the library says that the application did not start
        raise ListenError(f"{address.host}:{address.port}: the server did not start") from error


def _listener(host: str, port: int) -> socket.socket:
    if not 0 <= port <= 65535:
        raise ListenError(f"cannot listen on {host}:{port}: no such port")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise ListenError(f"cannot listen on {host}:{port}: {error.strerror}") from error
