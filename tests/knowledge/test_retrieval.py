"""Search with the real index; an embedding model that fails; LangChain's interfaces."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from langchain_core.retrievers import BaseRetriever
from numpy.typing import NDArray

from bot.phrases import FluentPhrases
from bot.settings import Settings
from bot.wiring import open_vectors, store_of
from knowledge.classifier import load_heads
from knowledge.desk import Desk
from knowledge.domain import Message, Outcome, Risk
from knowledge.errors import EmbeddingError
from knowledge.generations import open_index
from knowledge.langchain_adapters import AdvisoryRetriever
from knowledge.retrieval import HybridSearch


class DeadModel:
    """An embedding model whose process has died for good."""

    name = "dead"

    def embed_query(self, text: str, language: str) -> NDArray[np.float32]:
        raise EmbeddingError("the process died")


def test_words_and_topics_remain_when_the_model_is_dead(home: Path) -> None:
    settings = Settings(home=home)
    with open_vectors(settings) as vectors, open_index(store_of(settings), vectors.name) as index:
        search = HybridSearch(index, DeadModel())
        desk = Desk(search, FluentPhrases(), index.advisories)
        answer = desk.consult(Message("They pay 50 dollars for an iris scan in Nairobi. Go?"))
        assert answer.risk is Risk.HIGH
        assert answer.outcome is Outcome.ANSWERED
        assert any(c.authority.startswith("ke-") for c in answer.citations)
        assert search.search("Bunnings", "en", 3)


@pytest.mark.parametrize(
    ("query", "language", "authority"),
    [
        ("fine for World in Korea", "en", "kr-pipc"),
        ("prohibición de pagar por el iris en Brasil", "es", "br-anpd"),
        ("肯尼亚高等法院 虹膜", "zh-Hans", "ke-highcourt"),
        ("решение суда Кении о радужке", "ru", "ke-highcourt"),
        ("केन्या उच्च न्यायालय", "hi", "ke-highcourt"),
    ],
)
def test_search_across_languages(home: Path, query: str, language: str, authority: str) -> None:
    settings = Settings(home=home)
    with open_vectors(settings) as vectors, open_index(store_of(settings), vectors.name) as index:
        found = HybridSearch(index, vectors).search(query, language, 8)
    assert authority in {e.passage.authority for e in found}
    statements = [(e.passage.advisory, e.passage.part, e.passage.position) for e in found]
    assert len(statements) == len(set(statements))


def test_the_langchain_retriever_gives_documents_to_cite(home: Path) -> None:
    settings = Settings(home=home)
    with open_vectors(settings) as vectors, open_index(store_of(settings), vectors.name) as index:
        retriever: BaseRetriever = AdvisoryRetriever(search=HybridSearch(index, vectors), k=4)
        documents = retriever.invoke("iris scans for tokens in China")
    assert len(documents) == 4
    assert {"issuer", "issued", "status", "url", "source"} <= set(documents[0].metadata)
    assert documents[0].page_content


def test_heads_belong_to_one_model() -> None:
    assert load_heads(DeadModel()) is None
