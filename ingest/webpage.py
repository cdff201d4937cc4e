"""Saved web pages as paragraphs: the article, without menus and without hidden text."""

from __future__ import annotations

import re
from typing import Any, Final

from ingest.charsets import decoded, visible
from ingest.documents import Extract
from ingest.markdown import markdown_paragraphs, shortened, title_from
from knowledge.errors import SourceError

_UNREAD: Final = ("script", "style", "template", "noscript", "iframe", "object", "svg")

# ways of hiding text from readers that a machine would still read
_HIDING: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?(?:\.0+)?\s*(?:;|!|$)"
    r"|font-size\s*:\s*(?:[01](?:\.\d+)?\s*(?:px|pt)|0(?:\.0+)?\s*(?:em|rem|%)?)\s*(?:;|!|$)"
    r"|(?:text-indent|left|top|right)\s*:\s*-\s*\d{3,}|margin-(?:left|top)\s*:\s*-\s*\d{4,}"
    r"|clip(?:-path)?\s*:\s*(?:rect\(\s*[01](?:px)?[\s,]+[01]|inset\(\s*(?:50|100)%|circle\(\s*0)"
    r"|transform\s*:\s*(?:scale\(\s*0|translate[xy]?\(\s*-\s*\d{3,})"
    r"|(?<![-\w])color\s*:\s*(?:transparent|rgba\([^)]*,\s*0(?:\.0+)?\s*\))"
    r"|(?<![-\w])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!|$)",
    re.I,
)
_ARTICLE: Final = 250
_SHORT_ARTICLE: Final = 20
"""Characters below which trafilatura gives up on a page's structure and takes all its words:
its own measure is made for alphabets, and a whole notice in Chinese can be shorter."""

_COLOUR: Final = re.compile(r"(?<![-\w])color\s*:\s*([^;!]+)", re.I)
_GROUND: Final = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.I)
_WHITE: Final = frozenset(
    {"white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)", "#fefefe"}
)
_CSS_RULE: Final = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_CSS_NAME: Final = re.compile(r"([.#])([\w-]+)\s*$")
_CSS_COMMENT: Final = re.compile(r"/\*.*?\*/", re.S)


def page_extract(data: bytes) -> Extract:
    """The content of an HTML page. What the page says of its own authority or status is not
    read. Raises `SourceError` where it holds no text (pages that a script fills)."""
    import trafilatura

    text = decoded(data, markup=True)
    # trafilatura guesses charsets by itself unless it is given UTF-8
    tree = trafilatura.load_html(_whole_page(text).encode("utf-8", "replace"))
    if tree is None:
        raise SourceError("not readable as HTML")
    issued = _issued(text)
    _drop_hidden(tree)
    title = _title(tree)
    paragraphs = markdown_paragraphs(visible(_article(tree)))
    if not paragraphs:
        raise SourceError("no text: an empty page, or one that a script fills")
    return Extract(shortened(title) or title_from(paragraphs), paragraphs, issued=issued)


def _whole_page(text: str) -> str:
    """``text`` without an XML declaration, whose charset no longer holds, and with a frame
    where it is a fragment."""
    page = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
    return (
        page if re.search("<html", page, re.I) else f"<html><body><div>{page}</div></body></html>"
    )


def _article(tree: Any) -> str:
    """The main text as Markdown; of a page without structure, all its words."""
    whole = _words(tree)
    found = _main_text(tree, least=_SHORT_ARTICLE)
    if len(found) < _ARTICLE and len(whole) > 5 * len(found):
        found = _main_text(tree, least=_ARTICLE)
    return found or whole


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


def _title(tree: Any) -> str:
    for tag in ("h1", "title"):
        for element in tree.iter(tag):
            if words := _words(element):
                return words
    return ""


def _issued(text: str) -> str:
    from htmldate import find_date

    # markup only (meta tags, time elements): a date in running text may be any date
    return find_date(text, extensive_search=False, original_date=True) or ""


def _words(element: Any) -> str:
    return " ".join(visible(str(element.text_content())).split())


def _drop_hidden(tree: Any) -> None:
    classes, ids = _hidden_names(tree)
    doomed = [
        element
        for element in tree.iter()
        if not isinstance(element.tag, str)  # comments and processing instructions
        or element.tag in _UNREAD
        or _hides(element, classes, ids)
    ]
    for element in doomed:
        if element.getparent() is not None and element.tag not in ("html", "body"):
            element.drop_tree()


def _hides(element: Any, classes: frozenset[str], ids: frozenset[str]) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden", "").lower() == "true":
        return True
    if element.get("id", "") in ids or classes & set(element.get("class", "").split()):
        return True
    style = element.get("style", "")
    grounded = any(_GROUND.search(parent.get("style", "")) for parent in element.iterancestors())
    return bool(style) and _hiding(style, white_shows=grounded)


def _hiding(style: str, *, white_shows: bool = False) -> bool:
    if _HIDING.search(style):
        return True
    colour = _COLOUR.search(style)
    if colour is None:
        return False
    ink = _plain(colour.group(1))
    if ground := _GROUND.search(style):
        return ink == _plain(ground.group(1))
    return ink in _WHITE and not white_shows


def _plain(colour: str) -> str:
    return re.sub(r"\s+", "", colour).lower()


def _hidden_names(tree: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Classes and ids that the page's own style sheet hides."""
    names: dict[str, set[str]] = {".": set(), "#": set()}
    for sheet in tree.iter("style"):
        for selectors, style in _CSS_RULE.findall(_CSS_COMMENT.sub("", sheet.text or "")):
            if not _hiding(style):
                continue
            for selector in selectors.split(","):
                if name := _CSS_NAME.search(selector.strip()):
                    names[name.group(1)].add(name.group(2))
    return frozenset(names["."]), frozenset(names["#"])
