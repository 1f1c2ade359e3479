"""Which of some FAQ entries answer a question: a pure ranking over vectors and words, without a database.

The entries may be of any origin; one question and one answer each are enough. A score is the sum of four opinions:
closeness of meaning, closeness of theme, themes named by words, and shared letters (typos, names). Measured as top-1
and top-3 on questions that share hardly a word with their entry: tests/dev/faq2_* (75 questions, 25 entries),
tests/dev/faq_* (141, 40), tests/eval/faq_* (172, 40), and the blind questions on the same 40 entries (84):

| opinion | dev 2 | dev | eval | blind |
| --- | --- | --- | --- | --- |
| meaning alone (mean of question, and of question with answer) | 0.41 0.73 | 0.43 0.65 | 0.56 0.78 | 0.61 0.86 |
| theme alone | 0.75 0.89 | 0.73 0.86 | 0.87 0.96 | 0.93 1.00 |
| themes named by words alone | 0.51 0.64 | 0.40 0.52 | 0.69 0.81 | 0.76 0.86 |
| letters alone | 0.19 0.28 | 0.20 0.29 | 0.18 0.33 | 0.21 0.37 |
| all four | 0.75 0.89 | 0.75 0.84 | 0.88 0.97 | 0.94 1.00 |
| all four with themes as a linear projection, as before | 0.68 0.81 | 0.62 0.78 | 0.83 0.92 | 0.87 0.96 |

Themes carry it, so it hangs on having thought of the theme: with the two themes nearest to an entry taken out of all
that is known, its questions give only 0.45 0.69, 0.43 0.66 and 0.48 0.75 (dev 2, dev, eval). A new theme in
data/themes/questions.yml, with ten ways to ask about it, is what helps then; a wording of the entry helps at once.
Whitened vectors, the passage prefix, words and pairs of words compared one by one, and a kernel on 200-1,000 typical
questions instead of all measured worse or no better.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from catalog.faq.themes import space, theme_words
from catalog.hearing.folding import plain_letters
from catalog.meaning.kernel import unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from catalog.meaning.embedding import Vector
    from catalog.meaning.kernel import Floats

THEME = 0.8
"""Weight of closeness of theme, meaning being 1. With 1.0 known themes gain 0.01 and unknown ones lose 0.02."""
NAMED = 0.2
"""Weight of themes named by words: more helps known themes and harms those that have no words yet."""
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
SURE = 0.85
"""From this sureness on the best entry is given as the answer: 43-70 % of the questions of a set, right in 97-98 % of
those, and 0-11 % of questions without an entry."""
UNSURE = 0.35
"""From this sureness on entries are offered as "meinst du ...?": 90-100 % of questions with an entry reach it, and
54-81 % of those without one: whoever asks can say that none was meant, and then the question is kept."""
OFFERED = 3
"""How many entries are offered at most."""


@dataclass(frozen=True)
class EntryText[Id: Hashable]:
    """One way to ask for an entry; further wordings have no answer. The two places are rows of :func:`places_of`."""

    entry: Id
    question: str
    answer: str | None
    place: Floats
    asked: Floats


@dataclass(frozen=True)
class Letters:
    """The runs of letters of some entries: how rare each is, which entries hold it, and its weight in each of them."""

    number: dict[str, int]
    rarity: NDArray[np.float64]
    """Of each run, by its number."""
    starts: NDArray[np.intp]
    """Where the entries and weights of each run begin; those of the next one follow."""
    entries: NDArray[np.intp]
    weights: NDArray[np.float64]


@dataclass(frozen=True)
class Entries[Id: Hashable]:
    """Entries made ready for ranking by :func:`prepare`."""

    ids: tuple[Id, ...]
    places: Floats
    """Where each text lies: meaning and theme side by side, weighted. Main texts come first, in the order of ids."""
    asked: Floats
    """The same for the questions alone."""
    owner: NDArray[np.intp]
    """Which entry each row of ``places`` belongs to."""
    named: Floats
    """How much each entry names each theme, unit rows, weighted by rarity."""
    letters: Letters
    """Those of questions and answers."""


def texts_to_embed(question: str, answer: str | None) -> tuple[str, ...]:
    """What of a text is embedded: the question, and question and answer together."""
    return (question, f"{question} {answer}") if answer else (question,)


def entries_of_questions[Id: Hashable](
    questions: Sequence[tuple[Id, str, str]], embed: Callable[[str], Vector]
) -> Entries[Id]:
    """Entries from (id, question, answer) alone."""
    places = places_of(
        [np.stack([embed(text) for text in texts_to_embed(question, answer)]) for _, question, answer in questions]
    )
    return prepare(EntryText(*question, *rows) for question, *rows in zip(questions, *places, strict=True))


def places_of(vectors: Sequence[Floats]) -> tuple[Floats, Floats]:
    """Where texts lie, a row each, given the vectors of each (see :func:`texts_to_embed`): meaning and theme, weighted.

    A text lies in the mean of its vectors, so that a dot product with a row is the mean of their (weighted) cosines.
    The second rows are where the questions lie without their answers.
    """
    if not vectors:
        return np.zeros((0, 0), dtype=np.float32), np.zeros((0, 0), dtype=np.float32)
    lengths = np.array([len(rows) for rows in vectors])
    meaning, theme = space().place(np.concatenate(vectors))
    starts = np.cumsum(lengths) - lengths
    rows = np.concatenate([meaning, THEME * theme], axis=1).astype(np.float32)
    return np.add.reduceat(rows, starts, axis=0) / lengths[:, None].astype(np.float32), rows[starts]


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
        np.stack([text.place for text in ordered]) if ordered else np.zeros((0, 0), dtype=np.float32),
        np.stack([text.asked for text in ordered]) if ordered else np.zeros((0, 0), dtype=np.float32),
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


def _named[Id: Hashable](texts: Iterable[EntryText[Id]], number: dict[Id, int]) -> Floats:
    words = theme_words()
    named = np.zeros((len(number), len(words.names)))
    for text in texts:
        asked = words.named_in(text.question)
        row = named[number[text.entry]]
        row += BESIDE * asked if text.answer is None else asked + BESIDE * words.named_in(text.answer)
    return np.minimum(named, MOST_NAMED)


def _letters[Id: Hashable](texts: Iterable[EntryText[Id]], number: dict[Id, int]) -> Letters:
    """TF-IDF of length one for each entry. In whole columns: a loop over 300,000 pairs would take seconds."""
    counts: list[Counter[str]] = [Counter() for _ in number]
    for text in texts:
        counts[number[text.entry]].update(_grams(f"{text.question} {text.answer or ''}"))
    gram_number: dict[str, int] = {}
    grams = np.array([gram_number.setdefault(gram, len(gram_number)) for count in counts for gram in count], np.intp)
    times = np.array([count[gram] for count in counts for gram in count], np.float64)
    owner = np.repeat(np.arange(len(counts)), [len(count) for count in counts])
    spread = np.bincount(grams, minlength=len(gram_number))
    rarity = np.log((1 + len(counts)) / np.maximum(spread, 1))
    weights = (1 + np.log(times)) * rarity[grams]
    lengths = np.sqrt(np.bincount(owner, weights * weights, minlength=len(counts)))
    weights /= np.where(lengths > 0, lengths, 1)[owner]
    order = np.argsort(grams, kind="stable")
    starts = np.concatenate([[0], np.cumsum(spread)]).astype(np.intp)
    return Letters(gram_number, rarity, starts, owner[order], weights[order])


def _shared(text: str, entries: Entries[Any]) -> Floats:
    """Cosine of the runs of letters, weighted by rarity, for each entry."""
    letters = entries.letters
    count = Counter(letters.number[gram] for gram in _grams(text) if gram in letters.number)
    weights = {gram: (1 + math.log(times)) * letters.rarity[gram] for gram, times in count.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    shared = np.zeros(len(entries.ids), dtype=np.float32)
    for gram, weight in weights.items():
        where = slice(letters.starts[gram], letters.starts[gram + 1])
        shared[letters.entries[where]] += weight / length * letters.weights[where]
    return shared


def _grams(text: str) -> Iterator[str]:
    letters = f" {' '.join(plain_letters(text).split())} "
    return (letters[start : start + length] for length in GRAMS for start in range(len(letters) - length + 1))
