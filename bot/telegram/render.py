"""What Irisward says on Telegram, as posts: answers, and what the buttons under them open.

Pure. Every text is escaped here and once; none of a person's words is ever repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.phrases import FluentPhrases
from bot.telegram.directed import directed
from bot.telegram.formatted import is_web_address
from bot.telegram.lines import Lines
from bot.telegram.markup import bold, escape, italic, plain
from bot.telegram.post import Button, Post
from bot.telegram.press import Found, Press, noticed_of
from bot.telegram.rows import Rows, press_of
from bot.telegram.splitting import MESSAGE_UNITS, cut, split
from knowledge.domain import Advisory, Answer

QUESTIONS: Final = ("who", "law", "stored", "how-long", "receives", "delete", "otherwise")
"""What to ask a collector, as the phrases ``question-...`` say it."""

TITLE_UNITS: Final = 100
"""Longest title of an inline article, in UTF-16 units: two lines on a phone."""

DESCRIPTION_UNITS: Final = 200
"""Longest description of an inline article, in UTF-16 units."""

Day = str | Callable[[], str]


class Renderer:
    """Turns answers into posts. ``today`` is the day they are given on, ISO 8601, or tells it;
    ``advisories``, where a method takes them, are the notices of the generation that answered:
    a button can open only what is among them."""

    def __init__(self, phrases: FluentPhrases, today: Day) -> None:
        self._phrases = phrases
        self._lines = Lines(phrases, today)
        self._rows = Rows(phrases)

    def says(self, language: str, phrase: str, /, **arguments: object) -> Post:
        """One phrase. Arguments are ours; what a person typed is defanged before."""
        return self._post(language, [escape(self.phrase(language, phrase, **arguments))])

    def phrase(self, language: str, phrase: str, /, **arguments: object) -> str:
        """One phrase as plain text. Raises `KeyError` for an unknown one."""
        return self._phrases.say(language, phrase, arguments)

    def unread(self, language: str, things: Sequence[str]) -> str:
        """That content of these kinds (of `Arrival.things`) is not read, as plain text."""
        names = [self.phrase(language, f"not-read-{thing}") for thing in things]
        listed = self._lines.listed(names, language, "or")
        said = self.phrase(language, "not-read", things=listed)
        return f"{said} {self.phrase(language, 'not-downloaded')}"

    def not_read(self, language: str, things: Sequence[str]) -> Post:
        """The same as a post."""
        return self._post(language, [escape(self.unread(language, things))])

    def answer(
        self, answer: Answer, generation: int, advisories: Iterable[Advisory] = (), *,
        ask_role: bool = False, notes: Sequence[str] = (),
    ) -> Post:  # fmt: skip
        """An answer with its buttons. ``ask_role`` asks whether the person got the offer or
        warns of it; ``notes`` are plain text to go under the verdict."""
        blocks = self._lines.answer(answer, notes=notes)
        if ask_role:
            blocks.append(bold(self.phrase(answer.language, "ask-role")))
        press = press_of(answer, advisories)
        rows = self._rows.of_answer(answer, press, generation, role=ask_role)
        return self._post(answer.language, blocks, rows)

    def scanned(self, answer: Answer, advisories: Iterable[Advisory] = ()) -> Post:
        """What can be done after a scan."""
        return self._advice(answer, self.phrase(answer.language, "scanned-title"), advisories)

    def report(self, answer: Answer, advisories: Iterable[Advisory] = ()) -> Post:
        """Where to report; says so where no channel is known."""
        kept = [
            (step, claim)
            for step, claim in zip(answer.assessment.steps, answer.steps, strict=True)
            if step.phrase != "step-report-generic"
        ]
        known = any(step.phrase == "step-report" for step, _ in kept)
        shown = replace(answer, steps=tuple(claim for _, claim in kept))
        headline = self.phrase(answer.language, "report-title" if known else "report-none")
        return self._advice(shown, headline, advisories, titled=False)

    def questions(self, answer: Answer, advisories: Iterable[Advisory] = ()) -> Post:
        """What to ask a collector in writing, with the sources that advise it."""
        language = answer.language
        numbers = tuple(dict.fromkeys(n for claim in answer.steps for n in claim.citations))
        title = self._lines.cited(self.phrase(language, "questions-title"), numbers, answer)
        asked = [
            f"{number}. {escape(self.phrase(language, f'question-{name}'))}"
            for number, name in enumerate(QUESTIONS, 1)
        ]
        blocks = [f"<b>{title}</b>", "\n".join(asked)]
        blocks += self._lines.reasons(answer)
        blocks += self._lines.sources(answer)
        return self._post(language, blocks, self._source_rows(answer, advisories))

    def warning_role(self, answer: Answer, advisories: Iterable[Advisory] = ()) -> Post:
        """For somebody who warns others: what can be passed on, without steps of their own;
        the plain answer where there is nothing to pass on."""
        if not answer.citations:
            return self._advice(answer, answer.headline, advisories)
        headline = self.phrase(answer.language, "role-warning")
        return self._advice(replace(answer, steps=(), notes=()), headline, advisories)

    def pass_on(self, found: Sequence[Found], language: str, press: Press) -> Post:
        """The same from a button, which remembers the notices and not the answer."""
        lines = [f"• {self._lines.found(one, language)}" for one in found if one.advisory]
        phrase = "role-warning" if lines else "headline-no-evidence"
        blocks = [bold(self.phrase(language, phrase)), "\n\n".join(lines)]
        return self._post(language, blocks, (self._rows.sources(language, press),))

    def why(self, press: Press, found: Sequence[Found], language: str) -> Post:
        """How the verdict came about: rules, what was noticed, which notices bear it."""
        blocks = [escape(self.phrase(language, "why-risk"))]
        biometrics, rewards = noticed_of(press.noticed)
        names = [f"biometric-{name}" for name in biometrics] + [f"reward-{r}" for r in rewards]
        if names:
            said = [self.phrase(language, name) for name in names]
            things = self._lines.listed(said, language, "standard")
            blocks.append(escape(self.phrase(language, "why-noticed", things=things)))
        if found:
            lines = [f"• {self._lines.found(one, language)}" for one in found]
            blocks += [bold(self.phrase(language, "why-sources")) + "\n" + "\n".join(lines)]
        return self._post(language, blocks, (self._rows.sources(language, press),))

    def source(
        self, found: Found, language: str, number: int = 1, count: int = 1,
        passage_text: str = "", passage_language: str = "", *,
        press: Press | None = None, own_words: bool = False, watched: bool = False,
    ) -> Post:  # fmt: skip
        """One notice: title and summary in the reader's language, how it stands, the passage in
        its own language and the page.

        ``own_words`` says that the passage is running text of the source and no statement that
        we made of it. ``press``, that of the button which opened it, gives the ways to the
        sources before and after. A notice that is gone or was replaced is said to be.
        """
        blocks: list[str] = []
        if count > 1:
            title = self.phrase(language, "source-title", number=number, count=count)
            blocks.append(italic(title))
        if found.changed and found.advisory is not None:
            blocks.append(italic(self.phrase(language, "source-changed")))
        passage = (passage_text, passage_language)
        blocks += self._lines.opened(found, language, passage, own_words=own_words)
        rows = [
            self._page(found, language),
            self._rows.paging(language, press) if press else (),
            self._rows.watching(found, language, press, watched=watched),
        ]
        return self._post(language, blocks, rows)

    def changed(self, found: Found, language: str) -> Post:
        """To somebody who watches a notice: it has changed, and this is how it stands."""
        blocks = [bold(self.phrase(language, "watch-changed"))]
        blocks += self._lines.opened(found, language)
        rows = [
            self._page(found, language),
            self._rows.watching(found, language, None, watched=True),
        ]
        return self._post(language, blocks, rows)

    def gone(self, identity: str, found: Found, language: str) -> Post:
        """To somebody who watched a notice: it is there no more. ``found`` holds it as it last
        was, as far as that is known, and what stands in its place."""
        old = found.advisory
        title = identity if old is None else old.title_in(language)
        blocks = [escape(self.phrase(language, "watch-gone", title=title))]
        if old is not None:
            blocks.append(self._lines.linked(old, language))
        if found.replaced_by is not None:
            said = escape(self.phrase(language, "source-replaced"))
            blocks.append(f"{said}\n{self._lines.linked(found.replaced_by, language)}")
        return self._post(language, blocks, [self._page(found, language)])

    def inline(self, answer: Answer) -> tuple[str, str, Post]:
        """Title, description and content of an inline article, each within its limits. It has
        no buttons: it is sent by people into chats where the bot is not."""
        title = cut(escape(self._lines.bare(answer.headline)), TITLE_UNITS)
        claims = (*answer.reasons, *answer.steps)
        first = claims[0].text if claims else answer.headline
        description = cut(escape(self._lines.bare(first)), DESCRIPTION_UNITS)
        whole = self._lines.answer(answer)
        shorter = self._lines.answer(replace(answer, steps=()))
        posts = [self._post(answer.language, blocks) for blocks in (whole, shorter)]
        fitting = next((post for post in posts if len(split(post.html)) == 1), None)
        post = fitting or Post(cut(posts[-1].html, MESSAGE_UNITS))
        return plain(title), plain(description), post

    def _advice(
        self, answer: Answer, headline: str, advisories: Iterable[Advisory], *, titled: bool = True
    ) -> Post:
        """An answer under another headline, with its sources to open."""
        blocks = self._lines.answer(replace(answer, headline=headline), titled=titled)
        return self._post(answer.language, blocks, self._source_rows(answer, advisories))

    def _page(self, found: Found, language: str) -> tuple[Button, ...]:
        """The button that opens a notice's page, if it has one that may be opened."""
        if found.advisory is None or not is_web_address(found.advisory.url):
            return ()
        return (Button(self.phrase(language, "button-open-page"), url=found.advisory.url),)

    def _source_rows(
        self, answer: Answer, advisories: Iterable[Advisory]
    ) -> tuple[tuple[Button, ...], ...]:
        return (self._rows.sources(answer.language, press_of(answer, advisories)),)

    @staticmethod
    def _post(
        language: str, blocks: Iterable[str], rows: Iterable[tuple[Button, ...]] = ()
    ) -> Post:
        html = "\n\n".join(block for block in blocks if block)
        return Post(directed(html, language), tuple(row for row in rows if row))
