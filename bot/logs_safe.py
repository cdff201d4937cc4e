"""What keeps people's words and our secrets out of the logs, whoever writes them.

Errors are told by class and by places in the code: what an error says may repeat what somebody
wrote. Of a library's record only the template is kept, without what was filled in. Values that
are not plain are told by their type. Bot tokens are removed from whatever is left.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Iterator, Mapping, MutableMapping
from types import TracebackType
from typing import Any, Final

import structlog

TOKEN: Final = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
"""A bot token, also as it stands in an address."""

REMOVED: Final = "<token>"

LONGEST: Final = 200
"""Longest text value, in characters; the rest is cut off."""

MOST_PLACES: Final = 20
"""Places told of one error: the last ones."""

MOST_ERRORS: Final = 8
"""Errors told of one chain."""

_INTERNAL: Final = frozenset({"_record", "_from_structlog"})

Event = MutableMapping[str, Any]


def foreign(_: Any, __: str, event: Event) -> Event:
    """Of a library's record: the first line of its template, and who wrote it."""
    record: logging.LogRecord = event["_record"]
    said = record.msg
    event["event"] = said.splitlines()[0] if isinstance(said, str) and said else _named(said)
    return event


def errors(_: Any, __: str, event: Event) -> Event:
    """Put what is known of an error under ``exception``, as classes and places."""
    event.pop("stack_info", None)
    error = _error(event.pop("exc_info", None))
    if error is not None:
        event["exception"] = told(error)
    return event


def plain(_: Any, __: str, event: Event) -> Event:
    """Let through plain values only, and no token."""
    trace = event.pop("exception", None)
    safe = {
        key if key in _INTERNAL else redacted(key): value if key in _INTERNAL else _plain(value)
        for key, value in event.items()
    }
    if trace is not None:
        safe["exception"] = redacted(str(trace))
    return safe


SAFE: Final[tuple[structlog.typing.Processor, ...]] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    errors,
    plain,
)
"""What every event goes through, ours and those of libraries."""


def redacted(text: str) -> str:
    """``text`` without bot tokens."""
    return TOKEN.sub(REMOVED, text)


def told(error: BaseException) -> str:
    """An error, what led to it and what it holds: classes and places, none of their words."""
    lines: list[str] = []
    for number, (how, link) in enumerate(_chain(error)):
        if number == MOST_ERRORS:
            lines.append("…")
            break
        lines.append(f"{how}{_class(link)}")
        places = list(_places(link.__traceback__))
        lines += [f"  {place}" for place in places[-MOST_PLACES:]]
    return "\n".join(lines)


def hook_uncaught() -> None:
    """Log errors that nobody caught, instead of having them printed with their words."""
    log = structlog.get_logger(__name__)

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            log.critical("uncaught error", exc_info=error)

    def in_thread(held: threading.ExceptHookArgs) -> None:
        if held.exc_value is not None:
            log.critical("uncaught error in a thread", exc_info=held.exc_value)

    def unraisable(held: sys.UnraisableHookArgs) -> None:
        log.error("error that could not be raised", exc_info=held.exc_value)

    sys.excepthook = uncaught
    threading.excepthook = in_thread
    sys.unraisablehook = unraisable


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        # cut after redaction, so that half a token does not stay; one event, one line
        text = " ".join(redacted(value).splitlines())
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    if isinstance(value, Mapping):
        return {redacted(str(_plain(key))): _plain(held) for key, held in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(held) for held in value]
    return _named(value)


def _named(value: object) -> str:
    return f"<{type(value).__qualname__}>"


def _error(given: object) -> BaseException | None:
    if isinstance(given, BaseException):
        return given
    if isinstance(given, tuple):
        return given[1] if len(given) == 3 and isinstance(given[1], BaseException) else None
    return sys.exc_info()[1] if given else None


def _chain(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    seen: set[int] = set()
    waiting: list[tuple[str, BaseException]] = [("", error)]
    while waiting:
        how, link = waiting.pop(0)
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield how, link
        if link.__cause__ is not None:
            waiting.append(("caused by ", link.__cause__))
        elif link.__context__ is not None and not link.__suppress_context__:
            waiting.append(("while handling ", link.__context__))
        if isinstance(link, BaseExceptionGroup):
            waiting += [("holds ", held) for held in link.exceptions]


def _class(error: BaseException) -> str:
    kind = type(error)
    inside = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    return f"{inside}{kind.__qualname__}"


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "?")
        yield f"{module}:{trace.tb_lineno} {trace.tb_frame.f_code.co_qualname}"
        trace = trace.tb_next
