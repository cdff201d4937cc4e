"""A real server in the loop of the test."""

from __future__ import annotations

import asyncio
import signal
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.telegram.errors import ListenError
from bot.telegram.serving import open_server
from knowledge.errors import IriswardError


async def hello(request: Request) -> Response:
    if "slow" in request.query_params:
        await asyncio.sleep(0.3)
    if "broken" in request.query_params:
        raise RuntimeError
    return PlainTextResponse("hello")


APP = Starlette(routes=[Route("/", hello)])


def dispositions() -> list[object]:
    return [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]


async def test_it_serves_at_a_free_port_and_stops() -> None:
    async with open_server(APP) as address, httpx.AsyncClient() as client:
        assert address.host == "127.0.0.1"
        assert address.port > 0
        url = f"http://127.0.0.1:{address.port}/"
        answer = await client.get(url)
        assert answer.text == "hello"
        assert "server" not in answer.headers
        assert (await client.get(url, params={"broken": "1"})).status_code == 500
        assert (await client.get(url)).status_code == 200
    async with httpx.AsyncClient() as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(url)


async def test_signals_stay_as_they_are() -> None:
    before = dispositions()
    async with open_server(APP):
        assert dispositions() == before
    assert dispositions() == before


async def test_a_request_in_flight_ends_well() -> None:
    async with httpx.AsyncClient() as client:
        async with open_server(APP) as address:
            url = f"http://127.0.0.1:{address.port}/?slow=1"
            request = asyncio.create_task(client.get(url))
            await asyncio.sleep(0.1)
        assert (await request).text == "hello"


async def test_a_connection_left_open_does_not_hold_up_the_end() -> None:
    async with open_server(APP) as address:
        _, writer = await asyncio.open_connection("127.0.0.1", address.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n")
        await writer.drain()
        began = time.monotonic()
    assert time.monotonic() - began < 3.5
    writer.close()


async def test_a_taken_port_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ListenError, match=f"127.0.0.1:{port}: ") as caught:
            async with open_server(APP, port=port):
                pass
    assert isinstance(caught.value, IriswardError)
    async with open_server(APP, port=port) as address:
        assert address.port == port


@pytest.mark.parametrize(("host", "port"), [("192.0.2.1", 0), ("127.0.0.1", 70_000)])
async def test_an_impossible_address_is_named(host: str, port: int) -> None:
    with pytest.raises(ListenError, match=f"{host}:{port}"):
        async with open_server(APP, host=host, port=port):
            pass


async def test_an_application_that_does_not_start_is_an_error_and_frees_the_port() -> None:
    @asynccontextmanager
    async def broken(app: Starlette) -> AsyncIterator[None]:
        if app.routes == []:
            raise RuntimeError
        yield

    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with pytest.raises(ListenError, match="did not start"):
        async with open_server(Starlette(lifespan=broken), port=port):
            pass
    async with open_server(APP, port=port):
        pass


async def test_two_servers_live_side_by_side_and_an_error_of_the_block_is_raised() -> None:
    with pytest.raises(KeyError):
        async with open_server(APP) as one, open_server(APP) as other:
            assert one.port != other.port
            raise KeyError
    assert asyncio.all_tasks() == {asyncio.current_task()}
