"""A teacher's call for volunteers is taken for an offer. The group sets that right, for good."""

from __future__ import annotations

from bot.groups.settings import Mode
from tests.bot.telegram.talks import PATIENT, Talk, say
from tests.journeys.neighbours import settled_in
from tests.telegram.hearing import Heard
from tests.telegram.people import Person

CALL = (
    "Earn 20 dollars today: come to the biology class, let us scan your iris, paid at once. Write "
    "me in private, volunteers meet in Room 12 on Friday"
)
OFFER = (
    "Earn 50 dollars in tokens today: come to our kiosk, let us scan your iris, cash at once. "
    "Write me in private"
)
NOT_OFFER = say("en", "button-not-offer")


async def test_a_false_alarm_is_objected_to_confirmed_and_never_comes_back(talk: Talk) -> None:
    parents = await settled_in(talk, "en", "Parents of 9b", "Grace", Mode.HINT, thread_minutes=0)
    elsewhere = await settled_in(talk, "en", "Town market", "Omar", Mode.HINT)
    teacher, reader = parents.member("Mr Lee"), parents.member("Dana")

    # Mr Lee looks for volunteers, and the bot is wrong about it.
    said = await teacher.says(CALL, parents.group)
    hint = await parents.hint_under(said)

    # Dana objects, and so does he. Only an admin decides: the hint stays until then.
    assert await tells(reader, hint, NOT_OFFER) == say("en", "press-objected")
    assert await tells(reader, hint, NOT_OFFER) == say("en", "press-objected-before")
    assert await tells(teacher, hint, NOT_OFFER) == say("en", "press-objected")
    assert hint in parents.group.messages

    # Grace is told in private, once, and confirms. The hint goes, and so does the doubt.
    card = await parents.owner.hears()
    assert card.text.startswith(say("en", "card-objection-title", group="Parents of 9b"))
    pressed = say("en", "card-button-not-offer")
    assert await tells(parents.owner.person, card, pressed) == say("en", "press-not-offer")
    assert await parents.group.sees_gone(hint)
    card = await parents.owner.person.hears_edit(card, PATIENT)
    assert say("en", "card-state-not-offer") in card.labels

    # Never again: neither the same words nor close variants, whoever posts them, on any day.
    again = [
        await parents.member("Ms Roy").says(CALL, parents.group),
        await teacher.says(f"Reminder! 🙂 {CALL}", parents.group),
        await teacher.forwards(CALL.replace("20 dollars", "25 dollars"), parents.group),
    ]
    await parents.silent_about(*again)
    await talk.restart()
    again.append(await teacher.says(CALL.replace("Friday", "Monday"), parents.group))
    await parents.silent_about(*again)
    assert not parents.group.messages

    # What is an offer still gets its hint there, and elsewhere nobody has said that this is none.
    offer = await parents.member("Kim").says(OFFER, parents.group)
    await parents.hint_under(offer)
    other = await elsewhere.member("Zoe").says(CALL, elsewhere.group)
    await elsewhere.hint_under(other)

    # What is remembered is no word of it.
    kept = b"".join(path.read_bytes() for path in talk.folder.iterdir())
    assert b"volunteers" not in kept and b"biology" not in kept


async def tells(person: Person, message: Heard, label: str) -> str:
    """Presses a button, and reads the line that appears over the chat."""
    await person.presses(message, label)
    return (await person.popup(PATIENT)).text
