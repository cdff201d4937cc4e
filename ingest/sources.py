"""The registry of sources: a YAML file that the operator owns, and the bundle."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

import yaml
from filelock import FileLock, Timeout
from pydantic import ValidationError

from ingest.authorities import name_of
from ingest.check import SourceCheck, checked
from ingest.entries import BUNDLE_ID, SourceEntry, slug_of
from ingest.reading import RAW, SourceReader, open_reader
from knowledge.advisories import bundle_folder
from knowledge.errors import SourceError

Trust = Literal["official", "press", "company"]

_HEAD: Final = "# Sources of Irisward. `irisward sources add` and `remove` rewrite this file.\n"
_LOCK_SECONDS: Final = 2.0


class Registry:
    """The sources in ``path``, a file that need not exist, and before them the bundle.

    ``bundle`` is the folder of the bundled advisories, by default the one that came with
    Irisward. Every method reads the file anew and raises `SourceError`, naming the file and
    the field, where it breaks the schema.
    """

    def __init__(self, path: Path, *, bundle: Path | None = None) -> None:
        self._path = path
        self._bundle = bundle

    def listed(self) -> tuple[SourceEntry, ...]:
        """All sources, the bundle first, disabled ones included."""
        return (self._bundle_entry(), *self._read())

    def entry(self, source: str) -> SourceEntry:
        """The source with the id ``source``. Raises `SourceError` where there is none."""
        listed = self.listed()
        for entry in listed:
            if entry.id == source:
                return entry
        known = ", ".join(entry.id for entry in listed)
        raise SourceError(f"there is no source {source}; the sources are: {known}")

    @property
    def raw(self) -> Path:
        """Where what was fetched lies, unless another place is named."""
        return self._path.parent / RAW

    def folder_of(self, entry: SourceEntry) -> Path:
        """Where the files of ``entry`` lie."""
        return self._path.parent / Path(entry.path).expanduser()

    def add_folder(
        self,
        folder: Path,
        *,
        authority: str,
        jurisdiction: str,
        source: str = "",
        issuer: str = "",
        language: str = "",
        trust: Trust = "official",
    ) -> SourceEntry:
        """Register ``folder``; nothing is indexed yet.

        ``source`` is its id, by default made from the folder's name; ``issuer`` by default the
        name of the authority. Raises `SourceError` where the folder is not there or registered
        already, an id is taken, or a value breaks the schema.
        """
        return self.add({
            "id": source, "path": str(folder), "authority": authority, "issuer": issuer,
            "jurisdiction": jurisdiction, "language": language, "trust": trust,
        })  # fmt: skip

    def add(self, fields: Mapping[str, Any]) -> SourceEntry:
        """Register the source that ``fields`` of `SourceEntry` describe; nothing is indexed yet.

        Without an ``id`` one is made from the folder's name or the host, without an ``issuer``
        the authority's name is taken. Raises `SourceError` as `add_folder` does.
        """
        data = {name: value for name, value in fields.items() if value not in ("", (), None)}
        named = data.get("path", "")
        if named:
            path = Path(named).expanduser().resolve()
            if not path.is_dir():
                raise SourceError(f"{named} is not a folder")
            data["path"] = str(path)
        base = Path(data["path"]).name if named else urlsplit(str(data.get("url", ""))).hostname
        with self._locked():
            entries = self._read()
            taken = {BUNDLE_ID, *(entry.id for entry in entries)}
            if data.get("id") in taken:
                raise SourceError(f"id: there is already a source {data['id']}")
            data.setdefault("id", _free_id(slug_of((base or "web").removeprefix("www.")), taken))
            data.setdefault("issuer", name_of(data.get("authority", "")))
            data["jurisdiction"] = str(data.get("jurisdiction", "")).upper()
            added = _entry(data, where="")
            for entry in entries:
                if self._same(entry, added):
                    raise SourceError(f"{named or added.url} is already the source {entry.id}")
            self._write((*entries, added))
        return added

    def remove(self, source: str) -> SourceEntry:
        """Take a source off the registry; the next refresh takes its passages out of the
        index. Raises `SourceError` for the bundle and for an unknown id."""
        if source == BUNDLE_ID:
            raise SourceError("the bundle is always there and cannot be removed")
        with self._locked():
            removed = self.entry(source)
            self._write(tuple(entry for entry in self._read() if entry.id != source))
        return removed

    def check(self, source: str, reader: SourceReader | None = None) -> SourceCheck:
        """Read a source and say what would be indexed; nothing is published. ``reader`` is what
        it is read with, by default one that stays away from the network. Raises `SourceError`
        where the source cannot be read at all."""
        entry = self.entry(source)
        folder = self.folder_of(entry)
        if reader is not None:
            return checked(reader.read(entry, folder))
        with open_reader(self.raw, writes=False) as offline:
            return checked(offline.read(entry, folder))

    def _same(self, entry: SourceEntry, other: SourceEntry) -> bool:
        if entry.url or other.url:
            return entry.url == other.url
        return self.folder_of(entry).resolve() == self.folder_of(other).resolve()

    def _bundle_entry(self) -> SourceEntry:
        return SourceEntry(
            id=BUNDLE_ID,
            kind="bundle",
            path=str(self._bundle or bundle_folder()),
            authority="irisward",
            issuer="Irisward",
            jurisdiction="INT",
        )

    def _read(self) -> tuple[SourceEntry, ...]:
        name = self._path.name
        try:
            # every scalar a string, so that NO stays a country; pydantic converts
            data = yaml.load(self._path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
        except FileNotFoundError:
            return ()
        except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
            raise SourceError(f"{name}: not readable: {' '.join(str(error).split())}") from error
        if not data:
            return ()
        if not isinstance(data, dict) or set(data) != {"sources"}:
            raise SourceError(f"{name}: document: expected one field, sources, with a list")
        if not isinstance(data["sources"], list):
            if data["sources"] == "":
                return ()
            raise SourceError(f"{name}: sources: not a list")
        found: dict[str, SourceEntry] = {}
        for number, item in enumerate(data["sources"]):
            entry = _entry(item, where=f"{name}: sources.{number}.")
            if entry.id == BUNDLE_ID or entry.kind == "bundle":
                raise SourceError(f"{name}: sources.{number}.id: the bundle is not registered")
            if entry.id in found:
                raise SourceError(f"{name}: sources.{number}.id: {entry.id} is used twice")
            found[entry.id] = entry
        return tuple(found.values())

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self._path.with_name(f".{self._path.name}.lock"), timeout=_LOCK_SECONDS):
                yield
        except Timeout as error:
            raise SourceError(f"{self._path.name}: another process is changing it") from error
        except OSError as error:
            raise SourceError(f"{self._path.name}: cannot be written: {error.strerror}") from error

    def _write(self, entries: tuple[SourceEntry, ...]) -> None:
        data = {
            "sources": [entry.model_dump(mode="json", exclude_defaults=True) for entry in entries]
        }
        text = _HEAD + yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        handle, temporary = tempfile.mkstemp(dir=self._path.parent, prefix=f".{self._path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, self._path)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
            raise


def _entry(data: Any, *, where: str) -> SourceEntry:
    try:
        return SourceEntry.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise SourceError(f"{where}{field}: {first['msg']}") from error


def _free_id(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(f"{wanted}-{n}" for n in range(2, len(taken) + 3) if f"{wanted}-{n}" not in taken)
