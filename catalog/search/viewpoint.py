"""What all candidates of one search are judged by: the wish, the moment, and the person's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import fsum
from typing import TYPE_CHECKING

from catalog.places.distance import distance_km
from catalog.search.eligibility import usable_modes
from catalog.wish import Candidate, Wish

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector

DEFAULT_RADIUS_KM = 25
"""How far is near where nobody said so: about an hour by bus and train."""


@dataclass(frozen=True)
class Viewpoint:
    """``mean`` is the mean cosine between the words and the texts of the offers in question."""

    wish: Wish
    now: datetime
    words: Vector | None
    mean: float

    @property
    def radius(self) -> int:
        """How far is near, in km."""
        return self.wish.radius_km or DEFAULT_RADIUS_KM

    def modes(self, candidate: Candidate) -> tuple[str, ...]:
        """The wanted modes by which one can still get in."""
        return usable_modes(self.wish, candidate, self.now)

    def distance(self, candidate: Candidate) -> float | None:
        """From the place asked for to the onsite place, in km; None when one of them is not known."""
        place = self.wish.place
        if place is None or candidate.lat is None or candidate.lon is None:
            return None
        return distance_km(place.lat, place.lon, candidate.lat, candidate.lon)

    def closeness(self, candidate: Candidate) -> float:
        """How much closer the offer's text is to the words than the mean of all offers; 0 when unknown."""
        if self.words is None or candidate.vector is None:
            return 0.0
        return _cosine(candidate.vector, self.words) - self.mean


def viewpoint(wish: Wish, candidates: Iterable[Candidate], now: datetime, words: Vector | None) -> Viewpoint:
    """The point of view on ``candidates``. Offers count once for the mean, however many dates they have."""
    vectors = {candidate.offer_id: candidate.vector for candidate in candidates if candidate.vector is not None}
    if words is None or not vectors:
        return Viewpoint(wish, now, words, 0.0)
    return Viewpoint(wish, now, words, fsum(_cosine(vector, words) for vector in vectors.values()) / len(vectors))


def _cosine(one: Vector, other: Vector) -> float:
    """Of unit vectors."""
    return float(one @ other)
