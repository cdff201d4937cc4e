from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson
import pytest

from knowledge.errors import (
    IndexDamaged,
    IndexLocked,
    KnowledgeIndexError,
    ModelMismatch,
    NoIndex,
)
from knowledge.generations import Store, open_index
from knowledge.manifest import FORMAT, file_digest
from tests.knowledge import kb_samples as samples
from tests.knowledge.kb_samples import MODEL, publish

SCRIPT = Path(samples.__file__)


@contextmanager
def process(command: str, store: Store) -> Iterator[subprocess.Popen[str]]:
    """One of the commands of `kb_samples`, killed when the block ends."""
    with subprocess.Popen(
        [sys.executable, str(SCRIPT), command, str(store.layout.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def told(running: subprocess.Popen[str], word: str) -> list[str]:
    """The rest of the next line of its output that begins with ``word``."""
    assert running.stdout is not None
    for line in running.stdout:
        if line.startswith(word):
            return line.split()[1:]
    raise AssertionError(f"the process ended without saying {word!r}")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kb")


@pytest.fixture(scope="module")
def two_generations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("two") / "kb"
    publish(Store(root), 30, "old")
    publish(Store(root), 40, "new")
    return root


@pytest.fixture
def pair(two_generations: Path, tmp_path: Path) -> Store:
    """A copy of a store with an old generation and a new, live one."""
    shutil.copytree(two_generations, tmp_path / "kb")
    return Store(tmp_path / "kb")


def served(store: Store) -> tuple[int, int]:
    """Generation and size of what is served, after looking at all of it."""
    with open_index(store, MODEL) as index:
        report = store.report(index.generation)
        passages = index.passages()
        assert len(passages) == index.size == report["size"]
        assert {passage.status for passage in passages} == {report["status"]}
        assert index.faults() == []
        return index.generation, index.size


def test_before_the_first_build(store: Store) -> None:
    assert store.current() is None
    assert store.history() == ()
    with pytest.raises(NoIndex, match="irisward refresh"):
        open_index(store, MODEL)
    with pytest.raises(KnowledgeIndexError, match="no earlier generation"):
        store.rollback()
    assert store.prune() == ()


def test_build_and_publish_are_two_steps(store: Store) -> None:
    advisories, passages = samples.contents(12)
    with store.writer() as writer:
        number = writer.build(
            advisories,
            passages,
            samples.vectors(12),
            model=MODEL,
            dimensions=samples.DIMENSIONS,
            report={"size": 12, "status": "in force"},
        )
        assert store.current() is None
        with pytest.raises(NoIndex):
            open_index(store, MODEL)
        writer.publish(number)
    assert store.current() == number == 1
    assert served(store) == (1, 12)


def test_a_generation_is_where_the_design_says(pair: Store) -> None:
    folder = pair.layout.root / "generations" / "2"
    assert {path.name for path in folder.iterdir()} == {
        "catalogue.sqlite", "chroma", "manifest.json", "report.json", "vectors.npy",
    }  # fmt: skip
    assert (pair.layout.root / "CURRENT").read_text() == "2\n"


def test_history_tells_newest_first(pair: Store) -> None:
    newest, oldest = pair.history()
    assert (newest.number, newest.live, newest.passages, newest.advisories) == (2, True, 40, 4)
    assert (oldest.number, oldest.live, oldest.passages, oldest.advisories) == (1, False, 30, 3)
    assert (newest.model, newest.dimensions, newest.fault) == (MODEL, samples.DIMENSIONS, "")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", newest.built_at)
    assert newest.size > 100_000
    assert pair.report(1) == {"size": 30, "status": "old"}
    (pair.layout.folder(1) / "manifest.json").unlink()
    assert "manifest.json is missing" in pair.history()[1].fault
    with pytest.raises(KnowledgeIndexError, match="no report of generation 7"):
        pair.report(7)


def test_rollback_and_forward_again(pair: Store) -> None:
    with open_index(pair, MODEL) as index:
        assert pair.rollback() == 1
        assert index.changed()
        assert index.passages()[0].status == "new"
    assert served(pair) == (1, 30)
    with pytest.raises(KnowledgeIndexError, match="no earlier generation"):
        pair.rollback()
    assert pair.rollback(2) == 2
    assert served(pair) == (2, 40)
    with pytest.raises(KnowledgeIndexError, match="there is no generation 9, only: 1, 2"):
        pair.rollback(9)
    assert pair.current() == 2


def test_rollback_passes_over_what_will_not_do(pair: Store) -> None:
    publish(pair, 20)
    (pair.layout.folder(2) / "catalogue.sqlite").unlink()
    with pytest.raises(IndexDamaged, match="catalogue"):
        pair.rollback(2)
    with pytest.raises(ModelMismatch):
        pair.rollback(1, "another")
    assert pair.current() == 3
    assert pair.rollback(model=MODEL) == 1


def test_a_build_after_a_rollback_has_a_new_number(pair: Store) -> None:
    pair.rollback(1)
    assert publish(pair) == 3
    shutil.rmtree(pair.layout.folder(3))
    assert publish(pair) == 4


def test_the_last_ten_are_kept_and_the_live_one(pair: Store) -> None:
    pair.rollback(1)
    for number in range(3, 13):
        shutil.copytree(pair.layout.folder(2), pair.layout.folder(number))
    assert pair.prune() == (2,)
    assert pair.numbers() == (1, *range(3, 13))
    assert pair.prune(3) == tuple(range(3, 10))
    assert pair.numbers() == (1, 10, 11, 12)
    assert publish(pair) == 13
    assert pair.numbers() == (1, 10, 11, 12, 13)
    assert pair.prune(1) == (1, 10, 11, 12)


def test_nothing_is_pruned_while_it_is_unknown_what_is_live(pair: Store) -> None:
    (pair.layout.root / "CURRENT").write_text("?")
    assert pair.prune(1) == ()
    assert pair.numbers() == (1, 2)


def test_another_process_publishes(pair: Store) -> None:
    with open_index(pair, MODEL) as index:
        assert not index.changed()
        with process("publish", pair) as other:
            assert other.wait(60) == 0
        assert index.changed()
        assert index.nearest(samples.vectors(1)[0], 3)
        with open_index(pair, MODEL) as newer:
            assert newer.generation == 3
            assert not newer.changed()


def test_a_pointer_that_cannot_be_read_is_no_change(pair: Store) -> None:
    pointer = pair.layout.root / "CURRENT"
    with open_index(pair, MODEL) as index:
        for content in (b"", b"???", b"\xff\xfe", b"-3", b"0"):
            pointer.write_bytes(content)
            assert not index.changed()
        pointer.unlink()
        assert not index.changed()
        pointer.mkdir()
        assert not index.changed()
        with pytest.raises(KnowledgeIndexError, match="cannot read"):
            pair.current()


def test_one_writer_at_a_time(store: Store) -> None:
    with process("hold", store) as holder:
        told(holder, "held")
        begun = time.monotonic()
        with pytest.raises(IndexLocked) as caught, store.writer():
            pass
        assert time.monotonic() - begun < 2
        text = str(caught.value)
        assert re.fullmatch(r"another refresh is running \(process \d+ since \d\d:\d\d\)", text)
        assert f"process {holder.pid} " in text
        with pytest.raises(IndexLocked):
            store.rollback(1)
    # it was killed, which gives the lock back
    with store.writer(), pytest.raises(IndexLocked), Store(store.layout.root).writer():
        pass
    with store.writer():
        pass


def test_another_model_is_named_with_the_remedy(pair: Store) -> None:
    with pytest.raises(ModelMismatch) as caught:
        open_index(pair, "other-2")
    assert MODEL in str(caught.value)
    assert "other-2" in str(caught.value)
    assert "irisward refresh" in str(caught.value)


def rewrite(folder: Path, **fields: object) -> None:
    path = folder / "manifest.json"
    path.write_bytes(orjson.dumps(orjson.loads(path.read_bytes()) | fields))


def graph(folder: Path) -> Path:
    (data,) = folder.glob("chroma/*/data_level0.bin")
    return data


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x40
    path.write_bytes(content)


def reseal(folder: Path, name: str) -> None:
    files = orjson.loads((folder / "manifest.json").read_bytes())["files"]
    rewrite(folder, files=files | {name: file_digest(folder / name)})


def make_folder(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    path.mkdir()


def replace_catalogue(folder: Path) -> None:
    (folder / "catalogue.sqlite").write_bytes(b"garbage" * 999)
    reseal(folder, "catalogue.sqlite")


def swap_chroma(folder: Path) -> None:
    shutil.rmtree(folder / "chroma")
    shutil.copytree(folder.parent / "1" / "chroma", folder / "chroma")


CATALOGUE, CHROMA, LABEL = "catalogue.sqlite", "chroma/chroma.sqlite3", "manifest.json"

DAMAGE: dict[str, Callable[[Path], object]] = {
    "folder gone": shutil.rmtree,
    "folder empty": make_folder,
    "catalogue cut": lambda folder: cut(folder / CATALOGUE),
    "catalogue flipped": lambda folder: flip(folder / CATALOGUE),
    "catalogue empty": lambda folder: (folder / CATALOGUE).write_bytes(b""),
    "catalogue gone": lambda folder: (folder / CATALOGUE).unlink(),
    "catalogue a folder": lambda folder: make_folder(folder / CATALOGUE),
    "catalogue garbage, resealed": replace_catalogue,
    "chroma gone": lambda folder: shutil.rmtree(folder / "chroma"),
    "chroma swapped": swap_chroma,
    "chroma database gone": lambda folder: (folder / CHROMA).unlink(),
    "chroma database empty": lambda folder: (folder / CHROMA).write_bytes(b""),
    "chroma database cut": lambda folder: cut(folder / CHROMA),
    "chroma database garbage": lambda folder: (folder / CHROMA).write_bytes(b"garbage" * 9999),
    "graph gone": lambda folder: shutil.rmtree(graph(folder).parent),
    "graph data gone": lambda folder: graph(folder).unlink(),
    "graph data cut": lambda folder: cut(graph(folder)),
    "graph data flipped": lambda folder: flip(graph(folder)),
    "graph names gone": lambda folder: (graph(folder).parent / "index_metadata.pickle").unlink(),
    "graph head empty": lambda folder: (graph(folder).parent / "header.bin").write_bytes(b""),
    "label gone": lambda folder: (folder / LABEL).unlink(),
    "label garbage": lambda folder: (folder / LABEL).write_bytes(b"{"),
    "label not ours": lambda folder: (folder / LABEL).write_bytes(b"[1]"),
    "label of another version": lambda folder: rewrite(folder, format="0"),
    "label without a field": lambda folder: rewrite(folder, model=None),
    "label without files": lambda folder: rewrite(folder, files={}),
    "wrong dimension": lambda folder: rewrite(folder, dimensions=25),
    "wrong count": lambda folder: rewrite(folder, passages=41),
    "wrong collection": lambda folder: rewrite(folder, collection="kb_77"),
    "report gone": lambda folder: (folder / "report.json").unlink(),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_the_one_before_serves_when_the_live_one_is_damaged(pair: Store, damage: str) -> None:
    DAMAGE[damage](pair.layout.folder(2))
    for _ in range(2):
        with open_index(pair, MODEL) as index:
            assert (index.generation, index.size) == (1, 30)
            assert "generation 2 is damaged" in index.degraded
            assert "generation 1 of 20" in index.degraded
            assert "\n" not in index.degraded
            assert index.nearest(samples.vectors(1)[0], 1)
            assert not index.changed()
    shutil.rmtree(pair.layout.folder(1))
    with pytest.raises(IndexDamaged, match=r"generation 2 is damaged.*run `irisward refresh`"):
        open_index(pair, MODEL)
    assert publish(pair) == 3
    assert served(pair) == (3, 30)


@pytest.mark.parametrize(
    "content", [b"", b"?", b"999", b"\xff\xfe\0", b"-1", b"0", b"2 1", b"2" * 99]
)
def test_the_newest_serves_when_the_pointer_is_garbage(pair: Store, content: bytes) -> None:
    (pair.layout.root / "CURRENT").write_bytes(content)
    with open_index(pair, MODEL) as index:
        assert index.generation == 2
        assert "generation 2 of 20" in index.degraded
        assert not index.changed()
        number = publish(pair)
        assert number > 2
        assert index.changed()
    assert served(pair)[0] == number


def test_an_older_generation_of_another_model_does_not_stand_in(store: Store) -> None:
    publish(store, model="other-2")
    publish(store)
    graph(store.layout.folder(2)).unlink()
    with pytest.raises(IndexDamaged, match="no earlier generation is sound"):
        open_index(store, MODEL)


def test_a_label_tells_the_fields_it_was_written_for() -> None:
    assert re.fullmatch(r"1-[0-9a-f]{12}", FORMAT)


@pytest.mark.parametrize("blocked", ["kb", "kb/generations", "kb/CURRENT/x"])
def test_a_folder_that_cannot_be_written_gives_one_clear_line(tmp_path: Path, blocked: str) -> None:
    path = tmp_path / blocked
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    with pytest.raises(KnowledgeIndexError, match=r"cannot (write to|read) .*kb"):
        publish(Store(tmp_path / "kb"))


def test_a_full_disk_leaves_the_live_index_alone(pair: Store) -> None:
    with process("fill", pair) as running:
        output, _ = running.communicate(timeout=60)
    refused = [line for line in output.splitlines() if line.startswith("refused")]
    assert len(refused) == len(samples.DAMAGE_SIZES), output
    assert all("cannot write" in line for line in refused), refused
    assert "then 3" in output
    pair.rollback(2)
    assert served(pair) == (2, 40)
    assert not list((pair.layout.root / "generations").glob(".*"))


def test_a_kill_at_any_moment_leaves_whole_generations(store: Store) -> None:
    publish(store, 30, "first")
    chance = random.Random(7)
    killed = 0
    with process("build", store) as builder:

        def build(seconds: float, status: str) -> tuple[int, float]:
            assert builder.stdin is not None
            print(seconds, status, file=builder.stdin, flush=True)
            code, duration = told(builder, "ended")
            return int(code), float(duration)

        (code, first), (again, second) = build(0, "unhurried"), build(0, "unhurried")
        assert code == again == 0
        duration = min(first, second)
        publish(store, 30, "second")
        for attempt in range(20):
            before = store.current()
            code, _ = build(chance.uniform(0.001, duration), f"killed-{attempt}")
            killed += code == signal.SIGKILL
            number, size = served(store)
            assert size == (30 if number == before else 300)
            publish(store, 30, f"after-{attempt}")
            assert served(store) == (store.current(), 30)
            assert not list((store.layout.root / "generations").glob(".building-*"))
    assert killed >= 5


def test_types_can_be_imported_without_chroma() -> None:
    code = (
        "import sys, knowledge.generations, knowledge.portable;"
        "sys.exit(bool({'chromadb', 'numpy', 'langchain_core'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=SCRIPT.parents[2], check=True)
