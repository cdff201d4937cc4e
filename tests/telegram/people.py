"""The people of a test: they write, press and listen."""

from __future__ import annotations

from dataclasses import dataclass

from tests.telegram import contents, updates
from tests.telegram.crowd import Referable, referred
from tests.telegram.groups import Group
from tests.telegram.hearing import PATIENCE, Heard, heard, settle
from tests.telegram.membership import change_status
from tests.telegram.state import Member, Posted, User
from tests.telegram.wire import Json
from tests.telegram.world import Query, World
from tests.telegram.writing import Writer


@dataclass(frozen=True, slots=True)
class Popup:
    """What the bot answered to a pressed button; ``alert`` must be confirmed by the person."""

    text: str
    alert: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What the bot offers for an inline query."""

    query: str
    results: tuple[Json, ...]
    button: Json
    cache_time: int
    personal: bool


class Person(Writer):
    """Somebody who talks with the bot."""

    def __init__(self, world: World, user: User) -> None:
        super().__init__(world, user)
        self._pressed: list[Query] = []

    async def presses(self, message: Heard, label: str) -> None:
        """Presses a button, named by its label or the beginning of its label or data."""
        button = message.button(label)
        assert not button.url, f"{button.text!r} opens {button.url}"
        assert button.data, f"{button.text!r} sends nothing"
        posted = referred(self._world, message)
        query = self._world.new_query(self.id, message.chat_id)
        self._pressed.append(query)
        self._spoke = self._world.clock()
        pressed = updates.callback_query(
            self._world, query.id, self.user, posted, button.data, self._inline_id(posted)
        )
        self._world.updates.push("callback_query", pressed, lane=message.chat_id)
        await settle()

    async def popup(self, timeout: float = PATIENCE) -> Popup:  # noqa: ASYNC109
        """The answer to the first pressed button of which none was seen yet. Fails after
        ``timeout`` seconds; an answer without a text is one, too."""
        waiting = next((query for query in self._pressed if not query.seen), None)
        assert waiting is not None, f"{self._name} pressed nothing"
        if not await self.sees(lambda: waiting.answered or None, timeout):
            raise AssertionError(f"{self._name}'s button was not answered in {timeout:g} s")
        waiting.seen = True
        answer = waiting.answer
        return Popup(answer.get("text", ""), answer.get("show_alert", False), answer.get("url", ""))

    async def sees_typing(self, timeout: float = 1.0) -> bool:  # noqa: ASYNC109
        """Whether the bot shows that it is writing, since this person last did something."""
        return await self.sees_action("typing", self._spoke, timeout)

    async def asks_inline(
        self,
        text: str,
        *,
        offset: str = "",
        chat_type: str = "",
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> InlineAnswer:
        """Types the bot's name and ``text`` in some chat, and waits for what it offers."""
        query = self._world.new_query(self.id)
        asked = updates.inline_query(query.id, self.user, text, offset, chat_type)
        self._world.updates.push("inline_query", asked, lane=self.id)
        if not await self.sees(lambda: query.answered or None, timeout):
            raise AssertionError(f"{self._name}'s inline query had no answer in {timeout:g} s")
        answer = query.answer
        return InlineAnswer(
            text,
            tuple(answer["results"]),
            answer.get("button", {}),
            answer.get("cache_time", 300),
            answer.get("is_personal", False),
        )

    async def _turns(self, status: str) -> None:
        """Lets the bot into the private chat, or keeps it out."""
        member = Member(self._world.bot, "kicked" if self.chat.blocked else "member")
        self.chat.blocked = status == "kicked"
        change_status(self._world, self.chat, member, status, by=self.user.json())
        self.chat.members.clear()
        await settle()

    async def blocks_bot(self) -> None:
        """From now on the bot cannot write to this person."""
        await self._turns("kicked")

    async def unblocks_bot(self) -> None:
        """The bot can write again."""
        await self._turns("member")

    async def picks(
        self, answer: InlineAnswer, number: int = 0, place: Group | None = None
    ) -> Heard:
        """Sends one of the results of an inline query into a group, or to the bot itself."""
        result = answer.results[number]
        content = result.get("input_message_content", {})
        text = content.get("message_text", "")
        mode = content.get("parse_mode", "")
        shown = contents.words("", html=text) if mode else contents.words(text)
        shown["via_bot"] = self._world.bot.json()
        keyboard = result.get("reply_markup")
        said = await self.sends(shown | ({"reply_markup": keyboard} if keyboard else {}), place)
        said.posted.html = text
        inline = f"inline-{self._world.number()}" if keyboard else ""
        if inline:
            self._world.inline[inline] = said.posted
        chosen = updates.chosen_result(self.user, result["id"], answer.query, inline)
        self._world.updates.push("chosen_inline_result", chosen, lane=self.id)
        return heard(said.posted)

    async def reacts(self, message: Referable, emoji: str) -> None:
        """Puts an emoji under a message, or takes the own one away when it is empty."""
        posted = referred(self._world, message)
        new: list[Json] = [{"type": "emoji", "emoji": emoji}] if emoji else []
        told = updates.reaction(self._world, posted, self.user, [], new)
        self._world.updates.push("message_reaction", told, lane=message.chat_id)
        await settle()

    def _inline_id(self, posted: Posted) -> str:
        """How the bot knows a message that was sent by way of it."""
        return next((name for name, one in self._world.inline.items() if one is posted), "")
