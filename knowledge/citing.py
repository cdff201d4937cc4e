"""Citations: numbers, exact quotes, and the guard for sentences that a model wrote. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from knowledge.domain import Advisory, Citation, Evidence, Part, Passage

QUOTE_CHARACTERS: Final = 320
"""Longest quote shown; longer passages are cut at a sentence end."""

_SENTENCE_END = re.compile(r"[.!?。！？।]+[\"'”’»」』)]*\s*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEGATIONS: Final = frozenset(
    {
        "no", "not", "never", "none", "without", "neither", "nor", "cannot", "nicht", "kein",
        "keine", "nie", "ohne", "sin", "nunca", "ningún", "ninguna", "non", "pas", "aucun",
        "aucune", "jamais", "sans", "não", "nenhum", "nenhuma", "sem", "не", "нет", "без",
        "никогда", "ни", "tidak", "bukan", "tanpa", "belum", "hapana", "si", "bila", "لا", "لم",
        "لن", "ليس", "بدون", "غير", "नहीं", "न", "बिना",
    }
)  # fmt: skip
_NEGATION_MARKS: Final = (
    "不",
    "没",
    "沒",
    "未",
    "无",
    "無",
    "ない",
    "なかっ",
    "ません",
    "않",
    "없",
    "못",
    "ไม่",
    "มิ",
)


class Citations:
    """Hands out numbers to passages, in order of first use; the only maker of `Citation`."""

    def __init__(self, advisories: Iterable[Advisory], language: str) -> None:
        """``language`` decides in which language issuer and title are given."""
        self._advisories = {advisory.id: advisory for advisory in advisories}
        self._language = language
        self._made: dict[str, Citation] = {}

    def number(self, evidence: Evidence) -> int:
        """The number of the citation for ``evidence``, made on first use."""
        passage = evidence.passage
        key = passage.advisory if passage.part is Part.SUMMARY else passage.id
        if key not in self._made:
            self._made[key] = self._citation(len(self._made) + 1, passage)
        return self._made[key].number

    @property
    def made(self) -> tuple[Citation, ...]:
        """All citations so far, by number."""
        return tuple(self._made.values())

    def _citation(self, number: int, passage: Passage) -> Citation:
        advisory = self._advisories.get(passage.advisory)
        return Citation(
            number=number,
            advisory=passage.advisory,
            authority=passage.authority,
            issuer=advisory.issuer_in(self._language) if advisory else passage.issuer,
            title=advisory.title_in(self._language) if advisory else passage.title,
            url=passage.url,
            issued=passage.issued,
            status=passage.status,
            force=passage.force,
            kind=passage.kind,
            status_as_of=passage.status_as_of,
            quote=quote_of(passage.text),
            quote_language=passage.language,
            passage=passage.id,
        )


def quote_of(text: str, limit: int = QUOTE_CHARACTERS) -> str:
    """The longest run of whole sentences from the start of ``text`` within ``limit``
    characters; always an exact span of it."""
    if len(text) <= limit:
        return text
    end = 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() > limit:
            break
        end = match.end()
    return text[: end or limit].rstrip()


def grounded(sentence: str, passages: Sequence[Passage]) -> bool:
    """Whether code can vouch for ``sentence`` from ``passages``: every figure and quoted span
    stands in them, no name is new, and negation is not turned round.

    This is a guard against invention, not a proof: it lets through only what repeats the
    passages' own figures, names and polarity.
    """
    evidence = _plain(" ".join(f"{p.title} {p.text} {p.issuer} {p.issued}" for p in passages))
    claim = _plain(re.sub(r"\[\d+\]", "", sentence))
    numbers = set(_NUMBER.findall(evidence))
    if any(number not in numbers for number in _NUMBER.findall(claim)):
        return False
    if any(_plain(span) not in evidence for span in _quoted(sentence)):
        return False
    if any(_plain(name) not in evidence for name in _names(sentence)):
        return False
    return not _negated(claim) or _negated(evidence)


def _plain(text: str) -> str:
    digits = "".join(
        str(unicodedata.digit(letter)) if unicodedata.digit(letter, None) is not None else letter
        for letter in unicodedata.normalize("NFKC", text)
    )
    return " ".join(digits.casefold().split())


def _quoted(sentence: str) -> list[str]:
    return re.findall(r"[\"“«「『]([^\"”»」』]{3,})[\"”»」』]", sentence)


def _names(sentence: str) -> list[str]:
    """Capitalised words that do not open the sentence: names, where a script has capitals."""
    words = re.findall(r"[^\W\d_][\w'’-]*", re.sub(r"\[\d+\]", "", sentence))
    return [word for word in words[1:] if word[:1].isupper() and len(word) > 2]


def _negated(text: str) -> bool:
    words = set(re.findall(r"[^\W\d_]+", text))
    return bool(words & _NEGATIONS) or "n't" in text or any(m in text for m in _NEGATION_MARKS)
