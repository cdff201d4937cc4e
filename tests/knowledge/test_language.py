from __future__ import annotations

import pytest

from knowledge.language import closest, language_of, mixes_english


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("They pay for a scan of the eye, should I go?", "en"),
        ("¿Es legal que me paguen por el iris?", "es"),
        ("Eles pagam pra escanear o olho, é seguro isso?", "pt"),
        ("On me donne de l'argent pour scanner mon œil", "fr"),
        ("Die geben mir Geld, wenn ich mein Auge scannen lasse", "de"),
        ("Мне предлагают деньги за скан глаза", "ru"),
        ("يعطونني مالا مقابل مسح العين", "ar"),
        ("वे आँख स्कैन करने के पैसे देते हैं", "hi"),
        ("wo log aankh scan karne ke paise dete hain", "hi"),
        ("Mereka kasih uang kalau mata saya di-scan, gimana?", "id"),
        ("目をスキャンしたらお金をくれるそうです", "ja"),
        ("눈을 스캔하면 돈을 준대요", "ko"),
        ("Wanatoa pesa ukipigwa picha ya macho, je ni salama?", "sw"),
        ("เขาให้เงินถ้าสแกนม่านตา", "th"),
        ("他们给钱让我扫虹膜", "zh-Hans"),
        ("佢哋俾錢我掃虹膜", "zh-Hant"),
        ("虹膜", "zh-Hans"),
    ],
)
def test_language(text: str, tag: str) -> None:
    found = language_of(text)
    assert (found.tag, found.spoken) == (tag, True)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Мені пропонують гроші за скан ока, чи варто їхати?", "ru"),
        ("Mi danno dei soldi per una scansione, che cosa faccio?", "es"),
        ("Ze geven mij geld voor een scan van mijn oog, wat moet ik doen?", "de"),
        ("நான் என்ன செய்ய வேண்டும்", "en"),
    ],
)
def test_a_language_we_do_not_speak_is_said_to_be_so(text: str, answer: str) -> None:
    found = language_of(text)
    assert (found.tag, found.spoken) == (answer, False)


@pytest.mark.parametrize("text", ["", "👍", "12345", "?!", "\u200b"])
def test_without_letters_the_hint_decides(text: str) -> None:
    assert language_of(text, "sw").tag == "sw"
    assert language_of(text).tag == "en"


@pytest.mark.parametrize(
    ("tag", "ours"),
    [("pt-BR", "pt"), ("zh-HK", "zh-Hant"), ("zh", "zh-Hans"), ("zh-Hans-HK", "zh-Hans"),
     ("yue", "zh-Hant"), ("uk", "ru"), ("ms", "id"), ("xx", ""), ("", ""), ("EN", "en")],
)  # fmt: skip
def test_closest(tag: str, ours: str) -> None:
    assert closest(tag) == ours


@pytest.mark.parametrize(
    ("text", "tag", "mixed"),
    [
        ("Mon fils a donné son visage, comment faire dans ce pays ?", "fr", False),
        ("Bro es free money, just scan your eye and you get the tokens", "es", True),
        ("扫 iris 换 token", "zh-Hans", True),
        ("Scan your eye", "en", True),
        ("Nilipata pesa kwa sababu ya macho yangu", "sw", False),
    ],
)
def test_english_mixed_into_another_language(text: str, tag: str, mixed: bool) -> None:
    assert mixes_english(text, tag) is mixed
