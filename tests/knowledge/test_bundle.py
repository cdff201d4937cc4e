"""The bundled advisories, and how a broken one is refused."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from knowledge.advisories import bundle_folder, load_advisories, load_bundle
from knowledge.domain import LANGUAGES, Advisory, Kind
from knowledge.errors import BundleError

ADVISORIES = load_bundle()
NATIVE = {
    "CN": "zh-Hans", "HK": "zh-Hant", "ES": "es", "PT": "pt", "BR": "pt", "KR": "ko", "ID": "id",
    "KE": "sw", "DE": "de", "FR": "fr", "TH": "th", "CO": "es",
}  # fmt: skip


def ids(advisory: Advisory) -> str:
    return advisory.id


def test_the_bundle_is_whole() -> None:
    assert len(ADVISORIES) >= 145
    assert sum(len(advisory.facts) for advisory in ADVISORIES) >= 480


@pytest.mark.parametrize("advisory", ADVISORIES, ids=ids)
def test_title_summary_and_issuer_in_every_language(advisory: Advisory) -> None:
    for texts in (advisory.titles, advisory.summaries, advisory.issuers):
        assert [tag for tag, _ in texts] == list(LANGUAGES)
        assert all(text.strip() for _, text in texts)


def _years(text: str) -> set[str]:
    return set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text))


@pytest.mark.parametrize("advisory", ADVISORIES, ids=ids)
def test_translations_keep_the_years(advisory: Advisory) -> None:
    english = dict(advisory.summaries)["en"]
    for language, text in advisory.summaries:
        missing = _years(english) - _years(text)
        assert not missing, f"{language}: {missing}"


_ADDRESS = re.compile(r"[\w.-]+@[\w.-]+\w|\b(?:www\.)?[\w-]+\.(?:go|gov|org|com|cn|net)[\w./-]*\w")


@pytest.mark.parametrize("advisory", ADVISORIES, ids=ids)
def test_translations_keep_addresses_and_numbers(advisory: Advisory) -> None:
    """Mailboxes, sites and telephone numbers are never translated."""
    english = dict(advisory.summaries)["en"]
    kept = set(_ADDRESS.findall(english))
    for language, text in advisory.summaries:
        assert all(word in text for word in kept), f"{language}: {kept}"


@pytest.mark.parametrize("advisory", [a for a in ADVISORIES if a.jurisdiction in NATIVE], ids=ids)
def test_facts_also_in_the_authoritys_language(advisory: Advisory) -> None:
    language = NATIVE[advisory.jurisdiction]
    for fact in advisory.facts:
        assert [tag for tag, _ in fact.texts] == ["en", language]


def test_the_ministry_names_nobody() -> None:
    for advisory in ADVISORIES:
        if advisory.authority == "cn-mss":
            assert advisory.named == ()


def test_memory_and_weak_facts_are_not_citable() -> None:
    for advisory in ADVISORIES:
        for fact in advisory.facts:
            if fact.citable:
                assert any(advisory.sources[at].citable for at in fact.sources), advisory.id


def test_what_is_shown_has_an_address_fit_for_citizens() -> None:
    for advisory in ADVISORIES:
        if advisory.url:
            assert advisory.url.startswith(("https://", "http://"))
            assert next(s for s in advisory.sources if s.url == advisory.url).citable


def test_expired_orders_have_a_date() -> None:
    for advisory in ADVISORIES:
        if advisory.kind in (Kind.ORDER, Kind.COURT):
            assert advisory.issued, advisory.id
            assert advisory.status_as_of, advisory.id


FAULTS = [
    ("issued: '2025-05-05'", "issued: '2025-13-05'", "issued"),
    ("issued: '2025-05-05'", "issued: yesterday", "issued"),
    ("authority: ke-highcourt", "authority: ke-somebody", "authority"),
    ("jurisdiction: KE", "jurisdiction: Kenya", "jurisdiction"),
    ("kind: court", "kind: rumour", "kind"),
    ("force: in-force", "force: maybe", "force"),
    ("url: https", "url: httpx", "url"),
    ("facts:", "fakts:", "fa"),
    ("topics:\n", "topics:\n- gossip\n", "topics"),
]


@pytest.mark.parametrize(("old", "new", "field"), FAULTS)
def test_a_broken_file_is_refused_by_name_and_field(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    name = "ke-high-court-2025-05-05.yaml"
    text = (bundle_folder() / name).read_text("utf-8")
    assert old in text
    (tmp_path / name).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BundleError, match=name) as caught:
        load_advisories(tmp_path.glob("*.yaml"))
    assert field in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_id_used_twice_is_refused(tmp_path: Path) -> None:
    source = bundle_folder() / "cn-channel-12377.yaml"
    for name in ("one.yaml", "two.yaml"):
        shutil.copy(source, tmp_path / name)
    with pytest.raises(BundleError, match=r"two\.yaml: id: .* one\.yaml"):
        load_advisories(tmp_path.glob("*.yaml"))


@pytest.mark.parametrize(
    "text", ["- a\n- list\n", "a: [", "\ud800".encode("utf-8", "surrogatepass")]
)
def test_what_is_no_yaml_mapping_is_refused(tmp_path: Path, text: str | bytes) -> None:
    file = tmp_path / "bad.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BundleError, match=r"bad\.yaml"):
        load_advisories([file])
