"""What can go wrong around Telegram, beside what its library raises.

IriswardError
├── TelegramTrouble  Telegram refuses the bot
├── ListenError    an address cannot be listened on
├── BudgetError    the place where budgets are counted cannot be used as it is configured
└── Full           nothing more is taken in for now
"""

from __future__ import annotations

from knowledge.errors import IriswardError


class ListenError(IriswardError):
    """An address cannot be listened on; the message names it and says why."""


class BudgetError(IriswardError):
    """The configured place where budgets are counted is unknown or lacks its library."""


class Full(IriswardError):
    """Nothing more is taken in for now; who brought it shall bring it again."""


class TelegramTrouble(IriswardError):
    """Telegram refuses the bot; the message says what to do."""
