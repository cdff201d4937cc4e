from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from ingest.answers import EXTRACT
from ingest.documents import Extract, OperatorNote, Paragraph
from ingest.kept import UNUSED_SECONDS, Kept, Readings
from ingest.tagging import Tags, tags_of

NUMBER: TypeAdapter[int] = TypeAdapter(int)
TEXT = Extract(
    "Order", (Paragraph("Stop", heading=True), Paragraph("No scan of palms for airtime.")),
    "2026-03-02", OperatorNote(), "2026-03-03", "en", "https://example.org/order",
)  # fmt: skip


class Seconds:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def test_a_value_comes_back_under_its_own_names(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "read")
    assert kept.get(NUMBER, "a", "b") is None
    kept.put(NUMBER, 7, "a", "b")
    kept.put(NUMBER, 8, "ab", "")
    assert Kept(tmp_path / "read").get(NUMBER, "a", "b") == 7
    assert kept.get(NUMBER, "ab", "") == 8
    assert kept.get(NUMBER, "b", "a") is None
    kept.put(NUMBER, 9, "a", "b")
    assert kept.get(NUMBER, "a", "b") == 9
    assert len(files(tmp_path)) == 2


@pytest.mark.parametrize("content", [b"", b"no gzip", b"\x1f\x8b\x08\x00"])
def test_what_is_broken_is_not_there(tmp_path: Path, content: bytes) -> None:
    kept = Kept(tmp_path)
    kept.put(NUMBER, 7, "a")
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    for broken in (content, whole[:-3], whole[:12]):
        file.write_bytes(broken)
        assert kept.get(NUMBER, "a") is None
    kept.put(NUMBER, 7, "a")
    assert kept.get(NUMBER, "a") == 7


def test_a_value_of_another_shape_is_not_there(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.put(NUMBER, 7, "a")
    assert kept.get(EXTRACT, "a") is None


def test_a_trial_leaves_nothing(tmp_path: Path) -> None:
    clock = Seconds()
    Kept(tmp_path, clock=clock).put(NUMBER, 7, "a")
    (file,) = files(tmp_path)
    before = file.stat().st_mtime
    clock.now += 2 * UNUSED_SECONDS
    trial = Kept(tmp_path, writes=False, clock=clock)
    trial.put(NUMBER, 8, "b")
    assert trial.get(NUMBER, "a") == 7
    assert trial.prune() == 0
    assert files(tmp_path) == [file]
    assert file.stat().st_mtime == before


def test_what_nobody_asks_for_is_let_go(tmp_path: Path) -> None:
    clock = Seconds()
    kept = Kept(tmp_path, clock=clock)
    kept.put(NUMBER, 1, "old")
    kept.put(NUMBER, 2, "used")
    assert kept.get(NUMBER, "old") == 1
    assert kept.get(NUMBER, "used") == 2
    clock.now += UNUSED_SECONDS - 1
    assert kept.get(NUMBER, "used") == 2
    assert kept.prune() == 0
    clock.now += 2
    assert kept.prune() == 1
    assert kept.get(NUMBER, "old") is None
    assert kept.get(NUMBER, "used") == 2


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "read").write_text("a file")
    kept = Kept(tmp_path / "read")
    kept.put(NUMBER, 7, "a")
    assert kept.get(NUMBER, "a") is None
    assert kept.prune() == 0


def test_texts_and_tags_come_back_whole(tmp_path: Path) -> None:
    readings = Readings(Kept(tmp_path))
    assert readings.text("0" * 64, "html", "utf-8") is None
    readings.keep("0" * 64, "html", "utf-8", TEXT)
    assert readings.text("0" * 64, "html", "utf-8") == TEXT
    assert readings.text("0" * 64, "html", "big5") is None
    assert readings.text("0" * 64, "text", "utf-8") is None
    first = readings.tags(TEXT.title, TEXT.paragraphs, "en")
    assert first == tags_of(TEXT.title, TEXT.paragraphs, "en")
    assert first.biometrics == ("palm",)
    assert len(files(tmp_path)) == 2
    assert readings.tags(TEXT.title, TEXT.paragraphs, "en") == first
    assert readings.tags(TEXT.title, TEXT.paragraphs[:1], "en") == Tags()
    assert len(files(tmp_path)) == 3
