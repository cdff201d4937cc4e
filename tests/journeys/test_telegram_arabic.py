"""Samir finds a poster and sends a picture of it, with its words as a caption."""

from __future__ import annotations

import json
import unicodedata

from tests.bot.telegram.talks import Talk
from tests.journeys.people import Friend
from tests.telegram.hearing import Heard

OFFER = "احصل على 50 دولارًا من الرموز الرقمية مقابل مسح قزحية عينك في المركز التجاري"


async def test_samir_sends_a_poster_presses_the_buttons_and_takes_his_data_with_him(
    talk: Talk,
) -> None:
    samir = Friend(talk, "ar", "سمير")

    # The caption is read; that the picture is not, is said.
    answer = await samir.sends_photo(OFFER)
    assert samir.begins(answer, "headline-high")
    assert samir.reads(answer, "not-downloaded")
    assert not talk.api.called("getFile")
    assert runs_right(answer)

    # Each button brings what it says, every line of it from right to left.
    why = await samir.presses(answer, "button-why")
    assert samir.begins(why, "why-risk") and runs_right(why)
    questions = await samir.presses(answer, "button-questions")
    assert samir.begins(questions, "questions-title") and runs_right(questions)
    scanned = await samir.presses(answer, "button-scanned")
    assert samir.begins(scanned, "scanned-title") and runs_right(scanned)
    report = await samir.presses(answer, "button-report")
    assert samir.begins(report, "report-title", "report-none") and runs_right(report)
    source = await samir.presses(answer, "button-sources")
    assert samir.reads(source, "source-summary") and runs_right(source)
    assert (await samir.taps(answer, "button-watch")).text == samir.phrase("watching")
    assert (await samir.taps(answer, "button-useful")).text == samir.phrase("thanks-useful")

    # Commands can be tapped in his language as in any other.
    help_text = await samir.commands("/help")
    assert samir.begins(help_text, "help") and runs_right(help_text)
    assert {"bot_command"} <= {entity["type"] for entity in help_text.entities}
    privacy = await samir.commands("/privacy")
    assert samir.reads(privacy, "privacy-none", "privacy-rights") and runs_right(privacy)

    # He takes everything with him that is stored: a watch and a vote, and no word of his.
    await samir.commands("/country", "المغرب")
    export = await samir.commands("/export")
    assert export.text == samir.phrase("export-done")
    stored = file_of(talk, export)
    assert stored["chat"] == samir.person.id
    assert stored["settings"] == [{"language": "", "country": "MA"}]
    assert stored["watches"] and stored["feedback"][0]["verdict"] == "useful"
    assert "قزحية" not in json.dumps(stored, ensure_ascii=False)


def runs_right(message: Heard) -> bool:
    """Whether every line has its letters' direction or begins with a mark that gives it: the
    first letter outside isolated runs is a right-to-left one."""
    return all(_first_side(line) in ("R", "AL", "") for line in message.text.splitlines())


def _first_side(line: str) -> str:
    depth = 0
    for letter in line:
        side = unicodedata.bidirectional(letter)
        depth += (side in ("LRI", "RLI", "FSI")) - (side == "PDI")
        if not depth and side in ("L", "R", "AL"):
            return side
    return ""


def file_of(talk: Talk, message: Heard) -> dict:
    """The JSON in a document."""
    stored = talk.api.world.files[message.raw["document"]["file_id"]]
    return dict(json.loads(stored.content))
