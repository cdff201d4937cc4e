"""The command line as its users call it: a process, its output, its exit status."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from ingest.sources import Registry
from knowledge.generations import Store
from tests.ingest.site import open_site
from tests.ingest.webhome import notice

ROOT = Path(__file__).parents[2]


def irisward(
    *arguments: str, home: Path, stdin: str = "", seconds: float = 240,
    settings: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:  # fmt: skip
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("IRISWARD_")},
        "IRISWARD_HOME": str(home), "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "100",
        **(settings or {}),
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments], input=stdin, capture_output=True,
        text=True, timeout=seconds, env=environment, check=False, cwd=home,
    )  # fmt: skip


def rows(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_help_is_quick_and_imports_nothing_heavy(home: Path) -> None:
    code = (
        "import sys, bot.cli; "
        "print([m for m in ('chromadb','langchain_core','numpy','pydantic','structlog') "
        "if m in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert ran.stdout.strip() == "[]"
    assert irisward("--help", home=home).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="counts threads where Linux tells them")
def test_reckoning_takes_one_processor() -> None:
    # a service whose every answer spins on all processors has half the answers to give
    code = (
        "import os; from bot.cli import quiet_libraries; quiet_libraries(); import numpy; "
        "matrix = numpy.ones((4000, 900), numpy.float32); matrix @ matrix[0]; "
        "print(len(os.listdir('/proc/self/task')))"
    )
    plain = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, cwd=ROOT, env=plain,
    )  # fmt: skip
    assert ran.stdout.strip() == "1"


def test_ask_prints_verdict_reasons_steps_and_sources(home: Path) -> None:
    ran = irisward("ask", "They pay 50 dollars if I let them scan my eyes. Should I?", home=home)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("High risk")
    for part in ("[1]", "What to do now", "Sources", "https://"):
        assert part in ran.stdout
    assert not ran.stderr


def test_ask_json_keeps_the_contract(home: Path) -> None:
    ran = irisward("ask", "--json", "Is Face ID on my phone risky?", home=home)
    row = json.loads(ran.stdout)
    assert {
        "outcome", "intent", "risk", "abstained", "answer_lang", "answer", "signals", "reasons",
        "steps", "citations", "generation",
    } <= set(row)  # fmt: skip


def test_a_batch_keeps_its_order_and_goes_on_after_a_bad_line(home: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": "We pay 40$ for an iris scan in Nairobi, DM me"}),
        "{not json",
        json.dumps({"id": 7, "nothing": True}),
        json.dumps(["a list"]),
        "",
        json.dumps({"id": "b", "text": "\ud800 hello", "country": "ke", "lang": "en"}),
    ]
    ran = irisward("ask", "--jsonl", "-", home=home, stdin="\n".join(lines) + "\n")
    assert ran.returncode == 0, ran.stderr
    found = rows(ran.stdout)
    assert [row.get("id") for row in found] == ["a", None, 7, None, "b"]
    assert ["error" in row for row in found] == [False, True, True, True, False]
    assert found[0]["risk"] == "high"
    assert found[0]["elapsed_ms"] > 0
    citation = found[0]["citations"][0]
    assert set(citation) == {
        "n", "advisory", "authority", "issuer", "title", "url", "issued", "status",
        "status_as_of", "quote",
    }  # fmt: skip


def test_screen_gives_a_hint_or_null(home: Path, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        json.dumps({"id": 1, "text": "Scan your iris at our booth, we pay 50 dollars each, DM me"})
        + "\n" + json.dumps({"id": 2, "text": "good morning everyone"}) + "\n"
    )  # fmt: skip
    ran = irisward("screen", "--jsonl", str(source), "--out", str(out), home=home)
    assert ran.returncode == 0, ran.stderr
    first, second = rows(out.read_text("utf-8"))
    assert first["flagged"] and first["hint"] and first["citations"]
    assert second == {**second, "flagged": False, "hint": None, "citations": []}


def test_search_names_the_file_of_a_folder_source(home: Path, tmp_path: Path) -> None:
    folder, own = tmp_path / "texts", tmp_path / "home"
    folder.mkdir()
    own.mkdir()
    (folder / "bees.txt").write_text("Honey bees dance to tell where the flowers are.\n")
    (folder / "tides.txt").write_text("Die Gezeiten folgen dem Mond und der Sonne.\n")
    added = irisward(
        "sources", "add", "--folder", str(folder), "--authority", "test", "--jurisdiction", "INT",
        home=own,
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    refreshed = irisward("refresh", "--source", "texts", home=own)
    assert refreshed.returncode == 0, refreshed.stderr
    ran = irisward(
        "search", "--jsonl", "-", "-k", "3", home=own,
        stdin=json.dumps({"id": "q", "query": "how do bees say where nectar is"}) + "\n",
    )  # fmt: skip
    (row,) = rows(ran.stdout)
    assert row["hits"][0]["source"] == "bees.txt"
    assert set(row["hits"][0]) == {"passage", "advisory", "source", "text", "url", "score"}


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("ask",), 2),
        (("ask", "text", "--jsonl", "-"), 2),
        (("nonsense",), 2),
        (("ask", "--jsonl", "no-such-file.jsonl"), 1),
        (("kb", "rollback", "999"), 1),
        (("kb", "verify", "999"), 1),
        (("kb", "restore", "no-such-file.zip"), 1),
        (("kb", "evidence", "no-such-notice"), 1),
        (("kb", "evidence", "ng-channel-ndpc", "--generation", "999"), 1),
        (("backup", "."), 1),
        (("sources", "remove", "no-such-source"), 1),
        (("refresh", "--source", "no-such-source"), 1),
        (("sources", "add", "--authority", "x", "--jurisdiction", "KE"), 2),
        (("sources", "add", "--url", "https://a.org/", "--folder", "."), 2),
        (("sources", "add", "--url", "https://a.org/"), 2),
        (("sources", "add", "--url", "x", "--authority", "x", "--jurisdiction", "KE"), 1),
        (("sources", "add", "--from-catalogue", "no-such-source"), 1),
        (("sources", "check", "no-such-source"), 1),
        (("ask", "hello", "--image", "poster.png"), 1),
        (("ask", "hello", "--country", "Kenya"), 2),
        (("ask", "hello", "--country", "EVIL.EXAMPLE"), 2),
    ],
)
def test_wrong_use_and_failures_say_one_clear_line(
    home: Path, arguments: tuple[str, ...], status: int
) -> None:
    ran = irisward(*arguments, home=home)
    assert ran.returncode == status
    assert "Traceback" not in ran.stderr
    if status == 1:
        assert len(ran.stderr.strip().splitlines()) == 1
        assert ran.stderr.startswith("irisward: ")


def test_kb_tells_state_and_history(home: Path) -> None:
    assert "generation 1" in irisward("kb", "status", home=home).stdout
    assert irisward("kb", "history", home=home).stdout.startswith("* 1")
    assert irisward("kb", "verify", home=home).returncode == 0


def test_kb_without_an_index_says_what_to_do(tmp_path: Path) -> None:
    ran = irisward("kb", "status", home=tmp_path)
    assert ran.returncode == 1
    assert "irisward refresh" in ran.stderr


def test_an_unreadable_home_is_told_plainly(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    environment = {**os.environ, "IRISWARD_HOME": str(blocked), "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-m", "bot.cli", "ask", "hello"], capture_output=True, text=True,
        env=environment, check=False, timeout=120,
    )  # fmt: skip
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1


def test_a_batch_never_overwrites_what_it_reads(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "same.jsonl"
    file.write_text(json.dumps({"id": "a", "text": "hello"}) + "\n")
    ran = irisward("ask", "--jsonl", str(file), "--out", str(file), home=home)
    assert ran.returncode == 2
    assert file.read_text()


def test_odd_bytes_and_deep_nesting_spoil_their_own_line_only(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(
        b"\xef\xbb\xbf" + json.dumps({"id": "a", "text": "hello"}).encode() + b"\n"
        + b"[" * 100_000 + b"\n" + b'{"id": "b", "text": "caf\xe9 iris scan for money?"}\n'
        + json.dumps({"id": "c", "text": "x", "country": "nowhere"}).encode() + b"\n"
    )  # fmt: skip
    ran = irisward("ask", "--jsonl", str(file), home=home)
    assert ran.returncode == 0, ran.stderr
    found = rows(ran.stdout)
    assert [row.get("id") for row in found] == ["a", None, "b", "c"]
    assert ["error" in row for row in found] == [False, True, False, True]
    assert "country" in found[3]["error"]


ORIGIN = ("--authority", "ng-ndpc", "--jurisdiction", "NG")
REACH = {"IRISWARD_INTRANET": "127.0.0.1", "IRISWARD_OPERATOR_CONTACT": "https://example.org/bot"}


def test_sources_of_the_web_are_added_listed_and_switched_on(tmp_path: Path) -> None:
    added = irisward(
        "sources", "add", "--url", "https://ndpc.gov.ng/feed", "--kind", "feed", "--notice",
        "order", "--include", "orders", "--most", "9", *ORIGIN, home=tmp_path,
    )  # fmt: skip
    assert (added.returncode, added.stdout.split(";")[0]) == (0, "added ndpc-gov-ng")
    shipped = irisward("sources", "list", "--catalogue", home=tmp_path).stdout.splitlines()
    assert len(shipped) >= 25
    assert all(line.split("\t")[4] == "off" for line in shipped)
    name = shipped[0].split("\t")[0]
    assert irisward("sources", "add", "--from-catalogue", name, home=tmp_path).returncode == 0
    listed = irisward("sources", "list", home=tmp_path).stdout.splitlines()
    assert listed[1].split("\t") == [
        "ndpc-gov-ng", "feed", "ng-ndpc", "NG", "on", "https://ndpc.gov.ng/feed",
    ]  # fmt: skip
    assert listed[2].split("\t")[4] == "on"


def test_a_page_is_checked_and_tried_without_being_published(tmp_path: Path) -> None:
    with open_site() as site:
        site.put("/order", notice(1))
        for name in ("order", "gone"):
            Registry(tmp_path / "sources.yaml").add({
                "id": name, "kind": "page", "url": site.url(f"/{name}"), "authority": "ng-ndpc",
                "jurisdiction": "NG",
            })  # fmt: skip
        refused = irisward("sources", "check", "order", home=tmp_path)
        assert refused.returncode == 1
        assert "IRISWARD_OPERATOR_CONTACT" in refused.stderr
        checked = irisward("sources", "check", "order", home=tmp_path, settings=REACH)
        assert checked.returncode == 0, checked.stderr
        assert checked.stdout.startswith("order: 1 documents, 1 passages, 0 failed")
        private = irisward("sources", "check", "order", home=tmp_path,
                           settings={**REACH, "IRISWARD_INTRANET": ""})  # fmt: skip
        assert private.returncode == 1
        assert "127.0.0.1" in private.stdout
        trial = irisward("refresh", "--dry-run", "--json", home=tmp_path, settings=REACH)
    assert trial.returncode == 0, trial.stderr
    report = json.loads(trial.stdout)
    assert report["outcome"] == "dry-run"
    assert report["added"][-1] == "order/order"
    assert [failed["source"] for failed in report["failed"]] == ["gone"]
    assert {file.name for file in tmp_path.iterdir()} <= {
        "sources.yaml", ".sources.yaml.lock", "cache",
    }  # fmt: skip


def test_a_refresh_that_could_do_nothing_says_so(home: Path) -> None:
    own = home / "own.yaml"
    own.write_text(
        "sources: [{id: web, kind: page, url: 'https://a.example/', authority: x, issuer: X,"
        " jurisdiction: KE}]\n"
    )
    ran = irisward("refresh", "--sources", str(own), "--source", "web", "--offline", "--dry-run",
                   home=home)  # fmt: skip
    assert ran.returncode == 1
    assert "  ! nothing of it has been fetched yet" in ran.stdout
    assert "Traceback" not in ran.stderr
    every = irisward("refresh", "--sources", str(own), "--offline", "--dry-run", home=home)
    assert every.returncode == 0


def test_an_index_is_carried_to_an_empty_home_and_damage_is_refused(
    home: Path, tmp_path: Path
) -> None:
    file, other = tmp_path / "kb.zip", tmp_path / "other"
    other.mkdir()
    assert irisward("kb", "export", str(file), home=home).returncode == 0
    restored = irisward("kb", "restore", str(file), home=other)
    assert (restored.returncode, restored.stderr) == (0, "")
    assert "is live" in restored.stdout
    stores = [Store(folder / "kb") for folder in (home, other)]
    with stores[0].open(1) as one, stores[1].open(1) as two:
        assert one.digests() == two.digests()
    question = ("ask", "--json", "They pay 50 dollars for a scan of my iris in Nairobi. Go?")
    answers = [irisward(*question, home=folder).stdout for folder in (home, other)]
    assert json.loads(answers[0]) == json.loads(answers[1])
    # half a file, and one with other bytes, are refused; what there is keeps serving
    whole = file.read_bytes()
    for damaged in (whole[: len(whole) // 2], whole[:90_000] + b"x" * 64 + whole[90_064:]):
        file.write_bytes(damaged)
        refused = irisward("kb", "restore", str(file), home=other)
        assert refused.returncode == 1
        assert len(refused.stderr.strip().splitlines()) == 1
        assert refused.stderr.startswith("irisward: ")
    assert irisward("kb", "history", home=other).stdout.startswith("* 1")


def test_pages_of_the_web_are_evidence_that_can_be_shown_and_carried(
    home: Path, tmp_path: Path
) -> None:
    own, raw = tmp_path / "own", tmp_path / "raw.html"
    shutil.copytree(home, own)
    with open_site() as site:
        site.put("/order", notice(1))
        Registry(own / "sources.yaml").add({
            "id": "order", "kind": "page", "url": site.url("/order"), "authority": "ng-ndpc",
            "jurisdiction": "NG",
        })  # fmt: skip
        refreshed = irisward("refresh", home=own, settings=REACH)
        assert "published generation 2" in refreshed.stdout, refreshed.stderr
    shown = irisward("kb", "evidence", "order/order", "--raw", str(raw), home=own)
    assert shown.returncode == 0, shown.stderr
    assert "archived bytes: there, and what was fetched" in shown.stdout
    assert raw.read_text("utf-8") == notice(1)
    (row,) = json.loads(irisward("kb", "evidence", "order/order", "--json", home=own).stdout)
    assert row["page"]["sha256"] in shown.stdout
    assert row["generation"] == 2
    states = irisward("sources", "status", home=own).stdout
    assert "order (page, NG, 1 documents): on" in states
    # a home without the registry is told what the next refresh would do
    assert irisward("backup", str(tmp_path / "saved"), home=own).returncode == 0
    (own / "sources.yaml").unlink()
    restored = irisward("kb", "restore", str(tmp_path / "saved" / "kb.zip"), home=own)
    assert "not registered here: order" in restored.stderr
    assert irisward("kb", "rollback", "1", home=own).stdout == "generation 1 is live\n"
    shutil.rmtree(own / "raw")
    lost = irisward("kb", "evidence", "order/order", "--generation", "2", home=own)
    assert lost.returncode == 1
