"""Checks calls and answers against the table of the Bot API (``bot-api.json``).

A field reads ``"Integer|String!"``: the types it may have, and ``!`` when it is required.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.telegram.wire import ApiError, Json, bad_request

ARRAY = "Array of "
PLAIN = ("Integer", "Float", "Boolean", "String")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes
    kind: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter of a method, or one field of a type."""

    types: tuple[str, ...]
    required: bool


def _fields(table: Mapping[str, str]) -> dict[str, Field]:
    return {
        name: Field(tuple(types.removesuffix("!").split("|")), types.endswith("!"))
        for name, types in table.items()
    }


class Schema:
    """The methods and types of the Bot API."""

    def __init__(self, table: Json) -> None:
        self.version = str(table["version"])
        self.methods = {name: _fields(m["fields"]) for name, m in table["methods"].items()}
        self.returns = {name: tuple(m["returns"]) for name, m in table["methods"].items()}
        self._types = {name: _fields(t.get("fields", {})) for name, t in table["types"].items()}
        self._kinds = {name: tuple(t.get("subtypes", ())) for name, t in table["types"].items()}
        self._names: dict[str, str] = {name.casefold(): name for name in self.methods}

    def method(self, name: str) -> str:
        """The method's name as the documentation spells it. Raises a 404 for none."""
        found = self._names.get(name.casefold())
        if found is None:
            raise ApiError("Not Found: method not found", 404, breach="schema")
        return found

    def checked(self, method: str, sent: Json, files: Mapping[str, Upload]) -> Json:
        """The parameters of a call with their real types. Raises a 400 for what is unknown,
        missing or of another type."""
        fields = self.methods[method]
        for name in sent.keys() - fields.keys():
            raise _refused(f'unknown parameter "{name}" in {method}')
        called = {name: value for name, value in sent.items() if value is not None}
        for name, field in fields.items():
            if field.required and name not in called and name not in files:
                raise _refused(f'parameter "{name}" is required')
        result: Json = {}
        for name, value in called.items():
            result[name] = self._parameter(name, value, fields[name], files)
        return result | {name: files[name] for name in files.keys() & fields.keys()}

    def _parameter(
        self, name: str, value: object, field: Field, files: Mapping[str, Upload]
    ) -> object:
        if isinstance(value, str):
            value = _from_text(name, value, field)
        problem = self._fault(value, field.types, name)
        if problem:
            raise _refused(problem)
        for reference in _attachments(value):
            if reference not in files:
                raise _refused(f'there is no file "{reference}" in the request')
        return value

    def answer_fault(self, method: str, result: object) -> str:
        """What is wrong with an answer of ours, or nothing."""
        return self._fault(result, self.returns[method], method)

    def fault(self, kind: str, value: object) -> str:
        """What is wrong with a value as one of that type, or nothing."""
        return self._fault(value, (kind,), kind)

    def _fault(self, value: object, kinds: tuple[str, ...], where: str) -> str:
        faults = []
        for kind in kinds:
            fault = self._fault_of_kind(value, kind, where)
            if not fault:
                return ""
            faults.append(fault)
        # The longest path got furthest, so it is the kind that was meant.
        return max(faults, key=lambda fault: fault.partition(":")[0].count("."), default="")

    def _fault_of_kind(self, value: object, kind: str, where: str) -> str:
        if kind.startswith(ARRAY):
            if not isinstance(value, list):
                return f"{where}: expected an {kind}"
            inner = kind.removeprefix(ARRAY)
            faults = (self._fault(v, (inner,), f"{where}.{n}") for n, v in enumerate(value))
            return next(filter(None, faults), "")
        if kind in PLAIN or kind == "InputFile":
            return "" if _is_plain(value, kind) else f"{where}: expected {kind}"
        if self._kinds[kind]:
            return self._fault_of_choice(value, kind, where)
        if not isinstance(value, dict):
            return f"{where}: expected an Object as {kind}"
        return self._fault_of_object(value, kind, where)

    def _fault_of_choice(self, value: object, kind: str, where: str) -> str:
        """``kind`` stands for several types; most objects say themselves which one they are."""
        subtypes = self._kinds[kind]
        if isinstance(value, dict) and all(name.startswith(kind) for name in subtypes):
            own = next((value[key] for key in ("type", "status", "source") if key in value), None)
            subtypes = tuple(s for s in subtypes if own in _tags(kind, s))
            if not subtypes:
                return f'{where}: type "{own}" is unsupported for {kind}'
        return self._fault(value, subtypes, where)

    def _fault_of_object(self, value: Json, kind: str, where: str) -> str:
        fields = self._types[kind]
        for name, field in fields.items():
            if field.required and name not in value:
                return f'{where}: field "{name}" of {kind} is required'
        for name, inner in value.items():
            if name not in fields:
                return f'{where}: {kind} has no field "{name}"'
            fault = self._fault(inner, fields[name].types, f"{where}.{name}")
            if fault:
                return fault
        return ""


@cache
def bot_api() -> Schema:
    """The table beside this module."""
    text = Path(__file__).with_name("bot-api.json").read_text("utf-8")
    return Schema(json.loads(text))


def _refused(text: str) -> ApiError:
    return bad_request(text, breach="schema")


def _is_plain(value: object, kind: str) -> bool:
    if kind == "Boolean":
        return isinstance(value, bool)
    if isinstance(value, bool):
        return False
    if kind == "Integer":
        return isinstance(value, int) and abs(value) < 2**53
    if kind == "Float":
        return isinstance(value, int | float)
    return isinstance(value, str)


def _from_text(name: str, text: str, field: Field) -> object:
    """A form holds text alone: what it stands for, by the types that the field may have."""
    if "String" in field.types and not (
        "Integer" in field.types and re.fullmatch(r"-?\d{1,16}", text)
    ):
        return text
    if field.types in (("InputFile",), ("InputFile", "String")):
        return text
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise _refused(f"can't parse {name.replace('_', ' ')} JSON object") from error
    return value


_STATUSES = {
    "Owner": "creator",
    "Banned": "kicked",
}


@cache
def _tags(parent: str, subtype: str) -> frozenset[str]:
    """``InlineQueryResultCachedMpeg4Gif`` says ``mpeg4_gif``."""
    own = subtype.removeprefix(parent)
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", own.removeprefix("Cached")).lower()
    return frozenset({snake, _STATUSES.get(own, snake)})


def _attachments(value: Any) -> Iterator[str]:
    """Names of the files that a value refers to."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _attachments(inner)
    elif isinstance(value, str) and value.startswith("attach://"):
        yield value.removeprefix("attach://")
