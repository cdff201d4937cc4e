"""Texts that are nearly the same are known again; others are not, and nothing can be read."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.likeness import HASHES, alike, signature
from tests.bot.groups.texts import GREETINGS, OFFERS, OTHERS, SENTENCES

KEYS = [f"key number {number}".encode() for number in range(12)]
"""The share of pieces is estimated, by each key anew: what holds must hold for all."""

LINKED = re.compile(r"https://\S+|t\.me/\w+|@\w+|[a-z]+\d+")


def same(one: str, other: str) -> set[bool]:
    """What the keys say."""
    return {alike(signature(one, key), signature(other, key)) for key in KEYS}


CHANGES: dict[str, Callable[[str, str], str]] = {
    "nothing": lambda text, _: text,
    "emoji": lambda text, _: f"🔥🔥 {text.replace(',', ' 💰,')} ✅",
    "price": lambda text, _: re.sub(r"\d+", "75", text),
    "greeting": lambda text, language: GREETINGS[language] + text,
    "link": lambda text, _: LINKED.sub("https://other.example.net/x?ref=7", text),
    "sentence": lambda text, language: text + SENTENCES[language],
    "capitals": lambda text, _: text.upper(),
    "lines": lambda text, _: text.replace(". ", ".\n\n").replace("。", "。\n"),
    "invisible": lambda text, _: text.replace(" ", " \u200b"),
    "all of it": lambda text, language: (
        f"👉 {GREETINGS[language]}{re.sub('[0-9]+', '75', text)}{SENTENCES[language]}"
    ),
}


@pytest.mark.parametrize("language", OFFERS)
@pytest.mark.parametrize("change", CHANGES)
def test_a_post_with_something_changed_is_the_same_post(language: str, change: str) -> None:
    text = OFFERS[language]
    assert same(text, CHANGES[change](text, language)) == {True}


@pytest.mark.parametrize("language", OFFERS)
def test_another_offer_is_another_post(language: str) -> None:
    assert same(OFFERS[language], OTHERS[language]) == {False}
    dressed = GREETINGS[language] + OTHERS[language] + SENTENCES[language]
    assert same(GREETINGS[language] + OFFERS[language] + SENTENCES[language], dressed) == {False}


OWN_WORDS = {
    "en": "Please read this before you answer anybody. My neighbour went there last month, and "
          "since then he cannot get his data deleted; nobody picks up the phone and the office "
          "is empty. This is what they sent to half of our building: ",
    "zh": "各位邻居请注意,昨天楼下又有人来发这种消息,我妈差点就去了。警察说已经有好几个人"
          "的账户被拿去洗钱,现在天天跑派出所。千万不要把脸和证件交给不认识的人,他们发的内容"
          "就是下面这一段,大家互相转告,提醒家里的老人:",
    "th": "เตือนทุกคนในกลุ่มนะครับ เมื่อวานมีคนมาชวนแม่ผมไปทำแบบนี้ที่ตลาด พอถามว่าเป็นบริษัทอะไร"
          "ก็ตอบไม่ได้ ตำรวจบอกว่ามีคนโดนเปิดบัญชีม้าไปหลายรายแล้ว อย่าไปหลงเชื่อเด็ดขาด "
          "ข้อความที่เขาส่งมาคือแบบนี้ครับ ",
}  # fmt: skip


@pytest.mark.parametrize("language", OWN_WORDS)
def test_a_long_text_that_quotes_a_post_is_another_text(language: str) -> None:
    assert len(OWN_WORDS[language]) > len(OFFERS[language])
    assert same(OWN_WORDS[language] + OFFERS[language], OFFERS[language]) == {False}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Scan your iris, get $50", "🔥 Scan your iris, get $70!", True),
        ("Scan your iris, get $50", "Hi all! Scan your iris, get $50", True),
        ("Scan your iris, get $50", "Scan your face, get $50", False),
        ("Scan your iris, get $50", "Is it bad to scan your iris?", False),
        ("Scan your iris, get $50", "Scаn yоur iris, gеt $50", True),
        ("Sell your iris scan for 50$, 10 minutes, write me in private now",
         "Sell your bank account for 50$, 10 minutes, write me in private now", False),
        ("куплю аккаунт байбит", "Куплю аккаунт байбит 🔥 50$", True),
        ("куплю аккаунт байбит", "куплю аккаунт окх", False),
        ("Ищем людей на верификацию бирж, оплата 40$, пишите в лс",
         "Ищем людей на работу курьером, оплата 40$, пишите в лс", False),
        ("刷脸一次50元", "刷脸一次 80 元!", True),
        ("刷脸一次50元", "扫码一次50元", False),
        ("收微信号,高价", "收支付宝,高价", False),
        ("加微信a@b.example报名刷脸", "加微信c@d.example报名刷脸", True),
        ("见https://a.example/x刷脸当场结算", "见https://a.example/x今天没有课", False),
        ("สแกนม่านตารับเงิน 500", "🔥สแกนม่านตารับเงิน ๗๐๐", True),
        ("สแกนม่านตารับเงิน 500", "สแกนใบหน้ารับเงิน 500", False),
        ("ok", "ok", True), ("ok", "OK!", True), ("ok", "no", False),
        ("50$", "60$", False), ("🔥", "🔥", True), ("🔥", "💰", False),
        ("https://a.example/x", "https://b.example/x", False),
        ("https://a.example/x", "https://a.example/x", True),
    ],
)  # fmt: skip
def test_short_texts(one: str, other: str, expected: bool) -> None:
    assert same(one, other) == {expected}


@pytest.mark.parametrize("nothing", ["", " ", "\n\n", "\u200b"])
def test_what_says_nothing_is_like_nothing(nothing: str) -> None:
    assert same(nothing, nothing) == {False}
    assert same(nothing, OFFERS["en"]) == {False}
    assert signature("   ", KEYS[0]) == b""


def test_a_signature_of_another_kind_is_like_nothing() -> None:
    mine = signature(OFFERS["en"], KEYS[0])
    for other in (b"", mine[:-1], mine + b"x", b"not a signature"):
        assert not alike(mine, other)
        assert not alike(other, mine)


def test_another_key_gives_another_signature() -> None:
    one, other = (signature(OFFERS["en"], key) for key in KEYS[:2])
    assert not alike(one, other)
    assert sum(a == b for a, b in zip(one, other, strict=True)) < HASHES / 8
    assert signature(OFFERS["en"], KEYS[0]) == one


def test_nothing_can_be_read_in_a_signature() -> None:
    kept = signature(OFFERS["en"], KEYS[0])
    assert len(kept) == HASHES + 2
    words = re.findall(r"\w{4,}", OFFERS["en"].lower())
    assert words and not any(word.encode() in kept.lower() for word in words)


@given(st.text(max_size=300), st.binary(max_size=80))
def test_any_text_is_like_itself_if_it_says_anything(text: str, key: bytes) -> None:
    mine = signature(text, key)
    assert alike(mine, mine) is bool(mine)


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    a, b = signature(one, b"key"), signature(other, b"key")
    assert alike(a, b) is alike(b, a)


def test_the_longest_texts() -> None:
    long = "".join(OFFERS.values()) * 9
    assert alike(signature(long, b"key"), signature(long + " more" * 900, b"key"))
    # one letter that stands for eighteen
    assert signature("".join(f"\ufdfa{chr(0x4E00 + n)}" for n in range(4_096)), b"key")
