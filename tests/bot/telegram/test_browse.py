"""Looking through the knowledge base with /sources and its buttons."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.phrases import FluentPhrases
from bot.telegram.browse import FOUND, PER_PAGE
from knowledge.domain import Advisory
from tests.bot.telegram.talks import PATIENT, Talk, commands, open_talk, pressed, say
from tests.telegram.hearing import Heard
from tests.telegram.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")

NEXT, PREVIOUS = say("en", "button-next"), say("en", "button-previous")
BACK = say("en", "button-back")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert running.broke_rules() == []


def shown(talk: Talk) -> list[Advisory]:
    """The notices that can be looked at."""
    return [advisory for advisory in talk.advisories.values() if advisory.citable]


def listed(page: Heard) -> list[str]:
    """The notices on a page, as their buttons name them."""
    return [label for label in page.labels if label not in (NEXT, PREVIOUS, BACK)]


async def turned(person: Person, page: Heard, label: str) -> Heard:
    """The same message on another page."""
    await person.presses(page, label)
    return await person.hears_edit(page, PATIENT)


async def all_pages(person: Person, page: Heard) -> list[str]:
    """Everything on a page and on those after it, in the same message."""
    found = listed(page)
    while NEXT in page.labels:
        page = await turned(person, page, NEXT)
        found += listed(page)
    return found


async def test_the_first_page_says_how_much_there_is(talk: Talk) -> None:
    heard = await commands(talk.person(), "/sources")
    notices = shown(talk)
    places = len({advisory.jurisdiction for advisory in notices})
    assert heard.text == say("en", "browse-title", notices=len(notices), places=places)
    ways = ("browse-by-country", "browse-by-kind", "browse-search")
    assert heard.labels == tuple(say("en", way) for way in ways)


async def test_every_notice_can_be_reached_by_its_country(talk: Talk) -> None:
    person = talk.person()
    home = await commands(person, "/sources")
    countries = await turned(person, home, say("en", "browse-by-country"))
    names = await all_pages(person, countries)
    phrases = FluentPhrases()
    world = f"🌐 {phrases.place('en', '001')}"
    wanted = {phrases.place("en", a.jurisdiction) or world for a in shown(talk)}
    assert set(names) == wanted and len(names) == len(wanted)


@pytest.mark.parametrize("code", ["KE", "CN", "US"])
async def test_a_country_is_paged_to_its_end(talk: Talk, code: str) -> None:
    person = talk.person()
    home = await commands(person, "/sources")
    page = await turned(person, home, say("en", "browse-by-country"))
    name = FluentPhrases().place("en", code)
    while name not in page.labels:
        page = await turned(person, page, NEXT)
    page = await turned(person, page, name)
    assert page.text.startswith(name)
    expected = [a for a in shown(talk) if a.jurisdiction == code or code in a.affects]
    found = await all_pages(person, page)
    assert len(found) == len(expected)
    assert found == sorted(found, key=lambda label: label[:4], reverse=True)


async def test_a_kind_is_paged_to_its_end_and_back(talk: Talk) -> None:
    person = talk.person()
    home = await commands(person, "/sources")
    kinds = await turned(person, home, say("en", "browse-by-kind"))
    present = {advisory.kind for advisory in shown(talk)}
    assert set(kinds.labels) == {say("en", f"kind-{kind}") for kind in present}
    orders = [a for a in shown(talk) if a.kind == "order"]
    pages = -(-len(orders) // PER_PAGE)
    assert pages >= 2
    page = await turned(person, kinds, say("en", "kind-order"))
    assert page.text.splitlines()[1] == say("en", "browse-page", page=1, pages=pages)
    assert PREVIOUS not in page.labels
    found = listed(page)
    for number in range(2, pages + 1):
        page = await turned(person, page, NEXT)
        assert page.text.splitlines()[1] == say("en", "browse-page", page=number, pages=pages)
        found += listed(page)
    assert NEXT not in page.labels
    assert len(found) == len(orders)
    page = await turned(person, page, PREVIOUS)
    assert page.text.splitlines()[1] == say("en", "browse-page", page=pages - 1, pages=pages)
    again = await pressed(person, page, BACK)
    assert again.labels == home.labels


async def test_a_notice_in_a_list_opens(talk: Talk) -> None:
    person = talk.person()
    home = await commands(person, "/sources")
    kinds = await turned(person, home, say("en", "browse-by-kind"))
    page = await turned(person, kinds, say("en", "kind-warning"))
    newest = max((a for a in shown(talk) if a.kind == "warning"), key=lambda a: (a.issued, a.id))
    source = await pressed(person, page, listed(page)[0])
    assert newest.title_in("en") in source.text
    assert newest.url in [button.url for button in source.buttons]


async def test_search(talk: Talk) -> None:
    person = talk.person()
    home = await commands(person, "/sources")
    how = await pressed(person, home, say("en", "browse-search"))
    assert how.text == say("en", "browse-search-how")
    found = await commands(person, "/sources", "Bunnings facial recognition")
    assert found.text == say("en", "browse-search")
    assert 1 <= len(found.labels) <= FOUND
    source = await pressed(person, found, found.labels[0])
    assert "Bunnings" in source.text


@pytest.mark.parametrize("words", ["?!", "\u200b."])
async def test_a_search_for_nothing_finds_nothing(talk: Talk, words: str) -> None:
    assert (await commands(talk.person(), "/sources", words)).text == say("en", "browse-nothing")


@pytest.mark.parametrize("words", ["<b>", "'; DROP TABLE inbox; --", "https://evil.example"])
async def test_what_is_searched_for_is_not_repeated(talk: Talk, words: str) -> None:
    heard = await commands(talk.person(), "/sources", words)
    assert words not in heard.text


@pytest.mark.parametrize("language", ["es", "zh-Hans", "ar", "sw"])
async def test_lists_in_other_languages(talk: Talk, language: str) -> None:
    person = talk.person(language)
    home = await commands(person, "/sources")
    kinds = await turned(person, home, say(language, "browse-by-kind"))
    page = await turned(person, kinds, say(language, "kind-warning"))
    first = max((a for a in shown(talk) if a.kind == "warning"), key=lambda a: (a.issued, a.id))
    assert first.title_in(language)[:20] in page.labels[0]
    source = await pressed(person, page, page.labels[0])
    assert say(language, "button-open-page") in source.labels
    countries = await turned(person, home, say(language, "browse-by-country"))
    assert FluentPhrases().place(language, "CN") in " ".join(countries.labels) or (
        say(language, "button-next") in countries.labels
    )
