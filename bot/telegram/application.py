"""The routing table: which update goes to whom, in order."""

from __future__ import annotations

from typing import Any, Final

from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
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

KINDS: Final = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""The kinds of update that are handled, and the only ones asked for."""

App = Application[Any, Any, Any, Any, Any, Any]

_PRIVATE: Final = filters.ChatType.PRIVATE
_SERVICE: Final = filters.StatusUpdate.ALL


def build_application(
    bot: InboxBot, private: Private, commands: Commands, buttons: Buttons, inline: Inline,
    operators: Operators,
) -> App:  # fmt: skip
    """The application of ``bot`` with every handler; updates come from the inbox, so it has no
    updater of its own."""
    application: App = Application.builder().bot(bot).updater(None).build()
    add = application.add_handler
    for name, answer in {**commands.table(), **operators.table()}.items():
        add(CommandHandler(name, answer, filters=filters.UpdateType.MESSAGE))
    add(CallbackQueryHandler(buttons.pressed))
    add(InlineQueryHandler(inline.asked))
    add(ChatMemberHandler(commands.membership, ChatMemberHandler.MY_CHAT_MEMBER))
    add(MessageHandler(_PRIVATE & ~_SERVICE & filters.UpdateType.EDITED_MESSAGE, private.edited))
    add(MessageHandler(_PRIVATE & ~_SERVICE & filters.UpdateType.MESSAGE, private.asked))
    return application
