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
def _topics(file: Path) -> dict[str, re.Pattern[str]]:
    words = yaml.safe_load(file.read_text("utf-8"))
    return {
        topic: re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, phrases))})(?!\w)") for topic, phrases in words.items()
    }


def _pattern(phrase: str) -> str:
    """A phrase; where it ends in ``*``, with whatever ending."""
    return re.escape(plain_letters(phrase.removesuffix("*"))) + (r"\w*" if phrase.endswith("*") else "")


def topic_of(text: str, file: Path = FILE) -> str:
    """The topic of ``text`` (``hello``, ``thanks``, ``bye``, ``how-are-you``, ``who-are-you``) or ``other``.

    The first topic of the file with a word in the text wins.
    """
    plain = plain_letters(text[:200])
    return next((topic for topic, pattern in _topics(file).items() if pattern.search(plain)), OTHER)
