from __future__ import annotations

import math
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry

from bot.telegram.freshness import register_freshness
from ingest.standing import SourceStanding, Standing


def test_how_fresh_the_knowledge_is_and_what_fails() -> None:
    noted = [Standing()]
    registry = CollectorRegistry()
    register_freshness(registry, lambda: noted[0], lambda: datetime(2026, 5, 4, 8, tzinfo=UTC))

    def value(name: str) -> float:
        found = registry.get_sample_value(f"irisward_{name}")
        assert found is not None
        return found

    assert math.isnan(value("refresh_age_seconds"))
    assert value("sources_failing") == 0
    good = SourceStanding(read_at="2026-05-04T06:00:00+00:00")
    bad = SourceStanding(read_at=good.read_at, failed_at=good.read_at, reason="gone")
    late = SourceStanding(read_at=good.read_at, failed_at="2026-05-03T06:00:00+00:00", reason="x")
    noted[0] = Standing(
        refreshed_at=good.read_at, refused="shrinks",
        sources={"a": good, "b": bad, "c": late, "d": SourceStanding()},
    )  # fmt: skip
    assert value("refresh_age_seconds") == 7_200
    assert value("sources_failing") == 1
    assert value("refresh_refused") == 1
