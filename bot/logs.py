"""Structured logs: ids, names, counts and durations; never text of messages, names, tokens."""

from __future__ import annotations

import logging
import sys
from typing import Literal

import structlog

from bot.logs_safe import SAFE, foreign, hook_uncaught

QUIET = ("apscheduler", "httpcore", "httpx", "telegram", "uvicorn")
"""Libraries that write tokens, addresses or messages below this level: WARNING."""

Form = Literal["", "json", "text"]


def configure(level: int = logging.WARNING) -> None:
    """Log from ``level`` on, to standard error, so that standard output stays the answer's."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def configure_bot(level: int = logging.INFO, form: Form = "") -> None:
    """Log for a bot: everything, libraries and uncaught errors too, to standard error.

    ``form`` is ``json`` (a line an event), ``text`` (for people), or empty: text on a terminal,
    else JSON. Whatever the level, no line holds a token, what an error says, a local variable,
    or what a library put into its message (see `bot.logs_safe`).
    """
    terminal = sys.stderr.isatty()
    as_json = form == "json" or (not form and not terminal)
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(
            colors=terminal, exception_formatter=structlog.dev.plain_traceback
        )
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
            foreign_pre_chain=[foreign, *SAFE],
            use_get_message=False,
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]  # a second one would write what this one keeps back
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    # else a record that cannot be written is printed, with its arguments
    logging.raiseExceptions = False
    structlog.configure(
        processors=[*SAFE, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    hook_uncaught()
