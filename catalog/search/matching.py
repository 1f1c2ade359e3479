"""From a wish and candidate offer dates to ranked matches, each with its reasons and with what is not known.

Pure: no database, no clock, no order in what comes in. Hard criteria (``eligibility``) decide whether an offer may be
suggested; each soft criterion gives a share between 0 and 1 of its weight.

**Score.** 100 means: everything that was asked for is met as well as can be, free of charge, with seats left, now.
It is the sum of weight x share over the criteria that apply to the wish, as a percentage of the sum of their weights,
rounded to 0.1. Which criteria apply depends on the wish alone, so scores of one search can be compared with each
other; scores of different wishes cannot. What is unknown about an offer gets no share: never a fit, never a reason
to drop it.

Reasons and unknowns are told by ``explaining``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from math import fsum
from typing import TYPE_CHECKING

from catalog.search.eligibility import is_eligible, seats_of, years_outside
from catalog.search.explaining import reasons_of, unknowns_of
from catalog.search.viewpoint import Viewpoint, viewpoint
from catalog.vocabulary import Format, Kind
from catalog.wish import Candidate, Match, Wish

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector

# Weights are a judgement of what a young person would miss most, in points that need not sum up to anything.
FIELD = 25.0
NOT_FIELD = 25.0
"""As much as a wanted field: "bloß nicht Büro" is meant as seriously."""
AGE = 20.0
REACH = 20.0
KIND = 15.0
TOPIC = 15.0
DAYS = 10.0
SOON = 10.0
COST = 5.0
SEATS = 5.0
STEP_FREE = 20.0
"""As much as reach: who cannot climb steps does not get there."""
SPOKEN = 15.0

DIGITAL_REACH = 0.6
"""Share of reach of a digital date where no format was asked for: as good as one about a third of the radius away."""
AGE_HALVING_YEARS = 1.0
"""A recommended age missed by so many years is worth half."""
SOON_HALVING_DAYS = 30.0
"""A date so many days off is worth half of one now."""
ALWAYS_OPEN = 0.5
"""Share of "soon" of what is open all year: nothing urges, nothing is missed."""
PLENTY_OF_SEATS = 5
"""From so many seats on, more make no difference to one person."""
CLEARLY_CLOSE = 0.05
"""Cosine above the mean of the offers that gets the full share: on 20 offers and 10 short messages, the best offers
of the right topic were 0.03-0.07 above the mean (multilingual-e5-small)."""
MANY_FIELDS = 0.2
"""Part of the field share that goes to offers of few other fields and of many wanted ones."""
GENERAL_ADVICE = 0.8
"""The same for counselling where nobody asked for it: who names an interest wants to do something first, and general
advice (of 4 fields, 18 searches in each of 3 towns) came first in 3 of 54 searches."""


def match(
    wish: Wish,
    candidates: Iterable[Candidate],
    *,
    now: datetime,
    words: Vector | None = None,
    best: int = 10,
    waited_for: Collection[int] = (),
) -> list[Match]:
    """The ``best`` matches, one per offer (its best date), highest score first, earlier dates first among equals.

    ``words`` is the unit vector of what the person wrote. Dates that are ``waited_for`` (ids) are full, but have a
    waiting list: of an offer, any other date is better, and among equals they come last.
    """
    eligible = [candidate for candidate in candidates if is_eligible(wish, candidate, now)]
    view = viewpoint(wish, eligible, now, words)
    criteria = [(weight, share) for weight, applies, share in _CRITERIA if applies(view)]
    possible = sum(weight for weight, _ in criteria)
    best_of_offer: dict[int, _Scored] = {}
    for candidate in eligible:
        points = fsum(weight * share(view, candidate) for weight, share in criteria)
        scored = _Scored(round(100 * points / possible, 1), candidate, candidate.date_id in waited_for)
        rival = best_of_offer.get(candidate.offer_id)
        if rival is None or (scored.is_full, scored.rank) < (rival.is_full, rival.rank):
            best_of_offer[candidate.offer_id] = scored
    ranked = sorted(best_of_offer.values(), key=lambda scored: scored.rank)[:best]
    return [_explained(view, scored) for scored in ranked]


@dataclass(frozen=True)
class _Scored:
    score: float
    candidate: Candidate
    is_full: bool

    @property
    def rank(self) -> tuple[float, bool, float, int, int]:
        starts_at = self.candidate.starts_at
        return (
            -self.score,
            self.is_full,
            starts_at.timestamp() if starts_at else float("inf"),
            self.candidate.offer_id,
            self.candidate.date_id,
        )


def _explained(view: Viewpoint, scored: _Scored) -> Match:
    candidate = scored.candidate
    distance = view.distance(candidate) if Format.ONSITE in view.modes(candidate) else None
    return Match(
        offer_id=candidate.offer_id,
        date_id=candidate.date_id,
        score=scored.score,
        reasons=reasons_of(view, candidate),
        unknowns=unknowns_of(view, candidate),
        distance_km=None if distance is None else round(distance, 1),
    )


# Shares: how far a candidate meets a criterion, 0 (or unknown) to 1.


def _field_share(view: Viewpoint, candidate: Candidate) -> float:
    common = len(candidate.fields & view.wish.fields)
    if not common:
        return 0.0
    precision = common / len(candidate.fields)
    coverage = common / len(view.wish.fields)
    unasked = candidate.kind == Kind.BERATUNG and view.wish.kind is None
    part = GENERAL_ADVICE if unasked else MANY_FIELDS
    return 1 - part + part * (precision + coverage) / 2


def _not_field_share(view: Viewpoint, candidate: Candidate) -> float:
    return float(bool(candidate.fields) and not candidate.fields & view.wish.not_fields)


def _age_share(view: Viewpoint, candidate: Candidate) -> float:
    if candidate.age_min is None and candidate.age_max is None:
        return 0.0
    return float(2.0 ** (-years_outside(candidate, view.wish) / AGE_HALVING_YEARS))


def _reach_share(view: Viewpoint, candidate: Candidate) -> float:
    modes = view.modes(candidate)
    digital = onsite = 0.0
    if Format.DIGITAL in modes:
        digital = 1.0 if view.wish.format == Format.DIGITAL else DIGITAL_REACH
    if Format.ONSITE in modes:
        distance = view.distance(candidate)
        onsite = 0.0 if distance is None else float(2.0 ** (-2 * distance / view.radius))
    return max(digital, onsite)


def _kind_share(view: Viewpoint, candidate: Candidate) -> float:
    return float(candidate.kind == view.wish.kind)


def _topic_share(view: Viewpoint, candidate: Candidate) -> float:
    return min(1.0, max(0.0, view.closeness(candidate) / CLEARLY_CLOSE))


def _days_share(_view: Viewpoint, candidate: Candidate) -> float:
    return float(candidate.starts_at is not None)


def _soon_share(view: Viewpoint, candidate: Candidate) -> float:
    if candidate.starts_at is None:
        return ALWAYS_OPEN
    days = (candidate.starts_at - view.now).total_seconds() / 86400
    return float(2.0 ** (-days / SOON_HALVING_DAYS))


def _cost_share(_view: Viewpoint, candidate: Candidate) -> float:
    return float(candidate.cost_cents == 0)


def _seats_share(view: Viewpoint, candidate: Candidate) -> float:
    modes = view.modes(candidate)
    return min(1.0, max(seats_of(candidate, mode) or 0 for mode in modes) / PLENTY_OF_SEATS)


def _step_free_share(view: Viewpoint, candidate: Candidate) -> float:
    return float(candidate.step_free is True or Format.DIGITAL in view.modes(candidate))


def _spoken_share(view: Viewpoint, candidate: Candidate) -> float:
    return float(view.wish.spoken in (candidate.languages or ()))


_CRITERIA: tuple[tuple[float, Callable[[Viewpoint], bool], Callable[[Viewpoint, Candidate], float]], ...] = (
    (FIELD, lambda view: bool(view.wish.fields), _field_share),
    (NOT_FIELD, lambda view: bool(view.wish.not_fields), _not_field_share),
    (AGE, lambda view: view.wish.age is not None, _age_share),
    (REACH, lambda view: view.wish.place is not None or view.wish.format != Format.ONSITE, _reach_share),
    (KIND, lambda view: view.wish.kind is not None, _kind_share),
    (TOPIC, lambda view: view.words is not None, _topic_share),
    (DAYS, lambda view: view.wish.days is not None, _days_share),
    (SOON, lambda view: True, _soon_share),
    (COST, lambda view: True, _cost_share),
    (SEATS, lambda view: True, _seats_share),
    (STEP_FREE, lambda view: view.wish.step_free, _step_free_share),
    (SPOKEN, lambda view: view.wish.spoken is not None, _spoken_share),
)
