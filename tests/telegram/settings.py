"""How a stand-in behaves."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.telegram.limits import Limits
from tests.telegram.rates import Rates
from tests.telegram.wire import Json


@dataclass(frozen=True, slots=True)
class Settings:
    """``latency`` is the time an answer takes in seconds, half of it before the call takes
    effect. ``privacy`` is the bot's privacy mode: in groups it sees commands and replies to
    itself only, unless it is an administrator. ``query_seconds`` is how long a button or inline
    query waits for its answer. ``webhook_retry`` is the first pause after a failed delivery,
    ``conflict_pause`` what the real server waits between two answers of 409. With
    ``hasty_polls`` a poll that repeats the offset of the one before waits or gets one update,
    as on the real server. ``keep_alive`` is when idle connections are closed. ``seed`` decides
    everything that is drawn."""

    token: str = "123456789:" + "stand-in-of-the-bot-api-for-tests-0"
    port: int = 0
    name: str = "Irisward"
    username: str = "irisward_test_bot"
    limits: Limits = field(default_factory=Limits)
    rates: Rates = field(default_factory=Rates)
    latency: float = 0.0
    privacy: bool = True
    query_seconds: float = 15.0
    webhook_retry: float = 1.0
    conflict_pause: float = 3.0
    hasty_polls: bool = False
    keep_alive: int = 60
    seed: int = 1


def settings_from(given: Json) -> Settings:
    """Settings read from JSON, with ``limits`` and ``rates`` as objects. Raises `TypeError` for
    what is no setting."""
    nested = {"limits": Limits, "rates": Rates}
    return Settings(
        **{key: nested[key](**value) if key in nested else value for key, value in given.items()}
    )
