"""One answer for a hundred forwards of one offer."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from datetime import date
from typing import Any

import pytest

from bot.telegram.cache import AnswerCache

DAY = date(2026, 3, 1)
PARTICULARS: dict[str, Any] = {"country": "KE", "language": "en", "generation": 3, "day": DAY}


def hashed(text: str) -> str:
    return hashlib.sha256(b"key" + text.encode()).hexdigest()


def cache(**named: Any) -> AnswerCache[str]:
    return AnswerCache(hashed, **named)


class Kitchen:
    """Makes answers slowly and counts them."""

    def __init__(self, error: Exception | None = None) -> None:
        self.made = 0
        self.cancelled = 0
        self.gate = asyncio.Event()
        self._error = error

    async def make(self) -> str:
        self.made += 1
        number = self.made
        try:
            await self.gate.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self._error:
            raise self._error
        return f"answer {number}"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Scan your\u00a0eyes ",), ("Scan  your\neyes",), True),
        (("scan your eyes",), ("scan your eyes?",), False),
        (("ｓｃａｎ",), ("scan",), True),
        (("scan your eyes",), ("scan your face",), False),
        (("scan your eyes", ""), ("", "scan your eyes"), False),
        (("a", "b c"), ("a b", "c"), False),
        (("a\x1fb", "c"), ("a", "b\x1fc"), False),
        (("get 50 dollars",), ("get 500 dollars",), False),
        (("\ud800 hi",), ("\udfff hi",), True),
    ],
)
def test_what_is_the_same_question(
    one: tuple[str, ...], other: tuple[str, ...], same: bool
) -> None:
    known = cache()
    assert (known.key(*one, **PARTICULARS) == known.key(*other, **PARTICULARS)) is same


@pytest.mark.parametrize(
    "change",
    [{"country": "ES"}, {"language": "es"}, {"generation": 4}, {"day": date(2026, 3, 2)}],
)
def test_what_makes_it_another_question(change: dict[str, Any]) -> None:
    known = cache()
    assert known.key("x", **PARTICULARS) != known.key("x", **{**PARTICULARS, **change})


def test_no_text_of_a_question_stays() -> None:
    known = cache()
    key = known.key("canary words", "quoted words", **PARTICULARS)
    known.put(key, "answer")
    assert known.get(key) == "answer"
    assert "words" not in repr(vars(known))


def test_answers_are_forgotten_by_age_number_and_order() -> None:
    hits: list[int] = []
    known = cache(size=2, hit=lambda: hits.append(1))
    for key in ("a", "b", "c"):
        known.put(key, key.upper())
    assert [known.get(key) for key in ("a", "b", "c")] == [None, "B", "C"]
    assert known.hits == len(hits) == 2
    known.clear()
    assert known.get("b") is None
    short = cache(seconds=0.0)
    short.put("a", "A")
    assert short.get("a") is None


async def test_a_hundred_at_once_make_one() -> None:
    known, kitchen = cache(), Kitchen()
    waiting = [asyncio.create_task(known.once("k", kitchen.make)) for _ in range(100)]
    await asyncio.sleep(0.01)
    kitchen.gate.set()
    assert await asyncio.gather(*waiting) == ["answer 1"] * 100
    assert await known.once("k", kitchen.make) == "answer 1"
    assert kitchen.made == 1
    assert known.hits == 100
    assert await known.once("other", kitchen.make) == "answer 2"


async def test_an_error_is_told_to_all_and_not_kept() -> None:
    known, kitchen = cache(), Kitchen(KeyError("x"))
    kitchen.gate.set()
    results = await asyncio.gather(
        *(known.once("k", kitchen.make) for _ in range(3)), return_exceptions=True
    )
    assert [type(result) for result in results] == [KeyError] * 3
    assert kitchen.made == 1
    with pytest.raises(KeyError):
        await known.once("k", kitchen.make)
    assert kitchen.made == 2


async def test_an_answer_not_worth_keeping_is_made_again() -> None:
    known, kitchen = cache(), Kitchen()
    kitchen.gate.set()
    for expected in ("answer 1", "answer 2"):
        assert await known.once("k", kitchen.make, keep=lambda _: False) == expected


async def test_the_first_who_asks_may_leave() -> None:
    known, kitchen = cache(), Kitchen()
    first, second = (asyncio.create_task(known.once("k", kitchen.make)) for _ in range(2))
    await asyncio.sleep(0.01)
    first.cancel()
    await asyncio.sleep(0.01)
    kitchen.gate.set()
    assert await second == "answer 1"
    assert first.cancelled()
    assert kitchen.cancelled == 0


async def test_when_all_leave_nothing_goes_on() -> None:
    known, kitchen = cache(), Kitchen()
    waiting = [asyncio.create_task(known.once("k", kitchen.make)) for _ in range(3)]
    await asyncio.sleep(0.01)
    for task in waiting:
        task.cancel()
    await asyncio.sleep(0.01)
    assert kitchen.cancelled == 1
    kitchen.gate.set()
    assert await known.once("k", kitchen.make) == "answer 2"


async def test_an_answer_of_before_the_clearing_is_not_kept() -> None:
    known, kitchen = cache(), Kitchen()
    before = asyncio.create_task(known.once("k", kitchen.make))
    await asyncio.sleep(0.01)
    known.clear()
    after = asyncio.create_task(known.once("k", kitchen.make))
    await asyncio.sleep(0.01)
    kitchen.gate.set()
    assert [await before, await after] == ["answer 1", "answer 2"]
    assert known.get("k") == "answer 2"


def test_threads_may_use_it() -> None:
    known = cache(size=50, seconds=0.001)
    errors: list[BaseException] = []

    def work(seed: int) -> None:
        try:
            for number in range(2000):
                key = f"{(number * seed) % 97}"
                known.put(key, key)
                assert known.get(key) in (key, None)
                if number % 500 == 0:
                    known.clear()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in (3, 5, 7, 11)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
