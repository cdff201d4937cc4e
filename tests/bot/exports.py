"""Exported chats, and a desk that flags by one word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.export_message import Chat, Post
from bot.export_telegram import read_export
from bot.groups.settings import GroupSettings, Mode
from knowledge.desk import Screened
from knowledge.domain import Answer, Assessment, Intent, Message, Outcome, Reading, Risk, Signal
from knowledge.policy import Sensitivity

EXPORTS = Path(__file__).parents[1] / "data" / "telegram-export"
HINTS = GroupSettings(mode=Mode.HINT)
GROUP = Chat(9, "private_supergroup", "Group")


def posts_of(name: str) -> list[Post]:
    with (EXPORTS / f"{name}.json").open("rb") as file:
        return list(read_export(file))


class WordDesk:
    """Flags what has "offer" in it, and fails at "thunder"."""

    def __init__(self) -> None:
        self.asked: list[tuple[Message, Sensitivity]] = []

    def screen(self, message: Message, sensitivity: Sensitivity = Sensitivity.BALANCED) -> Screened:
        self.asked.append((message, sensitivity))
        if "thunder" in message.text:
            raise RuntimeError("lightning")
        found = message.text.find("offer")
        if found < 0:
            return Screened(False, Risk.LOW, _reading(), None)
        signal = Signal("deal", 1.0, found, found + 5, "offer")
        return Screened(True, Risk.HIGH, _reading(signal), _answer())


def _reading(*signals: Signal) -> Reading:
    return Reading("en", True, "", Intent.TALK, signals)


def _answer() -> Answer:
    assessment = Assessment(Risk.HIGH, "r", _reading(), Outcome.NO_EVIDENCE, "", (), ())
    return Answer(
        Outcome.NO_EVIDENCE, Risk.HIGH, "", (), (), "", (), assessment, "en", hint="A hint"
    )


def post(number: int, text: str, when: float = 0, **fields: Any) -> Post:
    return replace(
        Post(GROUP, number, 1_700_000_000 + when, "2026-01-01T10:00:00", "user1", text), **fields
    )
