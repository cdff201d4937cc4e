"""Updates that Telegram brings: taken only from Telegram, and confirmed when they are stored."""

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Awaitable, Callable
from typing import Any, Final

import orjson
import structlog
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.telegram.errors import Full

_log = structlog.get_logger(__name__)

BODY_CAP: Final = 1024 * 1024
"""Largest body taken, in bytes."""

BODY_SECONDS: Final = 10.0
"""How long a body may take to arrive."""

RETRY_SECONDS: Final = 5
"""When to bring an update again that could not be stored."""

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
_HIGHEST: Final = 2**63 - 1

Accept = Callable[[list[dict[str, Any]]], Awaitable[None]]


class _Refused(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def webhook_app(
    path: str, secret: str, accept: Accept, *, body_seconds: float = BODY_SECONDS
) -> Starlette:
    """An application that takes updates at ``path`` from who knows ``secret``.

    ``accept`` stores an update and returns when it is safe; only then is it confirmed. When it
    raises `Full`, or fails, Telegram is asked to bring the update again. Bodies are never
    logged. Raises `ValueError` for a secret that Telegram does not allow: 1 to 256 letters,
    digits, ``_`` and ``-``.
    """
    if not _SECRET.fullmatch(secret):
        raise ValueError("the webhook's secret must be 1 to 256 letters, digits, _ or -")
    expected = secret.encode("ascii")

    async def receive(request: Request) -> Response:
        try:
            _from_telegram(request, expected)
            update = _update(await _body(request, body_seconds))
        except _Refused as refusal:
            _log.warning("update refused", status=refusal.status)
            return Response(status_code=refusal.status)
        return await _stored(update, accept)

    app = Starlette(routes=[Route(path, receive, methods=["POST"])])
    app.router.redirect_slashes = False
    return app


def _from_telegram(request: Request, expected: bytes) -> None:
    given = request.headers.get("x-telegram-bot-api-secret-token", "")
    if not hmac.compare_digest(given.encode("latin-1"), expected):
        raise _Refused(403)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise _Refused(415)


async def _body(request: Request, seconds: float) -> bytes:
    announced = request.headers.get("content-length", "")
    # longer than twelve digits is too much in any case, and a number only up to a point
    if len(announced) > 12 or (announced.isdecimal() and int(announced) > BODY_CAP):
        raise _Refused(413)
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for chunk in request.stream():
                body += chunk
                if len(body) > BODY_CAP:
                    raise _Refused(413)
    except TimeoutError as error:
        raise _Refused(408) from error
    except ClientDisconnect as error:
        raise _Refused(400) from error
    return bytes(body)


def _update(body: bytes) -> dict[str, Any]:
    try:
        update = orjson.loads(body)
    except orjson.JSONDecodeError as error:  # too deep a nesting too
        raise _Refused(400) from error
    number = update.get("update_id") if isinstance(update, dict) else None
    if type(number) is not int or not 0 <= number <= _HIGHEST:
        raise _Refused(400)
    checked: dict[str, Any] = update
    return checked


async def _stored(update: dict[str, Any], accept: Accept) -> Response:
    try:
        await accept([update])
    except Full:
        _log.warning("update put off", kind="Full")
    except Exception as error:  # the outer rim: Telegram brings it again, nothing is lost
        _log.error("update not stored", kind=type(error).__name__)
    else:
        return Response(status_code=200)
    return Response(status_code=503, headers={"Retry-After": str(RETRY_SECONDS)})
