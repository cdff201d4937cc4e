"""What is said between a process that reads documents and the one that asks it to.

A frame is two lengths, a header (JSON) and a body. Neither side believes the other's lengths.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import IO, Any, Final

HEADER_LIMIT: Final = 64 * 1024
BODY_LIMIT: Final = 64 * 1024**2
"""Bytes of a frame's header and body; a frame that says more is none."""

_LENGTHS: Final = struct.Struct(">II")


def write_frame(stream: IO[bytes], header: Mapping[str, Any], body: bytes = b"") -> None:
    """Write one frame and flush. Raises `OSError` when the other side is gone, and
    `ValueError` for what no frame holds."""
    head = json.dumps(header).encode("ascii")
    if len(head) > HEADER_LIMIT or len(body) > BODY_LIMIT:
        raise ValueError("too large for a frame")
    stream.write(_LENGTHS.pack(len(head), len(body)))
    stream.write(head)
    stream.write(body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Read one frame: header and body. Raises `EOFError` when the other side is gone, and
    `ValueError` for what is no frame."""
    head, body = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if head > HEADER_LIMIT or body > BODY_LIMIT:
        raise ValueError("not a frame")
    header = json.loads(_exactly(stream, head))
    if not isinstance(header, dict):
        raise ValueError("not a frame")
    return header, _exactly(stream, body)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError("the stream ended within a frame")
    return data
