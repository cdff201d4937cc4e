"""All settings, validated once and handed down. Nothing else reads the environment."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.countries import country_code


def _default_home() -> Path:
    return Path(platformdirs.user_data_dir("irisward", appauthor=False))


class Settings(BaseSettings):
    """Settings from ``IRISWARD_…`` variables or a ``.env`` file; unknown ones are ignored,
    since other tools share the environment."""

    model_config = SettingsConfigDict(
        env_prefix="IRISWARD_", env_file=".env", env_file_encoding="utf-8", extra="ignore"
    )

    home: Path = Field(default_factory=_default_home)
    """Where the index and the registry of sources live."""

    embeddings: str = "bundled"
    """``bundled``, or ``huggingface:…``, ``ollama:…``, ``openai:…`` (optional extras)."""

    embeddings_url: str = ""
    """Address of an Ollama or OpenAI-compatible server."""

    embeddings_key: SecretStr | None = None
    """Key for that server."""

    country: str = ""
    """ISO 3166 code assumed where a message does not tell its country."""

    @field_validator("country")
    @classmethod
    def _known_country(cls, value: str) -> str:
        return country_code(value)
