from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram.entities import parse_html
from tests.telegram.links import BadLink, checked_link
from tests.telegram.wire import ApiError, utf16_slice

GOOD = [
    ("plain", "plain", []),
    ("<b>a</b><strong>b</strong>", "ab", [("bold", "a"), ("bold", "b")]),
    ("<i>a</i><em>b</em>", "ab", [("italic", "a"), ("italic", "b")]),
    ("<u>a</u><ins>b</ins>", "ab", [("underline", "a"), ("underline", "b")]),
    ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", x) for x in "abc"]),
    ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", "a")]),
    ('<span class="tg-spoiler">a</span>', "a", [("spoiler", "a")]),
    ("<code>a</code><pre>b</pre>", "ab", [("code", "a"), ("pre", "b")]),
    ('<pre><code class="language-py">a</code></pre>', "a", [("pre", "a")]),
    ("<blockquote>a</blockquote>", "a", [("blockquote", "a")]),
    ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", "a")]),
    ('<tg-emoji emoji-id="5368324170671202286">👁</tg-emoji>', "👁", [("custom_emoji", "👁")]),
    ("<b>x<i>y</i></b>", "xy", [("bold", "xy"), ("italic", "y")]),
    ("<B>a</b >", "a", [("bold", "a")]),
    ("<b>a</>", "a", [("bold", "a")]),
    ("<b></b>a", "a", []),
    ("<b id='x' hidden>a</b>", "a", [("bold", "a")]),
    ("👁<b>眼👁</b>睛", "👁眼👁睛", [("bold", "眼👁")]),
    ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;so&quot;", '1 < 2 && 3 > 2 "so"', []),
    ("&#39;&#x1F441;&lt;b&gt;", "'👁<b>", []),
    (
        "a & b &nbsp; &apos; &; &#; &#0; &#x110000;",
        "a & b &nbsp; &apos; &; &#; &#0; &#x110000;",
        [],
    ),
    ("&lt", "<", []),
    ("a > b", "a > b", []),
    ("a\n\n  b", "a\n\n  b", []),
]

BAD = [
    ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("a</b>", "Unexpected end tag at byte offset 1"),
    ("眼</b>", "Unexpected end tag at byte offset 3"),
    ("<b>a</b", "Unclosed end tag at byte offset 4"),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b ", 'Empty attribute name in the tag "b" at byte offset 0'),
    ("<b =x>a</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
    ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
    ("<br>", 'Unsupported start tag "br" at byte offset 0'),
    ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("<script>alert(1)</script>", 'Unsupported start tag "script" at byte offset 0'),
    ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("<>", 'Unsupported start tag "" at byte offset 0'),
    ("眼 <x>", 'Unsupported start tag "x" at byte offset 4'),
    ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<span class="big">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a href=https://x.org>a</a>", "Unexpected end of name token at byte offset 8"),
    ('<a href="https://x.org>a</a>', "Unclosed start tag at byte offset 0"),
    ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
    ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
    ("&#xD83D;", "Text contains invalid Unicode characters after decoding HTML entities"),
]


@pytest.mark.parametrize(("html", "text", "spans"), GOOD)
def test_good_html_is_read(html: str, text: str, spans: list[tuple[str, str]]) -> None:
    read, entities = parse_html(html)
    found = [(one["type"], utf16_slice(read, one["offset"], one["length"])) for one in entities]
    assert (read, found) == (text, spans)


@pytest.mark.parametrize(("html", "complaint"), BAD)
def test_bad_html_is_refused_in_the_servers_words(html: str, complaint: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(html)
    assert caught.value.description == f"Bad Request: can't parse entities: {complaint}"
    assert caught.value.breach == "html"


LINKS = [
    ("https://www.mss.gov.cn/a?b=1&c=2", "https://www.mss.gov.cn/a?b=1&c=2"),
    ("HTTP://Example.ORG", "http://example.org/"),
    ("example.org/x y", "http://example.org/x%20y"),
    ("http://münchen.de", "http://münchen.de/"),
    ("https://u:p@example.org:8443/x#y", "https://u:p@example.org:8443/x#y"),
    ("http://[::1]/x", "http://[::1]/x"),
    ("http://127.0.0.1/x", "http://127.0.0.1/x"),
    ("tg://resolve?domain=abc", "tg://resolve?domain=abc"),
    ("tg:resolve?domain=abc", "tg://resolve?domain=abc"),
    ("mailto:me@example.org", "http://mailto:me@example.org/"),
]

NO_LINKS = [
    "javascript:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org/x",
    "tel:+123",
    "http://localhost",
    "http://",
    "",
    "http://.",
    "http://exa mple.org",
    "http://exam<ple.org",
    "http://example.org:99999",
    "http://[::zz]/",
    "tg://user:x@resolve",
]


@pytest.mark.parametrize(("address", "link"), LINKS)
def test_an_address_becomes_a_link(address: str, link: str) -> None:
    assert checked_link(address) == link
    escaped = address.replace("&", "&amp;")
    _, [entity] = parse_html(f'<a href="{escaped}">here</a>')
    assert (entity["type"], entity["url"]) == ("text_link", link)


@pytest.mark.parametrize("address", NO_LINKS)
def test_what_is_no_address_leaves_its_text_plain(address: str) -> None:
    with pytest.raises(BadLink):
        checked_link(address)
    assert parse_html(f"<a href='{address or 'x'}'>here</a>") == ("here", [])


def test_a_link_to_a_person_is_a_mention() -> None:
    _, [entity] = parse_html('<a href="tg://user?id=42">she</a>')
    assert (entity["type"], entity["user"]["id"]) == ("text_mention", 42)


@given(st.text(alphabet="<>/&#;x1b \"'=ai-眼👁", max_size=30))
def test_any_text_is_read_or_refused(html: str) -> None:
    try:
        text, entities = parse_html(html)
    except ApiError as refused:
        assert refused.description.startswith("Bad Request: can't parse entities: ")
    else:
        assert all(utf16_slice(text, one["offset"], one["length"]) for one in entities)


@given(st.text(max_size=60))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<i>{escaped}</i>")[0] == text
