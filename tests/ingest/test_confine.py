from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def confined(code: str) -> subprocess.CompletedProcess[str]:
    """What comes of ``code`` after a process has given up what it does not need."""
    start = f"from ingest.confine import confine, allow_cpu\nconfine({300 * 1024**2})\n"
    return subprocess.run(
        [sys.executable, "-c", start + code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('example.invalid', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "import os; os.execv('/bin/true', ['true'])",
        "open('left-behind', 'w')",
        "import os; os.open('left-behind', os.O_CREAT | os.O_WRONLY)",
        "import os; os.remove('pyproject.toml')",
    ],
)
def test_a_confined_process_has_no_business_outside(code: str) -> None:
    run = confined(code)
    assert run.returncode == 1
    assert "PermissionError" in run.stderr
    assert not (ROOT / "left-behind").exists()


def test_a_confined_process_reads_files_and_writes_to_its_pipes() -> None:
    run = confined("print(len(open('pyproject.toml').read()) > 0)")
    assert (run.returncode, run.stdout) == (0, "True\n")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_a_confined_process_has_little_memory() -> None:
    assert "MemoryError" in confined("x = bytearray(400 * 1024**2)").stderr


def test_a_confined_process_has_little_time() -> None:
    run = confined("allow_cpu(0)\nwhile True: pass")
    assert run.returncode == -24
