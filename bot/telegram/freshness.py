"""Numbers for Prometheus on how fresh the knowledge is, read when they are asked for."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry, Gauge

from ingest.standing import Standing


def register_freshness(
    registry: CollectorRegistry,
    standing: Callable[[], Standing],
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> None:
    """Add the gauges to ``registry``. ``standing`` tells how the sources stood after the last
    refresh, of whichever process; ``now`` is the time of day."""

    def age() -> float:
        try:
            refreshed = datetime.fromisoformat(standing().refreshed_at)
        except ValueError:
            return math.nan
        return (now() - refreshed).total_seconds()

    Gauge(
        "irisward_refresh_age_seconds",
        "Seconds since a refresh last did what it should",
        registry=registry,
    ).set_function(age)
    Gauge(
        "irisward_sources_failing",
        "Sources of which something failed at the last visit",
        registry=registry,
    ).set_function(lambda: len(standing().failing))
    Gauge(
        "irisward_refresh_refused",
        "1 where the last refresh published nothing although something had changed",
        registry=registry,
    ).set_function(lambda: float(bool(standing().refused)))
