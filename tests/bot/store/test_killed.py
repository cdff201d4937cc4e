"""What SIGKILL leaves behind: every update that was said to be safe, and a file that opens."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.bot.store.mortal import BATCH
from tests.bot.store.stores import BOT, FILE, incoming, opened

ROOT = Path(__file__).parents[3]


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "tests.bot.store.mortal", *map(str, arguments)]


def test_killed_while_adding_again_and_again(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    luck = random.Random(3)
    safe, first = 0, 1
    for kills in range(1, 5):
        with subprocess.Popen(
            command("adds", folder, first), cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            for _ in range(luck.randrange(1, 30)):
                safe = int(process.stdout.readline())
            time.sleep(luck.random() * 0.02)
            process.kill()
            # what was written before the end counts too; a last line may be cut short
            for line in process.stdout:
                safe = int(line) if line.endswith("\n") else safe
        with opened(folder) as store:
            there = [p.update_id for p in store.inbox.waiting(BOT, beside=(), limit=10**6)]
            # none lost, and of a call that nobody heard the end of, all or none
            assert there == list(range(1, there[-1] + 1))
            assert there[-1] in (safe, safe + BATCH)
            assert store.inbox.add(BOT, [incoming(number) for number in there]) == 0
            assert store.engine.raw_connection().cursor().execute(
                "PRAGMA integrity_check"
            ).fetchone() == ("ok",), kills
        first = there[-1] + 1


def test_killed_at_every_step_of_making_the_database(tmp_path: Path) -> None:
    done = subprocess.run(
        command("opens", tmp_path), cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    died = int(done.stdout)
    # files of the database and the key, pragmas apart, and the statements of the migration
    assert died > 20
    tables = []
    for steps in range(died):
        folder = tmp_path / str(steps)
        made = folder / FILE
        tables.append(made.exists() and made.stat().st_size > 0)
        with opened(folder) as store:
            assert store.inbox.add(BOT, [incoming(1)]) == 1
        with opened(folder) as store:
            assert store.inbox.depth(BOT) == 1
    assert set(tables) == {False, True}
