from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.catalogue import QUERY_TOKENS
from knowledge.domain import Advisory, Passage
from knowledge.errors import BundleError, KnowledgeIndexError
from knowledge.generations import Store, open_index
from knowledge.index import Index
from knowledge.tokens import tokens
from tests.knowledge import kb_samples as samples

TEXTS = [
    ("en", "The company offered tokens for a scan of the iris."),
    ("en", "The court ordered that the images be deleted."),
    ("en", "Nothing here concerns eyes: parking fees rise."),
    ("zh-Hans", "境外机构以发放代币为诱饵采集虹膜信息。"),
    ("zh-Hant", "私隱專員要求停止收集面容影像。"),
    ("ja", "虹彩をスキャンして報酬を受け取る。"),
    ("ko", "개인정보보호위원회가 홍채를 수집한 회사에 과징금을 부과했다."),
    ("hi", "आँख की पुतली का स्कैन करवाने पर पैसे मिलते हैं।"),
    ("th", "อย่าสแกนม่านตาเพื่อแลกกับเงิน"),
    ("ar", "لا تقبل المال مقابل مسح قزحية العين."),
    ("de", "Die Iriserkennung gegen Bezahlung wurde untersagt."),
    ("id", "Jangan menjual data biometrik Anda."),
    ("sw", "Usiuze picha ya jicho lako."),
]


def search_contents() -> tuple[list[Advisory], list[Passage]]:
    passages = [
        samples.passage("notice", n, text, language, title=f"Title {n}", issuer="")
        for n, (language, text) in enumerate(TEXTS)
    ]
    passages.append(
        samples.passage("notice", 90, "Short.", title="Worldwide orbs", issuer="Watchdog")
    )
    return [samples.advisory("notice"), samples.advisory("lonely")], passages


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("index") / "kb")
    advisories, passages = search_contents()
    with store.writer() as writer:
        number = writer.build(
            advisories,
            passages,
            samples.vectors(len(passages)),
            model=samples.MODEL,
            dimensions=samples.DIMENSIONS,
            report={},
            keys=[bytes([n]) * 32 for n in range(len(passages))],
        )
        writer.publish(number)
    return store


@pytest.fixture(scope="module")
def index(store: Store) -> Iterator[Index]:
    with open_index(store, samples.MODEL) as index:
        yield index


def test_gives_back_what_was_put_in(index: Index) -> None:
    advisories, passages = search_contents()
    assert index.advisories == tuple(advisories)
    assert index.passages() == tuple(passages)
    assert index.advisory("lonely") == advisories[1]
    assert index.passage(passages[4].id) == passages[4]
    assert index.passages_of("notice") == tuple(passages)
    assert index.passages_of("lonely") == ()
    assert index.digests() == {passage.id: passage.digest for passage in passages}
    assert (index.generation, index.model, index.degraded) == (1, samples.MODEL, "")
    assert (index.dimensions, index.size) == (samples.DIMENSIONS, len(passages))


@pytest.mark.parametrize("identity", ["", "no-such", "notice' OR 1=1 --", "notice\0"])
def test_unknown_ids_give_nothing(index: Index, identity: str) -> None:
    assert index.advisory(identity) is None
    assert index.passage(identity) is None
    assert index.passages_of(identity) == ()


def test_gives_back_the_vectors_with_their_keys(index: Index) -> None:
    keys, matrix = index.vectors()
    assert keys == tuple(bytes([n]) * 32 for n in range(index.size))
    assert matrix.dtype == np.float32
    assert np.array_equal(matrix, samples.vectors(index.size))


def test_nearest_agrees_with_exact_search(index: Index) -> None:
    matrix = samples.vectors(index.size)
    ids = list(index.digests())
    for query in samples.vectors(5, seed=9):
        found = index.nearest(query, 4)
        exact = matrix @ query
        best = np.argsort(-exact)[:4]
        assert [identity for identity, _ in found] == [ids[row] for row in best]
        assert [score for _, score in found] == pytest.approx(exact[best], abs=1e-5)


def test_nearest_takes_the_length_of_vectors_into_account(index: Index) -> None:
    query = samples.vectors(1)[0]
    once, twice = index.nearest(query, 3), index.nearest(2 * query, 3)
    assert [score for _, score in twice] == pytest.approx([2 * score for _, score in once])


@pytest.mark.parametrize(("k", "expected"), [(0, 0), (-1, 0), (1, 1), (10_000, len(TEXTS) + 1)])
def test_nearest_gives_at_most_what_there_is(index: Index, k: int, expected: int) -> None:
    assert len(index.nearest(samples.vectors(1)[0], k)) == expected


def test_the_zero_vector_is_near_nothing(index: Index) -> None:
    assert index.nearest(np.zeros(samples.DIMENSIONS, np.float32), 5) == []


@pytest.mark.parametrize(
    ("vector", "said"),
    [
        ([1.0, 2.0], "has 2 numbers, the index has 24"),
        (np.zeros((2, samples.DIMENSIONS), np.float32), "has 48 numbers"),
        ([float("nan")] * samples.DIMENSIONS, "not finite"),
    ],
)
def test_vectors_that_do_not_fit_are_refused(index: Index, vector: list[float], said: str) -> None:
    with pytest.raises(KnowledgeIndexError, match=said):
        index.nearest(vector, 5)


@pytest.mark.parametrize(
    ("query", "language", "position"),
    [
        ("iris", "en", 0),
        ("deleted images", "en", 1),
        ("虹膜", "zh-Hans", 3),
        ("代币", "zh-Hant", 3),  # the two Chinese scripts are one group
        ("面容", "zh", 4),
        ("スキャン", "ja", 5),
        ("홍채", "ko", 6),
        ("पुतली", "hi", 7),
        ("ม่านตา", "th", 8),
        ("قزحية", "ar", 9),
        ("Iriserkennungen", "de", 10),
        ("biometrik", "ms", 11),
        ("JICHO", "sw", 12),
        ("orbs", "en", 90),
        ("watchdog", "en-GB", 90),
    ],
)
def test_lexical_finds_the_passage(index: Index, query: str, language: str, position: int) -> None:
    found = index.lexical(tokens(query), language, 5)
    best = index.passage(found[0][0])
    assert best is not None
    assert best.position == position
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("虹膜", "en"),
        ("虹膜", "ja"),
        ("iris", "de"),
        ("iris", ""),
        ("iris", "vi"),
        ("zebra", "en"),
        ("पुतला", "hi"),
        ("", "en"),
    ],
)
def test_lexical_keeps_to_words_and_language(index: Index, query: str, language: str) -> None:
    words = [token for token in tokens(query) if not token.startswith("#")]
    assert index.lexical(words, language, 5) == []


def test_lexical_limits(index: Index) -> None:
    assert len(index.lexical(["the"], "en", 1)) == 1
    assert index.lexical(["the"], "en", 0) == []


HOSTILE = [
    '"', '""', "'", "*", "iris*", "^iris", "-iris", "NOT", "AND OR NOT", "NEAR(iris scan, 2)",
    "text:iris", "{heading text}:iris", "(", ")", "iris)", '") OR ("', "iris; DROP TABLE passages",
    "\0", "iris\0", "\ud800", "a\udfffb", "\u0000\u0000", "＂iris＂", "#", "##", "\\", "%", "🙂",
    "x" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_becomes_query_syntax(index: Index, text: str) -> None:
    index.lexical([text], "en", 5)
    index.lexical(tokens(text), "en", 5)
    hits = index.lexical([text, "deleted"], "en", 5)
    assert any(identity.endswith("fact-1@en") for identity, _ in hits)


def test_operators_are_words(index: Index) -> None:
    assert index.lexical(["zebra", "NOT", "iris"], "en", 5) == index.lexical(["iris"], "en", 5)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.text(st.characters(exclude_categories=())), max_size=5),
    st.sampled_from(["en", "zh-Hans", "", "xx", "'; --"]),
)
def test_lexical_answers_anything(index: Index, words: list[str], language: str) -> None:
    index.lexical(words, language, 5)


def test_of_many_tokens_the_rarest_count(index: Index) -> None:
    common = ["the", "that", "of", *(f"absent{n}" for n in range(3 * QUERY_TOKENS))]
    (first, _), *_ = index.lexical([*common, "parking"], "en", 5)
    assert first.endswith("fact-2@en")
    text = " ".join(text for _, text in TEXTS) * 50
    assert index.lexical(tokens(text), "en", 3)


def test_threads_share_an_index_and_closing_waits(store: Store) -> None:
    index = open_index(store, samples.MODEL)
    expected = index.nearest(samples.vectors(1)[0], 3)
    seen: list[object] = []

    def ask() -> None:
        try:
            for _ in range(1000):
                seen.append(index.nearest(samples.vectors(1)[0], 3) == expected)
                seen.append(bool(index.lexical(["iris"], "en", 3)))
        except KnowledgeIndexError as error:
            seen.append(str(error))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    while len(seen) < 40 and any(thread.is_alive() for thread in threads):
        time.sleep(0.001)
    index.close()
    for thread in threads:
        thread.join()
    assert set(seen) == {True, "the index is closed"}


def test_two_openings_of_one_generation_do_not_disturb_each_other(store: Store) -> None:
    with open_index(store, samples.MODEL) as first:
        with open_index(store, samples.MODEL) as second:
            assert second.nearest(samples.vectors(1)[0], 1)
        assert first.nearest(samples.vectors(1)[0], 1)
    first.close()


def test_many_passages_in_one_batch_or_several(tmp_path: Path) -> None:
    store = Store(tmp_path / "kb")
    size = 2_301
    advisories, passages = samples.contents(size)
    matrix = samples.vectors(size, dimensions=8)
    matrix[2_000:2_100] = matrix[2_000]
    matrix[2_100:2_110] = 0
    told: list[tuple[int, int]] = []
    with store.writer() as writer:
        number = writer.build(
            advisories,
            passages,
            matrix,
            model="m",
            dimensions=8,
            report={},
            on_progress=lambda done, total: told.append((done, total)),
        )
        writer.publish(number)
    assert told == [(1151, size), (size, size)]
    with open_index(store, "m") as index:
        assert np.array_equal(index.vectors()[1], matrix)
        assert len(index.nearest(matrix[0], size)) == size
        assert index.misfits() == []


def build(store: Store, advisories: list[Advisory], passages: list[Passage]) -> None:
    with store.writer() as writer:
        writer.build(
            advisories,
            passages,
            samples.vectors(max(1, len(passages)))[: len(passages)],
            model="m",
            dimensions=samples.DIMENSIONS,
            report={},
        )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"position": 1}, r"notice-0/fact-1@en: this passage id is used twice"),
        ({"advisory": "gone"}, r"gone/fact-0@en: there is no advisory gone"),
        ({"text": "half \ud800"}, r"notice-0/fact-0@en'?: holds text that is not Unicode"),
    ],
)
def test_contents_that_break_the_rules_are_named(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    store = Store(tmp_path / "kb")
    advisories, passages = samples.contents(3)
    passages[0] = dataclasses.replace(passages[0], **change)  # type: ignore[arg-type]
    with pytest.raises(BundleError, match=said):
        build(store, advisories, passages)
    assert store.numbers() == ()


def test_an_advisory_id_used_twice_is_named(tmp_path: Path) -> None:
    advisories, passages = samples.contents(3)
    with pytest.raises(BundleError, match="notice-0: this advisory id is used twice"):
        build(Store(tmp_path / "kb"), advisories * 2, passages)


@pytest.mark.parametrize(
    ("rows", "value", "said"),
    [(2, 1.0, "3 passages of 24 dimensions"), (3, np.inf, "not finite"), (0, 1.0, "shape")],
)
def test_vectors_must_match_the_passages(
    tmp_path: Path, rows: int, value: float, said: str
) -> None:
    advisories, passages = samples.contents(3)
    matrix = np.full((rows, samples.DIMENSIONS), value, np.float32)
    store = Store(tmp_path / "kb")
    with store.writer() as writer, pytest.raises(KnowledgeIndexError, match=said):
        writer.build(
            advisories, passages, matrix, model="m", dimensions=samples.DIMENSIONS, report={}
        )
    assert store.numbers() == ()


def test_an_empty_index_is_not_built(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeIndexError, match="0 passages"):
        build(Store(tmp_path / "kb"), [], [])
