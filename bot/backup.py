"""A copy of all that this machine knows, taken while the bot and a refresh may be at work."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Final

from bot.wiring import archive_of, store_of
from knowledge.errors import IriswardError, KnowledgeIndexError
from knowledge.portable import export

if TYPE_CHECKING:
    from bot.settings import Settings

INDEX: Final = "kb.zip"
DATABASE: Final = "bot.sqlite3"
_KEPT: Final = ("sources.yaml", "standing.json")


def backed_up(settings: Settings, folder: Path) -> tuple[str, ...]:
    """Write the live index, the registry, what was fetched and the bot's database to
    ``folder``, a new one that is there when all of it is; gives a line on each.

    The secret key is not among them: without it the copy tells nothing about people. Raises
    `IriswardError` where something cannot be copied; then there is no ``folder``.
    """
    if folder.exists():
        raise IriswardError(f"{folder} is there already: a backup is a new folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        # made for its owner alone
        new = Path(mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
    except OSError as error:
        raise IriswardError(f"cannot write to {folder.parent}: {error.strerror}") from error
    try:
        lines = tuple(_copied(settings, new))
        new.rename(folder)
    except OSError as error:
        shutil.rmtree(new, ignore_errors=True)
        raise IriswardError(f"cannot write to {folder}: {error.strerror}") from error
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return lines


def _copied(settings: Settings, folder: Path) -> Iterator[str]:
    digests: set[str] = set()
    store = store_of(settings)
    number = store.current()
    if number is None:
        yield "no index: there is none yet"
    else:
        export(store, number, folder / INDEX)
        try:
            archived = store.report(number).get("archive", {}).values()
        except KnowledgeIndexError:
            archived = ()
        digests = {page["sha256"] for manifest in archived for page in manifest.get("pages", ())}
        yield f"index: generation {number} ({INDEX})"
    for name in _KEPT:
        if (settings.home / name).exists():
            shutil.copyfile(settings.home / name, folder / name)
            yield f"{name}"
    if (settings.home / "raw").exists():
        yield f"raw: {archive_of(settings).copy_to(folder / 'raw', digests):,} pages as fetched"
    yield _database(settings, folder / DATABASE)


def _database(settings: Settings, target: Path) -> str:
    from bot.store.engine import copy_database, sqlite_url

    file = settings.home / DATABASE
    url = settings.database or sqlite_url(file)
    if not settings.database and not file.exists():
        return "no database: the bot has not run here"
    if not url.startswith("sqlite"):
        return "no database: copy it with its own tools, such as pg_dump"
    copy_database(url, target)
    return f"database: {DATABASE}; its key is not part of the backup, keep it elsewhere"
