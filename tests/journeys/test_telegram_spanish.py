"""Lucía in Madrid is sent an offer, and wants to know."""

from __future__ import annotations

from bot.phrases import FluentPhrases
from tests.bot.telegram.talks import Talk
from tests.journeys.people import Friend

OFFER = (
    "Gana 50 dólares en tokens si dejas que escaneen tu iris en el centro comercial. Solo hoy, "
    "pregunta por Luis, @luis_tokens, https://gana-iris.example"
)


async def test_lucia_forwards_an_offer_learns_about_it_and_has_everything_forgotten(
    talk: Talk,
) -> None:
    lucia = Friend(talk, "es", "Lucía")

    # She opens the bot, which says what it is, and that it is no authority.
    welcome = await lucia.commands("/start")
    assert lucia.begins(welcome, "start")
    assert lucia.reads(welcome, "start-automated")

    # She forwards what her cousin sent her. The verdict comes first, then what to do.
    answer = await lucia.forwards(OFFER)
    assert lucia.begins(answer, "headline-high")
    assert lucia.reads(answer, "section-now", "section-sources")

    # Nothing of the offer can be tapped, and nothing of it is repeated.
    assert "luis_tokens" not in answer.text
    assert "gana-iris" not in answer.text
    assert not answer.preview

    # The bot would like to know whether she got the offer. She did.
    assert lucia.reads(answer, "ask-role")
    assert (await lucia.taps(answer, "button-got-offer")).text == lucia.phrase("thanks")

    # She asks why, in one word.
    reasons = await lucia.asks("¿por qué?")
    assert lucia.begins(reasons, "why-risk")
    assert lucia.phrase("biometric-iris") in reasons.text

    # She says where she lives, and the same question now brings the authority of her country.
    assert lucia.offers(answer, "button-country")
    countries = await lucia.presses(answer, "button-country")
    spain = FluentPhrases().place("es", "ES")
    while spain not in countries.labels:
        countries = await lucia.turns(countries, lucia.phrase("button-next"))
    chosen = await lucia.turns(countries, spain)
    assert chosen.text == lucia.phrase("country-set", country=spain)
    at_home = await lucia.forwards(OFFER)
    assert lucia.cites(at_home, "ES")
    assert not lucia.offers(at_home, "button-country")
    # She was asked once which side she is on; that is enough.
    assert not lucia.reads(at_home, "ask-role")

    # She opens a source and turns to the next one.
    source = await lucia.presses(at_home, "button-sources")
    assert lucia.reads(source, "source-summary")
    assert lucia.offers(source, "button-open-page", "button-watch")
    second = await lucia.turns(source, lucia.phrase("button-next"))
    assert second.text != source.text

    # She asks to be told when it changes.
    assert (await lucia.taps(second, "button-watch")).text == lucia.phrase("watching")
    assert talk.bot.store.chats.watched(lucia.person.id)

    # It was useful. She thanks with a button.
    assert (await lucia.taps(at_home, "button-useful")).text == lucia.phrase("thanks-useful")

    # In the end she wants everything about her to go, and it does.
    question = await lucia.commands("/forget")
    assert lucia.begins(question, "forget-ask")
    gone = await lucia.turns(question, lucia.phrase("button-yes-forget"))
    assert gone.text == lucia.phrase("forgotten")
    left = talk.bot.store.chats.export(lucia.person.id)
    assert not any(left[part] for part in ("settings", "watches", "feedback", "updates"))


async def test_lucia_may_write_spanish_though_her_telegram_is_english(talk: Talk) -> None:
    lucia = Friend(talk, "es", "Lucía", telegram="en")

    # She writes Spanish and is answered in Spanish, also by the buttons and after "why?".
    answer = await lucia.asks("Me dan 30 euros en Barcelona por escanear mi iris, ¿voy?")
    assert lucia.begins(answer, "headline-high")
    assert lucia.begins(await lucia.presses(answer, "button-why"), "why-risk")

    # The bot is started anew and remembers nothing of her; its buttons still speak Spanish.
    await talk.restart()
    assert lucia.begins(await lucia.presses(answer, "button-questions"), "questions-title")

    # What about Kenya? A short question needs the one before, which is forgotten: she asks anew.
    await lucia.asks("¿Es legal en España que paguen por escanear el iris?")
    kenya = await lucia.asks("¿y en Kenia?")
    assert lucia.cites(kenya, "KE")
