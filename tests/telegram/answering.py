"""Calls that answer pressed buttons and inline queries."""

from __future__ import annotations

from tests.telegram.limits import check_length, check_results
from tests.telegram.wire import Json, bad_request
from tests.telegram.world import Query, World


def answer_callback_query(world: World, params: Json) -> bool:
    """``answerCallbackQuery``: once, and in time."""
    check_length(params.get("text", ""), world.limits.popup, "MESSAGE_TOO_LONG")
    address = params.get("url", "")
    # Only a game or a link to this bot may be opened by an answer.
    if address and not address.startswith((f"https://t.me/{world.bot.username}?", "tg://")):
        raise bad_request("URL_INVALID", breach="buttons")
    return _answer(world, params["callback_query_id"], params)


def answer_inline_query(world: World, params: Json) -> bool:
    """``answerInlineQuery``: once, and in time."""

    def notice(kind: str, detail: str) -> None:
        world.breach(kind, "answerInlineQuery", 0, detail)

    check_results(params["results"], world.limits, notice)
    if len(params.get("next_offset", "").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID", breach="inline")
    button = params.get("button")
    if button and ("web_app" in button) == ("start_parameter" in button):
        text = "InlineQueryResultsButton must have exactly one optional field"
        raise bad_request(text, breach="schema")
    return _answer(world, params["inline_query_id"], params)


def _answer(world: World, number: str, params: Json) -> bool:
    query: Query | None = world.queries.get(number)
    old = query is not None and world.clock() - query.asked > world.settings.query_seconds
    if query is None or query.answered or old:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    query.answered = True
    query.answer = params
    world.pulse.beat()
    return True
