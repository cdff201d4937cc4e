"""Advisories and passages as JSON and back, for storage. Pure."""

from __future__ import annotations

import orjson

from knowledge.domain import Advisory, Fact, Force, Kind, Part, Passage, Source
from knowledge.errors import BundleError, IndexDamaged


def encoded(record: Advisory | Passage) -> bytes:
    """``record`` as JSON; raises `BundleError` for text that is not Unicode."""
    try:
        return orjson.dumps(record)
    except orjson.JSONEncodeError as error:
        raise BundleError(f"{record.id!r}: holds text that is not Unicode") from error


def advisory_from(body: bytes) -> Advisory:
    """The `Advisory` that was encoded; raises `IndexDamaged` for anything else."""
    try:
        data = orjson.loads(body)
        for name in ("affects", "named", "biometrics", "topics", "advice"):
            data[name] = tuple(data[name])
        for name in ("issuers", "titles", "summaries"):
            data[name] = _pairs(data[name])
        data["kind"] = Kind(data["kind"])
        data["force"] = Force(data["force"])
        data["facts"] = tuple(
            Fact(_pairs(fact["texts"]), tuple(fact["sources"]), fact["citable"])
            for fact in data["facts"]
        )
        data["sources"] = tuple(Source(**source) for source in data["sources"])
        return Advisory(**data)
    except (ValueError, TypeError, KeyError) as error:
        raise IndexDamaged("an advisory in the index cannot be read") from error


def passage_from(body: bytes) -> Passage:
    """The `Passage` that was encoded; raises `IndexDamaged` for anything else."""
    try:
        data = orjson.loads(body)
        data["kind"] = Kind(data["kind"])
        data["force"] = Force(data["force"])
        data["part"] = Part(data["part"])
        return Passage(**data)
    except (ValueError, TypeError, KeyError) as error:
        raise IndexDamaged("a passage in the index cannot be read") from error


def _pairs(rows: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((language, text) for language, text in rows)
