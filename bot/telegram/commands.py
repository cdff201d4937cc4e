"""The commands, in private chats and, where it makes sense, in groups."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, Final

from telegram import ChatMemberUpdated, Message, Update

from bot.phrases import FluentPhrases
from bot.telegram.browse import Browser
from bot.telegram.delivery import CURRENT
from bot.telegram.directed import directed
from bot.telegram.intake import Arrival, intake
from bot.telegram.markup import bold, escape
from bot.telegram.office import Office, Pressed
from bot.telegram.post import Button, Post
from bot.telegram.press import Action, Press, encode
from bot.telegram.privacy import PrivacyText
from bot.telegram.private import Private
from bot.telegram.settings import ChatPanel

NAMES: Final = (
    "start", "help", "ask", "check", "language", "country", "sources", "status", "privacy",
    "forget", "export", "feedback", "developer",
)  # fmt: skip
"""The commands that the menu shows, in its order; ``command-…`` in the phrases describes each."""

ALIASES: Final = {"developer_info": "developer"}
"""Names that Telegram's terms speak of, beside ours."""

DEEP_LINK: Final = "adv_"
"""What `t.me/<bot>?start=…` begins with, before the id of a notice."""

IN_GROUPS: Final = frozenset({"help", "check", "privacy", "developer", "developer_info"})

Handler = Callable[[Update, Any], Coroutine[Any, Any, None]]
_Answering = Callable[[Message, Arrival, str], Awaitable[Post | None]]

Starting = Callable[[Message, Arrival, str], Awaitable[Post]]
"""Answers ``/start`` with an argument, the last of its arguments being the language."""


class Commands:
    """Answers commands."""

    def __init__(
        self, office: Office, phrases: FluentPhrases, *, private: Private, browser: Browser,
        panel: ChatPanel, privacy: PrivacyText, operator: tuple[str, str],
        starts: Mapping[str, Starting] | None = None,
    ) -> None:  # fmt: skip
        """``operator`` is who runs the bot and how to reach them; empty where not told. ``starts``
        are answers to deep links of others, by what their arguments begin with."""
        self._office = office
        self._phrases = phrases
        self._private = private
        self._browser = browser
        self._panel = panel
        self._privacy_text = privacy
        self._operator = operator
        self._starts = dict(starts or {})

    def table(self) -> dict[str, Handler]:
        """The handlers by command."""
        answering: dict[str, _Answering] = {name: getattr(self, f"_{name}") for name in NAMES}
        answering |= {alias: answering[name] for alias, name in ALIASES.items()}
        return {name: self._handler(name, answer) for name, answer in answering.items()}

    def _handler(self, name: str, answer: _Answering) -> Handler:
        async def handle(update: Update, _: Any) -> None:
            message = update.effective_message
            if not isinstance(message, Message):
                return
            arrival = intake(message, bot_username=message.get_bot().username)
            if arrival.forwarded and arrival.private:
                await self._private.asked(update, _)  # somebody else's words, no order to us
                return
            if arrival.forwarded or not (arrival.private or name in IN_GROUPS):
                return
            language = await self._office.language(message.chat_id, arrival.language_code)
            await self._office.book.seen(message.chat_id)
            post = await answer(message, arrival, language)
            if post is None:
                return
            thread = (message.message_thread_id or 0) if message.is_topic_message else 0
            sent = await self._office.sender.send(
                message.chat_id, post, reply_to=_answered(name, message, arrival), thread=thread
            )
            if name == "ask":
                self._office.memory.answered(message.chat_id, message.message_id, sent[-1])

        return handle

    async def membership(self, update: Update, _: Any) -> None:
        """Somebody stopped the bot, or a group removed it: what is stored about the chat goes."""
        change = update.my_chat_member
        if isinstance(change, ChatMemberUpdated) and change.new_chat_member.status in (
            "kicked", "left",
        ):  # fmt: skip
            await self._erase(change.chat.id)

    async def _start(self, message: Message, arrival: Arrival, language: str) -> Post | None:
        if arrival.arguments.startswith(DEEP_LINK):
            identity = arrival.arguments.removeprefix(DEEP_LINK)
            opened = await self._browser.opened(message.chat_id, identity, language)
            return opened or self._says(language, "source-gone")
        for prefix, answer in self._starts.items():
            if arrival.private and arrival.arguments.startswith(prefix):
                return await answer(message, arrival, language)
        example = self._say(language, "example-question")
        lines = [
            escape(self._say(language, "start")),
            bold(self._say(language, "start-automated")),
            escape(f"{self._say(language, 'start-example')} {example}"),
            "/help /language /privacy",
        ]
        tap = Button(example, encode(Press(Action.EXAMPLE)))
        return Post(directed("\n\n".join(lines), language), ((tap,),))

    async def _help(self, message: Message, arrival: Arrival, language: str) -> Post:
        described = [
            f"/{name} – {escape(self._say(language, f'command-{name}'))}" for name in NAMES
        ]
        lines = [
            escape(self._say(language, "help")),
            escape(self._say(language, "start-automated")),
            "\n".join([bold(self._say(language, "help-commands")), *described]),
        ]
        return Post(directed("\n\n".join(lines), language))

    async def _ask(self, message: Message, arrival: Arrival, language: str) -> Post:
        if not arrival.text:
            return self._says(language, "ask-usage")
        return await self._private.reply(message.chat_id, arrival)

    async def _check(self, message: Message, arrival: Arrival, language: str) -> Post | None:
        if _checked(message) is None:
            return self._says(language, "check-usage")
        if not arrival.reply_text:
            return self._says(language, "check-nothing")
        about = Arrival(
            text=arrival.text, quoted=arrival.reply_text, forwarded=not arrival.text,
            language_code=arrival.language_code, private=arrival.private,
        )  # fmt: skip
        return await self._private.reply(message.chat_id, about)

    async def _language(self, message: Message, arrival: Arrival, language: str) -> Post:
        return await self._panel.language(message.chat_id, arrival.arguments, language)

    async def _country(self, message: Message, arrival: Arrival, language: str) -> Post:
        return await self._panel.country(message.chat_id, arrival.arguments, language)

    async def _sources(self, message: Message, arrival: Arrival, language: str) -> Post:
        return await self._browser.sources(message.chat_id, arrival.arguments, language)

    async def _status(self, message: Message, arrival: Arrival, language: str) -> Post:
        edition = self._office.desks.edition
        shown = [advisory for advisory in edition.advisories if advisory.citable]
        checked = max((advisory.status_as_of for advisory in shown), default="")
        return self._says(
            language, "status", generation=edition.generation, notices=len(shown),
            checked=self._phrases.date(language, checked) if checked else "–",
        )  # fmt: skip

    async def _privacy(self, message: Message, arrival: Arrival, language: str) -> Post:
        return self._privacy_text.post(language)

    async def _forget(self, message: Message, arrival: Arrival, language: str) -> Post:
        yes = Button(self._say(language, "button-yes-forget"), encode(Press(Action.FORGET)))
        no = Button(self._say(language, "button-no"), encode(Press(Action.KEEP)))
        return Post(self._says(language, "forget-ask").html, ((yes, no),))

    async def _export(self, message: Message, arrival: Arrival, language: str) -> Post | None:
        stored = await self._office.book.export(message.chat_id)
        content = json.dumps(stored, ensure_ascii=False, indent=2).encode()
        caption = self._say(language, "export-done")
        await self._office.sender.document(message.chat_id, "irisward.json", content, caption)
        return None

    async def _feedback(self, message: Message, arrival: Arrival, language: str) -> Post:
        if not arrival.arguments:
            return self._says(language, "feedback-usage")
        generation = self._office.desks.edition.generation
        await self._office.book.feedback(
            message.chat_id, "comment", (), arrival.arguments, language, generation
        )
        return self._says(language, "feedback-done")

    async def _developer(self, message: Message, arrival: Arrival, language: str) -> Post:
        name, contact = self._operator
        if not (name and contact):
            return self._says(language, "developer-unknown")
        return self._says(language, "developer", operator=name, contact=contact)

    def buttons(self) -> dict[Action, Callable[[Pressed], Awaitable[str]]]:
        """The buttons answered here."""
        return {
            Action.FORGET: self._forgotten,
            Action.KEEP: self._kept,
            Action.EXAMPLE: self._example,
        }

    async def _forgotten(self, pressed: Pressed) -> str:
        await self._erase(pressed.chat)
        said = self._says(pressed.language, "forgotten")
        if not await self._office.sender.edit(pressed.chat, pressed.message, said):
            await self._office.sender.send(pressed.chat, said)
        return ""

    async def _kept(self, pressed: Pressed) -> str:
        if not await self._office.sender.delete(pressed.chat, pressed.message):
            # after two days it cannot be deleted: it loses its buttons
            asked = self._says(pressed.language, "forget-ask")
            await self._office.sender.edit(pressed.chat, pressed.message, asked)
        return ""

    async def _example(self, pressed: Pressed) -> str:
        question = self._say(pressed.language, "example-question")
        arrival = Arrival(text=question, language_code=pressed.language, private=True)
        post = await self._private.reply(pressed.chat, arrival)
        await self._office.sender.send(pressed.chat, post)
        return ""

    async def _erase(self, chat: int) -> None:
        delivery = CURRENT.get()
        self._office.memory.forget(chat)
        await self._office.book.forget(chat, delivery.update_id if delivery else None)

    def _says(self, language: str, phrase: str, /, **arguments: object) -> Post:
        return self._office.renderer.says(language, phrase, **arguments)

    def _say(self, language: str, phrase: str, /, **arguments: object) -> str:
        return self._phrases.say(language, phrase, arguments)


def _checked(message: Message) -> Message | None:
    """The message that this one replies to. In a topic, all that reply to nothing else reply
    to the line that opened it."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created is not None else replied


def _answered(name: str, message: Message, arrival: Arrival) -> int:
    """The message to put an answer under, 0 for none: what is checked, a question, and in
    groups always the one who asks."""
    checked = _checked(message) if name == "check" else None
    if checked is not None:
        return checked.message_id
    return message.message_id if name == "ask" or not arrival.private else 0
