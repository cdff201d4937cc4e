"""What the libraries raise, as one line that tells nothing of what is stored."""

from __future__ import annotations

import sqlite3

import pytest
from alembic.util.exc import CommandError
from sqlalchemy.exc import ArgumentError, IntegrityError, OperationalError

from bot.store.errors import StoreError
from bot.store.faults import translated


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (OperationalError("INSERT", {"a": "secret"}, Exception("database is locked")),
         "database: another process holds the database"),
        (sqlite3.OperationalError("database or disk is full"), "database: the disk is full"),
        (sqlite3.OperationalError("disk I/O error"), "database: disk I/O error"),
        (IntegrityError("INSERT", {}, Exception("duplicate key\nDETAIL: Key (chat)=(secret)")),
         "database: duplicate key"),
        (CommandError("more than one head: secret"), "database: CommandError"),
        (ArgumentError("secret"), "database: ArgumentError"),
    ],
)  # fmt: skip
def test_one_line_without_values(raised: Exception, said: str) -> None:
    with pytest.raises(StoreError) as caught, translated():
        raise raised
    assert str(caught.value) == said
    assert caught.value.__cause__ is raised


def test_other_errors_pass() -> None:
    with pytest.raises(KeyError), translated():
        raise KeyError("x")
