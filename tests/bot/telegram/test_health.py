"""The three pages, read over loopback as a monitor reads them."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.telegram.health import INBOX_CAP, MOST_KINDS, Health
from bot.telegram.serving import open_server
from knowledge.domain import Outcome, Risk


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def healthy(clock: Clock, *, polling: bool = True) -> Health:
    health = Health(polling=polling, clock=clock)
    health.polled()
    health.pulsed()
    health.generation(3)
    health.depth(5)
    return health


Fault = Callable[[Health, Clock], Any]


def pass_time(seconds: float) -> Fault:
    def happen(health: Health, clock: Clock) -> None:
        clock.now += seconds
        health.pulsed()

    return happen


@pytest.mark.parametrize(
    ("fault", "reasons"),
    [
        (lambda health, clock: None, []),
        (pass_time(89.9), []),
        (pass_time(90.1), ["polling"]),
        (lambda health, clock: health.generation(0), ["generation"]),
        (lambda health, clock: health.depth(INBOX_CAP - 1), []),
        (lambda health, clock: health.depth(INBOX_CAP), ["inbox"]),
        (lambda health, clock: setattr(clock, "now", clock.now + 11), ["loop"]),
        (lambda health, clock: setattr(clock, "now", clock.now + 200), ["polling", "loop"]),
    ],
)
def test_when_questions_are_answered(fault: Fault, reasons: list[str]) -> None:
    clock = Clock()
    health = healthy(clock)
    fault(health, clock)
    ready, grounds = health.ready(clock.now)
    assert ready is (not reasons)
    assert grounds["reasons"] == reasons
    assert grounds["ready"] is ready


def test_nothing_is_ready_before_it_began() -> None:
    health = Health()
    assert health.ready(0.0)[1]["reasons"] == ["polling", "generation", "loop"]
    assert Health(polling=False).ready(0.0)[1]["reasons"] == ["generation", "loop"]


def test_a_webhook_waits_for_no_poll() -> None:
    clock = Clock()
    health = healthy(clock, polling=False)
    clock.now += 500
    health.pulsed()
    assert health.ready(clock.now)[0]


def numbers(text: str) -> dict[str, float]:
    """Every sample by name and labels."""
    found: dict[str, float] = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = ",".join(sample.labels.values())
            found[f"{sample.name}({labels})" if labels else sample.name] = sample.value
    return found


async def test_the_three_pages() -> None:
    health = Health()
    async with open_server(health.app()) as address:
        base = f"http://127.0.0.1:{address.port}"
        async with httpx.AsyncClient(base_url=base) as client:
            assert (await client.get("/healthz")).status_code == 200
            early = await client.get("/readyz")
            assert early.status_code == 503
            assert early.json()["reasons"] == ["polling", "generation"]
            assert early.json()["poll_age_seconds"] is None
            health.polled()
            health.generation(2)
            now = await client.get("/readyz")
            assert now.status_code == 200
            assert now.json()["generation"] == 2
            page = await client.get("/metrics")
            assert page.headers["content-type"].startswith("text/plain")
            assert numbers(page.text)["irisward_generation"] == 2
            for path, status in (("/", 404), ("/metrics/x", 404)):
                assert (await client.get(path)).status_code == status
            assert (await client.post("/metrics")).status_code == 405


async def test_the_pulse_tells_that_the_loop_turns() -> None:
    clock = Clock()
    health = healthy(clock)
    pulse = asyncio.create_task(health.pulse(0.01))
    clock.now += 60
    await asyncio.sleep(0.05)
    assert health.ready(clock.now)[0]
    pulse.cancel()


async def test_what_is_counted() -> None:
    clock = Clock()
    health = healthy(clock)
    health.received("message")
    health.received("message")
    health.received("callback_query")
    health.answered(Outcome.ANSWERED, Risk.HIGH, 0.3)
    health.answered(Outcome.OUT_OF_SCOPE, None, 40.0)
    health.failed("BadRequest")
    health.depth(17)
    clock.now += 12
    health.set_aside()
    health.cache_hit()
    health.throttled()
    health.told_to_wait()
    health.handled(0.7)
    async with open_server(health.app()) as address, httpx.AsyncClient() as client:
        page = await client.get(f"http://127.0.0.1:{address.port}/metrics")
    found = numbers(page.text)
    expected = {
        "irisward_updates_total(message)": 2,
        "irisward_updates_total(callback_query)": 1,
        "irisward_answers_total(answered,high)": 1,
        "irisward_answers_total(out-of-scope,none)": 1,
        "irisward_answer_seconds_bucket(0.25)": 0,
        "irisward_answer_seconds_bucket(0.5)": 1,
        "irisward_answer_seconds_bucket(+Inf)": 2,
        "irisward_answer_seconds_count": 2,
        "irisward_errors_total(BadRequest)": 1,
        "irisward_inbox_depth": 17,
        "irisward_set_aside_total": 1,
        "irisward_poll_age_seconds": 12,
        "irisward_generation": 3,
        "irisward_cache_hits_total": 1,
        "irisward_throttled_total": 1,
        "irisward_told_to_wait_total": 1,
        "irisward_handling_seconds_bucket(0.5)": 0,
        "irisward_handling_seconds_bucket(1.0)": 1,
    }
    assert {name: found.get(name) for name in expected} == expected


def test_no_label_holds_what_somebody_wrote_or_who_they_are() -> None:
    health = Health()
    for kind in ("123456789", "hello you", "ä", "x" * 41, "", "a.b", "1:AAAA"):
        health.received(kind)
        health.failed(kind)
    assert health.registry.get_sample_value("irisward_updates_total", {"kind": "other"}) == 7
    for number in range(200):
        letters = "".join(chr(97 + int(digit)) for digit in str(number))
        health.failed(f"Error{letters}")
    kinds = [
        sample.labels["kind"]
        for family in health.registry.collect()
        for sample in family.samples
        if sample.name == "irisward_errors_total"
    ]
    assert len(kinds) <= MOST_KINDS + 1


def test_two_bots_do_not_share_numbers() -> None:
    one, other = Health(), Health(polling=False)
    one.throttled()
    assert other.registry.get_sample_value("irisward_throttled_total") == 0
    age = other.registry.get_sample_value("irisward_poll_age_seconds")
    assert age is not None
    assert math.isnan(age)
