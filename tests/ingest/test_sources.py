from __future__ import annotations

import threading
from pathlib import Path

import pytest
import yaml
from filelock import FileLock

from ingest.sources import Registry
from knowledge.errors import SourceError
from tests.ingest import samples


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two notices."""
    path = tmp_path / "My Notices"
    path.mkdir()
    (path / "one.txt").write_text(f"First notice\n\n{samples.ENGLISH}", "utf-8")
    (path / "two.txt").write_bytes(samples.CHINESE.encode("gbk"))
    return path


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return Registry(tmp_path / "home" / "sources.yaml", bundle=samples.bundle(tmp_path / "b"))


def test_the_bundle_is_always_there(registry: Registry, tmp_path: Path) -> None:
    (bundle,) = registry.listed()
    assert (bundle.id, bundle.kind, bundle.enabled) == ("bundle", "bundle", True)
    assert registry.folder_of(bundle) == tmp_path / "b"
    assert not (tmp_path / "home").exists()
    assert Registry(tmp_path / "sources.yaml").folder_of(bundle).is_dir()


def test_added_sources_are_kept_in_the_file(
    registry: Registry, folder: Path, tmp_path: Path
) -> None:
    added = registry.add_folder(folder, authority="ke-odpc", jurisdiction="ke")
    assert added.id == "my-notices"
    assert "Office of the Data Protection Commissioner" in added.issuer
    assert (added.jurisdiction, added.trust) == ("KE", "official")
    assert registry.listed()[1:] == (added,)
    assert Registry(tmp_path / "home" / "sources.yaml").entry("my-notices") == added
    left = {path.name for path in (tmp_path / "home").iterdir()} - {".sources.yaml.lock"}
    assert left == {"sources.yaml"}


def test_everything_that_may_be_said_of_a_source(registry: Registry, folder: Path) -> None:
    registry.add_folder(
        folder,
        source="court",
        authority="no-court",
        issuer="Høyesterett — 最高法院",
        jurisdiction="NO",
        language="zh-CN",
        trust="press",
    )
    found = registry.entry("court")
    assert (found.jurisdiction, found.issuer) == ("NO", "Høyesterett — 最高法院")
    assert (found.language, found.trust) == ("zh-Hans", "press")


def test_ids_made_from_folder_names_never_collide(registry: Registry, tmp_path: Path) -> None:
    for parent in ("a", "b", "c"):
        (tmp_path / parent / "bundle").mkdir(parents=True)
        registry.add_folder(tmp_path / parent / "bundle", authority="x", jurisdiction="INT")
    assert [e.id for e in registry.listed()] == ["bundle", "bundle-2", "bundle-3", "bundle-4"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"source": "Not A Slug"}, "id: .*not an id"),
        ({"source": "bundle"}, "id: there is already a source bundle"),
        ({"source": "taken"}, "id: there is already a source taken"),
        ({"authority": "No Slug"}, "authority: .*not an id"),
        ({"jurisdiction": "Kenya"}, "jurisdiction: .*not a place"),
        ({"language": "klingon"}, "language: .*unknown language"),
        ({"trust": "rumour"}, "trust: "),
    ],
)
def test_a_source_that_breaks_the_schema_is_refused(
    registry: Registry, folder: Path, tmp_path: Path, changes: dict[str, str], message: str
) -> None:
    (tmp_path / "other").mkdir()
    registry.add_folder(tmp_path / "other", source="taken", authority="ke-odpc", jurisdiction="KE")
    before = registry.listed()
    with pytest.raises(SourceError, match=message):
        registry.add_folder(folder, **{"authority": "ke-odpc", "jurisdiction": "KE", **changes})  # type: ignore[arg-type]
    assert registry.listed() == before


def test_a_folder_that_is_not_there_or_registered_twice_is_refused(
    registry: Registry, folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(SourceError, match="gone is not a folder"):
        registry.add_folder(tmp_path / "gone", authority="x", jurisdiction="INT")
    registry.add_folder(folder, authority="x", jurisdiction="INT")
    with pytest.raises(SourceError, match="already the source my-notices"):
        registry.add_folder(folder / ".", authority="x", jurisdiction="INT")


def test_removed_sources_are_gone(registry: Registry, folder: Path) -> None:
    registry.add_folder(folder, authority="x", jurisdiction="INT")
    assert registry.remove("my-notices").id == "my-notices"
    assert [entry.id for entry in registry.listed()] == ["bundle"]
    with pytest.raises(SourceError, match="no source my-notices; the sources are: bundle"):
        registry.remove("my-notices")
    with pytest.raises(SourceError, match="cannot be removed"):
        registry.remove("bundle")


ENTRY = {"id": "a", "path": "x", "authority": "x", "issuer": "X", "jurisdiction": "KE"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([ENTRY], "sources.yaml: document: "),
        ({"sources": [], "other": 1}, "sources.yaml: document: "),
        ({"sources": {"a": ENTRY}}, "sources.yaml: sources: not a list"),
        ({"sources": ["text"]}, r"sources.yaml: sources\.0\."),
        ({"sources": [ENTRY, {**ENTRY, "id": "B"}]}, r"sources.yaml: sources\.1\.id: "),
        ({"sources": [{**ENTRY, "url": "x"}]}, r"sources.yaml: sources\.0\.url: Extra"),
        ({"sources": [{**ENTRY, "enabled": "perhaps"}]}, r"sources\.0\.enabled: "),
        ({"sources": [{**ENTRY, "issuer": ""}]}, r"sources\.0\.issuer"),
        ({"sources": [{**ENTRY, "issuer": {"fr": "X"}}]}, r"sources\.0\.issuer.*English"),
        ({"sources": [{**ENTRY, "issuer": {"en": "X", "fr": ""}}]}, r"sources\.0\.issuer"),
        ({"sources": [{**ENTRY, "issuer": {"en": "X", "xx": "Y"}}]}, r"sources\.0\.issuer"),
        ({"sources": [{**ENTRY, "kind": "feed"}]}, r"sources\.0\.kind: "),
        ({"sources": [{k: v for k, v in ENTRY.items() if k != "path"}]}, r"sources\.0\.path: "),
        ({"sources": [ENTRY, ENTRY]}, r"sources\.1\.id: a is used twice"),
        ({"sources": [{**ENTRY, "id": "bundle"}]}, r"sources\.0\.id: the bundle"),
        ({"sources": [{**ENTRY, "kind": "bundle"}]}, r"sources\.0\.id: the bundle"),
    ],
)
def test_a_fault_in_the_file_names_file_and_field(
    tmp_path: Path, data: object, message: str
) -> None:
    file = samples.write_yaml(tmp_path / "sources.yaml", data)
    with pytest.raises(SourceError, match=message):
        Registry(file).listed()


@pytest.mark.parametrize("text", ["a: [", "\x00", "sources: - a"])
def test_a_file_that_is_no_yaml(tmp_path: Path, text: str) -> None:
    (tmp_path / "sources.yaml").write_text(text, "utf-8")
    with pytest.raises(SourceError, match=r"sources\.yaml: not readable"):
        Registry(tmp_path / "sources.yaml").listed()


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "sources:\n", "sources: []\n"])
def test_an_empty_file_is_fine(tmp_path: Path, text: str) -> None:
    (tmp_path / "sources.yaml").write_text(text, "utf-8")
    assert [entry.id for entry in Registry(tmp_path / "sources.yaml").listed()] == ["bundle"]


def test_a_country_called_no_stays_a_country(tmp_path: Path) -> None:
    text = yaml.safe_dump({"sources": [{**ENTRY, "jurisdiction": "@"}]}).replace("'@'", "NO")
    (tmp_path / "sources.yaml").write_text(text, "utf-8")
    registry = Registry(tmp_path / "sources.yaml")
    assert registry.entry("a").jurisdiction == "NO"
    assert registry.folder_of(registry.entry("a")) == tmp_path / "x"


def test_two_writers_do_not_lose_each_others_sources(tmp_path: Path) -> None:
    names = [f"folder-{n}" for n in range(8)]

    def add(name: str) -> None:
        (tmp_path / name).mkdir()
        registry = Registry(tmp_path / "sources.yaml")
        registry.add_folder(tmp_path / name, authority="x", jurisdiction="INT")

    threads = [threading.Thread(target=add, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = {entry.id for entry in Registry(tmp_path / "sources.yaml").listed()}
    assert found == {"bundle", *names}


def test_a_file_that_another_process_is_changing(registry: Registry, folder: Path) -> None:
    registry.add_folder(folder, authority="x", jurisdiction="INT")
    lock = registry.folder_of(registry.entry("my-notices")).parent / "home" / ".sources.yaml.lock"
    with FileLock(lock), pytest.raises(SourceError, match="another process is changing it"):
        registry.remove("my-notices")


def test_a_home_that_cannot_be_written(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    registry = Registry(tmp_path / "file" / "sources.yaml")
    with pytest.raises(SourceError, match=r"sources\.yaml: "):
        registry.add_folder(folder, authority="x", jurisdiction="INT")


def test_check_says_what_would_be_indexed(registry: Registry, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4")
    (folder / "picture.png").write_bytes(b"png")
    registry.add_folder(folder, authority="x", jurisdiction="INT")
    check = registry.check("my-notices")
    assert [(d.file, d.advisory, d.languages, d.passages) for d in check.documents] == [
        ("one.txt", "my-notices/one", ("en",), 1),
        ("two.txt", "my-notices/two", ("zh-Hans",), 1),
    ]
    assert [f.file for f in check.failures] == ["broken.pdf"]
    lines = "\n".join(check.lines())
    assert "2 documents, 2 passages, 1 failed, 1 files of other kinds" in lines
    assert "my-notices/one: First notice" in lines
    assert "? picture.png" in lines
    assert check.as_dict()["failures"][0]["file"] == "broken.pdf"
    bundle = registry.check("bundle")
    assert sum(document.passages for document in bundle.documents) == 15
    with pytest.raises(SourceError, match="no source other"):
        registry.check("other")


WEB = {"authority": "ng-ndpc", "jurisdiction": "ng", "url": "https://www.ndpc.gov.ng/news"}


def test_sources_of_the_web_are_kept_in_the_file(registry: Registry) -> None:
    page = registry.add({**WEB, "kind": "page"})
    assert (page.id, page.issuer) == ("ndpc-gov-ng", "Nigeria Data Protection Commission")
    assert (page.allowed_hosts, page.plain_hosts) == (("www.ndpc.gov.ng",), ())
    assert (page.every_hours, page.most, page.trust) == (24, 50, "official")
    feed = registry.add({
        **WEB, "kind": "feed", "url": "http://intranet.example:8080/rss", "hosts": (
            "intranet.example:8080", "www.ndpc.gov.ng",
        ), "notice": "order", "include": ("/orders/",), "exclude": ("print",), "most": "7",
        "every_hours": 6, "status": "in force", "language": "en", "id": "orders",
    })  # fmt: skip
    assert feed.plain_hosts == ("intranet.example:8080",)
    assert registry.listed()[1:] == (page, feed)
    assert registry.entry("orders") == feed
    assert feed.wants("https://x/orders/1")
    assert not feed.wants("https://x/orders/1?print=1")
    assert not feed.wants("https://x/news/1")
    with pytest.raises(SourceError, match=r"news is already the source ndpc-gov-ng"):
        registry.add({**WEB, "kind": "pdf"})


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "page", "url": ""}, "kind: a page needs a url"),
        ({"kind": "telepathy"}, "kind: "),
        ({"url": "ftp://x.org/"}, "url: .*scheme ftp"),
        ({"url": "https://user:word@x.org/"}, "url: .*password"),
        ({"url": "https://127.1/"}, "url: "),
        ({"url": "nonsense"}, "url: "),
        ({"hosts": ["other.example"]}, "url: .*not on the list"),
        ({"include": ["("]}, r"include\.0: .*not a regular expression"),
        ({"exclude": ["*"]}, r"exclude\.0: .*not a regular expression"),
        ({"most": 0}, "most: "),
        ({"every_hours": 0}, "every_hours: "),
        ({"notice": "edict"}, "notice: "),
        ({"trust": "press", "notice": "order"}, "notice: trust press gives a report"),
        ({"trust": "press", "status": "in force"}, "status: what the press reports"),
        ({"path": "folder"}, "folder is not a folder"),
        ({"colour": "red"}, "colour: Extra"),
    ],
)
def test_a_source_of_the_web_that_breaks_the_schema_is_refused(
    registry: Registry, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(SourceError, match=message):
        registry.add({**WEB, "kind": "page", **changes})
    assert len(registry.listed()) == 1


def test_a_folder_has_no_address(tmp_path: Path) -> None:
    for field, value in (("url", "https://x.org/"), ("hosts", ["x.org"]), ("include", ["x"])):
        file = samples.write_yaml(tmp_path / "s.yaml", {"sources": [{**ENTRY, field: value}]})
        with pytest.raises(SourceError, match=rf"sources\.0\.{field}: Extra"):
            Registry(file).listed()


def test_who_speaks_is_named_in_the_languages_that_are_known(tmp_path: Path) -> None:
    file = tmp_path / "sources.yaml"
    own = {"fr": "Autorité", "en": "Authority"}
    entries = [
        {**ENTRY, "issuer": own},
        {**ENTRY, "id": "b", "authority": "ng-ndpc",
         "issuer": "Nigeria Data Protection Commission"},
        {**ENTRY, "id": "c", "authority": "ng-ndpc", "issuer": "NDPC, Lagos office"},
    ]  # fmt: skip
    file.write_text(yaml.safe_dump({"sources": entries}))
    registry = Registry(file)
    names = {entry.id: dict(entry.issuers) for entry in registry.listed()}
    assert names["a"] == own
    assert next(iter(names["a"])) == "en"
    # the bundle knows this authority by that name, so it is known in every language
    assert names["b"]["sw"] == "Tume ya Ulinzi wa Data ya Nigeria"
    assert names["c"] == {"en": "NDPC, Lagos office"}
    registry.remove("c")
    left = [entry.issuer for entry in registry.listed()[1:]]
    assert left == [own, "Nigeria Data Protection Commission"]
