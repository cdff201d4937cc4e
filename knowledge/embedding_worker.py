"""The one owner of the embedding process: starts it, asks it, replaces it when it dies."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Final, Self

import structlog

from knowledge.embedding_process import (
    CACHE_OPTION,
    DIMENSIONS,
    PASSAGE,
    QUERY,
    read_frame,
    write_frame,
)
from knowledge.errors import EmbeddingError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = structlog.get_logger(__name__)

_COMMAND: Final = (sys.executable, "-P", "-m", "knowledge.embedding_process")
_TEXTS_A_FRAME: Final = 2
_FLOAT_BYTES: Final = 4
_GOODBYE_SECONDS: Final = 1.0


class EmbeddingWorker:
    """The bundled models in a child process, for any number of threads.

    ``models`` are the names of the models to load. A query has ``query_seconds`` to be
    answered, passages ``passage_seconds`` each, and a process just started ``start_seconds``
    more. A process that dies or is late fails the request with `EmbeddingError`; the request
    is not tried again, and the next one starts a new process. ``command`` is what is started;
    the models' names are added to it, and ``cache``, a folder to keep what loads slowly in.
    """

    def __init__(
        self,
        models: Sequence[str],
        *,
        query_seconds: float = 10.0,
        passage_seconds: float = 15.0,
        start_seconds: float = 60.0,
        command: Sequence[str] = _COMMAND,
        cache: Path | None = None,
    ) -> None:
        self.models: Final = tuple(models)
        self._query_seconds = query_seconds
        self._passage_seconds = passage_seconds
        self._start_seconds = start_seconds
        option = (f"{CACHE_OPTION}{cache}",) if cache else ()
        self._command = (*command, *self.models, *option)
        self._queue = threading.Lock()
        self._lock = threading.Lock()
        self._child: _Child | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The id of the process, while there is one."""
        child = self._child
        return child.process.pid if child else None

    def start(self) -> None:
        """Start loading the models, without waiting until they are ready.

        Raises `EmbeddingError` when the process cannot be started.
        """
        with self._turn():
            self._started()

    def query(self, text: str, *, use_knows: bool) -> NDArray[np.float32]:
        """The vector of a question or message; see `embedding_process.Models.vectors`.

        ``use_knows`` says whether USE knows its language. Raises `EmbeddingError`.
        """
        return self._vectors(QUERY, [text], [use_knows], self._query_seconds).reshape(-1)

    def passages(self, texts: Sequence[str], use_knows: Sequence[bool]) -> NDArray[np.float32]:
        """The vectors of passages, one row each. Raises `EmbeddingError`.

        They are asked for in small frames, so that a query from another thread need not wait
        for the end of a long batch.
        """
        import numpy as np

        parts = [np.empty((0, DIMENSIONS), dtype=np.float32)]
        for first in range(0, len(texts), _TEXTS_A_FRAME):
            frame = slice(first, first + _TEXTS_A_FRAME)
            seconds = self._passage_seconds * len(texts[frame])
            parts.append(self._vectors(PASSAGE, texts[frame], use_knows[frame], seconds))
        return np.concatenate(parts)

    def close(self) -> None:
        """End the process, also in mid-request; nothing can be asked any more."""
        self._closed = True
        if child := self._child:
            child.process.kill()
        with self._turn():
            self._discard()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _vectors(
        self, role: str, texts: Sequence[str], use_knows: Sequence[bool], seconds: float
    ) -> NDArray[np.float32]:
        import numpy as np

        request = {"role": role, "texts": list(texts), "use": list(use_knows)}
        with self._turn():
            child = self._started()
            if not child.ready:
                self._await_models(child)
            with self._deadline(child, seconds):
                write_frame(child.requests, request)
                _, body = read_frame(child.answers)
                if len(body) != len(texts) * DIMENSIONS * _FLOAT_BYTES:
                    raise EOFError("an answer of the wrong size")
        return np.frombuffer(body, dtype=np.float32).reshape(len(texts), DIMENSIONS)

    @contextlib.contextmanager
    def _turn(self) -> Iterator[None]:
        # first come, first served: who waits for the lock holds the queue, so that a long
        # batch cannot take the lock again before a waiting query
        with self._queue:
            self._lock.acquire()
        try:
            yield
        finally:
            self._lock.release()

    def _started(self) -> _Child:
        if self._closed:
            raise EmbeddingError("the embedding process has been closed")
        if self._child and self._child.process.poll() is not None:
            _log.warning("embedding.ended", what=self._child.ending())
            self._discard()
        if self._child is None:
            self._child = _spawned(self._command)
        return self._child

    def _await_models(self, child: _Child) -> None:
        began = time.monotonic()
        with self._deadline(child, self._start_seconds):
            hello, _ = read_frame(child.answers)
        if "error" in hello:
            self._discard()
            raise EmbeddingError(f"the embedding models cannot be loaded: {hello['error']}")
        child.ready = True
        waited = round(time.monotonic() - began, 3)
        _log.info("embedding.ready", models=self.models, waited_seconds=waited)

    @contextlib.contextmanager
    def _deadline(self, child: _Child, seconds: float) -> Iterator[None]:
        late = threading.Event()

        def end() -> None:
            late.set()
            child.process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        whole = False
        try:
            yield
            whole = True
        except (EOFError, OSError, ValueError) as error:
            what = f"took longer than {seconds:g} s" if late.is_set() else child.ending()
            _log.warning("embedding.failed", what=what)
            raise EmbeddingError(f"the embedding process {what}") from error
        finally:
            timer.cancel()
            timer.join()
            # an exchange cut short, by an interrupt too, leaves half a frame in the pipe
            if late.is_set() or not whole:
                self._discard()

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.process.kill()
        child.process.wait()
        for stream in (child.requests, child.answers):
            with contextlib.suppress(OSError):
                stream.close()


@dataclass(slots=True)
class _Child:
    process: subprocess.Popen[bytes]
    requests: IO[bytes]
    answers: IO[bytes]
    ready: bool = False

    def ending(self) -> str:
        try:
            # its pipes close a moment before it is gone
            status = self.process.wait(_GOODBYE_SECONDS)
        except subprocess.TimeoutExpired:
            return "gave no usable answer"
        if status < 0:
            return f"was ended by signal {-status} ({signal.strsignal(-status)})"
        return f"ended with status {status}"


def _spawned(command: Sequence[str]) -> _Child:
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(os.environ),
        )
    except OSError as error:
        raise EmbeddingError(f"the embedding process cannot be started: {error}") from error
    if process.stdin is None or process.stdout is None:
        raise EmbeddingError("the embedding process has no pipes")
    return _Child(process, process.stdin, process.stdout)


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    # the models are read by C code: it gets none of our settings, among which are secrets
    kept = {name: value for name, value in ours.items() if not name.startswith("IRISWARD_")}
    root = str(Path(__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (root, ours.get("PYTHONPATH", ""))))
    # threads that spin would fight with the bot's own for the same few cores
    return kept | {
        "PYTHONPATH": path,
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
    }
