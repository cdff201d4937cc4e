"""What the commands share: settings, and lines for people on standard output and error."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from bot.settings import Settings


def read_settings() -> Settings:
    """The settings; ends the command with one line where one is wrong."""
    from pydantic import ValidationError

    from bot.logs import configure
    from bot.settings import Settings

    configure()
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        fail(f"setting IRISWARD_{name}: {first['msg']}")


def say(lines: Iterable[str]) -> None:
    """Print lines."""
    for line in lines:
        typer.echo(line)


def warn(line: str) -> None:
    """Print a line on standard error, if there is one."""
    if line:
        typer.echo(f"irisward: {line}", err=True)


def fail(line: str) -> NoReturn:
    """End the command with status 1 and one clear line."""
    typer.echo(f"irisward: {' '.join(line.split())}", err=True)
    sys.exit(1)
