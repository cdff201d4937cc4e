"""Reading the body of an answer: decoded as it comes, never more than the limits allow."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ingest.fetched import Limits, Reply
from knowledge.errors import FetchError

ENCODINGS: Final = "gzip, deflate"
"""The content encodings that are asked for; `read_body` takes no others."""

_PIECE: Final = 64 * 1024
_RATIO_FROM: Final = 64 * 1024
"""Decoded bytes from which the ratio counts: any short text of one letter shrinks a lot."""

_GZIP: Final = frozenset({"gzip", "x-gzip"})
_GZIP_BITS: Final = 16 + zlib.MAX_WBITS


def read_body(reply: Reply, limits: Limits) -> bytes:
    """The whole body. Raises `FetchError` where it is larger than ``limits`` allow, ends in the
    middle, or is in an encoding that was not asked for."""
    _check_announced(reply.headers, limits.raw)
    counted = _Counted(reply.chunks, limits.raw)
    body = bytearray()
    for piece in _decoded(counted, _encoding(reply.headers)):
        body += piece
        if len(body) > limits.decoded:
            raise FetchError(f"sends more than {_mib(limits.decoded)}")
        if len(body) > max(_RATIO_FROM, counted.count * limits.ratio):
            raise FetchError(f"sends a body that unpacks to over {limits.ratio} times its size")
    return bytes(body)


def read_start(reply: Reply, most: int) -> bytes:
    """The first ``most`` bytes of the body; the rest is not fetched. Raises as `read_body`."""
    body = bytearray()
    for piece in _decoded(_Counted(reply.chunks, most + _PIECE), _encoding(reply.headers)):
        body += piece
        if len(body) >= most:
            break
    return bytes(body[:most])


class _Counted:
    """The chunks as they come, ``count`` bytes of them so far."""

    def __init__(self, chunks: Iterable[bytes], most: int) -> None:
        self.count = 0
        self._chunks = chunks
        self._most = most

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.count += len(chunk)
            if self.count > self._most:
                raise FetchError(f"sends more than {_mib(self._most)}")
            yield chunk


def _check_announced(headers: Mapping[str, str], most: int) -> None:
    announced = headers.get("content-length", "")
    if re.fullmatch(r"[0-9]{1,20}", announced) and int(announced) > most:
        raise FetchError(f"sends more than {_mib(most)}")


def _encoding(headers: Mapping[str, str]) -> str:
    name = headers.get("content-encoding", "").strip().lower()
    if name in _GZIP:
        return "gzip"
    if name in ("", "identity", "deflate"):
        return name
    raise FetchError("sends a content encoding that was not asked for")


def _decoded(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    if encoding == "gzip":
        return _inflated(chunks, _GZIP_BITS, members=True)
    if encoding == "deflate":
        first, rest = _split(chunks)
        bits = zlib.MAX_WBITS if _has_zlib_head(first) else -zlib.MAX_WBITS
        return _inflated(_joined(first, rest), bits, members=False)
    return iter(chunks)


def _inflated(chunks: Iterable[bytes], bits: int, *, members: bool) -> Iterator[bytes]:
    """``chunks`` unpacked, at most `_PIECE` bytes at a time, so that what a chunk grows to is
    seen before it is there."""
    decoder = zlib.decompressobj(bits)
    fed = False
    for chunk in chunks:
        data = chunk
        while data:
            if decoder.eof:
                if not members:
                    raise FetchError("sends more than its compressed body")
                decoder = zlib.decompressobj(bits)
            fed = True
            yield from _unpacked(decoder, data)
            data = decoder.unused_data
    if fed and not decoder.eof:
        raise FetchError("sends a compressed body that ends in the middle")


def _unpacked(decoder: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    while True:
        try:
            piece = decoder.decompress(data, _PIECE)
        except zlib.error as error:
            raise FetchError("sends a compressed body that is damaged") from error
        if piece:
            yield piece
        data = decoder.unconsumed_tail
        if decoder.eof or (not data and len(piece) < _PIECE):
            return


def _split(chunks: Iterable[bytes]) -> tuple[bytes, Iterator[bytes]]:
    rest = iter(chunks)
    first = b""
    for chunk in rest:
        first += chunk
        if len(first) > 1:
            break
    return first, rest


def _joined(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    if first:
        yield first
    yield from rest


def _has_zlib_head(start: bytes) -> bool:
    """Servers send deflate with the head of zlib, as they should, or without."""
    return len(start) > 1 and start[0] & 0x0F == 8 and int.from_bytes(start[:2], "big") % 31 == 0


def _mib(size: int) -> str:
    return f"{size / 1024**2:.3g} MiB"
