"""What a pressed button says: everything it needs in at most 64 bytes, and no state of ours.

A button may be pressed weeks after it was sent, so its data names notices by a short key, with
a mark that tells whether the notice has changed since. Pure.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from knowledge.domain import Advisory, Reading, Risk

DATA_BYTES: Final = 64
"""Longest data of a button that Telegram takes, in bytes."""

MOST_ADVISORIES: Final = 6
MOST_INDEX: Final = 99_999

BIOMETRICS: Final = (
    "iris", "face", "fingerprint", "palm", "voice", "gait", "biometric", "identity",
)  # fmt: skip
REWARDS: Final = ("money", "token", "goods", "job", "referral", "unknown")

# Each name's place is its bit in buttons that people still have: new names go to the end.
_BITS: Final = (*BIOMETRICS, *REWARDS)
_AS_SIGNALS: Final = {"identity-check": "identity", "amount": "money"}

_VERSION: Final = "1"
_RISKS: Final = {
    None: "-", Risk.HIGH: "h", Risk.ELEVATED: "e", Risk.CAUTION: "c", Risk.LOW: "l",
    Risk.OUT_OF_SCOPE: "o",
}  # fmt: skip
_RISK_OF: Final = {letter: risk for risk, letter in _RISKS.items()}
_MASK_BITS: Final = 16
_KEY, _MARK = 5, 2
_PLACE: Final = re.compile(r"(?:[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?)?")
_REF: Final = re.compile(r"[A-Za-z0-9_-]{7}")
_DATA: Final = re.compile(
    r"1([a-z]{1,2})([-heclo])([0-9a-f]{4})([A-Z0-9-]{0,7})\.([0-9]{1,5})\.([A-Za-z0-9_-]*)"
)


class Action(StrEnum):
    """What a button does; the value is what stands in its data, and may never change."""

    WHY = "w"
    QUESTIONS = "q"
    SCANNED = "s"
    REPORT = "r"
    SOURCES = "o"
    """opens the source at ``index`` of ``advisories``"""
    SOURCE_PAGE = "op"
    """turns to another source in the message that shows one"""
    WATCH = "a"
    UNWATCH = "ax"
    USEFUL = "u"
    NOT_USEFUL = "n"
    GOT_OFFER = "g"
    WARNING = "v"
    EXAMPLE = "x"
    """asks the example question of /start"""
    COUNTRY = "c"
    """shows the countries to choose from"""
    COUNTRY_PAGE = "cp"
    """turns to another page of them, ``index``"""
    SET_COUNTRY = "cs"
    """``country`` is the one chosen, empty for none"""
    LANGUAGE = "l"
    SET_LANGUAGE = "ls"
    """``index`` counts from 1 in the list of languages, 0 is that of each message"""
    FORGET = "f"
    """yes, delete everything"""
    KEEP = "fn"
    """no, delete nothing"""
    ROLLBACK = "rb"
    """makes generation ``index`` the live one; for operators"""
    BROWSE = "b"
    BROWSE_COUNTRIES = "bc"
    BROWSE_COUNTRY = "bd"
    """notices of ``country``; ``index`` is the page"""
    BROWSE_KINDS = "bk"
    BROWSE_KIND = "bl"
    """notices of one kind, whose number is ``noticed``"""
    BROWSE_SEARCH = "bs"
    OPEN = "bn"
    """opens the first of ``advisories``"""


@dataclass(frozen=True, slots=True)
class AdvisoryRef:
    """A notice, named in seven characters: ``key`` says which, ``mark`` how it stood."""

    key: str
    mark: str


@dataclass(frozen=True, slots=True)
class Press:
    """A button's meaning. ``country`` is an ISO 3166 code, EU or INT, or empty; ``noticed`` is
    what was read in the message (see `mask_of`), 0 to 65,535; ``index`` is 0 to 99,999."""

    action: Action
    risk: Risk | None = None
    country: str = ""
    noticed: int = 0
    advisories: tuple[AdvisoryRef, ...] = ()
    index: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What a reference leads to now: the notice if it is still there, whether it has changed
    since, and the notice that stands in its place today, if it was replaced."""

    advisory: Advisory | None
    changed: bool
    replaced_by: Advisory | None

    @property
    def mark(self) -> str:
        """The mark of the notice as it stands now; empty if it is gone."""
        return mark_of(self.advisory) if self.advisory else ""


class Refs:
    """The notices of one generation, by reference."""

    def __init__(self, advisories: Iterable[Advisory]) -> None:
        self._by_id = {advisory.id: advisory for advisory in advisories}
        self._by_key: defaultdict[str, list[Advisory]] = defaultdict(list)
        for advisory in self._by_id.values():
            self._by_key[ref_of(advisory).key].append(advisory)

    def find(self, ref: AdvisoryRef) -> Found:
        """What ``ref`` leads to. Where two notices share a key the mark decides; if it fits
        neither, there is none: a wrong notice is worse."""
        sharing = self._by_key.get(ref.key, [])
        marked = [advisory for advisory in sharing if ref_of(advisory).mark == ref.mark]
        fitting = marked or sharing
        if len(fitting) != 1:
            return Found(None, False, None)
        advisory = fitting[0]
        return Found(advisory, not marked, self.successor(advisory))

    def successor(self, advisory: Advisory) -> Advisory | None:
        """The notice that stands in the place of ``advisory`` today; None if that itself does."""
        seen = {advisory.id}
        latest = None
        following = advisory.superseded_by
        while following in self._by_id and following not in seen:
            seen.add(following)
            latest = self._by_id[following]
            following = latest.superseded_by
        return latest


def ref_of(advisory: Advisory) -> AdvisoryRef:
    """The reference to ``advisory`` as it stands."""
    return AdvisoryRef(_digest(advisory.id)[:_KEY], mark_of(advisory))


def mark_of(advisory: Advisory) -> str:
    """What tells one state of a notice from another, in two characters: its standing, address,
    successor and title. Another day of the last check alone is no change."""
    return _digest(
        "\x1f".join((
            advisory.status, advisory.force, advisory.url, advisory.superseded_by,
            advisory.title_in("en"),
        ))
    )[:_MARK]  # fmt: skip


def encode(press: Press) -> str:
    """``press`` as data of a button, at most 64 bytes: the last notices go if there is no room
    for all. Raises `ValueError` for a number, a place or a reference that no data can hold."""
    if not 0 <= press.index <= MOST_INDEX:
        raise ValueError(f"index {press.index} has no room in a button")
    if not 0 <= press.noticed < 1 << _MASK_BITS:
        raise ValueError(f"mask {press.noticed} has no room in a button")
    if not _PLACE.fullmatch(press.country):
        raise ValueError(f"not a place: {press.country!r}")
    head = (
        f"{_VERSION}{press.action}{_RISKS[press.risk]}{press.noticed:04x}"
        f"{press.country}.{press.index}."
    )
    room = min(MOST_ADVISORIES, (DATA_BYTES - len(head)) // (_KEY + _MARK))
    return head + "".join(map(_written, press.advisories[:room]))


def decode(data: str) -> Press | None:
    """The press that ``data`` stands for; None for anything that `encode` did not write."""
    match = _DATA.fullmatch(data)
    if match is None or len(data) > DATA_BYTES:
        return None
    action, risk, mask, country, index, refs = match.groups()
    size = _KEY + _MARK
    if action not in _ACTIONS or len(refs) % size or not _PLACE.fullmatch(country):
        return None
    press = Press(
        action=Action(action),
        risk=_RISK_OF[risk],
        country=country,
        noticed=int(mask, 16),
        advisories=tuple(
            AdvisoryRef(refs[at : at + _KEY], refs[at + _KEY : at + size])
            for at in range(0, len(refs), size)
        ),
        index=int(index),
    )
    # one press has one way to be written: no leading zeros, no seventh notice
    return press if encode(press) == data else None


def mask_of(reading: Reading) -> int:
    """What was read in a message of biometrics and rewards, as a bit mask; the general
    ``biometric`` counts only where none is named."""
    names = {_AS_SIGNALS.get(name, name) for name in reading.names}
    if names & {*BIOMETRICS} - {"biometric", "identity"}:
        names.discard("biometric")
    return sum(1 << bit for bit, name in enumerate(_BITS) if name in names)


def noticed_of(mask: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the biometrics and of the rewards in a mask, as in the phrases
    ``biometric-...`` and ``reward-...``."""
    names = {name for bit, name in enumerate(_BITS) if mask >> bit & 1}
    return tuple(n for n in BIOMETRICS if n in names), tuple(n for n in REWARDS if n in names)


_ACTIONS: Final = frozenset(action.value for action in Action)


def _written(ref: AdvisoryRef) -> str:
    text = ref.key + ref.mark
    if len(ref.key) != _KEY or not _REF.fullmatch(text):
        raise ValueError(f"not a reference: {ref}")
    return text


def _digest(text: str) -> str:
    raw = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
