"""The ``irisward`` command. Everything heavy is imported when a command needs it."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli_knowledge import backup, kb_app
from bot.cli_sources import sources_app
from bot.console import fail, read_settings, say, warn
from knowledge.errors import IriswardError

if TYPE_CHECKING:
    from bot.settings import Settings


def _country(text: str) -> str:
    if not text:
        return ""
    from bot.countries import country_code

    try:
        return country_code(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def _sensitivity(text: str) -> str:
    from knowledge.policy import Sensitivity

    try:
        return Sensitivity(text)
    except ValueError as error:
        raise typer.BadParameter(f"one of {', '.join(Sensitivity)}") from error


app = typer.Typer(
    name="irisward",
    help="Is that offer for a scan of your iris, face, palm or voice risky? What official "
    "sources say, with the source.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(sources_app, name="sources")
app.add_typer(kb_app, name="kb")
app.command()(backup)

Country = Annotated[
    str,
    typer.Option(help="ISO 3166 code of your country, such as KE.", callback=_country),
]
Language = Annotated[str, typer.Option(help="Language to answer in (BCP 47), such as sw.")]
JsonLines = Annotated[
    str, typer.Option("--jsonl", help="JSON Lines to read; - for standard input.")
]
Out = Annotated[Path | None, typer.Option(help="File to write to instead of standard output.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def main() -> None:
    """Run the command line: exit status 0, or 1 with one clear line, or 2 on wrong usage."""
    quiet_libraries()
    try:
        app()
    except IriswardError as error:
        fail(str(error))
    except BrokenPipeError:
        # the reader of our output went away; nothing is left to tell it
        sys.stderr.close()
        sys.exit(1)
    except (OSError, UnicodeError) as error:
        fail(f"{type(error).__name__}: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


@app.command()
def ask(
    text: Annotated[str | None, typer.Argument(help="The offer or question.")] = None,
    country: Country = "",
    lang: Language = "",
    image: Annotated[list[Path] | None, typer.Option(help="A picture of a poster.")] = None,
    as_json: AsJson = False,
    jsonl: JsonLines = "",
    out: Out = None,
) -> None:
    """Answer one message, or a batch of them with --jsonl."""
    if bool(text is not None) == bool(jsonl):
        raise typer.BadParameter("give either TEXT or --jsonl")
    if image:
        from bot.phrases import FluentPhrases

        fail(FluentPhrases().say(_phrase_language(lang), "error-image", {}))
    from bot.wiring import open_desk

    settings = read_settings()
    building = _builder(settings, lang)
    with open_desk(settings, on_missing=building, once=not jsonl) as opened:
        warn(opened.degraded)
        if jsonl:
            from bot.batch import asked

            _write(
                asked(
                    _lines(jsonl),
                    opened.desk,
                    opened.generation,
                    country or settings.country,
                    lang,
                ),
                out,
                source=jsonl,
            )
            return
        from knowledge.domain import Message

        message = Message(_whole(text or ""), country=country or settings.country, language=lang)
        answer = opened.desk.consult(message)
        if as_json:
            from bot.batch import answer_row

            _write([answer_row(answer, opened.generation)], out, indent=2)
        else:
            _show(answer)


@app.command()
def chat(country: Country = "", lang: Language = "") -> None:
    """Talk on the terminal, a message a line; an empty line or end of file ends it."""
    from knowledge.domain import Message

    settings = read_settings()
    from bot.wiring import open_desk

    with open_desk(settings, on_missing=_builder(settings)) as opened:
        warn(opened.degraded)
        while text := _prompted():
            message = Message(_whole(text), country=country or settings.country, language=lang)
            _show(opened.desk.consult(message))
            typer.echo()


@app.command()
def screen(
    jsonl: Annotated[
        str,
        typer.Option(
            "--jsonl",
            help="JSON Lines, or a chat exported by Telegram Desktop; - for standard input.",
        ),
    ],
    out: Out = None,
    country: Country = "",
    sensitivity: Annotated[
        str, typer.Option(help="careful, balanced or keen.", callback=_sensitivity)
    ] = "balanced",
    report: Annotated[
        Path | None, typer.Option(help="Of an exported chat: HTML file to write.")
    ] = None,
) -> None:
    """Say for each message whether a group would be shown a hint, and which."""
    from bot.batch import screened
    from bot.export_telegram import open_export
    from bot.wiring import open_desk
    from knowledge.policy import Sensitivity

    settings, step = read_settings(), Sensitivity(sensitivity)
    with open_export(jsonl) as posts:
        if report and posts is None:
            raise typer.BadParameter("--report is for a chat exported by Telegram Desktop")
        if report and report.resolve() in (Path(jsonl).resolve(), out and out.resolve()):
            raise typer.BadParameter("--report would overwrite another file")
        if report and not report.parent.is_dir():
            # told now, not after an hour of reading
            raise typer.BadParameter(f"--report: there is no folder {report.parent}")
        with open_desk(settings, on_missing=_builder(settings)) as opened:
            warn(opened.degraded)
            place = country or settings.country
            if posts is None:
                _write(screened(_lines(jsonl), opened.desk, place, step), out, source=jsonl)
                return
            from bot.trial_run import tried

            _write(tried(posts, opened.desk, place, step, report, warn), out, source=jsonl)


@app.command()
def search(
    jsonl: JsonLines,
    k: Annotated[int, typer.Option("-k", min=1, max=100, help="Hits a query.")] = 10,
    out: Out = None,
) -> None:
    """Find the passages nearest to each query."""
    from bot.batch import searched
    from bot.wiring import open_desk

    settings = read_settings()
    with open_desk(settings, on_missing=_builder(settings)) as opened:
        warn(opened.degraded)
        _write(searched(_lines(jsonl), opened.desk, k), out, source=jsonl)


@app.command()
def refresh(
    source: Annotated[list[str] | None, typer.Option(help="Only this source.")] = None,
    sources: Annotated[Path | None, typer.Option(help="Another registry file.")] = None,
    dry_run: Annotated[bool, typer.Option(help="Say what would change, publish nothing.")] = False,
    allow_shrink: Annotated[
        bool, typer.Option(help="Publish even if a fifth or more would be lost.")
    ] = False,
    offline: Annotated[
        bool, typer.Option(help="Take what was fetched before; do not touch the network.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read the sources, index what changed, publish it in one step, report.

    Sources of the web are read when they are due, or named with --source. Exit status 1 means
    that nothing could be done; a source that failed is a line of the report.
    """
    from bot.refresh_process import step_back
    from bot.wiring import rebuilt

    settings = read_settings()
    step_back()  # a bot may be answering on the same machine
    registry = None
    if sources:
        from ingest.sources import Registry

        registry = Registry(sources)
    with _progress() as on_progress:
        report = rebuilt(
            settings, only=tuple(source or ()), dry_run=dry_run, allow_shrink=allow_shrink,
            offline=offline, registry=registry, on_progress=on_progress,
        )  # fmt: skip
    if as_json:
        _write([report.as_dict()], None, indent=2)
    else:
        say(report.lines())
    if report.futile:
        raise typer.Exit(1)


@app.command("bot")
def telegram_bot() -> None:
    """Run the Telegram bot: long polling, or a webhook when IRISWARD_WEBHOOK_URL is set."""
    settings = read_settings()
    from bot.logs import configure_bot
    from bot.telegram.service import run

    configure_bot(form=settings.log)
    run(settings)


@app.command(name="eval")
def evaluate(
    data: Annotated[Path, typer.Argument(help="Labelled JSON Lines, a file or a folder.")],
    report: Annotated[Path | None, typer.Option(help="HTML file to write.")] = None,
    split: Annotated[str, typer.Option(help="Only this split: train, tune or test.")] = "",
    as_json: AsJson = False,
) -> None:
    """Measure answers against labelled cases."""
    from bot.evaluation import evaluated, read_cases
    from bot.wiring import open_desk

    settings = read_settings()
    cases = read_cases(data, split)
    with open_desk(settings, on_missing=_builder(settings)) as opened:
        result = evaluated(cases, opened.desk, passage_text=opened.desk.passage_text)
    if report:
        from bot.evaluation_report import html

        report.write_text(html(result), "utf-8")
    if as_json:
        _write([result.as_dict()], None, indent=2)
    else:
        say(result.lines())


def _builder(settings: Settings, language: str = "") -> Callable[[str], None]:
    """Builds the bundled index where there is none yet, with a progress bar on stderr."""

    def build(_: str) -> None:
        from bot.phrases import FluentPhrases
        from bot.wiring import rebuilt

        with _progress() as on_progress:
            report = rebuilt(settings, only=("bundle",), on_progress=on_progress)
        done = {
            "generation": report.generation,
            "advisories": len(report.added),
            "passages": report.passages.total,
        }
        warn(FluentPhrases().say(_phrase_language(language), "build-done", done))

    return build


@contextlib.contextmanager
def _progress() -> Iterator[Any]:
    """A progress bar on stderr, as a callback of the ingest package."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    with Progress(*columns, console=console, transient=True) as bar:
        tasks: dict[str, Any] = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield tell


def _show(answer: Any) -> None:
    from datetime import date

    from rich.console import Console

    from bot.phrases import FluentPhrases
    from bot.terminal import show

    show(answer, Console(soft_wrap=False), FluentPhrases(), date.today().isoformat())


def _prompted() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        return ""


def _lines(source: str) -> Iterator[str]:
    if source == "-":
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
        yield from sys.stdin
        return
    # odd bytes spoil their own line, not the batch
    with Path(source).open(encoding="utf-8-sig", errors="surrogateescape") as file:
        yield from file


def _write(
    rows: Iterable[dict[str, Any]], out: Path | None, indent: int | None = None, source: str = ""
) -> None:
    """Write JSON, one row a line unless indented, each at once; not over what is read."""
    if out and source and out.resolve() == Path(source).resolve():
        raise typer.BadParameter("--out would overwrite the input")
    with contextlib.ExitStack() as stack:
        stream = stack.enter_context(out.open("w", encoding="utf-8")) if out else sys.stdout
        for row in rows:
            text = json.dumps(row, ensure_ascii=False, indent=indent)
            stream.write(_whole(text) + "\n")
            stream.flush()


def _whole(text: str) -> str:
    """Text without lone surrogates, as a shell's odd bytes or JSON escapes bring them."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _phrase_language(tag: str) -> str:
    from knowledge.language import closest

    return closest(tag) or "en"


def quiet_libraries() -> None:
    """Third parties keep to themselves: no telemetry, no tracing, and no processors that they
    hold without using them. To be called before any of them is imported."""
    import os

    os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
    os.environ.setdefault("LANGSMITH_TRACING", "false")
    os.environ.setdefault("LANGCHAIN_TRACING_V2", "false")
    # products of small matrices gain nothing from more threads, which spin while they wait: an
    # answer took five times its processor time
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


if __name__ == "__main__":
    main()
