"""Text into Telegram HTML, and links that people sent made dead. Pure.

What goes in is plain text, what comes out is HTML: a text is escaped exactly once, by the
function that it is given to. `defang` alone gives plain text back, to be escaped after it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from bot.telegram.formatted import as_content, is_web_address, parsed

_LINE_ENDS: Final = re.compile("\r\n?|[\x85\u2028\u2029]")
_UNSENDABLE: Final = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls other than tab and line feed
    "\u202a-\u202e"  # embeddings and overrides of direction, which Telegram takes out anyway
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # lone surrogates, no characters
    "]+"
)
_ISOLATES: Final = frozenset("\u2066\u2067\u2068")
_POP: Final = "\u2069"
_ISOLATING: Final = re.compile("[\u2066-\u2069]")

# Telegram takes these marks out of a text before it looks for links in it.
_TAKEN_OUT: Final = re.compile("[\u030a\u0333\u033f]")
_WEB: Final = re.compile(r"http(?=s?://)", re.IGNORECASE)
_FTP: Final = re.compile(r"ftp(?=://)", re.IGNORECASE)
_SCHEME: Final = re.compile(r"(?<!hxxp)(?<!hxxps)(?<!fxp)://")
# Whatever can stand in a domain for Telegram: of ASCII letters, digits and - . _ ~, of the
# rest nearly all. It may be more than that, never less.
_HOST: Final = re.compile(r"[^\x00-,/:-@\[-^`{-}\x7f-\xbf\s]+")
_DOTS: Final = re.compile(r"\.+(?=[^.])")
_NUMERIC_HOST: Final = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_COMMAND: Final = re.compile(r"(?<![A-Za-z0-9_/])/(?=[A-Za-z0-9_])")
_HASHTAG: Final = re.compile(r"#(?=\S)")
_CASHTAG: Final = re.compile(r"\$(?=1INCH|[A-Z])")


def escape(text: str) -> str:
    """Plain text as content of Telegram HTML, without what Telegram refuses or what would
    turn the text around it about: controls, lone surrogates, overrides of direction, and
    isolates that are not closed on their line."""
    return as_content(_cleaned(text))


def bold(text: str) -> str:
    """Plain text, bold."""
    return f"<b>{escape(text)}</b>" if text else ""


def italic(text: str) -> str:
    """Plain text, in italics."""
    return f"<i>{escape(text)}</i>" if text else ""


def link(url: str, text: str) -> str:
    """Plain text that opens ``url``; the text alone unless that is an http or https address
    without credentials, quotes or spaces."""
    if not is_web_address(url):
        return escape(text)
    return f'<a href="{as_content(url)}">{escape(text or url)}</a>'


def defang(text: str) -> str:
    """Text of a person with all links, addresses, mentions, tags and commands made dead, as
    plain text. Telegram makes bare domains live without any tag, so each dot in what may be
    one is bracketed. Doing it twice changes nothing."""
    text = unicodedata.normalize("NFC", _cleaned(text))
    text = unicodedata.normalize("NFC", _TAKEN_OUT.sub("", text))
    text = _SCHEME.sub("[:]//", _FTP.sub("fxp", _WEB.sub("hxxp", text)))
    text = _HASHTAG.sub("＃", _CASHTAG.sub("＄", text.replace("@", "＠")))
    # last, because Telegram takes the wide signs for letters of a domain
    return _HOST.sub(_without_domain, _COMMAND.sub("／", text))


def plain(html: str) -> str:
    """The text of Telegram HTML, without its tags."""
    return parsed(html).text


def _without_domain(run: re.Match[str]) -> str:
    host = run.group()
    if any(map(_may_end_domain, host.split(".")[1:])) or _NUMERIC_HOST.search(host):
        return _DOTS.sub(lambda dots: "[.]" if len(dots.group()) == 1 else "…", host)
    return host  # a number, an initial, the end of a sentence


def _may_end_domain(label: str) -> bool:
    letters = [character for character in label if character.isalpha()]
    return len(letters) > 1 or any(not letter.isascii() for letter in letters)


def _cleaned(text: str) -> str:
    text = _UNSENDABLE.sub("", _LINE_ENDS.sub("\n", text))
    if not _ISOLATING.search(text):
        return text
    unclosed: list[int] = []
    dropped: set[int] = set()
    for at, character in enumerate(text):
        if character in _ISOLATES:
            unclosed.append(at)
        elif character == "\n":
            dropped.update(unclosed)
            unclosed.clear()
        elif character == _POP and not unclosed:
            dropped.add(at)
        elif character == _POP:
            unclosed.pop()
    dropped.update(unclosed)
    if not dropped:
        return text
    return "".join(character for at, character in enumerate(text) if at not in dropped)
