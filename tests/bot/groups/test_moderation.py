"""Silence is the rule; whatever is done has everything speaking for it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.moderation import REASONS, Action, Author, Decision, Recent, decide
from bot.groups.settings import Digest, GroupSettings, Mode, Removal

NOW = 1_800_000_000.0
"""08:00 UTC."""

TEXT = "We scan your iris for $50, see example.com/kiosk"
LINKS = ("https://example.com/kiosk",)
SENDER = Author(code="s" * 22)
NEVER = Recent()
ALL = frozenset(Action)


def decided(
    settings: GroupSettings, *, flagged: bool = True, citable: bool = True,
    author: Author = SENDER, recent: Recent = NEVER, now: float = NOW,
) -> Decision:  # fmt: skip
    return decide(flagged, citable, TEXT, LINKS, author, settings, recent, now)


def actions(*names: str) -> frozenset[Action]:
    return frozenset(map(Action, names))


BOTH = GroupSettings(mode=Mode.BOTH)
HINT = GroupSettings(mode=Mode.HINT)
ALERT = GroupSettings(mode=Mode.ALERT)
WATCH = GroupSettings()
OFF = GroupSettings(mode=Mode.OFF)
AUTOMATIC = Removal.AUTOMATIC

PASSES = [
    ("service", BOTH, {"author": replace(SENDER, service=True)}),
    ("ours", BOTH, {"author": replace(SENDER, ours=True)}),
    ("admin", BOTH, {"author": replace(SENDER, admin=True)}),
    ("admin", BOTH, {"author": Author(admin=True)}),
    ("off", OFF, {}),
    ("off", replace(OFF, removal=AUTOMATIC), {}),
    ("not-flagged", BOTH, {"flagged": False}),
    ("not-flagged", BOTH, {"flagged": False, "citable": False}),
    ("not-citable", BOTH, {"citable": False}),
    ("not-citable", WATCH, {"citable": False}),
    ("trusted", replace(BOTH, trusted=frozenset({"t" * 22, SENDER.code})), {}),
    ("allowed-phrase", replace(BOTH, allowed=("scan your iris",)), {}),
    ("allowed-link", replace(BOTH, allowed=("example.com/kiosk",)), {}),
    ("remembered", BOTH, {"recent": Recent(remembered=True)}),
    ("remembered", WATCH, {"recent": Recent(remembered=True)}),
    ("sender-muted", BOTH, {"recent": Recent(sender_muted=True)}),
]
"""Why nothing is done at all."""


@pytest.mark.parametrize(("reason", "settings", "given"), PASSES)
@pytest.mark.parametrize("removal", Removal)
def test_what_passes(reason, settings, given, removal) -> None:
    chosen = replace(settings, removal=removal)
    assert decided(chosen, **given) == Decision(actions("ignore"), reason)


DONE = [
    ("watching", WATCH, {}, ("count",)),
    ("watching", replace(WATCH, removal=AUTOMATIC), {}, ("count",)),
    ("watching", WATCH, {"recent": Recent(same_text=True)}, ("count",)),
    ("hint", HINT, {}, ("count", "hint")),
    ("hint", BOTH, {}, ("count", "hint", "flag")),
    ("alert", ALERT, {}, ("count", "flag")),
    # nobody's code is not a code to be trusted
    ("hint", replace(HINT, trusted=frozenset({""})), {"author": Author()}, ("count", "hint")),
    ("hint", replace(HINT, trusted=frozenset({"t" * 22})), {}, ("count", "hint")),
    ("hint", replace(HINT, allowed=("another", "example.org")), {}, ("count", "hint")),
    # the same text once a day: no hint, no second card
    ("same-text", HINT, {"recent": Recent(same_text=True)}, ("count",)),
    ("same-text", BOTH, {"recent": Recent(same_text=True)}, ("count",)),
    ("same-text", ALERT, {"recent": Recent(same_text=True)}, ("count",)),
    ("same-text", BOTH, {"recent": Recent(True, 99, True)}, ("count",)),
    # one hint per thread and six an hour, but each new text has its card
    ("cooldown-thread", HINT, {"recent": Recent(in_thread=True)}, ("count",)),
    ("cooldown-thread", BOTH, {"recent": Recent(in_thread=True)}, ("count", "flag")),
    ("alert", ALERT, {"recent": Recent(in_thread=True, this_hour=99)}, ("count", "flag")),
    ("hint", HINT, {"recent": Recent(this_hour=5)}, ("count", "hint")),
    ("cooldown-hour", HINT, {"recent": Recent(this_hour=6)}, ("count",)),
    ("cooldown-hour", BOTH, {"recent": Recent(this_hour=7)}, ("count", "flag")),
    ("cooldown-hour", replace(HINT, hints_per_hour=0), {}, ("count",)),
    # quiet hours and /mute silence hints, not cards
    ("muted", replace(HINT, muted_until=NOW + 1), {}, ("count",)),
    ("muted", replace(BOTH, muted_until=NOW + 1), {}, ("count", "flag")),
    ("alert", replace(ALERT, muted_until=NOW + 1), {}, ("count", "flag")),
    ("hint", replace(HINT, muted_until=NOW), {}, ("count", "hint")),
    ("quiet-hours", replace(HINT, quiet=(8, 9)), {}, ("count",)),
    ("quiet-hours", replace(BOTH, quiet=(8, 9)), {}, ("count", "flag")),
    ("hint", replace(HINT, quiet=(9, 12)), {}, ("count", "hint")),
    ("hint", replace(HINT, quiet=(8, 9), zone=60), {}, ("count", "hint")),
    # a digest instead of single cards
    ("digest", replace(ALERT, digest=Digest.DAILY), {}, ("count",)),
    ("hint", replace(BOTH, digest=Digest.WEEKLY), {}, ("count", "hint")),
    ("hint", replace(HINT, digest=Digest.DAILY), {}, ("count", "hint")),
    # removal: an admin's button unless the group wants it at once, then of repeats too
    ("hint", replace(HINT, removal=Removal.ASK), {}, ("count", "hint")),
    ("hint", replace(HINT, removal=AUTOMATIC), {}, ("count", "hint", "remove")),
    ("alert", replace(ALERT, removal=AUTOMATIC), {}, ("count", "flag", "remove")),
    ("same-text", replace(BOTH, removal=AUTOMATIC), {"recent": Recent(same_text=True)},
     ("count", "remove")),
    ("muted", replace(HINT, removal=AUTOMATIC, muted_until=NOW + 9), {}, ("count", "remove")),
]  # fmt: skip
"""What is done about an offer."""


@pytest.mark.parametrize(("reason", "settings", "given", "done"), DONE)
def test_what_is_done(reason, settings, given, done) -> None:
    assert decided(settings, **given) == Decision(actions(*done), reason)


def test_every_reason_is_reached() -> None:
    assert {row[0] for row in (*PASSES, *DONE)} == set(REASONS)
    assert len(set(REASONS)) == len(REASONS)
    assert all(len(reason) <= 32 for reason in REASONS)


def test_the_first_reason_is_told() -> None:
    """The order is that in which the reasons are listed."""
    service = Author(SENDER.code, admin=True, ours=True, service=True)
    everything = Recent(True, 99, True, True, True)
    settings = replace(
        OFF, trusted=frozenset({SENDER.code}), allowed=("scan your iris",), muted_until=NOW + 9,
        quiet=(0, 24),
    )  # fmt: skip
    assert decided(settings, flagged=False, author=service, recent=everything).reason == "service"
    assert decided(settings, flagged=False, recent=everything).reason == "off"
    both = replace(settings, mode=Mode.BOTH)
    assert decided(both, flagged=False, recent=everything).reason == "not-flagged"
    assert decided(both, recent=everything).reason == "trusted"
    assert decided(replace(BOTH, muted_until=NOW + 9, quiet=(0, 24))).reason == "muted"


AUTHORS = st.builds(
    Author, code=st.sampled_from(["", "a", "b"]), admin=st.booleans(), ours=st.booleans(),
    service=st.booleans(),
)  # fmt: skip
RECENTS = st.builds(
    Recent, in_thread=st.booleans(), this_hour=st.integers(0, 100), same_text=st.booleans(),
    remembered=st.booleans(), sender_muted=st.booleans(),
)  # fmt: skip
SETTINGS = st.builds(
    GroupSettings, mode=st.sampled_from(Mode), removal=st.sampled_from(Removal),
    digest=st.sampled_from(Digest), hints_per_hour=st.integers(0, 12),
    quiet=st.none() | st.tuples(st.integers(0, 23), st.integers(0, 24)),
    zone=st.integers(-840, 840), muted_until=st.sampled_from([0.0, NOW - 1, NOW + 1]),
    trusted=st.frozensets(st.sampled_from(["a", "b", "c"])),
    allowed=st.lists(st.sampled_from(["iris", "money", "example.com"])).map(tuple),
)  # fmt: skip


@given(
    st.booleans(), st.booleans(), st.sampled_from(["", TEXT, "money"]),
    st.sampled_from([(), LINKS]), AUTHORS, SETTINGS, RECENTS, st.floats(NOW - 1e6, NOW + 1e6),
)  # fmt: skip
def test_whatever_comes(flagged, citable, text, links, author, settings, recent, now) -> None:
    decision = decide(flagged, citable, text, links, author, settings, recent, now)
    done = decision.actions
    assert done and done <= ALL and decision.reason in REASONS
    assert (Action.IGNORE in done) is (done == {Action.IGNORE})
    acts = done & {Action.HINT, Action.FLAG, Action.REMOVE}
    if not (flagged and citable) or author.admin or author.ours or author.service:
        assert done == {Action.IGNORE}
    if settings.mode in (Mode.OFF, Mode.WATCH) or recent.remembered or recent.sender_muted:
        assert not acts
    if settings.removal is not Removal.AUTOMATIC:
        assert Action.REMOVE not in done
    if Action.HINT in done:
        assert settings.mode in (Mode.HINT, Mode.BOTH)
        assert not recent.in_thread and not recent.same_text
        assert recent.this_hour < settings.hints_per_hour
        assert now >= settings.muted_until
    if Action.FLAG in done:
        assert settings.mode in (Mode.ALERT, Mode.BOTH) and not recent.same_text
        assert settings.digest is Digest.NONE
    assert (decision.reason == "hint") is (Action.HINT in done)


def test_nothing_is_said_without_verdict_source_and_consent() -> None:
    """Every combination of what must hold: one alone leads to a hint."""
    loudest = replace(BOTH, hints_per_hour=60, removal=AUTOMATIC)
    for flagged, citable, member, on in product((True, False), repeat=4):
        settings = loudest if on else replace(loudest, mode=Mode.OFF)
        decision = decided(
            settings, flagged=flagged, citable=citable, author=replace(SENDER, admin=not member)
        )
        assert (Action.HINT in decision.actions) is (flagged and citable and member and on)
