"""A stand-in in a process of its own, for tests that kill what talks to it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.telegram.wire import Json

_ROOT = Path(__file__).resolve().parents[2]
_START_SECONDS = 30.0


class RemoteBotApi:
    """Speaks with a stand-in elsewhere. Give the library ``base_url``, ``base_file_url`` and
    ``token``."""

    def __init__(self, client: httpx.AsyncClient, url: str, token: str) -> None:
        self._client = client
        self.url = url
        self.token = token

    @property
    def base_url(self) -> str:
        """For the library's ``base_url``."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """For the library's ``base_file_url``."""
        return f"{self.url}/file/bot"

    async def person(self, language_code: str = "en", name: str = "Ana") -> int:
        """Somebody new: the id, which is that of the private chat."""
        return int(await self._order("person", language_code=language_code, name=name))

    async def says(self, person: int, text: str, *, ago: float = 0.0) -> int:
        """Somebody writes to the bot: the number of the message in its chat."""
        return int(await self._order("says", person=person, text=text, ago=ago))

    async def backlog(
        self, count: int, people: Sequence[int], seconds: float = 1800.0
    ) -> list[int]:
        """Messages sent while the bot was away: the ids of their updates."""
        ids = await self._order("backlog", count=count, people=list(people), seconds=seconds)
        return [int(number) for number in ids]

    async def push(self, payload: Any, *, lane: int = 0, ago: float = 0.0) -> int:
        """Any update: its id."""
        return int(await self._order("push", payload=payload, lane=lane, ago=ago))

    async def fault(self, kind: str, **details: Any) -> None:
        """Something goes wrong; for ``details`` see `Faults.add`."""
        await self._order("fault", kind=kind, **details)

    async def shares(self, *, duplicate: float = 0.0, redeliver: float = 0.0) -> None:
        """So many of the updates come twice, or again after they were confirmed."""
        await self._order("shares", duplicate=duplicate, redeliver=redeliver)

    async def clear(self) -> None:
        """Nothing goes wrong any more."""
        await self._order("clear")

    async def calls(self, method: str = "", since: int = 0) -> list[Json]:
        """The calls from number ``since`` on, of one method or all."""
        return list(await self._order("calls", method=method, since=since))

    async def heard(self, chat: int) -> list[Json]:
        """What the bot said in a chat; see `Heard`."""
        return list(await self._order("heard", chat=chat))

    async def state(self) -> Json:
        """How many updates were ``pushed`` and are ``pending``, which were ``confirmed``, how
        many ``open_polls`` there are, and the ``violations``."""
        return dict(await self._order("state"))

    async def _order(self, order: str, **given: Any) -> Any:
        answer = await self._client.post(f"{self.url}/control/{order}", json=given)
        answer.raise_for_status()
        return answer.json()


@asynccontextmanager
async def open_remote_bot_api(**settings: Any) -> AsyncIterator[RemoteBotApi]:
    """Starts a stand-in as a process and ends it with the block. ``settings`` are those of
    `Settings`, as JSON. Raises `RuntimeError` when it does not start."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.telegram", "--settings", json.dumps(settings)),
        cwd=_ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), _START_SECONDS)
        if not line:
            raise RuntimeError("the stand-in did not start")
        started = json.loads(line)
        async with httpx.AsyncClient(timeout=30.0) as client:
            yield RemoteBotApi(client, started["url"], started["token"])
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
