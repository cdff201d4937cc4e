"""One process that reads documents, for all tests that need a sound one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ingest.child import Extraction, open_extraction


@pytest.fixture(scope="session")
def extraction() -> Iterator[Extraction]:
    with open_extraction() as reader:
        yield reader
