"""A trial run as one self-contained page: numbers, a timeline, what was flagged and why. Pure.

Every text of the chat is a stranger's: it is escaped, and stands in a block of its own with its
own direction, so that it can turn nothing about it around.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final
from urllib.parse import urlsplit

from bot.export_message import Chat
from bot.page import document, marked, plain, section
from bot.trial import Tried
from bot.trial_tally import Count, Tally
from bot.trial_timeline import drawn, moment
from knowledge.domain import Citation, Signal

_STYLE: Final = """
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; }
.tiles li { list-style: none; border: 1px solid var(--line); border-radius: .5rem;
  padding: .5rem 1rem; min-width: 8rem; }
.tiles b { display: block; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem;
  margin: 1rem 0; } article.silent { border-style: dashed; }
article h3 { margin: 0 0 .5rem; font-size: 1rem; } article p { margin: .5rem 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; margin: .5rem 0;
  max-height: 24rem; overflow-y: auto; } .theirs { color: var(--soft); padding-inline-start: 1rem;
  border-inline-start: 3px solid var(--line); }
.hint { border-inline-start: 3px solid var(--one); padding-inline-start: 1rem; }
mark { background: color-mix(in srgb, var(--two) 28%, transparent); color: inherit;
  border-radius: 2px; }
.tag { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; font-size: 13px;
  font-weight: 400; } .high { color: var(--bad); } a { color: var(--one); }
.signals { font-size: 13px; } .sources { margin: .25rem 0; padding-inline-start: 1.25rem; }
bdi { unicode-bidi: isolate; } .axis { stroke: var(--line); } .quiet { fill: var(--soft); }
"""
_REASONS: Final = {
    "hint": "A hint would have been posted",
    "cooldown-thread": "In silence: a hint stood in this thread, less than {minutes} minutes old",
    "cooldown-hour": "In silence: {hourly} hints had been posted within an hour",
    "same-text": "In silence: the same or nearly the same text had a hint within a day",
    "admin": "In silence: written as the group itself, or by its channel",
    "not-citable": "In silence: no source to show",
}


def html(tally: Tally) -> str:
    """The page of a trial run."""
    parts = [
        f'<p class="soft">{_about(tally)}</p>',
        _tiles(tally),
        section("Timeline", drawn(tally.hours)),
        section("What would have been done", _reasons(tally)),
        _chats(tally.chats) if len(tally.chats) > 1 else "",
        _cases(tally),
        section("What this cannot show", *(f"<p>{escape(line)}</p>" for line in _limits(tally))),
    ]
    return document("Irisward: trial run", parts, _STYLE)


def _about(tally: Tally) -> str:
    titles = ", ".join(_title(chat) for chat in list(tally.chats)[:5]) or "no messages"
    more = f" and {len(tally.chats) - 5:,} more" if len(tally.chats) > 5 else ""
    days = "no dates"
    if tally.hours:
        days = f"{moment(min(tally.hours), 24)} to {moment(max(tally.hours), 24)}"
    settings = tally.settings
    return (
        f"{titles}{more}; {escape(days)}. Sensitivity <strong>{escape(settings.sensitivity)}"
        f"</strong>, hints on; one hint per thread in {settings.thread_minutes} minutes, "
        f"{settings.hints_per_hour} per group and hour, the same text once a day. Nothing was "
        "posted: this is what would have been done."
    )


def _title(chat: Chat) -> str:
    # a chat of two bears a person's name
    return f"<bdi>{escape(chat.title)}</bdi>" if chat.group and chat.title else "one chat"


def _tiles(tally: Tally) -> str:
    total = tally.total
    share = f"1 in {total.messages / total.hinted:,.0f}" if total.hinted else "none"
    numbers = (
        ("messages", f"{total.messages:,}"), ("flagged", f"{total.flagged:,}"),
        ("hints", f"{total.hinted:,}"), ("in silence", f"{total.silenced:,}"),
        ("messages with a hint", share),
    )  # fmt: skip
    items = "".join(f"<li><b>{value}</b>{escape(name)}</li>" for name, value in numbers)
    return f'<ul class="tiles">{items}</ul>'


def _reasons(tally: Tally) -> str:
    if not tally.reasons:
        return "<p>Nothing: no message was flagged.</p>"
    rows = "".join(
        f"<tr><th>{escape(_reason(tally, reason))}</th><td>{count:,}</td></tr>"
        for reason, count in tally.reasons.most_common()
    )
    risks = ", ".join(f"{escape(risk)} {count:,}" for risk, count in tally.risks.most_common())
    return f'<div class="wide"><table>{rows}</table></div><p>Risk of what was flagged: {risks}.</p>'


def _reason(tally: Tally, reason: str) -> str:
    settings = tally.settings
    said = _REASONS.get(reason, f"In silence: {reason}")
    return said.format(minutes=settings.thread_minutes, hourly=settings.hints_per_hour)


def _chats(chats: dict[Chat, Count]) -> str:
    rows = "".join(
        f"<tr><th>{_title(chat)}</th><td>{count.messages:,}</td><td>{count.flagged:,}</td>"
        f"<td>{count.hinted:,}</td></tr>"
        for chat, count in sorted(chats.items(), key=lambda item: -item[1].flagged)
    )
    head = "<tr><th>group</th><th>messages</th><th>flagged</th><th>hints</th></tr>"
    return section("Groups", f'<div class="wide"><table>{head}{rows}</table></div>')


def _cases(tally: Tally) -> str:
    title = f"Flagged: {tally.total.flagged:,}"
    if not tally.cases:
        return section(title, "<p>None.</p>")
    left_out = tally.total.flagged - len(tally.cases)
    more = f"<p>{left_out:,} more are not shown.</p>" if left_out else ""
    return section(title, *(_case(tally, one) for one in tally.cases), more)


def _case(tally: Tally, one: Tried) -> str:
    risk = escape(one.screened.risk)
    return (
        f'<article class="{"" if one.hinted else "silent"}"><h3>{_heading(one)} '
        f'<span class="tag {risk}">risk: {risk}</span> '
        f'<span class="tag">{escape(_reason(tally, one.decision.reason))}</span></h3>'
        f"{_parts(one)}{_texts(one)}{_signals(one.screened.reading.signals)}{_hint(one)}</article>"
    )


def _heading(one: Tried) -> str:
    post = one.post
    name = f"{escape(post.date.replace('T', ' ') or 'no date')}, message {post.id}"
    if not post.chat.kind.endswith("supergroup") or not post.chat.id:
        return name
    return f'<a href="https://t.me/c/{post.chat.id}/{post.id}" rel="noreferrer">{name}</a>'


def _parts(one: Tried) -> str:
    if not one.earlier:
        return ""
    return '<p class="soft">Read with what its author wrote just before, which comes first:</p>'


def _texts(one: Tried) -> str:
    own, theirs = (
        [s for s in one.screened.reading.signals if s.own_words is mine] for mine in (True, False)
    )
    # a quotation within the text is read apart from it, and stands in it all the same
    text = f'<div class="text" dir="auto">{_marked(one.text, (*own, *theirs))}</div>'
    text = text if one.text else ""
    if not one.post.quoted:
        return text
    # passed on without a word, it is read as one's own
    quoted = _marked(one.post.quoted, theirs if one.text else own)
    return f'{text}<div class="text theirs" dir="auto">{quoted}</div>'


def _marked(text: str, signals: Iterable[Signal]) -> str:
    """``text`` as HTML with the places marked at which ``signals`` were read."""
    places: list[tuple[int, int, str]] = []
    for signal in signals:
        start = signal.start
        if not signal.span or text[start : start + len(signal.span)] != signal.span:
            start = text.find(signal.span) if signal.span else -1
        if start >= 0:
            places.append((start, start + len(signal.span), signal.name))
    return marked(text, places)


def _signals(signals: Iterable[Signal]) -> str:
    items = ", ".join(
        f"{escape(s.name)} <bdi>“{plain(s.span)}”</bdi>" for s in signals if s.weight and s.span
    )
    return f'<p class="signals soft">Read in it: {items}.</p>' if items else ""


def _hint(one: Tried) -> str:
    answer = one.screened.answer
    if answer is None:
        return ""
    sources = "".join(f"<li>{_source(citation)}</li>" for citation in answer.citations)
    return (
        f'<div class="text hint" dir="auto" lang="{escape(answer.language)}">'
        f"{plain(answer.hint)}</div>"
        f"<details><summary>Sources: {len(answer.citations)}</summary>"
        f'<ul class="sources">{sources}</ul></details>'
    )


def _source(citation: Citation) -> str:
    title = f"<bdi>{plain(citation.title)}</bdi>"
    if urlsplit(citation.url).scheme in ("http", "https"):
        title = f'<a href="{escape(citation.url)}" rel="noreferrer">{title}</a>'
    facts = (citation.issuer, citation.issued, citation.status)
    told = ", ".join(f"<bdi>{plain(fact)}</bdi>" for fact in facts if fact)
    checked = f" (as of {plain(citation.status_as_of)})" if citation.status_as_of else ""
    return f'{title}: {told}{checked}. <q dir="auto">{plain(citation.quote)}</q>'


def _limits(tally: Tally) -> list[str]:
    lines = [
        "An export does not say who is an admin: messages of admins who write under their own "
        "name are judged like those of anybody else here, and pass in the group.",
        "Of an edited message it has the last text only, and of a deleted one nothing.",
        "This page holds texts of the chat. Keep it to those who may read them.",
    ]
    if tally.wordless:
        lines.insert(0, f"{tally.wordless:,} messages have no text that is read: pictures, voices, "
                     "stickers.")  # fmt: skip
    if tally.failed:
        lines.insert(0, f"{tally.failed:,} messages could not be judged.")
    return lines
