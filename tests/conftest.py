"""One real index for all tests that need one: the bundle, in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.wiring import Opened, open_desk, rebuilt


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with the bundled index, built once."""
    folder = tmp_path_factory.mktemp("home")
    report = rebuilt(Settings(home=folder))
    assert report.generation == 1
    return folder


@pytest.fixture(scope="session")
def opened(home: Path) -> Iterator[Opened]:
    """The desk over that index."""
    with open_desk(Settings(home=home)) as desk:
        yield desk
