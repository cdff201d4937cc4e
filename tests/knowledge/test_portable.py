from __future__ import annotations

import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import orjson
import pytest

from knowledge.errors import IndexDamaged, KnowledgeIndexError, ModelMismatch
from knowledge.generations import Store, open_index
from knowledge.manifest import file_digest
from knowledge.portable import export, restore, verify
from tests.knowledge.kb_samples import MODEL, publish


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("portable") / "kb"
    publish(Store(root), 40, "carried")
    return root


@pytest.fixture(scope="module")
def archive(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("archive") / "kb.zip"
    export(Store(built), 1, file)
    return file


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Store:
    shutil.copytree(built, tmp_path / "kb")
    return Store(tmp_path / "kb")


@pytest.fixture
def target(tmp_path: Path) -> Store:
    return Store(tmp_path / "elsewhere")


def edit(store: Store, statement: str) -> None:
    """Change the catalogue behind the back of everything, and reseal it."""
    folder = store.layout.folder(1)
    with closing(sqlite3.connect(folder / "catalogue.sqlite")) as connection:
        connection.execute(statement)
        connection.commit()
    label = orjson.loads((folder / "manifest.json").read_bytes())
    label["files"]["catalogue.sqlite"] = file_digest(folder / "catalogue.sqlite")
    (folder / "manifest.json").write_bytes(orjson.dumps(label))


def spoil_vectors(store: Store) -> None:
    folder = store.layout.folder(1)
    label = orjson.loads((folder / "manifest.json").read_bytes())
    (folder / "manifest.json").write_bytes(orjson.dumps(label | {"vectors": "0" * 64}))


def test_a_sound_generation_has_no_faults(store: Store) -> None:
    assert verify(store, 1) == ()


def test_there_must_be_such_a_generation(store: Store, tmp_path: Path) -> None:
    with pytest.raises(KnowledgeIndexError, match="there is no generation 7"):
        verify(store, 7)
    with pytest.raises(KnowledgeIndexError, match="there is no generation 7"):
        export(store, 7, tmp_path / "file")


FAULTS: dict[str, tuple[Callable[[Store], object], str]] = {
    "status changed": (
        lambda store: edit(
            store,
            "UPDATE passages SET body = CAST(replace(CAST(body AS TEXT), 'carried', 'lifted') "
            "AS BLOB) WHERE number = 3",
        ),
        "notice-0/fact-3@en: its digest is not that of its content",
    ),
    "advisory lost": (
        lambda store: edit(store, "DELETE FROM advisories WHERE id = 'notice-2'"),
        "notice-2/fact-0@en: there is no advisory notice-2",
    ),
    "lexical index lost": (
        lambda store: edit(store, "INSERT INTO lexical_0 (lexical_0) VALUES ('delete-all')"),
        "numbers of passages differ: the label 40, the catalogue 40, the lexical index 0",
    ),
    "lexical index spoilt": (
        lambda store: edit(store, "DELETE FROM lexical_0_data WHERE id > 10"),
        "catalogue: lexical_0",
    ),
    "body garbled": (
        lambda store: edit(store, "UPDATE passages SET body = '{}' WHERE number = 3"),
        "a passage in the index cannot be read",
    ),
    "vectors changed": (spoil_vectors, "vectors: not as they were written"),
    "file gone": (
        lambda store: (store.layout.folder(1) / "report.json").unlink(),
        "report.json is missing",
    ),
    "label gone": (
        lambda store: (store.layout.folder(1) / "manifest.json").unlink(),
        "manifest.json is missing",
    ),
    "chroma garbled": (
        lambda store: (store.layout.folder(1) / "chroma/chroma.sqlite3").write_bytes(b"x" * 9000),
        "chroma.sqlite3: file is not a database",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_verify_names_the_fault(store: Store, fault: str) -> None:
    spoil, said = FAULTS[fault]
    spoil(store)
    found = verify(store, 1)
    assert any(said in line for line in found), found
    assert all("\n" not in line for line in found)


def test_what_is_exported_can_be_restored(archive: Path, built: Path, target: Store) -> None:
    publish(target, 12)
    assert restore(target, archive, MODEL) == 2
    assert verify(target, 2) == ()
    with open_index(Store(built), MODEL) as before, open_index(target, MODEL) as after:
        assert after.generation == 2
        assert after.advisories == before.advisories
        assert after.passages() == before.passages()
        assert after.vectors()[0] == before.vectors()[0]
        assert np.array_equal(after.vectors()[1], before.vectors()[1])
        assert after.nearest([1.0] * after.dimensions, 5) == before.nearest(
            [1.0] * before.dimensions, 5
        )
    assert publish(target, 12) == 3


def test_export_replaces_the_file_in_one_step(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "out" / "kb.zip"
    file.parent.mkdir()
    file.write_bytes(b"older")
    with open_index(store, MODEL):
        export(store, 1, file)
    assert zipfile.is_zipfile(file)
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("path", ["no/such/folder/kb.zip", "kb"])
def test_export_to_where_nothing_can_be_written(store: Store, tmp_path: Path, path: str) -> None:
    with pytest.raises(KnowledgeIndexError, match="cannot write to"):
        export(store, 1, tmp_path / path)
    assert {child.name for child in tmp_path.iterdir()} == {"kb"}


def test_a_damaged_generation_is_not_exported(store: Store, tmp_path: Path) -> None:
    (store.layout.folder(1) / "catalogue.sqlite").write_bytes(b"")
    with pytest.raises(IndexDamaged):
        export(store, 1, tmp_path / "kb.zip")
    assert not (tmp_path / "kb.zip").exists()


def test_restoring_another_model_is_refused(archive: Path, target: Store) -> None:
    with pytest.raises(ModelMismatch, match=f"{MODEL}.*other-2"):
        restore(target, archive, "other-2")
    assert target.numbers() == ()


def repacked(archive: Path, file: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    with zipfile.ZipFile(archive) as old:
        members = {name: old.read(name) for name in old.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w") as new:
        for name, content in members.items():
            new.writestr(name, content)
    return file


def relist(members: dict[str, bytes], name: str) -> None:
    listed = orjson.loads(members["irisward-export.json"])
    listed["files"][name] = "0" * 64
    members["irisward-export.json"] = orjson.dumps(listed)
    members[name] = b"planted"


HOSTILE: dict[str, Callable[[dict[str, bytes]], object]] = {
    "no list": lambda members: members.pop("irisward-export.json"),
    "list garbled": lambda members: members.update({"irisward-export.json": b"{"}),
    "list of another kind": lambda members: members.update({"irisward-export.json": b"[]"}),
    "member gone": lambda members: members.pop("catalogue.sqlite"),
    "member changed": lambda members: members.update({"catalogue.sqlite": b"other"}),
    "label changed": lambda members: members.update({"manifest.json": b"{}"}),
    "label gone": lambda members: members.pop("manifest.json"),
    "outside, upwards": lambda members: relist(members, "../planted"),
    "outside, deeper": lambda members: relist(members, "chroma/../../../planted"),
    "outside, absolute": lambda members: relist(members, "/tmp/planted"),  # noqa: S108
    "outside, backslash": lambda members: relist(members, "..\\planted"),
    "outside, drive": lambda members: relist(members, "C:planted"),
}


@pytest.mark.parametrize("change", HOSTILE)
def test_an_archive_that_was_changed_is_refused(
    archive: Path, target: Store, tmp_path: Path, change: str
) -> None:
    file = repacked(archive, tmp_path / "changed.zip", HOSTILE[change])
    with pytest.raises(IndexDamaged):
        restore(target, file)
    assert target.numbers() == ()
    assert target.current() is None
    assert not list(tmp_path.rglob("planted"))
    assert not list(target.layout.generations.glob(".*"))


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.9, 0.999])
def test_a_cut_archive_is_refused(
    archive: Path, target: Store, tmp_path: Path, kept: float
) -> None:
    content = archive.read_bytes()
    (tmp_path / "cut.zip").write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(IndexDamaged, match=r"cut\.zip is not a whole export"):
        restore(target, tmp_path / "cut.zip")


@pytest.mark.parametrize("place", [0.05, 0.2, 0.5, 0.8])
def test_a_flipped_bit_is_noticed(
    archive: Path, target: Store, tmp_path: Path, place: float
) -> None:
    content = bytearray(archive.read_bytes())
    content[int(len(content) * place)] ^= 0x10
    (tmp_path / "flipped.zip").write_bytes(content)
    with pytest.raises(IndexDamaged):
        restore(target, tmp_path / "flipped.zip")
    assert target.numbers() == ()


def test_a_missing_archive_is_named(target: Store, tmp_path: Path) -> None:
    with pytest.raises(KnowledgeIndexError, match=r"cannot read .*nothing\.zip: No such file"):
        restore(target, tmp_path / "nothing.zip")
