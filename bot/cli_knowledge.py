"""The commands of operators: where advisories come from, and the state of the index."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.console import fail, read_settings, say

sources_app = typer.Typer(help="Where advisories come from.", no_args_is_help=True)
kb_app = typer.Typer(help="The index: state, history, going back.", no_args_is_help=True)


@sources_app.command("list")
def sources_list() -> None:
    """List the sources."""
    from bot.wiring import registry_of

    registry = registry_of(read_settings())
    say(
        f"{entry.id}\t{entry.kind}\t{entry.authority or '-'}\t{entry.jurisdiction or '-'}\t"
        f"{'on' if entry.enabled else 'off'}\t{entry.path or '-'}"
        for entry in registry.listed()
    )


@sources_app.command("add")
def sources_add(
    folder: Annotated[Path, typer.Option(help="Folder of txt, md, html, pdf or yaml files.")],
    authority: Annotated[str, typer.Option(help="Id of the authority, such as ng-ndpc.")],
    jurisdiction: Annotated[str, typer.Option(help="ISO 3166 code, EU or INT.")],
    source: Annotated[str, typer.Option("--id", help="Id of the source.")] = "",
    issuer: Annotated[str, typer.Option(help="Name of the issuer.")] = "",
    lang: Annotated[str, typer.Option(help="Language of the files (BCP 47).")] = "",
) -> None:
    """Register a folder as a source; `irisward refresh` indexes it."""
    from bot.wiring import registry_of

    entry = registry_of(read_settings()).add_folder(
        folder, authority=authority, jurisdiction=jurisdiction, source=source, issuer=issuer,
        language=lang,
    )  # fmt: skip
    say([f"added {entry.id}; run `irisward refresh` to index it"])


@sources_app.command("remove")
def sources_remove(source: str) -> None:
    """Take a source out of the registry; `irisward refresh` takes it out of the index."""
    from bot.wiring import registry_of

    registry_of(read_settings()).remove(source)
    say([f"removed {source}; run `irisward refresh` to take it out of the index"])


@sources_app.command("check")
def sources_check(source: str) -> None:
    """Show what a source would give to the index, without giving it."""
    from bot.wiring import registry_of

    check = registry_of(read_settings()).check(source)
    say(check.lines())
    if check.failures:
        raise typer.Exit(1)


@kb_app.command("status")
def kb_status() -> None:
    """Say which generation is live and whether it is sound."""
    from bot.wiring import store_of

    store = store_of(read_settings())
    live = store.current()
    if live is None:
        fail("there is no index yet: run `irisward refresh`")
    with store.open(live) as index:
        info = next(info for info in store.history() if info.number == index.generation)
    say([
        f"generation {info.number}, built {info.built_at}",
        f"{info.advisories:,} advisories, {info.passages:,} passages, {info.size:,} bytes",
        f"model {info.model}",
    ])  # fmt: skip


@kb_app.command("history")
def kb_history() -> None:
    """List the generations, newest first; the live one is marked."""
    from bot.wiring import store_of

    say(
        f"{'*' if info.live else ' '} {info.number}\t{info.built_at}"
        f"\t{info.advisories:,} advisories\t{info.passages:,} passages\t{info.fault or info.model}"
        for info in store_of(read_settings()).history()
    )


@kb_app.command("rollback")
def kb_rollback(generation: Annotated[int | None, typer.Argument()] = None) -> None:
    """Make an earlier generation the live one."""
    from bot.wiring import store_of

    number = store_of(read_settings()).rollback(generation)
    say([f"generation {number} is live"])


@kb_app.command("verify")
def kb_verify(generation: Annotated[int | None, typer.Argument()] = None) -> None:
    """Check a generation thoroughly: files, digests, every vector."""
    from bot.wiring import store_of
    from knowledge.portable import verify

    store = store_of(read_settings())
    number = generation if generation is not None else store.current()
    if number is None:
        fail("there is no index yet: run `irisward refresh`")
    if faults := verify(store, number):
        say(faults)
        fail(f"generation {number} has {len(faults)} faults")
    say([f"generation {number} is sound"])


@kb_app.command("export")
def kb_export(file: Path) -> None:
    """Write the live generation to one portable file."""
    from bot.wiring import store_of
    from knowledge.portable import export

    store = store_of(read_settings())
    number = store.current()
    if number is None:
        fail("there is no index yet: run `irisward refresh`")
    export(store, number, file)
    say([f"generation {number} written to {file}"])
