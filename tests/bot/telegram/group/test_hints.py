"""What hints say, what their details say, and why they were posted."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.groups.settings import GroupSettings
from bot.phrases import FluentPhrases
from bot.store.groups import Hint
from bot.telegram.desks import Desks, open_desks
from bot.telegram.group.case import Found, looked
from bot.telegram.group.hints import DEEP_LINK, Hints, cited, deep_link
from bot.telegram.group.posted import Posted
from bot.telegram.group.press import GroupAction, GroupPress, decode_group
from bot.telegram.markup import plain
from bot.telegram.post import Post
from bot.wiring import open_desk
from knowledge.domain import LANGUAGES
from tests.bot.telegram.group.scenes import ANOTHER, OFFER, RUSSIAN
from tests.bot.telegram.talks import say

pytestmark = pytest.mark.asyncio(loop_scope="module")

GROUP = -1002000000015


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desks(home: Path) -> AsyncIterator[Desks]:
    from bot.settings import Settings

    async with open_desks(lambda: open_desk(Settings(home=home)), lambda: 1) as opened:
        yield opened


@pytest.fixture
def hints(desks: Desks) -> Hints:
    return Hints(desks, FluentPhrases())


def found(desks: Desks, text: str, *, language: str = "", country: str = "") -> Found:
    settings = GroupSettings(language=language, country=country)
    offer = looked(desks.edition.desk, Posted(own=text), settings)
    assert offer is not None
    return offer


def hint(hints: Hints, offer: Found, *, removed: bool = False) -> Post:
    return hints.hint(
        offer.answer, offer.standing, group=GROUP, number=77, bot="irisward_test_bot",
        removed=removed,
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [OFFER, ANOTHER, RUSSIAN])
async def test_three_lines_with_a_source_in_every_language(
    desks: Desks, hints: Hints, language: str, text: str
) -> None:
    offer = found(desks, text, language=language)
    citation = cited(offer.answer)
    assert citation is not None
    post = hint(hints, offer)
    noticed, source, last = plain(post.html).splitlines()
    assert len(plain(post.html)) < 480
    assert say(language, "hint-automatic") in bare(last)
    assert citation.issuer in bare(source)
    assert offer.standing in bare(source)
    assert f'href="{citation.url}"' in post.html
    assert "[" not in source and "http" not in source
    assert bare(noticed).startswith("⚠")


def bare(text: str) -> str:
    return re.sub("[\u200f\u2068\u2069]", "", text)


async def test_the_buttons(desks: Desks, hints: Hints) -> None:
    ((details, objecting),) = hint(hints, found(desks, OFFER)).buttons
    address, _, start = details.url.partition("?start=")
    assert address == "https://t.me/irisward_test_bot"
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start) and start.startswith(DEEP_LINK)
    assert decode_group(objecting.data) == GroupPress(GroupAction.OBJECT, GROUP, 77)


async def test_a_removed_message_is_said_to_be(desks: Desks, hints: Hints) -> None:
    post = hint(hints, found(desks, OFFER), removed=True)
    assert len(plain(post.html).splitlines()) == 3
    assert say("en", "hint-removed") in plain(post.html)


async def test_the_source_nearest_to_the_group(desks: Desks) -> None:
    offer = found(desks, OFFER, country="KE")
    citation = cited(offer.answer)
    assert citation is not None
    known = {advisory.id: advisory for advisory in desks.edition.advisories}
    notice = known[citation.advisory]
    assert "KE" in (notice.jurisdiction, *notice.affects)


@pytest.mark.parametrize("text", [OFFER, ANOTHER, RUSSIAN])
@pytest.mark.parametrize("language", ["en", "ru", "ar", "zh-Hans"])
async def test_details_from_the_link_alone(
    desks: Desks, hints: Hints, text: str, language: str
) -> None:
    answer = found(desks, text).answer
    post = hints.details(deep_link(answer, desks.edition.advisories), language)
    assert post is not None
    shown = bare(plain(post.html))
    assert say(language, "headline-high") in shown
    citation = cited(answer)
    known = {advisory.id: advisory for advisory in desks.edition.advisories}
    assert citation is not None and known[citation.advisory].title_in(language) in shown
    labels = {button.text for row in post.buttons for button in row}
    assert {say(language, "button-why"), say(language, "button-sources")} <= labels


@pytest.mark.parametrize("start", [
    "hint_", "hint_x0000_", "hint_h00_", "hint_h0000ke_", "hint_h0000_abc", "hint_h0000_<script>",
    "adv_x", "", "hint_h0000" + "_" * 80,
])  # fmt: skip
async def test_no_details_for_anything_else(hints: Hints, start: str) -> None:
    assert hints.details(start, "en") is None


async def test_details_of_notices_that_are_gone(hints: Hints) -> None:
    post = hints.details("hint_h0101_aaaaabb", "en")
    assert post is not None and say("en", "source-gone") in plain(post.html)


async def test_why(desks: Desks, hints: Hints) -> None:
    answer = found(desks, OFFER).answer
    stored = Hint(
        message=1, hint=2, card=0, card_chat=0, thread=0, when=0.0,
        signals=tuple(answer.assessment.reading.names),
        advisories=tuple(citation.advisory for citation in answer.citations),
        decision="cooldown-thread", state="open", signature=b"", sender="", risk="high",
    )  # fmt: skip
    post = hints.explain(stored, "en")
    shown = plain(post.html)
    assert say("en", "group-why") in shown
    assert say("en", "hinted-cooldown-thread") in shown
    assert say("en", "biometric-iris") in shown
    citation = cited(answer)
    assert citation is not None and citation.title in shown


async def test_every_reason_has_a_sentence(hints: Hints) -> None:
    told = ("hint", "alert", "digest", "watching", "same-text", "muted", "quiet-hours",
            "cooldown-thread", "cooldown-hour", "late", "failed", "uncertain")  # fmt: skip
    other = say("en", "hinted-other")
    assert all(hints.reason(one, "en") != other for one in told)
    assert hints.reason("no such reason", "en") == other
