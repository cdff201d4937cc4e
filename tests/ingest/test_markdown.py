from __future__ import annotations

import pytest

from ingest.documents import OperatorNote, Paragraph
from ingest.markdown import (
    TITLE_LENGTH,
    joined,
    markdown_extract,
    markdown_paragraphs,
    plain_extract,
    shortened,
)
from knowledge.errors import SourceError
from tests.ingest import samples

NOTE = """---
title: "Warnung: Iris"
url: https://example.org/warnung
issued: 2024-12-19
issuer: BayLDA
language: de-AT
status: still standing
---
"""


def test_the_operators_note_at_the_head() -> None:
    for reader in (plain_extract, markdown_extract):
        content = reader(NOTE + "\nErster Absatz.\n\nZweiter.")
        assert content.title == "Warnung: Iris"
        assert content.note == OperatorNote(
            title="Warnung: Iris",
            url="https://example.org/warnung",
            issued="2024-12-19",
            issuer="BayLDA",
            language="de",
            status="still standing",
        )
        assert content.paragraphs[-1].text == "Zweiter."
        assert "title" not in content.paragraphs[0].text


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("authority: cn-mss", "front matter: authority: Extra inputs"),
        ("issued: 6 March 2024", "front matter: issued: .*not a date"),
        ("issued: 2024-13-01", "front matter: issued"),
        ("url: javascript:alert(1)", "front matter: url"),
        ("language: klingon", "front matter: language: .*unknown language"),
        ("title: [a, b]", "front matter: title"),
        ("title: 'open", "front matter: "),
    ],
)
def test_a_fault_in_the_note_names_the_field(line: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        markdown_extract(f"---\n{line}\n---\nText.")


def test_rules_are_no_note() -> None:
    content = plain_extract("---\nFirst part.\n---\n\nSecond part.")
    assert content.note == OperatorNote()
    assert "First part." in content.paragraphs[0].text


def test_markdown_paragraphs() -> None:
    text = """Setext title
============
Two lines
of one paragraph with **strong** words, _soft_ ones and a [link](https://e.org/?q=1).

## Section ##
- first item
- second item, snake_case_name and 2*3*4 stay
1. numbered

> quoted <!-- a secret
for machines --> text ![picture](x.png)

| Date | Act |
|---|---|
| 2024 | Order |

```
code
```
***
"""
    assert markdown_paragraphs(text) == (
        Paragraph("Setext title", heading=True),
        Paragraph("Two lines of one paragraph with strong words, soft ones and a link."),
        Paragraph("Section", heading=True),
        Paragraph("- first item"),
        Paragraph("- second item, snake_case_name and 2*3*4 stay"),
        Paragraph("1. numbered"),
        Paragraph("quoted  text"),
        Paragraph("Date · Act"),
        Paragraph("2024 · Order"),
        Paragraph("code"),
    )


def test_plain_text_is_left_as_it_is_but_for_its_lines() -> None:
    content = plain_extract("A title\n\n# not a heading *here*\nsecond line\n\n- item\n- item")
    assert content.title == "A title"
    assert content.paragraphs == (
        Paragraph("A title", heading=True),
        Paragraph("# not a heading *here* second line"),
        Paragraph("- item"),
        Paragraph("- item"),
    )


def test_the_title_of_a_text_without_one_is_its_first_line_cut_at_a_word() -> None:
    content = plain_extract(samples.ENGLISH * 10)
    assert content.title.endswith("…")
    assert len(content.title) <= TITLE_LENGTH
    assert (samples.ENGLISH * 10).startswith(content.title[:-1] + " ")
    assert not content.paragraphs[0].heading
    assert len(shortened(samples.CHINESE * 5)) == TITLE_LENGTH


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["one", " two "], "one two"),
        (["国家安", "全部提醒"], "国家安全部提醒"),
        (["虹膜", "scan", "扫描"], "虹膜 scan 扫描"),
        (["개인정보", "보호"], "개인정보 보호"),
        ([], ""),
    ],
)
def test_wrapped_lines_are_joined_as_the_script_wants(lines: list[str], whole: str) -> None:
    assert joined(lines) == whole
