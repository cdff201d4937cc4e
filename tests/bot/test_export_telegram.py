"""Exports of chats as they come: whose words, and whatever is wrong with the file."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from bot.export_message import Post
from bot.export_telegram import ExportError, is_export, open_export, read_export
from tests.bot.exports import posts_of


def read_text(text: str) -> list[Post]:
    return list(read_export(io.BytesIO(text.encode())))


def export_of(*messages: dict[str, Any], kind: str = "private_supergroup") -> str:
    return json.dumps({"name": "G", "type": kind, "id": 9, "messages": messages})


def message(number: int = 1, **fields: object) -> dict[str, Any]:
    head = {"id": number, "type": "message", "date": "2026-01-01T00:00:00", "from_id": "user1"}
    return {**head, **fields}


@pytest.mark.parametrize(
    ("head", "verdict"),
    [
        (b'{\n "name": "G",\n "type": "private_group",', True),
        (b'\xef\xbb\xbf{\r\n "type": "saved_messages",', True),
        (b'{\n "about": "Here is", \n "chats": {', True),
        (b'{"about":"Here is","personal_information":{}', True),
        (b'{"name":"G","type":"private_group","id":1,"messages":[{"id":1,"text":"x"}]}', True),
        (b'{"chats":{"list":[{"messages":[', True),
        (b'{"id": 1, "text": "hello"}\n{"id": 2, "text": "you"}', False),
        (b'{"id": 1, "text": "\\"messages\\": [ \\"chats\\": {"}', False),
        (b'{"id": 1, "text": "x", "messages": []}', False),
        (b"{not json\n", False),
        (b"{\n", False),
        (b"", False),
    ],
)
def test_exports_are_told_from_json_lines(head: bytes, verdict: bool) -> None:
    assert is_export(head) is verdict


def test_the_other_format_is_named() -> None:
    with pytest.raises(ExportError, match="Machine-readable JSON"):
        is_export(b"<!DOCTYPE html>\n<html>")


def test_a_group_is_read_as_its_members_wrote() -> None:
    posts = {one.id: one for one in posts_of("english")}
    assert list(posts) == list(range(1, 15))
    assert [number for number, one in posts.items() if not one.spoken] == [1, 14]
    assert posts[2].text == "Good morning, does anybody have a spare\x0bladder?"
    assert (posts[2].when, posts[2].date) == (1772352310.0, "2026-03-01T08:05:10")
    # a hidden link is read with its host, as on Telegram
    assert posts[4].text.endswith("DM me here (booth.example)")
    assert posts[4].links == ("https://booth.example/join",)
    assert posts[7].quoted.startswith("Earn $60") and "Earn" not in posts[7].text
    assert posts[8].text == ""
    assert posts[9].text.splitlines()[1:] == ["- Yes, DM me for the address", "- No"]
    assert [number for number, one in posts.items() if one.admin] == [12]
    assert posts[4].chat.title == "Lakeside <b>neighbours</b>" and posts[4].chat.alone


def test_forwards_buttons_and_topics_are_read() -> None:
    posts = {one.id: one for one in posts_of("russian")}
    # somebody else's words; the desk takes them for the forwarder's where nothing stands beside
    assert posts[102].forwarded and not posts[102].text
    assert "Платим 5000 рублей" in posts[102].quoted
    assert posts[102].quoted.endswith("Записаться\nСколько платят?")
    assert posts[102].links == ("https://oko.example/start",)
    # 104 answers a message of the topic that 100 began
    assert [posts[n].thread for n in (101, 102, 103, 104)] == [0, 100, 0, 100]


def test_of_an_account_only_groups_are_read() -> None:
    posts = posts_of("account")
    assert [(one.chat.id, one.id) for one in posts] == [(1500000003, n) for n in (1, 2)] + [
        (77, n) for n in (1, 2)
    ]
    assert not any(one.chat.alone for one in posts)


@pytest.mark.parametrize(
    ("fields", "text", "quoted"),
    [
        ({"text": "plain"}, "plain", ""),
        ({"text": ["a ", {"type": "bold", "text": "b"}, " c"]}, "a b c", ""),
        ({"text": "x", "text_entities": [{"type": "plain", "text": "y"}]}, "y", ""),
        ({"text": [{"type": "blockquote", "text": "theirs"}]}, "", "theirs"),
        ({"text": [{"type": "blockquote", "text": "t"}], "forwarded_from": None}, "", "t"),
        ({"text": [None, 3, {"text": 5}, ["x"]]}, "", ""),
        ({"contact_information": {"first_name": "Cash", "last_name": "Eyes"}}, "", ""),
        ({"contact_information": {"first_name": "Eyes for $50"}}, "Eyes for $50", ""),
        ({"poll": {"question": [{"type": "plain", "text": "Q"}], "answers": [1]}}, "Q", ""),
        ({"poll": "no poll", "inline_bot_buttons": [None, [{"text": 3}]]}, "", ""),
    ],
)
def test_whatever_carries_words_is_read(fields: dict[str, Any], text: str, quoted: str) -> None:
    (one,) = read_text(export_of(message(**fields)))
    assert (one.text, one.quoted) == (text, quoted)


def test_strange_messages_do_no_harm() -> None:
    odd: list[dict[str, Any]] = [
        {"id": "x"}, {"id": True}, {}, message(date=7, date_unixtime="soon", from_id=8),
        message(2, date="2020-01-02T03:04:05"), message(3, date_unixtime=5, text=None),
    ]  # fmt: skip
    posts = read_text(export_of(*odd, kind="saved_messages"))
    assert [(one.id, one.when) for one in posts] == [(1, 0.0), (2, 1577934245.0), (3, 5.0)]
    assert posts[0].sender == "8"


def test_a_linked_channel_speaks_for_the_group_and_a_stranger_does_not() -> None:
    passed_on: dict[str, Any] = {"from": "Channel", "from_id": "channel5"}
    posts = read_text(
        export_of(message(forwarded_from="Channel", **passed_on), message(2, **passed_on))
    )
    assert [one.admin for one in posts] == [True, False]


class Drips:
    """A stream that gives few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data, self._size = io.BytesIO(data), size

    def read(self, _: int = -1) -> bytes:
        return self._data.read(self._size)


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_slips_of_the_program_are_mended_wherever_a_block_ends(size: int) -> None:
    data = (
        b'\xef\xbb\xbf{"type": "private_group", "messages": [{"id": 1, "text": '
        b'"\xff\xc3\xa9 \\x0Bb \\\\x0Bc \\\\\\x1F."}]}'
    )
    (one,) = read_export(Drips(data, size))  # type: ignore[arg-type]
    assert one.text == "\ufffdé \x0bb \\x0Bc \\\x1f."


def test_a_file_that_breaks_off_gives_what_it_has_and_an_error() -> None:
    text = export_of(message(1, text="one"), message(2, text="two"))
    stream = read_export(io.BytesIO(text[: text.index("two")].encode()))
    assert next(stream).text == "one"
    with pytest.raises(ExportError, match="after 1 messages"):
        next(stream)


def test_json_lines_are_left_to_the_batch(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": 1, "text": "hello"}\n')
    with open_export(str(file)) as posts:
        assert posts is None
