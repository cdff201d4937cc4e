"""Ten members of a group in Bekasi pass on the same offer, one after the other."""

from __future__ import annotations

import pytest

from bot.groups.settings import Mode
from tests.bot.telegram.talks import PATIENT, Talk
from tests.journeys.neighbours import settled_in
from tests.journeys.people import Friend

OFFER = (
    "Yang mau 800rb cair hari ini datang ke ruko Bekasi Timur, cuma scan mata ke bola perak 30 "
    "detik, langsung dibayar, chat saya ya"
)
AS_PASSED_ON = (
    OFFER,
    f"🔥🔥 {OFFER}",
    OFFER.replace("800rb", "900rb"),
    f"Halo semua! {OFFER}",
    OFFER.replace(" ya", " ya 🙏"),
)
"""The same offer as people pass it on: with a greeting, another sum, some fire."""


async def test_ten_forwards_of_one_offer_get_one_hint(talk: Talk) -> None:
    group = await settled_in(talk, "id", "Warga Bekasi", "Sari", Mode.BOTH)
    members = [group.member(f"Warga {number}") for number in range(10)]

    # The first one gets a hint, and Sari, who leads the group, a card.
    first = await members[0].forwards(OFFER, group.group)
    hint = await group.hint_under(first)
    assert group.owner.cites(hint, "ID")
    card = await group.owner.hears()
    assert group.owner.reads(card, "card-words", "card-hint")

    # Of the nine others nobody hears. The card counts them.
    others = [
        await member.forwards(AS_PASSED_ON[number % len(AS_PASSED_ON)], group.group)
        for number, member in enumerate(members[1:])
    ]
    await group.silent_about(*others)
    assert [one.id for one in group.group.messages] == [hint.id]
    await talk.bot.side.cards.flush()
    seen = group.owner.phrase("card-repeats", count=9)

    def counted() -> bool | None:
        return seen in group.owner.person.messages[-1].labels or None

    assert await group.owner.person.sees(counted, PATIENT)
    assert len(group.owner.person.messages) == 3  # two answers to commands, and one card
    assert group.counts == {"offers": 10, "hints": 1, "repeats": 9}

    # Budi wants to know more: the details open in private, in his language.
    budi = Friend(talk, "id", "Budi")
    start = hint.button(budi.phrase("button-details")).url.partition("?start=")[2]
    await budi.person.opens_link(start)
    details = await budi.hears()
    assert budi.begins(details, "headline-high")
    assert "Komdigi" in details.text


@pytest.mark.parametrize("pause", [0, 10])
async def test_nor_does_a_group_without_pauses_get_more(talk: Talk, pause: int) -> None:
    group = await settled_in(
        talk, "id", "Warga Bekasi", "Sari", thread_minutes=pause, hints_per_hour=12
    )
    for number in range(10):
        await group.member(f"Warga {number}").forwards(AS_PASSED_ON[number % 5], group.group)
    await talk.settled()
    assert len(group.group.messages) == 1
    assert len(group.hints) == 1
