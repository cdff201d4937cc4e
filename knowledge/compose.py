"""Assessment to answer in the asker's language, without a model. Pure.

Phrases come from outside (Fluent files belong to the bot); facts come only from passages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from knowledge.citing import Citations, quote_of
from knowledge.domain import (
    Advisory,
    Answer,
    Assessment,
    Citation,
    Claim,
    Evidence,
    Force,
    Kind,
    Outcome,
    Reason,
    Risk,
    Step,
)

SHOWN_CHARACTERS: Final = 600
"""Longest passage shown in a reason; longer ones are cut at a sentence end."""

STALE_MONTHS: Final = 6
"""Months after which the state of a notice is said to have perhaps changed."""

RTL: Final = frozenset({"ar"})
_ISOLATE, _POP = "\u2068", "\u2069"
_STANDING: Final = {
    Force.IN_FORCE: "standing-in-force", Force.EXPIRED: "standing-expired",
    Force.CONTESTED: "standing-contested", Force.ADVICE: "standing-advice",
}  # fmt: skip

_WARNINGS: Final = frozenset({Kind.ORDER, Kind.COURT, Kind.WARNING})
_MAY_CHANGE: Final = frozenset({"standing-in-force", "standing-contested", "standing-channel"})
"""Of these an old check may mislead; what has ended or never bound stays so."""


class Phrases(Protocol):
    """The words of the bot, and names that depend on the language."""

    def say(self, language: str, phrase: str, arguments: Mapping[str, object]) -> str:
        """The phrase in the language with its places filled in."""

    def place(self, language: str, code: str) -> str:
        """The name of a place."""

    def language_name(self, language: str, code: str) -> str:
        """The name of a language."""

    def date(self, language: str, iso: str) -> str:
        """A date of year, month or day precision in words."""


class Composer:
    """Writes answers. ``today`` is the day answers are given on, ISO 8601."""

    def __init__(self, phrases: Phrases, today: str) -> None:
        self._phrases = phrases
        self._today = today

    def answer(self, assessment: Assessment, advisories: Iterable[Advisory]) -> Answer:
        """The answer to an assessment, with the citations it rests on."""
        language = assessment.reading.language
        citations = Citations(advisories, language)
        known = {advisory.id: advisory for advisory in advisories}
        reasons = tuple(self._reason(r, language, citations, known) for r in assessment.reasons)
        steps = tuple(self._step(s, language, citations, known) for s in assessment.steps)
        headline = self._headline(assessment, reasons, language)
        notes = self._notes(assessment, language)
        outcome = assessment.outcome
        if outcome is Outcome.ANSWERED and not citations.made:
            outcome = Outcome.NO_EVIDENCE
        hint = self._hint(assessment, language, citations)
        return Answer(
            outcome=outcome,
            risk=assessment.risk,
            headline=headline,
            reasons=reasons,
            steps=steps,
            text=self._text(headline, notes, reasons, steps, citations.made, language),
            citations=citations.made,
            assessment=assessment,
            language=language,
            hint=hint,
            notes=notes,
        )

    def standing(self, citation: Citation, language: str) -> str:
        """How a notice stands, with the day it was last checked, in words."""
        if citation.kind is Kind.COMPANY_STATEMENT:
            phrase = "standing-company"
        elif citation.kind is Kind.CHANNEL:
            phrase = "standing-channel"
        else:
            phrase = _STANDING[citation.force]
        if not citation.status_as_of:
            return self._say(language, "standing-undated")
        date = self._phrases.date(language, citation.status_as_of)
        standing = self._say(language, phrase, date=date)
        if phrase in _MAY_CHANGE and self._stale(citation.status_as_of):
            standing = f"{standing}; {self._say(language, 'may-have-changed')}"
        return standing

    def source_line(self, citation: Citation, language: str) -> str:
        """One line on a source: number, issuer, title, date, standing, address."""
        issued = citation.issued
        return self._say(
            language, "source",
            refs=f"[{citation.number}]",
            issuer=self._isolated(citation.issuer, language),
            title=self._isolated(citation.title, language),
            issued=self._phrases.date(language, issued) if issued
            else self._say(language, "source-undated"),
            standing=self.standing(citation, language),
            url=self._isolated(citation.url, language),
        ).replace("..", ".").rstrip(" .")  # fmt: skip

    def _headline(self, assessment: Assessment, reasons: tuple[Claim, ...], language: str) -> str:
        refs = "".join(f"[{n}]" for n in reasons[0].citations) if reasons else ""
        return self._say(
            language, assessment.headline, refs=refs,
            place=self._phrases.place(language, assessment.place),
        )  # fmt: skip

    def _notes(self, assessment: Assessment, language: str) -> tuple[str, ...]:
        notes: list[str] = []
        if not assessment.reading.spoken:
            notes.append(self._say(language, "error-language"))
            if language != "en":
                notes.append(self._say("en", "error-language"))
        if assessment.outcome is Outcome.PARTIAL:
            place = self._phrases.place(language, assessment.place)
            notes.append(self._say(language, "headline-no-evidence-place", place=place))
        if assessment.outcome is Outcome.NO_EVIDENCE and assessment.risk is Risk.LOW:
            notes.append(self._say(language, "headline-no-evidence"))
        elif assessment.outcome in (Outcome.NO_EVIDENCE, Outcome.PARTIAL):
            notes.append(self._say(language, "no-evidence-note"))
        return tuple(notes)

    def _reason(
        self, reason: Reason, language: str, citations: Citations, known: Mapping[str, Advisory]
    ) -> Claim:
        arguments: dict[str, object] = dict(reason.arguments)
        arguments["biometric"] = self._names("biometric", str(arguments.get("biometric", "")),
                                             language)  # fmt: skip
        arguments["reward"] = self._names("reward", str(arguments.get("reward", "")), language)
        arguments["place"] = self._phrases.place(language, str(arguments.get("place", "")))
        return self._claim(reason.phrase, reason.evidence, arguments, language, citations, known)

    def _step(
        self, step: Step, language: str, citations: Citations, known: Mapping[str, Advisory]
    ) -> Claim:
        return self._claim(step.phrase, step.evidence, {}, language, citations, known)

    def _claim(
        self, phrase: str, evidence: tuple[Evidence, ...], arguments: Mapping[str, object],
        language: str, citations: Citations, known: Mapping[str, Advisory],
    ) -> Claim:  # fmt: skip
        numbers = tuple(citations.number(e) for e in evidence)
        filled = dict(arguments)
        filled["refs"] = "".join(f"[{number}]" for number in numbers)
        if evidence:
            passage = evidence[0].passage
            advisory = known.get(passage.advisory)
            citation = next(c for c in citations.made if c.number == numbers[0])
            filled["summary"] = quote_of(passage.text, SHOWN_CHARACTERS).strip()
            filled["issuer"] = advisory.issuer_in(language) if advisory else passage.issuer
            filled["standing"] = self.standing(citation, language)
            if passage.language != language:
                name = self._phrases.language_name(language, passage.language)
                note = self._say(language, "quote-language", language=name)
                filled["standing"] = f"{filled['standing']}; {note}"
        text = self._say(language, phrase, **filled)
        return Claim(" ".join(text.split()), numbers)

    def _hint(self, assessment: Assessment, language: str, citations: Citations) -> str:
        """The hint for a group, from the strongest notice; empty if there is none to cite."""
        if not assessment.hint or not citations.made:
            return ""
        bearing = [
            n for reason in assessment.reasons if reason.phrase in ("reason-local", "reason-notice")
            for n in (citations.number(e) for e in reason.evidence)
        ]  # fmt: skip
        # the hint speaks of official warnings or orders: it must cite one
        official = [c for c in citations.made if c.kind in _WARNINGS and c.authority != "press"]
        official.sort(key=lambda c: c.number not in bearing)
        if not official:
            return ""
        citation = official[0]
        arguments = dict(assessment.reasons[0].arguments) if assessment.reasons else {}
        noticed = self._say(
            language, assessment.hint,
            biometric=self._names("biometric", arguments.get("biometric", "biometric"), language),
        )  # fmt: skip
        source = self._say(
            language, "hint-source",
            issuer=citation.issuer, title=citation.title, refs=f"[{citation.number}]",
            issued=self._phrases.date(language, citation.issued) if citation.issued
            else self._say(language, "source-undated"),
            standing=self.standing(citation, language), url=citation.url,
        )  # fmt: skip
        return f"{noticed}\n{source}"

    def _names(self, kind: str, names: str, language: str) -> str:
        return ", ".join(self._say(language, f"{kind}-{name}") for name in names.split(",") if name)

    def _text(
        self, headline: str, notes: tuple[str, ...], reasons: tuple[Claim, ...],
        steps: tuple[Claim, ...], citations: tuple[Citation, ...], language: str,
    ) -> str:  # fmt: skip
        lines = [headline, *notes]
        lines.extend(f"• {claim.text}" for claim in reasons)
        if steps:
            lines.append("")
            lines.append(f"{self._say(language, 'section-now')}:")
            lines.extend(f"{number}. {step.text}" for number, step in enumerate(steps, 1))
        if citations:
            lines.append("")
            lines.append(f"{self._say(language, 'section-sources')}:")
            lines.extend(self.source_line(citation, language) for citation in citations)
        return "\n".join(lines)

    def _say(self, language: str, phrase: str, /, **arguments: object) -> str:
        return self._phrases.say(language, phrase, arguments)

    def _stale(self, iso: str) -> bool:
        year, month = int(iso[:4]), int(iso[5:7] or 12) if len(iso) > 4 else 12
        now = int(self._today[:4]) * 12 + int(self._today[5:7])
        return now - (year * 12 + month) > STALE_MONTHS

    @staticmethod
    def _isolated(text: str, language: str) -> str:
        """Foreign text kept from turning a right-to-left line about."""
        return f"{_ISOLATE}{text}{_POP}" if language in RTL and text else text
