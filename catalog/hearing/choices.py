"""Typed answers to an either-or question of the interest helper: "das erste", "b", "nix davon", "lieber das Rätsel"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA

from catalog.hearing.phrases import compile_phrases, phrases, read
from catalog.hearing.text import blank, fold, sound
from catalog.helper import BOTH, NEITHER, SIDES, A, B
from catalog.meaning.embedding import embed

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector

STOP = "stop"
"""Ends the helper."""
MOST_WORDS = 12
"""Longer messages tell something, they do not choose."""
MOST_STRAY = 2
"""Words beside an answer that are neither filler nor part of it: "das Rätsel klingt schon nice"."""
STRAY_AROUND_STOP = 4
"""The same around "hör auf": whoever is annoyed says more."""
SHORTEST_WORD = 3
"""Letters of a word that tells one activity from the other ("aid")."""
SHORTEST_PART = 4
"""Letters from which on a part of a word stands for it ("beet" for "hochbeet")."""
SHORTEST_TYPO, LONG = 5, 8
"""Letters from which on one mistake is forgiven, and two."""
SAME_BEGINNING = 5
"""Letters two forms of a word begin with ("gestalten", "gestaltung")."""

CLEARLY_CLOSER = 0.025
"""Cosine by which a message, more than lines that say nothing, is closer to one activity than to the other to be taken
for it. Of 120 answers in words of one's own it got 48 % right and none wrong, of 357 lines that answer nothing it took
10 %; the classifier knows most of those for what they are."""
MOST_WORDS_GUESSED = 6
"""Words of a message that is compared by its meaning."""

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SIGN = re.compile(r"[^\w\s.,;:!?'\"()\[\]{}<>/\\|+*=#%&@^~`´°§$€-]")


@dataclass(frozen=True)
class EitherOr:
    """The question that is open: its id, and the two activities as they were shown, emoji included."""

    id: str
    options: tuple[str, str]


@dataclass(frozen=True)
class Choice:
    """What was chosen (``a``, ``b``, ``both``, ``neither``, ``stop``; empty if nothing), where it is said, and how many
    words are said beside it."""

    name: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    stray: int = 0


def hear_choice(text: str, question: EitherOr) -> Choice:
    """The answer to ``question`` in the folded ``text``."""
    if "?" in text or len(_WORD.findall(text)) > MOST_WORDS:
        return Choice()
    text = blank(text, [found.span() for found in phrases("choices", "stop_not").finditer(text)])
    for name, pattern, most in _general():
        if (found := pattern.search(text)) and (stray := _stray(text, [found.span()])) <= most:
            return Choice(name, (found.span(),), stray)
    if phrases("choices", "wish").search(text):
        return Choice()
    return _one_of_two(text, question)


def guess_choice(text: str, vector: Vector, question: EitherOr) -> str:
    """The side that the folded ``text`` with the embedding ``vector`` means most likely; empty when unsure."""
    if "?" in text or not 0 < len(_WORD.findall(text)) <= MOST_WORDS_GUESSED or phrases("choices", "wish").search(text):
        return ""
    first, second = map(embed, question.options)
    closer = float((vector - _neutral()) @ (first - second))
    if abs(closer) < CLEARLY_CLOSER:
        return ""
    return A if closer > 0 else B


def speaks_of_the_future(text: str) -> bool:
    """Whether who says the folded ``text`` and does not know means what to become, not what was asked."""
    return bool(phrases("choices", "future").search(text))


@cache
def _neutral() -> Vector:
    """Where lines that say nothing lie: some activities are closer to everything than others."""
    return np.mean([embed(line) for line in read("choices")["neutral"]], axis=0, dtype=np.float32)


@cache
def _general() -> tuple[tuple[str, re.Pattern[str], int], ...]:
    """Answers to any question, and how many stray words may be around them; the first that is heard counts."""
    content = read("choices")
    left_open = [content["next"], read("asks")["whatever"], read("interests")["not_stated"]]
    return (
        (NEITHER, compile_phrases(content["neither"]), 0),
        (STOP, compile_phrases(content["stop"]), STRAY_AROUND_STOP),
        (BOTH, compile_phrases(content["both"]), 0),
        (NEITHER, compile_phrases(left_open), 0),
    )


def _one_of_two(text: str, question: EitherOr) -> Choice:
    """The option named by its place or by its words; the other one if it is denied."""
    denied = [found.span() for found in phrases("choices", "not").finditer(text)]
    linked = [found.span() for name in ("and", "instead") for found in phrases("choices", name).finditer(text)]
    by_words = _by_words(text, question)
    small = _small_words(
        text, [option for side, option in zip(SIDES, question.options, strict=True) if side in by_words]
    )
    for named, beside, most in ((_by_place(text), [], 0), (by_words, small, MOST_STRAY)):
        spans = [span for side in named.values() for span in side]
        if named and (stray := _stray(text, [*spans, *denied, *linked, *beside])) <= most:
            name = _which(text, named)
            if denied and name in SIDES:
                name = B if name == A else A
            return Choice(name, tuple(spans), stray) if name else Choice()
    return Choice()


def _which(text: str, named: dict[str, list[tuple[int, int]]]) -> str:
    """Which side is meant: the only one that is named, the one that is put before the other, both, or unclear."""
    if len(named) == 1:
        return next(iter(named))
    if phrases("choices", "instead").search(text):
        return min(named, key=lambda name: min(named[name]))
    return BOTH if phrases("choices", "and").search(text) else ""


def _by_place(text: str) -> dict[str, list[tuple[int, int]]]:
    """Where the sides are named by their place: "das erste", "b", "2"."""
    digits = {A: "1", B: "2"}
    found = {
        name: [one.span() for one in re.finditer(rf"{pattern}|(?<!\w){digits[name]}(?:te[rs]?|\.)?(?!\w)", text)]
        for name, pattern in ((name, phrases("choices", "positions", name).pattern) for name in SIDES)
    }
    whole = [span for spans in found.values() for span in spans]
    sole = {name: [span for span in spans if not _is_within(span, whole)] for name, spans in found.items()}
    return {name: spans for name, spans in sole.items() if spans}


def _is_within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether ``span`` is but a part of another: "a" of the Romanian "a doua"."""
    return any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in others)


def _by_words(text: str, question: EitherOr) -> dict[str, list[tuple[int, int]]]:
    """Where the sides are named: by a word or the sign of their own, or by what they are called as well."""
    found: dict[str, list[tuple[int, int]]] = {}
    own = [_words(option) for option in question.options]
    for word in _WORD.finditer(text):
        sides = [side for side, words in zip(SIDES, own, strict=True) if any(_alike(word[0], one) for one in words)]
        if len(sides) == 1 and not _is_filler(word[0]):
            found.setdefault(sides[0], []).append(word.span())
    for side, option in zip(SIDES, question.options, strict=True):
        signs = [sign.span() for sign in _SIGN.finditer(text) if sign[0] in option]
        others = [other.span() for other in phrases("choices", "also", question.id, side).finditer(text)]
        if signs or others:
            found.setdefault(side, []).extend([*signs, *others])
    return found


def _small_words(text: str, options: Sequence[str]) -> list[tuple[int, int]]:
    """Where ``text`` has words of ``options`` that alone tell nothing: they are no stray ones beside those that do."""
    said = {word for option in options for word in _WORD.findall(fold(sound(option)))}
    return [word.span() for word in _WORD.finditer(text) if word[0] in said]


def _words(option: str) -> list[str]:
    return [word for word in _WORD.findall(fold(sound(option))) if len(word) >= SHORTEST_WORD and not _is_filler(word)]


def _alike(typed: str, word: str) -> bool:
    """Whether ``typed`` is a form, a part or a misspelling of ``word``."""
    shorter, longer = sorted((typed, word), key=len)
    if len(shorter) < SHORTEST_PART:
        return typed == word
    if shorter in longer or (len(shorter) >= SAME_BEGINNING and typed[:SAME_BEGINNING] == word[:SAME_BEGINNING]):
        return True
    allowed = 2 if len(word) >= LONG else 1
    return len(shorter) >= SHORTEST_TYPO and OSA.distance(typed, word, score_cutoff=allowed) <= allowed


def _is_filler(word: str) -> bool:
    return phrases("choices", "fillers").fullmatch(word) is not None


def _stray(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """How many words of ``text`` are outside ``spans`` and are no filler."""
    rest = "".join(" " if any(start <= at < end for start, end in spans) else text[at] for at in range(len(text)))
    return len(_WORD.findall(phrases("choices", "fillers").sub(" ", rest)))
