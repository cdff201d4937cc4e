from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings
from bot.wiring import open_vectors, store_of
from ingest.gates import Candidate, judged
from ingest.probes import Probe, ProbeAnswer, answered, changes, load_probes, lost
from ingest.refresh import refresh
from ingest.report import RefreshOutcome, RefreshReport
from ingest.sources import Registry
from knowledge.advisories import AUTHORITIES
from knowledge.classifier import load_heads
from knowledge.domain import LANGUAGES
from knowledge.embedding_cache import CachedVectors
from knowledge.errors import KnowledgeIndexError
from knowledge.generations import Store, open_index
from tests.ingest import samples
from tests.ingest.fakes import CountingEmbedder


def test_the_shipped_probes_cover_the_languages() -> None:
    probes = load_probes()
    assert len(probes) >= 20
    assert len({probe.question for probe in probes}) == len(probes)
    assert {probe.language for probe in probes} == set(LANGUAGES)
    for probe in probes:
        assert probe.authorities
        assert set(probe.authorities) <= AUTHORITIES
        assert len(probe.country) in (0, 2)


def test_the_bundle_answers_every_shipped_probe(home: Path) -> None:
    settings = Settings(home=home)
    with open_vectors(settings) as vectors, open_index(store_of(settings), vectors.name) as index:
        heads = load_heads(vectors)
        assert heads
        found = answered(load_probes(), index, vectors, (heads,))
    assert [answer.probe.question for answer in found if not answer.met] == []


PROBE = Probe("They pay 50 dollars for a scan of my iris in Madrid", "en", "ES", ("es-aepd",))
OTHER = Probe("They pay 50 dollars for a scan of my iris in Nairobi", "en", "KE", ("ke-odpc",))


class Small:
    """A home with two advisories."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.bundle = root / "bundle"
        for number in range(9):
            self.write(f"ke-{number}", authority="ke-odpc", jurisdiction="KE")
        self.write("es-order", authority="es-aepd", jurisdiction="ES")

    def write(self, identity: str, **changes: str) -> None:
        data = samples.advisory(identity, **changes)
        samples.write_yaml(self.bundle / f"{identity}.yaml", data)

    @property
    def store(self) -> Store:
        return Store(self.root / "kb")

    def refresh(self, *probes: Probe) -> RefreshReport:
        registry = Registry(self.root / "sources.yaml", bundle=self.bundle)
        vectors = CachedVectors(CountingEmbedder())
        return refresh(self.store, registry, vectors, probes=probes)


@pytest.fixture
def small(tmp_path: Path) -> Small:
    return Small(tmp_path)


def test_a_probe_that_loses_its_answer_stops_the_publishing(small: Small) -> None:
    assert small.refresh(PROBE, OTHER).outcome is RefreshOutcome.PUBLISHED
    (small.bundle / "es-order.yaml").unlink()
    report = small.refresh(PROBE, OTHER)
    assert report.outcome is RefreshOutcome.REFUSED
    assert report.futile
    assert report.reason.startswith("1 probe questions lost their answer, first “They pay 50")
    assert "has to cite es-aepd" in report.reason
    assert any("NOT ANSWERED" in line and "-es-order" in line for line in report.lines())
    assert small.store.current() == report.generation == 1
    assert small.store.numbers() == (1,), "what was refused is no generation to go back to"
    # nothing else stops it
    assert small.refresh(OTHER).outcome is RefreshOutcome.PUBLISHED


def test_a_changed_answer_is_told(small: Small) -> None:
    small.refresh(PROBE)
    small.write("es-second", authority="es-aepd", jurisdiction="ES", issued="2026-05-01",
                force="in-force", kind="court")  # fmt: skip
    report = small.refresh(PROBE)
    assert report.outcome is RefreshOutcome.PUBLISHED
    (change,) = report.probes
    assert "es-second" in change.after
    assert change.met
    assert "probe answers changed:" in report.lines()
    assert report.as_dict()["probes_changed"][0]["question"] == PROBE.question


def test_a_probe_that_was_never_answered_stops_nothing(small: Small) -> None:
    never = Probe("They pay 50 dollars for a scan of my iris in Lagos", "en", "NG", ("ng-ndpc",))
    small.refresh(never)
    small.write("es-second", authority="es-aepd", jurisdiction="ES")
    assert small.refresh(never).outcome is RefreshOutcome.PUBLISHED


def test_a_passage_that_does_not_find_itself_is_told(small: Small) -> None:
    small.refresh()
    vectors = CachedVectors(CountingEmbedder())
    with small.store.open(1) as index:
        names = [passage.id for passage in index.passages()]
        matrix = index.vectors()[1]
    fresh = dict(zip(names, matrix, strict=True))
    assert judged(small.store, Candidate(1, fresh), None, vectors, ()).fault == ""
    alien = {names[0]: -matrix[0] * 2}
    fault = judged(small.store, Candidate(1, alien), None, vectors, ()).fault
    assert fault == f"1 new passages do not find themselves, first {names[0]}"


def test_what_counts_as_lost_and_as_changed() -> None:
    def answer(probe: Probe, *advisories: str) -> ProbeAnswer:
        return ProbeAnswer(probe, advisories, tuple(a.rpartition("-")[0] for a in advisories))

    before = [answer(PROBE, "es-aepd-1", "cn-mss-1"), answer(OTHER, "cn-mss-1")]
    after = [answer(PROBE, "cn-mss-1"), answer(OTHER, "cn-mss-1")]
    assert [found.probe for found in lost(before, after)] == [PROBE]
    assert lost(after, before) == ()
    (change,) = changes(before, after)
    assert str(change) == f"“{PROBE.question}”: -es-aepd-1 (NOT ANSWERED)"
    assert changes([], after) == ()


def test_the_live_generation_is_never_discarded(small: Small) -> None:
    small.refresh()
    with small.store.writer() as writer, pytest.raises(KnowledgeIndexError, match="is live"):
        writer.discard(1)
    assert small.store.numbers() == (1,)
