from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ingest.documents import Document, Paragraph
from ingest.passages import document_passages, passages_of
from knowledge.advisories import load_bundle, parse_advisory
from knowledge.domain import Advisory, Force, Part
from tests.ingest import samples


def made(**changes: Any) -> Advisory:
    return parse_advisory(samples.advisory(**changes), where="test.yaml")


def test_one_passage_a_language_of_the_summary_and_of_each_fact_that_may_be_shown() -> None:
    found = [(p.part, p.position, p.language) for p in passages_of(made())]
    assert found == [
        (Part.SUMMARY, 0, "en"),
        (Part.SUMMARY, 0, "es"),
        (Part.FACT, 0, "en"),
        (Part.FACT, 0, "es"),
        (Part.FACT, 2, "en"),
    ]


def test_a_passage_carries_the_advisory_in_its_own_language() -> None:
    summary, spanish, *_ = passages_of(made(), "notice.yaml")
    assert summary.title == "Interim order (es-aepd-notice)"
    assert spanish.title == "Orden cautelar (es-aepd-notice)"
    assert spanish.issuer == "AEPD"
    assert spanish.text == "La AEPD ordenó suspender los escaneos de iris (es-aepd-notice)."
    assert (spanish.force, spanish.status_as_of) == (Force.EXPIRED, "2024-06-06")
    assert spanish.source == "notice.yaml"
    assert summary.id == "es-aepd-notice/summary-0@en"


@pytest.mark.parametrize(
    ("changes", "origin", "citable"),
    [
        ({}, "bundle", True),
        ({"url": ""}, "bundle", False),
        ({"superseded_by": "es-aepd-later"}, "bundle", True),
        ({"url": ""}, "my-folder", True),
        ({"superseded_by": "es-aepd-later"}, "my-folder", True),
    ],
)
def test_citable(changes: dict[str, str], origin: str, citable: bool) -> None:
    found = passages_of(replace(made(**changes), origin=origin))
    assert {passage.citable for passage in found} == {citable}


def test_a_change_of_status_alone_changes_every_digest_and_no_id() -> None:
    before, after = passages_of(made()), passages_of(made(status="annulled by a court"))
    assert [p.id for p in before] == [p.id for p in after]
    assert not {p.digest for p in before} & {p.digest for p in after}


def test_running_text_is_numbered_in_order() -> None:
    advisory = replace(made(), facts=(), summaries=(), origin="f", language="ar")
    text = Paragraph(samples.ARABIC + " ")
    found = document_passages(Document(advisory, "a.txt", (text,) * 40))
    assert [(p.part, p.position) for p in found] == [(Part.TEXT, n) for n in range(len(found))]
    assert len(found) > 2
    assert {p.language for p in found} == {"ar"}
    assert {p.source for p in found} == {"a.txt"}


def test_every_bundled_advisory_gives_passages_with_ids_of_their_own() -> None:
    passages = [p for advisory in load_bundle() for p in passages_of(advisory)]
    assert len({p.id for p in passages}) == len(passages)
    assert all(p.text for p in passages)
    assert {p.advisory for p in passages} == {advisory.id for advisory in load_bundle()}
