"""Entries that answer the same question: somebody who asks it gets one of them by chance, or is asked back.

Two entries are near when the nearest of their texts are: cosine of meaning and theme together, as in the ranking. Of
the 63 entries of Kassel, other ways to ask for what an entry answers are 0.70 to 0.91 near to it, and of the 1,953
pairs of entries three are 0.70 or more, all on the edge of the same thing (two about the careers guidance are 0.88).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from catalog.meaning.kernel import unit

if TYPE_CHECKING:
    from catalog.faq.ranking import Entries

NEAR = 0.7


def near_pairs(entries: Entries[int]) -> dict[int, tuple[int, ...]]:
    """For each entry with such neighbours: the entries that are near to it, the nearest first.

    0.1 s for 70 entries with 1,500 texts; time grows with the square of the texts.
    """
    if not entries.ids:
        return {}
    order = np.argsort(entries.owner, kind="stable")
    starts = np.searchsorted(entries.owner[order], np.arange(len(entries.ids)))
    places = unit(entries.asked)[order]
    by_entry = np.stack(
        [(places @ places[start:end].T).max(axis=1) for start, end in zip(starts, [*starts[1:], None], strict=True)]
    )
    nearness = np.maximum.reduceat(by_entry, starts, axis=1)
    np.fill_diagonal(nearness, -1)
    return {
        entries.ids[one]: tuple(entries.ids[other] for other in np.argsort(-row) if row[other] >= NEAR)
        for one, row in enumerate(nearness)
        if row.max() >= NEAR
    }
