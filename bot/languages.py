"""Which language a message is in, where that can be told."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

WORDS = 3
"""Fewer Latin-script words are unreliable ("ok" was taken for Polish): the language of the conversation stays."""
LONGEST = 300
NINE = ("ar", "de", "en", "fa", "pl", "ro", "ru", "tr", "uk")


@cache
def _detector() -> Any:
    import eldc  # loads its table at once: only for processes that talk

    eldc.init()
    detector = eldc.instance()
    detector.set_languages(list(NINE))
    return detector


def language_of(text: str) -> str | None:
    """The language of ``text`` (ISO 639), or None where nobody could tell: under three words in Latin script."""
    read = text[:LONGEST]
    latin = re.findall(r"[A-Za-zÀ-ɏ]{2,}", read)
    other = re.findall(r"[Ѐ-ӿ؀-ۿ]{2,}", read)
    if len(latin) < WORDS and not other:
        return None
    detected = _detector().detect(read)
    return str(detected) if detected in NINE else None
