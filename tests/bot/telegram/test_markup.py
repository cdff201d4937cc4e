"""Content that cannot break Telegram HTML, and links of people that no client makes live."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.markup import bold, defang, escape, italic, link, plain
from knowledge.advisories import load_bundle


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("a & b", "a &amp; b"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("&lt;", "&amp;lt;"),
        ('say "no"', "say &quot;no&quot;"),
        ("it's [1]\n\t• 虹膜 👁", "it's [1]\n\t• 虹膜 👁"),
        ("a\x00b\x07c\x1bd\x7fe\x9bf", "abcdef"),
        ("lone \ud83d and \ude00", "lone  and "),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\u202eexe.\u202dtxt\u202c \u202aa\u202bb", "exe.txt ab"),
        ("no character \uffff\ufdd0", "no character "),
        ("👨‍👩‍👧 क्\u200dष می\u200cخواهم", "👨‍👩‍👧 क्\u200dष می\u200cخواهم"),
    ],
)
def test_escape(text: str, html: str) -> None:
    assert escape(text) == html


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\u2068abc\u2069", "\u2068abc\u2069"),
        ("a \u2067b \u2068c\u2069 d\u2069", "a \u2067b \u2068c\u2069 d\u2069"),
        ("\u2067abc", "abc"),
        ("abc\u2069", "abc"),
        ("\u2066a\u2067b\u2069", "a\u2067b\u2069"),
        ("\u2068a\nb\u2069", "a\nb"),
        ("\u2069\u2068a\u2069\u2069", "\u2068a\u2069"),
    ],
)
def test_isolates_are_kept_where_they_are_closed_on_their_line(text: str, kept: str) -> None:
    assert escape(text) == kept


def test_what_is_made_bold_or_italic_is_escaped_once() -> None:
    assert bold("a < b") == "<b>a &lt; b</b>"
    assert italic("a & b") == "<i>a &amp; b</i>"
    assert bold("") == italic("") == ""


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2"),
        ("http://example.org:8080", "http://example.org:8080"),
        ("https://example.org/即時-中國", "https://example.org/即時-中國"),
        ("https://example.org/akn/eng@2025-05-05", "https://example.org/akn/eng@2025-05-05"),
    ],
)
def test_a_web_address_becomes_a_link(url: str, href: str) -> None:
    assert link(url, "a < b") == f'<a href="{href}">a &lt; b</a>'


@pytest.mark.parametrize(
    "url",
    [
        "", "example.org", "//example.org", "javascript:alert(1)", "data:text/html,x",
        "tg://resolve?domain=x", "ftp://example.org", "mailto:a@example.org", "https://",
        "https:///path", "https://user@example.org", "https://user:pass@example.org",
        "https://example.org\\@evil.org", 'https://example.org/"onclick', "https://example.org/'",
        "https://example.org/`", "https://example.org/a b", " https://example.org",
        "https://example.org/\n", "https://example.org/<b>", "https://example.org/\u202e",
        "https://example.org/\u200b", "https://example.org/\x00", "https://exam\ud800ple.org",
        "https://[::1", "https://example.org:99999", "https://example.org:a",
        "https://example.org/" + "x" * 2048, "https://example.org/" + "虹" * 700,
        "https://example℀.org",
    ],
)  # fmt: skip
def test_anything_else_stays_text(url: str) -> None:
    assert link(url, "open <this>") == "open &lt;this&gt;"


def test_every_address_of_the_bundle_becomes_a_link() -> None:
    advisories = load_bundle()
    urls = {a.url for a in advisories} | {s.url for a in advisories for s in a.sources}
    assert len(urls) > 150
    assert [url for url in urls - {""} if not link(url, "x").startswith("<a href=")] == []


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("https://example.com/a", "hxxps://example[.]com/a"),
        ("HTTP://EXAMPLE.COM", "hxxp://EXAMPLE[.]COM"),
        ("ftp://example.com", "fxp://example[.]com"),
        ("tg://resolve?domain=orb_pay", "tg[:]//resolve?domain=orb_pay"),
        ("see example.com.", "see example[.]com."),
        ("(www.example.co.ke/pay?x=a.me)", "(www[.]example[.]co[.]ke/pay?x=a[.]me)"),
        ("t.me/orb_pay", "t[.]me/orb_pay"),
        ("пример.рф и 例え.中国", "пример[.]рф и 例え[.]中国"),
        ("موقع.شبكة", "موقع[.]شبكة"),
        ("end.Start", "end[.]Start"),
        ("wait...com", "wait…com"),
        ("192.168.0.1:8080/x", "192[.]168[.]0[.]1:8080/x"),
        ("write to a.b@example.com", "write to a[.]b＠example[.]com"),
        ("@orb_pay or ask @bob", "＠orb_pay or ask ＠bob"),
        ("/start and /pay@orb_bot", "／start and ／pay＠orb_bot"),
        ("#airdrop for $WLD", "＃airdrop for ＄WLD"),
        ("exam\x00ple\x07.c\u202eom", "example[.]com"),
        ("/\x00start /\u0333start t\u033f.me", "／start ／start t[.]me"),
    ],
)
def test_what_could_become_live_is_dead(text: str, dead: str) -> None:
    assert defang(text) == dead


@pytest.mark.parametrize(
    "text",
    [
        "They pay 3.50 or 7.000 Ksh, 50/50, at 10.30 a.m. in the U.S.",
        "Wait... what? and/or. Yes!", "50 $ each, $50", "1. Ask. 2. Wait.",
        "扫虹膜，给50元。去不去？", "و/أو", "आँख की जाँच", "Å and é",
    ],
)  # fmt: skip
def test_ordinary_words_stay(text: str) -> None:
    assert defang(text) == text


# What the server makes live, written down from how Telegram's own library reads a text.
_TLD = "com|org|me|ru|ke|io|net|xyz|ly|рф|中国|shop|in|to"
LIVE = re.compile(
    r"(?i:(?:https?|ftp)://)[^\s<>\"/\[\]]*\.|(?i:tg|ton)://[A-Za-z0-9_-]"
    rf"|[\w~-]\.(?i:{_TLD})(?![\w.~-])"
    r"|(?<!\w)@[A-Za-z0-9_]{2}|(?<![\w/<>])/[A-Za-z0-9_]+(?![\w/<>])|(?<!\w)#\w*[^\W\d]"
    r"|(?<![\w$])\$[A-Z]{1,8}(?![\w$])"
)
_SERVER_DROPS = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")


def as_shown(html: str) -> str:
    """What a client shows, and looks through for links, of content with no tags."""
    return _SERVER_DROPS.sub("", unescape(html))


def test_the_oracle_knows_what_is_live() -> None:
    for text in ("see http://a.b", "tg://x", "bit.ly", "@ab", "x /start", "#tag", "$WLD"):
        assert LIVE.search(text), text


NASTY = st.lists(
    st.sampled_from(
        [".", ".", "/", "//", ":", "://", "@", "#", "$", "-", "_", "~", " ", "\n", "[", "]", "(",
         "http", "https", "HTTPS", "ftp", "tg", "ton", "t", "me", "com", "ru", "рф", "中国", "WLD",
         "a", "bob", "start", "1", "23", "\x00", "\r", "\u200b", "\u200d", "\u202e", "\u2068",
         "\u0333", "\u030a", "\u0301", "é", "。", "…", "&", "<", ">", '"', "&#64;", "&#46;", "hxxp"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(NASTY | st.text(max_size=60))
@settings(max_examples=1500, deadline=None)
def test_nothing_that_a_person_sent_is_live(text: str) -> None:
    dead = defang(text)
    assert not LIVE.search(as_shown(escape(dead))), dead
    assert defang(dead) == dead


@given(NASTY | st.text(alphabet=st.characters(), max_size=60))
@settings(max_examples=500, deadline=None)
def test_content_holds_no_markup_and_comes_back_as_it_was(text: str) -> None:
    html = escape(text)
    assert not re.search(r"[<>\"]", html)
    assert not re.search(r"&(?!(?:lt|gt|amp|quot);)", html)
    shown = plain(html)
    assert escape(shown) == html
    kept = [c for c in text if unicodedata.category(c)[0] != "C"]
    assert [c for c in shown if c in kept] == [c for c in kept if c not in "\u2028\u2029"]
    html.encode()


def test_plain_is_the_text_without_the_tags() -> None:
    html = bold("a < b") + " " + link("https://example.org/?a=1&b=2", '"x" & y') + italic("!")
    assert plain(html) == 'a < b "x" & y!'
