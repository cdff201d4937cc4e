"""Web pages as paragraphs: the article, without menus and without hidden text.

`page_extract` takes bytes and gives values, so that it can be run in a process of its own.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from ingest.charsets import decoded, visible
from ingest.documents import Extract, Paragraph
from ingest.hidden import drop_hidden
from ingest.markdown import markdown_paragraphs, shortened, title_from
from knowledge.errors import ExtractionError
from knowledge.language import closest

NODE_LIMIT: Final = 200_000
"""Elements of one page; a page with more is refused."""

_ARTICLE: Final = 250
_SHORT_ARTICLE: Final = 20
"""Characters below which trafilatura gives up on a page's structure and takes all its words:
its own measure is made for alphabets, and a whole notice in Chinese can be shorter."""

_TOO_MANY: Final = f"more than {NODE_LIMIT:,} elements"
_MODERN: Final = re.compile(
    r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<!doctype\s+html(?:\s*>|[^>]*https?://)", re.I | re.S
)
_INLINE: Final = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "rt", "s", "samp",
        "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
_FORCING: Final = ("\u202d", "\u202e")
_FORCED_END: Final = "\u202c"
_ADDRESS_LENGTH: Final = 2_000


def page_extract(data: bytes, *, url: str = "", charset: str = "", least: int = 1) -> Extract:
    """The content of an HTML page. What the page says of its own authority or status is not
    read, and nothing it names is fetched.

    ``url`` is where it was found, ``charset`` what its header named. Raises `SourceError` where
    it holds fewer than ``least`` letters of text (pages that a script fills), a wide letter
    counting twice, or is too deep or too large to be an honest page.
    """
    text = decoded(data, markup=True, charset=charset)
    tree = _tree(text)
    issued, modified = _dates(tree)
    language = closest(str(tree.get("lang") or tree.get("xml:lang") or ""))
    canonical = _canonical(tree, url)
    drop_hidden(tree, quirks=not _MODERN.match(text))
    _clean(tree)
    title = _title(tree)
    paragraphs = markdown_paragraphs(visible(_article(tree)))
    _check_length(paragraphs, least)
    return Extract(
        shortened(title) or title_from(paragraphs),
        paragraphs,
        issued=issued,
        modified=modified if modified > issued else "",
        language=language,
        canonical=canonical,
    )


def shown_words(markup: str) -> str:
    """The words that a reader sees of a piece of HTML, on one line."""
    words = markup
    if "<" in markup or "&" in markup:
        try:
            tree = _tree(f"<!doctype html><body>{markup}")
        except ExtractionError:
            return ""
        drop_hidden(tree)
        _clean(tree)
        words = _all_words(tree)
    return " ".join(visible(words).split())


def _tree(text: str) -> Any:
    """The tree of a page, without comments. Broken markup is mended as browsers do."""
    from lxml import etree, html

    if text.count("<") > 3 * NODE_LIMIT:
        raise ExtractionError(_TOO_MANY)
    # the charset that an XML declaration names no longer holds
    page = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ExtractionError("not readable as HTML, or empty") from error
    # past a limit the parser goes on without a word, and without the text
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ExtractionError("nested too deep, or in pieces too large, for a page")
    if sum(1 for _ in tree.iter()) > NODE_LIMIT:
        raise ExtractionError(_TOO_MANY)
    return tree


def _clean(tree: Any) -> None:
    """Leave in the texts only what can be seen, and no styles, which have been judged."""
    from lxml import etree

    forced = ""
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag not in _INLINE:
            forced = ""
        if event == "start":
            element.attrib.pop("style", None)
            element.text, forced = _seen(element.text, forced)
        else:
            element.tail, forced = _seen(element.tail, forced)


def _seen(text: str | None, forced: str) -> tuple[str | None, str]:
    """What is seen of a ``text``, and the direction that is still ``forced`` after it."""
    if not text:
        return text, forced
    whole = forced + text
    last = max(whole.rfind(mark) for mark in _FORCING)
    return visible(whole), whole[last] if last > whole.rfind(_FORCED_END) else ""


def _dates(tree: Any) -> tuple[str, str]:
    """When the page says it was published and changed. It is given as a tree: of a text that
    looks like an address, the library would fetch the page."""
    from htmldate import find_date

    # markup only (meta tags, time elements): a date in running text may be any date
    issued = find_date(tree, extensive_search=False, original_date=True)
    modified = find_date(tree, extensive_search=False, original_date=False)
    return issued or "", modified or ""


def _canonical(tree: Any, url: str) -> str:
    for link in tree.iter("link"):
        if "canonical" in link.get("rel", "").lower().split():
            try:
                address = urljoin(url, link.get("href", "").strip())
                whole = urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname
            except ValueError:
                return ""
            return address if whole and len(address) <= _ADDRESS_LENGTH else ""
    return ""


def _check_length(paragraphs: tuple[Paragraph, ...], least: int) -> None:
    if not any(letter.isalnum() for paragraph in paragraphs for letter in paragraph.text):
        raise ExtractionError("no text: an empty page, or one that a script fills")
    length = 0
    for paragraph in paragraphs:
        length += sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in paragraph.text)
        if length >= least:
            return
    raise ExtractionError(f"next to no text ({length} characters): perhaps a script fills it")


def _article(tree: Any) -> str:
    """The main text as Markdown; of a page without structure, all its words."""
    for element in tree.iter("details", "summary"):
        element.tag = "div" if element.tag == "details" else "p"
    whole = _all_words(tree)
    found = _main_text(tree, least=_SHORT_ARTICLE)
    if len(found) < _ARTICLE and len(whole) > 5 * len(found):
        found = _main_text(tree, least=_ARTICLE)
    # the same words in one lump: the library has given up on the structure
    lump = "\n\n" not in found and len(found.split()) == len(whole.split())
    return whole if lump else found or whole


def _main_text(tree: Any, least: int) -> str:
    import trafilatura
    from trafilatura.settings import use_config

    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(least)
    return (
        trafilatura.extract(
            tree,
            output_format="markdown",
            include_tables=True,
            include_comments=False,
            favor_recall=True,
            config=config,
        )
        or ""
    )


def _all_words(tree: Any) -> str:
    """The words of the body, blocks apart."""
    from lxml import etree

    body = tree.find("body")
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end")):
        if element.tag not in _INLINE:
            pieces.append("\n\n")
        text = element.text if event == "start" else element.tail if element is not body else ""
        pieces.append(re.sub(r"\s+", " ", text or ""))
    return re.sub(r"\s*\n\s*", "\n\n", "".join(pieces)).strip()


def _title(tree: Any) -> str:
    for tag in ("h1", "title"):
        for element in tree.iter(tag):
            if words := " ".join(visible(str(element.text_content())).split()):
                return words
    return ""
