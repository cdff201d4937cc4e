"""What runs in the process that reads documents of strangers.

It is started as ``python -m`` of this module with the bytes of memory it may have. It is asked
on standard input, one frame a document, and answers on standard output, one frame each: the
values as JSON, or a line that says what is wrong. See `ingest.frames` and `ingest.child`.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from typing import IO, Any, Final

from ingest.answers import EXTRACT, FEED, SITEMAP
from ingest.charsets import decoded, visible
from ingest.confine import allow_cpu, confine, memory_used
from ingest.feeds import feed_entries, sitemap_entries
from ingest.frames import read_frame, write_frame
from ingest.markdown import markdown_extract, plain_extract
from ingest.pdf import pdf_extract
from ingest.webpage import page_extract
from knowledge.errors import SourceError

_WORN: Final = 0.5
"""The share of its memory from which a process is better replaced."""


def answer(request: Mapping[str, Any], body: bytes) -> bytes:
    """What ``request`` asks of ``body``, as JSON. Raises `SourceError`."""
    kind, url, charset = request["kind"], request["url"], request["charset"]
    if kind == "feed":
        return FEED.dump_json(feed_entries(body, url=url, most=request["most"]))
    if kind == "sitemap":
        return SITEMAP.dump_json(sitemap_entries(body))
    if kind == "html":
        found = page_extract(body, url=url, charset=charset, least=request["least"])
    elif kind == "pdf":
        found = pdf_extract(body, pages=request["pages"])
    else:
        text = visible(decoded(body, charset=charset))
        read = markdown_extract if kind == "markdown" else plain_extract
        found = read(text, noted=False)
    return EXTRACT.dump_json(found)


def serve(requests: IO[bytes], answers: IO[bytes], memory: int) -> None:
    """Answer requests until the asker is gone."""
    while True:
        try:
            request, body = read_frame(requests)
        except EOFError:
            return
        allow_cpu(request["cpu"])
        header, found = _answered(request, body)
        header["worn"] = header.get("worn", False) or memory_used() > _WORN * memory
        try:
            write_frame(answers, header, found)
        except OSError:
            return


def _answered(request: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    try:
        return {}, answer(request, body)
    except SourceError as error:
        return {"error": str(error)[:500]}, b""
    except MemoryError:
        return {"error": "takes too much memory to read", "worn": True}, b""
    except RecursionError:
        return {"error": "nested too deep to read"}, b""
    except Exception as error:
        # the outermost rim of this process: parsers meet files that nobody foresaw
        return {"error": f"cannot be read: {type(error).__name__}"}, b""


def main(arguments: Sequence[str]) -> int:
    """Give up what is not needed, then serve standard input."""
    # a signal to the whole group is for the asker, who decides when this process ends
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    # frames go to a private copy, so that nothing a library prints can get among them
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    memory = int(arguments[0])
    confine(memory)
    serve(sys.stdin.buffer, answers, memory)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
