"""An answer on the terminal: colour, links, wrapping. Acts only on the console it is given."""

from __future__ import annotations

import re
from typing import Final

from rich.console import Console
from rich.table import Table
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
        _item(console, " •", claim.text)
    if answer.steps:
        console.print()
        console.print(_line(phrases.say(answer.language, "section-now", {}), "bold"))
        for number, step in enumerate(answer.steps, 1):
            _item(console, f"{number:2}.", step.text)
    if answer.citations:
        console.print()
        console.print(_line(phrases.say(answer.language, "section-sources", {}), "bold"))
        for citation in answer.citations:
            source = composer.source_line(citation, answer.language)
            _item(console, " ", source, "dim", citation.url)


def _item(console: Console, mark: str, text: str, style: str = "", link: str = "") -> None:
    """A mark and a text with a hanging indent, also where a script has no spaces."""
    line = _line(text, style)
    line.highlight_regex(_REFERENCE, "cyan")
    if link:
        line.stylize(f"link {link}")
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark), line)
    console.print(grid)


def _line(text: str, style: str = "") -> Text:
    """Text as it is: no markup is read from it, and no control sequence gets through."""
    return Text(_CONTROLS.sub("", text), style=style)
