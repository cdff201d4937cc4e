"""Processes that use a database until they are killed. Run as ``-m tests.bot.store.mortal``.

``adds FOLDER FIRST`` stores updates from the number FIRST on, and writes each number when it is
safe. ``opens FOLDER`` opens a new database in FOLDER/0, FOLDER/1 and so on, each time in a
process that kills itself one step later, until one lives; it writes how many died. A step is
a statement of SQL, or something done with a file.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any, Never

from sqlalchemy import Engine, event

from tests.bot.store.stores import BOT, incoming, opened

BATCH = 5
"""Updates in one call."""


def adds(folder: Path, first: int) -> Never:
    """Store until killed."""
    with opened(folder) as store:
        while True:
            store.inbox.add(BOT, [incoming(first + n) for n in range(BATCH)])
            first += BATCH
            print(first - 1, flush=True)


def opens(folder: Path) -> int:
    """How many died before one lived."""
    for steps in range(200):
        child = os.fork()
        if child == 0:
            _die_after(steps, str(folder))
            with opened(folder / str(steps)):
                os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            return steps
    return -1


def _die_after(steps: int, folder: str) -> None:
    taken = 0

    def step() -> None:
        nonlocal taken
        if taken == steps:
            os.kill(os.getpid(), signal.SIGKILL)
        taken += 1

    def on_file(name: str, arguments: tuple[Any, ...]) -> None:
        if name.partition(".")[0] in ("open", "os", "sqlite3") and any(
            folder in str(argument) for argument in arguments
        ):
            step()

    sys.addaudithook(on_file)
    event.listen(Engine, "before_cursor_execute", lambda *_: step())
    event.listen(Engine, "commit", lambda *_: step())


if __name__ == "__main__":
    if sys.argv[1] == "adds":
        adds(Path(sys.argv[2]), int(sys.argv[3]))
    print(opens(Path(sys.argv[2])))
