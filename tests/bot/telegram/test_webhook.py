"""The webhook over loopback: who may bring what, and when it is confirmed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import orjson
import pytest
import pytest_asyncio
import structlog
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.telegram.errors import Full
from bot.telegram.serving import open_server
from bot.telegram.webhook import BODY_CAP, webhook_app

pytestmark = pytest.mark.asyncio(loop_scope="module")

SECRET = "s3cret_-"
PATH = "/hook/abc"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
CANARY = "canary-7f3a"


class Inbox:
    """Takes updates, or raises what it is given."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.error: Exception | None = None
        self.gate: Awaitable[object] | None = None

    async def accept(self, updates: list[dict[str, Any]]) -> None:
        if self.error:
            raise self.error
        if self.gate:
            await self.gate
        self.updates += updates


STORED = Inbox()
"""Behind the one server of this module."""


@pytest.fixture
def inbox() -> Inbox:
    STORED.updates, STORED.error, STORED.gate = [], None, None
    return STORED


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client() -> AsyncIterator[httpx.AsyncClient]:
    app = webhook_app(PATH, SECRET, STORED.accept, body_seconds=0.3)
    async with open_server(app) as address:
        base = f"http://127.0.0.1:{address.port}"
        async with httpx.AsyncClient(base_url=base, headers=HEADERS) as opened:
            yield opened


async def test_an_update_is_confirmed_only_when_it_is_stored(
    client: httpx.AsyncClient, inbox: Inbox
) -> None:
    stored = asyncio.Event()
    inbox.gate = stored.wait()
    sent = asyncio.create_task(client.post(PATH, json={"update_id": 7, "message": {"a": 1}}))
    await asyncio.sleep(0.05)
    assert not sent.done()
    stored.set()
    assert (await sent).status_code == 200
    assert inbox.updates == [{"update_id": 7, "message": {"a": 1}}]


@pytest.mark.parametrize("error", [Full("no room"), OSError(CANARY), KeyError(CANARY)])
async def test_what_cannot_be_stored_is_to_be_brought_again(
    client: httpx.AsyncClient, inbox: Inbox, error: Exception
) -> None:
    inbox.error = error
    with structlog.testing.capture_logs() as lines:
        answer = await client.post(PATH, json={"update_id": 7, "message": {"text": CANARY}})
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.content == b""
    assert [line["kind"] for line in lines] == [type(error).__name__]
    assert CANARY not in repr(lines)
    inbox.error = None
    assert (await client.post(PATH, json={"update_id": 7})).status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X-Telegram-Bot-Api-Secret-Token": ""}, 403),
        ({"X-Telegram-Bot-Api-Secret-Token": "s3cret_"}, 403),
        ({"X-Telegram-Bot-Api-Secret-Token": "S3CRET_-"}, 403),
        ({"X-Telegram-Bot-Api-Secret-Token": f"{SECRET} x"}, 403),
        ({"X-Telegram-Bot-Api-Secret-Token": b"s\xc3\xa9cret"}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": ""}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content-Type": "application/json-seq"}, 415),
        ({"Content-Type": "application/json; charset=utf-8"}, 200),
        ({"Content-Type": "Application/JSON"}, 200),
    ],
)
async def test_who_may_bring_what(
    client: httpx.AsyncClient, inbox: Inbox, headers: dict[str, Any], status: int
) -> None:
    body = orjson.dumps({"update_id": 7, "message": {"text": CANARY}})
    with structlog.testing.capture_logs() as lines:
        answer = await client.post(PATH, content=body, headers={**HEADERS, **headers})
    assert answer.status_code == status
    assert len(inbox.updates) == (status == 200)
    assert CANARY not in repr(lines) + answer.text
    if status != 200:
        assert [line["status"] for line in lines] == [status]
        assert "ecret" not in repr(lines).lower()


async def test_without_a_secret_nothing_is_taken(client: httpx.AsyncClient, inbox: Inbox) -> None:
    request = client.build_request("POST", PATH, json={"update_id": 7})
    del request.headers["X-Telegram-Bot-Api-Secret-Token"]
    assert (await client.send(request)).status_code == 403
    assert inbox.updates == []


@pytest.mark.parametrize("secret", ["", "with space", "ä", "x" * 257, "a\n"])
async def test_a_secret_that_telegram_would_refuse_is_refused(secret: str) -> None:
    with pytest.raises(ValueError, match="secret"):
        webhook_app(PATH, secret, Inbox().accept)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", PATH, 405),
        ("PUT", PATH, 405),
        ("HEAD", PATH, 405),
        ("OPTIONS", PATH, 405),
        ("POST", f"{PATH}/", 404),
        ("POST", "/", 404),
        ("POST", "/hook/ABC", 404),
    ],
)
async def test_only_one_door(
    client: httpx.AsyncClient, method: str, path: str, status: int
) -> None:
    answer = await client.request(method, path, content=b'{"update_id": 7}')
    assert answer.status_code == status


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"null",
        b"7",
        b'"update_id"',
        b"[]",
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"update_id": 7, "a": ' + b'{"a":' * 5000 + b"1" + b"}" * 5001,
        b'{"a":' * 150_000,
        b"{}",
        b'{"message": {}}',
        b'{"update_id": null}',
        b'{"update_id": true}',
        b'{"update_id": "7"}',
        b'{"update_id": 7.0}',
        b'{"update_id": 1e3}',
        b'{"update_id": -1}',
        b'{"update_id": 9223372036854775808}',
        b'{"update_id": 1' + b"0" * 5000 + b"}",
        b'{"update_id": 7',
        b'{"update_id": 7}}',
        b'{"update_id": 7} x',
        b'{"update_id": 7, "a": NaN}',
        b'{"update_id": 7, "a": -Infinity}',
        b'{"update_id": 7, "a": 1e}',
        b'{"update_id": 7, "a": "\xff"}',
        b'{"update_id": 7, "a": "\\ud800"}',
        b'{"update_id": 7, "a": "\x00"}',
        b"{'update_id': 7}",
        b'\xef\xbb\xbf{"update_id": 7}',
        '{"update_id": 7}'.encode("utf-16"),
        b'{"update_id": 7, "update_id": null}',
    ],
    ids=lambda body: repr(body[:30]),
)
async def test_what_is_no_update_is_refused(
    client: httpx.AsyncClient, inbox: Inbox, body: bytes
) -> None:
    assert (await client.post(PATH, content=body)).status_code == 400
    assert inbox.updates == []


@given(st.binary(max_size=60) | st.text(alphabet='{}[]":,update_id7 .e-\\', max_size=40))
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_no_bytes_make_it_fail(client: httpx.AsyncClient, body: bytes | str) -> None:
    assert (await client.post(PATH, content=body)).status_code in (200, 400)


async def pieces(size: int) -> AsyncIterator[bytes]:
    yield b'{"update_id": 7, "a": "'
    for _ in range(size // 65536):
        yield b"x" * 65536
    yield b'"}'


Body = Callable[[], Any]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (lambda: b'{"update_id": 7}'.ljust(BODY_CAP), 200),
        (lambda: b'{"update_id": 7}'.ljust(BODY_CAP + 1), 413),
        (lambda: b" " * (8 * BODY_CAP), 413),
        (lambda: pieces(BODY_CAP - 65536), 200),
        (lambda: pieces(BODY_CAP), 413),
    ],
)
async def test_bodies_have_a_cap_with_and_without_an_announced_length(
    client: httpx.AsyncClient, body: Body, status: int
) -> None:
    assert (await client.post(PATH, content=body())).status_code == status


async def raw(client: httpx.AsyncClient, headers: str, body: bytes = b"") -> bytes:
    """The first line of the answer to a request made by hand."""
    port = client.base_url.port or 0
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    known = f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Type: application/json\r\n"
    writer.write(f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{known}{headers}\r\n".encode() + body)
    await writer.drain()
    line = await asyncio.wait_for(reader.readline(), 3)
    writer.close()
    return line


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ("Content-Length: 1048577\r\n", b"413"),
        ("Content-Length: 999999999999999999\r\n", b"413"),
        (f"Content-Length: {'9' * 5000}\r\n", b"4"),
        ("Content-Length: -1\r\n", b"400"),
        ("Content-Length: 20\r\n", b"408"),  # it never comes
        ("Transfer-Encoding: chunked\r\n", b"408"),
    ],
)
async def test_odd_lengths_and_bodies_that_never_come(
    client: httpx.AsyncClient, headers: str, status: bytes
) -> None:
    line = await raw(client, headers)
    assert line.startswith(b"HTTP/1.1 " + status)


async def test_who_hangs_up_leaves_no_trace(client: httpx.AsyncClient, inbox: Inbox) -> None:
    with structlog.testing.capture_logs() as lines:
        _, writer = await asyncio.open_connection("127.0.0.1", client.base_url.port or 0)
        known = f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Type: application/json\r\n"
        head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{known}Content-Length: 900\r\n\r\n{CANARY}"
        writer.write(head.encode())
        await writer.drain()
        await asyncio.sleep(0.05)
        writer.close()
        await asyncio.sleep(0.05)
        assert (await client.post(PATH, json={"update_id": 7})).status_code == 200
    assert [update["update_id"] for update in inbox.updates] == [7]
    assert CANARY not in repr(lines)
