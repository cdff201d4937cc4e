"""The commands of operators for the index: its state, going back, carrying it elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.console import fail, read_settings, say, warn

kb_app = typer.Typer(help="The index: state, history, going back.", no_args_is_help=True)


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


@kb_app.command("restore")
def kb_restore(file: Path) -> None:
    """Make what `kb export` wrote the live generation; the one before stays for going back."""
    from bot.wiring import open_vectors, registry_of, store_of
    from knowledge.portable import restore

    settings = read_settings()
    store = store_of(settings)
    with open_vectors(settings) as vectors:
        number = restore(store, file, vectors.name)
    say([f"generation {number} of {file} is live"])
    with store.open(number) as index:
        held = {advisory.origin for advisory in index.advisories}
    unknown = sorted(held - {entry.id for entry in registry_of(settings).listed()})
    if unknown:
        warn(
            f"not registered here: {', '.join(unknown)}; the next refresh takes them out of the "
            "index, unless sources.yaml is restored first"
        )


@kb_app.command("evidence")
def kb_evidence(
    identity: Annotated[
        str, typer.Argument(help="Id of an advisory, as answers cite it, or of a passage.")
    ],
    generation: Annotated[int | None, typer.Option(help="By default the live one.")] = None,
    raw: Annotated[
        Path | None, typer.Option(help="File to write the bytes to that were fetched.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show passages as they were, and what they were made of; exit status 1 where the archive
    does not hold that any more."""
    import json

    from bot.wiring import archive_of, store_of
    from ingest.provenance import provenance

    settings = read_settings()
    store, archive = store_of(settings), archive_of(settings)
    number = generation if generation is not None else store.current()
    if number is None:
        fail("there is no index yet: run `irisward refresh`")
    found = provenance(store, archive, identity, number)
    if as_json:
        say([json.dumps([one.as_dict() for one in found], ensure_ascii=False, indent=2)])
    else:
        say(line for one in found for line in (*one.lines(), ""))
    if any(one.fault for one in found):
        raise typer.Exit(1)
    if raw is not None:
        record = found[0].record
        if record is None:
            fail(f"{identity} was not fetched: it came with {found[0].passage.origin}")
        raw.write_bytes(archive.body(record.sha256))


def backup(folder: Path) -> None:
    """Copy index, registry, fetched pages and the bot's database to a new folder, while the bot
    and a refresh may be at work."""
    from bot.backup import backed_up

    say(backed_up(read_settings(), folder))
