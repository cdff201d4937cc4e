"""What is fetched today is cited in the next answer, with the bundled models."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.wiring import open_desk, open_vectors
from ingest.refresh import refresh
from ingest.report import RefreshOutcome
from knowledge.advisories import bundle_folder
from knowledge.domain import Answer, Kind, Message, Outcome, Risk
from tests.ingest.site import Site, open_site
from tests.ingest.webhome import WebHome, html, notice

BUNDLED = (
    "cn-mss-2025-08-06-biometrics", "eu-europol-2025-biometric-vulnerabilities",
    "gb-ico-cannot-reset", "it-garante-2024-03-21-warning", "ng-channel-ndpc",
    "hk-pcpd-2024-05-22-enforcement-notice", "ke-high-court-2025-05-05",
)  # fmt: skip

ORDER = (
    "The Nigeria Data Protection Commission has ordered Brightpalm Ventures to stop all palm "
    "scans of market traders in Lagos and Kano for airtime and data bundles.",
    "Agents put up a tent beside the market, scanned both palms of each trader and credited two "
    "thousand naira of airtime. Nobody was told where the palm prints were kept.",
    "Consent that is bought with airtime is not freely given, the Commission found. A palm print "
    "cannot be changed like a password, so a copy in the wrong hands does harm for life.",
    "The palm prints collected so far have to be deleted within fourteen days. Traders may ask "
    "the Commission for help and need not pay anything back.",
)
"""An invented order of an invented case."""

HEAD = '<meta property="article:published_time" content="2026-04-21T09:00:00+01:00">'


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, site: Site) -> Settings:
    """A home with a small bundle, and a Nigerian page fetched from the site."""
    root = tmp_path_factory.mktemp("answers")
    (root / "bundle").mkdir()
    for name in BUNDLED:
        shutil.copy(bundle_folder() / f"{name}.yaml", root / "bundle")
    site.put("/orders/palm", html("Order on palm scans for airtime", *ORDER, head=HEAD))
    site.put("/news", notice(1))
    home = WebHome(root, site)
    home.add("/orders/palm", id="ndpc", notice="order")
    home.add("/news", id="news")
    settings = Settings(home=root)
    with open_vectors(settings, shipped=True) as vectors, home.reader() as reader:
        report = refresh(home.store, home.registry, vectors, reader=reader)
    assert report.outcome is RefreshOutcome.PUBLISHED
    assert report.embedded < 12, "the bundle's vectors come with it"
    return settings


def asked(settings: Settings, text: str, country: str = "") -> Answer:
    with open_desk(settings) as opened:
        return opened.desk.consult(Message(text, country=country))


@pytest.mark.parametrize(
    ("offer", "language", "country", "nigeria"),
    [
        ("They scan your palm at the market in Lagos and give 2000 naira airtime. Should I go?",
         "en", "", "Nigeria"),
        ("Au marché de Lagos, on scanne la paume de la main contre du crédit téléphonique. "
         "Est-ce que je dois y aller ?", "fr", "", "Nigeria"),
        ("Free airtime if you let us scan your palm, come to our tent today!", "en", "NG",
         "Nigeria"),
    ],
)  # fmt: skip
def test_a_new_order_is_cited_in_the_next_answer(
    settings: Settings, site: Site, offer: str, language: str, country: str, nigeria: str
) -> None:
    answer = asked(settings, offer, country)
    assert (answer.outcome, answer.risk) == (Outcome.ANSWERED, Risk.HIGH)
    assert answer.language == language
    (citation,) = (c for c in answer.citations if c.authority == "ng-ndpc" and c.kind is Kind.ORDER)
    assert citation.advisory == "ndpc/orders/palm"
    assert citation.url == site.url("/orders/palm")
    # the bundle knows the authority, and so its name in the asker's language
    assert (
        citation.issuer
        == {
            "en": "Nigeria Data Protection Commission",
            "fr": "Commission nigériane de protection des données (NDPC)",
        }[language]
    )
    assert (citation.issued, citation.status) == ("2026-04-21", "in force unknown")
    assert citation.quote in " ".join(ORDER) or citation.quote.startswith("Order on palm")
    assert nigeria in answer.text
    assert site.url("/orders/palm") in answer.text


def test_another_country_is_not_told_of_it_as_its_own(settings: Settings) -> None:
    answer = asked(settings, "They pay 50 dollars for a scan of my iris in Nairobi")
    local = [c.authority for c in answer.citations if c.authority.startswith(("ke-", "ng-"))]
    assert "ke-highcourt" in local
    assert "ng-ndpc" not in local


def test_the_order_can_be_looked_up(settings: Settings, tmp_path: Path) -> None:
    with open_desk(settings) as opened:
        found = opened.desk.search("palm prints for airtime deleted within fourteen days", 3)
    assert found[0].passage.advisory == "ndpc/orders/palm"
