"""How the bot is doing: counters without a trace of anybody, and two questions over HTTP.

``/healthz``: does the event loop turn? ``/readyz``: are questions being answered?
``/metrics``: numbers for Prometheus. No label ever holds an id or a text.
"""

from __future__ import annotations

import asyncio
import math
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from knowledge.domain import Outcome, Risk

POLL_SECONDS: Final = 90.0
"""Age of the last good poll from which on polling counts as stuck."""

LOOP_SECONDS: Final = 10.0
"""Age of the loop's last turn from which on it counts as stuck."""

PULSE_SECONDS: Final = 1.0
"""How often the loop notes that it turns."""

INBOX_CAP: Final = 1000
"""Depth of the inbox at which it counts as full."""

BUCKETS: Final = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, math.inf)
"""Upper bounds of the histogram of answer times, in seconds."""

MOST_KINDS: Final = 64
"""Kinds told apart in one counter; what comes later counts as "other"."""

_KIND: Final = re.compile(r"[A-Za-z][A-Za-z_-]{0,39}")


class Health:
    """Counters and gauges of one bot. Times are of ``clock``, in seconds."""

    def __init__(
        self,
        *,
        polling: bool = True,
        inbox_cap: int = INBOX_CAP,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``polling`` is False where updates come by webhook: then no poll is waited for."""
        self._polling = polling
        self._cap = inbox_cap
        self._clock = clock
        self._began = clock()
        self._polled: float | None = None
        self._pulsed: float | None = None
        self._depth = 0
        self._generation = 0
        self._kinds: dict[str, set[str]] = {
            name: set() for name in ("updates", "errors", "group failures")
        }
        self.registry = registry = CollectorRegistry(auto_describe=True)
        self._updates = Counter(
            "irisward_updates", "Updates taken in, by kind", ["kind"], registry=registry
        )
        self._answers = Counter(
            "irisward_answers", "Answers given", ["outcome", "risk"], registry=registry
        )
        self._seconds = Histogram(
            "irisward_answer_seconds",
            "Seconds that the answer to a question took",
            buckets=BUCKETS,
            registry=registry,
        )
        self._handling = Histogram(
            "irisward_handling_seconds",
            "Seconds that one update took, sending included",
            buckets=BUCKETS,
            registry=registry,
        )
        self._errors = Counter("irisward_errors", "Errors, by kind", ["kind"], registry=registry)
        self._group_failures = Counter(
            "irisward_group_failures", "Failures in groups, of which nobody there hears",
            ["kind"], registry=registry,
        )  # fmt: skip
        self._set_aside = Counter(
            "irisward_set_aside", "Updates given up after several tries", registry=registry
        )
        self._cache_hits = Counter(
            "irisward_cache_hits", "Answers that did not have to be made", registry=registry
        )
        self._throttled = Counter(
            "irisward_throttled", "Questions refused because too many came", registry=registry
        )
        self._told_to_wait = Counter(
            "irisward_told_to_wait", "Times Telegram told us to wait (429)", registry=registry
        )
        self._gauges(registry)

    def _gauges(self, registry: CollectorRegistry) -> None:
        gauges: tuple[tuple[str, str, Callable[[], float]], ...] = (
            ("irisward_inbox_depth", "Updates that wait", lambda: self._depth),
            ("irisward_generation", "The generation that answers", lambda: self._generation),
            ("irisward_poll_age_seconds", "Seconds since the last good poll", self._poll_age),
        )
        for name, what, value in gauges:
            Gauge(name, what, registry=registry).set_function(value)

    def received(self, kind: str) -> None:
        """An update of this kind (the name of its field) was taken in."""
        self._updates.labels(self._known("updates", kind)).inc()

    def answered(self, outcome: Outcome, risk: Risk | None, seconds: float) -> None:
        """An answer was made, in so many seconds; risk None for none."""
        self._answers.labels(outcome.value, risk.value if risk else "none").inc()
        self._seconds.observe(max(seconds, 0.0))

    def handled(self, seconds: float) -> None:
        """An update was handled, in so many seconds."""
        self._handling.observe(max(seconds, 0.0))

    def failed(self, kind: str) -> None:
        """Something failed; ``kind`` is the name of an error's class, or a word."""
        self._errors.labels(self._known("errors", kind)).inc()

    def group_failed(self, kind: str) -> None:
        """Something failed in a group, and nothing was done there; ``kind`` as for `failed`."""
        self._group_failures.labels(self._known("group failures", kind)).inc()

    def set_aside(self) -> None:
        """An update was given up."""
        self._set_aside.inc()

    def cache_hit(self) -> None:
        """An answer did not have to be made."""
        self._cache_hits.inc()

    def throttled(self) -> None:
        """A question was refused because somebody, or all together, asked too much."""
        self._throttled.inc()

    def told_to_wait(self) -> None:
        """Telegram told us to wait."""
        self._told_to_wait.inc()

    def depth(self, waiting: int) -> None:
        """So many updates wait in the inbox now."""
        self._depth = waiting

    def generation(self, number: int) -> None:
        """This generation answers from now on; 0 for none."""
        self._generation = number

    def polled(self) -> None:
        """A poll went well just now."""
        self._polled = self._clock()

    def pulsed(self) -> None:
        """The loop turned just now."""
        self._pulsed = self._clock()

    async def pulse(self, every: float = PULSE_SECONDS) -> None:
        """Note for ever that the loop turns; ends by cancellation."""
        while True:
            self.pulsed()
            await asyncio.sleep(every)

    def ready(self, now: float) -> tuple[bool, dict[str, object]]:
        """Whether questions are being answered at ``now``, and the grounds, fit for JSON.

        ``reasons`` names what is wrong: polling, generation, loop, inbox.
        """
        poll = None if self._polled is None else now - self._polled
        loop = None if self._pulsed is None else now - self._pulsed
        wrong = {
            "polling": self._polling and (poll is None or poll > POLL_SECONDS),
            "generation": self._generation <= 0,
            "loop": loop is None or loop > LOOP_SECONDS,
            "inbox": self._depth >= self._cap,
        }
        reasons = [name for name, is_wrong in wrong.items() if is_wrong]
        grounds: dict[str, object] = {
            "ready": not reasons,
            "reasons": reasons,
            "poll_age_seconds": None if poll is None else round(poll, 1),
            "loop_age_seconds": None if loop is None else round(loop, 1),
            "generation": self._generation,
            "inbox_depth": self._depth,
        }
        return not reasons, grounds

    def app(self) -> Starlette:
        """The three pages. While they are served the pulse is taken."""
        routes = [
            Route("/healthz", self._healthz, methods=["GET"]),
            Route("/readyz", self._readyz, methods=["GET"]),
            Route("/metrics", self._metrics, methods=["GET"]),
        ]
        return Starlette(routes=routes, lifespan=self._pulsing)

    @asynccontextmanager
    async def _pulsing(self, _: Starlette) -> AsyncIterator[None]:
        pulse = asyncio.create_task(self.pulse())
        try:
            yield
        finally:
            pulse.cancel()
            await asyncio.wait({pulse})

    async def _healthz(self, _: Request) -> Response:
        return JSONResponse({"alive": True})  # who answers, turns

    async def _readyz(self, _: Request) -> Response:
        ready, grounds = self.ready(self._clock())
        return JSONResponse(grounds, status_code=200 if ready else 503)

    async def _metrics(self, _: Request) -> Response:
        return Response(generate_latest(self.registry), media_type=CONTENT_TYPE_LATEST)

    def _poll_age(self) -> float:
        if not self._polling:
            return math.nan
        return self._clock() - (self._began if self._polled is None else self._polled)

    def _known(self, counter: str, kind: str) -> str:
        """``kind`` if it is a plain word and there are not too many, so that no mistake of a
        caller brings an id or a text into a label."""
        kinds = self._kinds[counter]
        if kind not in kinds:
            if not _KIND.fullmatch(kind) or len(kinds) >= MOST_KINDS:
                return "other"
            kinds.add(kind)
        return kind
