"""Which language a message is in, where that can be told. Signs that languages leave: data/language_signs.yml.

A whole sentence is told by a library. Short messages are told by letters and small words that a language does not share
with the other one of its script; where there are none, the language of the conversation is the best guess.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz

from catalog.hearing.text import sound

FILE = Path(__file__).parent.parent / "data" / "language_signs.yml"
WORDS = 3
"""Fewer Latin-script words are unreliable ("ok" was taken for Polish): only a word that no other language has counts
then. Of the training lines that short, 42 % of the Turkish, 37 % of the Polish and 28 % of the Romanian ones hold one,
of 873 German and English ones none."""
CLEARER = 0.2
"""How much likelier (from 0 to 1) another language must be than the one of the conversation. Of 3,800 training lines
in Latin script, 5 instead of 12 leave their language; of those that come from another one, 72 follow only later."""
LIKELY, FOREIGN = 0.45, 0.1
"""The least likelihood of what is told, and how much likelier a language may be that is none of ours. Of those lines
both together lose 3; of 20 lines of Ukrainian, Russian, Arabic or Persian in Latin letters all but 2 are left alone,
and all of 14 lines in languages we do not speak."""
TRANSLITERATED = 2
"""Words of Russian or Ukrainian in Latin letters that make a message one: "ya" alone is Turkish, "est" French."""
SAME_NAME = 80
"""From this similarity (0 to 100) on a word is taken for a part of a name, typos and all."""
BORROWED = "en"
"""What people use whatever they speak: an English word or two in a short message mean nothing."""
LONGEST = 300
"""Characters of a message that are read."""
NINE = ("ar", "de", "en", "fa", "pl", "ro", "ru", "tr", "uk")
SCRIPTS = {"Cyrillic": ("uk", "ru"), "Arabic": ("fa", "ar"), "Latin": ("de", "en", "tr", "pl", "ro")}
LETTERS = {"Cyrillic": r"[Ѐ-ӿ]+(?:['’ʼ][Ѐ-ӿ]+)*", "Arabic": r"[ء-يٮ-ۓۺ-ۿ]+", "Latin": r"[A-Za-zÀ-ɏ]{2,}"}
"""Words of each script. In Latin letters single ones are abbreviations and smileys mostly, elsewhere they are words."""

_NO_LANGUAGE = re.compile(r"</?[a-z][^<>]*>|\b(?:https?://|www\.)\S+|\S+@\S+|\b[a-z_.]+\([^()]*\)")
"""Tags, addresses and calls of functions: whoever pastes them has not begun to speak English."""


@dataclass(frozen=True)
class _Signs:
    """What only one language of a script has."""

    letters: frozenset[str]
    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]

    def shape(self, word: str) -> bool:
        """Whether ``word`` looks as only this language writes."""
        return not self.letters.isdisjoint(word) or word.endswith(self.endings) or word.startswith(self.beginnings)


def language_of(text: str, current: str | None = None, names: Iterable[str] = ()) -> str | None:
    """The language of ``text`` (ISO 639), or None where nobody could tell: mostly under three words in Latin script.

    ``current`` is the language of the conversation: without clear signs of another one it is not left. ``names`` (of
    places, mostly) are no words of any language.
    """
    read = _NO_LANGUAGE.sub(" ", sound(text[:LONGEST]).lower())
    words = {script: re.findall(letters, read) for script, letters in LETTERS.items()}
    words["Latin"] = _telling(words["Latin"], names)
    script = max(("Cyrillic", "Arabic"), key=lambda one: sum(map(len, words[one])))
    if sum(map(len, words[script])) < 2:
        return _in_latin(words["Latin"], current) or _in_english(read, words["Latin"], current)
    latin = _in_latin(words["Latin"], current) if len(words["Latin"]) > 2 * len(words[script]) else None
    return latin or _in_script(script, words[script], current)


def _in_latin(words: list[str], current: str | None) -> str | None:
    if len(words) < WORDS:
        told = {_telltale()[word] for word in words if word in _telltale()}
        return told.pop() if len(told) == 1 else None
    if sum(word in _transliterated() for word in words) >= TRANSLITERATED:
        return None
    scores = _scores(words)
    best = max(SCRIPTS["Latin"], key=lambda language: scores[language])
    if scores[best] < LIKELY or max(scores.values()) - scores[best] > FOREIGN:
        return None
    return best if best == current or scores[best] - scores[current or ""] > CLEARER else None


def _in_english(read: str, words: list[str], current: str | None) -> str | None:
    """English where it says "I am": its small words are German ones, too ("in", "am"), or names of letters."""
    if not re.search(_file()["english"], read):
        return None
    scores = _scores(words)
    return "en" if len(words) < WORDS or scores["en"] > scores[current or ""] else None


def _in_script(script: str, words: list[str], current: str | None) -> str | None:
    """One of the two languages of ``script``. Within it, a single word is no reason to change."""
    marks = _marks(_signs()[script], words)
    if len(set(marks.values())) > 1 and (current not in marks or len(words) > 1):
        return max(marks, key=lambda language: marks[language])
    if current in marks and len(words) < WORDS:
        return None
    scores = _scores(words)
    best = max(marks, key=lambda language: scores[language])
    return best if current not in marks or scores[best] - scores[current or ""] > CLEARER else None


def _marks(signs: Mapping[str, _Signs], words: Iterable[str]) -> dict[str, int]:
    """How many of ``words`` speak for each of two languages: known ones, and of all others those that look like it."""
    marks = dict.fromkeys(signs, 0)
    for word in words:
        knowing = [language for language, own in signs.items() if word in own.words]
        for language in knowing or [language for language, own in signs.items() if own.shape(word)]:
            marks[language] += 1
    return marks


def _telling(words: Iterable[str], names: Iterable[str]) -> list[str]:
    """The words that are not the same in all languages of Germany."""
    known = [part for name in names for part in re.findall(LETTERS["Latin"], name.lower())]
    return [
        word
        for word in words
        if word not in _everywhere() and not any(fuzz.ratio(word, part) >= SAME_NAME for part in known)
    ]


def _scores(words: Iterable[str]) -> defaultdict[str, float]:
    """How likely each language is, from 0 to 1."""
    return defaultdict(float, _detector().detect_details(" ".join(words)).scores)


@cache
def _detector() -> Any:
    import eldc  # loads its table at once: only for processes that talk

    eldc.init()
    detector = eldc.instance()
    detector.set_scores(eldc.MAX_SCORES)
    return detector


@cache
def _file() -> Mapping[str, Any]:
    return dict(yaml.safe_load(FILE.read_text("utf-8")))


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(_file()["everywhere"].split())


@cache
def _transliterated() -> frozenset[str]:
    return frozenset(_file()["transliterated"].split())


@cache
def _telltale() -> dict[str, str]:
    """The language of each Latin word that tells it on its own."""
    return {word: language for language, words in _file()["Latin"].items() for word in words.split()}


@cache
def _signs() -> dict[str, dict[str, _Signs]]:
    return {
        script: {
            language: _Signs(
                frozenset(signs["letters"]),
                frozenset(signs["words"].split()),
                tuple(signs.get("endings", ())),
                tuple(signs.get("beginnings", ())),
            )
            for language, signs in _file()[script].items()
        }
        for script in ("Cyrillic", "Arabic")
    }
