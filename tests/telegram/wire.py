"""What crosses the wire: JSON objects, and the errors the Bot API answers with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
"""A JSON object, as the Bot API sends and takes them."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach of the platform's rules by the bot. ``kind`` is a word such as ``rate``,
    ``html``, ``length`` or ``schema``; ``detail`` is for whoever reads a failed test."""

    kind: str
    method: str
    chat: int
    detail: str


class ApiError(Exception):
    """An answer that is not ok. ``breach`` names the kind of `Violation` where the bot is to
    blame, and is empty where the world is."""

    def __init__(
        self,
        description: str,
        code: int = 400,
        *,
        breach: str = "",
        retry_after: int = 0,
        migrate_to: int = 0,
    ) -> None:
        super().__init__(description)
        self.description = description
        self.code = code
        self.breach = breach
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    def body(self) -> Json:
        """The answer as Telegram words it."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        parameters = {
            name: value
            for name, value in (
                ("retry_after", self.retry_after),
                ("migrate_to_chat_id", self.migrate_to),
            )
            if value
        }
        return body | ({"parameters": parameters} if parameters else {})


def bad_request(text: str, *, breach: str = "") -> ApiError:
    """A 400 with Telegram's prefix."""
    return ApiError(f"Bad Request: {text}", breach=breach)


def forbidden(text: str) -> ApiError:
    """A 403 with Telegram's prefix."""
    return ApiError(f"Forbidden: {text}", 403)


def too_many_requests(seconds: int, *, breach: str = "") -> ApiError:
    """A 429 that asks for a pause of so many seconds."""
    text = f"Too Many Requests: retry after {seconds}"
    return ApiError(text, 429, retry_after=seconds, breach=breach)


def conflict(text: str) -> ApiError:
    """A 409 with Telegram's prefix."""
    return ApiError(f"Conflict: {text}", 409)


def utf16(text: str) -> int:
    """Length in UTF-16 units, in which Telegram counts."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
