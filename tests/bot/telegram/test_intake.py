"""A Telegram message to what is read: own words, quoted ones, commands, what is not read."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Message

from bot.telegram.intake import Arrival, intake, merge, message_of, spoken_language
from bot.telegram.marked import MarkedText

ME = "irisward_bot"
PERSON = {"id": 7, "is_bot": False, "first_name": "Ana", "language_code": "es"}
BOT = {"id": 1, "is_bot": True, "first_name": "Irisward", "username": "Irisward_Bot"}
ORIGIN = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
FILE = {"file_id": "f", "file_unique_id": "u"}
CLIP = {**FILE, "width": 1, "height": 1, "duration": 1}


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def entity(text: str, part: str, kind: str, **more: object) -> dict[str, object]:
    start = text.index(part)
    return {"type": kind, "offset": units(text[:start]), "length": units(part), **more}


def arrival(**fields: Any) -> Arrival:
    base = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "from": PERSON}
    message = Message.de_json({**base, **fields}, None)
    return intake(message, bot_username=ME)


def test_own_words_are_text() -> None:
    found = arrival(text="¿Debo ir?")
    assert found == Arrival(text="¿Debo ir?", language_code="es", private=True)


def test_what_is_forwarded_is_quoted_and_is_no_command() -> None:
    text = "/start 500 pesos por tu iris"
    found = arrival(
        text=text, forward_origin=ORIGIN, entities=[entity(text, "/start", "bot_command")]
    )
    assert (found.text, found.quoted, found.forwarded) == ("", text, True)
    assert not found.command


def test_an_answer_of_ours_sent_through_inline_mode_is_not_their_own() -> None:
    found = arrival(text="High risk. Better not.", via_bot=BOT)
    assert (found.text, found.quoted) == ("", "High risk. Better not.")
    assert not found.forwarded


def test_a_caption_is_text_and_its_picture_is_counted() -> None:
    found = arrival(caption="legal?", photo=PHOTO)
    assert (found.text, found.images, found.things) == ("legal?", 1, ("photo",))


def test_block_quotations_are_quoted() -> None:
    text = "👀 look:\npay 50$ for iris\nis it legal?"
    for kind in ("blockquote", "expandable_blockquote"):
        found = arrival(text=text, entities=[entity(text, "pay 50$ for iris", kind)])
        assert found.quoted == "pay 50$ for iris"
        assert "pay" not in found.text
        assert found.text.startswith("👀 look:") and found.text.endswith("is it legal?")


def replied(**more: object) -> dict[str, object]:
    chat = {"id": 7, "type": "private"}
    return {"message_id": 4, "date": 1, "chat": chat, "text": "free tokens for iris", **more}


def test_a_quoted_part_of_a_message_is_quoted() -> None:
    found = arrival(
        text="true?", reply_to_message=replied(**{"from": PERSON}),
        quote={"text": "free tokens", "position": 0},
    )  # fmt: skip
    assert (found.text, found.quoted) == ("true?", "free tokens")
    assert found.reply_text == "free tokens for iris"


def test_a_quoted_part_of_our_answer_is_not_judged() -> None:
    found = arrival(
        text="why?", reply_to_message=replied(**{"from": BOT}),
        quote={"text": "free tokens", "position": 0},
    )  # fmt: skip
    assert (found.text, found.quoted, found.reply_text) == ("why?", "", "")


def test_a_reply_to_a_message_elsewhere_brings_its_quote_and_kind() -> None:
    found = arrival(
        text="true?", quote={"text": "free tokens", "position": 0},
        external_reply={"origin": ORIGIN, "photo": PHOTO},
    )  # fmt: skip
    assert found.quoted == "free tokens"
    assert found.things == ("photo",)
    assert found.images == 0


def test_a_hidden_link_shows_its_host() -> None:
    text = "🎁 claim at worldcoin.org now"
    link = entity(text, "worldcoin.org", "text_link", url="https://u:p@Evil.example/x")
    found = arrival(text=text, entities=[link])
    assert found.text == "🎁 claim at worldcoin.org (evil.example) now"
    assert found.links == ("https://u:p@Evil.example/x",)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://evil.example\\@good.example/", "here (evil.example)"),
        ("tg://user?id=1", "here"),
        ("http://[::1", "here"),
        ("javascript:alert(1)", "here"),
        ("", "here"),
    ],
)
def test_only_web_addresses_have_a_host(url: str, shown: str) -> None:
    link = entity("here", "here", "text_link", url=url)
    assert arrival(text="here", entities=[link]).text == shown


def test_a_link_whose_text_names_its_host_is_left_alone() -> None:
    text = "see example.org"
    link = entity(text, "example.org", "text_link", url="https://example.org/page")
    found = arrival(text=text, entities=[link, entity(text, "example.org", "url")])
    assert found.text == text
    assert found.links == ("https://example.org/page", "example.org")


def test_a_hidden_link_in_a_forward_shows_too() -> None:
    link = entity("win", "win", "text_link", url="https://evil.example")
    assert arrival(text="win", entities=[link], forward_origin=ORIGIN).quoted == (
        "win (evil.example)"
    )


def test_a_spoiler_is_text() -> None:
    text = "they pay 50$"
    assert arrival(text=text, entities=[entity(text, "50$", "spoiler")]).text == text


COMMANDS = [
    ("/ask is it legal?", "/ask", ("ask", "is it legal?", "is it legal?")),
    ("/Ask@Irisward_bot  is\nit?", "/Ask@Irisward_bot", ("ask", "is\nit?", "is\nit?")),
    ("/start adv_x", "/start", ("start", "adv_x", "adv_x")),
    ("/help", "/help", ("help", "", "")),
    ("/ask@other_bot my iris", "/ask@other_bot", ("", "", "")),
    ("see /help", "/help", ("", "", "see /help")),
    ("/ask me", "/ask me", ("", "", "/ask me")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "marked", "expected"), COMMANDS)
def test_commands(text: str, marked: str, expected: tuple[str, str, str]) -> None:
    found = arrival(text=text, entities=[entity(text, marked, "bot_command")])
    assert (found.command, found.arguments, found.text) == expected


def test_what_follows_a_command_keeps_its_marks() -> None:
    text = "/ask  look here"
    entities = [
        entity(text, "/ask", "bot_command"),
        entity(text, "here", "text_link", url="https://evil.example"),
    ]
    found = arrival(text=text, entities=entities)
    assert found.text == "look here (evil.example)"
    assert found.arguments == "look here"


def test_a_poll_is_its_question_and_options() -> None:
    option = {"voter_count": 0, "persistent_id": "1"}
    poll = {
        "id": "1", "question": "Sell your iris?", "total_voter_count": 0, "is_closed": False,
        "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
        "options": [{"text": "yes, 50$", **option}, {"text": "no", **option}],
        "allows_revoting": False, "members_only": False,
    }  # fmt: skip
    assert arrival(poll=poll).text == "Sell your iris?\n- yes, 50$\n- no"
    assert arrival(poll=poll, forward_origin=ORIGIN).text == ""


THINGS: list[tuple[dict[str, Any], tuple[str, ...], int]] = [
    ({"voice": {**FILE, "duration": 1}}, ("voice",), 0),
    ({"audio": {**FILE, "duration": 1}}, ("voice",), 0),
    ({"video": CLIP}, ("video",), 0),
    ({"video_note": {**FILE, "length": 1, "duration": 1}}, ("video",), 0),
    ({"animation": CLIP, "document": {**FILE, "mime_type": "image/gif"}}, ("video",), 0),
    ({"document": FILE}, ("document",), 0),
    ({"document": {**FILE, "mime_type": "image/png"}}, ("document",), 1),
    ({"contact": {"phone_number": "1", "first_name": "x"}}, ("other",), 0),
    ({"location": {"latitude": 1, "longitude": 1}}, ("other",), 0),
    ({"dice": {"value": 1, "emoji": "🎲"}}, ("other",), 0),
    ({"sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False,
                  "is_video": False}}, ("other",), 0),
]  # fmt: skip


@pytest.mark.parametrize(("content", "things", "images"), THINGS)
def test_what_is_not_read_is_named(
    content: dict[str, Any], things: tuple[str, ...], images: int
) -> None:
    found = arrival(**content)
    assert (found.things, found.images, found.text) == (things, images, "")


def test_an_album_is_one() -> None:
    first = arrival(caption="look", photo=PHOTO)
    second = arrival(photo=PHOTO)
    third = arrival(caption="legal?", video=CLIP)
    found = merge((first, second, third))
    assert (found.text, found.images, found.things) == ("look\nlegal?", 2, ("photo", "video"))
    assert (found.language_code, found.private) == ("es", True)
    with pytest.raises(ValueError, match="nothing"):
        merge(())


HOSTILE_ENTITIES = [
    {"offset": -5, "length": 3},
    {"offset": 0, "length": -1},
    {"offset": 10**12, "length": 10**12},
    {"offset": 1, "length": 1},
    {"offset": 0, "length": 10**9},
    {"offset": "0", "length": None},
]


@pytest.mark.parametrize("place", HOSTILE_ENTITIES)
@pytest.mark.parametrize("kind", ["text_link", "blockquote", "bot_command", "no_such_kind"])
def test_hostile_entities_do_no_harm(place: dict[str, Any], kind: str) -> None:
    marks = [{"type": kind, "url": "https://evil.example", **place}] * 3
    found = arrival(text="👁👁 iris", entities=marks)
    assert "iris" in found.text + found.quoted
    assert not found.command


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=40),
    st.lists(
        st.tuples(
            st.sampled_from(["text_link", "blockquote", "url", "bot_command", "spoiler"]),
            st.integers(-3, 90), st.integers(-3, 90),
        ),
        max_size=6,
    ),
)  # fmt: skip
def test_no_letter_is_lost_or_made_up(text: str, places: list[tuple[str, int, int]]) -> None:
    class Mark:
        def __init__(self, kind: str, offset: int, length: int) -> None:
            self.type, self.offset, self.length, self.url = kind, offset, length, None

    marked = MarkedText.of(text, [Mark(*place) for place in places])
    own, quoted = marked.own_and_quoted()
    assert sorted("".join((own + quoted).split())) == sorted("".join(text.split()))
    assert all(0 <= span.start < span.end <= len(text) for span in marked.spans)


CODES = {
    "": "", "en": "en", "en-GB": "en", "zh": "zh-Hans", "zh-hans": "zh-Hans", "zh-tw": "zh-Hant",
    "zh-HK": "zh-Hant", "zh-hant": "zh-Hant", "pt-br": "pt", "in": "id", "uk": "", "xx": "",
    "fil": "", "ar-EG": "ar", "!?": "",
}  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_telegrams_language_codes(code: str) -> None:
    assert spoken_language(code) == CODES[code]


LANGUAGE = [
    ("Me pagan 50 dólares por escanear el iris, ¿voy?", "de", "", ""),
    ("iris $50", "es", "", "es"),
    ("iris $50", "uk", "", ""),
    ("Me pagan 50 dólares por escanear el iris, ¿voy?", "de", "fr", "fr"),
    ("", "pt-br", "", "pt"),
]


@pytest.mark.parametrize(("text", "code", "setting", "language"), LANGUAGE)
def test_the_language_of_a_message(text: str, code: str, setting: str, language: str) -> None:
    question = message_of(Arrival(text, "an offer", language_code=code), setting, "KE")
    assert question.language == language
    assert (question.text, question.quoted, question.country) == (text, "an offer", "KE")
