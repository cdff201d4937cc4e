"""What /privacy says: made from the tables and the terms of the database, so that it is true."""

from __future__ import annotations

from typing import Final

from bot.phrases import FluentPhrases
from bot.store.retention import RETENTION, Term
from bot.store.tables import stored_fields
from bot.telegram.directed import directed
from bot.telegram.markup import bold, escape
from bot.telegram.post import Post

_TECHNICAL: Final = "stored-technical"


class PrivacyText:
    """Tells what is stored, in words."""

    def __init__(self, phrases: FluentPhrases) -> None:
        self._phrases = phrases

    def post(self, language: str) -> Post:
        """Everything that is stored about a person, why, for how long, and their rights."""
        say = self._phrases.say
        told = dict.fromkeys(field.phrase for field in stored_fields())
        # what says nothing about anybody comes last, whichever table it stands in
        told[_TECHNICAL] = told.pop(_TECHNICAL)
        kept = [
            "• " + say(language, "privacy-held", {
                "what": say(language, phrase, {}), "long": self._term(language, RETENTION[phrase]),
            })
            for phrase in told
        ]  # fmt: skip
        blocks = [
            bold(say(language, "start-automated", {})),
            escape(say(language, "privacy-none", {})),
            bold(say(language, "privacy", {})) + "\n" + escape("\n".join(kept)),
            *(
                escape(say(language, f"privacy-{name}", {}))
                for name in ("memory", "encrypted", "shared", "rights")
            ),
        ]
        return Post(directed("\n\n".join(blocks), language))

    def _term(self, language: str, term: Term) -> str:
        say = self._phrases.say
        if isinstance(term, str):
            return say(language, f"privacy-{term}", {})
        days, hours = divmod(term, 24)
        if hours:
            return say(language, "privacy-hours", {"hours": term})
        return say(language, "privacy-days", {"days": days})
