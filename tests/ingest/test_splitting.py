from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.documents import Paragraph
from ingest.splitting import PIECE_COST, cost, pieces, sentences

ENGLISH = "The authority ordered the company to stop collecting iris data at once. "
CHINESE = "国家安全部提醒，虹膜信息一旦泄露便无法更改，请谨慎提供。"
THAI = "สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลสั่งให้ระงับการสแกนม่านตา "
RUSSIAN = "Ведомство предупреждает, что радужную оболочку глаза нельзя изменить. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Did it? It did!", ["It rained. ", "Did it? ", "It did!"]),
        ("Dr. Who met Mr. No. 5 in court.", ["Dr. Who met Mr. No. 5 in court."]),
        ("The U.S. Army left. It came back.", ["The U.S. Army left. ", "It came back."]),
        ("Under Art. 9 GDPR that holds. Yes.", ["Under Art. 9 GDPR that holds. ", "Yes."]),
        ("Am 6. März ordnete sie es an.", ["Am 6. März ordnete sie es an."]),
        ("It cost 1.5 m. That was 2024. Then", ["It cost 1.5 m. That was 2024. ", "Then"]),
        ("See example.org for more. e.g. this", ["See example.org for more. e.g. this"]),
        ("He said “stop.” They did.", ["He said “stop.” ", "They did."]),
        ("国家安全部提醒。请谨慎！“好吗？”是", ["国家安全部提醒。", "请谨慎！", "“好吗？”", "是"]),
        ("제재했다. 그래서 벌금이다.", ["제재했다. ", "그래서 벌금이다."]),
        ("यह सच है। ठीक है।", ["यह सच है। ", "ठीक है।"]),
        ("هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟ ", "نعم."]),
        ("", []),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


@given(st.text(max_size=400))
def test_sentences_joined_are_the_text(text: str) -> None:
    assert "".join(sentences(text)) == text


@pytest.mark.parametrize(
    ("sentence", "most"), [(ENGLISH, 1200), (CHINESE, 400), (THAI, 1000), (RUSSIAN, 1060)]
)
def test_long_text_is_cut_to_what_the_model_reads(sentence: str, most: int) -> None:
    found = pieces([Paragraph(sentence * 60)])
    assert len(found) > 1
    assert max(map(len, found)) <= most
    assert min(map(len, found[:-1])) > most * 0.8
    assert re.sub(r"\s", "", "".join(found)) == re.sub(r"\s", "", sentence * 60)


def test_a_piece_never_ends_inside_a_sentence_that_fits() -> None:
    text = " ".join(f"Sentence number {n} says {'something ' * (n % 9)}here." for n in range(200))
    for piece in pieces([Paragraph(text)]):
        assert piece.startswith("Sentence")
        assert piece.endswith("here.")


def test_a_sentence_that_is_too_long_is_cut_behind_words_and_marks() -> None:
    words = pieces([Paragraph("word " * 1000)])
    assert all(piece.split() == ["word"] * len(piece.split()) for piece in words)
    # one run of letters with vowel signs, and no place to breathe
    runs = pieces([Paragraph("कि" * 1000)])
    assert len(runs) > 1
    assert all(piece.startswith("क") for piece in runs)
    assert "".join(runs) == "कि" * 1000


def test_paragraphs_are_kept_together_and_apart_by_headings() -> None:
    short = [Paragraph("One thing."), Paragraph("Another thing.")]
    assert pieces(short) == ("One thing.\nAnother thing.",)
    body = Paragraph(ENGLISH * 6)
    found = pieces([Paragraph("First", True), body, Paragraph("Second", True), body])
    assert [piece.split("\n")[0] for piece in found] == ["First", "Second"]


def test_a_heading_stays_with_what_it_heads() -> None:
    found = pieces([Paragraph("A notice", True), Paragraph(ENGLISH * 40)])
    assert found[0].startswith("A notice\nThe authority")
    assert not any(piece.endswith("A notice") for piece in found)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.text(max_size=300), st.booleans()), max_size=6),
    st.integers(min_value=20, max_value=200),
)
def test_pieces_are_never_empty_or_too_dear_and_lose_nothing(
    paragraphs: list[tuple[str, bool]], limit: int
) -> None:
    found = pieces((Paragraph(text, heading) for text, heading in paragraphs), float(limit))
    assert all(piece.strip() for piece in found)
    assert all(cost(piece) <= limit for piece in found)
    whole = "".join(text for text, _ in paragraphs)
    assert "".join("".join(found).split()) == "".join(whole.split())


def test_the_budget_is_well_below_what_the_model_takes() -> None:
    assert cost("a" * 1200) == PIECE_COST
    assert cost("虹" * 400) == PIECE_COST
