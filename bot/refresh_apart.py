"""Refreshing in a process of its own, so that a bot goes on answering as quickly as before.

Reading, embedding and writing take processor time for minutes, and memory; in the bot's own
process every answer would wait for them.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from bot.refresh_process import REPORT, fields_of
from ingest.frames import read_frame, write_frame
from ingest.refresh import Progress, Stage
from ingest.report import RefreshReport
from knowledge import errors
from knowledge.errors import IriswardError, KnowledgeIndexError

if TYPE_CHECKING:
    from bot.settings import Settings

_COMMAND: Final = (sys.executable, "-P", "-m", "bot.refresh_process")
_GOODBYE_SECONDS: Final = 2.0


class RefreshApart:
    """Refreshes in a process of its own, one at a time; for any thread. ``command`` is what is
    started."""

    def __init__(self, settings: Settings, *, command: Sequence[str] = _COMMAND) -> None:
        self._settings = settings
        self._command = command
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The id of the process, while there is one."""
        process = self._process
        return process.pid if process else None

    def __call__(self, only: Sequence[str] = (), tell: Progress | None = None) -> RefreshReport:
        """Refresh the sources ``only``, by default all that are due, as
        `ingest.refresh.refresh` says; ``tell`` is called in this thread, and what it raises
        ends the process. Raises what a refresh raises, and `KnowledgeIndexError` where the
        process dies, and after `close`."""
        with self._lock:
            if self._closed:
                raise KnowledgeIndexError("no refresh is begun any more")
            process = self._process = self._started()
        try:
            requests, answers = _pipes(process)
            write_frame(requests, {"settings": fields_of(self._settings), "only": list(only)})
            return _heard(answers, tell)
        except (EOFError, OSError, ValueError) as error:
            raise KnowledgeIndexError(f"the refresh process {_ending(process)}") from error
        finally:
            self._end(process)

    def close(self) -> None:
        """End what is under way; nothing of it is published, and nothing can be begun."""
        with self._lock:
            self._closed = True
            process = self._process
        if process is not None:
            process.kill()

    def _started(self) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(  # noqa: S603 - our own interpreter and module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=_environment(os.environ),
            )
        except OSError as error:
            raise KnowledgeIndexError(f"the refresh process cannot be started: {error}") from error

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        # it has said all it has to say, or nobody listens any more
        process.kill()
        process.wait()
        for stream in _pipes(process):
            with contextlib.suppress(OSError):
                stream.close()
        self._process = None


@contextmanager
def open_refresh_apart(settings: Settings) -> Iterator[RefreshApart]:
    """Something that refreshes apart; what is under way when the block ends is ended."""
    apart = RefreshApart(settings)
    try:
        yield apart
    finally:
        apart.close()


def _heard(answers: IO[bytes], tell: Progress | None) -> RefreshReport:
    while True:
        header, body = read_frame(answers)
        if "error" in header:
            raise _error(str(header["error"]), str(header["line"]))
        if "stage" not in header:
            return REPORT.validate_json(body)
        if tell is not None:
            tell(Stage(header["stage"]), int(header["done"]), int(header["total"]))


def _error(name: str, line: str) -> IriswardError:
    kind = getattr(errors, name, None)
    if isinstance(kind, type) and issubclass(kind, IriswardError):
        return kind(line)
    return IriswardError(line)


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise KnowledgeIndexError("the refresh process has no pipes")
    return process.stdin, process.stdout


def _ending(process: subprocess.Popen[bytes]) -> str:
    try:
        status = process.wait(_GOODBYE_SECONDS)
    except subprocess.TimeoutExpired:
        return "gave no usable answer"
    if status < 0:
        return f"was ended by signal {-status} ({signal.strsignal(-status)})"
    return f"ended with status {status}"


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    # it is told what it needs: our settings hold secrets that are no business of it
    kept = {name: value for name, value in ours.items() if not name.startswith("IRISWARD_")}
    root = str(Path(__file__).resolve().parent.parent)
    return kept | {
        "PYTHONPATH": os.pathsep.join(filter(None, (root, ours.get("PYTHONPATH", "")))),
    }
