"""Webhooks: updates are posted to the bot, in order within a chat, until it takes them."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.telegram.pending import Pending
from tests.telegram.wire import ApiError, Json, bad_request
from tests.telegram.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LONGEST_PAUSE = 60.0


@dataclass(frozen=True, slots=True)
class Hook:
    """Where updates go."""

    url: str
    secret: str = ""
    connections: int = 40


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to hand an update over. ``status`` is 0 where nobody answered."""

    update: int
    status: int
    at: float


class Webhooks:
    """The webhook of one bot. ``deliveries`` lists every attempt."""

    def __init__(self, world: World) -> None:
        self.hook: Hook | None = None
        self.deliveries: list[Delivery] = []
        self._world = world
        self._last_error: Json = {}
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._runner: asyncio.Task[None] | None = None

    def set(self, params: Json) -> bool:
        """``setWebhook``; an empty address removes it."""
        world = self._world
        if params.get("drop_pending_updates"):
            world.updates.clear()
        world.updates.allow(params.get("allowed_updates"))
        self._stop()
        address = params.get("url", "")
        self.hook = _checked(params) if address else None
        self._last_error = {}
        if self.hook is not None:
            self._runner = asyncio.create_task(self._run(self.hook))
        return True

    def delete(self, params: Json) -> bool:
        """``deleteWebhook``."""
        return self.set({**params, "url": ""})

    def info(self) -> Json:
        """``getWebhookInfo``."""
        updates = self._world.updates
        shown: Json = {
            "url": self.hook.url if self.hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(updates),
        }
        if self.hook is not None:
            shown |= {"max_connections": self.hook.connections} | self._last_error
        if updates.allowed is not None:
            shown["allowed_updates"] = sorted(updates.allowed)
        return shown

    async def close(self) -> None:
        """Ends all deliveries."""
        tasks = [*self._busy.values(), *([self._runner] if self._runner else [])]
        self._stop()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _stop(self) -> None:
        for task in (*self._busy.values(), *([self._runner] if self._runner else [])):
            task.cancel()
        self._busy.clear()
        self._runner = None

    async def _run(self, hook: Hook) -> None:
        async with httpx.AsyncClient(timeout=60.0) as client:
            while True:
                for pending in self._due(hook):
                    task = asyncio.create_task(self._deliver(client, hook, pending))
                    self._busy[id(pending)] = task
                await self._world.pulse.until(lambda: self._due(hook) or None, 0.05)

    def _due(self, hook: Hook) -> list[Pending]:
        """What may go out now: one update a chat, and no more than the bot wants at once."""
        now = self._world.clock()
        room = hook.connections - len(self._busy)
        waiting = self._world.updates.fronts() if room > 0 else []
        return [one for one in waiting if id(one) not in self._busy and one.due <= now][:room]

    async def _deliver(self, client: httpx.AsyncClient, hook: Hook, pending: Pending) -> None:
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        status, pause, problem = 0, 0.0, "Connection refused"
        try:
            answer = await client.post(hook.url, json=pending.payload, headers=headers)
            status = answer.status_code
            problem = f"Wrong response from the webhook: {status} {answer.reason_phrase}"
            with suppress(ValueError):
                pause = float(answer.headers.get("Retry-After", 0))
        except httpx.TimeoutException:
            problem = "Read timeout expired"
        except httpx.HTTPError as error:
            problem = f"Connection failed: {type(error).__name__}"
        finally:
            self._busy.pop(id(pending), None)
        self.deliveries.append(Delivery(pending.id, status, self._world.clock()))
        if 200 <= status < 300:
            self._world.updates.delivered(pending)
        else:
            self._postpone(pending, pause, problem)

    def _postpone(self, pending: Pending, pause: float, problem: str) -> None:
        """The next try is later each time, or when the bot said."""
        growing = self._world.settings.webhook_retry * 2**pending.tries
        pending.tries += 1
        pending.due = self._world.clock() + (pause or min(growing, _LONGEST_PAUSE))
        self._last_error = {
            "last_error_date": self._world.date(),
            "last_error_message": problem,
        }
        self._world.pulse.beat()


def _checked(params: Json) -> Hook:
    """The webhook that a call asks for. Raises a 400.

    Telegram wants HTTPS on four ports; on loopback the stand-in takes anything.
    """
    address: str = params["url"]
    parts = urlsplit(address)
    local = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    if parts.scheme != "https" and not local:
        raise _bad("An HTTPS URL must be provided for webhook")
    if not local and (parts.port or 443) not in (80, 88, 443, 8443):
        raise _bad("Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret: str = params.get("secret_token", "")
    if len(secret) > 256:
        raise bad_request("secret token is too long", breach="webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters", breach="webhook")
    connections: Any = params.get("max_connections", 40)
    return Hook(address, secret, min(max(connections, 1), 100))


def _bad(text: str) -> ApiError:
    return bad_request(f"bad webhook: {text}", breach="webhook")
