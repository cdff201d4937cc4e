"""The process in which a running bot has its knowledge refreshed: `bot.refresh_apart` starts it.

It takes one request, tells how far it is, and ends with the report or with what went wrong. It
steps back behind everything else on the machine, and ends when the asker is gone: a refresh
may be killed at any moment.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Mapping
from functools import partial
from typing import IO, Any, Final

import structlog
from pydantic import TypeAdapter

from bot.settings import Settings
from ingest.frames import read_frame, write_frame
from ingest.refresh import Stage
from ingest.report import RefreshReport
from knowledge.errors import IriswardError

_log = structlog.get_logger(__name__)

REPORT: Final = TypeAdapter(RefreshReport)
"""A report as JSON and back."""

NICENESS: Final = 10
"""How far a refresh steps back: beside somebody who answers it gets a tenth of a processor, and
still comes to its end on a machine that is never idle."""

_SECRETS: Final = frozenset({"embeddings_key", "secret_key", "telegram_token", "webhook_secret"})


def step_back() -> None:
    """Let everything else on the machine go before this process and those that it starts."""
    with contextlib.suppress(OSError):  # a sandbox may not let us
        os.nice(NICENESS)


def fields_of(settings: Settings) -> dict[str, Any]:
    """What of ``settings`` a refresh needs, ready for JSON; of the secrets one alone."""
    fields = settings.model_dump(mode="json", exclude=set(_SECRETS))
    key = settings.embeddings_key
    return {**fields, "embeddings_key": key.get_secret_value() if key else None}


def served(request: Mapping[str, Any], answers: IO[bytes]) -> None:
    """Refresh as ``request`` says, and write down how it goes. Raises `OSError` when the asker
    is gone."""
    from bot.wiring import rebuilt

    def tell(stage: Stage, done: int, total: int) -> None:
        write_frame(answers, {"stage": stage, "done": done, "total": total})

    try:
        settings = Settings(**request["settings"])
        report = rebuilt(settings, only=tuple(request["only"]), on_progress=tell)
    except IriswardError as error:
        write_frame(answers, {"error": type(error).__name__, "line": str(error)[:2_000]})
    except Exception as error:
        # the outermost rim of this process
        _log.exception("refresh broke off", kind=type(error).__name__)
        line = f"the refresh broke off: {type(error).__name__}"
        write_frame(answers, {"error": IriswardError.__name__, "line": line})
    else:
        write_frame(answers, {}, REPORT.dump_json(report))


def main() -> int:
    """Serve the one request on standard input."""
    from bot.cli import quiet_libraries
    from bot.logs import configure_bot

    step_back()
    quiet_libraries()
    # a signal to the whole group is for the asker, who decides when this process ends
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    # frames go to a private copy, so that nothing a library prints can get among them
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        request, _ = read_frame(sys.stdin.buffer)
    except EOFError:
        return 0
    configure_bot(form=request["settings"]["log"])
    threading.Thread(target=partial(_end_with, sys.stdin.buffer), daemon=True).start()
    with contextlib.suppress(BrokenPipeError):
        served(request, answers)
    return 0


def _end_with(asker: IO[bytes]) -> None:
    """End at once when ``asker`` is gone, who says nothing more."""
    asker.read(1)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
