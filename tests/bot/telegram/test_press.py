"""Buttons that still work after a restart: what they say in 64 bytes, and what it leads to."""

from __future__ import annotations

import random
import string
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.phrases import FluentPhrases
from bot.telegram.press import (
    BIOMETRICS,
    DATA_BYTES,
    MOST_ADVISORIES,
    MOST_INDEX,
    REWARDS,
    Action,
    AdvisoryRef,
    Found,
    Press,
    Refs,
    decode,
    encode,
    mark_of,
    mask_of,
    noticed_of,
    ref_of,
)
from knowledge.advisories import load_bundle
from knowledge.domain import Force, Intent, Reading, Risk, Signal

BUNDLE = load_bundle()
LETTERS = string.ascii_letters + string.digits + "-_"
REFS = st.builds(
    AdvisoryRef,
    st.text(LETTERS, min_size=5, max_size=5),
    st.text(LETTERS, min_size=2, max_size=2),
)
PRESSES = st.builds(
    Press,
    st.sampled_from(Action),
    st.none() | st.sampled_from(Risk),
    st.sampled_from(["", "KE", "CN", "EU", "INT", "US-IL"]),
    st.integers(0, 0xFFFF),
    st.lists(REFS, max_size=MOST_ADVISORIES).map(tuple),
    st.integers(0, MOST_INDEX),
)


def reading(*names: str) -> Reading:
    signals = tuple(Signal(name, 1.0, 0, 1, name) for name in names)
    return Reading("en", True, "KE", Intent.OFFER, signals)


@given(PRESSES)
@settings(max_examples=500, deadline=None)
def test_every_press_fits_and_comes_back_whole(press: Press) -> None:
    data = encode(press)
    assert 1 <= len(data.encode()) <= DATA_BYTES
    assert decode(data) == press


@pytest.mark.parametrize("action", Action)
def test_the_longest_press_has_room_for_six_notices(action: Action) -> None:
    refs = tuple(AdvisoryRef(f"abcd{n}", "xy") for n in range(MOST_ADVISORIES))
    press = Press(action, Risk.OUT_OF_SCOPE, "INT-ABC", 0xFFFF, refs, MOST_INDEX)
    assert len(encode(press).encode()) <= DATA_BYTES
    assert decode(encode(press)) == press


def test_notices_beyond_the_sixth_are_left_out() -> None:
    refs = tuple(map(ref_of, BUNDLE[:9]))
    press = Press(Action.WHY, Risk.HIGH, "KE", 3, refs)
    assert decode(encode(press)) == replace(press, advisories=refs[:6])


def test_data_does_not_change_its_form_unseen() -> None:
    """People keep buttons for months: a new form needs a new version in front."""
    refs = (AdvisoryRef("abcde", "fg"), AdvisoryRef("h-j_k", "12"))
    assert encode(Press(Action.WHY, Risk.HIGH, "KE", 0x101, refs, 7)) == (
        "1wh0101KE.7.abcdefgh-j_k12"
    )
    assert encode(Press(Action.BROWSE)) == "1b-0000.0."
    assert BIOMETRICS[:8] == (
        "iris", "face", "fingerprint", "palm", "voice", "gait", "biometric", "identity",
    )  # fmt: skip
    assert REWARDS[:6] == ("money", "token", "goods", "job", "referral", "unknown")


def test_actions_are_one_or_two_small_letters_and_differ() -> None:
    assert all(1 <= len(action) <= 2 and action.islower() for action in Action)
    assert len({action.value for action in Action}) == len(list(Action))


@pytest.mark.parametrize(
    "press",
    [
        Press(Action.WHY, index=-1),
        Press(Action.WHY, index=MOST_INDEX + 1),
        Press(Action.WHY, noticed=-1),
        Press(Action.WHY, noticed=0x10000),
        Press(Action.WHY, country="Kenya"),
        Press(Action.WHY, country="KE."),
        Press(Action.WHY, advisories=(AdvisoryRef("abc", "de"),)),
        Press(Action.WHY, advisories=(AdvisoryRef("abcdef", "g"),)),
        Press(Action.WHY, advisories=(AdvisoryRef("abcd.", "ef"),)),
    ],
)
def test_what_no_data_can_hold_is_refused(press: Press) -> None:
    with pytest.raises(ValueError, match=r"not a|no room"):
        encode(press)


@pytest.mark.parametrize(
    "data",
    [
        "", "1", "1w", "2wh0101KE.7.", "1wh0101KE.7", "1zzh0000.0.", "1w?0000.0.", "1wh000g.0.",
        "1wh00AB.0.", "1wh0000ke.0.", "1wh0000K.0.", "1wh0000-.0.", "1wh0000.00.", "1wh0000..",
        "1wh0000.-1.", "1wh0000.100000.", "1wh0000.0.abcdef", "1wh0000.0.abcdefgh",
        "1wh0000.0.abcde!g", "1wh0000.٣.", "1wh0000.0.\n", " 1wh0000.0.", "1wh0000.0." + "a" * 49,
        "1wh0000.0." + "a" * 7 * 40, "x" * 4096, "\x00", "\ud800", "虹膜", "why", "None",
    ],
)  # fmt: skip
def test_malformed_data_is_no_press(data: str) -> None:
    assert decode(data) is None


def test_ten_thousand_random_strings_are_read_without_a_fault() -> None:
    rng = random.Random(3)
    good = encode(Press(Action.SOURCES, Risk.HIGH, "KE", 5, tuple(map(ref_of, BUNDLE[:4])), 2))
    alphabet = LETTERS + ".!/+= \n\x00é虹\ud800"
    for _ in range(10_000):
        if rng.random() < 0.5:
            data = "".join(rng.choices(alphabet, k=rng.randrange(70)))
        else:
            letters = list(good)
            for _ in range(rng.randrange(1, 4)):
                letters[rng.randrange(len(letters))] = rng.choice(alphabet)
            data = "".join(letters)[: rng.randrange(len(good) + 1)]
        press = decode(data)
        assert press is None or encode(press) == data


def test_no_two_bundled_notices_share_a_key() -> None:
    keys = {ref_of(advisory).key for advisory in BUNDLE}
    assert len(keys) == len(BUNDLE) > 100


def test_a_reference_is_as_long_as_its_room() -> None:
    for advisory in BUNDLE:
        ref = ref_of(advisory)
        assert (len(ref.key), len(ref.mark)) == (5, 2)
        assert ref.mark == mark_of(advisory)


@pytest.mark.parametrize(
    "change",
    [
        {"status": "annulled"},
        {"force": Force.CONTESTED},
        {"url": "https://example.org/new"},
        {"superseded_by": "ke-later"},
        {"titles": (("en", "Another title"),)},
    ],
)
def test_a_mark_tells_of_a_change(change) -> None:
    advisory = next(a for a in BUNDLE if a.id == "ke-high-court-2025-05-05")
    later = replace(advisory, **change)
    assert mark_of(later) != mark_of(advisory)
    assert ref_of(later).key == ref_of(advisory).key
    found = Refs([later]).find(ref_of(advisory))
    assert found == Found(later, True, None)
    assert found.mark == mark_of(later)


@pytest.mark.parametrize(
    "change",
    [
        {"status_as_of": "2030-01-01"},
        {"topics": ()},
        {"titles": (("en", "Same"), ("sw", "Nyingine"))},
    ],
)
def test_a_new_check_or_translation_is_no_change(change) -> None:
    advisory = replace(BUNDLE[0], titles=(("en", "Same"),))
    later = replace(advisory, **change)
    assert Refs([later]).find(ref_of(advisory)) == Found(later, False, None)


def test_every_bundled_notice_is_found_unchanged() -> None:
    refs = Refs(BUNDLE)
    for advisory in BUNDLE:
        found = refs.find(ref_of(advisory))
        assert found.advisory == advisory
        assert not found.changed
        assert (found.replaced_by is not None) == bool(advisory.superseded_by)


def test_a_notice_that_was_replaced_leads_to_the_one_that_stands() -> None:
    first, second, third = (
        replace(BUNDLE[n], id=f"n-{n}", superseded_by=f"n-{n + 1}" if n < 2 else "")
        for n in range(3)
    )
    refs = Refs([first, second, third])
    assert refs.find(ref_of(first)) == Found(first, False, third)
    assert refs.find(ref_of(third)) == Found(third, False, None)
    assert refs.successor(second) == third


def test_notices_that_replace_each_other_do_not_hang() -> None:
    one = replace(BUNDLE[0], id="one", superseded_by="two")
    two = replace(BUNDLE[1], id="two", superseded_by="one")
    assert Refs([one, two]).successor(one) == two
    alone = replace(BUNDLE[0], id="alone", superseded_by="nowhere")
    assert Refs([alone]).successor(alone) is None


def test_a_notice_that_is_gone_is_not_found() -> None:
    found = Refs(BUNDLE[1:]).find(ref_of(BUNDLE[0]))
    assert found == Found(None, False, None)
    assert found.mark == ""


def test_where_two_notices_share_a_key_the_mark_decides() -> None:
    # two ids whose digests begin alike, found by counting upwards
    one, two = (replace(BUNDLE[n], id=name) for n, name in enumerate(("n-14876", "n-31579")))
    assert ref_of(one).key == ref_of(two).key
    refs = Refs([one, two])
    assert refs.find(ref_of(one)).advisory == one
    assert refs.find(ref_of(two)).advisory == two
    assert refs.find(replace(ref_of(one), mark="zz")) == Found(None, False, None)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), ((), ())),
        (("iris", "money", "scan"), (("iris",), ("money",))),
        (("token", "face", "iris"), (("iris", "face"), ("token",))),
        (("amount",), ((), ("money",))),
        (("identity-check", "job"), (("identity",), ("job",))),
        (("biometric",), (("biometric",), ())),
        (("biometric", "palm", "goods", "referral"), (("palm",), ("goods", "referral"))),
        (("voice", "gait", "fingerprint"), (("fingerprint", "voice", "gait"), ())),
    ],
)
def test_what_was_read_goes_through_a_mask(names, expected) -> None:
    assert noticed_of(mask_of(reading(*names))) == expected
    assert mask_of(reading(*names)) < 1 << 16


def test_a_mask_of_a_later_version_is_read_as_far_as_it_is_known() -> None:
    assert noticed_of(0xFFFF) == (BIOMETRICS, REWARDS)


def test_all_names_have_their_phrases() -> None:
    phrases = FluentPhrases()
    for kind, names in (("biometric", BIOMETRICS), ("reward", REWARDS)):
        for name in names:
            assert phrases.say("en", f"{kind}-{name}", {})
