"""A joker, a reporter and a worried mother write about an offer that was posted, each in a group
of their own tongue. Only the offer gets a hint."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.groups.settings import Mode
from tests.bot.telegram.talks import Talk
from tests.journeys.neighbours import settled_in


@dataclass(frozen=True, slots=True)
class Voices:
    """What is said about one offer."""

    offer: str
    joker: str
    reporter: str
    mother: str
    warning: str


VOICES = {
    "en": Voices(
        "Earn 50 dollars in tokens today: come to our kiosk, let us scan your iris, cash at once. "
        "Write me in private",
        "Lol I would sell both my eyeballs and my nose for 50 bucks, where do I sign up 😂😂",
        "For my article on people who were paid 50 dollars for an iris scan at a kiosk: has "
        "anybody here seen such an offer? I am a reporter and would like to talk to you",
        "My daughter was told she would get 50 dollars if she lets them scan her iris at that "
        "kiosk. She is 15. Is that allowed? Should I be worried?",
        'Do not go there! They write "{offer}" and then sell your eyes to whoever pays.',
    ),
    "ru": Voices(
        "Скан радужки за 3500 рублей на карту, ТЦ Мега, Екатеринбург, пишите в личку, адрес скину",
        "Ого, за 3500 я бы и глаза, и душу продал 😂😂",
        "Пишу для газеты о людях, которым предлагали деньги за скан радужки. Если с вами такое "
        "было, расскажите, пожалуйста",
        "Моей дочке 15, ей пообещали 3500, если она даст отсканировать глаз в ТЦ. Это законно? Я "
        "очень волнуюсь",
        "Не ведитесь на это: «{offer}». Мошенники, потом данные не вернёшь.",
    ),
    "id": Voices(
        "Ayo guys scan iris mata dapat 500 ribu langsung cair, lokasi di mall Bekasi, minat DM "
        "saya",
        "wkwkwk 500 ribu buat mata, ginjal sekalian dong 😂",
        "Saya wartawan, sedang menulis tentang orang yang ditawari uang untuk scan iris. Ada yang "
        "pernah mengalami?",
        "Anak saya 15 tahun ditawari 500 ribu kalau mau scan iris di mall. Apa itu boleh? Saya "
        "khawatir",
        'Hati-hati, jangan tergiur pesan seperti ini: "{offer}". Itu penipuan.',
    ),
    "ar": Voices(
        "يا شباب، تعالوا إلى الكشك في المول، نمسح قزحية عينك ونعطيك 50 دولارًا نقدًا فورًا، راسلوني "
        "على الخاص",
        "ههههه أبيع عيوني الاثنتين بخمسين دولار 😂",
        "أنا صحفية أكتب عن أشخاص عُرض عليهم المال مقابل مسح القزحية. هل مرّ أحد منكم بهذا؟",
        "ابنتي عمرها 15 سنة، وعدوها بخمسين دولارًا إذا سمحت لهم بمسح قزحية عينها. هل هذا قانوني؟ "
        "أنا قلقة جدًا",
        "احذروا من هذه الرسالة: «{offer}». إنها عملية احتيال.",
    ),
}


@pytest.mark.parametrize("language", VOICES)
async def test_nobody_is_hinted_at_for_speaking_about_an_offer(talk: Talk, language: str) -> None:
    voices = VOICES[language]
    # No pauses: what is silent is so because of what it says.
    chosen = {"thread_minutes": 0, "hints_per_hour": 12}
    group = await settled_in(talk, language, "Group", "Admin", Mode.BOTH, **chosen)

    # They speak before anybody has posted it, and nothing is done or counted.
    said = [
        await group.member("Joker").says(voices.joker, group.group),
        await group.member("Reporter").says(voices.reporter, group.group),
        await group.member("Mother").says(voices.mother, group.group),
        await group.member("Uncle").says(voices.warning.format(offer=voices.offer), group.group),
    ]
    await group.silent_about(*said)
    assert group.counts == {} and group.hints == []

    # Somebody posts it: that is hinted at, in their tongue.
    offer = await group.member("Newcomer").says(voices.offer, group.group)
    hint = await group.hint_under(offer)
    await group.owner.hears()
    assert group.owner.reads(hint, "hint-automatic")

    # They answer it, quoting it as people do, and still nobody is hinted at.
    said = [
        await group.member("Joker 2").replies(offer, voices.joker),
        await group.member("Reporter 2").replies(offer, voices.reporter),
        await group.member("Mother 2").replies(offer, voices.mother),
    ]
    await group.silent_about(*said)
    assert len(group.group.messages) == 1
    assert group.counts == {"offers": 1, "hints": 1}
    assert (
        len(group.owner.person.messages) == 3
    )  # two answers to commands, and the card of the offer
