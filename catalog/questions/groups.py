"""Questions that ask for the same thing in other words, put together: what coordinators answer at once.

Two groups become one while the mean likeness between them is high enough (average linkage), the most alike pairs
first. A mean keeps groups from growing along a chain of neighbours, which happens to a mere threshold on pairs as soon
as there are thousands of questions.

Likeness is the mean of the cosines of meaning and of theme (``catalog.faq.themes``). Measured on the 91 questions of
tests/catalog/grouping_lines.yml (20 things asked for in 3 to 5 ways each, some in other languages, and 20 asked for
once): of the pairs put together 0.97 are right, and 0.76 of the right pairs are together; in the middle of 658 other
questions 0.90 and 0.66. Half of the 20 things are themes by now: before, it was 0.87 and 0.75. A mere threshold on
meaning alone gave 0.88 and 0.46.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from catalog.faq.themes import space
from catalog.meaning.kernel import unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from catalog.meaning.kernel import Floats

ALIKE = 0.36
"""Mean likeness from which on two groups are one. 0.40 mixes less (1.00) and finds less (0.69), 0.30 gives 0.80 and
0.82."""
NEIGHBOURS = 20
"""How many of the most alike questions of each one are looked at."""
BLOCK = 512
"""Questions compared with all others at a time: 20 MB for 10,000."""


@dataclass(frozen=True)
class Group:
    """Questions that belong together, by their position; the one asked most often first. ``count`` is of all."""

    members: tuple[int, ...]
    count: int


def group_questions(vectors: Floats, counts: Sequence[int]) -> list[Group]:
    """Groups of questions, given a row of embedding and a count for each; the most asked groups first.

    Time grows with the square of their number, memory with the number: 0.4 s for 1,000, 8 s for 10,000.
    """
    if not len(counts):
        return []
    different, same = np.unique(vectors, axis=0, return_inverse=True)
    places = meanings(different)
    owner = _merge(places, _alike_pairs(places))
    members: dict[int, list[int]] = {}
    for position in sorted(range(len(counts)), key=lambda position: (-counts[position], position)):
        members.setdefault(owner[same[position]], []).append(position)
    groups = [Group(tuple(some), sum(counts[position] for position in some)) for some in members.values()]
    return sorted(groups, key=lambda group: (-group.count, group.members))


def meanings(vectors: Floats) -> Floats:
    """Where questions lie, a unit row each: their likeness is the dot product."""
    return unit(np.concatenate(space().place(vectors), axis=1))


def _alike_pairs(places: Floats) -> Iterator[tuple[int, int]]:
    """Pairs that are alike enough, the most alike first, of each question and its nearest neighbours."""
    found: list[NDArray[Any]] = []
    nearest = min(NEIGHBOURS + 1, len(places))
    for start in range(0, len(places), BLOCK):
        alike = places[start : start + BLOCK] @ places.T
        rows = np.arange(len(alike))
        alike[rows, start + rows] = -1  # itself
        near = np.argpartition(-alike, nearest - 1, axis=1)[:, :nearest]
        likeness = np.take_along_axis(alike, near, axis=1)
        one, other = np.nonzero(likeness >= ALIKE)
        found.append(np.stack([likeness[one, other], start + one, near[one, other]], axis=1))
    pairs = np.concatenate(found)
    for _, one, other in pairs[np.lexsort((pairs[:, 2], pairs[:, 1], -pairs[:, 0]))]:
        yield int(one), int(other)


def _merge(places: Floats, pairs: Iterator[tuple[int, int]]) -> list[int]:
    """The group of each question, named by one of its members."""
    parent = list(range(len(places)))
    total, size = places.copy(), np.ones(len(places))

    def root(position: int) -> int:
        while parent[position] != position:
            parent[position] = position = parent[parent[position]]
        return position

    for pair in pairs:
        one, other = map(root, pair)
        if one != other and total[one] @ total[other] >= ALIKE * size[one] * size[other]:
            parent[other] = one
            total[one] += total[other]
            size[one] += size[other]
    return [root(position) for position in range(len(places))]
