"""Stage one of the group screen: what may be an offer passes, in disguise too; the rest ends."""

from __future__ import annotations

import pytest

from knowledge.folding import fold, quick_fold
from knowledge.screening import might_concern

OFFERS = {
    "plain": "Get 50 dollars for an iris scan at the mall today",
    "far apart": "Hi all! "
    + "We are in the big hall near the exit. " * 8
    + "Scan your face, win cash",
    "spelt out": "s.c.a.n your e.y.e.s and get p a i d 20 usdt",
    "letters of another script": "scаn уоur еуеs, gеt раid in сrурtо",
    "signs for letters": "$can your ey3s and get p@id in t0kens",
    "invisible letters": "sc\u200ban your i\u200bris, earn to\u200bkens",
    "full width": "ｓｃａｎ ｙｏｕｒ ｅｙｅ ａｎｄ ｅａｒｎ ｃａｓｈ",
    "Russian": "Скан сетчатки глаза, платим 60 евро сразу",
    "Chinese": "扫描虹膜就送代币，名额有限",
    "Cantonese": "影隻眼就有200蚊，今日之內搞掂",
    "Spanish": "Te pagan 500 pesos por escanear el iris",
    "Arabic": "امسح عينك واحصل على ٥٠ دولار",
    "Hindi": "आँख स्कैन करो और पैसे पाओ",
    "Thai": "สแกนม่านตาได้เงิน 500 บาท",
    "Korean": "홍채 스캔하면 코인 지급",
    "Japanese": "虹彩スキャンでトークンがもらえる",
    "Swahili": "Skani jicho upate pesa",
    "account": "Куплю верифицированный аккаунт биржи, дорого",
    "another language and English": "Gratis crypto bij het station, alleen even je face scan",
}

ORDINARY = {
    "greeting": "Good morning everyone, have a lovely day!",
    "flowers": "The flowers came today, so pretty, thank you",
    "money only": "Can you lend me 20 dollars till Friday?",
    "body only": "My eyes hurt, I stared at the screen all night",
    "crypto": "BTC at 70k, I sold half of mine. Who else?",
    "Russian": "Кто сегодня идёт на футбол?",
    "Chinese": "今天晚上一起吃饭吗？",
    "Arabic": "صباح الخير يا جماعة",
    "emoji": "😂😂😂",
    "nothing": "",
}


@pytest.mark.parametrize("name", OFFERS)
def test_what_may_be_an_offer_passes(name: str) -> None:
    assert might_concern(OFFERS[name])


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_talk_ends_at_once(name: str) -> None:
    assert not might_concern(ORDINARY[name])


def test_a_long_message_is_looked_at_up_to_where_it_is_read() -> None:
    offer = " scan your iris for 50 dollars "
    assert might_concern("a " * 5_000 + offer)
    assert not might_concern("a " * 6_500 + offer)


@pytest.mark.parametrize("text", [*OFFERS.values(), *ORDINARY.values()])
def test_the_quick_way_to_fold_folds_the_same(text: str) -> None:
    assert quick_fold(text) == fold(text)


@pytest.mark.parametrize("text", ["cafe\u0301", "ｶﾞ", "\u1112\u1161\u11ab", "ب\u064eيت"])
def test_marks_that_stand_loose_fold_the_same(text: str) -> None:
    assert quick_fold(text) == fold(text)
