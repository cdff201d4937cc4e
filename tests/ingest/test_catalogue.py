from __future__ import annotations

from pathlib import Path

import pytest

from ingest.catalogue import catalogue, from_catalogue
from ingest.sources import Registry
from knowledge.advisories import AUTHORITIES, load_bundle
from knowledge.errors import SourceError


def test_the_catalogue_holds_official_pages_of_the_bundle_and_reads_none() -> None:
    entries = catalogue()
    known = {source.url for a in load_bundle() for source in a.sources if source.citable}
    assert len(entries) >= 25
    assert len({entry.id for entry in entries}) == len({entry.url for entry in entries})
    for entry in entries:
        assert entry.url in known, entry.id
        assert entry.authority in AUTHORITIES
        assert entry.url.startswith("https://")
        assert (entry.enabled, entry.trust, entry.web) == (False, "official", True)
        assert entry.issuer != entry.authority
        # in every language that the bundle is in
        assert {"en", "sw", "zh-Hans"} <= dict(entry.issuers).keys(), entry.authority


def test_an_entry_is_switched_on_by_its_id(tmp_path: Path) -> None:
    registry = Registry(tmp_path / "sources.yaml")
    wanted = next(entry for entry in catalogue() if entry.notice)
    added = registry.add(from_catalogue(wanted.id))
    assert added.enabled
    assert added == wanted.model_copy(update={"enabled": True})
    assert registry.listed()[1:] == (added,)
    with pytest.raises(SourceError, match="there is already a source"):
        registry.add(from_catalogue(wanted.id))
    with pytest.raises(SourceError, match="the catalogue has no source other"):
        from_catalogue("other")
