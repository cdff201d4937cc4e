"""Opening the embedding models of other makers."""

from __future__ import annotations

import sys

import pytest

from knowledge.embedding import open_embeddings
from knowledge.embedding_providers import PROVIDERS
from knowledge.errors import EmbeddingError


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_missing_package_names_the_extra(provider: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # as if the package were not installed, on machines where it is
    monkeypatch.setitem(sys.modules, f"langchain_{provider}", None)
    with (
        pytest.raises(EmbeddingError, match=rf'pip install "irisward\[{provider}\]"') as caught,
        open_embeddings(f"{provider}:some-model", base_url="http://127.0.0.1:9"),
    ):
        pass
    assert "\n" not in str(caught.value)
