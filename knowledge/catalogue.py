"""The catalogue of a generation: its advisories and passages, and the lexical index over them.

One SQLite file, written once and then only read. Each group of languages has a full-text table
of its own, so that how rare a word is, and how long a passage is, are measured against texts of
the same language. The tables are fed with our own tokens (see `knowledge.tokens`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, Final

from knowledge.domain import Advisory, Passage
from knowledge.errors import IndexDamaged, KnowledgeIndexError
from knowledge.records import advisory_from, encoded, passage_from
from knowledge.tokens import language_group, tokens

HEADING_WEIGHT: Final = 0.5
"""What a word in the title or the issuer's name counts, against 1 in the text."""

QUERY_TOKENS: Final = 64
"""How many tokens of a question are searched for: the rarest ones."""

_CONSIDERED_TOKENS: Final = 1024

_SCHEMA: Final = """
CREATE TABLE advisories (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, body BLOB NOT NULL);
CREATE TABLE passages (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, advisory TEXT NOT NULL,
    digest TEXT NOT NULL, vector_key BLOB NOT NULL, body BLOB NOT NULL
);
CREATE INDEX passages_of ON passages (advisory);
CREATE TABLE language_groups (number INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL);
"""
_LEXICAL: Final = """
CREATE VIRTUAL TABLE lexical_{0} USING fts5(
    heading, text, content='',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '#*'"
);
CREATE VIRTUAL TABLE vocabulary_{0} USING fts5vocab(lexical_{0}, 'row');
"""
_SEARCH: Final = """
SELECT passages.id, -bm25(lexical_{0}, {1}, 1.0) AS score
FROM lexical_{0} JOIN passages ON passages.number = lexical_{0}.rowid
WHERE lexical_{0} MATCH ? ORDER BY score DESC, passages.number LIMIT ?
"""


def write_catalogue(
    file: Path, advisories: Sequence[Advisory], passages: Sequence[Passage], keys: Sequence[bytes]
) -> None:
    """Write a new catalogue; ``keys`` name the vectors of the passages, in their order.

    Raises `BundleError` for text that is not Unicode, `KnowledgeIndexError` where the file
    cannot be written.
    """
    notices = [(n, advisory.id, encoded(advisory)) for n, advisory in enumerate(advisories)]
    pieces = [
        (n, passage.id, passage.advisory, passage.digest, key, encoded(passage))
        for n, (passage, key) in enumerate(zip(passages, keys, strict=True))
    ]
    try:
        with closing(sqlite3.connect(file)) as connection:
            # no journal: a catalogue that was not finished is thrown away whole
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            connection.executescript(_SCHEMA)
            connection.executemany("INSERT INTO advisories VALUES (?, ?, ?)", notices)
            connection.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?)", pieces)
            _write_lexical(connection, passages)
            connection.commit()
    except sqlite3.Error as error:
        raise KnowledgeIndexError(f"cannot write {file.name}: {error}") from error


def _write_lexical(connection: sqlite3.Connection, passages: Sequence[Passage]) -> None:
    groups: dict[str, list[tuple[int, Passage]]] = {}
    for row in enumerate(passages):
        groups.setdefault(language_group(row[1].language), []).append(row)
    for number, (group, rows) in enumerate(sorted(groups.items())):
        table = f"lexical_{number}"
        connection.execute("INSERT INTO language_groups VALUES (?, ?)", (number, group))
        connection.executescript(_LEXICAL.format(number))
        connection.executemany(
            f"INSERT INTO {table} (rowid, heading, text) VALUES (?, ?, ?)",  # noqa: S608 - our own name
            ((n, _spaced(f"{p.title}\n{p.issuer}"), _spaced(p.text)) for n, p in rows),
        )
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608


def _spaced(text: str) -> str:
    return " ".join(tokens(text))


class Catalogue:
    """Reads one catalogue; threads may share it. Every method raises `IndexDamaged` where the
    file does not hold what it should."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """``connection`` is to a catalogue; `close` closes it."""
        self._connection = connection
        self._lock = RLock()
        self._groups: dict[str, int] | None = None

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def advisory(self, identity: str) -> Advisory | None:
        """The advisory of that id, if there is one."""
        rows = self._rows("SELECT body FROM advisories WHERE id = ?", identity)
        return advisory_from(rows[0][0]) if rows else None

    def advisories(self) -> tuple[Advisory, ...]:
        """All advisories, in the order they were written."""
        rows = self._rows("SELECT body FROM advisories ORDER BY number")
        return tuple(advisory_from(body) for (body,) in rows)

    def passage(self, identity: str) -> Passage | None:
        """The passage of that id, if there is one."""
        rows = self._rows("SELECT body FROM passages WHERE id = ?", identity)
        return passage_from(rows[0][0]) if rows else None

    def passages(self) -> tuple[Passage, ...]:
        """All passages, in the order they were written."""
        rows = self._rows("SELECT body FROM passages ORDER BY number")
        return tuple(passage_from(body) for (body,) in rows)

    def passages_of(self, advisory: str) -> tuple[Passage, ...]:
        """The passages of one advisory, in the order they were written."""
        rows = self._rows("SELECT body FROM passages WHERE advisory = ? ORDER BY number", advisory)
        return tuple(passage_from(body) for (body,) in rows)

    def digests(self) -> dict[str, str]:
        """The digest of each passage by its id, in the order they were written."""
        return dict(self._rows("SELECT id, digest FROM passages ORDER BY number"))

    def vector_keys(self) -> tuple[bytes, ...]:
        """What names the vector of each passage, in the order they were written."""
        return tuple(k for (k,) in self._rows("SELECT vector_key FROM passages ORDER BY number"))

    def lexical(self, wanted: Sequence[str], language: str, k: int) -> list[tuple[str, float]]:
        """The ``k`` passages, in the group of ``language``, that match the tokens best.

        Pairs of passage id and score, best first; a score is above zero and compares within
        one call only. Of more than `QUERY_TOKENS` tokens the rarest count.
        """
        with self._lock:
            table = self._table(language)
            words = [token for token in dict.fromkeys(wanted) if _searchable(token)]
            if table is None or k <= 0:
                return []
            if len(words) > QUERY_TOKENS:
                words = self._rarest(table, words[:_CONSIDERED_TOKENS])
            if not words:
                return []
            # as quoted strings, tokens are never read as the query language of FTS5
            query = " OR ".join('"' + word.replace('"', '""') + '"' for word in words)
            return self._rows(_SEARCH.format(table, HEADING_WEIGHT), query, k)

    def _table(self, language: str) -> int | None:
        if self._groups is None:
            self._groups = dict(self._rows("SELECT name, number FROM language_groups"))
        return self._groups.get(language_group(language))

    def _rarest(self, table: int, words: list[str]) -> list[str]:
        lookup = f"SELECT doc FROM vocabulary_{table} WHERE term = ?"  # noqa: S608 - our own name
        counted = [(rows[0][0], word) for word in words if (rows := self._rows(lookup, word))]
        return [word for _, word in sorted(counted)[:QUERY_TOKENS]]

    def faults(self) -> list[str]:
        """What a thorough look finds wrong, one line each; empty when all is well."""
        faults = [f"catalogue: {row[0]}" for row in self._rows("PRAGMA integrity_check")]
        faults = [fault for fault in faults if fault != "catalogue: ok"]
        digests = self.digests()
        known = {advisory.id for advisory in self.advisories()}
        for passage in self.passages():
            if digests.get(passage.id) != passage.digest:
                faults.append(f"{passage.id}: its digest is not that of its content")
            if passage.advisory not in known:
                faults.append(f"{passage.id}: there is no advisory {passage.advisory}")
        return faults + self._lexical_faults()

    def count(self) -> int:
        """How many passages there are."""
        return int(self._rows("SELECT count(*) FROM passages")[0][0])

    def lexical_count(self) -> int:
        """How many passages the lexical index holds."""
        numbers = [number for (number,) in self._rows("SELECT number FROM language_groups")]
        counts = [self._rows(f"SELECT count(*) FROM lexical_{n}_docsize") for n in numbers]  # noqa: S608
        return sum(rows[0][0] for rows in counts)

    def _lexical_faults(self) -> list[str]:
        faults = []
        with self._lock, closing(sqlite3.connect(":memory:")) as copy, _reading():
            # the check is spelt as an insertion, which a file opened for reading refuses
            self._connection.backup(copy)
            for (number,) in copy.execute("SELECT number FROM language_groups").fetchall():
                table = f"lexical_{number}"
                try:
                    copy.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608
                except sqlite3.DatabaseError as error:
                    faults.append(f"catalogue: {table}: {error}")
        return faults

    def _rows(self, statement: str, *arguments: object) -> list[Any]:
        with self._lock, _reading():
            return self._connection.execute(statement, arguments).fetchall()


def _searchable(token: str) -> bool:
    # SQLite ends a text at NUL, and half a surrogate pair has no encoding
    return bool(token) and not any(c == "\0" or "\ud800" <= c <= "\udfff" for c in token)


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise KnowledgeIndexError("the index is closed") from error
    except sqlite3.Error as error:
        raise IndexDamaged(f"the catalogue cannot be read: {error}") from error


def open_catalogue(file: Path) -> Catalogue:
    """The catalogue in ``file``, to be closed by the caller; raises `IndexDamaged`."""
    address = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
    with _reading():
        return Catalogue(sqlite3.connect(address, uri=True, check_same_thread=False))
