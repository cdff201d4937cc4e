"""Which function answers which method, and the record of a call."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from tests.telegram import answering, editing, membership, posting, profile
from tests.telegram.wire import Json
from tests.telegram.world import World

METHODS: Final[dict[str, Callable[[World, Json], Any]]] = {
    "answerCallbackQuery": answering.answer_callback_query,
    "answerInlineQuery": answering.answer_inline_query,
    "banChatMember": membership.ban_chat_member,
    "copyMessage": posting.copy_message,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "deleteMyCommands": profile.delete_my_commands,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editMessageText": editing.edit_message_text,
    "forwardMessage": posting.forward_message,
    "getChat": membership.get_chat,
    "getChatAdministrators": membership.get_chat_administrators,
    "getChatMember": membership.get_chat_member,
    "getChatMemberCount": membership.get_chat_member_count,
    "getFile": profile.get_file,
    "getMe": profile.get_me,
    "getMyCommands": profile.get_my_commands,
    "getMyDescription": profile.get_my_description,
    "getMyName": profile.get_my_name,
    "getMyShortDescription": profile.get_my_short_description,
    "leaveChat": membership.leave_chat,
    "pinChatMessage": editing.pin_chat_message,
    "restrictChatMember": membership.restrict_chat_member,
    "sendChatAction": posting.send_chat_action,
    "sendDocument": posting.send_document,
    "sendMessage": posting.send_message,
    "sendPhoto": posting.send_photo,
    "setMessageReaction": editing.set_message_reaction,
    "setMyCommands": profile.set_my_commands,
    "setMyDescription": profile.set_my_description,
    "setMyName": profile.set_my_name,
    "setMyShortDescription": profile.set_my_short_description,
    "unbanChatMember": membership.unban_chat_member,
    "unpinChatMessage": editing.unpin_chat_message,
}
"""Answered here; those on how updates travel are answered by the server itself, all others of
the table are checked and answered 501."""


@dataclass(slots=True)
class Call:
    """A call of the bot. ``at`` is when it arrived (monotonic time); ``status`` is the HTTP
    status of the answer, 0 while there is none; ``error`` its description."""

    method: str
    params: Json
    at: float
    status: int = 0
    error: str = ""
    result: Any = None

    @property
    def chat(self) -> int:
        """The chat it is about, or 0."""
        # Before a call was checked, all that came in a form is text.
        chat = str(self.params.get("chat_id", ""))
        return int(chat) if re.fullmatch(r"-?\d{1,16}", chat) else 0
