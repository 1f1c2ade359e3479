"""What somebody wants who asks to be told something: news, a word before a date, or no more messages."""

from __future__ import annotations

from pathlib import Path

from catalog.hearing.smalltalk import topic_of

FILE = Path(__file__).parents[2] / "data" / "hearing" / "notices.yml"
OFF, DATE, NEWS = "off", "date", "news"


def asked_of(text: str) -> str:
    """``off``, ``date``, ``news``, or ``other`` if no word tells."""
    return topic_of(text, FILE)
