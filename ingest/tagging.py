"""What a text speaks of, told by the code that reads messages; pure.

A document has no checked facts, so what it may be cited for is read from its words: which
biometrics, which topics of ``knowledge/topics.yaml``, which countries. Whose word it is, and
whether it binds, is never read from a text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.documents import Paragraph
from ingest.splitting import pieces
from knowledge.concepts import concept_groups
from knowledge.domain import Message, Reading
from knowledge.signals import read

READ_PIECES: Final = 12
"""Pieces of a document that are read, from its beginning: about 12,000 Latin letters. What a
notice is about, it says there."""

_PLACES: Final = 3
"""Countries that a text of a wider authority can be about."""

_BODY_TOPICS: Final = {
    "minor": "minors", "coercion": "consent", "terms": "consent", "transfer": "transfer-abroad",
    "erase": "withdraw-erase", "retention": "rights", "law": "sensitive-data-law",
    "password": "irreversible", "workplace": "workplace", "door": "door-access",
    "shop": "retail", "device-unlock": "on-device", "border": "border",
    "statutory-id": "statutory-id", "bank": "banking", "hospital": "health",
}  # fmt: skip
"""What a concept beside a biometric says a text is about."""

_BIOMETRIC_TOPICS: Final = {
    "iris": "iris", "face": "face-recognition", "fingerprint": "fingerprint", "palm": "palm",
    "voice": "voice", "gait": "gait",
}  # fmt: skip
_CHECKED: Final = frozenset({"account", "identity-check"})


@dataclass(frozen=True, slots=True)
class Tags:
    """What a text speaks of: names of biometrics and topics, most often spoken of first, and
    ISO codes of the countries it names, most often named first."""

    biometrics: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


Tagger = Callable[[str, Sequence[Paragraph], str], Tags]
"""What tells of a title, paragraphs and their language what they speak of: `tags_of`, or what
remembers what it said."""


def tags_of(title: str, paragraphs: Sequence[Paragraph], language: str) -> Tags:
    """What a document in ``language`` speaks of, read piece by piece: two words make a topic
    only where they stand together."""
    biometrics: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    places: defaultdict[str, float] = defaultdict(float)
    for text in [title, *pieces(paragraphs)[:READ_PIECES]]:
        reading = read(Message(text, language=language))
        names = reading.names
        biometrics.update(name for name in _BIOMETRIC_TOPICS if name in names)
        topics.update(_topics(names))
        for rank, place in enumerate(_named(reading), start=1):
            places[place] += 1 / rank
    return Tags(_ranked(biometrics), _ranked(topics), _ranked(places)[:_PLACES])


def _topics(names: frozenset[str]) -> set[str]:
    groups = concept_groups()
    found = {groups.get(name, "") for name in names}
    topics: set[str] = set()
    if "biometric" in found:
        topics.update(topic for name, topic in _BIOMETRIC_TOPICS.items() if name in names)
        topics.update(topic for name, topic in _BODY_TOPICS.items() if name in names)
        if "reward" in found or "amount" in names:
            topics.add("reward-scan")
    if "identity-check" in names:
        topics.add("identity-check")
    if names & _CHECKED and names & {"trade", "for-others"}:
        topics.add("account-trade")
    if "phishing" in names and ("biometric" in found or names & _CHECKED):
        topics.add("phishing")
    return topics


def _named(reading: Reading) -> tuple[str, ...]:
    return tuple(place for place in reading.countries if place not in ("EU", "INT"))


def _ranked(counted: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))
