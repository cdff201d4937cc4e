"""A backup taken while everything is at work, and what can be had from it again."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.backup import backed_up
from bot.settings import Settings
from bot.store.engine import open_store, sqlite_url
from knowledge.errors import IriswardError
from knowledge.portable import restore
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import WebHome, notice

KEY = SecretStr("tMBzpUYZkmQxQeWpmGhkL3KQvJWkV9eDYKcQqQ7qf6I=")


def settled(home: WebHome, site: Site) -> Settings:
    """A home with two generations of a page, and a person in the database."""
    site.put("/page", notice(1))
    home.add()
    home.refresh()
    site.put("/page", notice(1, extra="The second edition says more."))
    home.refresh()
    settings = Settings(home=home.root, secret_key=KEY)
    with open_store(sqlite_url(home.root / "bot.sqlite3"), KEY, home.root / "key") as store:
        store.chats.watch(7, "web/page", "m", "sw")
    return settings


def test_everything_is_there_again(tmp_path: Path) -> None:
    with open_site() as site:
        home = WebHome(tmp_path / "home", site)
        settings = settled(home, site)
        digests, texts = home.digests(), home.texts()
        target = tmp_path / "backups" / "monday"
        with (
            home.store.writer(),  # a refresh is at work
            open_store(sqlite_url(home.root / "bot.sqlite3"), KEY, home.root / "key"),
        ):
            lines = backed_up(settings, target)
        assert [line.partition(":")[0] for line in lines] == [
            "index", "sources.yaml", "raw", "database",
        ]  # fmt: skip
        assert "generation 2" in lines[0]
        assert lines[2] == "raw: 1 pages as fetched"
        assert {path.name for path in target.iterdir()} == {
            "kb.zip", "sources.yaml", "raw", "bot.sqlite3",
        }  # fmt: skip
        assert (target.stat().st_mode & 0o777) == 0o700, "for its owner alone"

        # on an empty machine: the files, then the index
        empty = WebHome(tmp_path / "empty", site)
        target.rename(empty.root)
        assert restore(empty.store, empty.root / "kb.zip", "fake-1") == 1
        assert (empty.digests(), empty.texts()) == (digests, texts)
        assert empty.registry.entry("web").url == site.url("/page")
        site.asked.clear()
        report = empty.refresh(offline=True)
        assert (report.failed, report.changed, report.removed) == ((), (), ())
        assert site.asked == []
    with open_store(sqlite_url(empty.root / "bot.sqlite3"), KEY, empty.root / "key") as store:
        (watch,) = store.chats.watches()
    assert (watch.chat_id, watch.language) == (7, "sw")


def test_while_a_refresh_publishes(tmp_path: Path) -> None:
    with open_site() as site:
        home = WebHome(tmp_path / "home", site)
        settings = settled(home, site)
        ended = threading.Event()

        def publish() -> None:
            for number in range(3):
                site.put("/page", notice(1, extra=f"Edition {number} of it."))
                home.refresh()
            ended.set()

        thread = threading.Thread(target=publish)
        thread.start()
        folders: list[Path] = []
        while not ended.is_set() or not folders:
            folders.append(tmp_path / f"backup-{len(folders)}")
            backed_up(settings, folders[-1])
        thread.join()
        for folder in (folders[0], folders[-1]):
            again = WebHome(tmp_path / f"{folder.name}-home", site)
            again.root.mkdir()
            restore(again.store, folder / "kb.zip", "fake-1")
            (text,) = again.texts().values()
            assert "dition" in text
            with closing(sqlite3.connect(folder / "bot.sqlite3")) as database:
                assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_there_is_not_and_what_cannot_be(tmp_path: Path) -> None:
    empty = Settings(home=tmp_path / "home")
    lines = backed_up(empty, tmp_path / "first")
    assert lines == (
        "no index: there is none yet", "no database: the bot has not run here",
    )  # fmt: skip
    assert list((tmp_path / "first").iterdir()) == []
    with pytest.raises(IriswardError, match="is there already"):
        backed_up(empty, tmp_path / "first")
    other = Settings(home=tmp_path / "home", database="postgresql://nobody@127.0.0.1/none")
    assert "pg_dump" in backed_up(other, tmp_path / "second")[-1]
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "bot.sqlite3").write_bytes(b"no database at all" * 100)
    with pytest.raises(IriswardError, match="cannot be copied"):
        backed_up(empty, tmp_path / "third")
    (tmp_path / "file").write_text("")
    with pytest.raises(IriswardError, match="cannot write"):
        backed_up(empty, tmp_path / "file" / "fourth")
    assert {path.name for path in tmp_path.iterdir()} == {"home", "first", "second", "file"}
