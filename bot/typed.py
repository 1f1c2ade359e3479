"""Typed words that stand for a button: asking for one's bookings, and the nickname that was just asked for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.presses import INTENTS, Press
from catalog.hearing.folding import plain_letters
from catalog.model import LONGEST_NICKNAME
from catalog.questions.keeping import is_insult
from catalog.wish import Heard

WORDS = Path(__file__).parent.parent / "data" / "hearing" / "bookings.yml"
NICKNAME = "nickname"
MOST_WORDS = 3
"""Words of a nickname: "Momo aus Linden". What is longer is something else that somebody wanted to say."""


def typed_press(text: str, heard: Heard, context: dict[str, Any]) -> Press | None:
    """The button that ``text`` stands for, given what the conversation is about; None for all other texts."""
    if context.get("asking") == NICKNAME and context.get("wanted") and is_nickname(text) and not heard.steer:
        return Press("book", str(context["wanted"]), INTENTS["book"], nickname=text)
    if plain_letters(text).strip(" .!?") in _asking_for_bookings():
        return Press("bookings", "", INTENTS["bookings"])
    return None


def is_nickname(text: str) -> bool:
    """Whether somebody may be called so in front of others: short, one line, a word in it, no insult, no way to reach
    anybody."""
    return (
        0 < len(text) <= LONGEST_NICKNAME
        and len(text.split()) <= MOST_WORDS
        and any(map(str.isalpha, text))
        and not re.search(r"[\n@/?<>]|\d{3}", text)
        and not is_insult(text)
    )


@cache
def _asking_for_bookings() -> frozenset[str]:
    words: dict[str, list[str]] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return frozenset(plain_letters(phrase) for phrases in words.values() for phrase in phrases)
