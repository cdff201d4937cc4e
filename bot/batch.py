"""JSON Lines in, JSON Lines out: the batch modes of the command line.

Results come in the order of the input, one a line; a bad line gives an ``error`` line and
the run goes on.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, TypeVar

import structlog
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from bot.countries import country_code
from knowledge.desk import Desk, Screened
from knowledge.domain import Answer, Citation, Claim, Message, Outcome, Signal
from knowledge.policy import Sensitivity

Row = dict[str, Any]

_log = structlog.get_logger(__name__)


class _Line(BaseModel):
    """What is read of a line; other fields are ignored, as labelled cases have them."""

    model_config = ConfigDict(extra="ignore")

    id: str | int = ""


class _MessageLine(_Line):
    text: str
    country: Annotated[str, AfterValidator(country_code)] | None = None
    lang: str | None = None
    quoted: str | None = None


class _QueryLine(_Line):
    query: str


_L = TypeVar("_L", bound=_Line)


def asked(
    lines: Iterable[str], desk: Desk, generation: int, country: str = "", language: str = ""
) -> Iterator[Row]:
    """The answers to a batch of messages; ``country`` and ``language`` where a line has none."""

    def answer(line: _MessageLine) -> Row:
        message = _message(line, country, language)
        return answer_row(desk.consult(message), generation)

    return _each(lines, _MessageLine, answer)


def screened(
    lines: Iterable[str],
    desk: Desk,
    country: str = "",
    sensitivity: Sensitivity = Sensitivity.BALANCED,
) -> Iterator[Row]:
    """What the group path makes of a batch of messages."""

    def screen(line: _MessageLine) -> Row:
        return screened_row(desk.screen(_message(line, country), sensitivity))

    return _each(lines, _MessageLine, screen)


def searched(lines: Iterable[str], desk: Desk, k: int) -> Iterator[Row]:
    """The best passages for a batch of queries."""

    def search(line: _QueryLine) -> Row:
        hits = [
            {
                "passage": found.passage.id,
                "advisory": found.passage.advisory,
                "source": found.passage.source or found.passage.url,
                "text": found.passage.text,
                "url": found.passage.url,
                "score": round(found.score, 6),
            }
            for found in desk.search(line.query, k)
        ]
        return {"hits": hits}

    return _each(lines, _QueryLine, search)


def answer_row(answer: Answer, generation: int) -> Row:
    """An answer as plain values."""
    reading = answer.assessment.reading
    return {
        "outcome": str(answer.outcome),
        "intent": str(reading.intent),
        "risk": str(answer.risk),
        "abstained": answer.outcome in (Outcome.NO_EVIDENCE, Outcome.UNAVAILABLE),
        "answer_lang": answer.language,
        "answer": answer.text,
        "signals": [signal_row(signal) for signal in reading.signals],
        "reasons": [_claim_row(claim) for claim in answer.reasons],
        "steps": [step.text for step in answer.steps],
        "citations": [citation_row(citation) for citation in answer.citations],
        "generation": generation,
    }


def screened_row(result: Screened) -> Row:
    """What the group path makes of a message, as plain values."""
    answer = result.answer
    return {
        "flagged": result.flagged,
        "risk": str(result.risk),
        "intent": str(result.reading.intent),
        "signals": [signal_row(signal) for signal in result.reading.signals],
        "hint": answer.hint if answer else None,
        "citations": [citation_row(c) for c in answer.citations] if answer else [],
    }


def signal_row(signal: Signal) -> Row:
    """A signal as plain values; ``span`` is the text it was read in."""
    return {"name": signal.name, "weight": signal.weight, "span": signal.span}


def citation_row(citation: Citation) -> Row:
    """A citation as plain values."""
    return {
        "n": citation.number,
        "advisory": citation.advisory,
        "authority": citation.authority,
        "issuer": citation.issuer,
        "title": citation.title,
        "url": citation.url,
        "issued": citation.issued,
        "status": citation.status,
        "status_as_of": citation.status_as_of,
        "quote": citation.quote,
    }


def _claim_row(claim: Claim) -> Row:
    return {"text": claim.text, "citations": list(claim.citations)}


def _message(line: _MessageLine, country: str, language: str = "") -> Message:
    return Message(
        text=line.text,
        quoted=line.quoted or "",
        country=line.country or country,
        language=line.lang or language,
    )


def _each(lines: Iterable[str], model: type[_L], work: Callable[[_L], Row]) -> Iterator[Row]:
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        started = time.perf_counter()
        try:
            line = model.model_validate(json.loads(text))
        except (ValueError, RecursionError) as error:
            yield _error(text, number, error)
            continue
        try:
            row = work(line)
        except Exception as error:  # the outer rim: one message must not end the run
            _log.exception("message failed", line=number, kind=type(error).__name__)
            yield {"id": line.id, "error": f"line {number}: it could not be answered"}
            continue
        elapsed = round((time.perf_counter() - started) * 1000, 3)
        head: Row = {"id": line.id}
        if isinstance(line, _QueryLine):
            head["query"] = line.query
        yield {**head, **row, "elapsed_ms": elapsed}


def _error(text: str, number: int, error: Exception) -> Row:
    row: Row = {}
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return {"error": f"line {number}: not JSON"}
    if isinstance(data, dict) and isinstance(data.get("id"), str | int):
        row["id"] = data["id"]
    if not isinstance(error, ValidationError):
        return {**row, "error": f"line {number}: {error}"}
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"] if not str(part).startswith("function"))
    reason = "an object is wanted" if not first["loc"] else first["msg"]
    return {**row, "error": f"line {number}: {field or 'line'}: {reason}"}
