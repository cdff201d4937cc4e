"""Evidence as it was: which bytes a passage was made of, in each generation."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from ingest.provenance import provenance
from knowledge.errors import KnowledgeIndexError, SourceError
from knowledge.portable import verify
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import WebHome, notice, sitemap

PASSAGE = "web/page/text-0@en"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[WebHome, Site]:
    """A page in two editions, each of which is a generation."""
    with open_site() as site:
        home = WebHome(tmp_path_factory.mktemp("made") / "home", site)
        site.put("/page", notice(1))
        home.add()
        home.refresh()
        site.put("/page", notice(1, extra="The second edition says more."))
        home.refresh()
        return home, site


@pytest.fixture
def home(made: tuple[WebHome, Site], tmp_path: Path) -> WebHome:
    shutil.copytree(made[0].root, tmp_path / "home")
    return WebHome(tmp_path / "home", made[1])


def test_each_generation_shows_its_own_edition(home: WebHome, made: tuple[WebHome, Site]) -> None:
    site = made[1]
    (old,) = provenance(home.store, home.archive, PASSAGE, 1)
    (new,) = provenance(home.store, home.archive, PASSAGE, 2)
    assert "second edition" not in old.passage.text
    assert "second edition" in new.passage.text
    assert (old.live, new.live) == (False, True)
    assert old.record is not None and new.record is not None
    body = notice(1).encode()
    assert home.archive.body(old.record.sha256) == body
    assert old.record.sha256 == hashlib.sha256(body).hexdigest()
    assert new.record.sha256 == hashlib.sha256(site.pages["/page"].body).hexdigest()
    told = "\n".join(new.lines())
    for said in (
        f"passage {PASSAGE}", f"digest {new.passage.digest}", "generation 2, built 20", "(live)",
        f"fetched {new.record.fetched_at} from {site.url('/page')} (html)",
        f"SHA-256 of the bytes {new.record.sha256}",
        f"validators: ETag {site.pages['/page'].etag}",
        "archived bytes: there, and what was fetched", new.passage.text,
    ):  # fmt: skip
        assert said in told
    data = new.as_dict()
    assert (data["id"], data["page"]["sha256"], data["fault"]) == (PASSAGE, new.record.sha256, "")


def test_an_advisory_shows_all_its_passages(home: WebHome) -> None:
    found = provenance(home.store, home.archive, "web/page", 2)
    assert [one.passage.id for one in found] == [PASSAGE]
    bundled = provenance(home.store, home.archive, "es-aepd-0", 1)
    assert len(bundled) > 1
    assert {one.record for one in bundled} == {None}
    assert "not fetched: it came with bundle" in "\n".join(bundled[0].lines())


@pytest.mark.parametrize("damage", [b"", b"other", None])
def test_bytes_that_are_not_what_was_fetched_are_told(home: WebHome, damage: bytes | None) -> None:
    (found,) = provenance(home.store, home.archive, PASSAGE, 1)
    assert found.record is not None
    digest = found.record.sha256
    blob = home.root / "raw" / "blobs" / digest[:2] / f"{digest}.gz"
    if damage is None:
        blob.unlink()
    else:
        blob.write_bytes(damage)
    (found,) = provenance(home.store, home.archive, PASSAGE, 1)
    assert digest[:12] in found.fault
    assert found.fault in "\n".join(found.lines())


def test_what_is_not_there(home: WebHome) -> None:
    with pytest.raises(SourceError, match="generation 2 has no passage and no advisory web/x"):
        provenance(home.store, home.archive, "web/x", 2)
    with pytest.raises(KnowledgeIndexError, match="there is no generation 9"):
        provenance(home.store, home.archive, PASSAGE, 9)


def test_a_source_that_is_held_back_keeps_its_own_evidence(tmp_path: Path) -> None:
    with open_site() as site:
        home = WebHome(tmp_path / "home", site)
        for number in range(6):
            site.put(f"/n{number}", notice(number))
        site.put("/map", sitemap(site, *(f"/n{n}" for n in range(6))), "application/xml")
        site.put("/page", notice(9))
        home.add("/map", id="map", kind="sitemap")
        home.add()
        home.refresh()
        (before,) = provenance(home.store, home.archive, "map/n5", 1)
        # it would shrink, so it stays, while the other source makes a new generation
        site.put("/map", sitemap(site, "/n0"), "application/xml")
        site.put("/n5", notice(5, extra="No longer listed."))
        site.put("/page", notice(9, extra="Another edition."))
        assert home.refresh().generation == 2
        (after,) = provenance(home.store, home.archive, "map/n5", 2)
    assert (after.record, after.fault) == (before.record, "")


def test_rolled_back_verified_and_listed(home: WebHome) -> None:
    assert [verify(home.store, number) for number in home.store.numbers()] == [(), ()]
    assert home.store.rollback() == 1
    assert "second edition" not in home.texts()["web/page"]
    assert [(info.number, info.live) for info in home.store.history()] == [(2, False), (1, True)]
    # what the site has is not new to it, so the next refresh brings it back
    assert home.refresh(offline=True).changed == ("web/page",)
    assert "second edition" in home.texts()["web/page"]
