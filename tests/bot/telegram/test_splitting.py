"""Telegram HTML cut into messages: within every limit, and only where a reader would cut."""

from __future__ import annotations

import itertools
import re
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.splitting import ENTITIES, ENTITY_BYTES, MESSAGE_UNITS, cut, split, utf16

# A strict reader of its own, so that the code under test is not its own judge.
_PIECE = re.compile(r'<(/?)([a-z-]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>|([^<>]+)')
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot);)")


def read(html: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    """Plain text and tags (name, attributes, UTF-16 start and end); fails on anything wrong."""
    text, at = "", 0
    tags: list[tuple[str, str, int, int]] = []
    opened: list[tuple[str, str, int]] = []
    assert not _ENTITY.search(html)
    for piece in _PIECE.finditer(html):
        assert piece.start() == at, html[at : at + 40]
        at = piece.end()
        closing, name, attributes, data = piece.groups()
        if data:
            text += unescape(data)
        elif closing:
            start_name, start_attributes, start = opened.pop()
            assert start_name == name
            assert start < utf16(text), f"nothing in <{name}>"
            tags.append((name, start_attributes, start, utf16(text)))
        else:
            opened.append((name, attributes, utf16(text)))
    assert at == len(html)
    assert not opened
    return text, tags


def check(parts: tuple[str, ...], limit: int = MESSAGE_UNITS) -> None:
    for part in parts:
        text, tags = read(part)
        assert text.strip() == text != ""
        assert len(text.encode("utf-16-le")) // 2 <= limit
        assert len(tags) <= ENTITIES
        assert sum(12 + len(unescape(attributes).encode()) for _, attributes, *_ in tags) <= (
            ENTITY_BYTES
        )
        assert len(part.encode()) <= 32 * 1024


def words(html: str) -> str:
    return "".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def sentences(count: int, text: str = "They scan the eye and pay for it. [1] ") -> str:
    return (text * count).strip()


@pytest.mark.parametrize(
    ("text", "units"),
    [("", 0), ("abc", 3), ("虹膜", 2), ("👁", 2), ("👨‍👩‍👧", 8), ("e\u0301", 2), ("\ud83d", 1)],
)
def test_length_is_counted_in_utf16_units(text: str, units: int) -> None:
    assert utf16(text) == units


@pytest.mark.parametrize("html", ["", "  \n ", "<b></b>", "<b> </b>\n", "\u200b\u2060\ufe0f"])
def test_nothing_to_see_is_no_message(html: str) -> None:
    assert split(html) == ()


@pytest.mark.parametrize(
    "html",
    [
        "<b>High risk.</b> Better not.\n\n• 1 &lt; 2 &amp; &quot;so&quot;",
        '<a href="https://example.org/?a=1&amp;b=2">[1]</a> <i>a <b>b</b></i>',
        '<pre><code class="language-json">{}</code></pre>',
        "<blockquote expandable>said <u>so</u></blockquote><tg-spoiler>x</tg-spoiler>",
    ],
)
def test_what_fits_is_one_part_and_unchanged(html: str) -> None:
    assert split(html) == (html,)
    assert cut(html, MESSAGE_UNITS) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<strong>a</strong> <em>b</em>", "<b>a</b> <i>b</i>"),
        ("<b>a<b>b</b></b>c", "<b>ab</b>c"),
        ("<b>a <i>b</b> c</i>", "<b>a <i>b</i></b> c"),
        ("<b>open", "<b>open</b>"),
        ("closed</b>", "closed"),
        ("<script>x</script><h1>t</h1><span>s</span>", "xts"),
        ('<a href="javascript:x()">a</a>', "a"),
        ('<a href="https://u:p@example.org">a</a>', "a"),
        ("<a href='https://example.org/\"x'>a</a>", "a"),
        ('<span class="tg-spoiler">s</span>', "<tg-spoiler>s</tg-spoiler>"),
        ("a\x00b \ud800c &copy; &#128065;", "ab c © 👁"),
        (f'<a href="https://example.org/{"x" * 3000}">far</a>', "far"),
    ],
)
def test_what_telegram_would_refuse_is_left_out(html: str, expected: str) -> None:
    assert split(html) == (expected,)


BLANK = sentences(60) + "\n" + sentences(30) + "\n\n" + sentences(30)
LINE = sentences(60) + "\n" + sentences(60)
CJK = "".join(f"第{n}条：扫描虹膜，换取代币。" for n in range(1, 400))
ARABIC = " ".join(f"لماذا يمسحون العين رقم {n}؟" for n in range(1, 250))
HINDI = " ".join(f"आँख की जाँच {n} बार हुई।" for n in range(1, 250))


@pytest.mark.parametrize(
    ("html", "first_ends"),
    [
        (BLANK, BLANK.split("\n\n")[0]),
        (LINE, LINE.split("\n")[0]),
        (sentences(200), "[1]"),
        ("1. Do not. 2. " + "wait " * 1000, "wait"),
        (CJK, "。"),
        (ARABIC, "؟"),
        (HINDI, "।"),
        ("ไม่ควรสแกนม่านตา " * 400, "ม่านตา"),
    ],
)
def test_the_best_border_is_taken(html: str, first_ends: str) -> None:
    parts = split(html)
    assert len(parts) > 1
    assert parts[0].endswith(first_ends)
    assert len(parts[0]) > 1900
    check(parts)
    assert words("".join(parts)) == words(html)


def test_list_items_stay_whole_and_their_numbers_with_them() -> None:
    items = [f"{n}. " + "Ask in writing who is responsible " * 6 for n in range(1, 60)]
    parts = split("\n".join(item.strip() for item in items))
    assert len(parts) > 2
    for line in "\n".join(parts).splitlines():
        assert line + " " in items


def test_a_list_number_is_not_parted_from_its_text() -> None:
    parts = split("x" * 85 + ".\n7. " + "y" * 50, 90)
    assert parts == ("x" * 85 + ".", "7. " + "y" * 50)


def test_a_citation_stays_with_its_sentence() -> None:
    for limit in range(40, 60):
        for part in split(sentences(20), limit):
            assert part.startswith("They")
            assert part.endswith("[1]")


def test_a_link_is_not_parted_where_there_is_another_border() -> None:
    link = '<a href="https://example.org/a">High Court of Kenya</a>'
    parts = split(f"{'word ' * 10}{link} {'word ' * 10}", 60)
    assert link in parts[0] + parts[1]
    check(parts, 60)


def test_sixty_links_keep_their_addresses() -> None:
    line = '[{0}] Court: <a href="https://example.org/notices/{0}?a=1&amp;b=2">{1}</a>'
    html = "\n".join(line.format(n, "the title of a notice " * 4) for n in range(60))
    parts = split(html)
    check(parts)
    targets = re.findall(r'href="([^"]*)"', "".join(parts))
    assert targets == re.findall(r'href="([^"]*)"', html)


def test_entities_are_counted_also_where_telegram_cuts_them() -> None:
    few = "".join(f"<i>{n}</i> " for n in range(150))
    check(split(few))
    assert len(split(few)) == 2
    # one bold text is cut in pieces by each link in it
    nested = "<b>" + "".join(f'<a href="https://e.org">{n}</a> ' for n in range(60)) + "</b>"
    assert len(split(nested)) == 2


def test_long_addresses_are_counted() -> None:
    html = " ".join(f'<a href="https://example.org/{"p" * 1500}{n}">{n}</a>' for n in range(9))
    parts = split(html)
    assert len(parts) == 2
    check(parts)


@pytest.mark.parametrize("letter", ["a", "字", "👁", "&lt;", "&quot;"])
def test_a_word_longer_than_a_message_is_cut_anyhow(letter: str) -> None:
    parts = split(f"<b>Eh</b>\n{letter * 20_000}")
    check(parts)
    assert words("".join(parts)) == "Eh" + unescape(letter) * 20_000
    assert len(parts) <= 2 + 20_000 * utf16(unescape(letter)) // 4096 + 1


@pytest.mark.parametrize(
    "cluster",
    [
        "e\u0301\u0323",
        "👨‍👩‍👧‍👦", "👋🏽", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "1\ufe0f\u20e3", "❤️", "🇰🇪", "क्षि", "น้ำ", "เก่", "각", "ｶﾞ", "لّ", "🏳️‍🌈",
    ],
)  # fmt: skip
@pytest.mark.parametrize("ahead", ["", "a", "ab", "abc", "abcd"])
def test_what_is_seen_as_one_character_is_never_cut(cluster: str, ahead: str) -> None:
    limit = 4 * utf16(cluster) + 1
    parts = split(ahead + cluster * 12, limit)
    check(parts, limit)
    assert re.fullmatch(f"{ahead}(?:{cluster})*", parts[0])
    for part in parts[1:]:
        assert re.fullmatch(f"(?:{cluster})+", part)
    shown = cut(ahead + cluster * 12, limit)
    assert utf16(shown) <= limit
    assert re.fullmatch(f"{ahead}(?:{cluster})*…", shown)


def test_a_character_longer_than_a_message_is_cut_between_its_marks() -> None:
    parts = split("a" + "\u0301" * 100, 30)
    assert [utf16(part) for part in parts] == [30, 30, 30, 11]


@pytest.mark.parametrize("limit", [1, 0, -5])
def test_a_limit_must_have_room_for_any_character(limit: int) -> None:
    with pytest.raises(ValueError, match="limit"):
        split("👁", limit)
    with pytest.raises(ValueError, match="limit"):
        cut("👁", limit)


CLUSTERS = ["a", "word",
            "虹", "膜。", "é", "e\u0301", "👁", "👨‍👩‍👧", "👍🏾", "🇰🇪", "ك", "؟", "क्ष", "น้ำ",
            "&", "<b>", '"', ".", "[1]"]  # fmt: skip
SPACES = [" ", "\n", "\n\n", "  \n \n", "\u3000"]
TAGS = [("b", ""), ("i", ""), ("u", ""), ("a", ' href="https://example.org/?q=1&amp;r=é"'),
        ("code", ""), ("blockquote", " expandable"), ("tg-spoiler", "")]  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Telegram HTML as a renderer would make it, in many scripts."""
    pieces: list[str] = []
    opened: list[str] = []
    for _ in range(draw(st.integers(0, 30))):
        run = draw(st.lists(st.sampled_from(CLUSTERS + SPACES), min_size=1, max_size=8))
        pieces.append(escape("".join(run), quote=False) * draw(st.sampled_from([1, 1, 3, 9])))
        free = [tag for tag in TAGS if tag[0] not in opened]
        turn = draw(st.integers(0, 3))
        if opened and turn < 2:
            pieces.append(f"</{opened.pop()}>")
        elif free and turn % 2:
            name, attributes = draw(st.sampled_from(free))
            pieces.append(f"<{name}{attributes}>")
            opened.append(name)
    return "".join(pieces) + "".join(f"</{name}>" for name in reversed(opened))


@given(documents(), st.sampled_from([12, 40, 200, MESSAGE_UNITS]))
@settings(max_examples=300, deadline=None)
def test_any_document_in_any_size(html: str, limit: int) -> None:
    parts = split(html, limit)
    check(parts, limit)
    assert words("".join(parts)) == words(html)
    assert [split(part, limit) for part in parts] == [(part,) for part in parts]


@given(documents(), st.sampled_from([2, 9, 40, 200, 1024]))
@settings(max_examples=200, deadline=None)
def test_cut_keeps_the_beginning(html: str, limit: int) -> None:
    shown = cut(html, limit)
    text, _ = read(shown)
    assert utf16(text) <= limit
    if utf16(read("".join(split(html)))[0]) > limit:
        assert text.endswith("…")
    assert words(html).startswith("".join(text.removesuffix("…").split()))


@given(st.lists(st.sampled_from(CLUSTERS), min_size=1, max_size=60), st.integers(8, 30))
@settings(max_examples=300, deadline=None)
def test_no_character_is_torn_in_running_text(clusters: list[str], limit: int) -> None:
    parts = split(escape("".join(clusters), quote=False), limit)
    borders = set(itertools.accumulate(map(len, clusters)))
    # a plain word may be cut anywhere in it
    plain = {"word", "膜。", "<b>", "[1]"}
    ends = itertools.accumulate(map(len, clusters), initial=0)
    for cluster, end in zip(clusters, ends, strict=False):
        borders |= set(range(end, end + len(cluster))) if cluster in plain else {end}
    at = 0
    for part in parts:
        at += len(unescape(part))
        assert at in borders


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_hostile_html_never_comes_out_broken(html: str) -> None:
    for part in split(html, 50):
        read(part)
    read(cut(html, 50))


@pytest.mark.parametrize(
    ("html", "limit", "expected"),
    [
        ("<b>High risk. Better not.</b>", 20, "<b>High risk. Better</b>…"),
        ("<b>High risk. Better not.</b>", 12, "<b>High risk</b>…"),
        ("one two", 7, "one two"),
        ("onetwothree", 7, "onetwo…"),
        ("虹膜扫描换取代币", 5, "虹膜扫描…"),
        ("👁👁👁", 4, "👁…"),
        ("👁👁", 2, "…"),
        (" <b> 👁</b>a", 2, "…"),
        ("  ", 9, ""),
    ],
)
def test_cut_ends_after_a_whole_word(html: str, limit: int, expected: str) -> None:
    assert cut(html, limit) == expected
