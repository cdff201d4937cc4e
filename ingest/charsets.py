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

# what the names mean in practice: pages that say gb2312 hold characters of its successors
_WIDER: Final = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252",
    "us-ascii": "cp1252", "tis-620": "cp874", "windows-874": "cp874", "iso-8859-11": "cp874",
}  # fmt: skip

_CANDIDATES: Final = [
    "gb18030", "big5", "big5hkscs", "cp932", "euc_jp", "cp949", "cp874", "cp1251", "koi8_r",
    "cp866", "cp1256", "cp1250", "cp1252", "cp1253", "cp1254", "cp1255", "cp1258", "latin_1",
]  # fmt: skip
"""What old files are written in. UTF-16 is not among them: it has a mark, and without one any
short text in two-byte letters can pass for it."""

_SELECTORS: Final = ("\U000e0100", "\U000e01ef")
"""Supplementary variation selectors: printable by category, invisible, able to carry bytes."""

_JOINERS: Final = "\u200c\u200d"
_JOINING: Final = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]")


def decoded(data: bytes, *, markup: bool = False) -> str:
    """``data`` as text: by byte order mark, as UTF-8, by what the page names (``markup``), or
    by what it looks like. Raises `SourceError` where it looks like no text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _known(_by_name(data, name))
    if b"\x00" in data:
        return _known(None)
    text = _by_name(data, "utf-8")
    if text is None and markup and (named := _META.search(data[:_META_REACH])):
        name = named.group(1).decode("ascii").lower()
        text = _by_name(data, _WIDER.get(name, name))
    return text if text is not None else _by_looks(data)


def visible(text: str) -> str:
    """``text`` without characters that nobody sees: controls, zero-width and direction marks,
    tag characters. Joiners stay where a script needs them to be written right."""
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
        if _SELECTORS[0] <= character <= _SELECTORS[1]:
            continue
        joins = character in _JOINERS and kept and _JOINING.match(kept[-1])
        if joins or character in "\n\t" or character.isprintable():
            kept.append(character)
        elif character.isspace():
            kept.append("\n" if character in "\u2028\u2029\u0085\f\v" else " ")
    return "".join(kept)


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
