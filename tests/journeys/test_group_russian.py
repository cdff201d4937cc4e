"""Ольга adds the bot to the chat of her house, and lives with it for a week."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from bot.groups.settings import Digest, Mode, Removal
from bot.telegram.group.joining import FIRST_DAY
from knowledge.policy import Sensitivity
from tests.bot.telegram.talks import PATIENT, Talk
from tests.journeys.neighbours import Neighbours
from tests.journeys.people import Friend, plain
from tests.telegram.hearing import Heard

VERIFY = (
    "Ищем людей на верификацию бирж, 15 минут, лицо покрутить в камеру, оплата сразу 40$, "
    "пишите в лс"
)
SCAN = "Скан радужки за 3500 рублей на карту, ТЦ Мега, Екатеринбург, пишите в личку, адрес скину"
ACCOUNTS = (
    "Скупаем верифицированные аккаунты Bybit и OKX, проходите проверку лица за нас, платим 50 "
    "долларов сразу, пишите в лс"
)
ORDINARY = (
    "Соседи, у кого сегодня нет горячей воды?",
    "Кто знает хорошего окулиста в районе? Сыну нужно проверить зрение",
    "Продам ирисы, луковицы, 50 рублей штука, самовывоз",
)


async def test_olga_has_the_bot_in_her_group_for_a_week(talk: Talk) -> None:
    olga = Friend(talk, "ru", "Ольга")
    # She has written to the bot before, and wants to be spoken to in Russian.
    await olga.commands("/start")
    await olga.commands("/language", "ru")
    house = Neighbours(talk, talk.api.group("Дом на Садовой", bot=""), olga)
    house.group.join(olga.person, owner=True)
    max_, vera = house.member("Макс"), house.member("Вера")

    # She adds it. It says in Russian what it does, keeps, and how to stop it.
    house.group.add_bot(olga.person, admin=True)
    greeting = await house.group.hears(PATIENT)
    assert olga.reads(greeting, "group-joined", "group-joined-automatic", "group-joined-stop")

    # On the first day people talk, somebody posts an offer, and nothing happens but a count.
    said = [await vera.says(text, house.group) for text in ORDINARY]
    said.append(await max_.says(VERIFY, house.group))
    await house.silent_about(*said)
    assert house.counts == {"offers": 1, "watching": 1} and house.hints == []

    # A day later she is asked in private what it should do. She chooses short hints.
    await talk.bot.side.joining.ask_after_first_day(time.time() + FIRST_DAY + 60)
    asked = await olga.hears()
    assert olga.reads(asked, "group-asked-what") and "Дом на Садовой" in asked.text
    await olga.taps(asked, "group-asked-hint")
    assert await told(house, "group-mode-hint")
    assert house.settings.mode is Mode.HINT

    # The next offer gets a hint in Russian, three lines with a source; questions get nothing.
    offer = await max_.says(VERIFY, house.group)
    hint = await house.hint_under(offer)
    assert len(hint.text.splitlines()) == 3 and hint.links
    assert olga.reads(hint, "hint-automatic") and "Макс" not in hint.text
    assert olga.offers(hint, "button-details", "button-not-offer")
    asking = await vera.says("А это законно, что платят за верификацию лица?", house.group)
    await house.silent_about(asking)

    # She opens the settings: unclear cases too, cards for herself, and quiet nights.
    await olga.person.commands("/settings", place=house.group)
    panel = await olga.hears()
    assert panel.text.startswith(olga.phrase("group-panel", group="Дом на Садовой"))
    panel = await sets(olga, panel, "group-page-sensitivity", "group-sensitivity-keen")
    panel = await sets(olga, panel, "group-page-mode", "group-mode-both")
    panel = await olga.turns(panel, olga.phrase("group-page-quiet"))
    panel = await olga.turns(panel, "22:00–07:00")
    panel = await it_is(house, panel, "night")
    assert await told(house, "group-sensitivity-keen")
    assert house.settings.sensitivity is Sensitivity.KEEN
    assert (house.settings.mode, house.settings.quiet) == (Mode.BOTH, (22, 7))

    # At night an offer gets no hint, but she gets a card. She finds that all is fine, and as
    # nobody has switched removing on, there is no button for it.
    by_night = await max_.says(SCAN, house.group)
    card = await olga.hears()
    assert olga.reads(card, "card-words", "hinted-quiet-hours", "card-kept")
    assert "радужки" in card.text and "Макс" not in card.text
    assert not olga.offers(card, "card-button-remove")
    assert (await olga.taps(card, "card-button-fine")).text == olga.phrase("press-fine")
    card = await olga.person.hears_edit(card, PATIENT)
    assert olga.offers(card, "card-state-fine")
    await house.silent_about(by_night)

    # Single cards are too many for her: one a day will do. The next morning it is there.
    panel = await olga.turns(panel, olga.phrase("button-group-back"))
    panel = await sets(olga, panel, "group-page-digest", "group-digest-daily")
    silenced = await house.member("Рома").forwards(ACCOUNTS, house.group)
    await house.silent_about(silenced)
    await talk.bot.side.digests.run(morning(house))
    digest = await olga.hears()
    assert digest.text.startswith(olga.phrase("digest-daily", group="Дом на Садовой"))
    assert olga.phrase("digest-offers", count=4) in digest.text
    assert olga.phrase("digest-hints", count=1) in digest.text
    assert len(digest.links) == 3

    # By day it may speak again, but today is a party: silence for an hour, in one message.
    panel = await olga.turns(panel, olga.phrase("group-page-quiet"))
    await it_is(house, panel, "day")
    asked_for = await olga.person.commands("/mute", "1h", house.group)
    line = await house.hint_under(asked_for)
    assert olga.offers(line, "button-group-undo")
    again = await max_.says(ACCOUNTS.replace("Bybit и OKX", "бирж и банков"), house.group)
    await house.silent_about(again)
    assert [one.decision for one in house.hints][:3] == ["hint", "quiet-hours", "quiet-hours"]
    assert house.settings.muted_until > time.time() + 3_500

    # Nothing was ever removed, nobody was named, and of what was said no word is kept.
    assert (house.settings.removal, house.settings.digest) == (Removal.NEVER, Digest.DAILY)
    assert not talk.api.called("deleteMessage") and not talk.api.called("banChatMember")
    kept = b"".join(path.read_bytes() for path in talk.folder.iterdir())
    for word in ("окулист", "радужк", "верифи", "Садовой", "Макс"):
        assert word.encode() not in kept

    # She removes it, and everything about the group is gone.
    house.group.remove_bot(olga.person)
    await talk.settled()
    groups = talk.bot.store.groups
    assert groups.settings(house.group.id) is None
    assert not any(groups.export(house.group.id).values())


async def sets(friend: Friend, panel: Heard, page: str, choice: str) -> Heard:
    """Opens a page of the panel, chooses, and goes back."""
    panel = await friend.turns(panel, friend.phrase(page))
    panel = await friend.turns(panel, friend.phrase(choice))
    assert f"✓ {friend.phrase(choice)}" in panel.labels
    return await friend.turns(panel, friend.phrase("button-group-back"))


async def it_is(house: Neighbours, panel: Heard, wanted: str) -> Heard:
    """Moves the clock of the group, on the page of quiet hours, until it is night or day there;
    never to another day."""
    hour = (datetime.now(UTC) + timedelta(minutes=house.settings.zone)).hour
    night = hour if hour < 7 else 6 if hour < 9 else 22
    steps = (night if wanted == "night" else 12) - hour
    for _ in range(abs(steps)):
        panel = await house.owner.turns(panel, "−1:00" if steps < 0 else "+1:00")
    return panel


async def told(house: Neighbours, phrase: str) -> bool:
    """Whether the group hears of a change; several in a short time are one line, edited."""
    wanted = plain(house.owner.phrase(phrase))

    def line() -> bool | None:
        return any(wanted in plain(one.text) for one in house.group.messages) or None

    return await house.group.sees(line, PATIENT)


def morning(house: Neighbours) -> float:
    """Half past nine tomorrow, by the clock of the group."""
    zone = timedelta(minutes=house.settings.zone)
    there = (datetime.now(UTC) + zone).replace(hour=9, minute=30)
    return (there + timedelta(days=1) - zone).timestamp()
