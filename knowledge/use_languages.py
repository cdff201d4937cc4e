"""Which texts USE, one of the two bundled embedding models, can read; pure."""

from __future__ import annotations

import re
from typing import Final

USE_LANGUAGES: Final = frozenset(
    (
        "ar",
        "de",
        "en",
        "es",
        "fr",
        "it",
        "ja",
        "ko",
        "nl",
        "pl",
        "pt",
        "ru",
        "th",
        "tr",
        "zh",
    )
)
"""The languages USE was trained on, by primary subtag (both Chinese scripts are ``zh``)."""

_SCRIPTS: Final = re.compile(
    "[A-Za-z\u00aa-\u024f\u1e00-\u1eff"  # Latin
    "\u0400-\u052f\u0600-\u06ff\u0750-\u077f\u0e00-\u0e7f"  # Cyrillic, Arabic, Thai
    "\u1100-\u11ff\u3040-\u30ff\u3105-\u318e\u31f0-\u31ff"  # jamo, kana, bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]"  # Han, Hangul
)


def use_knows(text: str, language: str) -> bool:
    """Whether USE knows the language of ``text``; of others it answers noise.

    ``language`` is a BCP 47 tag; when it is empty the script decides, which tells Hindi from
    English but not Indonesian from English.
    """
    if language:
        return re.split("[-_]", language.lower())[0] in USE_LANGUAGES
    letters = sum(character.isalpha() for character in text)
    return 2 * len(_SCRIPTS.findall(text)) >= letters
