"""A process that reads documents, as the one who asks it holds it."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from knowledge.errors import ExtractionError

_GOODBYE_SECONDS: Final = 1.0

# what an interpreter needs to run; nothing else of ours is a document's business
_KEPT: Final = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "PYTHONHOME", "LD_LIBRARY_PATH",
                "DYLD_LIBRARY_PATH")  # fmt: skip


@dataclass(slots=True)
class ReadingProcess:
    """The process, its pipes, and how many documents it has read."""

    process: subprocess.Popen[bytes]
    requests: IO[bytes]
    answers: IO[bytes]
    documents: int = 0

    def ending(self) -> str:
        """How it ended, as what happened to the document that it read."""
        try:
            # its pipes close a moment before it is gone
            status = self.process.wait(_GOODBYE_SECONDS)
        except subprocess.TimeoutExpired:
            return "reading it gave no usable answer"
        if status == -signal.SIGXCPU:
            return "takes too much processor time to read"
        if status < 0:
            return f"reading it ended the reader by signal {-status} ({signal.strsignal(-status)})"
        return f"reading it ended the reader with status {status}"


def spawned(command: Sequence[str]) -> ReadingProcess:
    """A process that runs ``command``. Raises `ExtractionError`."""
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(os.environ),
        )
    except OSError as error:
        raise ExtractionError(f"the reading process cannot be started: {error}") from error
    if process.stdin is None or process.stdout is None:
        raise ExtractionError("the reading process has no pipes")
    return ReadingProcess(process, process.stdin, process.stdout)


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    kept = {name: ours[name] for name in _KEPT if name in ours}
    root = str(Path(__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (root, ours.get("PYTHONPATH", ""))))
    return kept | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
