"""Which of some FAQ entries answer a question: a pure ranking over vectors and words, without a database.

The entries may be of any origin; one question and one answer each are enough. A score is the sum of four opinions:
closeness of meaning, closeness of theme, themes named by words, and shared letters (typos, names). Measured on
tests/eval/faq_*.jsonl (172 questions that share hardly a word with 40 entries, a third not German; top-1 / top-3):

| opinion | top-1 | top-3 |
| --- | --- | --- |
| meaning alone, of question / question and answer / mean of both | 0.47 / 0.55 / 0.57 | 0.65 / 0.76 / 0.77 |
| meaning, with hubness corrected (CSLS) | 0.28-0.56 | 0.48-0.77 |
| letters alone | 0.18 | 0.33 |
| theme alone | 0.73 | 0.90 |
| meaning, theme 0.5, named themes 0.5 | 0.84 | 0.93 |
| all four | 0.83 | 0.92 |

Where the theme of a question has no words yet they give 0.64 and 0.82; where it was kept from the projection, too,
0.55 and 0.75.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from catalog.faq_themes import Floats, space, theme_words, unit
from catalog.folding import plain_letters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from catalog.embedding import Vector

THEME = 0.5
"""Weight of closeness in the projection, meaning being 1."""
NAMED = 0.5
"""Weight of themes named by words: 0.4-0.8 measured alike, but more harms where a theme has no words yet."""
LETTERS = 0.3
"""Weight of shared letters."""
BESIDE = 0.35
"""How much a theme counts that the answer or a further wording names, beside 1 in the question."""
MOST_NAMED = 1.5
"""How much a theme of an entry counts at most."""
GRAMS = (3, 4, 5)
"""Lengths of the runs of letters that are compared."""
MARGIN = 0.5
"""How much the lead over the second entry adds to how sure the best one is."""
SURE = 0.9
"""From this sureness on the best entry is given as the answer: right in 97 % of those (0.75: 95 %), and 11 % of
questions without an entry reach it (0.75: 22 %)."""
UNSURE = 0.3
"""From this sureness on entries are offered as "meinst du ...?": 98 % of questions with an entry reach it."""
OFFERED = 3
"""How many entries are offered at most."""


@dataclass(frozen=True)
class EntryText[Id: Hashable]:
    """One way to ask for an entry. ``vectors`` are those of :func:`texts_to_embed`; further wordings have no answer."""

    entry: Id
    question: str
    answer: str | None
    vectors: Floats


@dataclass(frozen=True)
class Gram:
    """A run of letters: how rare it is, which entries hold it, and its weight in each of them."""

    rarity: float
    entries: NDArray[np.intp]
    weights: NDArray[np.float64]


@dataclass(frozen=True)
class Entries[Id: Hashable]:
    """Entries made ready for ranking by :func:`prepare`."""

    ids: tuple[Id, ...]
    places: Floats
    """Where each text lies: meaning and theme side by side, weighted. Main texts come first, in the order of ids."""
    owner: NDArray[np.intp]
    """Which entry each row of ``places`` belongs to."""
    named: Floats
    """How much each entry names each theme, unit rows, weighted by rarity."""
    letters: dict[str, Gram]
    """The runs of letters of questions and answers."""


def texts_to_embed(question: str, answer: str | None) -> tuple[str, ...]:
    """What of a text is embedded: the question, and question and answer together."""
    return (question, f"{question} {answer}") if answer else (question,)


def entries_of_questions[Id: Hashable](
    questions: Sequence[tuple[Id, str, str]], embed: Callable[[str], Vector]
) -> Entries[Id]:
    """Entries from (id, question, answer) alone."""
    return prepare(
        EntryText(entry, question, answer, np.stack([embed(text) for text in texts_to_embed(question, answer)]))
        for entry, question, answer in questions
    )


def prepare[Id: Hashable](texts: Iterable[EntryText[Id]]) -> Entries[Id]:
    """Make entries ready for ranking. An entry's main text is its first with an answer; without any it is left out."""
    listed = list(texts)
    main: dict[Id, EntryText[Id]] = {}
    for text in listed:
        if text.answer is not None:
            main.setdefault(text.entry, text)
    ids = tuple(main)
    number = {entry: position for position, entry in enumerate(ids)}
    ordered = [*main.values(), *(text for text in listed if text.entry in main and text is not main[text.entry])]
    return Entries(
        ids,
        np.stack([_place(text.vectors) for text in ordered]) if ordered else np.zeros((0, 0), dtype=np.float32),
        np.array([number[text.entry] for text in ordered], dtype=np.intp),
        unit(_named(ordered, number) * space().rarity),
        _letters(ordered, number),
    )


def rank[Id: Hashable](vector: Vector, text: str, entries: Entries[Id]) -> Floats:
    """How well each entry fits a question (its text and its embedding), in the order of ``entries.ids``."""
    meaning, theme = space().place(vector)
    closeness = entries.places @ np.concatenate([meaning, theme])
    best = np.full(len(entries.ids), -np.inf, dtype=np.float32)
    np.maximum.at(best, entries.owner, closeness)
    main = closeness[: len(entries.ids)]
    named = entries.named @ unit(theme_words().named_in(text) * space().rarity)
    scores: Floats = (best + main) / 2 + NAMED * named + LETTERS * _shared(text, entries)
    return scores


def sureness(scores: Floats) -> float:
    """How clearly the best entry stands out: its lead over the mean of the others, and somewhat over the second."""
    if scores.size < 2:
        return float(scores.sum())
    *others, best = np.sort(scores)
    return float(best - np.mean(others) + MARGIN * (best - others[-1]))


def outcome_of(sure: float) -> str:
    """``answered``, ``offered`` or ``declined`` for a sureness."""
    if sure >= SURE:
        return "answered"
    return "offered" if sure >= UNSURE else "declined"


def _place(vectors: Floats) -> Floats:
    """The mean place of a text's vectors, so that a dot product is the mean of their (weighted) cosines."""
    meaning, theme = space().place(vectors)
    place: Floats = np.concatenate([meaning, THEME * theme], axis=1).mean(axis=0)
    return place


def _named[Id: Hashable](texts: Iterable[EntryText[Id]], number: dict[Id, int]) -> Floats:
    words = theme_words()
    named = np.zeros((len(number), len(words.names)))
    for text in texts:
        asked = words.named_in(text.question)
        row = named[number[text.entry]]
        row += BESIDE * asked if text.answer is None else asked + BESIDE * words.named_in(text.answer)
    return np.minimum(named, MOST_NAMED)


def _letters[Id: Hashable](texts: Iterable[EntryText[Id]], number: dict[Id, int]) -> dict[str, Gram]:
    counts: list[Counter[str]] = [Counter() for _ in number]
    for text in texts:
        counts[number[text.entry]].update(_grams(f"{text.question} {text.answer or ''}"))
    spread = Counter(gram for count in counts for gram in count)
    rarity = {gram: math.log((1 + len(counts)) / entries) for gram, entries in spread.items()}
    found: dict[str, list[tuple[int, float]]] = {}
    for position, count in enumerate(counts):
        weights = _weights(count, rarity)
        for gram, weight in weights.items():
            found.setdefault(gram, []).append((position, weight))
    return {
        gram: Gram(rarity[gram], np.array([at for at, _ in where]), np.array([weight for _, weight in where]))
        for gram, where in found.items()
    }


def _shared(text: str, entries: Entries[Any]) -> Floats:
    """Cosine of the runs of letters, weighted by rarity, for each entry."""
    grams = entries.letters
    count = Counter(gram for gram in _grams(text) if gram in grams)
    shared = np.zeros(len(entries.ids), dtype=np.float32)
    for gram, weight in _weights(count, {gram: grams[gram].rarity for gram in count}).items():
        shared[grams[gram].entries] += weight * grams[gram].weights
    return shared


def _grams(text: str) -> Iterator[str]:
    letters = f" {' '.join(plain_letters(text).split())} "
    return (letters[start : start + length] for length in GRAMS for start in range(len(letters) - length + 1))


def _weights(count: Counter[str], rarity: dict[str, float]) -> dict[str, float]:
    """TF-IDF of length one."""
    weights = {gram: (1 + math.log(times)) * rarity[gram] for gram, times in count.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {gram: weight / length for gram, weight in weights.items()}
