"""The commands of operators for sources: where advisories come from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from bot.console import read_settings, say

sources_app = typer.Typer(help="Where advisories come from.", no_args_is_help=True)


@sources_app.command("list")
def sources_list(
    shipped: Annotated[
        bool, typer.Option("--catalogue", help="Those that come with Irisward, to be added.")
    ] = False,
) -> None:
    """List the sources."""
    from bot.wiring import registry_of

    if shipped:
        from ingest.catalogue import catalogue

        entries = catalogue()
    else:
        entries = registry_of(read_settings()).listed()
    say(
        f"{entry.id}\t{entry.kind}\t{entry.authority}\t{entry.jurisdiction}\t"
        f"{'on' if entry.enabled else 'off'}\t{entry.place}"
        for entry in entries
    )


@sources_app.command("add")
def sources_add(
    folder: Annotated[
        Path | None, typer.Option(help="Folder of txt, md, html, pdf or yaml files.")
    ] = None,
    url: Annotated[str, typer.Option(help="Address of a page, a PDF, a feed or a sitemap.")] = "",
    from_catalogue: Annotated[
        str, typer.Option(help="Id of a source that comes with Irisward.")
    ] = "",
    kind: Annotated[str, typer.Option(help="page, pdf, feed or sitemap; with --url.")] = "page",
    authority: Annotated[str, typer.Option(help="Id of the authority, such as ng-ndpc.")] = "",
    jurisdiction: Annotated[str, typer.Option(help="ISO 3166 code, EU or INT.")] = "",
    source: Annotated[str, typer.Option("--id", help="Id of the source.")] = "",
    issuer: Annotated[str, typer.Option(help="Name of the issuer.")] = "",
    lang: Annotated[str, typer.Option(help="Language of the documents (BCP 47).")] = "",
    trust: Annotated[str, typer.Option(help="Whose words: official, press or company.")] = "",
    notice: Annotated[str, typer.Option(help="What they are: guidance, order, warning …")] = "",
    status: Annotated[str, typer.Option(help="Their legal status, where you know it.")] = "",
    host: Annotated[
        list[str] | None, typer.Option(help="Where pages and redirects may lie.")
    ] = None,
    include: Annotated[
        list[str] | None, typer.Option(help="Regular expression that listed addresses match.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(help="Regular expression that they must not match.")
    ] = None,
    most: Annotated[int | None, typer.Option(help="Newest pages of a list that are kept.")] = None,
    every_hours: Annotated[int | None, typer.Option(help="How often it is read.")] = None,
) -> None:
    """Register a folder, or something on the web, as a source; `irisward refresh` indexes it."""
    from bot.wiring import registry_of

    if sum((folder is not None, bool(url), bool(from_catalogue))) != 1:
        raise typer.BadParameter("give one of --folder, --url and --from-catalogue")
    if not from_catalogue and not (authority and jurisdiction):
        raise typer.BadParameter("--authority and --jurisdiction say whose word it is")
    fields: dict[str, Any] = {
        "id": source, "authority": authority, "issuer": issuer, "jurisdiction": jurisdiction,
        "language": lang, "trust": trust, "notice": notice, "status": status,
        "hosts": tuple(host or ()), "include": tuple(include or ()),
        "exclude": tuple(exclude or ()), "most": most, "every_hours": every_hours,
    }  # fmt: skip
    given = {name: value for name, value in fields.items() if value not in ("", (), None)}
    if from_catalogue:
        from ingest.catalogue import from_catalogue as shipped

        given = {**shipped(from_catalogue), **given}
    else:
        given |= {"path": str(folder)} if folder else {"url": url, "kind": kind}
    entry = registry_of(read_settings()).add(given)
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
    from bot.wiring import open_sources, registry_of

    settings = read_settings()
    with open_sources(settings, writes=False) as reader:
        check = registry_of(settings).check(source, reader)
    say(check.lines())
    if check.failures:
        raise typer.Exit(1)


@sources_app.command("status")
def sources_status() -> None:
    """Say when each source was last read, what failed since, and when it is read again."""
    from datetime import UTC, datetime

    from bot.wiring import source_states

    now = datetime.now(UTC)
    say(line for state in source_states(read_settings()) for line in state.lines(now))
