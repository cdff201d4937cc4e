"""Keys: what is stored about people is encrypted, and ids are keyed hashes.

One secret gives both keys by HKDF (RFC 5869). Several secrets may be given to change them: the
first one encrypts, all decrypt, and the last one, with which the database was begun, hashes,
because the codes of stored rows cannot change.
"""

from __future__ import annotations

import base64
import hmac
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import SecretStr

from bot.store.errors import StoreError

LEAST_BYTES: Final = 16
"""Shortest secret that is taken."""


class Keyring:
    """Encrypts texts and hashes ids."""

    def __init__(self, secrets: Sequence[bytes]) -> None:
        """``secrets``, newest first, each at least `LEAST_BYTES` long."""
        if not secrets or any(len(secret) < LEAST_BYTES for secret in secrets):
            raise StoreError(f"a secret key has at least {LEAST_BYTES} bytes")
        self._cipher = MultiFernet([Fernet(_fernet_key(secret)) for secret in secrets])
        self._hash_key = _derived(secrets[-1], b"irisward ids")

    def encrypt(self, text: str) -> bytes:
        """``text``, so that only a holder of the secret can read it."""
        return self._cipher.encrypt(text.encode("utf-8", "surrogatepass"))

    def decrypt(self, token: bytes) -> str:
        """What was encrypted. Raises `StoreError` for another key or a damaged value."""
        try:
            return self._cipher.decrypt(token).decode("utf-8", "surrogatepass")
        except InvalidToken as error:
            raise StoreError("a stored value does not fit the secret key") from error

    def hash(self, kind: str, value: int | str) -> str:
        """A code for an id that tells nothing without the secret; 22 characters."""
        digest = hmac.new(self._hash_key, f"{kind}:{value}".encode(), sha256).digest()
        return base64.urlsafe_b64encode(digest[:16]).decode().rstrip("=")


def open_keyring(secret: SecretStr | None, file: Path, *, database_is_new: bool) -> Keyring:
    """The keyring from ``secret`` (several separated by blanks), else from ``file``; a new
    file is made only for a new database. Raises `StoreError`."""
    if secret is not None and secret.get_secret_value().strip():
        return Keyring([part.encode() for part in secret.get_secret_value().split()])
    try:
        if not file.exists():
            if not database_is_new:
                raise StoreError(f"the database needs its secret key, and {file} is not there")
            _make(file)
        return Keyring([line.encode() for line in file.read_text("ascii").split()])
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"the secret key in {file} cannot be used: {error}") from error


def _make(file: Path) -> None:
    """A new secret, under its name only when it is whole; one that is there by now stays."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # the folder, like the file in it, is for its owner alone
    with tempfile.TemporaryDirectory(prefix=f".{file.name}.", dir=file.parent) as folder:
        whole = Path(folder) / file.name
        descriptor = os.open(whole, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as written:
            written.write(base64.urlsafe_b64encode(os.urandom(32)).decode() + "\n")
            written.flush()
            os.fsync(written.fileno())
        with suppress(FileExistsError):
            os.link(whole, file)
    directory = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


def _fernet_key(secret: bytes) -> bytes:
    return base64.urlsafe_b64encode(_derived(secret, b"irisward encryption"))


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=purpose).derive(secret)
