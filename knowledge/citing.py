"""Citations: numbers and exact quotes. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from knowledge.domain import Advisory, Citation, Evidence, Part, Passage

QUOTE_CHARACTERS: Final = 320
"""Longest quote shown; longer passages are cut at a sentence end."""

_SENTENCE_END = re.compile(r"[.!?]+[\"'”’»」』)]*(?:\s+|$)|[。！？।]+[\"'”’»」』)]*\s*")


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
    return text[: end or text.rfind(" ", 0, limit) + 1 or limit].rstrip()
