from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest

from ingest.archive import Archive, Manifest, Record
from knowledge.errors import SourceError


def record(url: str, body: bytes) -> Record:
    return Record(
        url=url, final=url, sha256=hashlib.sha256(body).hexdigest(), media="html",
        fetched_at="2026-05-04T06:00:00+00:00",
    )  # fmt: skip


def blobs(root: Path) -> set[str]:
    return {file.name.partition(".")[0] for file in (root / "blobs").rglob("*") if file.is_file()}


def test_a_body_is_kept_once_compressed_and_given_back(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    body = "Bekanntmachung 提醒 ".encode() * 500
    digest = archive.put(body)
    assert digest == hashlib.sha256(body).hexdigest() == archive.put(body)
    (file,) = (tmp_path / "blobs").rglob("*.gz")
    assert file.stat().st_size < len(body) / 10
    assert Archive(tmp_path).body(digest) == body
    written = file.read_bytes()
    file.unlink()
    archive.put(body)
    assert file.read_bytes() == written, "the same body makes the same bytes"


@pytest.mark.parametrize("damage", [b"", b"text", gzip.compress(b"another", mtime=0)])
def test_a_damaged_body_is_never_given(tmp_path: Path, damage: bytes) -> None:
    archive = Archive(tmp_path)
    digest = archive.put(b"body")
    (file,) = (tmp_path / "blobs").rglob("*.gz")
    file.write_bytes(damage)
    assert not archive.holds(digest)
    with pytest.raises(SourceError, match="the archived copy"):
        archive.body(digest)
    archive.put(b"body")
    assert archive.body(digest) == b"body"


def test_a_manifest_is_kept_whole(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    assert archive.manifest("web") == Manifest(source="web")
    manifest = Manifest(source="web", checked_at="2026-05-04", pages=(record("https://a/é", b"x"),))
    archive.keep(manifest)
    archive.keep(manifest)
    assert Archive(tmp_path).manifest("web") == manifest
    assert [file.name for file in (tmp_path / "sources").iterdir()] == ["web.json"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"raw/sources/web\.json is broken \(document"),
        ("[]", r"raw/sources/web\.json is broken"),
        ('{"source": "web", "pages": [{"url": "x"}]}', r"\(pages\.0\.final"),
        ('{"source": "web", "other": 1}', r"\(other"),
        ("\x00\xff", r"raw/sources/web\.json is broken"),
    ],
)
def test_a_broken_manifest_is_told_and_stands_alone(
    tmp_path: Path, text: str, message: str
) -> None:
    archive = Archive(tmp_path)
    archive.keep(Manifest(source="other"))
    (tmp_path / "sources" / "web.json").write_text(text, "latin-1")
    with pytest.raises(SourceError, match=message):
        archive.manifest("web")
    assert archive.manifest("other").source == "other"


def test_pruning_keeps_what_is_needed(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    digests = {name: archive.put(name.encode()) for name in ("kept", "old", "needed", "gone")}
    archive.keep(Manifest(source="web", pages=(record("https://a/1", b"kept"),)))
    archive.keep(Manifest(source="gone", pages=(record("https://b/1", b"gone"),)))
    (tmp_path / "blobs" / digests["old"][:2] / ".half-written").write_bytes(b"x")
    archive.prune(["web"], [digests["needed"]])
    assert blobs(tmp_path) == {digests["kept"], digests["needed"]}
    assert archive.manifest("gone") == Manifest(source="gone")
    assert archive.manifest("web").pages


def test_nothing_is_pruned_while_a_manifest_cannot_be_read(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.put(b"body")
    archive.keep(Manifest(source="web"))
    (tmp_path / "sources" / "web.json").write_text("{")
    assert archive.prune(["web"], []) == 0
    assert len(blobs(tmp_path)) == 1


def test_a_trial_writes_nothing(tmp_path: Path) -> None:
    root = tmp_path / "raw"
    archive = Archive(root, writes=False)
    digest = archive.put(b"body")
    assert archive.body(digest) == b"body"
    archive.keep(Manifest(source="web"))
    archive.prune([], [])
    assert not root.exists()


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "raw").write_text("in the way")
    archive = Archive(tmp_path / "raw")
    for act in (lambda: archive.put(b"x"), lambda: archive.keep(Manifest(source="web"))):
        with pytest.raises(SourceError, match="raw/"):
            act()
    with pytest.raises(SourceError):
        archive.manifest("web")
