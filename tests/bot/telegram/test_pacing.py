"""When calls leave: plain callbacks first, then the library's own bot over loopback."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from telegram.error import RetryAfter, TimedOut
from telegram.ext import ExtBot
from telegram.warnings import PTBDeprecationWarning

from bot.telegram.pacing import UNPACED, Pacing, counted, seconds_of
from bot.telegram.serving import open_server

TICK = 0.002
"""Clocks of the test and of the limiter are read at slightly different moments."""


@pytest.fixture(autouse=True)
def spans(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library warns at each 429 until it is told to give time spans."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


def after(seconds: float) -> RetryAfter:
    return RetryAfter(timedelta(seconds=seconds))


class Api:
    """Notes when a call arrives, and answers it with the next of ``outcomes``."""

    def __init__(self, pacing: Pacing) -> None:
        self.pacing = pacing
        self.calls: list[tuple[str, object, float]] = []
        self.outcomes: list[Exception | float] = []
        """an error to raise, or seconds that the call takes; then True"""

    async def call(
        self, chat: object, endpoint: str = "sendMessage", rate: str | None = None, text: str = ""
    ) -> object:
        data = {} if chat is None else {"chat_id": chat}

        async def callback(mark: str, *, read_timeout: float) -> bool:
            assert read_timeout == 1.5
            self.calls.append((mark, chat, time.monotonic()))
            outcome = self.outcomes.pop(0) if self.outcomes else 0.0
            if isinstance(outcome, Exception):
                raise outcome
            await asyncio.sleep(outcome)
            return True

        named: dict[str, Any] = {"read_timeout": 1.5}
        return await self.pacing.process_request(
            callback, (text or endpoint,), named, endpoint, data, rate
        )

    def times(self, chat: object = ...) -> list[float]:
        return [when for _, known, when in self.calls if chat is ... or known == chat]

    def gaps(self, chat: object = ...) -> list[float]:
        return [after - before for before, after in pairwise(self.times(chat))]


def api(**numbers: Any) -> Api:
    chosen = {"overall": 0.001, "private": 0.05, "group": 0.12, "grace": 0.03, **numbers}
    return Api(Pacing(**chosen))


@pytest.mark.parametrize(
    ("endpoint", "expected"),
    [
        ("sendMessage", True),
        ("sendmessage", True),
        ("sendDocument", True),
        ("sendRichMessage", True),
        ("editMessageText", True),
        ("editMessageReplyMarkup", True),
        ("copyMessage", True),
        ("forwardMessages", True),
        ("stopPoll", True),
        ("sendChatAction", False),
        ("answerCallbackQuery", False),
        ("answerInlineQuery", False),
        ("editForumTopic", False),
        ("deleteMessage", False),
        ("getUpdates", False),
        ("getMe", False),
        ("setMyCommands", False),
    ],
)
def test_what_counts_as_a_message(endpoint: str, expected: bool) -> None:
    assert counted(endpoint) is expected


@pytest.mark.parametrize(
    ("chats", "period"),
    [
        ([7, 7, "7", 7], 0.05),
        ([-100, -100, "-100"], 0.12),
        (["@Group", "@group"], 0.12),
    ],
)
async def test_calls_of_one_chat_keep_their_distance_and_order(
    chats: list[object], period: float
) -> None:
    tested = api()
    texts = [str(number) for number in range(len(chats))]
    await asyncio.gather(
        *(tested.call(chat, text=text) for chat, text in zip(chats, texts, strict=True))
    )
    assert [mark for mark, _, _ in tested.calls] == texts
    assert min(tested.gaps()) >= period - TICK
    assert max(tested.gaps()) <= period * 2 + 0.1


async def test_a_group_is_never_written_to_faster_than_a_private_chat() -> None:
    tested = api(group=0.001)
    await asyncio.gather(*(tested.call(-5) for _ in range(3)))
    assert min(tested.gaps()) >= 0.05 - TICK


async def test_many_chats_make_no_burst() -> None:
    tested = api(overall=0.02)
    await asyncio.gather(*(tested.call(chat) for chat in range(1, 16)))
    assert min(tested.gaps()) >= 0.02 - TICK
    assert [chat for _, chat, _ in tested.calls] == list(range(1, 16))  # nobody overtakes


async def test_a_chat_keeps_its_distance_when_all_have_to_queue() -> None:
    # the first call to 1 is held up by the others; the second must not catch up
    tested = api(overall=0.02, private=0.1)
    others = [tested.call(chat) for chat in range(2, 6)]
    await asyncio.gather(*others, tested.call(1), tested.call(1))
    assert tested.gaps(1)[0] >= 0.1 - TICK


async def test_calls_that_are_no_messages_go_at_once() -> None:
    tested = api(overall=0.5, private=0.5)
    began = time.monotonic()
    names = ["sendChatAction", "answerCallbackQuery", "answerInlineQuery", "getMe"] * 5
    await asyncio.gather(*(tested.call(7, name) for name in names))
    await asyncio.gather(*(tested.call(7, rate=UNPACED) for _ in range(5)))
    assert time.monotonic() - began < 0.4


async def test_an_unpaced_message_does_not_wait_but_counts() -> None:
    tested = api(private=0.2)
    await tested.call(7)
    await tested.call(7, rate=UNPACED)
    await tested.call(7)
    assert tested.gaps()[0] < 0.1
    assert tested.gaps()[1] >= 0.2 - TICK


async def test_another_argument_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="unpaced"):
        await api().call(7, rate="fast")


async def test_only_the_chat_that_must_wait_waits() -> None:
    tested = api()
    tested.outcomes = [after(0.3)]
    began = time.monotonic()
    waiting = asyncio.gather(tested.call(1, text="first"), tested.call(1, text="second"))
    await asyncio.sleep(0.02)
    action = asyncio.create_task(tested.call(1, "sendChatAction"))
    await asyncio.gather(*(tested.call(chat) for chat in range(2, 8)))
    assert time.monotonic() - began < 0.25
    assert list(await waiting) == [True, True]
    await action
    of_it = [(mark, when - began) for mark, chat, when in tested.calls if chat == 1]
    assert [mark for mark, _ in of_it if mark != "sendChatAction"] == ["first", "first", "second"]
    assert min(when for mark, when in of_it[1:]) >= 0.33 - TICK  # no call at all before
    assert of_it[1][1] < 0.9


async def test_a_call_without_a_chat_waits_alone() -> None:
    tested = api()
    tested.outcomes = [after(0.3)]
    waiting = asyncio.create_task(tested.call(None, "answerInlineQuery"))
    await asyncio.sleep(0.01)
    began = time.monotonic()
    await asyncio.gather(tested.call(None, "answerInlineQuery"), tested.call(None, "getMe"))
    await tested.call(1)
    assert time.monotonic() - began < 0.25
    assert await waiting is True
    assert tested.times()[-1] - tested.times()[0] >= 0.33 - TICK


async def test_tries_have_an_end_and_each_429_is_counted() -> None:
    seen: list[int] = []
    tested = api(grace=0.001, told_to_wait=lambda: seen.append(1))
    tested.outcomes = [after(0.01) for _ in range(9)]
    with pytest.raises(RetryAfter):
        await tested.call(1)
    assert len(tested.calls) == len(seen) == 5


async def test_a_long_wait_is_told_instead_of_waited_out() -> None:
    tested = api(longest_wait=5.0)
    tested.outcomes = [RetryAfter(3600)]
    for name in ("sendMessage", "sendMessage", "sendChatAction"):
        with pytest.raises(RetryAfter) as caught:
            await tested.call(1, name)
        assert 3590 < seconds_of(caught.value) <= 3601
    assert len(tested.calls) == 1  # the later ones were not even tried
    assert await tested.call(2) is True


async def test_a_network_error_is_not_tried_again() -> None:
    tested = api()
    tested.outcomes = [TimedOut()]
    with pytest.raises(TimedOut):
        await tested.call(1)
    assert len(tested.calls) == 1
    assert await tested.call(1) is True
    assert tested.gaps()[0] >= 0.05 - TICK  # it may have arrived, and then it counted


async def test_a_caller_that_gives_up_holds_up_nobody() -> None:
    tested = api(private=0.1)
    await tested.call(1)
    quitters = [asyncio.create_task(tested.call(1)) for _ in range(20)]
    await asyncio.sleep(0.01)
    began = time.monotonic()
    for quitter in quitters:
        quitter.cancel()
    assert await tested.call(1) is True
    assert time.monotonic() - began < 0.25


async def remembered(pacing: Pacing, chats: int) -> None:
    """Returns when so many chats are remembered."""
    async with asyncio.timeout(5):
        while pacing.chats != chats:  # noqa: ASYNC110 - what is waited for is a time to pass
            await asyncio.sleep(0.02)


async def test_idle_chats_are_forgotten_and_busy_ones_are_not() -> None:
    tested = api(private=0.1, idle=0.5)
    tested.outcomes = [1.2]
    held = asyncio.create_task(tested.call(1))
    await asyncio.sleep(0.01)
    await asyncio.gather(*(tested.call(chat) for chat in range(2, 40)))
    assert tested.pacing.chats == 39
    await remembered(tested.pacing, 1)
    assert not held.done()  # it is the one that stayed
    await asyncio.gather(held, tested.call(1))
    assert tested.gaps(1)[0] >= 1.3 - TICK
    await remembered(tested.pacing, 0)


async def test_what_is_on_its_way_counts_as_sent() -> None:
    # calls take so long that a second's worth of them is out: the next wait for an answer
    tested = api(overall=0.1, private=0.01)
    tested.outcomes = [0.4] * 11
    await asyncio.gather(*(tested.call(chat) for chat in range(1, 12)))
    times = tested.times()
    assert times[10] - times[0] >= 1.4 - TICK


async def test_memory_has_a_bound() -> None:
    tested = api(most_chats=10)
    await asyncio.gather(*(tested.call(chat) for chat in range(1, 51)))
    assert tested.pacing.chats == 10


def test_the_wait_is_read_in_both_of_the_library_s_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    error = RetryAfter(timedelta(seconds=7))
    assert seconds_of(error) == 7.0
    monkeypatch.setenv("PTB_TIMEDELTA", "false")
    with pytest.warns(PTBDeprecationWarning):
        assert seconds_of(error) == 7.0


Bot = ExtBot[str]


@pytest.fixture
async def served() -> AsyncIterator[tuple[Bot, list[tuple[str, float]], list[Response]]]:
    """A bot, what reaches the server it talks to, and answers to be given first."""
    reached: list[tuple[str, float]] = []
    answers: list[Response] = []

    async def answer(request: Request) -> Response:
        await request.body()
        name = request.path_params["method"]
        reached.append((name, time.monotonic()))
        if answers:
            return answers.pop(0)
        chat = {"id": 7, "type": "private"}
        message = {"message_id": 1, "date": 1, "chat": chat, "text": "x"}
        return JSONResponse({"ok": True, "result": message if name.startswith("send") else True})

    app = Starlette(routes=[Route("/bot1:a/{method}", answer, methods=["POST"])])
    async with open_server(app) as address:
        pacing = Pacing(overall=0.01, private=0.15, group=0.3, grace=0.05)
        bot = Bot("1:a", base_url=f"http://127.0.0.1:{address.port}/bot", rate_limiter=pacing)
        async with bot._request[1]:
            yield bot, reached, answers


Step = Callable[[Bot], Coroutine[Any, Any, object]]


STEPS: list[tuple[Step, float]] = [
    (lambda bot: bot.send_chat_action(7, "typing"), 0.0),
    (lambda bot: bot.send_message(7, "x"), 0.15),
    (lambda bot: bot.send_message("8", "x"), 0.15),
    (lambda bot: bot.send_message(-7, "x"), 0.3),
    (lambda bot: bot.send_message("@x", "x"), 0.3),
    (lambda bot: bot.edit_message_reply_markup(chat_id=9, message_id=1), 0.15),
    (lambda bot: bot.do_api_request("send_rich_message", {"chat_id": 10}), 0.15),
    (lambda bot: bot.send_message(11, "x", rate_limit_args=UNPACED), 0.0),
]


async def test_the_library_s_calls_are_paced(
    served: tuple[Bot, list[tuple[str, float]], list[Response]],
) -> None:
    bot, reached, _ = served
    for step, period in STEPS:
        await step(bot)
        await step(bot)
        distance = reached[-1][1] - reached[-2][1]
        assert distance >= period - TICK
        assert period or distance < 0.12


async def test_the_library_s_429_is_obeyed(
    served: tuple[Bot, list[tuple[str, float]], list[Response]],
) -> None:
    bot, reached, answers = served
    refusal = {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    answers.append(JSONResponse(refusal, status_code=429))
    message, other = await asyncio.gather(bot.send_message(7, "x"), bot.send_message(8, "y"))
    assert message.message_id == other.message_id == 1
    (_, first), (_, between), (_, last) = reached
    assert between - first < 0.5
    assert last - first >= 1.05 - TICK
