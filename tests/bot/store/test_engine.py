"""Opening the database: pragmas, file modes, migrations, copies, and what cannot be opened."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from importlib import resources
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.store.chats import ChatSettings
from bot.store.engine import Store, open_store, sqlite_url
from bot.store.errors import StoreError
from tests.bot.store.stores import (
    BOT,
    CHAT,
    FILE,
    files_with,
    incoming,
    nobody_special,
    opened,
)

SECRET = "k" * 40
NEWEST = "0002"
"""The last of our migrations."""


@pytest.fixture
def open_umask() -> Iterator[None]:
    """Files are for everybody unless somebody says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    return {file.name: f"{file.stat().st_mode & 0o777:o}" for file in folder.iterdir()}


def ask(store: Store, statement: str) -> object:
    """What the idle connection of ``store`` says to ``statement``."""
    connection = store.engine.raw_connection()
    try:
        return connection.cursor().execute(statement).fetchone()[0]
    finally:
        connection.close()


def rows(file: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


def later_migrations(folder: Path, *steps: str) -> str:
    """Our migrations and, after them, ``steps`` (what each does)."""
    shutil.copytree(str(resources.files("bot.store") / "migrations"), folder)
    for number, step in enumerate(steps, int(NEWEST) + 1):
        (folder / "versions" / f"{number:04}_later.py").write_text(
            f'"""Later."""\n\nfrom alembic import op\n\nrevision = "{number:04}"\n'
            f'down_revision = "{number - 1:04}"\nbranch_labels = None\ndepends_on = None\n\n\n'
            f'def upgrade() -> None:\n    """Forward."""\n    {step}\n'
        )
    return str(folder)


ADD = 'op.execute("ALTER TABLE chats ADD COLUMN mood INTEGER")'
INDEX = 'op.execute("CREATE INDEX later ON chats (seen)")'
FAIL = ADD + '\n    op.execute("CREATE INDEX later ON chats (missing)")'


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1),
        ("busy_timeout", 5_000), ("temp_store", 2),
    ],
)  # fmt: skip
def test_every_connection_has_its_pragmas(tmp_path: Path, pragma: str, value: object) -> None:
    with opened(tmp_path) as store:
        one, two = store.engine.raw_connection(), store.engine.raw_connection()
        for connection in (one, two):
            assert connection.cursor().execute(f"PRAGMA {pragma}").fetchone() == (value,)
            connection.close()


def test_files_are_for_their_owner_alone(tmp_path: Path, open_umask: None) -> None:
    folder = tmp_path / "home"
    with opened(folder, secret=SECRET) as store:
        store.inbox.add(BOT, [incoming(1)])
        store.backup(tmp_path / "home" / "copy.sqlite3")
        assert modes(folder) == {
            FILE: "600", f"{FILE}-wal": "600", f"{FILE}-shm": "600", "copy.sqlite3": "600",
        }  # fmt: skip
    later = later_migrations(tmp_path / "later", ADD)
    with opened(folder, secret=SECRET, migrations=later):
        pass
    assert modes(folder) == {FILE: "600", f"{FILE}.before-0003": "600", "copy.sqlite3": "600"}


def test_a_checkpoint_empties_the_log(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.inbox.add(BOT, [incoming(1)])
        log = tmp_path / f"{FILE}-wal"
        assert log.stat().st_size > 0
        store.checkpoint()
        assert log.stat().st_size == 0
        assert store.inbox.depth(BOT) == 1


def test_a_new_database_needs_no_copy(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "home"
    with opened(folder):
        pass
    with opened(folder):
        pass
    assert [file.name for file in folder.iterdir()] == [FILE]
    assert rows(folder / FILE, "SELECT version_num FROM alembic_version") == [(NEWEST,)]


def test_before_a_migration_the_file_is_copied_and_one_copy_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder, secret=SECRET) as store:
        store.chats.save(CHAT, ChatSettings("sw", "KE"))
        code = store.keyring.hash("chat", CHAT)
    (folder / "notes.before-0001").write_text("of somebody else")
    for number, steps in enumerate(((ADD,), (ADD, INDEX), (ADD, INDEX)), 1):
        later = later_migrations(tmp_path / f"later{number}", *steps)
        with opened(folder, secret=SECRET, migrations=later) as store:
            assert store.chats.settings(CHAT) == ChatSettings("sw", "KE")
            if number == 1:
                assert files_with(folder, code) == [FILE, f"{FILE}.before-0003"]
                store.chats.forget(CHAT)
                store.chats.save(CHAT + 1, ChatSettings("ar"))
                break
    with opened(folder, secret=SECRET, migrations=later_migrations(tmp_path / "x", ADD, INDEX)):
        pass
    assert sorted(modes(folder)) == [FILE, f"{FILE}.before-0004", "notes.before-0001"]
    assert files_with(folder, code) == []
    copy = folder / f"{FILE}.before-0004"
    assert rows(copy, "SELECT version_num FROM alembic_version") == [("0003",)]
    assert rows(copy, "SELECT mood FROM chats") == [(None,)]
    assert rows(folder / FILE, "SELECT version_num FROM alembic_version") == [("0004",)]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder, secret=SECRET) as store:
        store.chats.save(CHAT, ChatSettings("sw"))
    before = rows(folder / FILE, "SELECT sql FROM sqlite_master ORDER BY name")
    broken = later_migrations(tmp_path / "later", FAIL)
    for _ in range(2):
        with (
            pytest.raises(StoreError, match=r"^database: .*\bmissing$"),
            opened(folder, secret=SECRET, migrations=broken),
        ):
            pass
    assert rows(folder / FILE, "SELECT sql FROM sqlite_master ORDER BY name") == before
    with opened(folder, secret=SECRET) as store:
        assert store.chats.settings(CHAT) == ChatSettings("sw")


def test_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder, secret=SECRET, migrations=later_migrations(tmp_path / "later", ADD)):
        pass
    before = (folder / FILE).read_bytes()
    with (
        pytest.raises(StoreError, match=r"^the database was made by a newer version of Irisward$"),
        opened(folder, secret=SECRET),
    ):
        pass
    assert (folder / FILE).read_bytes() == before
    assert sorted(modes(folder)) == [FILE]


def test_a_copy_of_a_database_in_use_is_whole(tmp_path: Path) -> None:
    folder, copies = tmp_path / "home", tmp_path / "copies"
    with opened(folder, secret=SECRET) as store:
        store.inbox.add(BOT, [incoming(number) for number in range(50)])
        store.backup(copies / FILE)
        store.inbox.add(BOT, [incoming(99)])
        store.backup(copies / FILE)
    with opened(copies, secret=SECRET) as store:
        assert store.inbox.depth(BOT) == 51


def test_a_copy_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no folder")
    with opened(tmp_path / "home") as store:
        for target in (tmp_path / "text" / "copy", tmp_path):
            with pytest.raises(StoreError, match="cannot be"):
                store.backup(target)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("no address", "not a database address: no address"),
        ("bot:secret@host", "not a database address: host"),
        ("nosuch://bot:secret@host/db", "not a database address: host/db"),
        ("postgresql+nosuch://bot:secret@host/db", "not a database address: host/db"),
        ("oracle://bot:secret@host/db", "the driver for this database is missing: "),
    ],
)
def test_addresses_that_lead_nowhere(tmp_path: Path, url: str, said: str) -> None:
    with (
        pytest.raises(StoreError) as caught,
        open_store(url, SecretStr(SECRET), tmp_path / "key"),
    ):
        pass
    assert str(caught.value).startswith(said)
    assert "secret" not in str(caught.value)


def a_text(file: Path) -> None:
    file.write_text("This is no database, but a text that is long enough to be one. " * 40)


def a_folder(file: Path) -> None:
    file.mkdir()


def a_damaged_one(file: Path) -> None:
    with opened(file.parent, secret=SECRET):
        pass
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\x55" * 3996
    file.write_bytes(content)


def read_only(file: Path) -> None:
    with opened(file.parent, secret=SECRET):
        pass
    file.chmod(0o444)


def unreadable(file: Path) -> None:
    with opened(file.parent, secret=SECRET):
        pass
    file.chmod(0o000)


def in_a_closed_folder(file: Path) -> None:
    file.parent.chmod(0o555)


def below_a_file(file: Path) -> None:
    file.parent.rmdir()
    file.parent.write_text("no folder")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (a_text, "database: the file is not a database, or a damaged one"),
        (a_folder, "database: the database cannot be opened"),
        (a_damaged_one, "database: the database is damaged"),
        (read_only, "cannot be written"),
        (unreadable, "cannot be"),
        (in_a_closed_folder, "cannot be"),
        (below_a_file, "cannot be made: "),
    ],
)
def test_files_that_cannot_be_used(made, said: str) -> None:
    # not in tmp_path: its parents are closed to all but root
    with tempfile.TemporaryDirectory() as name, nobody_special(Path(name)):
        folder = Path(name) / "home"
        folder.mkdir()
        made(folder / FILE)
        with pytest.raises(StoreError) as caught, opened(folder, secret=SECRET):
            pass
        if folder.is_dir():
            folder.chmod(0o755)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_database_that_another_holds(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            ask(store, "PRAGMA busy_timeout=50")
            with pytest.raises(StoreError, match=r"^database: another process holds the d\w+$"):
                store.inbox.add(BOT, [incoming(1)])
            assert store.inbox.depth(BOT) == 0
        assert store.inbox.add(BOT, [incoming(1)]) == 1


def test_a_full_disk(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        ask(store, f"PRAGMA max_page_count={ask(store, 'PRAGMA page_count')}")
        with pytest.raises(StoreError, match=r"^database: the disk is full$") as caught:
            store.inbox.add(BOT, [incoming(n, text="x" * 4_000) for n in range(50)])
        assert store.keyring.hash("chat", CHAT) not in str(caught.value.__cause__)
        assert store.inbox.depth(BOT) == 0


def test_the_address_of_a_file(tmp_path: Path) -> None:
    odd = tmp_path / "a folder, 100 % ünusual?"
    with opened(odd) as store:
        assert store.inbox.add(BOT, [incoming(1)]) == 1
    assert sqlite_url(Path("/x/y")) == "sqlite:////x/y"
