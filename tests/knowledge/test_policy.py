"""The table: settled cases of the risk scale, read by words alone and with classifiers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.domain import Intent, Message, Reading, Risk
from knowledge.policy import screen
from knowledge.signals import read

SETTLED = [
    ("We pay 40 dollars cash for an iris scan, come today, DM me", Risk.HIGH),
    ("Should I scan my palm for a 20 euro voucher?", Risk.HIGH),
    ("Selling verified binance accounts, KYC done, DM me", Risk.HIGH),
    ("Need people to verify accounts for our clients, 10 usdt per account, DM me", Risk.HIGH),
    ("My son got sweets for letting them scan his iris at school, what now?", Risk.HIGH),
    ("No iris scan, no food aid, the camp manager says we must", Risk.HIGH),
    ("Your account will be frozen, upload a photo of your eyes at this link to verify", Risk.HIGH),
    ("I scanned my iris last year for 30 dollars and regret it, what can I do?", Risk.ELEVATED),
    ("My boss forces us to clock in with our fingerprint, no alternative, else no pay",
     Risk.ELEVATED),
    ("Our office door will use fingerprint or a card, your choice", Risk.CAUTION),
    ("I unlock my phone with face id", Risk.LOW),
    ("The airport e-gate scanned my face and let me through", Risk.LOW),
    ("Bitcoin goes up, buy now", Risk.OUT_OF_SCOPE),
    ("Purple irises for sale in my garden", Risk.OUT_OF_SCOPE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "risk"), SETTLED)
def test_settled_cases_by_words_alone(text: str, risk: Risk) -> None:
    found, rule, _ = screen(read(Message(text)))
    assert found is risk, rule.name


def with_shares(reading: Reading, **shares: float) -> Reading:
    return replace(
        reading, probabilities=tuple((f"risk:{k.replace('_', '-')}", v) for k, v in shares.items())
    )


def test_classifiers_outweigh_a_rule_only_when_they_are_sure() -> None:
    reading = read(Message("Purple irises for sale in my garden"))
    unsure = dict(high=0.4, elevated=0.1, caution=0.1, low=0.1, out_of_scope=0.3)
    sure = dict(high=0.96, elevated=0.01, caution=0.01, low=0.01, out_of_scope=0.01)
    assert screen(with_shares(reading, **unsure))[0] is Risk.OUT_OF_SCOPE
    assert screen(with_shares(reading, **sure))[0] is Risk.HIGH


def test_flagged_only_for_ones_own_invitation() -> None:
    offer = "Scan your iris at our booth today, we pay 50 dollars, DM me"
    assert screen(read(Message(offer)))[2]
    for text in (f"Beware, do not fall for it: «{offer}»", f"{offer} - is this a scam?"):
        assert not screen(read(Message(text)))[2]


def test_a_forward_without_a_word_is_the_forwarders_own() -> None:
    offer = "Scan your iris at our booth today, we pay 50 dollars, DM me"
    assert screen(read(Message("", quoted=offer)))[2]
    warned = read(Message("Do not fall for this scam, stay away", quoted=offer))
    assert warned.intent is Intent.WARNING
    assert not screen(warned)[2]


def test_a_company_by_name_changes_no_verdict() -> None:
    for name in ("World", "Worldcoin", "Humanity Protocol", "Nobody Ever Heard Of Ltd"):
        text = f"{name} pays 40 dollars for an iris scan at the mall, come today"
        assert screen(read(Message(text)))[0] is Risk.HIGH
