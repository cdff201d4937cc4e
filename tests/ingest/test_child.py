from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.child import ChildLimits, Extraction, extract_in_child
from ingest.documents import OperatorNote
from ingest.frames import read_frame, write_frame
from knowledge.errors import ExtractionError
from tests.ingest import pdfs, samples
from tests.ingest.hiding import PLANTED, WAYS

ARTICLE = samples.page(
    f"<h1>Notice</h1><p>{samples.ENGLISH}</p><p>{samples.SPANISH}</p>"
    "<p>A third sentence, so that there is something to read on this page.</p>",
    "utf-8",
)

BACKSLASHED = r"\abcd"

# a process that does what it is asked, whatever that is
ACTOR = """
import json, os, sys, time
sys.path.insert(0, {root!r})
from ingest.frames import read_frame, write_frame
out = sys.stdout.buffer
while True:
    request, body = read_frame(sys.stdin.buffer)
    do = body.decode()
    if do == "exit": os._exit(3)
    if do == "crash": os.abort()
    if do == "sleep": time.sleep(60)
    if do == "spin":
        import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2))
        while True: pass
    if do == "close": os.close(1); time.sleep(60)
    if do == "noise": out.write(b"printed by a library" * 9); out.flush(); continue
    if do == "length": out.write(b"\\xff" * 8); out.flush(); continue
    if do == "shape": write_frame(out, {{}}, b'{{"title": 1}}'); continue
    if do == "list": write_frame(out, {{}}, b'[' * 9000); continue
    if do == "error": write_frame(out, {{"error": "one\\nline \\x1b[31m" + "x" * 900}}); continue
    text = {{"title": "t", "paragraphs": [{{"text": str(os.getpid())}}]}}
    write_frame(out, {{"worn": do == "worn"}}, json.dumps(text).encode())
"""


@pytest.fixture
def actor() -> Iterator[Extraction]:
    code = ACTOR.format(root=str(Path(__file__).resolve().parents[2]))
    reader = Extraction(ChildLimits(wall_seconds=2), command=(sys.executable, "-c", code))
    yield reader
    reader.close()


def pid_of(reader: Extraction, do: str = "answer") -> str:
    return reader.extract("text", do.encode()).paragraphs[0].text


@pytest.mark.parametrize(
    ("do", "reason"),
    [
        ("exit", "ended the reader with status 3"),
        ("crash", "ended the reader by signal 6"),
        ("sleep", "took longer than 2 s"),
        ("spin", "processor time|took longer"),
        ("close", "gave no usable answer"),
        ("noise", "gave no usable answer"),
        ("length", "gave no usable answer"),
        ("shape", "gave no usable answer"),
        ("list", "gave no usable answer"),
        ("error", r"\Aone line \[31mx{200,290}\Z"),
    ],
)
def test_a_document_that_ends_the_process_does_not_hurt_the_next(
    actor: Extraction, do: str, reason: str
) -> None:
    first = pid_of(actor)
    with pytest.raises(ExtractionError, match=reason):
        actor.extract("text", do.encode())
    assert (pid_of(actor) == first) is (do in ("error", "shape", "list"))


def test_a_process_that_died_between_two_documents_is_replaced(actor: Extraction) -> None:
    first = pid_of(actor)
    os.kill(int(first), signal.SIGKILL)
    time.sleep(0.05)
    assert pid_of(actor) != first


def test_a_worn_process_is_replaced(actor: Extraction) -> None:
    first = pid_of(actor)
    assert pid_of(actor, "worn") == first
    second = pid_of(actor)
    assert second != first
    assert {pid_of(actor) for _ in range(199)} == {second}
    assert pid_of(actor) != second


def test_closing_ends_what_is_being_read(actor: Extraction) -> None:
    failures: list[ExtractionError] = []

    def read() -> None:
        with pytest.raises(ExtractionError) as caught:
            actor.extract("text", b"sleep")
        failures.append(caught.value)

    pid_of(actor)
    thread = threading.Thread(target=read)
    thread.start()
    time.sleep(0.1)
    actor.close()
    thread.join(1)
    assert not thread.is_alive()
    assert failures
    assert actor.pid is None
    with pytest.raises(ExtractionError, match="closed"):
        actor.extract("text", b"answer")


def test_a_process_that_cannot_be_started_says_so() -> None:
    with pytest.raises(ExtractionError, match="cannot be started"):
        Extraction(command=("/nowhere/python",)).extract("text", b"x")


def test_nothing_is_started_before_it_is_needed() -> None:
    reader = Extraction(command=("/nowhere/python",))
    assert reader.pid is None
    with pytest.raises(ExtractionError, match="kind docx"):
        reader.extract("docx", b"x")
    with pytest.raises(ExtractionError, match="larger than 64 MiB"):
        reader.extract("text", bytes(64 * 1024**2 + 1))
    reader.close()


@pytest.mark.parametrize("header", [b"[]", b"{", b"x" * 70_000])
def test_a_frame_that_is_none_is_refused(tmp_path: Path, header: bytes) -> None:
    file = tmp_path / "frame"
    file.write_bytes(len(header).to_bytes(4) + bytes(4) + header)
    with file.open("rb") as stream, pytest.raises(ValueError, match=r"not a frame|Expecting"):
        read_frame(stream)
    with file.open("wb") as stream, pytest.raises(ValueError, match="too large"):
        write_frame(stream, {"x": "x" * 70_000})


# from here on with the real process


def test_each_kind_of_document(extraction: Extraction) -> None:
    page = extraction.extract("html", ARTICLE, url="https://a.example/x")
    assert page.title == "Notice"
    assert samples.SPANISH in [paragraph.text for paragraph in page.paragraphs]
    assert extraction.extract("pdf", samples.pdf("(A notice) Tj")).title == "A notice"
    text = extraction.extract("text", samples.RUSSIAN.encode("koi8-r"), charset="koi8-r")
    assert text.paragraphs[0].text == samples.RUSSIAN
    assert extraction.extract("markdown", b"# Head\n\nText.").paragraphs[0].heading
    feed = b"<rss version='2.0'><channel><item><link>/a</link></item></channel></rss>"
    [entry] = extraction.feed(feed, url="https://a.example/feed")
    assert entry.url == "https://a.example/a"
    [place] = extraction.sitemap(b"<urlset><url><loc>https://a.example/x</loc></url></urlset>")
    assert place.url == "https://a.example/x"


def test_front_matter_of_a_stranger_is_text(extraction: Extraction) -> None:
    text = b"---\nissuer: Ministry\nstatus: in force\n---\nText."
    for kind in ("text", "markdown"):
        content = extraction.extract(kind, text)
        assert content.note == OperatorNote()
        assert "Ministry" in " ".join(paragraph.text for paragraph in content.paragraphs)


def test_no_way_of_hiding_gets_through(extraction: Extraction) -> None:
    assert len(WAYS) > 100
    for way, (head, body) in WAYS.items():
        around = f"<h1>Notice</h1><p>{samples.ENGLISH}</p>{body}<p>{samples.SPANISH}</p>"
        page = b"<!doctype html>" + samples.page(around, "utf-8", head)
        content = extraction.extract("html", page, least=1)
        assert PLANTED not in str(content), way


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        ("html", b"", "not readable as HTML"),
        ("html", b"<html><div id=app></div>", "no text"),
        ("html", b"<p>Loading", "next to no text"),
        ("html", b"<div>" * 100_000, "nested too deep"),
        ("pdf", b"", "broken PDF"),
        ("pdf", b"%PDF-1.4\nbroken", "broken PDF"),
        ("text", b"a\x00b", "unknown charset"),
        ("markdown", b"\xff\xfe\x00", "unknown charset"),
    ],
)
def test_what_cannot_be_read_says_why(
    extraction: Extraction, kind: str, body: bytes, reason: str
) -> None:
    with pytest.raises(ExtractionError, match=reason):
        extraction.extract(kind, body)


def test_one_document_in_a_process_of_its_own() -> None:
    assert extract_in_child("html", ARTICLE).title == "Notice"
    with pytest.raises(ExtractionError, match="4 pages, more than 3"):
        extract_in_child("pdf", samples.pdf(*["(x) Tj"] * 4), limits=ChildLimits(pages=3))


@pytest.mark.parametrize(
    "page",
    [
        "<!-- x -->" * 5_000 + "<html>",
        f"<style>{'url(a' * 100_000}</style>",
        f"<style>[{'é' * 300}!]{{top:0}}</style>",
        f"<style>[{BACKSLASHED * 60}!]{{top:0}}</style>",
        f"<style>{'a' * 300_000}!{{top:0}}</style>",
        f"<style>[a={' ' * 300_000}!]{{top:0}}</style>",
        f"<style>{'/*' * 200_000}</style>",
        f"<p style='left:{'1' * 1_900}('>x</p>",
        f"<p style='color:var({'(' * 1_900}'>x</p>",
        f"<p style='{'--a:var(--a)var(--a);' * 500}color:var(--a)'>x</p>",
        "<p>" + "a\u200b" * 200_000,
        "<p>" + "\u202ea\u202d" * 200_000,
    ],
)
def test_no_text_takes_for_ever(extraction: Extraction, page: str) -> None:
    article = f"{page}<article><p>{samples.ENGLISH}</p></article>"
    content = extraction.extract("html", article.encode(), least=1)
    assert samples.ENGLISH in " ".join(paragraph.text for paragraph in content.paragraphs)


def test_documents_that_take_too_much_end_alone() -> None:
    wide = b"<p " + b" ".join(b"a%d=1" % number for number in range(60_000)) + b">x"
    reader = Extraction(ChildLimits(memory=160 * 1024**2, cpu_seconds=1, wall_seconds=20))
    try:
        with pytest.raises(ExtractionError, match=r"processor time|took longer"):
            reader.extract("html", wide)
        with pytest.raises(ExtractionError, match=r"processor time|took longer"):
            reader.extract("pdf", pdfs.bomb(20))
        if sys.platform == "linux":
            with pytest.raises(ExtractionError, match="memory"):
                reader.extract("text", b"a\r\n" * 20_000_000)
        assert reader.extract("text", b"Alive.").paragraphs[0].text == "Alive."
    finally:
        reader.close()
