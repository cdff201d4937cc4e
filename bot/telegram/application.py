"""The routing table: which update goes to whom, in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.telegram.buttons import Buttons
from bot.telegram.commands import Commands
from bot.telegram.inline import Inline
from bot.telegram.operators import Operators
from bot.telegram.polling import InboxBot
from bot.telegram.private import Private

KINDS: Final = (
    "message", "edited_message", "callback_query", "inline_query", "my_chat_member", "chat_member",
)  # fmt: skip
"""The kinds of update that are handled, and the only ones asked for."""

App = Application[Any, Any, Any, Any, Any, Any]

_PRIVATE: Final = filters.ChatType.PRIVATE
_SERVICE: Final = filters.StatusUpdate.ALL


def build_application(
    bot: InboxBot, private: Private, commands: Commands, buttons: Buttons, inline: Inline,
    operators: Operators, group: Sequence[BaseHandler[Any, Any, Any]],
    watching: BaseHandler[Any, Any, Any],
) -> App:  # fmt: skip
    """The application of ``bot`` with every handler; those of ``group`` are for what happens in
    groups and come first, ``watching`` looks at what is posted there, also where others answer.
    Updates come from the inbox, so it has no updater of its own."""
    application: App = Application.builder().bot(bot).updater(None).build()
    add = application.add_handler
    add(operators.handler())
    for handler in group:
        add(handler)
    for name, answer in commands.table().items():
        add(CommandHandler(name, answer, filters=filters.UpdateType.MESSAGE))
    add(CallbackQueryHandler(buttons.pressed))
    add(InlineQueryHandler(inline.asked))
    add(MessageHandler(_PRIVATE & ~_SERVICE & filters.UpdateType.EDITED_MESSAGE, private.edited))
    add(MessageHandler(_PRIVATE & ~_SERVICE & filters.UpdateType.MESSAGE, private.asked))
    add(watching, group=1)
    return application
