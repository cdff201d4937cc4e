"""Plain text and Markdown as paragraphs, and the operator's note at their head; pure."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Final

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, HttpUrl, TypeAdapter, ValidationError

from ingest.documents import Extract, OperatorNote, Paragraph
from knowledge.errors import SourceError
from knowledge.language import closest

TITLE_LENGTH: Final = 120
"""Characters of a title; a longer first line is cut at a word."""

_NOTE: Final = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$")
_UNDERLINE: Final = re.compile(r"^ {0,3}(?:=+|-{3,})[ \t]*$")
_ITEM: Final = re.compile(r"^[ \t]*(?:[-*+•·]|\d{1,3}[.)、])[ \t]+")
_ROW: Final = re.compile(r"^[ \t]*\|")
_RULE: Final = re.compile(r"^[ \t]*(?:\|?[ \t:|-]{3,}|[*_ ]{3,}|`{3,}.*|~{3,}.*)$")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
# the lengths are bounded, or a line of nothing but brackets would take for ever
_IMAGE: Final = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK: Final = re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)")
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_EMPHASIS: Final = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^\n*_]{1,500}?)(?<=\S)\1(?![\w*_])")
_QUOTE: Final = re.compile(r"^[ \t]*>[ \t]?", re.M)
_DATE: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_ADDRESS: Final = TypeAdapter(HttpUrl)


def _date(value: str) -> str:
    if value and not _DATE.fullmatch(value):
        raise ValueError("not a date: YYYY, YYYY-MM or YYYY-MM-DD")
    return value


def _url(value: str) -> str:
    if value:
        _ADDRESS.validate_python(value)
    return value


def language_tag(value: str) -> str:
    """The language of ours closest to a BCP 47 tag; `ValueError` for one nobody knows."""
    if value and not closest(value):
        raise ValueError(f"unknown language {value!r}")
    return closest(value)


class _Note(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    title: str = ""
    url: Annotated[str, AfterValidator(_url)] = ""
    issued: Annotated[str, AfterValidator(_date)] = ""
    issuer: str = ""
    language: Annotated[str, AfterValidator(language_tag)] = ""
    status: str = ""


def plain_extract(text: str, *, noted: bool = True) -> Extract:
    """The content of a plain-text file. Paragraphs are parted by empty lines. ``noted`` says
    that front matter is the operator's; it is text where a stranger wrote it."""
    note, body = _noted(text) if noted else (OperatorNote(), text)
    return _extract(_paragraphs(body, markdown=False), note)


def markdown_extract(text: str, *, noted: bool = True) -> Extract:
    """The content of a Markdown file: headings open sections, marks and comments are left
    out, links keep their words. ``noted`` is as for `plain_extract`."""
    note, body = _noted(text) if noted else (OperatorNote(), text)
    return _extract(markdown_paragraphs(body), note)


def markdown_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of Markdown text without front matter."""
    body = _QUOTE.sub("", _IMAGE.sub("", _COMMENT.sub("", text)))
    body = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", _LINK.sub(r"\1", body)))
    return _paragraphs(body, markdown=True)


def title_from(paragraphs: tuple[Paragraph, ...]) -> str:
    """The first heading, else the first line, cut to a title's length."""
    first = next((p for p in paragraphs if p.heading), None)
    text = " ".join((first or paragraphs[0]).text.split()) if paragraphs else ""
    return shortened(text)


def shortened(title: str) -> str:
    """``title`` cut at a word to `TITLE_LENGTH` characters, with an ellipsis where cut."""
    if len(title) <= TITLE_LENGTH:
        return title
    cut = title[: TITLE_LENGTH - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > TITLE_LENGTH // 2 else cut).rstrip(" ,;:，、") + "…"


def joined(lines: list[str]) -> str:
    """Wrapped lines as one; no space goes between letters of scripts that use none."""
    text = ""
    for line in (line.strip() for line in lines):
        glue = "" if not text or not line or (_unspaced(text[-1]) and _unspaced(line[0])) else " "
        text += glue + line
    return text


def _extract(paragraphs: tuple[Paragraph, ...], note: OperatorNote) -> Extract:
    return Extract(note.title or title_from(paragraphs), paragraphs, note=note)


def _noted(text: str) -> tuple[OperatorNote, str]:
    match = _NOTE.match(text)
    if match is None:
        return OperatorNote(), text
    try:
        data = yaml.load(match.group(1), Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    except yaml.YAMLError as error:
        raise SourceError(f"front matter: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        return OperatorNote(), text  # two rules with text between them, no front matter
    try:
        note = _Note.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SourceError(f"front matter: {where}: {first['msg']}") from error
    return OperatorNote(**note.model_dump()), text[match.end() :]


def _paragraphs(text: str, *, markdown: bool) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    lines: list[str] = []

    def close(*, heading: bool = False) -> None:
        if whole := joined(lines):
            found.append(Paragraph(whole, heading))
        lines.clear()

    for line in (*text.split("\n"), ""):
        title = _HEADING.match(line) if markdown else None
        if title:
            close()
            lines.append(title.group(1))
            close(heading=True)
        elif markdown and len(lines) == 1 and _UNDERLINE.match(line):
            close(heading=True)
        elif not line.strip() or (markdown and _RULE.match(line)):
            close()
        elif _ITEM.match(line) or _ROW.match(line):
            close()
            lines.append(_row(line) if _ROW.match(line) else line)
        else:
            lines.append(line)
    return _headed(tuple(found)) if not markdown else tuple(found)


def _row(line: str) -> str:
    return " · ".join(cell for cell in (part.strip() for part in line.split("|")) if cell)


def _headed(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Plain text whose first paragraph is short and alone opens with its title."""
    if len(paragraphs) < 2 or len(paragraphs[0].text) > TITLE_LENGTH:
        return paragraphs
    return (Paragraph(paragraphs[0].text, heading=True), *paragraphs[1:])


def _unspaced(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF" and not "\uac00" <= letter <= "\ud7a3"
