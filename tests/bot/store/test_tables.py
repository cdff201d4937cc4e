"""The schema: the same in code, in the migrations and in what people are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from bot.phrases import FluentPhrases
from bot.store.retention import RETENTION
from bot.store.tables import METADATA, Field, stored_fields
from tests.bot.store.stores import opened

PHRASES = list(dict.fromkeys(field.phrase for field in stored_fields()))


def test_every_column_is_told() -> None:
    there = {(table.name, column.name) for table in METADATA.sorted_tables for column in table.c}
    assert {(field.table, field.column) for field in stored_fields()} == there
    assert len(stored_fields()) == len(there)
    assert Field("inbox", "payload", "stored-message") in stored_fields()


def test_the_migrations_make_what_the_code_expects(tmp_path: Path) -> None:
    with opened(tmp_path) as store, store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_one_short_line_and_has_a_term(phrase: str) -> None:
    said = FluentPhrases().say("en", phrase, {})
    assert 20 <= len(said) <= 120
    assert "\n" not in said
    term = RETENTION[phrase]
    assert term in ("until-answered", "until-forget", "until-left") or (
        isinstance(term, int) and term > 0
    )


def test_the_list_stays_readable() -> None:
    assert len(PHRASES) <= 20
    assert set(RETENTION) == set(PHRASES)
