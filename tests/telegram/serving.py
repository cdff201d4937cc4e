"""An HTTP server in the running event loop, whose connections can be cut."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.types import ASGIApp
from uvicorn import Config
from uvicorn.server import ServerState


class Listening:
    """A server that listens on ``port`` of loopback."""

    def __init__(self, port: int, state: ServerState) -> None:
        self.port = port
        self._state = state

    def cut(self, client: tuple[str, int]) -> None:
        """Resets the connection of a client, in the middle of whatever it waits for."""
        for connection in self._connections():
            if connection.client == client:
                _reset(connection.transport)

    def cut_all(self) -> None:
        """Resets every connection."""
        for connection in self._connections():
            _reset(connection.transport)

    def _connections(self) -> list[Any]:
        return list(self._state.connections)


def _reset(transport: Any) -> None:
    # Without lingering the other side gets a reset instead of an orderly end.
    sock = transport.get_extra_info("socket")
    if sock is not None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


@asynccontextmanager
async def open_http(app: ASGIApp, port: int, keep_alive: int) -> AsyncIterator[Listening]:
    """Serves ``app`` until the block ends. Port 0 is any free one.

    Uvicorn's own server takes the process's signals and wakes ten times a second; a test wants
    neither, so its protocol is put on a plain asyncio server. Raises `OSError` for a port that
    is taken.
    """
    config = Config(
        app,
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        timeout_keep_alive=keep_alive,
    )
    config.load()
    state = ServerState()
    protocol: Any = config.http_protocol_class
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: protocol(config=config, server_state=state, app_state={}),
        "127.0.0.1",
        port,
        backlog=2048,
    )
    try:
        yield Listening(server.sockets[0].getsockname()[1], state)
    finally:
        server.close()
        for connection in list(state.connections):
            connection.transport.abort()
        await _ended(set(state.tasks))
        await server.wait_closed()


async def _ended(tasks: set[asyncio.Task[None]]) -> None:
    """Answers that wait notice that their client is gone; the rest is cancelled."""
    if tasks:
        _, late = await asyncio.wait(tasks, timeout=0.5)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
