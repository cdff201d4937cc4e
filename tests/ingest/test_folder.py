from __future__ import annotations

from pathlib import Path

import pytest

from ingest.entries import SourceEntry, slug_of
from ingest.folder import read_source
from knowledge.domain import Force, Kind
from knowledge.errors import BundleError, SourceError
from tests.ingest import samples


def entry(**changes: str) -> SourceEntry:
    fields = {
        "id": "mine",
        "path": "anywhere",
        "authority": "ke-odpc",
        "issuer": "ODPC Kenya",
        "jurisdiction": "KE",
        **changes,
    }
    return SourceEntry.model_validate(fields)


def test_a_text_file_is_an_advisory_with_the_registrys_authority(tmp_path: Path) -> None:
    (tmp_path / "Notice 7.txt").write_text(
        f"This page: official, authority cn-mss, in force\n\n{samples.ENGLISH}", "utf-8"
    )
    (document,) = read_source(entry(), tmp_path).documents
    advisory = document.advisory
    assert advisory.id == "mine/notice-7"
    assert (advisory.authority, advisory.jurisdiction) == ("ke-odpc", "KE")
    assert advisory.issuer_in("en") == "ODPC Kenya"
    assert advisory.title_in("en").startswith("This page")
    assert (advisory.kind, advisory.force, advisory.status) == (Kind.GUIDANCE, Force.ADVICE, "")
    assert (advisory.url, advisory.issued, advisory.origin) == ("", "", "mine")
    assert not advisory.facts
    assert not advisory.summaries
    assert document.source == "Notice 7.txt"


def test_what_the_operator_wrote_at_the_head_counts(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: T\nurl: https://e.org/x\nissued: 2024-05\nissuer: Court\nstatus: annulled\n"
        f"language: es\n---\n{samples.ENGLISH}",
        "utf-8",
    )
    (document,) = read_source(entry(), tmp_path).documents
    advisory = document.advisory
    assert (advisory.title_in("es"), advisory.url, advisory.issued) == (
        "T",
        "https://e.org/x",
        "2024-05",
    )
    assert (advisory.issuer_in("es"), advisory.status, advisory.language) == (
        "Court",
        "annulled",
        "es",
    )
    assert advisory.authority == "ke-odpc"


@pytest.mark.parametrize(
    ("text", "charset", "language"),
    [
        (samples.ENGLISH, "utf-8", "en"),
        (samples.SPANISH, "cp1252", "es"),
        (samples.CHINESE, "gbk", "zh-Hans"),
        (samples.CANTONESE, "big5", "zh-Hant"),
        (samples.ARABIC, "cp1256", "ar"),
        (samples.THAI, "utf-8", "th"),
        (samples.KOREAN, "euc_kr", "ko"),
        (samples.RUSSIAN, "koi8-r", "ru"),
    ],
)
def test_language_is_told_from_the_text(
    tmp_path: Path, text: str, charset: str, language: str
) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode(charset))
    (document,) = read_source(entry(), tmp_path).documents
    assert document.advisory.language == language
    assert document.paragraphs[0].text == text


@pytest.mark.parametrize(
    ("trust", "kind"),
    [
        ("official", Kind.GUIDANCE),
        ("press", Kind.REPORT),
        ("company", Kind.COMPANY_STATEMENT),
    ],
)
def test_the_registry_says_whose_word_it_is(tmp_path: Path, trust: str, kind: Kind) -> None:
    (tmp_path / "a.txt").write_text(samples.ENGLISH, "utf-8")
    (document,) = read_source(entry(trust=trust, language="sw"), tmp_path).documents
    assert (document.advisory.kind, document.advisory.language) == (kind, "sw")


def test_bad_files_fail_alone(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "good.txt").write_text(samples.ENGLISH, "utf-8")
    (tmp_path / "good.pdf").write_bytes(samples.pdf("(A notice) Tj"))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4\nbroken")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "bad.yaml").write_text("id: [", "utf-8")
    (tmp_path / "picture.png").write_bytes(b"png")
    (tmp_path / ".hidden.txt").write_text(samples.ENGLISH, "utf-8")
    seen: list[tuple[int, int]] = []
    reading = read_source(entry(), tmp_path, lambda done, total: seen.append((done, total)))
    assert [d.advisory.id for d in reading.documents] == ["mine/good", "mine/sub/good"]
    assert [d.source for d in reading.documents] == ["good.pdf", "sub/good.txt"]
    assert [f.file for f in reading.failures] == ["bad.yaml", "broken.pdf", "empty.txt"]
    assert all(str(tmp_path) not in str(failure) for failure in reading.failures)
    assert reading.ignored == ("picture.png",)
    assert seen == [(n, 5) for n in range(1, 6)]


def test_two_files_with_one_id(tmp_path: Path) -> None:
    for name in ("a b.txt", "a-b.md"):
        (tmp_path / name).write_text(samples.ENGLISH, "utf-8")
    reading = read_source(entry(), tmp_path)
    assert [document.source for document in reading.documents] == ["a b.txt"]
    assert [str(f) for f in reading.failures] == ["a-b.md: id mine/a-b is already used by a b.txt"]


def test_a_folder_that_is_gone_or_empty_is_a_failure_of_the_source(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="folder gone is not there"):
        read_source(entry(), tmp_path / "gone")
    (tmp_path / "only.png").write_bytes(b"png")
    with pytest.raises(SourceError, match="holds none of"):
        read_source(entry(), tmp_path)


def test_the_bundle_is_read_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = samples.bundle(tmp_path / "bundle")
    reading = read_source(entry(kind="bundle"), folder)
    assert [d.advisory.id for d in reading.documents] == [
        "br-anpd-notice",
        "es-aepd-notice",
        "ke-odpc-notice",
    ]
    (folder / "broken.yaml").write_text("id: broken\n", "utf-8")
    with pytest.raises(BundleError, match=r"broken\.yaml: "):
        read_source(entry(kind="bundle"), folder)
    with pytest.raises(BundleError, match="no advisory"):
        read_source(entry(kind="bundle"), tmp_path / "nothing")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Notice 7", "notice-7"),
        ("résumé_2024.v2", "resume-2024-v2"),
        ("0001", "0001"),
        ("ﬁle", "file"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_names_that_ids_cannot_hold_stay_apart_and_stable() -> None:
    names = ["提醒一", "提醒二", "уведомление", "提醒 1", "!!!", "x" * 200, "x" * 201]
    slugs = [slug_of(name) for name in names]
    assert len(set(slugs)) == len(names)
    assert slugs == [slug_of(name) for name in names]
    assert all(entry(id=slug) for slug in slugs)
    # one name in two spellings of the same letters is one file to people
    assert slug_of("\u0439") == slug_of("\u0438\u0306")
