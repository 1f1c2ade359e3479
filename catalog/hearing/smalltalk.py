"""What small talk is about, by a few words per language: enough to greet back and not to greet who says goodbye."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

from catalog.hearing.folding import plain_letters

FILE = Path(__file__).parents[2] / "data" / "smalltalk.yml"
OTHER = "other"


@cache
def _topics() -> dict[str, re.Pattern[str]]:
    words = yaml.safe_load(FILE.read_text("utf-8"))
    return {
        topic: re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(plain_letters(phrase)) for phrase in phrases)})(?!\w)")
        for topic, phrases in words.items()
    }


def topic_of(text: str) -> str:
    """The topic of ``text`` (``hello``, ``thanks``, ``bye``, ``how-are-you``, ``who-are-you``) or ``other``.

    The first topic of the file with a word in the text wins.
    """
    plain = plain_letters(text[:200])
    return next((topic for topic, pattern in _topics().items() if pattern.search(plain)), OTHER)
