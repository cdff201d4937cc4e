from __future__ import annotations

from pathlib import Path

import pytest

from ingest.child import Extraction
from ingest.extract import SIZE_LIMIT, advisories_in, extract
from knowledge.errors import SourceError
from tests.ingest import samples


@pytest.mark.parametrize(
    ("name", "data", "title"),
    [
        ("a.txt", b"A notice\n\nIts text.", "A notice"),
        ("b.MD", b"# A notice\n\nIts text.", "A notice"),
        ("c.markdown", b"# A notice\n\nIts text.", "A notice"),
        ("d.html", samples.page("<h1>A notice</h1><p>Its text.</p>", "utf-8"), "A notice"),
        ("e.htm", b"<h1>A notice</h1><p>Its text.</p>", "A notice"),
        ("f.pdf", samples.pdf("(A notice) Tj"), "A notice"),
        ("g.txt", "國安部提醒\r\n\r\n虹膜".encode("big5"), "國安部提醒"),
    ],
)
def test_every_kind_of_file(
    tmp_path: Path, extraction: Extraction, name: str, data: bytes, title: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert extract(tmp_path / name, extraction).title == title


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "no text"),
        ("b.txt", b" \n\t\n", "no text"),
        ("c.txt", b"*** --- ***", "no text"),
        ("d.md", b"---\ntitle: Only a note\n---\n", "no text"),
        ("e.html", b"", "not readable as HTML, or empty"),
        ("e.html", b"<div></div>", "no text"),
        ("f.pdf", b"no pdf", "content is not pdf"),
        ("g.txt", samples.pdf("(x) Tj"), "content is not txt"),
        ("h.html", samples.pdf("(x) Tj"), "content is not html"),
        ("i.txt", b"PK\x03\x04rest of an archive", "content is not txt"),
        ("j.txt", b"a\x00b", "unknown charset"),
        ("k.docx", b"x", "files ending in .docx are not read"),
        ("l.txt", b"x" * (SIZE_LIMIT + 1), "larger than 20 MiB"),
    ],
)
def test_what_cannot_be_read_says_why(
    tmp_path: Path, extraction: Extraction, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError, match=reason):
        extract(tmp_path / name, extraction)


def test_a_file_that_is_gone_says_so_without_its_path(
    tmp_path: Path, extraction: Extraction
) -> None:
    with pytest.raises(SourceError, match="cannot be read") as caught:
        extract(tmp_path / "gone.txt", extraction)
    assert str(tmp_path) not in str(caught.value)


def test_one_advisory_or_a_list(tmp_path: Path) -> None:
    one = samples.write_yaml(tmp_path / "one.yaml", samples.advisory("a"))
    two = samples.write_yaml(tmp_path / "two.yml", [samples.advisory("b"), samples.advisory("c")])
    assert [a.id for a in advisories_in(one, origin="mine")] == ["a"]
    assert [(a.id, a.origin) for a in advisories_in(two, origin="mine")] == [
        ("b", "mine"),
        ("c", "mine"),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ([], "no advisory"),
        (None, "advisory: not a mapping"),
        ("just text", "advisory: not a mapping"),
        ([samples.advisory("a"), "text"], "entry 2: not a mapping"),
        ([samples.advisory("a"), samples.advisory("b", kind="rumour")], "entry 2: kind: "),
        (samples.advisory("a", trust="official"), "advisory: trust: Extra inputs"),
        (samples.advisory("a", issued="6 March"), "advisory: issued: "),
    ],
)
def test_a_fault_in_an_advisory_names_the_field(tmp_path: Path, data: object, reason: str) -> None:
    file = samples.write_yaml(tmp_path / "a.yaml", data)
    with pytest.raises(SourceError, match=reason):
        advisories_in(file, origin="mine")


@pytest.mark.parametrize("data", [b"a: [1, 2", b"\xff\xfe\x00", b"a: !!python/object:os.system {}"])
def test_bad_yaml_is_a_source_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    with pytest.raises(SourceError):
        advisories_in(tmp_path / "a.yaml", origin="mine")
