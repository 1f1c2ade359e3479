"""What a code presets: a wish, kept as the query of an address, and said to a chat as if it had been typed there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from catalog.places.gazetteer import Gazetteer
from catalog.search.wish_query import from_query, to_query
from catalog.wish import Heard, Wish

if TYPE_CHECKING:
    from catalog.fields import Lexicon

PRESET = ("age", "age_to", "place", "field", "kind", "format")
"""The parts of a wish that a code can preset."""


def preset_of(wish: Wish) -> dict[str, list[str]]:
    """The parts of ``wish`` that are kept with a code."""
    kept: dict[str, list[str]] = {}
    for name, value in to_query(wish):
        if name in PRESET:
            kept.setdefault(name, []).append(value)
    return kept


def pairs_of(preset: dict[str, Any]) -> list[tuple[str, str]]:
    """A preset as the pairs of an address."""
    return [(name, value) for name in PRESET for value in preset.get(name, ())]


def wish_of(preset: dict[str, Any], gazetteer: Gazetteer, lexicon: Lexicon, today: date) -> Wish:
    """The wish of a preset. What is no value of the catalog any more is left out."""
    return from_query(pairs_of(preset), gazetteer, lexicon, today=today, state=None)


def heard_of(wish: Wish) -> Heard:
    """What a chat hears when a code with this wish is opened."""
    return Heard(
        age=None if wish.age_to else wish.age,
        ages=(wish.age, wish.age_to) if wish.age is not None and wish.age_to else None,
        place=wish.place,
        fields=tuple(sorted(wish.fields)),
        kind=wish.kind,
        format=wish.format,
    )
