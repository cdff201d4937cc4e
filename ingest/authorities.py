"""What the authorities are called that the bundle knows."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

from knowledge.advisories import bundle_folder


def name_of(authority: str) -> str:
    """The English name of an authority, or its id where the bundle does not know it."""
    text = (resources.files("knowledge") / "authorities.yaml").read_text("utf-8")
    names: dict[str, str] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return names.get(authority, authority)


@cache
def names_of(authority: str, english: str) -> tuple[tuple[str, str], ...]:
    """The names of an authority by language, English first, as the bundle has them beside the
    ``english`` one; only that where the bundle does not call the authority so."""
    line = f"\nauthority: {authority}\n"
    for file in sorted(bundle_folder().glob("*.yaml")):
        text = file.read_text("utf-8")
        if line not in text:
            continue
        data: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506
        if data["authority"] == authority and data["issuer"]["en"] == english:
            return tuple(data["issuer"].items())
    return (("en", english),)
