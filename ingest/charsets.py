"""Bytes to readable text: which charset, and which characters nobody can see."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Final

from knowledge.errors import SourceError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_:.-]{2,40})""", re.I)
_META_REACH: Final = 4_096
"""Bytes in which a page has to name its charset; browsers look at the first 1,024."""

_XML: Final = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")

# what the names mean in practice: pages that say gb2312 hold characters of its successors
_WIDER: Final = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252",
    "us-ascii": "cp1252", "euc_kr": "cp949", "iso8859-1": "cp1252", "tis-620": "cp874",
    "windows-874": "cp874", "iso-8859-11": "cp874",
}  # fmt: skip

_CANDIDATES: Final = [
    "gb18030", "big5", "big5hkscs", "cp932", "euc_jp", "cp949", "cp874", "cp1251", "koi8_r",
    "cp866", "cp1256", "cp1250", "cp1252", "cp1253", "cp1254", "cp1255", "cp1258", "latin_1",
]  # fmt: skip
"""What old files are written in. UTF-16 is not among them: it has a mark, and without one any
short text in two-byte letters can pass for it."""

_NAMED: Final = frozenset(_CANDIDATES) | {
    "utf_8", "utf_16", "utf_16_le", "utf_16_be", "iso2022_jp", "koi8_u", "mac_roman", "cp1257",
    "iso8859_1", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_5", "iso8859_6",
    "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_14", "iso8859_15",
    "iso8859_16",
}  # fmt: skip
"""Charsets that a page may name: those of browsers. Python knows more, such as UTF-7 and its own
escapes, in which a page can say things that no browser shows."""

_DEFAULTS: Final = frozenset({"cp1252", "iso8859_1", "latin_1"})
"""What servers name when nobody told them, and what every file can be read as."""

_SHIFTED: Final = b"\x1b$"
"""How ISO-2022 says that what looks like ASCII is none."""

_BROKEN: Final = 0.002
"""The share of letters that may be broken in a page that names its charset."""

_SELECTORS: Final = ("\U000e0100", "\U000e01ef")
"""Supplementary variation selectors: printable by category, invisible, able to carry bytes."""

_LEFTWARD: Final = "\u202e"
_RIGHTWARD: Final = "\u202d"
_EMBEDDED: Final = "\u202a\u202b\u2066\u2067\u2068"
_ENDED: Final = "\u202c\u2069"
_DIRECTED: Final = re.compile(f"([{_EMBEDDED}{_ENDED}{_RIGHTWARD}{_LEFTWARD}\n\u2029])")
_UNSEEN: Final = "\u200b-\u200f\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
_LACED: Final = re.compile(rf"(?:[^\W\d_](?=[{_UNSEEN}])[ {_UNSEEN}]+){{5,}}[^\W\d_]?")

_JOINERS: Final = "\u200c\u200d"
_JOINING: Final = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]")


def decoded(data: bytes, *, markup: bool = False, charset: str = "") -> str:
    """``data`` as text: by byte order mark, as UTF-8, by ``charset`` (a header's word) or what
    the text names itself (``markup``), or by what it looks like. Raises `SourceError` where it
    looks like no text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _known(_by_name(data, name))
    if b"\x00" in data:
        return _known(None)
    plain = _by_name(data, "utf-8")
    if plain is not None and _SHIFTED not in data:
        return plain
    names = [name for name in (_codec(charset), _codec(_declared(data) if markup else "")) if name]
    names.sort(key=_DEFAULTS.__contains__)
    for name in names:
        if (text := _by_name(data, name)) is not None:
            return text
    return plain or _nearly(data, names) or _by_looks(data)


def _declared(data: bytes) -> str:
    named = _XML.match(data[:_META_REACH]) or _META.search(data[:_META_REACH])
    return named.group(1).decode("ascii") if named else ""


def _codec(name: str) -> str:
    """The codec for a charset that a page or header names, or nothing."""
    plain = name.strip().lower()
    try:
        found = codecs.lookup(plain).name
        codec = codecs.lookup(_WIDER.get(plain, _WIDER.get(found, found))).name.replace("-", "_")
    except (LookupError, ValueError):
        return ""
    return codec if codec in _NAMED else ""


def _nearly(data: bytes, names: list[str]) -> str:
    """``data`` in a charset that it names, with marks for a few letters that are broken."""
    for name in names:
        text = data.decode(name, "replace")
        if text.count("\ufffd") <= max(_BROKEN * len(text), 1):
            return text
    return ""


def visible(text: str) -> str:
    """``text`` without characters that nobody sees: controls, zero-width and direction marks,
    tag characters. Joiners stay where a script needs them to be written right. Words that are
    shown backwards, or laced with such characters letter by letter, go as a whole."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = _LACED.sub("", _unturned(plain))
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", plain):
        if _SELECTORS[0] <= character <= _SELECTORS[1]:
            continue
        joins = character in _JOINERS and kept and _JOINING.match(kept[-1])
        if joins or character in "\n\t" or character.isprintable():
            kept.append(character)
        elif character.isspace():
            kept.append("\n" if character in "\u2028\u2029\u0085\f\v" else " ")
    return "".join(kept)


def _unturned(text: str) -> str:
    """``text`` without what is made to run against its direction, which readers see backwards."""
    if _LEFTWARD not in text and _RIGHTWARD not in text:
        return text
    kept: list[str] = []
    forced: list[str] = []
    for piece in _DIRECTED.split(text):
        if piece in ("\n", "\u2029"):
            forced.clear()
        if len(piece) == 1 and piece in _EMBEDDED + _RIGHTWARD + _LEFTWARD:
            forced.append(piece)
        elif len(piece) == 1 and piece in _ENDED:
            del forced[-1:]
        elif not (forced and _runs_against(piece, forced[-1])):
            kept.append(piece)
    return "".join(kept)


def _runs_against(text: str, forced: str) -> bool:
    against = {_LEFTWARD: ("L",), _RIGHTWARD: ("R", "AL")}.get(forced, ())
    return sum(unicodedata.bidirectional(letter) in against for letter in text) > 1


def _by_name(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _by_looks(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    # the two differ in a few letters only, and the languages we read are written in the latter
    if best and best.encoding == "cp1250" and (western := _by_name(data, "cp1252")) is not None:
        return western
    return _known(str(best) if best else None)


def _known(text: str | None) -> str:
    if text is None:
        raise SourceError("not readable as text: unknown charset")
    return text
