"""An answer on the terminal: colour, links, wrapping. Acts only on the console it is given."""

from __future__ import annotations

import re
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.phrases import FluentPhrases
from knowledge.compose import Composer
from knowledge.domain import Answer, Risk

_COLOURS: Final = {
    Risk.HIGH: "bold red", Risk.ELEVATED: "bold dark_orange", Risk.CAUTION: "bold yellow",
    Risk.LOW: "bold green", Risk.OUT_OF_SCOPE: "bold",
}  # fmt: skip
_REFERENCE = re.compile(r"\[\d+\]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def show(answer: Answer, console: Console, phrases: FluentPhrases, today: str) -> None:
    """Print an answer: verdict, reasons, steps, sources."""
    composer = Composer(phrases, today)
    console.print(_line(answer.headline, _COLOURS[answer.risk]))
    for note in answer.notes:
        console.print(_line(note, "italic"))
    for claim in answer.reasons:
        _item(console, "• ", claim.text)
    if answer.steps:
        console.print()
        console.print(_line(phrases.say(answer.language, "section-now", {}), "bold"))
        for number, step in enumerate(answer.steps, 1):
            _item(console, f"{number}. ", step.text)
    if answer.citations:
        console.print()
        console.print(_line(phrases.say(answer.language, "section-sources", {}), "bold"))
        for citation in answer.citations:
            line = _line(composer.source_line(citation, answer.language), "dim")
            if citation.url:
                line.stylize(f"link {citation.url}")
            console.print(Padding(line, (0, 0, 0, 2)))


def _item(console: Console, mark: str, text: str) -> None:
    grid = Text(mark)
    line = _line(text)
    line.highlight_regex(_REFERENCE, "cyan")
    grid.append_text(line)
    console.print(Padding(grid, (0, 0, 0, 1)))


def _line(text: str, style: str = "") -> Text:
    """Text as it is: no markup is read from it, and no control sequence gets through."""
    return Text(_CONTROLS.sub("", text), style=style)
