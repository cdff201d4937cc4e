"""Which language a text is in, and which of ours to answer it in.

The script settles most cases with certainty. Within the Latin script a short list of very
common words (``languages.yaml``) settles nearly all the rest; py3langid is asked for what
is left. That order is deliberate: the library needs most of a second to load, and it takes
romanised Hindi for Indonesian or Swahili.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml

from knowledge.domain import LANGUAGES

_LATIN_LETTER = re.compile(r"[a-z]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_SCRIPTS: Final = {
    "HANGUL": "hangul", "HIRAGANA": "kana", "KATAKANA": "kana", "CJK": "han", "THAI": "thai",
    "DEVANAGARI": "devanagari", "ARABIC": "arabic", "CYRILLIC": "cyrillic", "LATIN": "latin",
    "BENGALI": "bengali", "TAMIL": "tamil", "TELUGU": "telugu", "GUJARATI": "gujarati",
    "GURMUKHI": "gurmukhi", "KANNADA": "kannada", "MALAYALAM": "malayalam",
    "SINHALA": "sinhala", "HEBREW": "hebrew", "GREEK": "greek", "ARMENIAN": "armenian",
    "GEORGIAN": "georgian", "ETHIOPIC": "ethiopic", "KHMER": "khmer", "LAO": "lao",
    "MYANMAR": "myanmar",
}  # fmt: skip
_SAMPLE: Final = 2_000
"""Characters looked at: enough to tell a language, and a bound on the work."""

_LETTER_WEIGHT: Final = {"han": 3.5, "kana": 2.0, "hangul": 2.0, "thai": 1.2}
"""A Han character says about as much as two to three letters; without this a Chinese
message with one English brand name would count as English."""


@dataclass(frozen=True, slots=True)
class Detected:
    """The language to answer in, and whether the text itself is in a language of ours."""

    tag: str
    spoken: bool
    certain: bool


def language_of(text: str, hint: str = "") -> Detected:
    """The language of ``text``; where the text does not tell, ``hint`` (a BCP 47 tag), else
    English. Never fails: text without letters is "spoken" and uncertain."""
    sample = text[:_SAMPLE]
    scripts = _scripts(sample)
    fallback = closest(hint) or "en"
    if not scripts:
        return Detected(fallback, spoken=True, certain=False)
    script = _leading(scripts)
    if script == "han":
        return Detected(_chinese(sample, fallback), spoken=True, certain=True)
    if script in ("latin", "cyrillic", "arabic", "devanagari"):
        return _within(script, sample, fallback)
    entry = _data()["scripts"].get(script, {})
    if tag := entry.get("language"):
        return Detected(tag, spoken=True, certain=True)
    return Detected(entry.get("answer", fallback), spoken=False, certain=True)


def closest(tag: str) -> str:
    """The language of ours closest to a BCP 47 tag, or an empty string."""
    if not tag:
        return ""
    base, *rest = tag.replace("_", "-").split("-")
    subtags = {part.lower() for part in rest}
    if base.lower() in ("zh", "yue"):
        traditional = subtags & {"hant", "hk", "tw", "mo"} or base.lower() == "yue"
        return "zh-Hant" if traditional and "hans" not in subtags else "zh-Hans"
    if base.lower() in LANGUAGES:
        return base.lower()
    for group in ("latin", "cyrillic", "arabic", "devanagari"):
        if entry := _data()[group].get(base.lower()):
            return str(entry.get("answer", ""))
    return ""


def mixes_english(text: str, tag: str) -> bool:
    """Whether a text in ``tag`` has English words in it that matter.

    In another script any Latin word may be one. Within the Latin script common English words
    must show it: French *son*, *pays* and *comment* are no English.
    """
    entry = _data()["latin"].get(tag)
    if tag == "en" or entry is None or (tag == "hi" and not _LATIN_LETTER.search(text)):
        return True
    foreign = set(_data()["latin"]["en"]["cues"]) - set(entry.get("cues", ()))
    words = _WORD.findall(text[:_SAMPLE].casefold())
    found = [word for word in words if len(word) > 1 and word in foreign]
    return len(set(found)) >= 2 and len(found) >= 0.08 * len(words)


@cache
def _data() -> dict[str, Any]:
    text = (resources.files("knowledge") / "languages.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return data


@cache
def _script_of(character: str) -> str:
    if not character.isalpha() and not unicodedata.category(character).startswith("M"):
        return ""
    name = unicodedata.name(character, "")
    return _SCRIPTS.get(name.split(" ", 1)[0], "")


def _scripts(text: str) -> Counter[str]:
    counted: Counter[str] = Counter()
    for character, times in Counter(text).items():
        if script := _script_of(character):
            counted[script] += times
    return counted


def _leading(scripts: Counter[str]) -> str:
    weighed = {name: count * _LETTER_WEIGHT.get(name, 1.0) for name, count in scripts.items()}
    # a single kana among Han letters is enough for Japanese, where Chinese has none
    if "han" in weighed and weighed.get("kana", 0) >= 0.12 * weighed["han"]:
        weighed["kana"] += weighed.pop("han")
    return max(weighed, key=lambda name: weighed[name])


def _chinese(text: str, fallback: str) -> str:
    from hanzidentifier import SIMPLIFIED, TRADITIONAL, identify

    verdict = identify(text)
    if verdict == SIMPLIFIED:
        return "zh-Hans"
    if verdict == TRADITIONAL:
        return "zh-Hant"
    if fallback.startswith("zh"):
        return fallback
    simple = sum(identify(letter) == SIMPLIFIED for letter in set(text))
    other = sum(identify(letter) == TRADITIONAL for letter in set(text))
    return "zh-Hant" if other > simple else "zh-Hans"


def _within(script: str, text: str, fallback: str) -> Detected:
    scores = _scores(script, text)
    group = _data()[script]
    ranked = sorted(scores, key=lambda tag: -scores[tag])
    best = ranked[0] if ranked else ""
    margin = scores[best] - (scores[ranked[1]] if len(ranked) > 1 else 0) if best else 0
    if script == "latin" and margin < 0.08:
        return _by_library(text, fallback)
    if not best:
        own = next(tag for tag in group if tag in LANGUAGES)
        return Detected(own, spoken=True, certain=True)
    return _named(best, group[best])


def _named(tag: str, entry: dict[str, Any]) -> Detected:
    spoken = tag in LANGUAGES or entry.get("spoken") == "true"
    return Detected(entry.get("answer", tag), spoken=spoken, certain=True)


@cache
def _cues(script: str) -> dict[str, tuple[str, ...]]:
    """Word -> the languages it speaks for."""
    found: dict[str, tuple[str, ...]] = {}
    for tag, entry in _data()[script].items():
        for word in entry.get("cues", ()):
            found[word] = (*found.get(word, ()), tag)
    return found


def _scores(script: str, text: str) -> dict[str, float]:
    """Share of the words that speak for each language; a shared word counts in part."""
    words = _WORD.findall(text.casefold())
    longer = [word for word in words if len(word) > 1]
    if len(longer) < 2 * (len(words) - len(longer)):
        words = longer  # spelt-out words (s c a n) are no French articles
    scores: Counter[str] = Counter()
    cues = _cues(script)
    for word in words:
        tags = cues.get(word, ())
        for tag in tags:
            scores[tag] += 1 / len(tags) ** 0.5
    letters = set(text.casefold())
    for tag, entry in _data()[script].items():
        if len(letters & set(entry.get("letters", ""))) >= (1 if len(words) < 8 else 2):
            scores[tag] += len(words)
    return {tag: score / max(len(words), 1) for tag, score in scores.items()}


def _by_library(text: str, fallback: str) -> Detected:
    letters = sum(character.isalpha() for character in text)
    if letters < 12:
        return Detected(fallback, spoken=True, certain=False)
    tag = _library().classify(text)[0]
    if tag not in _data()["latin"]:
        return Detected(fallback, spoken=True, certain=False)
    found = replace(_named(tag, _data()["latin"][tag]), certain=False)
    # without a single common word of it, the library's "unknown language" is a guess
    return found if found.spoken else Detected(fallback, spoken=True, certain=False)


@cache
def _library() -> Any:
    import py3langid

    py3langid.set_languages(["en", "es", "pt", "fr", "de", "id", "sw", "it", "nl", "tr", "vi"])
    return py3langid
