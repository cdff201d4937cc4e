"""What a process gives up before it reads what strangers wrote."""

from __future__ import annotations

import contextlib
import os
import resource
import sys
from typing import Any, Final

_FILES: Final = 64
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN: Final = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate",
    "os.chmod", "os.chown", "os.kill", "pty.", "shutil.", "tempfile.", "urllib.", "http.",
    "ftplib.", "smtplib.", "webbrowser.",
)  # fmt: skip


def confine(memory: int) -> None:
    """From now on this process has no more than ``memory`` bytes, leaves no file and no core
    behind, and its Python code neither connects to anything, nor starts, nor changes files.

    Where the system does not know a limit (macOS knows none of memory) it goes without.
    """
    # private pages that can be written; the address space also counts what is only mapped
    _limit("RLIMIT_DATA", memory)
    _limit("RLIMIT_FSIZE", 0)
    _limit("RLIMIT_CORE", 0)
    _limit("RLIMIT_NOFILE", _FILES)
    _limit("RLIMIT_NPROC", 0)
    sys.addaudithook(_refuse)


def allow_cpu(seconds: int) -> None:
    """From now on, ``seconds`` more of processor time; then the system ends the process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    end = int(used.ru_utime + used.ru_stime) + 1 + seconds
    if most != resource.RLIM_INFINITY:
        end = min(end, most)
    resource.setrlimit(resource.RLIMIT_CPU, (end, most))


def memory_used() -> int:
    """The most bytes that this process has held so far."""
    # not from getrusage: on Linux that begins with what the process held that started this one
    with contextlib.suppress(OSError), open("/proc/self/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1_024
    unit = 1 if sys.platform == "darwin" else 1_024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _limit(name: str, value: int) -> None:
    kind = getattr(resource, name, None)
    if kind is None:
        return
    _, most = resource.getrlimit(kind)
    least = value if most == resource.RLIM_INFINITY else min(value, most)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(kind, (least, least))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        flags = arguments[2] if len(arguments) > 2 else 0
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError("a reader of documents writes no files")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader of documents has no business with {event}")
