"""The operators' commands, joined to what they work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.refresh_apart import RefreshApart
from bot.telegram.alerts import Alerts
from bot.telegram.markup import escape
from bot.telegram.office import Office
from bot.telegram.operators import Operators
from bot.telegram.post import Post
from bot.telegram.refreshing import Refreshing
from bot.wiring import source_states, store_of

if TYPE_CHECKING:
    from bot.settings import Settings


def operators_of(office: Office, settings: Settings) -> Operators:
    """The commands of the operators that ``settings`` name. Alerts go to their chat, or to each
    of them where they have none."""

    async def say(chat: int, text: str) -> None:
        await office.sender.send(chat, Post(escape(text)))

    apart = RefreshApart(settings)
    house = settings.operators_chat
    chats = (house,) if house else tuple(sorted(settings.operator_ids))
    return Operators(
        office, settings.operator_ids,
        Refreshing(apart, apart.close),
        store_of(settings), lambda: source_states(settings),
        Alerts(say, chats, settings.home / "alerts.json"), chat=house,
    )  # fmt: skip
