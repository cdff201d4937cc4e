"""Answers and notices as lines of Telegram HTML. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Literal

from bot.phrases import FluentPhrases
from bot.telegram.directed import foreign
from bot.telegram.markup import bold, escape, italic, link
from bot.telegram.press import Found
from knowledge.citing import Citations
from knowledge.compose import Composer
from knowledge.domain import Advisory, Answer, Citation, Evidence, Part, Passage

SHOWN_SOURCES: Final = 2
"""Sources that stand open under an answer; more are folded, so that the first screen holds
what to do."""

_REFERENCE: Final = re.compile(r"\[(\d+)\]")
_SPACED_REFERENCES: Final = re.compile(r"\s*(?:\[\d+\])+")


class Lines:
    """Writes lines in the words of ``phrases``; ``today`` decides what is called old."""

    def __init__(self, phrases: FluentPhrases, today: str | Callable[[], str]) -> None:
        self._phrases = phrases
        self._today = today

    def answer(
        self, answer: Answer, *, notes: Sequence[str] = (), titled: bool = True
    ) -> list[str]:
        """An answer in blocks: verdict and notes, reasons, steps (``titled`` as such), sources."""
        refs = tuple(citation.number for citation in answer.citations)
        headline = f"<b>{self._with_links(answer.headline, refs, answer)}</b>"
        head = [headline, *(italic(note) for note in (*answer.notes, *notes))]
        blocks = ["\n".join(head), *self.reasons(answer)]
        if answer.steps:
            lines = [bold(self._say(answer.language, "section-now"))] if titled else []
            lines += [
                f"{number}. {self._with_links(step.text, step.citations, answer)}"
                for number, step in enumerate(answer.steps, 1)
            ]
            blocks.append("\n".join(lines))
        return [*blocks, *self.sources(answer)]

    def reasons(self, answer: Answer) -> list[str]:
        """The reasons as one block, if there are any."""
        lines = [
            f"• {self._with_links(claim.text, claim.citations, answer)}" for claim in answer.reasons
        ]
        return ["\n".join(lines)] if lines else []

    def sources(self, answer: Answer) -> list[str]:
        """The sources as one block, if there are any: a line a notice, with all its numbers."""
        if not answer.citations:
            return []
        notices: dict[tuple[str, str], list[Citation]] = {}
        for citation in answer.citations:
            notices.setdefault((citation.advisory, citation.url), []).append(citation)
        lines = "\n".join(self._source(cited, answer.language) for cited in notices.values())
        if len(notices) > SHOWN_SOURCES:
            lines = f"<blockquote expandable>{lines}</blockquote>"
        return [f"{bold(self._say(answer.language, 'section-sources'))}\n{lines}"]

    def cited(self, text: str, numbers: Sequence[int], answer: Answer) -> str:
        """Plain text with the numbers of citations after it."""
        refs = "".join(f"[{number}]" for number in numbers)
        return self._with_links(f"{text} {refs}".strip(), numbers, answer)

    def found(self, found: Found, language: str) -> str:
        """A notice that a button remembers, in one line: what it is and how it stands."""
        if found.advisory is None:
            lines = [escape(self._say(language, "source-gone"))]
        else:
            standing = self._standing(found.advisory, language)
            lines = [f"{self.linked(found.advisory, language)} ({escape(standing)})"]
        if found.replaced_by is not None:
            said = escape(self._say(language, "source-replaced"))
            lines.append(f"{said} {self.linked(found.replaced_by, language)}")
        return " ".join(lines)

    def linked(self, advisory: Advisory, language: str) -> str:
        """Issuer and title of a notice; the title opens its page."""
        issuer = escape(advisory.issuer_in(language))
        return f"{issuer}: {link(advisory.url, advisory.title_in(language))}"

    def opened(
        self, found: Found, language: str, passage: tuple[str, str] = ("", ""), *,
        own_words: bool = False,
    ) -> list[str]:  # fmt: skip
        """A notice in blocks, with a passage of it (text and language) and with what has
        replaced it; that it is gone, if it is."""
        if found.advisory is None:
            blocks = [escape(self._say(language, "source-gone"))]
        else:
            blocks = self.notice(found.advisory, language)
            blocks += self._passage(found.advisory, language, *passage, own_words=own_words)
        if found.replaced_by is not None:
            said = escape(self._say(language, "source-replaced"))
            blocks.append(f"{said}\n{self.linked(found.replaced_by, language)}")
        return blocks

    def notice(self, advisory: Advisory, language: str) -> list[str]:
        """A notice in blocks: title, issuer, date and standing; what it says in short."""
        issued = self._issued(advisory.issued, language)
        head = [
            bold(advisory.title_in(language)),
            escape(f"{advisory.issuer_in(language)}, {issued}"),
            italic(self._standing(advisory, language)),
        ]
        summary = advisory.summary_in(language)
        if not summary:
            return ["\n".join(head)]
        return ["\n".join(head), f"{bold(self._say(language, 'source-summary'))} {escape(summary)}"]

    @staticmethod
    def listed(names: Sequence[str], language: str, style: Literal["standard", "or"]) -> str:
        """Names as a list in words: joined by "and", or by "or"."""
        from babel import Locale
        from babel.lists import format_list

        return format_list(names, style=style, locale=Locale.parse(language, sep="-"))

    @staticmethod
    def bare(text: str) -> str:
        """Plain text without the numbers of citations."""
        return " ".join(_SPACED_REFERENCES.sub("", text).split())

    def _with_links(self, text: str, numbers: Iterable[int], answer: Answer) -> str:
        """Plain text as HTML, each number of ``numbers`` in brackets opening its source."""
        urls = {citation.number: citation.url for citation in answer.citations}
        parts: list[str] = []
        at = 0
        for match in _REFERENCE.finditer(text):
            number = int(match.group(1))
            if number in numbers and number in urls:
                parts += [escape(text[at : match.start()]), link(urls[number], match.group())]
                at = match.end()
        return "".join((*parts, escape(text[at:])))

    def _source(self, cited: Sequence[Citation], language: str) -> str:
        """One line: numbers, issuer, linked title, date, standing. A company's own statement
        says by its standing that it is one."""
        citation = cited[0]
        html = {
            "refs": "".join(link(one.url, f"[{one.number}]") for one in cited),
            "title": link(citation.url, citation.title.rstrip(".")),
        }
        words = {
            "issuer": citation.issuer.rstrip("."),
            "issued": self._issued(citation.issued, language).rstrip("."),
            "standing": self._composer().standing(citation, language),
        }
        return self._filled(language, "source", words, html).rstrip(" .。")

    def _filled(
        self, language: str, phrase: str, words: Mapping[str, str], html: Mapping[str, str]
    ) -> str:
        """A phrase as HTML, with plain ``words`` and ready ``html`` in its places."""
        # letters of private use stand in for the HTML while the rest is escaped
        marks = {name: chr(0xE000 + at) for at, name in enumerate(html)}
        said = escape(self._say(language, phrase, **{**words, **marks, "url": ""}))
        for name, mark in marks.items():
            said = said.replace(mark, html[name])
        return said

    def _passage(
        self, advisory: Advisory, language: str, text: str, text_language: str, *, own_words: bool
    ) -> list[str]:
        """The passage under its language; nothing for a summary, which is shown anyhow."""
        if not text or text in dict(advisory.summaries).values():
            return []
        name = self._phrases.language_name(language, text_language)
        label = "source-quote" if own_words else "source-passage"
        shown = foreign(text, language) if text_language != language else text
        said = bold(self._say(language, label, language=name))
        return [f"{said}\n<blockquote>{escape(shown)}</blockquote>"]

    def _standing(self, advisory: Advisory, language: str) -> str:
        """How a notice stands; told of a citation of its summary."""
        summary = Passage(
            advisory=advisory.id, authority=advisory.authority,
            issuer=advisory.issuer_in(language), jurisdiction=advisory.jurisdiction,
            title=advisory.title_in(language), url=advisory.url, issued=advisory.issued,
            status=advisory.status, force=advisory.force, status_as_of=advisory.status_as_of,
            kind=advisory.kind, part=Part.SUMMARY, position=0, language=language,
            text=advisory.summary_in(language),
        )  # fmt: skip
        citations = Citations((advisory,), language)
        citations.number(Evidence(summary, 0, 0.0))
        return self._composer().standing(citations.made[0], language)

    def _issued(self, issued: str, language: str) -> str:
        return self._phrases.date(language, issued) if issued else self._say(
            language, "source-undated"
        )  # fmt: skip

    def _composer(self) -> Composer:
        today = self._today if isinstance(self._today, str) else self._today()
        return Composer(self._phrases, today)

    def _say(self, language: str, phrase: str, /, **arguments: object) -> str:
        return self._phrases.say(language, phrase, arguments)
