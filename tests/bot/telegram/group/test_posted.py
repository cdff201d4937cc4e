"""What of a message is read, by the quick look and by the careful one, and whose words it is."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Message

from bot.groups.settings import GroupSettings
from bot.telegram.group.posted import EARLIER, Posted, posted_of, question, sender_of, words

Json = dict[str, Any]

OURS = 4242
ANA: Json = {"id": 5, "is_bot": False, "first_name": "Ana", "language_code": "es"}
GROUP: Json = {"id": -1001, "type": "supergroup", "title": "Neighbours"}
SOMEBODY: Json = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}


def raw(**fields: Any) -> Json:
    return {"message_id": 7, "date": 1_800_000_000, "chat": GROUP, "from": ANA, **fields}


def read(**fields: Any) -> Posted:
    message = Message.de_json(raw(**fields), None)
    assert message is not None
    return posted_of(message, bot=OURS)


def entity(kind: str, text: str, part: str, **more: Any) -> Json:
    offset = len(text[: text.index(part)].encode("utf-16-le")) // 2
    return {"type": kind, "offset": offset, "length": len(part.encode("utf-16-le")) // 2, **more}


def poll(question: str, *options: str, **more: Any) -> Json:
    listed = [{"text": o, "voter_count": 0, "persistent_id": str(n)} for n, o in enumerate(options)]
    flags = ("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting",
             "members_only")  # fmt: skip
    return {
        "id": "1", "question": question, "options": listed, "total_voter_count": 0,
        "type": "regular", **dict.fromkeys(flags, False), **more,
    }  # fmt: skip


def keyboard(*buttons: Json) -> Json:
    return {"inline_keyboard": [list(buttons)]}


PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]
CARD = {"phone_number": "+34911", "first_name": "KYC 40$", "last_name": "write me"}
RICH = {"blocks": [{"type": "paragraph", "text": ["scan ", {"type": "bold", "text": "iris"}]}]}

OWN: list[tuple[str, Json, list[str]]] = [
    ("text", {"text": "scan your iris"}, ["scan your iris"]),
    ("caption", {"photo": PHOTO, "caption": "scan your iris"}, ["scan your iris"]),
    (
        "poll",
        {"poll": poll("Who sells KYC?", "I, for $40", "No", description="ask me")},
        ["Who sells KYC?", "I, for $40", "ask me"],
    ),
    ("contact", {"contact": CARD}, ["KYC 40$ write me"]),
    (
        "vcard",
        {"contact": {"phone_number": "1", "first_name": "Bo",
                     "vcard": "BEGIN:VCARD\r\nNOTE;CHARSET=UTF-8:face scan $40\r\nEND:VCARD"}},
        ["face scan $40"],
    ),
    (
        "buttons",
        {"text": "Hello", "reply_markup": keyboard({"text": "Sell KYC", "url": "https://a.test"})},
        ["Hello", "Sell KYC"],
    ),
    (
        "checklist",
        {"checklist": {"title": "Today", "tasks": [{"id": 1, "text": "iris scan $40"}]}},
        ["Today", "iris scan $40"],
    ),
    (
        "poll option",
        {"poll_option_added": {"option_persistent_id": "1", "option_text": "KYC for $40"}},
        ["KYC for $40"],
    ),
    (
        "checklist task",
        {"checklist_tasks_added": {"tasks": [{"id": 1, "text": "iris scan $40"}]}},
        ["iris scan $40"],
    ),
    ("rich message", {"rich_message": RICH}, ["scan ", "iris"]),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "said"), [one[1:] for one in OWN], ids=[o[0] for o in OWN])
def test_all_that_can_carry_an_offer_is_read_by_both_looks(fields: Json, said: list[str]) -> None:
    posted, quick = read(**fields), words(raw(**fields))
    for part in said:
        assert part in posted.own
        assert part in quick
    assert not posted.quoted


@pytest.mark.parametrize(("fields", "said"), [one[1:] for one in OWN], ids=[o[0] for o in OWN])
def test_what_is_passed_on_is_not_ones_own(fields: Json, said: list[str]) -> None:
    posted = read(forward_origin=SOMEBODY, **fields)
    assert not posted.own
    assert posted.forwarded
    assert all(part in posted.quoted for part in said)


def test_the_name_and_number_on_a_contact_card_are_left_out() -> None:
    card = {"phone_number": "+34911222333", "first_name": "Iris", "last_name": "Wallet Lopez",
            "vcard": "BEGIN:VCARD\nFN:Iris Wallet Lopez\nTEL:+34911222333\nEND:VCARD"}  # fmt: skip
    assert words(raw(contact=card)) == ""
    assert read(contact=card).text == ""


def test_a_quote_is_not_the_authors_own_words() -> None:
    quote = {"text": "scan your iris for $40", "position": 0}
    elsewhere = {"origin": SOMEBODY, "poll": poll("Sell your face?", "for $40")}
    posted = read(text="Do not do this", quote=quote, external_reply=elsewhere)
    assert posted.own == "Do not do this"
    assert "scan your iris for $40" in posted.quoted
    assert "Sell your face?" in posted.quoted
    quick = words(raw(text="Do not do this", quote=quote, external_reply=elsewhere))
    assert "scan your iris" in quick
    assert "Sell your face?" in quick


def test_a_block_quotation_is_not_ones_own_and_ones_own_hint_is_not_quoted() -> None:
    text = "They wrote scan your iris"
    posted = read(text=text, entities=[entity("blockquote", text, "scan your iris")])
    assert (posted.own, posted.quoted) == ("They wrote", "scan your iris")
    us = {"id": OURS, "is_bot": True, "first_name": "Irisward"}
    replied = raw(text="our hint about iris scans") | {"from": us, "message_id": 6}
    quote = {"text": "our hint", "position": 0}
    assert read(text="thanks", reply_to_message=replied, quote=quote).quoted == ""


def test_what_others_said_before_is_read_by_neither_look() -> None:
    replied = raw(text="scan your iris for $40") | {"message_id": 6}
    assert read(text="how much?", reply_to_message=replied).text == "how much?"
    assert words(raw(text="how much?", reply_to_message=replied)) == "how much?"


def test_a_hidden_link_shows_where_it_leads() -> None:
    text = "get it on worldcoin.org today"
    link = entity("text_link", text, "worldcoin.org", url="https://iris.evil.test/x")
    posted = read(text=text, entities=[link])
    assert posted.own == "get it on worldcoin.org (iris.evil.test) today"
    assert posted.links == ("https://iris.evil.test/x",)
    assert posted.misleading == ("iris.evil.test",)
    assert "iris.evil.test" in words(raw(text=text, entities=[link]))


@pytest.mark.parametrize(
    ("shown", "url", "misleading"),
    [
        ("here", "https://evil.test", False),
        ("WORLD.org/login", "https://www.world.org/login?a", False),
        ("world.org", "https://app.world.org", False),
        ("https://world.org", "https://world.org.evil.test", True),
        ("world.org", "https://world.org@evil.test/", True),
        ("binance。com is fake", "https://evil.test", False),
        ("münze.de", "https://evil.test", True),
        ("and so on...", "https://evil.test", False),
        ("world.org", "https://[", False),
    ],
)
def test_a_link_that_leads_elsewhere_than_it_says(shown: str, url: str, misleading: bool) -> None:
    posted = read(text=shown, entities=[entity("text_link", shown, shown, url=url)])
    assert bool(posted.misleading) is misleading


def test_where_buttons_lead() -> None:
    rows = keyboard(
        {"text": "A", "url": "https://a.test"},
        {"text": "B", "web_app": {"url": "https://b.test"}},
        {"text": "C", "copy_text": {"text": "iris scan"}},
    )
    posted = read(text="https://c.test", reply_markup=rows,
                  entities=[entity("url", "https://c.test", "https://c.test")])  # fmt: skip
    assert set(posted.links) == {"https://a.test", "https://b.test", "https://c.test"}
    assert "iris scan" in posted.own


@pytest.mark.parametrize(
    ("fields", "sender", "thread", "topic"),
    [
        ({}, 5, 0, 0),
        ({"message_thread_id": 3, "is_topic_message": True}, 5, 3, 3),
        ({"message_thread_id": 3}, 5, 3, 0),
        ({"sender_chat": GROUP}, -1001, 0, 0),
        ({"sender_chat": {"id": -1009, "type": "channel", "title": "News"}}, -1009, 0, 0),
    ],
)
def test_who_speaks_where(fields: Json, sender: int, thread: int, topic: int) -> None:
    posted = read(text="x", **fields)
    assert (posted.sender, posted.thread, posted.topic) == (sender, thread, topic)
    assert sender_of(raw(**fields)) == sender
    assert (posted.chat, posted.message, posted.when) == (-1001, 7, 1_800_000_000)


def test_a_post_of_the_linked_channel_is_its_own_words() -> None:
    channel = {"id": -1009, "type": "channel", "title": "News"}
    origin = {"type": "channel", "date": 1, "chat": channel, "message_id": 2}
    posted = read(text="scan your iris", sender_chat=channel, forward_origin=origin,
                  is_automatic_forward=True)  # fmt: skip
    assert posted.own == "scan your iris"
    assert not posted.forwarded


def test_edited_and_albums() -> None:
    posted = read(photo=PHOTO, caption="x", edit_date=1_800_000_100, media_group_id="12")
    assert posted.edited
    assert posted.album == "12"


def test_the_question_is_made_of_what_was_said_together() -> None:
    posted = read(text="40 dollars, write me", **{EARLIER: "Who wants a face scan?"})
    asked = question(posted, GroupSettings(country="KE"))
    assert asked.text == "Who wants a face scan?\n40 dollars, write me"
    assert asked.country == "KE"
    assert posted.text == asked.text


@pytest.mark.parametrize(
    ("text", "chosen", "language"),
    [
        ("scan your iris with us and get forty dollars at once", "", ""),
        ("scan your iris with us and get forty dollars at once", "de", "de"),
        ("👍", "", "es"),
    ],
)
def test_the_language_is_the_groups_or_the_texts_or_the_authors(
    text: str, chosen: str, language: str
) -> None:
    assert question(read(text=text), GroupSettings(language=chosen)).language == language


@pytest.mark.parametrize(
    "broken",
    [
        {"text": 5}, {"caption": ["x"], "entities": "no"}, {"poll": {"options": [1, {"text": 2}]}},
        {"reply_markup": {"inline_keyboard": [5, [7, {"text": None}]]}}, {"contact": "x"},
        {"rich_message": {"text": {"text": {"text": [[[[[[[[[["deep"]]]]]]]]]]}}}},
        {"quote": [], "external_reply": 7, "entities": [{"url": 4}, 3]},
    ],
)  # fmt: skip
def test_what_is_malformed_says_nothing(broken: Json) -> None:
    assert "deep" not in words({"chat": GROUP, **broken})
