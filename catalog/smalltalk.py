"""What small talk is about, by a few words per language: enough to greet back and not to greet who says goodbye."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).parent.parent / "data" / "smalltalk.yml"
OTHER = "other"


@cache
def _topics() -> dict[str, re.Pattern[str]]:
    words = yaml.safe_load(FILE.read_text("utf-8"))
    return {
        topic: re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)")
        for topic, phrases in words.items()
    }


def topic_of(text: str) -> str:
    """The topic of ``text`` (``hello``, ``thanks``, ``bye``, ``how-are-you``, ``who-are-you``) or ``other``.

    The first topic of the file with a word in the text wins.
    """
    folded = text[:200].casefold()
    return next((topic for topic, pattern in _topics().items() if pattern.search(folded)), OTHER)
