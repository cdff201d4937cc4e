"""Every figure against values worked out by hand, from a desk whose answers are prepared."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bot.evaluation import Case, Result, evaluated, read_cases
from bot.evaluation_figures import RISKS, Figures, Share
from bot.evaluation_report import excerpt, html
from knowledge.desk import Screened
from knowledge.domain import (
    Answer,
    Assessment,
    Citation,
    Force,
    Intent,
    Kind,
    Message,
    Outcome,
    Reading,
    Risk,
)
from knowledge.errors import IriswardError, SourceError

ALL = [str(risk) for risk in RISKS]
KE = "ke-highcourt|ke-odpc"

# label: id, language, kind, risk, risk_ok, flagged, must_cite, answerable
# answer: risk, outcome, authorities cited, language, flagged
ROWS: list[tuple[tuple[Any, ...], tuple[Any, ...]]] = [
    (("en-1", "en", "offer", "high", [], True, [KE], None),
     ("high", "answered", ["ke-odpc", "ke-odpc"], "en", True)),
    (("en-2", "en", "offer", "high", [], True, ["cn-pipl"], None),
     ("low", "answered", ["us-ftc"], "en", False)),
    (("en-3", "en", "offer", "high", ["low"], False, [], None),
     ("low", "no-evidence", [], "en", True)),
    (("en-4", "en", "question", "caution", [], False, [], True),
     ("caution", "answered", ["cn-pipl"], "en", False)),
    (("en-5", "en", "question", "high", ALL, False, [], False),
     ("low", "no-evidence", [], "en", False)),
    (("hi-1", "hi-Latn", "question", "caution", ["elevated"], None, ["in-dpdp", "eu-gdpr"], True),
     ("elevated", "partial", ["in-rbi", "br-anpd", "int-iso", "in-dpdp"], "hi", True)),
    (("th-1", "th", "out-of-scope", "out-of-scope", [], False, [], None),
     ("out-of-scope", "out-of-scope", [], "en", False)),
    (("th-2", "th", "question", "low", [], False, [], False),
     ("low", "answered", ["th-pdpc"], "th", False)),
    (("th-3", "th", "question", "high", [], False, [], True),
     ("out-of-scope", "out-of-scope", [], "th", False)),
]  # fmt: skip
MILLISECONDS = (30, 20, 10, 50, 40, 90, 80, 70, 60)


def reading(intent: Intent = Intent.OFFER) -> Reading:
    return Reading("en", True, "", intent, ())


def citation(number: int, authority: str, quote: str = "q", passage: str = "p") -> Citation:
    return Citation(
        number=number, advisory="a", authority=authority, issuer="i", title="t",
        url="https://example.org", issued="2024", status="s", force=Force.ADVICE,
        kind=Kind.WARNING, status_as_of="2025", quote=quote, quote_language="en", passage=passage,
    )  # fmt: skip


def answer(
    risk: str, outcome: str, cited: list[Citation] | None = None, language: str = "en"
) -> Answer:
    assessment = Assessment(
        risk=Risk(risk), rule="flower-shop", reading=reading(), outcome=Outcome(outcome),
        headline="", reasons=(), steps=(),
    )  # fmt: skip
    return Answer(
        outcome=Outcome(outcome), risk=Risk(risk), headline="", reasons=(), steps=(), text="",
        citations=tuple(cited or ()), assessment=assessment, language=language,
    )  # fmt: skip


class PreparedDesk:
    """Says what it was given to say about each text, and remembers what it was asked."""

    def __init__(self, prepared: dict[str, tuple[Answer, bool]]) -> None:
        self._prepared = prepared
        self.consulted: list[Message] = []
        self.screened: list[Message] = []

    def consult(self, message: Message) -> Answer:
        self.consulted.append(message)
        return self._prepared[message.text][0]

    def screen(self, message: Message) -> Screened:
        self.screened.append(message)
        said, flagged = self._prepared[message.text]
        # Another label than the private answer's: only the flag may be taken from here.
        return Screened(flagged, Risk.ELEVATED, reading(Intent.NEWS), said if flagged else None)


def case(**fields: Any) -> Case:
    start = {"id": "x-1", "text": "text of x-1", "lang": "en", "kind": "offer", "risk": "high"}
    return Case.model_validate(start | fields)


def labelled(row: tuple[Any, ...]) -> Case:
    names = ("id", "lang", "kind", "risk", "risk_ok", "flagged", "must_cite", "answerable")
    fields = dict(zip(names, row, strict=True))
    return case(text=f"text of {fields['id']}", split="test", **fields)


def prepared(row: tuple[Any, ...]) -> tuple[Answer, bool]:
    risk, outcome, authorities, language, flagged = row
    cited = [citation(number, authority) for number, authority in enumerate(authorities, 1)]
    return answer(risk, outcome, cited, language), flagged


def ticking(milliseconds: tuple[int, ...]) -> Callable[[], float]:
    """A clock on which each answer takes the next of ``milliseconds``."""

    def readings() -> Iterator[float]:
        now = 100.0
        for taken in milliseconds:
            yield now
            now += taken / 1000
            yield now

    left = readings()
    return lambda: next(left)


@pytest.fixture
def desk() -> PreparedDesk:
    return PreparedDesk({f"text of {label[0]}": prepared(given) for label, given in ROWS})


@pytest.fixture
def result(desk: PreparedDesk) -> Result:
    cases = tuple(labelled(label) for label, _ in ROWS)
    return evaluated(cases, desk, clock=ticking(MILLISECONDS), today="2026-03-04")


@pytest.mark.parametrize(
    ("name", "hits", "total"),
    [
        ("strict", 4, 8),
        ("lenient", 6, 8),
        ("flag_precision", 1, 2),
        ("flag_recall", 1, 2),
        ("false_alarms", 1, 6),
        ("citation_recall", 2, 4),
        ("citation_precision", 4, 6),
        ("exact_quotes", 0, 0),
        ("abstention", 1, 2),
        ("answered", 2, 3),
        ("answer_language", 8, 9),
    ],
)
def test_each_share_counts_what_it_should(result: Result, name: str, hits: int, total: int) -> None:
    assert getattr(result.overall, name) == Share(hits, total)


def test_the_confusion_matrix_and_the_f1_of_its_labels(result: Result) -> None:
    overall = result.overall
    assert overall.confusion == (
        (1, 0, 0, 2, 1),
        (0, 0, 0, 0, 0),
        (0, 1, 1, 0, 0),
        (0, 0, 0, 1, 0),
        (0, 0, 0, 0, 1),
    )
    # high 2/5, elevated 0/1, caution 2/3, low 2/4, out-of-scope 2/3
    assert overall.macro_f1 == pytest.approx((2 / 5 + 0 + 2 / 3 + 2 / 4 + 2 / 3) / 5)
    assert (overall.cases, overall.not_judged) == (9, 1)


def test_a_label_that_no_case_has_and_no_answer_gives_has_no_f1(desk: PreparedDesk) -> None:
    one = evaluated([labelled(ROWS[0][0])], desk).overall
    assert one.macro_f1 == 1.0
    none = evaluated([labelled(ROWS[4][0])], desk).overall
    assert (none.macro_f1, none.strict.value, none.not_judged) == (None, None, 1)


def test_dangerous_errors_are_those_nobody_could_defend(result: Result) -> None:
    # not en-3, where "low" can be defended, and not en-5, where every label can
    assert [one.case.id for one in result.dangerous] == ["en-2", "th-3"]
    assert result.overall.dangerous == 2
    assert dict(result.languages)["hi-Latn"].dangerous == 0


@pytest.mark.parametrize("given", ["high", "elevated", "caution"])
def test_a_high_risk_called_at_least_caution_is_no_dangerous_error(given: str) -> None:
    desk = PreparedDesk({"text of x-1": (answer(given, "no-evidence"), False)})
    assert evaluated([case()], desk).dangerous == ()


def test_false_alarms_and_missed_offers_are_named(result: Result) -> None:
    # hi-1 is flagged too, but is not scored
    assert [one.case.id for one in result.false_alarms] == ["en-3"]
    assert [one.case.id for one in result.missed] == ["en-2"]
    assert result.overall.alarms_per_thousand == pytest.approx(1000 / 6)


def test_only_questions_labelled_answerable_or_not_are_scored_for_it(desk: PreparedDesk) -> None:
    cases = [
        case(id="en-4", text="text of en-4", kind="question"),
        case(id="en-1", text="text of en-1", kind="offer", answerable=True),
        case(id="en-5", text="text of en-5", kind="news", answerable=False),
    ]
    overall = evaluated(cases, desk).overall
    assert (overall.abstention, overall.answered) == (Share(0, 0), Share(0, 0))


def test_figures_by_language_and_by_kind(result: Result) -> None:
    languages = dict(result.languages)
    assert list(languages) == ["en", "th", "hi-Latn"]
    assert languages["en"].strict == Share(2, 4)
    assert languages["th"].strict == Share(2, 3)
    assert languages["th"].answer_language == Share(2, 3)
    assert languages["hi-Latn"].citation_precision == Share(3, 4)
    assert sum(figures.cases for figures in languages.values()) == 9
    kinds = dict(result.kinds)
    assert {kind: (f.strict, f.lenient) for kind, f in kinds.items()} == {
        "offer": (Share(1, 3), Share(2, 3)),
        "out-of-scope": (Share(1, 1), Share(1, 1)),
        "question": (Share(2, 4), Share(3, 4)),
    }


def test_the_time_of_an_answer(result: Result, desk: PreparedDesk) -> None:
    assert result.overall.median_ms == pytest.approx(50)
    assert result.overall.p95_ms == pytest.approx(90)
    same = [labelled(ROWS[0][0])] * 20
    twenty = evaluated(same, desk, clock=ticking(tuple(range(20, 0, -1)))).overall
    assert twenty.median_ms == pytest.approx(10.5)
    assert twenty.p95_ms == pytest.approx(19)


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (1, 29, 0.0061, 0.1718),
        (0, 20, 0.0, 0.1611),
        (20, 20, 0.8389, 1.0),
        (1, 1, 0.2065, 1.0),
    ],
)
def test_wilson_interval(hits: int, total: int, low: float, high: float) -> None:
    assert Share(hits, total).interval == pytest.approx((low, high), abs=5e-5)


def test_nothing_to_count_has_no_value() -> None:
    empty = Share(0, 0)
    assert (empty.value, empty.interval, str(empty), empty.bounds) == (None, None, "-", "-")
    assert empty.as_dict() == {"hits": 0, "total": 0, "value": None, "interval": None}


@pytest.mark.parametrize(
    ("group", "authority", "accepted"),
    [
        ("ke-odpc", "ke-odpc", True),
        ("ke-odpc|ng-ndpc", "ng-ndpc", True),
        ("ke-odpc", "ke-police", True),
        ("ke-odpc", "kenya-odpc", False),
        ("ke-odpc", "kr-pipc", False),
        ("ke-odpc", "int-iso", True),
        ("ke-odpc", "eu-edpb", True),
        ("ke-odpc", "cn-mss", True),
        ("ke-odpc", "cn-pipl", False),
        ("ke-odpc", "gb-ico", True),
        ("ke-odpc", "gb-police", False),
    ],
)
def test_which_authorities_are_acceptable(group: str, authority: str, accepted: bool) -> None:
    assert case(must_cite=[group]).accepts(authority) is accepted


def test_a_quote_is_exact_if_its_passage_holds_it() -> None:
    cited = [
        citation(1, "ke-odpc", "never sell", "whole"),
        citation(2, "ke-odpc", "Never sell", "whole"),
        citation(3, "ke-odpc", "never sell", "absent"),
        citation(4, "ke-odpc", "", "whole"),
    ]
    desk = PreparedDesk({
        "text of x-1": (answer("high", "answered", cited), True),
        "text of x-2": (answer("high", "answered", cited[:1]), True),
    })  # fmt: skip
    cases = [case(), case(id="x-2", text="text of x-2")]
    stored = {"whole": "One must never sell it."}
    checked = evaluated(cases, desk, passage_text=stored.get)
    assert checked.overall.exact_quotes == Share(2, 5)
    assert [one.case.id for one in checked.misquoted] == ["x-1"]
    assert "Quotes not exact: 1" in checked.lines()
    assert "Quotes not exact: 1" in html(checked)
    unchecked = evaluated(cases, desk)
    assert unchecked.misquoted == ()
    # a quote nobody looked at must not read as an exact one
    assert not any("Quotes not exact" in line for line in unchecked.lines())
    assert "Quotes not exact" not in html(unchecked)


def test_the_desk_sees_text_and_quotation_and_no_label(desk: PreparedDesk) -> None:
    quoting = case(id="en-1", text="text of en-1", quoted="join us", lang="sw")
    plain = case(id="en-2", text="text of en-2", lang="sw")
    evaluated([quoting, plain], desk)
    expected = [Message("text of en-1", quoted="join us"), Message("text of en-2")]
    assert desk.consulted == expected
    assert desk.screened == expected


def test_no_case_is_no_evaluation(desk: PreparedDesk) -> None:
    with pytest.raises(ValueError, match="nothing to evaluate"):
        evaluated([], desk)


def columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def test_the_report_as_text(result: Result) -> None:
    lines = result.lines()
    assert lines[0] == "9 cases (test 9), measured 2026-03-04"
    assert max(map(columns, lines)) <= 120
    risk = next(line for line in lines if line.startswith("overall"))
    assert " ".join(risk.split()) == "overall 9 1 50.0% 21.5% to 78.5% 75.0% 0.447 2"
    other = [line for line in lines if line.startswith("overall")][1]
    assert " ".join(other.split()) == (
        "overall 50.0% 50.0% 166.7 66.7% 50.0% - 50.0% 66.7% 88.9% 50 90"
    )
    assert lines[lines.index("Dangerous errors: 2") + 1 :][:4] == [
        "  en-2 (en) low, rule flower-shop, intent offer",
        "      text of en-2",
        "  th-3 (th) out-of-scope, rule flower-shop, intent offer",
        "      text of th-3",
    ]
    assert lines[lines.index("False alarms: 1") + 1] == "  en-3"
    assert any(line.split() == ["high", "1", "0", "0", "2", "1"] for line in lines)
    assert "int-*, eu-*, cn-mss, gb-ico" in " ".join(" ".join(lines).split())


def test_wide_letters_and_controls_keep_within_the_line() -> None:
    assert excerpt("虹膜" * 100) == "虹膜" * 20
    assert excerpt("a\n\tb \x1b[31mc\u202ed") == "a b [31mc d"
    assert excerpt("x" * 79 + "虹") == "x" * 79


def test_the_report_as_json(result: Result) -> None:
    body = result.as_dict()
    assert json.loads(json.dumps(body, allow_nan=False)) == body
    assert (body["cases"], body["splits"], body["measured"]) == (9, {"test": 9}, "2026-03-04")
    assert body["overall"]["strict"] == {
        "hits": 4, "total": 8, "value": 0.5, "interval": [0.2152, 0.7848],
    }  # fmt: skip
    assert body["overall"]["confusion"][0] == [1, 0, 0, 2, 1]
    assert body["overall"]["alarms_per_thousand"] == 166.6667
    assert body["kinds"]["offer"]["lenient"]["hits"] == 2
    assert body["dangerous"][0] == {
        "id": "en-2", "lang": "en", "risk": "low", "rule": "flower-shop", "intent": "offer",
        "text": "text of en-2",
    }  # fmt: skip
    assert (body["false_alarms"], body["missed"]) == (["en-3"], ["en-2"])


class Page(HTMLParser):
    """The elements of a page, and that each is closed where it should be."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_the_page_is_whole_and_loads_nothing(result: Result) -> None:
    source = html(result)
    page = Page(source)
    names = {name for name, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "image", "use"}
    loaded = {"src", "href", "xlink:href", "srcset", "data", "action"}
    assert not any(loaded & set(attributes) for _, attributes in page.tags)
    assert "url(" not in source
    assert "@import" not in source
    assert "prefers-color-scheme: dark" in source
    said = " ".join(page.texts)
    assert "9 cases, by split: test 9. Measured 2026-03-04." in said
    assert "Dangerous errors: 2" in said
    assert "False alarms: 1" in said
    assert "gb-ico" in said


def test_the_pictures_show_the_figures(result: Result) -> None:
    page = Page(html(result))
    assert len(page.named("svg")) == 3
    shades = [rect["fill-opacity"] for rect in page.named("rect") if "fill-opacity" in rect]
    assert len(shades) == 25
    # the row of "high": 1, 0, 0, 2, 1 of 4
    assert shades[:5] == ["0.29", "0.06", "0.06", "0.53", "0.29"]
    # bars are 520 wide: accuracy of three languages and of all, then flags of each
    bars = [r["width"] for r in page.named("rect") if "fill-opacity" not in r]
    assert [bar for bar in bars if bar and "." in bar][:4] == ["260.0", "346.7", "0.0", "260.0"]
    # no interval where nothing was counted: th and hi-Latn have no offers labelled true
    assert len(page.named("path")) == 4 + 4
    assert "strict 50.0% (4/8)" in page.texts


def test_what_cases_say_is_escaped() -> None:
    evil = '</td><script>alert("1")</script>'
    texts = {evil: (answer("low", "no-evidence"), True)}
    cases = [
        case(id=f"<script>{n}", text=evil, lang="<b>xx", kind="<i>k", split="<u>s", flagged=False)
        for n in range(2)
    ]
    source = html(evaluated(cases, PreparedDesk(texts)))
    page = Page(source)
    assert not {"script", "b", "i", "u"} & {name for name, _ in page.tags}
    assert page.texts.count("<script>0") == 2
    assert page.texts.count(evil) == 4


def test_the_page_of_a_single_case_that_counts_for_little() -> None:
    desk = PreparedDesk({"text of x-1": (answer("low", "no-evidence"), False)})
    single = evaluated([case(risk_ok=ALL)], desk)
    Page(html(single))
    assert single.splits == (("no split", 1),)
    assert isinstance(single.overall, Figures)
    assert single.lines()


GOOD = '{"id": "a", "text": "hi", "lang": "en", "kind": "offer", "risk": "high"}'


def line(**fields: Any) -> str:
    return json.dumps(json.loads(GOOD) | {"id": "b", "text": "SECRET"} | fields)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("{nonsense", "Invalid JSON"),
        ("[1]", "object"),
        ('{"id": "b", "text": "SECRET", "lang": "en", "kind": "offer"}', "risk: "),
        (line(risk="SECRET"), "risk: "),
        (line(risk_ok=["low", "safe"]), "risk_ok.1: "),
        (line(flagged="yes"), "flagged: "),
        (line(answerable=1), "answerable: "),
        (line(must_cite="ke-odpc"), "must_cite: "),
        (line(must_cite=["ke-odpc||ke-dpa"]), "must_cite.0: "),
        (line(text=None), "text: "),
        (line(id=""), "id: "),
        (line(id="a"), "id 'a' is also at"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, bad: str, said: str) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text(f"{GOOD}\n\n{bad}\n", "utf-8")
    with pytest.raises(SourceError) as caught:
        read_cases(file)
    message = str(caught.value)
    assert isinstance(caught.value, IriswardError)
    assert message.startswith(f"{file}, line 3: ")
    assert said in message
    assert "SECRET" not in message
    assert "\n" not in message


def test_a_line_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(GOOD.encode() + b'\n{"id": "\xff"}')
    with pytest.raises(SourceError, match=r"cases\.jsonl, line 2: not UTF-8"):
        read_cases(file)


def test_a_file_as_editors_leave_it(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    parted = GOOD.replace('"a"', '"b"').replace('"hi"', '"one\u2028two\u0085three"')
    extra = GOOD.replace('"a"', '"c"').replace("{", '{"must_say": ["x"], "colour": 3, ', 1)
    file.write_bytes(b"\xef\xbb\xbf" + f"{GOOD}\r\n \r\n{parted}\n{extra}".encode())
    first, second, third = read_cases(file)
    assert (first.id, first.split, first.quoted, first.flagged) == ("a", None, None, None)
    assert (first.risk_ok, first.must_cite, first.answerable) == ((), (), None)
    assert second.text == "one\u2028two\u0085three"
    assert third.id == "c"


def test_a_folder_is_read_in_order_and_by_split(tmp_path: Path) -> None:
    for name, split in (("b", "test"), ("a", "tune"), ("c", None)):
        fields = json.loads(GOOD) | {"id": name, "split": split}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(fields), "utf-8")
    (tmp_path / "notes.txt").write_text("not a case", "utf-8")
    assert [one.id for one in read_cases(tmp_path)] == ["a", "b", "c"]
    assert [one.id for one in read_cases(tmp_path, "test")] == ["b"]
    with pytest.raises(SourceError, match="no labelled case of split 'train'"):
        read_cases(tmp_path, "train")


def test_an_id_is_unique_across_files(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text(GOOD, "utf-8")
    with pytest.raises(SourceError, match=r"b\.jsonl, line 1: id 'a' is also at .*a\.jsonl"):
        read_cases(tmp_path)


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no labelled case$"):
        read_cases(tmp_path)
    with pytest.raises(SourceError, match="absent"):
        read_cases(tmp_path / "absent.jsonl")
