"""What the bot would have done about the messages of an exported chat."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.export_message import Post
from bot.groups.settings import GroupSettings
from bot.trial import Failed, Trial, Tried, trial_row
from bot.wiring import Opened
from knowledge.desk import Screened
from knowledge.domain import Message
from knowledge.policy import Sensitivity
from tests.bot.exports import EXPORTS, GROUP, HINTS, WordDesk, post, posts_of
from tests.bot.test_cli import irisward, rows

ROW = {"id", "flagged", "risk", "intent", "signals", "hint", "citations", "elapsed_ms"}


def decisions(*posts: Post, settings: GroupSettings = HINTS) -> list[str]:
    run = Trial(WordDesk(), settings).run(posts)
    return ["failed" if isinstance(one, Failed) else one.decision.reason for one in run]


def test_one_hint_per_thread_within_the_cooldown() -> None:
    assert decisions(
        post(1, "offer of bread and honey to everybody in the town"),
        post(2, "an offer: my old bicycle, blue, nearly new, with lights", 300),
        post(3, "other topic, other offer: lessons in playing the violin", 400, thread=5),
        post(4, "offer number three, about carpets and curtains and lamps", 601),
    ) == ["hint", "cooldown-thread", "hint", "hint"]


def test_six_hints_an_hour() -> None:
    kinds = ("bread", "bicycles", "violins", "carpets", "gardens", "winter coats", "old stamps")
    posts = [post(n, f"offer: {kind} " * 4, n * 590, thread=n) for n, kind in enumerate(kinds)]
    assert decisions(*posts) == ["hint"] * 6 + ["cooldown-hour"]


def test_the_same_text_once_a_day() -> None:
    text = "A good offer for all of you: come to our shop by the river and see https://{}.example"
    assert decisions(
        post(1, text.format("a")),
        post(2, text.format("b"), 3600),
        post(3, text.format("c"), 86_399),
        post(4, text.format("d"), 2 * 86_400),
    ) == ["hint", "same-text", "same-text", "hint"]


def test_groups_do_not_silence_each_other() -> None:
    other = replace(GROUP, id=10)
    text = "offer of bread and honey to everybody in the town"
    assert decisions(post(1, text), post(1, text, 1, chat=other)) == ["hint", "hint"]


def test_admins_and_service_messages_pass() -> None:
    assert decisions(
        post(1, "offer by the house", admin=True),
        post(2, "offer", spoken=False),
        post(3, "hello", 600),
    ) == ["admin", "not-flagged"]


def test_a_text_in_pieces_is_read_as_one() -> None:
    run = Trial(SplitDesk(), HINTS).run(
        [
            post(1, "of"), post(2, "fer", 30), post(3, "of", 200),
            post(4, "fer", 201, sender="user2"), post(5, "fer", 202, thread=8), post(6, "fer", 321),
        ]
    )  # fmt: skip
    tried = [one for one in run if isinstance(one, Tried)]
    assert [one.earlier for one in tried] == ["", "of", "", "", "", ""]
    assert [one.post.id for one in tried if one.hinted] == [2]
    assert tried[1].text == "of\nfer"


def test_what_is_passed_on_is_judged_with_its_comment() -> None:
    desk = WordDesk()
    passed_on = {"quoted": "an offer", "forwarded": True}
    posts = [
        post(1, "beware of this"), post(2, "", 2, **passed_on), post(3, "", 60, **passed_on),
        post(4, "no name", 61, sender=""), post(5, "no name", 62, sender=""),
    ]  # fmt: skip
    assert len(list(Trial(desk, HINTS).run(posts))) == 5
    assert [asked.text for asked, _ in desk.asked] == [
        "beware of this", "beware of this", "", "no name", "no name",
    ]  # fmt: skip


class SplitDesk(WordDesk):
    """Flags the word over the end of a line too."""

    def screen(self, message: Message, sensitivity: Sensitivity = Sensitivity.BALANCED) -> Screened:
        return super().screen(replace(message, text=message.text.replace("\n", "")), sensitivity)


def test_one_message_that_fails_does_not_end_the_run() -> None:
    found = list(Trial(WordDesk(), HINTS).run([post(1, "thunder"), post(2, "offer", 600)]))
    assert [isinstance(one, Failed) for one in found] == [True, False]
    assert trial_row(found[0]) == {"id": 1, "error": "message 1: it could not be judged"}


def test_sensitivity_and_country_reach_the_desk() -> None:
    desk = WordDesk()
    settings = replace(HINTS, sensitivity=Sensitivity.KEEN, country="KE")
    assert len(list(Trial(desk, settings).run([post(1, "hello")]))) == 1
    ((asked, sensitivity),) = desk.asked
    assert (asked.country, sensitivity) == ("KE", Sensitivity.KEEN)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (
            "english",
            {
                4: "hint", 5: "cooldown-thread", 6: "same-text", 7: "not-flagged", 9: "hint",
                11: "hint", 12: "admin", 13: "not-flagged",
            },
        ),
        ("russian", {101: "not-flagged", 102: "hint", 103: "hint", 104: "not-flagged"}),
        ("account", {1: "not-flagged", 2: "hint"}),
    ],
)  # fmt: skip
def test_what_the_bot_would_have_done(name: str, wanted: dict[int, str], opened: Opened) -> None:
    run = Trial(opened.desk, HINTS).run(posts_of(name))
    found = {one.post.id: one.decision.reason for one in run if isinstance(one, Tried)}
    assert {number: found[number] for number in wanted} == wanted


def test_rows_keep_the_contract_and_name_nobody(opened: Opened) -> None:
    found = [trial_row(one) for one in Trial(opened.desk, HINTS).run(posts_of("english"))]
    assert [row["id"] for row in found] == list(range(2, 14))
    for row in found:
        assert set(row) == ROW | {"date", "action", "reason"}
        assert (row["action"] == "hint") is (row["reason"] == "hint")
    assert "Person" not in json.dumps(found) and "user70" not in json.dumps(found)
    (first, *_) = [trial_row(one) for one in Trial(opened.desk, HINTS).run(posts_of("account"))]
    assert first["chat"] == 1500000003


def test_an_export_on_the_command_line(home: Path, tmp_path: Path) -> None:
    report, out = tmp_path / "trial.html", tmp_path / "out.jsonl"
    ran = irisward(
        "screen", "--jsonl", str(EXPORTS / "russian.json"), "--report", str(report),
        "--sensitivity", "careful", "--out", str(out), home=home,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "4 messages" in ran.stderr
    assert [row["id"] for row in rows(out.read_text("utf-8"))] == [101, 102, 103, 104]
    assert "careful" in report.read_text("utf-8")


def test_an_export_from_standard_input(home: Path) -> None:
    text = (EXPORTS / "english.json").read_text("utf-8")
    ran = irisward("screen", "--jsonl", "-", home=home, stdin=text)
    assert ran.returncode == 0, ran.stderr
    assert rows(ran.stdout)[2]["action"] == "hint"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--sensitivity", "loud"), 2),
        (("--report", "x.html"), 2),
        (("--report", "in.jsonl"), 2),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], status: int, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": 1, "text": "hello"}\n')
    ran = irisward("screen", "--jsonl", "in.jsonl", *arguments, home=tmp_path)
    assert ran.returncode == status
    assert (tmp_path / "in.jsonl").read_text().startswith("{")
