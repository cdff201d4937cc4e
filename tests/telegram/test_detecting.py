from __future__ import annotations

import pytest

from tests.telegram.detecting import detected, merged
from tests.telegram.entities import parse_html
from tests.telegram.wire import utf16_slice


def found(text: str) -> list[tuple[str, str]]:
    return [
        (one["type"], utf16_slice(text, one["offset"], one["length"])) for one in detected(text)
    ]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("see example.com.", ["example.com"]),
        ("(www.x.org) and http://foo.bar/x(y).", ["www.x.org", "http://foo.bar/x(y)"]),
        ("HTTPS://X.ORG/a?b=1, ok", ["HTTPS://X.ORG/a?b=1"]),
        ("ftp://a.de http://no-known.ending", ["ftp://a.de", "http://no-known.ending"]),
        ("sub.example.co.uk:8080/x", ["sub.example.co.uk:8080/x"]),
        ("1.2.3.4 but 1.2 and 1.2.3", ["1.2.3.4"]),
        ("шарик.рф xn--80ak6aa92e.com", ["шарик.рф", "xn--80ak6aa92e.com"]),
        ("👁 orb.zip", ["orb.zip"]),
        ("t.me/bot?start=1", ["t.me/bot?start=1"]),
        ("word.No end.Then i.e. this", []),
        ("worldcoin[.]org worldcoin . org example。com", []),
        ("hxxps://x.org", []),
        ("a_b.c_d.com", []),
        ("nothing here", []),
    ],
)
def test_addresses_come_alive_by_themselves(text: str, addresses: list[str]) -> None:
    assert [words for kind, words in found(text) if kind == "url"] == addresses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start adv_x", [("bot_command", "/start")]),
        ("/ask@irisward_bot", [("bot_command", "/ask@irisward_bot")]),
        ("a/b 1/2 //c", []),
        (
            "@someone_else me@example.org",
            [("mention", "@someone_else"), ("email", "me@example.org")],
        ),
        ("#scam #1 $WLD $toolongname", [("hashtag", "#scam"), ("cashtag", "$WLD")]),
        ("眼👁 #虹膜", [("hashtag", "#虹膜")]),
    ],
)
def test_commands_mentions_and_tags_come_alive(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("html", "kinds"),
    [
        ("x.org", ["url"]),
        ("<code>x.org</code>", ["code"]),
        ("<pre>x.org @somebody</pre>", ["pre"]),
        ('<a href="https://a.org">x.org</a>', ["text_link"]),
        ('<code><a href="https://a.org">x</a></code>', ["code"]),
        ("<b>x.org</b>", ["bold", "url"]),
        ("<blockquote>x.org</blockquote>", ["blockquote", "url"]),
    ],
)
def test_nothing_comes_alive_within_code_and_links(html: str, kinds: list[str]) -> None:
    text, entities = parse_html(html)
    assert [one["type"] for one in merged(text, entities)] == kinds
