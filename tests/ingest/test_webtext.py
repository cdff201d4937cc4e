from __future__ import annotations

import random

import pytest

from ingest.webtext import near_duplicates
from tests.ingest import samples

WORDS = [f"word{number}" for number in range(2_000)]


def text(seed: int, length: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def letters(seed: int, length: int = 150) -> str:
    draw = random.Random(seed)
    return "".join(chr(0x4E00 + draw.randrange(2_000)) for _ in range(length))


RELEASE = text(1)
NOTICE = letters(1)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (RELEASE, RELEASE, True),
        (RELEASE, RELEASE.upper().replace(" ", "\n\n"), True),
        (RELEASE, f"MADRID, 6 March. {RELEASE} Press office: tel. 12 34. All rights.", True),
        (RELEASE, " ".join(RELEASE.split()[:150]), True),
        (RELEASE, RELEASE.replace(RELEASE.split()[90], "corrected"), True),
        (RELEASE, " ".join(RELEASE.split()[:60]) + " " + text(2, 140), False),
        (RELEASE, " ".join(sorted(RELEASE.split())), False),
        (RELEASE, text(3), False),
        (NOTICE, f"新华社电：{NOTICE}（完）", True),
        (NOTICE, "，".join(NOTICE[n : n + 40] for n in range(0, 150, 40)), True),
        (NOTICE, letters(2), False),
        (samples.THAI * 2, samples.THAI * 2 + "จบ", True),
        (samples.ENGLISH, samples.SPANISH, False),
        ("Iris scans stopped.", "iris scans stopped", True),
        ("Iris scans stopped.", "Iris scans resumed.", False),
        ("", "", False),
        ("…", "!", False),
    ],
)
def test_two_texts(one: str, other: str, alike: bool) -> None:
    assert near_duplicates([one, other]) == (((0, 1),) if alike else ())


def test_groups_among_many() -> None:
    texts = [text(number) for number in range(100, 400)]
    texts[7] = f"{texts[3]} A line of the site's own."
    texts[9] = f"Another head. {texts[3]}"
    texts[250] = texts[20]
    texts += [NOTICE, "", f"{NOTICE}。", ""]
    expected = ((3, 7, 9), (20, 250), (300, 302))
    assert near_duplicates(texts) == expected
    assert near_duplicates(texts) == expected


def test_the_order_of_texts_does_not_change_who_is_alike() -> None:
    texts = [text(1), text(2), f"{text(1)} end", text(3), f"begin {text(2)}"]
    turned = near_duplicates(texts[::-1])
    assert {frozenset(4 - place for place in group) for group in turned} == {
        frozenset(group) for group in near_duplicates(texts)
    }


def test_a_crowd_of_equal_texts_is_one_group() -> None:
    assert near_duplicates([RELEASE] * 300) == (tuple(range(300)),)


def test_how_alike_is_enough_can_be_set() -> None:
    half = " ".join(RELEASE.split()[:120])
    assert near_duplicates([RELEASE, half], alike=0.5) == ((0, 1),)
    assert near_duplicates([RELEASE, half], alike=0.9) == ()
