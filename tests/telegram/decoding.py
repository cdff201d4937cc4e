"""The body of a call: JSON, a form, or a form with files."""

from __future__ import annotations

import email.parser
import email.policy
import json
from email.message import Message as Mail
from urllib.parse import parse_qsl

from starlette.requests import Request

from tests.telegram.schema import Upload
from tests.telegram.wire import Json, bad_request


async def read_call(request: Request) -> tuple[Json, dict[str, Upload]]:
    """The parameters and files of a call, from its address and body.

    Values of a form are text; those of JSON keep their types. Raises `ApiError`.
    """
    body = await request.body()
    sent: Json = dict(request.query_params)
    files: dict[str, Upload] = {}
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        sent |= _json(body)
    elif kind.startswith("multipart/form-data"):
        fields, files = _multipart(kind, body)
        sent |= fields
    elif body:
        sent |= _form(body)
    return sent, files


def _json(body: bytes) -> Json:
    try:
        value = json.loads(body)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise bad_request("can't parse the request as JSON", breach="schema") from error
    if not isinstance(value, dict):
        raise bad_request("the request must be a JSON object", breach="schema")
    return value


def _form(body: bytes) -> Json:
    try:
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8", breach="schema") from error


def _multipart(kind: str, body: bytes) -> tuple[Json, dict[str, Upload]]:
    head = f"Content-Type: {kind}\r\n\r\n".encode()
    mail: Mail = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
    fields: Json = {}
    files: dict[str, Upload] = {}
    for part in mail.walk():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(content, bytes):
            continue
        filename = part.get_filename()
        if filename is None:
            fields[name] = _text(content)
        else:
            files[name] = Upload(filename, content, part.get_content_type())
    return fields, files


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8", breach="schema") from error
