"""A running bot for each journey."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.telegram.talks import Talk, open_talk


@pytest.fixture
async def talk(home: Path, tmp_path: Path) -> AsyncIterator[Talk]:
    folder = tmp_path / "bot"
    folder.mkdir()
    async with open_talk(home, folder) as running:
        yield running
        assert running.broke_rules() == []
