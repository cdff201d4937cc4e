"""The search as a LangChain retriever, for chains and tools that speak that interface.

Apart from `knowledge.retrieval` because LangChain's retriever module alone takes longer to
import than everything else an answer on the terminal needs.
"""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from knowledge.domain import Evidence
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
