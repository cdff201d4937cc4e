"""What operators are told unasked: that something has begun to fail, and that it works again.

Each is told once, also over a restart: what has been told is noted in a file.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import structlog
from telegram.error import TelegramError

from bot.telegram.sending import Gone
from bot.telegram.work import Unreachable
from ingest.report import RefreshOutcome, RefreshReport
from ingest.standing import reason_of, shown

_log = structlog.get_logger(__name__)

WHOLE: Final = "the refresh"
"""Stands for all of it in what is noted; no id of a source has a blank."""

Say = Callable[[int, str], Awaitable[object]]
"""Sends a text to a chat."""


class Alerts:
    """Tells ``chats`` what has changed since it last did; ``file`` need not exist."""

    def __init__(self, say: Say, chats: Sequence[int], file: Path) -> None:
        self._say = say
        self._chats = tuple(chats)
        self._file = file

    def known(self) -> dict[str, str]:
        """What fails, as far as it was told: since when, by name."""
        try:
            kept = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {str(name): str(since) for name, since in kept.items()}

    async def failed(self, reason: str) -> None:
        """A refresh did not come to its end; what is known of the sources stands."""
        known = self.known()
        await self._tell(known, {**dict.fromkeys(known, ""), WHOLE: reason})

    async def heard(self, report: RefreshReport) -> None:
        """A refresh came to its end."""
        known = self.known()
        await self._tell(known, failing(report, known), highlights(report))

    async def _tell(
        self, known: Mapping[str, str], now: Mapping[str, str], first: Sequence[str] = ()
    ) -> None:
        lines = [*first, *news(known, now)]
        if not lines:
            return
        text = "\n".join(lines)
        reached = 0
        for chat in self._chats:
            try:
                await self._say(chat, text)
                reached += 1
            except (Gone, Unreachable, TelegramError) as error:
                _log.warning("operators not reached", kind=type(error).__name__)
        if reached:
            # told to nobody, it is told the next time
            moment = datetime.now(UTC).isoformat(timespec="seconds")
            self._note({name: known.get(name, moment) for name in now})

    def _note(self, told: Mapping[str, str]) -> None:
        temporary = ""
        try:
            handle, temporary = tempfile.mkstemp(dir=self._file.parent, prefix=".alerts-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(told, file)
            os.replace(temporary, self._file)
        except OSError as error:
            with suppress(OSError):
                os.unlink(temporary)
            _log.warning("alerts not noted", kind=type(error).__name__)


def failing(report: RefreshReport, known: Mapping[str, str]) -> dict[str, str]:
    """What fails after a refresh, with the reason; a source that was not read stays as it is
    ``known``."""
    found = {}
    if report.outcome is RefreshOutcome.REFUSED:
        found[WHOLE] = f"refused: {report.reason}"
    for source in report.sources:
        if source.skipped:
            if source.source in known:
                found[source.source] = ""
        elif reason := reason_of(source):
            found[source.source] = reason
    return found


def news(known: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """Lines on what fails now and was not known to, and on what works again."""
    fresh = [f"{name}: {reason}" for name, reason in now.items() if name not in known]
    again = [
        f"{name} (failing since {shown(since)})" for name, since in known.items() if name not in now
    ]
    return [
        *(["Refresh: this fails now. What was indexed before keeps answering.", *fresh]
          if fresh else ()),
        *(["Refresh: this works again.", *again] if again else ()),
    ]  # fmt: skip


def highlights(report: RefreshReport) -> tuple[str, ...]:
    """What a refresh published that operators should know of: changes of status, new orders."""
    if report.outcome is not RefreshOutcome.PUBLISHED or not report.highlights:
        return ()
    return (f"Refresh: generation {report.generation} is live.", *report.highlights)
