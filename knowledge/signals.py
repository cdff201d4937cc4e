"""A message to its reading: language, country, signals and intent.

The lexicon gives precise hits that can be explained; classifiers, where they are installed,
add probabilities for what no list foresees. Whatever comes later sees only the `Reading`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml

from knowledge.concepts import Hit, Lexicon, concept_groups, concept_hits
from knowledge.domain import Intent, Message, Reading, Signal
from knowledge.folding import fold, folded
from knowledge.gazetteer import cities, countries, dialects
from knowledge.language import Detected, language_of
from knowledge.situation import facts_of

Classifier = Callable[[str, str, frozenset[str]], Mapping[str, float]]
"""(text, language, facts) -> probabilities by name, 0 to 1; the seam for heads."""

WORDS_WEIGHT: Final = 0.3
"""What the words' scores for an intent count beside the classifiers' log-odds; set on the
tune split."""

READ_CHARACTERS: Final = 12_000
"""How much of a text is read; longer ones are refused."""

CLASSIFIED_CHARACTERS: Final = 900
"""How much of a text classifiers see."""

_QUOTED = re.compile(
    r"«[^«»]{12,600}»|“[^“”]{12,600}”|„[^„“”]{12,600}[“”]|「[^「」]{6,400}」|『[^『』]{6,400}』"
    r"|(?<!\w)\"[^\"]{12,600}\"(?!\w)|(?<!\w)'[^'\n]{25,600}'(?!\w)|(?m:^>.*$)"
)
_WORLD = re.compile(
    r"(?<=[^\s.!?:] )World\b(?! (?:Cup|War|Bank|Health|Trade|Series|Heritage|Wide|Economic|of\b))"
)
"""The company's one-word name: a capital within a sentence, and no name of something else."""

_SCRIPT_BORDER = re.compile(
    r"(?<=[A-Za-z])(?=[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3])"
    r"|(?<=[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3])(?=[A-Za-z])"
)
_QUESTION_MARKS = re.compile(r"[?？؟]")
_ADDRESSED = re.compile(
    r"(?im)^\W{0,4}(?:system|assistant|instruction\w*|prompt|developer|sistem\w*|система|"
    r"النظام|系统|系統|시스템|システム|ระบบ|सिस्टम)\s*[:：>\]].*$"
)


def read(message: Message, classifiers: Sequence[Classifier] = ()) -> Reading:
    """Everything that can be read from ``message``. Pure, apart from the classifiers."""
    own, quoted = _own_and_quoted(message)
    detected = language_of(own, message.language)
    if not detected.certain and quoted:
        detected = language_of(quoted, message.language)
    signals = [
        *_signals(own, detected.tag, own_words=True),
        *_signals(quoted, language_of(quoted, detected.tag).tag, own_words=False),
    ]
    entities = _entities(f"{own}\n{quoted}")
    places = _places(signals, entities)
    plain = tuple(s for s in signals if not s.name.startswith("place:"))
    country = _country(signals, places, detected, message)
    reading = Reading(
        language=detected.tag,
        spoken=detected.spoken,
        country=country,
        intent=intent_of(plain, {}),
        signals=plain,
        entities=entities,
        countries=places,
        text_language=detected.tag,
    )
    return _classified(reading, own, quoted, classifiers)


def _classified(
    reading: Reading, own: str, quoted: str, classifiers: Sequence[Classifier]
) -> Reading:
    """The reading with what the classifiers add, which may change the intent."""
    probabilities: dict[str, float] = {}
    text = telling(own, quoted, reading.signals)
    if classifiers and text:
        facts = facts_of(reading)
        for classifier in classifiers:
            probabilities.update(classifier(neutral(text), reading.text_language, facts))
    if not probabilities:
        return reading
    return replace(
        reading,
        intent=intent_of(reading.signals, probabilities),
        signals=(*reading.signals, *_learnt(probabilities)),
        probabilities=tuple(sorted(probabilities.items())),
    )


def telling(own: str, quoted: str, signals: Sequence[Signal]) -> str:
    """What classifiers see: of a long text the part that is about our subject, where it names one,
    else its start. What they learnt from are messages, not articles."""
    text = f"{own}\n{quoted}".strip()
    if len(text) <= CLASSIFIED_CHARACTERS:
        return text
    groups = concept_groups()
    starts = [
        s.start if s.own_words else s.start + len(own) + 1
        for s in signals
        if groups.get(s.name) in ("biometric", "identity")
    ]
    # what stands a little before belongs to it; whole words only
    start = max(0, min(starts, default=0) - CLASSIFIED_CHARACTERS // 3)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    return text[start : start + CLASSIFIED_CHARACTERS]


def _learnt(probabilities: Mapping[str, float]) -> list[Signal]:
    """What the classifiers say, as a signal that is shown like any other."""
    risks = {name: share for name, share in probabilities.items() if name.startswith("risk:")}
    if not risks:
        return []
    best = max(risks, key=lambda name: risks[name])
    return [Signal(best, round(risks[best], 3), 0, 0, "", origin="classifier")]


def neutral(text: str) -> str:
    """``text`` with the names of companies the bundle knows made common: a verdict must not
    hang on a name. What classifiers see, in training too."""
    words, data = _entity_words()
    spans = sorted(
        {(hit.start, hit.end) for hit in words.hits(folded(text))
         if data[hit.concept]["kind"] == "company"},
        reverse=True,
    )  # fmt: skip
    for start, end in spans:
        text = f"{text[:start]}XY{text[end:]}"
    return text


def _own_and_quoted(message: Message) -> tuple[str, str]:
    """The sender's own words, and what they pass on: long quotations count as not theirs
    only beside enough words of their own."""
    own = "\n".join(part for part in (message.text, message.images_text) if part)
    own = own[:READ_CHARACTERS]
    if not own.strip():
        # a forward without a word beside it is the forwarder's own
        return message.quoted[:READ_CHARACTERS], ""
    inside = [match.group() for match in _QUOTED.finditer(own)]
    outside = _QUOTED.sub(" ", own)
    quoted = message.quoted[:READ_CHARACTERS]
    if inside and len(re.findall(r"\w", outside)) >= 12:
        return outside, "\n".join([*inside, quoted]).strip()
    return own, quoted


def _signals(text: str, language: str, *, own_words: bool) -> list[Signal]:
    if not text.strip():
        return []
    signals = [_signal(hit, text, own_words) for hit in concept_hits(text, language)]
    reading = folded(text)
    for tag in dict.fromkeys((language, "en")):
        signals.extend(
            _signal(hit, text, own_words)
            for hit in countries(tag).hits(reading)
            if not text[hit.start : hit.start + 1].islower()
        )
    # a name from the big list may be a word of another kind: it counts half
    signals.extend(
        replace(_signal(hit, text, own_words), weight=0.5) for hit in cities(text, reading)
    )
    if _QUESTION_MARKS.search(text):
        at = _QUESTION_MARKS.search(text)
        start = at.start() if at else 0
        signals.append(Signal("question-mark", 1.0, start, start + 1, text[start], own_words))
    return signals


def _signal(hit: Hit, text: str, own_words: bool) -> Signal:
    name = f"no-{hit.concept}" if hit.negated else hit.concept
    return Signal(name, 0.5 if hit.negated else 1.0, hit.start, hit.end,
                  text[hit.start : hit.end], own_words)  # fmt: skip


@cache
def _entity_words() -> tuple[Lexicon, dict[str, dict[str, Any]]]:
    text = (resources.files("knowledge") / "entities.yaml").read_text("utf-8")
    data: dict[str, dict[str, Any]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return Lexicon("", {"concepts": {k: e["names"] for k, e in data.items()}}), data


def _entities(text: str) -> tuple[str, ...]:
    words, _ = _entity_words()
    # a name stands by itself also where another script follows without a space
    spaced = _SCRIPT_BORDER.sub(" ", text)
    found = [hit.concept for hit in words.hits(folded(spaced))]
    if _WORLD.search(spaced):
        found.append("world")
    return tuple(dict.fromkeys(found))


def authority_place(entity: str) -> str:
    """The jurisdiction of an authority id read in a text; empty for companies."""
    return str(_entity_words()[1].get(entity, {}).get("place", ""))


def _places(signals: Sequence[Signal], entities: Sequence[str]) -> tuple[str, ...]:
    """Places named, most often named first; an authority counts for its jurisdiction."""
    counted: Counter[str] = Counter()
    mentions = {
        (s.name, s.start, s.own_words, s.weight) for s in signals if s.name.startswith("place:")
    }
    for name, _, own_words, weight in mentions:
        counted[name.removeprefix("place:")] += int((4 if own_words else 2) * weight)
    for entity in entities:
        if place := authority_place(entity):
            counted[place] += 2
    first = {s.name: s.start for s in reversed(signals)}
    return tuple(sorted(counted, key=lambda p: (-counted[p], first.get(f"place:{p}", 0))))


def _country(
    signals: Sequence[Signal], places: tuple[str, ...], detected: Detected, message: Message
) -> str:
    """The country the message speaks of: one it names, else the hint, else one of whose
    authority it speaks, else the one that its dialect or language tells."""
    named = {s.name.removeprefix("place:") for s in signals if s.name.startswith("place:")}
    narrow = [place for place in places if place != "EU"]
    by_name = next((place for place in narrow if place in named), "")
    if by_name or message.country:
        return by_name or message.country
    home = _dialect(f"{message.text} {message.quoted}", detected.tag)
    if narrow or home or places:
        return next(iter(narrow), "") or home or places[0]
    by_language = place_data()["by_language"]
    return str(by_language.get(detected.tag if detected.spoken else "", ""))


def _dialect(text: str, language: str) -> str:
    """The place whose own words a text uses, if they speak for one place more than others."""
    counted = Counter(
        hit.concept.removeprefix("place:") for hit in dialects(language).hits(folded(text))
    )
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


@cache
def place_data() -> dict[str, Any]:
    """What the policy has to know of places, from ``places.yaml``."""
    text = (resources.files("knowledge") / "places.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return data


def intent_of(signals: Sequence[Signal], probabilities: Mapping[str, float]) -> Intent:
    """What the sender does with the message: the words' scores, and the classifiers' odds
    where there are any."""
    scores = _intent_scores(signals)
    if any(name.startswith("intent:") for name in probabilities):
        for intent in Intent:
            share = probabilities.get(f"intent:{intent}", 0.0)
            scores[intent] = WORDS_WEIGHT * scores[intent] + math.log(max(share, 1e-3))
    return max(Intent, key=lambda intent: scores[intent])


def _intent_scores(signals: Sequence[Signal]) -> dict[Intent, float]:
    mine = Counter(s.name for s in signals if s.own_words)
    groups = concept_groups()
    has = mine.__contains__
    reward = any(groups.get(name) == "reward" for name in mine) or has("amount")
    topic = any(groups.get(name) in ("biometric", "identity") for name in mine)
    asks = has("question-mark") or has("ask") or has("legal")
    theirs = any(not s.own_words for s in signals)
    scores = dict.fromkeys(Intent, 0.0)
    scores[Intent.TALK] = 0.6
    scores[Intent.OFFER] = (
        (1.2 if reward else 0) + (0.9 if topic else 0) + min(mine["invite"], 3) * 0.5
        + 0.8 * has("recruit") + 0.4 * has("referral") - 1.3 * has("ask") - 0.9 * has("legal")
        - 0.6 * has("question-mark") - 1.2 * has("warn") - 0.7 * has("happened")
        - 0.5 * min(mine["news"], 2) + 0.9 * has("threat") + 0.7 * has("phishing")
    )  # fmt: skip
    scores[Intent.PROSPECT] = (
        1.2 * has("question-mark") + 1.0 * has("ask") + 1.0 * has("legal")
        + (0.7 if topic else 0) + (0.4 if reward else 0)
        - 0.8 * min(mine["inform"], 2) * (not has("ask")) - 0.6 * has("status") - 0.8 * has("warn")
    )  # fmt: skip
    scores[Intent.HAPPENED] = (
        1.5 * has("happened") + 1.2 * has("regret") + 0.6 * has("erase") * asks
        + (0.4 if topic else 0) - 0.4 * min(mine["invite"], 2)
    )  # fmt: skip
    scores[Intent.QUESTION] = (
        1.0 * has("question-mark") + 0.7 * min(mine["inform"], 2) + 0.7 * has("status")
        + 0.6 * has("authority") + 0.5 * has("law") + 0.7 * has("report") + 0.5 * has("erase")
        + 0.6 * has("password") + 0.6 * has("company-claims") + 0.7 * has("mss")
        - 0.8 * has("ask") - (0.5 if reward else 0) - 0.6 * has("happened")
    ) * (1.0 if asks or has("inform") or has("report") else 0.4)  # fmt: skip
    scores[Intent.WARNING] = (
        1.6 * min(mine["warn"], 2) + 0.8 * (theirs and has("warn")) + 0.4 * (topic or theirs)
        - 0.7 * has("question-mark") - 0.4 * has("ask")
    ) * has("warn")  # fmt: skip
    scores[Intent.NEWS] = (
        0.8 * min(mine["news"], 4) + 0.5 * has("authority") + 0.4 * has("status")
        - 0.8 * has("question-mark") - 0.5 * min(mine["invite"], 2)
    ) * has("news")  # fmt: skip
    return scores


def _offers(line: str) -> bool:
    """Whether a line that poses as an order is an offer in disguise, and so no order."""
    groups = concept_groups()
    read = {groups.get(hit.concept, "") for hit in concept_hits(line, language_of(line).tag)}
    return "reward" in read and bool(read & {"biometric", "identity"})


def without_orders(text: str) -> str:
    """``text`` without lines that pose as orders to a machine; what remains is judged."""
    remaining = _ADDRESSED.sub(lambda line: line.group() if _offers(line.group()) else " ", text)
    return remaining if len(fold(remaining)) >= 8 else text
