"""What the authorities are called that the bundle knows."""

from __future__ import annotations

from importlib import resources

import yaml


def name_of(authority: str) -> str:
    """The English name of an authority, or its id where the bundle does not know it."""
    text = (resources.files("knowledge") / "authorities.yaml").read_text("utf-8")
    names: dict[str, str] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    return names.get(authority, authority)
