"""The Bot API on loopback: ``async with open_bot_api() as api``."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.telegram.decoding import read_call
from tests.telegram.dispatch import METHODS, Call
from tests.telegram.faults import Fault
from tests.telegram.polling import OTHER_POLL, Polling
from tests.telegram.scene import Scene
from tests.telegram.schema import bot_api
from tests.telegram.serving import Listening, open_http
from tests.telegram.settings import Settings
from tests.telegram.webhooks import Webhooks
from tests.telegram.wire import ApiError, Json, conflict, too_many_requests
from tests.telegram.world import World

_GATEWAY = "<html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


class BotApi(Scene):
    """The server and everything behind it.

    ``calls`` lists all calls of the bot, ``violations`` its breaches of the rules, ``faults``
    what is to go wrong, ``updates`` the queue, ``webhooks`` and ``polling`` how it is emptied.
    Give the library ``base_url``, ``base_file_url`` and ``token``.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__(World(settings))
        self.settings = settings
        self.token = settings.token
        self.calls: list[Call] = []
        self.polling = Polling(self.world)
        self.webhooks = Webhooks(self.world)
        self.listening: Listening | None = None
        self._schema = bot_api()

    @property
    def url(self) -> str:
        """Where the server listens."""
        assert self.listening is not None, "the server is not running"
        return f"http://127.0.0.1:{self.listening.port}"

    @property
    def base_url(self) -> str:
        """For the library's ``base_url``."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """For the library's ``base_file_url``."""
        return f"{self.url}/file/bot"

    def called(self, method: str, chat: int = 0) -> list[Call]:
        """The calls of one method, to one chat or all."""
        return [one for one in self.calls if one.method == method and chat in (0, one.chat)]

    def app(self, *more: Route) -> Starlette:
        """The web application, with further routes before its own."""
        both = ["GET", "POST"]
        own = [
            Route("/bot{token}/{method}", self._guarded(self._call), methods=both),
            Route("/file/bot{token}/{path:path}", self._guarded(self._file)),
            Route("/{path:path}", self._guarded(self._nothing), methods=both),
        ]
        return Starlette(routes=[*more, *own])

    def _guarded(
        self, endpoint: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answered(request: Request) -> Response:
            try:
                return await endpoint(request)
            except ApiError as error:
                if error.breach:
                    method = request.path_params.get("method", "")
                    self.world.breach(error.breach, method, 0, error.description)
                return _json(error.body(), error.code, error.retry_after)

        return answered

    async def _call(self, request: Request) -> Response:
        self._check_token(request)
        sent, files = await read_call(request)
        method = self._schema.method(request.path_params["method"])
        call = Call(method, sent, self.world.clock())
        self.calls.append(call)
        self.world.pulse.beat()
        fault = self.faults.drawn(method, call.chat)
        half = (
            self.settings.latency + (fault.seconds if fault and fault.kind == "slow" else 0)
        ) / 2
        await asyncio.sleep(half)
        if fault is not None and not fault.after and fault.kind != "slow":
            return await self._strike(fault, call, request)
        try:
            call.params = self._schema.checked(method, sent, files)
            call.result = await self._result(call, request)
            answer = _json({"ok": True, "result": call.result}, 200, 0)
            call.status = 200
        except ApiError as error:
            answer = self._refusal(call, error)
        self.world.pulse.beat()
        await asyncio.sleep(half)
        if fault is not None and fault.after:
            return await self._strike(fault, call, request)
        return answer

    def _refusal(self, call: Call, error: ApiError) -> Response:
        call.status, call.error = error.code, error.description
        if error.breach:
            self.world.breach(error.breach, call.method, call.chat, error.description)
        return _json(error.body(), error.code, error.retry_after)

    async def _result(self, call: Call, request: Request) -> Any:
        """What a call gives; the calls on how updates travel have their own."""
        if call.method == "getUpdates":
            return await self.polling.get_updates(
                call.params, lambda: _gone(request), webhook=self.webhooks.hook is not None
            )
        if call.method == "setWebhook":
            if call.params["url"]:
                self.polling.interrupt("terminated by setWebhook request")
            return self.webhooks.set(call.params)
        if call.method == "deleteWebhook":
            return self.webhooks.delete(call.params)
        if call.method == "getWebhookInfo":
            return self.webhooks.info()
        if call.method not in METHODS:
            raise ApiError(f"Not Implemented: {call.method}", 501)
        return METHODS[call.method](self.world, call.params)

    async def _strike(self, fault: Fault, call: Call, request: Request) -> Response:
        """What the bot gets in place of an answer."""
        if fault.kind == "too_many":
            return self._refusal(call, too_many_requests(int(fault.seconds)))
        if fault.kind == "conflict":
            return self._refusal(call, conflict(OTHER_POLL))
        if fault.kind == "error":
            call.status = fault.status
            return _error(fault.status)
        if fault.kind == "silent":
            await _left_within(request, fault.seconds)
        if self.listening is not None and request.client is not None:
            self.listening.cut((request.client.host, request.client.port))
        await _left_within(request, 1.0)
        return Response()

    async def _file(self, request: Request) -> Response:
        self._check_token(request)
        wanted = request.path_params["path"]
        call = Call("file", {"path": wanted}, self.world.clock())
        self.calls.append(call)
        fault = self.faults.drawn("file", 0)
        if fault is not None:
            await asyncio.sleep(fault.seconds if fault.kind == "slow" else 0)
            if fault.kind != "slow":
                return await self._strike(fault, call, request)
        found = [one for one in self.world.files.values() if one.path == wanted]
        if not found:
            raise ApiError("Not Found", 404)
        return Response(found[0].content, media_type="application/octet-stream")

    async def _nothing(self, request: Request) -> Response:
        raise ApiError("Not Found", 404)

    def _check_token(self, request: Request) -> None:
        token = request.path_params["token"]
        if token != self.token:
            shaped = re.fullmatch(r"[1-9]\d*:[A-Za-z0-9_-]{30,70}", token)
            raise ApiError("Unauthorized", 401) if shaped else ApiError("Not Found", 404)


@asynccontextmanager
async def open_bot_api(**settings: Any) -> AsyncIterator[BotApi]:
    """A stand-in that runs until the block ends; for ``settings`` see `Settings`."""
    api = BotApi(Settings(**settings))
    async with listening(api, api.app()):
        yield api


@asynccontextmanager
async def listening(api: BotApi, app: Starlette) -> AsyncIterator[None]:
    """Serves a stand-in under ``app`` until the block ends."""
    async with open_http(app, api.settings.port, api.settings.keep_alive) as server:
        api.listening = server
        try:
            yield
        finally:
            await api.webhooks.close()


def _json(body: Json, status: int, retry_after: int) -> Response:
    headers = {"Retry-After": str(retry_after)} if retry_after else None
    return Response(json.dumps(body), status, headers, "application/json")


def _error(status: int) -> Response:
    """500 comes from Telegram's server, the others from what stands before it."""
    if status == 500:
        body: Json = {"ok": False, "error_code": 500, "description": "Internal Server Error"}
        return _json(body, 500, 0)
    return Response(_GATEWAY.format(f"{status} Bad Gateway"), status, media_type="text/html")


async def _gone(request: Request) -> None:
    """Waits until the client goes away."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _left_within(request: Request, seconds: float) -> None:
    waiting = asyncio.ensure_future(_gone(request))
    await asyncio.wait({waiting}, timeout=seconds)
    waiting.cancel()
