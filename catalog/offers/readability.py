"""How easily a German text is read: a few gentle hints, never a verdict."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parents[2] / "data" / "desk" / "jargon.yml"
LONG_SENTENCE = 15
"""Words. DIN SPEC 33429 (Leichte Sprache) and the Netzwerk Leichte Sprache advise at most 8-15."""
LONG_WORD = 22
"""Letters without a hyphen."""
MOST_HINTS = 4
"""More would be read by nobody."""
_SENTENCE = re.compile(r"[^.!?:\n]+[.!?:]*")
_WORD = re.compile(r"[\wäöüÄÖÜß]+(?:[-'’][\wäöüÄÖÜß]+)*")


@dataclass(frozen=True)
class Hint:
    """What could be easier: ``long-sentence`` {words, begin}, ``long-word`` {word}, ``jargon`` {word, better}."""

    key: str
    values: dict[str, Any] = field(default_factory=dict)


@cache
def _jargon() -> dict[re.Pattern[str], str]:
    words: dict[str, str] = yaml.safe_load(FILE.read_text("utf-8"))
    return {
        re.compile(rf"\b{re.escape(word)}(?:e[nrsm]?|s|n)?\b", re.IGNORECASE): better for word, better in words.items()
    }


def hints(text: str) -> list[Hint]:
    """What could be easier in ``text``, the most helpful first."""
    found = [*_jargon_in(text), *_long_sentences(text), *_long_words(text)]
    return found[:MOST_HINTS]


def _jargon_in(text: str) -> list[Hint]:
    found = ((pattern.search(text), better) for pattern, better in _jargon().items())
    return [Hint("jargon", {"word": match[0], "better": better}) for match, better in found if match]


def _long_sentences(text: str) -> list[Hint]:
    found = []
    for sentence in _SENTENCE.findall(text):
        words = _WORD.findall(sentence)
        if len(words) > LONG_SENTENCE:
            found.append(Hint("long-sentence", {"words": len(words), "begin": " ".join(words[:4])}))
    return found


def _long_words(text: str) -> list[Hint]:
    long = [word for word in _WORD.findall(text) if max(map(len, re.split(r"[-'’]", word))) > LONG_WORD]
    return [Hint("long-word", {"word": word}) for word in dict.fromkeys(long)]
