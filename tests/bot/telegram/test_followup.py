"""Short follow-up questions, in all our languages, and messages that are none."""

from __future__ import annotations

import pytest

from bot.telegram.followup import About, Again, Fresh, Resolved, Turn, Why, resolve
from bot.wiring import Opened
from knowledge.domain import LANGUAGES, Message, Outcome, Risk
from knowledge.language import language_of
from knowledge.signals import READ_CHARACTERS, read

OFFERS = {
    "en": "They pay 50 dollars for an iris scan at the mall in Nairobi, should I go?",
    "es": "Me pagan 50 euros por escanear el iris en Madrid, ¿voy?",
    "pt": "Pagam 50 euros para escanear a íris em Lisboa, devo ir?",
    "fr": "Ils paient 50 euros pour scanner mon iris à Paris, j'y vais ?",
    "de": "Sie zahlen 50 Euro für einen Iris-Scan in Berlin, soll ich hingehen?",
    "ru": "В Москве платят 50 долларов за сканирование радужки, идти?",
    "ar": "يدفعون 50 دولارا مقابل مسح قزحية العين في القاهرة، هل أذهب؟",
    "hi": "दिल्ली में आँख की पुतली स्कैन कराने के 50 डॉलर देते हैं, क्या मैं जाऊँ?",
    "id": "Di Jakarta ada yang bayar 500 ribu untuk scan iris mata, ikut ga ya?",
    "ja": "東京で虹彩スキャンをすると50ドルもらえるそうです。行くべきですか？",
    "ko": "서울에서 홍채 스캔하면 50달러 준다는데 가도 되나요?",
    "sw": "Wanalipa shilingi 7000 kuskani mboni ya jicho Nairobi, niende?",
    "th": "ที่กรุงเทพเขาให้ 500 บาทแลกกับสแกนม่านตา ควรไปไหม",
    "zh-Hans": "上海有人扫虹膜送50美元，我该去吗？",
    "zh-Hant": "台北有人掃虹膜送50美元，我該去嗎？",
}
PLACES = {
    "en": "and in kenya?", "es": "¿y en Kenia?", "pt": "e no Quênia?", "fr": "et au Kenya ?",
    "de": "und in Kenia?", "ru": "а в Кении?", "ar": "وماذا عن كينيا؟", "hi": "और केन्या में?",
    "id": "kalau di Kenya gimana?", "ja": "じゃあケニアでは？", "ko": "그럼 케냐에서는요?",
    "sw": "na nchini Kenya je?", "th": "แล้วที่เคนยาล่ะครับ", "zh-Hans": "那在肯尼亚呢？",
    "zh-Hant": "那在肯亞呢？",
}  # fmt: skip
WHY = {
    "en": "Why?", "es": "¿Por qué?", "pt": "por quê??", "fr": "Pourquoi ça ?", "de": "Wieso denn?",
    "ru": "а почему?", "ar": "لماذا؟", "hi": "ऐसा क्यों?", "id": "kok bisa?", "ja": "なぜですか？",
    "ko": "왜요?", "sw": "kwa nini?", "th": "ทำไมล่ะ", "zh-Hans": "为什么呢？", "zh-Hant": "點解？",
}  # fmt: skip
DELETE = {
    "en": "how do I delete it?", "es": "¿cómo lo borro?", "pt": "como apago isso?",
    "fr": "comment le supprimer ?", "de": "wie lösche ich das?", "ru": "как это удалить?",
    "ar": "كيف أحذفها؟", "hi": "इसे कैसे मिटाऊँ?", "id": "bagaimana cara menghapusnya?",
    "ja": "どうやって削除する？", "ko": "어떻게 삭제해요?", "sw": "nitaifutaje?", "th": "ลบยังไง",
    "zh-Hans": "怎么删除？", "zh-Hant": "怎麼刪除？",
}  # fmt: skip


def turn(text: str, country: str = "", risk: Risk = Risk.HIGH, quoted: str = "") -> Turn:
    language = language_of(text or quoted).tag
    message = Message(text, quoted)
    return Turn(message, language, country, (), risk, 1)


def resolved(text: str, *turns: Turn) -> Resolved:
    return resolve(text, read(Message(text)), turns)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_for_another_place(language: str) -> None:
    found = resolved(PLACES[language], turn(OFFERS[language]))
    assert isinstance(found, Again)
    again = read(found.message)
    assert (again.country, again.language) == ("KE", language)
    assert again.countries[:1] == ("KE",)
    assert {"iris", "biometric"} & again.names


@pytest.mark.parametrize("language", LANGUAGES)
def test_why(language: str) -> None:
    before = turn(OFFERS[language])
    assert resolved(WHY[language], before) == Why(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_without_a_subject_gets_the_one_before(opened: Opened, language: str) -> None:
    found = resolved(DELETE[language], turn(OFFERS[language], "KE"))
    assert isinstance(found, About)
    assert found.message.text.startswith(DELETE[language])
    assert (found.message.country, found.message.language) == ("KE", language)
    answer = opened.desk.consult(found.message)
    assert answer.outcome is not Outcome.OUT_OF_SCOPE
    assert answer.language == language


def test_a_party_that_was_named_is_named_again() -> None:
    before = turn("Is Worldcoin banned in Spain?", "ES")
    for text in ("how do I delete it?", "where do I report it?", "is it still in force?"):
        found = resolved(text, before)
        assert isinstance(found, About)
        assert "worldcoin" in found.message.text.casefold()
        assert read(found.message).entities == ("world",)
        assert found.message.country == "ES"


def test_the_party_is_named_in_the_script_of_the_question() -> None:
    before = turn("Worldcoin ผิดกฎหมายในไทยไหม", "TH")
    found = resolved("ลบยังไง", before)
    assert isinstance(found, About)
    assert "เวิลด์คอยน์" in found.message.text
    assert read(found.message).language == "th"


def test_an_authority_alone_is_a_subject_too() -> None:
    found = resolved("is it still in force?", turn("What did the AEPD order?", "ES"))
    assert isinstance(found, About)
    assert "es-aepd" in read(found.message).entities


ACTS = ["is it legal?", "should I do it?", "is it legal there?"]


@pytest.mark.parametrize("text", ACTS)
def test_a_question_on_the_act_keeps_the_act(opened: Opened, text: str) -> None:
    before = turn(OFFERS["en"], "KE")
    found = resolved(text, before)
    assert isinstance(found, About)
    assert found.message.text == f"{before.message.text}\n{text}"
    assert opened.desk.consult(found.message).risk is Risk.HIGH


def test_the_act_elsewhere() -> None:
    found = resolved("is it legal in Germany?", turn(OFFERS["en"], "KE"))
    assert isinstance(found, About)
    assert read(found.message).country == "DE"


def test_a_long_offer_before_leaves_room_for_the_question() -> None:
    found = resolved("is it legal?", turn("iris scan for 50 dollars " * 600))
    assert isinstance(found, About)
    assert len(found.message.text) <= READ_CHARACTERS
    assert found.message.text.endswith("is it legal?")


def test_a_place_alone_answers_the_question_for_the_country() -> None:
    found = resolved("Kenya", turn("They give 50 dollars for an iris scan at the mall. Go?"))
    assert isinstance(found, Again)
    assert found.message.text.startswith("Kenya: They give 50 dollars")
    assert found.message.country == "KE"


def test_a_question_of_law_moves_with_its_place(opened: Opened) -> None:
    found = resolved("and in Kenya?", turn("Is Worldcoin banned in Spain?", "ES", Risk.CAUTION))
    assert isinstance(found, Again)
    assert found.message.text == "Kenya: Is Worldcoin banned in Kenya?"
    answer = opened.desk.consult(found.message)
    assert any(c.authority.startswith("ke-") for c in answer.citations)
    assert not any(c.authority.startswith("es-") for c in answer.citations)


def test_a_forwarded_offer_moves_too() -> None:
    before = turn("", quoted="Scan your iris in Nairobi, we pay 7000 KES")
    found = resolved("and in Ghana?", before)
    assert isinstance(found, Again)
    assert found.message.text == ""
    assert found.message.quoted == "Ghana: Scan your iris in Ghana, we pay 7000 KES"
    assert read(found.message).country == "GH"


def test_two_places() -> None:
    found = resolved("and in Kenya or Ghana?", turn(OFFERS["en"]))
    assert isinstance(found, Again)
    assert {"KE", "GH"} <= set(read(found.message).countries)


def test_a_language_that_was_chosen_stays() -> None:
    before = Turn(Message(OFFERS["en"], language="fr"), "fr", "KE", (), Risk.HIGH, 1)
    found = resolved("and in Ghana?", before)
    assert isinstance(found, Again)
    assert found.message.language == "fr"


def test_it_is_the_last_question_on_our_subject_that_counts() -> None:
    offer, thanks = turn(OFFERS["en"]), turn("thanks", risk=Risk.OUT_OF_SCOPE)
    assert resolved("why?", offer, thanks) == Why(offer)
    assert resolved("why?", thanks) == Fresh()


FRESH = [
    "My cousin in Kenya says they now give 100 dollars for an eye scan at the mall, is it true?",
    "Scan your iris in Kenya for 50 dollars",
    "how do I delete my iris code?",
    "is Worldcoin legal in Kenya?",
    "what time is it in Kenya?",
    "who won in Kenya?",
    "why do they need my fingerprint?",
    "thanks a lot",
    "👍",
    "",
    "will it rain tomorrow?",
    "My friend went to Kenya and he told me that they were all very nice, and in Ghana as well?",
    "देश में मौसम कैसा है?",
    "肯尼亚的首都是哪里？",
    "¿qué tiempo hace en Kenia?",
]


@pytest.mark.parametrize("text", FRESH)
def test_messages_of_their_own(text: str) -> None:
    assert resolved(text, turn(OFFERS["en"], "KE")) == Fresh()


@pytest.mark.parametrize("text", [*PLACES.values(), *WHY.values(), *DELETE.values()])
def test_nothing_before_it_means_nothing_to_follow(text: str) -> None:
    assert resolved(text) == Fresh()
