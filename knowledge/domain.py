"""The words of Irisward, as types.

Frozen values only: tuples, no lists; no input or output. This module is also the glossary:
a name used here is used everywhere else, in code, logs and commit messages.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Final

LANGUAGES: Final = (
    "en", "zh-Hans", "zh-Hant", "es", "pt", "fr", "de", "ru", "ar", "hi", "id", "ja", "ko", "sw",
    "th",
)  # fmt: skip
"""The languages Irisward answers in, as BCP 47 tags."""


class Risk(StrEnum):
    """How risky what a message asks for is. There is no "safe"."""

    HIGH = "high"
    ELEVATED = "elevated"
    CAUTION = "caution"
    LOW = "low"
    OUT_OF_SCOPE = "out-of-scope"


class Intent(StrEnum):
    """What the sender does with the message."""

    OFFER = "offer"
    """invites somebody to hand over a biometric, a check or an account"""
    PROSPECT = "prospect"
    """asks whether to do, or whether it is legal to do, something"""
    HAPPENED = "happened"
    """tells that it has already been done"""
    QUESTION = "question"
    """asks for information, with no act in prospect"""
    WARNING = "warning"
    """warns others, perhaps quoting an offer"""
    NEWS = "news"
    """reports what others did"""
    TALK = "talk"
    """anything else"""


class Outcome(StrEnum):
    """Whether a question could be answered from the index."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    NO_EVIDENCE = "no-evidence"
    OUT_OF_SCOPE = "out-of-scope"
    UNAVAILABLE = "unavailable"


class Kind(StrEnum):
    """What sort of notice an advisory is."""

    WARNING = "warning"
    ORDER = "order"
    COURT = "court"
    LAW = "law"
    GUIDANCE = "guidance"
    REPORT = "report"
    RESEARCH = "research"
    CHANNEL = "channel"
    COMPANY_STATEMENT = "company-statement"


class Force(StrEnum):
    """Whether a notice binds, as of its ``status_as_of``."""

    IN_FORCE = "in-force"
    EXPIRED = "expired"
    CONTESTED = "contested"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Source:
    """A page on which facts of an advisory rest. ``citable`` pages may be shown to people."""

    url: str
    publisher: str
    language: str
    citable: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One checked statement, in English and perhaps in the issuer's own language.

    ``sources`` are positions in the advisory's ``sources``; ``citable`` is false where the
    statement rests on weak pages only, and then it is never shown.
    """

    texts: tuple[tuple[str, str], ...]
    sources: tuple[int, ...]
    citable: bool = True


@dataclass(frozen=True, slots=True)
class Advisory:
    """One official notice (or law, ruling, guidance, channel, study, company statement), whole.

    ``named`` holds the parties that the issuer itself names; nobody else adds one.
    ``titles``, ``summaries`` and ``issuers`` map language tags to text, English first.
    Dates are ISO 8601, to the precision known (year, month or day), or empty.
    """

    id: str
    authority: str
    jurisdiction: str
    affects: tuple[str, ...]
    kind: Kind
    url: str
    issued: str
    status: str
    force: Force
    status_as_of: str
    superseded_by: str
    named: tuple[str, ...]
    biometrics: tuple[str, ...]
    topics: tuple[str, ...]
    language: str
    issuers: tuple[tuple[str, str], ...]
    titles: tuple[tuple[str, str], ...]
    summaries: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]
    advice: tuple[str, ...]
    sources: tuple[Source, ...]
    origin: str = "bundle"
    """id of the source it came from: ``bundle`` or one of the registry"""

    def issuer_in(self, language: str) -> str:
        """The issuer's name in ``language``, else in English."""
        return in_language(self.issuers, language)

    def title_in(self, language: str) -> str:
        """The title in ``language``, else in English or the advisory's own language."""
        return in_language(self.titles, language)

    def summary_in(self, language: str) -> str:
        """The summary in ``language``, else in English or the advisory's own language."""
        return in_language(self.summaries, language)

    @property
    def citable(self) -> bool:
        """Whether it may be shown as a citation: it has an address fit for citizens."""
        return bool(self.url)


def in_language(texts: tuple[tuple[str, str], ...], language: str) -> str:
    """The text tagged ``language``, else the English one, else the first; empty if none."""
    known = dict(texts)
    return known.get(language) or known.get("en") or next(iter(known.values()), "")


class Part(StrEnum):
    """Which part of an advisory a passage holds."""

    SUMMARY = "summary"
    FACT = "fact"
    TEXT = "text"
    """running text of a document that has no checked facts"""


@dataclass(frozen=True, slots=True)
class Passage:
    """The piece that is indexed and cited.

    ``id`` is stable across refreshes; ``digest`` covers every field, so that a change of
    status alone is a change.
    """

    advisory: str
    authority: str
    issuer: str
    jurisdiction: str
    title: str
    url: str
    issued: str
    status: str
    force: Force
    status_as_of: str
    kind: Kind
    part: Part
    position: int
    language: str
    text: str
    citable: bool = True
    origin: str = "bundle"
    source: str = ""
    """file name or address that the text was read from, for folder and web sources"""

    @property
    def id(self) -> str:
        """``advisory/part-position@language``."""
        return f"{self.advisory}/{self.part}-{self.position}@{self.language}"

    @property
    def digest(self) -> str:
        """SHA-256 over all fields, hexadecimal."""
        content = "\x1f".join(f"{f.name}={getattr(self, f.name)}" for f in fields(self))
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Message:
    """What arrived. ``text`` is the sender's own words; ``quoted`` is not theirs.

    ``country`` (ISO 3166) and ``language`` (BCP 47) are hints from the channel, not read
    from the text.
    """

    text: str
    quoted: str = ""
    images_text: str = ""
    country: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing read in the message. ``start`` and ``end`` are offsets in the text it was
    read from, ``own_words`` is false for quoted text, ``origin`` says what read it."""

    name: str
    weight: float
    start: int
    end: int
    span: str
    own_words: bool = True
    origin: str = "lexicon"


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from a message.

    ``language`` is the language to answer in and ``text_language`` the one the message is
    in, ``spoken`` false when that is none of ours; ``country`` is an ISO 3166 code or empty;
    ``entities`` are ids of parties that the bundle knows; ``probabilities`` are what
    classifiers add, by name, 0 to 1.
    """

    language: str
    spoken: bool
    country: str
    intent: Intent
    signals: tuple[Signal, ...]
    entities: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    text_language: str = ""
    probabilities: tuple[tuple[str, float], ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The names of all signals."""
        return frozenset(signal.name for signal in self.signals)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage found for a message; ``rank`` 0 is the best."""

    passage: Passage
    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class Reason:
    """A ground for the verdict: the phrase that says it and the evidence that carries it."""

    phrase: str
    evidence: tuple[Evidence, ...]
    arguments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do now; ``evidence`` carries what it states, if it states a fact."""

    phrase: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict with its grounds. Computed by code from a reading and evidence alone."""

    risk: Risk
    rule: str
    reading: Reading
    outcome: Outcome
    headline: str
    reasons: tuple[Reason, ...]
    steps: tuple[Step, ...]
    flagged: bool = False
    hint: str = ""
    place: str = ""
    """ISO code of the place that the answer speaks of, if any"""


@dataclass(frozen=True, slots=True)
class Citation:
    """Built only from a passage we retrieved; ``quote`` is an exact span of its text."""

    number: int
    advisory: str
    authority: str
    issuer: str
    title: str
    url: str
    issued: str
    status: str
    force: Force
    kind: Kind
    status_as_of: str
    quote: str
    quote_language: str
    passage: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of an answer with the numbers of the citations that bear it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown. An answered or partly answered one cannot exist without a citation."""

    outcome: Outcome
    risk: Risk
    headline: str
    reasons: tuple[Claim, ...]
    steps: tuple[Claim, ...]
    text: str
    citations: tuple[Citation, ...]
    assessment: Assessment
    language: str
    hint: str = ""
    notes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        """Refuse an answer that claims without a citation, or cites what it does not list."""
        if self.outcome in (Outcome.ANSWERED, Outcome.PARTIAL) and not self.citations:
            raise ValueError(f"{self.outcome} without a citation")
        issued = {citation.number for citation in self.citations}
        cited = {n for claim in (*self.reasons, *self.steps) for n in claim.citations}
        if not cited <= issued:
            raise ValueError(f"cites numbers that were not issued: {sorted(cited - issued)}")
        if any(not claim.citations for claim in self.reasons):
            raise ValueError("a reason without a citation")
