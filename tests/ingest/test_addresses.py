from __future__ import annotations

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest.addresses import checked_url, is_public
from knowledge.errors import FetchError, SourceError

HOSTS = ("example.org", "bücher.example", "example.net:8443", "9.9.9.9", "[2620:fe::fe]")

ALLOWED = [
    ("https://example.org", "https://example.org/"),
    ("HTTPS://EXAMPLE.ORG/A", "https://example.org/A"),
    ("https://example.org:443/a?b=c#part", "https://example.org/a?b=c"),
    ("https://example.org:/a", "https://example.org/a"),
    ("https://example.org?b", "https://example.org/?b"),
    ("https://ｅｘａｍｐｌｅ。org/", "https://example.org/"),
    ("https://BÜCHER.example/ü?ü", "https://xn--bcher-kva.example/%C3%BC?%C3%BC"),
    ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
    ("https://example.net:8443/", "https://example.net:8443/"),
    ("https://9.9.9.9/", "https://9.9.9.9/"),
    ("https://[2620:00fe:0::fe]/", "https://[2620:fe::fe]/"),
    ("https://example.org/a/../../b/./c/..", "https://example.org/b/"),
    ("https://example.org//other.example/../x", "https://example.org//x"),
    ("https://example.org/%41%zz?%", "https://example.org/%41%25zz?%25"),
    ('https://example.org/"<a>|{b}"', "https://example.org/%22%3Ca%3E%7C%7Bb%7D%22"),
    ("https://example.org/法規?号=1", "https://example.org/%E6%B3%95%E8%A6%8F?%E5%8F%B7=1"),
]


@pytest.mark.parametrize(("url", "found"), ALLOWED)
def test_a_listed_address_has_one_spelling(url: str, found: str) -> None:
    target = checked_url(url, HOSTS)
    assert target.url == found
    assert checked_url(found, HOSTS) == target
    # what is sent is what was checked
    assert str(httpx.URL(found)) == found
    assert httpx.URL(found).raw_host.decode() == target.host


LOOPBACK_SPELLINGS = [
    "127.0.0.1", "127.1", "127.0.1", "0", "0.0.0.1", "2130706433", "017700000001", "0x7f000001",
    "0x7F.0.0.1", "0177.0.0.1", "0177.0x0.0.1", "127.0.0.01", "00000177.1", "127.0.0.1.",
    "１２７.０.０.１", "127。0。0。1", "①②⑦.⓪.⓪.①", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1%25eth0]", "[::1%lo]", "localhost",
    "LOCALHOST", "localhost.", "127.0.0.1.nip.example", "0x7f.1", "256.256.256.256", "4294967297",
    "99999999999999999999", "0x", "1.2.3.4.5", "169.254.169.254", "[fd00::1]", "metadata",
]  # fmt: skip
OTHER_HOSTS = [
    "evil.example", "sub.example.org", "example.org.evil.example", "notexample.org",
    "example.org.", "example..org", ".example.org", "example.org%2e", "example%2eorg", "-a.org",
    "exam_ple.org", "еxample.org", "example.orɡ", "exa\u00admple.org", "exa\u200dmple.org",
    "xn--a.example", "xn--bcher-kva.example.org", "a" * 64 + ".org", "a." * 130 + "org",
    "example.org:8443", "example.org:80", "example.org:0", "example.org:-1", "example.org:99999",
    "example.org:４４３", "example.org:443:443", "example.net", "example.net:443", "9.9.9.9:8443",
    "9.9.9.10", "09.9.9.9", "151587081", "[2620:fe::ff]", "[::ffff:9.9.9.9]", "[2620:fe::fe",
    "2620:fe::fe", "[example.org]", "[]", "",
]  # fmt: skip


@pytest.mark.parametrize("host", LOOPBACK_SPELLINGS + OTHER_HOSTS)
def test_what_is_not_on_the_list_is_refused_in_any_notation(host: str) -> None:
    with pytest.raises(FetchError) as caught:
        checked_url(f"https://{host}/", HOSTS)
    assert "\n" not in str(caught.value)


PIECES = st.sampled_from(
    [
        "https://", "http:", "//", "example.org", "evil.example", "@", ":", "/", "\\", "[", "]",
        "#", "?", "%", ".", "。", "443", "127.0.0.1", "xn--", "ü", "\t", "\u202e", "\u200d", "٣",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.characters(), max_size=12).map("".join))
@example("https://example.org")
def test_whatever_is_asked_leads_to_the_list_or_nowhere(url: str) -> None:
    for address in (url, f"https://{url}", f"https://example.org{url}"):
        try:
            target = checked_url(address, ["example.org"])
        except FetchError:
            continue
        sent = httpx.URL(target.url)
        assert (sent.scheme, sent.raw_host, sent.port) == ("https", b"example.org", None)
        assert not sent.userinfo
        assert not sent.fragment


@pytest.mark.parametrize(
    "url",
    [
        "", "example.org", "//example.org/", "https:example.org", "https:/example.org",
        "https:///example.org", "https://", "http://example.org/", "ftp://example.org/",
        "file:///etc/passwd", "file://example.org/etc/passwd", "gopher://example.org/",
        "data:text/html,hello", "javascript:alert(1)", "unix:///run/x.sock", "ws://example.org/",
        "https+unix://example.org/", "view-source:https://example.org/", "jar:https://example.org!/",
        "https://user@example.org/", "https://user:word@example.org/", "https://@example.org/",
        "https://:@example.org/", "https://example.org@evil.example/",
        "https://example.org:443@evil.example/", "https://evil.example#@example.org/",
        "https://evil.example?@example.org/", "https://evil.example\\@example.org/",
        "https://evil.example\\.example.org/", "https:\\\\example.org/", "https://example.org\\x",
        "https://example.org/a b", "https://example.org/\r\nHost: evil.example",
        "https://example.org/\x00", "https://exa\tmple.org/", " https://example.org/",
        "https://example.org/ ", "https://example.org/\u202e", "https://example.org/\ud800",
        "https://example.org/" + "a" * 5_000, "https://evil.example⁄example.org/",
        "https://evil.example／example.org/", "https://evil.example＃example.org/",
    ],
)  # fmt: skip
def test_what_is_no_plain_https_address_is_refused(url: str) -> None:
    with pytest.raises(FetchError):
        checked_url(url, HOSTS)


def test_an_error_is_for_the_operator_and_repeats_no_secret() -> None:
    for url in ("https://user:hunter2@example.org/", "https://evil.example/?key=hunter2"):
        with pytest.raises(SourceError) as caught:
            checked_url(url, HOSTS)
        assert "hunter2" not in str(caught.value)
    assert str(caught.value) == "evil.example is not on the list of allowed hosts"


@pytest.mark.parametrize(
    ("url", "http_hosts", "verdict"),
    [
        ("http://example.org/", (), False),
        ("http://example.org/", ("example.org",), True),
        ("http://example.org/", ("sub.example.org",), False),
        ("http://example.org:443/", ("example.org",), False),
        ("http://example.org:8080/", ("example.org:8080",), False),
        ("http://other.example/", ("other.example",), False),
        ("http://example.net:8443/", ("example.net:8443",), True),
        ("https://example.org:80/", ("example.org",), False),
    ],
)
def test_without_tls_only_where_both_lists_say_so(
    url: str, http_hosts: tuple[str, ...], verdict: bool
) -> None:
    if verdict:
        assert checked_url(url, HOSTS, http_hosts=http_hosts).scheme == "http"
    else:
        with pytest.raises(FetchError):
            checked_url(url, HOSTS, http_hosts=http_hosts)


@pytest.mark.parametrize(
    "entry", ["*", "*.org", ".org", "org", "", "https://example.org", "user@example.org",
              "example.org/", "example.org:x", "example.org:8443", "[example.org", "a:b:c"]
)  # fmt: skip
def test_no_entry_of_the_list_stands_for_more_than_itself(entry: str) -> None:
    with pytest.raises(FetchError):
        checked_url("https://example.org/", [entry])


@pytest.mark.parametrize(
    ("entry", "url", "host", "port"),
    [
        ("127.0.0.1:8080", "https://127.0.0.1:8080/", "127.0.0.1", 8080),
        ("::1", "https://[::1]/", "::1", 443),
        ("[::1]:8080", "https://[0::1]:8080/x", "::1", 8080),
        ("EXAMPLE.org", "https://example.org/", "example.org", 443),
        ("xn--bcher-kva.example", "https://Bücher.example/", "xn--bcher-kva.example", 443),
    ],
)
def test_a_literal_address_or_a_port_has_to_be_listed(
    entry: str, url: str, host: str, port: int
) -> None:
    target = checked_url(url, [entry])
    assert (target.host, target.port) == (host, port)
    assert target.url.startswith(target.origin)


PUBLIC = [
    "8.8.8.8", "93.184.215.14", "1.1.1.1", "2620:fe::fe", "2a00:1450:4001:81b::200e",
    "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1",
]  # fmt: skip
NOT_PUBLIC = [
    "127.0.0.1", "127.255.255.255", "0.0.0.0",  # noqa: S104
    "0.1.2.3", "10.0.0.1", "172.16.0.1",
    "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1", "100.127.255.255",
    "192.0.0.1", "192.0.0.9", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
    "192.88.99.1", "224.0.0.1", "239.255.255.250", "233.252.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::8.8.8.8", "::127.0.0.1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "::ffff:0:8.8.8.8", "::ffff:224.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::a00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "2002:7f00:1::1",
    "2002:a00:1::", "2002:c0a8:1::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:10::1", "2001:20::1", "2001:db8::1", "3fff::1", "5f00::1", "100::1", "fc00::1",
    "fd12:3456::1", "fe80::1", "fe80::1%eth0", "2620:fe::fe%eth0", "fec0::1", "ff02::1",
    "ff0e::1", "4000::1", "", "example.org", "127.1", "2130706433", "0x7f000001", "8.8.8.8/32",
    " 8.8.8.8", "08.8.8.8", "[::1]",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_a_machine_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_anything_else_is_not(address: str) -> None:
    assert not is_public(address)
