"""Opening the bot's database: the right key, the right schema, the right pragmas."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from pydantic import SecretStr
from sqlalchemy import Connection, Engine, create_engine, delete, event, insert, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.store.chats import Chats
from bot.store.errors import StoreError
from bot.store.faults import translated
from bot.store.groups import Groups
from bot.store.inbox import Inbox
from bot.store.retention import Purged, checkpoint, purge, scrub
from bot.store.secrets import Keyring, open_keyring
from bot.store.tables import META

BUSY_MILLISECONDS: Final = 5_000
"""How long a writer waits for another one."""

MIGRATIONS: Final = "bot.store:migrations"
"""Where the steps from schema to schema are, as alembic writes it."""

_CHECK: Final = "key-check"
_PRAGMAS: Final = (
    f"PRAGMA busy_timeout={BUSY_MILLISECONDS}",
    "PRAGMA journal_mode=WAL",
    # an update is confirmed when it is stored: it must survive a power cut
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    # what is erased leaves no bytes behind
    "PRAGMA secure_delete=ON",
    # nothing into the folder for temporary files, which may be closed or somebody else's
    "PRAGMA temp_store=MEMORY",
)


@dataclass(frozen=True, slots=True)
class Store:
    """The open database."""

    inbox: Inbox
    chats: Chats
    groups: Groups
    keyring: Keyring
    engine: Engine
    clock: Callable[[], float]

    def purge(self) -> Purged:
        """Erase what has been kept long enough, from the disk too."""
        purged = purge(self.engine, self.clock())
        scrub(self.engine)
        return purged

    def checkpoint(self) -> None:
        """Have SQLite empty its log, in which erased rows linger."""
        checkpoint(self.engine)

    def backup(self, target: Path) -> None:
        """Copy the database while it is in use. Raises `StoreError` for PostgreSQL, which
        brings its own tools."""
        _backup(self.engine, target)


@contextmanager
def open_store(
    url: str, secret: SecretStr | None, secret_file: Path,
    clock: Callable[[], float] = time.time, migrations: str = MIGRATIONS,
) -> Iterator[Store]:  # fmt: skip
    """The database at the SQLAlchemy address ``url``, made or migrated where needed.

    Raises `StoreError`: no key, another key, a newer schema, a file that is no database.
    """
    engine = _engine(url)
    try:
        with translated():
            is_new = not inspect(engine).has_table(META.name)
        keyring = open_keyring(secret, secret_file, database_is_new=is_new)
        _migrate(engine, is_new, migrations)
        _check(engine, keyring)
        yield Store(
            Inbox(engine, keyring, clock), Chats(engine, keyring, clock),
            Groups(engine, keyring), keyring, engine, clock,
        )  # fmt: skip
    finally:
        engine.dispose()


def copy_database(url: str, target: Path) -> None:
    """Copy the database at ``url`` while it is in use; no key is needed, what is encrypted
    stays so. Raises `StoreError`, also for PostgreSQL, which brings its own tools."""
    engine = _engine(url)
    try:
        _backup(engine, target)
    finally:
        engine.dispose()


def sqlite_url(file: Path) -> str:
    """The address of a SQLite file."""
    return f"sqlite:///{file}"


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        # values of a statement may be somebody's: they never go into an error or a log
        engine = create_engine(parsed, hide_parameters=True)
    except ArgumentError as error:
        raise StoreError(f"not a database address: {url.split('@')[-1]}") from error
    except ImportError as error:
        raise StoreError(f"the driver for this database is missing: {error.name}") from error
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        _make_private(Path(parsed.database))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)
    return engine


def _make_private(file: Path) -> None:
    """A database file for its owner alone; the files beside it take its mode."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError as error:
        raise StoreError(f"the database {file} cannot be made: {error.strerror}") from error


def _begin(connection: Connection) -> None:
    """Begin a transaction. One that may write takes its turn at once: to ask for it after
    reading fails when another has written in between."""
    reads = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _set_pragmas(connection: Any, _: object) -> None:
    # the library's own transactions leave out changes of the schema
    connection.isolation_level = None
    with closing(connection.cursor()) as cursor:
        for pragma in _PRAGMAS:
            cursor.execute(pragma)


def _migrate(engine: Engine, is_new: bool, migrations: str) -> None:
    """Bring the schema up to date, after a copy of the file."""
    config = Config()
    config.set_main_option("script_location", migrations)
    scripts = ScriptDirectory.from_config(config)
    newest = scripts.get_current_head()
    with translated(), engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    if current == newest:
        return
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        raise StoreError("the database was made by a newer version of Irisward")
    if not is_new and engine.dialect.name == "sqlite":
        _copy_aside(Path(str(engine.url.database)), f"before-{newest}", engine)
    with translated(), engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _copy_aside(file: Path, suffix: str, engine: Engine) -> None:
    """Copy the database beside itself. Earlier copies go: in them lives what was erased since."""
    target = file.with_name(f"{file.name}.{suffix}")
    _backup(engine, target)
    try:
        for other in file.parent.iterdir():
            if other.name.startswith(f"{file.name}.before-") and other != target:
                other.unlink()
    except OSError as error:
        raise StoreError(f"an old copy of {file} cannot be erased: {error.strerror}") from error


def _backup(engine: Engine, target: Path) -> None:
    if engine.dialect.name != "sqlite":
        raise StoreError("use the database's own tools for a copy of it")
    _make_private(target)
    try:
        with (
            closing(sqlite3.connect(str(engine.url.database))) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
    except sqlite3.Error as error:
        raise StoreError(f"the database cannot be copied to {target}: {error}") from error


def _check(engine: Engine, keyring: Keyring) -> None:
    """Refuse another key than those the database was written with, and the right ones in the
    wrong order, with which no row would be found."""
    value = keyring.hash(_CHECK, "irisward")
    with translated(), engine.begin() as connection:
        mine = META.c.name == _CHECK
        row = connection.execute(select(META.c.value).where(mine)).first()
        if row is not None and not _fits(keyring, row.value, value):
            raise StoreError("the secret key is not the one that the database was begun with")
        # written each time, by the newest key: later on that one is needed too, and a database
        # that cannot be written to is noticed here
        connection.execute(delete(META).where(mine))
        connection.execute(insert(META).values(name=_CHECK, value=keyring.encrypt(value)))


def _fits(keyring: Keyring, token: bytes, value: str) -> bool:
    try:
        return keyring.decrypt(token) == value
    except StoreError:
        return False
