"""Which messages without an answer may be kept for the coordinators, and in which form.

Kept are short texts in words, redacted. Not kept are insults and gibberish, and nothing that comes here was a crisis:
those messages never reach the FAQ (``bot.safety``).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

from catalog.faq.themes import ThemeWords
from catalog.hearing.folding import plain_letters
from catalog.model import LONGEST_QUESTION
from catalog.redaction.texts import CUT, redact

INSULTS = Path(__file__).parents[2] / "data" / "insults.yml"
LEAST_LETTERS = 0.5
"""Share of letters in a text, without spaces, from which on it consists of words."""
MOST_STRANGE = 0.5
"""Share of strange ones among the longer words from which on a text is gibberish."""
LEAST_DIFFERENT = 0.4
"""Share of different words in a text of five and more, below which it only repeats itself."""
LEAST_SAID = 5
"""Letters of all words together, below which nothing is asked ("ok", "xd")."""
LONG_WORD = 4
"""Letters from which on a word can look strange."""
KEYBOARD = (
    "qwer",
    "asdf",
    "sdfg",
    "dfgh",
    "fghj",
    "ghjk",
    "hjkl",
    "jklo",
    "yxcv",
    "xcvb",
    "cvbn",
    "йцук",
    "фыва",
    "івап",
)
"""Keys next to each other that hardly any word holds."""
VOWELS = "aeiouyаеиіоуыэюяєї"
MOST_CONSONANTS = 6
"""In a row, "sch" and "ch" being one: "Angstschweiß" has that many, hardly any word more."""


def kept_form(text: str) -> str | None:
    """``text`` redacted, as it may be kept, or None if nothing of it may.

    Too long is what a coordinator would not read as one question (``LONGEST_QUESTION`` characters).
    """
    if len(text) > LONGEST_QUESTION or is_insult(text) or is_gibberish(text):
        return None
    redacted = redact(text)
    left = redacted.replace(CUT, " ")
    says = sum(map(len, _words(left))) >= LEAST_SAID and not is_gibberish(left)
    return redacted if says and len(redacted) <= LONGEST_QUESTION else None


def is_insult(text: str) -> bool:
    """Whether a word of ``text`` is an insult."""
    return bool(_insults().named_in(text).any())


def is_gibberish(text: str) -> bool:
    """Whether ``text`` is none in words: signs, keys next to each other, the same over and over."""
    letters, written = sum(map(str.isalpha, text)), sum(not letter.isspace() for letter in text)
    words = _words(text)
    if not words or letters < LEAST_LETTERS * written:
        return True
    if len(words) >= 5 and len(set(words)) < LEAST_DIFFERENT * len(words):
        return True
    longer = [word for word in words if len(word) >= LONG_WORD]
    strange = sum(map(_is_strange, longer))
    return bool(longer) and strange >= MOST_STRANGE * len(longer)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", plain_letters(text)) if len(word) > 1]


def _is_strange(word: str) -> bool:
    """Whether ``word`` looks like none: no vowel or hardly any, keys in a row, one piece again and again."""
    if any(keys in word for keys in KEYBOARD):
        return True
    if re.search(r"(.)\1{3}", word) or re.fullmatch(r"(.{1,3}?)\1{2,}.?", word):
        return True
    if "؀" <= word[0] <= "ۿ":
        return False  # vowels are not written
    short = word.replace("sch", "s").replace("ch", "c")
    without_vowel = rf"[^{VOWELS}]"
    return (
        re.search(rf"{without_vowel}{{{MOST_CONSONANTS + 1}}}", short) is not None
        or re.fullmatch(rf"{without_vowel}+", short) is not None
    )


@cache
def _insults() -> ThemeWords:
    return ThemeWords(yaml.safe_load(INSULTS.read_text(encoding="utf-8")))
