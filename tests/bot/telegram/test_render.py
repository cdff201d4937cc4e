"""Answers as Telegram posts: what stands where, what can be opened, and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from bot.phrases import FluentPhrases
from bot.telegram.directed import ISOLATE, POP
from bot.telegram.markup import plain
from bot.telegram.post import Post
from bot.telegram.press import (
    MOST_ADVISORIES,
    MOST_INDEX,
    Action,
    Found,
    Press,
    decode,
    mask_of,
    ref_of,
)
from bot.telegram.render import DESCRIPTION_UNITS, QUESTIONS, TITLE_UNITS, Renderer
from bot.telegram.rows import press_of
from bot.telegram.splitting import split, utf16
from bot.wiring import Opened
from knowledge.domain import LANGUAGES, Advisory, Answer, Kind, Message, Outcome, Risk

OFFER = "They pay 50 dollars in tokens if I let them scan my iris in Nairobi. Should I go?"
NOWHERE = "They give 50 dollars for an iris scan at the mall. Go?"
ORDINARY = "Is Face ID on my iPhone dangerous?"
ELSEWHERE = "Will bitcoin go up this month?"
SILENT = "A clinic in Bolivia wants my fingerprint for the queue. Is that allowed there?"
ARABIC = "يدفعون 50 دولارًا مقابل مسح قزحية العين في المركز التجاري في القاهرة. هل أذهب؟"

SPAIN = "es-aepd-2024-03-06-interim-ban"
KENYA = "ke-high-court-2025-05-05"

PHRASES = FluentPhrases()
RENDERER = Renderer(PHRASES, "2026-08-10")


class Strict(HTMLParser):
    """Refuses what Telegram refuses, and gathers the addresses."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.opened: list[str] = []
        self.urls: list[str] = []
        self.feed(html)
        self.close()
        assert not self.opened

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("a", "b", "i", "blockquote")
        self.opened.append(tag)
        self.urls += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag

    def handle_data(self, data: str) -> None:
        assert not set(data) & set("<>&")

    def handle_entityref(self, name: str) -> None:
        assert name in ("lt", "gt", "amp", "quot")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def say(phrase: str, tag: str = "en", /, **arguments: object) -> str:
    return PHRASES.say(tag, phrase, arguments)


def labels(post: Post) -> list[tuple[str, ...]]:
    return [tuple(button.text for button in row) for row in post.buttons]


def presses(post: Post) -> list[Press]:
    found = [decode(button.data) for row in post.buttons for button in row if button.data]
    assert all(found)
    return [press for press in found if press]


def asked(opened: Opened, text: str, **more: str) -> Answer:
    return opened.desk.consult(Message(text, **more))


def posted(opened: Opened, text: str, **more: str) -> Post:
    return RENDERER.answer(asked(opened, text, **more), 7, opened.desk.advisories)


@pytest.fixture
def advisories(opened: Opened) -> dict[str, Advisory]:
    return {advisory.id: advisory for advisory in opened.desk.advisories}


def test_the_verdict_comes_first_and_the_sources_last(opened: Opened) -> None:
    post = posted(opened, OFFER)
    lines = plain(post.html).splitlines()
    assert post.html.startswith("<b>High risk.")
    order = [lines.index(say("section-now")), lines.index(say("section-sources"))]
    bullets = [at for at, line in enumerate(lines) if line.startswith("• ")]
    assert bullets and max(bullets) < order[0] < order[1]
    assert lines[order[0] + 1].startswith("1. ")


@pytest.mark.parametrize("text", [OFFER, NOWHERE, ORDINARY, SILENT, ARABIC])
def test_the_first_screen_is_short(opened: Opened, text: str) -> None:
    answer = asked(opened, text)
    visible = plain(RENDERER.answer(answer, 1).html)
    first, _, _ = visible.partition(say("section-sources", answer.language))
    assert utf16(first) < 1_600


def test_a_number_opens_its_source(opened: Opened) -> None:
    answer = asked(opened, OFFER)
    html = RENDERER.answer(answer, 1).html.replace("&amp;", "&")
    for citation in answer.citations:
        assert f'<a href="{citation.url}">[{citation.number}]</a>' in html
    before_sources = plain(html).partition(say("section-sources"))[0]
    assert len(re.findall(r"\[\d+\]", before_sources)) == html.partition("<b>Sources")[0].count(
        "]</a>"
    )


def test_a_number_that_is_no_citation_of_its_sentence_is_text(opened: Opened) -> None:
    answer = asked(opened, OFFER)
    first = replace(answer.reasons[0], text="See [1], not [2] nor [99].", citations=(1,))
    html = RENDERER.answer(replace(answer, reasons=(first,)), 1).html
    assert ">[1]</a>, not [2] nor [99]." in html


def test_a_notice_is_one_line_with_all_its_numbers(opened: Opened) -> None:
    answer = asked(opened, OFFER)
    twice = [c for c in answer.citations if c.authority == "cn-mss"]
    assert len(twice) == 2
    listed = plain(RENDERER.answer(answer, 1).html).partition(say("section-sources"))[2]
    assert f"[{twice[0].number}][{twice[1].number}] {twice[0].issuer}: {twice[0].title}" in listed
    assert listed.count(twice[0].title) == 1


def test_every_source_says_how_it_stands(opened: Opened) -> None:
    listed = plain(posted(opened, OFFER).html).partition(say("section-sources"))[2]
    assert "in force when last checked, January 20, 2026; may have changed since" in listed
    assert "advice without legal force, August 6, 2025" in listed


def test_many_sources_are_folded_and_few_are_not(opened: Opened) -> None:
    assert "<blockquote expandable>" in posted(opened, OFFER).html
    assert "<blockquote" not in posted(opened, ORDINARY).html


def test_a_companys_statement_is_shown_as_one(opened: Opened) -> None:
    answer = asked(opened, ORDINARY)
    assert {c.kind for c in answer.citations} == {Kind.COMPANY_STATEMENT}
    listed = plain(RENDERER.answer(answer, 1).html).partition(say("section-sources"))[2]
    assert "the company's own statement" in listed


def test_notes_stand_under_the_verdict(opened: Opened) -> None:
    post = RENDERER.answer(asked(opened, OFFER), 1, notes=("A < B & C",))
    assert post.html.splitlines()[1] == "<i>A &lt; B &amp; C</i>"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [OFFER, NOWHERE, SILENT, ORDINARY, ELSEWHERE])
def test_every_post_is_well_formed_in_every_language(
    opened: Opened, advisories: dict[str, Advisory], language: str, text: str
) -> None:
    answer = asked(opened, text, language=language)
    post = RENDERER.answer(answer, 1, opened.desk.advisories, ask_role=True)
    cited = {citation.url for citation in answer.citations}
    assert set(Strict(post.html).urls) <= {url.replace("&", "&amp;") for url in cited} | cited
    assert all(utf16(plain(part)) <= 4_096 for part in split(post.html))
    assert all(0 < len(button.data.encode()) <= 64 for row in post.buttons for button in row)
    title, description, article = RENDERER.inline(answer)
    Strict(article.html)
    assert title and "<" not in title + description


ROWS = {
    "why": ("Why?", "What should I ask them?"),
    "scanned": ("I was already scanned", "Where to report it"),
    "sources": ("Sources", "Tell me if this changes"),
    "vote": ("👍 Useful", "👎 Not useful"),
}


def test_the_buttons_of_an_offer(opened: Opened) -> None:
    assert labels(posted(opened, OFFER)) == list(ROWS.values())


def test_a_role_is_asked_first(opened: Opened) -> None:
    post = RENDERER.answer(asked(opened, OFFER), 1, opened.desk.advisories, ask_role=True)
    assert labels(post) == [("I got this offer", "I am warning others"), *ROWS.values()]
    assert plain(post.html).endswith(say("ask-role"))


def test_a_country_is_asked_for_where_it_would_help(opened: Opened) -> None:
    assert labels(posted(opened, NOWHERE)) == [("Choose my country",), *ROWS.values()]


def test_an_ordinary_use_has_nothing_to_ask_or_undo(opened: Opened) -> None:
    assert labels(posted(opened, ORDINARY)) == [
        ("Why?",), ("Where to report it",), ROWS["sources"], ROWS["vote"],
    ]  # fmt: skip


def test_what_is_not_our_subject_has_the_knowledge_base_only(opened: Opened) -> None:
    post = posted(opened, ELSEWHERE)
    assert labels(post) == [("Sources",)]
    assert [press.action for press in presses(post)] == [Action.BROWSE]


def test_without_a_notice_there_is_nothing_to_watch(opened: Opened) -> None:
    post = RENDERER.answer(asked(opened, OFFER), 1)
    assert ROWS["sources"] not in labels(post)
    assert not any(press.advisories for press in presses(post))


def test_buttons_remember_what_the_answer_was(
    opened: Opened, advisories: dict[str, Advisory]
) -> None:
    answer = asked(opened, OFFER)
    cited = dict.fromkeys(citation.advisory for citation in answer.citations)
    for press in presses(RENDERER.answer(answer, 7, opened.desk.advisories)):
        assert (press.risk, press.country) == (Risk.HIGH, "KE")
        assert press.noticed == mask_of(answer.assessment.reading)
        assert press.advisories == tuple(ref_of(advisories[name]) for name in cited)
        vote = press.action in (Action.USEFUL, Action.NOT_USEFUL)
        assert press.index == (7 if vote else 0)


def test_a_generation_beyond_what_a_button_holds_does_no_harm(opened: Opened) -> None:
    post = RENDERER.answer(asked(opened, OFFER), 10**7)
    assert MOST_INDEX in {press.index for press in presses(post)}


def test_at_most_six_notices_are_remembered(opened: Opened) -> None:
    answer = asked(opened, OFFER)
    many = tuple(
        replace(answer.citations[0], number=number, advisory=advisory.id)
        for number, advisory in enumerate(opened.desk.advisories[:10], 1)
    )
    press = press_of(replace(answer, citations=many), opened.desk.advisories)
    assert len(press.advisories) == MOST_ADVISORIES


def test_after_a_scan(opened: Opened) -> None:
    answer = opened.desk.advise("scanned", "en", "ES")
    post = RENDERER.scanned(answer, opened.desk.advisories)
    assert plain(post.html).startswith(say("scanned-title"))
    assert "1. Write to whoever collected it" in plain(post.html)
    assert labels(post) == [ROWS["sources"]]


def test_where_to_report(opened: Opened) -> None:
    post = RENDERER.report(opened.desk.advise("report", "en", "KE"), opened.desk.advisories)
    assert plain(post.html).startswith(say("report-title"))
    assert "ODPC" in post.html
    assert say("section-now") not in post.html


def test_a_country_without_a_channel_is_said_to_have_none(opened: Opened) -> None:
    post = RENDERER.report(opened.desk.advise("report", "en", "BO"), opened.desk.advisories)
    assert plain(post.html).startswith(say("report-none"))
    assert say("step-report-generic") not in plain(post.html)
    assert say("step-keep") in plain(post.html)


def test_what_to_ask(opened: Opened) -> None:
    answer = opened.desk.advise("questions", "fr", "FR")
    post = RENDERER.questions(answer, opened.desk.advisories)
    visible = plain(post.html)
    assert visible.startswith(say("questions-title", "fr"))
    for number, name in enumerate(QUESTIONS, 1):
        assert f"{number}. {say(f'question-{name}', 'fr')}" in visible
    assert all(f">[{citation.number}]</a>" in post.html for citation in answer.citations)


def test_who_warns_gets_sources_and_no_steps(opened: Opened) -> None:
    answer = asked(opened, OFFER)
    post = RENDERER.warning_role(answer, opened.desk.advisories)
    visible = plain(post.html)
    assert visible.startswith(say("role-warning"))
    assert say("section-sources") in visible
    assert say("section-now") not in visible
    assert not any(step.text in visible for step in answer.steps)


def test_who_warns_of_what_no_source_speaks_of_is_told_so(opened: Opened) -> None:
    answer = replace(
        asked(opened, SILENT), citations=(), steps=(), reasons=(), outcome=Outcome.NO_EVIDENCE
    )
    assert plain(RENDERER.warning_role(answer).html).startswith(answer.headline)


def test_a_button_passes_on_what_it_remembers(
    opened: Opened, advisories: dict[str, Advisory]
) -> None:
    press = press_of(asked(opened, OFFER), opened.desk.advisories)
    gone = Found(None, False, None)
    found = [Found(advisories[KENYA], False, None), gone, Found(advisories[SPAIN], False, None)]
    post = RENDERER.pass_on(found, "de", press)
    visible = plain(post.html)
    assert visible.startswith(say("role-warning", "de"))
    assert (
        advisories[KENYA].title_in("de") in visible and advisories[SPAIN].title_in("de") in visible
    )
    assert say("source-gone", "de") not in visible
    assert set(Strict(post.html).urls) == {advisories[KENYA].url, advisories[SPAIN].url}
    assert labels(post) == [(say("button-sources", "de"), say("button-watch", "de"))]
    assert plain(RENDERER.pass_on([gone], "de", press).html) == say("headline-no-evidence", "de")


def test_who_watches_is_told(advisories: dict[str, Advisory]) -> None:
    post = RENDERER.changed(Found(advisories[SPAIN], True, advisories[KENYA]), "en")
    visible = plain(post.html)
    assert visible.startswith(say("watch-changed"))
    assert say("source-changed") not in visible
    assert advisories[SPAIN].summary_in("en") in visible
    assert say("source-replaced") in visible
    assert post.buttons[0][0].url == advisories[SPAIN].url
    assert [press.action for press in presses(post)] == [Action.UNWATCH]


def test_why(opened: Opened, advisories: dict[str, Advisory]) -> None:
    answer = asked(opened, OFFER)
    press = replace(press_of(answer, opened.desk.advisories), action=Action.WHY)
    ids = dict.fromkeys(citation.advisory for citation in answer.citations)
    found = [Found(advisories[name], False, None) for name in ids]
    post = RENDERER.why(press, found, "en")
    visible = plain(post.html)
    assert visible.startswith(say("why-risk"))
    assert say("biometric-iris") in visible and say("reward-money") in visible
    for name in ids:
        assert advisories[name].title_in("en") in visible
    assert labels(post) == [ROWS["sources"]]


@pytest.mark.parametrize("module", ["render", "followup"])
def test_what_is_pure_stays_so(module: str) -> None:
    heavy = "telegram asyncio sqlalchemy chromadb langchain structlog"
    code = f"import sys, bot.telegram.{module}\nprint(*(set({heavy!r}.split()) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_why_with_nothing_noticed_and_nothing_found() -> None:
    post = RENDERER.why(Press(Action.WHY, Risk.CAUTION, "", 0, ()), (), "de")
    assert plain(post.html) == say("why-risk", "de")
    assert post.buttons == ()


def test_a_source_in_full(advisories: dict[str, Advisory]) -> None:
    notice = advisories[KENYA]
    passage = dict(notice.facts[0].texts)["en"]
    refs = tuple(ref_of(advisories[name]) for name in (SPAIN, KENYA, SPAIN))
    press = Press(Action.SOURCES, Risk.HIGH, "KE", 0, refs, 1)
    post = RENDERER.source(
        Found(notice, False, None), "sw", 2, 3, passage, "en", press=press
    )  # fmt: skip
    visible = plain(post.html)
    assert visible.startswith(say("source-title", "sw", number=2, count=3))
    assert notice.title_in("sw") in visible and notice.summary_in("sw") in visible
    assert passage in visible
    assert PHRASES.language_name("sw", "en") in visible
    assert post.buttons[0][0].url == notice.url
    before, after, watch = presses(post)
    assert (before.action, before.index, after.index) == (Action.SOURCE_PAGE, 0, 2)
    assert (watch.action, watch.advisories) == (Action.WATCH, (ref_of(notice),))


def test_our_summary_is_not_called_the_sources_words(advisories: dict[str, Advisory]) -> None:
    notice = advisories[KENYA]
    post = RENDERER.source(
        Found(notice, False, None), "en", passage_text=notice.summary_in("en"),
        passage_language="en",
    )  # fmt: skip
    assert plain(post.html).count(notice.summary_in("en")) == 1
    assert "<blockquote>" not in post.html


@pytest.mark.parametrize(
    ("own_words", "label"), [(True, "source-quote"), (False, "source-passage")]
)
def test_a_passage_is_labelled_for_what_it_is(
    advisories: dict[str, Advisory], own_words: bool, label: str
) -> None:
    post = RENDERER.source(
        Found(advisories[KENYA], False, None), "en", passage_text="Mahakama ilisema.",
        passage_language="sw", own_words=own_words,
    )  # fmt: skip
    assert f"{say(label, language='Swahili')}\nMahakama ilisema." in plain(post.html)


def test_the_ends_of_the_list_have_one_way(advisories: dict[str, Advisory]) -> None:
    ref = ref_of(advisories[KENYA])
    found = Found(advisories[KENYA], False, None)
    for index, label in ((0, "button-next"), (1, "button-previous")):
        press = Press(Action.SOURCES, None, "", 0, (ref, ref), index)
        post = RENDERER.source(found, "en", index + 1, 2, press=press)
        assert labels(post)[1] == (say(label),)


def test_a_changed_and_a_replaced_notice_say_so(advisories: dict[str, Advisory]) -> None:
    later = advisories[KENYA]
    post = RENDERER.source(Found(advisories[SPAIN], True, later), "en")
    visible = plain(post.html)
    assert say("source-changed") in visible
    assert f"{say('source-replaced')}\n{later.issuer_in('en')}: {later.title_in('en')}" in visible
    assert later.url in post.html


def test_a_notice_that_is_gone(advisories: dict[str, Advisory]) -> None:
    post = RENDERER.source(Found(None, False, None), "en")
    assert plain(post.html) == say("source-gone")
    assert post.buttons == ()


def test_a_watched_notice_can_be_let_go(advisories: dict[str, Advisory]) -> None:
    post = RENDERER.source(Found(advisories[KENYA], False, None), "en", watched=True)
    assert [press.action for press in presses(post)] == [Action.UNWATCH]


def test_a_hostile_notice_stays_text(advisories: dict[str, Advisory]) -> None:
    bad = "<a href='javascript:x'>x</a> & </b> \u202eevil"
    notice = replace(
        advisories[KENYA], url="javascript:alert(1)", titles=(("en", bad),),
        summaries=(("en", bad),), issuers=(("en", bad),),
    )  # fmt: skip
    post = RENDERER.source(Found(notice, True, notice), "en", passage_text=bad + bad,
                           passage_language="en")  # fmt: skip
    assert Strict(post.html).urls == []
    assert "\u202e" not in post.html
    assert not any(button.url for row in post.buttons for button in row)


CANARY = "zebrafish"
HOSTILE = [
    f"They pay 50 dollars for my iris scan at https://{CANARY}.example/x?y=1 , go?",
    f"iris scan for money <a href='https://{CANARY}.example'>x</a> <b>{CANARY}</i> &{CANARY};",
    f"@{CANARY} t.me/{CANARY} /{CANARY} {CANARY}@{CANARY}.com pays 50 $ for an iris scan",
    f"\u202e{CANARY}\u202c [1](https://{CANARY}.example) scan iris for tokens {{ $refs }}",
    f"{CANARY}.com",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_a_person_wrote_comes_back(opened: Opened, text: str) -> None:
    answer = asked(opened, text)
    posts = [
        RENDERER.answer(answer, 1, opened.desk.advisories, ask_role=True),
        RENDERER.warning_role(answer, opened.desk.advisories),
        RENDERER.inline(answer)[2],
    ]
    for post in posts:
        Strict(post.html)
        assert CANARY not in post.html
        assert all(CANARY not in b.text + b.data + b.url for row in post.buttons for b in row)


def test_arabic_keeps_latin_names_apart(opened: Opened) -> None:
    html = posted(opened, ARABIC).html
    assert f"{ISOLATE}MSS{POP}" in html
    assert html.count(ISOLATE) == html.count(POP)
    assert all(line.count(ISOLATE) == line.count(POP) for line in plain(html).splitlines())


def test_an_inline_article_fits(opened: Opened) -> None:
    answer = asked(opened, OFFER)
    title, description, post = RENDERER.inline(answer)
    assert title == answer.headline
    assert description.startswith("They want: an iris (eye) scan.")
    assert "[1]" not in title + description
    assert post.buttons == ()
    assert len(split(post.html)) == 1


def test_a_very_long_inline_article_is_cut(opened: Opened) -> None:
    answer = asked(opened, OFFER)
    long = replace(answer.reasons[0], text=f"{answer.reasons[0].text} {'long ' * 1_000}")
    title, description, post = RENDERER.inline(
        replace(answer, headline="word " * 60, reasons=(long, long))
    )
    assert utf16(title) <= TITLE_UNITS and title.endswith("…")
    assert utf16(description) <= DESCRIPTION_UNITS
    assert len(split(post.html)) == 1
    Strict(post.html)


def test_an_inline_article_on_another_subject_says_what_we_do(opened: Opened) -> None:
    answer = asked(opened, ELSEWHERE)
    title, description, post = RENDERER.inline(answer)
    assert title.endswith("…")
    assert description.startswith(title.rstrip("…"))
    assert plain(post.html) == answer.headline


def test_what_is_not_read_is_named(opened: Opened) -> None:
    said = plain(RENDERER.not_read("en", ("photo", "voice")).html)
    assert "pictures or voice messages" in said
    assert said.endswith(say("not-downloaded"))


def test_the_day_may_be_told_later(advisories: dict[str, Advisory]) -> None:
    days = iter(["2026-02-01", "2026-12-01"])
    renderer = Renderer(PHRASES, lambda: next(days))
    found = Found(advisories[KENYA], False, None)
    changed = say("may-have-changed")
    assert changed not in renderer.source(found, "en").html
    assert changed in renderer.source(found, "en").html
