"""Keys: without the right ones, in the right order, nothing opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.store.chats import ChatSettings
from bot.store.errors import StoreError
from bot.store.secrets import Keyring, open_keyring
from tests.bot.store.stores import BOT, CHAT, KEY, incoming, opened

OLD, NEW, NEWEST = "old-" + "a" * 40, "new-" + "b" * 40, "newest-" + "c" * 40


def begin(folder: Path, secret: str) -> None:
    with opened(folder, secret=secret) as store:
        store.inbox.add(BOT, [incoming(1, text="before")])
        store.chats.save(CHAT, ChatSettings("sw", "KE"))
        store.chats.watch(CHAT, "a", "f", "sw")


@pytest.mark.parametrize("text", ["", "scan", "虹膜 \U0001f441\ufe0f", "half \ud83d of one"])
def test_what_is_encrypted_comes_back(text: str) -> None:
    ring = Keyring([b"k" * 32])
    token = ring.encrypt(text)
    assert ring.decrypt(token) == text
    assert ring.encrypt(text) != token
    with pytest.raises(StoreError, match="does not fit the secret key"):
        Keyring([b"l" * 32]).decrypt(token)
    with pytest.raises(StoreError, match="does not fit the secret key"):
        ring.decrypt(token[:-4] + b"AAAA")


def test_codes_of_ids() -> None:
    ring = Keyring([b"k" * 32])
    codes = {
        ring.hash("chat", CHAT), ring.hash("person", CHAT), ring.hash("chat", -CHAT),
        Keyring([b"l" * 32]).hash("chat", CHAT),
    }  # fmt: skip
    assert len(codes) == 4
    assert {len(code) for code in codes} == {22}
    assert ring.hash("chat", CHAT) == Keyring([b"n" * 32, b"k" * 32]).hash("chat", CHAT)


@pytest.mark.parametrize("secrets", [[], [b""], [b"short"], [b"k" * 32, b"short"]])
def test_weak_secrets_are_refused(secrets: list[bytes]) -> None:
    with pytest.raises(StoreError, match="at least 16 bytes"):
        Keyring(secrets)


def test_a_new_database_makes_a_key_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "keys" / KEY
    made = open_keyring(None, file, database_is_new=True)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert [each.name for each in file.parent.iterdir()] == [KEY]
    for is_new in (True, False):
        again = open_keyring(None, file, database_is_new=is_new)
        assert again.decrypt(made.encrypt("x")) == "x"
    assert open_keyring(None, tmp_path / "other", database_is_new=True).hash(
        "chat", 1
    ) != made.hash("chat", 1)


def test_a_given_secret_makes_no_file(tmp_path: Path) -> None:
    open_keyring(SecretStr(NEW), tmp_path / KEY, database_is_new=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff\xfe" * 20])
def test_a_key_file_that_is_none_is_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / KEY
    file.write_bytes(content)
    for is_new in (True, False):
        with pytest.raises(StoreError, match="secret key"):
            open_keyring(None, file, database_is_new=is_new)
    assert file.read_bytes() == content


def test_a_key_file_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="cannot be used"):
        open_keyring(None, tmp_path / "keys" / KEY, database_is_new=True)


def test_without_its_key_a_database_stays_closed(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with opened(folder) as store:
        store.chats.save(CHAT, ChatSettings("sw"))
    key = tmp_path / "home-keys" / KEY
    kept = key.read_bytes()
    key.unlink()
    with (
        pytest.raises(StoreError, match=r"needs its secret key, and .*secret\.key is not there"),
        opened(folder),
    ):
        pass
    assert not key.exists()
    key.write_bytes(kept)
    with opened(folder) as store:
        assert store.chats.settings(CHAT) == ChatSettings("sw")


@pytest.mark.parametrize(
    "secret",
    [
        pytest.param(NEW, id="another"),
        pytest.param(f"{NEW} {NEWEST}", id="two others"),
        pytest.param(f"{OLD} {NEW}", id="old first, with which no row would be found"),
    ],
)
def test_with_the_wrong_keys_a_database_stays_closed(tmp_path: Path, secret: str) -> None:
    begin(tmp_path, OLD)
    with (
        pytest.raises(StoreError, match="not the one that the database was begun with"),
        opened(tmp_path, secret=secret),
    ):
        pass
    with opened(tmp_path, secret=OLD) as store:
        assert store.chats.settings(CHAT) == ChatSettings("sw", "KE")


def test_a_new_key_before_the_old_one(tmp_path: Path) -> None:
    begin(tmp_path, OLD)
    for number, secret in enumerate((f"{NEW} {OLD}", f"{NEWEST}\n{NEW}\n{OLD}\n"), 1):
        with opened(tmp_path, secret=secret) as store:
            assert store.chats.settings(CHAT) == ChatSettings("sw", "KE")
            assert [watch.chat_id for watch in store.chats.watches()] == [CHAT] * number
            assert store.inbox.add(BOT, [incoming(1)]) == 0
            store.chats.watch(CHAT, f"later-{number}", "f", "sw")
    with opened(tmp_path, secret=f"{NEWEST} {NEW} {OLD}") as store:
        assert store.chats.watched(CHAT) == {"a", "later-1", "later-2"}
        (pending,) = store.inbox.waiting(BOT, beside=(), limit=10)
        assert pending.payload["text"] == "before"
        # written with the newest: the old ones alone cannot read it
        raw = store.engine.raw_connection()
        rows = raw.cursor().execute("SELECT address FROM watches ORDER BY id").fetchall()
        raw.close()
    for lacking in (OLD, f"{NEW} {OLD}"):
        with (
            pytest.raises(StoreError, match="not the one"),
            opened(tmp_path, secret=lacking),
        ):
            pass
    with pytest.raises(StoreError):
        Keyring([OLD.encode()]).decrypt(rows[1][0])
    assert Keyring([NEW.encode()]).decrypt(rows[1][0]) == str(CHAT)
    assert Keyring([OLD.encode()]).decrypt(rows[0][0]) == str(CHAT)


def test_an_error_tells_no_key(tmp_path: Path) -> None:
    begin(tmp_path, OLD)
    with pytest.raises(StoreError) as caught, opened(tmp_path, secret=NEW):
        pass
    assert not any(part in str(caught.value) for part in (OLD, NEW, "aaaa", "bbbb"))
