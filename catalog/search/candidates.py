"""Candidates for a search, by SQL on indexes only: never the whole table, and never more than a few hundred dates.

In two stages: *picking* finds ids along one or more ways (near a point, digital offers of a municipality ...), each
in an order that makes sense when there are too many; *reading* fetches what matching needs, as plain values.
Statements are built once per shape, as building them takes longer than running them; mapped objects are never made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from math import cos, radians
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Date,
    Double,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    cast,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from catalog.meaning.embedding import from_bytes
from catalog.model import Offer, OfferDate, OfferField
from catalog.offers.freshness import is_in_sight
from catalog.places.distance import box, cells
from catalog.search.eligibility import LOCAL, suits_days
from catalog.vocabulary import Audience, DateStatus, Format, OfferStatus
from catalog.wish import Candidate, Days

DATES_PER_OFFER = 3
"""A weekly series must not crowd out everything else; these are its next dates that suit."""
PICKED_PER_WAY = 150
"""Dates that go on to be ranked. In a rural district this is everything; in a metropolis the nearest or soonest."""
LOOKED_AT_PER_WAY = 4 * PICKED_PER_WAY
"""Dates looked at to find them: offers have some four dates."""
INNER = 3
"""The inner box around a point is so many times smaller than the whole."""
LOOKED_AT_EVERYWHERE = 2_000
"""Dates looked at all over the country, where nothing but the time narrows them down: 1 in 100 may be of a rare field
and kind, so that some are left."""

_OFFER, _DATE, _FIELD = Offer.__table__.c, OfferDate.__table__.c, OfferField.__table__.c


class _Shape(NamedTuple):
    """What is asked for at all: wishes of one shape share their statements."""

    by_age: bool
    by_kind: bool
    by_field: bool
    or_no_field: bool
    free: bool
    by_language: bool
    step_free: bool


@dataclass(frozen=True)
class Needs:
    """What candidates must have. Of ``fields``, any will do; empty and None ask for nothing."""

    now: datetime
    age: int | None = None
    age_to: int | None = None
    """Of a group: up to so many years."""
    days: Days | None = None
    fields: frozenset[str] = frozenset()
    or_no_field: bool = False
    """With ``fields``: offers without any field will do as well."""
    kind: str | None = None
    free: bool = False
    """Nothing that is known to cost something."""
    spoken: str | None = None
    """Nothing that is known to be held in other languages only."""
    step_free: bool = False
    """No onsite date of an offer that is known to have steps."""
    audience: str = Audience.YOUNG_PEOPLE
    exclude: frozenset[int] = frozenset()
    """Offers that are not wanted again."""

    @property
    def _shape(self) -> _Shape:
        return _Shape(
            by_age=self.age is not None,
            by_kind=self.kind is not None,
            by_field=bool(self.fields),
            or_no_field=self.or_no_field,
            free=self.free,
            by_language=self.spoken is not None,
            step_free=self.step_free,
        )

    @property
    def _values(self) -> dict[str, Any]:
        return {
            "now": self.now,
            "today": self.now.astimezone(LOCAL).date(),
            "age": self.age,
            "oldest": self.age_to or self.age,
            "kind": self.kind,
            "fields": sorted(self.fields),
            "spoken": f'"{self.spoken}"',
            "audience": self.audience,
        }


@dataclass(frozen=True)
class Way:
    """Where to look for dates, and in which order."""

    statement: Select[Any]
    values: Mapping[str, Any]
    only_if_few: bool = False
    """Not to be gone when the way before has led to as many dates as are wanted."""


@dataclass(frozen=True)
class Row:
    """A candidate and the municipality whose coordination keeps the offer."""

    candidate: Candidate
    keeper_ags: str


def near(needs: Needs, lat: float, lon: float, km: float) -> list[Way]:
    """Dates with an onsite place in the box around a point, nearest first; in a metropolis the inner box will do."""
    inner = Way(_near(needs._shape), needs._values | _around(lat, lon, km / INNER))
    return [inner, Way(_near(needs._shape), needs._values | _around(lat, lon, km), only_if_few=True)]


def _around(lat: float, lon: float, km: float) -> dict[str, Any]:
    south, north, west, east = box(lat, lon, km)
    return {
        "cells": cells(south, north, west, east),
        "south": south,
        "north": north,
        "west": west,
        "east": east,
        "lat": lat,
        "lon": lon,
        "flat": cos(radians(lat)) ** 2,
    }


@lru_cache
def _near(shape: _Shape) -> Select[Any]:
    north = _DATE.lat - bindparam("lat")
    east = _DATE.lon - bindparam("lon")
    return (
        _dates(shape, (Format.ONSITE,))
        .where(_DATE.cell.in_(bindparam("cells", expanding=True)))
        .where(_DATE.lat.between(bindparam("south"), bindparam("north")))
        .where(_DATE.lon.between(bindparam("west"), bindparam("east")), _TO_COME)
        .order_by(north * north + bindparam("flat", type_=Double) * east * east, _DATE.starts_at, _DATE.id)
    )


def held_in(needs: Needs, municipalities: frozenset[str]) -> Way:
    """Onsite dates that take place in ``municipalities``, soonest first."""
    return Way(_held_in(needs._shape), needs._values | {"municipalities": sorted(municipalities)})


@lru_cache
def _held_in(shape: _Shape) -> Select[Any]:
    held = _DATE.onsite_ags.in_(bindparam("municipalities", expanding=True))
    return _dates(shape, (Format.ONSITE,)).where(held, _TO_COME).order_by(_DATE.starts_at, _DATE.id)


def of_offers(needs: Needs, offers: frozenset[int], modes: tuple[str, ...]) -> Way:
    """Dates of ``offers``, soonest first."""
    return Way(_of_offers(needs._shape, modes), needs._values | {"offers": sorted(offers)})


@lru_cache
def _of_offers(shape: _Shape, modes: tuple[str, ...]) -> Select[Any]:
    wanted = _DATE.offer_id.in_(bindparam("offers", expanding=True))
    return _dates(shape, modes).where(wanted, _TO_COME).order_by(_DATE.starts_at, _DATE.id)


def off_the_map(needs: Needs, municipalities: frozenset[str]) -> Way:
    """Onsite dates that take place in ``municipalities``, but nobody knows where there, soonest first."""
    return Way(_off_the_map(needs._shape), needs._values | {"municipalities": sorted(municipalities)})


@lru_cache
def _off_the_map(shape: _Shape) -> Select[Any]:
    return _held_in(shape).where(_DATE.lat.is_(None))


def kept_by(needs: Needs, municipalities: frozenset[str], modes: tuple[str, ...]) -> Way:
    """Of offers of ``municipalities``, the dates that need no map: digital ones, and onsite ones of unknown place."""
    return Way(_kept_by(needs._shape, modes), needs._values | {"municipalities": sorted(municipalities)})


@lru_cache
def _kept_by(shape: _Shape, modes: tuple[str, ...]) -> Select[Any]:
    needs_no_map: ColumnElement[bool] = _DATE.lat.is_(None)
    if Format.DIGITAL in modes:
        needs_no_map |= _DATE.format == Format.HYBRID
    kept = _OFFER.municipality_ags.in_(bindparam("municipalities", expanding=True))
    return _dates(shape, modes).where(kept, needs_no_map, _TO_COME).order_by(_DATE.starts_at, _DATE.id)


def everywhere(needs: Needs, mode: str) -> list[Way]:
    """Dates of ``mode`` from all over the country: among the soonest, and among those open all year."""
    return [Way(_everywhere(needs._shape, mode, always), needs._values) for always in (False, True)]


@lru_cache
def _everywhere(shape: _Shape, mode: str, always: bool) -> Select[Any]:
    indexed = select(_DATE.id, _DATE.offer_id, _DATE.starts_at, _DATE.format, _DATE.status)
    first = indexed.where(_DATE.format.in_([mode, Format.HYBRID])).limit(LOOKED_AT_EVERYWHERE)
    if always:
        first = first.where(_DATE.starts_at.is_(None)).order_by(_DATE.id)
    else:
        first = first.where(_DATE.starts_at > bindparam("now")).order_by(_DATE.starts_at, _DATE.id)
    date = first.subquery().c
    return _dates(shape, (mode,), date).order_by(date.starts_at, date.id)


def read_candidates(session: Session, needs: Needs, ways: Iterable[Way], *, vectors: bool) -> list[Row]:
    """What is found along ``ways``, each date once; with the vectors of the offers' texts, if wanted."""
    picked, latest = set[int](), list[int]()
    for way in ways:
        if way.only_if_few and len(latest) == PICKED_PER_WAY:
            continue
        latest = list(_pick(session, needs, way))
        picked.update(latest)
    read = _READ_WITH_VECTOR if vectors else _READ
    return [_row(stored) for stored in session.connection().execute(read, {"dates": sorted(picked)})]


def rows_of(session: Session, offers: Iterable[int]) -> dict[int, list[Row]]:
    """All dates of the offers that exist, by offer, whatever their state and whether they are over."""
    found: dict[int, list[Row]] = {}
    for stored in session.connection().execute(_READ_OF_OFFERS, {"offers": sorted(offers)}):
        row = _row(stored)
        found.setdefault(row.candidate.offer_id, []).append(row)
    return found


def _pick(session: Session, needs: Needs, way: Way) -> Iterator[int]:
    """The ids of the first dates that suit, not too many of one offer."""
    dates_of_offer = Counter[int]()
    picked = 0
    for date_id, offer_id, starts_at in session.connection().execute(way.statement, dict(way.values)):
        if picked == PICKED_PER_WAY:
            break
        if offer_id in needs.exclude or dates_of_offer[offer_id] == DATES_PER_OFFER:
            continue
        if starts_at is not None and not suits_days(starts_at, needs.days):
            continue
        dates_of_offer[offer_id] += 1
        picked += 1
        yield date_id


_TO_COME = or_(_DATE.starts_at.is_(None), _DATE.starts_at > bindparam("now"))


def _dates(shape: _Shape, modes: Sequence[str], date: Any = _DATE) -> Select[Any]:
    """Dates of ``modes`` that meet the needs, but for the time, so far as SQL tells; matching looks at the rest."""
    dates = (
        select(date.id, date.offer_id, date.starts_at)
        .join(Offer.__table__, _OFFER.id == date.offer_id)
        .where(
            date.format.in_([*modes, Format.HYBRID]),
            date.status == DateStatus.SCHEDULED,
            _OFFER.status == OfferStatus.PUBLISHED,
            _OFFER.audience == bindparam("audience"),
            is_in_sight(bindparam("today", type_=Date)),
        )
        .limit(LOOKED_AT_PER_WAY)
    )
    if shape.by_age:
        age = bindparam("age", type_=Integer)
        oldest = bindparam("oldest", type_=Integer)
        within = and_(func.coalesce(_OFFER.age_min, age) <= oldest, func.coalesce(_OFFER.age_max, age) >= age)
        dates = dates.where(or_(_OFFER.age_required.is_(False), within))
    if shape.by_kind:
        dates = dates.where(_OFFER.kind == bindparam("kind"))
    if shape.free:
        dates = dates.where(func.coalesce(_OFFER.cost_cents, 0) == 0)
    if shape.by_language:
        languages = func.coalesce(cast(_OFFER.languages, String), "[]")  # as JSON text: ["de", "en"]
        dates = dates.where(or_(languages == "[]", languages.contains(bindparam("spoken", type_=String))))
    if shape.step_free:
        dates = dates.where(or_(_OFFER.step_free.is_not(False), date.format != Format.ONSITE))
    if shape.by_field:
        dates = dates.where(_has_field(date.offer_id, shape.or_no_field))
    return dates


def _has_field(offer_id: ColumnElement[int], or_no_field: bool) -> ColumnElement[bool]:
    of_offer = _FIELD.offer_id == offer_id
    wanted = exists().where(of_offer, _FIELD.field.in_(bindparam("fields", expanding=True)))
    return or_(wanted, ~exists().where(of_offer)) if or_no_field else wanted


_ROWS = select(
    _OFFER.municipality_ags,
    _DATE.offer_id,
    _DATE.id,
    _OFFER.kind,
    _OFFER.audience,
    _OFFER.status,
    select(func.aggregate_strings(_FIELD.field, ",")).where(_FIELD.offer_id == _DATE.offer_id).scalar_subquery(),
    _OFFER.age_min,
    _OFFER.age_max,
    _OFFER.age_required,
    _OFFER.cost_cents,
    _OFFER.step_free,
    _OFFER.languages,
    _DATE.format,
    _DATE.status,
    _DATE.starts_at,
    _DATE.ends_at,
    _DATE.digital_deadline,
    _DATE.onsite_deadline,
    _DATE.digital_seats - _DATE.digital_taken,
    _DATE.onsite_seats - _DATE.onsite_taken,
    _DATE.lat,
    _DATE.lon,
    func.coalesce(_DATE.onsite_ags, _OFFER.municipality_ags),
).join(Offer.__table__, _OFFER.id == _DATE.offer_id)
"""The keeper, and the parts of a candidate in their order."""
_READ = _ROWS.where(_DATE.id.in_(bindparam("dates", expanding=True)))
_READ_OF_OFFERS = _ROWS.where(_DATE.offer_id.in_(bindparam("offers", expanding=True)))
_READ_WITH_VECTOR = _READ.add_columns(_OFFER.vector)
_PARTS = list(Candidate.__dataclass_fields__)
_FIELDS, _LANGUAGES, _VECTOR = (_PARTS.index(name) for name in ("fields", "languages", "vector"))


def _row(stored: Sequence[Any]) -> Row:
    keeper_ags, *values = stored
    fields, languages = values[_FIELDS], values[_LANGUAGES]
    values[_FIELDS] = frozenset(fields.split(",")) if fields else frozenset()
    values[_LANGUAGES] = None if languages is None else tuple(languages)
    if values[_VECTOR:] not in ([], [None]):
        values[_VECTOR] = from_bytes(values[_VECTOR])
    return Row(Candidate(*values), keeper_ags)


def candidate_of(offer: Offer, date: OfferDate) -> Candidate:
    """One date of a mapped offer, as matching sees it."""
    alike = {name: getattr(offer, name) for name in ("kind", "audience", "status", "fields", "cost_cents", "step_free")}
    ages = {name: getattr(offer, name) for name in ("age_min", "age_max", "age_required")}
    of_date = {
        name: getattr(date, name)
        for name in ("format", "starts_at", "ends_at", "digital_deadline", "onsite_deadline", "lat", "lon")
    }
    return Candidate(
        offer_id=offer.id,
        date_id=date.id,
        **alike,
        **ages,
        languages=tuple(offer.languages) if offer.languages is not None else None,
        date_status=date.status,
        **of_date,
        digital_seats=_left(date.digital_seats, date.digital_taken),
        onsite_seats=_left(date.onsite_seats, date.onsite_taken),
        ags=date.onsite_ags or offer.municipality_ags,
    )


def _left(seats: int | None, taken: int) -> int | None:
    return None if seats is None else seats - taken
