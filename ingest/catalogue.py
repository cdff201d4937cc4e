"""Public pages of known authorities, to be switched on by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from typing import Any

import yaml

from ingest.authorities import name_of
from ingest.entries import SourceEntry
from knowledge.errors import SourceError


def catalogue() -> tuple[SourceEntry, ...]:
    """The sources that come with Irisward, none of which is read unless it is registered."""
    text = (resources.files("ingest") / "catalogue.yaml").read_text("utf-8")
    # every scalar a string, so that NO stays a country
    rows: list[dict[str, Any]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506
    return tuple(
        SourceEntry.model_validate({
            "issuer": name_of(row["authority"]), **row, "enabled": False,
        })
        for row in rows
    )  # fmt: skip


def from_catalogue(source: str) -> Mapping[str, Any]:
    """The fields with which the source ``source`` is registered. Raises `SourceError` where
    the catalogue does not have it."""
    for entry in catalogue():
        if entry.id == source:
            return entry.model_dump(mode="json", exclude_defaults=True, exclude={"enabled"})
    raise SourceError(
        f"the catalogue has no source {source}; see `irisward sources list --catalogue`"
    )
