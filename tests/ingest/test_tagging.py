from __future__ import annotations

import pytest

from ingest.documents import Paragraph
from ingest.tagging import READ_PIECES, Tags, tags_of


def tags(*texts: str, title: str = "", language: str = "en") -> Tags:
    return tags_of(title, [Paragraph(text) for text in texts], language)


@pytest.mark.parametrize(
    ("text", "language", "biometrics", "topics"),
    [
        ("Agents scanned the palm of each trader for airtime.", "en",
         {"palm"}, {"palm", "reward-scan"}),
        ("Ils scannaient l'iris des passants en échange d'argent.", "fr",
         {"iris"}, {"iris", "reward-scan"}),
        ("有人以现金换取虹膜扫描，切勿参与。", "zh-Hans", {"iris"}, {"iris", "reward-scan"}),
        ("Children had their fingerprints taken at the gate.", "en",
         {"fingerprint"}, {"fingerprint", "minors"}),
        ("Nobody may sell or rent a verified exchange account.", "en", set(), {"account-trade"}),
        ("You may ask that your iris data be deleted.", "en", {"iris"}, {"withdraw-erase"}),
    ],
)  # fmt: skip
def test_what_a_text_speaks_of(
    text: str, language: str, biometrics: set[str], topics: set[str]
) -> None:
    found = tags(text, language=language)
    assert set(found.biometrics) == biometrics
    assert topics <= set(found.topics)


@pytest.mark.parametrize(
    "texts",
    [
        ("The price of palm oil rose; traders earn more money.",),
        ("Vouchers are handed out on Fridays.",),
        ("Iris flowers bloom in May.",),
        (),
    ],
)
def test_other_matters_have_no_topic(texts: tuple[str, ...]) -> None:
    assert tags(*texts) == Tags()


def test_words_that_stand_apart_make_no_topic() -> None:
    apart = ("The iris is a part of the eye. " + "The eye is described here. " * 60,
             "Staff are paid in cash at the end of each month. " * 12)  # fmt: skip
    assert "reward-scan" not in tags(*apart).topics
    assert "reward-scan" in tags("They pay cash for a scan of the iris.").topics


def test_countries_come_most_often_named_first_and_few() -> None:
    text = "In Kenya and in Kenya again, in Nigeria, in Brazil, in Spain and in Kenya."
    found = tags(text, "Nigeria was named too.")
    assert found.places[:2] in (("KE", "NG"), ("NG", "KE"))
    assert len(found.places) == 3


def test_a_title_counts_and_the_end_of_a_long_text_does_not() -> None:
    assert tags(title="Fingerprints for vouchers").biometrics == ("fingerprint",)
    long = [f"Sentence number {n} says little. " * 40 for n in range(READ_PIECES + 2)]
    assert tags(*long, "They scan the iris for money.").biometrics == ()
