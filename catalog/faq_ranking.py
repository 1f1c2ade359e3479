"""Which of some FAQ entries answer a question: a pure ranking over vectors and words, without a database.

The entries may be of any origin; one question and one answer each are enough.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from catalog.embedding import Vector

SURE = 0.10
"""Lead of the best entry over the mean of all from which it is given as the answer."""
UNSURE = 0.05
"""Lead from which entries are offered as "meinst du ...?"."""
OFFERED = 3
"""How many entries are offered at most."""


@dataclass(frozen=True)
class Entries[Id: Hashable]:
    """Entries ready for ranking: row ``i`` of ``vectors`` (unit length) says something of entry ``owner[i]``."""

    ids: tuple[Id, ...]
    vectors: NDArray[np.float32]
    owner: NDArray[np.intp]

    @classmethod
    def build(cls, rows: Iterable[tuple[Id, Vector]]) -> Entries[Id]:
        """Entries from (id, vector) rows, several for an id, in any order."""
        listed = list(rows)
        ids = tuple(dict.fromkeys(entry for entry, _ in listed))
        number = {entry: position for position, entry in enumerate(ids)}
        vectors = np.array([vector for _, vector in listed], dtype=np.float32)
        return cls(ids, vectors, np.array([number[entry] for entry, _ in listed], dtype=np.intp))


def texts_to_embed(question: str, answer: str | None) -> tuple[str, ...]:
    """What of an entry is embedded: the question, and question and answer together."""
    return (question, f"{question} {answer}") if answer else (question,)


def entries_of_questions[Id: Hashable](
    questions: Sequence[tuple[Id, str, str]], embed: Callable[[str], Vector]
) -> Entries[Id]:
    """Entries from (id, question, answer) alone."""
    return Entries.build(
        (entry, embed(text)) for entry, question, answer in questions for text in texts_to_embed(question, answer)
    )


def rank(vector: Vector, text: str, entries: Entries[Hashable]) -> NDArray[np.float32]:
    """How much better each entry fits than the average one, in the order of ``entries.ids``."""
    cosines = entries.vectors @ vector
    scores = np.full(len(entries.ids), -np.inf, dtype=np.float32)
    np.maximum.at(scores, entries.owner, cosines)
    return scores - scores.mean()


def outcome_of(best: float) -> str:
    """``answered``, ``offered`` or ``declined`` for the score of the best entry."""
    if best >= SURE:
        return "answered"
    return "offered" if best >= UNSURE else "declined"
