"""Typed words that stand for a button: its title, asking for one's bookings, the nickname that was just asked for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.messages import Message
from bot.presses import INTENTS, Press, read_press
from catalog.hearing.folding import plain_letters
from catalog.model import LONGEST_NICKNAME
from catalog.places.gazetteer import Gazetteer
from catalog.questions.keeping import is_insult
from catalog.wish import Heard

WORDS = Path(__file__).parent.parent / "data" / "hearing" / "bookings.yml"
NICKNAME = "nickname"
MOST_WORDS = 3
"""Words of a nickname: "Momo aus Linden". What is longer is something else that somebody wanted to say."""


def choices_of(question: Message) -> dict[str, str] | None:
    """The payloads of the buttons below a question for a place, by their titles; None for other questions.

    The answer to it is typed, so that a channel may show the buttons beside the keys. Those come back as text.
    """
    if question.asks != "place":
        return None
    return {button.title: button.payload for button in question.buttons if button.payload}


def typed_press(text: str, heard: Heard, context: dict[str, Any], gazetteer: Gazetteer) -> Press | None:
    """The button that ``text`` stands for, given what the conversation is about; None for all other texts."""
    if payload := (context.get("choices") or {}).get(text):
        return read_press(payload, gazetteer)
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
