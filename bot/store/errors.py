"""What can go wrong with the bot's database."""

from __future__ import annotations

from knowledge.errors import IriswardError


class StoreError(IriswardError):
    """The bot's database cannot be opened, read or written.

    The message is one line for an operator and holds nothing of what is stored.
    """
