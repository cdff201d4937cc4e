"""Where generations lie on the disk, and which of them is live."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.errors import IndexDamaged, KnowledgeIndexError


class Pointer:
    """The file that names the live generation."""

    def __init__(self, path: Path) -> None:
        """``path`` need not exist yet."""
        self._path = path

    def read(self) -> int | None:
        """The number named, None where there is no file; raises `IndexDamaged` on anything
        else, `KnowledgeIndexError` where it cannot be read."""
        try:
            text = self._path.read_bytes()[:32].strip()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise KnowledgeIndexError(f"cannot read {self._path}: {error.strerror}") from error
        if not text.isdigit() or not int(text):
            raise IndexDamaged(f"{self._path.name} does not name a generation")
        return int(text)

    def write(self, number: int) -> None:
        """Name ``number``, in one step that cannot be seen half done. Raises
        `KnowledgeIndexError`."""
        new = self._path.with_name(f".{self._path.name}-{secrets.token_hex(4)}")
        with writing(self._path):
            new.write_text(f"{number}\n", "ascii")
            flush(new)
            new.replace(self._path)
            flush(self._path.parent)


class Layout:
    """The ``kb`` folder: ``generations/<n>/`` and ``CURRENT``."""

    def __init__(self, root: Path) -> None:
        """``root`` need not exist yet."""
        self.root = root
        self.generations = root / "generations"
        self.pointer = Pointer(root / "CURRENT")

    def folder(self, number: int) -> Path:
        """Where generation ``number`` is, or would be."""
        return self.generations / str(number)

    def numbers(self) -> tuple[int, ...]:
        """The generations there are, oldest first. Raises `KnowledgeIndexError`."""
        try:
            names = [path.name for path in self.generations.iterdir()]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise KnowledgeIndexError(f"cannot read {self.root}: {error.strerror}") from error
        return tuple(sorted(int(name) for name in names if name.isascii() and name.isdigit()))

    def live(self) -> int | None:
        """The number that `Pointer.read` gives, None also where it names none."""
        try:
            return self.pointer.read()
        except IndexDamaged:
            return None


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns an `OSError` into a `KnowledgeIndexError` that names ``path``."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise KnowledgeIndexError(f"cannot write to {path}: {reason}") from error


def flush(path: Path) -> None:
    """Bring a file or folder to the disk. Raises `OSError`."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_tree(folder: Path) -> None:
    """Bring a folder and all it holds to the disk. Raises `OSError`."""
    for path in sorted(folder.rglob("*"), reverse=True):
        flush(path)
    flush(folder)
