"""What a conversation was about, for half an hour."""

from __future__ import annotations

from bot.telegram.followup import Turn
from bot.telegram.memory import TURNS, Memory
from knowledge.domain import Message, Risk


def turn(text: str) -> Turn:
    return Turn(
        message=Message(text), language="en", country="", advisories=(), risk=Risk.HIGH,
        generation=1, noticed=0,
    )  # fmt: skip


def texts(memory: Memory, chat: int) -> list[str]:
    return [one.message.text for one in memory.turns(chat)]


def test_the_last_turns_of_a_chat_are_kept_apart_from_those_of_others() -> None:
    memory = Memory()
    for number in range(TURNS + 2):
        memory.remember(1, turn(f"a{number}"))
    memory.remember(2, turn("b"))
    assert texts(memory, 1) == [f"a{number}" for number in range(2, TURNS + 2)]
    assert texts(memory, 2) == ["b"]
    assert memory.turns(3) == ()


def test_answers_are_found_by_what_they_answer() -> None:
    memory = Memory()
    memory.answered(1, 10, 11)
    memory.answered(2, 10, 21)
    assert memory.answer_to(1, 10) == 11 and memory.answer_to(2, 10) == 21
    assert memory.answer_to(1, 11) == 0 == memory.answer_to(3, 10)


def test_everything_about_a_chat_is_forgotten_and_of_that_chat_alone() -> None:
    memory = Memory()
    for chat in (1, 2):
        memory.remember(chat, turn("x"))
        for message in range(5):
            memory.answered(chat, message, 100 + message)
    memory.forget(1)
    memory.forget(1)
    assert memory.turns(1) == () and memory.answer_to(1, 3) == 0
    assert memory.turns(2) and memory.answer_to(2, 3) == 103


def test_it_ends_by_itself_also_while_it_is_being_forgotten() -> None:
    class Clock:
        now = 0.0

        def __call__(self) -> float:
            self.now += 0.005
            return self.now

    clock = Clock()
    memory = Memory(seconds=1.0, clock=clock)
    for message in range(100):
        memory.answered(1, message, message)
    memory.remember(1, turn("x"))
    memory.forget(1)  # some end meanwhile
    memory.remember(1, turn("y"))
    clock.now += 2
    assert memory.turns(1) == () and memory.answer_to(1, 1) == 0


def test_the_least_used_chat_goes_first() -> None:
    memory = Memory(chats=2)
    for chat in (1, 2):
        memory.remember(chat, turn("x"))
    assert memory.turns(1)
    memory.remember(3, turn("x"))
    assert memory.turns(1) and memory.turns(3) and not memory.turns(2)
