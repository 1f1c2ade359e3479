"""Candidates for pure tests: a good fit for a fifteen-year-old in Kassel, unless said otherwise, and any at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
from hypothesis import strategies as st

from catalog.meaning.embedding import DIMENSIONS
from catalog.vocabulary import Audience, DateStatus, Field, Format, Kind, OfferStatus
from catalog.wish import Candidate, Days, Wish
from tests.factories import BAUNATAL, KASSEL, NOW, WEINHEIM

GOOD = Candidate(
    offer_id=1,
    date_id=1,
    kind="infotag",
    audience="young_people",
    status="published",
    fields=frozenset({"it"}),
    age_min=14,
    age_max=16,
    age_required=False,
    cost_cents=0,
    step_free=True,
    languages=("de",),
    format="onsite",
    date_status="scheduled",
    starts_at=NOW + timedelta(days=5),
    ends_at=NOW + timedelta(days=5, hours=2),
    digital_deadline=None,
    onsite_deadline=None,
    digital_seats=None,
    onsite_seats=10,
    lat=KASSEL.lat,
    lon=KASSEL.lon,
    ags=KASSEL.ags,
)


def candidate(number: int = 1, **values: Any) -> Candidate:
    """The good fit as offer and date ``number``, with ``values``."""
    return replace(GOOD, **({"offer_id": number, "date_id": number} | values))


def direction(*parts: float) -> Any:
    """A unit vector whose first coordinates are in the proportion of ``parts``."""
    vector = np.zeros(DIMENSIONS, dtype=np.float32)
    vector[: len(parts)] = parts
    return vector / np.linalg.norm(vector)


_moments = st.integers(-60, 400).map(lambda days: NOW + timedelta(days=days, hours=1))
_seats = st.none() | st.integers(0, 30)
_fields = st.frozensets(st.sampled_from([str(field) for field in Field]), max_size=3)
_points = st.sampled_from([(place.lat, place.lon, place.ags) for place in (KASSEL, BAUNATAL, WEINHEIM)])
_vectors = st.none() | st.tuples(st.floats(0.1, 1), st.floats(-1, 1)).map(lambda parts: direction(*parts))


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    """Anything the database could hold."""
    low, high = sorted(draw(st.tuples(st.integers(0, 99), st.integers(0, 99))))
    lat, lon, ags = draw(st.just((None, None, None)) | _points)
    return Candidate(
        offer_id=draw(st.integers(1, 8)),
        date_id=draw(st.integers(1, 10**6)),
        kind=draw(st.sampled_from(list(Kind))),
        audience=draw(st.sampled_from(list(Audience))),
        status=draw(st.sampled_from(list(OfferStatus))),
        fields=draw(_fields),
        age_min=draw(st.sampled_from([None, low])),
        age_max=draw(st.sampled_from([None, high])),
        age_required=draw(st.booleans()),
        cost_cents=draw(st.none() | st.integers(0, 9900)),
        step_free=draw(st.none() | st.booleans()),
        languages=draw(st.sampled_from([None, (), ("de",), ("de", "tr")])),
        format=draw(st.sampled_from(list(Format))),
        date_status=draw(st.sampled_from(list(DateStatus))),
        starts_at=draw(st.none() | _moments),
        ends_at=None,
        digital_deadline=draw(st.none() | _moments),
        onsite_deadline=draw(st.none() | _moments),
        digital_seats=draw(_seats),
        onsite_seats=draw(_seats),
        lat=lat,
        lon=lon,
        ags=ags,
        vector=draw(_vectors),
    )


def fitting(draw_from: st.SearchStrategy[Candidate]) -> st.SearchStrategy[Candidate]:
    """The same, but of published offers for young people whose date is still to come and not full."""
    return draw_from.map(
        lambda made: replace(
            made,
            status="published",
            audience="young_people",
            date_status="scheduled",
            starts_at=made.starts_at and NOW + abs(made.starts_at - NOW),
            digital_deadline=None,
            onsite_deadline=None,
            digital_seats=made.digital_seats or None,
            onsite_seats=made.onsite_seats or None,
        )
    )


_days = st.builds(
    Days,
    first=st.none() | st.just(NOW.date()),
    last=st.none() | st.just(NOW.date() + timedelta(days=60)),
    weekdays=st.frozensets(st.integers(0, 6), max_size=3),
    part=st.sampled_from([None, "morning", "afternoon", "evening"]),
)
wishes = st.builds(
    Wish,
    age=st.none() | st.integers(5, 99),
    place=st.sampled_from([None, KASSEL, WEINHEIM]),
    radius_km=st.none() | st.integers(1, 200),
    fields=_fields,
    not_fields=_fields,
    format=st.sampled_from([None, "any", "digital", "onsite"]),
    kind=st.none() | st.sampled_from([str(kind) for kind in Kind]),
    days=st.none() | _days,
    topics=st.sampled_from([(), ("tiere",), ("tiere", "kfz")]),
)
"""Anything that can be asked for."""
words = st.none() | st.just(direction(1.0))
