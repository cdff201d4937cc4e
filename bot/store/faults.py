"""Errors of the database library as ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from alembic.util.exc import CommandError
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from bot.store.errors import StoreError

_KNOWN = {
    "database is locked": "another process holds the database",
    "database or disk is full": "the disk is full",
    "readonly database": "the database cannot be written to",
    "file is not a database": "the file is not a database, or a damaged one",
    "malformed": "the database is damaged",
    "unable to open": "the database cannot be opened",
}


@contextmanager
def translated() -> Iterator[None]:
    """Raise `StoreError` for what the libraries raise; values, which may be somebody's, are
    left out of the message."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, CommandError) as error:
        cause = _cause(error)
        said = next((ours for theirs, ours in _KNOWN.items() if theirs in cause), cause)
        raise StoreError(f"database: {said}") from error


def _cause(error: Exception) -> str:
    """The first line of what the database said: PostgreSQL tells values in the next one."""
    if isinstance(error, DatabaseError):
        return str(error.orig).partition("\n")[0]
    return str(error) if isinstance(error, sqlite3.Error) else type(error).__name__
