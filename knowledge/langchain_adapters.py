"""The search and its embedding model in LangChain's interfaces, for chains and tools.

Apart from `knowledge.retrieval` because LangChain's retriever module alone takes longer to
import than everything else an answer on the terminal needs.
"""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from knowledge.domain import Evidence
from knowledge.embedding import LanguageEmbeddings
from knowledge.language import language_of
from knowledge.retrieval import HybridSearch


class AdvisoryRetriever(BaseRetriever):
    """Finds passages of advisories: dense, lexical and by concept, best first."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    search: HybridSearch
    k: int = 8

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        found = self.search.search(query, language_of(query).tag, self.k)
        return [document_of(evidence) for evidence in found]


class AdvisoryEmbeddings(Embeddings):
    """A model of ours as LangChain's `Embeddings`; the language of each text is detected."""

    def __init__(self, embeddings: LanguageEmbeddings) -> None:
        """``embeddings`` makes the vectors."""
        self._embeddings = embeddings

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question or message."""
        vector = self._embeddings.embed_query_in(text, language_of(text).tag)
        return [float(number) for number in vector]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """The vectors of passages."""
        languages = [language_of(text).tag for text in texts]
        matrix = self._embeddings.embed_documents_in(texts, languages)
        return [[float(number) for number in row] for row in matrix]


def document_of(evidence: Evidence) -> Document:
    """A found passage as a LangChain document, with all that a citation needs."""
    passage = evidence.passage
    return Document(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "advisory": passage.advisory, "authority": passage.authority,
            "issuer": passage.issuer, "title": passage.title, "url": passage.url,
            "issued": passage.issued, "status": passage.status,
            "status_as_of": passage.status_as_of, "language": passage.language,
            "source": passage.source or passage.url, "score": evidence.score,
        },
    )  # fmt: skip
