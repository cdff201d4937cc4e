"""Reading advisories from YAML: the schema of the bundle, and nothing else.

One file holds one advisory. What breaks the schema stops the build with a `BundleError` that
names the file and the field; nothing is skipped silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    HttpUrl,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from knowledge.domain import LANGUAGES, Advisory, Fact, Force, Kind, Source
from knowledge.errors import BundleError

TOPICS = frozenset(
    yaml.safe_load((resources.files("knowledge") / "topics.yaml").read_text("utf-8"))
)
"""What an advisory can be cited for; the meanings stand in ``topics.yaml``."""

AUTHORITIES = frozenset(
    yaml.safe_load((resources.files("knowledge") / "authorities.yaml").read_text("utf-8"))
)
"""Ids of the authorities and other issuers that the bundle knows."""

_ID = re.compile(r"[a-z0-9]+(?:[-/_.][a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_PLACE = re.compile(r"[A-Z]{2}(?:-[A-Z]{2})?|INT")
_URL = TypeAdapter(HttpUrl)


def _slug(value: str) -> str:
    if not _ID.fullmatch(value):
        raise ValueError("not an id: lower case letters, digits and hyphens")
    return value


def _date(value: str) -> str:
    if value and not _DATE.fullmatch(value):
        raise ValueError("not a date: YYYY, YYYY-MM or YYYY-MM-DD")
    return value


def _place(value: str) -> str:
    if not _PLACE.fullmatch(value):
        raise ValueError("not a place: an ISO 3166 code, EU or INT")
    return value


def _url(value: str) -> str:
    if value:
        _URL.validate_python(value)
    return value


def _topic(value: str) -> str:
    if value not in TOPICS:
        raise ValueError(f"unknown topic {value!r}")
    return value


def _authority(value: str) -> str:
    if value not in AUTHORITIES:
        raise ValueError(f"unknown authority {value!r}")
    return value


_Date = Annotated[str, AfterValidator(_date)]
_Place = Annotated[str, AfterValidator(_place)]
_Url = Annotated[str, AfterValidator(_url)]
_Texts = dict[str, str]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class _SourceModel(_Strict):
    url: _Url
    publisher: str
    language: str = ""
    citable: bool = True


class _FactModel(_Strict):
    text: _Texts
    sources: tuple[int, ...] = ()
    citable: bool = True


class _AdvisoryModel(_Strict):
    id: Annotated[str, AfterValidator(_slug)]
    authority: Annotated[str, AfterValidator(_authority)]
    issuer: _Texts
    jurisdiction: _Place
    affects: tuple[_Place, ...] = ()
    kind: Kind
    issued: _Date
    status: str
    force: Literal["in-force", "expired", "contested", "advice"]
    status_as_of: _Date
    superseded_by: str = ""
    named: tuple[str, ...] = ()
    biometrics: tuple[str, ...] = ()
    topics: tuple[Annotated[str, AfterValidator(_topic)], ...]
    language: str = "en"
    url: _Url = ""
    title: _Texts
    summary: _Texts
    facts: tuple[_FactModel, ...] = Field(min_length=1)
    advice: tuple[str, ...] = ()
    sources: tuple[_SourceModel, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> _AdvisoryModel:
        for name, texts in (("title", self.title), ("summary", self.summary)):
            if not texts.get("en"):
                raise ValueError(f"{name}: no English text")
            if unknown := set(texts) - set(LANGUAGES):
                raise ValueError(f"{name}: unknown language tags {sorted(unknown)}")
        for number, fact in enumerate(self.facts):
            if "en" not in fact.text:
                raise ValueError(f"facts.{number}.text: no English text")
            if any(not 0 <= source < len(self.sources) for source in fact.sources):
                raise ValueError(f"facts.{number}.sources: no such source")
            if fact.citable and not fact.sources:
                raise ValueError(f"facts.{number}: citable without a source")
        citable = {source.url for source in self.sources if source.citable}
        if self.url and self.url not in citable:
            raise ValueError("url: not one of the citable sources")
        return self


def parse_advisory(data: Mapping[str, Any], *, where: str, origin: str = "bundle") -> Advisory:
    """An `Advisory` from the mapping of one YAML document.

    Raises `BundleError` naming ``where`` (a file) and the field.
    """
    try:
        model = _AdvisoryModel.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(part) for part in first["loc"])
        raise BundleError(f"{where}: {path or 'document'}: {first['msg']}") from error
    return Advisory(
        id=model.id,
        authority=model.authority,
        jurisdiction=model.jurisdiction,
        affects=model.affects,
        kind=model.kind,
        url=model.url,
        issued=model.issued,
        status=model.status,
        force=Force(model.force),
        status_as_of=model.status_as_of,
        superseded_by=model.superseded_by,
        named=model.named,
        biometrics=model.biometrics,
        topics=model.topics,
        language=model.language,
        issuers=_pairs(model.issuer),
        titles=_pairs(model.title),
        summaries=_pairs(model.summary),
        facts=tuple(Fact(_pairs(f.text), f.sources, f.citable) for f in model.facts),
        advice=model.advice,
        sources=tuple(Source(s.url, s.publisher, s.language, s.citable) for s in model.sources),
        origin=origin,
    )


def _pairs(texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(texts.items())


def load_advisories(files: Iterable[Path], *, origin: str = "bundle") -> tuple[Advisory, ...]:
    """The advisories in ``files``, by id. Raises `BundleError` on the first fault: bad YAML,
    a broken field, an id used twice, or a successor that does not exist."""
    found: dict[str, tuple[Path, Advisory]] = {}
    for file in sorted(files):
        advisory = parse_advisory(_document(file), where=file.name, origin=origin)
        if advisory.id in found:
            other = found[advisory.id][0].name
            raise BundleError(f"{file.name}: id: {advisory.id} is already used in {other}")
        found[advisory.id] = (file, advisory)
    for file, advisory in found.values():
        if advisory.superseded_by and advisory.superseded_by not in found:
            raise BundleError(f"{file.name}: superseded_by: no record {advisory.superseded_by}")
    return tuple(advisory for _, advisory in found.values())


def _document(file: Path) -> Mapping[str, Any]:
    # every scalar is a string, so that dates, `no` and `NO` stay what they are; pydantic converts
    try:
        data = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BundleError(
            f"{file.name}: not readable as YAML: {' '.join(str(error).split())}"
        ) from error
    if not isinstance(data, Mapping):
        raise BundleError(f"{file.name}: document: not a mapping")
    return data


def bundle_folder() -> Path:
    """The folder of the bundled advisories."""
    return Path(str(resources.files("knowledge") / "bundle"))


def load_bundle(folder: Path | None = None) -> tuple[Advisory, ...]:
    """All bundled advisories, by id."""
    return load_advisories((folder or bundle_folder()).glob("*.yaml"))
