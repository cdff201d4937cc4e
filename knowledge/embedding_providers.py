"""Embedding models of other makers, each from a LangChain package that is an extra of ours."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from knowledge.errors import EmbeddingError

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from pydantic import SecretStr

Failures = tuple[type[Exception], ...]
"""What a provider's model raises when it cannot be used, beside Python's own errors."""


@dataclass(frozen=True, slots=True)
class _Provider:
    module: str
    model: str
    arguments: Callable[[str, str, SecretStr | None], Mapping[str, Any]]
    failures: tuple[tuple[str, str], ...]


def _huggingface(model: str, base_url: str, api_key: SecretStr | None) -> Mapping[str, Any]:
    return {"model_name": model}


def _ollama(model: str, base_url: str, api_key: SecretStr | None) -> Mapping[str, Any]:
    return {
        "model": model,
        "base_url": base_url or None,
        "client_kwargs": {"timeout": 60.0},
    }


def _openai(model: str, base_url: str, api_key: SecretStr | None) -> Mapping[str, Any]:
    arguments: dict[str, Any] = {
        "model": model,
        # else the text would be cut into tokens here, with a vocabulary that is downloaded,
        # and servers that only speak the protocol want text
        "check_embedding_ctx_length": False,
        "model_kwargs": {"encoding_format": "float"},
        "timeout": 60.0,
        "max_retries": 1,
    }
    if base_url:
        arguments["base_url"] = base_url
    if api_key is not None:
        arguments["api_key"] = api_key
    elif base_url:
        # a server of one's own asks for no key, but the client insists on one
        arguments["api_key"] = "none"
    return arguments


_PROVIDERS: Final[Mapping[str, _Provider]] = {
    "huggingface": _Provider(
        "langchain_huggingface",
        "HuggingFaceEmbeddings",
        _huggingface,
        (("huggingface_hub.errors", "HfHubHTTPError"),),
    ),
    "ollama": _Provider(
        "langchain_ollama",
        "OllamaEmbeddings",
        _ollama,
        (("ollama", "ResponseError"), ("httpx", "HTTPError")),
    ),
    "openai": _Provider(
        "langchain_openai", "OpenAIEmbeddings", _openai, (("openai", "OpenAIError"),)
    ),
}

PROVIDERS: Final = tuple(_PROVIDERS)
"""The names of the providers; each is also the name of the extra that installs it."""


def provider_model(
    provider: str, model: str, *, base_url: str = "", api_key: SecretStr | None = None
) -> tuple[Embeddings, Failures]:
    """The embedding model ``model`` of one of `PROVIDERS`, and what it raises when it fails.

    ``base_url`` is the address of an Ollama or OpenAI-compatible server. Raises
    `EmbeddingError`, which names the extra to install where the package is missing.
    """
    known = _PROVIDERS[provider]
    try:
        made = getattr(importlib.import_module(known.module), known.model)
        failures = tuple(
            getattr(importlib.import_module(module), name) for module, name in known.failures
        )
        return made(**known.arguments(model, base_url, api_key)), failures
    except ImportError as error:
        raise EmbeddingError(
            f"a package for {provider} embeddings is not installed "
            f'({_line(error)}): pip install "irisward[{provider}]"'
        ) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise EmbeddingError(f"{provider}:{model} cannot be opened: {_line(error)}") from error


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
