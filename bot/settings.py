"""All settings, validated once and handed down. Nothing else reads the environment."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.countries import country_code


def _default_home() -> Path:
    return Path(platformdirs.user_data_dir("irisward", appauthor=False))


def _default_secret_file() -> Path:
    return Path(platformdirs.user_config_dir("irisward", appauthor=False)) / "secret.key"


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

    telegram_token: SecretStr | None = None
    """The bot's token from BotFather."""

    telegram_api: str = "https://api.telegram.org"
    """Address of the Bot API, for those who run a server of their own."""

    webhook_url: str = ""
    """Public address that Telegram calls; empty for long polling."""

    webhook_secret: SecretStr | None = None
    """What Telegram shows with each call, 1 to 256 of A-Z a-z 0-9 _ -; made up if not given."""

    webhook_port: int = Field(default=8080, ge=0, le=65535)
    """Loopback port on which calls arrive, behind a proxy that speaks TLS."""

    health_port: int = Field(default=8081, ge=0, le=65535)
    """Loopback port of /healthz, /readyz and /metrics; 0 for a free one."""

    database: str = ""
    """SQLAlchemy address of the bot's database; empty for SQLite in the home folder."""

    secret_key: SecretStr | None = None
    """Key with which the database is encrypted, instead of one in `secret_file`."""

    secret_file: Path = Field(default_factory=_default_secret_file)
    """Where that key is kept: outside the home folder, so that a copy of one tells nothing."""

    budget_storage: str = "async+memory://"
    """Where questions are counted (an address of the `limits` library), Redis for several bots."""

    questions_per_minute: int = Field(default=20, ge=1)
    """Messages answered for one person in a minute."""

    questions_per_day: int = Field(default=300, ge=1)
    """Messages answered for one person in a day."""

    operators: str = ""
    """Telegram ids of the people who may refresh and roll back, separated by commas."""

    operators_chat: int = 0
    """Id of a group in which their commands work too, and to which alerts go; 0 for none."""

    refresh_hours: float = Field(default=24, ge=0)
    """Hours between two refreshes by the bot itself; 0 for none."""

    operator_name: str = ""
    """Who runs the bot, for /developer."""

    operator_contact: str = ""
    """How to reach them; a web or mail address, since sites that are fetched are told it."""

    intranet: str = ""
    """Addresses and networks of your own, as ``10.2.0.0/16``, in which sources may lie although
    they are not public."""

    log: Literal["", "json", "text"] = ""
    """``json`` for JSON lines, ``text`` for people; empty decides by where it goes."""

    @property
    def operator_ids(self) -> frozenset[int]:
        """`operators` as numbers."""
        return frozenset(int(part) for part in self.operators.split(",") if part.strip())

    @field_validator("operators")
    @classmethod
    def _numbers(cls, value: str) -> str:
        if any(part.strip() and not part.strip().isdecimal() for part in value.split(",")):
            raise ValueError("ids are numbers, separated by commas")
        return value

    @field_validator("country")
    @classmethod
    def _known_country(cls, value: str) -> str:
        return country_code(value)
