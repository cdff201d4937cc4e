"""An evaluation as text, and as one self-contained page with pictures. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from bot.evaluation_figures import (
    DEFINITIONS,
    OTHER_COLUMNS,
    RISK_COLUMNS,
    RISKS,
    Column,
    Figures,
    Judged,
    Share,
)
from bot.page import document, label, picture, section

if TYPE_CHECKING:
    from bot.evaluation import Result

_WIDTH: Final = 118


def lines(result: Result) -> list[str]:
    """``result`` as plain text, at most 120 columns wide."""
    splits = ", ".join(f"{name} {count:,}" for name, count in result.splits)
    rows = (*result.languages, ("overall", result.overall))
    confusion = zip(RISKS, result.overall.confusion, strict=True)
    return [
        f"{len(result.judged):,} cases ({splits}), measured {result.measured}",
        *_text_table("Risk", RISK_COLUMNS, rows),
        *_text_table("Risk by kind", RISK_COLUMNS, result.kinds),
        *_grid("Confusion: expected (rows), given (columns)",
               [("", *RISKS), *((risk, *counts) for risk, counts in confusion)]),
        *_text_table("Flag, citations, abstention, language, time", OTHER_COLUMNS, rows),
        "", f"Dangerous errors: {len(result.dangerous)}",
        *(line for one in result.dangerous for line in _error(one)),
        *_ids("False alarms", result.false_alarms),
        *_ids("Missed offers", result.missed),
        *(_ids("Quotes not exact", result.misquoted) if result.overall.exact_quotes.total else ()),
        "", "What the figures mean",
        *(line for term, meaning in DEFINITIONS
          for line in wrap(f"{term}: {meaning}", _WIDTH, subsequent_indent="    ")),
    ]  # fmt: skip


def _text_table(
    title: str, columns: Sequence[Column], rows: Iterable[tuple[str, Figures]]
) -> list[str]:
    head = ("", *(name for name, _ in columns))
    return _grid(title, [head, *((name, *(of(f) for _, of in columns)) for name, f in rows)])


def _grid(title: str, rows: Sequence[Sequence[object]]) -> list[str]:
    widths = [max(len(str(cell)) for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for name, *cells in rows:
        right = "  ".join(f"{cell!s:>{w}}" for cell, w in zip(cells, widths[1:], strict=True))
        lines.append(f"{name!s:<{widths[0]}}  {right}")
    return ["", title, *lines]


def _ids(title: str, judged: Sequence[Judged]) -> list[str]:
    ids = wrap(" ".join(excerpt(one.case.id) for one in judged), _WIDTH, initial_indent="  ",
               subsequent_indent="  ", break_on_hyphens=False)  # fmt: skip
    return ["", f"{title}: {len(judged)}", *ids]


def _error(one: Judged) -> list[str]:
    ground = f"{one.risk}, rule {one.rule}, intent {one.intent}"
    return [
        f"  {excerpt(one.case.id)} ({one.case.lang}) {ground}",
        f"      {excerpt(one.case.text)}",
    ]


def excerpt(text: str) -> str:
    """The start of a text on one line, 80 columns at most; a wide letter takes two."""
    shown, room = "", 80
    for letter in " ".join("".join(c if c.isprintable() else " " for c in text).split()):
        room -= 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if room < 0:
            break
        shown += letter
    return shown


def html(result: Result) -> str:
    """``result`` as an HTML document: pictures, tables, and every grave error by name."""
    overall = result.overall
    rows = (*result.languages, ("overall", overall))
    splits = ", ".join(f"{name} {count:,}" for name, count in result.splits)
    parts = (
        f'<p class="soft">{len(result.judged):,} cases, by split: {escape(splits)}. '
        f"Measured {escape(result.measured)}.</p>",
        _headline(overall),
        section("Risk: expected and given label", _matrix(overall),
                 "<small>Stronger: a larger share of the row. Outlined: high risks called low or "
                 f"out of scope. {overall.not_judged:,} cases are not judged for risk.</small>"),
        section("Risk accuracy by language", _bars(rows, (("strict", lambda f: f.strict),))),
        section("Flag by language", _bars(rows, (("precision", lambda f: f.flag_precision),
                                                  ("recall", lambda f: f.flag_recall)))),
        section("Risk in figures", _table(RISK_COLUMNS, rows), _table(RISK_COLUMNS, result.kinds)),
        section("Other figures", _table(OTHER_COLUMNS, rows)),
        _listed("Dangerous errors", result.dangerous),
        _listed("False alarms", result.false_alarms),
        _listed("Missed offers", result.missed),
        _listed("Quotes not exact", result.misquoted) if overall.exact_quotes.total else "",
        section("What the figures mean", "<dl>", *(
            f"<dt>{escape(term)}</dt><dd>{escape(meaning)}</dd>" for term, meaning in DEFINITIONS
        ), "</dl>"),
    )  # fmt: skip
    return document("Irisward: evaluation", parts)


def _headline(figures: Figures) -> str:
    return (
        f"<p>Risk accuracy <strong>{figures.strict}</strong> ({figures.strict.bounds}), lenient "
        f"{figures.lenient}; {figures.dangerous:,} dangerous errors; flag precision "
        f"{figures.flag_precision}, recall {figures.flag_recall}.</p>"
    )


def _matrix(figures: Figures) -> str:
    """A heat map: rows are expected labels, columns given ones."""
    left, top, wide, high = 120, 46, 104, 44
    shapes = [label(left, 14, "given", style="soft"), label(8, 38, "expected", style="soft")]
    for row, (expected, counts) in enumerate(zip(RISKS, figures.confusion, strict=True)):
        y = top + row * high
        shapes.append(label(left + (row + 0.5) * wide, 38, expected, "middle"))
        shapes.append(label(8, y + 27, expected))
        for column, count in enumerate(counts):
            x, share = left + column * wide, count / max(1, sum(counts))
            shapes.append(
                f'<rect class="one" x="{x}" y="{y}" width="{wide - 2}" height="{high - 2}" '
                f'fill-opacity="{0.06 + 0.94 * share:.2f}"/>'
            )
            style = "strong" if share > 0.55 else ""
            shapes.append(label(x + wide / 2 - 1, y + 27, f"{count:,}", "middle", style))
    shapes.append(
        f'<rect class="danger" x="{left + 3 * wide}" y="{top}" width="{2 * wide - 2}" '
        f'height="{high - 2}"/>'
    )
    return picture("Confusion matrix", left + 5 * wide, top + 5 * high, shapes)


def _bars(
    rows: Sequence[tuple[str, Figures]], series: Sequence[tuple[str, Callable[[Figures], Share]]]
) -> str:
    """A bar for each row and series, from 0 to 100 %, with its 95 % interval."""
    left, span, thick = 90, 520, 16
    shapes, y = [], 4
    for name, figures in rows:
        shapes.append(label(left - 8, y + thick * len(series) / 2 + 4, name, "end"))
        for (what, share_of), style in zip(series, ("one", "two"), strict=False):
            share = share_of(figures)
            low, high = (left + span * bound for bound in share.interval or (0, 0))
            middle, said = y + (thick - 2) / 2, f"{what} {share} ({share.hits}/{share.total})"
            shapes.append(
                f'<rect class="track" x="{left}" y="{y}" width="{span}" height="{thick - 2}"/>'
                f'<rect class="{style}" x="{left}" y="{y}" height="{thick - 2}" '
                f'width="{span * (share.value or 0):.1f}"/>'
            )
            if share.total:
                shapes.append(
                    f'<path class="bound" d="M{low:.1f} {middle}H{high:.1f}'
                    f'M{low:.1f} {y + 3}v8M{high:.1f} {y + 3}v8"/>'
                )
            shapes.append(label(left + span + 10, y + 12, said))
            y += thick
        y += 8
    return picture(", ".join(what for what, _ in series), left + span + 210, y, shapes)


def _table(columns: Sequence[Column], rows: Iterable[tuple[str, Figures]]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name, _ in columns)
    body = "".join(
        f"<tr{' class=total' if name == 'overall' else ''}><th>{escape(name)}</th>"
        + "".join(f"<td>{escape(str(of(figures)))}</td>" for _, of in columns)
        + "</tr>"
        for name, figures in rows
    )
    return f'<div class="wide"><table><tr><th></th>{head}</tr>{body}</table></div><br>'


def _listed(title: str, judged: Sequence[Judged]) -> str:
    title = f"{title}: {len(judged)}"
    if not judged:
        return section(title, "<p>None.</p>")
    names = ("id", "language", "expected", "given", "rule", "intent", "start of the text")
    heads = "".join(f"<th>{name}</th>" for name in names)
    body = "".join(
        "<tr>"
        + "".join(f"<td>{escape(str(cell))}</td>" for cell in (
            excerpt(one.case.id), one.case.lang, one.case.risk, one.risk, one.rule, one.intent
        ))
        + f'<td dir="auto">{escape(excerpt(one.case.text))}</td></tr>'
        for one in judged
    )  # fmt: skip
    table = f'<table class="words"><tr>{heads}</tr>{body}</table>'
    return section(title, f'<div class="wide">{table}</div>')
