"""The lexicon files of all languages: whole, and telling what they should."""

from __future__ import annotations

from importlib import resources

import pytest
import yaml

from knowledge.concepts import concept_groups, concept_hits, lexicon
from knowledge.domain import LANGUAGES

OFFERS = {
    "en": "We pay cash for an iris scan, DM me",
    "zh-Hans": "扫虹膜给现金，私信我",
    "zh-Hant": "掃虹膜有現金，私訊我",
    "es": "Pagamos en efectivo por escanear el iris, escríbeme",
    "pt": "Pagamos dinheiro por escanear a íris, chama no privado",
    "fr": "On paie en espèces pour un scan de l'iris, écris-moi",
    "de": "Wir zahlen bar für einen Irisscan, schreib mir",
    "ru": "Платим наличными за скан радужки, пишите в лс",
    "ar": "ندفع نقدا مقابل مسح قزحية العين، راسلني",
    "hi": "आईरिस स्कैन के लिए नकद पैसे देते हैं, मैसेज करो",
    "id": "Dibayar tunai untuk scan iris mata, chat aku",
    "ja": "虹彩スキャンで現金を差し上げます、DMください",
    "ko": "홍채 스캔하면 현금 드려요, DM 주세요",
    "sw": "Tunalipa pesa taslimu kwa kuscan mboni ya jicho, nitumie ujumbe",
    "th": "จ่ายเงินสดสำหรับสแกนม่านตา ทักแชทมา",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lexicon_has_words_for_every_concept(language: str) -> None:
    text = (resources.files("knowledge") / "lexicon" / f"{language}.yaml").read_text("utf-8")
    data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - strings only
    assert data["language"] == language
    assert set(data["concepts"]) == set(concept_groups())
    thin = [name for name, terms in data["concepts"].items() if not terms]
    assert not thin
    assert all(isinstance(term, str) and term.strip("*~ ") for terms in data["concepts"].values()
               for term in terms)  # fmt: skip
    assert set(data["negators"]) == {"before", "after"}
    assert all((2 <= len(place) <= 5 and place.isupper()) or place == "US-IL"
               for place in data["places"])  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plain_offer_is_read_in_every_language(language: str) -> None:
    names = {hit.concept for hit in concept_hits(OFFERS[language], language)}
    groups = {concept_groups().get(name) for name in names}
    assert "iris" in names
    assert "reward" in groups
    assert "call" in groups


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_term_matches_nearly_everything(language: str) -> None:
    """A biometric term must not fire on an ordinary sentence of its own language."""
    text = ORDINARY[language]
    read = {hit.concept for hit in concept_hits(text, language)}
    groups = {concept_groups().get(name) for name in read}
    assert "biometric" not in groups, read
    assert "identity" not in groups or "reward" not in groups, read


ORDINARY = {
    "en": "The bus was late again, so we walked home in the rain and made soup.",
    "zh-Hans": "公交车又晚点了，我们冒雨走回家，煮了一锅汤。",
    "zh-Hant": "巴士又遲到，我哋冒雨行返屋企，煲咗鍋湯。",
    "es": "El autobús llegó tarde otra vez y volvimos andando bajo la lluvia.",
    "pt": "O ônibus atrasou de novo e voltamos a pé na chuva.",
    "fr": "Le bus était encore en retard, nous sommes rentrés à pied sous la pluie.",
    "de": "Der Bus kam wieder zu spät, also liefen wir im Regen nach Hause.",
    "ru": "Автобус опять опоздал, мы пошли домой пешком под дождём.",
    "ar": "تأخرت الحافلة مرة أخرى فعدنا إلى البيت مشيا تحت المطر.",
    "hi": "बस फिर देर से आई, हम बारिश में पैदल घर लौटे।",
    "id": "Bisnya telat lagi, jadi kami jalan pulang sambil kehujanan.",
    "ja": "バスがまた遅れて、雨の中を歩いて家に帰った。",
    "ko": "버스가 또 늦어서 비를 맞으며 집까지 걸어갔다.",
    "sw": "Basi lilichelewa tena, tukarudi nyumbani kwa miguu mvua ikinyesha.",
    "th": "รถเมล์มาสายอีกแล้ว เราเลยเดินกลับบ้านกลางสายฝน",
}


def test_lexicons_are_read_once() -> None:
    assert lexicon("en") is lexicon("en")
