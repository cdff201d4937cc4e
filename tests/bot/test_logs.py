"""Logs of the bot: run in processes of their own, since logging belongs to the process."""

from __future__ import annotations

import json
import logging
import os
import pty
import re
import subprocess
import sys
import textwrap
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.logs_safe import TOKEN, plain, redacted, told

ROOT = Path(__file__).resolve().parents[2]
TOKEN_PARTS = ("1234567890", "AAFakeFakeFakeFakeFakeFakeFakeFake_-x")
CANARY = "canary words of a person"

SETUP = f"""
import asyncio, logging, sys, threading, warnings
import structlog
from bot.logs import configure_bot
TOKEN = ":".join({TOKEN_PARTS!r})
CANARY = {CANARY!r}
configure_bot(logging.DEBUG, FORM)
log = structlog.get_logger("bot.telegram.some")
"""

EVERYTHING = """
class Update:
    def __repr__(self):
        return CANARY

def handle(text):
    local = text
    raise ValueError(f"cannot read {text} with {TOKEN}")

def wrapped():
    try:
        handle(CANARY)
    except ValueError as error:
        raise KeyError(CANARY) from error

structlog.contextvars.bind_contextvars(ref="r-1", update=Update())
log.info("plain event", update_id=7, seconds=0.25, ok=True, nothing=None, name="kept")
log.debug("odd values", held=Update(), error=ValueError(CANARY), raw=CANARY.encode(),
          many=[Update(), TOKEN, {TOKEN: Update(), "deep": (TOKEN, 1)}])
log.warning(f"token in the event {TOKEN}", url=f"https://api.telegram.org/bot{TOKEN}/getMe",
            quoted=f"bot{TOKEN.replace(':', '%3A')}")
try:
    wrapped()
except KeyError as error:
    log.exception("ours")
    log.error("ours again", exc_info=error, stack_info=True)
    logging.getLogger("somelibrary").exception("theirs %s and %d", CANARY, 5)
    logging.getLogger("somelibrary").error(error)
    logging.getLogger("telegram.ext.Application").error("No handlers", exc_info=error)
    logging.getLogger("broken").error("%d %d", CANARY)
try:
    raise ExceptionGroup(CANARY, [ValueError(CANARY), TypeError(TOKEN)])
except ExceptionGroup:
    log.exception("group")
logging.getLogger("httpx").info("HTTP Request: POST https://x/bot%s/getMe", TOKEN)
logging.getLogger("uvicorn.error").info(CANARY)
logging.getLogger("apscheduler.scheduler").debug("Job %s", CANARY)
logging.getLogger("uvicorn.error").error("Exception in ASGI application\\n" + CANARY)

async def main():
    from telegram.ext import ExtBot
    from telegram.error import TelegramError
    from starlette.applications import Starlette
    from starlette.responses import JSONResponse
    from starlette.routing import Route
    from bot.telegram.serving import open_server

    async def answer(request):
        if request.url.path.endswith("getMe"):
            user = {"id": 1, "is_bot": True, "first_name": "b", "username": "b"}
            return JSONResponse({"ok": True, "result": user})
        raise RuntimeError(CANARY + TOKEN + (await request.body()).decode())

    async with open_server(Starlette(routes=[Route("/{p:path}", answer, methods=["POST"])])) as at:
        async with ExtBot(TOKEN, base_url=f"http://127.0.0.1:{at.port}/bot") as bot:
            try:
                await bot.send_message(5, CANARY)
            except TelegramError as error:
                log.warning("not sent", exc_info=error)
    try:
        async with ExtBot(TOKEN, base_url="http://127.0.0.1:1/bot"):
            pass
    except TelegramError:
        log.exception("not reached")
    lost = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    del lost

async def fail():
    raise ValueError(CANARY)

asyncio.run(main(), debug=True)
thread = threading.Thread(target=handle, args=(CANARY,))
thread.start()
thread.join()

class Bad:
    def __del__(self):
        raise ValueError(CANARY)

Bad()
handle(CANARY)
"""


@cache
def run(code: str, form: str = "") -> tuple[int, str]:
    """The exit status and everything written by a process that logs and then runs ``code``."""
    whole = f"FORM = {form!r}\n{SETUP}\n{textwrap.dedent(code)}"
    ended = subprocess.run(
        [sys.executable, "-X", "dev", "-c", whole],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert not ended.stdout
    return ended.returncode, ended.stderr


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("form", ["", "text"])
def test_no_token_and_no_word_of_a_person_is_written_at_any_level(form: str) -> None:
    status, written = run(EVERYTHING, form)
    assert status == 1
    assert CANARY not in written
    assert "canary" not in written
    assert TOKEN_PARTS[1] not in written
    assert TOKEN_PARTS[1][:12] not in written
    expected = (
        "plain event", "odd values", "token in the event", "ours", "theirs", "group",
        "No handlers", "not sent", "not reached", "Exception in ASGI application",
        "Task exception was never retrieved", "uncaught error in a thread",
        "error that could not be raised", "uncaught error",
    )  # fmt: skip
    assert [event for event in expected if event not in written] == []
    assert "HTTP Request" not in written


def test_a_line_is_an_event_that_machines_can_read() -> None:
    status, written = run(EVERYTHING, "")
    assert status == 1
    lines = {line["event"]: line for line in objects(written)}
    first = lines["plain event"]
    assert first["timestamp"].endswith("Z")
    del first["timestamp"]
    assert first == {
        "event": "plain event",
        "level": "info",
        "logger": "bot.telegram.some",
        "ref": "r-1",
        "update": "<Update>",
        "update_id": 7,
        "seconds": 0.25,
        "ok": True,
        "nothing": None,
        "name": "kept",
    }
    odd = lines["odd values"]
    assert (odd["held"], odd["error"], odd["raw"]) == ("<Update>", "<ValueError>", "<bytes>")
    assert odd["many"] == [
        "<Update>",
        "<token>",
        {"<token>": "<Update>", "deep": ["<token>", 1]},
    ]
    assert re.sub(r"\d+", "N", lines["ours"]["exception"]).splitlines() == [
        "KeyError",
        "  __main__:N <module>",
        "  __main__:N wrapped",
        "caused by ValueError",
        "  __main__:N wrapped",
        "  __main__:N handle",
    ]
    assert lines["theirs %s and %d"]["logger"] == "somelibrary"
    assert lines["theirs %s and %d"]["exception"] == lines["ours"]["exception"]
    assert lines["<KeyError>"]["logger"] == "somelibrary"
    assert "holds TypeError" in lines["group"]["exception"]


def test_levels_are_kept_and_libraries_are_quiet() -> None:
    _, written = run(
        """
        for level in (logging.DEBUG, logging.INFO, logging.ERROR):
            configure_bot(level)
            log.debug("debug"); log.info("info"); log.error("error")
            for name in ("httpx", "telegram.Bot", "other"):
                logging.getLogger(name).info("their info")
                logging.getLogger(name).warning("their warning")
        """
    )
    told_of = [(line.get("logger"), line["event"]) for line in objects(written)]
    ours = "bot.telegram.some"
    assert [event for logger, event in told_of if logger == ours] == [
        "debug", "info", "error", "info", "error", "error",
    ]  # fmt: skip
    theirs = [(logger, event) for logger, event in told_of if logger != ours]
    for name in ("httpx", "telegram.Bot"):
        assert theirs.count((name, "their warning")) == 2
        assert theirs.count((name, "their info")) == 0
    assert theirs.count(("other", "their info")) == 2


@pytest.mark.parametrize(("form", "as_json"), [("", False), ("json", True)])
def test_on_a_terminal_it_is_for_people_unless_told_otherwise(form: str, as_json: bool) -> None:
    master, slave = pty.openpty()
    code = f"FORM = {form!r}\n{SETUP}\nlog.info('hello', number=5)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, stderr=slave, timeout=60, check=True)
    os.close(slave)
    shown = os.read(master, 4096).decode()
    os.close(master)
    assert "hello" in shown
    assert "number" in shown
    assert shown.startswith("{") is as_json


def test_keyboard_interrupts_stay_what_they_are() -> None:
    status, written = run("raise KeyboardInterrupt")
    assert status == -2 or status == 130
    assert "uncaught" not in written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x", "x"),
        ("12:30 o'clock", "12:30 o'clock"),
        (":".join(TOKEN_PARTS), "<token>"),
        (f"a {':'.join(TOKEN_PARTS)} b", "a <token> b"),
        (f"/bot{'%3a'.join(TOKEN_PARTS)}/x", "/bot<token>/x"),
    ],
)
def test_tokens_are_removed(text: str, expected: str) -> None:
    assert redacted(text) == expected
    assert not TOKEN.search(redacted(text))


def test_long_values_are_cut_and_stay_on_one_line() -> None:
    safe = plain(None, "info", {"event": "e", "value": "a\nb" + "x" * 500})
    assert safe["value"].startswith("a bx")
    assert len(safe["value"]) == 201
    halved = "y" * 190 + ":".join(TOKEN_PARTS)
    assert TOKEN_PARTS[0] not in str(plain(None, "info", {"event": "e", "value": halved}))


def test_endless_chains_and_deep_stacks_have_an_end() -> None:
    def deep(depth: int) -> None:
        if not depth:
            raise ValueError
        deep(depth - 1)

    try:
        deep(100)
    except ValueError as error:
        caught: BaseException = error
    assert len(told(caught).splitlines()) == 21
    caught.__cause__ = caught
    assert len(told(caught).splitlines()) == 21
    for _ in range(30):
        link = KeyError()
        link.__cause__ = caught
        caught = link
    assert told(caught).splitlines()[-1] == "…"
    assert told(caught).count("KeyError") <= 8


def test_the_test_s_own_logging_is_untouched() -> None:
    assert logging.raiseExceptions
